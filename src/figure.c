#include "figure.h"

#include "number.h"
#include "scan.h"

static const FcScope anywhere = {{NULL, 0}, NULL};

const FcConcept *fc_unit_find(const FcLexicon *lexicon, FcStr text)
{
  const FcConcept *unit = fc_lexicon_find(lexicon, "unit", text, anywhere);

  return unit ? unit : fc_lexicon_find(lexicon, "currency", text, anywhere);
}

static bool is_superscript(uint32_t c)
{
  return c == 0xB2 || c == 0xB3 || c == 0xB9 || c == 0x2070 ||
         (c >= 0x2074 && c <= 0x2079);
}

/// "[1]" at the end: its length, or 0.
static size_t bracketed_mark(FcStr text)
{
  if (!fc_str_ends(text, FC_STR("]"))) {
    return 0;
  }
  size_t at = text.len - 1;
  while (at > 0 && fc_is_digit((unsigned char)text.data[at - 1])) {
    --at;
  }
  return at > 0 && text.data[at - 1] == '[' ? text.len - at + 1 : 0;
}

/// A digit that stands right behind brackets: "(2018)1".
static size_t raised_digit(FcStr text)
{
  return text.len > 1 && fc_is_digit((unsigned char)text.data[text.len - 1]) &&
                 text.data[text.len - 2] == ')'
             ? 1
             : 0;
}

/// The text without one footnote's mark or full stop at its end. A superscript
/// behind a letter belongs to a unit: "km²".
static FcStr without_mark(FcStr text)
{
  uint32_t last = 0;
  uint32_t before = 0;
  const size_t n = fc_str_prev(&last, text, text.len);
  (void)fc_str_prev(&before, text, text.len - n);

  if (last == '*' || last == '.' ||
      (is_superscript(last) && !fc_is_alpha(before))) {
    return fc_str_upto(text, text.len - n);
  }
  return fc_str_upto(text,
                     text.len - bracketed_mark(text) - raised_digit(text));
}

static FcStr without_marks(FcStr text)
{
  FcStr rest = fc_str_trim(text);

  do {
    text = rest;
    rest = fc_str_trim(without_mark(text));
  } while (rest.len < text.len);
  return rest;
}

/// Take a year or date in brackets off the end. @return false for other words
/// in brackets.
static bool take_year(FcStr *text, unsigned *year)
{
  if (!fc_str_ends(*text, FC_STR(")"))) {
    return true;
  }
  size_t open = text->len - 1;
  while (open > 0 && text->data[open] != '(') {
    --open;
  }

  FcDate date = {0};
  const FcStr inside = fc_str_trim(
      fc_str_upto(fc_str_from(*text, open + 1), text->len - open - 2));
  if (!fc_scan_date(&date, inside, 0) || date.start || date.len != inside.len) {
    return false;
  }
  *year = (unsigned)date.year;
  *text = without_marks(fc_str_upto(*text, open));
  return true;
}

/// Take a unit before the number: "EUR 450 505". @return false for other words.
static bool take_unit_before(FcStr *text,
                             const FcConcept **unit,
                             const FcLexicon *lexicon)
{
  size_t at = 0;
  uint32_t c = 0;
  for (size_t n = fc_str_next(&c, *text);
       n && !fc_is_digit(c) && !fc_is_hyphen(c) && c != '+';
       n = fc_str_next(&c, fc_str_from(*text, at))) {
    at += n;
  }

  if (at) {
    *unit = fc_unit_find(lexicon, fc_str_trim(fc_str_upto(*text, at)));
    *text = fc_str_from(*text, at);
  }
  return !at || *unit;
}

/// Take "million" off the start. @return Its power of ten, 0 for none.
static unsigned take_scale(FcStr *text, const FcLexicon *lexicon)
{
  FcMatch match = {0};
  if (!fc_lexicon_scan(&match, lexicon, "scale", *text, anywhere) ||
      match.start > 0) {
    return 0;
  }
  *text = fc_str_trim(fc_str_from(*text, match.len));
  return (unsigned)(match.concept->notation.data[0] - '0');
}

/// The unit behind the number; a footnote's mark may follow it.
static const FcConcept *find_unit_after(const FcLexicon *lexicon, FcStr text)
{
  const FcConcept *unit = fc_unit_find(lexicon, text);
  uint32_t last = 0;
  const size_t n = fc_str_prev(&last, text, text.len);

  return unit || !is_superscript(last)
             ? unit
             : fc_unit_find(lexicon, fc_str_upto(text, text.len - n));
}

bool fc_figure_read(FcFigure *out,
                    FcArena *arena,
                    const FcLexicon *lexicon,
                    FcStr text,
                    char mark)
{
  FcFigure figure = {0};
  FcNumber number = {0};
  FcStr rest = without_marks(text);
  if (!take_year(&rest, &figure.year) ||
      !take_unit_before(&rest, &figure.unit, lexicon) ||
      !fc_number_scan(&number, arena, rest, mark)) {
    return false;
  }

  rest = fc_str_trim(fc_str_from(rest, number.len));
  const unsigned power = take_scale(&rest, lexicon);
  if (rest.len) {
    const FcConcept *before = figure.unit;
    figure.unit = find_unit_after(lexicon, rest);
    if (!figure.unit || (before && before != figure.unit)) {
      return false;
    }
  }
  figure.value = fc_number_text(arena, &number, power);
  figure.mark = number.mark;
  *out = figure;
  return true;
}
