/**
 * @file
 * What each heading is: a page around the chapters, a chapter, a group of
 * things, or a thing; and in which chapter each block stands.
 *
 * In Markdown the level of a heading says nothing (it restarts on every page
 * of the PDF), so headings are known by the lexicon and by what follows them.
 */
#ifndef FC_OUTLINE_H
#define FC_OUTLINE_H

#include "lexicon.h"
#include "tree.h"

/**
 * Set `role`, `concept` and `chapter` of the tree's blocks.
 *
 * A chapter whose title the lexicon does not know is taken by its typed number
 * and warned of [unknown-chapter].
 */
FcStatus fc_outline(FcTree *tree, const FcLexicon *lexicon, FcDiag *diag);

/// @return The heading's text without a typed number in front ("3.5.7GovTech",
/// "4. Services"); `number` is set to the first of its parts, or 0.
FcStr fc_heading_title(FcStr text, int *number);

/// @return true if `text` says that there is nothing to tell: "No … have been
/// reported to date."
bool fc_is_nothing_reported(const FcLexicon *lexicon, FcStr text);

#endif
