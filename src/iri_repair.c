// Targets of links as they were meant: out of the wrappers of mail programs and
// search engines, with one scheme that is written as it should be.
#include "iri_own.h"
#include "strbuf.h"

#include <string.h>

/// Wrappers in wrappers, and faults in what they hold: three are seen.
#define MOST_REPAIRS 8

static const FcStr nothing = {NULL, 0};

static int hex_value(char c)
{
  static const char digits[] = "0123456789abcdef";
  const uint32_t lower = fc_to_lower((unsigned char)c);
  const char *found = lower && lower < 0x80 ? strchr(digits, (int)lower) : NULL;

  return found ? (int)(found - digits) : -1;
}

/// The byte that two hex digits at `at` give, or -1.
static int byte_at(FcStr text, size_t at)
{
  if (at + 2 > text.len) {
    return -1;
  }
  const int upper = hex_value(text.data[at]);
  const int lower = hex_value(text.data[at + 1]);

  return upper < 0 || lower < 0 ? -1 : upper * 16 + lower;
}

/// Undo an escape by `mark` and two hex digits, once. Version 2 of URL Defense,
/// whose mark is "-", also writes "_" for "/".
static FcStr unescape(FcArena *arena, FcStr text, char mark)
{
  FcStrbuf buf = {0};

  for (size_t i = 0; i < text.len; ++i) {
    const int byte = text.data[i] == mark ? byte_at(text, i + 1) : -1;
    const char plain = mark == '-' && text.data[i] == '_' ? '/' : text.data[i];
    fc_strbuf_add_byte(&buf, byte < 0 ? plain : (char)byte);
    i += byte < 0 ? 0 : 2;
  }
  const FcStr copy = fc_arena_copy(arena, fc_strbuf_str(&buf));
  fc_strbuf_free(&buf);
  return copy;
}

/// What stands behind "://", or none.
static FcStr after_scheme(FcStr link)
{
  return fc_str_from(link, fc_str_find(link, FC_STR("://")) + 3);
}

/// The value of a parameter in a query, up to the end of `link`.
static FcStr find_parameter(FcStr link, FcStr name)
{
  FcStr rest = fc_str_from(link, fc_str_find(link, FC_STR("?")));

  while (rest.len) {
    rest = fc_str_from(rest, 1);
    if (fc_str_starts(rest, name)) {
      return fc_str_from(rest, name.len);
    }
    rest = fc_str_from(rest, fc_str_find(rest, FC_STR("&")));
  }
  return nothing;
}

/// Wrappers that hold the target as a parameter.
static const struct {
  const char *host; ///< Part of it
  const char *path; ///< Start of it
  const char *parameter;
  const char *next; ///< What may follow a target that was decoded
  char escape;      ///< Mark of its escapes
} wrappers[] = {
    {".safelinks.protection.outlook.com", "/", "url=", "&data=", '%'},
    {"www.google.", "/url", "url=", "&usg=", '%'},
    {"www.google.", "/url", "q=", "&sa=", '%'},
    {"urldefense.proofpoint.com", "/v2/url", "u=", "&d=", '-'},
};

/// Out of a wrapper of the table; the conversion to HTML may have decoded the
/// target already (Austria 2023).
static FcStr unwrap_parameter(FcArena *arena, FcStr link, size_t wrapper)
{
  const FcStr value = find_parameter(link, fc_str(wrappers[wrapper].parameter));
  const size_t next = fc_str_find(value, fc_str(wrappers[wrapper].next));
  const bool decoded = fc_str_find(value, FC_STR(":/")) < value.len;
  const size_t end =
      decoded && next < value.len ? next : fc_str_find(value, FC_STR("&"));
  const FcStr inner = fc_str_upto(value, end);
  if (decoded) {
    return inner;
  }

  return unescape(arena, inner, wrappers[wrapper].escape);
}

/// Value of a digit of base64 for URLs (RFC 4648 §5), or -1.
static int base64_value(char c)
{
  static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrst"
                               "uvwxyz0123456789-_";
  const char *found = c ? strchr(digits, c) : NULL;

  return found ? (int)(found - digits) : -1;
}

/// Add the bytes of a text in base64.
static void add_base64(FcStrbuf *out, FcStr text)
{
  unsigned bits = 0;
  unsigned len = 0;

  for (size_t i = 0; i < text.len && base64_value(text.data[i]) >= 0; ++i) {
    bits = (bits << 6 | (unsigned)base64_value(text.data[i])) & 0xFFFFFFU;
    len += 6;
    if (len >= 8) {
      len -= 8;
      fc_strbuf_add_byte(out, (char)(unsigned char)(bits >> len & 0xFFU));
    }
  }
}

