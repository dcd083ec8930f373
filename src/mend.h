/**
 * @file
 * Undo what an export broke: paragraphs, items and links cut by page breaks,
 * tables cut into pieces, rows continued on the next page, list marks typed
 * twice. One function a damage; none knows a country or a kind.
 */
#ifndef FC_MEND_H
#define FC_MEND_H

#include "tree.h"

/**
 * Repair a tree. Each repair is a note with a code: cut-paragraph, cut-item,
 * cut-table, cut-row, merged-heading, lost-list, mojibake-link, repaired-link,
 * private-link. Where it is not clear that something is broken it stays.
 *
 * @return FC_OK.
 */
FcStatus fc_mend(FcTree *tree, FcDiag *diag);

#endif
