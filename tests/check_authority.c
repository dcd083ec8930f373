// What a graph mentions is described, and nothing else.
#include "authority.h"
#include "check_main.h"
#include "rdf_io.h"

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
              "<kind/plan> <urn:x:inScheme> <kind> .")},
      {"authority/b.ttl", FC_STR("<urn:x:us> <urn:x:name> \"Us\"@en ;"
                                 " <urn:x:knows> <urn:x:us> , <kind/act> .")},
      {"lexicon/a.ttl", FC_STR("<kind/act> <urn:x:word> \"act\" .")},
  };
  const FcVocab vocab = {NULL, files, sizeof files / sizeof *files};
  FcDiag *diag = fc_diag_new(stderr, FC_NOTE);
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
  fc_diag_free(diag);
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
  const FcVocabFile file = {"authority/a.ttl", fc_str(faults[_i].text)};
  const FcVocab vocab = {NULL, &file, 1};
  FcDiag *diag = fc_diag_new(NULL, FC_NOTE);
  FcAuthority *authority = NULL;

  ck_assert_int_eq(fc_authority_load(&authority, &vocab, BASE, diag),
                   faults[_i].status);

  ck_assert_ptr_null(authority);
  ck_assert_uint_eq(fc_diag_level(diag, FC_ERROR), 1);
  fc_diag_free(diag);
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_loop_test(tcase, describes_what_is_mentioned, 0, FC_ROWS(graphs));
  tcase_add_loop_test(tcase, refuses_bad_files, 0, FC_ROWS(faults));
}

FC_CHECK_MAIN("authority", add_tests)
