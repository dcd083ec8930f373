/**
 * @file
 * Numbers of national acts, and the year or day that they tell: "No. 39/2015",
 * "451/2016 (XII 19)", "No. CXII of 2011", "ABC/12/2021, of 9 December".
 */
#ifndef FC_ACT_NUMBER_H
#define FC_ACT_NUMBER_H

#include "scan.h"
#include "str.h"

#include <stdbool.h>

/// @return `at`, moved behind a sign for "number" ("No.", "Nr", "№") and the
/// blanks after it; `at` where there is none.
size_t fc_act_numero(FcStr text, size_t at);

/**
 * Read the number of a national act that stands at `at`.
 *
 * Numbers of EU acts ("2016/679", "95/46/EC") and spans of years are none, nor
 * is one that tells no year ("No. 399").
 *
 * @param out Set on success: the date, with `start` and `len` of the number
 * and the day that is told behind it.
 * @param number_len Length of the number alone; without its "of" a year.
 * @return false for none.
 */
bool fc_act_number_at(FcDate *out, size_t *number_len, FcStr text, size_t at);

#endif
