/**
 * @file
 * Names of natural persons, which no output has: found by the posts and titles
 * beside them and in contact blocks, and left out of texts.
 *
 * Posts and titles are words of the lexicon's scheme "person".
 */
#ifndef FC_PERSONS_H
#define FC_PERSONS_H

#include "entity.h"
#include "lexicon.h"
#include "tree.h"

/// What is known of persons in one document.
typedef struct {
  FcStrs known; ///< Names, as contact blocks have them
  size_t left_out;
} FcPersons;

/// Collect the names of contact blocks: a line that is a name, above one that
/// begins with a post. Names are in the tree's arena.
void fc_persons_collect(FcPersons *persons,
                        FcTree *tree,
                        const FcLexicon *lexicon,
                        FcScope scope);

/// A text without persons: "the Minister, Jane Doe, opened" → "the Minister
/// opened", "by Ms Jane Doe." → "by […].". What goes is counted.
///
/// @return The text, in `arena` where it is another one.
FcStr fc_without_persons(FcPersons *persons,
                         FcArena *arena,
                         const FcLexicon *lexicon,
                         FcScope scope,
                         FcStr text);

/// @return true if a name has that of a person in it: behind a title, behind
/// a post ("Prime Minister Doe"), or one that is known.
bool fc_names_person(const FcPersons *persons,
                     FcArena *arena,
                     const FcLexicon *lexicon,
                     FcScope scope,
                     FcStr name);

#endif
