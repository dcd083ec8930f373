/**
 * @file
 * Printed numbers: "11 398 589", "473 085.1", "1.234.567,8", "−0.9". A number
 * that could mean two is none.
 */
#ifndef FC_NUMBER_H
#define FC_NUMBER_H

#include "arena.h"
#include "str.h"

#include <stdbool.h>

/// A number as digits and the place of its decimal mark.
typedef struct {
  FcStr digits;    ///< All of them, without marks: "4730851"
  size_t decimals; ///< How many of these stand behind the decimal mark
  bool negative;
  char mark;  ///< The decimal mark that its form tells: '.', ',' or 0
  size_t len; ///< Bytes of the text that it takes
} FcNumber;

/**
 * Read the number that a text begins with.
 *
 * Thousands are parted by blanks of any width, apostrophes, points or commas.
 * "1.234" and "1,234" alone tell neither thousands nor decimals; they are read
 * only where `mark` tells that the other one marks decimals.
 *
 * @param out Set on success, untouched otherwise; its digits are in `arena`.
 * @param mark The decimal mark that other numbers of the document tell, or 0.
 * @return false for no number, a doubtful one, dates ("15.3.2019") and what
 * begins with a needless zero ("007").
 */
bool fc_number_scan(FcNumber *out, FcArena *arena, FcStr text, char mark);

/**
 * Write a number as the canonical form of xsd:decimal: "-0.9", "11398589".
 *
 * @param power It is multiplied by ten so many times: 6 for millions.
 */
FcStr fc_number_text(FcArena *arena, const FcNumber *number, unsigned power);

#endif
