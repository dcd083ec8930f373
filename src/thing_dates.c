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

/// The words that make a span a period stand within so many bytes of it.
#define PERIOD_REACH 15

/// How sure it is that a span of years is the time of the thing.
typedef enum {
  NOT_ITS, ///< "Numbers rose in 2021–2023"
  ITS_END, ///< What began earlier goes on: "carried out from 2021 to 2025"
  BEHIND,  ///< "Data Plan (2021–2025)": it may have begun before
  ITS_TIME ///< "It runs from 2021 to 2025"
} Span;

/// Of a strategy or an initiative also the time that it is carried out in.
static Span weigh_span(const FcThing *thing,
                       const FcSentence *sentence,
                       size_t start)
{
  const FcExtraction *extraction = thing->extraction;
  const FcStr kind = thing->record->kind;
  const FcStr before = fc_str_trim(fc_str_upto(sentence->runs.text, start));
  const bool bracket = fc_str_ends(before, FC_STR("("));
  if (fc_thing_ends_in_own(
          thing, fc_str_trim(fc_str_upto(before, before.len - bracket)))) {
    return BEHIND;
  }

  const FcMatches words = fc_lexicon_matches(
      extraction->arena, extraction->lexicon, "period",
      fc_str_upto(sentence->runs.text, start + 5), extraction->scope);
  const FcMatch *last = words.len ? &words.items[words.len - 1] : NULL;
  if (!last || last->start + last->len + PERIOD_REACH < start) {
    return NOT_ITS;
  }
  if (last->strong) {
    return ITS_TIME;
  }
  if (!fc_str_eq(kind, FC_STR("strategy")) &&
      !fc_str_eq(kind, FC_STR("initiative"))) {
    return NOT_ITS;
  }
  return fc_thing_is_subject(thing, sentence, last->start) ? ITS_TIME : ITS_END;
}

/// The first span of years in the sentence that is the thing's.
static Span find_span(FcYears *out,
                      const FcThing *thing,
                      const FcSentence *sentence)
{
  size_t start = 0;
  size_t len = 0;

  for (size_t at = 0; fc_scan_years(out, &start, &len, sentence->runs.text, at);
       at = start + len) {
    const Span span = weigh_span(thing, sentence, start);
    if (span != NOT_ITS) {
      return span;
    }
  }
  return NOT_ITS;
}

/// Take over the years of a span, the end first told. @return The year that
/// the thing began with unless a date says more, 0 for none.
static int set_period(FcThing *thing, const FcSentence *sentence)
{
  FcArena *arena = thing->extraction->arena;
  FcRecord *record = thing->record;
  FcYears years = {0, 0};
  const Span span =
      record->end.len ? NOT_ITS : find_span(&years, thing, sentence);
  if (span == NOT_ITS) {
    return 0;
  }

  if (years.last) {
    record->end = fc_arena_printf(arena, "%04d", years.last);
  }
  if (!record->start.len && span == ITS_TIME) {
    record->start = fc_arena_printf(arena, "%04d", years.first);
  }
  return span == BEHIND ? years.first : 0;
}

/// "It was to work until December 2023."
static void set_end(FcThing *thing, const FcSentence *sentence)
{
  FcRecord *record = thing->record;
  FcDate date = {0};

  for (size_t at = 0;
       !record->end.len && fc_scan_date(&date, sentence->runs.text, at);
       at = date.start + date.len) {
    if (fc_thing_tells_end(thing, sentence, &date)) {
      record->end = fc_date_text(thing->extraction->arena, &date);
    }
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

/// What the sentence tells of the start.
static void set_start(FcThing *thing, const FcSentence *sentence)
{
  FcArena *arena = thing->extraction->arena;
  FcRecord *record = thing->record;
  FcDate date = {0};
  if (record->issued.len || !find_start(thing, sentence, &date)) {
    return;
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

/// Does the date stand right behind the phrase, or begin the sentence: "On 1
/// March 2022 it entered into force"?
static bool is_date_of(const FcSentence *sentence,
                       const FcMatch *phrase,
                       const FcDate *date)
{
  const FcStr text = sentence->runs.text;
  const size_t end = phrase->start + phrase->len;
  const bool opens = fc_str_eq(fc_str_upto(text, date->start), FC_STR("On "));
  if (date->start < end) {
    return opens;
  }

  const FcStr gap =
      fc_str_trim(fc_str_from(fc_str_upto(text, date->start), end));
  return !gap.len || fc_str_eq(gap, FC_STR("on")) ||
         fc_str_eq(gap, FC_STR("the")) || fc_str_eq(gap, FC_STR("on the"));
}

/// The day on which the sentence says that the law entered into force: "It was
/// adopted in 2015 and entered into force on 1 January 2016."
static bool find_force(const FcThing *thing,
                       const FcSentence *sentence,
                       FcDate *out)
{
  FcMatch phrase = {0};
  if (!fc_thing_in_sentence(thing, sentence) ||
      !fc_sentence_scan(&phrase, thing->extraction, sentence, "force") ||
      fc_thing_is_aside(thing, sentence, phrase.start)) {
    return false;
  }

  for (size_t at = 0; fc_scan_date(out, sentence->runs.text, at);
       at = out->start + out->len) {
    if (out->day && is_date_of(sentence, &phrase, out) &&
        fc_thing_tells_start(thing, sentence, out)) {
      return true;
    }
  }
  return false;
}

static void set_force(FcThing *thing)
{
  FcRecord *record = thing->record;
  FcDate date = {0};

  for (size_t i = 0; i < thing->len && !record->in_force.len; ++i) {
    const FcSentence *sentence = &thing->sentences[i];
    if (!sentence->item && find_force(thing, sentence, &date)) {
      record->in_force = fc_date_text(thing->extraction->arena, &date);
    }
  }
  // An earlier day is that of a law of the same name.
  if (fc_str_cmp(record->in_force, record->start) < 0) {
    record->in_force = (FcStr){NULL, 0};
  }
}

static void set_dates(FcThing *thing)
{
  FcRecord *record = thing->record;
  int year = 0;

  for (size_t i = 0; i < thing->len; ++i) {
    const FcSentence *sentence = &thing->sentences[i];
    if (sentence->item || !fc_thing_in_sentence(thing, sentence)) {
      continue;
    }
    const int first = set_period(thing, sentence);
    year = year ? year : first;
    set_end(thing, sentence);
    set_start(thing, sentence);
  }
  if (!record->start.len && year) {
    record->start = fc_arena_printf(thing->extraction->arena, "%04d", year);
  }
  if (!record->start.len) {
    // The time of a part of it, or of another thing.
    record->end = (FcStr){NULL, 0};
  }
}

void fc_thing_find_dates(FcThing *thing)
{
  if (has_dates(thing->record)) {
    set_dates(thing);
  }
  if (fc_str_eq(thing->record->kind, FC_STR("legislation"))) {
    set_force(thing);
  }
}
