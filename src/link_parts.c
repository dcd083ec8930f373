// What surrounds a thing: its names, dates and periods, links, the place where
// it was read, the concepts of the EIF.
#include "iri.h"
#include "link_own.h"

/// Recommendations of the EIF are numbered from 1 to this.
#define LAST_RECOMMENDATION 47

void fc_link_date(FcStr date, FcStr *year, FcStr *month, FcStr *day)
{
  static const FcStr forms[] = {
      {"dddd", 4}, {"dddd-dd", 7}, {"dddd-dd-dd", 10}};
  FcStr *const outs[] = {year, month, day};

  for (size_t i = 0; i < sizeof forms / sizeof *forms; ++i) {
    bool fits = date.len == forms[i].len;
    for (size_t k = 0; k < forms[i].len && fits; ++k) {
      fits = forms[i].data[k] == 'd' ? fc_is_digit((unsigned char)date.data[k])
                                     : date.data[k] == '-';
    }
    if (fits) {
      *outs[i] = date;
    }
  }
}

static void split_dates(FcRecord *record)
{
  FcStr imprecise = {NULL, 0};

  fc_link_date(record->began, &record->start_year, &record->start_month,
               &record->start_date);
  fc_link_date(record->end, &record->end_year, &record->end_month,
               &record->end_date);
  fc_link_date(record->issued, &record->issued_year, &record->issued_month,
               &record->issued_date);
  fc_link_date(record->adopted, &imprecise, &imprecise, &record->adopted_date);
  fc_link_date(record->in_force, &record->in_force_year,
               &record->in_force_month, &record->in_force_date);
  fc_link_date(record->dated, &record->dated_year, &record->dated_month,
               &record->dated_date);
}

/// A year or month of adoption is, for want of a better one, that of issue;
/// and beside one the date of something else.
static void link_adoption(FcRecord *record)
{
  static const size_t day = sizeof "2024-07-31" - 1;

  if (record->adopted.len && record->adopted.len < day) {
    FcStr *field = record->issued.len ? &record->dated : &record->issued;
    *field = field->len ? *field : record->adopted;
  }
}

/// @return A new record of `t` for `iri`, or NULL where there is one already.
static FcRecord *add_once(FcLinker *linker, const char *t, FcStr iri)
{
  if (fc_index_find(&linker->iris, iri)) {
    return NULL;
  }

  FcRecord *record = fc_entities_add(linker->entities, fc_str(t));
  fc_index_add(&linker->iris, linker->arena, iri, record, false);
  return record;
}

static FcStr time_iri(const FcLinker *linker, const char *what, FcStr times)
{
  return fc_arena_printf(linker->arena, "%.*sid/%s/%.*s",
                         FC_FMT(linker->config->base), what, FC_FMT(times));
}

/// "2015-2024", "2022-", "-2024"; none without dates.
static FcStr span(const FcLinker *linker, const FcRecord *record)
{
  if (!record->began.len && !record->end.len) {
    return (FcStr){NULL, 0};
  }
  return fc_arena_printf(linker->arena, "%.*s-%.*s", FC_FMT(record->began),
                         FC_FMT(record->end));
}

static void copy_dates(FcRecord *to, const FcRecord *from)
{
  to->start = from->start;
  to->began = from->began;
  to->end = from->end;
  split_dates(to);
}

void fc_link_period(FcLinker *linker, FcRecord *record)
{
  const FcStr times = span(linker, record);
  if (!times.len) {
    return;
  }

  record->period_iri = time_iri(linker, "period", times);
  FcRecord *period = add_once(linker, "period", record->period_iri);
  if (period) {
    period->period_iri = record->period_iri;
    copy_dates(period, record);
  }
}

static void link_interval(FcLinker *linker, FcRecord *record)
{
  const FcStr times = span(linker, record);
  if (!times.len) {
    return;
  }

  record->interval_iri = time_iri(linker, "interval", times);
  FcRecord *interval = add_once(linker, "period", record->interval_iri);
  if (!interval) {
    return;
  }
  interval->interval_iri = record->interval_iri;
  copy_dates(interval, record);
  if (record->began.len) {
    interval->begin_iri = time_iri(linker, "instant", record->began);
  }
  if (record->end.len) {
    interval->finish_iri = time_iri(linker, "instant", record->end);
  }
}

void fc_link_index_links(FcLinker *linker, FcRecord *record)
{
  for (size_t i = 0; i < record->urls.len; ++i) {
    const FcStr iri = fc_iri_from_link(linker->arena, record->urls.items[i]);
    if (iri.len) {
      fc_index_add(&linker->links, linker->arena, iri, record, false);
    }
  }
}

