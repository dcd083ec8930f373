// Faults that somebody who edits vocab/ can make, one a row; and the shipped
// vocabulary, which has none: each of its examples is found by the look-up
// that the extraction uses.
#include "check_main.h"
#include "vet.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BASE "http://example.org/"

#define PREFIXES                                                    \
  "@prefix dct: <http://purl.org/dc/terms/> .\n"                    \
  "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"        \
  "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"       \
  "@prefix rml: <http://w3id.org/rml/> . @prefix ex: <urn:ex:> .\n" \
  "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix kind: <kind/> .\n"

/// What a row stands beside.
static const char authority[] =
    PREFIXES "<kind> a skos:ConceptScheme ; dct:title \"Kinds\"@en .\n"
             "kind:law a skos:Concept ; skos:inScheme <kind> ;\n"
             "  skos:notation \"L\" ; skos:prefLabel \"law\"@en .\n"
             "<urn:ex:list/> a skos:ConceptScheme ; dct:title \"List\"@en .";
static const char lexicon[] =
    PREFIXES "kind:law skos:notation \"law\" ; skos:prefLabel \"law\"@en ;\n"
             "  skos:example \"Law on Ships\"@en .\n"
             "<chapter/acts> skos:prefLabel \"Acts\"@en ;\n"
             "  skos:relatedMatch kind:law ; skos:example \"3. Acts\"@en .";

#define RULE(iterator, rest)                                               \
  PREFIXES "<#r> a rml:TriplesMap ;\n"                                     \
           "rml:logicalSource [ rml:referenceFormulation rml:JSONPath ;\n" \
           " rml:iterator \"" iterator "\" ] ;\n" rest

