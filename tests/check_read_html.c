// Places, limits and odd input of HTML. What comes out of it is in
// tests/cases/html-*.
#include "check_main.h"
#include "file.h"
#include "limits.h"
#include "read_html.h"
#include "strbuf.h"

#include <glob.h>

static const struct {
  const char *head;
  bool is_html;
} heads[] = {
    {"<!DOCTYPE html>\n<p>", true},
    {"\uFEFF \n<HTML lang=en>", true},
    {"<!-- made by hand -->\n<html>", true},
    {"<?xml version=\"1.0\"?><html>", true},
    {"<?xml version=\"1.0\"?><svg>", false},
    {"<p>a piece", true},
    {"<ul><li>a", false},
    {"# Title\n\n<html>", false},
    {"PK\003\004", false},
    {"", false},
};

START_TEST(recognises_pages)
{
  ck_assert_int_eq(fc_html_recognise(fc_str(heads[_i].head)),
                   heads[_i].is_html);
}
END_TEST

/// A place is right if the tag, or the text without one, stands there.
static const struct {
  const char *input;
  const char *tags; ///< Of the blocks and runs with tags, in order
} places[] = {
    {"<p>a</p><p class=\"subtitle\">b</p>", "<p <p "},
    {"<h1><a id=\"_Toc1\"></a>a</h1><p>b</p>", "<h1 <p "},
    {"<p><a href=\"x<p>\">a</a> é <em>b</em></p>", "<p <a <em "},
    {"<!-- <p>x</p> --><p>a</p>", "<p "},
    {"<script>\"<p>\"</script><style><p></style><p>a</p>", "<p "},
    {"<P\n CLASS='x'>a<P>b", "<P <P "},
    {"<pre>x</pre><p>a</p>", "x <p "},
    {"text<p>a</p>", "t <p "},
    {"<title><p>no</title><p>a</p>", "<p "},
    {"<ul><li>a<li><b>b</b></ul>", "<ul <li <li <b "},
    {"<table><tr><td>a<td colspan=2>b</table>", "<table <tr <td <td "},
    {"\uFEFFé&eacute;<p>a&amp;b</p>", "é <p "},
    {"<p>a\n<br/>\n<img src=\"&amp;<p>\">b</p>", "<p <br <img "},
    {"<p a=1 a=2>x</p></b></p><p>a</p>", "<p <p "},
};

/// Whether the node is one that a tag of the input made.
static bool has_tag(const FcNode *node)
{
  const bool implied =
      node->type == FC_PARAGRAPH && node->parent &&
      (node->parent->type == FC_ITEM || node->parent->type == FC_CELL);

  return node->type != FC_TEXT && node->type != FC_DOCUMENT && !implied;
}

START_TEST(tells_places)
{
  const FcStr input = fc_str(places[_i].input);
  FcDiag *diag = fc_diag_new(NULL, FC_NOTE);
  FcTree *tree = fc_tree_new("input.html");
  FcStr rest = fc_str(places[_i].tags);
  FcStr tag = {NULL, 0};

  ck_assert_int_eq(fc_read_html(tree, input, diag), FC_OK);

  const FcNode *root = fc_tree_root(tree);
  for (const FcNode *node = root; node; node = fc_node_after(node, root)) {
    if (has_tag(node)) {
      ck_assert(fc_str_split(&rest, ' ', &tag));
      ck_assert_msg(fc_str_starts(fc_str_from(input, node->pos.offset), tag),
                    "%.*s is not at %zu", FC_FMT(tag), node->pos.offset);
    }
  }
  ck_assert_uint_eq(fc_str_trim(rest).len, 0);
  fc_tree_free(tree);
  fc_diag_free(diag);
}
END_TEST

static const struct {
  const char *input;
  unsigned line; ///< Of the last block
} lines[] = {
    {"<p>a</p>", 1},
    {"<p>a</p>\n<p>b</p>", 2},
    {"<p\n>a</p>\r\n\n<p\nclass=x\n>b\nc</p>\n", 4},
    {"<!--\n--><p>a", 2},
};

START_TEST(tells_lines)
{
  FcDiag *diag = fc_diag_new(NULL, FC_NOTE);
  FcTree *tree = fc_tree_new("input.html");

  ck_assert_int_eq(fc_read_html(tree, fc_str(lines[_i].input), diag), FC_OK);

  ck_assert_uint_eq(fc_tree_root(tree)->last->pos.line, lines[_i].line);
  fc_tree_free(tree);
  fc_diag_free(diag);
}
END_TEST

