// The tree of a document: the builder for readers, and the walks and moves
// that the later stages use.
#include "tree.h"

#include "limits.h"
#include "strbuf.h"

#include <assert.h>
#include <stdlib.h>

/// What was written last in the block that is open: decides about blanks.
typedef enum {
  AT_START,     ///< Nothing yet
  AFTER_BREAK,  ///< A line break
  AFTER_WORD,   ///< Text or an image
  AFTER_BLANK,  ///< A blank
  BLANK_WAITING ///< Text, and white space that is not written yet
} Place;

struct FcTree {
  const char *file;
  FcStr checksum;
  FcArena *arena;
  FcNode *root;
  FcNode *open; ///< Innermost
  unsigned depth;
  size_t nodes;
  FcStatus status;
  FcStrbuf text; ///< Of the text node that is being written
  FcPos text_pos;
  Place place;
  bool implied; ///< The open paragraph was not opened by the reader
};

FcTree *fc_tree_new(const char *file)
{
  FcTree *tree = (FcTree *)fc_alloc(sizeof(FcTree));

  tree->file = file;
  tree->arena = fc_arena_new();
  tree->root = fc_node_new(tree, FC_DOCUMENT, (FcPos){.file = file});
  tree->open = tree->root;
  return tree;
}

void fc_tree_free(FcTree *tree)
{
  if (tree) {
    fc_strbuf_free(&tree->text);
    fc_arena_free(tree->arena);
    free(tree);
  }
}

FcArena *fc_tree_arena(FcTree *tree)
{
  return tree->arena;
}

FcNode *fc_tree_root(FcTree *tree)
{
  return tree->root;
}

const char *fc_tree_file(const FcTree *tree)
{
  return tree->file;
}

FcStr fc_tree_checksum(const FcTree *tree)
{
  return tree->checksum;
}

void fc_tree_set_checksum(FcTree *tree, FcStr checksum)
{
  tree->checksum = checksum;
}

FcUnit fc_tree_unit(const FcTree *tree)
{
  return tree->root->first ? tree->root->first->pos.unit : FC_LINES;
}

FcPos fc_tree_pos(const FcTree *tree, unsigned line)
{
  return (FcPos){.file = tree->file, .line = line, .unit = fc_tree_unit(tree)};
}

FcNode *fc_tree_current(FcTree *tree)
{
  return tree->open;
}

FcStatus fc_tree_status(const FcTree *tree)
{
  return tree->status;
}

FcNode *fc_node_new(FcTree *tree, FcNodeType type, FcPos pos)
{
  FcNode *node = (FcNode *)fc_arena_alloc(tree->arena, sizeof(FcNode));

  node->type = type;
  node->pos = pos;
  node->colour = -1;
  node->columns = 1;
  return node;
}

static bool is_run(FcNodeType type)
{
  return type >= FC_TEXT;
}

static bool holds_runs(FcNodeType type)
{
  return type == FC_HEADING || type == FC_PARAGRAPH;
}

static bool holds_blocks(FcNodeType type)
{
  return type == FC_DOCUMENT || type == FC_ITEM || type == FC_CELL;
}

/// Kept though nothing is in them.
static bool is_content(FcNodeType type)
{
  return type == FC_CELL || type == FC_IMAGE || type == FC_BREAK;
}

/// Whether a node of type `child` may be opened straight in `parent`.
static bool may_hold(FcNodeType parent, FcNodeType child)
{
  switch (child) {
  case FC_ITEM:
    return parent == FC_LIST;
  case FC_ROW:
    return parent == FC_TABLE;
  case FC_CELL:
    return parent == FC_ROW;
  case FC_TEXT:
  case FC_LINK:
  case FC_STRONG:
  case FC_EM:
  case FC_BREAK:
  case FC_IMAGE:
    return holds_runs(parent) || holds_blocks(parent) || is_run(parent);
  case FC_DOCUMENT:
  case FC_HEADING:
  case FC_PARAGRAPH:
  case FC_LIST:
  case FC_TABLE:
  default:
    return holds_blocks(parent);
  }
}

/// Add a node below the open one. @return NULL past the limits.
static FcNode *push(FcTree *tree, FcNodeType type, FcPos pos)
{
  if (tree->depth == FC_MAX_DEPTH || tree->nodes == FC_MAX_NODES) {
    tree->status = FC_ERR_LIMIT;
    return NULL;
  }
  ++tree->nodes;

  FcNode *node = fc_node_new(tree, type, pos);
  fc_node_append(tree->open, node);
  return node;
}

