// What a thing has to do with others, where the text says so in regular
// phrasing: part of, came in the place of, rests on, transposes, amends.
#include "act.h"
#include "scan.h"
#include "thing.h"

/// Where a relation's words put the other thing.
typedef struct {
  const char *notation; ///< Of the relation
  size_t list;          ///< Field of the record
  bool acts;            ///< The other is an act, perhaps several
} Relation;

static const Relation relations[] = {
    {"part_of", offsetof(FcRecord, part_of), false},
    {"successor_of", offsetof(FcRecord, successor_of), false},
    {"requires", offsetof(FcRecord, requires), false},
    {"legal_basis", offsetof(FcRecord, legal_basis), true},
    {"transposes", offsetof(FcRecord, transposes), true},
    {"implements", offsetof(FcRecord, implements), true},
    {"amends", offsetof(FcRecord, amends), true},
    {"repeals", offsetof(FcRecord, repeals), true},
    {"amended_by", offsetof(FcRecord, amended_by), true},
};

static FcStrs *list_of(FcRecord *record, const Relation *relation)
{
  return (FcStrs *)(void *)((char *)record + relation->list);
}

static const Relation *find_relation(FcStr notation)
{
  for (size_t i = 0; i < sizeof relations / sizeof *relations; ++i) {
    if (fc_str_eq(fc_str(relations[i].notation), notation)) {
      return &relations[i];
    }
  }
  return NULL;
}

/// "MAGDA and Geographic Infrastructure": a word by itself before "and" is a
/// name of its own.
static void add_name(FcThing *thing, FcStr name, FcStrs *list)
{
  FcArena *arena = thing->extraction->arena;
  const size_t joint = fc_str_find(name, FC_STR(" and "));
  const FcStr first = fc_str_upto(name, joint);

  if (joint < name.len && fc_str_find(first, FC_STR(" ")) == first.len &&
      fc_is_acronym(first)) {
    (void)fc_strs_add_new(arena, list, first);
    name = fc_str_from(name, joint + FC_STR(" and ").len);
  }
  if (!fc_thing_is_called(thing, name)) {
    (void)fc_strs_add_new(arena, list, name);
  }
}

/// The marked run or the names that stand right behind a phrase.
static void add_names(FcThing *thing,
                      const FcSentence *sentence,
                      size_t from,
                      FcStrs *list)
{
  FcArena *arena = thing->extraction->arena;
  const FcRuns *runs = &sentence->runs;

  FcNames names = fc_names_at(arena, sentence->words, from);
  // "part of the new exchange platform, the X Bank"
  const FcStr rest = fc_str_from(sentence->runs.text, from);
  const size_t apposition = fc_str_find(rest, FC_STR(", the "));
  if (!names.len && apposition < fc_str_find(rest, FC_STR("."))) {
    names = fc_names_at(arena, sentence->words, from + apposition + 2);
  }
  if (!names.len) {
    return;
  }
  for (size_t i = 0; i < runs->len; ++i) {
    const FcSpan *span = &runs->spans[i];
    if (span->type != FC_EM && span->start == names.items[0].start) {
      (void)fc_strs_add_new(arena, list, fc_span_text(runs, span));
      return;
    }
  }
  // "As part of the X, Y organised …": only the first is the whole.
  const size_t count = list == &thing->record->part_of ? 1 : names.len;
  for (size_t i = 0; i < count; ++i) {
    add_name(thing, names.items[i].text, list);
  }
}

/// Laws transpose, amend and repeal; others have a legal basis and parts.
static bool fits_kind(const FcThing *thing, const Relation *relation)
{
  const FcStr kind = thing->record->kind;
  const bool law = fc_str_eq(kind, FC_STR("legislation"));

  if (relation->list == offsetof(FcRecord, legal_basis)) {
    return !law && !fc_str_eq(kind, FC_STR("strategy"));
  }
  return relation->acts ? law : true;
}

/// Which phrase takes what stands at `at`: the last one before it, unless a
/// semicolon ends that; then the one that the sentence began with.
static size_t taking_phrase(const FcThing *thing,
                            const FcMatches *phrases,
                            size_t first,
                            FcStr text,
                            size_t at)
{
  size_t taker = first;

  for (size_t i = first + 1; i < phrases->len; ++i) {
    const FcMatch *phrase = &phrases->items[i];
    const Relation *relation = find_relation(phrase->concept->notation);
    if (phrase->start >= at) {
      break;
    }
    if (!relation || !relation->acts || !fits_kind(thing, relation)) {
      continue;
    }
    const FcStr between = {text.data + phrase->start, at - phrase->start};
    if (fc_str_find(between, FC_STR(";")) == between.len) {
      taker = i;
    }
  }
  return taker;
}

