// What two editions say of one thing, and what two countries do.
#include "check_main.h"
#include "link_run.h"

#define BASE "https://b.example/"
#define PLAN BASE "id/legal-resource/be/plan"

static FcArena *arena;
static FcDiag *diag;
static FcEntities older, newer;
static FcRun *both;
static const FcConfig config = {.base = {BASE, sizeof BASE - 1}};

static void open_document(FcEntities *entities,
                          const char *country,
                          unsigned edition)
{
  fc_entities_init(entities, arena, "test.md");
  FcRecord *document = fc_entities_add(entities, FC_STR("document"));
  document->country = fc_str(country);
  document->edition = edition;
  document->iri =
      fc_arena_printf(arena, BASE "id/dataset/be/factsheet-%u", edition);
}

static void set_up(void)
{
  arena = fc_arena_new();
  diag = fc_diag_new(NULL, FC_NOTE);
  both = fc_run_new(&config);
  open_document(&older, "BE", 2022);
  open_document(&newer, "BE", 2024);
}

static void tear_down(void)
{
  fc_run_free(both);
  fc_diag_free(diag);
  fc_arena_free(arena);
}

static FcRecord *add(FcEntities *entities, const char *t, const char *iri)
{
  FcRecord *record = fc_entities_add(entities, fc_str(t));

  record->iri = fc_str(iri);
  record->identifier = FC_STR("identifier");
  record->kind = FC_STR("strategy");
  record->presented = FC_STR("first");
  return record;
}

/// Both documents, the newest edition first.
static FcStatus run(void)
{
  FcStatus status = fc_run_add(both, &newer, diag);
  if (!status) {
    status = fc_run_add(both, &older, diag);
  }
  if (!status) {
    fc_run_settle(both, &newer);
    fc_run_settle(both, &older);
  }
  return status;
}

static const FcRecord *find(const FcEntities *entities,
                            const char *t,
                            const char *iri)
{
  for (size_t i = 0; i < entities->len; ++i) {
    if (fc_str_eq(entities->items[i]->t, fc_str(t)) &&
        fc_str_eq(entities->items[i]->iri, fc_str(iri))) {
      return entities->items[i];
    }
  }
  return NULL;
}

#define HAS(view, expected)                                             \
  ck_assert_msg(fc_str_eq(view, fc_str(expected)), "%.*s should be %s", \
                FC_FMT(view), expected)

START_TEST(lets_the_newest_edition_say)
{
  FcRecord *old = add(&older, "entity", PLAN);
  FcRecord *new = add(&newer, "entity", PLAN);
  old->name = FC_STR("Old Plan");
  old->description = FC_STR("Old.");
  old->homepage = FC_STR("https://a.example/");
  new->name = FC_STR("Plan");
  new->description = FC_STR("New.");

  ck_assert_int_eq(run(), FC_OK);

  HAS(old->name, "Plan");
  HAS(old->description, "New.");
  HAS(new->homepage, "https://a.example/"); // who has one says it
  const FcRecord *name = find(&older, "name", PLAN);
  ck_assert_ptr_nonnull(name);
  HAS(name->name, "Old Plan");
  HAS(name->role, "alternative");
}
END_TEST

START_TEST(prefers_what_is_presented)
{
  add(&newer, "agent", BASE "id/organisation/be/a")->name = FC_STR("The A");
  FcRecord *old = add(&older, "entity", BASE "id/organisation/be/a");
  old->name = FC_STR("Agency A");

  ck_assert_int_eq(run(), FC_OK);

  HAS(find(&newer, "agent", BASE "id/organisation/be/a")->name, "Agency A");
}
END_TEST

START_TEST(moves_times_together)
{
  FcRecord *old = add(&older, "entity", PLAN);
  FcRecord *new = add(&newer, "entity", PLAN);
  old->period_iri = FC_STR(BASE "id/period/2019-2023");
  old->start = old->start_year = FC_STR("2019");
  old->end_year = FC_STR("2023");
  add(&older, "period", "")->period_iri = old->period_iri;
  new->period_iri = FC_STR(BASE "id/period/2019-");
  new->start = new->start_year = FC_STR("2019");
  add(&newer, "period", "")->period_iri = new->period_iri;

  ck_assert_int_eq(run(), FC_OK);

  HAS(old->period_iri, BASE "id/period/2019-");
  ck_assert_ptr_null(old->end_year.data);
  // The old period is gone, the new one described.
  size_t periods = 0;
  for (size_t i = 0; i < older.len; ++i) {
    if (fc_str_eq(older.items[i]->t, FC_STR("period"))) {
      HAS(older.items[i]->period_iri, BASE "id/period/2019-");
      ++periods;
    }
  }
  ck_assert_uint_eq(periods, 1);
}
END_TEST

