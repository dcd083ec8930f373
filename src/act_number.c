// Numbers of national acts. Their forms are those of many countries: number
// and year, year and number, a Roman number "of" a year; a day may follow.
#include "act_number.h"

#include <stdio.h>
#include <string.h>

#define FIRST_YEAR 1800
#define LAST_YEAR  2099

size_t fc_act_numero(FcStr text, size_t at)
{
  /// Longer ones before those that they begin with.
  static const char *const numeros[] = {"no.", "no", "nr.", "nr",
                                        "n°",  "nº", "n.",  "№"};
  const FcStr rest = fc_str_from(text, at);

  for (size_t i = 0; i < sizeof numeros / sizeof *numeros; ++i) {
    const FcStr numero = fc_str(numeros[i]);
    if (fc_str_starts_nocase(rest, numero) &&
        !(fc_is_alpha((unsigned char)numero.data[numero.len - 1]) &&
          !fc_str_at_boundary(text, at + numero.len))) {
      return fc_str_skip_spaces(text, at + numero.len);
    }
  }
  return at;
}

static bool has_at(FcStr text, size_t at, const char *sign)
{
  return fc_str_starts(fc_str_from(text, at), fc_str(sign));
}

/// Four digits that are a year, with no further part of a number behind.
/// @return Its length, or 0.
static size_t read_year(int *out, FcStr text, size_t at)
{
  unsigned year = 0;
  if (fc_str_digits(text, at, &year) != 4 || year < FIRST_YEAR ||
      year > LAST_YEAR || !fc_str_at_boundary(text, at + 4) ||
      has_at(text, at + 4, "/")) {
    return 0;
  }
  *out = (int)year;
  return 4;
}

/// "ABC/", what some countries put before the number. @return `at` behind it.
static size_t skip_series(FcStr text, size_t at)
{
  size_t end = at;
  uint32_t c = 0;

  for (size_t n = fc_str_next(&c, fc_str_from(text, end)); n && fc_is_upper(c);
       n = fc_str_next(&c, fc_str_from(text, end))) {
    end += n;
  }
  return end > at && has_at(text, end, "/") ? end + 1 : at;
}

/// "39/2015", "ABC/12/2021". @return Where it ends, or `at`.
static size_t read_number_first(int *year, FcStr text, size_t at)
{
  const size_t number = skip_series(text, at);
  unsigned value = 0;
  const size_t end = number + fc_str_digits(text, number, &value);

  if (end == number || !has_at(text, end, "/")) {
    return at;
  }
  const size_t len = read_year(year, text, end + 1);
  return len ? end + 1 + len : at;
}

/// "2018-133", "2018:218"; with two digits behind the dash it is a span.
static size_t read_year_first(int *year, FcStr text, size_t at)
{
  unsigned value = 0;
  const size_t end = at + read_year(year, text, at);

  if (end == at || !(has_at(text, end, "-") || has_at(text, end, ":"))) {
    return at;
  }
  const size_t len = fc_str_digits(text, end + 1, &value);
  const bool number = len &&
                      (len != 4 || value < FIRST_YEAR || value > LAST_YEAR) &&
                      !(len == 2 && text.data[end] == '-');
  return number && fc_str_at_boundary(text, end + 1 + len) ? end + 1 + len : at;
}

/// "CXII". @return Where it ends, or `at`.
static size_t read_roman(FcStr text, size_t at)
{
  size_t end = at;

  while (end < text.len && strchr("IVXLCDM", text.data[end])) {
    ++end;
  }
  return fc_str_at_boundary(text, end) ? end : at;
}

/// The number alone, behind a sign for it: "No. 502", "No. CXII".
static size_t read_bare(FcStr text, size_t at)
{
  unsigned value = 0;
  const size_t digits = fc_str_digits(text, at, &value);

  return digits ? at + digits : read_roman(text, at);
}

