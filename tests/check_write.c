// Graphs written by us, read again by raptor.
#include "check_main.h"
#include "rdf_io.h"
#include "write.h"

#include <stdio.h>
#include <string.h>

#define BASE "https://base.example/"

static const char *const syntaxes[] = {"turtle", "rdfxml", "ntriples"};

static FcGraph *read_graph(FcStr text, const char *syntax)
{
  FcGraph *graph = fc_graph_new();
  FcDiag *diag = fc_diag_new(stderr, FC_NOTE);

  ck_assert_int_eq(fc_rdf_read(graph, text, syntax,
                               FC_STR("http://base.invalid/"), syntax, diag),
                   FC_OK);
  fc_diag_free(diag);
  return graph;
}

static FcStatus write_graph(FcStrbuf *out,
                            FcGraph *graph,
                            const char *syntax,
                            FcDiag *diag)
{
  return fc_write(
      out, graph,
      &(FcWriting){.syntax = syntax, .base = FC_STR(BASE), .file = "out"},
      diag);
}

static void check_same(FcGraph *graph, FcGraph *again, FcStr text)
{
  const FcTriple *triples = fc_graph_triples(graph);
  const FcTriple *others = fc_graph_triples(again);

  ck_assert_msg(fc_graph_size(graph) == fc_graph_size(again),
                "%zu, not %zu:\n%.*s", fc_graph_size(again),
                fc_graph_size(graph), FC_FMT(text));
  for (size_t i = 0; i < fc_graph_size(graph); ++i) {
    ck_assert_msg(!fc_triple_cmp(&triples[i], &others[i]), "%.*s",
                  FC_FMT(text));
  }
}

/// Write a graph in all syntaxes, and read it again.
static void check_written(FcGraph *graph)
{
  FcDiag *diag = fc_diag_new(stderr, FC_NOTE);

  for (int i = 0; i < FC_ROWS(syntaxes); ++i) {
    FcStrbuf text = {0};
    ck_assert_int_eq(write_graph(&text, graph, syntaxes[i], diag), FC_OK);
    FcGraph *again = read_graph(fc_strbuf_str(&text), syntaxes[i]);
    check_same(graph, again, fc_strbuf_str(&text));
    fc_graph_free(again);
    fc_strbuf_free(&text);
  }
  fc_diag_free(diag);
}

