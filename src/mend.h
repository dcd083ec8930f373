/**
 * @file
 * Undo what an export broke: paragraphs, items and links cut by page breaks,
 * tables cut into pieces, rows continued on the next page. One function a
 * damage; none knows a country or a kind.
 */
#ifndef FC_MEND_H
#define FC_MEND_H

#include "tree.h"

FcStatus fc_mend(FcTree *tree, FcDiag *diag);

#endif
