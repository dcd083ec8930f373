// The lexicon: look-up by label, scope, country; faults of the files.
#include "check_main.h"
#include "lexicon.h"
#include "vocab.h"

static const char general[] =
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> ."
    "@prefix dct: <http://purl.org/dc/terms/> ."
    "<heading/law> skos:prefLabel \"Legislation\"@en ."
    "<heading/law-eid> skos:broader <heading/law> ;"
    "  skos:prefLabel \"eID\"@en ; skos:related <kind/law> ."
    "<heading/infra> skos:prefLabel \"Infrastructure\"@en ."
    "<heading/infra-eid> skos:broader <heading/infra> ;"
    "  skos:prefLabel \"eID\"@en ."
    "<kind/law> skos:notation \"law\" ; skos:prefLabel \"law\"@en ;"
    "  skos:altLabel \"decree-law\"@en ; skos:hiddenLabel \"rule\"@en ."
    "<kind/portal> skos:prefLabel \"portal\"@en , \"data portal\"@en ."
    "<country/BEL> skos:notation \"BE\" ; dct:language \"nl\" , \"fr\" ;"
    "  skos:prefLabel \"Belgium\"@en .";

static const char belgian[] =
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> ."
    "@prefix dct: <http://purl.org/dc/terms/> ."
    "<> dct:spatial <http://x.example/country/BEL> ."
    "<kind/law> skos:hiddenLabel \"wet\"@nl ."
    "<kind/portal> skos:hiddenLabel \"rule\"@nl .";

static const FcVocabFile test_files[] = {
    {"lexicon/be.ttl", {belgian, sizeof belgian - 1}, NULL},
    {"lexicon/general.ttl", {general, sizeof general - 1}, NULL},
};

static FcLexicon *load_test(FcDiag *diag)
{
  const FcVocab vocab = {NULL, test_files, FC_ROWS(test_files)};
  FcLexicon *lexicon = NULL;

  ck_assert_int_eq(fc_lexicon_load(&lexicon, &vocab, diag), FC_OK);
  return lexicon;
}

static const struct {
  const char *scheme, *label, *country, *within;
  const char *found; ///< IRI, or NULL
} look_ups[] = {
    {"heading", "legislation", "", NULL, "heading/law"},
    {"heading", "eID", "", "heading/infra", "heading/infra-eid"},
    {"heading", "EID", "", "heading/law", "heading/law-eid"},
    {"heading", "law", "", NULL, NULL},
    {"kind", "Decree Law", "", NULL, "kind/law"},
    {"kind", "laws", "", NULL, NULL},
    {"kind", "wet", "BEL", NULL, "kind/law"},
    {"kind", "wet", "EST", NULL, NULL},
    {"kind", "rule", "", NULL, "kind/law"},
    {"kind", "rule", "BEL", NULL, "kind/portal"},
    {"kind", "", "", NULL, NULL},
};

START_TEST(finds_labels)
{
  FcDiag *diag = fc_diag_new(stderr, FC_WARNING);
  FcLexicon *lexicon = load_test(diag);
  const FcScope scope = {
      fc_str(look_ups[_i].country),
      look_ups[_i].within
          ? fc_lexicon_concept(lexicon, fc_str(look_ups[_i].within))
          : NULL};

  const FcConcept *concept = fc_lexicon_find(lexicon, look_ups[_i].scheme,
                                             fc_str(look_ups[_i].label), scope);

  ck_assert_int_eq(concept != NULL, look_ups[_i].found != NULL);
  if (concept) {
    ck_assert(fc_str_eq(concept->iri, fc_str(look_ups[_i].found)));
  }
  fc_lexicon_free(lexicon);
  fc_diag_free(diag);
}
END_TEST