/// Statements on <urn:x:a>, as Turtle.
static const char *const kept[] = {
    "<urn:x:b> <urn:x:c>",
    "<urn:x:b> <urn:x:a> , <urn:x:c> ; <urn:x:c> <urn:x:a>",
    "<urn:x:b> <http://e.org/a%20b#c> , <http://e.org/caf\u00E9/?a=1&b='2'>",
    "<urn:x:b> \"plain\" , \"plain\"@en , \"plain\"@nl-be",
    "<urn:x:b> \"\" , \" \" , \"'\" , \"\\n\" , \"\\t\" , \"\\\\\" , \"\\\"\"",
    "<urn:x:b> \" both ends \" , \"\\n both \\n\"",
    "<urn:x:b> \"quote \\\" back \\\\ line\\n tab\\t <&> ]]> &amp; # end .\"",
    "<urn:x:b> \"\\\"\\\"\\\" ''' \\\\\" , \"\\\\n\" , \"a\\\\\"",
    "<urn:x:b> \"a\\r\\nb\" , \"\\u2028\"",
    "<urn:x:b> \"\\U0001F600\" , \"\\uFEFFa\" , \"\\u200B\" , \"e\\u0301\"",
    "<urn:x:b> \"\u0639\u0631\u0628\u064A\" , \"\u202Eabc\u202C\"@ar",
    "<urn:x:b> \"\u0928\u094D\u0926\" , \"\u4E2D\u6587\"@zh-hans",
    "<urn:x:b> \"x\\\" . <urn:x:d> <urn:x:e> <urn:x:f> . #\"",
    "<urn:x:b> \"</b><c>\" , \"<!-- -->\" , \"<![CDATA[\" , \"&lt;\"",
    "<urn:x:b> \"2024\"^^<" FC_XSD "gYear>",
    "<urn:x:b> \"007\"^^<" FC_XSD "integer> , \"+7\"^^<" FC_XSD "integer>",
    "<urn:x:b> \"5\"^^<" FC_XSD "decimal> , \"5.\"^^<" FC_XSD "decimal>",
    "<urn:x:b> \"1.5\"^^<" FC_XSD "double> , \"INF\"^^<" FC_XSD "double>",
    "<urn:x:b> \"1\"^^<" FC_XSD "boolean> , \"true\"^^<" FC_XSD "boolean>",
    "<urn:x:b> \"<b>&amp;</b>\"^^<" FC_RDF "XMLLiteral>",
    "<urn:x:b> \"x\"^^<urn:x:type> , \"x\"^^<" BASE "id/kind/type>",
    // Classes that are no element, several, none that comes first.
    "a <urn:x:class/123>",
    "a <urn:x:class/123> , <urn:x:T> , <urn:x:S>",
    "a <urn:x:T>",
    "a <" FC_RDF "li> , <" FC_RDF "Description>",
    "a \"a word\" , <urn:x:T>",
    // Properties whose names are hard to split off.
    "<urn:x:p-1> <urn:x:c> ; <urn:x:1-p> <urn:x:c> ; <urn:x:.p> <urn:x:c>",
    "<http://e.org/a?b=1&c=d> <urn:x:c> ; <http://e.org/\u00E9t> <urn:x:c>",
    "<http://e.org/_> <urn:x:c> ; <http://e.org/a.b-c_d> <urn:x:c>",
    "<" FC_RDF "_1> <urn:x:c> ; <" FC_RDF "value> <urn:x:c>",
    // Local names that want escapes, twice so that they want prefixes.
    "<urn:x:b> <" BASE "id/x/> , <" BASE "id/x/a> , <" BASE "id/x/b>",
    "<urn:x:b> <" BASE "id/x/a.> , <" BASE "id/x/.a> , <" BASE "id/x/a.b>",
    "<urn:x:b> <" BASE "id/x/-a> , <" BASE "id/x/1> , <" BASE "id/x/2-3>",
    "<urn:x:b> <" BASE "id/x/%41> , <" BASE "id/x/a:b> , <" BASE "id/x/(a)>",
    "<urn:x:b> <" BASE "id/x/a'b> , <" BASE "id/x/a,b> , <" BASE "id/x/a;b>",
    "<urn:x:b> <" BASE "id/x/a#b> , <" BASE "id/x/a#c> , <" BASE "id/x/a#>",
    "<urn:x:b> <" BASE "id/x/a#l=1> , <" BASE "id/x/a#l=2>",
    "<urn:x:b> <" BASE "id/x/a@b> , <" BASE "id/x/a~b> , <" BASE "id/x/_>",
    "<urn:x:b> <" BASE "id/x/caf\u00E9> , <" BASE "id/x/true> , <" BASE ">",
    // Labels that are written as comments.
    "<urn:x:b> <urn:x:c> . <urn:x:c> <" FC_DCT "title> \"two\\nlines\"",
    "<urn:x:b> <urn:x:c> . <urn:x:c> <" FC_DCT "title> \"a . <urn:x:d>\"",
    "<urn:x:b> <urn:x:c> . <urn:x:c> <" FC_DCT "title> \"\\n\"",
};

START_TEST(writes_what_is_read_again)
{
  FcStrbuf text = {0};
  fc_strbuf_printf(&text, "<urn:x:a> %s .", kept[_i]);
  FcGraph *graph = read_graph(fc_strbuf_str(&text), "turtle");

  check_written(graph);

  fc_graph_free(graph);
  fc_strbuf_free(&text);
}
END_TEST

START_TEST(writes_an_empty_graph)
{
  FcGraph *graph = fc_graph_new();

  check_written(graph);

  fc_graph_free(graph);
}
END_TEST

