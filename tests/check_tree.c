// The builder of trees, the walks and the dump. A tree is written as a script:
// "p" opens a paragraph, "/p" closes it, "'x" adds the text x.
#include "check_main.h"
#include "limits.h"
#include "strbuf.h"
#include "tree.h"

#include <string.h>

static const struct {
  const char *name;
  FcNodeType type;
} types[] = {
    {"h", FC_HEADING}, {"p", FC_PARAGRAPH}, {"ul", FC_LIST},
    {"li", FC_ITEM},   {"table", FC_TABLE}, {"tr", FC_ROW},
    {"td", FC_CELL},   {"a", FC_LINK},      {"b", FC_STRONG},
    {"i", FC_EM},      {"br", FC_BREAK},    {"img", FC_IMAGE},
};

static FcNodeType type_of(FcStr name)
{
  for (size_t i = 0; i < sizeof types / sizeof *types; ++i) {
    if (fc_str_eq(name, fc_str(types[i].name))) {
      return types[i].type;
    }
  }
  ck_abort_msg("no type %.*s", FC_FMT(name));
}

/// Run a script, steps apart by '|'; loosely as HTML, or strictly.
static FcTree *build(const char *script, bool loose)
{
  FcTree *tree = fc_tree_new("test");
  const FcNode *root = fc_tree_root(tree);
  const FcPos pos = {.line = 1};
  FcStr rest = fc_str(script);
  FcStr step = {0};

  while (fc_str_split(&rest, '|', &step)) {
    if (fc_str_starts(step, FC_STR("'"))) {
      const FcStr text = fc_str_from(step, 1);
      loose ? fc_tree_enter_text(tree, root, text, pos)
            : fc_tree_text(tree, text, pos);
    } else if (fc_str_starts(step, FC_STR("/"))) {
      const FcNodeType type = type_of(fc_str_from(step, 1));
      loose ? fc_tree_leave(tree, root, type) : fc_tree_close(tree, type);
    } else if (step.len) {
      FcNode *node = loose ? fc_tree_enter(tree, root, type_of(step), pos)
                           : fc_tree_open(tree, type_of(step), pos);
      if (node && node->type == FC_HEADING) {
        node->level = 2;
      }
    }
  }
  FcDiag *diag = fc_diag_new(NULL, FC_NOTE);
  ck_assert_int_eq(fc_tree_finish(tree, diag), FC_OK);
  fc_diag_free(diag);
  return tree;
}

/// The dump on one line, without its head, line numbers and indents.
static char *dump(FcTree *tree)
{
  static const char head[] = "<!DOCTYPE html>\n<meta charset=\"utf-8\">\n";
  static const char line[] = " data-line=\"1\"";
  static char text[2000];
  char raw[4000] = {0};

  FILE *out = fmemopen(raw, sizeof raw, "w");
  ck_assert_ptr_nonnull(out);
  fc_tree_dump(tree, out);
  (void)fclose(out);
  size_t len = 0;
  for (const char *p = raw + strlen(head); *p; ++p) {
    if (!strncmp(p, line, strlen(line))) {
      p += strlen(line) - 1;
    } else if (*p == '\n') {
      p += strspn(p + 1, " ");
    } else {
      text[len++] = *p;
    }
  }
  text[len] = '\0';
  return text;
}