/// Put the next of the codes for "*" at the start of a text, and as many as the
/// digit behind it tells, from two on, for "**". @return Bytes of the mark.
static size_t add_coded(FcStrbuf *out, FcStr text, FcStr *codes)
{
  const bool is_run = fc_str_starts(text, FC_STR("**")) && text.len > 2 &&
                      base64_value(text.data[2]) >= 0;
  const int count = is_run ? base64_value(text.data[2]) + 2 : 1;
  uint32_t c = 0;

  for (int i = 0; i < count; ++i) {
    const size_t len = fc_str_next(&c, *codes);
    fc_strbuf_add(out, fc_str_upto(*codes, len));
    *codes = fc_str_from(*codes, len);
  }
  return is_run ? 3 : 1;
}

/// Out of URL Defense, version 3: "…/v3/__TARGET__;CODES!!KEY", where each "*"
/// of the target stands for the next of the codes (Iceland 2023).
static FcStr unwrap_defense(FcArena *arena, FcStr link)
{
  static const FcStr start = {"/v3/__", sizeof "/v3/__" - 1};
  static const FcStr end = {"__;", sizeof "__;" - 1};
  FcStr target = fc_str_from(link, fc_str_find(link, start) + start.len);
  const size_t len = fc_str_find(target, end);
  FcStrbuf decoded = {0};
  FcStrbuf buf = {0};

  add_base64(&decoded, fc_str_from(target, len + end.len));
  FcStr codes = fc_strbuf_str(&decoded);
  target = fc_str_upto(target, len);
  while (target.len) {
    size_t done = 1;
    if (target.data[0] == '*' && codes.len) {
      done = add_coded(&buf, target, &codes);
    } else {
      fc_strbuf_add_byte(&buf, target.data[0]);
    }
    target = fc_str_from(target, done);
  }
  const FcStr plain = fc_arena_copy(arena, fc_strbuf_str(&buf));
  fc_strbuf_free(&decoded);
  fc_strbuf_free(&buf);
  return plain;
}

/// @return The target in a wrapper, or none.
static FcStr unwrap(FcArena *arena, FcStr link)
{
  const FcStr rest = after_scheme(link);
  const size_t host_len = fc_str_find(rest, FC_STR("/"));
  const FcStr host = fc_str_upto(rest, host_len);
  const FcStr path = fc_str_from(rest, host_len);
  FcStr inner = nothing;

  for (size_t i = 0; i < sizeof wrappers / sizeof *wrappers && !inner.len;
       ++i) {
    if (fc_str_find_nocase(host, fc_str(wrappers[i].host)) < host.len &&
        fc_str_starts(path, fc_str(wrappers[i].path))) {
      inner = unwrap_parameter(arena, link, i);
    }
  }
  if (fc_str_starts_nocase(host, FC_STR("urldefense.com")) &&
      fc_str_starts(path, FC_STR("/v3/__"))) {
    inner = unwrap_defense(arena, link);
  }
  return fc_str_starts_nocase(inner, FC_STR("http")) ? inner : nothing;
}

/// Schemes as they are mistyped, and as they are meant.
static const struct {
  const char *wrong, *right;
} schemes[] = {
    {"ttps:", "https:"},    {"ttp:", "http:"},      {"htps:", "https:"},
    {"htpps:", "https:"},   {"htttps:", "https:"},  {"htttp:", "http:"},
    {"hhttps:", "https:"},  {"hhttp:", "http:"},    {"https/", "https:/"},
    {"http/", "http:/"},    {"https;/", "https:/"}, {"http;/", "http:/"},
    {"https./", "https:/"}, {"http./", "http:/"},
};

/// Bytes of "http:" or "https:" at the start of a text, or 0.
static size_t scheme_length(FcStr text)
{
  static const char *const known[] = {"https:", "http:"};

  for (size_t i = 0; i < sizeof known / sizeof *known; ++i) {
    if (fc_str_starts_nocase(text, fc_str(known[i]))) {
      return strlen(known[i]);
    }
  }
  return 0;
}

