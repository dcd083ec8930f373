/**
 * @file
 * The vocabulary under a magnifying glass, for who has just changed it: what
 * loads, but cannot be meant. Loading refuses what cannot work at all.
 */
#ifndef FC_VET_H
#define FC_VET_H

#include "diag.h"
#include "lexicon.h"
#include "vocab.h"

/**
 * Check all files, one after the other; a file that is no Turtle is skipped.
 *
 * - lexicon/: schemes, properties and values that are read; labels with a
 *   language; links to concepts that are there; examples that are proofs.
 * - authority/: types, labels, schemes that are described.
 * - mapping/: classes, properties and values of lists that exist.
 * - shapes/: SHACL Core, each term where it belongs.
 *
 * @param lexicon What fc_lexicon_load made of `vocab`.
 * @param base The configured base IRI.
 * @return FC_ERR_VOCAB if anything was told.
 */
FcStatus fc_vet(const FcVocab *vocab,
                const FcLexicon *lexicon,
                FcStr base,
                FcDiag *diag);

#endif
