// RDF read with lines in messages, and written so that nothing is lost.
#include "check_main.h"
#include "rdf_io.h"

#include <stdio.h>
#include <string.h>

#define BASE FC_STR("http://example.org/")

static const struct {
  const char *syntax;
  const char *text;
  size_t size;
} files[] = {
    {"turtle", "<a> <b> <c> , <c> , \"x\"@EN .", 2},
    {"turtle", "# nothing\n", 0},
    {"turtle", "", 0},
    {"turtle", "<a> <b> [ <c> 1.5 ; <d> true ] .", 3},
    {"ntriples", "<urn:x:a> <urn:x:b> \"caf\\u00E9\" .\n", 1},
    {"rdfxml",
     "<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
     "xmlns='urn:x:'><r:Description r:about='a'><b>t</b></r:Description>"
     "</r:RDF>",
     1},
};

START_TEST(reads_files)
{
  FcGraph *graph = fc_graph_new();
  FcDiag *diag = fc_diag_new(stderr, FC_NOTE);

  const FcStatus status = fc_rdf_read(graph, fc_str(files[_i].text),
                                      files[_i].syntax, BASE, "x.ttl", diag);

  ck_assert_int_eq(status, FC_OK);
  ck_assert_uint_eq(fc_graph_size(graph), files[_i].size);
  fc_diag_free(diag);
  fc_graph_free(graph);
}
END_TEST

static const struct {
  const char *text;
  const char *place;
} faults[] = {
    {"<a> <b> <c> .\n<a> <b> .\n", "x.ttl:2: error: "},
    {"\n\n<a> <b> p:c .\n", "x.ttl:3: error: "},
    {"<a> <b> \"x", "x.ttl:1: error: "},
    {"<a> <b> <http://example.org/[x]> .\n", "x.ttl:1: error: not a valid"},
    {"<a> <b> \"24\"^^<http://www.w3.org/2001/XMLSchema#gYear> .\n",
     "x.ttl:1: error: not a valid"},
    {"<a> <b> \"\xC3\" .", "x.ttl: error: not UTF-8"},
};

START_TEST(names_the_line_of_a_fault)
{
  FcGraph *graph = fc_graph_new();
  char *said = NULL;
  size_t len = 0;
  FILE *out = open_memstream(&said, &len);
  FcDiag *diag = fc_diag_new(out, FC_NOTE);

  const FcStatus status = fc_rdf_read(graph, fc_str(faults[_i].text), "turtle",
                                      BASE, "x.ttl", diag);
  (void)fclose(out);

  ck_assert_int_eq(status, FC_ERR_SYNTAX);
  ck_assert_msg(!strncmp(said, faults[_i].place, strlen(faults[_i].place)),
                "%s", said);
  ck_assert_uint_eq(fc_diag_level(diag, FC_ERROR), 1);
  ck_assert_uint_eq(fc_graph_size(graph), 0);
  free(said);
  fc_diag_free(diag);
  fc_graph_free(graph);
}
END_TEST

static const char *const syntaxes[] = {"turtle", "rdfxml", "ntriples"};

/// All that our graphs may hold; read from N-Triples.
static const char *const kept[] = {
    "",
    "<urn:x:a> <urn:x:b> <urn:x:c> .",
    "<http://e.org/a%20b#c> <urn:x:b> <http://e.org/caf\u00E9/?a=1&b=2> .",
    "<urn:x:a> <urn:x:b> \"plain\" , \"dutch\"@nl-be .",
    "<urn:x:a> <urn:x:b> \"quote \\\" back \\\\ line\\n tab\\t <&>\" .",
    "<urn:x:a> <urn:x:b> \"\"\"three \\\"\\\"\\\" \\\"\"\"\" .",
    "<urn:x:a> <urn:x:b> \"\" , \" \" , \"'\" , \"\\n\" .",
    "<urn:x:a> <urn:x:b> \"2024\"^^<" FC_XSD "gYear> .",
    "<urn:x:a> <urn:x:b> \"2024-07-01\"^^<" FC_XSD "date> .",
    "<urn:x:a> <urn:x:b> \"007\"^^<" FC_XSD "integer> .",
    "<urn:x:a> <urn:x:b> \"7\"^^<" FC_XSD "nonNegativeInteger> .",
    "<urn:x:a> <urn:x:b> \"1.50\"^^<" FC_XSD "decimal> .",
    "<urn:x:a> <urn:x:b> \"1.5E0\"^^<" FC_XSD "double> .",
    "<urn:x:a> <urn:x:b> \"true\"^^<" FC_XSD "boolean> .",
    "<urn:x:a> <urn:x:b> \"http://e.org/\"^^<" FC_XSD "anyURI> .",
    "<urn:x:a> a <urn:x:T> , <urn:x:S> ; <urn:x:b> <urn:x:d> .",
    "<urn:x:a> <urn:x:b> <urn:x:a> . <urn:x:c> <urn:x:b> <urn:x:a> .",
    "<urn:x:a> <http://www.w3.org/ns/dcat#theme> <urn:x:t> .",
};

static FcGraph *read_turtle(const char *text, FcDiag *diag)
{
  FcGraph *graph = fc_graph_new();

  ck_assert_int_eq(
      fc_rdf_read(graph, fc_str(text), "turtle", BASE, "test", diag), FC_OK);
  return graph;
}

