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

static void add_tests(TCase *tcase)
{
  tcase_add_loop_test(tcase, reads_files, 0, FC_ROWS(files));
  tcase_add_loop_test(tcase, names_the_line_of_a_fault, 0, FC_ROWS(faults));
}

FC_CHECK_MAIN("rdf_io", add_tests)
