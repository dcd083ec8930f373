// The level of government of a thing and the region that it belongs to.
#include "thing.h"

/// Sentences that can tell the level of a thing.
#define TELLING_SENTENCES 2

/// A place or a word for a level, whichever comes first.
typedef struct {
  const FcConcept *place; ///< Or NULL
  FcStr level;            ///< Or none
  size_t at;
} Evidence;

static Evidence find_evidence(const FcThing *thing, FcStr text)
{
  const FcExtraction *extraction = thing->extraction;
  Evidence evidence = {NULL, {NULL, 0}, text.len};
  FcMatch match = {0};

  if (fc_lexicon_scan(&match, extraction->lexicon, "place", text,
                      extraction->scope)) {
    evidence = (Evidence){match.concept, FC_STR("regional"), match.start};
  }
  if (fc_lexicon_scan(&match, extraction->lexicon, "level", text,
                      extraction->scope) &&
      match.start < evidence.at) {
    evidence = (Evidence){NULL, match.concept->notation, match.start};
  }
  return evidence;
}

/// The document's own country, by its name or adjective: "Belgian".
static bool names_country(const FcThing *thing, FcStr text)
{
  const FcExtraction *extraction = thing->extraction;
  const FcMatches found =
      fc_lexicon_matches(extraction->arena, extraction->lexicon, "country",
                         text, extraction->scope);

  for (size_t i = 0; i < found.len; ++i) {
    const FcStr iri = found.items[i].concept->iri;
    if (fc_str_ends(iri, extraction->scope.country) &&
        extraction->scope.country.len) {
      return true;
    }
  }
  return false;
}

/// "Wallonia and the Wallonia-Brussels Federation": two places of one phrase.
static FcStr region_of(const FcThing *thing, FcStr text)
{
  const FcExtraction *extraction = thing->extraction;
  const FcMatches places = fc_lexicon_matches(
      extraction->arena, extraction->lexicon, "place", text, extraction->scope);
  if (!places.len) {
    return (FcStr){NULL, 0};
  }

  const FcMatch *first = &places.items[0];
  if (places.len > 1 && places.items[1].concept != first->concept) {
    const size_t end = first->start + first->len;
    const FcStr between = {text.data + end, places.items[1].start - end};
    if (fc_str_eq(between, FC_STR(" and the ")) ||
        fc_str_eq(between, FC_STR(" and "))) {
      return fc_arena_printf(extraction->arena, "%.*s and the %.*s",
                             FC_FMT(first->concept->name),
                             FC_FMT(places.items[1].concept->name));
    }
  }
  return first->concept->name;
}

static FcStr inherited_level(const FcThing *thing)
{
  for (const FcConcept *section = thing->section; section;
       section = section->broader) {
    if (section->level.len) {
      return section->level;
    }
    if (section->always && section->always->level.len) {
      return section->always->level;
    }
  }
  return (FcStr){NULL, 0};
}

/// The region that the first paragraph names, for what is regional or local;
/// none where it names several.
static void find_region(FcThing *thing)
{
  const FcExtraction *extraction = thing->extraction;
  const FcConcept *place = NULL;

  for (size_t i = 0; i < thing->len; ++i) {
    const FcMatches found =
        fc_lexicon_matches(extraction->arena, extraction->lexicon, "place",
                           thing->sentences[i].runs.text, extraction->scope);
    for (size_t p = 0; p < found.len && thing->sentences[i].paragraph == 0;
         ++p) {
      if (place && place != found.items[p].concept) {
        return;
      }
      place = found.items[p].concept;
    }
  }
  if (place) {
    thing->record->region = place->name;
  }
}

/// By the name first, then by the first sentences.
static void find_by_words(FcThing *thing)
{
  FcRecord *record = thing->record;
  Evidence evidence = find_evidence(thing, record->name);
  FcStr text = record->name;

  for (size_t i = 0;
       i < thing->len && i < TELLING_SENTENCES && !evidence.level.len; ++i) {
    if (names_country(thing, text)) {
      record->level = FC_STR("national");
      return;
    }
    const FcSentence *sentence = &thing->sentences[i];
    text = sentence->runs.text;
    // "On a regional level, another law was adopted"
    if (sentence->item || fc_thing_in_sentence(thing, sentence)) {
      evidence = find_evidence(thing, text);
    }
  }
  if (!evidence.level.len) {
    if (names_country(thing, text)) {
      record->level = FC_STR("national");
    }
    return;
  }
  // A law that speaks of Member States is not theirs.
  if (fc_str_eq(evidence.level, FC_STR("eu")) &&
      fc_str_eq(record->kind, FC_STR("legislation"))) {
    return;
  }
  record->level = evidence.level;
  if (evidence.place) {
    record->region = region_of(thing, text);
  } else if (!fc_str_eq(record->level, FC_STR("national"))) {
    find_region(thing);
  }
}

/// An EU act that bears the thing's name: "Data Governance Act".
static bool is_eu_act(const FcThing *thing)
{
  return fc_lexicon_find(thing->extraction->lexicon, "act", thing->record->name,
                         thing->extraction->scope) != NULL;
}

void fc_thing_find_place(FcThing *thing)
{
  FcRecord *record = thing->record;
  const FcConcept *kind = fc_lexicon_concept(
      thing->extraction->lexicon,
      fc_arena_join(thing->extraction->arena, FC_STR("kind/"), record->kind));
  const FcStr inherited = inherited_level(thing);

  if (fc_str_eq(inherited, FC_STR("eu")) ||
      (kind && fc_str_eq(kind->level, FC_STR("eu")))) {
    record->level = FC_STR("eu");
    return;
  }
  find_by_words(thing);
  if (inherited.len && !record->region.len) {
    record->level = inherited;
  }
  if (is_eu_act(thing)) {
    record->level = FC_STR("eu");
    record->region = (FcStr){NULL, 0};
  }
  // A law of which no region is told is the country's.
  if (!record->level.len && fc_str_eq(record->kind, FC_STR("legislation"))) {
    record->level = FC_STR("national");
  }
}
