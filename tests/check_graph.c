// Terms are interned, triples are a sorted set.
#include "check_main.h"
#include "graph.h"

#include <stdio.h>

static const FcStr none;

static const FcTerm *iri(FcGraph *graph, const char *name)
{
  char text[64];
  (void)snprintf(text, sizeof text, "http://example.org/%s", name);
  return fc_graph_iri(graph, fc_str(text));
}

static void add(FcGraph *graph, const char *s, const char *p, const char *o)
{
  fc_graph_add(graph, iri(graph, s), iri(graph, p), iri(graph, o));
}

START_TEST(interns_terms)
{
  FcGraph *graph = fc_graph_new();
  const FcStr tag = FC_STR("nl-be");

  const FcTerm *plain = fc_graph_literal(graph, FC_STR("x"), none, none);

  ck_assert_ptr_eq(iri(graph, "a"), iri(graph, "a"));
  ck_assert_ptr_ne(iri(graph, "a"), iri(graph, "b"));
  ck_assert_ptr_eq(plain, fc_graph_literal(graph, FC_STR("x"), none,
                                           FC_STR(FC_XSD "string")));
  ck_assert_ptr_eq(fc_graph_literal(graph, FC_STR("x"), tag, none),
                   fc_graph_literal(graph, FC_STR("x"), FC_STR("nl-BE"), none));
  ck_assert_ptr_ne(plain, fc_graph_literal(graph, FC_STR("x"), tag, none));
  ck_assert_ptr_ne(plain, fc_graph_blank(graph, FC_STR("x")));
  ck_assert_ptr_null(plain->language.data);
  ck_assert_ptr_null(plain->datatype.data);
  ck_assert_ptr_null(fc_graph_find_iri(graph, FC_STR("http://example.org/c")));
  ck_assert_ptr_eq(fc_graph_find_iri(graph, FC_STR("http://example.org/a")),
                   iri(graph, "a"));
  fc_graph_free(graph);
}
END_TEST

static const struct {
  const char *text;
  const char *language;
  const char *datatype;
  const char *normal; ///< NULL for refused
} literals[] = {
    {"a\r\nb\rc\n", NULL, NULL, "a\nb\nc\n"},
    {"E\u0301tat", "fr", NULL, "\u00C9tat"},
    {"", NULL, NULL, ""},
    {"2024", NULL, FC_XSD "gYear", "2024"},
    {"24", NULL, FC_XSD "gYear", NULL},
    {"x", "en us", NULL, NULL},
    {"x", "", NULL, NULL},
    {"x", NULL, "", NULL},
    {"x", NULL, "token", NULL},
    {"x", "en", FC_XSD "token", NULL},
    {"x", NULL, FC_RDF "langString", NULL},
    {"\001", NULL, NULL, NULL},
};

START_TEST(normalises_or_refuses_literals)
{
  FcGraph *graph = fc_graph_new();

  const FcTerm *term = fc_graph_literal(graph, fc_str(literals[_i].text),
                                        fc_str(literals[_i].language),
                                        fc_str(literals[_i].datatype));

  ck_assert_int_eq(term != NULL, literals[_i].normal != NULL);
  if (term) {
    ck_assert_str_eq(term->text.data, literals[_i].normal);
  }
  fc_graph_free(graph);
}
END_TEST

START_TEST(sorts_triples_without_duplicates)
{
  FcGraph *graph = fc_graph_new();
  add(graph, "b", "p", "o");
  add(graph, "a", "q", "o");
  add(graph, "a", "p", "o");
  add(graph, "b", "p", "o");

  const FcTriple *triples = fc_graph_triples(graph);

  ck_assert_uint_eq(fc_graph_size(graph), 3);
  ck_assert_ptr_eq(triples[0].subject, iri(graph, "a"));
  ck_assert_ptr_eq(triples[0].predicate, iri(graph, "p"));
  ck_assert_ptr_eq(triples[1].predicate, iri(graph, "q"));
  ck_assert_ptr_eq(triples[2].subject, iri(graph, "b"));
  fc_graph_free(graph);
}
END_TEST

START_TEST(orders_terms_by_type)
{
  FcGraph *graph = fc_graph_new();
  enum { COUNT = 6 };
  const FcTerm *terms[COUNT] = {
      iri(graph, "z"),
      fc_graph_blank(graph, FC_STR("a")),
      fc_graph_literal(graph, FC_STR("a"), none, none),
      fc_graph_literal(graph, FC_STR("a"), none, FC_STR(FC_XSD "token")),
      fc_graph_literal(graph, FC_STR("a"), FC_STR("en"), none),
      fc_graph_literal(graph, FC_STR("ab"), none, none),
  };

  for (int i = 0; i < COUNT; ++i) {
    for (int j = 0; j < COUNT; ++j) {
      const int order = fc_term_cmp(terms[i], terms[j]);
      ck_assert_int_eq((order > 0) - (order < 0), (i > j) - (i < j));
    }
  }
  fc_graph_free(graph);
}
END_TEST