#define BYTES(literal)             \
  {                                \
    (literal), sizeof(literal) - 1 \
  }

static const struct {
  FcStr input;
  const char *code; ///< Of the one warning, or NULL
  const char *text;
} oddities[] = {
    {BYTES("<html><p>a</p></html>"), NULL, "a"},
    {BYTES("<html><p>a</p>"), "cut-document", "a"},
    {BYTES("<html><p>a</p><a hre"), "cut-document", "a"},
    {BYTES("<p>a\351b</p>"), "not-utf8", "a\uFFFDb"},
    {BYTES("<p>a\0b</p>"), "not-utf8", "a\uFFFDb"},
    {BYTES("<p>a\001\010b</p>"), NULL, "ab"},
    {BYTES("<p>&#0;&#xD800;a&#x41;&unknown;</p>"), NULL, "aA&unknown;"},
    {BYTES("<!DOCTYPE html [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>&a;"),
     NULL, "]>&a;"},
    {BYTES(""), NULL, ""},
};

START_TEST(warns_once_of_odd_input)
{
  FcDiag *diag = fc_diag_new(NULL, FC_NOTE);
  FcTree *tree = fc_tree_new("input.html");

  ck_assert_int_eq(fc_read_html(tree, oddities[_i].input, diag), FC_OK);

  const FcStr text = fc_node_text(tree, fc_tree_root(tree));
  ck_assert_str_eq(text.data, oddities[_i].text);
  ck_assert_uint_eq(fc_diag_level(diag, FC_WARNING), oddities[_i].code ? 1 : 0);
  if (oddities[_i].code) {
    ck_assert_uint_eq(fc_diag_count(diag, oddities[_i].code), 1);
  }
  fc_tree_free(tree);
  fc_diag_free(diag);
}
END_TEST

static const struct {
  const char *tag;
  int count;
  FcStatus status;
} nestings[] = {
    {"<div>", 100000, FC_OK},
    {"<ul><li>", 100000, FC_ERR_LIMIT},
    {"<table><tr><td>", 100000, FC_ERR_LIMIT},
    {"<b>", 100000, FC_ERR_LIMIT},
    {"<a x=\"", 100000, FC_OK},
    {"<!--", 100000, FC_OK},
    {"</p>", 100000, FC_OK},
};

START_TEST(bears_deep_nesting)
{
  FcDiag *diag = fc_diag_new(NULL, FC_NOTE);
  FcTree *tree = fc_tree_new("input.html");
  FcStrbuf input = {0};
  for (int i = 0; i < nestings[_i].count; ++i) {
    fc_strbuf_add(&input, fc_str(nestings[_i].tag));
  }
  fc_strbuf_add(&input, FC_STR("x"));

  const FcStatus status = fc_read_html(tree, fc_strbuf_str(&input), diag);

  ck_assert_int_eq(status, nestings[_i].status);
  ck_assert_uint_eq(fc_diag_level(diag, FC_ERROR), status ? 1 : 0);
  fc_strbuf_free(&input);
  fc_tree_free(tree);
  fc_diag_free(diag);
}
END_TEST

static const struct {
  const char *value;
  int columns;
} spans[] = {
    {"1", 1},     {"3", 3},
    {" 2 ", 2},   {"", 1},
    {"0", 1},     {"-1", 1},
    {"two", 1},   {"256", 256},
    {"257", 256}, {"2147483647", 256},
    {"2.5", 1},   {"99999999999999999999", 256},
};

START_TEST(bounds_columns)
{
  FcDiag *diag = fc_diag_new(NULL, FC_NOTE);
  FcTree *tree = fc_tree_new("input.html");
  FcStrbuf input = {0};
  fc_strbuf_printf(&input, "<table><tr><td colspan='%s'>x</table>",
                   spans[_i].value);

  ck_assert_int_eq(fc_read_html(tree, fc_strbuf_str(&input), diag), FC_OK);

  const FcNode *table = fc_tree_root(tree)->first;
  ck_assert_int_eq(table->first->first->columns, spans[_i].columns);
  fc_strbuf_free(&input);
  fc_tree_free(tree);
  fc_diag_free(diag);
}
END_TEST

