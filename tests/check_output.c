// Files that are there whole or not at all.
#include "check_main.h"
#include "output.h"
#include "strbuf.h"

#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[64];
static FcDiag *diag;

static void set_up(void)
{
  (void)snprintf(folder, sizeof folder, "check_output.XXXXXX");
  ck_assert_ptr_nonnull(mkdtemp(folder));
  diag = fc_diag_new(NULL, FC_NOTE);
}

static const char *inside(const char *name)
{
  static char path[128];
  (void)snprintf(path, sizeof path, "%s/%s", folder, name);
  return path;
}

static void tear_down(void)
{
  static const char *const names[] = {"x", "target", "a/b/c", "a/b", "a", ""};

  for (int i = 0; i < FC_ROWS(names); ++i) {
    (void)remove(inside(names[i]));
  }
  fc_diag_free(diag);
}

/// @return How many files, hidden ones included, are in the folder.
static int count_files(void)
{
  int count = 0;
  DIR *handle = opendir(folder);
  ck_assert_ptr_nonnull(handle);
  while (readdir(handle)) {
    ++count;
  }
  (void)closedir(handle);
  return count - 2; // "." and ".."
}

static void check_text(const char *name, const char *text)
{
  char read[256] = {0};
  FILE *file = fopen(inside(name), "rb");
  ck_assert_ptr_nonnull(file);
  (void)fread(read, 1, sizeof read - 1, file);
  (void)fclose(file);
  ck_assert_str_eq(read, text);
}

START_TEST(writes_and_replaces)
{
  static const char *const texts[] = {"one\n", "two, longer\n", "", "3"};

  for (int i = 0; i < FC_ROWS(texts); ++i) {
    ck_assert_int_eq(fc_output_write(folder, "x", fc_str(texts[i]), diag),
                     FC_OK);
    check_text("x", texts[i]);
    ck_assert_int_eq(count_files(), 1);
  }
}
END_TEST

START_TEST(gives_the_usual_rights)
{
  struct stat info;
  const mode_t mask = umask(027);

  ck_assert_int_eq(fc_output_write(folder, "x", FC_STR("x"), diag), FC_OK);

  (void)umask(mask);
  ck_assert_int_eq(stat(inside("x"), &info), 0);
  ck_assert_uint_eq(info.st_mode & 0777U, 0640);
}
END_TEST

START_TEST(leaves_an_equal_file_untouched)
{
  struct stat before;
  struct stat after;
  ck_assert_int_eq(fc_output_write(folder, "x", FC_STR("x"), diag), FC_OK);
  ck_assert_int_eq(stat(inside("x"), &before), 0);

  ck_assert_int_eq(fc_output_write(folder, "x", FC_STR("x"), diag), FC_OK);
  ck_assert_int_eq(stat(inside("x"), &after), 0);
  ck_assert_uint_eq(before.st_ino, after.st_ino);

  ck_assert_int_eq(fc_output_write(folder, "x", FC_STR("y"), diag), FC_OK);
  check_text("x", "y");
}
END_TEST

START_TEST(replaces_a_read_only_file)
{
  ck_assert_int_eq(fc_output_write(folder, "x", FC_STR("x"), diag), FC_OK);
  ck_assert_int_eq(chmod(inside("x"), 0400), 0);

  ck_assert_int_eq(fc_output_write(folder, "x", FC_STR("y"), diag), FC_OK);

  check_text("x", "y");
}
END_TEST

START_TEST(does_not_follow_a_link)
{
  ck_assert_int_eq(fc_output_write(folder, "target", FC_STR("t"), diag), FC_OK);
  ck_assert_int_eq(symlink("target", inside("x")), 0);

  ck_assert_int_eq(fc_output_write(folder, "x", FC_STR("t"), diag), FC_OK);

  struct stat info;
  ck_assert_int_eq(lstat(inside("x"), &info), 0);
  ck_assert(S_ISREG(info.st_mode));
  check_text("target", "t");
}
END_TEST

START_TEST(fails_where_the_target_is_a_folder)
{
  ck_assert_int_eq(mkdir(inside("x"), 0700), 0);

  ck_assert_int_eq(fc_output_write(folder, "x", FC_STR("x"), diag),
                   FC_ERR_OUTPUT);

  ck_assert_uint_eq(fc_diag_count(diag, "output"), 1);
  ck_assert_int_eq(count_files(), 1);
}
END_TEST

