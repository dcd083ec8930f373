// Paragraphs into the tree: lists are opened and closed by the levels of their
// items, links and emphasis by what neighbouring pieces share.
#include "docx_blocks.h"

#include <assert.h>

struct FcDocxList {
  FcDocxList *around;
  bool is_cell; ///< No list: the lists around it are not seen from inside
  FcDocxPlace place;
};

void fc_docx_add_piece(FcArena *arena,
                       FcDocxParagraph *paragraph,
                       const FcDocxPiece *piece)
{
  FcDocxPiece *copy = (FcDocxPiece *)fc_arena_alloc(arena, sizeof(FcDocxPiece));

  *copy = *piece;
  copy->text = fc_arena_copy(arena, piece->text);
  if (paragraph->last) {
    paragraph->last->next = copy;
  } else {
    paragraph->first = copy;
  }
  paragraph->last = copy;
}

static void push(FcDocxBlocks *blocks, FcDocxList list)
{
  FcDocxList *pushed = (FcDocxList *)fc_arena_alloc(fc_tree_arena(blocks->tree),
                                                    sizeof(FcDocxList));

  *pushed = list;
  pushed->around = blocks->lists;
  blocks->lists = pushed;
}

static bool is_in_list(const FcDocxBlocks *blocks)
{
  return blocks->lists && !blocks->lists->is_cell;
}

static void end_list(FcDocxBlocks *blocks)
{
  fc_tree_close(blocks->tree, FC_ITEM);
  fc_tree_close(blocks->tree, FC_LIST);
  blocks->lists = blocks->lists->around;
}

void fc_docx_end_lists(FcDocxBlocks *blocks)
{
  while (is_in_list(blocks)) {
    end_list(blocks);
  }
}

/// Open an item, and the list for it unless it goes on.
static void open_item(FcDocxBlocks *blocks, FcDocxPlace place, FcPos pos)
{
  while (is_in_list(blocks) &&
         (blocks->lists->place.level > place.level ||
          (blocks->lists->place.level == place.level &&
           blocks->lists->place.ordered != place.ordered))) {
    end_list(blocks);
  }

  if (is_in_list(blocks) && blocks->lists->place.level == place.level) {
    fc_tree_close(blocks->tree, FC_ITEM);
  } else {
    FcNode *list = fc_tree_open(blocks->tree, FC_LIST, pos);
    if (list) {
      list->ordered = place.ordered;
    }
    push(blocks, (FcDocxList){.place = place});
  }
  (void)fc_tree_open(blocks->tree, FC_ITEM, pos);
}

static bool is_visible(const FcDocxPiece *piece)
{
  return piece->type == FC_TEXT && fc_str_trim(piece->text).len;
}

static bool has_text(const FcDocxParagraph *paragraph)
{
  const FcDocxPiece *piece = paragraph->first;

  while (piece && !is_visible(piece)) {
    piece = piece->next;
  }
  return piece;
}

static bool has_image(const FcDocxParagraph *paragraph)
{
  const FcDocxPiece *piece = paragraph->first;

  while (piece && piece->type != FC_IMAGE) {
    piece = piece->next;
  }
  return piece;
}

/// The colour that all text of a paragraph has, or -1.
static int shared_colour(const FcDocxParagraph *paragraph)
{
  const FcDocxPiece *first = paragraph->first;
  while (first && !is_visible(first)) {
    first = first->next;
  }

  for (const FcDocxPiece *piece = first; piece; piece = piece->next) {
    if (is_visible(piece) && piece->colour != first->colour) {
      return -1;
    }
  }
  return first ? first->colour : -1;
}

/// What pieces are in, from the outside in.
static const FcNodeType marks[] = {FC_LINK, FC_STRONG, FC_EM};

#define MARKS (sizeof marks / sizeof *marks)

static bool has_mark(const FcDocxPiece *piece, size_t mark)
{
  if (!piece) {
    return false;
  }

  const bool own[MARKS] = {piece->linked, piece->strong, piece->em};
  return own[mark];
}

