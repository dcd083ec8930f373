/**
 * @file
 * Small grammars over text: dates, spans of years, acronyms. Pure functions on
 * views; offsets and lengths are bytes. Running text is English.
 */
#ifndef FC_SCAN_H
#define FC_SCAN_H

#include "arena.h"
#include "str.h"

#include <stdbool.h>

/// Bytes of the longest printed date, and some more.
#define FC_DATE_LENGTH 40

/// A date as precise as stated: month and day are 0 where they are not.
typedef struct {
  int year, month, day;
  int last_day;      ///< "7 and 8 February 2024": 8; else 0
  size_t start, len; ///< Where it is printed
} FcDate;

/// A span of years; `last` is 0 for an open end ("2022–present").
typedef struct {
  int first, last;
} FcYears;

/**
 * Find the first date at or after `from`.
 *
 * "8 June 2020", "June 8, 2020", "June 2020", "2020", "7 and 8 February 2024",
 * "27-7-2022". Years are 1800 to 2099 and stand alone: no part of a number
 * ("2014/24/EU", "2018-133"), of a span ("2019–2024") or of a name ("H2020").
 *
 * @return false for none.
 */
bool fc_scan_date(FcDate *out, FcStr text, size_t from);

/// @return true if the first word of `text` is a month's name.
bool fc_is_month(FcStr text);

/// @return "2019", "2019-02" or "2019-02-28" (ISO 8601), in the arena.
FcStr fc_date_text(FcArena *arena, const FcDate *date);

/**
 * Read an ISO date of any of the three precisions.
 *
 * @return false if `text` is not one, or no such day exists.
 */
bool fc_date_parse(FcDate *out, FcStr text);

/**
 * Read a year span at the end of a title.
 *
 * Accepts "2021-2025", "2021–2025", "(2021-2025)", "(2009–present)", and the
 * dash of symbol fonts (U+F02D). A span inside further brackets is none: it
 * names a parliamentary session ("Report. St. 28 (2020–2021))").
 *
 * @param out Set on success, untouched otherwise.
 * @return Length in bytes of `text` without the span and the spaces before
 * it, or `text.len` where there is no span.
 */
size_t fc_scan_trailing_years(FcYears *out, FcStr text);

/**
 * Find the first span of years at or after `from`: "2019–2024", "from 2015
 * till 2017", "2022-present".
 *
 * @param start, len Where it is printed.
 */
bool fc_scan_years(
    FcYears *out, size_t *start, size_t *len, FcStr text, size_t from);

/// @return true if `text` looks like an acronym: 2 to 12 letters and digits
/// (also "&", "-", "."), at least two of them capitals, no Roman number.
bool fc_is_acronym(FcStr text);

/**
 * Read an acronym in brackets at the end of a title.
 *
 * @param acronym Set on success.
 * @return Length of `text` without it, or `text.len` where there is none.
 */
size_t fc_scan_trailing_acronym(FcStr *acronym, FcStr text);

/// A pair of brackets.
typedef struct {
  size_t open, close; ///< Offsets of "(" and of the matching ")"
} FcBrackets;

/// Find the first pair at or after `from`. @return false for none.
bool fc_scan_brackets(FcBrackets *out, FcStr text, size_t from);

/**
 * Where a sentence ends: behind ".", "!" or "?" that a blank and a capital or
 * digit follow, and that do not belong to an abbreviation ("No.", "e.g.").
 *
 * @return Offset behind the first sentence of `text` from `from` on, blanks
 * after it included; `text.len` for the last.
 */
size_t fc_scan_sentence(FcStr text, size_t from);

/// @return true if `text` is one word with a dot inside that can be a host
/// name: "data.gov.be"; not "e.g." and not a number.
bool fc_is_host(FcStr text);

/// @return true if a host name ends in a country's domain or one of the old
/// general ones; a longer one ("Open.budgets") may be a name and no address.
bool fc_has_common_domain(FcStr host);

#endif