static bool is_legal(const FcRecord *record)
{
  return fc_is(record->kind, "legislation") || fc_is(record->kind, "strategy");
}

static bool is_web(FcStr iri)
{
  return fc_str_starts(iri, FC_STR("http://")) ||
         fc_str_starts(iri, FC_STR("https://"));
}

/// Whether only this record has the link: a home page names one thing.
static bool is_own_link(const FcLinker *linker,
                        const FcRecord *record,
                        FcStr iri)
{
  for (const FcUse *use = fc_index_find(&linker->links, iri); use;
       use = use->next) {
    if (use->record != record) {
      return false;
    }
  }
  return true;
}

static void sort_links(FcLinker *linker, FcRecord *record)
{
  for (size_t i = 0; i < record->urls.len; ++i) {
    const FcStr iri = fc_iri_from_link(linker->arena, record->urls.items[i]);
    if (!is_web(iri)) {
      continue;
    }
    if (is_legal(record)) {
      const bool eli = fc_str_find(iri, FC_STR("/eli/")) < iri.len;
      (void)fc_strs_add_new(linker->arena, eli ? &record->same : &record->page,
                            iri);
    } else if (!record->homepage.len && is_own_link(linker, record, iri)) {
      record->homepage = iri;
    } else {
      (void)fc_strs_add_new(linker->arena, &record->page, iri);
    }
  }

  const FcStr services =
      fc_arena_join(linker->arena, linker->config->base, FC_STR("id/service/"));
  if (record->homepage.len && fc_str_starts(record->iri, services)) {
    record->channel_iri =
        time_iri(linker, "channel", fc_str_from(record->iri, services.len));
  }
}

void fc_link_source(FcLinker *linker, FcRecord *record)
{
  if (!record->line) {
    return;
  }

  static const char *const units[] = {
      [FC_LINES] = "line",
      [FC_CHARACTERS] = "char",
      [FC_PARAGRAPHS] = "paragraph", // No part of RFC 5147
  };
  const FcStr page = linker->document->page_iri;
  record->source_iri =
      fc_arena_printf(linker->arena, "%.*s#%s=%u", FC_FMT(page),
                      units[linker->entities->unit], record->line);
  record->source_label = record->heading;
  FcRecord *place = add_once(linker, "place", record->source_iri);
  if (place) {
    place->iri = record->source_iri;
    place->page_iri = page;
    place->source_label = record->heading;
  }
}

static FcStr alt_language(const FcRecord *record, size_t index)
{
  return index < record->alt_language.len ? record->alt_language.items[index]
                                          : FC_STR("en");
}

/// One record a name. An organisation may have one skos:altLabel a language:
/// its first.
static void add_names(FcLinker *linker, FcRecord *record)
{
  FcStrs names = {0};
  FcStrs languages = {0};
  fc_strs_add(linker->arena, &names, record->name);

  for (size_t i = 0; i < record->alt.len; ++i) {
    if (!fc_strs_add_new(linker->arena, &names, record->alt.items[i])) {
      continue;
    }
    FcRecord *name = fc_entities_add(linker->entities, FC_STR("name"));
    name->iri = record->iri;
    name->name = record->alt.items[i];
    name->language = alt_language(record, i);
    const bool label =
        fc_is(record->kind, "organisation") &&
        fc_strs_add_new(linker->arena, &languages, name->language);
    name->role = label ? FC_STR("altLabel") : FC_STR("alternative");
  }
}

static FcStr eif_iri(const FcLinker *linker, FcStr name)
{
  return fc_arena_printf(linker->arena, "%.*sid/eif/%.*s",
                         FC_FMT(linker->config->base),
                         FC_FMT(fc_iri_slug(linker->arena, name)));
}

static void add_concept(FcLinker *linker,
                        const FcRecord *record,
                        FcStrs *list,
                        const char *kind,
                        FcStr name,
                        FcStr notation)
{
  const FcStr iri = eif_iri(linker, name);

  (void)fc_strs_add_new(linker->arena, list, iri);
  FcRecord *concept = add_once(linker, "concept", iri);
  if (concept) {
    concept->iri = iri;
    concept->kind = fc_str(kind);
    concept->name = name;
    concept->notation = notation;
    concept->scheme_iri = record->scheme_iri;
  }
}

static unsigned read_number(FcStr *rest)
{
  unsigned number = 0;

  while (rest->len && fc_is_digit((unsigned char)*rest->data) &&
         number <= LAST_RECOMMENDATION) {
    number = number * 10 + (unsigned)(*rest->data - '0');
    *rest = fc_str_from(*rest, 1);
  }
  return number;
}

