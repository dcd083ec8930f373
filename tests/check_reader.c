// Which format a file has, and files that cannot be read.
#include "check_main.h"
#include "limits.h"
#include "reader.h"
#include "strbuf.h"

#include <unistd.h>

static const struct {
  const char *path;
  const char *head;
  const char *format; ///< NULL for none
} detections[] = {
    {"belgium.md", "", "md"},
    {"BELGIUM.MD", "", "md"},
    {"a/b.markdown", "", "md"},
    {"a.md/b", "", NULL},
    {"md", "", NULL},
    {"-", "# Title\n", "md"},
    {"-", "Text\n\n## Title\n", "md"},
    {"-", "#hashtag\n####### seven", NULL},
    {"-", "<html>\n# Title\n", "html"},
    {"AUSTRIA.HTM", "", "html"},
    {"a.md", "<!DOCTYPE html>\n<title>A</title>", "html"},
    {"a.docx", "<?xml version='1.0'?><html><p>A</p></html>", "html"},
    {"a.html", "PK\003\004", "docx"},
    {"a.md", "<p align=center>A</p>\n\n# Title\n", "md"},
    {"-", "<p>A</p>", "html"},
    {"-", "PK\003\004", "docx"},
    {"-", "PK", NULL},
    {"a.docx", "", "docx"},
    {"notes.txt", "just text", NULL},
    {"", "", NULL},
};

START_TEST(detects_formats)
{
  const FcReader *reader = fc_reader_detect(fc_str(detections[_i].path),
                                            fc_str(detections[_i].head));

  ck_assert_pstr_eq(reader ? reader->name : NULL, detections[_i].format);
}
END_TEST

START_TEST(finds_formats_by_name)
{
  ck_assert_ptr_nonnull(fc_reader_find(FC_STR("md")));
  ck_assert_ptr_null(fc_reader_find(FC_STR("m")));
  ck_assert_ptr_null(fc_reader_find(FC_STR("")));
}
END_TEST

static const struct {
  const char *path;
  FcStatus status;
  const char *code;
} failures[] = {
    {"/nonexistent/a.md", FC_ERR_IO, "unreadable"},
    {"/", FC_ERR_IO, "unreadable"},
    {"/dev/null", FC_ERR_FORMAT, "unknown-format"},
    {"/dev/zero", FC_ERR_LIMIT, "too-large"},
};

START_TEST(refuses_files)
{
  FcDiag *diag = fc_diag_new(NULL, FC_NOTE);
  FcTree *tree = NULL;

  const FcStatus status = fc_read_file(&tree, failures[_i].path, NULL, diag);

  ck_assert_int_eq(status, failures[_i].status);
  ck_assert_ptr_null(tree);
  ck_assert_uint_eq(fc_diag_count(diag, failures[_i].code), 1);
  ck_assert_uint_eq(fc_diag_level(diag, FC_ERROR), 1);
  fc_diag_free(diag);
}
END_TEST

START_TEST(reads_standard_input)
{
  FcDiag *diag = fc_diag_new(NULL, FC_NOTE);
  FcTree *tree = NULL;
  int ends[2];
  ck_assert_int_eq(pipe(ends), 0);
  ck_assert_int_eq(write(ends[1], "# Title\n", 8), 8);
  ck_assert_int_eq(close(ends[1]), 0);
  ck_assert_int_ge(dup2(ends[0], STDIN_FILENO), 0);

  ck_assert_int_eq(fc_read_file(&tree, "-", NULL, diag), FC_OK);

  ck_assert_str_eq(fc_node_text(tree, fc_tree_root(tree)).data, "Title");
  ck_assert_str_eq(fc_tree_file(tree), "<stdin>");
  ck_assert_str_eq(
      fc_tree_checksum(tree).data,
      "e01b17ff9af77056792f67c57e3d1908795b9d1ae4cfe72421d0a2838991b740");
  fc_tree_free(tree);
  fc_diag_free(diag);
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_loop_test(tcase, detects_formats, 0, FC_ROWS(detections));
  tcase_add_test(tcase, finds_formats_by_name);
  tcase_add_loop_test(tcase, refuses_files, 0, FC_ROWS(failures));
  tcase_add_test(tcase, reads_standard_input);
}

FC_CHECK_MAIN("reader", add_tests)
