// When a thing began and ended, as its own text says; dates of cited acts, of
// changes and of counts are not its dates.
#include "scan.h"
#include "thing.h"

/// Of which sort a thing is, as to its dates.
typedef enum { LAW, PLAN, BODY, OTHER, SORTS } Sort;

enum {
  NO_FIELD = 0, ///< No date has the first field of a record
  BEGAN = offsetof(FcRecord, began),
  ADOPTED = offsetof(FcRecord, adopted),
  ISSUED = offsetof(FcRecord, issued),
  IN_FORCE = offsetof(FcRecord, in_force),
  DATED = offsetof(FcRecord, dated),
};

/// What a verb says of each sort: a plan that is launched comes out, a service
/// begins; laws alone enter into force, so elsewhere such a date is a law's.
static const struct {
  const char *verb; ///< As fc_thing_date_role has it
  size_t fields[SORTS];
} roles[] = {
    {"of", {ADOPTED, ADOPTED, BEGAN, BEGAN}},
    {"adopted", {ADOPTED, ADOPTED, DATED, DATED}},
    {"issued", {ISSUED, ISSUED, BEGAN, BEGAN}},
    {"launched", {DATED, ISSUED, BEGAN, BEGAN}},
    {"shown", {DATED, ISSUED, DATED, DATED}},
    {"in_force", {IN_FORCE, IN_FORCE, NO_FIELD, NO_FIELD}},
    {"founded", {NO_FIELD, NO_FIELD, BEGAN, NO_FIELD}},
    {"begins", {DATED, BEGAN, BEGAN, BEGAN}},
};

static Sort sort_of(const FcRecord *record)
{
  static const char *const kinds[] = {
      [LAW] = "legislation", [PLAN] = "strategy", [BODY] = "organisation"};

  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; ++i) {
    if (fc_str_eq(record->kind, fc_str(kinds[i]))) {
      return (Sort)i;
    }
  }
  return OTHER;
}

/// A date of the thing, and the field that it belongs to.
typedef struct {
  FcDate date;
  size_t field; ///< NO_FIELD for no date
} Dated;

static size_t field_of(const FcThing *thing,
                       const FcSentence *sentence,
                       const FcDate *date)
{
  const FcStr role = fc_thing_date_role(thing, sentence, date);

  for (size_t i = 0; i < sizeof roles / sizeof *roles; ++i) {
    if (fc_str_eq(role, fc_str(roles[i].verb))) {
      return roles[i].fields[sort_of(thing->record)];
    }
  }
  return NO_FIELD;
}

static bool is_more_exact(const FcDate *date, const FcDate *than)
{
  return date->year == than->year && (date->month != 0) + (date->day != 0) >
                                         (than->month != 0) + (than->day != 0);
}

/// Set a date that is not known yet, or known less exactly.
static void set_date(FcRecord *record, size_t field, FcStr date)
{
  FcStr *known = (FcStr *)(void *)((char *)record + field);

  if (fc_str_starts(date, *known)) {
    *known = date;
  }
}

/// "It was adopted in 2018 and came into force in 2019", but not "It was
/// adopted in 2018 and replaced A, which came into force in 2006".
static bool is_further(const FcThing *thing,
                       const FcSentence *sentence,
                       const Dated *first,
                       const Dated *dated)
{
  const FcMatches relatives =
      fc_sentence_matches(thing->extraction, sentence, "relative");

  for (size_t i = 0; i < relatives.len; ++i) {
    const size_t at = relatives.items[i].start;
    if (at > first->date.start && at < dated->date.start) {
      return false;
    }
  }
  return dated->field == ADOPTED || dated->field == ISSUED ||
         dated->field == IN_FORCE;
}

/// Take the dates at or after `from` that are the thing's. @return The first
/// of them; a more exact one of the same year counts more ("In 2022 … of 17
/// November 2022").
static Dated take_dates_from(FcThing *thing,
                             const FcSentence *sentence,
                             size_t from)
{
  FcArena *arena = thing->extraction->arena;
  Dated first = {{0}, NO_FIELD};
  Dated next = {{0}, NO_FIELD};

  for (size_t at = from; fc_scan_date(&next.date, sentence->runs.text, at);
       at = next.date.start + next.date.len) {
    next.field = field_of(thing, sentence, &next.date);
    if (next.field == NO_FIELD) {
      continue;
    }
    const bool is_first =
        first.field == NO_FIELD || is_more_exact(&next.date, &first.date);
    if (is_first || is_further(thing, sentence, &first, &next)) {
      set_date(thing->record, next.field, fc_date_text(arena, &next.date));
    }
    first = is_first ? next : first;
  }
  return first;
}

