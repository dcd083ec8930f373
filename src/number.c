#include "number.h"

#include "strbuf.h"

/// Runs of digits in one number, "1 234 567.8" has four; a longer one is none.
#define MAX_PARTS 8
/// Digits between two marks of thousands.
#define GROUP 3

typedef struct {
  char before; ///< What parts it from the one before: ' ', '\'', '.' or ','
  FcStr digits;
} Part;

typedef struct {
  Part parts[MAX_PARTS];
  size_t count;
  size_t len; ///< Bytes read
} Parts;

static FcStr digits_at(FcStr text, size_t from)
{
  size_t end = from;

  while (end < text.len && fc_is_digit((unsigned char)text.data[end])) {
    ++end;
  }
  return fc_str_upto(fc_str_from(text, from), end - from);
}

/// The class of what can part digits: blanks are one; 0 for all else.
static char part_class(uint32_t c)
{
  switch (c) {
  case '.':
  case ',':
    return (char)c;
  case '\'':
  case 0x2019: // right single quotation mark
    return '\'';
  default:
    return fc_is_space(c) ? ' ' : 0;
  }
}

static bool is_mark(char class)
{
  return class == '.' || class == ',';
}

/// Take all runs of digits that can belong to one number. Behind a blank or an
/// apostrophe only a group of three can.
static bool take_parts(Parts *out, FcStr text)
{
  char before = 0;

  for (size_t at = 0;;) {
    const FcStr digits = digits_at(text, at);
    const bool group = before && !is_mark(before);
    if (!digits.len || (group && digits.len != GROUP)) {
      return out->count > 0;
    }
    if (out->count == MAX_PARTS) {
      return false;
    }
    out->parts[out->count++] = (Part){before, digits};
    out->len = at + digits.len;

    uint32_t c = 0;
    const size_t n = fc_str_next(&c, fc_str_from(text, out->len));
    before = n ? part_class(c) : 0;
    if (!before) {
      return true;
    }
    at = out->len + n;
  }
}

/// Are the first `count` parts thousands, all parted in the same way?
static bool are_groups(const Parts *parts, size_t count)
{
  const FcStr first = parts->parts[0].digits;
  if (first.len > GROUP || first.data[0] == '0') {
    return false;
  }
  for (size_t i = 1; i < count; ++i) {
    if (parts->parts[i].digits.len != GROUP ||
        parts->parts[i].before != parts->parts[1].before) {
      return false;
    }
  }
  return true;
}

/// Where the decimals begin: the number of their part, `count` for none. The
/// mark is set as far as the parts tell it.
static bool find_decimals(size_t *out,
                          char *mark,
                          const Parts *parts,
                          char told)
{
  const size_t count = parts->count;
  const char last = parts->parts[count - 1].before;

  *out = count;
  if (count == 1) {
    return true;
  }
  if (count == 2 && is_mark(last)) {
    // "5.9", "1234.567", "0.123" can mean one thing only.
    const bool doubtful =
        parts->parts[1].digits.len == GROUP && are_groups(parts, count);
    if (doubtful) {
      return told && told != last;
    }
    *out = 1;
    *mark = last;
    return true;
  }
  if (is_mark(last) && last != parts->parts[1].before) {
    *out = count - 1;
    *mark = last;
    return are_groups(parts, count - 1);
  }
  if (is_mark(last)) {
    *mark = last == '.' ? ',' : '.';
  }
  return are_groups(parts, count);
}

static size_t take_sign(bool *negative, FcStr text)
{
  uint32_t c = 0;
  size_t len = fc_str_next(&c, text);

  *negative = len && fc_is_hyphen(c);
  if (!*negative && c != '+') {
    return 0;
  }
  if (len < text.len && text.data[len] == ' ') {
    ++len;
  }
  return len;
}

bool fc_number_scan(FcNumber *out, FcArena *arena, FcStr text, char mark)
{
  FcNumber number = {0};
  Parts parts = {0};
  size_t whole = 0;
  const size_t sign = take_sign(&number.negative, text);
  if (!take_parts(&parts, fc_str_from(text, sign)) ||
      !find_decimals(&whole, &number.mark, &parts, mark)) {
    return false;
  }
  const FcStr first = parts.parts[0].digits;
  if (first.len > 1 && first.data[0] == '0') {
    return false;
  }

  for (size_t i = 0; i < parts.count; ++i) {
    number.digits = fc_arena_join(arena, number.digits, parts.parts[i].digits);
    number.decimals += i < whole ? 0 : parts.parts[i].digits.len;
  }
  number.len = sign + parts.len;
  *out = number;
  return true;
}

FcStr fc_number_text(FcArena *arena, const FcNumber *number, unsigned power)
{
  FcStrbuf digits = {0};
  fc_strbuf_add(&digits, number->digits);
  size_t decimals = number->decimals;
  for (; power > 0; --power) {
    if (decimals) {
      --decimals;
    } else {
      fc_strbuf_add_byte(&digits, '0');
    }
  }

  FcStr whole = fc_strbuf_str(&digits);
  FcStr part = fc_str_from(whole, whole.len - decimals);
  whole = fc_str_upto(whole, whole.len - decimals);
  while (whole.len > 1 && whole.data[0] == '0') {
    whole = fc_str_from(whole, 1);
  }
  while (fc_str_ends(part, FC_STR("0"))) {
    --part.len;
  }
  const bool zero = !part.len && fc_str_eq(whole, FC_STR("0"));
  const FcStr text = fc_arena_printf(
      arena, "%s%.*s%s%.*s", number->negative && !zero ? "-" : "",
      FC_FMT(whole), part.len ? "." : "", FC_FMT(part));
  fc_strbuf_free(&digits);
  return text;
}
