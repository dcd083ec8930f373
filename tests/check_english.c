// English names and others, in a document of one paragraph.
#include "check_main.h"
#include "english.h"
#include "read_md.h"

static const char text[] =
    "The open door shows data of the city (nur eine tür) and the sea, in "
    "short *das blaue tor* or [eine karte](https://x.be).\n";

static const struct {
  const char *name, *beside;
  FcTongue tongue;
} rows[] = {
    {"Open Door", "", FC_ENGLISH},
    {"Open Doors", "", FC_ENGLISH},
    {"MyDoor", "", FC_ENGLISH},
    {"OpenDoor", "", FC_ENGLISH},
    {"Blaue Tür", "", FC_FOREIGN},
    {"Blaue Tür", "The Blaue Tür", FC_ENGLISH},
    {"Eine Karte", "", FC_FOREIGN},
    // Half and half: the last word is what the name is about.
    {"Zolor Door", "", FC_ENGLISH},
    {"Door Zolor", "", FC_FOREIGN},
    // What tells nothing
    {"DATAX 2", "", FC_NO_TONGUE},
    {"4 May 2016", "", FC_NO_TONGUE},
    {"AI", "", FC_NO_TONGUE},
    {"", "", FC_NO_TONGUE},
};

START_TEST(tells_english_names)
{
  FcDiag *quiet = fc_diag_new(NULL, FC_ERROR);
  FcTree *tree = fc_tree_new("row.md");
  ck_assert_int_eq(fc_read_md(tree, fc_str(text), quiet), FC_OK);
  const FcEnglish english = fc_english_words(tree);

  const FcTongue tongue =
      fc_tongue_of(&english, fc_tree_arena(tree), fc_str(rows[_i].name),
                   fc_str(rows[_i].beside));

  ck_assert_int_eq(tongue, rows[_i].tongue);
  fc_tree_free(tree);
  fc_diag_free(quiet);
}
END_TEST

START_TEST(knows_nothing_without_text)
{
  FcTree *tree = fc_tree_new("row.md");

  const FcEnglish english = fc_english_words(tree);

  ck_assert_uint_eq(english.len, 0);
  ck_assert_int_eq(fc_tongue_of(&english, fc_tree_arena(tree),
                                FC_STR("Open Door"), FC_STR("")),
                   FC_FOREIGN);
  fc_tree_free(tree);
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_loop_test(tcase, tells_english_names, 0, FC_ROWS(rows));
  tcase_add_test(tcase, knows_nothing_without_text);
}

FC_CHECK_MAIN("english", add_tests)