START_TEST(fails_where_the_folder_is_none)
{
  static const char *const paths[] = {"/nowhere", "/dev/null", ""};

  for (int i = 0; i < FC_ROWS(paths); ++i) {
    ck_assert_int_eq(fc_output_write(paths[i], "a/x", FC_STR("x"), diag),
                     FC_ERR_OUTPUT);
  }
  ck_assert_uint_eq(fc_diag_count(diag, "output"), FC_ROWS(paths));
}
END_TEST

START_TEST(keeps_the_old_file_when_writing_fails)
{
  struct rlimit usual;
  ck_assert_int_eq(fc_output_write(folder, "x", FC_STR("old"), diag), FC_OK);
  ck_assert_int_eq(getrlimit(RLIMIT_FSIZE, &usual), 0);
  const struct rlimit small = {4, usual.rlim_max};
  (void)signal(SIGXFSZ, SIG_IGN);
  ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &small), 0);

  const FcStatus status =
      fc_output_write(folder, "x", FC_STR("new and longer"), diag);
  ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &usual), 0);

  ck_assert_int_eq(status, FC_ERR_OUTPUT);
  check_text("x", "old");
  ck_assert_int_eq(count_files(), 1);
}
END_TEST

START_TEST(makes_folders)
{
  struct stat info;

  ck_assert_int_eq(fc_output_folder(inside("a/b/c"), diag), FC_OK);
  ck_assert_int_eq(fc_output_folder(inside("a/b/c"), diag), FC_OK);
  ck_assert_int_eq(fc_output_folder(inside("a//b/"), diag), FC_OK);
  ck_assert_int_eq(fc_output_folder(".", diag), FC_OK);
  ck_assert_int_eq(stat(inside("a/b/c"), &info), 0);
  ck_assert(S_ISDIR(info.st_mode));

  ck_assert_int_eq(fc_output_write(folder, "x", FC_STR("x"), diag), FC_OK);
  ck_assert_int_eq(fc_output_folder(inside("x"), diag), FC_ERR_OUTPUT);
  ck_assert_int_eq(fc_output_folder(inside("x/y"), diag), FC_ERR_OUTPUT);
}
END_TEST

/// What a killed run left goes, what another one is writing stays.
START_TEST(removes_what_was_abandoned)
{
  static const char *const names[] = {".x.ttl.tmpab12CD", ".x.tmp", ".x",
                                      "x.tmpab12CD", ".y.tmpab12CD"};

  for (int i = 0; i < FC_ROWS(names); ++i) {
    ck_assert_int_eq(fc_output_write(folder, names[i], FC_STR("part"), diag),
                     FC_OK);
  }
  const int busy = open(inside(".y.tmpab12CD"), O_RDONLY);
  ck_assert_int_ge(busy, 0);
  ck_assert_int_eq(flock(busy, LOCK_EX), 0);

  fc_output_clean(folder);
  ck_assert_int_eq(access(inside(names[0]), F_OK), -1);
  ck_assert_int_eq(count_files(), FC_ROWS(names) - 1);

  ck_assert_int_eq(close(busy), 0);
  fc_output_clean(folder);
  ck_assert_int_eq(count_files(), FC_ROWS(names) - 2);
  for (int i = 0; i < FC_ROWS(names); ++i) {
    (void)remove(inside(names[i]));
  }
  fc_output_clean("/nowhere");
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_checked_fixture(tcase, set_up, tear_down);
  tcase_add_test(tcase, writes_and_replaces);
  tcase_add_test(tcase, gives_the_usual_rights);
  tcase_add_test(tcase, leaves_an_equal_file_untouched);
  tcase_add_test(tcase, replaces_a_read_only_file);
  tcase_add_test(tcase, does_not_follow_a_link);
  tcase_add_test(tcase, fails_where_the_target_is_a_folder);
  tcase_add_test(tcase, fails_where_the_folder_is_none);
  tcase_add_test(tcase, keeps_the_old_file_when_writing_fails);
  tcase_add_test(tcase, makes_folders);
  tcase_add_test(tcase, removes_what_was_abandoned);
}

FC_CHECK_MAIN("output", add_tests)
