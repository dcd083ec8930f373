/**
 * @file
 * A document as blocks and runs: what every reader makes, what mend.c repairs
 * and outline.c labels.
 *
 * Blocks: heading, paragraph, list, item, table, row, cell. Runs: text, link,
 * strong, emphasis, line break, image. Items and cells hold blocks; headings
 * and paragraphs hold runs; links and emphasis hold runs.
 */
#ifndef FC_TREE_H
#define FC_TREE_H

#include "arena.h"
#include "diag.h"
#include "str.h"

#include <stdbool.h>

typedef enum {
  FC_DOCUMENT,
  FC_HEADING,
  FC_PARAGRAPH,
  FC_LIST,
  FC_ITEM,
  FC_TABLE,
  FC_ROW,
  FC_CELL,
  FC_TEXT,
  FC_LINK,
  FC_STRONG,
  FC_EM,
  FC_BREAK,
  FC_IMAGE,
} FcNodeType;

/// What a heading is, once fc_outline has looked at it.
typedef enum {
  FC_ROLE_NONE,    ///< Not a heading, or not yet looked at
  FC_ROLE_FRONT,   ///< Cover, contents, introduction, closing pages
  FC_ROLE_CHAPTER, ///< Top-level section
  FC_ROLE_GROUP,   ///< Only groups what follows: no entity
  FC_ROLE_ENTITY,  ///< Presents a thing
} FcRole;

typedef struct FcConcept FcConcept;
typedef struct FcNode FcNode;
struct FcNode {
  FcNodeType type;
  int level;    ///< Headings: as the format has it, 1 to 6
  bool ordered; ///< Lists
  unsigned gap; ///< Blank lines before the block; Markdown only
  FcStr text;   ///< Text nodes: the text; links, images: the target
  FcStr style;  ///< The format's own name: Word style, HTML class
  int colour;   ///< 0xRRGGBB where the format has one, else -1
  int columns;  ///< Cells: how many columns wide, 1 or more
  FcPos pos;    ///< First byte in the source
  FcRole role;  ///< Headings
  int chapter;  ///< Set by fc_outline on each block: number, 0 outside
  const FcConcept *concept; ///< Chapters, groups: the heading they are, or NULL
  FcNode *parent, *prev, *next, *first, *last;
};

typedef struct FcTree FcTree;

/// @param file Name for messages; must outlive the tree.
FcTree *fc_tree_new(const char *file);
void fc_tree_free(FcTree *tree);

FcArena *fc_tree_arena(FcTree *tree);
FcNode *fc_tree_root(FcTree *tree);
const char *fc_tree_file(const FcTree *tree);

/**
 * Builder, for readers: nodes are opened, filled and closed in document order.
 *
 * White space of text is collapsed to single blanks, also over the borders of
 * runs; none is kept at the ends of a block. Neighbouring text nodes are
 * joined. Blocks and runs that end up without content are dropped (images and
 * cells are content).
 *
 * @return The open node, to set its fields; NULL past FC_MAX_DEPTH or
 * FC_MAX_NODES: then fc_tree_status tells, and the matching close is ignored.
 */
FcNode *fc_tree_open(FcTree *tree, FcNodeType type, FcPos pos);
void fc_tree_text(FcTree *tree, FcStr text, FcPos pos); ///< Copied
void fc_tree_close(FcTree *tree, FcNodeType type);      ///< Asserts the match

/// @return FC_OK, or FC_ERR_LIMIT once a limit was passed.
FcStatus fc_tree_status(const FcTree *tree);

/// @return The text of a node and all below it, runs joined, blocks apart by
/// one blank, trimmed; in the arena. Images have none, breaks are a blank.
FcStr fc_node_text(FcTree *tree, const FcNode *node);

/// @return The node after `node` in document order that is not below it, but
/// within `top`; NULL at the end.
FcNode *fc_node_skip(const FcNode *node, const FcNode *top);

/// @return The node after `node` in document order, first its children.
FcNode *fc_node_after(const FcNode *node, const FcNode *top);

/// Take a node with all below it out of the tree.
void fc_node_remove(FcNode *node);

/// Move a node (taken out first) so that it is the last child of `parent`.
void fc_node_append(FcNode *parent, FcNode *node);

/// Move a node (taken out first) so that it comes right before `next`.
void fc_node_insert(FcNode *next, FcNode *node);

/// @return A new node outside the tree.
FcNode *fc_node_new(FcTree *tree, FcNodeType type, FcPos pos);

/**
 * Print the tree as normalised HTML: one block a line, two blanks of indent a
 * level, `data-line`, and for headings `data-role` once they have one.
 */
void fc_tree_dump(FcTree *tree, FILE *out);

#endif
