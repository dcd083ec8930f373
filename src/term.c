#include "term.h"

#include <stddef.h>

/// Inclusive range of code points.
typedef struct {
  uint32_t first, last;
} Range;

/// RFC 3987 §2.2 ucschar up to U+FFFF; above, each plane but the last two of
/// its code points.
static const Range ucschars[] = {
    {0xA0, 0xD7FF}, {0xF900, 0xFDCF}, {0xFDF0, 0xFFEF}};

static bool is_ascii_alpha(uint32_t c)
{
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_hex(uint32_t c)
{
  return fc_is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

static bool is_among(uint32_t c, const char *set)
{
  for (; *set; ++set) {
    if (c == (uint32_t)(unsigned char)*set) {
      return true;
    }
  }
  return false;
}

static bool is_ucschar(uint32_t c)
{
  for (size_t i = 0; i < sizeof ucschars / sizeof *ucschars; ++i) {
    if (c >= ucschars[i].first && c <= ucschars[i].last) {
      return true;
    }
  }
  return c >= 0x10000 && c < 0xF0000 && (c & 0xFFFFU) < 0xFFFE &&
         (c < 0xE0000 || c >= 0xE1000);
}

/// RFC 3987 §2.2 iprivate: in queries only.
static bool is_iprivate(uint32_t c)
{
  return (c >= 0xE000 && c <= 0xF8FF) ||
         (c >= 0xF0000 && (c & 0xFFFFU) < 0xFFFE);
}

bool fc_is_unreserved(uint32_t c)
{
  return is_ascii_alpha(c) || fc_is_digit(c) || is_among(c, "-._~") ||
         is_ucschar(c);
}

/// The part up to the first of `ends`, which stays in `rest`.
static FcStr take_until(FcStr *rest, const char *ends)
{
  size_t len = 0;
  while (len < rest->len && !is_among((unsigned char)rest->data[len], ends)) {
    ++len;
  }

  const FcStr part = fc_str_upto(*rest, len);
  *rest = fc_str_from(*rest, len);
  return part;
}

/// Letters, digits, percent triplets, the marks of every part, and `extra`.
static bool is_made_of(FcStr text, const char *extra, bool private_use)
{
  uint32_t c = 0;

  for (size_t n = fc_str_next(&c, text); n; n = fc_str_next(&c, text)) {
    text = fc_str_from(text, n);
    if (c == '%') {
      if (text.len < 2 || !is_hex((unsigned char)text.data[0]) ||
          !is_hex((unsigned char)text.data[1])) {
        return false;
      }
    } else if (!fc_is_unreserved(c) && !is_among(c, "!$&'()*+,;=:") &&
               !is_among(c, extra) && !(private_use && is_iprivate(c))) {
      return false;
    }
  }
  return true;
}

static bool is_digits(FcStr text)
{
  for (size_t i = 0; i < text.len; ++i) {
    if (!fc_is_digit((unsigned char)text.data[i])) {
      return false;
    }
  }
  return true;
}

/// "[2001:db8::1]"; the groups are not counted.
static bool is_ipv6(FcStr text)
{
  size_t colons = 0;

  for (size_t i = 0; i < text.len; ++i) {
    const unsigned char c = (unsigned char)text.data[i];
    if (!is_hex(c) && c != ':' && c != '.') {
      return false;
    }
    colons += c == ':';
  }
  return colons >= 2;
}

/// "user@host:port"; the host may be an IPv6 address in brackets.
static bool is_authority(FcStr text)
{
  FcStr host = text;
  const FcStr user = take_until(&host, "@");
  if (host.len) {
    if (!is_made_of(user, "", false)) {
      return false;
    }
    host = fc_str_from(host, 1);
  } else {
    host = user;
  }

  if (fc_str_starts(host, FC_STR("["))) {
    const FcStr address = take_until(&host, "]");
    return host.len && is_ipv6(fc_str_from(address, 1)) &&
           (host.len == 1 ||
            (host.data[1] == ':' && is_digits(fc_str_from(host, 2))));
  }
  FcStr port = host;
  const FcStr name = take_until(&port, ":");
  return is_made_of(name, "", false) && is_digits(fc_str_from(port, 1));
}

static bool is_scheme(FcStr text)
{
  for (size_t i = 0; i < text.len; ++i) {
    const unsigned char c = (unsigned char)text.data[i];
    if (!is_ascii_alpha(c) && !(i && (fc_is_digit(c) || is_among(c, "+-.")))) {
      return false;
    }
  }
  return text.len > 0;
}

/// "a/../b": readers resolve it (RFC 3986 §5.2.4), and have another IRI.
static bool has_dot_segment(FcStr path)
{
  FcStr segment = {NULL, 0};

  while (fc_str_split(&path, '/', &segment)) {
    if (fc_str_eq(segment, FC_STR(".")) || fc_str_eq(segment, FC_STR(".."))) {
      return true;
    }
  }
  return false;
}

bool fc_is_iri(FcStr text)
{
  FcStr rest = text;
  const FcStr scheme = take_until(&rest, ":");
  if (!rest.len || !is_scheme(scheme) || !fc_str_is_utf8(text)) {
    return false;
  }

  rest = fc_str_from(rest, 1);
  if (fc_str_starts(rest, FC_STR("//"))) {
    rest = fc_str_from(rest, 2);
    if (!is_authority(take_until(&rest, "/?#"))) {
      return false;
    }
  }
  const FcStr path = take_until(&rest, "?#");
  const FcStr query = take_until(&rest, "#");
  return is_made_of(path, "@/", false) && !has_dot_segment(path) &&
         is_made_of(fc_str_from(query, 1), "@/?", true) &&
         is_made_of(fc_str_from(rest, 1), "@/?", false);
}

/// One subtag: 1 to 8 letters or, after the first, digits.
static bool is_subtag(FcStr text, bool first)
{
  for (size_t i = 0; i < text.len; ++i) {
    const unsigned char c = (unsigned char)text.data[i];
    if (!is_ascii_alpha(c) && (first || !fc_is_digit(c))) {
      return false;
    }
  }
  return text.len >= 1 && text.len <= 8 &&
         (!first || text.len > 1 ||
          is_among((unsigned char)*text.data, "ixIX"));
}

bool fc_is_language(FcStr text)
{
  FcStr rest = text;
  FcStr subtag = {0};
  bool first = true;

  while (fc_str_split(&rest, '-', &subtag)) {
    if (!is_subtag(subtag, first)) {
      return false;
    }
    first = false;
  }
  // A singleton opens an extension; longer tags than that no parser takes.
  return subtag.len > 1 && text.len < 256;
}

bool fc_is_literal(FcStr text)
{
  uint32_t c = 0;

  if (!fc_str_is_utf8(text)) {
    return false;
  }
  for (size_t n = fc_str_next(&c, text); n; n = fc_str_next(&c, text)) {
    text = fc_str_from(text, n);
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    if ((control && !is_among(c, "\t\n\r")) || c == 0xFFFE || c == 0xFFFF) {
      return false;
    }
  }
  return true;
}

static bool take(FcStr *rest, char c)
{
  if (!rest->len || *rest->data != c) {
    return false;
  }
  *rest = fc_str_from(*rest, 1);
  return true;
}

/// @return How many digits there were.
static size_t take_digits(FcStr *rest)
{
  size_t len = 0;
  while (len < rest->len && fc_is_digit((unsigned char)rest->data[len])) {
    ++len;
  }
  *rest = fc_str_from(*rest, len);
  return len;
}

/// Two digits, from `least` to `most`. @return The number, or -1.
static int take_two(FcStr *rest, int least, int most)
{
  if (rest->len < 2 || !fc_is_digit((unsigned char)rest->data[0]) ||
      !fc_is_digit((unsigned char)rest->data[1])) {
    return -1;
  }
  const int number = (rest->data[0] - '0') * 10 + (rest->data[1] - '0');
  *rest = fc_str_from(*rest, 2);
  return number >= least && number <= most ? number : -1;
}

/// Four digits or more, no leading zero in more; a minus in front.
/// @return The year modulo 400, which is what leap years go by, or -1.
static int take_year(FcStr *rest)
{
  (void)take(rest, '-');
  const FcStr digits = *rest;
  const size_t len = take_digits(rest);
  if (len < 4 || (len > 4 && digits.data[0] == '0')) {
    return -1;
  }

  int year = 0;
  for (size_t i = 0; i < len; ++i) {
    year = (year * 10 + (digits.data[i] - '0')) % 400;
  }
  return year;
}

/// Nothing, "Z" or "+01:00"; then the end.
static bool ends_with_zone(FcStr rest)
{
  if (!rest.len || fc_str_eq(rest, FC_STR("Z"))) {
    return true;
  }
  if (!take(&rest, '+') && !take(&rest, '-')) {
    return false;
  }
  const int hours = take_two(&rest, 0, 14);
  return hours >= 0 && take(&rest, ':') &&
         take_two(&rest, 0, hours == 14 ? 0 : 59) >= 0 && !rest.len;
}

static bool take_date(FcStr *rest)
{
  static const int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  const int year = take_year(rest);
  const int month = take(rest, '-') ? take_two(rest, 1, 12) : -1;
  if (year < 0 || month < 1 || !take(rest, '-')) {
    return false;
  }
  const int day = take_two(rest, 1, days[month - 1]);
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year == 0);
  return day > 0 && (month != 2 || day < 29 || leap);
}

static bool take_time(FcStr *rest)
{
  const int hours = take_two(rest, 0, 24);
  const int most = hours == 24 ? 0 : 59;
  if (hours < 0 || !take(rest, ':') || take_two(rest, 0, most) < 0 ||
      !take(rest, ':') || take_two(rest, 0, most) < 0) {
    return false;
  }
  return !take(rest, '.') || (hours != 24 && take_digits(rest) > 0);
}

static bool is_date(FcStr text)
{
  return take_date(&text) && ends_with_zone(text);
}

static bool is_year(FcStr text)
{
  return take_year(&text) >= 0 && ends_with_zone(text);
}

static bool is_year_month(FcStr text)
{
  return take_year(&text) >= 0 && take(&text, '-') &&
         take_two(&text, 1, 12) > 0 && ends_with_zone(text);
}

static bool is_date_time(FcStr text)
{
  return take_date(&text) && take(&text, 'T') && take_time(&text) &&
         ends_with_zone(text);
}

static bool is_integer(FcStr text)
{
  (void)(take(&text, '-') || take(&text, '+'));
  return take_digits(&text) > 0 && !text.len;
}

/// "-0" is one, "-1" is none.
static bool is_non_negative(FcStr text)
{
  if (!take(&text, '-')) {
    return is_integer(text);
  }
  size_t zeros = 0;
  while (take(&text, '0')) {
    ++zeros;
  }
  return zeros > 0 && !text.len;
}

static bool is_decimal(FcStr text)
{
  (void)(take(&text, '-') || take(&text, '+'));
  const size_t whole = take_digits(&text);
  const size_t fraction = take(&text, '.') ? take_digits(&text) : 0;
  return whole + fraction > 0 && !text.len;
}

static bool is_boolean(FcStr text)
{
  return fc_str_eq(text, FC_STR("true")) || fc_str_eq(text, FC_STR("false")) ||
         fc_str_eq(text, FC_STR("1")) || fc_str_eq(text, FC_STR("0"));
}

/// Bytes, two digits each; none is a value too.
static bool is_hex_binary(FcStr text)
{
  const size_t len = text.len;

  while (text.len && is_hex((unsigned char)*text.data)) {
    text = fc_str_from(text, 1);
  }
  return !text.len && len % 2 == 0;
}

static const struct {
  const char *iri;
  bool (*is_lexical)(FcStr text);
} datatypes[] = {
    {FC_XSD "anyURI", fc_is_iri},
    {FC_XSD "boolean", is_boolean},
    {FC_XSD "date", is_date},
    {FC_XSD "dateTime", is_date_time},
    {FC_XSD "decimal", is_decimal},
    {FC_XSD "gYear", is_year},
    {FC_XSD "gYearMonth", is_year_month},
    {FC_XSD "hexBinary", is_hex_binary},
    {FC_XSD "integer", is_integer},
    {FC_XSD "nonNegativeInteger", is_non_negative},
};

bool fc_is_of_datatype(FcStr text, FcStr datatype)
{
  for (size_t i = 0; i < sizeof datatypes / sizeof *datatypes; ++i) {
    if (fc_str_eq(datatype, fc_str(datatypes[i].iri))) {
      return datatypes[i].is_lexical(text);
    }
  }
  return true;
}
