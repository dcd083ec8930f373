// What the headings of small documents are. A document is written one block a
// line: what it is, its colour where it has one, its text.
//
//     h1 … h6   heading                S   heading in the style for things
//     p  paragraph                     D   heading in a style based on that
//     b  paragraph in bold             s   paragraph with the class for things
//     u  list, items apart by "; "     c   heading in the style for captions
//     x  table of one cell             i1  heading of a picture alone
//
// The outcome is a letter for each block that is left: Front, Chapter, Group,
// Entity, paragraph, list (u), table (x).
#include "check_main.h"
#include "outline.h"

#include <string.h>

#define POLITICAL "h1 Digital Public Administration Political Communications\n"
#define SECTION   POLITICAL "h2 Interoperability\n"
#define TEXT      "\np It was adopted in 2020.\n"
#define ORANGE    "#F7A33D "
#define LONG                                                               \
  "A higher level of operational maturity has been reached by all of the " \
  "public bodies of the country in the period from 2015 to 2020"

static const struct {
  const char *blocks;
  const char *outcome;
} documents[] = {
    // Editions
    {SECTION "S Plan" TEXT "S Strategy" TEXT, "CGEpEp"},
    {"h1 Digital Government Governance\nh2 National\nh3 Policy\nS Ministry" TEXT
     "h3 Audit\nS Court" TEXT,
     "CGGEpGEp"},
    {"x Country Profile\nh1 Basic Data" TEXT
     "x eGovernment Legal Framework\nh1 eCommerce Legislation\nh5 Act" TEXT,
     "CGpCGEp"},
    {"x eGovernment Strategy\nh1 Digital Strategy (2012-2020)" TEXT, "CEp"},
    {"x eGovernment Actors\nh1 National eGovernment\nh5 Support\nh5 Ministry "
     "of "
     "Finance" TEXT,
     "CGGEp"},
    {"h2 4. Digital Transformation of Public Services\nh3 eInvoicing\nh4 "
     "Mercurius" TEXT,
     "CGEp"},
    {"h1 Digital Public Administration Highlights\nS Digital Public "
     "Administration Legislation" TEXT,
     "CGp"},
    {"h1 Country Profile\nh2 Basic data\np Population: 10 inhabitants\np Area: "
     "10 km2\np It is small.",
     "CGppp"},
    // Sections: by chapter, not by nesting
    {SECTION "h3 eID and Trust Services\nS eID Plan" TEXT, "CGGEp"},
    {SECTION "h3 3.5.7GovTech\nS Plan" TEXT, "CGGEp"},
    {"h1 1Country Profile\nh2 Basic data", "CG"},
    {"h1 Governance\nh3 Interoperability coordination.\nS Office" TEXT, "CGEp"},
    {SECTION "h2 Digital Skills\nS Plan" TEXT, "CGGEp"},
    {SECTION "h2 Digital Skills" TEXT "S Plan" TEXT, "CGGpEp"},
    {SECTION "h3 GovTech" TEXT, "CGGp"},
    {"h1 Digital Public Administration Legislation\nS Act" TEXT
     "h1 Something Else Altogether\nh2 Own Part\nS Thing" TEXT,
     "CEpCGEp"},
    {"h1 Funding programmes for Digital Public Administration in the European "
     "Union\nh2 Horizon Europe" TEXT "h2 InvestEU" TEXT
     "h1 Governance\nS Council" TEXT,
     "CEpEpCEp"},
    {"h1 Policies for Digital Government in the European Union\nh2 Main EU "
     "funding programmes\nh3 Horizon 2020" TEXT "h3 Justice Programme" TEXT
     "h2 Policy Strategy\nS Plan" TEXT,
     "CGEpEpGEp"},
    {"h1 Governance\nh2 Policy and Coordination\nS Council" TEXT
     "h2 Key Enablers\nS Office" TEXT "h2 Audit/Assurance\nS Court" TEXT
     "h1 Digital Public Administration ICT Tools\nh2 Catalogue" TEXT,
     "CGEpGEpGEpCEp"},
    {SECTION "h2 The Government promotes the use of certificates.\nS Plan" TEXT,
     "CGpEp"},
    // Chapters' covers, captions, empty headings, contents
    {"c Table of Contents\np 1 Legislation 4\np Legislation\np 4\n" POLITICAL,
     "pppC"},
    {"p 4\np Digital Public Administration\np Political Communications\n"
     "p 4\n" SECTION "S Plan" TEXT,
     "CGEp"},
    {SECTION
     "S Plan" TEXT
     "p Cross-border Digital\np Public Administration Services\np 6\n"
     "h1 Cross border Digital Public Administration Services for Citizens and "
     "Businesses\nh2 Life and Travel\np For citizens there is:\nu Travel; "
     "Work\np Follow us\np @us",
     "CGEpCGpuFp"},
    {SECTION "i1\nS Plan" TEXT "i3\nc Figure 1\nS Act" TEXT, "CGEppEp"},
    {"h1 Table of Contents\n" SECTION, "FCG"},
    {SECTION "S Plan" TEXT "p last update: June 2023\np Thanks to all",
     "CGEpFp"},
    // By style: based on another, a class, body in the style
    {SECTION "D Plan" TEXT "s Strategy" TEXT, "CGEpEp"},
    {SECTION "S Plan" TEXT "S " LONG ".\nS Act" TEXT, "CGEppEp"},
    {SECTION "S " LONG TEXT, "CGEp"},
    {SECTION "S [A picture could be included here]\nS Plan" TEXT, "CGpEp"},
    {"S Factsheet 2023\n" SECTION, "FCG"},
    {SECTION "S Current Status" TEXT "S Plan" TEXT, "CGGpEp"},
    {SECTION "S Current Status of Digital Plans" TEXT, "CGEp"},
    // By colour
    {SECTION "S" ORANGE "Plan" TEXT "p" ORANGE "Strategy" TEXT, "CGEpEp"},
    {SECTION "S" ORANGE "Plan" TEXT "S#333333 It began in 2016.\nS" ORANGE
             "Client Gate" TEXT,
     "CGEppEp"},
    {SECTION "S" ORANGE "Plan" TEXT "S#333333 The AGIS Portal" TEXT, "CGEpEp"},
    {SECTION "S" ORANGE "Plan" TEXT "p" ORANGE LONG ".\n", "CGEpp"},
    {SECTION "S" ORANGE "Plan" TEXT "p" ORANGE "Law on Archives." TEXT,
     "CGEpEp"},
    {SECTION "S" ORANGE "Plan" TEXT "p#F29100 Strategy" TEXT
             "p#FB8C3E Act" TEXT,
     "CGEpEpEp"},
    {SECTION "S" ORANGE "Plan" TEXT "p#333333 Strategy" TEXT
             "p#0563C1 A Link" TEXT,
     "CGEppppp"},
    {SECTION "S" ORANGE "Plan" TEXT "u " ORANGE "Network" TEXT, "CGEpEp"},
    {SECTION "S" ORANGE "Plan" TEXT "u One; " ORANGE "Network; Two; Three" TEXT,
     "CGEpuEup"},
    {SECTION "S" ORANGE "Plan" TEXT "u " ORANGE "One; " ORANGE "Two" TEXT,
     "CGEpEEp"},
    {SECTION "S" ORANGE "Plan" TEXT "u #F29100 Network" TEXT, "CGEpEp"},
    {SECTION "S" ORANGE "Plan" TEXT "u #F29100 For whom:; #0563C1 Link" TEXT,
     "CGEpup"},
    {SECTION "S" ORANGE "Plan" TEXT "u One; Two" TEXT, "CGEpup"},
    // By shape
    {SECTION "S Plan" TEXT "p Strategy" TEXT, "CGEpEp"},
    {SECTION "S Plan" TEXT "p Strategy\nu One; Two", "CGEpEu"},
    {SECTION "S Plan" TEXT "b Strategy" TEXT, "CGEppp"},
    {SECTION "S Plan" TEXT "p The aims:" TEXT, "CGEppp"},
    {SECTION "S Plan" TEXT "p Strategy\nS Act" TEXT, "CGEppEp"},
    {SECTION "S Plan" TEXT
             "p (b) Rights of third parties; or\np (c) Protection\n" TEXT,
     "CGEpppp"},
    {SECTION "S Plan" TEXT
             "p In 2018 it adopted Decree No 55 on Some Issues\np of "
             "Administrative Services in the country.",
     "CGEppp"},
    {SECTION "S Plan" TEXT "p Strategy\np eID cards are old.", "CGEpEp"},
    {SECTION "S Plan" TEXT "p Strategy\np No legislation has been adopted in "
             "this field to date.",
     "CGEppp"},
    {SECTION "S Plan" TEXT
             "p Strategy\np No particular infrastructure is targeted at public "
             "administration in this field. However, there is a plan.",
     "CGEpEp"},
    {SECTION "S Plan" TEXT "p Travel\np Work\np Vehicles" TEXT, "CGEppppp"},
    {POLITICAL "p Strategy" TEXT "h2 Interoperability\nS Plan" TEXT, "CppGEp"},
    {"h1 Cross-border Digital Public Administration Services\nh2 Life and "
     "Travel\nS Plan" TEXT "p Strategy" TEXT,
     "CGEppp"},
    // By what stands below it
    {"h1 Digital Government Services for Citizens\nS Family\nx Birth\nS "
     "Plan" TEXT,
     "CGxEp"},
    // Nothing marks the things
    {SECTION "p Strategy" TEXT, "CGpp"},
    {"p Strategy" TEXT, "pp"},
    {"", ""},
};

