// Where things were read, also those that are only named.
#include "check_main.h"
#include "link_places.h"
#include "strbuf.h"

#define ID "https://b.example/id/"

/// Records of a document, of which some have a place, and the places that each
/// is found at.
static const struct {
  const char *t, *kind, *iri, *place, *owner, *of, *period;
  const char *places; ///< Their names, blanks between
} records[] = {
    {.t = "document", .iri = ID "d", .places = ""},
    {.t = "entity",
     .iri = ID "thing",
     .place = "a",
     .owner = ID "owner",
     .period = ID "period",
     .places = "a c"},
    {.t = "entity",
     .iri = ID "other",
     .place = "b",
     .owner = ID "owner",
     .places = "b"},
    // Presented again: what is said there is said of the first.
    {.t = "entity", .iri = ID "thing", .place = "c", .places = "a c"},
    // Only named.
    {.t = "agent", .iri = ID "owner", .places = "a b"},
    {.t = "period", .period = ID "period", .places = "a"},
    {.t = "agent", .iri = ID "nobody's", .places = ""},
    // Made of what a thing says.
    {.t = "name", .iri = ID "other", .places = "b"},
    {.t = "participation", .iri = ID "part", .of = ID "other", .places = "b"},
    {.t = "place", .iri = "b", .places = "b"},
    // Of the run, though all refer to it.
    {.t = "catalogue", .kind = "catalogue", .iri = ID "owner", .places = ""},
    {.t = "series", .iri = ID "owner", .places = ""},
};

static void fill(FcEntities *entities)
{
  for (int i = 0; i < FC_ROWS(records); ++i) {
    FcRecord *record = fc_entities_add(entities, fc_str(records[i].t));
    record->kind = fc_str(records[i].kind);
    record->iri = fc_str(records[i].iri);
    record->source_iri = fc_str(records[i].place);
    record->of_iri = fc_str(records[i].of);
    record->period_iri = fc_str(records[i].period);
    if (records[i].owner) {
      // In two fields, but it is one place.
      fc_strs_add(entities->arena, &record->owner_iri,
                  fc_str(records[i].owner));
      fc_strs_add(entities->arena, &record->authority_iri,
                  fc_str(records[i].owner));
    }
  }
}

START_TEST(finds_places)
{
  FcArena *arena = fc_arena_new();
  FcStrbuf names = {0};
  FcEntities entities;
  fc_entities_init(&entities, arena, "test.md");
  fill(&entities);

  FcPlaces *places = fc_places_new(&entities);
  const FcPlaceList list = fc_places_of(places, entities.items[_i]);

  for (size_t i = 0; i < list.len; ++i) {
    fc_strbuf_printf(&names, "%s%.*s", i ? " " : "",
                     FC_FMT(list.items[i]->source_iri));
  }
  ck_assert(fc_str_eq(fc_strbuf_str(&names), fc_str(records[_i].places)));
  fc_strbuf_free(&names);
  fc_places_free(places);
  fc_arena_free(arena);
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_loop_test(tcase, finds_places, 0, FC_ROWS(records));
}

FC_CHECK_MAIN("link_places", add_tests)
