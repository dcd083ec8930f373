/**
 * @file
 * Views of UTF-8 text that somebody else owns, and what can be asked of them
 * without allocating. Nothing here depends on the locale.
 */
#ifndef FC_STR_H
#define FC_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A view, not NUL-terminated. `{NULL, 0}` is "none" where a field may be
/// absent; most functions treat it as the empty text.
typedef struct {
  const char *data;
  size_t len;
} FcStr;

/// View of a string literal.
#define FC_STR(literal) ((FcStr){(literal), sizeof(literal) - 1})

/// For printf's "%.*s".
#define FC_FMT(str) (int)(str).len, (str).data ? (str).data : ""

/// @return A view of a NUL-terminated string; none for NULL.
FcStr fc_str(const char *text);

bool fc_str_eq(FcStr a, FcStr b);

/// Order of bytes, a prefix first; as strcmp.
int fc_str_cmp(FcStr a, FcStr b);

/// Order in which people read: as fc_str_cmp, but digits by the number that
/// they are ("part 9" before "part 10"). Equal only where fc_str_cmp is.
int fc_str_cmp_natural(FcStr a, FcStr b);

/// @return Whether one slip of the pen makes one of the other: a byte too many,
/// too few, or another one, or two neighbours swapped. Not for equal texts.
bool fc_str_is_near(FcStr a, FcStr b);

bool fc_str_starts(FcStr text, FcStr prefix);
bool fc_str_ends(FcStr text, FcStr suffix);

/// As fc_str_starts, but for the case of ASCII letters.
/// @param prefix In lower case.
bool fc_str_starts_nocase(FcStr text, FcStr prefix);

/// As fc_str_find, but for the case of ASCII letters.
/// @param part In lower case.
size_t fc_str_find_nocase(FcStr text, FcStr part);

/// @return Offset of the first `part` in `text`, or `text.len` for none.
size_t fc_str_find(FcStr text, FcStr part);

/// As fc_str_find, where `part` stands as whole words.
size_t fc_str_find_word(FcStr text, FcStr part);

/// @return `text` from `offset` on; the empty text where it is beyond the end.
FcStr fc_str_from(FcStr text, size_t offset);

/// @return At most the first `len` bytes.
FcStr fc_str_upto(FcStr text, size_t len);

/// @return `text` without ASCII white space, U+00A0, U+202F and U+200B at its
/// ends.
FcStr fc_str_trim(FcStr text);

/**
 * Take the next piece of a separated text.
 *
 * @param rest What is left; moved behind the separator.
 * @param piece Set on success.
 * @return false when nothing is left.
 */
bool fc_str_split(FcStr *rest, char separator, FcStr *piece);

/**
 * Read one code point.
 *
 * @param out Set to the code point, or to U+FFFD for a byte that is not UTF-8
 * (overlong forms, surrogates and values over U+10FFFF included).
 * @return Bytes read: 1 to 4, or 0 at the end of `text`.
 */
size_t fc_str_next(uint32_t *out, FcStr text);

/// As fc_str_next, for the code point that ends at `end`.
size_t fc_str_prev(uint32_t *out, FcStr text, size_t end);

bool fc_str_is_utf8(FcStr text);

bool fc_is_digit(uint32_t c);     ///< ASCII digit
bool fc_is_alpha(uint32_t c);     ///< Letter of any script
bool fc_is_upper(uint32_t c);     ///< Capital or title case of any script
bool fc_is_word(uint32_t c);      ///< Letter, mark or digit of any script
bool fc_is_space(uint32_t c);     ///< White space, no-break ones included
bool fc_is_hyphen(uint32_t c);    ///< Hyphen, dash or minus sign
uint32_t fc_to_lower(uint32_t c); ///< Simple case mapping

/// @return true if `offset` lies between a word and something else, or at an
/// end of `text`.
bool fc_str_at_boundary(FcStr text, size_t offset);

/// @return `at`, moved behind white space.
size_t fc_str_skip_spaces(FcStr text, size_t at);

/// @return Digits at `at`, all of them; the number of the first nine in `out`.
size_t fc_str_digits(FcStr text, size_t at, unsigned *out);

/// @return Bytes of the word at the start of `text`; 0 for none.
size_t fc_str_word_length(FcStr text);

#endif
