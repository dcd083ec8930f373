/**
 * @file
 * Undo what happened to the targets of links: decoded byte by byte, wrapped by
 * mail programs and search engines, mistyped, glued together.
 */
#ifndef FC_MEND_LINKS_H
#define FC_MEND_LINKS_H

#include "tree.h"

/**
 * As fc_mend, which calls it. Each repair is a note: mojibake-link,
 * repaired-link. A target that is no public address afterwards ("file:",
 * "javascript:", one's own login) is emptied, with the note private-link,
 * which does not show it: it may hold a person's name.
 */
void fc_mend_links(FcTree *tree, FcDiag *diag);

#endif
