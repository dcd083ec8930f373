// Which targets of links are repaired, which are left out, and what is said.
#include "check_main.h"
#include "mend.h"
#include "read_html.h"
#include "strbuf.h"

#include <string.h>

static const struct {
  const char *target;
  const char *mended;
  const char *code; ///< Of the only note, or NULL where nothing is wrong
} targets[] = {
    {"https://a.be/autoritÃ©s", "https://a.be/autorités", "mojibake-link"},
    {"ttps://a.be/b", "https://a.be/b", "repaired-link"},
    {"https://www.google.at/url?sa=t&amp;url=https://a.at/b&amp;usg=A",
     "https://a.at/b", "repaired-link"},
    {"file:///C:/Users/Jane.Doe/x.docx", "", "private-link"},
    {"javascript:alert(1)", "", "private-link"},
    {"chrome-extension://abc/index.html", "", "private-link"},
    {"https://x.sharepoint.com/sites/A/x.docx", "", "private-link"},
    // What is right, or none.
    {"https://a.be/x y", "https://a.be/x y", NULL},
    {"https://a.fi/työ", "https://a.fi/työ", NULL},
    {"#", "#", NULL},
    {"", "", NULL},
};

START_TEST(mends_targets)
{
  static const char *const codes[] = {"mojibake-link", "repaired-link",
                                      "private-link"};
  FcDiag *diag = fc_diag_new(NULL, FC_NOTE);
  FcTree *tree = fc_tree_new("input.html");
  FcStrbuf page = {0};
  fc_strbuf_printf(&page, "<p><a href='%s'>x</a></p>", targets[_i].target);

  ck_assert_int_eq(fc_read_html(tree, fc_strbuf_str(&page), diag), FC_OK);
  ck_assert_int_eq(fc_mend(tree, diag), FC_OK);

  const FcNode *link = fc_tree_root(tree)->first->first;
  ck_assert(fc_str_eq(link->text, fc_str(targets[_i].mended)));
  for (size_t i = 0; i < FC_ROWS(codes); ++i) {
    const char *code = targets[_i].code;
    ck_assert_uint_eq(fc_diag_count(diag, codes[i]),
                      code && strcmp(code, codes[i]) == 0);
  }
  fc_strbuf_free(&page);
  fc_tree_free(tree);
  fc_diag_free(diag);
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_loop_test(tcase, mends_targets, 0, FC_ROWS(targets));
}

FC_CHECK_MAIN("mend_links", add_tests)
