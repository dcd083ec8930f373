// Hand-made scanners; the months are those of English, the documents' language.
#include "scan.h"

#include <stdlib.h>
#include <string.h>

#define FIRST_YEAR 1800
#define LAST_YEAR  2099

static const char *const months[] = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December",
};

static uint32_t code_at(FcStr text, size_t at)
{
  uint32_t c = 0;
  (void)fc_str_next(&c, fc_str_from(text, at));
  return c;
}

static uint32_t code_before(FcStr text, size_t at)
{
  uint32_t c = 0;
  (void)fc_str_prev(&c, text, at);
  return c;
}

/// Read up to `most` digits. @return How many there are (all of them).
static size_t read_digits(int *out, FcStr text, size_t at, size_t most)
{
  size_t n = 0;
  int value = 0;

  while (at + n < text.len && fc_is_digit((unsigned char)text.data[at + n])) {
    value = n < most ? value * 10 + (text.data[at + n] - '0') : value;
    ++n;
  }
  *out = value;
  return n;
}

static bool starts_fold(FcStr text, FcStr prefix)
{
  if (text.len < prefix.len) {
    return false;
  }
  for (size_t i = 0; i < prefix.len; ++i) {
    if (fc_to_lower((unsigned char)text.data[i]) !=
        fc_to_lower((unsigned char)prefix.data[i])) {
      return false;
    }
  }
  return true;
}

/// A month's name as a whole word at `at`. @return Its length, or 0.
static size_t read_month(int *out, FcStr text, size_t at)
{
  for (size_t i = 0; i < sizeof months / sizeof *months; ++i) {
    const FcStr name = fc_str(months[i]);
    if (starts_fold(fc_str_from(text, at), name) &&
        fc_str_at_boundary(text, at) &&
        fc_str_at_boundary(text, at + name.len)) {
      *out = (int)i + 1;
      return name.len;
    }
  }
  return 0;
}

bool fc_is_month(FcStr text)
{
  int month = 0;

  return read_month(&month, text, 0) > 0;
}

/// Length of a dash with the blanks around it, 0 for none. U+F02D is the dash
/// of Word's symbol fonts (Belgium 2022).
static size_t read_dash(FcStr text, size_t at)
{
  const size_t start = fc_str_skip_spaces(text, at);
  uint32_t c = 0;
  const size_t n = fc_str_next(&c, fc_str_from(text, start));

  return n && (fc_is_hyphen(c) || c == 0xF02D)
             ? fc_str_skip_spaces(text, start + n) - at
             : 0;
}

/// Four digits that are a year and no part of a word or number.
static size_t read_year(int *out, FcStr text, size_t at)
{
  const uint32_t before = code_before(text, at);
  if (fc_is_word(before) || before == '/' || before == '.' || before == ',') {
    return 0;
  }
  int year = 0;
  if (read_digits(&year, text, at, 4) != 4 || year < FIRST_YEAR ||
      year > LAST_YEAR) {
    return 0;
  }
  const uint32_t after = code_at(text, at + 4);
  const uint32_t second = code_at(text, at + 5);
  if (fc_is_word(after) || after == '/' ||
      ((after == '.' || after == ',') && fc_is_digit(second))) {
    return 0;
  }
  *out = year;
  return 4;
}

static int days_in(int year, int month)
{
  static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

  return days[month - 1] + (month == 2 && leap);
}

static bool is_day(const FcDate *date)
{
  return date->day >= 1 && date->day <= days_in(date->year, date->month);
}

/// "8 June 2020", "7 and 8 February 2024"
static bool read_day_first(FcDate *out, FcStr text, size_t at)
{
  FcDate date = {.start = at};
  size_t end = at + read_digits(&date.day, text, at, 2);
  if (end == at || end > at + 2 || fc_is_word(code_before(text, at))) {
    return false;
  }
  static const char *const ordinals[] = {"st ", "nd ", "rd ", "th "};
  for (size_t i = 0; i < sizeof ordinals / sizeof *ordinals; ++i) {
    if (fc_str_starts(fc_str_from(text, end), fc_str(ordinals[i]))) {
      end += 2;
    }
  }
  if (fc_str_starts(fc_str_from(text, end), FC_STR(" and "))) {
    const size_t n = read_digits(&date.last_day, text, end + 5, 2);
    end += n ? 5 + n : 0;
  }
  end = fc_str_skip_spaces(text, end);
  if (fc_str_starts(fc_str_from(text, end), FC_STR("of "))) {
    end += 3;
  }
  const size_t month = read_month(&date.month, text, end);
  end = fc_str_skip_spaces(text, end + month);
  if (fc_str_starts(fc_str_from(text, end), FC_STR(","))) {
    end = fc_str_skip_spaces(text, end + 1);
  }
  const size_t year = month ? read_year(&date.year, text, end) : 0;
  if (!year || !is_day(&date)) {
    return false;
  }
  date.len = end + year - at;
  *out = date;
  return true;
}

