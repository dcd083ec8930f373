// Lines of triples in Turtle, however it is written.
#include "check_main.h"
#include "rdf_io.h"
#include "rdf_place.h"

#define BASE "http://x.example/"

static const char text[] = "# <a> ex:p 1 .\n"
                           "@prefix ex: <urn:ex:> .\n"
                           "@prefix k: <kind/> .\n"
                           "k:a ex:p \"one\"@en ,\n"
                           "    \"two ; ex:q\" ,\n"
                           "    \"\"\"long\n"
                           "# .\"\"\" ;\n"
                           "  ex:q [\n"
                           "    ex:r [ ex:s 7.5 ] ,\n"
                           "      <c> ;\n"
                           "    ex:p k:a ] ,\n"
                           "    <d#e> .\n"
                           "<kind/b> a ex:C ; ex:p\n"
                           "  \"one\"@en .\n"
                           "[ ex:t 'x'^^ex:d ]\n"
                           "  ex:u k:b.\n"
                           "k:a ex:p\n"
                           "  \"again \\\" .\" .\n";

static const struct {
  const char *subject;   ///< An IRI, or NULL
  const char *predicate; ///< An IRI, or NULL
  const char *object;    ///< A text with a quote before it, an IRI, or NULL
  unsigned line;
} places[] = {
    {BASE "kind/a", NULL, NULL, 4},
    {BASE "kind/b", NULL, NULL, 13},
    {BASE "kind/c", NULL, NULL, 0},
    {BASE "kind/a", "urn:ex:p", NULL, 4},
    {BASE "kind/a", "urn:ex:p", "\"two ; ex:q", 5},
    {BASE "kind/a", "urn:ex:p", "\"long\n# .", 6},
    {BASE "kind/b", "urn:ex:p", "\"one", 14},
    // In brackets
    {BASE "kind/a", "urn:ex:q", NULL, 8},
    {BASE "kind/a", "urn:ex:q", BASE "d#e", 12},
    {BASE "kind/a", "urn:ex:s", "\"7.5", 9},
    {BASE "kind/a", "urn:ex:r", BASE "c", 10},
    {BASE "kind/a", "urn:ex:p", BASE "kind/a", 11},
    {NULL, "urn:ex:t", "\"x", 15},
    {NULL, "urn:ex:u", BASE "kind/b", 16},
    // What is not there, or written otherwise: as near as can be
    {BASE "kind/b", FC_RDF "type", "urn:ex:C", 13},
    {BASE "kind/b", "urn:ex:q", NULL, 13},
    {BASE "kind/a", "urn:ex:p", "\"again \" .", 4},
    {NULL, "urn:ex:v", NULL, 0},
};

static const FcTerm *make(FcGraph *graph, const char *term)
{
  const FcStr none = {NULL, 0};

  if (!term) {
    return NULL;
  }
  return *term == '"' ? fc_graph_literal(graph, fc_str(term + 1), none, none)
                      : fc_graph_iri(graph, fc_str(term));
}

START_TEST(finds_lines)
{
  FcGraph *graph = fc_graph_new();

  ck_assert_uint_eq(fc_rdf_line(FC_STR(text), FC_STR(BASE),
                                make(graph, places[_i].subject),
                                make(graph, places[_i].predicate),
                                make(graph, places[_i].object)),
                    places[_i].line);
  fc_graph_free(graph);
}
END_TEST

START_TEST(reads_what_raptor_reads)
{
  FcDiag *diag = fc_diag_new(stderr, FC_NOTE);
  FcGraph *graph = fc_graph_new();

  ck_assert_int_eq(
      fc_rdf_read(graph, FC_STR(text), "turtle", FC_STR(BASE), "x.ttl", diag),
      FC_OK);
  const FcTriple *triples = fc_graph_triples(graph);
  for (size_t i = 0; i < fc_graph_size(graph); ++i) {
    ck_assert_uint_ne(fc_rdf_line(FC_STR(text), FC_STR(BASE),
                                  triples[i].subject, triples[i].predicate,
                                  triples[i].object),
                      0);
  }
  fc_graph_free(graph);
  fc_diag_free(diag);
}
END_TEST

/// Cut anywhere, it ends.
START_TEST(ends_with_the_text)
{
  for (size_t len = 0; len < sizeof text; ++len) {
    ck_assert_uint_le(fc_rdf_line(fc_str_upto(FC_STR(text), len), FC_STR(BASE),
                                  NULL, NULL, NULL),
                      18);
  }
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_loop_test(tcase, finds_lines, 0, FC_ROWS(places));
  tcase_add_test(tcase, reads_what_raptor_reads);
  tcase_add_test(tcase, ends_with_the_text);
}

FC_CHECK_MAIN("rdf_place", add_tests)