/// Turn the text written so far into a node.
static void flush_text(FcTree *tree)
{
  if (!tree->text.len) {
    return;
  }

  const FcStr text = fc_strbuf_str(&tree->text);
  FcNode *last = tree->open->last;
  if (last && last->type == FC_TEXT) {
    // A run without content stood between the two.
    last->text = fc_arena_join(tree->arena, last->text, text);
  } else {
    FcNode *node = push(tree, FC_TEXT, tree->text_pos);
    if (node) {
      node->text = fc_arena_copy(tree->arena, text);
    }
  }
  fc_strbuf_clear(&tree->text);
}

static FcNode *open_node(FcTree *tree, FcNodeType type, FcPos pos)
{
  FcNode *node = push(tree, type, pos);

  if (node) {
    ++tree->depth;
    tree->open = node;
    if (!is_run(type)) {
      tree->place = AT_START;
    }
  }
  return node;
}

/// Take the blank and breaks off the end of a block, and the runs that are
/// empty then.
static void trim_end(FcNode *block)
{
  for (;;) {
    FcNode *leaf = block;
    while (leaf->last) {
      leaf = leaf->last;
    }
    if (leaf->type == FC_TEXT && fc_str_ends(leaf->text, FC_STR(" "))) {
      --leaf->text.len;
    }
    if (leaf == block || leaf->type == FC_IMAGE ||
        (leaf->type == FC_TEXT && leaf->text.len)) {
      return;
    }
    fc_node_remove(leaf);
  }
}

static void close_node(FcTree *tree)
{
  flush_text(tree);
  FcNode *node = tree->open;
  tree->open = node->parent;
  --tree->depth;

  if (holds_runs(node->type)) {
    trim_end(node);
    tree->place = AT_START;
    tree->implied = false;
  }
  if (!node->first && !is_content(node->type)) {
    fc_node_remove(node);
  }
}

/// Runs need a paragraph around them.
static void imply_paragraph(FcTree *tree, FcPos pos)
{
  if (holds_blocks(tree->open->type)) {
    tree->implied = open_node(tree, FC_PARAGRAPH, pos) != NULL;
  }
}

static void end_implied(FcTree *tree)
{
  if (tree->implied && tree->open->type == FC_PARAGRAPH) {
    close_node(tree);
  }
}

/// What stands before a run: a blank goes in front of it, not into it.
static void begin_run(FcTree *tree, FcNodeType type, FcPos pos)
{
  imply_paragraph(tree, pos);
  if (tree->place == BLANK_WAITING && type != FC_BREAK) {
    fc_strbuf_add_byte(&tree->text, ' ');
    tree->place = AFTER_BLANK;
  }
  flush_text(tree);
}

FcNode *fc_tree_open(FcTree *tree, FcNodeType type, FcPos pos)
{
  if (tree->status) {
    return NULL;
  }

  if (is_run(type)) {
    begin_run(tree, type, pos);
  } else {
    end_implied(tree);
  }
  if (tree->status) {
    return NULL;
  }
  assert(may_hold(tree->open->type, type));
  return open_node(tree, type, pos);
}

static bool is_zero_width(uint32_t c)
{
  return c == 0xAD || c == 0x200B || c == 0xFEFF;
}

static void add_code_point(FcTree *tree, uint32_t c, FcStr bytes)
{
  if (is_zero_width(c)) {
    return;
  }
  if (fc_is_space(c)) {
    tree->place = tree->place == AFTER_WORD ? BLANK_WAITING : tree->place;
    return;
  }
  if (tree->place == BLANK_WAITING) {
    fc_strbuf_add_byte(&tree->text, ' ');
  }
  fc_strbuf_add(&tree->text, bytes);
  tree->place = AFTER_WORD;
}

void fc_tree_text(FcTree *tree, FcStr text, FcPos pos)
{
  uint32_t c = 0;

  if (tree->status) {
    return;
  }
  if (holds_blocks(tree->open->type) && !fc_str_trim(text).len) {
    return;
  }
  imply_paragraph(tree, pos);
  if (tree->status) {
    return;
  }
  assert(may_hold(tree->open->type, FC_TEXT));
  if (!tree->text.len) {
    tree->text_pos = pos;
  }
  for (size_t n = fc_str_next(&c, text); n; n = fc_str_next(&c, text)) {
    add_code_point(tree, c, fc_str_upto(text, n));
    text = fc_str_from(text, n);
  }
}

void fc_tree_close(FcTree *tree, FcNodeType type)
{
  if (tree->status) {
    return;
  }

  flush_text(tree);
  if (!is_run(type) && !holds_runs(type)) {
    end_implied(tree);
  }
  assert(tree->open->type == type);
  FcNode *node = tree->open;
  close_node(tree);
  if (type == FC_BREAK) {
    if (tree->place == AT_START) {
      fc_node_remove(node);
    } else {
      tree->place = AFTER_BREAK;
    }
  } else if (type == FC_IMAGE) {
    tree->place = AFTER_WORD;
  }
}

