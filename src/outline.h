/**
 * @file
 * What each heading is: a page around the chapters, a chapter, a group of
 * things, or a thing; and in which chapter each block stands.
 *
 * Word and HTML mark what presents a thing by style, colour or shape (see
 * outline_marks.h), and their other headings have levels. In Markdown the level
 * of a heading says nothing (it restarts on every page of the PDF): there, and
 * in edition 2018, headings are known by the lexicon and by what follows them.
 */
#ifndef FC_OUTLINE_H
#define FC_OUTLINE_H

#include "lexicon.h"
#include "tree.h"

/**
 * Set `role`, `concept` and `chapter` of the tree's blocks.
 *
 * Paragraphs and list items found to be headings become such (level 4), body
 * text in a heading's style becomes a paragraph. Cover lines of chapters and
 * headings without text are taken out. A section is looked up in its chapter,
 * however deep it stands; one that the lexicon does not know gets the concept
 * of what is around it where levels tell that, else none.
 *
 * A chapter that the lexicon does not know is taken by its level or its typed
 * number and warned of [unknown-chapter].
 *
 * @return FC_OK.
 */
FcStatus fc_outline(FcTree *tree, const FcLexicon *lexicon, FcDiag *diag);

/// @return The heading's text without a typed number in front ("3.5.7GovTech",
/// "4. Services") and without a full stop behind; `number` is set to the first
/// part of the number, or 0.
FcStr fc_heading_title(FcStr text, int *number);

/// @return true if `text` says that there is nothing to tell: "No … have been
/// reported to date."
bool fc_is_nothing_reported(const FcLexicon *lexicon, FcStr text);

#endif
