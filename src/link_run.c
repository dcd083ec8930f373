// What several factsheets of one run say of one thing.
#include "link_run.h"

#include "iri.h"
#include "link_own.h"

#include <stdlib.h>

typedef struct {
  FcEntities **documents; ///< Newest edition first
  size_t len;
  const FcConfig *config;
  FcArena *arena;
  FcDiag *diag;
  FcIndex records; ///< By IRI, in the order of the documents
} Run;

/// Fields that are one value together: it is that of the first record that has
/// one of them.
static const char *const groups[][8] = {
    {"name"},
    {"description"},
    {"kind", "kind_iri"},
    {"spatial_iri", "region", "level", "level_iri"},
    {"type_iri"},
    {"publisher_type_iri"},
    {"body"},
    {"access_rights_iri"},
    {"homepage"},
    {"period_iri", "start_year", "start_month", "start_date", "end_year",
     "end_month", "end_date"},
    {"interval_iri"},
    {"issued_year", "issued_month", "issued_date"},
    {"publisher_iri"},
    {"authority_iri"},
};
enum { GROUP_FIELDS = sizeof groups[0] / sizeof *groups[0] };

/// Of these fields a document must describe what they refer to.
static const char *const references[] = {
    "period_iri",
    "interval_iri",
    "publisher_iri",
    "authority_iri",
};

static bool is_thing(const FcRecord *record)
{
  return record->iri.len && (fc_is(record->presented, "first") ||
                             fc_is(record->t, "participation"));
}

/// @return The IRI that a record describes, or none.
static FcStr described(const FcRecord *record)
{
  if (fc_is(record->t, "period")) {
    return record->period_iri.len ? record->period_iri : record->interval_iri;
  }
  return is_thing(record) ? record->iri : (FcStr){NULL, 0};
}

/// The newest edition first, then by country.
static int compare_documents(const void *a, const void *b)
{
  const FcRecord *first = fc_entities_document(*(FcEntities *const *)a);
  const FcRecord *second = fc_entities_document(*(FcEntities *const *)b);

  if (first->edition != second->edition) {
    return first->edition > second->edition ? -1 : 1;
  }
  return fc_str_cmp(first->country, second->country);
}

// ---- different things under one IRI

static void replace(FcRecord *record, FcStr from, FcStr to)
{
  const FcField *field = NULL;

  while ((field = fc_field_next(field))) {
    void *value = (char *)record + field->offset;
    FcStrs *list = (FcStrs *)value;
    if (field->type == FC_FIELD_TEXT && fc_str_eq(*(FcStr *)value, from)) {
      *(FcStr *)value = to;
    }
    for (size_t i = 0; field->type == FC_FIELD_LIST && i < list->len; ++i) {
      list->items[i] = fc_str_eq(list->items[i], from) ? to : list->items[i];
    }
  }
}

static bool differ_by_year(const FcRecord *record, const FcRecord *newer)
{
  const bool dated = fc_is(record->kind, "strategy") ||
                     fc_is(record->kind, "legislation") ||
                     fc_is(record->kind, "event");
  const FcStr year = fc_str_upto(record->start, 4);
  const FcStr newer_year = fc_str_upto(newer->start, 4);

  return dated && year.len && newer_year.len && !fc_str_eq(year, newer_year);
}

/// Give a thing an IRI with its year, everywhere in its document.
static FcStatus tell_apart(Run *run,
                           const FcEntities *document,
                           FcRecord *record,
                           const FcRecord *newer)
{
  const FcStr year = fc_str_upto(record->start, 4);
  const FcStr iri = fc_arena_printf(run->arena, "%.*s-%.*s",
                                    FC_FMT(record->iri), FC_FMT(year));
  const FcUse *taken = fc_index_find(&run->records, iri);
  // A third edition may mean what the second meant.
  if (taken && differ_by_year(record, taken->record)) {
    return fc_diag_fail(run->diag, FC_ERR_SYNTAX,
                        fc_entities_pos(document, record), "iri-collision",
                        "no IRI tells \"%.*s\" from what another factsheet "
                        "presents in line %u",
                        FC_FMT(record->name), newer->line);
  }

  const FcStr before = record->iri;
  fc_diag_note(run->diag, fc_entities_pos(document, record), "same-name",
               "another edition presents a thing of this name and another "
               "year: %.*s",
               FC_FMT(iri));
  for (size_t i = 0; i < document->len; ++i) {
    replace(document->items[i], before, iri);
  }
  record->identifier = fc_arena_printf(
      run->arena, "%.*s-%.*s", FC_FMT(record->identifier), FC_FMT(year));
  return FC_OK;
}

