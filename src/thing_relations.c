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

/// The marked run or the names that stand right behind a phrase.
static void add_names(FcThing *thing,
                      const FcSentence *sentence,
                      size_t from,
                      FcStrs *list)
{
  FcArena *arena = thing->extraction->arena;
  const FcRuns *runs = &sentence->runs;

  const FcNames names = fc_names_at(arena, sentence->words, from);
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
  for (size_t i = 0; i < names.len; ++i) {
    if (!fc_thing_is_called(thing, names.items[i].text)) {
      (void)fc_strs_add_new(arena, list, names.items[i].text);
    }
  }
}

/// The acts behind a phrase, up to the next phrase of the sentence.
static void add_acts(FcThing *thing,
                     const FcSentence *sentence,
                     size_t from,
                     size_t to,
                     FcStrs *list)
{
  FcArena *arena = thing->extraction->arena;
  const FcStr text = fc_str_upto(sentence->runs.text, to);
  FcAct act = {0};
  FcDatedAct dated = {0};

  for (size_t at = from; fc_act_scan(&act, arena, text, at);
       at = act.start + act.len) {
    (void)fc_strs_add_new(arena, list, act.printed);
  }
  for (size_t at = from;
       fc_dated_act_scan(&dated, thing->extraction, sentence, at) &&
       dated.start < to;
       at = dated.start + dated.len) {
    if (!fc_thing_is_called(thing, dated.name)) {
      (void)fc_strs_add_new(arena, list, dated.name);
    }
  }
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

/// Is the thing what the phrase speaks of: named before it, or not named and
/// the sentence is about it?
static bool speaks_of_thing(const FcThing *thing,
                            const FcSentence *sentence,
                            const FcMatch *phrase)
{
  FcName name = {0};
  if (!fc_name_before(&name, sentence->words, phrase->start)) {
    return true;
  }
  const size_t end = name.start + name.len;
  const FcStr between = {sentence->runs.text.data + end, phrase->start - end};

  // "the DTO of BOSA, which is now part of …": the name before is meant.
  return fc_str_trim(between).len > 8 ||
         fc_thing_find(thing, name.text) < name.text.len;
}

static void find_in_sentence(FcThing *thing, const FcSentence *sentence)
{
  const FcExtraction *extraction = thing->extraction;
  const FcMatches phrases =
      fc_lexicon_matches(extraction->arena, extraction->lexicon, "relation",
                         sentence->runs.text, extraction->scope);

  for (size_t i = 0; i < phrases.len; ++i) {
    const FcMatch *phrase = &phrases.items[i];
    const size_t from = phrase->start + phrase->len;
    const size_t to = i + 1 < phrases.len ? phrases.items[i + 1].start
                                          : sentence->runs.text.len;
    const Relation *relation = find_relation(phrase->concept->notation);
    if (fc_str_eq(phrase->concept->notation, FC_STR("became"))) {
      add_predecessor(thing, sentence, phrase);
    } else if (!relation || !fits_kind(thing, relation)) {
      continue;
    } else if (relation->acts) {
      add_acts(thing, sentence, from, to, list_of(thing->record, relation));
    } else if (speaks_of_thing(thing, sentence, phrase)) {
      add_names(thing, sentence, from + 1, list_of(thing->record, relation));
    }
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

void fc_thing_find_relations(FcThing *thing)
{
  for (size_t i = 0; i < thing->len; ++i) {
    const FcSentence *sentence = &thing->sentences[i];
    if (!sentence->item && fc_thing_in_sentence(thing, sentence)) {
      find_in_sentence(thing, sentence);
    }
  }
  add_cited(thing);
}