static bool share_mark(const FcDocxPiece *before,
                       const FcDocxPiece *after,
                       size_t mark)
{
  if (before && after && before->linked && after->linked &&
      marks[mark] == FC_LINK) {
    return fc_str_eq(before->target, after->target);
  }
  return has_mark(before, mark) == has_mark(after, mark);
}

/// Close the marks that end between two pieces and open those that begin; NULL
/// stands for the ends of the paragraph.
static void change_marks(FcTree *tree,
                         const FcDocxPiece *before,
                         const FcDocxPiece *after,
                         FcPos pos)
{
  size_t kept = 0;
  while (kept < MARKS && share_mark(before, after, kept)) {
    ++kept;
  }

  for (size_t i = MARKS; i > kept; --i) {
    if (has_mark(before, i - 1)) {
      fc_tree_close(tree, marks[i - 1]);
    }
  }
  for (size_t i = kept; i < MARKS; ++i) {
    FcNode *node =
        has_mark(after, i) ? fc_tree_open(tree, marks[i], pos) : NULL;
    if (node && marks[i] == FC_LINK) {
      node->text = after->target;
    }
  }
}

static void add_pieces(FcTree *tree, const FcDocxParagraph *paragraph)
{
  const FcDocxPiece *before = NULL;

  for (const FcDocxPiece *piece = paragraph->first; piece;
       piece = piece->next) {
    change_marks(tree, before, piece, paragraph->pos);
    if (piece->type == FC_TEXT) {
      fc_tree_text(tree, piece->text, paragraph->pos);
    } else {
      (void)fc_tree_open(tree, piece->type, paragraph->pos);
      fc_tree_close(tree, piece->type);
    }
    before = piece;
  }
  change_marks(tree, before, NULL, paragraph->pos);
}

static bool holds_blocks(FcNodeType type)
{
  return type == FC_DOCUMENT || type == FC_ITEM || type == FC_CELL;
}

/// @param level Of a heading, 0 for a paragraph.
static void add_block(FcTree *tree, const FcDocxParagraph *paragraph, int level)
{
  const FcNodeType type = level ? FC_HEADING : FC_PARAGRAPH;
  FcNode *node = fc_tree_open(tree, type, paragraph->pos);

  if (node) {
    node->level = level;
    node->style = paragraph->style->name;
    node->colour = shared_colour(paragraph);
  }
  add_pieces(tree, paragraph);
  fc_tree_close(tree, type);
}

void fc_docx_add_paragraph(FcDocxBlocks *blocks,
                           const FcDocxParagraph *paragraph)
{
  const FcDocxStyle *style = paragraph->style;
  const bool text = has_text(paragraph);
  FcDocxPlace place = {0};

  if (style->contents || !(text || has_image(paragraph)) ||
      !holds_blocks(fc_tree_current(blocks->tree)->type)) {
    return;
  }
  const int level = text ? style->heading : 0;
  if (!level && fc_docx_is_item(&place, blocks->numbering, style,
                                paragraph->number, paragraph->level)) {
    open_item(blocks, place, paragraph->pos);
  } else {
    fc_docx_end_lists(blocks);
  }
  add_block(blocks->tree, paragraph, level);
}

FcNode *fc_docx_open(FcDocxBlocks *blocks, FcNodeType type, FcPos pos)
{
  const FcNodeType around = fc_tree_current(blocks->tree)->type;
  const bool fits = type == FC_ROW    ? around == FC_TABLE
                    : type == FC_CELL ? around == FC_ROW
                                      : holds_blocks(around);
  if (!fits) {
    return NULL;
  }

  if (type == FC_TABLE) {
    fc_docx_end_lists(blocks);
  }
  FcNode *node = fc_tree_open(blocks->tree, type, pos);
  if (node && type == FC_CELL) {
    push(blocks, (FcDocxList){.is_cell = true});
  }
  return node;
}

void fc_docx_close(FcDocxBlocks *blocks, FcNodeType type)
{
  if (type == FC_CELL) {
    fc_docx_end_lists(blocks);
    assert(blocks->lists);
    blocks->lists = blocks->lists->around;
  }
  fc_tree_close(blocks->tree, type);
}