/// "ttps://a", "http//a", "https:/a", "https:\\a": with the scheme and the two
/// slashes that are meant; none where that is so.
static FcStr repair_scheme(FcArena *arena, FcStr link)
{
  for (size_t i = 0; i < sizeof schemes / sizeof *schemes; ++i) {
    const FcStr wrong = fc_str(schemes[i].wrong);
    if (fc_str_starts_nocase(link, wrong)) {
      return fc_arena_join(arena, fc_str(schemes[i].right),
                           fc_str_from(link, wrong.len));
    }
  }

  const size_t len = scheme_length(link);
  size_t end = len;
  while (end < link.len && strchr("/\\ ", link.data[end])) {
    ++end;
  }
  const FcStr rest = fc_str_from(link, end);
  const FcStr slashes = fc_str_upto(fc_str_from(link, len), end - len);
  if (!len || !rest.len || fc_str_eq(slashes, FC_STR("//"))) {
    return nothing;
  }
  return fc_arena_printf(arena, "%.*s//%.*s", (int)len, link.data,
                         FC_FMT(rest));
}

/// Offset of a second address in the path of the first, or `link.len`.
static size_t find_second(FcStr link)
{
  const FcStr path = fc_str_upto(link, fc_str_find(link, FC_STR("?")));

  for (size_t at = 1; at < path.len; ++at) {
    const FcStr rest = fc_str_from(path, at);
    const size_t len = scheme_length(rest);
    if (len && fc_str_starts(fc_str_from(rest, len), FC_STR("/"))) {
      return at;
    }
  }
  return link.len;
}

/// "http://https/a" is none in the table, for its host could be "https".
static FcStr drop_doubled_scheme(FcStr link)
{
  const FcStr rest = after_scheme(link);

  return fc_str_starts(rest, FC_STR("https/")) ||
                 fc_str_starts(rest, FC_STR("http/")) || scheme_length(rest)
             ? rest
             : nothing;
}

/// Two addresses in one: the first of them, unless only its owner can open it
/// (paths of SharePoint and of a disk that end in the address that was meant:
/// Belgium 2023). An address after a slash is part of the first, as in
/// archives.
static FcStr unglue(FcArena *arena, FcStr link)
{
  const size_t at = find_second(link);
  if (at == link.len) {
    return nothing;
  }

  FcStr first = fc_str_upto(link, at);
  while (first.len && strchr(" \t,;", first.data[first.len - 1])) {
    --first.len;
  }
  if (!fc_iri_from_target(arena, first).data) {
    return fc_str_from(link, at);
  }
  return fc_str_ends(first, FC_STR("/")) ? nothing : first;
}

/// "%2520" for a blank: encoded again by each program it went through. Queries
/// may hold addresses, which are encoded twice with reason.
static FcStr decode_chain(FcArena *arena, FcStr link)
{
  const size_t query = fc_str_find(link, FC_STR("?"));
  const FcStr path = fc_str_upto(link, query);
  const FcStr chain = FC_STR("%25");

  for (size_t at = fc_str_find(path, chain); at < path.len; ++at) {
    const FcStr rest = fc_str_from(link, at);
    if (fc_str_starts(rest, chain) && byte_at(path, at + chain.len) >= 0) {
      return fc_arena_join(arena, fc_str_upto(link, at + 1),
                           fc_str_from(rest, chain.len));
    }
  }
  return nothing;
}

/// What must never become an address, whatever is in it.
static bool is_code(FcStr link)
{
  static const char *const code[] = {
      "javascript:", "vbscript:", "data:", "mailto:"};

  for (size_t i = 0; i < sizeof code / sizeof *code; ++i) {
    if (fc_str_starts_nocase(link, fc_str(code[i]))) {
      return true;
    }
  }
  return false;
}

/// One repair. @return None where nothing is wrong.
static FcStr repair_once(FcArena *arena, FcStr link)
{
  FcStr better = repair_scheme(arena, link);

  if (!better.data) {
    better = unwrap(arena, link);
  }
  if (!better.data) {
    better = drop_doubled_scheme(link);
  }
  if (!better.data) {
    better = unglue(arena, link);
  }
  return better.data ? better : decode_chain(arena, link);
}

FcStr fc_iri_repair_link(FcArena *arena, FcStr link, bool *repaired)
{
  link = fc_str_trim(link);
  *repaired = false;
  for (int i = 0; i < MOST_REPAIRS && !is_code(link); ++i) {
    const FcStr better = repair_once(arena, link);
    if (!better.data) {
      break;
    }
    *repaired = true;
    link = fc_str_trim(better);
  }
  return link;
}
