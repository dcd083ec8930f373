/**
 * @file
 * How a document marks the headings that present things: by style, by colour,
 * or by shape alone where an export lost both. Part of outline.c.
 */
#ifndef FC_OUTLINE_MARKS_H
#define FC_OUTLINE_MARKS_H

#include "lexicon.h"
#include "tree.h"

typedef struct {
  FcTree *tree;
  const FcLexicon *lexicon;
  bool styled; ///< There are headings in a style for things
  int colour;  ///< 0xRRGGBB that most of them have, or -1
} FcMarks;

/// Look at all blocks of the document.
FcMarks fc_marks_of(FcTree *tree, const FcLexicon *lexicon);

/// @return true if the block's style is the one of captions.
bool fc_is_caption(const FcMarks *marks, const FcNode *block);

/// @return true if the block has a style for headings that present things.
bool fc_is_styled(const FcMarks *marks, const FcNode *block);

/// @return true if a styled block is body text all the same: a sentence, or a
/// placeholder in square brackets.
bool fc_is_styled_body(const FcMarks *marks, const FcNode *block);

/// @return true if a paragraph without the style is such a heading: by its
/// colour where the format has one, else by its shape and by what follows.
bool fc_is_unstyled(const FcMarks *marks, const FcNode *paragraph);

/// @return true if text reads as a sentence rather than a name, going by its
/// length or its full stop.
bool fc_is_sentence(FcStr text);

/**
 * Take items in the colour of headings out of a list: each becomes a
 * paragraph beside it, the items after it a list of their own. The list is
 * taken out where nothing is left of it.
 */
void fc_free_coloured_items(const FcMarks *marks, FcNode *list);

#endif
