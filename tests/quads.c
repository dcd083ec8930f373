#include "quads.h"

#include "strbuf.h"

#include <raptor2.h>

#include <stdlib.h>
#include <string.h>

/// Before the label of a blank node; in no other term.
#define MARK     '\x01'
#define MARK_END '\x02'

void fc_quads_free(FcQuads *quads)
{
  for (size_t i = 0; i < quads->len; ++i) {
    free(quads->items[i]);
  }
  free(quads->items);
}

/// @param line Becomes the set's own.
static void add_line(FcQuads *quads, FcStrbuf *line)
{
  if (quads->len == quads->capacity) {
    quads->capacity = quads->capacity ? quads->capacity * 2 : 64;
    quads->items = (char **)fc_realloc(quads->items, quads->capacity,
                                       sizeof *quads->items);
  }
  quads->items[quads->len++] = line->data;
  *line = (FcStrbuf){0};
}

static void print_term(FcStrbuf *line, const FcTerm *term)
{
  switch (term->type) {
  case FC_IRI:
    fc_strbuf_printf(line, "<%.*s> ", FC_FMT(term->text));
    return;
  case FC_BLANK:
    fc_strbuf_printf(line, "%c%.*s%c ", MARK, FC_FMT(term->text), MARK_END);
    return;
  case FC_LITERAL:
    break;
  }
  fc_strbuf_add_json(line, term->text);
  fc_strbuf_printf(line, "@%.*s^^<%.*s> ", FC_FMT(term->language),
                   FC_FMT(term->datatype));
}

/// @param graph NULL for the default graph.
static void add_quad(FcQuads *quads, FcTriple triple, const FcTerm *graph)
{
  FcStrbuf line = {0};

  print_term(&line, triple.subject);
  print_term(&line, triple.predicate);
  print_term(&line, triple.object);
  if (graph) {
    print_term(&line, graph);
  }
  add_line(quads, &line);
}

void fc_quads_tell(void *data, const FcMade *made)
{
  for (size_t i = 0; i < made->graph_count; ++i) {
    add_quad((FcQuads *)data, made->triple, made->graphs[i]);
  }
}

typedef struct {
  FcQuads *quads;
  FcGraph *terms;
  const char *file;
  FcDiag *diag;
  FcStatus status;
} Reader;

static FcStr view_of(const unsigned char *text)
{
  return fc_str((const char *)text);
}

static const FcTerm *make_term(FcGraph *terms, const raptor_term *term)
{
  if (term->type == RAPTOR_TERM_TYPE_URI) {
    return fc_graph_iri(terms, view_of(raptor_uri_as_string(term->value.uri)));
  }
  if (term->type == RAPTOR_TERM_TYPE_BLANK) {
    return fc_graph_blank(terms, view_of(term->value.blank.string));
  }
  const raptor_term_literal_value *literal = &term->value.literal;
  const FcStr none = {NULL, 0};
  return fc_graph_literal(terms, view_of(literal->string),
                          literal->language ? view_of(literal->language) : none,
                          literal->datatype
                              ? view_of(raptor_uri_as_string(literal->datatype))
                              : none);
}

static void read_statement(void *data, raptor_statement *statement)
{
  Reader *reader = (Reader *)data;
  const FcTriple triple = {make_term(reader->terms, statement->subject),
                           make_term(reader->terms, statement->predicate),
                           make_term(reader->terms, statement->object)};

  if (triple.subject && triple.predicate && triple.object) {
    add_quad(reader->quads, triple,
             statement->graph ? make_term(reader->terms, statement->graph)
                              : NULL);
  } else {
    reader->status =
        fc_diag_fail(reader->diag, FC_ERR_SYNTAX, (FcPos){.file = reader->file},
                     "bad-term", "a term that is none");
  }
}

static void read_message(void *data, raptor_log_message *message)
{
  Reader *reader = (Reader *)data;

  reader->status =
      fc_diag_fail(reader->diag, FC_ERR_SYNTAX, (FcPos){.file = reader->file},
                   "bad-rdf", "%s", message->text);
}