// ---- any texts and IRIs

/// The same numbers every time (a linear congruence of Knuth's).
static unsigned next_number(uint64_t *seed, unsigned below)
{
  *seed = *seed * 6364136223846793005U + 1442695040888963407U;
  return (unsigned)(*seed >> 33) % below;
}

/// Signs that some syntax gives a meaning, and some of all scripts.
static void add_sign(FcStrbuf *text, uint64_t *seed)
{
  static const char special[] = "\"\\'<>&#.,;:=@^_%()[]{}|`~!?/-+*$ \t\n09aZ";
  static const uint32_t limits[] = {
      0x7F,   0x80,   0xA0,   0xAD,   0x301,  0x5D0,   0x7FF,   0x800,   0x2028,
      0x202E, 0xD7FF, 0xE000, 0xFEFF, 0xFFFD, 0x10000, 0x1F600, 0x10FFFD};
  const unsigned choice = next_number(seed, 8);

  if (choice < 6) {
    fc_strbuf_add_byte(text, special[next_number(seed, sizeof special - 1)]);
  } else if (choice == 6) {
    fc_strbuf_add_code(text, limits[next_number(seed, FC_ROWS(limits))]);
  } else {
    fc_strbuf_add_code(text, 0x20 + next_number(seed, 0xD7E0));
  }
}

static void add_text(FcStrbuf *text, uint64_t *seed)
{
  for (unsigned left = next_number(seed, 12); left; --left) {
    add_sign(text, seed);
  }
}

/// @return An IRI below our base or elsewhere, of what IRIs may have.
static const FcTerm *make_iri(FcGraph *graph, uint64_t *seed)
{
  static const char *const starts[] = {
      BASE "id/x/",
      BASE "id/",
      BASE "doc/x/a#l=",
      BASE,
      FC_DCT,
      "http://publications.europa.eu/resource/authority/x/",
      "urn:x:"};
  const FcTerm *term = NULL;

  while (!term) {
    FcStrbuf text = {0};
    fc_strbuf_add(&text, fc_str(starts[next_number(seed, FC_ROWS(starts))]));
    add_text(&text, seed);
    term = fc_graph_iri(graph, fc_strbuf_str(&text));
    fc_strbuf_free(&text);
  }
  return term;
}

static const FcTerm *make_literal(FcGraph *graph, uint64_t *seed)
{
  static const char *const tags[] = {"en", "nl-be", "und"};
  static const char *const types[] = {FC_XSD "x", "urn:x:1", BASE "id/x/a"};
  const unsigned choice = next_number(seed, 3);
  const FcTerm *term = NULL;

  while (!term) {
    FcStrbuf text = {0};
    FcStr language = {NULL, 0};
    FcStr datatype = {NULL, 0};
    add_text(&text, seed);
    if (choice == 1) {
      language = fc_str(tags[next_number(seed, FC_ROWS(tags))]);
    } else if (choice == 2) {
      datatype = fc_str(types[next_number(seed, FC_ROWS(types))]);
    }
    term = fc_graph_literal(graph, fc_strbuf_str(&text), language, datatype);
    fc_strbuf_free(&text);
  }
  return term;
}

/// A class, a name, a vocabulary's property or one of none.
static const FcTerm *make_property(FcGraph *graph, uint64_t *seed)
{
  static const char *const iris[] = {FC_RDF "type", FC_DCT "title",
                                     FC_DCT "hasPart", "urn:x:p", "urn:x:0p"};

  return fc_graph_iri(graph, fc_str(iris[next_number(seed, FC_ROWS(iris))]));
}

enum { RANDOM_GRAPHS = 40, RANDOM_TRIPLES = 100 };

