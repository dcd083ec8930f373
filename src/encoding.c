// Bytes to UTF-8. The few encodings that factsheets come in are simple enough
// to need no library.
#include "encoding.h"

/// Bytes in which markup has to declare its encoding (HTML Standard).
#define DECLARATION_LEN 1024

#define REPLACEMENT 0xFFFDU

#define UTF8_MARK FC_STR("\uFEFF")

typedef void (*Decoder)(FcStrbuf *out, FcStr input);

/// Windows-1252 where it differs from ISO-8859-1: the codes of 0x80 to 0x9F.
static void decode_latin(FcStrbuf *out, FcStr input)
{
  static const uint16_t codes[] = {
      0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
      0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
      0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
      0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178,
  };

  for (size_t i = 0; i < input.len; ++i) {
    const unsigned char byte = (unsigned char)input.data[i];
    fc_strbuf_add_code(out,
                       byte >= 0x80 && byte < 0xA0 ? codes[byte - 0x80] : byte);
  }
}

/// @param low Index of the lower byte within a unit: 0 or 1.
static uint32_t unit_at(FcStr input, size_t at, size_t low)
{
  const unsigned char lower = (unsigned char)input.data[at + low];
  const unsigned char upper = (unsigned char)input.data[at + 1 - low];

  return (uint32_t)upper << 8 | lower;
}

static void decode_utf16(FcStrbuf *out, FcStr input, size_t low)
{
  size_t at = 0;

  for (; at + 1 < input.len; at += 2) {
    uint32_t c = unit_at(input, at, low);
    const uint32_t next =
        at + 3 < input.len ? unit_at(input, at + 2, low) : REPLACEMENT;
    if (c >> 10 == 0xD800 >> 10 && next >> 10 == 0xDC00 >> 10) {
      c = 0x10000 + ((c & 0x3FF) << 10) + (next & 0x3FF);
      at += 2;
    }
    fc_strbuf_add_code(out, c); // U+FFFD for what is left of a pair
  }
  if (at < input.len) {
    fc_strbuf_add_code(out, REPLACEMENT);
  }
}

static void decode_utf16le(FcStrbuf *out, FcStr input)
{
  decode_utf16(out, input, 0);
}

static void decode_utf16be(FcStrbuf *out, FcStr input)
{
  decode_utf16(out, input, 1);
}

static bool starts_with_bytes(FcStr text, const unsigned char *bytes)
{
  return text.len >= 2 && (unsigned char)text.data[0] == bytes[0] &&
         (unsigned char)text.data[1] == bytes[1];
}

static const struct {
  unsigned char mark[2];
  Decoder decode;
} marks[] = {
    {{0xFF, 0xFE}, decode_utf16le},
    {{0xFE, 0xFF}, decode_utf16be},
};

/// Names by the WHATWG Encoding Standard, lower case; UTF-8 needs no decoder.
static const struct {
  const char *name;
  Decoder decode;
} names[] = {
    {"cp1252", decode_latin},       {"iso-8859-1", decode_latin},
    {"iso8859-1", decode_latin},    {"iso_8859-1", decode_latin},
    {"latin1", decode_latin},       {"us-ascii", decode_latin},
    {"windows-1252", decode_latin}, {"x-cp1252", decode_latin},
};

static bool is_name_byte(char c)
{
  return fc_is_alpha((unsigned char)c) || fc_is_digit((unsigned char)c) ||
         c == '-' || c == '_';
}

/// What stands behind the attribute that starts `text`: `="name"`, or none.
static FcStr read_value(FcStr text)
{
  size_t len = 0;

  text = fc_str_trim(text);
  if (!fc_str_starts(text, FC_STR("="))) {
    return FC_STR("");
  }
  text = fc_str_trim(fc_str_from(text, 1));
  if (fc_str_starts(text, FC_STR("\"")) || fc_str_starts(text, FC_STR("'"))) {
    text = fc_str_trim(fc_str_from(text, 1));
  }
  while (len < text.len && is_name_byte(text.data[len])) {
    ++len;
  }
  return fc_str_upto(text, len);
}