static const struct {
  const char *script;
  const char *dump;
} builds[] = {
    {"p|'  one \n two |/p", "<p>one two</p>"},
    {"p|'one|'two|' three|/p", "<p>onetwo three</p>"},
    {"p|'a\u00A0\u202Fb\u200Bc\u00ADd|/p", "<p>a bcd</p>"},
    {"h|'a < b & \"c\"|/h", "<h2>a &lt; b &amp; &quot;c&quot;</h2>"},
    // White space at the borders of runs
    {"p|'a |b|' b |/b|' c|/p", "<p>a <strong>b</strong> c</p>"},
    {"p|'a |b|'b |/b|i|'c|/i|/p", "<p>a <strong>b</strong> <em>c</em></p>"},
    {"p|b|'a |/b|'b|/p", "<p><strong>a</strong> b</p>"},
    {"p|'a|b|'b|/b|' c|/p", "<p>a<strong>b</strong> c</p>"},
    {"p|'a |b|' |/b|/p", "<p>a</p>"},
    {"p|'a |b|/b|' b|/p", "<p>a b</p>"},
    {"p|'a |a|i|/i|/a|/p", "<p>a</p>"},
    // Breaks
    {"p|br|/br|'a |br|/br|' b|br|/br|/p", "<p>a<br>b</p>"},
    {"p|'a|br|/br|br|/br|'b|/p", "<p>a<br><br>b</p>"},
    // What is empty goes, what is content stays
    {"p|/p|ul|li|/li|/ul", ""},
    {"p|b|' |/b|/p", ""},
    {"p|img|/img|/p", "<p><img src=\"\"></p>"},
    {"p|'a |img|/img|' b|/p", "<p>a <img src=\"\"> b</p>"},
    {"table|tr|td|/td|td|'a|/td|/tr|/table",
     "<table><tr><td></td><td>a</td></tr></table>"},
    // Runs without a paragraph
    {"ul|li|'a|ul|li|'b|/li|/ul|/li|/ul",
     "<ul><li><p>a</p><ul><li>b</li></ul></li></ul>"},
    {"ul|li|b|'a|/b|' b|p|'c|/p|/li|/ul",
     "<ul><li><p><strong>a</strong> b</p><p>c</p></li></ul>"},
    {"", ""},
};

START_TEST(builds_trees)
{
  FcTree *tree = build(builds[_i].script, false);

  ck_assert_str_eq(dump(tree), builds[_i].dump);
  fc_tree_free(tree);
}
END_TEST

static const struct {
  const char *script;
  const char *dump;
} loose_builds[] = {
    {"p|'a|p|'b|/p", "<p>a</p><p>b</p>"},
    {"p|b|'a|i|'b|/b|'c|/i|/p", "<p><strong>a<em>b</em></strong>c</p>"},
    {"p|b|'a|p|'b|/b|'c|/p", "<p><strong>a</strong></p><p>bc</p>"},
    {"li|'a|/li", "<p>a</p>"},
    {"ul|li|'a|li|'b|/ul", "<ul><li>a</li><li>b</li></ul>"},
    {"table|' |tr|' |td|'a|tr|td|'b|/table",
     "<table><tr><td>a</td></tr><tr><td>b</td></tr></table>"},
    {"ul|'a|li|'b", "<p>ab</p>"},
    {"/p|/b|'a|/b", "<p>a</p>"},
    {"h|'a|ul|li|'b|/ul|/h", "<h2>a</h2><ul><li>b</li></ul>"},
};

START_TEST(closes_what_tags_leave_open)
{
  FcTree *tree = build(loose_builds[_i].script, true);

  ck_assert_str_eq(dump(tree), loose_builds[_i].dump);
  fc_tree_free(tree);
}
END_TEST

static const struct {
  int levels;
  FcStatus status;
} depths[] = {
    {FC_MAX_DEPTH / 2 - 1, FC_OK},
    {FC_MAX_DEPTH / 2, FC_ERR_LIMIT}, // no room for the paragraph
    {FC_MAX_DEPTH, FC_ERR_LIMIT},
};

