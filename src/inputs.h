/**
 * @file
 * Which files a run reads.
 */
#ifndef FC_INPUTS_H
#define FC_INPUTS_H

#include "diag.h"
#include "entity.h"

/**
 * Add a file; for a folder the factsheets in it, by name: its `*.docx`,
 * `*.html`, `*.htm` and `*.md` that do not begin with a dot.
 *
 * @param out Paths, in `arena`, each ended by NUL.
 * @return FC_ERR_IO for a folder that cannot be read or has no factsheet;
 * whether a file is there is not looked at.
 */
FcStatus fc_inputs_add(FcArena *arena,
                       FcStrs *out,
                       const char *path,
                       FcDiag *diag);

/**
 * Add what a file names, each as fc_inputs_add does: one a line, or, if it has
 * a NUL, each ended by NUL. Empty names are none.
 *
 * @param list "-" for standard input.
 * @return FC_ERR_IO, FC_ERR_LIMIT.
 */
FcStatus fc_inputs_add_list(FcArena *arena,
                            FcStrs *out,
                            const char *list,
                            FcDiag *diag);

#endif