static const struct {
  const char *subject;
  const char *predicate; ///< NULL for any
  size_t count;
} runs[] = {
    {"a", NULL, 3}, {"a", "p", 2}, {"a", "q", 1},  {"a", "r", 0},
    {"b", NULL, 1}, {"c", "p", 1}, {"d", NULL, 0}, {"0", NULL, 0},
};

START_TEST(finds_what_is_said_about_a_subject)
{
  FcGraph *graph = fc_graph_new();
  add(graph, "c", "p", "o");
  add(graph, "b", "q", "o");
  add(graph, "a", "q", "o");
  add(graph, "a", "p", "o2");
  add(graph, "a", "p", "o1");
  const FcTerm *subject = iri(graph, runs[_i].subject);
  const FcTerm *predicate =
      runs[_i].predicate ? iri(graph, runs[_i].predicate) : NULL;

  size_t count = 9;
  const FcTriple *found = fc_graph_about(graph, subject, predicate, &count);

  ck_assert_uint_eq(count, runs[_i].count);
  ck_assert_int_eq(found != NULL, count > 0);
  if (found) {
    ck_assert_ptr_eq(found->subject, subject);
  }
  fc_graph_free(graph);
}
END_TEST

START_TEST(finds_objects_and_subjects)
{
  FcGraph *graph = fc_graph_new();
  add(graph, "a", "p", "o2");
  add(graph, "a", "p", "o1");
  add(graph, "b", "p", "o2");
  const char *p = "http://example.org/p";

  const FcTriple *first = fc_graph_next(graph, p, iri(graph, "o2"), NULL);
  const FcTriple *second = fc_graph_next(graph, p, iri(graph, "o2"), first);

  ck_assert_ptr_eq(fc_graph_object(graph, iri(graph, "a"), p),
                   iri(graph, "o1"));
  ck_assert_ptr_null(fc_graph_object(graph, iri(graph, "o1"), p));
  ck_assert_ptr_null(fc_graph_object(graph, iri(graph, "a"), "urn:x:y"));
  ck_assert_ptr_eq(first->subject, iri(graph, "a"));
  ck_assert_ptr_eq(second->subject, iri(graph, "b"));
  ck_assert_ptr_null(fc_graph_next(graph, p, iri(graph, "o2"), second));
  ck_assert_ptr_null(fc_graph_next(graph, "urn:x:y", NULL, NULL));
  fc_graph_free(graph);
}
END_TEST

START_TEST(keeps_blank_nodes_of_merged_graphs_apart)
{
  FcGraph *graph = fc_graph_new();
  FcGraph *other = fc_graph_new();
  add(other, "a", "p", "o");
  fc_graph_add(other, fc_graph_blank(other, FC_STR("x")), iri(other, "p"),
               fc_graph_literal(other, FC_STR("t"), FC_STR("en"), none));

  fc_graph_merge(graph, other);
  fc_graph_merge(graph, other);
  fc_graph_free(other);

  ck_assert_uint_eq(fc_graph_size(graph), 3);
  fc_graph_free(graph);
}
END_TEST

START_TEST(has_nothing_at_first)
{
  FcGraph *graph = fc_graph_new();
  size_t count = 1;

  ck_assert_uint_eq(fc_graph_size(graph), 0);
  ck_assert_ptr_null(fc_graph_about(graph, iri(graph, "a"), NULL, &count));
  ck_assert_uint_eq(count, 0);
  fc_graph_free(graph);
  fc_graph_free(NULL);
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_test(tcase, interns_terms);
  tcase_add_loop_test(tcase, normalises_or_refuses_literals, 0,
                      FC_ROWS(literals));
  tcase_add_test(tcase, sorts_triples_without_duplicates);
  tcase_add_test(tcase, orders_terms_by_type);
  tcase_add_loop_test(tcase, finds_what_is_said_about_a_subject, 0,
                      FC_ROWS(runs));
  tcase_add_test(tcase, finds_objects_and_subjects);
  tcase_add_test(tcase, keeps_blank_nodes_of_merged_graphs_apart);
  tcase_add_test(tcase, has_nothing_at_first);
}

FC_CHECK_MAIN("graph", add_tests)
