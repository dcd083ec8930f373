// Pieces of HTML into the tree: libxml2's SAX events go to the builder, which
// closes what badly nested tags leave open.
#include "html_part.h"

#include "limits.h"
#include "strbuf.h"

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>

typedef struct {
  FcTree *tree;
  const FcNode *base; ///< Stays open
  FcPos start;
  xmlParserCtxt *parser; ///< For line numbers
  bool whole;            ///< A document: places are offsets, bullets stay
} Part;

/// What becomes of an element; those not listed are read for their text.
static const struct {
  const char *name;
  FcNodeType type;
  int level;             ///< Of headings
  bool ordered;          ///< Of lists
  const char *attribute; ///< What `text` of the node is
} elements[] = {
    {"a", FC_LINK, 0, false, "href"},
    {"b", FC_STRONG, 0, false, NULL},
    {"br", FC_BREAK, 0, false, NULL},
    {"div", FC_PARAGRAPH, 0, false, NULL},
    {"em", FC_EM, 0, false, NULL},
    {"h1", FC_HEADING, 1, false, NULL},
    {"h2", FC_HEADING, 2, false, NULL},
    {"h3", FC_HEADING, 3, false, NULL},
    {"h4", FC_HEADING, 4, false, NULL},
    {"h5", FC_HEADING, 5, false, NULL},
    {"h6", FC_HEADING, 6, false, NULL},
    {"i", FC_EM, 0, false, NULL},
    {"img", FC_IMAGE, 0, false, "src"},
    {"li", FC_ITEM, 0, false, NULL},
    {"ol", FC_LIST, 0, true, NULL},
    {"p", FC_PARAGRAPH, 0, false, NULL},
    {"strong", FC_STRONG, 0, false, NULL},
    {"table", FC_TABLE, 0, false, NULL},
    {"td", FC_CELL, 0, false, NULL},
    {"th", FC_CELL, 0, false, NULL},
    {"tr", FC_ROW, 0, false, NULL},
    {"ul", FC_LIST, 0, false, NULL},
};

#define NO_ELEMENT (sizeof elements / sizeof *elements)

/// @return Index into `elements`, or NO_ELEMENT.
static size_t find_element(FcStr name)
{
  size_t i = 0;

  while (i < NO_ELEMENT && !fc_str_eq(name, fc_str(elements[i].name))) {
    ++i;
  }
  return i;
}

static FcStr from_xml(const xmlChar *text)
{
  return fc_str((const char *)text);
}

static FcPos position(const Part *part)
{
  FcPos pos = part->start;

  if (part->whole && part->parser) {
    const long consumed = xmlByteConsumed(part->parser);
    pos.offset = consumed > 0 ? (size_t)consumed : 0;
    return pos;
  }
  if (part->parser && part->parser->input && part->parser->input->line > 0) {
    pos.line += (unsigned)part->parser->input->line - 1;
  }
  return pos;
}

static FcStr find_attribute(const xmlChar **attributes, const char *name)
{
  for (size_t i = 0; attributes && attributes[i]; i += 2) {
    if (fc_str_eq(from_xml(attributes[i]), fc_str(name))) {
      return from_xml(attributes[i + 1]);
    }
  }
  return FC_STR("");
}

static void set_class(const Part *part, FcNode *node, FcStr class)
{
  class = fc_str_trim(class);
  if (class.len && node->type < FC_TEXT) {
    node->style = fc_arena_copy(fc_tree_arena(part->tree), class);
  }
}

/// A cell is as wide as it says, within reason.
static void set_columns(FcNode *node, FcStr span)
{
  if (node->type != FC_CELL) {
    return;
  }
  int columns = 0;
  for (size_t i = 0; i < span.len && fc_is_digit((unsigned char)span.data[i]);
       ++i) {
    columns = columns * 10 + (span.data[i] - '0');
    columns = columns > FC_MAX_COLUMNS ? FC_MAX_COLUMNS : columns;
  }
  node->columns = columns > 0 ? columns : 1;
}

static void start_element(void *data,
                          const xmlChar *name,
                          const xmlChar **attributes)
{
  Part *part = (Part *)data;
  const size_t i = find_element(from_xml(name));
  if (i == NO_ELEMENT) {
    return;
  }

  FcNode *node =
      fc_tree_enter(part->tree, part->base, elements[i].type, position(part));
  if (!node) {
    return;
  }
  node->level = elements[i].level;
  node->ordered = elements[i].ordered;
  set_class(part, node, find_attribute(attributes, "class"));
  set_columns(node, find_attribute(attributes, "colspan"));
  if (elements[i].attribute) {
    const FcStr value =
        fc_str_trim(find_attribute(attributes, elements[i].attribute));
    node->text = fc_arena_copy(fc_tree_arena(part->tree), value);
  }
  if (node->type == FC_BREAK || node->type == FC_IMAGE) {
    fc_tree_leave(part->tree, part->base, node->type);
  }
}

static void end_element(void *data, const xmlChar *name)
{
  Part *part = (Part *)data;
  const size_t i = find_element(from_xml(name));

  if (i != NO_ELEMENT) {
    fc_tree_leave(part->tree, part->base, elements[i].type);
  }
}