START_TEST(writes_whatever_terms_may_be)
{
  uint64_t seed = (uint64_t)_i;
  FcGraph *graph = fc_graph_new();
  const FcTerm *subject = NULL;

  for (int i = 0; i < RANDOM_TRIPLES; ++i) {
    const FcTerm *object = next_number(&seed, 2) ? make_iri(graph, &seed)
                                                 : make_literal(graph, &seed);
    if (!subject || !next_number(&seed, 4)) {
      subject = make_iri(graph, &seed);
    } else if (object->type == FC_IRI && !next_number(&seed, 3)) {
      object = subject;
    }
    fc_graph_add(graph, subject, make_property(graph, &seed), object);
  }

  check_written(graph);

  fc_graph_free(graph);
}
END_TEST

// ---- what cannot be written

static const struct {
  const char *syntax;
  const char *text;
  const char *code;
} refused[] = {
    {"turtle", "_:a <urn:x:b> <urn:x:c> .", "blank-node"},
    {"rdfxml", "<urn:x:a> <urn:x:b> [] .", "blank-node"},
    {"rdfxml", "<urn:x:a> <urn:x:p/123> <urn:x:c> .", "output"},
    {"rdfxml", "<urn:x:a> <urn:x:p/> <urn:x:c> .", "output"},
    {"rdfxml", "<urn:x:a> <http://e.org/caf\u00E9> <urn:x:c> .", "output"},
    {"rdfxml", "<urn:x:a> <" FC_RDF "li> <urn:x:c> .", "output"},
    {"rdfxml", "<urn:x:a> <" FC_RDF "about> <urn:x:c> .", "output"},
    {"ntriples", "<urn:x:a> <urn:x:b> [] .", "blank-node"},
    {"json", "<urn:x:a> <urn:x:b> <urn:x:c> .", "output"},
};

START_TEST(refuses_to_lose_a_statement)
{
  FcDiag *diag = fc_diag_new(NULL, FC_NOTE);
  FcGraph *graph = read_graph(fc_str(refused[_i].text), "turtle");
  FcStrbuf text = {0};

  const FcStatus status = write_graph(&text, graph, refused[_i].syntax, diag);

  ck_assert_int_eq(status, FC_ERR_OUTPUT);
  ck_assert_uint_eq(fc_diag_count(diag, refused[_i].code), 1);
  ck_assert_uint_eq(text.len, 0);
  fc_strbuf_free(&text);
  fc_graph_free(graph);
  fc_diag_free(diag);
}
END_TEST

// ---- how it looks

#define PREFIXES                                             \
  "@prefix cpsv: <http://purl.org/vocab/cpsv#> .\n"          \
  "@prefix cv: <http://data.europa.eu/m8g/> .\n"             \
  "@prefix dcat: <http://www.w3.org/ns/dcat#> .\n"           \
  "@prefix dct: <http://purl.org/dc/terms/> .\n"             \
  "@prefix prov: <http://www.w3.org/ns/prov#> .\n"           \
  "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n" \
  "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n"

/// In an order that is none.
static const char graph_text[] = PREFIXES
    "@prefix p: <" BASE "doc/f/be/2024#line=> .\n"
    "@prefix s: <" BASE "id/service/be/> .\n"
    "<" BASE "id/kind/k> a skos:Concept ; skos:prefLabel \"k\"@en .\n"
    "<" BASE "id/kind> a skos:ConceptScheme .\n"
    "s:s10 prov:wasDerivedFrom p:113 , p:19 ; <urn:x:other> \"x\" ;\n"
    "    cv:hasCompetentAuthority <urn:x:1> ; dct:title \"S 10\"@en ;\n"
    "    dct:issued \"2024\"^^xsd:gYear ; a cpsv:PublicService ;\n"
    "    dct:type <" BASE "id/kind/k> ; dct:alternative \"b\"@en , \"a\"@en .\n"
    "s:s9 dct:relation s:s10 ; a skos:Concept , cpsv:PublicService ;\n"
    "    dct:hasPart s:s9 , s:s10 , <urn:x:a-very-long-name-of-a-thing> ,\n"
    "        <urn:x:another-very-long-name-of-a-thing> .\n"
    "<urn:x:1> a <urn:x:Unknown> ; dct:title \"One\" .\n"
    "p:19 a prov:Entity ; dct:title \"Heading\" .\n"
    "<urn:x:c> a dcat:Catalog ; dcat:themeTaxonomy <urn:x:t> .\n"
    "<urn:x:a> a dcat:Catalog .\n";

