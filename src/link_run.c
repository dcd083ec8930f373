// What several factsheets of one run say of one thing.
#include "link_run.h"

#include "iri.h"
#include "link_own.h"

#include <uthash.h>

/// Fields that are one value together: it is that of the first record that has
/// one of them.
static const char *const groups[][8] = {
    {"name"},
    {"description"},
    {"kind", "kind_iri", "nature"},
    {"spatial_iri", "region", "level", "level_iri"},
    {"type_iri"},
    {"publisher_type_iri"},
    {"body"},
    {"access_rights_iri"},
    {"status_iri"},
    {"homepage"},
    {"period_iri", "start_year", "start_month", "start_date", "end_year",
     "end_month", "end_date"},
    {"interval_iri"},
    {"issued_year", "issued_month", "issued_date"},
    {"adopted_date"},
    {"in_force_year", "in_force_month", "in_force_date"},
    {"dated_year", "dated_month", "dated_date"},
    {"publisher_iri"},
    {"authority_iri"},
};
enum { GROUP_FIELDS = sizeof groups[0] / sizeof *groups[0] };

enum { GROUPS = sizeof groups / sizeof *groups };

/// What else of a thing other documents must know.
static const char *const always[GROUP_FIELDS] = {
    "t", "iri", "identifier", "presented", "stand_in", "start", "kind",
};

/// Of these fields a document must describe what they refer to.
static const char *const references[] = {
    "period_iri",
    "interval_iri",
    "publisher_iri",
    "authority_iri",
};

/// Whose value of a group holds; the higher one, the earlier of equals.
typedef enum {
  NO_VALUE,
  STAND_IN, ///< As good as none
  NAMED,    ///< Said where the thing is only named
  PRESENTED,
} Merit;

/// A thing, or a period, and what holds of it in the run.
typedef struct {
  FcRecord record; ///< Of a thing the fields of `groups` and `always`
  Merit merits[GROUPS];
  FcPos pos;         ///< In the newest document that tells of it
  size_t uses;       ///< How many records tell of it
  UT_hash_handle hh; ///< By its IRI
} Thing;

/// The first two other names, to be preferred, of a thing in a language: one
/// of them may be its main name.
typedef struct {
  FcStr key; ///< IRI@language
  FcStr first, second;
  UT_hash_handle hh;
} OtherName;

/// A thing of one document that got another IRI.
typedef struct Rename Rename;
struct Rename {
  FcStr dataset, from, to, year;
  Rename *next;
};

struct FcRun {
  const FcConfig *config;
  FcArena *arena;
  Thing *things;
  OtherName *other_names;
  Rename *renames;
  FcStrs countries; ///< Of each document
};

FcRun *fc_run_new(const FcConfig *config)
{
  FcRun *run = (FcRun *)fc_alloc(sizeof(FcRun));

  run->config = config;
  run->arena = fc_arena_new();
  return run;
}

void fc_run_free(FcRun *run)
{
  if (run) {
    HASH_CLEAR(hh, run->things);
    HASH_CLEAR(hh, run->other_names);
    fc_arena_free(run->arena);
    free(run);
  }
}

int fc_run_cmp(const FcRecord *document, const FcRecord *other)
{
  if (document->edition != other->edition) {
    return document->edition > other->edition ? -1 : 1;
  }
  return fc_str_cmp(document->country, other->country);
}

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

