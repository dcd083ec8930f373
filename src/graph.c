// Terms interned in a hash table, triples in an array that is sorted when it
// is looked at.
#include "graph.h"

#include "strbuf.h"

/// uthash's own choice falls through cases, which clang warns of.
#define HASH_FUNCTION HASH_FNV

#include <utf8proc.h>
#include <uthash.h>

#include <stdlib.h>

/// A term and the key it is found by: type, text, language and datatype, a NUL
/// after each; `term` points into it.
typedef struct {
  FcTerm term;
  UT_hash_handle hh;
} Node;

struct FcGraph {
  FcArena *arena; ///< Nodes and keys
  Node *nodes;
  FcTriple *triples;
  size_t len;
  size_t capacity;
  size_t merges; ///< So that blank nodes of merged graphs stay apart
  FcStrbuf key;  ///< Scratch
  bool sorted;   ///< And without duplicates
};

FcGraph *fc_graph_new(void)
{
  FcGraph *graph = (FcGraph *)fc_alloc(sizeof(FcGraph));

  graph->arena = fc_arena_new();
  graph->sorted = true;
  return graph;
}

// NOLINTNEXTLINE(readability-function-cognitive-complexity): uthash's macro
void fc_graph_free(FcGraph *graph)
{
  if (!graph) {
    return;
  }
  HASH_CLEAR(hh, graph->nodes);
  fc_strbuf_free(&graph->key);
  free(graph->triples);
  fc_arena_free(graph->arena);
  free(graph);
}

static FcStr make_key(FcStrbuf *key, const FcTerm *term)
{
  static const char types[] = {'i', 'b', 'l'};

  fc_strbuf_clear(key);
  fc_strbuf_add_byte(key, types[term->type]);
  fc_strbuf_add(key, term->text);
  fc_strbuf_add_byte(key, '\0');
  fc_strbuf_add(key, term->language);
  fc_strbuf_add_byte(key, '\0');
  fc_strbuf_add(key, term->datatype);
  return fc_strbuf_str(key);
}

// NOLINTNEXTLINE(readability-function-cognitive-complexity): uthash's macro
static Node *find_node(const FcGraph *graph, FcStr key)
{
  Node *node = NULL;

  HASH_FIND(hh, graph->nodes, key.data, key.len, node);
  return node;
}

// NOLINTNEXTLINE(readability-function-cognitive-complexity): uthash's macro
static Node *add_node(FcGraph *graph, FcStr key)
{
  Node *node = (Node *)fc_arena_alloc(graph->arena, sizeof(Node));

  HASH_ADD_KEYPTR(hh, graph->nodes, key.data, key.len, node);
  return node;
}

static const FcTerm *intern(FcGraph *graph, const FcTerm *term)
{
  const FcStr key = make_key(&graph->key, term);
  const Node *found = find_node(graph, key);
  if (found) {
    return &found->term;
  }

  const FcStr copy = fc_arena_copy(graph->arena, key);
  Node *node = add_node(graph, copy);
  const char *language = copy.data + 1 + term->text.len + 1;
  const char *datatype = language + term->language.len + 1;
  node->term =
      (FcTerm){.type = term->type, .text = {copy.data + 1, term->text.len}};
  if (term->language.len) {
    node->term.language = (FcStr){language, term->language.len};
  }
  if (term->datatype.len) {
    node->term.datatype = (FcStr){datatype, term->datatype.len};
  }
  return &node->term;
}

const FcTerm *fc_graph_iri(FcGraph *graph, FcStr iri)
{
  return fc_is_iri(iri) ? intern(graph, &(FcTerm){FC_IRI, .text = iri}) : NULL;
}

const FcTerm *fc_graph_blank(FcGraph *graph, FcStr label)
{
  return intern(graph, &(FcTerm){FC_BLANK, .text = label});
}

