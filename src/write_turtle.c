#include "write_turtle.h"

#include "prefixes.h"
#include "write_order.h"

#include <string.h>

/// Most bytes of objects that stand together.
enum { LINE = 100 };

typedef struct {
  FcStrbuf *out;
  const FcPrefixes *prefixes;
  const FcOrder *order;
} Writer;

static void add_iri(const Writer *writer, FcStr iri)
{
  const FcPrefix *prefix = fc_prefixes_find(writer->prefixes, iri);

  if (prefix) {
    fc_strbuf_add(writer->out, prefix->prefix);
    fc_strbuf_add_byte(writer->out, ':');
    fc_strbuf_add(writer->out, fc_str_from(iri, prefix->iri.len));
  } else {
    fc_strbuf_add_byte(writer->out, '<');
    fc_strbuf_add(writer->out, iri);
    fc_strbuf_add_byte(writer->out, '>');
  }
}

static void add_term(const Writer *writer, const FcTerm *term)
{
  if (term->type == FC_IRI) {
    add_iri(writer, term->text);
    return;
  }
  // JSON's escapes are some of Turtle's.
  fc_strbuf_add_json(writer->out, term->text);
  if (term->language.len) {
    fc_strbuf_add_byte(writer->out, '@');
    fc_strbuf_add(writer->out, term->language);
  } else if (term->datatype.len) {
    fc_strbuf_add(writer->out, FC_STR("^^"));
    add_iri(writer, term->datatype);
  }
}

/// The next letter or digit of a text, in lower case; what is not ASCII as its
/// bytes. @param at Moved behind it. @return '\0' at the end.
static char next_sign(FcStr text, size_t *at)
{
  while (*at < text.len) {
    const char c = text.data[(*at)++];
    if (c >= 'A' && c <= 'Z') {
      return (char)(c + ('a' - 'A'));
    }
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & '\x80')) {
      return c;
    }
  }
  return '\0';
}

/// Whether a short name says what the label says.
static bool tells(FcStr name, FcStr label)
{
  size_t i = 0;
  size_t j = 0;
  char sign = '\0';

  do {
    sign = next_sign(name, &i);
    if (sign != next_sign(label, &j)) {
      return false;
    }
  } while (sign);
  return true;
}

/// @return What to say of an object beside it: its name, in one line, where its
/// IRI does not tell it; else none.
static FcStr find_comment(const Writer *writer, const FcTerm *object)
{
  if (object->type != FC_IRI) {
    return (FcStr){NULL, 0};
  }
  const FcStr label = fc_order_label(writer->order, object);
  const FcPrefix *prefix = fc_prefixes_find(writer->prefixes, object->text);
  const FcStr name =
      prefix ? fc_str_from(object->text, prefix->iri.len) : (FcStr){NULL, 0};

  return tells(name, label)
             ? (FcStr){NULL, 0}
             : fc_str_upto(label, fc_str_find(label, FC_STR("\n")));
}

static void add_comment(const Writer *writer, const FcTerm *object)
{
  const FcStr comment = find_comment(writer, object);

  if (comment.len) {
    fc_strbuf_add(writer->out, FC_STR(" # "));
    fc_strbuf_add(writer->out, comment);
  }
}

/// Write objects after each other. @return false if that is no short line, or
/// one of them needs a comment: then nothing is written.
static bool add_in_line(const Writer *writer,
                        const FcTriple *triples,
                        size_t len)
{
  const size_t start = writer->out->len;

  for (size_t i = 0; i < len; ++i) {
    fc_strbuf_add(writer->out, i ? FC_STR(" , ") : FC_STR(" "));
    add_term(writer, triples[i].object);
    if (writer->out->len - start > LINE ||
        find_comment(writer, triples[i].object).len) {
      fc_strbuf_cut(writer->out, start);
      return false;
    }
  }
  return true;
}

/// A line for each object.
static void add_lines(const Writer *writer,
                      const FcTriple *triples,
                      size_t len,
                      FcStr end)
{
  for (size_t i = 0; i < len; ++i) {
    fc_strbuf_add(writer->out, FC_STR("\n        "));
    add_term(writer, triples[i].object);
    fc_strbuf_add(writer->out, i + 1 < len ? FC_STR(" ,") : end);
    add_comment(writer, triples[i].object);
  }
}

/// Write the objects of one property. @param end What comes after the last.
static void add_objects(const Writer *writer,
                        const FcTriple *triples,
                        size_t len,
                        FcStr end)
{
  if (len == 1) {
    fc_strbuf_add_byte(writer->out, ' ');
    add_term(writer, triples->object);
    fc_strbuf_add(writer->out, end);
    add_comment(writer, triples->object);
  } else if (add_in_line(writer, triples, len)) {
    fc_strbuf_add(writer->out, end);
  } else {
    add_lines(writer, triples, len, end);
  }
}

static void add_predicate(const Writer *writer, FcStr iri)
{
  if (fc_str_eq(iri, FC_STR(FC_RDF "type"))) {
    fc_strbuf_add_byte(writer->out, 'a');
  } else {
    add_iri(writer, iri);
  }
}

static void add_block(const Writer *writer, const FcBlock *block)
{
  add_iri(writer, block->triples[0].subject->text);
  for (size_t start = 0; start < block->len;) {
    const FcTerm *predicate = block->triples[start].predicate;
    size_t end = start + 1;
    while (end < block->len && block->triples[end].predicate == predicate) {
      ++end;
    }
    // What is said in one line stands in one line.
    fc_strbuf_add(writer->out,
                  end - start < block->len ? FC_STR("\n    ") : FC_STR(" "));
    add_predicate(writer, predicate->text);
    add_objects(writer, &block->triples[start], end - start,
                end < block->len ? FC_STR(" ;") : FC_STR(" ."));
    start = end;
  }
  fc_strbuf_add_byte(writer->out, '\n');
}

static void add_prefixes(const Writer *writer)
{
  size_t count = 0;
  const FcPrefix *list = fc_prefixes_list(writer->prefixes, &count);

  for (size_t i = 0; i < count; ++i) {
    if (i && fc_vocabulary_prefix(list[i - 1].iri).len &&
        !fc_vocabulary_prefix(list[i].iri).len) {
      fc_strbuf_add_byte(writer->out, '\n');
    }
    fc_strbuf_add(writer->out, FC_STR("@prefix "));
    fc_strbuf_add(writer->out, list[i].prefix);
    fc_strbuf_add(writer->out, FC_STR(": <"));
    fc_strbuf_add(writer->out, list[i].iri);
    fc_strbuf_add(writer->out, FC_STR("> .\n"));
  }
}

static void add_blocks(const Writer *writer)
{
  size_t count = 0;
  const FcBlock *blocks = fc_order_blocks(writer->order, &count);
  const char *heading = "";

  for (size_t i = 0; i < count; ++i) {
    if (strcmp(blocks[i].heading, heading) != 0) {
      heading = blocks[i].heading;
      fc_strbuf_printf(writer->out, "\n# %s\n", heading);
    }
    fc_strbuf_add_byte(writer->out, '\n');
    add_block(writer, &blocks[i]);
  }
}

void fc_write_turtle(FcStrbuf *out, FcGraph *graph, FcStr base)
{
  FcPrefixes *prefixes = fc_prefixes_new(graph, base);
  FcOrder *order = fc_order_new(graph);
  const Writer writer = {out, prefixes, order};

  add_prefixes(&writer);
  add_blocks(&writer);
  fc_order_free(order);
  fc_prefixes_free(prefixes);
}