static bool is_bullet(uint32_t c)
{
  static const uint32_t bullets[] = {
      0xB7,   0x2022, 0x2023, 0x2043, 0x25A0, 0x25A1, 0x25AA, 0x25AB,
      0x25CB, 0x25CF, 0x25E6, 0x27A2, 0xF0A7, 0xF0B7, 0xF0D8,
  };

  for (size_t i = 0; i < sizeof bullets / sizeof *bullets; ++i) {
    if (bullets[i] == c) {
      return true;
    }
  }
  return false;
}

/// The text of an item without the bullet typed before it (Belgium 2024, where
/// a PDF export wrote list marks and `<li>`).
static FcStr without_bullet(const Part *part, FcStr text)
{
  const FcNode *open = fc_tree_current(part->tree);
  uint32_t c = 0;
  size_t len = 0;

  if (part->whole || open->type != FC_ITEM || open->first) {
    return text;
  }
  do {
    len += fc_str_next(&c, fc_str_from(text, len));
  } while (fc_is_space(c));
  return is_bullet(c) ? fc_str_from(text, len) : text;
}

static void add_characters(void *data, const xmlChar *text, int len)
{
  Part *part = (Part *)data;
  const FcStr piece = {(const char *)text, len > 0 ? (size_t)len : 0};

  fc_tree_enter_text(part->tree, part->base, without_bullet(part, piece),
                     position(part));
}

/// Scripts and style sheets are no text; without a function for them libxml2
/// reports them as such.
static void ignore_code(void *data, const xmlChar *code, int len)
{
  (void)data;
  (void)code;
  (void)len;
}

/// Let libxml2 read `text`; events go to `part`.
static void parse(Part *part, FcStr text, const xmlSAXHandler *events)
{
  htmlParserCtxt *parser = htmlNewParserCtxt();
  if (!parser || text.len > FC_MAX_INPUT) {
    htmlFreeParserCtxt(parser);
    return;
  }

  const int options = HTML_PARSE_NONET | HTML_PARSE_NOERROR |
                      HTML_PARSE_NOWARNING | HTML_PARSE_RECOVER |
                      HTML_PARSE_NOIMPLIED | HTML_PARSE_NODEFDTD;
  *parser->sax = *events;
  parser->userData = part;
  part->parser = parser;
  xmlDoc *doc = htmlCtxtReadMemory(parser, text.data, (int)text.len, NULL,
                                   "UTF-8", options);
  part->parser = NULL;
  xmlFreeDoc(doc);
  htmlFreeParserCtxt(parser);
}

static const xmlSAXHandler all_events = {
    .startElement = start_element,
    .endElement = end_element,
    .characters = add_characters,
    .ignorableWhitespace = add_characters,
    .cdataBlock = ignore_code,
};

void fc_html_document(FcTree *tree, FcStr text, FcPos start)
{
  parse(&(Part){.tree = tree,
                .base = fc_tree_root(tree),
                .start = start,
                .whole = true},
        text, &all_events);
  const FcNode *root = fc_tree_root(tree);
  while (fc_tree_current(tree) != root && !fc_tree_status(tree)) {
    fc_tree_leave(tree, root, fc_tree_current(tree)->type);
  }
}

void fc_html_part(FcTree *tree, FcStr part, FcPos start)
{
  const FcNode *base = fc_tree_current(tree);

  // Inside an element libxml2 adds no paragraph of its own between a link and
  // the text behind it.
  FcStrbuf inside = {0};
  fc_strbuf_add(&inside, FC_STR("<div>"));
  fc_strbuf_add(&inside, part);
  parse(&(Part){.tree = tree, .base = base, .start = start},
        fc_strbuf_str(&inside), &all_events);
  fc_strbuf_free(&inside);
  // Whatever was left open inside a block of the document around it.
  while (fc_tree_current(tree) != base && !fc_tree_status(tree)) {
    fc_tree_leave(tree, base, fc_tree_current(tree)->type);
  }
}

/// Runs alone are opened by single tags: a block would close what holds it.
static void start_run(void *data,
                      const xmlChar *name,
                      const xmlChar **attributes)
{
  const size_t i = find_element(from_xml(name));

  if (i != NO_ELEMENT && elements[i].type > FC_TEXT) {
    start_element(data, name, attributes);
  }
}

static size_t name_length(FcStr text)
{
  uint32_t c = 0;
  size_t len = 0;

  for (size_t n = fc_str_next(&c, text); n && fc_is_word(c);
       n = fc_str_next(&c, fc_str_from(text, len))) {
    len += n;
  }
  return len;
}

void fc_html_tag(FcTree *tree, const FcNode *base, FcStr tag, FcPos pos)
{
  static const xmlSAXHandler events = {.startElement = start_run};
  Part part = {.tree = tree, .base = base, .start = pos};

  if (!fc_str_starts(tag, FC_STR("</"))) {
    parse(&part, tag, &events);
    return;
  }
  const FcStr name = fc_str_from(tag, 2);
  const size_t i = find_element(fc_str_upto(name, name_length(name)));
  if (i != NO_ELEMENT && elements[i].type > FC_TEXT) {
    fc_tree_leave(tree, base, elements[i].type);
  }
}
