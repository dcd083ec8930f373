// The files that are compiled in are those of the folder.
#include "check_main.h"
#include "limits.h"
#include "vocab.h"

#include <stdio.h>
#include <stdlib.h>
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

  fc_vocab_open(&inside);
  folder = (FcVocab){.arena = fc_arena_new()};
  ck_assert_int_eq(fc_vocab_add(&folder, FC_TEST_VOCAB, "", diag), FC_OK);

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

/// Text of a file of the vocabulary, NULL where there is none.
static const char *text_of(const FcVocab *vocab, const char *path)
{
  for (size_t i = 0; i < vocab->len; ++i) {
    if (strcmp(vocab->files[i].path, path) == 0) {
      return fc_arena_copy(vocab->arena, vocab->files[i].text).data;
    }
  }
  return NULL;
}

START_TEST(adds_replaces_and_takes_away)
{
  static const FcVocabFile before[] = {
      {"mapping/a.ttl", {"before", 6}, NULL},
      {"mapping/b.ttl", {"before", 6}, NULL},
      {"mapping/e.ttl", {"before", 6}, NULL},
  };
  char path[] = "check_vocab.XXXXXX";
  make_folder(path);
  write_file(path, "b/c.ttl", "c");
  write_file(path, "b.ttl", "");
  write_file(path, "a.ttl", "a\n");
  write_file(path, ".d.ttl", "hidden");
  write_file(path, "e.txt", "not Turtle");
  FcDiag *diag = fc_diag_new(stderr, FC_NOTE);
  FcVocab vocab = {fc_arena_new(), before, FC_ROWS(before)};

  ck_assert_int_eq(fc_vocab_add(&vocab, path, "mapping/", diag), FC_OK);

  ck_assert_uint_eq(vocab.len, 3);
  ck_assert_pstr_eq(text_of(&vocab, "mapping/a.ttl"), "a\n");
  ck_assert_pstr_eq(text_of(&vocab, "mapping/b.ttl"), NULL);
  ck_assert_pstr_eq(text_of(&vocab, "mapping/b/c.ttl"), "c");
  ck_assert_pstr_eq(text_of(&vocab, "mapping/e.ttl"), "before");
  ck_assert_str_eq(vocab.files[1].path, "mapping/b/c.ttl"); // sorted
  ck_assert_ptr_nonnull(strstr(fc_vocab_name(&vocab.files[1]), "/b/c.ttl"));
  ck_assert_str_eq(fc_vocab_name(&vocab.files[2]), "mapping/e.ttl");
  fc_vocab_close(&vocab);
  fc_diag_free(diag);
  remove_folder(path);
}
END_TEST

static const struct {
  off_t size; ///< Of its only file; -1 for no file, -2 for no folder
  FcStatus status;
} refusals[] = {
    {(off_t)FC_MAX_VOCAB + 1, FC_ERR_LIMIT},
    {-1, FC_ERR_VOCAB},
    {-2, FC_ERR_IO},
};

START_TEST(refuses_folders)
{
  char path[] = "check_vocab.XXXXXX";
  char full[256];
  make_folder(path);
  (void)snprintf(full, sizeof full, "%s/a.ttl", path);
  if (refusals[_i].size >= 0) {
    write_file(path, "a.ttl", "");
    ck_assert_int_eq(truncate(full, refusals[_i].size), 0);
  }
  FcDiag *diag = fc_diag_new(NULL, FC_NOTE);
  FcVocab vocab;
  fc_vocab_open(&vocab);
  const size_t before = vocab.len;

  const char *folder = refusals[_i].size == -2 ? "/nowhere" : path;
  ck_assert_int_eq(fc_vocab_add(&vocab, folder, "", diag), refusals[_i].status);

  ck_assert_uint_eq(
      fc_diag_count(diag, "vocab") + fc_diag_count(diag, "too-large"), 1);
  ck_assert_uint_eq(vocab.len, before);
  fc_vocab_close(&vocab);
  fc_diag_free(diag);
  remove_folder(path);
}
END_TEST

/// All of them in one run, in the order of names.
START_TEST(tells_each_file_without_use)
{
  char path[] = "check_vocab.XXXXXX";
  make_folder(path);
  write_file(path, "a.ttl", "in no folder");
  write_file(path, "b.ttl", "");
  write_file(path, "b/c.ttl", "in a folder that is none");
  write_file(path, "e.txt", "not Turtle");
  char *said = NULL;
  size_t len = 0;
  FILE *out = open_memstream(&said, &len);
  FcDiag *diag = fc_diag_new(out, FC_NOTE);
  FcVocab vocab;
  fc_vocab_open(&vocab);

  ck_assert_int_eq(fc_vocab_add(&vocab, path, "", diag), FC_ERR_VOCAB);
  ck_assert_uint_eq(fc_diag_count(diag, "unknown-folder"), 3);
  ck_assert_uint_eq(fc_diag_count(diag, "unused-file"), 1);
  ck_assert_int_eq(fc_vocab_add(&vocab, path, "mapping/", diag), FC_ERR_VOCAB);
  ck_assert_uint_eq(fc_diag_count(diag, "nothing-replaced"), 1);
  (void)fclose(out);

  const char *first = strstr(said, "/a.ttl: error: is not in ");
  ck_assert_ptr_nonnull(first);
  ck_assert_ptr_nonnull(strstr(first, "/b/c.ttl: error: is not in "));
  ck_assert_ptr_nonnull(strstr(said, "no \"mapping/b.ttl\" to be taken away"));
  fc_vocab_close(&vocab);
  fc_diag_free(diag);
  free(said);
  remove_folder(path);
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_test(tcase, compiles_in_what_the_folder_has);
  tcase_add_test(tcase, adds_replaces_and_takes_away);
  tcase_add_test(tcase, tells_each_file_without_use);
  tcase_add_loop_test(tcase, refuses_folders, 0, FC_ROWS(refusals));
}

FC_CHECK_MAIN("vocab", add_tests)
