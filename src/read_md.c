// Markdown of a factsheet into the tree. Tables are lines with tabs: they are
// cut out first, then cmark reads the rest and the tables go back in between.
#include "read_md.h"

#include "encoding.h"
#include "html_part.h"
#include "limits.h"
#include "strbuf.h"

#include <cmark.h>

#include <stdlib.h>

/// Stands where a table was: a block of its own, which also ends lists, and of
/// which nothing is read.
#define PLACEHOLDER FC_STR("<!---->")

typedef struct {
  FcTree *tree;
  FcStr *lines; ///< Of the input, without line ends
  size_t lines_len;
  size_t tables_done; ///< Index of the first line whose table is not read yet
} Source;

/// A piece of Markdown that cmark reads.
typedef struct {
  Source *source;
  size_t offset; ///< Lines of the input before it
  bool within_code;
  const FcNode *block; ///< Innermost block that was opened
} Part;

static bool is_blank(FcStr line)
{
  return !fc_str_trim(line).len;
}

static size_t count_tabs(FcStr line)
{
  size_t tabs = 0;

  for (size_t i = 0; i < line.len; ++i) {
    tabs += line.data[i] == '\t';
  }
  return tabs;
}

static bool is_digit_at(FcStr text, size_t at)
{
  return at < text.len && fc_is_digit((unsigned char)text.data[at]);
}

/// Length of a mark such as "-", "*", "12." or "3)" at the start of a line.
static size_t list_mark_length(FcStr line)
{
  size_t len = 0;
  while (is_digit_at(line, len)) {
    ++len;
  }
  if (len == line.len) {
    return 0;
  }

  const FcStr ends = len ? FC_STR(".)") : FC_STR("-*+");
  const FcStr mark = {line.data + len, 1};
  return fc_str_find(ends, mark) < ends.len ? len + 1 : 0;
}

/// Whether a line is a row: a tab ends a cell, so a tab at the start is an
/// empty first cell. The tabs of list items and headings are Markdown's own.
static bool is_row(FcStr line)
{
  const size_t tabs = count_tabs(line);
  if (!tabs || is_blank(line) || line.data[0] == '#') {
    return false;
  }

  const FcStr text = fc_str_trim(line);
  const size_t mark = list_mark_length(text);
  const FcStr after = mark ? fc_str_from(text, mark) : FC_STR("");
  const bool spaced = fc_str_starts(after, FC_STR(" "));
  if (!spaced && !fc_str_starts(after, FC_STR("\t"))) {
    return true;
  }
  // "1.⇥Title⇥3" is a line of a table of contents.
  return is_digit_at(text, 0) && (tabs > 1 || (spaced && line.data[0] != '\t'));
}

/// The input with LF at the end of each line, whatever it had.
static void add_normalised(FcStrbuf *out, FcStr input)
{
  for (size_t i = 0; i < input.len; ++i) {
    const char c = input.data[i];
    if (c != '\r') {
      fc_strbuf_add_byte(out, c);
    } else if (i + 1 == input.len || input.data[i + 1] != '\n') {
      fc_strbuf_add_byte(out, '\n');
    }
  }
}

static FcPos position(const Source *source, size_t line)
{
  return (FcPos){.file = fc_tree_file(source->tree), .line = (unsigned)line};
}

/// Refuse what no text is: bytes that are not UTF-8, and U+0000.
static FcStatus check_text(const Source *source, FcStr input, FcDiag *diag)
{
  FcStr rest = input;
  FcStr line = {0};

  for (size_t number = 1; fc_str_split(&rest, '\n', &line); ++number) {
    if (!fc_str_is_utf8(line)) {
      return fc_diag_fail(diag, FC_ERR_SYNTAX, position(source, number),
                          "not-utf8", "line is not UTF-8");
    }
    if (fc_str_find(line, (FcStr){"", 1}) < line.len) {
      return fc_diag_fail(diag, FC_ERR_SYNTAX, position(source, number),
                          "null-byte", "line holds a null byte");
    }
  }
  return FC_OK;
}