static FcStatus index_document(Run *run, FcEntities *document)
{
  for (size_t i = 0; i < document->len; ++i) {
    FcRecord *record = document->items[i];
    const FcUse *newer =
        is_thing(record) ? fc_index_find(&run->records, record->iri) : NULL;
    if (newer && differ_by_year(record, newer->record)) {
      const FcStatus status = tell_apart(run, document, record, newer->record);
      if (status) {
        return status;
      }
    }
  }
  for (size_t i = 0; i < document->len; ++i) {
    FcRecord *record = document->items[i];
    const FcStr iri = described(record);
    if (iri.len) {
      fc_index_add(&run->records, run->arena, iri, record, false);
    }
  }
  return FC_OK;
}

// ---- one value

/// A stand-in for an unknown organisation is as good as none.
static bool is_known(const Run *run, FcStr value)
{
  const FcUse *use = fc_index_find(&run->records, value);

  return !use || !use->record->stand_in.len;
}

static bool has_value(const Run *run,
                      const FcRecord *record,
                      const char *const *group,
                      bool known)
{
  for (size_t i = 0; i < GROUP_FIELDS && group[i]; ++i) {
    const FcField *field = fc_field_find(fc_str(group[i]));
    if (fc_field_count(record, field) &&
        (!known ||
         is_known(run, fc_field_value(run->arena, record, field, 0)))) {
      return true;
    }
  }
  return false;
}

/// Whose value holds: things that a document presents before those that it
/// only names. NULL where nobody has one.
static const FcRecord *find_best(const Run *run,
                                 const FcUse *uses,
                                 const char *const *group)
{
  const FcRecord *best = NULL;
  int most = 0;

  for (const FcUse *use = uses; use; use = use->next) {
    const bool presented = fc_is(use->record->t, "entity");
    const int merit = has_value(run, use->record, group, true) ? 2 + presented
                      : has_value(run, use->record, group, false) ? 1
                                                                  : 0;
    if (merit > most) {
      best = use->record;
      most = merit;
    }
  }
  return best;
}

static void copy_group(FcRecord *to,
                       const FcRecord *from,
                       const char *const *group)
{
  for (size_t i = 0; i < GROUP_FIELDS && group[i]; ++i) {
    const FcField *field = fc_field_find(fc_str(group[i]));
    void *target = (char *)to + field->offset;
    const void *source = (const char *)from + field->offset;
    if (field->type == FC_FIELD_LIST) {
      *(FcStrs *)target = *(const FcStrs *)source;
    } else {
      *(FcStr *)target = *(const FcStr *)source;
    }
  }
}

static void add_older_name(FcEntities *document,
                           const FcRecord *record,
                           FcStr printed)
{
  for (size_t i = 0; i < document->len; ++i) {
    const FcRecord *name = document->items[i];
    if (fc_is(name->t, "name") && fc_str_eq(name->iri, record->iri) &&
        fc_str_eq(name->name, printed)) {
      return;
    }
  }
  FcRecord *name = fc_entities_add(document, FC_STR("name"));
  name->iri = record->iri; // Its printed main name, now another one
  name->name = printed;
  name->language = FC_STR("en");
  name->role = FC_STR("alternative");
}

static void settle_record(Run *run, FcEntities *document, FcRecord *record)
{
  const FcUse *uses = fc_index_find(&run->records, record->iri);
  const FcStr printed = record->name;
  if (!uses->next) {
    return;
  }

  for (size_t i = 0; i < sizeof groups / sizeof *groups; ++i) {
    const FcRecord *best = find_best(run, uses, groups[i]);
    if (best && best != record) {
      copy_group(record, best, groups[i]);
    }
  }
  if (!fc_str_eq(printed, record->name)) {
    add_older_name(document, record, printed);
  }
}

/// Describe in `document` what another one describes; of an organisation that
/// is its name and what it is.
static void adopt(Run *run, FcEntities *document, FcStr iri)
{
  const FcUse *use = fc_index_find(&run->records, iri);
  for (size_t i = 0; i < document->len; ++i) {
    if (fc_str_eq(described(document->items[i]), iri)) {
      return;
    }
  }
  if (!use) {
    return;
  }

  const FcRecord *from = use->record;
  const bool period = fc_is(from->t, "period");
  FcRecord *copy =
      fc_entities_add(document, period ? from->t : FC_STR("agent"));
  if (period) {
    *copy = *from;
    return;
  }
  copy->iri = iri;
  copy->presented = from->presented;
  copy->identifier = from->identifier;
  copy->stand_in = from->stand_in;
  copy_group(copy, from, (const char *const[GROUP_FIELDS]){"name", "kind"});
  copy_group(copy, from,
             (const char *const[GROUP_FIELDS]){"body", "publisher_type_iri",
                                               "spatial_iri", "level_iri"});
}