/// An act that stands right before the words: "Directive 2014/24/EU of … on
/// public procurement and repealing …" ended the other itself.
static FcStr act_before(const FcThing *thing,
                        const FcSentence *sentence,
                        size_t at)
{
  FcArena *arena = thing->extraction->arena;
  const FcStr before = fc_str_upto(sentence->runs.text, at);
  FcStr last = {NULL, 0};
  FcAct act = {0};

  for (size_t from = 0; fc_act_scan(&act, arena, before, from);
       from = act.start + act.len) {
    last = act.printed;
  }
  return last;
}

/// The acts behind a phrase up to the end of the sentence, but for those that
/// another phrase takes: of "X and repealing Y; and Z" not Y.
static void add_acts(FcThing *thing,
                     const FcSentence *sentence,
                     const FcMatches *phrases,
                     size_t phrase,
                     FcStrs *list)
{
  FcArena *arena = thing->extraction->arena;
  const FcStr text = sentence->runs.text;
  const FcMatch *match = &phrases->items[phrase];
  FcAct act = {0};
  FcDatedAct dated = {0};

  for (size_t at = match->start + match->len;
       fc_act_scan(&act, arena, text, at); at = act.start + act.len) {
    if (taking_phrase(thing, phrases, phrase, text, act.start) == phrase) {
      (void)fc_strs_add_new(arena, list, act.printed);
    }
  }
  for (size_t at = match->start + match->len;
       fc_dated_act_scan(&dated, thing->extraction, sentence, at);
       at = dated.start + dated.len) {
    if (!fc_thing_is_called(thing, dated.name) &&
        !fc_thing_is_called(thing, dated.bare) &&
        taking_phrase(thing, phrases, phrase, text, dated.start) == phrase) {
      (void)fc_strs_add_new(arena, list, dated.name);
    }
  }
}

/// "Directive A and repealing Directive B": B was ended by A, not by the thing.
static bool add_pair(FcThing *thing,
                     const FcSentence *sentence,
                     const FcMatch *phrase)
{
  FcArena *arena = thing->extraction->arena;
  const FcStr ending = act_before(thing, sentence, phrase->start);
  FcAct ended = {0};
  if (!ending.len || !fc_act_scan(&ended, arena, sentence->runs.text,
                                  phrase->start + phrase->len)) {
    return false;
  }
  fc_strs_add(arena, &thing->record->repealing, ending);
  fc_strs_add(arena, &thing->record->repealed, ended.printed);
  return true;
}

/// "The Agency of X became the [Agency of Y]": what stands before is the old.
static void add_predecessor(FcThing *thing,
                            const FcSentence *sentence,
                            const FcMatch *phrase)
{
  FcArena *arena = thing->extraction->arena;
  FcName after = {0};

  if (!fc_name_at(&after, sentence->words, phrase->start + phrase->len + 1) ||
      !fc_thing_is_called(thing, after.text)) {
    return;
  }
  const FcNames names = fc_names_before(arena, sentence->words, phrase->start);
  for (size_t i = 0; i < names.len; ++i) {
    (void)fc_strs_add_new(arena, &thing->record->successor_of,
                          names.items[i].text);
  }
}

static bool is_among_subjects(const FcThing *thing,
                              const FcSentence *sentence,
                              size_t verb)
{
  const FcNames names =
      fc_names_before(thing->extraction->arena, sentence->words, verb);

  for (size_t i = 0; i < names.len; ++i) {
    if (fc_thing_find(thing, names.items[i].text) < names.items[i].text.len) {
      return true;
    }
  }
  return false;
}

/// "projects that are part of …" is about the projects. The verb can belong to
/// both phrases.
static bool is_in_relative_clause(const FcThing *thing,
                                  const FcSentence *sentence,
                                  const FcMatch *phrase)
{
  const FcMatches relatives =
      fc_sentence_matches(thing->extraction, sentence, "relative");

  for (size_t i = 0; i < relatives.len; ++i) {
    const FcMatch *that = &relatives.items[i];
    if (that->start < phrase->start &&
        that->start + that->len + 1 >= phrase->start) {
      return true;
    }
  }
  return false;
}

