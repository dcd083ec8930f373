// The files that are compiled in are those of the folder.
#include "check_main.h"
#include "limits.h"
#include "vocab.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool is_same(const FcVocabFile *a, const FcVocabFile *b)
{
  return !strcmp(a->path, b->path) && fc_str_eq(a->text, b->text);
}

START_TEST(compiles_in_what_the_folder_has)
{
  FcDiag *diag = fc_diag_new(stderr, FC_NOTE);
  FcVocab inside;
  FcVocab folder;

  ck_assert_int_eq(fc_vocab_open(&inside, NULL, diag), FC_OK);
  ck_assert_int_eq(fc_vocab_open(&folder, FC_TEST_VOCAB, diag), FC_OK);

  ck_assert_uint_eq(inside.len, folder.len);
  for (size_t i = 0; i < inside.len; ++i) {
    ck_assert(is_same(&inside.files[i], &folder.files[i]));
  }
  fc_vocab_close(&folder);
  fc_vocab_close(&inside);
  fc_diag_free(diag);
}
END_TEST

static void write_file(const char *folder, const char *name, const char *text)
{
  char path[256];
  (void)snprintf(path, sizeof path, "%s/%s", folder, name);
  FILE *file = fopen(path, "w");
  ck_assert_ptr_nonnull(file);
  (void)fputs(text, file);
  ck_assert_int_eq(fclose(file), 0);
}

/// A new folder with a folder "b" in it. @return `path`.
static char *make_folder(char *path)
{
  char inner[256];

  ck_assert_ptr_nonnull(mkdtemp(path));
  (void)snprintf(inner, sizeof inner, "%s/b", path);
  ck_assert_int_eq(mkdir(inner, 0700), 0);
  return path;
}

static void remove_folder(const char *path)
{
  static const char *const names[] = {"a.ttl", "b/c.ttl", "b.ttl", ".d.ttl",
                                      "e.txt", "b",       ""};

  for (int i = 0; i < FC_ROWS(names); ++i) {
    char full[256];
    (void)snprintf(full, sizeof full, "%s/%s", path, names[i]);
    (void)remove(full);
  }
}

START_TEST(reads_turtle_files_in_order)
{
  char path[] = "check_vocab.XXXXXX";
  make_folder(path);
  write_file(path, "b/c.ttl", "c");
  write_file(path, "b.ttl", "");
  write_file(path, "a.ttl", "a\n");
  write_file(path, ".d.ttl", "hidden");
  write_file(path, "e.txt", "not Turtle");
  FcDiag *diag = fc_diag_new(stderr, FC_NOTE);
  FcVocab vocab;

  ck_assert_int_eq(fc_vocab_open(&vocab, path, diag), FC_OK);

  ck_assert_uint_eq(vocab.len, 3);
  ck_assert_str_eq(vocab.files[0].path, "a.ttl");
  ck_assert(fc_str_eq(vocab.files[0].text, FC_STR("a\n")));
  ck_assert_str_eq(vocab.files[1].path, "b.ttl");
  ck_assert_uint_eq(vocab.files[1].text.len, 0);
  ck_assert_str_eq(vocab.files[2].path, "b/c.ttl");
  fc_vocab_close(&vocab);
  fc_diag_free(diag);
  remove_folder(path);
}
END_TEST

START_TEST(refuses_a_file_that_is_too_large)
{
  char path[] = "check_vocab.XXXXXX";
  make_folder(path);
  write_file(path, "a.ttl", "");
  char full[256];
  (void)snprintf(full, sizeof full, "%s/a.ttl", path);
  ck_assert_int_eq(truncate(full, (off_t)FC_MAX_VOCAB + 1), 0);
  FcDiag *diag = fc_diag_new(NULL, FC_NOTE);
  FcVocab vocab;

  ck_assert_int_eq(fc_vocab_open(&vocab, path, diag), FC_ERR_LIMIT);

  ck_assert_uint_eq(fc_diag_level(diag, FC_ERROR), 1);
  fc_diag_free(diag);
  remove_folder(path);
}
END_TEST

START_TEST(says_that_there_is_no_folder)
{
  FcDiag *diag = fc_diag_new(NULL, FC_NOTE);
  FcVocab vocab;

  ck_assert_int_eq(fc_vocab_open(&vocab, "/nowhere", diag), FC_ERR_IO);

  ck_assert_uint_eq(fc_diag_count(diag, "vocab"), 1);
  fc_diag_free(diag);
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_test(tcase, compiles_in_what_the_folder_has);
  tcase_add_test(tcase, reads_turtle_files_in_order);
  tcase_add_test(tcase, refuses_a_file_that_is_too_large);
  tcase_add_test(tcase, says_that_there_is_no_folder);
}

FC_CHECK_MAIN("vocab", add_tests)
