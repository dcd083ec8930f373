/**
 * @file
 * A factsheet as a Word document (docx): libzip and libxml2's events.
 *
 * Paragraphs become headings by the name of their style ("heading 1" to
 * "heading 3", and "Subtitle" or based on it as level 4), items by their
 * numbering, otherwise paragraphs. `style` is the name of the style, none for
 * the default one; `colour` is what all text of the paragraph has after its
 * runs, character styles, paragraph styles and the document's defaults.
 * Left out: entries of contents, page numbers, deleted, moved and hidden text,
 * placeholders, notes, headers and footers. Text boxes come before the
 * paragraph that anchors them.
 *
 * Such documents have no lines: in an FcPos `line` is 0 and `offset` the
 * number of the paragraph, from 1, those in cells and text boxes counted.
 */
#ifndef FC_READ_DOCX_H
#define FC_READ_DOCX_H

#include "tree.h"

/// @return true if the first bytes are those of a ZIP archive, or of what Word
/// wraps around documents with a password.
bool fc_docx_recognise(FcStr head);

/**
 * @param tree New; filled.
 * @param input The whole file.
 * @return FC_ERR_FORMAT for what is no Word document or has a password,
 * FC_ERR_SYNTAX for a damaged one, FC_ERR_LIMIT: with a message.
 */
FcStatus fc_read_docx(FcTree *tree, FcStr input, FcDiag *diag);

#endif
