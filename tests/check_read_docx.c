// Word documents: positions, the parts of the package, limits and damage. What
// blocks and runs become is in tests/cases/docx-*.
#include "check_main.h"
#include "limits.h"
#include "make_zip.h"
#include "read_docx.h"

#define W \
  "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
#define DOC(x) "<w:document " W "><w:body>" x "</w:body></w:document>"
#define P(x)   "<w:p><w:r><w:t>" x "</w:t></w:r></w:p>"
#define RELATIONS(x)                                                 \
  "<Relationships xmlns='http://schemas.openxmlformats.org/package/" \
  "2006/relationships'>" x "</Relationships>"
#define RELATION(type, target)                                    \
  "<Relationship Id='r' Type='http://schemas.openxmlformats.org/" \
  "officeDocument/2006/relationships/" type "' Target='" target "'/>"

static FcDiag *diag;
static FcTree *tree;
static FcStrbuf file;

static void set_up(void)
{
  diag = fc_diag_new(NULL, FC_NOTE);
  tree = fc_tree_new("input.docx");
  file = (FcStrbuf){0};
}

static void tear_down(void)
{
  fc_strbuf_free(&file);
  fc_tree_free(tree);
  fc_diag_free(diag);
}

static void pack(const char *package, const char *name, FcStr document)
{
  const FcMember members[] = {
      {"_rels/.rels", fc_str(package), NULL},
      {name, document, NULL},
  };

  fc_make_zip(&file, members, 2);
}

static FcStatus read_main_part(FcStr document)
{
  pack(RELATIONS(RELATION("officeDocument", "word/document.xml")),
       "word/document.xml", document);
  return fc_read_docx(tree, fc_strbuf_str(&file), diag);
}

START_TEST(counts_paragraphs)
{
  static const struct {
    const char *text;
    size_t number;
  } rows[] = {{"one", 1}, {"cell", 3}, {"box", 5}, {"anchor", 4}, {"last", 6}};
  const FcNode *node = fc_tree_root(tree);

  ck_assert_int_eq(
      read_main_part(FC_STR(DOC(P("one") "<w:p/><w:tbl><w:tr><w:tc>" P(
          "cell") "</w:tc></w:tr></w:tbl>"
                  "<w:p><w:r><w:txbxContent>" P(
                      "box") "</w:txbxContent>"
                             "<w:t>anchor</w:t></w:r></w:p>" P("last")))),
      FC_OK);

  for (int i = 0; i < FC_ROWS(rows); ++i) {
    do {
      node = fc_node_after(node, fc_tree_root(tree));
      ck_assert_ptr_nonnull(node);
    } while (node->type != FC_TEXT);
    ck_assert(fc_str_eq(node->text, fc_str(rows[i].text)));
    ck_assert_uint_eq(node->parent->pos.line, rows[i].number);
    ck_assert_int_eq(node->pos.unit, FC_PARAGRAPHS);
  }
}
END_TEST

static const struct {
  const char *package;
  const char *part;
  FcStatus status;
} packages[] = {
    {RELATIONS(RELATION("officeDocument", "word/document.xml")),
     "word/document.xml", FC_OK},
    {RELATIONS(RELATION("officeDocument", "/a.xml")), "a.xml", FC_OK},
    {RELATIONS(RELATION("officeDocument", "../a.xml")), "a.xml", FC_ERR_FORMAT},
    {RELATIONS(RELATION("officeDocument", "")), "word/document.xml",
     FC_ERR_FORMAT},
    {RELATIONS(RELATION("styles", "word/document.xml")), "word/document.xml",
     FC_ERR_FORMAT},
    {RELATIONS(""), "word/document.xml", FC_ERR_FORMAT},
    {"<Relationships>", "word/document.xml", FC_ERR_SYNTAX},
    {"", "word/document.xml", FC_ERR_FORMAT},
    {RELATIONS(RELATION("officeDocument", "_rels/.rels")), "a.xml",
     FC_ERR_FORMAT},
};

START_TEST(finds_the_main_part)
{
  pack(packages[_i].package, packages[_i].part, FC_STR(DOC(P("text"))));

  ck_assert_int_eq(fc_read_docx(tree, fc_strbuf_str(&file), diag),
                   packages[_i].status);

  ck_assert_uint_eq(fc_diag_level(diag, FC_ERROR), packages[_i].status ? 1 : 0);
  ck_assert_uint_eq(fc_node_text(tree, fc_tree_root(tree)).len,
                    packages[_i].status ? 0 : strlen("text"));
}
END_TEST

