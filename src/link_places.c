#include "link_places.h"

#include "link_own.h"

#include <stdlib.h>

struct FcPlaces {
  FcArena *arena;
  FcIndex told;   ///< By IRI and by place: records with a place
  FcIndex wanted; ///< By IRI: records without
  FcIndex named;  ///< By such an IRI: records with a place that have it in a
                  ///< field
};

/// @return The IRI that a record without a place is known by, or none.
static FcStr known_by(const FcRecord *record)
{
  return record->iri.len          ? record->iri
         : record->period_iri.len ? record->period_iri
                                  : record->interval_iri;
}

/// Whether a record is about something else than the factsheet or the run, to
/// which everything refers.
static bool is_of_thing(const FcRecord *record)
{
  return !fc_is(record->t, "document") && !fc_is(record->t, "series") &&
         !(fc_is(record->t, "catalogue") && fc_is(record->kind, "catalogue"));
}

static void index_record(FcPlaces *places, FcRecord *record)
{
  if (record->source_iri.len) {
    fc_index_add(&places->told, places->arena, record->source_iri, record,
                 false);
    if (record->iri.len) {
      fc_index_add(&places->told, places->arena, record->iri, record, false);
    }
  } else if (is_of_thing(record) && known_by(record).len) {
    fc_index_add(&places->wanted, places->arena, known_by(record), record,
                 false);
  }
}

static void index_names(FcPlaces *places, FcRecord *record)
{
  const FcField *field = NULL;
  FcStrs names = {0};

  while ((field = fc_field_next(field))) {
    for (size_t i = 0; i < fc_field_count(record, field); ++i) {
      const FcStr name = fc_field_value(places->arena, record, field, i);
      if (fc_index_find(&places->wanted, name)) {
        (void)fc_strs_add_new(places->arena, &names, name);
      }
    }
  }
  for (size_t i = 0; i < names.len; ++i) {
    fc_index_add(&places->named, places->arena, names.items[i], record, false);
  }
}

FcPlaces *fc_places_new(const FcEntities *entities)
{
  FcPlaces *places = (FcPlaces *)fc_alloc(sizeof *places);
  places->arena = entities->arena;

  for (size_t i = 0; i < entities->len; ++i) {
    index_record(places, entities->items[i]);
  }
  for (size_t i = 0; i < entities->len; ++i) {
    if (entities->items[i]->source_iri.len) {
      index_names(places, entities->items[i]);
    }
  }
  return places;
}

void fc_places_free(FcPlaces *places)
{
  if (places) {
    fc_index_free(&places->told);
    fc_index_free(&places->wanted);
    fc_index_free(&places->named);
    free(places);
  }
}

/// Where a thing is presented, else where it is named.
static const FcUse *find_uses(const FcPlaces *places, FcStr iri)
{
  const FcUse *uses = fc_index_find(&places->told, iri);

  return uses ? uses : fc_index_find(&places->named, iri);
}

static FcPlaceList list_of(const FcPlaces *places, const FcUse *uses)
{
  FcPlaceList list = {0};
  size_t len = 0;

  for (const FcUse *use = uses; use; use = use->next) {
    ++len;
  }
  list.items = (const FcRecord **)fc_arena_alloc(
      places->arena, (len + 1) * sizeof(const FcRecord *));
  for (const FcUse *use = uses; use; use = use->next) {
    list.items[list.len++] = use->record;
  }
  return list;
}

FcPlaceList fc_places_of(const FcPlaces *places, const FcRecord *record)
{
  if (!is_of_thing(record)) {
    return list_of(places, NULL);
  }
  const FcUse *uses = find_uses(places, known_by(record));
  // Participations are of a thing that does not refer to them.
  return list_of(places, uses ? uses : find_uses(places, record->of_iri));
}

FcPlaceList fc_places_at(const FcPlaces *places, FcStr iri)
{
  return list_of(places, find_uses(places, iri));
}