typedef struct {
  FcTree *tree;
  FcPos pos;
} Building;

/// "#F7A33D Plan" → the colour; `text` becomes "Plan".
static int take_colour(FcStr *text)
{
  if (!fc_str_starts(*text, FC_STR("#")) || text->len < 8) {
    return -1;
  }
  char hex[7] = {0};
  memcpy(hex, text->data + 1, 6);
  *text = fc_str_trim(fc_str_from(*text, 7));
  return (int)strtol(hex, NULL, 16);
}

static FcNode *add_block(const Building *building, FcNodeType type, FcStr text)
{
  const int colour = take_colour(&text);
  FcNode *block = fc_tree_open(building->tree, type, building->pos);

  block->colour = colour;
  fc_tree_text(building->tree, text, building->pos);
  fc_tree_close(building->tree, type);
  return block;
}

static void add_bold(const Building *building, FcStr text)
{
  (void)fc_tree_open(building->tree, FC_PARAGRAPH, building->pos);
  add_block(building, FC_STRONG, text);
  fc_tree_close(building->tree, FC_PARAGRAPH);
}

static void add_list(const Building *building, FcStr text)
{
  FcStr item = {NULL, 0};

  (void)fc_tree_open(building->tree, FC_LIST, building->pos);
  while (fc_str_split(&text, ';', &item)) {
    (void)fc_tree_open(building->tree, FC_ITEM, building->pos);
    add_block(building, FC_PARAGRAPH, fc_str_trim(item));
    fc_tree_close(building->tree, FC_ITEM);
  }
  fc_tree_close(building->tree, FC_LIST);
}

