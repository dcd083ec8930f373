/**
 * @file
 * English noun phrases, as far as factsheets need them: where a proper name
 * starts and ends, which names a list has, and what kind of thing a phrase is
 * about by its head.
 *
 * Small words come from the lexicon (schemes "connector", "determiner",
 * "opener", "body", "boundary"); capitals are the grammar.
 */
#ifndef FC_NAMES_H
#define FC_NAMES_H

#include "entity.h"
#include "lexicon.h"

/// One sentence or cell cut into words, each with what it can be in a name.
typedef struct FcWords FcWords;

/// A proper name.
typedef struct {
  FcStr text;        ///< "Federal Pensions Service"; a view
  FcStr acronym;     ///< In brackets behind it, or none
  size_t start, len; ///< With the acronym
} FcName;

/// @return The words, in `arena`.
const FcWords *fc_words_of(FcArena *arena,
                           const FcLexicon *lexicon,
                           FcStr text,
                           FcScope scope);

/// @return The text of the words, ready for look-ups.
const FcReading *fc_words_reading(const FcWords *words);

/**
 * The proper name that starts at `from`, after determiners ("the new").
 *
 * Capitalised words, numbers and lower-case bodies behind them ("the Walloon
 * government"), joined by connectors; "and" joins only the last two, and not
 * where a determiner follows.
 *
 * @return false if what stands there is no proper name.
 */
bool fc_name_at(FcName *out, const FcWords *words, size_t from);

/// The proper name that ends right before `end`. @return false for none.
bool fc_name_before(FcName *out, const FcWords *words, size_t end);

/// The names of the list that starts at `from`: "X, Y (Z) and the W"; a single
/// name is a list of one. `len` 0 for none.
typedef struct {
  FcName *items;
  size_t len;
} FcNames;

FcNames fc_names_at(FcArena *arena, const FcWords *words, size_t from);

/// The names of the list that ends right before `end`.
FcNames fc_names_before(FcArena *arena, const FcWords *words, size_t end);

/// @return Every name of the text, each as long as it goes; in `arena`.
FcNames fc_names_of(FcArena *arena, const FcWords *words);

/**
 * What a noun phrase is about: the last word of a kind before the first
 * boundary word ("Strategic Plan | of the Steering Body"), else the first one
 * after it.
 *
 * @param strong Set to whether that word is enough by itself.
 * @return A concept of the scheme "kind", or NULL.
 */
const FcConcept *fc_phrase_kind(FcArena *arena,
                                const FcLexicon *lexicon,
                                FcStr phrase,
                                FcScope scope,
                                bool *strong);

/// @return true if the head of the phrase is a post that a person holds.
bool fc_phrase_is_person(FcArena *arena,
                         const FcLexicon *lexicon,
                         FcStr phrase,
                         FcScope scope);

/// @return Where the head of a noun phrase ends: the first boundary word, dash
/// or bracket; `phrase.len` for none.
size_t fc_phrase_head(FcArena *arena,
                      const FcLexicon *lexicon,
                      FcStr phrase,
                      FcScope scope);

/// @return true if a capital stands behind the first letter: "eBox", "MyInfo".
bool fc_has_inner_capital(FcStr word);

/// @return true if one of the names in the text is, folded, just `folded`: not
/// a part of a longer one.
bool fc_words_have_name(FcArena *arena, const FcWords *words, FcStr folded);

/// @return true if `text` could be a name: a capital, or a word like "eBox" or
/// "data.gov.be", at its start, and most of its words so.
bool fc_is_proper(const FcWords *words);

#endif
