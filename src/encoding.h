/**
 * @file
 * Text files as UTF-8, whatever they were written in.
 */
#ifndef FC_ENCODING_H
#define FC_ENCODING_H

#include "strbuf.h"

/**
 * Make UTF-8 of a text.
 *
 * A byte order mark decides: UTF-8, or UTF-16 of either order. Without one it
 * is what the first kilobyte of markup declares (`charset=…`, `encoding=…`):
 * UTF-8, or ISO-8859-1 and windows-1252, which are read alike (WHATWG Encoding
 * Standard). What declares nothing or another name is taken for UTF-8.
 *
 * UTF-8 is not checked and stays as it is, byte order mark included, so places
 * in it are places in the file; of the others they are places in what was made.
 * Half of a surrogate pair becomes U+FFFD.
 *
 * @param buf What is made is added to it.
 * @return A view of `input` or of the buffer.
 */
FcStr fc_encoding_decode(FcStrbuf *buf, FcStr input);

/**
 * Make valid UTF-8: each byte that is none becomes U+FFFD, as does U+0000.
 *
 * @param out What is made is added.
 * @return How many were replaced.
 */
size_t fc_encoding_replace(FcStrbuf *out, FcStr text);

/**
 * Read Latin-1 that is UTF-8 in truth, as "Ã©" for "é": each run of U+0080 to
 * U+00FF whose codes, taken as bytes, are UTF-8.
 *
 * @param out The text is added, repaired where that is proved.
 * @return true if there was such a run.
 */
bool fc_encoding_undo_latin1(FcStrbuf *out, FcStr text);

/// @return `text` without a byte order mark of UTF-8 at its start.
FcStr fc_encoding_strip_mark(FcStr text);

#endif
