/**
 * @file
 * What the parts of linking share. Only link*.c include it.
 *
 * link.c drives; link_names.c tells which names mean the same thing;
 * link_iris.c mints; link_agents.c finds owners; link_acts.c follows relations;
 * link_parts.c adds the records of names, periods, places and the EIF;
 * link_profile.c links the country's profile.
 */
#ifndef FC_LINK_OWN_H
#define FC_LINK_OWN_H

#include "link.h"

/// One record that bears a name, an IRI or a link.
typedef struct FcUse FcUse;
struct FcUse {
  FcRecord *record;
  bool other;  ///< By one of its other names
  FcUse *next; ///< In the order of the document
};

typedef struct FcUses FcUses;

/// Records by a key; opaque, owned by the linker, its entries by the arena.
typedef struct {
  FcUses *entries;
} FcIndex;

typedef struct {
  FcEntities *entities;
  const FcLexicon *lexicon;
  const FcConfig *config;
  FcDiag *diag;
  FcArena *arena;
  FcRecord *document;
  size_t presented;  ///< The document and what it presents come first
  FcRecord **firsts; ///< For each of these the first record of its thing
  FcStr cc;          ///< "be"
  FcScope scope;     ///< Of the document's country
  FcIndex names;     ///< By slug
  FcIndex iris;
  FcIndex links;   ///< By IRI of a printed link
  size_t stood_in; ///< How often no owner was stated
} FcLinker;

static inline bool fc_is(FcStr text, const char *word)
{
  return fc_str_eq(text, fc_str(word));
}

FcPos fc_link_pos(const FcLinker *linker, const FcRecord *record);

/// @return The IRI that the concept {scheme}/{part} ("country/be") stands for,
/// or none.
FcStr fc_link_value(const FcLinker *linker, const char *scheme, FcStr part);

/// @return The first concept of `scheme` whose label stands in `text`, or NULL.
const FcConcept *fc_link_word(const FcLinker *linker,
                              const char *scheme,
                              FcStr text,
                              const FcConcept *within);

// ---- link_names.c

void fc_index_add(
    FcIndex *index, FcArena *arena, FcStr key, FcRecord *record, bool other);
const FcUse *fc_index_find(const FcIndex *index, FcStr key);
void fc_index_free(FcIndex *index);

/// @return The key of a name: its slug without an article.
FcStr fc_name_key(FcArena *arena, FcStr name);

/// Set `presented` and `same_as`; what the document says of a thing when it
/// presents it again goes to its first record.
void fc_link_same(FcLinker *linker);

/// @return The one record that has this name and is one of `kinds` (a text of
/// names, blanks between; NULL for any), or NULL for none or several.
FcRecord *fc_link_find(const FcLinker *linker, FcStr name, const char *kinds);

// ---- link_iris.c

/// @return {base}id/{concept}/{cc}/{slug}.
FcStr fc_link_iri(const FcLinker *linker,
                  const char *concept,
                  FcStr cc,
                  FcStr slug);

/// @return What stands behind {base}id/, "-" for "/"; else the last part.
FcStr fc_link_identifier(const FcLinker *linker, FcStr iri);

/// Give each thing its IRI and identifier.
FcStatus fc_link_mint(FcLinker *linker);

/// Set the place fields of a record by its level and region.
void fc_link_space(const FcLinker *linker, FcRecord *record);

// ---- link_agents.c

/// @return The record of the organisation of that name; made where there is
/// none.
FcRecord *fc_link_agent(FcLinker *linker, FcStr name);

void fc_link_catalogue(FcLinker *linker);
void fc_link_body(const FcLinker *linker, FcRecord *record);
void fc_link_owners(FcLinker *linker, FcRecord *record);

/// Put a base registry in the catalogue of its country's registries.
void fc_link_registry(FcLinker *linker, FcRecord *registry);

// ---- link_acts.c

void fc_link_relations(FcLinker *linker, FcRecord *record);

/// @return The resource type of a legal resource by words of its name, else by
/// its kind.
FcStr fc_link_legal_type(const FcLinker *linker, FcStr name, FcStr kind);

// ---- link_parts.c

/// Split an ISO date by its precision: one of the three is set, none for what
/// is no date.
void fc_link_date(FcStr date, FcStr *year, FcStr *month, FcStr *day);

/// Set `period_iri`, and make the record of that period.
void fc_link_period(FcLinker *linker, FcRecord *record);

/// Index the printed links of a record, to see which ones are shared.
void fc_link_index_links(FcLinker *linker, FcRecord *record);

/// Set `source_iri`, and make the record of that place.
void fc_link_source(FcLinker *linker, FcRecord *record);

/// Sort the links of a thing and add the records that tell more of it: its
/// times, EIF concepts.
void fc_link_parts(FcLinker *linker, FcRecord *record);

/// Add the records of all other names; last, since organisations gain names
/// while owners are resolved.
void fc_link_names(FcLinker *linker);

/// Add the IRIs of a record's languages.
void fc_link_languages(const FcLinker *linker, FcRecord *record);

// ---- link_profile.c

/// Give the records of the country's profile, up to number `end`, their IRIs.
void fc_link_profile(FcLinker *linker, size_t end);

#endif
