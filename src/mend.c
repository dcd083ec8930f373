// Repairs of what page breaks and exports did to the blocks of a document.
// Only blocks with blank lines between them can have been cut apart, so this
// concerns formats that keep those (Markdown made from PDF).
#include "mend.h"

#include "mend_html.h"
#include "mend_links.h"

/// Bytes: a line on the page has about as many. What is shorter is more likely
/// a caption or a line of the cover than the upper part of a paragraph.
#define SHORTEST_CUT 80

/// Blank lines: page breaks leave three or more between rows, tables of their
/// own have one (Belgium 2024, contents and icons on lines 31 and 33).
#define LEAST_TABLE_GAP 2

/// Pages that one paragraph or row runs over: more is no damage of a page
/// break, and joining without end would take quadratic time.
#define MOST_PIECES 8

static uint32_t last_code(FcStr text)
{
  uint32_t c = 0;

  (void)fc_str_prev(&c, text, text.len);
  return c;
}

static bool is_closer(uint32_t c)
{
  return c == ')' || c == ']' || c == '"' || c == '\'' || c == 0x2019 ||
         c == 0x201D || c == 0xBB;
}

static bool is_stop(uint32_t c)
{
  return c == '.' || c == ':' || c == ';' || c == '!' || c == '?' ||
         c == 0x2026;
}

/// Whether a text ends as sentences and items do, quotes and brackets aside.
static bool ends_in_stop(FcStr text)
{
  uint32_t c = 0;

  for (size_t n = fc_str_prev(&c, text, text.len); n && is_closer(c);
       n = fc_str_prev(&c, text, text.len)) {
    text.len -= n;
  }
  return is_stop(c);
}

static bool is_lower(uint32_t c)
{
  return fc_is_alpha(c) && !fc_is_upper(c);
}

/// Whether the first word is in lower case throughout: "eID" and "data.gov.be"
/// begin sentences.
static bool starts_in_lower_case(FcStr text)
{
  const size_t len = fc_str_word_length(text);
  const FcStr after = fc_str_from(text, len);
  uint32_t c = 0;

  for (size_t at = 0; at < len; at += fc_str_next(&c, fc_str_from(text, at))) {
    (void)fc_str_next(&c, fc_str_from(text, at));
    if (!is_lower(c)) {
      return false;
    }
  }
  const bool domain = fc_str_starts(after, FC_STR(".")) &&
                      fc_str_word_length(fc_str_from(after, 1)) > 0;
  return len > 0 && !domain;
}

static bool has_open_bracket(FcStr text)
{
  int open = 0;

  for (size_t i = 0; i < text.len; ++i) {
    open += text.data[i] == '(';
    open -= text.data[i] == ')' && open > 0;
  }
  return open > 0;
}

/// Whether `lower` is the rest of the sentence that `upper` breaks off.
static bool is_cut_sentence(FcStr upper, FcStr lower)
{
  if (upper.len < SHORTEST_CUT || ends_in_stop(upper)) {
    return false;
  }
  if (starts_in_lower_case(lower) || fc_str_ends(upper, FC_STR(",")) ||
      has_open_bracket(upper)) {
    return true;
  }
  // The next word is a name. That sentences above end in full stops tells that
  // this one should (Belgium 2024, lines 777 and 779).
  return is_lower(last_code(upper)) && ends_in_stop(lower) &&
         fc_str_find(upper, FC_STR(". ")) < upper.len;
}

/// Whether a text ends in a hyphen within a word; dashes are none.
static bool ends_in_hyphen(FcStr text)
{
  uint32_t hyphen = 0;
  uint32_t before = 0;

  const size_t len = fc_str_prev(&hyphen, text, text.len);
  (void)fc_str_prev(&before, text, text.len - len);
  return (hyphen == '-' || hyphen == 0x2010) && fc_is_alpha(before);
}

/// Make one of two neighbouring text nodes.
static void join_text(FcTree *tree, FcNode *upper, FcNode *lower)
{
  if (upper && lower && upper->type == FC_TEXT && lower->type == FC_TEXT) {
    upper->text = fc_arena_join(fc_tree_arena(tree), upper->text, lower->text);
    fc_node_remove(lower);
  }
}

/// Put a text before the first run of a block.
static void prepend_text(FcTree *tree, FcNode *block, FcStr text)
{
  FcNode *node = fc_node_new(tree, FC_TEXT, block->pos);
  FcNode *first = block->first;

  node->text = text;
  fc_node_insert(first, node);
  join_text(tree, node, first);
}

/// The rest of a word whose beginning is in a link goes into the link (Belgium
/// 2024, lines 1071 and 1077).
static void move_rest_of_word(FcTree *tree, FcNode *upper, FcNode *lower)
{
  FcNode *begun = fc_node_last_text(upper);
  FcNode *rest = fc_node_first_text(lower);
  if (!begun || !rest || begun->parent == upper || rest->parent != lower) {
    return;
  }

  const size_t len = fc_str_word_length(rest->text);
  begun->text = fc_arena_join(fc_tree_arena(tree), begun->text,
                              fc_str_upto(rest->text, len));
  rest->text = fc_str_from(rest->text, len);
}

/// Move all below `from` to the end of `to`.
static void move_children(FcNode *to, FcNode *from)
{
  while (from->first) {
    FcNode *child = from->first;
    fc_node_remove(child);
    fc_node_append(to, child);
  }
}

/// Put the runs of a paragraph at the end of the one that it continues.
static void join_paragraphs(FcTree *tree, FcNode *upper, FcNode *lower)
{
  if (ends_in_hyphen(fc_node_text(tree, upper))) {
    move_rest_of_word(tree, upper, lower);
  } else {
    prepend_text(tree, lower, FC_STR(" "));
  }

  FcNode *last = upper->last;
  FcNode *first = lower->first;
  move_children(upper, lower);
  join_text(tree, last, first);
  fc_node_remove(lower);
}