static const struct {
  const char *input;
  const char *code;
} others[] = {
    {"", "no-zip"},
    {"# Markdown\n", "no-zip"},
    {"\320\317\021\340\241\261\032\341 and so on", "no-docx"},
};

START_TEST(refuses_other_formats)
{
  ck_assert_int_eq(fc_read_docx(tree, fc_str(others[_i].input), diag),
                   FC_ERR_FORMAT);

  ck_assert_uint_eq(fc_diag_count(diag, others[_i].code), 1);
  ck_assert_uint_eq(fc_diag_level(diag, FC_ERROR), 1);
}
END_TEST

/// Elements that hold themselves.
static const struct {
  const char *start, *end;
  int count;
  FcStatus status;
} nestings[] = {
    {"<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 40, FC_OK},
    {"<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 80, FC_ERR_LIMIT},
    {"<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 120, FC_OK},
    {"<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 130, FC_ERR_LIMIT},
    {"<w:p><w:r><w:txbxContent>", "</w:txbxContent></w:r></w:p>", 80, FC_OK},
};

START_TEST(limits_nesting)
{
  FcStrbuf document = {0};
  fc_strbuf_add(&document, FC_STR("<w:document " W "><w:body>"));
  for (int i = 0; i < nestings[_i].count; ++i) {
    fc_strbuf_add(&document, fc_str(nestings[_i].start));
  }
  fc_strbuf_add(&document, FC_STR(P("text")));
  for (int i = 0; i < nestings[_i].count; ++i) {
    fc_strbuf_add(&document, fc_str(nestings[_i].end));
  }
  fc_strbuf_add(&document, FC_STR("</w:body></w:document>"));

  ck_assert_int_eq(read_main_part(fc_strbuf_str(&document)),
                   nestings[_i].status);

  ck_assert_uint_eq(fc_diag_level(diag, FC_ERROR), nestings[_i].status ? 1 : 0);
  fc_strbuf_free(&document);
}
END_TEST

START_TEST(survives_truncation)
{
  pack(RELATIONS(RELATION("officeDocument", "a.xml")), "a.xml",
       FC_STR(DOC(P("text"))));

  for (size_t len = 0; len < file.len; ++len) {
    FcDiag *own_diag = fc_diag_new(NULL, FC_NOTE);
    FcTree *own_tree = fc_tree_new("input.docx");
    ck_assert_int_ne(fc_read_docx(own_tree,
                                  fc_str_upto(fc_strbuf_str(&file), len),
                                  own_diag),
                     FC_OK);
    ck_assert_uint_eq(fc_diag_level(own_diag, FC_ERROR), 1);
    fc_tree_free(own_tree);
    fc_diag_free(own_diag);
  }
}
END_TEST

/// One of each construct; cut anywhere, nothing may be left in a wrong state.
static const char document[] = DOC(
    P("one") "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" P(
        "cell") "</w:tc></w:tr></w:tbl><w:p><w:pPr><w:rPr><w:del/></w:rPr></"
                "w:pPr>"
                "<w:hyperlink><w:r><w:rPr><w:b/></w:rPr><w:txbxContent>" P(
                    "box") "</w:txbxContent><w:t>anchor</w:t><w:br/></w:r></"
                           "w:hyperlink></w:p>"
                           "<w:sdt><w:sdtContent><w:p><w:r><w:fldChar "
                           "w:fldCharType='begin'/>"
                           "<w:instrText>HYPERLINK \"a\" \\l</w:instrText>"
                           "<w:fldChar "
                           "w:fldCharType='separate'/><w:t>link</w:t></w:r></"
                           "w:p>"
                           "</w:sdtContent></w:sdt>");

START_TEST(survives_truncated_parts)
{
  for (size_t len = 0; len < sizeof document - 1; ++len) {
    tear_down();
    set_up();
    ck_assert_int_ne(read_main_part((FcStr){document, len}), FC_OK);
    ck_assert_uint_eq(fc_diag_level(diag, FC_ERROR), 1);
  }
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_checked_fixture(tcase, set_up, tear_down);
  tcase_add_test(tcase, counts_paragraphs);
  tcase_add_loop_test(tcase, finds_the_main_part, 0, FC_ROWS(packages));
  tcase_add_loop_test(tcase, refuses_other_formats, 0, FC_ROWS(others));
  tcase_add_loop_test(tcase, limits_nesting, 0, FC_ROWS(nestings));
  tcase_add_test(tcase, survives_truncation);
  tcase_add_test(tcase, survives_truncated_parts);
}

FC_CHECK_MAIN("read_docx", add_tests)