/// In the clause that has the thing as its subject, else in the sentence: "In
/// 2021 the Agency launched A, and B was launched in 2022".
static Dated take_dates(FcThing *thing, const FcSentence *sentence)
{
  const Dated first =
      take_dates_from(thing, sentence, fc_thing_subject(thing, sentence));

  return first.field == NO_FIELD ? take_dates_from(thing, sentence, 0) : first;
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

/// When its time began; that is its start, where none is known.
static void set_began(FcRecord *record, FcStr date)
{
  record->began = date;
  if (!record->start.len) {
    record->start = date;
  }
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
  if (span == ITS_TIME && !record->began.len) {
    set_began(record, fc_arena_printf(arena, "%04d", years.first));
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

/// A participation's date is not that of the European thing.
static bool has_dates(const FcRecord *record)
{
  return !fc_str_starts(record->kind, FC_STR("xborder_")) &&
         !fc_str_eq(record->kind, FC_STR("eif_item"));
}

/// A law with its own date: those of its text are others.
static bool is_dated_law(const FcRecord *record)
{
  return fc_str_eq(record->kind, FC_STR("legislation")) &&
         record->start.len == sizeof "2019-02-28" - 1;
}

/// What the sentence tells of the start. @return false for nothing.
static bool set_start(FcThing *thing, const FcSentence *sentence)
{
  FcArena *arena = thing->extraction->arena;
  FcRecord *record = thing->record;
  Dated first = take_dates(thing, sentence);
  if (first.field == NO_FIELD) {
    return false;
  }

  // The name of a plan tells the time that it is for, a law's number when it
  // was made.
  if (!record->start.len || fc_str_eq(record->kind, FC_STR("legislation"))) {
    fc_refine_start(record, fc_date_text(arena, &first.date));
  }
  if (first.date.last_day > first.date.day && !record->end.len) {
    first.date.day = first.date.last_day;
    record->end = fc_date_text(arena, &first.date);
  }
  return true;
}

/// What the thing's name or number tells: of a law when it was made, else the
/// time that it is for.
static void take_named(FcRecord *record)
{
  *(fc_str_eq(record->kind, FC_STR("legislation")) ? &record->adopted
                                                   : &record->began) =
      record->start;
}

/// What a sentence adds once the first date is known: "It entered into force on
/// 1 March 2022."
static void add_force(FcThing *thing, const FcSentence *sentence)
{
  FcRecord *record = thing->record;
  FcDate date = {0};

  for (size_t at = 0;
       !record->in_force.len && fc_scan_date(&date, sentence->runs.text, at);
       at = date.start + date.len) {
    if (field_of(thing, sentence, &date) == IN_FORCE &&
        !fc_thing_is_aside(thing, sentence, date.start)) {
      record->in_force = fc_date_text(thing->extraction->arena, &date);
    }
  }
}

/// What turns out to be the time of another thing, or of a part of it: an end
/// without a start, entry into force before that.
static void drop_others(FcRecord *record)
{
  if (!record->start.len) {
    record->end = (FcStr){NULL, 0};
  }
  if (fc_str_cmp(record->in_force, record->start) < 0) {
    record->in_force = (FcStr){NULL, 0};
  }
}

/// What a sentence tells of the thing's time. @return The year that it began
/// unless a date says more, 0 for none.
static int set_time(FcThing *thing, const FcSentence *sentence)
{
  const int first = set_period(thing, sentence);

  set_end(thing, sentence);
  return first;
}

void fc_thing_find_dates(FcThing *thing)
{
  FcRecord *record = thing->record;
  const bool known = is_dated_law(record);
  bool dated = known;
  int year = 0;
  take_named(record);
  if (!has_dates(record)) {
    return;
  }

  for (size_t i = 0; i < thing->len; ++i) {
    const FcSentence *sentence = &thing->sentences[i];
    if (sentence->item || !fc_thing_in_sentence(thing, sentence)) {
      continue;
    }
    const int first = known ? 0 : set_time(thing, sentence);
    year = year ? year : first;
    if (dated) {
      add_force(thing, sentence);
    } else {
      dated = set_start(thing, sentence);
    }
  }
  if (!record->start.len && year) {
    set_began(record, fc_arena_printf(thing->extraction->arena, "%04d", year));
  }
  drop_others(record);
}