/// CR LF and CR as LF, then NFC.
static void add_normal(FcStrbuf *out, FcStr text)
{
  FcStrbuf lines = {0};
  for (size_t i = 0; i < text.len; ++i) {
    const bool cr = text.data[i] == '\r';
    if (cr && i + 1 < text.len && text.data[i + 1] == '\n') {
      continue;
    }
    fc_strbuf_add(&lines, cr ? FC_STR("\n") : (FcStr){&text.data[i], 1});
  }

  utf8proc_uint8_t *composed = NULL;
  const utf8proc_ssize_t len =
      utf8proc_map((const utf8proc_uint8_t *)fc_strbuf_str(&lines).data,
                   (utf8proc_ssize_t)lines.len, &composed,
                   UTF8PROC_STABLE | UTF8PROC_COMPOSE);
  if (len > 0) {
    fc_strbuf_add(out, (FcStr){(const char *)composed, (size_t)len});
  }
  free(composed);
  fc_strbuf_free(&lines);
}

static void add_lower(FcStrbuf *out, FcStr text)
{
  for (size_t i = 0; i < text.len; ++i) {
    fc_strbuf_add_code(out, fc_to_lower((unsigned char)text.data[i]));
  }
}

const FcTerm *fc_graph_literal(FcGraph *graph,
                               FcStr text,
                               FcStr language,
                               FcStr datatype)
{
  const bool tagged = language.data != NULL;
  const bool typed = datatype.data != NULL;
  if (!fc_is_literal(text) || (tagged && typed) ||
      (tagged && !fc_is_language(language)) ||
      (typed && (!fc_is_iri(datatype) || !fc_is_of_datatype(text, datatype) ||
                 fc_str_eq(datatype, FC_STR(FC_RDF "langString"))))) {
    return NULL;
  }

  FcStrbuf normal = {0};
  FcStrbuf tag = {0};
  add_normal(&normal, text);
  add_lower(&tag, language);
  FcTerm term = {FC_LITERAL, .text = fc_strbuf_str(&normal)};
  term.language = fc_strbuf_str(&tag);
  if (!fc_str_eq(datatype, FC_STR(FC_XSD "string"))) {
    term.datatype = datatype;
  }
  const FcTerm *interned = intern(graph, &term);
  fc_strbuf_free(&tag);
  fc_strbuf_free(&normal);
  return interned;
}

void fc_graph_add(FcGraph *graph,
                  const FcTerm *subject,
                  const FcTerm *predicate,
                  const FcTerm *object)
{
  if (graph->len == graph->capacity) {
    graph->capacity = graph->capacity ? graph->capacity * 2 : 256;
    graph->triples = (FcTriple *)fc_realloc(graph->triples, graph->capacity,
                                            sizeof(FcTriple));
  }
  graph->triples[graph->len++] = (FcTriple){subject, predicate, object};
  graph->sorted = false;
}

const FcTerm *fc_graph_copy(FcGraph *graph, const FcTerm *term)
{
  return intern(graph, term);
}

static const FcTerm *merge_term(FcGraph *graph,
                                FcStrbuf *label,
                                const FcTerm *term)
{
  if (term->type != FC_BLANK) {
    return fc_graph_copy(graph, term);
  }
  // No syntax has a slash in a label, so none of `graph` is like it.
  fc_strbuf_clear(label);
  fc_strbuf_printf(label, "%zu/", graph->merges);
  fc_strbuf_add(label, term->text);
  return fc_graph_blank(graph, fc_strbuf_str(label));
}

void fc_graph_merge(FcGraph *graph, const FcGraph *from)
{
  FcStrbuf label = {0};

  ++graph->merges;
  for (size_t i = 0; i < from->len; ++i) {
    const FcTriple *triple = &from->triples[i];
    const FcTerm *subject = merge_term(graph, &label, triple->subject);
    const FcTerm *predicate = merge_term(graph, &label, triple->predicate);
    fc_graph_add(graph, subject, predicate,
                 merge_term(graph, &label, triple->object));
  }
  fc_strbuf_free(&label);
}

