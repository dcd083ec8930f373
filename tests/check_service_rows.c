// Services tables of 2018 and 2019, read from Markdown rows.
#include "check_main.h"
#include "read_md.h"
#include "service_rows.h"
#include "vocab.h"

static FcDiag *diag;
static FcVocab vocab;
static FcLexicon *lexicon;

static void set_up(void)
{
  diag = fc_diag_new(stderr, FC_WARNING);
  fc_vocab_open(&vocab);
  ck_assert_int_eq(fc_lexicon_load(&lexicon, &vocab, diag), FC_OK);
}

static void tear_down(void)
{
  fc_lexicon_free(lexicon);
  fc_vocab_close(&vocab);
  fc_diag_free(diag);
}

static const char table[] = "Documents for travel\t\n"
                            "<b>Passport</b>\t\n"
                            "Responsibility:\tCentral Government, Ministry X\n"
                            "Website: \t[x.example](https://x.example/)\n"
                            "Description:\tHow to get one.\n"
                            "Driving\t\n"
                            "LicenceResponsibility:\tN/A\n"
                            "Website:\t[y.example](https://y.example/)\n";

START_TEST(reads_services)
{
  FcTree *tree = fc_tree_new("services.md");
  ck_assert_int_eq(fc_read_md(tree, FC_STR(table), diag), FC_OK);
  const FcNode *node = fc_tree_root(tree)->first;
  ck_assert(fc_is_service_table(tree, lexicon, node));
  const FcNode *row = node->first;
  FcServiceRows service = {0};

  ck_assert(fc_service_next(&service, tree, lexicon, &row));
  ck_assert(fc_str_eq(service.name, FC_STR("Passport")));
  ck_assert(fc_str_eq(fc_node_text(tree, service.description),
                      FC_STR("How to get one.")));
  ck_assert_ptr_nonnull(service.website);

  ck_assert(fc_service_next(&service, tree, lexicon, &row));
  ck_assert(fc_str_eq(service.name, FC_STR("Licence")));
  ck_assert(
      fc_str_eq(fc_node_text(tree, service.responsibility), FC_STR("N/A")));
  ck_assert_ptr_null(service.description);

  ck_assert(!fc_service_next(&service, tree, lexicon, &row));
  fc_tree_free(tree);
}
END_TEST

START_TEST(leaves_other_tables)
{
  FcTree *tree = fc_tree_new("other.md");
  ck_assert_int_eq(
      fc_read_md(tree, FC_STR("Portal\tA portal.\nBus\tA bus.\n"), diag),
      FC_OK);

  ck_assert(!fc_is_service_table(tree, lexicon, fc_tree_root(tree)->first));
  fc_tree_free(tree);
}
END_TEST

static const struct {
  const char *text;
  const char *level; ///< "" for none
  const char *first, *second;
} bodies[] = {
    {"Central Government (Federal), Department of Finance", "national",
     "Department of Finance", ""},
    {"Central Government: Ministry of Finance, Tax Administration", "national",
     "Ministry of Finance", "Tax Administration"},
    {"Ministry of Economy, SMEs and Energy", "",
     "Ministry of Economy, SMEs and Energy", ""},
    {"Municipal (City of X)", "local", "", ""},
    {"Regional Government", "regional", "", ""},
    {"Central Government (Department Health, Food and Environment) and "
     "Regional Government",
     "regional", "Department Health, Food and Environment", ""},
    {"Office of the Capital (Department of Trade, Defence and Metal; "
     "Supervisory Department)",
     "",
     "Office of the Capital (Department of Trade, Defence and Metal; "
     "Supervisory Department)",
     ""},
    {"Central Government: Ministry of Human Resources, and the National "
     "Library",
     "national", "Ministry of Human Resources", "National Library"},
    {"Central Government: Prime Minister's Office", "national",
     "Prime Minister's Office", ""},
    {"Prime Minister", "", "", ""},
    {"Ministry of Interior: Asylum Office", "", "Ministry of Interior",
     "Asylum Office"},
    {"Patent and Registration Office and Tax Administration", "",
     "Patent and Registration Office", "Tax Administration"},
    {"National Tax and Customs Administration", "",
     "National Tax and Customs Administration", ""},
    {"Department Economy, SMEs and Energy, Statistics Office", "",
     "Department Economy, SMEs and Energy", "Statistics Office"},
    {"Funding Path (The Fund)", "", "Funding Path (The Fund)", ""},
    {"Development Office (DO Office", "", "Development Office", ""},
    {"Competence of notaries (submission to a Chamber)", "", "", ""},
    {"Dataway", "", "Dataway", ""},
    {"N/A", "", "", ""},
    {"", "", "", ""},
};

START_TEST(reads_who_is_responsible)
{
  FcArena *arena = fc_arena_new();
  FcStr level = {"", 0};

  const FcStrs found =
      fc_responsible_bodies(&level, arena, lexicon, fc_str(bodies[_i].text),
                            (FcScope){{NULL, 0}, NULL});

  ck_assert(fc_str_eq(level, fc_str(bodies[_i].level)));
  const char *const expected[] = {bodies[_i].first, bodies[_i].second};
  for (size_t i = 0; i < 2; ++i) {
    const FcStr body = i < found.len ? found.items[i] : FC_STR("");
    ck_assert(fc_str_eq(body, fc_str(expected[i])));
  }
  fc_arena_free(arena);
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_checked_fixture(tcase, set_up, tear_down);
  tcase_add_test(tcase, reads_services);
  tcase_add_test(tcase, leaves_other_tables);
  tcase_add_loop_test(tcase, reads_who_is_responsible, 0, FC_ROWS(bodies));
}

FC_CHECK_MAIN("service_rows", add_tests)