START_TEST(finds_the_longest_label_in_a_text)
{
  FcDiag *diag = fc_diag_new(stderr, FC_WARNING);
  FcLexicon *lexicon = load_test(diag);
  FcArena *arena = fc_arena_new();
  const FcStr text = FC_STR("The new decree–law on flaws, a “Data Portal”");

  const FcMatches matches = fc_lexicon_matches(arena, lexicon, "kind", text,
                                               (FcScope){{NULL, 0}, NULL});

  ck_assert_uint_eq(matches.len, 2);
  ck_assert(fc_str_eq(
      (FcStr){text.data + matches.items[0].start, matches.items[0].len},
      FC_STR("decree–law")));
  ck_assert(matches.items[0].strong);
  ck_assert(fc_str_eq(
      (FcStr){text.data + matches.items[1].start, matches.items[1].len},
      FC_STR("Data Portal")));
  ck_assert_ptr_eq(fc_match_at(&matches, matches.items[1].start),
                   &matches.items[1]);
  ck_assert_ptr_null(fc_match_at(&matches, 0));
  ck_assert_ptr_eq(
      fc_match_before(&matches, matches.items[0].start + matches.items[0].len),
      &matches.items[0]);
  ck_assert_ptr_null(fc_match_before(&matches, 0));
  fc_arena_free(arena);
  fc_lexicon_free(lexicon);
  fc_diag_free(diag);
}
END_TEST

START_TEST(reads_links_and_languages)
{
  FcDiag *diag = fc_diag_new(stderr, FC_WARNING);
  FcLexicon *lexicon = load_test(diag);

  const FcConcept *eid = fc_lexicon_concept(lexicon, FC_STR("heading/law-eid"));
  ck_assert(fc_str_eq(eid->related->notation, FC_STR("law")));
  ck_assert(fc_str_eq(eid->broader->iri, FC_STR("heading/law")));
  const FcConcept *belgium = fc_lexicon_concept(lexicon, FC_STR("country/BEL"));
  ck_assert(fc_str_eq(belgium->languages, FC_STR("fr nl")));
  const FcConcept *first = fc_lexicon_next(lexicon, "kind", NULL);
  ck_assert(fc_str_eq(first->iri, FC_STR("kind/law")));
  ck_assert_ptr_null(fc_lexicon_next(lexicon, "kind",
                                     fc_lexicon_next(lexicon, "kind", first)));
  fc_lexicon_free(lexicon);
  fc_diag_free(diag);
}
END_TEST

#define SKOS "@prefix skos: <http://www.w3.org/2004/02/skos/core#> ."

static const struct {
  const char *text;
  FcStatus status;
  size_t errors;
} faults[] = {
    {SKOS "<kind/a> skos:prefLabel \"x\" , \"y\" ."
          "<kind/b> skos:prefLabel \"X\" , \"Y\" .",
     FC_ERR_VOCAB, 2},
    {SKOS "<kind/a> skos:broader <kind/a> .", FC_ERR_VOCAB, 1},
    {SKOS "<kind/a> skos:broader <kind/b> . <kind/b> skos:broader <kind/c> ."
          "<kind/c> skos:broader <kind/b> .",
     FC_ERR_VOCAB, 1},
    {SKOS "<kind/a> skos:prefLabel \"x ", FC_ERR_SYNTAX, 1},
};

START_TEST(refuses_faulty_files)
{
  const FcVocabFile file = {"lexicon/x.ttl", fc_str(faults[_i].text), NULL};
  const FcVocab vocab = {NULL, &file, 1};
  FcDiag *diag = fc_diag_new(NULL, FC_ERROR);
  FcLexicon *lexicon = NULL;

  ck_assert_int_eq(fc_lexicon_load(&lexicon, &vocab, diag), faults[_i].status);
  ck_assert_uint_eq(fc_diag_level(diag, FC_ERROR), faults[_i].errors);
  fc_lexicon_free(lexicon);
  fc_diag_free(diag);
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_loop_test(tcase, finds_labels, 0, FC_ROWS(look_ups));
  tcase_add_test(tcase, finds_the_longest_label_in_a_text);
  tcase_add_test(tcase, reads_links_and_languages);
  tcase_add_loop_test(tcase, refuses_faulty_files, 0, FC_ROWS(faults));
}

FC_CHECK_MAIN("lexicon", add_tests)
