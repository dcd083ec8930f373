// What rules make of records in any JSON, beyond what ours have: nested values,
// blank nodes, graphs of any name.
#include "check_main.h"
#include "json_view.h"
#include "quads.h"
#include "rdf_io.h"
#include "rule.h"

#define BASE "http://example.org/"

/// A rule about the items of a list.
#define RULE                                                 \
  "@prefix rml: <http://w3id.org/rml/> .\n"                  \
  "@prefix ex: <urn:ex:> .\n"                                \
  "<#r> a rml:TriplesMap ; rml:logicalSource [ rml:iterator" \
  " \"$.items[*]\" ; rml:referenceFormulation rml:JSONPath ] ;"
#define OBJECT(map)                                                        \
  RULE "rml:subject ex:s ; rml:predicateObjectMap [ rml:predicate ex:p ; " \
       "rml:objectMap [ " map " ] ] ."
#define ITEMS(items)   "{\"items\": [" items "]}"
#define GIVES(objects) "<urn:ex:s> <urn:ex:p> " objects " ."

static const struct {
  const char *mapping;
  const char *json;
  const char *quads; ///< N-Quads
  size_t warnings;
} rows[] = {
    // Values
    {OBJECT("rml:reference \"$.a\""), ITEMS("{\"a\": \"x\"}"), GIVES("\"x\""),
     0},
    {OBJECT("rml:reference \"$.a\""), ITEMS("{\"a\": -7}"),
     GIVES("\"-7\"^^<" FC_XSD "integer>"), 0},
    {OBJECT("rml:reference \"$.a\""), ITEMS("{\"a\": 2.5}"),
     GIVES("\"2.5\"^^<" FC_XSD "double>"), 0},
    {OBJECT("rml:reference \"$.a\""), ITEMS("{\"a\": true}, {\"a\": null}"),
     GIVES("\"true\"^^<" FC_XSD "boolean>"), 0},
    {OBJECT("rml:reference \"$.a\" ; rml:language \"en\""),
     ITEMS("{\"a\": false}"), GIVES("\"false\"@en"), 0},
    {OBJECT("rml:reference \"$.a\""), ITEMS("{}"), "", 0},
    {OBJECT("rml:reference \"$.a\""), ITEMS(""), "", 0},
    {OBJECT("rml:reference \"$.a\""), ITEMS("{\"a\": []}"), "", 1},
    {OBJECT("rml:reference \"$.a\""), ITEMS("{\"a\": {\"b\": 1}}"), "", 1},
    // Paths
    {OBJECT("rml:reference \"$.a.b\""), ITEMS("{\"a\": {\"b\": \"x\"}}"),
     GIVES("\"x\""), 0},
    {OBJECT("rml:reference \"$.a[*].b\""),
     ITEMS("{\"a\": [{\"b\": \"x\"}, {}, {\"b\": \"y\"}]}"),
     GIVES("\"x\"") "\n" GIVES("\"y\""), 0},
    {OBJECT("rml:template \"urn:x:{$['a \\\\{b\\\\}']}\""),
     ITEMS("{\"a {b}\": \"x\"}"), GIVES("<urn:x:x>"), 0},
    {OBJECT("rml:template \"{$.a[*]}-{$.b}\" ; rml:termType rml:Literal"),
     ITEMS("{\"a\": [1, 2], \"b\": \"x\"}"),
     GIVES("\"1-x\"") "\n" GIVES("\"2-x\""), 0},
    // IRIs
    {OBJECT("rml:reference \"$.a\" ; rml:termType rml:IRI"),
     ITEMS("{\"a\": \"x\"}, {\"a\": \"urn:x\"}, {\"a\": \"x y\"}"),
     GIVES("<" BASE "x>") "\n" GIVES("<urn:x>"), 1},
    // Blank nodes
    {RULE "rml:subjectMap [ rml:termType rml:BlankNode ; rml:class ex:C ] ;"
          " rml:predicateObjectMap [ rml:predicate ex:p ; rml:objectMap"
          " [ rml:reference \"$.a\" ] ] .",
     ITEMS("{\"a\": \"x\"}, {\"a\": \"y\"}"),
     "_:1 <" FC_RDF "type> <urn:ex:C> .\n_:1 <urn:ex:p> \"x\" .\n"
     "_:2 <" FC_RDF "type> <urn:ex:C> .\n_:2 <urn:ex:p> \"y\" .",
     0},
    {RULE "rml:subjectMap [ rml:template \"{$.a}\" ; rml:termType"
          " rml:BlankNode ] ; rml:predicateObjectMap [ rml:predicate ex:p ;"
          " rml:objectMap [ rml:reference \"$.b\" ; rml:termType"
          " rml:BlankNode ] , [ rml:reference \"$.b\" ] ] .",
     ITEMS("{\"a\": \"x\", \"b\": \"y\"}, {\"a\": \"x\", \"b\": \"z\"}"),
     "_:x <urn:ex:p> _:y .\n_:x <urn:ex:p> _:z .\n"
     "_:x <urn:ex:p> \"y\" .\n_:x <urn:ex:p> \"z\" .",
     0},
    // Graphs
    {RULE "rml:subjectMap [ rml:constant ex:s ; rml:class ex:C ; rml:graphMap"
          " [ rml:template \"urn:g:{$.a}\" ] ] ; rml:predicateObjectMap"
          " [ rml:predicate ex:p ; rml:object 1 ; rml:graph ex:g ,"
          " rml:defaultGraph ] .",
     ITEMS("{\"a\": \"x\"}"),
     "<urn:ex:s> <" FC_RDF "type> <urn:ex:C> <urn:g:x> .\n"
     "<urn:ex:s> <urn:ex:p> \"1\"^^<" FC_XSD "integer> <urn:g:x> .\n"
     "<urn:ex:s> <urn:ex:p> \"1\"^^<" FC_XSD "integer> <urn:ex:g> .\n"
     "<urn:ex:s> <urn:ex:p> \"1\"^^<" FC_XSD "integer> .",
     0},
    {RULE "rml:subjectMap [ rml:constant ex:s ; rml:class ex:C ; rml:graphMap"
          " [ rml:reference \"$.b\" ] ] .",
     ITEMS("{\"a\": \"x\"}"), "<urn:ex:s> <" FC_RDF "type> <urn:ex:C> .", 0},
};