static const struct {
  const char *file;
  const char *text;
  const char *message; ///< From the line on; NULL for none
} rows[] = {
    // ---- lexicon/: nothing to tell
    {"lexicon/x.ttl", "", NULL},
    {"lexicon/x.ttl", PREFIXES "kind:law skos:hiddenLabel \"wet\"@nl .", NULL},
    {"lexicon/x.ttl",
     PREFIXES "kind:plan skos:notation \"plan\" ; skos:prefLabel \"plan\"@en ,"
              " \"Plan\"@de ; rdfs:comment \"c\" ; skos:example \"Plan\"@en .",
     NULL},
    {"lexicon/x.ttl", PREFIXES "kind:none skos:definition \"none\"@en .", NULL},
    // Names of concepts
    {"lexicon/x.ttl", PREFIXES "<kinds/law> skos:prefLabel \"l\"@en .",
     "6: error: <kinds/law>: nothing asks for the scheme \"kinds\"; is it "
     "\"kind\"?"
     " [unknown-scheme]"},
    {"lexicon/x.ttl", PREFIXES "<law> skos:prefLabel \"l\"@en .",
     "6: error: <law>: nothing asks for the scheme \"law\" [unknown-scheme]"},
    {"lexicon/x.ttl", PREFIXES "ex:law skos:prefLabel \"l\"@en .",
     "6: error: <urn:ex:law>: is not read: a concept is named <scheme/name>"
     " [no-concept]"},
    {"lexicon/x.ttl", PREFIXES "[] skos:prefLabel \"l\"@en .",
     "6: error: is not read: a concept is named <scheme/name> [no-concept]"},
    // Properties and their values
    {"lexicon/x.ttl", PREFIXES "kind:law skos:altLable \"l\"@en .",
     "6: error: <kind/law>: nothing reads skos:altLable; is it"
     " \"skos:altLabel\"? [unread-property]"},
    {"lexicon/x.ttl", PREFIXES "kind:law ex:p 1 .",
     "6: error: <kind/law>: nothing reads <urn:ex:p> [unread-property]"},
    {"lexicon/x.ttl", PREFIXES "kind:law skos:altLabel \"l\" .",
     "6: error: <kind/law>: skos:altLabel is \"l\", must be words with a"
     " language (\"word\"@en) [bad-value]"},
    {"lexicon/x.ttl", PREFIXES "kind:law skos:altLabel\n  \"\"@en .",
     "7: error: <kind/law>: skos:altLabel is \"\", must be words"},
    {"lexicon/x.ttl", PREFIXES "kind:law skos:altLabel \" - \"@en .",
     "6: error: <kind/law>: skos:altLabel is \" - \", must be words"},
    {"lexicon/x.ttl", PREFIXES "kind:law skos:closeMatch \"law\" .",
     "6: error: <kind/law>: skos:closeMatch is \"law\", must be a concept"},
    {"lexicon/x.ttl", PREFIXES "kind:law skos:exactMatch kind:law .",
     "6: error: <kind/law>: skos:exactMatch is \"kind/law\", must be an"},
    {"lexicon/x.ttl", PREFIXES "kind:law dct:coverage \"eu\"@en .",
     "6: error: <kind/law>: dct:coverage is \"eu\", must be a text without"},
    {"lexicon/x.ttl", PREFIXES "kind:law dct:coverage \"eu\" ,\n \"local\" .",
     "6: error: <kind/law>: more than one dct:coverage [more-than-one]"},
    {"lexicon/x.ttl",
     PREFIXES "kind:plan skos:notation \"plan\" ; skos:example \"Plan\"@en ;\n"
              "  skos:prefLabel \"plan\"@en ,\n \"scheme\"@en .",
     "8: error: <kind/plan>: a second skos:prefLabel in one language"},
    // Links
    {"lexicon/x.ttl", PREFIXES "kind:law skos:related kind:lax .",
     "6: error: <kind/law>: there is no concept <kind/lax>; is it"
     " \"kind/law\"? [unknown-concept]"},
    {"lexicon/x.ttl", PREFIXES "kind:law skos:broader <chapter/unknown> .",
     "6: error: <kind/law>: there is no concept <chapter/unknown>"
     " [unknown-concept]"},
    {"lexicon/x.ttl", PREFIXES "<> dct:spatial ex:ABC .",
     "6: error: <>: the file is for a country that is not there"},
    {"lexicon/x.ttl", PREFIXES "<> dct:title \"x\"@en .",
     "6: error: <>: of a file only dct:spatial is read [unread-property]"},
    // What lacks
    {"lexicon/x.ttl", PREFIXES "kind:plan skos:notation \"plan\" .",
     "6: error: <kind/plan>: needs skos:prefLabel, or"},
    {"lexicon/x.ttl",
     PREFIXES "kind:plan skos:prefLabel \"plan\"@en ;"
              " skos:example \"Plan\"@en .",
     "6: error: <kind/plan>: needs skos:notation [incomplete]"},
    {"lexicon/x.ttl",
     PREFIXES "kind:plan skos:prefLabel \"plan\"@en ; skos:notation \"plan\" .",
     "6: error: <kind/plan>: needs skos:example [incomplete]"},
    {"lexicon/x.ttl", PREFIXES "<theme/sea> skos:prefLabel \"sea\"@en .",
     "6: error: <theme/sea>: needs skos:exactMatch [incomplete]"},
    // What does not go together
    {"lexicon/x.ttl",
     PREFIXES "kind:plan skos:prefLabel \"plan\"@en ; skos:notation \"law\" ;"
              " skos:example \"Plan\"@en .",
     "6: error: <kind/plan>: <kind/law> has the notation \"law\" too"
     " [notation-twice]"},
    {"lexicon/x.ttl", PREFIXES "kind:law skos:example \"Ships\"@en .",
     "6: error: <kind/law>: \"Ships\" is no example of it: found is nothing"
     " [no-example]"},
    {"lexicon/x.ttl",
     PREFIXES "<chapter/acts> skos:example \"4. Acts\"@en ,\n"
              " \"Many Acts\"@en .",
     "7: error: <chapter/acts>: \"Many Acts\" is no example of it"},
    {"lexicon/x.ttl",
     PREFIXES "<owner/by> skos:prefLabel \"run by\"@en ;"
              " skos:example \"is run by the sea\"@en .\n"
              "<owner/of> skos:prefLabel \"by\"@en ;"
              " skos:example \"run by me\"@en .",
     "7: error: <owner/of>: \"run by me\" is no example of it: found is"
     " owner/by [no-example]"},
    // ---- authority/
    {"authority/x.ttl",
     PREFIXES "kind:plan a skos:Concept ; skos:inScheme <kind> ;"
              " skos:prefLabel \"plan\"@en , \"Plan\"@de .",
     NULL},
    {"authority/x.ttl", PREFIXES "ex:file a dct:MediaType .", NULL},
    {"authority/x.ttl", PREFIXES "ex:sea rdfs:label \"sea\"@en .",
     "6: error: <urn:ex:sea>: needs a class [incomplete]"},
    {"authority/x.ttl",
     PREFIXES "kind:plan a skos:Concept ; skos:inScheme <kind> .",
     "6: error: <kind/plan>: needs skos:prefLabel, rdfs:label or dct:title"},
    {"authority/x.ttl",
     PREFIXES "kind:plan a skos:Concept ; skos:prefLabel \"plan\"@en .",
     "6: error: <kind/plan>: needs skos:inScheme [incomplete]"},
    {"authority/x.ttl",
     PREFIXES "kind:plan a skos:Concept ; skos:prefLabel \"plan\"@en ;\n"
              "  skos:inScheme <kinds> .",
     "7: error: <kind/plan>: its scheme <kinds> is not described in"
     " authority/ [not-described]"},
    {"authority/x.ttl",
     PREFIXES "kind:plan a skos:Concept ; skos:inScheme <kind> ;"
              " skos:prefLabel \"plan\" .",
     "6: error: <kind/plan>: a label is words with a language"},
    {"authority/x.ttl",
     PREFIXES "kind:plan a skos:Concept ; skos:inScheme <kind> ;\n"
              " skos:prefLabel \"a\"@en ,\n \"b\"@en .",
     "8: error: <kind/plan>: a second label in one language [more-than-one]"},
    {"authority/x.ttl",
     PREFIXES "kind:a a skos:Concept ; skos:inScheme <kind> ;"
              " skos:notation \"x\" ; skos:prefLabel \"a\"@en .\n"
              "kind:b a skos:Concept ; skos:inScheme <kind> ;"
              " skos:notation \"x\" ; skos:prefLabel \"b\"@en .",
     "7: error: <kind/b>: <kind/a> has the notation \"x\" too"},
    {"authority/x.ttl", PREFIXES "ex:sea a dct:Loaction .",
     "6: error: <urn:ex:sea>: there is no dct:Loaction; is it \"Location\"?"
     " [unknown-term]"},
    {"authority/x.ttl", PREFIXES "ex:sea a dct:Location ; rdfs:name \"x\"@en .",
     "6: error: <urn:ex:sea>: there is no rdfs:name [unknown-term]"},
    // ---- mapping/
    {"mapping/x.ttl",
     RULE("$[?(@.kind=='law' && @.t=='entity')]",
          "rml:subjectMap [ rml:reference \"$.iri\" ; rml:class ex:C ] ;\n"
          "rml:predicateObjectMap [ rml:predicate dct:type ;"
          " rml:object <id/kind/law> , ex:x ; ] ."),
     NULL},
    {"mapping/x.ttl", PREFIXES "<a> ex:b <c> .",
     " error: has no triples map [no-rule]"},
    {"mapping/x.ttl", RULE("$[?(@.kind=='lw')]", "rml:subject ex:s ."),
     "8: error: <#r>: the lexicon has no kind \"lw\"; is it \"law\"?"
     " [unknown-kind]"},
    {"mapping/x.ttl", RULE("$[?(@.t=='thing')]", "rml:subject ex:s ."),
     "8: error: <#r>: no record is a \"thing\" [unknown-record]"},
    {"mapping/x.ttl",
     RULE("$[*]", "rml:subjectMap [ rml:constant ex:s ;\n rml:class <C> ] ."),
     "10: error: <#r>: <C> is relative: is its prefix lost? [relative-term]"},
    {"mapping/x.ttl",
     RULE("$[*]",
          "rml:subject ex:s ; rml:predicateObjectMap [\n"
          " rml:predicate dct:titel ; rml:object 1 ] ."),
     "10: error: <#r>: there is no dct:titel; is it \"title\"?"
     " [unknown-term]"},
    {"mapping/x.ttl",
     RULE("$[*]",
          "rml:subject ex:s ; rml:predicateObjectMap [\n"
          " rml:predicate dct:type ;\n rml:object <id/kind/lwa> ] ."),
     "11: error: <#r>: <id/kind/lwa> is not described in authority/"
     " [not-described]"},
    {"mapping/x.ttl",
     RULE("$[*]",
          "rml:subject ex:s ; rml:predicateObjectMap [\n"
          " rml:predicate dct:type ;\n"
          " rml:objectMap [ rml:constant <urn:ex:list/A> ] ] ."),
     "11: error: <#r>: <urn:ex:list/A> is not described in authority/"},
    // ---- shapes/
    {"shapes/x.ttl",
     PREFIXES "ex:S a sh:NodeShape ; sh:targetClass ex:C ; sh:closed true ;\n"
              "sh:ignoredProperties ( ex:p ) ; sh:severity sh:Warning ;\n"
              "sh:message \"m\"@en ; sh:or ( ex:T [ sh:class ex:D ] ) ;\n"
              "sh:property ex:T , [ sh:path ( ex:p [ sh:inversePath ex:q ] ) ;"
              " sh:in ( 1 ex:a ) ; sh:nodeKind sh:BlankNodeOrIRI ] .\n"
              "ex:T a sh:PropertyShape ; sh:path ex:p ; sh:minCount 0 ;\n"
              "sh:maxCount 1 ; sh:languageIn ( \"en\" ) ; sh:order 1.5 ;\n"
              "sh:in () ; sh:minInclusive 2 ; sh:pattern \"^a\" ;"
              " sh:hasValue 1 .",
     NULL},
    {"shapes/x.ttl", "ex:S a <x> .", "1: error: "},
    {"shapes/x.ttl", PREFIXES "ex:S sh:targetClas ex:C .",
     "6: error: <urn:ex:S>: sh:targetClas is none of SHACL Core; is it"
     " \"targetClass\"? [shacl-term]"},
    {"shapes/x.ttl", PREFIXES "ex:S sh:severity sh:Error .",
     "6: error: <urn:ex:S>: sh:Error is none of SHACL Core [shacl-term]"},
    {"shapes/x.ttl", PREFIXES "ex:S sh:sparql [ ] .",
     "6: error: <urn:ex:S>: sh:sparql is none of SHACL Core [shacl-term]"},
    {"shapes/x.ttl", PREFIXES "ex:S sh:minCount 1 .",
     "6: error: <urn:ex:S>: sh:minCount is misplaced: there is no sh:path"},
    {"shapes/x.ttl", PREFIXES "ex:S sh:path ex:p ; sh:inversePath ex:p .",
     "6: error: <urn:ex:S>: sh:inversePath is misplaced [shacl-term]"},
    {"shapes/x.ttl", PREFIXES "ex:S sh:path ex:p ,\n ex:q .",
     "7: error: <urn:ex:S>: more than one sh:path [shacl-value]"},
    {"shapes/x.ttl", PREFIXES "ex:S sh:path [ ex:p 1 ] .",
     "6: error: <urn:ex:S>: sh:path takes a path [shacl-value]"},
    {"shapes/x.ttl", PREFIXES "ex:S sh:path ( ex:p ) .",
     "6: error: <urn:ex:S>: sh:path takes a path [shacl-value]"},
    {"shapes/x.ttl", PREFIXES "ex:S sh:path ex:p ; sh:minCount \"1\" .",
     "6: error: <urn:ex:S>: sh:minCount takes an xsd:integer, 0 or more"},
    {"shapes/x.ttl", PREFIXES "ex:S sh:path ex:p ; sh:maxCount -1 .",
     "6: error: <urn:ex:S>: sh:maxCount takes an xsd:integer, 0 or more"},
    {"shapes/x.ttl", PREFIXES "ex:S sh:class \"C\" .",
     "6: error: <urn:ex:S>: sh:class takes an IRI [shacl-value]"},
    {"shapes/x.ttl", PREFIXES "ex:S sh:closed \"yes\" .",
     "6: error: <urn:ex:S>: sh:closed takes true or false [shacl-value]"},
    {"shapes/x.ttl", PREFIXES "ex:S sh:nodeKind ex:IRI .",
     "6: error: <urn:ex:S>: sh:nodeKind takes a node kind"},
    {"shapes/x.ttl", PREFIXES "ex:S sh:in ex:a .",
     "6: error: <urn:ex:S>: sh:in takes a list: ("},
    {"shapes/x.ttl", PREFIXES "ex:S sh:or ( \"a\" ) .",
     "6: error: <urn:ex:S>: sh:or takes a list of shapes"},
    {"shapes/x.ttl", PREFIXES "ex:S sh:path ex:p ; sh:languageIn ( \"x y\" ) .",
     "6: error: <urn:ex:S>: sh:languageIn takes a list of language tags"},
    {"shapes/x.ttl", PREFIXES "ex:S sh:property [\n sh:minCount 1 ] .",
     "6: error: <urn:ex:S>: sh:property takes a property shape"},
    {"shapes/x.ttl", PREFIXES "ex:S a sh:PropertyShape .",
     "6: error: <urn:ex:S>: a property shape needs sh:path [shacl-value]"},
    {"shapes/x.ttl", PREFIXES "ex:S a sh:NodeShape ; sh:path ex:p .",
     "6: error: <urn:ex:S>: a node shape has no sh:path [shacl-value]"},
};