/// Add the concepts of "20-24", "1" or "2-4, 7".
static void add_recommendations(FcLinker *linker, FcRecord *record)
{
  FcStr rest = record->recommendations;
  unsigned first = 0;

  while (rest.len) {
    uint32_t c = 0;
    (void)fc_str_next(&c, rest);
    if (!fc_is_digit(c)) {
      first = fc_is_hyphen(c) ? first : 0;
      rest = fc_str_from(rest, fc_str_next(&c, rest));
      continue;
    }
    const unsigned last = read_number(&rest);
    for (unsigned i = first ? first + 1 : last;
         i <= last && last <= LAST_RECOMMENDATION; ++i) {
      const FcStr notation = fc_arena_printf(linker->arena, "%u", i);
      add_concept(linker, record, &record->narrower_iri, "recommendation",
                  fc_arena_printf(linker->arena, "Recommendation %u", i),
                  notation);
    }
    first = last;
  }
}

static void link_eif(FcLinker *linker, FcRecord *record)
{
  record->scheme_iri = fc_arena_printf(linker->arena, "%.*sid/eif",
                                       FC_FMT(linker->config->base));
  if (record->scoreboard.len) {
    add_concept(linker, record, &record->broader_iri, "scoreboard",
                record->scoreboard, (FcStr){NULL, 0});
  }
  add_recommendations(linker, record);
}

/// The life or business event that groups cross-border services, by the
/// heading that they stand under.
static void link_event(FcLinker *linker, FcRecord *record)
{
  const FcConcept *type =
      fc_link_word(linker, "event-type", record->heading, NULL);
  if (type) {
    record->type_iri = type->exact;
    record->event_iri =
        fc_link_iri(linker, "event", FC_STR("eu"),
                    fc_name_key(linker->arena, record->heading));
  }
}

void fc_link_languages(const FcLinker *linker, FcRecord *record)
{
  for (size_t i = 0; i < record->languages.len; ++i) {
    const FcStr iri =
        fc_link_value(linker, "language", record->languages.items[i]);
    (void)fc_strs_add_new(linker->arena, &record->language_iri, iri);
  }
}

static void add_values(FcLinker *linker, FcRecord *record)
{
  const FcMatches themes = fc_lexicon_matches(
      linker->arena, linker->lexicon, "theme", record->name, linker->scope);
  for (size_t i = 0; i < themes.len; ++i) {
    (void)fc_strs_add_new(linker->arena, &record->theme_iri,
                          themes.items[i].concept->exact);
  }
  fc_link_languages(linker, record);
  if (record->status.len) {
    record->status_iri = fc_link_value(linker, "status", record->status);
  }
  if (record->access.len) {
    record->access_rights_iri = fc_link_value(linker, "access", record->access);
  }
  for (size_t i = 0; i < record->audience.len; ++i) {
    (void)fc_strs_add_new(linker->arena, &record->audience_iri,
                          fc_arena_printf(linker->arena, "%.*sid/audience/%.*s",
                                          FC_FMT(linker->config->base),
                                          FC_FMT(record->audience.items[i])));
  }
}

static void link_times(FcLinker *linker, FcRecord *record)
{
  static const char *const with_period[] = {
      "strategy",
      "initiative",
      "service",
      "infrastructure",
      "xborder_infrastructure",
  };

  link_adoption(record);
  split_dates(record);
  for (size_t i = 0; i < sizeof with_period / sizeof *with_period; ++i) {
    if (fc_is(record->kind, with_period[i])) {
      fc_link_period(linker, record);
    }
  }
  if (fc_is(record->kind, "event")) {
    link_interval(linker, record);
  }
}

void fc_link_parts(FcLinker *linker, FcRecord *record)
{
  link_times(linker, record);
  sort_links(linker, record);
  add_values(linker, record);
  if (is_legal(record)) {
    record->type_iri = fc_link_legal_type(linker, record->name, record->kind);
  } else if (fc_is(record->kind, "eif_item")) {
    link_eif(linker, record);
  } else if (fc_is(record->kind, "xborder_service")) {
    link_event(linker, record);
  }
}

void fc_link_names(FcLinker *linker)
{
  const size_t len = linker->entities->len;

  for (size_t i = 1; i < len; ++i) {
    FcRecord *record = linker->entities->items[i];
    if (fc_is(record->presented, "first")) {
      add_names(linker, record);
    }
  }
}
