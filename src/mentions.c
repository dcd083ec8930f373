#include "mentions.h"

#include <string.h>

static bool is_service(const FcRecord *record)
{
  static const char *const kinds[] = {"service", "infrastructure",
                                      "xborder_infrastructure"};

  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; ++i) {
    if (fc_str_eq(record->kind, fc_str(kinds[i]))) {
      return true;
    }
  }
  return false;
}

static bool is_act(const FcRecord *record)
{
  return fc_str_eq(record->kind, FC_STR("legislation"));
}

static bool is_plan(const FcRecord *record)
{
  return fc_str_eq(record->kind, FC_STR("strategy"));
}

void fc_mentions_keep(const FcThing *thing)
{
  FcTellings *tellings = &thing->extraction->tellings;
  if (!is_service(thing->record) && !is_act(thing->record)) {
    return;
  }

  if (tellings->len == tellings->capacity) {
    tellings->capacity = tellings->capacity ? tellings->capacity * 2 : 64;
    FcThing *grown = (FcThing *)fc_arena_alloc(
        thing->extraction->arena, tellings->capacity * sizeof(FcThing));
    if (tellings->len) {
      memcpy(grown, tellings->items, tellings->len * sizeof(FcThing));
    }
    tellings->items = grown;
  }
  tellings->items[tellings->len++] = *thing;
}

/// "Connect" can be any word; "Data Bank", "MAGDA" and "eBox" are names.
static bool is_distinct(FcStr name)
{
  return fc_str_find(name, FC_STR(" ")) < name.len || fc_is_acronym(name) ||
         fc_has_inner_capital(name);
}

static bool bears(const FcExtraction *extraction,
                  const FcRecord *record,
                  FcStr folded)
{
  bool found =
      fc_str_eq(fc_thing_fold(extraction->arena, record->name), folded);

  for (size_t i = 0; i < record->alt.len && !found; ++i) {
    found = fc_str_eq(fc_thing_fold(extraction->arena, record->alt.items[i]),
                      folded);
  }
  return found;
}

/// The record that a name of the thing's text means, or NULL: none for the
/// thing's own names, nor for what is short for a longer name.
static const FcRecord *find_other(const FcThing *thing, FcStr name)
{
  const FcExtraction *extraction = thing->extraction;
  const FcStr folded = fc_thing_fold(extraction->arena, name);
  const FcRecord *record = fc_record_named(extraction, folded);

  return record && record != thing->record && is_distinct(name) &&
                 !fc_thing_is_called(thing, name) &&
                 !fc_thing_is_called(thing, record->name) &&
                 bears(extraction, record, folded)
             ? record
             : NULL;
}

/// "It is reached via the Data Portal"
static bool is_used(const FcThing *thing,
                    const FcSentence *sentence,
                    size_t name)
{
  FcStr before = fc_str_trim(fc_str_upto(sentence->runs.text, name));

  if (fc_str_ends(before, FC_STR(" the"))) {
    before = fc_str_upto(before, before.len - FC_STR(" the").len);
  }
  return fc_label_before(thing->extraction, sentence, "use", before.len);
}

static void take_name(const FcThing *thing,
                      const FcSentence *sentence,
                      FcStr name)
{
  FcArena *arena = thing->extraction->arena;
  FcRecord *record = thing->record;
  const FcRecord *other = find_other(thing, name);
  if (!other) {
    return;
  }

  const size_t at = (size_t)(name.data - sentence->runs.text.data);
  if (is_service(other) && is_service(record) && is_used(thing, sentence, at)) {
    (void)fc_strs_add_new(arena, &record->requires, other->name);
  } else if (is_service(other) ||
             (is_service(record) && (is_act(other) || is_plan(other)))) {
    (void)fc_strs_add_new(arena, &record->mentions, other->name);
  }
}

/// "MAGDA and Geographic Infrastructure" can be two names.
static void take_names(const FcThing *thing, const FcSentence *sentence)
{
  const FcStr joint = FC_STR(" and ");
  const FcNames names = fc_names_of(thing->extraction->arena, sentence->words);

  for (size_t i = 0; i < names.len; ++i) {
    const FcStr name = names.items[i].text;
    const size_t and = fc_str_find(name, joint);
    take_name(thing, sentence, name);
    if (and < name.len) {
      take_name(thing, sentence, fc_str_upto(name, and));
      take_name(thing, sentence, fc_str_from(name, and+joint.len));
    }
  }
}

static void take_acts(const FcThing *thing, const FcSentence *sentence)
{
  FcDatedAct act = {0};

  for (size_t at = 0; fc_dated_act_scan(&act, thing->extraction, sentence, at);
       at = act.start + act.len) {
    if (!find_other(thing, act.name) && !find_other(thing, act.bare) &&
        !fc_strs_has(&thing->record->legal_basis, act.name)) {
      // "Law No. 9/2017, of November 8, on Contracts (LC": cut in its brackets
      const FcStr name =
          fc_str_upto(act.name, fc_str_find(act.name, FC_STR(" (")));
      (void)fc_strs_add_new(
          thing->extraction->arena, &thing->record->cites,
          fc_str_find(act.name, FC_STR(")")) < act.name.len ? act.name : name);
    }
  }
}

void fc_mentions_settle(const FcExtraction *extraction)
{
  for (size_t i = 0; i < extraction->tellings.len; ++i) {
    const FcThing *thing = &extraction->tellings.items[i];
    for (size_t s = 0; s < thing->len; ++s) {
      take_names(thing, &thing->sentences[s]);
      if (is_service(thing->record)) {
        take_acts(thing, &thing->sentences[s]);
      }
    }
  }
}
