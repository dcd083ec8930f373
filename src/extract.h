/**
 * @file
 * The things that a document presents, with their fields, from its outline.
 *
 * Forms: an entity heading with its text, a table row, a list item that names
 * a thing, a bold or linked name that a paragraph presents. Which kind they
 * are is told by their words, their text and their section.
 */
#ifndef FC_EXTRACT_H
#define FC_EXTRACT_H

#include "entity.h"
#include "lexicon.h"
#include "tree.h"

/**
 * @param out Filled: the document's record first, then the entities in order.
 * @param tree After fc_outline; its arena holds the records.
 * @return FC_ERR_FORMAT [no-factsheet] if country or edition are not told or
 * there is no chapter.
 */
FcStatus fc_extract(FcEntities *out,
                    FcTree *tree,
                    const FcLexicon *lexicon,
                    FcDiag *diag);

/**
 * Read what the pages around the chapters say of the document: country,
 * edition, month of issue, publisher, contributors, chapters.
 *
 * @param scope Set to the country.
 * @return FC_ERR_FORMAT [no-factsheet].
 */
FcStatus fc_extract_document(FcRecord *document,
                             FcScope *scope,
                             FcTree *tree,
                             const FcLexicon *lexicon,
                             FcDiag *diag);

#endif
