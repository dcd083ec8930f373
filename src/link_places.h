/**
 * @file
 * Where in the source a record was read, also one that linking made of what
 * other records say: an organisation that is only named as an owner was read
 * where that owner stands.
 */
#ifndef FC_LINK_PLACES_H
#define FC_LINK_PLACES_H

#include "entity.h"

typedef struct FcPlaces FcPlaces;

/// @param entities Linked; must outlive the places, which see no later change.
FcPlaces *fc_places_new(const FcEntities *entities);
void fc_places_free(FcPlaces *places);

/// Records that have a place of their own (`source_iri`), in their order.
typedef struct {
  const FcRecord **items;
  size_t len;
} FcPlaceList;

/**
 * Find the places of a record.
 *
 * For what the document presents these are all that it is presented at, since
 * linking joins what they say; for what is only named those that name it.
 *
 * @return The list, in the arena of the records; empty for what concerns the
 * factsheet as a whole, or was configured.
 */
FcPlaceList fc_places_of(const FcPlaces *places, const FcRecord *record);

/// As fc_places_of, for an IRI that records have.
FcPlaceList fc_places_at(const FcPlaces *places, FcStr iri);

#endif
