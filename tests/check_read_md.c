// Markdown: line numbers, gaps, encodings, limits and broken input. What blocks
// and runs become is in tests/cases/md-*.
#include "check_main.h"
#include "limits.h"
#include "read_md.h"
#include "strbuf.h"

#include <string.h>

static FcStatus read_text(FcTree **out, FcStr input, FcDiag *diag)
{
  *out = fc_tree_new("input.md");
  return fc_read_md(*out, input, diag);
}

/// One of each construct, for truncation and damage.
static const char document[] =
    "\uFEFF# 1. Title \\(é\\)\r\n\n"
    "Text with [a link](#), **bold *both***, <i>tag</i> &amp; <b>x\n\n\n"
    "- 1) one\n  - nested\n\n    code in it\n- two<br>\n\n"
    "Name\t<ul><li>• A <a href=\"#\">b</a></li></ul> <p>text</p>\n"
    "\tmore &lt; less\n\n"
    "<table><tr><td>cell</td></tr></table>\n\n"
    "> quoted\n\n    indented\n\n```\nfenced\n```\n\n![pic](p.png)\n";

static const struct {
  const char *input;
  const char *text; ///< Of the block that is looked at
  unsigned line;
  unsigned gap;
} blocks[] = {
    {"needle", "needle", 1, 0},
    {"\n\nneedle", "needle", 3, 2},
    {"\uFEFF\nneedle", "needle", 2, 1},
    {"a\r\n\r\nneedle", "needle", 3, 1},
    {"a\r\rneedle", "needle", 3, 1},
    {"a\n \n\t\n\u00A0\n# needle", "needle", 5, 3},
    {"a\n# needle", "needle", 2, 0},
    {"- a\n\n\n- needle", "needle", 4, 2},
    {"a\n\nb\tc\n\n\nneedle\td", "needle", 6, 0}, // gap is the table's
    {"a\n\n    needle", "needle", 3, 1},
    {"a\n\n```\n\nneedle\n```", "needle", 5, 1},
    {"<div>\n<p>a</p>\n<p>needle</p>\n</div>", "needle", 3, 0},
};

START_TEST(knows_lines_and_gaps)
{
  FcDiag *diag = fc_diag_new(NULL, FC_NOTE);
  FcTree *tree = NULL;
  ck_assert_int_eq(read_text(&tree, fc_str(blocks[_i].input), diag), FC_OK);

  const FcNode *node = fc_tree_root(tree);
  while (node && !(node->type == FC_TEXT &&
                   fc_str_eq(node->text, fc_str(blocks[_i].text)))) {
    node = fc_node_after(node, fc_tree_root(tree));
  }

  ck_assert_ptr_nonnull(node);
  ck_assert_uint_eq(node->parent->pos.line, blocks[_i].line);
  ck_assert_uint_eq(node->parent->gap, blocks[_i].gap);
  fc_tree_free(tree);
  fc_diag_free(diag);
}
END_TEST

START_TEST(knows_lines_of_runs)
{
  FcDiag *diag = fc_diag_new(NULL, FC_NOTE);
  FcTree *tree = NULL;
  ck_assert_int_eq(read_text(&tree, FC_STR("a\n\nb\n[c](#)\n**d**\n"), diag),
                   FC_OK);

  const FcNode *runs = fc_tree_root(tree)->last->first;

  ck_assert_uint_eq(runs->pos.line, 3);
  ck_assert_uint_eq(runs->next->pos.line, 4);
  fc_tree_free(tree);
  fc_diag_free(diag);
}
END_TEST

static const struct {
  const char *input;
  size_t len;
  FcStatus status;
  const char *code; ///< NULL for none
} broken[] = {
    {"", 0, FC_OK, NULL},
    {"\n\n\t\n", 4, FC_OK, NULL},
    {"a\303\251", 3, FC_OK, NULL},
    {"a\n\303", 3, FC_ERR_SYNTAX, "not-utf8"},
    {"a\n\377\376", 4, FC_ERR_SYNTAX, "not-utf8"},
    {"a\n\0b", 4, FC_ERR_SYNTAX, "null-byte"},
};

START_TEST(refuses_what_is_not_text)
{
  FcDiag *diag = fc_diag_new(NULL, FC_NOTE);
  FcTree *tree = NULL;

  const FcStatus status =
      read_text(&tree, (FcStr){broken[_i].input, broken[_i].len}, diag);

  ck_assert_int_eq(status, broken[_i].status);
  ck_assert_uint_eq(fc_diag_level(diag, FC_ERROR), broken[_i].code ? 1 : 0);
  if (broken[_i].code) {
    ck_assert_uint_eq(fc_diag_count(diag, broken[_i].code), 1);
  }
  fc_tree_free(tree);
  fc_diag_free(diag);
}
END_TEST

static const struct {
  const char *piece; ///< Repeated
  size_t count;
  FcStatus status;
} large[] = {
    {"- ", FC_MAX_DEPTH / 2 - 2, FC_OK},
    {"- ", FC_MAX_DEPTH, FC_ERR_LIMIT},
    {"> ", 1000, FC_OK}, // nothing of ours
    {"<b>", 1000, FC_ERR_LIMIT},
    {"\n", FC_MAX_NODES + 1, FC_ERR_LIMIT},
};

START_TEST(limits_depth_and_lines)
{
  FcDiag *diag = fc_diag_new(NULL, FC_NOTE);
  FcTree *tree = NULL;
  FcStrbuf input = {0};
  for (size_t i = 0; i < large[_i].count; ++i) {
    fc_strbuf_add(&input, fc_str(large[_i].piece));
  }
  fc_strbuf_add(&input, FC_STR("text"));

  ck_assert_int_eq(read_text(&tree, fc_strbuf_str(&input), diag),
                   large[_i].status);

  ck_assert_uint_eq(fc_diag_count(diag, "tree-limit"),
                    large[_i].status ? 1 : 0);
  fc_strbuf_free(&input);
  fc_tree_free(tree);
  fc_diag_free(diag);
}
END_TEST

START_TEST(survives_truncation)
{
  for (size_t len = 0; len <= strlen(document); ++len) {
    // A copy of its own, so that sanitizers see reads beyond the end.
    FcArena *arena = fc_arena_new();
    const FcStr part = fc_arena_copy(arena, (FcStr){document, len});
    FcDiag *diag = fc_diag_new(NULL, FC_NOTE);
    FcTree *tree = NULL;

    const FcStatus status = read_text(&tree, part, diag);

    ck_assert_int_eq(status, fc_str_is_utf8(part) ? FC_OK : FC_ERR_SYNTAX);
    fc_tree_free(tree);
    fc_diag_free(diag);
    fc_arena_free(arena);
  }
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_loop_test(tcase, knows_lines_and_gaps, 0, FC_ROWS(blocks));
  tcase_add_test(tcase, knows_lines_of_runs);
  tcase_add_loop_test(tcase, refuses_what_is_not_text, 0, FC_ROWS(broken));
  tcase_add_loop_test(tcase, limits_depth_and_lines, 0, FC_ROWS(large));
  tcase_add_test(tcase, survives_truncation);
}

FC_CHECK_MAIN("read_md", add_tests)