/// Close all up to `node`, which stays open.
static void close_down_to(FcTree *tree, const FcNode *node)
{
  while (tree->open != node && !tree->status) {
    close_node(tree);
  }
}

/// Close what cannot hold such a node. @return false if nothing could.
static bool make_room(FcTree *tree, const FcNode *base, FcNodeType type)
{
  const FcNode *place = tree->open;
  while (place != base && !may_hold(place->type, type)) {
    place = place->parent;
  }
  if (!may_hold(place->type, type)) {
    return false;
  }
  close_down_to(tree, place);
  return true;
}

FcNode *fc_tree_enter(FcTree *tree,
                      const FcNode *base,
                      FcNodeType type,
                      FcPos pos)
{
  if (tree->status || !make_room(tree, base, type)) {
    return NULL;
  }
  return fc_tree_open(tree, type, pos);
}

void fc_tree_enter_text(FcTree *tree, const FcNode *base, FcStr text, FcPos pos)
{
  if (tree->status || !fc_str_trim(text).len) {
    // White space between rows and items is no reason to close them.
    if (!tree->status && may_hold(tree->open->type, FC_TEXT)) {
      fc_tree_text(tree, text, pos);
    }
    return;
  }
  if (make_room(tree, base, FC_TEXT)) {
    fc_tree_text(tree, text, pos);
  }
}

void fc_tree_leave(FcTree *tree, const FcNode *base, FcNodeType type)
{
  if (tree->status) {
    return;
  }

  const FcNode *node = tree->open;
  while (node != base && node->type != type &&
         (!is_run(type) || is_run(node->type))) {
    node = node->parent;
  }
  if (node == base || node->type != type) {
    return;
  }
  close_down_to(tree, node);
  fc_tree_close(tree, type);
}

FcStatus fc_tree_finish(FcTree *tree, FcDiag *diag)
{
  end_implied(tree);
  if (!tree->status) {
    assert(tree->open == tree->root);
    return FC_OK;
  }
  return fc_diag_fail(diag, tree->status, (FcPos){.file = tree->file},
                      "tree-limit",
                      "more than %d levels or %lu parts in the document",
                      FC_MAX_DEPTH, FC_MAX_NODES);
}

bool fc_node_is_run(const FcNode *node)
{
  return is_run(node->type);
}

FcNode *fc_node_skip(const FcNode *node, const FcNode *top)
{
  while (node && node != top && !node->next) {
    node = node->parent;
  }
  return node && node != top ? node->next : NULL;
}

FcNode *fc_node_after(const FcNode *node, const FcNode *top)
{
  return node->first ? node->first : fc_node_skip(node, top);
}

FcNode *fc_node_first_text(FcNode *node)
{
  FcNode *at = node;
  while (at && at->type != FC_TEXT) {
    at = fc_node_after(at, node);
  }
  return at;
}

FcNode *fc_node_last_text(FcNode *node)
{
  if (node->type == FC_TEXT) {
    return node;
  }
  for (FcNode *child = node->last; child; child = child->prev) {
    FcNode *text = fc_node_last_text(child);
    if (text) {
      return text;
    }
  }
  return NULL;
}

static void add_blank(FcStrbuf *buf)
{
  if (buf->len && buf->data[buf->len - 1] != ' ') {
    fc_strbuf_add_byte(buf, ' ');
  }
}

FcStr fc_node_text(FcTree *tree, const FcNode *node)
{
  FcStrbuf buf = {0};

  for (const FcNode *at = node; at; at = fc_node_after(at, node)) {
    if (at->type == FC_TEXT) {
      fc_strbuf_add(&buf, at->text);
    } else if (at->type == FC_BREAK || !is_run(at->type)) {
      add_blank(&buf);
    }
  }
  const FcStr text =
      fc_arena_copy(tree->arena, fc_str_trim(fc_strbuf_str(&buf)));
  fc_strbuf_free(&buf);
  return text;
}

void fc_node_remove(FcNode *node)
{
  if (node->prev) {
    node->prev->next = node->next;
  } else if (node->parent) {
    node->parent->first = node->next;
  }
  if (node->next) {
    node->next->prev = node->prev;
  } else if (node->parent) {
    node->parent->last = node->prev;
  }
  node->parent = NULL;
  node->prev = NULL;
  node->next = NULL;
}

void fc_node_append(FcNode *parent, FcNode *node)
{
  node->parent = parent;
  node->prev = parent->last;
  node->next = NULL;
  if (parent->last) {
    parent->last->next = node;
  } else {
    parent->first = node;
  }
  parent->last = node;
}

void fc_node_insert(FcNode *next, FcNode *node)
{
  node->parent = next->parent;
  node->prev = next->prev;
  node->next = next;
  if (next->prev) {
    next->prev->next = node;
  } else {
    next->parent->first = node;
  }
  next->prev = node;
}
