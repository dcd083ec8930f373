/**
 * @file
 * Which bodies a text names: "the Data Agency, the Ministry of Arts, Culture
 * and Sport and the federal government".
 *
 * Unlike other names those of governments stand in lower case, and a body's
 * name can hold commas. Its words come from the lexicon (schemes "government",
 * "bodyword", "nobody", "person", and the kind of organisations).
 */
#ifndef FC_BODIES_H
#define FC_BODIES_H

#include "names.h"

/// A sentence, and where its words are known.
typedef struct {
  FcArena *arena; ///< Of the names
  const FcLexicon *lexicon;
  FcScope scope;
  FcStr text;
  const FcWords *words; ///< Of `text`
} FcClause;

/// The bodies of the list that starts at `from`, as printed; `len` 0 for none.
FcNames fc_bodies_at(const FcClause *clause, size_t from);

/// The bodies that are the subject of the verb at `verb`; adverbs, a date or
/// "with the approval of …" may stand between. A bare comma makes the verb a
/// participle, which has no subject.
FcNames fc_bodies_before(const FcClause *clause, size_t verb);

/// All bodies that a text names from `from` on, wherever they stand; what has
/// no word of a body goes on with the name before, or is left out.
FcNames fc_bodies_among(const FcClause *clause, size_t from);

/// @return A name without the sign behind it: "the Ministry of Finance’s
/// branch".
FcStr fc_without_possessive(FcStr name);

/// @return true if a name by itself is that of one body: neither a person, a
/// country, an act or programme nor a bare common noun ("Ministry").
bool fc_is_body(const FcClause *clause, FcStr name);

/// @return true if a name ends as those of governments do: "Federal
/// Government".
bool fc_is_government(const FcClause *clause, FcStr name);

/// @return true if so many names are countries that the list is one of
/// countries ("Faroe Islands, Norway and Sweden").
bool fc_are_countries(const FcClause *clause, const FcNames *names);

#endif
