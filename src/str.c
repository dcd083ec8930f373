#include "str.h"

#include <utf8proc.h>

#include <string.h>

#define REPLACEMENT 0xFFFDU

static bool is_ascii(uint32_t c)
{
  return c < 0x80;
}

static bool is_ascii_upper(uint32_t c)
{
  return c >= 'A' && c <= 'Z';
}

static bool is_ascii_alpha(uint32_t c)
{
  return is_ascii_upper(c) || (c >= 'a' && c <= 'z');
}

FcStr fc_str(const char *text)
{
  return text ? (FcStr){text, strlen(text)} : (FcStr){NULL, 0};
}

bool fc_str_eq(FcStr a, FcStr b)
{
  return a.len == b.len && (!a.len || !memcmp(a.data, b.data, a.len));
}

int fc_str_cmp(FcStr a, FcStr b)
{
  const size_t len = a.len < b.len ? a.len : b.len;
  const int order = len ? memcmp(a.data, b.data, len) : 0;

  return order ? order : (a.len > b.len) - (a.len < b.len);
}

/// Move behind the number at `at`.
/// @return Its digits without zeros in front.
static FcStr take_number(FcStr text, size_t *at)
{
  while (*at < text.len && text.data[*at] == '0') {
    ++*at;
  }
  const size_t start = *at;
  while (*at < text.len && fc_is_digit((unsigned char)text.data[*at])) {
    ++*at;
  }
  return (FcStr){text.data + start, *at - start};
}

int fc_str_cmp_natural(FcStr a, FcStr b)
{
  size_t i = 0;
  size_t j = 0;

  while (i < a.len && j < b.len) {
    const unsigned char x = (unsigned char)a.data[i];
    const unsigned char y = (unsigned char)b.data[j];
    int order = (x > y) - (x < y);
    if (fc_is_digit(x) && fc_is_digit(y)) {
      const FcStr m = take_number(a, &i);
      const FcStr n = take_number(b, &j);
      order = m.len == n.len ? fc_str_cmp(m, n) : m.len < n.len ? -1 : 1;
    } else {
      ++i;
      ++j;
    }
    if (order) {
      return order;
    }
  }
  return i < a.len || j < b.len ? (i < a.len) - (j < b.len) : fc_str_cmp(a, b);
}

bool fc_str_is_near(FcStr a, FcStr b)
{
  while (a.len && b.len && a.data[0] == b.data[0]) {
    a = fc_str_from(a, 1);
    b = fc_str_from(b, 1);
  }
  while (a.len && b.len && a.data[a.len - 1] == b.data[b.len - 1]) {
    --a.len;
    --b.len;
  }
  const bool swapped = a.len == 2 && b.len == 2 && a.data[0] == b.data[1] &&
                       a.data[1] == b.data[0];
  return swapped || (a.len <= 1 && b.len <= 1 && a.len + b.len > 0);
}

bool fc_str_starts(FcStr text, FcStr prefix)
{
  return fc_str_eq(fc_str_upto(text, prefix.len), prefix);
}

bool fc_str_ends(FcStr text, FcStr suffix)
{
  return text.len >= suffix.len &&
         fc_str_eq(fc_str_from(text, text.len - suffix.len), suffix);
}