START_TEST(writes_what_is_read_again)
{
  FcDiag *diag = fc_diag_new(stderr, FC_NOTE);
  FcGraph *graph = read_turtle(kept[_i], diag);
  FcStrbuf text = {0};

  for (int i = 0; i < FC_ROWS(syntaxes); ++i) {
    ck_assert_int_eq(fc_rdf_write(&text, graph, syntaxes[i], "out", diag),
                     FC_OK);
  }
  fc_strbuf_free(&text);
  fc_graph_free(graph);
  fc_diag_free(diag);
}
END_TEST

/// What would be lost.
static const struct {
  const char *syntax;
  const char *text;
} lost[] = {
    {"turtle", "<urn:x:a> <urn:x:b> \"5\"^^<" FC_XSD "decimal> ."},
    {"turtle", "<urn:x:a> <urn:x:b> \"5.\"^^<" FC_XSD "decimal> ."},
    {"turtle", "<urn:x:a> <urn:x:b> \"1.5\"^^<" FC_XSD "double> ."},
    {"turtle", "<urn:x:a> <urn:x:b> \"INF\"^^<" FC_XSD "double> ."},
    {"turtle", "<urn:x:a> <urn:x:b> \"1\"^^<" FC_XSD "boolean> ."},
    {"rdfxml", "<urn:x:a> <urn:x:p/123> <urn:x:c> ."},
    {"rdfxml", "<urn:x:a> a <urn:x:class/123> ."},
    {"json", "<urn:x:a> <urn:x:b> <urn:x:c> ."},
};

START_TEST(refuses_to_lose_a_statement)
{
  FcDiag *diag = fc_diag_new(NULL, FC_NOTE);
  FcGraph *graph = read_turtle(lost[_i].text, diag);
  FcStrbuf text = {0};

  const FcStatus status =
      fc_rdf_write(&text, graph, lost[_i].syntax, "out", diag);

  ck_assert_int_eq(status, FC_ERR_OUTPUT);
  ck_assert_uint_eq(fc_diag_count(diag, "output"), 1);
  ck_assert_uint_eq(text.len, 0);
  fc_strbuf_free(&text);
  fc_graph_free(graph);
  fc_diag_free(diag);
}
END_TEST

static const struct {
  const char *syntax;
  const char *text;
} expected[] = {
    {"turtle", "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n"
               "@prefix dct: <http://purl.org/dc/terms/> .\n"
               "\n"
               "<http://example.org/a>\n"
               "    dct:title \"A\"@en, \"B\"@nl ;\n"
               "    a <urn:x:S>, <urn:x:T> .\n"
               "\n"
               "<http://example.org/b>\n"
               "    dct:isPartOf <http://example.org/a> .\n"
               "\n"},
    {"rdfxml", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
               "<rdf:RDF xmlns:dct=\"http://purl.org/dc/terms/\"\n"
               "   xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
               "  <ns1:S xmlns:ns1=\"urn:x:\"\n"
               "     rdf:about=\"http://example.org/a\">\n"
               "    <dct:title xml:lang=\"en\">A</dct:title>\n"
               "    <dct:title xml:lang=\"nl\">B</dct:title>\n"
               "    <rdf:type rdf:resource=\"urn:x:T\"/>\n"
               "  </ns1:S>\n"
               "  <rdf:Description rdf:about=\"http://example.org/b\">\n"
               "    <dct:isPartOf rdf:resource=\"http://example.org/a\"/>\n"
               "  </rdf:Description>\n"
               "</rdf:RDF>\n"},
    {"ntriples",
     "<http://example.org/a> <http://purl.org/dc/terms/title> \"A\"@en .\n"
     "<http://example.org/a> <http://purl.org/dc/terms/title> \"B\"@nl .\n"
     "<http://example.org/a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
     "<urn:x:S> .\n"
     "<http://example.org/a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
     "<urn:x:T> .\n"
     "<http://example.org/b> <http://purl.org/dc/terms/isPartOf> "
     "<http://example.org/a> .\n"},
};

/// The same graph, its statements in two orders.
static const char *const orders[] = {
    "<b> <http://purl.org/dc/terms/isPartOf> <a> ."
    "<a> a <urn:x:T> , <urn:x:S> ;"
    "    <http://purl.org/dc/terms/title> \"B\"@nl , \"A\"@en .",
    "<a> <http://purl.org/dc/terms/title> \"A\"@en , \"B\"@nl ;"
    "    a <urn:x:S> , <urn:x:T> ."
    "<b> <http://purl.org/dc/terms/isPartOf> <a> .",
};

START_TEST(writes_the_same_for_any_order)
{
  FcDiag *diag = fc_diag_new(stderr, FC_NOTE);

  for (int i = 0; i < FC_ROWS(orders); ++i) {
    FcGraph *graph = read_turtle(orders[i], diag);
    FcStrbuf text = {0};
    ck_assert_int_eq(
        fc_rdf_write(&text, graph, expected[_i].syntax, "out", diag), FC_OK);
    ck_assert_str_eq(text.data, expected[_i].text);
    fc_strbuf_free(&text);
    fc_graph_free(graph);
  }
  fc_diag_free(diag);
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_loop_test(tcase, reads_files, 0, FC_ROWS(files));
  tcase_add_loop_test(tcase, names_the_line_of_a_fault, 0, FC_ROWS(faults));
  tcase_add_loop_test(tcase, writes_what_is_read_again, 0, FC_ROWS(kept));
  tcase_add_loop_test(tcase, refuses_to_lose_a_statement, 0, FC_ROWS(lost));
  tcase_add_loop_test(tcase, writes_the_same_for_any_order, 0,
                      FC_ROWS(expected));
}

FC_CHECK_MAIN("rdf_io", add_tests)