/// What is said of a vocabulary; to be freed.
static char *vet(const FcVocab *vocab, FcStatus *status)
{
  char *said = NULL;
  size_t len = 0;
  FILE *out = open_memstream(&said, &len);
  FcDiag *silent = fc_diag_new(NULL, FC_NOTE);
  FcDiag *diag = fc_diag_new(out, FC_NOTE);
  FcLexicon *words = NULL;

  (void)fc_lexicon_load(&words, vocab, silent);
  *status = fc_vet(vocab, words, FC_STR(BASE), diag);
  fc_lexicon_free(words);
  fc_diag_free(diag);
  fc_diag_free(silent);
  (void)fclose(out);
  return said;
}

START_TEST(tells_faults)
{
  const FcVocabFile files[] = {
      {"authority/own.ttl", FC_STR(authority), NULL},
      {"lexicon/own.ttl", FC_STR(lexicon), NULL},
      {rows[_i].file, fc_str(rows[_i].text), NULL},
  };
  const FcVocab vocab = {NULL, files, FC_ROWS(files)};
  const char *message = rows[_i].message;
  FcStatus status = FC_OK;
  char *said = vet(&vocab, &status);

  ck_assert_int_eq(status, message ? FC_ERR_VOCAB : FC_OK);
  if (message) {
    const size_t len = strlen(rows[_i].file);
    ck_assert_msg(!strncmp(said, rows[_i].file, len) &&
                      !strncmp(said + len + 1, message, strlen(message)),
                  "%s", said);
  } else {
    ck_assert_str_eq(said, "");
  }
  free(said);
}
END_TEST

START_TEST(finds_nothing_in_what_is_shipped)
{
  FcVocab vocab;
  FcStatus status = FC_ERR_VOCAB;
  fc_vocab_open(&vocab);

  char *said = vet(&vocab, &status);

  ck_assert_str_eq(said, "");
  ck_assert_int_eq(status, FC_OK);
  free(said);
  fc_vocab_close(&vocab);
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_loop_test(tcase, tells_faults, 0, FC_ROWS(rows));
  tcase_add_test(tcase, finds_nothing_in_what_is_shipped);
}

FC_CHECK_MAIN("vet", add_tests)
