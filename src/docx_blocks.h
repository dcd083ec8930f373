/**
 * @file
 * From the paragraphs of a Word document, which are a flat row, to the blocks
 * of the tree: headings, paragraphs, and items in nested lists.
 */
#ifndef FC_DOCX_BLOCKS_H
#define FC_DOCX_BLOCKS_H

#include "docx_numbering.h"
#include "tree.h"

/// A piece of a paragraph: text, line break or image.
typedef struct FcDocxPiece FcDocxPiece;
struct FcDocxPiece {
  FcDocxPiece *next;
  FcNodeType type; ///< FC_TEXT, FC_BREAK or FC_IMAGE
  FcStr text;
  bool linked;
  FcStr target; ///< Of the link; none where it is lost
  bool strong, em;
  int colour; ///< As in FcNode
};

typedef struct {
  const FcDocxStyle *style;
  int number, level; ///< What it says itself about lists, or FC_DOCX_UNSET
  FcPos pos;
  FcDocxPiece *first, *last;
} FcDocxParagraph;

typedef struct FcDocxList FcDocxList;

/// The state of the builder: which lists are open where.
typedef struct {
  FcTree *tree;
  const FcDocxNumbering *numbering;
  FcDocxList *lists; ///< Innermost; those around a cell come after it
} FcDocxBlocks;

/// Add a copy of a piece.
void fc_docx_add_piece(FcArena *arena,
                       FcDocxParagraph *paragraph,
                       const FcDocxPiece *piece);

/**
 * Add a paragraph to the tree.
 *
 * Dropped: empty ones, entries of contents, what stands in a table but in no
 * cell. A heading without text (an image) becomes a paragraph.
 */
void fc_docx_add_paragraph(FcDocxBlocks *blocks,
                           const FcDocxParagraph *paragraph);

/// What comes next is in no list.
void fc_docx_end_lists(FcDocxBlocks *blocks);

/**
 * Open a table, row or cell.
 *
 * @return The node; NULL where it has no place, or past the limits: then it is
 * not to be closed.
 */
FcNode *fc_docx_open(FcDocxBlocks *blocks, FcNodeType type, FcPos pos);

void fc_docx_close(FcDocxBlocks *blocks, FcNodeType type);

#endif