/// Whether a paragraph after another block may be the rest of it.
static bool may_be_rest(const FcNode *block)
{
  return block && block->type == FC_PARAGRAPH && block->gap;
}

/// A paragraph cut by a page break: `block` and what comes after it.
static void join_cut_paragraph(FcTree *tree, FcNode *block, FcDiag *diag)
{
  if (block->type != FC_PARAGRAPH) {
    return;
  }
  for (int pieces = 1; pieces < MOST_PIECES; ++pieces) {
    FcNode *next = block->next;
    if (!may_be_rest(next) ||
        !is_cut_sentence(fc_node_text(tree, block), fc_node_text(tree, next))) {
      return;
    }
    fc_diag_note(diag, next->pos, "cut-paragraph",
                 "joined with the paragraph on line %u", block->pos.line);
    join_paragraphs(tree, block, next);
  }
}

/// The paragraph that a list ends with, or NULL.
static FcNode *last_paragraph(FcNode *list)
{
  FcNode *block = list;

  while (block && block->type != FC_PARAGRAPH) {
    block =
        block->type == FC_LIST || block->type == FC_ITEM ? block->last : NULL;
  }
  return block;
}

/// A list item cut by a page break: its rest became a paragraph after the list,
/// and the items after it a list of their own. Items often end in no stop, so
/// only a word in lower case tells.
static void join_cut_item(FcTree *tree, FcNode *list, FcDiag *diag)
{
  FcNode *rest = list->next;
  FcNode *upper = list->type == FC_LIST ? last_paragraph(list) : NULL;
  if (!upper || !may_be_rest(rest)) {
    return;
  }
  const FcStr text = fc_node_text(tree, rest);
  if (!starts_in_lower_case(text) ||
      !is_cut_sentence(fc_node_text(tree, upper), text)) {
    return;
  }

  fc_diag_note(diag, rest->pos, "cut-item", "joined with the item on line %u",
               upper->pos.line);
  join_paragraphs(tree, upper, rest);
  FcNode *more = list->next;
  if (more && more->type == FC_LIST && more->ordered == list->ordered) {
    move_children(list, more);
    fc_node_remove(more);
  }
}

static size_t count_children(const FcNode *node)
{
  size_t count = 0;

  for (const FcNode *child = node->first; child; child = child->next) {
    ++count;
  }
  return count;
}

/// Put the blocks of a cell at the end of the one that it continues.
static void join_cells(FcTree *tree, FcNode *upper, FcNode *lower)
{
  FcNode *last = upper->last;
  FcNode *first = lower->first;

  if (last && first && last->type == FC_PARAGRAPH &&
      first->type == FC_PARAGRAPH && !ends_in_stop(fc_node_text(tree, last))) {
    join_paragraphs(tree, last, first);
  }
  move_children(upper, lower);
}

/// A row that goes on on the next page, where its first cell is empty
/// (Belgium 2024, lines 380 and 386, 415 and 419).
static void join_cut_row(FcTree *tree,
                         FcNode *upper,
                         FcNode *lower,
                         FcDiag *diag)
{
  fc_diag_note(diag, lower->pos, "cut-row", "joined with the row on line %u",
               upper->pos.line);
  FcNode *to = upper->first;
  for (FcNode *from = lower->first; from && to; from = from->next) {
    join_cells(tree, to, from);
    to = to->next;
  }
  fc_node_remove(lower);
}

static bool is_cut_table(const FcNode *table, const FcNode *next)
{
  return table->type == FC_TABLE && next && next->type == FC_TABLE &&
         next->gap >= LEAST_TABLE_GAP && table->last && next->first &&
         count_children(table->last) == count_children(next->first);
}

/// A table cut by page breaks: pieces with as many columns, and nothing but
/// blank lines between them.
static void join_cut_table(FcTree *tree, FcNode *table, FcDiag *diag)
{
  const FcNode *row = NULL;
  int pieces = 1;

  while (is_cut_table(table, table->next)) {
    FcNode *next = table->next;
    fc_diag_note(diag, next->pos, "cut-table",
                 "joined with the table on line %u", table->pos.line);
    pieces = row == table->last ? pieces : 1;
    row = table->last;
    if (!next->first->first->first && pieces < MOST_PIECES) {
      join_cut_row(tree, table->last, next->first, diag);
      ++pieces;
    }
    move_children(table, next);
    fc_node_remove(next);
  }
}

/// An item with a typed mark after its own, "- 1) text", was read as a list of
/// one within the item (Belgium 2024, lines 41 to 44).
static void drop_doubled_marks(FcNode *item)
{
  FcNode *inner = item->first;

  while (item->type == FC_ITEM && inner && !inner->next &&
         inner->type == FC_LIST && inner->first == inner->last) {
    fc_node_remove(inner);
    move_children(item, inner->first);
    inner = item->first;
  }
}

FcStatus fc_mend(FcTree *tree, FcDiag *diag)
{
  FcNode *root = fc_tree_root(tree);

  for (FcNode *node = fc_node_after(root, root); node;
       node = fc_node_after(node, root)) {
    drop_doubled_marks(node);
  }
  for (FcNode *block = root->first; block; block = block->next) {
    join_cut_paragraph(tree, block, diag);
    join_cut_item(tree, block, diag);
    join_cut_table(tree, block, diag);
  }
  fc_mend_html(tree, diag);
  fc_mend_links(tree, diag);
  return FC_OK;
}