static void add_box(const Building *building, FcStr text)
{
  static const FcNodeType around[] = {FC_TABLE, FC_ROW, FC_CELL};

  for (int i = 0; i < FC_ROWS(around); ++i) {
    (void)fc_tree_open(building->tree, around[i], building->pos);
  }
  add_block(building, FC_HEADING, text)->level = 1;
  for (int i = FC_ROWS(around); i-- > 0;) {
    fc_tree_close(building->tree, around[i]);
  }
}

static void add_picture(const Building *building, int level)
{
  fc_tree_open(building->tree, FC_HEADING, building->pos)->level = level;
  (void)fc_tree_open(building->tree, FC_IMAGE, building->pos);
  fc_tree_close(building->tree, FC_IMAGE);
  fc_tree_close(building->tree, FC_HEADING);
}

static void add_styled(const Building *building,
                       FcNodeType type,
                       FcStr text,
                       const char *style,
                       int level)
{
  FcNode *block = add_block(building, type, text);

  block->style = fc_str(style);
  block->level = level;
}

static void add_line(const Building *building, FcStr line)
{
  const FcStr text = fc_str_trim(fc_str_from(line, 1));
  const int level = line.len > 1 ? line.data[1] - '0' : 0;

  switch (line.data[0]) {
  case 'h':
    add_block(building, FC_HEADING, fc_str_trim(fc_str_from(line, 2)))->level =
        level;
    break;
  case 'S':
    add_styled(building, FC_HEADING, text, "Subtitle", 4);
    break;
  case 'D':
    add_styled(building, FC_HEADING, text, "Subtitle1", 4);
    break;
  case 's':
    add_styled(building, FC_PARAGRAPH, text, "subtitle", 0);
    break;
  case 'c':
    add_styled(building, FC_HEADING, text, "caption", 2);
    break;
  case 'p':
    (void)add_block(building, FC_PARAGRAPH, text);
    break;
  case 'b':
    add_bold(building, text);
    break;
  case 'u':
    add_list(building, text);
    break;
  case 'x':
    add_box(building, text);
    break;
  case 'i':
    add_picture(building, level);
    break;
  default:
    break;
  }
}

