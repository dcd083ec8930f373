/**
 * @file
 * Which names are English. The running text of a document is: the words that
 * it writes in lower case are the ones to know an English name by.
 */
#ifndef FC_ENGLISH_H
#define FC_ENGLISH_H

#include "tree.h"

/// The words, folded, sorted, each once.
typedef struct {
  FcStr *items;
  size_t len;
} FcEnglish;

/// @return The lower-case words of a document's blocks, in its arena; those in
/// brackets, links and emphasis, which may be another language's, left out.
FcEnglish fc_english_words(FcTree *tree);

typedef enum {
  FC_NO_TONGUE, ///< No word tells: "DATAX 2"
  FC_ENGLISH,   ///< Most of its words are English, or half with the last
  FC_FOREIGN,
} FcTongue;

/**
 * Of which sort the words of a name are. Words of one or two letters, months,
 * acronyms and numbers do not count; "MyHealth" counts as its parts.
 *
 * @param beside Other words that are English, such as a name that the first
 * one translates; may be none.
 */
FcTongue fc_tongue_of(const FcEnglish *english,
                      FcArena *arena,
                      FcStr name,
                      FcStr beside);

#endif