/// The name behind "charset" or "encoding", or none.
static FcStr declared_name(FcStr head)
{
  static const FcStr charset = {"charset", sizeof "charset" - 1};
  static const FcStr encoding = {"encoding", sizeof "encoding" - 1};
  FcStr name = {NULL, 0};

  for (; head.len && !name.len; head = fc_str_from(head, 1)) {
    if (fc_str_starts_nocase(head, charset)) {
      name = read_value(fc_str_from(head, charset.len));
    } else if (fc_str_starts_nocase(head, encoding)) {
      name = read_value(fc_str_from(head, encoding.len));
    }
  }
  return name;
}

/// @return NULL for UTF-8.
static Decoder find_declared(FcStr input)
{
  const FcStr head = fc_str_trim(fc_str_upto(input, DECLARATION_LEN));
  if (!fc_str_starts(head, FC_STR("<"))) {
    return NULL; // prose, or an archive, may hold these words too
  }

  const FcStr name = declared_name(head);
  for (size_t i = 0; i < sizeof names / sizeof *names; ++i) {
    const FcStr known = fc_str(names[i].name);
    if (name.len == known.len && fc_str_starts_nocase(name, known)) {
      return names[i].decode;
    }
  }
  return NULL;
}

FcStr fc_encoding_decode(FcStrbuf *buf, FcStr input)
{
  const size_t start = buf->len;
  Decoder decode = NULL;
  FcStr rest = input;

  for (size_t i = 0; i < sizeof marks / sizeof *marks; ++i) {
    if (starts_with_bytes(input, marks[i].mark)) {
      decode = marks[i].decode;
      rest = fc_str_from(input, sizeof marks[i].mark);
    }
  }
  decode = decode ? decode : find_declared(input);
  if (!decode) {
    return input;
  }
  decode(buf, rest);
  return fc_str_from(fc_strbuf_str(buf), start);
}

size_t fc_encoding_replace(FcStrbuf *out, FcStr text)
{
  size_t replaced = 0;
  uint32_t c = 0;

  for (size_t n = fc_str_next(&c, text); n; n = fc_str_next(&c, text)) {
    // U+FFFD of the text itself has three bytes.
    const bool bad = !c || (c == REPLACEMENT && n == 1);
    replaced += bad;
    fc_strbuf_add_code(out, bad ? REPLACEMENT : c);
    text = fc_str_from(text, n);
  }
  return replaced;
}

/// Add a run of U+0080 to U+00FF that starts `text`. @return Its bytes.
static size_t undo_run(FcStrbuf *out, FcStr text, bool *undone)
{
  FcStrbuf bytes = {0};
  uint32_t c = 0;
  size_t len = 0;

  for (size_t n = fc_str_next(&c, text); n == 2 && c <= 0xFF;
       n = fc_str_next(&c, fc_str_from(text, len))) {
    fc_strbuf_add_byte(&bytes, (char)(unsigned char)c);
    len += n;
  }
  const bool proved = fc_str_is_utf8(fc_strbuf_str(&bytes));
  fc_strbuf_add(out, proved ? fc_strbuf_str(&bytes) : fc_str_upto(text, len));
  *undone = *undone || proved;
  fc_strbuf_free(&bytes);
  return len;
}

bool fc_encoding_undo_latin1(FcStrbuf *out, FcStr text)
{
  bool undone = false;
  uint32_t c = 0;

  for (size_t n = fc_str_next(&c, text); n; n = fc_str_next(&c, text)) {
    if (n == 2 && c <= 0xFF) {
      n = undo_run(out, text, &undone);
    } else {
      fc_strbuf_add(out, fc_str_upto(text, n));
    }
    text = fc_str_from(text, n);
  }
  return undone;
}

FcStr fc_encoding_strip_mark(FcStr text)
{
  return fc_str_from(text, fc_str_starts(text, UTF8_MARK) ? UTF8_MARK.len : 0);
}
