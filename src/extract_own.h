/**
 * @file
 * What the parts of the extraction share. Only extract*.c include it.
 *
 * extract.c walks through the outline; extract_text.c finds the things that
 * the text of another tells of, extract_items.c those of lists,
 * extract_registries.c those of lists of base registries, extract_tables.c
 * those of tables. extract_profile.c reads what the document tells of its
 * country.
 */
#ifndef FC_EXTRACT_OWN_H
#define FC_EXTRACT_OWN_H

#include "acronyms.h"
#include "claims.h"
#include "extract.h"
#include "runs.h"
#include "thing.h"

/// The section that the walk is in, and what it has gathered.
typedef struct {
  FcExtraction extraction;
  FcStr chapter;            ///< Its number, as text
  const FcConcept *section; ///< Chapter or group that the lexicon knows
  FcStr group;              ///< Heading above the entities
  FcStr band;               ///< Level that a band row of a table tells
  FcAcronyms acronyms;      ///< Introduced so far
  FcClaims claims;          ///< What sections say of other sections' things
  FcStr lead; ///< The sentence that announces the list at hand, or none
} FcWalk;

/// @return A new entity record of the section; `form` must outlive it.
FcRecord *fc_walk_add(FcWalk *walk, const char *form, unsigned line);

/// Find the fields, once name and text are there.
void fc_walk_finish(FcThing *thing);

/// @return true if a record so far bears `name` as name or alternative name.
bool fc_walk_knows(const FcWalk *walk, FcStr name);

/// @return true if the words of `name` tell what kind of thing it is.
bool fc_walk_tells_kind(const FcWalk *walk, FcStr name);

/// @return `runs` as one sentence.
FcSentence fc_walk_sentence(const FcWalk *walk, const FcRuns *runs);

/// Fill a thing's level and region from those of the thing around it, as far
/// as its own text tells none. `around` may be NULL.
void fc_inherit_place(FcRecord *record, const FcRecord *around);

/// Present the names that paragraphs of `around` mark, bold or as links, and
/// tell of: "launched the **X**".
void fc_present_marked(FcWalk *walk, const FcThing *around);

/// Present the acts that the text of `around` marks and tells by their dates:
/// "(ii) the **Ministerial Decree of 26 March 2003 …**".
void fc_present_dated_acts(FcWalk *walk, const FcThing *around);

/// Present what only the text of the body that runs it tells of, by the claims
/// from number `first` on: "The Bank also manages the BIS Registry, which …".
void fc_present_claimed(FcWalk *walk,
                        const FcThing *organisation,
                        size_t first);

/// Present the items of a list that name things, within the text of another
/// thing or below a group (`around` is NULL then).
void fc_present_list(FcWalk *walk, const FcNode *list, const FcRecord *around);

/// Present a list item in a section of base registries that is a name and no
/// more than what it is called at home, or who runs it. @return true if it is.
bool fc_present_registry(FcWalk *walk,
                         const FcSentence *sentence,
                         const FcRecord *around);

/// Present the acts of neighbouring paragraphs that begin with one each, from
/// `block` on: a list without marks. @return The last of them; `block` where
/// it is none.
const FcNode *fc_present_acts(FcWalk *walk,
                              const FcNode *block,
                              const FcRecord *around);

/// Present each item of a list as a name as it stands, or as several by commas:
/// "Company Registry, National Registry and Parcels". What stands between the
/// list and `end` tells of its last item.
void fc_present_named_items(FcWalk *walk,
                            const FcNode *list,
                            const FcNode *end);

/// Present the rows of a table, whichever sort it is.
void fc_present_table(FcWalk *walk, const FcNode *table);

/**
 * Read the profile of the country, behind all entities: a record "profile",
 * one "indicator" a figure, one "post" an office of state. None where the
 * document has no such chapter.
 *
 * A known row whose value is not understood in full is left out with a note
 * [profile-row]. No text of a row but the capital's name is passed on, so that
 * no name of a person is.
 */
void fc_extract_profile(FcExtraction *extraction);

#endif