/// "June 2020", "June 8, 2020"
static bool read_month_first(FcDate *out, FcStr text, size_t at)
{
  FcDate date = {.start = at};
  size_t end = at + read_month(&date.month, text, at);
  if (end == at) {
    return false;
  }
  end = fc_str_skip_spaces(text, end);

  const size_t day = read_digits(&date.day, text, end, 2);
  if ((day == 1 || day == 2) && code_at(text, end + day) == ',') {
    end = fc_str_skip_spaces(text, end + day + 1);
  } else {
    date.day = 0;
  }
  if (fc_str_starts(fc_str_from(text, end), FC_STR("of "))) {
    end += 3;
  }
  const size_t year = read_year(&date.year, text, end);
  if (!year || (date.day && !is_day(&date))) {
    return false;
  }
  date.len = end + year - at;
  *out = date;
  return true;
}

/// "27-7-2022", "27.7.2022": day first, as everywhere in the documents.
static bool read_numeric(FcDate *out, FcStr text, size_t at)
{
  FcDate date = {.start = at};
  size_t end = at + read_digits(&date.day, text, at, 2);
  const uint32_t mark = code_at(text, end);
  if (end == at || end > at + 2 || fc_is_word(code_before(text, at)) ||
      (mark != '-' && mark != '.' && mark != '/')) {
    return false;
  }
  const size_t month = read_digits(&date.month, text, end + 1, 2);
  if (!month || month > 2 || date.month < 1 || date.month > 12 ||
      code_at(text, end + 1 + month) != mark) {
    return false;
  }
  end += month + 2;
  if (read_digits(&date.year, text, end, 4) != 4 || date.year < FIRST_YEAR ||
      date.year > LAST_YEAR || !is_day(&date)) {
    return false;
  }
  date.len = end + 4 - at;
  *out = date;
  return true;
}

/// A year that no dash joins to another number: "2018-133" is a law's number.
static bool read_lone_year(FcDate *out, FcStr text, size_t at)
{
  FcDate date = {.start = at, .len = 4};
  if (!read_year(&date.year, text, at)) {
    return false;
  }

  const size_t dash = read_dash(text, at + 4);
  if (dash && fc_is_word(code_at(text, at + 4 + dash))) {
    return false;
  }
  uint32_t c = code_before(text, at);
  if (fc_is_hyphen(c) || c == 0xF02D) {
    return false;
  }
  *out = date;
  return true;
}

static bool has_digit(FcStr text, size_t from)
{
  while (from < text.len && !fc_is_digit((unsigned char)text.data[from])) {
    ++from;
  }
  return from < text.len;
}

bool fc_scan_date(FcDate *out, FcStr text, size_t from)
{
  // Most sentences have no date, and a month's name alone is none.
  if (!has_digit(text, from)) {
    return false;
  }
  for (size_t at = from; at < text.len; ++at) {
    const unsigned char c = (unsigned char)text.data[at];
    if (fc_is_digit(c)
            ? (read_day_first(out, text, at) || read_numeric(out, text, at) ||
               read_lone_year(out, text, at))
            : read_month_first(out, text, at)) {
      return true;
    }
    while (fc_is_digit((unsigned char)text.data[at]) && at + 1 < text.len &&
           fc_is_digit((unsigned char)text.data[at + 1])) {
      ++at;
    }
  }
  return false;
}

FcStr fc_date_text(FcArena *arena, const FcDate *date)
{
  if (date->day) {
    return fc_arena_printf(arena, "%04d-%02d-%02d", date->year, date->month,
                           date->day);
  }
  return date->month
             ? fc_arena_printf(arena, "%04d-%02d", date->year, date->month)
             : fc_arena_printf(arena, "%04d", date->year);
}

