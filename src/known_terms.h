/**
 * @file
 * The terms of vocabularies that files of vocab/ are written in, so that a slip
 * of the pen is not taken for a term.
 */
#ifndef FC_KNOWN_TERMS_H
#define FC_KNOWN_TERMS_H

#include "str.h"

/// A vocabulary, all of it.
typedef struct {
  FcStr iri;                ///< Of the namespace
  const char *prefix;       ///< "skos:"
  const char *const *terms; ///< Ends with NULL
} FcKnownTerms;

/// @return The vocabulary that an IRI begins with, or NULL.
const FcKnownTerms *fc_known_terms(FcStr iri);

bool fc_known_has(const FcKnownTerms *known, FcStr name);

#endif