static FcTree *make_tree(const char *blocks)
{
  const Building building = {fc_tree_new("input"), {.file = "input"}};
  FcStr rest = fc_str(blocks);
  FcStr line = {NULL, 0};

  while (fc_str_split(&rest, '\n', &line)) {
    if (line.len) {
      add_line(&building, line);
    }
  }
  ck_assert_int_eq(fc_tree_status(building.tree), FC_OK);
  return building.tree;
}

static FcLexicon *lexicon;
static FcVocab vocab;
static FcDiag *diag;

static void open_lexicon(void)
{
  diag = fc_diag_new(NULL, FC_WARNING);
  fc_vocab_open(&vocab);
  ck_assert_int_eq(fc_lexicon_load(&lexicon, &vocab, diag), FC_OK);
}

static void close_lexicon(void)
{
  fc_lexicon_free(lexicon);
  fc_vocab_close(&vocab);
  fc_diag_free(diag);
}

static char letter_of(const FcNode *block)
{
  static const char roles[] = {
      [FC_ROLE_NONE] = '?',  [FC_ROLE_FRONT] = 'F',  [FC_ROLE_CHAPTER] = 'C',
      [FC_ROLE_GROUP] = 'G', [FC_ROLE_ENTITY] = 'E',
  };

  if (block->type == FC_HEADING) {
    return roles[block->role];
  }
  return block->type == FC_LIST ? 'u' : block->type == FC_TABLE ? 'x' : 'p';
}

START_TEST(labels_headings)
{
  FcTree *tree = make_tree(documents[_i].blocks);
  char outcome[64] = "";

  ck_assert_int_eq(fc_outline(tree, lexicon, diag), FC_OK);

  size_t len = 0;
  for (const FcNode *block = fc_tree_root(tree)->first; block;
       block = block->next) {
    ck_assert_uint_lt(len, sizeof outcome - 1);
    outcome[len++] = letter_of(block);
  }
  ck_assert_str_eq(outcome, documents[_i].outcome);
  fc_tree_free(tree);
}
END_TEST

static const struct {
  const char *blocks;
  const char *concept; ///< Of the last heading, or NULL
  int chapter;
} sections[] = {
    {SECTION "S A", NULL, 1},
    {SECTION, "heading/political-interoperability", 1},
    {"h1 Digital Government Legislation\nh2 Interoperability\nh3 eProcurement",
     "heading/legislation-eprocurement", 1},
    {"h1 Infrastructure\nh2 eProcurement\nS A" TEXT "h2 e-Payment",
     "heading/infrastructure-epayment", 1},
    {"h1 Country Profile\nS A\nh2 Interoperability State-of-Play",
     "heading/profile-interoperability", 1},
    {"h1 Country Profile\nS A\nh1 Interoperability State-of-Play",
     "chapter/state-of-play", 2},
    {POLITICAL "S A\nh2 Innovative Technologies",
     "heading/political-technologies", 1},
    {"h2 5. Trust and Cybersecurity\nh2 6. Innovative Technologies",
     "chapter/technologies", 6},
    {SECTION "S A\nh3 Digital Gadgets", "heading/political-interoperability",
     1},
    {SECTION "S A\nh2 Digital Gadgets", "chapter/political", 1},
    {"h1 igital Public Administration Legislation", "chapter/legislation", 1},
    {"h1 Executive Summary\nS A\nh1 Governance", "chapter/governance", 1},
    {"x eGovernment Highlights\nh2 eGovernment Strategy", "heading/milestones",
     1},
    {"x eGovernment Highlights\nx eGovernment Strategy",
     "chapter/strategy-2018", 2},
};

