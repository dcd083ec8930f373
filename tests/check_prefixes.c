// Short names of IRIs.
#include "check_main.h"
#include "prefixes.h"

#include <string.h>

#define BASE "https://base.example/"
#define EU   "http://publications.europa.eu/resource/authority/"

/// An IRI that a graph has twice, and how it is then written.
static const struct {
  const char *iri;
  const char *name;
} names[] = {
    {FC_DCT "title", "dct:title"},
    {"http://www.w3.org/ns/dcat#theme", "dcat:theme"},
    {"http://data.europa.eu/eli/ontology#cites", "eli:cites"},
    {BASE "id/service/be/fsb", "service-be:fsb"},
    {BASE "id/legal-resource/eu/x", "legal-resource-eu:x"},
    {BASE "id/kind", "id:kind"},
    {BASE "id/kind/service", "kind:service"},
    {BASE "id/period/2006-", "period:2006-"},
    {BASE "id/distribution/be/2024/ttl", "distribution-be-2024:ttl"},
    {BASE "doc/factsheet/be/2024", "factsheet-be:2024"},
    {BASE "doc/factsheet/be/2024#line=113", "factsheet-be-2024-line:113"},
    {BASE "download/be-2024.ttl", "download:be-2024.ttl"},
    {EU "country", "eu:country"},
    {EU "country/BEL", "eu-country:BEL"},
    {EU "licence/CC_BY_4_0", "eu-licence:CC_BY_4_0"},
    {"http://purl.org/adms/publishertype/1.0", "adms-publishertype:1.0"},
    {"http://data.europa.eu/nuts/code/BE1", "nuts-code:BE1"},
    // Local names that need escapes, or that some reader does not take.
    {BASE "id/service/be/", NULL},
    {BASE "id/service/be/-fsb", NULL},
    {BASE "id/service/be/.fsb", NULL},
    {BASE "id/service/be/fsb.", NULL},
    {BASE "id/service/be/fs(b)", NULL},
    {BASE "id/service/be/fs'b", NULL},
    {BASE "id/service/be/f:b", NULL},
    {BASE "id/service/be/f%20b", NULL},
    {BASE "id/service/be/f~b", NULL},
    {BASE "id/service/be/caf\u00E9", NULL},
    {BASE "doc/factsheet/be/2024#char=1,5", NULL},
    // No prefixes.
    {BASE "about", NULL},
    {BASE "id/2024/be", NULL},
    {BASE "id/a.b/be", NULL},
    {BASE "id/a%20b/be", NULL},
    {BASE "id/_a/be", NULL},
    {BASE "id/a23456789-123456789-123456789-123456789/b",
     "a23456789-123456789-123456789-123456789:b"},
    {BASE "id/a23456789-123456789-123456789-123456789-1/b", NULL},
    // A vocabulary has the name.
    {BASE "id/time/now", NULL},
    // Of others.
    {"https://org.example/id/0671516647", NULL},
    {"https://base.example.org/id/kind/x", NULL},
    {"mailto:a@b.example", NULL},
    {"urn:x:y", NULL},
};

static void add(FcGraph *graph, const char *a, const char *b, const char *c)
{
  const FcTerm *terms[] = {fc_graph_iri(graph, fc_str(a)),
                           fc_graph_iri(graph, fc_str(b)),
                           fc_graph_iri(graph, fc_str(c))};

  ck_assert_ptr_nonnull(terms[2]);
  fc_graph_add(graph, terms[0], terms[1], terms[2]);
}

START_TEST(shortens_iris)
{
  const FcStr iri = fc_str(names[_i].iri);
  FcGraph *graph = fc_graph_new();
  FcArena *arena = fc_arena_new();
  add(graph, "urn:x:a", "urn:x:b", names[_i].iri);
  add(graph, "urn:x:a", "urn:x:c", names[_i].iri);

  FcPrefixes *prefixes = fc_prefixes_new(graph, FC_STR(BASE));
  const FcPrefix *found = fc_prefixes_find(prefixes, iri);

  if (names[_i].name) {
    ck_assert_ptr_nonnull(found);
    const FcStr name =
        fc_arena_printf(arena, "%.*s:%.*s", FC_FMT(found->prefix),
                        FC_FMT(fc_str_from(iri, found->iri.len)));
    ck_assert_str_eq(name.data, names[_i].name);
  } else {
    ck_assert_ptr_null(found);
  }
  fc_prefixes_free(prefixes);
  fc_arena_free(arena);
  fc_graph_free(graph);
}
END_TEST

