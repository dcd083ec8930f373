/**
 * @file
 * The words of the documents, from vocab/lexicon/ (SKOS): concepts with
 * labels, and the question "which concept has this label here?".
 *
 * A scheme is one file's kind of words: "headings", "kinds", "phrases",
 * "organisations", "places". A file whose own IRI has a dct:spatial is used
 * only for that country; its labels beat the general ones, and a longer label
 * beats a shorter one.
 */
#ifndef FC_LEXICON_H
#define FC_LEXICON_H

#include "arena.h"
#include "diag.h"
#include "str.h"
#include "vocab.h"

#include <stdbool.h>

typedef struct FcLexicon FcLexicon;
typedef struct FcConcept FcConcept;
struct FcConcept {
  FcStr iri;      ///< Relative to the lexicon: "kind/legislation"
  FcStr scheme;   ///< First part of that: "kind"
  FcStr notation; ///< skos:notation, "legislation"; else the last part of iri
  FcStr name;     ///< skos:prefLabel in English, else the first there is
  FcStr country;  ///< "BEL" where a country's file alone defines it, else none
  const FcConcept *broader; ///< skos:broader, or NULL
  const FcConcept *related; ///< First skos:related, or NULL
  FcStr exact;              ///< skos:exactMatch: an IRI outside, or none
  FcStr note;               ///< skos:scopeNote, or none
};

/// Where a look-up holds.
typedef struct {
  FcStr country;           ///< "BEL"; none: general labels only
  const FcConcept *within; ///< Only concepts below this one; NULL: all
} FcScope;

/// A label found inside a text.
typedef struct {
  const FcConcept *concept;
  FcStr label;       ///< As the vocabulary has it, unfolded
  FcStr language;    ///< Of the label
  size_t start, len; ///< In the text given
} FcMatch;

FcStatus fc_lexicon_load(FcLexicon **out, const FcVocab *vocab, FcDiag *diag);
void fc_lexicon_free(FcLexicon *lexicon);

/// @return The concept of `scheme` that has the whole of `label` as one of its
/// labels, or NULL.
const FcConcept *fc_lexicon_find(const FcLexicon *lexicon,
                                 const char *scheme,
                                 FcStr label,
                                 FcScope scope);

/**
 * Find the labels of `scheme` that stand in a text as whole words.
 *
 * @param out Set on success: the leftmost match at or after `from`, the longest
 * of those that start there.
 * @return false for none.
 */
bool fc_lexicon_scan(FcMatch *out,
                     const FcLexicon *lexicon,
                     const char *scheme,
                     FcStr text,
                     size_t from,
                     FcScope scope);

/// @return The concept of that IRI ("kind/service"), or NULL.
const FcConcept *fc_lexicon_concept(const FcLexicon *lexicon, FcStr iri);

/**
 * Walk through the concepts of a scheme, in order of their IRIs.
 *
 * @param after The one before, or NULL for the first.
 * @return The next, or NULL.
 */
const FcConcept *fc_lexicon_next(const FcLexicon *lexicon,
                                 const char *scheme,
                                 const FcConcept *after);

/// @return The label number `index` of a concept with its language, or none.
FcStr fc_lexicon_label(const FcLexicon *lexicon,
                       const FcConcept *concept,
                       size_t index,
                       FcStr *language);

#endif
