/**
 * @file
 * Sets of quads as text, to be compared.
 */
#ifndef FC_QUADS_H
#define FC_QUADS_H

#include "apply.h"
#include "diag.h"

/// A line for each quad, `<s> <p> "o"@en <g>`; start with `{0}`.
typedef struct {
  char **items;
  size_t len;
  size_t capacity;
} FcQuads;

void fc_quads_free(FcQuads *quads);

/// Add what a rule made; `data` of FcApply is the FcQuads.
void fc_quads_tell(void *data, const FcMade *made);

/**
 * Read N-Quads without escapes: raptor loses memory for each datatype in them.
 *
 * @param file For messages.
 * @return FC_ERR_SYNTAX for a line that is no quad.
 */
FcStatus fc_quads_read(FcQuads *quads,
                       FcStr text,
                       const char *file,
                       FcDiag *diag);

/// Sort, once each. Blank nodes are called by what is said with them, so that
/// labels do not matter; two about which the same is said become one.
void fc_quads_normalise(FcQuads *quads);

/// Of normalised sets.
bool fc_quads_are_equal(const FcQuads *a, const FcQuads *b);

#endif
