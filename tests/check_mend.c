// Which paragraphs, items, rows and tables are joined, and which are not. What
// comes out of it is in tests/cases/md-*-cut-*.
#include "check_main.h"
#include "mend.h"
#include "read_md.h"
#include "strbuf.h"

#define LONG                                                                \
  "A sentence that is as long as a line on the page. It goes on and on to " \
  "tell "

static const struct {
  const char *input;
  const char *code; ///< Of the repair that is counted
  size_t count;
} repairs[] = {
    {LONG "of the\n\nnext page.", "cut-paragraph", 1},
    {LONG "of the\n\nnext\n\npage.", "cut-paragraph", 2},
    {LONG "of a wallet for all (and\n\nEU ones).", "cut-paragraph", 1},
    {LONG "of the wallet where every\n\nBelgian is.", "cut-paragraph", 1},
    {LONG "of the wallet where every\n\nBelgian is", "cut-paragraph", 0},
    {LONG "of the wallet of the year 2023\n\nSource: EU.", "cut-paragraph", 0},
    {LONG "of the wallet.\n\nnext page.", "cut-paragraph", 0},
    {LONG "of the 'wallet.'\n\nnext page.", "cut-paragraph", 0},
    {LONG "of the wallet:\n\nnext page.", "cut-paragraph", 0},
    {LONG "of the wallet\n\neID is new", "cut-paragraph", 0},
    {LONG "of the wallet\n\ndata.gov is new", "cut-paragraph", 0},
    {LONG "of the wallet\n\n# next", "cut-paragraph", 0},
    {"A short line\n\nnext page.", "cut-paragraph", 0},
    {"- " LONG "of the\n\n\nnext page.", "cut-item", 1},
    {"- " LONG "of the\n\n\nNext page.", "cut-item", 0},
    {"- " LONG "of it;\n\n\nnext page.", "cut-item", 0},
    {"a\tb\n\n\nc\td", "cut-table", 1},
    {"a\tb\n\n\nc\td\n\n\ne\tf", "cut-table", 2},
    {"a\tb\n\nc\td", "cut-table", 0},
    {"a\tb\n\n\nc\td\te", "cut-table", 0},
    {"a\tb\n\ntext\n\nc\td", "cut-table", 0},
    {"a\tb\n\n\n\td", "cut-row", 1},
    {"a\tb\n\td", "cut-row", 0},
    {"\ta\n\tb", "cut-row", 0},
    {"", "cut-paragraph", 0},
};

static FcTree *mend_text(FcStr input, FcDiag *diag)
{
  FcTree *tree = fc_tree_new("input.md");

  ck_assert_int_eq(fc_read_md(tree, input, diag), FC_OK);
  ck_assert_int_eq(fc_mend(tree, diag), FC_OK);
  return tree;
}

START_TEST(mends_what_is_cut)
{
  FcDiag *diag = fc_diag_new(NULL, FC_NOTE);

  FcTree *tree = mend_text(fc_str(repairs[_i].input), diag);

  ck_assert_uint_eq(fc_diag_count(diag, repairs[_i].code), repairs[_i].count);
  fc_tree_free(tree);
  fc_diag_free(diag);
}
END_TEST

static const struct {
  const char *first;
  const char *piece; ///< Repeated after it
  const char *code;
} chains[] = {
    {LONG "of the", "\n\nnext page of the", "cut-paragraph"},
    {"a\tb", "\n\n\n\tnext", "cut-row"},
};

START_TEST(joins_a_few_pieces_only)
{
  FcDiag *diag = fc_diag_new(NULL, FC_NOTE);
  FcStrbuf input = {0};
  fc_strbuf_add(&input, fc_str(chains[_i].first));
  for (int i = 0; i < 20; ++i) {
    fc_strbuf_add(&input, fc_str(chains[_i].piece));
  }

  FcTree *tree = mend_text(fc_strbuf_str(&input), diag);

  const size_t count = fc_diag_count(diag, chains[_i].code);
  ck_assert_uint_gt(count, 0);
  ck_assert_uint_lt(count, 20);
  fc_strbuf_free(&input);
  fc_tree_free(tree);
  fc_diag_free(diag);
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_loop_test(tcase, mends_what_is_cut, 0, FC_ROWS(repairs));
  tcase_add_loop_test(tcase, joins_a_few_pieces_only, 0, FC_ROWS(chains));
}

FC_CHECK_MAIN("mend", add_tests)