static FcStatus split_lines(Source *source, FcStr text, FcDiag *diag)
{
  FcStr rest = text;
  FcStr line = {0};
  size_t count = 0;
  while (fc_str_split(&rest, '\n', &line)) {
    ++count;
  }
  if (count > FC_MAX_NODES) {
    return fc_diag_fail(diag, FC_ERR_LIMIT, position(source, 0), "tree-limit",
                        "more than %lu lines", FC_MAX_NODES);
  }

  source->lines = (FcStr *)fc_realloc(NULL, count, sizeof(FcStr));
  while (fc_str_split(&text, '\n', &line)) {
    source->lines[source->lines_len++] = line;
  }
  return FC_OK;
}

/// What cmark is to read: as many lines as the input.
static void add_without_tables(FcStrbuf *out, const Source *source)
{
  bool within = false;

  for (size_t i = 0; i < source->lines_len; ++i) {
    const bool row = is_row(source->lines[i]);
    if (!row) {
      fc_strbuf_add(out, source->lines[i]);
    } else if (!within) {
      fc_strbuf_add(out, PLACEHOLDER);
    }
    within = row;
    fc_strbuf_add_byte(out, '\n');
  }
}

/// Blank lines before the line of that number.
static unsigned count_gap(const Source *source, size_t line)
{
  unsigned gap = 0;

  while (line > gap + 1U && is_blank(source->lines[line - gap - 2])) {
    ++gap;
  }
  return gap;
}

static FcNode *open_block(Source *source, FcNodeType type, size_t line)
{
  FcNode *node = fc_tree_open(source->tree, type, position(source, line));

  if (node) {
    node->gap = count_gap(source, line);
  }
  return node;
}

/// Cells hold text, or HTML where the export kept lists and links.
static void read_cell(Source *source, FcStr cell, size_t line)
{
  (void)open_block(source, FC_CELL, line);
  if (fc_str_find(cell, FC_STR("<")) < cell.len ||
      fc_str_find(cell, FC_STR("&")) < cell.len) {
    fc_html_part(source->tree, cell, position(source, line));
  } else {
    fc_tree_text(source->tree, cell, position(source, line));
  }
  fc_tree_close(source->tree, FC_CELL);
}

static void read_row(Source *source, size_t line)
{
  FcStr rest = source->lines[line - 1];
  FcStr cell = {0};

  (void)open_block(source, FC_ROW, line);
  while (fc_str_split(&rest, '\t', &cell)) {
    read_cell(source, cell, line);
  }
  fc_tree_close(source->tree, FC_ROW);
}

static bool is_table_line(const Source *source, size_t index)
{
  return index < source->lines_len && is_row(source->lines[index]);
}

/// Read the table of which the next line is the first row.
static void read_table(Source *source)
{
  (void)open_block(source, FC_TABLE, source->tables_done + 1);
  while (is_table_line(source, source->tables_done)) {
    read_row(source, ++source->tables_done);
  }
  fc_tree_close(source->tree, FC_TABLE);
}

/// Read the tables that begin at or before the line of that number.
static void read_tables(Source *source, size_t line)
{
  while (source->tables_done < line) {
    if (is_table_line(source, source->tables_done)) {
      read_table(source);
    } else {
      ++source->tables_done;
    }
  }
}

static void read_part(Part *part, FcStr text);

static size_t line_of(const Part *part, cmark_node *node)
{
  const int line = cmark_node_get_start_line(node);
  const size_t number = part->offset + (line > 0 ? (size_t)line : 1);

  return number < part->source->lines_len ? number : part->source->lines_len;
}

static FcPos position_of(const Part *part, cmark_node *node)
{
  return position(part->source, line_of(part, node));
}

static FcStr literal_of(cmark_node *node)
{
  return fc_str(cmark_node_get_literal(node));
}

