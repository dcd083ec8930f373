#include "org_map.h"

#include "file.h"
#include "graph.h"
#include "limits.h"
#include "rdf_io.h"
#include "strbuf.h"

#include <string.h>

#define SKOS "http://www.w3.org/2004/02/skos/core#"

typedef struct {
  FcStr name, iri;
} Entry;

typedef struct {
  FcArena *arena;
  FcGraph *terms; ///< IRIs are checked here
  FcPos pos;
  FcDiag *diag;
  Entry *items;
  size_t len, capacity;
} Map;

static FcStatus fail(const Map *map, const char *what, FcStr text)
{
  return fc_diag_fail(map->diag, FC_ERR_VOCAB, map->pos, "org-map", "%s: %.*s",
                      what, FC_FMT(text));
}

static FcStatus add(Map *map, FcStr name, FcStr iri)
{
  if (!name.len) {
    return fail(map, "no name for", iri);
  }
  if (!fc_graph_iri(map->terms, iri)) {
    return fail(map, "no absolute IRI", iri);
  }
  const FcStr folded = fc_fold(map->arena, name);
  for (size_t i = 0; i < map->len; ++i) {
    if (fc_str_eq(fc_fold(map->arena, map->items[i].name), folded)) {
      return fc_str_eq(map->items[i].iri, iri)
                 ? FC_OK
                 : fail(map, "a name that means two organisations", name);
    }
  }

  if (map->len == map->capacity) {
    map->capacity = map->capacity ? map->capacity * 2 : 64;
    Entry *grown =
        (Entry *)fc_arena_alloc(map->arena, map->capacity * sizeof(Entry));
    if (map->len) {
      memcpy(grown, map->items, map->len * sizeof(Entry));
    }
    map->items = grown;
  }
  map->items[map->len++] =
      (Entry){fc_arena_copy(map->arena, name), fc_arena_copy(map->arena, iri)};
  return FC_OK;
}

// ---- CSV (RFC 4180)

/// The next field of a record, unquoted, with the comma or line end behind it.
static FcStr next_field(Map *map, FcStr *rest)
{
  FcStrbuf field = {0};
  const bool quoted = fc_str_starts(*rest, FC_STR("\""));
  size_t at = quoted;

  for (; at < rest->len; ++at) {
    const char c = rest->data[at];
    if (quoted ? c == '"' : c == ',' || c == '\n') {
      if (!quoted || at + 1 == rest->len || rest->data[at + 1] != '"') {
        break;
      }
      ++at; // "" is one quotation mark
    }
    map->pos.line += c == '\n';
    fc_strbuf_add_byte(&field, c);
  }
  at += quoted && at < rest->len;
  *rest = fc_str_from(*rest, at);
  const FcStr text =
      fc_str_trim(fc_arena_copy(map->arena, fc_strbuf_str(&field)));
  fc_strbuf_free(&field);
  return text;
}

static FcStatus read_csv(Map *map, FcStr text)
{
  FcStatus status = FC_OK;

  for (map->pos.line = 1; text.len && !status; ++map->pos.line) {
    const bool first = map->pos.line == 1;
    const FcStr name = next_field(map, &text);
    const bool two = fc_str_starts(text, FC_STR(","));
    text = fc_str_from(text, two);
    const FcStr iri = two ? next_field(map, &text) : FC_STR("");
    const bool ends = !text.len || fc_str_starts(text, FC_STR("\n"));
    text = fc_str_from(text, 1);
    if (!ends || (name.len && !two)) {
      status = fail(map, "a line has two columns, name and IRI", name);
    } else if (two && !(first && !fc_graph_iri(map->terms, iri))) {
      status = add(map, name, iri);
    }
  }
  return status;
}

// ---- SKOS

/// What the labels of a subject mean.
static FcStr meaning(FcGraph *graph, const FcTerm *subject)
{
  const FcTriple *triples = fc_graph_triples(graph);

  for (size_t i = 0; i < fc_graph_size(graph); ++i) {
    if (triples[i].subject == subject &&
        fc_str_eq(triples[i].predicate->text, FC_STR(SKOS "exactMatch"))) {
      return triples[i].object->text;
    }
  }
  return subject->text;
}

static FcStatus read_skos(Map *map, FcStr text)
{
  FcGraph *graph = fc_graph_new();
  FcStatus status = fc_rdf_read(graph, text, "turtle", FC_STR("urn:x-org-map:"),
                                map->pos.file, map->diag);
  const FcTriple *triples = fc_graph_triples(graph);

  for (size_t i = 0; i < fc_graph_size(graph) && !status; ++i) {
    const FcStr predicate = triples[i].predicate->text;
    if (fc_str_eq(predicate, FC_STR(SKOS "prefLabel")) ||
        fc_str_eq(predicate, FC_STR(SKOS "altLabel"))) {
      status =
          add(map, triples[i].object->text, meaning(graph, triples[i].subject));
    }
  }
  fc_graph_free(graph);
  return status;
}

// ---- as a file of the vocabulary

static void add_literal(FcStrbuf *buf, FcStr text)
{
  fc_strbuf_add_byte(buf, '"');
  for (size_t i = 0; i < text.len; ++i) {
    const char c = text.data[i];
    if (c == '"' || c == '\\') {
      fc_strbuf_add_byte(buf, '\\');
    }
    fc_strbuf_add_byte(buf, c == '\n' || c == '\r' ? ' ' : c);
  }
  fc_strbuf_add(buf, FC_STR("\"@und"));
}

static bool is_known(const Map *map, size_t item)
{
  for (size_t i = 0; i < item; ++i) {
    if (fc_str_eq(map->items[i].iri, map->items[item].iri)) {
      return true;
    }
  }
  return false;
}

/// One concept an IRI, which is called by its first name.
static void write_concepts(FcStrbuf *buf, const Map *map)
{
  for (size_t i = 0; i < map->len; ++i) {
    if (is_known(map, i)) {
      continue;
    }
    fc_strbuf_printf(buf, "<organisation/map-%zu> <" SKOS "exactMatch> <", i);
    fc_strbuf_add(buf, map->items[i].iri);
    fc_strbuf_add(buf, FC_STR("> ; <" SKOS "prefLabel> "));
    add_literal(buf, map->items[i].name);
    for (size_t other = i + 1; other < map->len; ++other) {
      if (fc_str_eq(map->items[other].iri, map->items[i].iri)) {
        fc_strbuf_add(buf, FC_STR(" ; <" SKOS "altLabel> "));
        add_literal(buf, map->items[other].name);
      }
    }
    fc_strbuf_add(buf, FC_STR(" .\n"));
  }
}

FcStatus fc_org_map_add(FcVocab *vocab, const char *path, FcDiag *diag)
{
  Map map = {.arena = vocab->arena,
             .terms = fc_graph_new(),
             .pos = {.file = path},
             .diag = diag};
  FcStrbuf text = {0};
  FcStrbuf turtle = {0};

  FcStatus status = fc_file_read(&text, path, FC_MAX_VOCAB, diag);
  if (!status) {
    status = fc_str_ends(fc_str(path), FC_STR(".ttl"))
                 ? read_skos(&map, fc_strbuf_str(&text))
                 : read_csv(&map, fc_strbuf_str(&text));
  }
  if (!status && map.len) {
    write_concepts(&turtle, &map);
    fc_vocab_put(vocab, "lexicon/org-map.ttl", fc_strbuf_str(&turtle));
  }
  fc_strbuf_free(&turtle);
  fc_strbuf_free(&text);
  fc_graph_free(map.terms);
  return status;
}