static const struct {
  const char *syntax;
  const char *text;
} expected[] = {
    {"turtle",
     PREFIXES "\n"
              "@prefix f-be-2024-line: <" BASE "doc/f/be/2024#line=> .\n"
              "@prefix kind: <" BASE "id/kind/> .\n"
              "@prefix service-be: <" BASE "id/service/be/> .\n"
              "\n"
              "# The catalogue\n"
              "\n"
              "<urn:x:c>\n"
              "    a dcat:Catalog ;\n"
              "    dcat:themeTaxonomy <urn:x:t> .\n"
              "\n"
              "# Services\n"
              "\n"
              "service-be:s9\n"
              "    a cpsv:PublicService , skos:Concept ;\n"
              "    dct:relation service-be:s10 ;\n"
              "    dct:hasPart\n"
              "        service-be:s9 ,\n"
              "        service-be:s10 ,\n"
              "        <urn:x:a-very-long-name-of-a-thing> ,\n"
              "        <urn:x:another-very-long-name-of-a-thing> .\n"
              "\n"
              "service-be:s10\n"
              "    a cpsv:PublicService ;\n"
              "    dct:title \"S 10\"@en ;\n"
              "    dct:alternative \"a\"@en , \"b\"@en ;\n"
              "    cv:hasCompetentAuthority <urn:x:1> ; # One\n"
              "    dct:issued \"2024\"^^xsd:gYear ;\n"
              "    dct:type kind:k ;\n"
              "    <urn:x:other> \"x\" ;\n"
              "    prov:wasDerivedFrom\n"
              "        f-be-2024-line:19 , # Heading\n"
              "        f-be-2024-line:113 .\n"
              "\n"
              "# Registries and data portals\n"
              "\n"
              "<urn:x:a> a dcat:Catalog .\n"
              "\n"
              "# Other things\n"
              "\n"
              "<urn:x:1>\n"
              "    a <urn:x:Unknown> ;\n"
              "    dct:title \"One\" .\n"
              "\n"
              "# Where it was read\n"
              "\n"
              "f-be-2024-line:19\n"
              "    a prov:Entity ;\n"
              "    dct:title \"Heading\" .\n"
              "\n"
              "# Code lists\n"
              "\n"
              "<" BASE "id/kind> a skos:ConceptScheme .\n"
              "\n"
              "kind:k\n"
              "    a skos:Concept ;\n"
              "    skos:prefLabel \"k\"@en .\n"},
    {"rdfxml",
     "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
     "<rdf:RDF\n"
     "    xmlns:cpsv=\"http://purl.org/vocab/cpsv#\"\n"
     "    xmlns:cv=\"http://data.europa.eu/m8g/\"\n"
     "    xmlns:dcat=\"http://www.w3.org/ns/dcat#\"\n"
     "    xmlns:dct=\"http://purl.org/dc/terms/\"\n"
     "    xmlns:ns1=\"urn:x:\"\n"
     "    xmlns:prov=\"http://www.w3.org/ns/prov#\"\n"
     "    xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"\n"
     "    xmlns:skos=\"http://www.w3.org/2004/02/skos/core#\">\n"
     "\n"
     "  <!-- The catalogue -->\n"
     "\n"
     "  <dcat:Catalog rdf:about=\"urn:x:c\">\n"
     "    <dcat:themeTaxonomy rdf:resource=\"urn:x:t\"/>\n"
     "  </dcat:Catalog>\n"
     "\n"
     "  <!-- Services -->\n"
     "\n"
     "  <cpsv:PublicService rdf:about=\"" BASE "id/service/be/s9\">\n"
     "    <rdf:type "
     "rdf:resource=\"http://www.w3.org/2004/02/skos/core#Concept\"/>\n"
     "    <dct:relation rdf:resource=\"" BASE "id/service/be/s10\"/>\n"
     "    <dct:hasPart rdf:resource=\"" BASE "id/service/be/s9\"/>\n"
     "    <dct:hasPart rdf:resource=\"" BASE "id/service/be/s10\"/>\n"
     "    <dct:hasPart rdf:resource=\"urn:x:a-very-long-name-of-a-thing\"/>\n"
     "    <dct:hasPart "
     "rdf:resource=\"urn:x:another-very-long-name-of-a-thing\"/>\n"
     "  </cpsv:PublicService>\n"
     "\n"
     "  <cpsv:PublicService rdf:about=\"" BASE "id/service/be/s10\">\n"
     "    <dct:title xml:lang=\"en\">S 10</dct:title>\n"
     "    <dct:alternative xml:lang=\"en\">a</dct:alternative>\n"
     "    <dct:alternative xml:lang=\"en\">b</dct:alternative>\n"
     "    <cv:hasCompetentAuthority rdf:resource=\"urn:x:1\"/>\n"
     "    <dct:issued "
     "rdf:datatype=\"http://www.w3.org/2001/XMLSchema#gYear\">2024</"
     "dct:issued>\n"
     "    <dct:type rdf:resource=\"" BASE "id/kind/k\"/>\n"
     "    <ns1:other>x</ns1:other>\n"
     "    <prov:wasDerivedFrom rdf:resource=\"" BASE
     "doc/f/be/2024#line=19\"/>\n"
     "    <prov:wasDerivedFrom rdf:resource=\"" BASE
     "doc/f/be/2024#line=113\"/>\n"
     "  </cpsv:PublicService>\n"
     "\n"
     "  <!-- Registries and data portals -->\n"
     "\n"
     "  <dcat:Catalog rdf:about=\"urn:x:a\"/>\n"
     "\n"
     "  <!-- Other things -->\n"
     "\n"
     "  <ns1:Unknown rdf:about=\"urn:x:1\">\n"
     "    <dct:title>One</dct:title>\n"
     "  </ns1:Unknown>\n"
     "\n"
     "  <!-- Where it was read -->\n"
     "\n"
     "  <prov:Entity rdf:about=\"" BASE "doc/f/be/2024#line=19\">\n"
     "    <dct:title>Heading</dct:title>\n"
     "  </prov:Entity>\n"
     "\n"
     "  <!-- Code lists -->\n"
     "\n"
     "  <skos:ConceptScheme rdf:about=\"" BASE "id/kind\"/>\n"
     "\n"
     "  <skos:Concept rdf:about=\"" BASE "id/kind/k\">\n"
     "    <skos:prefLabel xml:lang=\"en\">k</skos:prefLabel>\n"
     "  </skos:Concept>\n"
     "</rdf:RDF>\n"},
};

START_TEST(writes_as_people_read)
{
  FcDiag *diag = fc_diag_new(stderr, FC_NOTE);
  FcGraph *graph = read_graph(fc_str(graph_text), "turtle");
  FcStrbuf text = {0};

  ck_assert_int_eq(write_graph(&text, graph, expected[_i].syntax, diag), FC_OK);

  ck_assert_str_eq(text.data, expected[_i].text);
  fc_strbuf_free(&text);
  fc_graph_free(graph);
  fc_diag_free(diag);
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_loop_test(tcase, writes_what_is_read_again, 0, FC_ROWS(kept));
  tcase_add_test(tcase, writes_an_empty_graph);
  tcase_add_loop_test(tcase, writes_whatever_terms_may_be, 0, RANDOM_GRAPHS);
  tcase_add_loop_test(tcase, refuses_to_lose_a_statement, 0, FC_ROWS(refused));
  tcase_add_loop_test(tcase, writes_as_people_read, 0, FC_ROWS(expected));
}

FC_CHECK_MAIN("write", add_tests)
