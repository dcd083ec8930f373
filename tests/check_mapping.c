// What rules make of a record, and what no rule may have.
#include "check_main.h"
#include "mapping.h"
#include "rdf_io.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BASE "http://example.org/"

#define PREFIXES                            \
  "@prefix rml: <http://w3id.org/rml/> .\n" \
  "@prefix ex: <urn:ex:> .\n"
#define SOURCE                                  \
  "rml:logicalSource [ rml:iterator \"$[*]\" ;" \
  " rml:referenceFormulation rml:JSONPath ;"    \
  " rml:source [ a rml:RelativePathSource ;"    \
  "  rml:root rml:MappingDirectory ; rml:path \"entities.json\" ] ] ;\n"
#define SUBJECT "rml:subject <s> ;\n"
#define RULE    PREFIXES "<#r> a rml:TriplesMap ;\n" SOURCE

/// A rule about the one record that makes `<s> ex:p` with an object map.
#define OBJECT(map)                                     \
  RULE SUBJECT "rml:predicateObjectMap [ rml:predicate" \
               " ex:p ; rml:objectMap [ " map " ] ] ."
/// What such a rule gives.
#define GIVES(objects) "<" BASE "s> <urn:ex:p> " objects " ."

static FcStatus load(FcMapping **out, const char *text, FcDiag *diag)
{
  const FcVocabFile files[] = {
      {"lexicon/x.ttl", FC_STR("not Turtle"), NULL},
      {"mapping/x.ttl", fc_str(text), NULL},
  };
  const FcVocab vocab = {NULL, files, 2};

  return fc_mapping_load(out, &vocab, FC_STR(BASE), diag);
}

static void fill(FcEntities *entities)
{
  FcArena *arena = entities->arena;

  FcRecord *record = fc_entities_add(entities, FC_STR("entity"));
  record->kind = FC_STR("service");
  record->name = FC_STR("Tax & caf\u00E9 (online)");
  record->iri = FC_STR(BASE "id/tax");
  record->language = FC_STR("nl");
  record->start_year = FC_STR("2024");
  record->line = 7;
  fc_strs_add(arena, &record->alt, FC_STR("A"));
  fc_strs_add(arena, &record->alt, FC_STR("B"));
  fc_strs_add(arena, &record->languages, FC_STR("en"));
  fc_strs_add(arena, &record->languages, FC_STR("fr"));
  fc_strs_add(arena, &record->urls, FC_STR("http://a.example/x y"));
  fc_strs_add(arena, &record->urls, FC_STR("http://a.example/z"));
}

