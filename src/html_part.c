// Pieces of HTML into the tree: libxml2's SAX events go to the builder, which
// closes what badly nested tags leave open.
#include "html_part.h"

#include "limits.h"

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>

typedef struct {
  FcTree *tree;
  const FcNode *base; ///< Stays open
  FcStr text;
  FcPos pos;     ///< Of the last tag, in the document
  size_t start;  ///< Offset of `text` in the document
  bool in_title; ///< Of the page: no text of it
  bool is_page;  ///< Else from a PDF export, which types bullets into items
  xmlParserCtxt *parser;
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

/// Go on to a place in the text, counting its lines or characters.
static void move_to(Part *part, size_t offset)
{
  for (size_t at = part->pos.offset - part->start; at < offset; ++at) {
    const char byte = part->text.data[at];
    part->pos.line += part->pos.unit == FC_LINES
                          ? byte == '\n'
                          : ((unsigned char)byte & 0xC0) != 0x80;
  }
  part->pos.offset = part->start + offset;
}

/// Whether a tag of that name, which is in lower case, starts a text.
static bool is_tag(FcStr text, FcStr name)
{
  uint32_t after = 0;

  if (!fc_str_starts(text, FC_STR("<")) ||
      !fc_str_starts_nocase(fc_str_from(text, 1), name)) {
    return false;
  }
  (void)fc_str_next(&after, fc_str_from(text, name.len + 1));
  return !fc_is_word(after);
}

/// Where the parser is in the text, as far as it is in it.
static size_t parsed(const Part *part)
{
  const xmlParserInput *input = part->parser->input;
  const size_t offset =
      input ? (size_t)input->consumed + (size_t)(input->cur - input->base) : 0;

  return offset < part->text.len ? offset : part->text.len;
}

/// Go on to the tag that the parser has just read: it stands at its end then,
/// so the tag is the first of its name after what was read before.
/// @return false for a tag that the parser thought up.
static bool find_tag(Part *part, FcStr name)
{
  const size_t end = parsed(part);
  size_t at = part->pos.offset - part->start;

  while (at < end && !is_tag(fc_str_from(part->text, at), name)) {
    ++at;
  }
  if (at < end) {
    move_to(part, at);
  }
  return at < end;
}

/// Whatever the parser has read lies behind.
static void pass(Part *part)
{
  const size_t end = parsed(part);

  if (part->start + end > part->pos.offset) {
    move_to(part, end);
  }
}

/// @return None where there is no such attribute.
static FcStr find_attribute(const xmlChar **attributes, const char *name)
{
  for (size_t i = 0; attributes && attributes[i]; i += 2) {
    if (fc_str_eq(from_xml(attributes[i]), fc_str(name))) {
      return from_xml(attributes[i + 1]);
    }
  }
  return (FcStr){NULL, 0};
}

/// Classes that make another block of an element: the pilot's conversion of
/// Word styles to HTML (2023, all documents).
static const struct {
  FcNodeType element;
  const char *name;
  FcNodeType type;
  int level;
} classes[] = {
    {FC_PARAGRAPH, "subtitle", FC_HEADING, 4},
    {FC_HEADING, "caption", FC_PARAGRAPH, 0},
};

#define NO_CLASS (sizeof classes / sizeof *classes)

/// @return Index into `classes`, or NO_CLASS.
static size_t find_class(FcNodeType element, FcStr name)
{
  size_t i = 0;

  while (i < NO_CLASS && (classes[i].element != element ||
                          !fc_str_eq(name, fc_str(classes[i].name)))) {
    ++i;
  }
  return i;
}

static int read_columns(FcStr value)
{
  int columns = 0;

  for (size_t i = 0; i < value.len; ++i) {
    if (!fc_is_digit((unsigned char)value.data[i])) {
      return 1;
    }
    columns = columns * 10 + (value.data[i] - '0');
    columns = columns < FC_MAX_COLUMNS ? columns : FC_MAX_COLUMNS;
  }
  return columns ? columns : 1;
}

/// At a start tag the parser stands before the end of it.
static void pass_tag(Part *part)
{
  pass(part);

  size_t end = part->pos.offset - part->start;
  while (end < part->text.len &&
         (part->text.data[end] == '/' || part->text.data[end] == '>')) {
    ++end;
  }
  move_to(part, end);
}

static void set_fields(const Part *part,
                       FcNode *node,
                       size_t element,
                       const xmlChar **attributes)
{
  FcArena *arena = fc_tree_arena(part->tree);

  node->ordered = elements[element].ordered;
  if (elements[element].attribute) {
    node->text = fc_arena_copy(
        arena,
        fc_str_trim(find_attribute(attributes, elements[element].attribute)));
  }
  if (node->type == FC_CELL) {
    node->columns =
        read_columns(fc_str_trim(find_attribute(attributes, "colspan")));
  }
}

/// Open the block or run of an element.
static void enter(Part *part, size_t element, const xmlChar **attributes)
{
  if (elements[element].type == FC_LINK &&
      !find_attribute(attributes, "href").data) {
    return; // an anchor marks a place
  }

  const FcStr style = fc_str_trim(find_attribute(attributes, "class"));
  const size_t class = find_class(elements[element].type, style);
  const bool changed = class < NO_CLASS;
  FcNode *node = fc_tree_enter(
      part->tree, part->base,
      changed ? classes[class].type : elements[element].type, part->pos);
  if (!node) {
    return;
  }

  node->level = changed ? classes[class].level : elements[element].level;
  node->style = fc_arena_copy(fc_tree_arena(part->tree), style);
  set_fields(part, node, element, attributes);
  if (node->type == FC_BREAK || node->type == FC_IMAGE) {
    fc_tree_leave(part->tree, part->base, node->type);
  }
}

static void start_element(void *data,
                          const xmlChar *name,
                          const xmlChar **attributes)
{
  Part *part = (Part *)data;
  const size_t i = find_element(from_xml(name));
  if (fc_tree_status(part->tree)) {
    xmlStopParser(part->parser);
    return;
  }

  const bool written = find_tag(part, from_xml(name));
  part->in_title = fc_str_eq(from_xml(name), FC_STR("title"));
  // A tag thought up is a paragraph between a link and the text behind it.
  if (!written) {
    return;
  }
  if (i != NO_ELEMENT) {
    enter(part, i, attributes);
  }
  pass_tag(part);
}

/// What an end tag closes: a class may have made a heading of a paragraph.
static FcNodeType closed_type(const Part *part, FcNodeType type)
{
  const FcNode *open = fc_tree_current(part->tree);

  if (type != FC_PARAGRAPH && type != FC_HEADING) {
    return type;
  }
  while (fc_node_is_run(open)) {
    open = open->parent;
  }
  return open->type == FC_PARAGRAPH || open->type == FC_HEADING ? open->type
                                                                : type;
}

static void end_element(void *data, const xmlChar *name)
{
  Part *part = (Part *)data;
  const size_t i = find_element(from_xml(name));

  pass(part);
  part->in_title = false;
  if (i != NO_ELEMENT) {
    fc_tree_leave(part->tree, part->base, closed_type(part, elements[i].type));
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

  if (part->is_page || open->type != FC_ITEM || open->first) {
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

  if (!part->in_title) {
    fc_tree_enter_text(part->tree, part->base, without_bullet(part, piece),
                       part->pos);
  }
  pass(part);
}

/// Scripts and style sheets are no text; without a function for them libxml2
/// reports them as such.
static void ignore_code(void *data, const xmlChar *code, int len)
{
  (void)code;
  (void)len;
  pass((Part *)data);
}

/// Tags in comments are none.
static void ignore_comment(void *data, const xmlChar *comment)
{
  (void)comment;
  pass((Part *)data);
}

/// A piece of a document that goes below the node that is open.
static Part new_part(FcTree *tree, const FcNode *base, FcStr text, FcPos start)
{
  return (Part){
      .tree = tree,
      .base = base,
      .text = text,
      .pos = start,
      .start = start.offset,
  };
}

/// Let libxml2 read the piece; events go to `part`.
static void parse(Part *part, const xmlSAXHandler *events)
{
  htmlParserCtxt *parser = htmlNewParserCtxt();
  if (!parser || part->text.len > FC_MAX_INPUT) {
    htmlFreeParserCtxt(parser);
    return;
  }

  const int options = HTML_PARSE_NONET | HTML_PARSE_NOERROR |
                      HTML_PARSE_NOWARNING | HTML_PARSE_RECOVER |
                      HTML_PARSE_NOIMPLIED | HTML_PARSE_NODEFDTD;
  *parser->sax = *events;
  parser->userData = part;
  part->parser = parser;
  xmlDoc *doc = htmlCtxtReadMemory(parser, part->text.data, (int)part->text.len,
                                   NULL, "UTF-8", options);
  part->parser = NULL;
  xmlFreeDoc(doc);
  htmlFreeParserCtxt(parser);
}

/// Read the piece, and close whatever is left open in it.
static void read_all(Part *part)
{
  static const xmlSAXHandler events = {
      .startElement = start_element,
      .endElement = end_element,
      .characters = add_characters,
      .ignorableWhitespace = add_characters,
      .cdataBlock = ignore_code,
      .comment = ignore_comment,
  };
  FcTree *tree = part->tree;

  parse(part, &events);
  while (fc_tree_current(tree) != part->base && !fc_tree_status(tree)) {
    fc_tree_leave(tree, part->base, fc_tree_current(tree)->type);
  }
}

void fc_html_document(FcTree *tree, FcStr text, FcPos start)
{
  Part part = new_part(tree, fc_tree_root(tree), text, start);

  part.is_page = true;
  read_all(&part);
}

void fc_html_part(FcTree *tree, FcStr text, FcPos start)
{
  Part part = new_part(tree, fc_tree_current(tree), text, start);

  read_all(&part);
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

void fc_html_tag(FcTree *tree, const FcNode *base, FcStr tag, FcPos pos)
{
  static const xmlSAXHandler events = {.startElement = start_run};
  Part part = new_part(tree, base, tag, pos);

  if (!fc_str_starts(tag, FC_STR("</"))) {
    parse(&part, &events);
    return;
  }
  const FcStr name = fc_str_from(tag, 2);
  const size_t i = find_element(fc_str_upto(name, fc_str_word_length(name)));
  if (i != NO_ELEMENT && elements[i].type > FC_TEXT) {
    fc_tree_leave(tree, base, elements[i].type);
  }
}
