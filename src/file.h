/**
 * @file
 * Files read whole, within a limit. Nothing is mapped or kept open, so a file
 * that changes meanwhile cannot pull the text away.
 */
#ifndef FC_FILE_H
#define FC_FILE_H

#include "arena.h"
#include "diag.h"
#include "str.h"

/**
 * Read a regular file.
 *
 * @param out Set on success: the bytes, in `arena`, a NUL behind the last.
 * @param limit The most bytes to accept, of limits.h.
 * @return FC_ERR_IO for a folder or what cannot be opened or read;
 * FC_ERR_LIMIT for a longer file: with a message.
 */
FcStatus fc_file_read(
    FcStr *out, FcArena *arena, const char *path, size_t limit, FcDiag *diag);

#endif