static const struct {
  const char *mapping;
  const char *turtle; ///< What it makes of the record
} rules[] = {
    // Nothing
    {"", ""},
    {OBJECT("rml:reference \"$.description\""), ""},
    {OBJECT("rml:template \"{$.name} {$.description}\""), ""},
    {OBJECT("rml:reference \"$.owner[*]\""), ""},
    // References
    {OBJECT("rml:reference \"$.name\""), GIVES("\"Tax & caf\u00E9 (online)\"")},
    {OBJECT("rml:reference \"$.alt[*]\""), GIVES("\"A\" , \"B\"")},
    {OBJECT("rml:reference \"$.line\""), GIVES("7")},
    {OBJECT("rml:reference \"$.line\" ; rml:datatype ex:d"),
     GIVES("\"7\"^^<urn:ex:d>")},
    {OBJECT("rml:reference \"$.start_year\" ; rml:datatype <" FC_XSD "gYear>"),
     GIVES("\"2024\"^^<" FC_XSD "gYear>")},
    {OBJECT("rml:reference \"$.iri\" ; rml:termType rml:IRI"),
     GIVES("<" BASE "id/tax>")},
    // Templates
    {OBJECT("rml:template \"http://x.example/{$.name}\""),
     GIVES("<http://x.example/Tax%20%26%20caf\u00E9%20%28online%29>")},
    {OBJECT("rml:template \"http://x.example/{$.name}\" ;"
            " rml:termType rml:URI"),
     GIVES("<http://x.example/Tax%20%26%20caf%C3%A9%20%28online%29>")},
    {OBJECT("rml:template \"x{$.line}\" ; rml:termType rml:IRI"),
     GIVES("<" BASE "x7>")},
    {OBJECT("rml:template \"id/{$.kind}\""), GIVES("<" BASE "id/service>")},
    {OBJECT("rml:template \"{$.name}!\" ; rml:termType rml:Literal"),
     GIVES("\"Tax & caf\u00E9 (online)!\"")},
    {OBJECT("rml:template \"\\\\{\\\\\\\\{$.kind}\\\\}\" ;"
            " rml:termType rml:Literal"),
     GIVES("\"{\\\\service}\"")},
    {OBJECT("rml:template \"{$['kind']} {$['alt'][*]}\" ;"
            " rml:termType rml:Literal"),
     GIVES("\"service A\" , \"service B\"")},
    {OBJECT("rml:template \"urn:x:{$.alt[*]}:{$.languages[*]}\""),
     GIVES("<urn:x:A:en> , <urn:x:A:fr> , <urn:x:B:en> , <urn:x:B:fr>")},
    // Languages and datatypes
    {OBJECT("rml:reference \"$.kind\" ; rml:language \"en\""),
     GIVES("\"service\"@en")},
    {OBJECT("rml:reference \"$.kind\" ;"
            " rml:languageMap [ rml:reference \"$.language\" ]"),
     GIVES("\"service\"@nl")},
    {OBJECT("rml:reference \"$.kind\" ;"
            " rml:languageMap [ rml:template \"{$.language}-BE\" ]"),
     GIVES("\"service\"@nl-be")},
    {OBJECT("rml:reference \"$.kind\" ;"
            " rml:languageMap [ rml:reference \"$.region\" ]"),
     ""},
    {OBJECT("rml:template \"{$.kind}\" ; rml:language \"en\""),
     GIVES("\"service\"@en")},
    {OBJECT("rml:reference \"$.kind\" ;"
            " rml:datatypeMap [ rml:template \"urn:ex:{$.language}\" ]"),
     GIVES("\"service\"^^<urn:ex:nl>")},
    {OBJECT("rml:reference \"$.kind\" ;"
            " rml:datatypeMap [ rml:reference \"$.iri\" ]"),
     GIVES("\"service\"^^<" BASE "id/tax>")},
    {OBJECT("rml:reference \"$.kind\" ;"
            " rml:datatypeMap [ rml:template \"type/{$.language}\" ]"),
     GIVES("\"service\"^^<" BASE "type/nl>")},
    {OBJECT("rml:template \"{$.line}\" ; rml:termType rml:Literal"),
     GIVES("\"7\"")},
    // Constants
    {OBJECT("rml:constant <id/x>"), GIVES("<" BASE "id/x>")},
    {OBJECT("rml:constant \"x\"@en"), GIVES("\"x\"@en")},
    {RULE SUBJECT "rml:predicateObjectMap [ rml:predicate ex:p , ex:q ;"
                  " rml:object 1 , \"x\" ] .",
     "<" BASE "s> <urn:ex:p> 1 , \"x\" ; <urn:ex:q> 1 , \"x\" ."},
    {RULE "rml:subjectMap [ rml:template \"id/{$.alt[*]}\" ;"
          " rml:class ex:C , ex:D ] .",
     "<" BASE "id/A> a <urn:ex:C> , <urn:ex:D> ."
     "<" BASE "id/B> a <urn:ex:C> , <urn:ex:D> ."},
    {RULE "rml:subjectMap [ rml:reference \"$.iri\" ] ;"
          " rml:predicateObjectMap [ rml:object \"x\" ; rml:predicateMap"
          " [ rml:template \"urn:ex:{$.kind}\" ] ] .",
     "<" BASE "id/tax> <urn:ex:service> \"x\" ."},
    // Bases
    {RULE "rml:baseIRI <http://base.example/> ; rml:subjectMap"
          " [ rml:template \"{$.kind}\" ; rml:class ex:C ] .",
     "<http://base.example/service> a <urn:ex:C> ."},
};