START_TEST(lets_stand_ins_yield)
{
  FcRecord *old = add(&older, "entity", PLAN);
  FcRecord *new = add(&newer, "entity", PLAN);
  old->publisher_iri = FC_STR(BASE "id/organisation/be/agency");
  new->publisher_iri = FC_STR(BASE "id/organisation/be/public-administration");
  add(&older, "agent", BASE "id/organisation/be/agency")->name =
      FC_STR("Agency");
  add(&newer, "agent", BASE "id/organisation/be/public-administration")
      ->stand_in = FC_STR("yes");

  ck_assert_int_eq(run(), FC_OK);

  HAS(new->publisher_iri, BASE "id/organisation/be/agency");
  const FcRecord *agency =
      find(&newer, "agent", BASE "id/organisation/be/agency");
  ck_assert_ptr_nonnull(agency); // and is described there
  HAS(agency->name, "Agency");
}
END_TEST

START_TEST(tells_years_apart)
{
  FcRecord *old = add(&older, "entity", PLAN);
  FcRecord *user = add(&older, "entity", BASE "id/service/be/user");
  old->start = FC_STR("2018-05");
  add(&newer, "entity", PLAN)->start = FC_STR("2023");
  fc_strs_add(arena, &user->cites_iri, FC_STR(PLAN));

  ck_assert_int_eq(run(), FC_OK);

  HAS(old->iri, PLAN "-2018");
  HAS(old->identifier, "identifier-2018");
  HAS(user->cites_iri.items[0], PLAN "-2018");
  ck_assert_uint_eq(fc_diag_count(diag, "same-name"), 1);
}
END_TEST

START_TEST(joins_what_years_tell_to_be_one)
{
  add(&older, "entity", PLAN)->start = FC_STR("2018");
  add(&newer, "entity", PLAN)->start = FC_STR("2023");
  add(&newer, "entity", PLAN "-2018")->start = FC_STR("2018-03");

  ck_assert_int_eq(run(), FC_OK);

  ck_assert_ptr_nonnull(find(&older, "entity", PLAN "-2018"));
}
END_TEST

START_TEST(fails_where_years_do_not_tell)
{
  add(&older, "entity", PLAN)->start = FC_STR("2018");
  add(&newer, "entity", PLAN)->start = FC_STR("2023");
  add(&newer, "entity", PLAN "-2018")->start = FC_STR("2020");

  ck_assert_int_eq(run(), FC_ERR_SYNTAX);

  ck_assert_uint_eq(fc_diag_count(diag, "iri-collision"), 1);
}
END_TEST

START_TEST(keeps_one_preferred_other_name)
{
  add(&older, "entity", PLAN)->name = FC_STR("Plan");
  add(&newer, "entity", PLAN)->name = FC_STR("Plan");
  FcRecord *old = add(&older, "name", PLAN);
  FcRecord *new = add(&newer, "name", PLAN);
  FcRecord *title = add(&older, "name", PLAN);
  old->name = FC_STR("OP");
  new->name = FC_STR("NP");
  title->name = FC_STR("Plan");
  old->role = new->role = title->role = FC_STR("altLabel");
  old->language = new->language = title->language = FC_STR("en");

  ck_assert_int_eq(run(), FC_OK);

  HAS(new->role, "altLabel");
  HAS(old->role, "alternative");
  ck_assert_ptr_null(title->role.data);
}
END_TEST

static const struct {
  const char *country;
  bool in_series;
} series[] = {{"BE", true}, {"LU", false}};

START_TEST(makes_series)
{
  fc_entities_document(&newer)->country = fc_str(series[_i].country);

  ck_assert_int_eq(run(), FC_OK);

  const char *iri = BASE "id/dataset-series/be/factsheets";
  const FcRecord *document = fc_entities_document(&older);
  ck_assert(series[_i].in_series == (document->in_series.len > 0));
  ck_assert(series[_i].in_series == (find(&older, "series", iri) != NULL));
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_checked_fixture(tcase, set_up, tear_down);
  tcase_add_test(tcase, lets_the_newest_edition_say);
  tcase_add_test(tcase, prefers_what_is_presented);
  tcase_add_test(tcase, moves_times_together);
  tcase_add_test(tcase, lets_stand_ins_yield);
  tcase_add_test(tcase, tells_years_apart);
  tcase_add_test(tcase, joins_what_years_tell_to_be_one);
  tcase_add_test(tcase, fails_where_years_do_not_tell);
  tcase_add_test(tcase, keeps_one_preferred_other_name);
  tcase_add_loop_test(tcase, makes_series, 0, FC_ROWS(series));
}

FC_CHECK_MAIN("link_run", add_tests)
