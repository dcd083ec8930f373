// What one process writes another reads, and a cut file is noticed.
#include "check_main.h"
#include "spool.h"

#include <string.h>

static FcArena *arena;
static FcEntities entities;

static void set_up(void)
{
  arena = fc_arena_new();
  fc_entities_init(&entities, arena, "a.html");
  entities.unit = FC_CHARACTERS;

  FcRecord *first = fc_entities_add(&entities, FC_STR("document"));
  first->edition = 2024;
  first->country = FC_STR("BE");
  FcRecord *second = fc_entities_add(&entities, FC_STR("entity"));
  second->name = FC_STR("Na\nme \u20AC");
  second->description = FC_STR("");
  fc_strs_add(arena, &second->alt, FC_STR("one"));
  fc_strs_add(arena, &second->alt, FC_STR(""));
  second->line = 7;
  second->distribution_rdf = FC_STR("the last of the fields");
}

static void tear_down(void)
{
  fc_arena_free(arena);
}

START_TEST(gives_back_all_fields)
{
  FcStrbuf out = {0};
  FcEntities back;
  fc_spool_add_entities(&out, &entities);
  fc_strbuf_add(&out, FC_STR("rest"));
  FcStr text = fc_strbuf_str(&out);

  ck_assert(fc_spool_take_entities(&back, arena, &text, "b.html"));

  ck_assert(fc_str_eq(text, FC_STR("rest")));
  ck_assert_uint_eq(back.len, entities.len);
  ck_assert_int_eq(back.unit, FC_CHARACTERS);
  ck_assert_str_eq(back.file, "b.html");
  for (size_t i = 0; i < back.len; ++i) {
    for (const FcField *field = fc_field_next(NULL); field;
         field = fc_field_next(field)) {
      const size_t count = fc_field_count(entities.items[i], field);
      ck_assert_uint_eq(fc_field_count(back.items[i], field), count);
      for (size_t v = 0; v < count; ++v) {
        ck_assert(
            fc_str_eq(fc_field_value(arena, back.items[i], field, v),
                      fc_field_value(arena, entities.items[i], field, v)));
      }
    }
  }
  fc_strbuf_free(&out);
}
END_TEST

/// Of what was cut at any byte nothing is believed.
START_TEST(refuses_what_is_cut)
{
  FcStrbuf out = {0};
  FcEntities back = {.len = 99};
  fc_spool_add_entities(&out, &entities);

  for (size_t len = 0; len < out.len; ++len) {
    FcStr text = {out.data, len};
    ck_assert(!fc_spool_take_entities(&back, arena, &text, "b.html"));
    ck_assert_uint_eq(back.len, 99);
  }
  fc_strbuf_free(&out);
}
END_TEST

START_TEST(says_messages_again)
{
  FcStrbuf out = {0};
  FcDiag *before = fc_diag_new(NULL, FC_NOTE);
  FcDiag *after = fc_diag_new(NULL, FC_NOTE);
  fc_diag_keep(before);
  fc_diag_keep(after);
  fc_diag_warn(before,
               (FcPos){.file = "x", .line = 3, .column = 4, .unit = FC_LINES},
               "one", "first");
  fc_diag_note(before, (FcPos){.offset = 5, .unit = FC_PARAGRAPHS}, "two",
               "second");
  fc_spool_add_findings(&out, before);
  fc_diag_free(before);
  FcStr text = fc_strbuf_str(&out);

  ck_assert(fc_spool_take_findings(after, &text));
  fc_strbuf_free(&out);

  size_t count = 0;
  const FcFinding *kept = fc_diag_kept(after, &count);
  ck_assert_uint_eq(count, 2);
  ck_assert_str_eq(kept[0].pos.file, "x");
  ck_assert_uint_eq(kept[0].pos.line, 3);
  ck_assert_uint_eq(kept[0].pos.column, 4);
  ck_assert_int_eq(kept[0].level, FC_WARNING);
  ck_assert_str_eq(kept[0].text.data, "first");
  ck_assert_ptr_null(kept[1].pos.file);
  ck_assert_uint_eq(kept[1].pos.offset, 5);
  ck_assert_int_eq(kept[1].pos.unit, FC_PARAGRAPHS);
  ck_assert_uint_eq(fc_diag_count(after, "two"), 1);
  fc_diag_free(after);
}
END_TEST

START_TEST(refuses_messages_that_are_cut)
{
  FcStrbuf out = {0};
  FcDiag *diag = fc_diag_new(NULL, FC_NOTE);
  fc_diag_keep(diag);
  fc_diag_warn(diag, (FcPos){.file = "x"}, "one", "first");
  fc_spool_add_findings(&out, diag);

  for (size_t len = 0; len < out.len; ++len) {
    FcStr text = {out.data, len};
    ck_assert(!fc_spool_take_findings(diag, &text));
  }
  ck_assert_uint_eq(fc_diag_count(diag, "one"), 1);
  fc_diag_free(diag);
  fc_strbuf_free(&out);
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_checked_fixture(tcase, set_up, tear_down);
  tcase_add_test(tcase, gives_back_all_fields);
  tcase_add_test(tcase, refuses_what_is_cut);
  tcase_add_test(tcase, says_messages_again);
  tcase_add_test(tcase, refuses_messages_that_are_cut);
}

FC_CHECK_MAIN("spool", add_tests)