bool fc_date_parse(FcDate *out, FcStr text)
{
  FcDate date = {.len = text.len};

  if (read_digits(&date.year, text, 0, 4) != 4 || date.year == 0) {
    return false;
  }
  if (text.len > 4 && (text.len < 7 || text.data[4] != '-' ||
                       read_digits(&date.month, text, 5, 2) != 2 ||
                       date.month < 1 || date.month > 12)) {
    return false;
  }
  if (text.len > 7 &&
      (text.len != 10 || text.data[7] != '-' ||
       read_digits(&date.day, text, 8, 2) != 2 || !is_day(&date))) {
    return false;
  }
  *out = date;
  return text.len == 4 || text.len == 7 || text.len == 10;
}

/// "2021–2025", "2009-present", "2021/22" is none. @return Length, or 0.
static size_t read_span(FcYears *out, FcStr text, size_t at)
{
  FcYears years = {0, 0};
  const uint32_t before = code_before(text, at);
  if (fc_is_word(before) || before == '/' ||
      read_digits(&years.first, text, at, 4) != 4 || years.first < FIRST_YEAR ||
      years.first > LAST_YEAR) {
    return 0;
  }

  size_t end = at + 4;
  const size_t dash = read_dash(text, end);
  if (!dash) {
    return 0;
  }
  end += dash;
  if (starts_fold(fc_str_from(text, end), FC_STR("present"))) {
    end += 7;
  } else {
    const size_t n = read_digits(&years.last, text, end, 4);
    years.last += n == 2 ? years.first / 100 * 100 : 0;
    if ((n != 4 && n != 2) || years.last < years.first ||
        years.last > LAST_YEAR) {
      return 0;
    }
    end += n;
  }
  if (!fc_str_at_boundary(text, end)) {
    return 0;
  }
  *out = years;
  return end - at;
}

size_t fc_scan_trailing_years(FcYears *out, FcStr text)
{
  const FcStr title = fc_str_trim(text);
  const bool bracket = fc_str_ends(title, FC_STR(")"));
  const size_t end = title.len - (bracket ? 1 : 0);

  for (size_t at = end; at-- > 0;) {
    FcYears years = {0, 0};
    const size_t len = read_span(&years, fc_str_upto(title, end), at);
    if (!len || at + len != end) {
      continue;
    }
    if (bracket != (code_before(title, at) == '(')) {
      return text.len;
    }
    const size_t offset = (size_t)(title.data - text.data);
    const FcStr rest = fc_str_trim(fc_str_upto(title, at - (bracket ? 1 : 0)));
    *out = years;
    return rest.len ? offset + rest.len : 0;
  }
  return text.len;
}

/// "from 2015 till 2017", "years 2023 and 2024". @return Length, or 0.
static size_t read_from_till(FcYears *out, FcStr text, size_t at)
{
  static const char *const joints[] = {" till ", " until ", " to ", " through ",
                                       " and "};
  FcYears years = {0, 0};

  const size_t opener = starts_fold(fc_str_from(text, at), FC_STR("from ")) ? 5
                        : starts_fold(fc_str_from(text, at), FC_STR("years "))
                            ? 6
                            : 0;
  if (!opener || !fc_str_at_boundary(text, at) ||
      !read_year(&years.first, text, at + opener)) {
    return 0;
  }
  const size_t end = at + opener + 4;
  for (size_t i = 0; i < sizeof joints / sizeof *joints; ++i) {
    const FcStr joint = fc_str(joints[i]);
    if (fc_str_starts(fc_str_from(text, end), joint) &&
        read_year(&years.last, text, end + joint.len)) {
      *out = years;
      return end - at + joint.len + 4;
    }
  }
  return 0;
}

bool fc_scan_years(
    FcYears *out, size_t *start, size_t *len, FcStr text, size_t from)
{
  for (size_t at = from; at < text.len; ++at) {
    size_t n = read_span(out, text, at);
    n = n ? n : read_from_till(out, text, at);
    if (n) {
      *start = at;
      *len = n;
      return true;
    }
  }
  return false;
}

static bool is_roman(FcStr text)
{
  for (size_t i = 0; i < text.len; ++i) {
    if (!strchr("IVXLCDM0123456789 .", text.data[i])) {
      return false;
    }
  }
  return true;
}