static void enter_block(Part *part, cmark_node *node, FcNodeType type)
{
  FcNode *block = open_block(part->source, type, line_of(part, node));

  if (block) {
    block->level = cmark_node_get_heading_level(node);
    block->ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
    part->block = block;
  }
}

/// Code within code is taken as it is.
static void add_paragraph(Source *source, FcStr text, size_t line)
{
  (void)open_block(source, FC_PARAGRAPH, line);
  fc_tree_text(source->tree, text, position(source, line));
  fc_tree_close(source->tree, FC_PARAGRAPH);
}

/// What cmark takes for code is text that a PDF export has indented.
static void enter_code(Part *part, cmark_node *node, FcNodeType type)
{
  (void)type;
  Source *source = part->source;
  const size_t line = line_of(part, node);
  FcStr rest = literal_of(node);
  if (part->within_code) {
    add_paragraph(source, rest, line);
    return;
  }

  const FcStr first = fc_str_trim(source->lines[line - 1]);
  const bool fenced = fc_str_starts(first, FC_STR("```")) ||
                      fc_str_starts(first, FC_STR("~~~"));
  Part inner = {
      .source = source,
      .offset = fenced ? line : line - 1,
      .within_code = true,
  };
  FcStrbuf text = {0};
  FcStr piece = {0};
  while (fc_str_split(&rest, '\n', &piece)) {
    fc_strbuf_add(&text, fc_str_trim(piece));
    fc_strbuf_add_byte(&text, '\n');
  }
  read_part(&inner, fc_strbuf_str(&text));
  fc_strbuf_free(&text);
}

static void enter_html(Part *part, cmark_node *node, FcNodeType type)
{
  (void)type;
  fc_html_part(part->source->tree, literal_of(node), position_of(part, node));
}

static void enter_text(Part *part, cmark_node *node, FcNodeType type)
{
  (void)type;
  const FcStr literal = literal_of(node);

  // Soft breaks have none.
  fc_tree_text(part->source->tree, literal.data ? literal : FC_STR(" "),
               position_of(part, node));
}

static void enter_tag(Part *part, cmark_node *node, FcNodeType type)
{
  (void)type;
  fc_html_tag(part->source->tree, part->block, literal_of(node),
              position_of(part, node));
}

static void enter_run(Part *part, cmark_node *node, FcNodeType type)
{
  FcTree *tree = part->source->tree;
  FcNode *run = fc_tree_enter(tree, part->block, type, position_of(part, node));

  if (run) {
    run->text =
        fc_arena_copy(fc_tree_arena(tree), fc_str(cmark_node_get_url(node)));
  }
  if (type == FC_BREAK || type == FC_IMAGE) {
    fc_tree_leave(tree, part->block, type);
  }
}

/// What becomes of each type of cmark; of types without a row, what is in them.
static const struct {
  cmark_node_type mark;
  FcNodeType type; ///< FC_TEXT where no node of ours stays open
  void (*enter)(Part *part, cmark_node *node, FcNodeType type);
} marks[] = {
    {CMARK_NODE_LIST, FC_LIST, enter_block},
    {CMARK_NODE_ITEM, FC_ITEM, enter_block},
    {CMARK_NODE_PARAGRAPH, FC_PARAGRAPH, enter_block},
    {CMARK_NODE_HEADING, FC_HEADING, enter_block},
    {CMARK_NODE_CODE_BLOCK, FC_TEXT, enter_code},
    {CMARK_NODE_HTML_BLOCK, FC_TEXT, enter_html},
    {CMARK_NODE_TEXT, FC_TEXT, enter_text},
    {CMARK_NODE_CODE, FC_TEXT, enter_text},
    {CMARK_NODE_SOFTBREAK, FC_TEXT, enter_text},
    {CMARK_NODE_HTML_INLINE, FC_TEXT, enter_tag},
    {CMARK_NODE_LINEBREAK, FC_BREAK, enter_run},
    {CMARK_NODE_IMAGE, FC_IMAGE, enter_run},
    {CMARK_NODE_LINK, FC_LINK, enter_run},
    {CMARK_NODE_STRONG, FC_STRONG, enter_run},
    {CMARK_NODE_EMPH, FC_EM, enter_run},
};