START_TEST(lists_what_is_used)
{
  static const char *const expected[] = {"dct", "skos", "kind", "service-be"};
  FcGraph *graph = fc_graph_new();
  size_t count = 0;
  add(graph, BASE "id/service/be/a", FC_SKOS "broader", BASE "id/kind/x");
  add(graph, BASE "id/service/be/b", FC_DCT "type", BASE "id/kind/x");
  add(graph, BASE "id/service/be/b", FC_RDF "type", BASE "id/once/x");

  FcPrefixes *prefixes = fc_prefixes_new(graph, FC_STR(BASE));
  const FcPrefix *list = fc_prefixes_list(prefixes, &count);

  ck_assert_uint_eq(count, FC_ROWS(expected));
  for (size_t i = 0; i < count; ++i) {
    ck_assert(fc_str_eq(list[i].prefix, fc_str(expected[i])));
  }
  fc_prefixes_free(prefixes);
  fc_graph_free(graph);
}
END_TEST

START_TEST(gives_a_name_once)
{
  static const char first[] = BASE "doc/x/a";
  static const char second[] = BASE "id/x/a";
  FcGraph *graph = fc_graph_new();
  add(graph, first, "urn:x:b", second);
  add(graph, second, "urn:x:b", first);

  FcPrefixes *prefixes = fc_prefixes_new(graph, FC_STR(BASE));

  ck_assert_ptr_nonnull(fc_prefixes_find(prefixes, fc_str(first)));
  ck_assert_ptr_null(fc_prefixes_find(prefixes, fc_str(second)));
  fc_prefixes_free(prefixes);
  fc_graph_free(graph);
}
END_TEST

START_TEST(needs_no_base)
{
  FcGraph *graph = fc_graph_new();
  add(graph, BASE "id/x/a", "urn:x:b", BASE "id/x/a");

  FcPrefixes *prefixes = fc_prefixes_new(graph, (FcStr){NULL, 0});

  ck_assert_ptr_null(fc_prefixes_find(prefixes, FC_STR(BASE "id/x/a")));
  fc_prefixes_free(prefixes);
  fc_graph_free(graph);
}
END_TEST

static const struct {
  const char *iri;
  const char *name;
} vocabulary_names[] = {
    {FC_DCT "title", "dct:title"},
    {FC_RDF "value", "rdf:value"},
    {FC_RDF "type", "a"},
    {FC_DCT, "<" FC_DCT ">"},
    {FC_DCT "a/b", "<" FC_DCT "a/b>"},
    {BASE "id/kind/x", "<" BASE "id/kind/x>"},
};

START_TEST(shortens_for_people)
{
  FcArena *arena = fc_arena_new();
  const FcStr iri = fc_str(vocabulary_names[_i].iri);

  const FcStr name = fc_short_iri(arena, iri);

  ck_assert_str_eq(name.data, vocabulary_names[_i].name);
  if (memchr(name.data, ':', name.len) && *name.data != '<') {
    ck_assert(fc_str_eq(fc_long_iri(arena, name), iri));
  }
  fc_arena_free(arena);
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_loop_test(tcase, shortens_iris, 0, FC_ROWS(names));
  tcase_add_test(tcase, lists_what_is_used);
  tcase_add_test(tcase, gives_a_name_once);
  tcase_add_test(tcase, needs_no_base);
  tcase_add_loop_test(tcase, shortens_for_people, 0, FC_ROWS(vocabulary_names));
}

FC_CHECK_MAIN("prefixes", add_tests)
