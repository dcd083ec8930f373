// Names to slugs (utf8proc decomposes, tables do the rest), links to IRIs.
#include "iri_own.h"
#include "strbuf.h"

#include <utf8proc.h>

#include <string.h>

/// Hex digits of the hash that ends a cut slug, and its hyphen.
#define HASH_LEN 9

typedef struct {
  uint32_t letter; ///< Lower case, without marks
  const char *ascii;
} Letter;

/// Letters that do not decompose into ASCII. Greek after ISO 843
/// (transcription), Cyrillic after the Bulgarian law on transliteration, with
/// the letters of Ukrainian, Serbian and Macedonian beside it.
static const Letter letters[] = {
    {0xDF, "ss"},  {0xE6, "ae"},  {0xF0, "d"},   {0xF8, "o"},    {0xFE, "th"},
    {0x111, "d"},  {0x127, "h"},  {0x131, "i"},  {0x138, "k"},   {0x142, "l"},
    {0x14B, "ng"}, {0x153, "oe"}, {0x167, "t"},  {0x259, "e"},   {0x3B1, "a"},
    {0x3B2, "v"},  {0x3B3, "g"},  {0x3B4, "d"},  {0x3B5, "e"},   {0x3B6, "z"},
    {0x3B7, "i"},  {0x3B8, "th"}, {0x3B9, "i"},  {0x3BA, "k"},   {0x3BB, "l"},
    {0x3BC, "m"},  {0x3BD, "n"},  {0x3BE, "x"},  {0x3BF, "o"},   {0x3C0, "p"},
    {0x3C1, "r"},  {0x3C2, "s"},  {0x3C3, "s"},  {0x3C4, "t"},   {0x3C5, "y"},
    {0x3C6, "f"},  {0x3C7, "ch"}, {0x3C8, "ps"}, {0x3C9, "o"},   {0x430, "a"},
    {0x431, "b"},  {0x432, "v"},  {0x433, "g"},  {0x434, "d"},   {0x435, "e"},
    {0x436, "zh"}, {0x437, "z"},  {0x438, "i"},  {0x439, "y"},   {0x43A, "k"},
    {0x43B, "l"},  {0x43C, "m"},  {0x43D, "n"},  {0x43E, "o"},   {0x43F, "p"},
    {0x440, "r"},  {0x441, "s"},  {0x442, "t"},  {0x443, "u"},   {0x444, "f"},
    {0x445, "h"},  {0x446, "ts"}, {0x447, "ch"}, {0x448, "sh"},  {0x449, "sht"},
    {0x44A, "a"},  {0x44B, "y"},  {0x44C, "y"},  {0x44D, "e"},   {0x44E, "yu"},
    {0x44F, "ya"}, {0x451, "yo"}, {0x452, "dj"}, {0x453, "gj"},  {0x454, "ye"},
    {0x455, "dz"}, {0x456, "i"},  {0x457, "yi"}, {0x458, "j"},   {0x459, "lj"},
    {0x45A, "nj"}, {0x45B, "c"},  {0x45C, "kj"}, {0x45F, "dzh"}, {0x491, "g"},
};

static const char *find_letter(uint32_t c)
{
  for (size_t i = 0; i < sizeof letters / sizeof *letters; ++i) {
    if (letters[i].letter == c) {
      return letters[i].ascii;
    }
  }
  return NULL;
}

static bool is_ascii_word(uint32_t c)
{
  return fc_is_digit(c) || (c >= 'a' && c <= 'z');
}

static bool is_mark(uint32_t c)
{
  const utf8proc_category_t category = utf8proc_category((utf8proc_int32_t)c);

  return category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME;
}

static bool is_apostrophe(uint32_t c)
{
  return c == '\'' || c == 0x2018 || c == 0x2019 || c == 0x02BC;
}

