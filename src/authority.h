/**
 * @file
 * Descriptions of controlled values: EU authority tables, ADMS lists, places,
 * and our own concepts, from vocab/authority/. Profiles want each value typed,
 * labelled, and in a scheme that is described too.
 */
#ifndef FC_AUTHORITY_H
#define FC_AUTHORITY_H

#include "diag.h"
#include "graph.h"
#include "vocab.h"

typedef struct FcAuthority FcAuthority;

/// @param base Relative IRIs of the files (our own concepts) are below
/// {base}id/.
/// @return FC_ERR_SYNTAX, or FC_ERR_VOCAB for a blank node; the faults of all
/// files are told.
FcStatus fc_authority_load(FcAuthority **out,
                           const FcVocab *vocab,
                           FcStr base,
                           FcDiag *diag);
void fc_authority_free(FcAuthority *authority);

/// Add to `graph` what the files say of each IRI that it mentions, and of what
/// these descriptions mention in turn, to the end: a scheme that lists its
/// concepts brings them all.
void fc_authority_describe(const FcAuthority *authority, FcGraph *graph);

#endif