START_TEST(makes_triples)
{
  FcDiag *diag = fc_diag_new(stderr, FC_NOTE);
  FcGraph *made = fc_graph_new();
  FcGraph *expected = fc_graph_new();
  FcEntities entities;
  fc_entities_init(&entities, fc_arena_new(), "x.md");
  fill(&entities);
  FcMapping *mapping = NULL;

  ck_assert_int_eq(load(&mapping, rules[_i].mapping, diag), FC_OK);
  ck_assert_int_eq(fc_mapping_apply(made, NULL, mapping, &entities, diag),
                   FC_OK);

  ck_assert_int_eq(fc_rdf_read(expected, fc_str(rules[_i].turtle), "turtle",
                               FC_STR(BASE), "expected", diag),
                   FC_OK);
  ck_assert_uint_eq(fc_graph_size(made), fc_graph_size(expected));
  for (size_t i = 0; i < fc_graph_size(made); ++i) {
    ck_assert_int_eq(fc_triple_cmp(&fc_graph_triples(made)[i],
                                   &fc_graph_triples(expected)[i]),
                     0);
  }
  ck_assert_uint_eq(fc_diag_count(diag, "bad-term"), 0);
  fc_mapping_free(mapping);
  fc_arena_free(entities.arena);
  fc_graph_free(expected);
  fc_graph_free(made);
  fc_diag_free(diag);
}
END_TEST

#define ITERATOR(path)                                                        \
  PREFIXES "<#r> a rml:TriplesMap ; rml:logicalSource [ rml:iterator \"" path \
           "\" ; rml:referenceFormulation rml:JSONPath ] ;"                   \
           " rml:subject <s> ; rml:predicateObjectMap [ rml:predicate ex:p ;" \
           " rml:object \"x\" ] ."

static const struct {
  const char *mapping;
  size_t size; ///< Triples, for the record of fill()
} iterators[] = {
    {ITERATOR("$[*]"), 1},
    {ITERATOR("$[?(@.kind=='service')]"), 1},
    {ITERATOR("$[?(@.kind=='act')]"), 0},
    {ITERATOR("$[?(@.t=='entity' && @.kind == 'service')]"), 1},
    {ITERATOR("$[?(@.t=='act'&&@.kind=='service')]"), 0},
    {ITERATOR("$[?(@.region=='')]"), 0},
    {ITERATOR("$[?(@.line=='7')]"), 0},
};

START_TEST(chooses_records)
{
  FcDiag *diag = fc_diag_new(stderr, FC_NOTE);
  FcGraph *graph = fc_graph_new();
  FcEntities entities;
  fc_entities_init(&entities, fc_arena_new(), "x.md");
  fill(&entities);
  FcMapping *mapping = NULL;

  ck_assert_int_eq(load(&mapping, iterators[_i].mapping, diag), FC_OK);
  ck_assert_int_eq(fc_mapping_apply(graph, NULL, mapping, &entities, diag),
                   FC_OK);

  ck_assert_uint_eq(fc_graph_size(graph), iterators[_i].size);
  fc_mapping_free(mapping);
  fc_arena_free(entities.arena);
  fc_graph_free(graph);
  fc_diag_free(diag);
}
END_TEST

#define GRAPHS(graphs) \
  RULE "rml:subjectMap [ rml:constant <s> ; rml:class ex:C " graphs " ] ."

/// Of one pair of the rule, not of its subject.
#define PAIR_GRAPHS(graphs)                                  \
  RULE SUBJECT "rml:predicateObjectMap [ rml:predicate ex:p" \
               " ; rml:object ex:o " graphs " ] ."

static const struct {
  const char *mapping;
  size_t factsheet, portal;
} graphs[] = {
    {GRAPHS(""), 1, 0},
    {GRAPHS("; rml:graph <graph/factsheet>"), 1, 0},
    {GRAPHS("; rml:graph <graph/portal>"), 0, 1},
    {GRAPHS("; rml:graph <graph/portal> , <graph/factsheet>"), 1, 1},
    {GRAPHS("; rml:graph rml:defaultGraph"), 1, 0},
    {GRAPHS("; rml:graphMap [ rml:constant <graph/portal> ]"), 0, 1},
    {PAIR_GRAPHS(""), 1, 0},
    {PAIR_GRAPHS("; rml:graph <graph/portal>"), 0, 1},
    {PAIR_GRAPHS("; rml:graph <graph/portal> , rml:defaultGraph"), 1, 1},
};

