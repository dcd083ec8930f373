/**
 * @file
 * Messages of a run in the forms that other programs read.
 *
 * | format | for whom                                                      |
 * | ---    | ---                                                           |
 * | text   | people and editors: the lines of standard error               |
 * | json   | scripts: all messages, and how many of each level             |
 * | sarif  | code scanning: SARIF 2.1.0 (OASIS), levels and codes as rules |
 * | junit  | CI systems: a test case a document, an error is a failure     |
 * | github | GitHub Actions: workflow commands, a summary before them      |
 */
#ifndef FC_REPORT_H
#define FC_REPORT_H

#include "diag.h"
#include "strbuf.h"

#include <stdbool.h>

typedef struct {
  const FcStr *inputs; ///< Paths as messages name them, in their order
  size_t input_count;
  const FcFinding *findings;
  size_t finding_count;
} FcReport;

/// @return The names of the formats, ended by NULL.
const char *const *fc_report_formats(void);

/**
 * Print a report.
 *
 * @param out The report is added.
 * @param format One of fc_report_formats.
 * @return false if there is no such format: nothing is added then.
 */
bool fc_report_print(FcStrbuf *out, const char *format, const FcReport *report);

#endif
