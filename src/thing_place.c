// The level of government of a thing and the region that it belongs to: by its
// name, the section, the text, its owners and the heading above, in this order.
#include "thing.h"

/// Sentences that can tell the level of a thing.
#define TELLING_SENTENCES 2
/// Levels so near to each other are of one list.
#define LIST_REACH 30

/// What a text tells that is about none: "the Nordic Region".
#define NONE FC_STR("none")

/// What a text can be.
typedef enum {
  NAME,
  OWNER,
  SENTENCE, ///< Words that are weak by themselves tell nothing here
} Source;

/// A place or a word for a level, whichever comes first.
typedef struct {
  const FcConcept *place; ///< Or NULL
  FcStr level;            ///< Or none
} Evidence;

static FcMatches find_labels(const FcThing *thing,
                             const char *scheme,
                             FcStr text)
{
  const FcExtraction *extraction = thing->extraction;

  return fc_lexicon_matches(extraction->arena, extraction->lexicon, scheme,
                            text, extraction->scope);
}

static bool is_law(const FcThing *thing)
{
  return fc_str_eq(thing->record->kind, FC_STR("legislation"));
}

/// Are two names joined: "Norland and Southland", "Norland, Southland"?
static bool are_joined(FcStr text, const FcMatch *first, const FcMatch *second)
{
  const size_t end = first->start + first->len;
  const FcStr between = {text.data + end, second->start - end};

  return first->concept != second->concept &&
         (fc_str_eq(between, FC_STR(" and ")) ||
          fc_str_eq(between, FC_STR(", ")));
}

/// The document's own country, by its name or adjective: "Belgian"; with others
/// it is no country's own.
static bool names_country(const FcThing *thing, FcStr text)
{
  const FcMatches found = find_labels(thing, "country", text);
  const FcStr own = thing->extraction->scope.country;

  for (size_t i = 0; i < found.len && own.len; ++i) {
    const FcMatch *match = &found.items[i];
    if (fc_str_ends(match->concept->iri, own)) {
      return !(i > 0 && are_joined(text, match - 1, match)) &&
             !(i + 1 < found.len && are_joined(text, match, match + 1));
    }
  }
  return false;
}