static Thing *find_thing(const FcRun *run, FcStr iri)
{
  Thing *thing = NULL;

  HASH_FIND(hh, run->things, iri.data, iri.len, thing);
  return thing;
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

/// Give a thing its new IRI, everywhere in its document.
static void apply_rename(const FcEntities *document, const Rename *rename)
{
  for (size_t i = 0; i < document->len; ++i) {
    FcRecord *record = document->items[i];
    if (is_thing(record) && fc_str_eq(record->iri, rename->from)) {
      record->identifier =
          fc_arena_printf(document->arena, "%.*s-%.*s",
                          FC_FMT(record->identifier), FC_FMT(rename->year));
    }
    replace(record, rename->from, rename->to);
  }
}

/// Give a thing an IRI with its year.
static FcStatus tell_apart(FcRun *run,
                           const FcEntities *document,
                           const FcRecord *record,
                           const Thing *newer,
                           FcDiag *diag)
{
  const FcPos pos = fc_entities_pos(document, record);
  const FcStr year = fc_arena_copy(run->arena, fc_str_upto(record->start, 4));
  const FcStr iri = fc_arena_printf(run->arena, "%.*s-%.*s",
                                    FC_FMT(record->iri), FC_FMT(year));
  const Thing *taken = find_thing(run, iri);
  // A third edition may mean what the second meant.
  if (taken && differ_by_year(record, &taken->record)) {
    return fc_diag_fail(diag, FC_ERR_SYNTAX, pos, "iri-collision",
                        "no IRI tells \"%.*s\" from what %s presents in line "
                        "%u",
                        FC_FMT(record->name), newer->pos.file, newer->pos.line);
  }

  Rename *rename = (Rename *)fc_arena_alloc(run->arena, sizeof *rename);
  *rename = (Rename){
      .dataset = fc_arena_copy(run->arena, fc_entities_document(document)->iri),
      .from = fc_arena_copy(run->arena, record->iri),
      .to = iri,
      .year = year,
      .next = run->renames,
  };
  run->renames = rename;
  fc_diag_note(diag, pos, "same-name",
               "another edition presents a thing of this name and another "
               "year: %.*s",
               FC_FMT(iri));
  apply_rename(document, rename);
  return FC_OK;
}

static FcStatus tell_things_apart(FcRun *run,
                                  const FcEntities *document,
                                  FcDiag *diag)
{
  FcStatus status = FC_OK;

  for (size_t i = 0; i < document->len && !status; ++i) {
    const FcRecord *record = document->items[i];
    const Thing *newer = is_thing(record) ? find_thing(run, record->iri) : NULL;
    if (newer && differ_by_year(record, &newer->record)) {
      status = tell_apart(run, document, record, newer, diag);
    }
  }
  return status;
}

// ---- one value

/// A stand-in for an unknown organisation is as good as none.
static bool is_known(const FcRun *run, FcStr value)
{
  const Thing *thing = find_thing(run, value);

  return !thing || !thing->record.stand_in.len;
}

static Merit judge(const FcRun *run,
                   const FcRecord *record,
                   const char *const *group)
{
  Merit merit = NO_VALUE;

  for (size_t i = 0; i < GROUP_FIELDS && group[i]; ++i) {
    const FcField *field = fc_field_find(fc_str(group[i]));
    if (!fc_field_count(record, field)) {
      continue;
    }
    if (is_known(run, fc_field_value(run->arena, record, field, 0))) {
      return fc_is(record->t, "entity") ? PRESENTED : NAMED;
    }
    merit = STAND_IN;
  }
  return merit;
}

static FcStrs copy_list(FcArena *arena, const FcStrs *list)
{
  FcStrs copy = {0};

  for (size_t i = 0; i < list->len; ++i) {
    fc_strs_add(arena, &copy, fc_arena_copy(arena, list->items[i]));
  }
  return copy;
}

/// @param arena Where the values are copied to; NULL: they are shared.
static void copy_field(FcArena *arena,
                       FcRecord *to,
                       const FcRecord *from,
                       const FcField *field)
{
  void *target = (char *)to + field->offset;
  const void *source = (const char *)from + field->offset;

  switch (field->type) {
  case FC_FIELD_LIST:
    *(FcStrs *)target = arena ? copy_list(arena, (const FcStrs *)source)
                              : *(const FcStrs *)source;
    break;
  case FC_FIELD_TEXT:
    *(FcStr *)target = arena && ((const FcStr *)source)->data
                           ? fc_arena_copy(arena, *(const FcStr *)source)
                           : *(const FcStr *)source;
    break;
  case FC_FIELD_NUMBER:
    *(unsigned *)target = *(const unsigned *)source;
    break;
  }
}

static void copy_group(FcArena *arena,
                       FcRecord *to,
                       const FcRecord *from,
                       const char *const *group)
{
  for (size_t i = 0; i < GROUP_FIELDS && group[i]; ++i) {
    copy_field(arena, to, from, fc_field_find(fc_str(group[i])));
  }
}

static void copy_all(FcArena *arena, FcRecord *to, const FcRecord *from)
{
  const FcField *field = NULL;

  while ((field = fc_field_next(field))) {
    copy_field(arena, to, from, field);
  }
}

/// Make the entry of what a record describes, if it is the first one.
static void enter(FcRun *run,
                  const FcEntities *document,
                  const FcRecord *record)
{
  const FcStr iri = described(record);
  Thing *thing = iri.len ? find_thing(run, iri) : NULL;
  if (iri.len && !thing) {
    thing = (Thing *)fc_arena_alloc(run->arena, sizeof *thing);
    thing->pos = fc_entities_pos(document, record);
    if (fc_is(record->t, "period")) {
      copy_all(run->arena, &thing->record, record);
    } else {
      copy_group(run->arena, &thing->record, record, always);
    }
    const FcStr key = described(&thing->record);
    HASH_ADD_KEYPTR(hh, run->things, key.data, key.len, thing);
  }
  if (thing) {
    ++thing->uses;
  }
}

/// Take the values of a thing that are better than those known.
static void improve(const FcRun *run, const FcRecord *record)
{
  Thing *thing = is_thing(record) ? find_thing(run, record->iri) : NULL;

  for (size_t i = 0; thing && i < GROUPS; ++i) {
    const Merit merit = judge(run, record, groups[i]);
    if (merit > thing->merits[i]) {
      copy_group(run->arena, &thing->record, record, groups[i]);
      thing->merits[i] = merit;
    }
  }
}

static FcStr other_name_key(FcArena *arena, const FcRecord *name)
{
  return fc_arena_printf(arena, "%.*s@%.*s", FC_FMT(name->iri),
                         FC_FMT(name->language));
}

static OtherName *find_other_name(const FcRun *run, FcStr key)
{
  OtherName *other = NULL;

  HASH_FIND(hh, run->other_names, key.data, key.len, other);
  return other;
}

static void enter_other_name(FcRun *run, const FcRecord *name)
{
  if (!fc_is(name->t, "name") || !fc_is(name->role, "altLabel")) {
    return;
  }
  const FcStr key = other_name_key(run->arena, name);
  OtherName *other = find_other_name(run, key);
  if (!other) {
    other = (OtherName *)fc_arena_alloc(run->arena, sizeof *other);
    other->key = key;
    other->first = fc_arena_copy(run->arena, name->name);
    HASH_ADD_KEYPTR(hh, run->other_names, other->key.data, other->key.len,
                    other);
  } else if (!other->second.len && !fc_str_eq(other->first, name->name)) {
    other->second = fc_arena_copy(run->arena, name->name);
  }
}

FcStatus fc_run_add(FcRun *run, FcEntities *document, FcDiag *diag)
{
  const FcStatus status = tell_things_apart(run, document, diag);
  if (status) {
    return status;
  }

  for (size_t i = 0; i < document->len; ++i) {
    enter(run, document, document->items[i]);
  }
  for (size_t i = 0; i < document->len; ++i) {
    improve(run, document->items[i]);
    enter_other_name(run, document->items[i]);
  }
  fc_strs_add(
      run->arena, &run->countries,
      fc_arena_copy(run->arena, fc_entities_document(document)->country));
  return FC_OK;
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

static void settle_record(const FcRun *run,
                          FcEntities *document,
                          FcRecord *record)
{
  const Thing *thing = find_thing(run, record->iri);
  const FcStr printed = record->name;
  if (thing->uses < 2) {
    return;
  }

  for (size_t i = 0; i < GROUPS; ++i) {
    if (thing->merits[i] != NO_VALUE) {
      copy_group(NULL, record, &thing->record, groups[i]);
    }
  }
  if (!fc_str_eq(printed, record->name)) {
    add_older_name(document, record, printed);
  }
}

/// Describe in `document` what another one describes; of an organisation that
/// is its name and what it is.
static void adopt(const FcRun *run, FcEntities *document, FcStr iri)
{
  const Thing *thing = find_thing(run, iri);
  for (size_t i = 0; i < document->len; ++i) {
    if (fc_str_eq(described(document->items[i]), iri)) {
      return;
    }
  }
  if (!thing) {
    return;
  }

  const FcRecord *from = &thing->record;
  const bool period = fc_is(from->t, "period");
  FcRecord *copy =
      fc_entities_add(document, period ? from->t : FC_STR("agent"));
  if (period) {
    copy_all(NULL, copy, from);
    return;
  }
  copy->iri = iri;
  copy->presented = from->presented;
  copy->identifier = from->identifier;
  copy->stand_in = from->stand_in;
  copy_group(NULL, copy, from,
             (const char *const[GROUP_FIELDS]){"name", "kind", "body",
                                               "publisher_type_iri",
                                               "spatial_iri", "level_iri"});
}

/// A name that became the main one is no other name; and of preferred other
/// names there is one a language (CPOV), the newest edition's.
static void settle_name(const FcRun *run, FcArena *arena, FcRecord *name)
{
  const Thing *thing = find_thing(run, name->iri);
  if (thing && fc_str_eq(thing->record.name, name->name)) {
    name->role = (FcStr){NULL, 0};
  }
  if (!fc_is(name->role, "altLabel")) {
    return;
  }

  const OtherName *other = find_other_name(run, other_name_key(arena, name));
  const bool main = thing && fc_str_eq(thing->record.name, other->first);
  if (!fc_str_eq(main ? other->second : other->first, name->name)) {
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

static void adopt_references(const FcRun *run,
                             FcEntities *document,
                             const FcRecord *record)
{
  for (size_t r = 0; r < sizeof references / sizeof *references; ++r) {
    const FcField *field = fc_field_find(fc_str(references[r]));
    for (size_t v = 0; v < fc_field_count(record, field); ++v) {
      adopt(run, document, fc_field_value(document->arena, record, field, v));
    }
  }
}

// ---- series

static bool has_other_edition(const FcRun *run, const FcRecord *document)
{
  size_t editions = 0;

  for (size_t i = 0; i < run->countries.len; ++i) {
    editions += fc_str_eq(run->countries.items[i], document->country);
  }
  return editions > 1;
}

static void join_series(const FcRun *run, FcEntities *entities)
{
  FcRecord *document = fc_entities_document(entities);
  if (!has_other_edition(run, document)) {
    return;
  }

  const FcStr cc = fc_str_from(document->iri, run->config->base.len +
                                                  sizeof "id/dataset/" - 1);
  FcRecord *series = fc_entities_add(entities, FC_STR("series"));
  series->iri =
      fc_arena_printf(entities->arena, "%.*sid/dataset-series/%.*s/factsheets",
                      FC_FMT(run->config->base), FC_FMT(fc_str_upto(cc, 2)));
  series->identifier = fc_arena_printf(entities->arena, "factsheets-%.*s",
                                       FC_FMT(fc_str_upto(cc, 2)));
  series->country_name = document->country_name;
  series->country_iri = document->country_iri;
  series->publisher_iri = document->publisher_iri;
  series->contact_iri = document->contact_iri;
  document->in_series = series->iri;
}

void fc_run_settle(const FcRun *run, FcEntities *document)
{
  const FcStr dataset = fc_entities_document(document)->iri;
  for (const Rename *rename = run->renames; rename; rename = rename->next) {
    if (fc_str_eq(rename->dataset, dataset)) {
      apply_rename(document, rename);
    }
  }

  const size_t len = document->len;
  for (size_t i = 0; i < len; ++i) {
    FcRecord *record = document->items[i];
    if (fc_is(record->t, "name")) {
      settle_name(run, document->arena, record);
    } else if (is_thing(record)) {
      settle_record(run, document, record);
      adopt_references(run, document, record);
    }
  }
  drop_periods(document);
  join_series(run, document);
}
