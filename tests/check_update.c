// Whether a run changes anything, and whether too much.
#include "check_main.h"
#include "checksum.h"
#include "output.h"
#include "update.h"

#include <stdio.h>
#include <unistd.h>

static FcArena *arena;
static FcDiag *diag;
static char folder[64];

static void set_up(void)
{
  arena = fc_arena_new();
  diag = fc_diag_new(NULL, FC_NOTE);
  (void)snprintf(folder, sizeof folder, "check_update.XXXXXX");
  ck_assert_ptr_nonnull(mkdtemp(folder));
}

static const char *inside(const char *name)
{
  return fc_arena_printf(arena, "%s/%s", folder, name).data;
}

static void tear_down(void)
{
  static const char *const names[] = {"a.md", "b.md", "a.ttl", "b.ttl", ""};

  for (int i = 0; i < FC_ROWS(names); ++i) {
    (void)remove(inside(names[i]));
  }
  fc_diag_free(diag);
  fc_arena_free(arena);
}

static void write_text(const char *name, const char *text)
{
  ck_assert_int_eq(fc_output_write(folder, name, fc_str(text), diag), FC_OK);
}

/// A document `name` of the input {name}.md, whose bytes are its name, with
/// the file {name}.ttl, whose bytes are "graph".
static FcManifestDocument document(const char *name, unsigned things)
{
  FcManifestDocument made = {
      .name = fc_str(name),
      .input = fc_arena_printf(arena, "%s.md", name),
      .checksum = fc_checksum(arena, fc_str(name)),
      .things = things,
  };

  fc_strs_add(arena, &made.files.names, fc_arena_printf(arena, "%s.ttl", name));
  fc_strs_add(arena, &made.files.checksums,
              fc_checksum(arena, FC_STR("graph")));
  return made;
}

/// Documents "a" and "b", of which `len` are there.
static FcManifest manifest(size_t len, unsigned things)
{
  FcManifest made = {.settings = FC_STR("s"), .len = len};

  made.documents = (FcManifestDocument *)fc_arena_alloc(
      arena, 2 * sizeof(FcManifestDocument));
  made.documents[0] = document("a", things);
  made.documents[1] = document("b", things);
  return made;
}

static FcStrs inputs(const char *first, const char *second)
{
  FcStrs made = {0};

  fc_strs_add(arena, &made, fc_str(inside(first)));
  if (second) {
    fc_strs_add(arena, &made, fc_str(inside(second)));
  }
  return made;
}

static const struct {
  const char *settings;
  const char *a;      ///< What the input a.md holds
  const char *graph;  ///< What the file a.ttl holds
  const char *second; ///< The second input
  bool done;
} states[] = {
    {"s", "a", "graph", "b.md", true},     {"t", "a", "graph", "b.md", false},
    {"s", "A", "graph", "b.md", false},    {"s", "a", "Graph", "b.md", false},
    {"s", "a", "graph", NULL, false},      {"s", "a", "graph", "a.md", false},
    {"s", "a", "graph", "none.md", false},
};

START_TEST(sees_that_nothing_changed)
{
  const FcManifest before = manifest(2, 5);
  write_text("a.md", states[_i].a);
  write_text("b.md", "b");
  write_text("a.ttl", states[_i].graph);
  write_text("b.ttl", "graph");
  const FcStrs now = inputs("a.md", states[_i].second);

  ck_assert_int_eq(
      fc_update_is_done(&before, &now, fc_str(states[_i].settings), folder),
      states[_i].done);
}
END_TEST

static const struct {
  size_t before, now; ///< Documents
  unsigned things;    ///< Of each one now; before 10
  FcUpdateLimits limits;
  const char *code; ///< NULL: it may go on
} sizes[] = {
    {2, 2, 10, {0, 0}, NULL},     {2, 1, 1, {0, 0}, NULL},
    {0, 1, 10, {1, 0}, NULL},     {2, 2, 10, {1, 20}, NULL},
    {2, 2, 9, {10, 0}, NULL},     {2, 2, 8, {10, 0}, "shrink"},
    {2, 1, 20, {50, 0}, NULL},    {2, 1, 20, {49, 0}, "shrink"},
    {2, 1, 0, {100, 0}, NULL},    {0, 2, 10, {0, 21}, "too-few"},
    {0, 0, 0, {0, 1}, "too-few"},
};

START_TEST(stops_what_would_empty_a_catalogue)
{
  const FcManifest before = manifest(sizes[_i].before, 10);
  const FcManifest now = manifest(sizes[_i].now, sizes[_i].things);

  ck_assert_int_eq(fc_update_check(&before, &now, sizes[_i].limits, diag),
                   sizes[_i].code ? FC_ERR_LIMIT : FC_OK);
  if (sizes[_i].code) {
    ck_assert_uint_eq(fc_diag_count(diag, sizes[_i].code), 1);
  }
}
END_TEST

static FcManifest go_on(const FcStrs *given, bool prunes)
{
  const FcManifest before = manifest(2, 10);
  FcManifest now = manifest(1, 10);
  write_text("a.ttl", "graph");
  write_text("b.ttl", "graph");

  ck_assert_int_eq(
      fc_update_gone(&now, &before, given, folder, prunes, arena, diag), FC_OK);
  ck_assert_int_eq(access(inside("a.ttl"), F_OK), 0);
  return now;
}

START_TEST(tells_what_is_gone)
{
  const FcStrs given = inputs("a.md", NULL);

  const FcManifest now = go_on(&given, false);

  ck_assert_uint_eq(fc_diag_count(diag, "removed"), 1);
  ck_assert_int_eq(access(inside("b.ttl"), F_OK), 0);
  ck_assert_uint_eq(now.len, 2);
}
END_TEST

START_TEST(prunes_what_is_gone)
{
  const FcStrs given = inputs("a.md", NULL);

  const FcManifest now = go_on(&given, true);

  ck_assert_uint_eq(fc_diag_count(diag, "removed"), 0);
  ck_assert_int_eq(access(inside("b.ttl"), F_OK), -1);
  ck_assert_uint_eq(now.len, 1);
}
END_TEST

START_TEST(keeps_what_failed)
{
  const FcStrs given = inputs("a.md", "b.md");

  const FcManifest now = go_on(&given, true);

  ck_assert_uint_eq(fc_diag_count(diag, "removed"), 0);
  ck_assert_int_eq(access(inside("b.ttl"), F_OK), 0);
  ck_assert_uint_eq(now.len, 2);
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_checked_fixture(tcase, set_up, tear_down);
  tcase_add_loop_test(tcase, sees_that_nothing_changed, 0, FC_ROWS(states));
  tcase_add_loop_test(tcase, stops_what_would_empty_a_catalogue, 0,
                      FC_ROWS(sizes));
  tcase_add_test(tcase, tells_what_is_gone);
  tcase_add_test(tcase, prunes_what_is_gone);
  tcase_add_test(tcase, keeps_what_failed);
}

FC_CHECK_MAIN("update", add_tests)
