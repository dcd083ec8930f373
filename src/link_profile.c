// What the document tells of its country: figures, capital, posts, and where
// the figures are from.
#include "iri.h"
#include "link_own.h"

#include <assert.h>

static FcStr own_iri(const FcLinker *linker, const char *concept, FcStr name)
{
  return fc_arena_printf(linker->arena, "%.*sid/%s/%.*s",
                         FC_FMT(linker->config->base), concept, FC_FMT(name));
}

/// Whole figures are integers, which are decimals too: all syntaxes write them
/// the same.
static void link_value(FcRecord *record)
{
  const FcStr value = record->value;

  if (fc_str_find(value, FC_STR(".")) < value.len) {
    record->value_decimal = value;
  } else {
    record->value_integer = value;
  }
}

static void link_facts(FcLinker *linker, FcRecord *record)
{
  fc_link_languages(linker, record);
  if (record->capital.len) {
    record->capital_iri =
        fc_link_iri(linker, "place", linker->cc,
                    fc_iri_slug(linker->arena, record->capital));
  }
  if (record->currency.len) {
    record->currency_iri = fc_link_value(linker, "currency", record->currency);
  }
  if (record->publisher.len) {
    record->publisher_iri = fc_link_agent(linker, record->publisher)->iri;
  }
  for (size_t i = 0; i < record->urls.len; ++i) {
    const FcStr page = fc_iri_from_link(linker->arena, record->urls.items[i]);
    (void)fc_strs_add_new(linker->arena, &record->page, page);
  }
  fc_link_date(record->updated, &record->modified_year, &record->modified_month,
               &record->modified_date);
}

/// An edition's figure is its own: the next one may have corrected it, also
/// that of the same year.
static void link_indicator(const FcLinker *linker,
                           FcRecord *record,
                           const FcRecord *profile)
{
  const FcConcept *measure =
      fc_lexicon_concept(linker->lexicon, record->measure);
  const FcStr name =
      fc_arena_printf(linker->arena, "factsheet-%u/%.*s%s%.*s",
                      linker->document->edition, FC_FMT(record->notation),
                      record->year.len ? "-" : "", FC_FMT(record->year));

  record->iri = fc_link_iri(linker, "measurement", linker->cc, name);
  link_value(record);
  record->metric_iri = own_iri(linker, "metric", record->notation);
  record->measure_iri = measure ? measure->exact : (FcStr){NULL, 0};
  record->publisher_iri = profile->publisher_iri;
  record->page = profile->page;
  record->modified_year = profile->modified_year;
  record->modified_month = profile->modified_month;
  record->modified_date = profile->modified_date;
}

static void link_post(const FcLinker *linker, FcRecord *record)
{
  record->iri = fc_link_iri(linker, "post", linker->cc, record->notation);
  record->role_iri = own_iri(linker, "role", record->notation);
}

void fc_link_profile(FcLinker *linker, size_t end)
{
  const FcRecord *profile = NULL;

  for (size_t i = linker->presented; i < end; ++i) {
    FcRecord *record = linker->entities->items[i];
    record->country_iri = linker->document->country_iri;
    record->dataset_iri = linker->document->iri;
    fc_link_source(linker, record);
    if (fc_is(record->t, "profile")) {
      profile = record;
      link_facts(linker, record);
    } else if (fc_is(record->t, "indicator")) {
      assert(profile); // comes before what it holds
      link_indicator(linker, record, profile);
    } else {
      link_post(linker, record);
    }
  }
}
