// When a thing began and ended, as its own text says; dates of cited acts, of
// changes and of counts are not its dates.
#include "scan.h"
#include "thing.h"

static bool is_more_exact(const FcDate *date, const FcDate *than)
{
  return date->year == than->year && (date->month != 0) + (date->day != 0) >
                                         (than->month != 0) + (than->day != 0);
}

/// The first date at or after `from` that says when the thing began; a more
/// exact one of the same year counts more ("In 2022 … of 17 November 2022").
static bool find_start_from(const FcThing *thing,
                            const FcSentence *sentence,
                            size_t from,
                            FcDate *out)
{
  bool found = false;
  FcDate date = {0};

  for (size_t at = from; fc_scan_date(&date, sentence->runs.text, at);
       at = date.start + date.len) {
    if ((!found || is_more_exact(&date, out)) &&
        fc_thing_tells_start(thing, sentence, &date)) {
      *out = date;
      found = true;
    }
  }
  return found;
}

/// In the clause that has the thing as its subject, else in the sentence: "In
/// 2021 the Agency launched A, and B was launched in 2022".
static bool find_start(const FcThing *thing,
                       const FcSentence *sentence,
                       FcDate *out)
{
  return find_start_from(thing, sentence, fc_thing_subject(thing, sentence),
                         out) ||
         find_start_from(thing, sentence, 0, out);
}

/// A span that the sentence says is the thing's own; of a strategy also the
/// time that it is carried out in, which may end what began before.
static void set_period(FcThing *thing, const FcSentence *sentence)
{
  FcArena *arena = thing->extraction->arena;
  FcRecord *record = thing->record;
  FcYears years = {0, 0};
  size_t start = 0;
  size_t len = 0;
  FcMatch match = {0};

  if (record->end.len ||
      !fc_scan_years(&years, &start, &len, sentence->runs.text, 0) ||
      !fc_lexicon_scan(&match, thing->extraction->lexicon, "period",
                       fc_str_upto(sentence->runs.text, start + 5),
                       thing->extraction->scope) ||
      !(match.strong || fc_str_eq(record->kind, FC_STR("strategy")))) {
    return;
  }
  if (!record->start.len && match.strong) {
    record->start = fc_arena_printf(arena, "%04d", years.first);
  }
  if (years.last) {
    record->end = fc_arena_printf(arena, "%04d", years.last);
  }
}

/// A participation's date is not that of the European thing; a law has its own
/// date, those of its publication and entry into force are others.
static bool has_dates(const FcRecord *record)
{
  const bool dated_law = fc_str_eq(record->kind, FC_STR("legislation")) &&
                         record->start.len == sizeof "2019-02-28" - 1;

  return !dated_law && !fc_str_starts(record->kind, FC_STR("xborder_")) &&
         !fc_str_eq(record->kind, FC_STR("eif_item"));
}

void fc_thing_find_dates(FcThing *thing)
{
  FcArena *arena = thing->extraction->arena;
  FcRecord *record = thing->record;
  if (!has_dates(record)) {
    return;
  }

  for (size_t i = 0; i < thing->len; ++i) {
    const FcSentence *sentence = &thing->sentences[i];
    FcDate date = {0};
    if (sentence->item || !fc_thing_in_sentence(thing, sentence)) {
      continue;
    }
    set_period(thing, sentence);
    if (record->issued.len || !find_start(thing, sentence, &date)) {
      continue;
    }
    record->issued = fc_date_text(arena, &date);
    // The name of a plan tells the time that it is for, a law's number when it
    // was made.
    if (!record->start.len || fc_str_eq(record->kind, FC_STR("legislation"))) {
      fc_refine_start(record, record->issued);
    }
    if (date.last_day > date.day && !record->end.len) {
      date.day = date.last_day;
      record->end = fc_date_text(arena, &date);
    }
  }
}
