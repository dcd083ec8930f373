/**
 * @file
 * A buffer that grows: text, IRIs and files are put together in it.
 */
#ifndef FC_STRBUF_H
#define FC_STRBUF_H

#include "arena.h"
#include "str.h"

/// Start with `{0}`; end with fc_strbuf_free.
typedef struct {
  char *data; ///< NULL while empty; otherwise NUL-terminated
  size_t len;
  size_t capacity;
} FcStrbuf;

void fc_strbuf_free(FcStrbuf *buf);

/// Empties the buffer, keeps its memory.
void fc_strbuf_clear(FcStrbuf *buf);

/// Take back what was added after the first `len` bytes.
void fc_strbuf_cut(FcStrbuf *buf, size_t len);

void fc_strbuf_add(FcStrbuf *buf, FcStr text);
void fc_strbuf_add_byte(FcStrbuf *buf, char byte);

/// Add one code point as UTF-8; what is none becomes U+FFFD.
void fc_strbuf_add_code(FcStrbuf *buf, uint32_t c);

void fc_strbuf_printf(FcStrbuf *buf, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/// Add `text` as a JSON string with its quotes (RFC 8259 §7), UTF-8 kept.
void fc_strbuf_add_json(FcStrbuf *buf, FcStr text);

/// Add `text` so that it can be shown: C0, DEL and C1 as \x1b, what is not
/// UTF-8 as U+FFFD.
void fc_strbuf_add_visible(FcStrbuf *buf, FcStr text);

/// Add `text` with `&`, `<`, `>` and `"` as entities.
void fc_strbuf_add_html(FcStrbuf *buf, FcStr text);

/// @return What is in the buffer; a view that the next addition ends.
FcStr fc_strbuf_str(const FcStrbuf *buf);

/**
 * Fold a text for comparison: NFC, lower case; runs of white space, hyphens
 * and dashes as one blank, none at the ends; typographic quotes straight; soft
 * hyphens and zero-width characters gone. Accents are kept.
 *
 * @return The folded text, in the arena.
 */
FcStr fc_fold(FcArena *arena, FcStr text);

/// As fc_fold, in place of what is in the buffer.
void fc_strbuf_fold(FcStrbuf *buf, FcStr text);

/// Add what fc_fold makes of one code point, but for the composition: nothing,
/// a blank (unless there is one, or nothing before it), or a character.
void fc_fold_code(FcStrbuf *buf, uint32_t c);

#endif