START_TEST(limits_the_depth)
{
  FcTree *tree = fc_tree_new("test");
  FcDiag *diag = fc_diag_new(NULL, FC_NOTE);

  for (int i = 0; i < depths[_i].levels; ++i) {
    (void)fc_tree_open(tree, FC_LIST, (FcPos){0});
    (void)fc_tree_open(tree, FC_ITEM, (FcPos){0});
  }
  fc_tree_text(tree, FC_STR("text"), (FcPos){0});
  for (int i = 0; i < depths[_i].levels; ++i) {
    fc_tree_close(tree, FC_ITEM);
    fc_tree_close(tree, FC_LIST);
  }

  ck_assert_int_eq(fc_tree_finish(tree, diag), depths[_i].status);
  ck_assert_uint_eq(fc_diag_count(diag, "tree-limit"),
                    depths[_i].status ? 1 : 0);
  fc_diag_free(diag);
  fc_tree_free(tree);
}
END_TEST

START_TEST(gathers_text)
{
  FcTree *tree = build(
      "h|'A|b|'b|/b|br|/br|'c|/h|ul|li|p|'d|/p|p|img|/img|/p|/li|/ul", false);

  const FcStr text = fc_node_text(tree, fc_tree_root(tree));

  ck_assert_str_eq(text.data, "Ab c d");
  ck_assert_uint_eq(
      fc_node_text(tree, fc_tree_root(tree)->last->last->last).len, 0);
  fc_tree_free(tree);
}
END_TEST

START_TEST(walks_in_document_order)
{
  FcTree *tree = build("p|'a|/p|ul|li|'b|/li|/ul|p|'c|/p", false);
  FcNode *list = fc_tree_root(tree)->first->next;
  size_t nodes = 0;

  for (const FcNode *node = list; node; node = fc_node_after(node, list)) {
    ++nodes;
  }

  ck_assert_uint_eq(nodes, 4);
  ck_assert_ptr_eq(fc_node_skip(list->first, fc_tree_root(tree)), list->next);
  ck_assert_ptr_null(fc_node_skip(list->first, list));
  ck_assert(fc_str_eq(fc_node_first_text(list)->text, FC_STR("b")));
  ck_assert(
      fc_str_eq(fc_node_last_text(fc_tree_root(tree))->text, FC_STR("c")));
  fc_tree_free(tree);
}
END_TEST

START_TEST(moves_nodes)
{
  FcTree *tree = build("p|'a|/p|p|'b|/p|p|'c|/p", false);
  FcNode *root = fc_tree_root(tree);
  FcNode *first = root->first;
  FcNode *last = root->last;

  fc_node_remove(last);
  fc_node_insert(first, last);
  fc_node_remove(first);
  fc_node_append(root, first);

  ck_assert_str_eq(dump(tree), "<p>c</p><p>b</p><p>a</p>");
  fc_tree_free(tree);
}
END_TEST

START_TEST(dumps_what_formats_and_outline_add)
{
  FcTree *tree = build("h|a|'A|/a|/h|table|tr|td|'b|/td|/tr|/table", false);
  FcNode *heading = fc_tree_root(tree)->first;
  heading->role = FC_ROLE_ENTITY;
  heading->style = FC_STR("Subtitle");
  heading->colour = 0xF7A33D;
  heading->first->text = FC_STR("http://a.example/?b&c");
  heading->next->first->first->columns = 2;

  ck_assert_str_eq(dump(tree),
                   "<h2 class=\"Subtitle\" style=\"color: #F7A33D\" "
                   "data-role=\"entity\">"
                   "<a href=\"http://a.example/?b&amp;c\">A</a></h2>"
                   "<table><tr><td colspan=\"2\">b</td></tr></table>");
  fc_tree_free(tree);
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_loop_test(tcase, builds_trees, 0, FC_ROWS(builds));
  tcase_add_loop_test(tcase, closes_what_tags_leave_open, 0,
                      FC_ROWS(loose_builds));
  tcase_add_loop_test(tcase, limits_the_depth, 0, FC_ROWS(depths));
  tcase_add_test(tcase, gathers_text);
  tcase_add_test(tcase, walks_in_document_order);
  tcase_add_test(tcase, moves_nodes);
  tcase_add_test(tcase, dumps_what_formats_and_outline_add);
}

FC_CHECK_MAIN("tree", add_tests)