static char ascii_lower(char c)
{
  return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

bool fc_str_starts_nocase(FcStr text, FcStr prefix)
{
  size_t i = 0;

  while (i < prefix.len && i < text.len &&
         ascii_lower(text.data[i]) == prefix.data[i]) {
    ++i;
  }
  return i == prefix.len;
}

size_t fc_str_find_nocase(FcStr text, FcStr part)
{
  for (size_t i = 0; i + part.len <= text.len; ++i) {
    if (fc_str_starts_nocase(fc_str_from(text, i), part)) {
      return i;
    }
  }
  return text.len;
}

size_t fc_str_find(FcStr text, FcStr part)
{
  if (part.len > text.len) {
    return text.len;
  }
  if (!part.len) {
    return 0;
  }
  for (size_t i = 0; i + part.len <= text.len; ++i) {
    const char *found = (const char *)memchr(text.data + i, part.data[0],
                                             text.len - part.len - i + 1);
    if (!found) {
      break;
    }
    i = (size_t)(found - text.data);
    if (!memcmp(found, part.data, part.len)) {
      return i;
    }
  }
  return text.len;
}

size_t fc_str_find_word(FcStr text, FcStr part)
{
  for (size_t at = fc_str_find(text, part); at < text.len;
       at += 1 + fc_str_find(fc_str_from(text, at + 1), part)) {
    if (fc_str_at_boundary(text, at) &&
        fc_str_at_boundary(text, at + part.len)) {
      return at;
    }
  }
  return text.len;
}

FcStr fc_str_from(FcStr text, size_t offset)
{
  return offset < text.len ? (FcStr){text.data + offset, text.len - offset}
                           : (FcStr){"", 0};
}

FcStr fc_str_upto(FcStr text, size_t len)
{
  return (FcStr){text.data, len < text.len ? len : text.len};
}

FcStr fc_str_trim(FcStr text)
{
  uint32_t c = 0;

  for (size_t n = fc_str_next(&c, text); n; n = fc_str_next(&c, text)) {
    if (!fc_is_space(c)) {
      break;
    }
    text = fc_str_from(text, n);
  }
  for (size_t n = fc_str_prev(&c, text, text.len); n;
       n = fc_str_prev(&c, text, text.len)) {
    if (!fc_is_space(c)) {
      break;
    }
    text.len -= n;
  }
  return text;
}

bool fc_str_split(FcStr *rest, char separator, FcStr *piece)
{
  if (!rest->data) {
    return false;
  }

  const char *end =
      rest->len ? (const char *)memchr(rest->data, separator, rest->len) : NULL;
  if (!end) {
    *piece = *rest;
    *rest = (FcStr){NULL, 0};
    return true;
  }
  *piece = (FcStr){rest->data, (size_t)(end - rest->data)};
  *rest = (FcStr){end + 1, rest->len - piece->len - 1};
  return true;
}

size_t fc_str_next(uint32_t *out, FcStr text)
{
  if (!text.len) {
    *out = 0;
    return 0;
  }

  // Most text is ASCII, and most time goes into its characters.
  if (is_ascii((unsigned char)text.data[0])) {
    *out = (unsigned char)text.data[0];
    return 1;
  }
  utf8proc_int32_t c = 0;
  const utf8proc_ssize_t n =
      utf8proc_iterate((const utf8proc_uint8_t *)text.data,
                       (utf8proc_ssize_t)(text.len < 4 ? text.len : 4), &c);
  if (n <= 0) {
    *out = REPLACEMENT;
    return 1;
  }
  *out = (uint32_t)c;
  return (size_t)n;
}

size_t fc_str_prev(uint32_t *out, FcStr text, size_t end)
{
  if (!end || end > text.len) {
    *out = 0;
    return 0;
  }

  size_t start = end - 1;
  while (start > 0 && end - start < 4 &&
         ((unsigned char)text.data[start] & 0xC0U) == 0x80U) {
    --start;
  }
  const FcStr tail = {text.data + start, end - start};
  if (fc_str_next(out, tail) == tail.len) {
    return tail.len;
  }
  *out = REPLACEMENT;
  return 1;
}

bool fc_str_is_utf8(FcStr text)
{
  while (text.len) {
    utf8proc_int32_t c = 0;
    const utf8proc_ssize_t n =
        utf8proc_iterate((const utf8proc_uint8_t *)text.data,
                         (utf8proc_ssize_t)(text.len < 4 ? text.len : 4), &c);
    if (n <= 0) {
      return false;
    }
    text = fc_str_from(text, (size_t)n);
  }
  return true;
}

bool fc_is_digit(uint32_t c)
{
  return c >= '0' && c <= '9';
}

bool fc_is_alpha(uint32_t c)
{
  if (is_ascii(c)) {
    return is_ascii_alpha(c);
  }
  const utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)c);

  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

bool fc_is_upper(uint32_t c)
{
  if (is_ascii(c)) {
    return is_ascii_upper(c);
  }
  const utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)c);

  return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

bool fc_is_word(uint32_t c)
{
  if (is_ascii(c)) {
    return is_ascii_alpha(c) || fc_is_digit(c);
  }
  const utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)c);

  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

bool fc_is_space(uint32_t c)
{
  if (is_ascii(c)) {
    return c == ' ' || (c >= 0x09 && c <= 0x0D);
  }
  return c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

bool fc_is_hyphen(uint32_t c)
{
  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

uint32_t fc_to_lower(uint32_t c)
{
  if (is_ascii(c)) {
    return is_ascii_upper(c) ? c + ('a' - 'A') : c;
  }
  return (uint32_t)utf8proc_tolower((utf8proc_int32_t)c);
}

bool fc_str_at_boundary(FcStr text, size_t offset)
{
  uint32_t before = 0;
  uint32_t after = 0;

  const bool start = !fc_str_prev(&before, text, offset);
  const bool end = !fc_str_next(&after, fc_str_from(text, offset));
  return start || end || !fc_is_word(before) || !fc_is_word(after);
}

size_t fc_str_word_length(FcStr text)
{
  uint32_t c = 0;
  size_t len = 0;

  for (size_t n = fc_str_next(&c, text); n && fc_is_word(c);
       n = fc_str_next(&c, fc_str_from(text, len))) {
    len += n;
  }
  return len;
}

size_t fc_str_skip_spaces(FcStr text, size_t at)
{
  uint32_t c = 0;

  for (size_t n = fc_str_next(&c, fc_str_from(text, at)); n && fc_is_space(c);
       n = fc_str_next(&c, fc_str_from(text, at))) {
    at += n;
  }
  return at;
}

size_t fc_str_digits(FcStr text, size_t at, unsigned *out)
{
  size_t len = 0;
  *out = 0;

  while (at + len < text.len &&
         fc_is_digit((unsigned char)text.data[at + len])) {
    if (len < 9) {
      *out = *out * 10 + (unsigned)(text.data[at + len] - '0');
    }
    ++len;
  }
  return len;
}