/// A name that became the main one is no other name; and of preferred other
/// names there is one a language (CPOV), the newest edition's.
static void settle_name(Run *run, FcRecord *name)
{
  const FcUse *use = fc_index_find(&run->records, name->iri);
  if (use && fc_str_eq(use->record->name, name->name)) {
    name->role = (FcStr){NULL, 0};
  }
  if (!fc_is(name->role, "altLabel")) {
    return;
  }

  const FcStr key = fc_arena_printf(run->arena, "%.*s@%.*s", FC_FMT(name->iri),
                                    FC_FMT(name->language));
  const FcUse *newer = fc_index_find(&run->records, key);
  if (!newer) {
    fc_index_add(&run->records, run->arena, key, name, true);
  } else if (!fc_str_eq(newer->record->name, name->name)) {
    name->role = FC_STR("alternative");
  }
}

static bool is_referred(const FcEntities *document, FcStr period)
{
  for (size_t i = 0; i < document->len; ++i) {
    const FcRecord *record = document->items[i];
    if (!fc_is(record->t, "period") &&
        (fc_str_eq(record->period_iri, period) ||
         fc_str_eq(record->interval_iri, period))) {
      return true;
    }
  }
  return false;
}

/// Periods that gave way to another edition's.
static void drop_periods(FcEntities *document)
{
  size_t kept = 0;

  for (size_t i = 0; i < document->len; ++i) {
    FcRecord *record = document->items[i];
    if (!fc_is(record->t, "period") ||
        is_referred(document, described(record))) {
      document->items[kept++] = record;
    }
  }
  document->len = kept;
}

static void settle_document(Run *run, FcEntities *document)
{
  const size_t len = document->len;

  for (size_t i = 0; i < len; ++i) {
    FcRecord *record = document->items[i];
    if (fc_is(record->t, "name")) {
      settle_name(run, record);
    }
    if (!is_thing(record)) {
      continue;
    }
    settle_record(run, document, record);
    for (size_t r = 0; r < sizeof references / sizeof *references; ++r) {
      const FcField *field = fc_field_find(fc_str(references[r]));
      for (size_t v = 0; v < fc_field_count(record, field); ++v) {
        adopt(run, document, fc_field_value(run->arena, record, field, v));
      }
    }
  }
  drop_periods(document);
}

// ---- series

static bool has_other_edition(const Run *run, const FcRecord *document)
{
  for (size_t i = 0; i < run->len; ++i) {
    const FcRecord *other = fc_entities_document(run->documents[i]);
    if (other != document && fc_str_eq(other->country, document->country)) {
      return true;
    }
  }
  return false;
}

static void join_series(Run *run, FcEntities *entities)
{
  FcRecord *document = fc_entities_document(entities);
  if (!has_other_edition(run, document)) {
    return;
  }

  const FcStr cc = fc_str_from(document->iri, run->config->base.len +
                                                  sizeof "id/dataset/" - 1);
  FcRecord *series = fc_entities_add(entities, FC_STR("series"));
  series->iri =
      fc_arena_printf(run->arena, "%.*sid/dataset-series/%.*s/factsheets",
                      FC_FMT(run->config->base), FC_FMT(fc_str_upto(cc, 2)));
  series->identifier = fc_arena_printf(run->arena, "factsheets-%.*s",
                                       FC_FMT(fc_str_upto(cc, 2)));
  series->country_name = document->country_name;
  series->country_iri = document->country_iri;
  series->publisher_iri = document->publisher_iri;
  series->contact_iri = document->contact_iri;
  document->in_series = series->iri;
}

FcStatus fc_link_run(FcEntities **documents,
                     size_t len,
                     const FcConfig *config,
                     FcArena *arena,
                     FcDiag *diag)
{
  Run run = {.documents = documents,
             .len = len,
             .config = config,
             .arena = arena,
             .diag = diag};
  FcStatus status = FC_OK;
  qsort(documents, len, sizeof(FcEntities *), compare_documents);

  for (size_t i = 0; i < len && !status; ++i) {
    status = index_document(&run, documents[i]);
  }
  for (size_t i = 0; i < len && !status; ++i) {
    settle_document(&run, documents[i]);
    join_series(&run, documents[i]);
  }
  fc_index_free(&run.records);
  return status;
}
