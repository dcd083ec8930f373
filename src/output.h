/**
 * @file
 * Output files that are there whole or not at all: written beside, synced,
 * renamed. A crash or a full disk leaves the old file.
 */
#ifndef FC_OUTPUT_H
#define FC_OUTPUT_H

#include "diag.h"
#include "str.h"

#include <stdbool.h>

/**
 * Make a folder, and those above it, unless they are there.
 *
 * @return FC_ERR_OUTPUT.
 */
FcStatus fc_output_folder(const char *folder, FcDiag *diag);

/**
 * Write a file, in the place of the one that is there. A file that has these
 * bytes already is left untouched, its time of change too; a symbolic link is
 * replaced, not followed.
 *
 * @param folder Is there.
 * @param name Of the file in it: no slash.
 * @return FC_ERR_OUTPUT, with one message; nothing is left beside then.
 */
FcStatus fc_output_write(const char *folder,
                         const char *name,
                         FcStr text,
                         FcDiag *diag);

/// @return Whether a file has exactly these bytes; a link is not looked
/// through.
bool fc_output_is(const char *path, FcStr text);

/// Remove what runs that were killed left in a folder: files that are not whole
/// and that no process is writing.
void fc_output_clean(const char *folder);

/// As fc_output_write, for a path with its folder.
FcStatus fc_output_write_path(const char *path, FcStr text, FcDiag *diag);

#endif