/// Pages with long lines are counted by characters, others by lines.
START_TEST(counts_characters)
{
  FcDiag *diag = fc_diag_new(NULL, FC_NOTE);
  FcTree *tree = fc_tree_new("input.html");
  FcStrbuf input = {0};
  fc_strbuf_add(&input, FC_STR("<p>é€</p>"));
  for (int i = 0; i < 2000; ++i) {
    fc_strbuf_add(&input, FC_STR("<p>é</p>"));
  }

  ck_assert_int_eq(fc_read_html(tree, fc_strbuf_str(&input), diag), FC_OK);

  const FcNode *second = fc_tree_root(tree)->first->next;
  ck_assert_int_eq(second->pos.unit, FC_CHARACTERS);
  ck_assert_uint_eq(second->pos.line, 9);
  ck_assert_uint_eq(second->pos.offset, 12);
  ck_assert_uint_eq(second->next->pos.line, 17);
  fc_strbuf_free(&input);
  fc_tree_free(tree);
  fc_diag_free(diag);
}
END_TEST

/// The real factsheets; without the folder there is nothing to test.
static glob_t pages;

/// @return Nodes that do not begin with a tag of theirs where they should.
static unsigned count_misplaced(FcTree *tree, FcStr input)
{
  const FcNode *root = fc_tree_root(tree);
  unsigned misplaced = 0;

  for (const FcNode *node = root; node; node = fc_node_after(node, root)) {
    const FcStr at = fc_str_from(input, node->pos.offset);
    if (has_tag(node)) {
      misplaced += !fc_str_starts(at, FC_STR("<")) ||
                   fc_str_starts(at, FC_STR("</")) ||
                   fc_str_starts(at, FC_STR("<!"));
    }
  }
  return misplaced;
}

static void load_page(FcStrbuf *out, int i, FcDiag *diag)
{
  ck_assert_int_eq(fc_file_read(out, pages.gl_pathv[i], FC_MAX_INPUT, diag),
                   FC_OK);
}

START_TEST(tells_places_in_factsheets)
{
  FcDiag *diag = fc_diag_new(NULL, FC_NOTE);
  FcTree *tree = fc_tree_new("input.html");
  FcStrbuf input = {0};
  load_page(&input, _i, diag);

  ck_assert_int_eq(fc_read_html(tree, fc_strbuf_str(&input), diag), FC_OK);

  ck_assert_uint_eq(count_misplaced(tree, fc_strbuf_str(&input)), 0);
  fc_strbuf_free(&input);
  fc_tree_free(tree);
  fc_diag_free(diag);
}
END_TEST

START_TEST(reads_cut_factsheets)
{
  FcDiag *quiet = fc_diag_new(NULL, FC_NOTE);
  FcStrbuf input = {0};
  load_page(&input, _i, quiet);

  for (size_t len = 4096; len < input.len; len += 4096) {
    FcDiag *diag = fc_diag_new(NULL, FC_NOTE);
    FcTree *tree = fc_tree_new("input.html");
    const FcStr piece = fc_str_upto(fc_strbuf_str(&input), len);

    ck_assert_int_eq(fc_read_html(tree, piece, diag), FC_OK);

    ck_assert_uint_eq(fc_diag_count(diag, "cut-document"), 1);
    fc_tree_free(tree);
    fc_diag_free(diag);
  }
  fc_strbuf_free(&input);
  fc_diag_free(quiet);
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_loop_test(tcase, recognises_pages, 0, FC_ROWS(heads));
  tcase_add_test(tcase, counts_characters);
  tcase_add_loop_test(tcase, tells_places, 0, FC_ROWS(places));
  tcase_add_loop_test(tcase, tells_lines, 0, FC_ROWS(lines));
  tcase_add_loop_test(tcase, warns_once_of_odd_input, 0, FC_ROWS(oddities));
  tcase_add_loop_test(tcase, bears_deep_nesting, 0, FC_ROWS(nestings));
  (void)glob(FC_SHARED "/factsheets/*/html/*.html", 0, NULL, &pages);
  tcase_add_test(tcase, counts_characters);
  tcase_add_loop_test(tcase, tells_places_in_factsheets, 0,
                      (int)pages.gl_pathc);
  tcase_add_loop_test(tcase, reads_cut_factsheets, 0, (int)pages.gl_pathc);
  tcase_add_loop_test(tcase, bounds_columns, 0, FC_ROWS(spans));
}

FC_CHECK_MAIN("read_html", add_tests)