bool fc_is_acronym(FcStr text)
{
  size_t capitals = 0;
  size_t length = 0;
  uint32_t c = 0;

  if (is_roman(text)) {
    return false;
  }
  for (size_t n = fc_str_next(&c, text); n; n = fc_str_next(&c, text)) {
    const bool joint = c == '&' || c == '-' || c == '.';
    if (!fc_is_word(c) && (!joint || !length)) {
      return false;
    }
    capitals += fc_is_upper(c);
    ++length;
    text = fc_str_from(text, n);
  }
  return length >= 2 && length <= 12 && capitals >= 2;
}

size_t fc_scan_trailing_acronym(FcStr *acronym, FcStr text)
{
  const FcStr title = fc_str_trim(text);
  if (!fc_str_ends(title, FC_STR(")"))) {
    return text.len;
  }

  size_t open = title.len - 1;
  while (open > 0 && title.data[open] != '(') {
    --open;
  }
  const FcStr inside = {title.data + open + 1, title.len - open - 2};
  const FcStr rest = fc_str_trim(fc_str_upto(title, open));
  if (!open || !rest.len || !fc_is_acronym(inside)) {
    return text.len;
  }
  *acronym = inside;
  return (size_t)(rest.data - text.data) + rest.len;
}

bool fc_scan_brackets(FcBrackets *out, FcStr text, size_t from)
{
  for (size_t open = from; open < text.len; ++open) {
    if (text.data[open] != '(') {
      continue;
    }
    unsigned depth = 0;
    for (size_t at = open; at < text.len; ++at) {
      depth += text.data[at] == '(';
      depth -= text.data[at] == ')';
      if (!depth) {
        *out = (FcBrackets){open, at};
        return true;
      }
    }
  }
  return false;
}

/// Words whose full stop ends no sentence.
static bool is_abbreviation(FcStr text, size_t stop)
{
  static const char *const words[] = {
      "No", "no",     "Art", "art", "e.g", "i.e", "etc", "St", "vs",  "Nr",
      "nr", "approx", "Dr",  "Mr",  "Ms",  "Mrs", "p",   "cf", "incl"};

  for (size_t i = 0; i < sizeof words / sizeof *words; ++i) {
    const FcStr word = fc_str(words[i]);
    if (stop >= word.len &&
        fc_str_eq((FcStr){text.data + stop - word.len, word.len}, word) &&
        !fc_is_word(code_before(text, stop - word.len))) {
      return !fc_str_eq(word, FC_STR("etc")) ||
             !fc_is_upper(code_at(text, fc_str_skip_spaces(text, stop + 1)));
    }
  }
  return false;
}

size_t fc_scan_sentence(FcStr text, size_t from)
{
  for (size_t at = from; at < text.len; ++at) {
    const char c = text.data[at];
    if (c != '.' && c != '!' && c != '?') {
      continue;
    }
    size_t end = at + 1;
    while (end < text.len && (text.data[end] == ')' || text.data[end] == '"' ||
                              text.data[end] == '\'')) {
      ++end;
    }
    const size_t next = fc_str_skip_spaces(text, end);
    const uint32_t first = code_at(text, next);
    if (next > end &&
        (fc_is_upper(first) || fc_is_digit(first) || first == '(' ||
         !fc_is_alpha(first)) &&
        !is_abbreviation(text, at)) {
      return next;
    }
  }
  return text.len;
}

bool fc_is_host(FcStr text)
{
  size_t dots = 0;
  size_t label = 0; ///< Length of the label so far
  bool letter = false;

  for (size_t i = 0; i < text.len; ++i) {
    const unsigned char c = (unsigned char)text.data[i];
    if (c == '.') {
      if (!label) {
        return false;
      }
      ++dots;
      label = 0;
      letter = false;
    } else if (fc_is_digit(c) || c == '-' || (c < 0x80 && fc_is_alpha(c))) {
      ++label;
      letter = letter || fc_is_alpha(c);
    } else {
      return false;
    }
  }
  // The last label is a top-level domain: letters, two or more.
  return dots && label >= 2 && letter && text.len >= 6;
}

bool fc_has_common_domain(FcStr host)
{
  static const char *const domains[] = {".com", ".org", ".net", ".info",
                                        ".gov"};

  for (size_t i = 0; i < sizeof domains / sizeof *domains; ++i) {
    if (fc_str_ends(host, fc_str(domains[i]))) {
      return true;
    }
  }
  return host.len > 3 && host.data[host.len - 3] == '.';
}