/// Add what one code point, already without marks, is in a slug: nothing for
/// what separates.
static bool add_letter(FcStrbuf *buf, uint32_t c, uint32_t before)
{
  c = fc_to_lower(c);
  const char *ascii = find_letter(c);

  if (is_ascii_word(c)) {
    fc_strbuf_add_byte(buf, (char)c);
  } else if (c == 0x3C5 && before == 0x3BF) {
    fc_strbuf_add_byte(buf, 'u'); // the digraph ου
  } else if (ascii) {
    fc_strbuf_add(buf, fc_str(ascii));
  } else if (fc_is_alpha(c)) {
    fc_strbuf_printf(buf, "u%x", (unsigned)c);
  } else {
    return false;
  }
  return true;
}

/// Add a code point of a name; `*gap` is set where it separates.
static void add_code_point(FcStrbuf *buf,
                           uint32_t c,
                           bool *gap,
                           uint32_t *before)
{
  utf8proc_int32_t parts[32];
  int boundary = 0;

  // й and ї have a base letter, but are letters of their own.
  utf8proc_ssize_t len = 1;
  parts[0] = (utf8proc_int32_t)c;
  if (!find_letter(fc_to_lower(c))) {
    len = utf8proc_decompose_char(
        (utf8proc_int32_t)c, parts, sizeof parts / sizeof *parts,
        UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT, &boundary);
  }
  for (utf8proc_ssize_t i = 0;
       i < len && i < (utf8proc_ssize_t)(sizeof parts / sizeof *parts); ++i) {
    const uint32_t part = (uint32_t)parts[i];
    if (is_mark(part) || is_apostrophe(part)) {
      continue;
    }
    const size_t old = buf->len;
    if (*gap && old && (fc_is_alpha(part) || fc_is_digit(part))) {
      fc_strbuf_add_byte(buf, '-');
    }
    *gap = !add_letter(buf, part, *before);
    *before = fc_to_lower(part);
  }
}

static void add_ascii(FcStrbuf *buf, FcStr name)
{
  bool gap = false;
  uint32_t before = 0;
  uint32_t c = 0;

  for (size_t n = fc_str_next(&c, name); n; n = fc_str_next(&c, name)) {
    add_code_point(buf, c, &gap, &before);
    name = fc_str_from(name, n);
  }
}

/// From 1900 to 2099: "directive-2016-1148" has no span.
static bool is_year(FcStr text)
{
  return text.len == 4 &&
         (fc_str_starts(text, FC_STR("19")) ||
          fc_str_starts(text, FC_STR("20"))) &&
         fc_is_digit((unsigned char)text.data[2]) &&
         fc_is_digit((unsigned char)text.data[3]);
}

/// A slug without "-2015-2017" at its end, unless that is all.
static FcStr strip_years(FcStr slug)
{
  static const size_t span = sizeof "-2015-2017" - 1;

  while (slug.len > span) {
    const FcStr end = fc_str_from(slug, slug.len - span);
    if (end.data[0] != '-' || end.data[5] != '-' ||
        !is_year(fc_str_upto(fc_str_from(end, 1), 4)) ||
        !is_year(fc_str_from(end, 6))) {
      break;
    }
    slug.len -= span;
  }
  return slug;
}

/// FNV-1a, 32 bits: short, and the same on every machine.
static uint32_t hash(FcStr text)
{
  uint32_t value = 2166136261U;

  for (size_t i = 0; i < text.len; ++i) {
    value = (value ^ (unsigned char)text.data[i]) * 16777619U;
  }
  return value;
}

static FcStr bound(FcArena *arena, FcStr slug)
{
  if (slug.len <= FC_MAX_SLUG) {
    return fc_arena_copy(arena, slug);
  }

  size_t len = FC_MAX_SLUG - HASH_LEN;
  while (len > FC_MAX_SLUG / 2 && slug.data[len] != '-') {
    --len;
  }
  if (slug.data[len] != '-') {
    len = FC_MAX_SLUG - HASH_LEN; // one endless word
  }
  return fc_arena_printf(arena, "%.*s-%08x", (int)len, slug.data,
                         (unsigned)hash(slug));
}