START_TEST(puts_triples_into_graphs)
{
  FcDiag *diag = fc_diag_new(stderr, FC_NOTE);
  FcGraph *factsheet = fc_graph_new();
  FcGraph *portal = fc_graph_new();
  FcEntities entities;
  fc_entities_init(&entities, fc_arena_new(), "x.md");
  fill(&entities);
  FcMapping *mapping = NULL;
  ck_assert_int_eq(load(&mapping, graphs[_i].mapping, diag), FC_OK);

  fc_mapping_apply(NULL, NULL, mapping, &entities, diag);
  fc_mapping_apply(factsheet, NULL, mapping, &entities, diag);
  fc_mapping_apply(NULL, portal, mapping, &entities, diag);

  ck_assert_uint_eq(fc_graph_size(factsheet), graphs[_i].factsheet);
  ck_assert_uint_eq(fc_graph_size(portal), graphs[_i].portal);
  fc_mapping_free(mapping);
  fc_arena_free(entities.arena);
  fc_graph_free(portal);
  fc_graph_free(factsheet);
  fc_diag_free(diag);
}
END_TEST

/// Values that are no terms: left out, with a warning each.
static const struct {
  const char *mapping;
  size_t size;
  size_t warnings;
} bad_values[] = {
    {OBJECT("rml:reference \"$.urls[*]\" ; rml:termType rml:IRI"), 1, 1},
    {OBJECT("rml:reference \"$.kind\" ; rml:termType rml:IRI"), 0, 1},
    {OBJECT("rml:reference \"$.kind\" ;"
            " rml:datatypeMap [ rml:reference \"$.kind\" ]"),
     0, 1},
    {OBJECT("rml:reference \"$.kind\" ; rml:datatype <" FC_XSD "gYear>"), 0, 1},
    {OBJECT("rml:reference \"$.kind\" ;"
            " rml:languageMap [ rml:reference \"$.name\" ]"),
     0, 1},
    {RULE "rml:subjectMap [ rml:reference \"$.name\" ; rml:class ex:C ] .", 0,
     1},
};

START_TEST(leaves_out_bad_terms)
{
  char *said = NULL;
  size_t len = 0;
  FILE *out = open_memstream(&said, &len);
  FcDiag *diag = fc_diag_new(out, FC_NOTE);
  FcGraph *graph = fc_graph_new();
  FcEntities entities;
  fc_entities_init(&entities, fc_arena_new(), "x.md");
  fill(&entities);
  FcMapping *mapping = NULL;
  ck_assert_int_eq(load(&mapping, bad_values[_i].mapping, diag), FC_OK);

  ck_assert_int_eq(fc_mapping_apply(graph, graph, mapping, &entities, diag),
                   FC_OK);
  (void)fclose(out);

  ck_assert_uint_eq(fc_graph_size(graph), bad_values[_i].size);
  ck_assert_uint_eq(fc_diag_count(diag, "bad-term"), bad_values[_i].warnings);
  ck_assert(fc_str_starts(fc_str(said), FC_STR("x.md:7: warning: ")));
  fc_mapping_free(mapping);
  fc_arena_free(entities.arena);
  fc_graph_free(graph);
  fc_diag_free(diag);
  free(said);
}
END_TEST

#define VOCAB_FILE "mapping/x.ttl:"

