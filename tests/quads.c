#include "quads.h"

#include "strbuf.h"

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

/// Take what stands before `end`, and `end`. @return It; none without `end`.
static FcStr take_until(FcStr *rest, FcStr end)
{
  const size_t len = fc_str_find(*rest, end);
  const FcStr taken = fc_str_upto(*rest, len);

  if (len == rest->len) {
    return (FcStr){NULL, 0};
  }
  *rest = fc_str_from(*rest, len + end.len);
  return taken;
}

/// A literal behind its first quote. Escapes are none that the cases have.
static const FcTerm *read_literal(FcGraph *terms, FcStr *rest)
{
  const FcStr text = take_until(rest, FC_STR("\""));
  FcStr language = {NULL, 0};
  FcStr datatype = {NULL, 0};

  if (fc_str_starts(*rest, FC_STR("@"))) {
    size_t len = 1;
    while (len < rest->len && !strchr(" .<", rest->data[len])) {
      ++len;
    }
    language = fc_str_from(fc_str_upto(*rest, len), 1);
    *rest = fc_str_from(*rest, len);
  } else if (fc_str_starts(*rest, FC_STR("^^<"))) {
    *rest = fc_str_from(*rest, 3);
    datatype = take_until(rest, FC_STR(">"));
  }
  const bool escaped = fc_str_find(text, FC_STR("\\")) < text.len;
  return text.data && !escaped
             ? fc_graph_literal(terms, text, language, datatype)
             : NULL;
}

/// @return The next term of a line; NULL for what is none.
static const FcTerm *read_term(FcGraph *terms, FcStr *rest)
{
  *rest = fc_str_trim(*rest);
  const char first = rest->len ? *rest->data : '\0';
  *rest = fc_str_from(*rest, 1);

  switch (first) {
  case '<':
    return fc_graph_iri(terms, take_until(rest, FC_STR(">")));
  case '_':
    return fc_graph_blank(terms, take_until(rest, FC_STR(" ")));
  case '"':
    return read_literal(terms, rest);
  default:
    return NULL;
  }
}

/// @return false for a line that is neither a quad nor a comment.
static bool read_line(FcQuads *quads, FcGraph *terms, FcStr line)
{
  line = fc_str_trim(line);
  if (!line.len || *line.data == '#') {
    return true;
  }

  FcTriple triple = {0};
  triple.subject = read_term(terms, &line);
  triple.predicate = read_term(terms, &line);
  triple.object = read_term(terms, &line);
  line = fc_str_trim(line);
  const bool has_graph = fc_str_starts(line, FC_STR("<"));
  const FcTerm *graph = has_graph ? read_term(terms, &line) : NULL;
  const bool good = triple.subject && triple.predicate && triple.object &&
                    (graph || !has_graph) &&
                    fc_str_eq(fc_str_trim(line), FC_STR("."));
  if (good) {
    add_quad(quads, triple, graph);
  }
  return good;
}

FcStatus fc_quads_read(FcQuads *quads,
                       FcStr text,
                       const char *file,
                       FcDiag *diag)
{
  FcGraph *terms = fc_graph_new();
  FcPos pos = {.file = file};
  FcStatus status = FC_OK;
  FcStr line;

  while (!status && fc_str_split(&text, '\n', &line)) {
    ++pos.line;
    if (!read_line(quads, terms, line)) {
      status = fc_diag_fail(diag, FC_ERR_SYNTAX, pos, "syntax", "not a quad");
    }
  }
  fc_graph_free(terms);
  return status;
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
