/**
 * @file
 * Undo what the conversion of Word files to HTML did: neighbouring headings
 * merged into one, items printed as paragraphs.
 */
#ifndef FC_MEND_HTML_H
#define FC_MEND_HTML_H

#include "tree.h"

/// As fc_mend, which calls it. Each repair is a note: merged-heading,
/// lost-list.
void fc_mend_html(FcTree *tree, FcDiag *diag);

#endif
