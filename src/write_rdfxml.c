#include "write_rdfxml.h"

#include "prefixes.h"
#include "write_order.h"

#include <stdlib.h>
#include <string.h>

/// What elements' names begin with, and the prefix of that. Few: looked
/// through one by one.
typedef struct {
  FcArena *arena;
  FcPrefix *items;
  size_t len;
  size_t unnamed; ///< Those that no vocabulary names
} Spaces;

typedef struct {
  FcStrbuf *out;
  const FcTerm *type; ///< rdf:type, or NULL
  Spaces spaces;
} Writer;

/// @return Bytes of an element's name at the end of an IRI, 0 for none.
static size_t name_length(FcStr iri)
{
  size_t start = iri.len;

  for (size_t i = iri.len; i > 0; --i) {
    const char c = iri.data[i - 1];
    const bool is_start = c == '_' || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
    if (is_start) {
      start = i - 1;
    } else if (c != '-' && c != '.' && !fc_is_digit((unsigned char)c)) {
      break;
    }
  }
  return iri.len - start;
}

/// @return false for what RDF/XML gives another meaning as an element.
static bool is_free(FcStr iri)
{
  static const char *const kept[] = {
      "Description", "ID",     "RDF",       "about",
      "aboutEach",   "bagID",  "datatype",  "aboutEachPrefix",
      "li",          "nodeID", "parseType", "resource",
  };

  if (!fc_str_starts(iri, FC_STR(FC_RDF))) {
    return true;
  }
  for (size_t i = 0; i < sizeof kept / sizeof *kept; ++i) {
    if (fc_str_eq(fc_str_from(iri, strlen(FC_RDF)), fc_str(kept[i]))) {
      return false;
    }
  }
  return true;
}

static bool is_element(FcStr iri)
{
  return name_length(iri) > 0 && is_free(iri);
}

static FcStr space_of(FcStr iri)
{
  return fc_str_upto(iri, iri.len - name_length(iri));
}

// ---- prefixes

/// @return Where a space is, or the number of spaces if it is none yet.
static size_t find_space(const Spaces *spaces, FcStr iri)
{
  size_t i = 0;

  while (i < spaces->len && !fc_str_eq(spaces->items[i].iri, iri)) {
    ++i;
  }
  return i;
}

static void use_space(Spaces *spaces, FcStr iri)
{
  if (find_space(spaces, iri) < spaces->len) {
    return;
  }
  FcStr prefix = fc_vocabulary_prefix(iri);
  if (!prefix.len) {
    prefix = fc_arena_printf(spaces->arena, "ns%zu", ++spaces->unnamed);
  }
  spaces->items =
      (FcPrefix *)fc_realloc(spaces->items, spaces->len + 1, sizeof(FcPrefix));
  spaces->items[spaces->len++] = (FcPrefix){prefix, iri};
}

/// @return The class that names the element of a block, or NULL.
static const FcTerm *find_element(const FcBlock *block, const FcTerm *type)
{
  for (size_t i = 0; i < block->len; ++i) {
    const FcTriple *triple = &block->triples[i];
    if (triple->predicate == type && triple->object->type == FC_IRI &&
        is_element(triple->object->text)) {
      return triple->object;
    }
  }
  return NULL;
}

/// @return NULL, or the first property that can be no element.
static const FcTerm *use_block(Writer *writer, const FcBlock *block)
{
  const FcTerm *element = find_element(block, writer->type);

  for (size_t i = 0; i < block->len; ++i) {
    const FcTerm *property = block->triples[i].predicate;
    if (!is_element(property->text)) {
      return property;
    }
    use_space(&writer->spaces, space_of(property->text));
  }
  if (element) {
    use_space(&writer->spaces, space_of(element->text));
  }
  return NULL;
}

static int compare_prefixes(const void *a, const void *b)
{
  return fc_str_cmp_natural(((const FcPrefix *)a)->prefix,
                            ((const FcPrefix *)b)->prefix);
}

// ---- elements

static void add_attribute(FcStrbuf *out, FcStr name, FcStr value)
{
  fc_strbuf_add_byte(out, ' ');
  fc_strbuf_add(out, name);
  fc_strbuf_add(out, FC_STR("=\""));
  fc_strbuf_add_html(out, value);
  fc_strbuf_add_byte(out, '"');
}