/// Is the thing what the phrase speaks of: named before it, or not named and
/// the sentence is about it?
static bool speaks_of_thing(const FcThing *thing,
                            const FcSentence *sentence,
                            const FcMatch *phrase)
{
  FcName name = {0};
  if (is_in_relative_clause(thing, sentence, phrase)) {
    return false;
  }
  if (!fc_name_before(&name, sentence->words, phrase->start)) {
    return true;
  }
  const size_t end = name.start + name.len;
  const FcStr between = {sentence->runs.text.data + end, phrase->start - end};

  // "the DTO of BOSA, which is now part of …": the name before is meant; of
  // "X and Y are now part of …" both.
  return fc_str_trim(between).len > 8 ||
         is_among_subjects(thing, sentence, phrase->start);
}

static bool is_repeals(const Relation *relation)
{
  return relation->list == offsetof(FcRecord, repeals);
}

/// "an implementing decree", "the amending act": no verb but what kind of act.
static bool is_adjective(const FcThing *thing,
                         const FcSentence *sentence,
                         const FcMatch *phrase)
{
  const FcMatches kinds =
      fc_sentence_matches(thing->extraction, sentence, "kind");
  const size_t behind = phrase->start + phrase->len + 1;
  const FcMatch *noun = fc_match_at(&kinds, behind);
  uint32_t first = 0;

  return noun && fc_str_eq(noun->concept->notation, FC_STR("legislation")) &&
         fc_str_next(&first, fc_str_from(sentence->runs.text, behind)) &&
         !fc_is_upper(first);
}

static void take_phrase(FcThing *thing,
                        const FcSentence *sentence,
                        const FcMatches *phrases,
                        size_t index)
{
  const FcMatch *phrase = &phrases->items[index];
  const Relation *relation = find_relation(phrase->concept->notation);
  if (fc_str_eq(phrase->concept->notation, FC_STR("became"))) {
    add_predecessor(thing, sentence, phrase);
    return;
  }
  if (!relation || !fits_kind(thing, relation) ||
      is_adjective(thing, sentence, phrase) ||
      fc_thing_is_other_clause(thing, sentence, phrase->start)) {
    return;
  }

  FcStrs *list = list_of(thing->record, relation);
  if (!relation->acts) {
    if (speaks_of_thing(thing, sentence, phrase)) {
      add_names(thing, sentence, phrase->start + phrase->len + 1, list);
    }
  } else if (!is_repeals(relation) || !add_pair(thing, sentence, phrase)) {
    add_acts(thing, sentence, phrases, index, list);
  }
}

static void find_in_sentence(FcThing *thing, const FcSentence *sentence)
{
  const FcExtraction *extraction = thing->extraction;
  const FcMatches phrases =
      fc_sentence_matches(extraction, sentence, "relation");

  for (size_t i = 0; i < phrases.len; ++i) {
    take_phrase(thing, sentence, &phrases, i);
  }
}

/// EU acts that the text cites and no verb takes are only cited.
static void add_cited(FcThing *thing)
{
  FcRecord *record = thing->record;

  for (size_t i = 0; i < record->refs.len; ++i) {
    const FcStr act = record->refs.items[i];
    if (!fc_strs_has(&record->transposes, act) &&
        !fc_strs_has(&record->implements, act) &&
        !fc_strs_has(&record->amends, act) &&
        !fc_strs_has(&record->repeals, act)) {
      fc_strs_add(thing->extraction->arena, &record->cites, act);
    }
  }
}

/// "National Property Centre of the Federal Public Service Finance": a known
/// body in the name of another is what that is part of.
static void add_parent_in_name(FcThing *thing)
{
  const FcExtraction *extraction = thing->extraction;
  const FcStr name = thing->record->name;
  const size_t of = fc_str_find(name, FC_STR(" of the "));
  const FcStr parent = fc_str_from(name, of + FC_STR(" of the ").len);

  if (of < name.len && fc_lexicon_find(extraction->lexicon, "organisation",
                                       parent, extraction->scope)) {
    (void)fc_strs_add_new(extraction->arena, &thing->record->part_of, parent);
  }
}

/// A body belongs to the one that it is part of.
static void add_parents_as_owners(FcThing *thing)
{
  FcRecord *record = thing->record;

  for (size_t i = 0; i < record->part_of.len; ++i) {
    fc_owner_add(thing->extraction, record, record->part_of.items[i]);
  }
}

void fc_thing_find_relations(FcThing *thing)
{
  for (size_t i = 0; i < thing->len; ++i) {
    const FcSentence *sentence = &thing->sentences[i];
    if (!sentence->item && fc_thing_in_sentence(thing, sentence)) {
      find_in_sentence(thing, sentence);
    }
  }
  if (fc_str_eq(thing->record->kind, FC_STR("organisation"))) {
    add_parent_in_name(thing);
    add_parents_as_owners(thing);
  }
  add_cited(thing);
}