static void add_codes(FcStrbuf *buf, FcStr name)
{
  uint32_t c = 0;

  for (size_t n = fc_str_next(&c, name); n; n = fc_str_next(&c, name)) {
    fc_strbuf_printf(buf, "%su%x", buf->len ? "-" : "", (unsigned)c);
    name = fc_str_from(name, n);
  }
}

FcStr fc_iri_strip_acronym(FcStr name, FcStr *acronym)
{
  *acronym = (FcStr){NULL, 0};
  name = fc_str_trim(name);
  if (!fc_str_ends(name, FC_STR(")"))) {
    return name;
  }

  size_t open = name.len - 1;
  unsigned capitals = 0;
  while (open > 0 && name.data[open] != '(') {
    --open;
    if (fc_is_space((unsigned char)name.data[open])) {
      return name;
    }
    capitals += name.data[open] >= 'A' && name.data[open] <= 'Z';
  }
  const FcStr rest = fc_str_trim(fc_str_upto(name, open));
  if (!rest.len || capitals < 2) {
    return name;
  }
  *acronym = fc_str_upto(fc_str_from(name, open + 1), name.len - open - 2);
  return rest;
}

FcStr fc_iri_slug(FcArena *arena, FcStr name)
{
  FcStrbuf buf = {0};
  FcStr acronym = {NULL, 0};

  add_ascii(&buf, fc_iri_strip_acronym(name, &acronym));
  if (!buf.len) {
    add_codes(&buf, name);
  }
  if (!buf.len) {
    fc_strbuf_add(&buf, FC_STR("u0"));
  }
  const FcStr slug = bound(arena, strip_years(fc_strbuf_str(&buf)));
  fc_strbuf_free(&buf);
  return slug;
}

/// Schemes that a link may have.
static const char *const schemes[] = {"http://", "https://", "ftp://"};

/// Ends of host names that are nobody else's business.
static const char *const private_hosts[] = {
    ".local", ".localhost", ".internal", ".lan", ".sharepoint.com",
};

static FcStr lower(FcArena *arena, FcStr text)
{
  FcStrbuf buf = {0};
  uint32_t c = 0;

  for (size_t n = fc_str_next(&c, text); n; n = fc_str_next(&c, text)) {
    fc_strbuf_add_code(&buf, fc_to_lower(c));
    text = fc_str_from(text, n);
  }
  const FcStr copy = fc_arena_copy(arena, fc_strbuf_str(&buf));
  fc_strbuf_free(&buf);
  return copy;
}

/// A label of a host name: letters, digits and inner hyphens.
static bool is_label(FcStr label)
{
  uint32_t c = 0;

  if (!label.len || label.data[0] == '-' || label.data[label.len - 1] == '-') {
    return false;
  }
  for (size_t n = fc_str_next(&c, label); n; n = fc_str_next(&c, label)) {
    if (!fc_is_word(c) && c != '-' && c != '_') {
      return false;
    }
    label = fc_str_from(label, n);
  }
  return true;
}

/// A host name that anybody can look up, lower case: two labels or more, the
/// last one of letters.
static bool is_public_host(FcStr host)
{
  FcStr rest = host;
  FcStr label = {NULL, 0};
  size_t labels = 0;

  while (fc_str_split(&rest, '.', &label)) {
    if (!is_label(label)) {
      return false;
    }
    ++labels;
  }
  uint32_t c = 0;
  (void)fc_str_next(&c, label);
  if (labels < 2 || label.len < 2 || !fc_is_alpha(c)) {
    return false;
  }
  for (size_t i = 0; i < sizeof private_hosts / sizeof *private_hosts; ++i) {
    if (fc_str_ends(host, fc_str(private_hosts[i]))) {
      return false;
    }
  }
  return true;
}

static bool is_hex(char c)
{
  return strchr("0123456789abcdefABCDEF", c) != NULL && c != '\0';
}