static const struct {
  const char *mapping;
  const char *message;
} faults[] = {
    {RULE SUBJECT "rml:strategy ex:s .", "rml:strategy is outside the subset"},
    {OBJECT("rml:parentTriplesMap <#r>"),
     "rml:parentTriplesMap is outside the subset"},
    {OBJECT("rml:reference \"$.name\" ; rml:joinCondition [ ]"),
     "rml:joinCondition is outside the subset"},
    {OBJECT("rml:reference \"$.name\" ; rml:languageMap [ rml:functionValue"
            " ex:f ]"),
     "rml:functionValue is outside the subset"},
    {OBJECT("rml:reference \"$.name\" ; rml:termType rml:UnsafeIRI"),
     "rml:UnsafeIRI is outside the subset"},
    {OBJECT("rml:reference \"$.name\" ; rml:termType rml:BlankNode"),
     "our graphs have no blank nodes"},
    {OBJECT("rml:termType rml:BlankNode"), "our graphs have no blank nodes"},
    {RULE SUBJECT "rml:predicateObjectMap [ rml:predicateMap"
                  " [ rml:termType rml:BlankNode ] ; rml:object ex:o ] .",
     "only a subject or an object can be a blank node"},
    {OBJECT("rml:reference \"$.name\" ; rml:termType ex:T"),
     "rml:termType is none"},
    {OBJECT("rml:reference \"$.name\" ; rml:class ex:C"),
     "rml:class is misplaced"},
    {OBJECT("rml:reference \"$.nam\""), "no such field: $.nam"},
    {OBJECT("rml:reference \"$.name.x\""), "no such field: $.name.x"},
    {OBJECT("rml:reference \"$[*]\""), "no such field: $[*]"},
    {OBJECT("rml:reference \"$\""), "no such field: $"},
    {OBJECT("rml:reference \"name\""), "not a path: name"},
    {OBJECT("rml:reference \"\""), "not a path: "},
    {OBJECT("rml:reference \"$.alt\""), "a list needs [*]: $.alt"},
    {OBJECT("rml:reference \"$.name[*]\""), "not a list: $.name[*]"},
    {OBJECT("rml:template \"{$.name\""), "open brace in template"},
    {OBJECT("rml:template \"$.name}\""), "closing brace in text"},
    {OBJECT("rml:template \"{}\""), "not a path: "},
    {OBJECT("rml:template \"{{$.name}}\""), "brace in a reference"},
    {OBJECT("rml:template \"{$['\\\\{name\\\\}']}\""),
     "no such field: $['{name}']"},
    {OBJECT("rml:reference \"$.name\" ; rml:template \"x\""), "needs one of"},
    {OBJECT("rml:reference \"$.name\" , \"$.kind\""),
     "more than one rml:reference"},
    {OBJECT("rml:termType rml:IRI"), "needs one of"},
    {OBJECT("rml:constant [ ]"), "a constant is a blank node"},
    {OBJECT("rml:template \"x\" ; rml:termType rml:IRI ; rml:language \"en\""),
     "only a literal has a language"},
    {OBJECT("rml:reference \"$.name\" ; rml:language \"a-dutch\""),
     "not a language tag: a-dutch"},
    {OBJECT("rml:reference \"$.name\" ; rml:language \"en\" ;"
            " rml:datatype ex:d"),
     "language and datatype"},
    {RULE "rml:subjectMap [ rml:reference \"$.iri\" ; rml:termType"
          " rml:Literal ] .",
     "only an object can be"},
    {RULE "rml:subject \"s\" .", "only an object can be"},
    {RULE "rml:subject <s> , <t> .", "needs one subject"},
    {RULE "ex:x ex:y .", "needs one subject"},
    {RULE SUBJECT "rml:predicateObjectMap [ rml:predicate ex:p ] .",
     "a pair needs"},
    {RULE SUBJECT "rml:predicateObjectMap [ rml:predicate \"p\" ;"
                  " rml:object ex:o ] .",
     "only an object can be"},
    {GRAPHS("; rml:graph <graph/other>"), "no such graph: graph/other"},
    {PAIR_GRAPHS("; rml:graph <graph/other>"), "no such graph: graph/other"},
    {GRAPHS("; rml:graphMap [ rml:template \"graph/{$.kind}\" ]"),
     "no such graph: rml:graphMap"},
    {GRAPHS("; rml:graph \"graph/portal\""), "only an object can be"},
    {PREFIXES "<#r> a rml:TriplesMap ; rml:subject <s> .",
     "needs rml:logicalSource"},
    {PREFIXES "<#r> rml:subject <s> .", "needs rml:logicalSource"},
    {ITERATOR("$.x[*]"), "not an iterator: $.x[*]"},
    {ITERATOR("$"), "not an iterator: $"},
    {ITERATOR("$[*][*]"), "not an iterator: $[*][*]"},
    {ITERATOR("$[?(@.kind)]"), "not an iterator: $[?(@.kind)]"},
    {ITERATOR("$[?(@.kin=='x')]"), "no such field: kin"},
    {ITERATOR("$[?(@.alt=='x')]"), "a list needs [*]: alt"},
};

