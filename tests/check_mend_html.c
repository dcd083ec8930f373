// Which headings are split where.
#include "check_main.h"
#include "mend.h"
#include "read_html.h"
#include "strbuf.h"

/// Longer than any heading that is left alone, in two sentences.
#define BODY                                                                 \
  "In 2020 it was set up by the government of the country to do what needs " \
  "to be done for its people and for whoever else may come along. Since "    \
  "then all goes well."

#define WORDS "<p>In all. Since then. An act. Client name.</p>"

static const struct {
  const char *heading;
  const char *blocks; ///< Headings with "#" before them, apart by " | "
} headings[] = {
    {"Digital FrameworkSince 2020 there is one. " BODY,
     "#Digital Framework | Since 2020 there is one. " BODY},
    {"Decree 451/2016 (XII)" BODY, "#Decree 451/2016 (XII) | " BODY},
    {"eIDSince 2018 there is one. " BODY,
     "#eID | Since 2018 there is one. " BODY},
    {BODY "Act on Data", BODY " | #Act on Data"},
    {BODY " In the first half, or so, of the year 2023Client Gate",
     BODY " In the first half, or so, of the year 2023 | #Client Gate"},
    {BODY " Video-based things", BODY " | #Video-based things"},
    {"A Safe BusAn eService. " BODY "Client Gate",
     "#A Safe Bus | An eService. " BODY " | #Client Gate"},
    {"TechLeap.nlTechLeap.nl helps those who start. " BODY "<p>TechLeap is</p>",
     "#TechLeap.nl | TechLeap.nl helps those who start. " BODY
     " | TechLeap is"},
    {"Smart Agent In all of it. " BODY " Of the Smart Agent too.Client Gate",
     "#Smart Agent | In all of it. " BODY
     " Of the Smart Agent too. | #Client Gate"},
    // What looks like it.
    {"Short FrameworkSince 2020", "#Short FrameworkSince 2020"},
    {"eGovernment of eSzemélyi, OpenAI and GovTech for myID. " BODY,
     "#eGovernment of eSzemélyi, OpenAI and GovTech for myID. " BODY},
    {"The S.A.Client, U.S.An, dados.Client.pt. " BODY,
     "#The S.A.Client, U.S.An, dados.Client.pt. " BODY},
    {"Law No. 14/2019 of 31 October Adopting Urgent Measures in Digital "
     "Administration, Public Sector Procurement, Telecommunications and all "
     "that belongs to them",
     "#Law No. 14/2019 of 31 October Adopting Urgent Measures in Digital "
     "Administration, Public Sector Procurement, Telecommunications and all "
     "that belongs to them"},
    {BODY, "#" BODY},
};

static FcTree *mend_page(FcStr page, FcDiag *diag)
{
  FcTree *tree = fc_tree_new("input.html");

  ck_assert_int_eq(fc_read_html(tree, page, diag), FC_OK);
  ck_assert_int_eq(fc_mend(tree, diag), FC_OK);
  return tree;
}

START_TEST(splits_headings)
{
  FcDiag *diag = fc_diag_new(NULL, FC_NOTE);
  FcStrbuf text = {0};
  fc_strbuf_printf(&text, "<p class=subtitle>%s</p>" WORDS,
                   headings[_i].heading);

  FcTree *tree = mend_page(fc_strbuf_str(&text), diag);

  const FcNode *root = fc_tree_root(tree);
  fc_strbuf_clear(&text);
  for (const FcNode *block = root->first; block != root->last;
       block = block->next) {
    fc_strbuf_printf(&text, "%s%s%.*s", text.len ? " | " : "",
                     block->type == FC_HEADING ? "#" : "",
                     FC_FMT(fc_node_text(tree, block)));
  }
  ck_assert_str_eq(text.data, headings[_i].blocks);
  fc_strbuf_free(&text);
  fc_tree_free(tree);
  fc_diag_free(diag);
}
END_TEST

START_TEST(searches_within_bounds)
{
  FcDiag *diag = fc_diag_new(NULL, FC_NOTE);
  FcStrbuf text = {0};
  for (int i = 0; i < 20000; ++i) {
    fc_strbuf_add(&text, FC_STR("<p class=subtitle>" BODY
                                " AbcSince AbdSince AbeSince AbfSince</p>"));
  }

  fc_tree_free(mend_page(fc_strbuf_str(&text), diag));

  fc_strbuf_free(&text);
  fc_diag_free(diag);
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_loop_test(tcase, splits_headings, 0, FC_ROWS(headings));
  tcase_add_test(tcase, searches_within_bounds);
}

FC_CHECK_MAIN("mend_html", add_tests)
