// English noun phrases. "|" in a text is the place that is asked about, names
// of a list are apart by " + ".
#include "check_main.h"
#include "names.h"
#include "strbuf.h"
#include "vocab_fixture.h"

#include <string.h>

static const FcScope anywhere = {{NULL, 0}, NULL};

/// The text without its "|", and where that was.
static FcStr take_mark(FcArena *arena, const char *text, size_t *at)
{
  const FcStr all = fc_str(text);
  *at = fc_str_find(all, FC_STR("|"));

  return fc_arena_join(arena, fc_str_upto(all, *at), fc_str_from(all, *at + 1));
}

static FcStr join_names(FcArena *arena, const FcNames *names)
{
  FcStr all = FC_STR("");

  for (size_t i = 0; i < names->len; ++i) {
    const FcName *name = &names->items[i];
    all = fc_arena_printf(arena, "%.*s%s%.*s", FC_FMT(all), i ? " + " : "",
                          FC_FMT(name->text));
    if (name->acronym.len) {
      all = fc_arena_printf(arena, "%.*s = %.*s", FC_FMT(all),
                            FC_FMT(name->acronym));
    }
  }
  return all;
}

/// What is found at or before a place; "" for no name.
typedef struct {
  const char *text, *names;
} Row;

static const Row behind[] = {
    // Where a name starts and ends
    {"run by |the Data Protection Authority.", "Data Protection Authority"},
    {"run by |its new Federal Data Office since", "Federal Data Office"},
    {"run by |the Ministry of the Interior and", "Ministry of the Interior"},
    {"run by |the Ministère de la Justice,", "Ministère de la Justice"},
    {"run by |the Université libre de Bruxelles in",
     "Université libre de Bruxelles"},
    {"run by |the Ministry for the Economy on", "Ministry for the Economy"},
    {"run by |the Walloon government in", "Walloon government"},
    {"run by |a private company", ""},
    {"run by |", ""},
    {"|", ""},
    // Small signs
    {"run by |the Data Office, which", "Data Office"},
    {"run by |the 'Data Office' of", "Data Office"},
    {"run by |the Data Office: it", "Data Office"},
    // Acronyms
    {"run by |the Data Office (DO) since", "Data Office = DO"},
    {"run by |the Data Office (DO)'s Unit", "Data Office = DO"},
    {"run by |the Public Service (PSM) Mobility",
     "Public Service (PSM) Mobility"},
    {"run by |the Data Office (mostly)", "Data Office"},
    {"run by |the Data Office (2019)", "Data Office"},
    {"see |(Central) Social Security now", "(Central) Social Security"},
    // Words that look like names and the other way round
    {"the |eBox is", "eBox"},
    {"the |data.gov.xy portal", "data.gov.xy"},
    {"the |IT Steering Committee", "IT Steering Committee"},
    {"the |ITS Registry", "ITS Registry"},
    {"as |It was", ""},
    {"as |Its Registry", "Registry"},
    {"since |March 2020", ""},
    {"of |May 2020", ""},
    {"see |Book 2 of", "Book 2"},
    {"see |Plan 2020 of", "Plan"},
    // Lists
    {"by |the Data Office, the Tax Agency and the Land Board",
     "Data Office + Tax Agency + Land Board"},
    {"by |the Data Office (DO) and Tax Agency (TA) in",
     "Data Office = DO + Tax Agency = TA"},
    {"by |the Ministry of Trade and Industry",
     "Ministry of Trade and Industry"},
    {"by |the Data Office and citizens", "Data Office"},
};

static const Row before[] = {
    {"In 2020 the Data Protection Authority | launched",
     "Data Protection Authority"},
    {"the Ministry of the Interior | launched", "Ministry of the Interior"},
    {"the Data Office (DO) | launched", "Data Office = DO"},
    {"the Data Office and the Université libre de Bruxelles (ULB) | launched",
     "Data Office + Université libre de Bruxelles = ULB"},
    {"the Data Office (*Bureau des données*, DO) | launched", "Data Office"},
    {"Since then, the Walloon government | has", "Walloon government"},
    {"the federal government | has", ""},
    {"the tool | has", ""},
    {"| has", ""},
    {"In the Plan, it | has", ""},
    {"The Data Office and the Tax Agency | run", "Data Office + Tax Agency"},
    {"The Data Office, the Tax Agency and the Land Board | run",
     "Data Office + Tax Agency + Land Board"},
    {"For the Plan, the Tax Agency | has", "Tax Agency"},
};

START_TEST(finds_names_behind)
{
  FcArena *arena = fc_arena_new();
  size_t at = 0;
  const FcStr text = take_mark(arena, behind[_i].text, &at);
  const FcWords *words = fc_words_of(arena, lexicon, text, anywhere);

  const FcNames names = fc_names_at(arena, words, at);

  ck_assert_str_eq(join_names(arena, &names).data, behind[_i].names);
  fc_arena_free(arena);
}
END_TEST

START_TEST(finds_names_before)
{
  FcArena *arena = fc_arena_new();
  size_t at = 0;
  const FcStr text = take_mark(arena, before[_i].text, &at);
  const FcWords *words = fc_words_of(arena, lexicon, text, anywhere);

  const FcNames names = fc_names_before(arena, words, at);

  ck_assert_str_eq(join_names(arena, &names).data, before[_i].names);
  fc_arena_free(arena);
}
END_TEST