START_TEST(refuses_what_is_outside_the_subset)
{
  char *said = NULL;
  size_t len = 0;
  FILE *out = open_memstream(&said, &len);
  FcDiag *diag = fc_diag_new(out, FC_NOTE);
  FcMapping *mapping = NULL;

  const FcStatus status = load(&mapping, faults[_i].mapping, diag);
  (void)fclose(out);

  ck_assert_int_eq(status, FC_ERR_VOCAB);
  ck_assert_ptr_null(mapping);
  ck_assert_msg(!strncmp(said, VOCAB_FILE, strlen(VOCAB_FILE)) &&
                    strstr(said, ": error: <#r>: ") &&
                    strstr(said, faults[_i].message),
                "%s", said);
  ck_assert_msg(fc_diag_count(diag, "rml-subset") == 1, "%s", said);
  fc_diag_free(diag);
  free(said);
}
END_TEST

/// Faults of several rules, one of them with two; none that follows from
/// another.
START_TEST(tells_every_fault)
{
  static const char text[] =
      PREFIXES "<#a> a rml:TriplesMap ; rml:subject <s> ;\n"
               "rml:logicalSource [ rml:iterator \"$[*]\" ;\n"
               "  rml:referenceFormulation rml:JSONPath ] ;\n"
               "rml:predicateObjectMap [ rml:predicate <p> ;\n"
               "  rml:objectMap [ rml:refernce \"$.name\" ] ;\n"
               "  rml:objectMap [ rml:reference \"$.nam\" ] ] .\n"
               "<#b> a rml:TriplesMap ; rml:subject <s> ;\n"
               "rml:logicalSource [ rml:iterator \"$[*\" ;\n"
               "  rml:referenceFormulation rml:JSONPath ] .\n";
  char *said = NULL;
  size_t len = 0;
  FILE *out = open_memstream(&said, &len);
  FcDiag *diag = fc_diag_new(out, FC_NOTE);
  FcMapping *mapping = NULL;

  ck_assert_int_eq(load(&mapping, text, diag), FC_ERR_VOCAB);
  (void)fclose(out);

  ck_assert_str_eq(
      said,
      "mapping/x.ttl:7: error: <#a>: rml:refernce is outside the subset"
      " [rml-subset]\n"
      "mapping/x.ttl:8: error: <#a>: no such field: $.nam [rml-subset]\n"
      "mapping/x.ttl:10: error: <#b>: not an iterator: $[* [rml-subset]\n");
  fc_diag_free(diag);
  free(said);
}
END_TEST

START_TEST(stops_where_lists_multiply)
{
  FcDiag *diag = fc_diag_new(NULL, FC_NOTE);
  FcGraph *graph = fc_graph_new();
  FcEntities entities;
  fc_entities_init(&entities, fc_arena_new(), "x.md");
  FcRecord *record = fc_entities_add(&entities, FC_STR("entity"));
  for (int i = 0; i < 400; ++i) {
    fc_strs_add(entities.arena, &record->alt, FC_STR("A"));
  }
  FcMapping *mapping = NULL;
  ck_assert_int_eq(
      load(&mapping, OBJECT("rml:template \"{$.alt[*]}{$.alt[*]}\""), diag),
      FC_OK);

  ck_assert_int_eq(fc_mapping_apply(graph, NULL, mapping, &entities, diag),
                   FC_ERR_LIMIT);

  fc_mapping_free(mapping);
  fc_arena_free(entities.arena);
  fc_graph_free(graph);
  fc_diag_free(diag);
}
END_TEST

START_TEST(says_where_turtle_is_broken)
{
  FcDiag *diag = fc_diag_new(NULL, FC_NOTE);
  FcMapping *mapping = NULL;

  ck_assert_int_eq(load(&mapping, "<#r> a", diag), FC_ERR_SYNTAX);

  ck_assert_ptr_null(mapping);
  fc_diag_free(diag);
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_loop_test(tcase, makes_triples, 0, FC_ROWS(rules));
  tcase_add_loop_test(tcase, chooses_records, 0, FC_ROWS(iterators));
  tcase_add_loop_test(tcase, puts_triples_into_graphs, 0, FC_ROWS(graphs));
  tcase_add_loop_test(tcase, leaves_out_bad_terms, 0, FC_ROWS(bad_values));
  tcase_add_loop_test(tcase, refuses_what_is_outside_the_subset, 0,
                      FC_ROWS(faults));
  tcase_add_test(tcase, tells_every_fault);
  tcase_add_test(tcase, stops_where_lists_multiply);
  tcase_add_test(tcase, says_where_turtle_is_broken);
}

FC_CHECK_MAIN("mapping", add_tests)