START_TEST(places_sections_in_their_chapter)
{
  FcTree *tree = make_tree(sections[_i].blocks);

  ck_assert_int_eq(fc_outline(tree, lexicon, diag), FC_OK);

  const FcNode *last = fc_tree_root(tree)->last;
  ck_assert_int_eq(last->chapter, sections[_i].chapter);
  ck_assert_int_eq(last->concept != NULL, sections[_i].concept != NULL);
  if (last->concept) {
    ck_assert(fc_str_eq(last->concept->iri, fc_str(sections[_i].concept)));
  }
  fc_tree_free(tree);
}
END_TEST

static const struct {
  const char *text;
  const char *title;
  int number;
} titles[] = {
    {"4. Services", "Services", 4},
    {"3.5.7GovTech", "GovTech", 3},
    {"4.3.1 Open Data", "Open Data", 4},
    {"5G Roll-out", "5G Roll-out", 0},
    {"2030 Digital Decade", "2030 Digital Decade", 0},
    {" Plan ", "Plan", 0},
    {"Law on Archives.", "Law on Archives", 0},
    {"Data Ltd.", "Data Ltd.", 0},
    {"Data S.A.", "Data S.A.", 0},
    {".", ".", 0},
    {"", "", 0},
};

START_TEST(takes_typed_numbers_off)
{
  int number = -1;

  const FcStr title = fc_heading_title(fc_str(titles[_i].text), &number);

  ck_assert(fc_str_eq(title, fc_str(titles[_i].title)));
  ck_assert_int_eq(number, titles[_i].number);
}
END_TEST

static const struct {
  const char *text;
  bool nothing;
} phrases[] = {
    {"No legislation has been adopted in this field to date.", true},
    {"No legislation has beenadopted in this field to date.", true},
    {"No legislation has bee adopted in this filed to date", true},
    {"No legislation as adopted in this field to date.", true},
    {"No political communication was in this field to date.", true},
    {"No political communications have been published in this field to date.",
     true},
    {"No particular infrastructure in this area has been reported to date.",
     true},
    {"No specific infrastructure has been identified to date.", true},
    {"No responsible organisations were reported to date.", true},
    {"No portal was reported in the field to date.", true},
    {"No public services in this domain.", true},
    {"No particular initiatives in this field have been reported to date.",
     true},
    {"No need of a specific card reader", false},
    {"No duplication;", false},
    {"No obligation to start using the subsystem;", false},
    {"No particular infrastructure is specifically targeted at public "
     "administration in this field. However, it exists.",
     false},
    {"Legislation has been adopted to date.", false},
    {"Norway has reported all to date.", false},
    {"No", false},
    {"", false},
};

START_TEST(knows_that_nothing_is_reported)
{
  ck_assert_int_eq(fc_is_nothing_reported(lexicon, fc_str(phrases[_i].text)),
                   phrases[_i].nothing);
}
END_TEST

START_TEST(warns_of_unknown_chapters)
{
  FcTree *tree = make_tree(SECTION "S Plan" TEXT "h1 Something Else");

  ck_assert_int_eq(fc_outline(tree, lexicon, diag), FC_OK);

  ck_assert_uint_eq(fc_diag_count(diag, "unknown-chapter"), 1);
  fc_tree_free(tree);
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_checked_fixture(tcase, open_lexicon, close_lexicon);
  tcase_add_loop_test(tcase, labels_headings, 0, FC_ROWS(documents));
  tcase_add_loop_test(tcase, places_sections_in_their_chapter, 0,
                      FC_ROWS(sections));
  tcase_add_loop_test(tcase, takes_typed_numbers_off, 0, FC_ROWS(titles));
  tcase_add_loop_test(tcase, knows_that_nothing_is_reported, 0,
                      FC_ROWS(phrases));
  tcase_add_test(tcase, warns_of_unknown_chapters);
}

FC_CHECK_MAIN("outline", add_tests)