/// Add the name of an element, rdf:Description for NULL.
static void add_name(const Writer *writer, const FcTerm *term)
{
  if (!term) {
    fc_strbuf_add(writer->out, FC_STR("rdf:Description"));
    return;
  }
  const Spaces *spaces = &writer->spaces;
  const FcPrefix *space =
      &spaces->items[find_space(spaces, space_of(term->text))];
  fc_strbuf_add(writer->out, space->prefix);
  fc_strbuf_add_byte(writer->out, ':');
  fc_strbuf_add(writer->out, fc_str_from(term->text, space->iri.len));
}

static void add_property(const Writer *writer, const FcTriple *triple)
{
  FcStrbuf *out = writer->out;
  const FcTerm *object = triple->object;

  fc_strbuf_add(out, FC_STR("    <"));
  add_name(writer, triple->predicate);
  if (object->type == FC_IRI) {
    add_attribute(out, FC_STR("rdf:resource"), object->text);
    fc_strbuf_add(out, FC_STR("/>\n"));
    return;
  }
  if (object->language.len) {
    add_attribute(out, FC_STR("xml:lang"), object->language);
  } else if (object->datatype.len) {
    add_attribute(out, FC_STR("rdf:datatype"), object->datatype);
  }
  fc_strbuf_add_byte(out, '>');
  fc_strbuf_add_html(out, object->text);
  fc_strbuf_add(out, FC_STR("</"));
  add_name(writer, triple->predicate);
  fc_strbuf_add(out, FC_STR(">\n"));
}

static void add_block(const Writer *writer, const FcBlock *block)
{
  const FcTerm *element = find_element(block, writer->type);

  fc_strbuf_add(writer->out, FC_STR("\n  <"));
  add_name(writer, element);
  add_attribute(writer->out, FC_STR("rdf:about"),
                block->triples[0].subject->text);
  if (element && block->len == 1) {
    fc_strbuf_add(writer->out, FC_STR("/>\n"));
    return;
  }
  fc_strbuf_add(writer->out, FC_STR(">\n"));
  for (size_t i = 0; i < block->len; ++i) {
    const FcTriple *triple = &block->triples[i];
    if (triple->predicate != writer->type || triple->object != element) {
      add_property(writer, triple);
    }
  }
  fc_strbuf_add(writer->out, FC_STR("  </"));
  add_name(writer, element);
  fc_strbuf_add(writer->out, FC_STR(">\n"));
}

static void add_head(const Writer *writer)
{
  const Spaces *spaces = &writer->spaces;

  fc_strbuf_add(writer->out, FC_STR("<?xml version=\"1.0\" "
                                    "encoding=\"utf-8\"?>\n<rdf:RDF"));
  for (size_t i = 0; i < spaces->len; ++i) {
    fc_strbuf_printf(writer->out, "\n    xmlns:%.*s=\"",
                     FC_FMT(spaces->items[i].prefix));
    fc_strbuf_add_html(writer->out, spaces->items[i].iri);
    fc_strbuf_add_byte(writer->out, '"');
  }
  fc_strbuf_add(writer->out, FC_STR(">\n"));
}

static void add_blocks(const Writer *writer, const FcBlock *blocks, size_t len)
{
  const char *heading = "";

  for (size_t i = 0; i < len; ++i) {
    if (strcmp(blocks[i].heading, heading) != 0) {
      heading = blocks[i].heading;
      fc_strbuf_printf(writer->out, "\n  <!-- %s -->\n", heading);
    }
    add_block(writer, &blocks[i]);
  }
}

const FcTerm *fc_write_rdfxml(FcStrbuf *out, FcGraph *graph)
{
  FcOrder *order = fc_order_new(graph);
  size_t len = 0;
  const FcBlock *blocks = fc_order_blocks(order, &len);
  Writer writer = {
      .out = out,
      .type = fc_graph_find_iri(graph, FC_STR(FC_RDF "type")),
      .spaces = {.arena = fc_arena_new()},
  };
  const FcTerm *fault = NULL;

  use_space(&writer.spaces, FC_STR(FC_RDF));
  for (size_t i = 0; i < len && !fault; ++i) {
    fault = use_block(&writer, &blocks[i]);
  }
  if (!fault) {
    qsort(writer.spaces.items, writer.spaces.len, sizeof(FcPrefix),
          compare_prefixes);
    add_head(&writer);
    add_blocks(&writer, blocks, len);
    fc_strbuf_add(out, FC_STR("</rdf:RDF>\n"));
  }
  free(writer.spaces.items);
  fc_arena_free(writer.spaces.arena);
  fc_order_free(order);
  return fault;
}