/// "(XII 19)", ". (XII. 19.)": month and day behind the year. @return
/// Where the bracket ends, or `at`.
static size_t read_roman_day(FcDate *date, FcStr text, size_t at)
{
  static const char *const romans[] = {"I",   "II",   "III", "IV", "V",  "VI",
                                       "VII", "VIII", "IX",  "X",  "XI", "XII"};
  const size_t open = fc_str_skip_spaces(text, at + has_at(text, at, "."));
  if (!has_at(text, open, "(")) {
    return at;
  }

  const size_t month_end = read_roman(text, open + 1);
  const FcStr roman = {text.data + open + 1, month_end - open - 1};
  for (size_t i = 0; i < sizeof romans / sizeof *romans; ++i) {
    unsigned day = 0;
    const size_t from =
        fc_str_skip_spaces(text, month_end + has_at(text, month_end, "."));
    size_t end = from + fc_str_digits(text, from, &day);
    end += has_at(text, end, ".");
    if (fc_str_eq(roman, fc_str(romans[i])) && has_at(text, end, ")") && day &&
        day <= 31) {
      date->month = (int)i + 1;
      date->day = (int)day;
      return end + 1;
    }
  }
  return at;
}

/// "9 December" or "December 9", of the number's year. @return Where it ends,
/// or `at`.
static size_t read_day_without_year(FcDate *date, FcStr text, size_t at)
{
  const FcStr rest = fc_str_from(text, at);
  const FcStr first = fc_str_upto(rest, fc_str_word_length(rest));
  const FcStr behind = fc_str_from(rest, first.len + 1);
  const FcStr second = fc_str_upto(behind, fc_str_word_length(behind));
  const bool month_first = fc_is_month(first);
  const FcStr month = month_first ? first : second;
  const FcStr day = month_first ? second : first;
  char whole[sizeof "31st December 2021"];
  FcDate found = {0};

  if (!first.len || !second.len || day.len > 4 || !fc_is_month(month)) {
    return at;
  }
  const int len = snprintf(whole, sizeof whole, "%.*s %.*s %d", FC_FMT(day),
                           FC_FMT(month), date->year);
  if (!fc_scan_date(&found, (FcStr){whole, (size_t)len}, 0) || !found.day) {
    return at;
  }
  *date = found;
  return at + first.len + 1 + second.len;
}

/// What stands between a number and its day. @return Where the day is, or
/// `at`.
static size_t skip_joint(FcStr text, size_t at)
{
  static const char *const joints[] = {", of ", " of ", ", dated ", " dated ",
                                       " from "};

  for (size_t i = 0; i < sizeof joints / sizeof *joints; ++i) {
    if (has_at(text, at, joints[i])) {
      return at + strlen(joints[i]);
    }
  }
  return at;
}

/// The day behind a number. @return Where it ends, or `at`.
static size_t read_day(FcDate *date, FcStr text, size_t at)
{
  const size_t day = skip_joint(text, at);
  FcDate found = {0};

  if (day == at) {
    return date->year ? read_roman_day(date, text, at) : at;
  }
  const FcStr rest = fc_str_upto(fc_str_from(text, day), FC_DATE_LENGTH);
  if (fc_scan_date(&found, rest, 0) && found.start == 0 &&
      (found.month || !date->year)) {
    *date = found;
    return day + found.len;
  }
  const size_t end = date->year ? read_day_without_year(date, text, day) : day;
  return end > day ? end : at;
}

bool fc_act_number_at(FcDate *out, size_t *number_len, FcStr text, size_t at)
{
  FcDate date = {0};
  const size_t number = fc_act_numero(text, at);
  if (number >= text.len || !fc_str_at_boundary(text, at)) {
    return false;
  }

  size_t end = read_number_first(&date.year, text, number);
  end = end > number ? end : read_year_first(&date.year, text, number);
  if (end == number) {
    date.year = 0;
    end = number > at ? read_bare(text, number) : read_roman(text, number);
  }
  if (end == number) {
    return false;
  }
  const size_t number_end = end;
  // "CXII. of 2011"
  end = read_day(&date, text,
                 end + fc_str_starts(fc_str_from(text, end), FC_STR(". of ")));
  date.start = at;
  date.len = end - at;
  *out = date;
  *number_len = number_end - at;
  return date.year != 0;
}