int fc_term_cmp(const FcTerm *a, const FcTerm *b)
{
  if (a == b) {
    return 0;
  }
  if (a->type != b->type) {
    return a->type < b->type ? -1 : 1;
  }
  int order = fc_str_cmp(a->text, b->text);
  if (!order) {
    order = fc_str_cmp(a->language, b->language);
  }
  return order ? order : fc_str_cmp(a->datatype, b->datatype);
}

int fc_triple_cmp(const FcTriple *a, const FcTriple *b)
{
  int order = fc_term_cmp(a->subject, b->subject);
  if (!order) {
    order = fc_term_cmp(a->predicate, b->predicate);
  }
  return order ? order : fc_term_cmp(a->object, b->object);
}

static int compare_triples(const void *a, const void *b)
{
  return fc_triple_cmp((const FcTriple *)a, (const FcTriple *)b);
}

static void sort(FcGraph *graph)
{
  if (graph->sorted) {
    return;
  }
  qsort(graph->triples, graph->len, sizeof(FcTriple), compare_triples);
  size_t len = 0;
  for (size_t i = 0; i < graph->len; ++i) {
    if (!len || fc_triple_cmp(&graph->triples[len - 1], &graph->triples[i])) {
      graph->triples[len++] = graph->triples[i];
    }
  }
  graph->len = len;
  graph->sorted = true;
}

size_t fc_graph_size(FcGraph *graph)
{
  sort(graph);
  return graph->len;
}

const FcTriple *fc_graph_triples(FcGraph *graph)
{
  sort(graph);
  return graph->triples;
}

/// Order of a triple and a pattern of subject and perhaps predicate.
static int compare_start(const FcTriple *triple,
                         const FcTerm *subject,
                         const FcTerm *predicate)
{
  const int order = fc_term_cmp(triple->subject, subject);

  return order || !predicate ? order
                             : fc_term_cmp(triple->predicate, predicate);
}

const FcTriple *fc_graph_about(FcGraph *graph,
                               const FcTerm *subject,
                               const FcTerm *predicate,
                               size_t *count)
{
  sort(graph);
  size_t low = 0;
  size_t high = graph->len;
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (compare_start(&graph->triples[middle], subject, predicate) < 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  while (high < graph->len &&
         !compare_start(&graph->triples[high], subject, predicate)) {
    ++high;
  }
  *count = high - low;
  return *count ? &graph->triples[low] : NULL;
}

const FcTerm *fc_graph_object(FcGraph *graph,
                              const FcTerm *subject,
                              const char *predicate)
{
  const FcTerm *term = fc_graph_find_iri(graph, fc_str(predicate));
  if (!term) {
    return NULL;
  }

  size_t count = 0;
  const FcTriple *found = fc_graph_about(graph, subject, term, &count);
  return found ? found->object : NULL;
}

const FcTriple *fc_graph_next(FcGraph *graph,
                              const char *predicate,
                              const FcTerm *object,
                              const FcTriple *after)
{
  sort(graph);
  const FcTerm *term = fc_graph_find_iri(graph, fc_str(predicate));
  if (!term) {
    return NULL;
  }

  const FcTriple *end = graph->triples + graph->len;
  for (const FcTriple *triple = after ? after + 1 : graph->triples;
       triple < end; ++triple) {
    if (triple->predicate == term &&
        (!object || !fc_term_cmp(triple->object, object))) {
      return triple;
    }
  }
  return NULL;
}

const FcTriple *fc_graph_find_blank(FcGraph *graph)
{
  sort(graph);
  for (size_t i = 0; i < graph->len; ++i) {
    if (graph->triples[i].subject->type == FC_BLANK ||
        graph->triples[i].object->type == FC_BLANK) {
      return &graph->triples[i];
    }
  }
  return NULL;
}

const FcTerm *fc_graph_find_iri(const FcGraph *graph, FcStr iri)
{
  FcStrbuf scratch = {0};
  const FcTerm term = {FC_IRI, .text = iri};

  const Node *node = find_node(graph, make_key(&scratch, &term));
  fc_strbuf_free(&scratch);
  return node ? &node->term : NULL;
}
