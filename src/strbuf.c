#include "strbuf.h"

#include <utf8proc.h>

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void fc_strbuf_free(FcStrbuf *buf)
{
  free(buf->data);
  *buf = (FcStrbuf){NULL, 0, 0};
}

void fc_strbuf_cut(FcStrbuf *buf, size_t len)
{
  assert(len <= buf->len);
  buf->len = len;
  if (buf->data) {
    buf->data[len] = '\0';
  }
}

void fc_strbuf_clear(FcStrbuf *buf)
{
  fc_strbuf_cut(buf, 0);
}

static void reserve(FcStrbuf *buf, size_t more)
{
  if (buf->capacity - buf->len > more) {
    return;
  }

  size_t capacity = buf->capacity ? buf->capacity * 2 : 64;
  while (capacity - buf->len <= more) {
    capacity *= 2;
  }
  buf->data = (char *)fc_realloc(buf->data, capacity, 1);
  buf->capacity = capacity;
}

void fc_strbuf_add(FcStrbuf *buf, FcStr text)
{
  if (!text.len) {
    return;
  }
  reserve(buf, text.len);
  memcpy(buf->data + buf->len, text.data, text.len);
  buf->len += text.len;
  buf->data[buf->len] = '\0';
}

void fc_strbuf_add_byte(FcStrbuf *buf, char byte)
{
  fc_strbuf_add(buf, (FcStr){&byte, 1});
}

void fc_strbuf_add_code(FcStrbuf *buf, uint32_t c)
{
  if (c < 0x80) {
    fc_strbuf_add_byte(buf, (char)c);
    return;
  }
  utf8proc_uint8_t bytes[4];
  const bool valid = utf8proc_codepoint_valid((utf8proc_int32_t)c);
  const utf8proc_ssize_t n =
      utf8proc_encode_char(valid ? (utf8proc_int32_t)c : 0xFFFD, bytes);
  fc_strbuf_add(buf, (FcStr){(const char *)bytes, (size_t)n});
}

void fc_strbuf_printf(FcStrbuf *buf, const char *format, ...)
{
  va_list args;
  va_start(args, format);
  const int len = vsnprintf(NULL, 0, format, args);
  va_end(args);
  if (len <= 0) {
    return;
  }

  reserve(buf, (size_t)len);
  va_start(args, format);
  (void)vsnprintf(buf->data + buf->len, (size_t)len + 1, format, args);
  va_end(args);
  buf->len += (size_t)len;
}

static void add_json_escape(FcStrbuf *buf, char c)
{
  if (c == '"' || c == '\\') {
    fc_strbuf_add_byte(buf, '\\');
    fc_strbuf_add_byte(buf, c);
  } else if (c == '\n') {
    fc_strbuf_add(buf, FC_STR("\\n"));
  } else if (c == '\t') {
    fc_strbuf_add(buf, FC_STR("\\t"));
  } else {
    fc_strbuf_printf(buf, "\\u%04x", (unsigned)c);
  }
}

static bool has_json_escape(char c)
{
  return c == '"' || c == '\\' || (unsigned char)c < 0x20 || c == 0x7F;
}

/// Add `text`: runs of bytes as they are, what lies between by `escape`.
static void add_escaped(FcStrbuf *buf,
                        FcStr text,
                        bool (*has_escape)(char c),
                        void (*escape)(FcStrbuf *buf, char c))
{
  size_t done = 0;

  for (size_t i = 0; i < text.len; ++i) {
    if (has_escape(text.data[i])) {
      fc_strbuf_add(buf, (FcStr){text.data + done, i - done});
      escape(buf, text.data[i]);
      done = i + 1;
    }
  }
  fc_strbuf_add(buf, fc_str_from(text, done));
}

void fc_strbuf_add_json(FcStrbuf *buf, FcStr text)
{
  fc_strbuf_add_byte(buf, '"');
  add_escaped(buf, text, has_json_escape, add_json_escape);
  fc_strbuf_add_byte(buf, '"');
}

void fc_strbuf_add_visible(FcStrbuf *buf, FcStr text)
{
  uint32_t c = 0;

  for (size_t n = fc_str_next(&c, text); n; n = fc_str_next(&c, text)) {
    text = fc_str_from(text, n);
    if (c < 0x20 || (c >= 0x7F && c < 0xA0)) {
      fc_strbuf_printf(buf, "\\x%02x", (unsigned)c);
    } else {
      fc_strbuf_add_code(buf, c);
    }
  }
}

static void add_html_escape(FcStrbuf *buf, char c)
{
  switch (c) {
  case '&':
    fc_strbuf_add(buf, FC_STR("&amp;"));
    break;
  case '<':
    fc_strbuf_add(buf, FC_STR("&lt;"));
    break;
  case '>':
    fc_strbuf_add(buf, FC_STR("&gt;"));
    break;
  default:
    fc_strbuf_add(buf, FC_STR("&quot;"));
    break;
  }
}

static bool has_html_escape(char c)
{
  return c == '&' || c == '<' || c == '>' || c == '"';
}

void fc_strbuf_add_html(FcStrbuf *buf, FcStr text)
{
  add_escaped(buf, text, has_html_escape, add_html_escape);
}

FcStr fc_strbuf_str(const FcStrbuf *buf)
{
  return (FcStr){buf->data ? buf->data : "", buf->len};
}

/// Zero width: soft hyphen, joiners, byte order mark.
static bool is_invisible(uint32_t c)
{
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 ||
         c == 0xFEFF;
}

static uint32_t straighten(uint32_t c)
{
  switch (c) {
  case 0x2018:
  case 0x2019:
  case 0x02BC:
  case '`':
    return '\'';
  case 0x201C:
  case 0x201D:
  case 0x201E:
  case 0xAB:
  case 0xBB:
    return '"';
  default:
    return c;
  }
}

void fc_fold_code(FcStrbuf *buf, uint32_t c)
{
  if (is_invisible(c)) {
    return;
  }
  if (fc_is_space(c) || fc_is_hyphen(c)) {
    if (buf->len && buf->data[buf->len - 1] != ' ') {
      fc_strbuf_add_byte(buf, ' ');
    }
    return;
  }
  fc_strbuf_add_code(buf, fc_to_lower(straighten(c)));
}

void fc_strbuf_fold(FcStrbuf *buf, FcStr text)
{
  fc_strbuf_clear(buf);
  uint32_t c = 0;
  uint32_t all = 0;
  for (size_t n = fc_str_next(&c, text); n; n = fc_str_next(&c, text)) {
    text = fc_str_from(text, n);
    fc_fold_code(buf, c);
    all |= c;
  }
  if (buf->len && buf->data[buf->len - 1] == ' ') {
    --buf->len;
  }
  // ASCII is composed already.
  if (all < 0x80) {
    return;
  }

  utf8proc_uint8_t *composed = NULL;
  const utf8proc_ssize_t len =
      utf8proc_map((const utf8proc_uint8_t *)fc_strbuf_str(buf).data,
                   (utf8proc_ssize_t)buf->len, &composed,
                   UTF8PROC_STABLE | UTF8PROC_COMPOSE);
  if (len >= 0) {
    fc_strbuf_clear(buf);
    fc_strbuf_add(buf, (FcStr){(const char *)composed, (size_t)len});
  }
  free(composed);
}

FcStr fc_fold(FcArena *arena, FcStr text)
{
  FcStrbuf buf = {0};
  fc_strbuf_fold(&buf, text);
  const FcStr folded = fc_arena_copy(arena, fc_strbuf_str(&buf));

  fc_strbuf_free(&buf);
  return folded;
}