/// "a tool for municipalities", "(with local authorities)": whom it serves.
static bool is_audience(const FcThing *thing, FcStr text, const FcMatch *level)
{
  const FcMatches boundaries = find_labels(thing, "boundary", text);
  const FcMatch *last = NULL;
  FcBrackets brackets = {0, 0};

  for (size_t i = 0;
       i < boundaries.len && boundaries.items[i].start < level->start; ++i) {
    if (!fc_str_eq(boundaries.items[i].label, FC_STR("and"))) {
      last = &boundaries.items[i];
    }
  }
  for (size_t at = 0; fc_scan_brackets(&brackets, text, at);
       at = brackets.close + 1) {
    if (brackets.open < level->start && level->start < brackets.close) {
      return true;
    }
  }
  return last && (fc_str_eq(last->label, FC_STR("for")) ||
                  fc_str_eq(last->label, FC_STR("to")));
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

/// Does the section present several levels?
static bool is_among_several(const FcThing *thing)
{
  return fc_str_eq(inherited_level(thing), FC_STR("subnational"));
}

static bool is_level(const FcMatch *match, const char *level)
{
  return fc_str_eq(match->concept->notation, fc_str(level));
}

/// Does a word for a level tell that of the thing? Of a law, and of "Part in
/// the European Network", only what the name begins with: "Decree | on Local
/// Taxes" is no town's.
static bool tells(const FcThing *thing,
                  FcStr text,
                  const FcMatch *level,
                  Source source)
{
  const FcExtraction *extraction = thing->extraction;
  const bool national = is_level(level, "national");

  if (source == SENTENCE) {
    return level->strong &&
           (national || (!is_law(thing) && !is_audience(thing, text, level)));
  }
  // "National Association of Local Authorities"
  if (source == NAME && national && is_among_several(thing)) {
    const FcMatches all = find_labels(thing, "level", text);
    const FcMatch *last = &all.items[all.len - 1];
    return is_level(last, "national") || is_audience(thing, text, last);
  }
  if (source == OWNER || (!is_law(thing) && !is_level(level, "eu"))) {
    return true;
  }
  return level->start < fc_phrase_head(extraction->arena, extraction->lexicon,
                                       text, extraction->scope);
}

/// "Federal, Regional and Local": is the level of a country one of a list?
static bool is_list(FcStr text, const FcMatch *first, const FcMatch *second)
{
  static const char *const joints[] = {" and ", " or ", ", "};
  const size_t end = first->start + first->len;
  const FcStr between = {text.data + end, second->start - end};

  if (is_level(first, "national") == is_level(second, "national") ||
      between.len > LIST_REACH) {
    return false;
  }
  for (size_t i = 0; i < sizeof joints / sizeof *joints; ++i) {
    if (fc_str_starts(between, fc_str(joints[i]))) {
      return true;
    }
  }
  return false;
}

/// Does a text have levels of a country and below it, in a name as a list? A
/// sentence where several levels are presented: "It brings together the federal
/// cabinet and, as members, regional cabinets".
static bool has_several(const FcThing *thing,
                        FcStr text,
                        const FcMatches *levels,
                        Source source)
{
  bool national = false;
  bool below = false;
  if (source == NAME) {
    return levels->len > 1 && is_list(text, levels->items, levels->items + 1);
  }

  for (size_t i = 0; i < levels->len && is_among_several(thing); ++i) {
    const FcMatch *level = &levels->items[i];
    national = national || (level->strong && is_level(level, "national"));
    below = below || (level->strong && (is_level(level, "regional") ||
                                        is_level(level, "local")));
  }
  return national && below;
}

static Evidence find_evidence(const FcThing *thing, FcStr text, Source source)
{
  const FcMatches places = find_labels(thing, "place", text);
  const FcMatches levels = find_labels(thing, "level", text);
  const FcMatch *place = places.len ? places.items : NULL;
  size_t i = 0;

  if (has_several(thing, text, &levels, source)) {
    return (Evidence){NULL, NONE};
  }
  while (i < levels.len && !tells(thing, text, &levels.items[i], source)) {
    ++i;
  }
  const FcMatch *level = i < levels.len ? &levels.items[i] : NULL;
  // "Ministry of the Northern Province": a place says more than a weak word.
  if (place && (!level || !level->strong || place->start < level->start)) {
    return (Evidence){place->concept, FC_STR("regional")};
  }
  return (Evidence){NULL, level ? level->concept->notation : (FcStr){NULL, 0}};
}

/// "Wallonia and the Wallonia-Brussels Federation": two places of one phrase.
static FcStr region_of(const FcThing *thing, FcStr text)
{
  const FcMatches places = find_labels(thing, "place", text);
  if (!places.len) {
    return (FcStr){NULL, 0};
  }

  const FcMatch *first = &places.items[0];
  if (places.len > 1 && places.items[1].concept != first->concept) {
    const size_t end = first->start + first->len;
    const FcStr between = {text.data + end, places.items[1].start - end};
    if (fc_str_eq(between, FC_STR(" and the ")) ||
        fc_str_eq(between, FC_STR(" and "))) {
      return fc_arena_printf(thing->extraction->arena, "%.*s and the %.*s",
                             FC_FMT(first->concept->name),
                             FC_FMT(places.items[1].concept->name));
    }
  }
  return first->concept->name;
}

/// "government of Norland", "province of Norland", "Norland government": the
/// region in the name of a body that governs it; none for no such body.
static FcStr governed(const FcThing *thing, FcStr body, FcStr *level)
{
  const FcExtraction *extraction = thing->extraction;
  const FcMatches found = find_labels(thing, "governed", body);
  if (!found.len) {
    return (FcStr){NULL, 0};
  }

  const FcMatch *match = &found.items[0];
  const bool first = match->start == 0;
  const FcStr region = fc_str_trim(first ? fc_str_from(body, match->len)
                                         : fc_str_upto(body, match->start));
  *level = match->concept->notation;
  if (!region.len || find_labels(thing, "level", region).len ||
      find_labels(thing, "country", region).len ||
      find_labels(thing, "body", region).len ||
      fc_tongue_of(&extraction->english, extraction->arena, region,
                   (FcStr){NULL, 0}) == FC_ENGLISH) {
    return (FcStr){NULL, 0};
  }
  return region;
}

/// The region of the first owner that governs one.
static FcStr owners_region(const FcThing *thing, FcStr *level)
{
  const FcStrs *owners = &thing->record->owner;
  FcStr region = {NULL, 0};

  for (size_t i = 0; i < owners->len && !region.len; ++i) {
    region = governed(thing, owners->items[i], level);
  }
  return region;
}

/// The region that the first paragraph names, for what is regional or local, or
/// that an owner governs; none where the text names several.
static void find_region(FcThing *thing)
{
  const FcConcept *place = NULL;

  for (size_t i = 0; i < thing->len; ++i) {
    const FcSentence *sentence = &thing->sentences[i];
    const FcMatches found = find_labels(thing, "place", sentence->runs.text);
    for (size_t p = 0; p < found.len; ++p) {
      if (place && place != found.items[p].concept) {
        return;
      }
      if (sentence->paragraph == 0) {
        place = found.items[p].concept;
      }
    }
  }
  FcStr level = {NULL, 0};
  thing->record->region = place ? place->name : owners_region(thing, &level);
}

/// Take what a text tells. @return false for nothing.
static bool take_evidence(FcThing *thing, FcStr text, Source source)
{
  FcRecord *record = thing->record;
  const Evidence evidence = find_evidence(thing, text, source);
  if (!evidence.level.len) {
    return false;
  }

  record->level = evidence.level;
  if (evidence.place) {
    record->region = region_of(thing, text);
  } else if (fc_str_eq(record->level, FC_STR("regional")) ||
             fc_str_eq(record->level, FC_STR("local"))) {
    find_region(thing);
  }
  return true;
}

static bool find_by_name(FcThing *thing)
{
  const FcStr name = thing->record->name;
  const FcMatches openings = find_labels(thing, "level-first", name);
  const FcMatch *opening = fc_match_at(&openings, 0);

  const bool own = !is_among_several(thing) && names_country(thing, name);
  const bool found = take_evidence(thing, name, NAME);

  // "European Data Hub Austria"
  if ((!found && opening) ||
      (own && (!found || fc_str_eq(thing->record->level, FC_STR("eu"))))) {
    thing->record->level = FC_STR("national");
  }
  return thing->record->level.len > 0;
}

static bool find_by_text(FcThing *thing)
{
  for (size_t i = 0; i < thing->len && i < TELLING_SENTENCES; ++i) {
    const FcSentence *sentence = &thing->sentences[i];
    const FcStr text = sentence->runs.text;
    // "On a regional level, another law was adopted"
    if ((sentence->item || fc_thing_in_sentence(thing, sentence)) &&
        take_evidence(thing, text, SENTENCE)) {
      return true;
    }
    if (names_country(thing, text)) {
      thing->record->level = FC_STR("national");
      return true;
    }
  }
  return false;
}

static bool find_by_owners(FcThing *thing)
{
  FcRecord *record = thing->record;
  FcStr level = {NULL, 0};
  const FcStr region = owners_region(thing, &level);
  if (region.len) {
    record->level = level;
    record->region = region;
    return true;
  }

  for (size_t i = 0; i < record->owner.len; ++i) {
    const FcStr owner = record->owner.items[i];
    if (take_evidence(thing, owner, OWNER)) {
      return true;
    }
    if (names_country(thing, owner)) {
      record->level = FC_STR("national");
      return true;
    }
  }
  return false;
}

/// An EU act that bears the thing's name: "Data Governance Act".
static bool is_eu_act(const FcThing *thing)
{
  return fc_lexicon_find(thing->extraction->lexicon, "act", thing->record->name,
                         thing->extraction->scope) != NULL;
}

/// The heading above, unless every document has it.
static void find_by_heading(FcThing *thing)
{
  const FcExtraction *extraction = thing->extraction;
  FcRecord *record = thing->record;

  if (!fc_lexicon_find(extraction->lexicon, "heading", record->heading,
                       extraction->scope) &&
      !take_evidence(thing, record->heading, NAME) &&
      names_country(thing, record->heading)) {
    record->level = FC_STR("national");
  }
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
  if (!find_by_name(thing) && !find_by_text(thing) && !find_by_owners(thing)) {
    find_by_heading(thing);
  }
  if (inherited.len && !is_among_several(thing) && !record->region.len) {
    record->level = inherited;
  }
  if (is_eu_act(thing) && !record->owner.len) {
    record->level = FC_STR("eu");
    record->region = (FcStr){NULL, 0};
  }
  // A law of which no region is told is the country's.
  if (!record->level.len && is_law(thing)) {
    record->level = FC_STR("national");
  }
  if (fc_str_eq(record->level, NONE)) {
    record->level = (FcStr){NULL, 0};
  }
}

static bool is_body_called(const FcExtraction *extraction,
                           const FcRecord *record,
                           FcStr folded)
{
  FcArena *arena = extraction->arena;
  if (!fc_str_eq(record->kind, FC_STR("organisation"))) {
    return false;
  }
  bool called = fc_str_eq(fc_thing_fold(arena, record->name), folded);

  for (size_t i = 0; i < record->alt.len && !called; ++i) {
    called = fc_str_eq(fc_thing_fold(arena, record->alt.items[i]), folded);
  }
  return called;
}

/// An organisation of that name of which the level is known, or NULL.
static const FcRecord *find_body(const FcExtraction *extraction, FcStr name)
{
  const FcStr folded = fc_thing_fold(extraction->arena, name);

  for (size_t i = 1; i < extraction->entities->len; ++i) {
    const FcRecord *record = extraction->entities->items[i];
    if (record->level.len && is_body_called(extraction, record, folded)) {
      return record;
    }
  }
  return NULL;
}

static void take_level(FcRecord *record, const FcRecord *body)
{
  if (body && !record->level.len) {
    record->level = body->level;
    record->region = body->region;
  }
}

void fc_settle_levels(const FcExtraction *extraction)
{
  for (size_t i = 1; i < extraction->entities->len; ++i) {
    FcRecord *record = extraction->entities->items[i];
    if (!fc_str_eq(record->t, FC_STR("entity")) || record->level.len) {
      continue;
    }
    if (fc_str_eq(record->kind, FC_STR("organisation"))) {
      take_level(record, find_body(extraction, record->name));
    }
    for (size_t o = 0; o < record->owner.len; ++o) {
      take_level(record, find_body(extraction, record->owner.items[o]));
    }
  }
}
