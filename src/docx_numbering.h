/**
 * @file
 * The numbering of a Word document: which paragraphs are items of lists.
 */
#ifndef FC_DOCX_NUMBERING_H
#define FC_DOCX_NUMBERING_H

#include "docx_styles.h"

typedef struct FcDocxNumbering FcDocxNumbering;

/// Where an item stands.
typedef struct {
  int level;    ///< From 0
  bool ordered; ///< Numbers or letters, otherwise bullets
} FcDocxPlace;

/**
 * Read the part of numbering.
 *
 * @param out Set on success, in the arena.
 * @param part Empty where the document has none.
 * @param name Of the part, for messages.
 */
FcStatus fc_docx_read_numbering(const FcDocxNumbering **out,
                                FcStr part,
                                const char *name,
                                const FcDocxContext *context);

/**
 * Find out whether a paragraph is an item.
 *
 * @param out Set if it is.
 * @param number, level What the paragraph says itself, or FC_DOCX_UNSET: then
 * its style counts.
 */
bool fc_docx_is_item(FcDocxPlace *out,
                     const FcDocxNumbering *numbering,
                     const FcDocxStyle *style,
                     int number,
                     int level);

#endif
