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
  const FcConcept *related; ///< skos:related: the usual kind, or NULL
  const FcConcept *close;   ///< skos:closeMatch: unless names say more, or NULL
  const FcConcept *always;  ///< skos:relatedMatch: the only kind, or NULL
  const FcConcept *rows;    ///< skos:narrowMatch: that of table rows, or NULL
  FcStr level;              ///< dct:coverage: "eu", "regional", or none
  FcStr languages;          ///< dct:language, by blanks: "de fr nl", or none
  FcStr exact;              ///< skos:exactMatch: an IRI outside, or none
  FcStr note;               ///< skos:scopeNote, or none
  const char *file; ///< The last that describes it; NULL: it is only linked to
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
  bool strong;       ///< A prefLabel or altLabel; hiddenLabels are weak
  size_t start, len; ///< In the text given
} FcMatch;

/**
 * @param out Set also on failure, to what could be read; to be freed.
 * @return FC_ERR_SYNTAX; FC_ERR_VOCAB for a label that means two concepts, or a
 * circle of skos:broader. All faults are told.
 */
FcStatus fc_lexicon_load(FcLexicon **out, const FcVocab *vocab, FcDiag *diag);
void fc_lexicon_free(FcLexicon *lexicon);

/// @return The concept of `scheme` that has the whole of `label` as one of its
/// labels, or NULL.
const FcConcept *fc_lexicon_find(const FcLexicon *lexicon,
                                 const char *scheme,
                                 FcStr label,
                                 FcScope scope);

/// Labels found in a text, in its order, none inside another.
typedef struct {
  FcMatch *items;
  size_t len;
} FcMatches;

/**
 * Find the labels of `scheme` that stand in a text as whole words: of those
 * that start at one place the longest, then on behind it.
 *
 * @return The matches, in `arena`; `len` 0 for none.
 */
FcMatches fc_lexicon_matches(FcArena *arena,
                             const FcLexicon *lexicon,
                             const char *scheme,
                             FcStr text,
                             FcScope scope);

/// @return The match that starts at an offset, or NULL.
const FcMatch *fc_match_at(const FcMatches *matches, size_t start);

/// @return The match that ends right before an offset, or NULL.
const FcMatch *fc_match_before(const FcMatches *matches, size_t end);

/// A text made ready for look-ups in several schemes.
typedef struct FcReading FcReading;

/// @return The reading, in `arena`, with views of `text` and `lexicon`.
const FcReading *fc_lexicon_read(FcArena *arena,
                                 const FcLexicon *lexicon,
                                 FcStr text);

/// As fc_lexicon_matches, in a text that was read before.
FcMatches fc_reading_matches(FcArena *arena,
                             const FcLexicon *lexicon,
                             const char *scheme,
                             const FcReading *reading,
                             FcScope scope);

/// As fc_lexicon_matches, but only the first. @return false for none.
bool fc_lexicon_scan(FcMatch *out,
                     const FcLexicon *lexicon,
                     const char *scheme,
                     FcStr text,
                     FcScope scope);

/// @return true if the concept has that notation, or one above it has.
bool fc_concept_is(const FcConcept *concept, const char *notation);

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

/// @return The label number `index` of a concept in the order of its labels,
/// with its language ("" for none); none past the last.
FcStr fc_lexicon_label(const FcConcept *concept, size_t index, FcStr *language);

/// @return The skos:example number `index`, or none past the last. The country
/// is that of the file that has it, or none.
FcStr fc_lexicon_example(const FcConcept *concept,
                         size_t index,
                         FcStr *country);

/// @return true if `concept` is `other` or below it.
bool fc_concept_within(const FcConcept *concept, const FcConcept *other);

#endif