/// @return FC_OK if the rules of a row could be read and applied.
static FcStatus make(FcQuads *out,
                     const char *mapping,
                     const char *json,
                     FcDiag *diag)
{
  FcArena *arena = fc_arena_new();
  FcGraph *graph = fc_graph_new();
  json_t *root = json_loads(json, 0, NULL);
  FcRule *rules = NULL;
  FcApply apply = {.view = &fc_json_view,
                   .arena = arena,
                   .terms = fc_graph_new(),
                   .tell = fc_quads_tell,
                   .data = out,
                   .diag = diag};
  ck_assert_ptr_nonnull(root);
  ck_assert_int_eq(fc_rdf_read(graph, fc_str(mapping), "turtle", FC_STR(BASE),
                               "x.ttl", diag),
                   FC_OK);

  const FcVocabFile file = {"x.ttl", fc_str(mapping), NULL};
  FcStatus status = fc_rules_read(&rules, arena, graph, &fc_json_view,
                                  FC_STR(BASE), &file, diag);
  if (!status) {
    status = fc_json_apply(&apply, rules, root, "x.json");
  }
  json_decref(root);
  fc_graph_free(apply.terms);
  fc_graph_free(graph);
  fc_arena_free(arena);
  return status;
}

START_TEST(makes_quads)
{
  FcDiag *diag = fc_diag_new(NULL, FC_NOTE);
  FcQuads made = {0};
  FcQuads expected = {0};

  ck_assert_int_eq(make(&made, rows[_i].mapping, rows[_i].json, diag), FC_OK);

  ck_assert_int_eq(fc_quads_read(&expected, fc_str(rows[_i].quads), "x", diag),
                   FC_OK);
  fc_quads_normalise(&made);
  fc_quads_normalise(&expected);
  ck_assert(fc_quads_are_equal(&made, &expected));
  ck_assert_uint_eq(fc_diag_count(diag, "bad-term"), rows[_i].warnings);
  fc_quads_free(&expected);
  fc_quads_free(&made);
  fc_diag_free(diag);
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_loop_test(tcase, makes_quads, 0, FC_ROWS(rows));
}

FC_CHECK_MAIN("apply", add_tests)
