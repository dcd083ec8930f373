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
#include <stdio.h>

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

/// @return SHA-256 of the file's bytes; none for a tree that is from no file.
FcStr fc_tree_checksum(const FcTree *tree);
void fc_tree_set_checksum(FcTree *tree, FcStr checksum);

/// @return What its places are counted by.
FcUnit fc_tree_unit(const FcTree *tree);

/// @return The place of that number, for messages.
FcPos fc_tree_pos(const FcTree *tree, unsigned line);

/**
 * Builder, for readers: nodes are opened, filled and closed in document order.
 *
 * White space of text is collapsed to single blanks, also over the borders of
 * runs; none is kept at the ends of a block, no line break either. Spaces
 * without width are dropped. Neighbouring text nodes are joined. Blocks and
 * runs that end up without content are dropped (images and cells are content).
 * Runs put straight into the document, an item or a cell get a paragraph of
 * their own, which ends where the next block begins.
 *
 * @return The open node, to set its fields; NULL past FC_MAX_DEPTH or
 * FC_MAX_NODES: then fc_tree_status tells, and all further calls of the
 * builder are ignored.
 */
FcNode *fc_tree_open(FcTree *tree, FcNodeType type, FcPos pos);
void fc_tree_text(FcTree *tree, FcStr text, FcPos pos); ///< Copied
void fc_tree_close(FcTree *tree, FcNodeType type);      ///< Asserts the match

/// @return The innermost open node, the document at first.
FcNode *fc_tree_current(FcTree *tree);

/**
 * As fc_tree_open, for formats whose tags may be crossed or missing (HTML):
 * first closes what cannot hold such a node, but neither `base` nor what is
 * above it.
 *
 * @return The open node; NULL where nothing within `base` can hold it (an item
 * without a list), and past the limits.
 */
FcNode *fc_tree_enter(FcTree *tree,
                      const FcNode *base,
                      FcNodeType type,
                      FcPos pos);

/// Close the innermost open node of that type with all in it. Ignored where
/// there is none below `base`, or for runs none in the same block.
void fc_tree_leave(FcTree *tree, const FcNode *base, FcNodeType type);

/// As fc_tree_text, but closes what cannot hold text, as fc_tree_enter does.
void fc_tree_enter_text(FcTree *tree,
                        const FcNode *base,
                        FcStr text,
                        FcPos pos);

/// @return FC_OK, or FC_ERR_LIMIT once a limit was passed.
FcStatus fc_tree_status(const FcTree *tree);

/// End the building; say so where a limit was passed.
/// @return fc_tree_status.
FcStatus fc_tree_finish(FcTree *tree, FcDiag *diag);

/// @return The text of a node and all below it, runs joined, blocks apart by
/// one blank, trimmed; in the arena. Images have none, breaks are a blank.
FcStr fc_node_text(FcTree *tree, const FcNode *node);

/// @return The node after `node` in document order that is not below it, but
/// within `top`; NULL at the end.
FcNode *fc_node_skip(const FcNode *node, const FcNode *top);

/// @return The node after `node` in document order, first its children.
FcNode *fc_node_after(const FcNode *node, const FcNode *top);

/// @return true for text, links, emphasis, breaks and images.
bool fc_node_is_run(const FcNode *node);

/// @return The last text node in document order at or below `node`, or NULL.
FcNode *fc_node_last_text(FcNode *node);

/// @return The first text node in document order at or below `node`, or NULL.
FcNode *fc_node_first_text(FcNode *node);

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
 * level, `data-line` where it differs from the block around it, and for
 * headings `data-role` once they have one. Items and cells that hold one
 * paragraph are printed without it.
 */
void fc_tree_dump(FcTree *tree, FILE *out);

#endif