#define NO_MARK (sizeof marks / sizeof *marks)

static size_t find_mark(cmark_node *node)
{
  size_t i = 0;

  while (i < NO_MARK && marks[i].mark != cmark_node_get_type(node)) {
    ++i;
  }
  return i;
}

static void enter_node(Part *part, cmark_node *node, cmark_iter *iter)
{
  cmark_node *parent = cmark_node_parent(node);
  const size_t i = find_mark(node);

  if (parent && !cmark_node_parent(parent) && !part->within_code) {
    read_tables(part->source, line_of(part, node));
  }
  if (i != NO_MARK) {
    marks[i].enter(part, node, marks[i].type);
  }
  // What is in an image describes the picture, it is not in the text.
  if (cmark_node_get_type(node) == CMARK_NODE_IMAGE) {
    cmark_iter_reset(iter, node, CMARK_EVENT_EXIT);
  }
}

static void leave_node(Part *part, cmark_node *node)
{
  FcTree *tree = part->source->tree;
  const size_t i = find_mark(node);

  if (i != NO_MARK && marks[i].type != FC_TEXT) {
    const bool run = marks[i].enter == enter_run;
    fc_tree_leave(tree, run ? part->block : fc_tree_root(tree), marks[i].type);
  }
}

/// Read text by cmark into the node that is open.
static void read_part(Part *part, FcStr text)
{
  cmark_node *document =
      cmark_parse_document(text.data, text.len, CMARK_OPT_DEFAULT);
  cmark_iter *iter = cmark_iter_new(document);

  for (cmark_event_type event = cmark_iter_next(iter);
       event != CMARK_EVENT_DONE && !fc_tree_status(part->source->tree);
       event = cmark_iter_next(iter)) {
    cmark_node *node = cmark_iter_get_node(iter);
    if (event == CMARK_EVENT_ENTER) {
      enter_node(part, node, iter);
    } else {
      leave_node(part, node);
    }
  }
  cmark_iter_free(iter);
  cmark_node_free(document);
}

static FcStatus read_text(Source *source, FcStr text, FcDiag *diag)
{
  FcStatus status = check_text(source, text, diag);
  if (!status) {
    status = split_lines(source, text, diag);
  }
  if (status) {
    return status;
  }

  FcStrbuf prose = {0};
  Part part = {.source = source};
  add_without_tables(&prose, source);
  read_part(&part, fc_strbuf_str(&prose));
  fc_strbuf_free(&prose);
  read_tables(source, source->lines_len);
  return fc_tree_finish(source->tree, diag);
}

FcStatus fc_read_md(FcTree *tree, FcStr input, FcDiag *diag)
{
  Source source = {.tree = tree};
  FcStrbuf text = {0};

  add_normalised(&text, fc_encoding_strip_mark(input));
  const FcStatus status = read_text(&source, fc_strbuf_str(&text), diag);
  free(source.lines);
  fc_strbuf_free(&text);
  return status;
}

/// Whether a line is a heading: one to six "#" and a blank.
static bool is_heading(FcStr line)
{
  size_t level = 0;

  while (level < line.len && line.data[level] == '#') {
    ++level;
  }
  return level >= 1 && level <= 6 &&
         fc_str_starts(fc_str_from(line, level), FC_STR(" "));
}

bool fc_md_recognise(FcStr head)
{
  FcStr rest = head;
  FcStr line = {0};

  if (fc_str_find(head, (FcStr){"", 1}) < head.len ||
      fc_str_starts(fc_str_trim(head), FC_STR("<"))) {
    return false;
  }
  while (fc_str_split(&rest, '\n', &line)) {
    if (is_heading(line)) {
      return true;
    }
  }
  return false;
}