/// Add a path, query and fragment with what an URI cannot hold encoded; "%41"
/// is kept as it is, a lone "%" is encoded.
static void add_encoded(FcStrbuf *buf, FcStr text)
{
  bool fragment = false;

  for (size_t i = 0; i < text.len; ++i) {
    const char c = text.data[i];
    const bool escape =
        c == '%' && !(i + 2 < text.len && is_hex(text.data[i + 1]) &&
                      is_hex(text.data[i + 2]));
    const bool second = c == '#' && fragment;
    fragment = fragment || c == '#';
    if (escape || second || (unsigned char)c <= ' ' ||
        (unsigned char)c >= 0x7F || strchr("<>\"{}|\\^`[]", c)) {
      fc_strbuf_printf(buf, "%%%02X", (unsigned)(unsigned char)c);
    } else {
      fc_strbuf_add_byte(buf, c);
    }
  }
}

/// @return Length of the authority at the start of `text`.
static size_t authority_len(FcStr text)
{
  size_t len = 0;

  while (len < text.len && !strchr("/?#\\", text.data[len])) {
    ++len;
  }
  return len;
}

/// Make an IRI of scheme and the rest behind "://".
static FcStr read_hierarchy(FcArena *arena, FcStr scheme, FcStr rest)
{
  const FcStr authority = lower(arena, fc_str_upto(rest, authority_len(rest)));
  const size_t colon = fc_str_find(authority, FC_STR(":"));
  const FcStr port = fc_str_from(authority, colon + 1);
  for (size_t i = 0; i < port.len; ++i) {
    if (!fc_is_digit((unsigned char)port.data[i])) {
      return (FcStr){NULL, 0};
    }
  }
  if (!is_public_host(fc_str_upto(authority, colon))) {
    return (FcStr){NULL, 0};
  }

  FcStrbuf buf = {0};
  fc_strbuf_add(&buf, scheme);
  fc_strbuf_add(&buf, authority);
  add_encoded(&buf, fc_str_from(rest, authority_len(rest)));
  const FcStr iri = fc_arena_copy(arena, fc_strbuf_str(&buf));
  fc_strbuf_free(&buf);
  return iri;
}

/// Make an IRI of a mail address; parameters ("?subject=") are left out.
static FcStr read_mailto(FcArena *arena, FcStr address)
{
  address = fc_str_upto(address, fc_str_find(address, FC_STR("?")));
  const size_t at = fc_str_find(address, FC_STR("@"));
  const FcStr host = lower(arena, fc_str_from(address, at + 1));
  const FcStr name = fc_str_upto(address, at);

  for (size_t i = 0; i < name.len; ++i) {
    const char c = name.data[i];
    if (c < '0' ? !strchr("-.+", c)
                : !fc_is_word((unsigned char)c) && c != '_') {
      return (FcStr){NULL, 0};
    }
  }
  if (!name.len || !is_public_host(host)) {
    return (FcStr){NULL, 0};
  }
  return fc_arena_printf(arena, "mailto:%.*s@%.*s", FC_FMT(name), FC_FMT(host));
}

FcStr fc_iri_from_target(FcArena *arena, FcStr link)
{
  static const FcStr mailto = {"mailto:", sizeof "mailto:" - 1};

  link = fc_str_trim(link);
  for (size_t i = 0; i < sizeof schemes / sizeof *schemes; ++i) {
    const FcStr scheme = fc_str(schemes[i]);
    if (fc_str_eq(lower(arena, fc_str_upto(link, scheme.len)), scheme)) {
      return read_hierarchy(arena, scheme, fc_str_from(link, scheme.len));
    }
  }
  if (fc_str_eq(lower(arena, fc_str_upto(link, mailto.len)), mailto)) {
    return read_mailto(arena, fc_str_from(link, mailto.len));
  }
  // A host name: a scheme of another kind fails for its colon.
  return read_hierarchy(arena, FC_STR("https://"), link);
}

FcStr fc_iri_from_link(FcArena *arena, FcStr link)
{
  bool repaired = false;

  return fc_iri_from_target(arena, fc_iri_repair_link(arena, link, &repaired));
}
