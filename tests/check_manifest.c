// What a run leaves for the next one.
#include "check_main.h"
#include "checksum.h"
#include "manifest.h"
#include "output.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static FcArena *arena;
static FcDiag *diag;
static char folder[64];

static void set_up(void)
{
  arena = fc_arena_new();
  diag = fc_diag_new(NULL, FC_NOTE);
  (void)snprintf(folder, sizeof folder, "check_manifest.XXXXXX");
  ck_assert_ptr_nonnull(mkdtemp(folder));
}

static void tear_down(void)
{
  static const char *const names[] = {"/manifest.json", "/x.ttl", ""};

  for (int i = 0; i < FC_ROWS(names); ++i) {
    (void)remove(fc_arena_printf(arena, "%s%s", folder, names[i]).data);
  }
  fc_diag_free(diag);
  fc_arena_free(arena);
}

static void write_text(const char *name, const char *text)
{
  ck_assert_int_eq(fc_output_write(folder, name, fc_str(text), diag), FC_OK);
}

static const FcStr checksum = {"c0ffee", 6};

/// A manifest of one document, whose file is x.ttl with the text "x".
static FcManifest sample(void)
{
  FcManifest manifest = {.settings = FC_STR("abc"), .len = 1};

  manifest.documents =
      (FcManifestDocument *)fc_arena_alloc(arena, sizeof(FcManifestDocument));
  manifest.documents[0] = (FcManifestDocument){
      .name = FC_STR("be-2024"),
      .input = FC_STR("a \"b\".md"),
      .checksum = checksum,
      .things = 7,
  };
  FcManifestFiles *files = &manifest.documents[0].files;
  fc_strs_add(arena, &files->names, FC_STR("x.ttl"));
  fc_strs_add(arena, &files->checksums, fc_checksum(arena, FC_STR("x")));
  return manifest;
}

static FcStatus load(FcManifest *out, const char *text)
{
  write_text(FC_MANIFEST_NAME, text);
  return fc_manifest_load(out, arena, folder, diag);
}

START_TEST(comes_back_as_it_was)
{
  const FcManifest manifest = sample();
  FcManifest back;
  FcStrbuf text = {0};
  FcStrbuf again = {0};
  fc_manifest_print(&text, &manifest);

  ck_assert_int_eq(load(&back, text.data), FC_OK);

  fc_manifest_print(&again, &back);
  ck_assert_str_eq(again.data, text.data);
  ck_assert_uint_eq(fc_manifest_things(&back), 7);
  ck_assert_ptr_nonnull(fc_manifest_find(&back, FC_STR("be-2024")));
  ck_assert_ptr_null(fc_manifest_find(&back, FC_STR("be-2023")));
  fc_strbuf_free(&again);
  fc_strbuf_free(&text);
}
END_TEST

START_TEST(is_empty_where_there_is_none)
{
  FcManifest manifest = {.len = 5};

  ck_assert_int_eq(fc_manifest_load(&manifest, arena, folder, diag), FC_OK);
  ck_assert_uint_eq(manifest.len, 0);
  ck_assert_uint_eq(fc_manifest_things(&manifest), 0);
}
END_TEST

#define DOCUMENT(members)                                    \
  "{\"format\": 1, \"settings\": \"s\", \"catalogue\": {}, " \
  "\"documents\": [{" members "}]}"

static const char *const broken[] = {
    "",
    "x",
    "[]",
    "{}",
    "{\"format\": 2, \"settings\": \"s\", \"documents\": [], "
    "\"catalogue\": {}}",
    "{\"format\": 1, \"settings\": 3, \"documents\": [], \"catalogue\": {}}",
    "{\"format\": 1, \"settings\": \"s\", \"documents\": {}, "
    "\"catalogue\": {}}",
    "{\"format\": 1, \"settings\": \"s\", \"documents\": []}",
    DOCUMENT("\"name\": \"n\""),
    DOCUMENT("\"name\": \"n\", \"input\": \"i\", \"sha256\": \"c\", "
             "\"things\": -1, \"files\": {}"),
    DOCUMENT("\"name\": \"n\", \"input\": \"i\", \"sha256\": \"c\", "
             "\"things\": 1, \"files\": {\"../x\": \"c\"}"),
    DOCUMENT("\"name\": \"n\", \"input\": \"i\", \"sha256\": \"c\", "
             "\"things\": 1, \"files\": {\"x\": 1}"),
};

START_TEST(refuses_what_is_none)
{
  FcManifest manifest = {.len = 5};

  ck_assert_int_eq(load(&manifest, broken[_i]), FC_ERR_CONFIG);
  ck_assert_uint_eq(manifest.len, 0);
  ck_assert_uint_eq(fc_diag_count(diag, "manifest"), 1);
}
END_TEST

START_TEST(sees_whether_files_are_intact)
{
  const FcManifest manifest = sample();

  ck_assert(!fc_manifest_is_intact(&manifest, folder));
  write_text("x.ttl", "x");
  ck_assert(fc_manifest_is_intact(&manifest, folder));
  write_text("x.ttl", "y");
  ck_assert(!fc_manifest_is_intact(&manifest, folder));
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_checked_fixture(tcase, set_up, tear_down);
  tcase_add_test(tcase, comes_back_as_it_was);
  tcase_add_test(tcase, is_empty_where_there_is_none);
  tcase_add_loop_test(tcase, refuses_what_is_none, 0, FC_ROWS(broken));
  tcase_add_test(tcase, sees_whether_files_are_intact);
}

FC_CHECK_MAIN("manifest", add_tests)
