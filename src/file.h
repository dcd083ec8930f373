/**
 * @file
 * Files read whole, within a limit. Nothing is mapped or kept open, so a file
 * that changes meanwhile cannot pull the text away.
 */
#ifndef FC_FILE_H
#define FC_FILE_H

#include "diag.h"
#include "strbuf.h"

/**
 * Read a file.
 *
 * @param out What is read is added; on failure perhaps a part of it.
 * @param path "-" for standard input.
 * @param limit The most bytes to accept, of limits.h.
 * @return FC_ERR_IO for a folder or what cannot be opened or read;
 * FC_ERR_LIMIT for a longer file: with a message.
 */
FcStatus fc_file_read(FcStrbuf *out,
                      const char *path,
                      size_t limit,
                      FcDiag *diag);

/// @return How messages call the file `path`; it, or a literal for "-".
const char *fc_file_name(const char *path);

#endif
