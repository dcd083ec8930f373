// What a graph mentions is described, and nothing else.
#include "authority.h"
#include "check_main.h"
#include "rdf_io.h"
#include "vocab_fixture.h"

#define BASE FC_STR("http://example.org/")

static const struct {
  const char *graph;
  size_t added;
} graphs[] = {
    {"", 0},
    {"<urn:x:a> <urn:x:b> <urn:x:c> .", 0},
    {"<urn:x:a> <urn:x:b> \"http://example.org/id/kind/act\" .", 0},
    {"<urn:x:a> <http://example.org/id/kind/act> <urn:x:c> .", 0},
    {"<urn:x:a> <urn:x:b> <http://example.org/id/kind/act> .", 7},
    {"<http://example.org/id/kind/act> <urn:x:b> 1 .", 7},
    {"<urn:x:a> <urn:x:b> <http://example.org/id/kind/plan> .", 8},
    {"<urn:x:us> <urn:x:name> \"Us\"@en .", 6},
};

START_TEST(describes_what_is_mentioned)
{
  const FcVocabFile files[] = {
      {"authority/a.ttl",
       FC_STR("<kind/act> a <urn:x:Concept> ; <urn:x:inScheme> <kind> ."
              "<kind> a <urn:x:Scheme> ; <urn:x:by> <urn:x:us> ."
              "<kind/plan> <urn:x:inScheme> <kind> ."),
       NULL},
      {"authority/b.ttl",
       FC_STR("<urn:x:us> <urn:x:name> \"Us\"@en ;"
              " <urn:x:knows> <urn:x:us> , <kind/act> ."),
       NULL},
      {"lexicon/a.ttl", FC_STR("<kind/act> <urn:x:word> \"act\" ."), NULL},
  };
  const FcVocab vocab = {NULL, files, sizeof files / sizeof *files};
  FcAuthority *authority = NULL;
  FcGraph *graph = fc_graph_new();
  ck_assert_int_eq(fc_authority_load(&authority, &vocab, BASE, diag), FC_OK);
  ck_assert_int_eq(fc_rdf_read(graph, fc_str(graphs[_i].graph), "turtle", BASE,
                               "test", diag),
                   FC_OK);
  const size_t before = fc_graph_size(graph);

  fc_authority_describe(authority, graph);

  ck_assert_uint_eq(fc_graph_size(graph) - before, graphs[_i].added);
  fc_authority_free(authority);
  fc_graph_free(graph);
}
END_TEST

/// Does the shipped vocabulary say something of `iri`?
static bool is_described(const FcAuthority *authority, FcStr iri)
{
  FcGraph *graph = fc_graph_new();
  const FcTerm *term = fc_graph_iri(graph, iri);
  fc_graph_add(graph, term, term, term);

  fc_authority_describe(authority, graph);
  const bool found = fc_graph_size(graph) > 1;
  fc_graph_free(graph);
  return found;
}

/// What the concept of a row, unit or currency becomes in a graph, or none.
static FcStr value_of(FcArena *arena, const FcConcept *concept)
{
  return concept->broader &&
                 fc_str_eq(concept->broader->iri, FC_STR("profile/indicator"))
             ? fc_arena_printf(arena, "http://example.org/id/metric/%.*s",
                               FC_FMT(concept->notation))
             : concept->exact;
}

static const char *const schemes[] = {"profile", "unit", "currency"};

START_TEST(describes_what_profiles_become)
{
  FcArena *arena = fc_arena_new();
  FcAuthority *authority = NULL;
  size_t count = 0;
  ck_assert_int_eq(fc_authority_load(&authority, &vocabulary, BASE, diag),
                   FC_OK);

  for (const FcConcept *concept = fc_lexicon_next(lexicon, schemes[_i], NULL);
       concept; concept = fc_lexicon_next(lexicon, schemes[_i], concept)) {
    const FcStr iri = value_of(arena, concept);
    if (iri.len) {
      ck_assert_msg(is_described(authority, iri), "<%.*s> is not described",
                    FC_FMT(iri));
      ++count;
    }
  }

  ck_assert_uint_gt(count, 0);
  fc_authority_free(authority);
  fc_arena_free(arena);
}
END_TEST

static const struct {
  const char *text;
  FcStatus status;
} faults[] = {
    {"<a> <b>", FC_ERR_SYNTAX},
    {"<a> <urn:x:b> [] .", FC_ERR_VOCAB},
    {"[] <urn:x:b> <a> .", FC_ERR_VOCAB},
};

START_TEST(refuses_bad_files)
{
  const FcVocabFile file = {"authority/a.ttl", fc_str(faults[_i].text), NULL};
  const FcVocab vocab = {NULL, &file, 1};
  FcDiag *silent = fc_diag_new(NULL, FC_NOTE);
  FcAuthority *authority = NULL;

  ck_assert_int_eq(fc_authority_load(&authority, &vocab, BASE, silent),
                   faults[_i].status);

  ck_assert_ptr_null(authority);
  ck_assert_uint_eq(fc_diag_level(silent, FC_ERROR), 1);
  fc_diag_free(silent);
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_unchecked_fixture(tcase, load_vocabulary, free_vocabulary);
  tcase_add_loop_test(tcase, describes_what_profiles_become, 0,
                      FC_ROWS(schemes));
  tcase_add_loop_test(tcase, describes_what_is_mentioned, 0, FC_ROWS(graphs));
  tcase_add_loop_test(tcase, refuses_bad_files, 0, FC_ROWS(faults));
}

FC_CHECK_MAIN("authority", add_tests)