FcStatus fc_quads_read(FcQuads *quads,
                       FcStr text,
                       const char *file,
                       FcDiag *diag)
{
  Reader reader = {quads, fc_graph_new(), file, diag, FC_OK};
  raptor_world *world = raptor_new_world();
  raptor_world_set_log_handler(world, &reader, read_message);
  raptor_parser *parser = raptor_new_parser(world, "nquads");
  raptor_uri *base =
      raptor_new_uri(world, (const unsigned char *)"http://base.invalid/");

  raptor_parser_set_statement_handler(parser, &reader, read_statement);
  raptor_parser_parse_start(parser, base);
  raptor_parser_parse_chunk(parser, (const unsigned char *)text.data, text.len,
                            1);

  raptor_free_uri(base);
  raptor_free_parser(parser);
  raptor_free_world(world);
  fc_graph_free(reader.terms);
  return reader.status;
}

static int compare(const void *a, const void *b)
{
  return strcmp(*(char *const *)a, *(char *const *)b);
}

static void sort(FcQuads *quads)
{
  size_t kept = 0;

  if (quads->len) {
    qsort(quads->items, quads->len, sizeof *quads->items, compare);
  }
  for (size_t i = 0; i < quads->len; ++i) {
    if (kept && !strcmp(quads->items[kept - 1], quads->items[i])) {
      free(quads->items[i]);
    } else {
      quads->items[kept++] = quads->items[i];
    }
  }
  quads->len = kept;
}

/// Take the text before the first blank node, and the node with its marks.
static void take_blank(FcStr *rest, FcStr *before, FcStr *node)
{
  const size_t start = fc_str_find(*rest, (FcStr){(char[]){MARK}, 1});
  *before = fc_str_upto(*rest, start);
  *rest = fc_str_from(*rest, start);

  const size_t end = fc_str_find(*rest, (FcStr){(char[]){MARK_END}, 1});
  *node = fc_str_upto(*rest, end + 1);
  *rest = fc_str_from(*rest, end + 1);
}

/// A line with its blank nodes as this one and others.
static void add_seen_from(FcStrbuf *out, FcStr line, FcStr this)
{
  FcStr before;
  FcStr node;

  while (line.len) {
    take_blank(&line, &before, &node);
    fc_strbuf_add(out, before);
    if (node.len) {
      fc_strbuf_printf(out, "%s", fc_str_eq(node, this) ? "_:this" : "_:other");
    }
  }
}

/// What is said with a blank node: its lines, sorted.
static FcStr describe(FcArena *arena, const FcQuads *quads, FcStr label)
{
  FcQuads about = {0};
  for (size_t i = 0; i < quads->len; ++i) {
    const FcStr line = fc_str(quads->items[i]);
    if (fc_str_find(line, label) < line.len) {
      FcStrbuf seen = {0};
      add_seen_from(&seen, line, label);
      add_line(&about, &seen);
    }
  }
  sort(&about);

  FcStr text = FC_STR("");
  for (size_t i = 0; i < about.len; ++i) {
    text = fc_arena_join(arena, text, fc_str(about.items[i]));
  }
  fc_quads_free(&about);
  return text;
}

/// A line with what is said with its blank nodes in the place of them.
static void add_described(FcStrbuf *out, const FcQuads *quads, FcStr line)
{
  FcArena *arena = fc_arena_new();
  FcStr before;
  FcStr node;

  while (line.len) {
    take_blank(&line, &before, &node);
    fc_strbuf_add(out, before);
    if (node.len) {
      const FcStr said = describe(arena, quads, node);
      fc_strbuf_printf(out, "_:(%.*s)", FC_FMT(said));
    }
  }
  fc_arena_free(arena);
}

void fc_quads_normalise(FcQuads *quads)
{
  FcQuads named = {0};

  for (size_t i = 0; i < quads->len; ++i) {
    FcStrbuf line = {0};
    add_described(&line, quads, fc_str(quads->items[i]));
    add_line(&named, &line);
  }
  fc_quads_free(quads);
  *quads = named;
  sort(quads);
}

bool fc_quads_are_equal(const FcQuads *a, const FcQuads *b)
{
  bool equal = a->len == b->len;

  for (size_t i = 0; i < a->len && equal; ++i) {
    equal = !strcmp(a->items[i], b->items[i]);
  }
  return equal;
}