static const struct {
  const char *text, *name;
  bool has;
} whole_names[] = {
    {"The Data Office runs the Open Data Portal.", "data office", true},
    {"The Data Office runs the Open Data Portal.", "open data portal", true},
    {"The Data Office runs the Open Data Portal.", "data portal", false},
    {"The Data Office runs the Open Data Portal.", "open data", false},
    {"the data office", "data office", false},
    {"", "data office", false},
};

START_TEST(tells_whole_names)
{
  FcArena *arena = fc_arena_new();
  const FcWords *words =
      fc_words_of(arena, lexicon, fc_str(whole_names[_i].text), anywhere);

  ck_assert_int_eq(
      fc_words_have_name(arena, words, fc_str(whole_names[_i].name)),
      whole_names[_i].has);
  fc_arena_free(arena);
}
END_TEST

/// What a phrase is about.
static const struct {
  const char *phrase, *head;
  const char *kind; ///< With "?" where its word is not enough; "" for none
} phrases[] = {
    {"Law on Open Data", "Law ", "legislation"},
    {"Strategic Plan of the Steering Body", "Strategic Plan ", "strategy"},
    {"Data Office – Unit for Plans", "Data Office ", "organisation"},
    {"Data Portal: the Plan", "Data Portal", "data_portal"},
    {"Areas for the Data Office", "Areas ", "organisation?"},
    {"Point of Contact Portal", "Point ", "service"},
    {"Pages of State Agencies", "Pages ", "organisation?"},
    {"Fees for Award of Contracts", "Fees ", "event?"},
    {"State for Harbours and Cloud", "State ", "infrastructure?"},
    {"Register Factory", "Register Factory", "base_registry?"},
    {"Office IT Supplier", "Office IT Supplier", "organisation?"},
    {"Law No. 12/2015", "Law No. 12/2015", "legislation"},
    {"Register Factory – Ship Cloud", "Register Factory ", "infrastructure"},
    {"Register Factory: Ship Platform", "Register Factory", "base_registry?"},
    {"Register Norway", "Register Norway", "base_registry"},
    {"Portal eHelp", "Portal eHelp", "service"},
    {"Renewing the Data Register", "Renewing the Data Register",
     "base_registry?"},
    {"Building Register", "Building Register", "base_registry"},
    {"Reform of the State: Roadmap", "Reform ", "strategy"},
    {"X-Road Platform", "X-Road Platform", "service?"},
    {"Areas of Improvement", "Areas ", ""},
    {"Flawed Reactor", "Flawed Reactor", ""},
    {"", "", ""},
};

START_TEST(tells_what_a_phrase_is_about)
{
  FcArena *arena = fc_arena_new();
  const FcStr phrase = fc_str(phrases[_i].phrase);
  bool strong = true;

  const FcConcept *kind =
      fc_phrase_kind(arena, lexicon, phrase, anywhere, &strong);
  const size_t head = fc_phrase_head(arena, lexicon, phrase, anywhere);

  ck_assert_str_eq(fc_arena_copy(arena, fc_str_upto(phrase, head)).data,
                   phrases[_i].head);
  ck_assert_str_eq(fc_arena_printf(arena, "%.*s%s",
                                   FC_FMT(kind ? kind->notation : FC_STR("")),
                                   strong ? "" : "?")
                       .data,
                   phrases[_i].kind);
  fc_arena_free(arena);
}
END_TEST

static const struct {
  const char *phrase;
  bool person;
} posts[] = {
    {"Minister for Innovation", true},
    {"Secretary of State for Digitalisation", true},
    {"Ministry of the Interior", false},
    {"Office of the Prime Minister", false},
    {"Agency for Mayors", false},
    {"", false},
};

START_TEST(tells_posts_from_bodies)
{
  FcArena *arena = fc_arena_new();

  ck_assert_int_eq(
      fc_phrase_is_person(arena, lexicon, fc_str(posts[_i].phrase), anywhere),
      posts[_i].person);
  fc_arena_free(arena);
}
END_TEST

static const struct {
  const char *text;
  bool proper;
} candidates[] = {
    {"Open Data Charter", true},   {"eBox", true},  {"data.gov.xy", true},
    {"Charter of Data", true},     {"here", false}, {"this portal", false},
    {"Read more about it", false}, {"2020", false}, {"", false},
};

START_TEST(tells_proper_names)
{
  FcArena *arena = fc_arena_new();

  ck_assert_int_eq(fc_is_proper(fc_words_of(
                       arena, lexicon, fc_str(candidates[_i].text), anywhere)),
                   candidates[_i].proper);
  fc_arena_free(arena);
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_unchecked_fixture(tcase, load_vocabulary, free_vocabulary);
  tcase_add_loop_test(tcase, finds_names_behind, 0, FC_ROWS(behind));
  tcase_add_loop_test(tcase, finds_names_before, 0, FC_ROWS(before));
  tcase_add_loop_test(tcase, tells_whole_names, 0, FC_ROWS(whole_names));
  tcase_add_loop_test(tcase, tells_what_a_phrase_is_about, 0, FC_ROWS(phrases));
  tcase_add_loop_test(tcase, tells_posts_from_bodies, 0, FC_ROWS(posts));
  tcase_add_loop_test(tcase, tells_proper_names, 0, FC_ROWS(candidates));
}

FC_CHECK_MAIN("names", add_tests)
