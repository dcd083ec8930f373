// One table tells all fields: the dump and the mapping rules read it.
#include "entity.h"

#include "strbuf.h"

#include <string.h>

#define TEXT(field)                                         \
  {                                                         \
#    field, offsetof(FcRecord, field), FC_FIELD_TEXT, false \
  }
#define LIST(field)                                         \
  {                                                         \
#    field, offsetof(FcRecord, field), FC_FIELD_LIST, false \
  }
#define NUMBER(field)                                         \
  {                                                           \
#    field, offsetof(FcRecord, field), FC_FIELD_NUMBER, false \
  }
#define GOLD_TEXT(field)                                   \
  {                                                        \
#    field, offsetof(FcRecord, field), FC_FIELD_TEXT, true \
  }
#define GOLD_LIST(field)                                   \
  {                                                        \
#    field, offsetof(FcRecord, field), FC_FIELD_LIST, true \
  }

/// In the order of the dump.
static const FcField fields[] = {
    TEXT(t),
    TEXT(id),
    TEXT(country),
    TEXT(country_name),
    NUMBER(edition),
    TEXT(issued),
    LIST(chapters),
    TEXT(publisher),
    LIST(contributors),
    LIST(keywords),
    TEXT(checksum),
    TEXT(version),
    GOLD_TEXT(name),
    GOLD_LIST(alt),
    GOLD_TEXT(kind),
    GOLD_TEXT(section),
    GOLD_TEXT(heading),
    GOLD_TEXT(form),
    GOLD_TEXT(start),
    GOLD_TEXT(end),
    GOLD_LIST(owner),
    GOLD_TEXT(level),
    GOLD_TEXT(region),
    GOLD_LIST(urls),
    GOLD_LIST(refs),
    NUMBER(line),
    TEXT(same_as),
    TEXT(note),
    TEXT(rule),
    TEXT(description),
    TEXT(began),
    TEXT(adopted),
    TEXT(in_force),
    TEXT(dated),
    LIST(alt_language),
    LIST(languages),
    LIST(passed_by),
    LIST(drafted_by),
    LIST(part_of),
    LIST(successor_of),
    LIST(legal_basis),
    LIST(requires),
    LIST(mentions),
    TEXT(status),
    TEXT(access),
    LIST(audience),
    LIST(transposes),
    LIST(implements),
    LIST(amends),
    LIST(repeals),
    LIST(amended_by),
    LIST(repealing),
    LIST(repealed),
    LIST(cites),
    TEXT(scoreboard),
    TEXT(recommendations),
    TEXT(publisher_type),
    TEXT(value),
    TEXT(measure),
    TEXT(year),
    TEXT(capital),
    TEXT(currency),
    TEXT(updated),
    TEXT(iri),
    TEXT(identifier),
    TEXT(title),
    TEXT(language),
    TEXT(dataset_iri),
    TEXT(catalogue_iri),
    TEXT(list_iri),
    TEXT(source_iri),
    TEXT(source_label),
    TEXT(page_iri),
    TEXT(country_iri),
    TEXT(spatial_iri),
    TEXT(level_iri),
    TEXT(kind_iri),
    TEXT(start_year),
    TEXT(start_month),
    TEXT(start_date),
    TEXT(end_year),
    TEXT(end_month),
    TEXT(end_date),
    TEXT(issued_year),
    TEXT(issued_month),
    TEXT(issued_date),
    TEXT(adopted_date),
    TEXT(in_force_year),
    TEXT(in_force_month),
    TEXT(in_force_date),
    TEXT(dated_year),
    TEXT(dated_month),
    TEXT(dated_date),
    TEXT(period_iri),
    TEXT(interval_iri),
    TEXT(begin_iri),
    TEXT(finish_iri),
    TEXT(type_iri),
    TEXT(publisher_type_iri),
    TEXT(access_rights_iri),
    TEXT(status_iri),
    TEXT(role_iri),
    TEXT(event_iri),
    TEXT(channel_iri),
    TEXT(contact_iri),
    TEXT(licence_iri),
    TEXT(scheme_iri),
    TEXT(notation),
    TEXT(value_integer),
    TEXT(value_decimal),
    TEXT(metric_iri),
    TEXT(measure_iri),
    TEXT(capital_iri),
    TEXT(currency_iri),
    TEXT(publisher_iri),
    TEXT(participant_iri),
    TEXT(of_iri),
    TEXT(stand_in),
    TEXT(portal),
    TEXT(in_series),
    TEXT(homepage),
    TEXT(presented),
    TEXT(nature),
    TEXT(body),
    TEXT(unit),
    TEXT(role),
    TEXT(record_iri),
    TEXT(contact_name),
    TEXT(contact_page),
    TEXT(modified_year),
    TEXT(modified_month),
    TEXT(modified_date),
    TEXT(email),
    TEXT(download_ttl),
    TEXT(download_rdf),
    TEXT(distribution_ttl),
    TEXT(distribution_rdf),
    LIST(passed_by_iri),
    LIST(drafted_by_iri),
    LIST(answering_iri),
    LIST(owner_iri),
    LIST(authority_iri),
    LIST(theme_iri),
    LIST(language_iri),
    LIST(page),
    LIST(same),
    LIST(part_of_iri),
    LIST(successor_of_iri),
    LIST(legal_basis_iri),
    LIST(requires_iri),
    LIST(transposes_iri),
    LIST(implements_iri),
    LIST(amends_iri),
    LIST(repeals_iri),
    LIST(cites_iri),
    LIST(audience_iri),
    LIST(purpose_iri),
    LIST(unit_of_iri),
    LIST(broader_iri),
    LIST(narrower_iri),
    LIST(legal_resource_iri),
    LIST(related_service_iri),
    LIST(contributor_iri),
};

static const FcStr *text_of(const FcRecord *record, const FcField *field)
{
  return (const FcStr *)(const void *)((const char *)record + field->offset);
}

static const FcStrs *list_of(const FcRecord *record, const FcField *field)
{
  return (const FcStrs *)(const void *)((const char *)record + field->offset);
}

static unsigned number_of(const FcRecord *record, const FcField *field)
{
  unsigned number = 0;
  memcpy(&number, (const char *)record + field->offset, sizeof number);
  return number;
}

const FcField *fc_field_find(FcStr name)
{
  for (size_t i = 0; i < sizeof fields / sizeof *fields; ++i) {
    if (fc_str_eq(fc_str(fields[i].name), name)) {
      return &fields[i];
    }
  }
  return NULL;
}

const FcField *fc_field_next(const FcField *field)
{
  const FcField *next = field ? field + 1 : fields;

  return next < fields + sizeof fields / sizeof *fields ? next : NULL;
}

size_t fc_field_count(const FcRecord *record, const FcField *field)
{
  switch (field->type) {
  case FC_FIELD_TEXT:
    return text_of(record, field)->data != NULL;
  case FC_FIELD_LIST:
    return list_of(record, field)->len;
  case FC_FIELD_NUMBER:
    return number_of(record, field) != 0;
  }
  return 0;
}

FcStr fc_field_value(FcArena *arena,
                     const FcRecord *record,
                     const FcField *field,
                     size_t index)
{
  switch (field->type) {
  case FC_FIELD_TEXT:
    return *text_of(record, field);
  case FC_FIELD_LIST:
    return list_of(record, field)->items[index];
  case FC_FIELD_NUMBER:
    break;
  }
  return fc_arena_printf(arena, "%u", number_of(record, field));
}

void fc_entities_init(FcEntities *entities, FcArena *arena, const char *file)
{
  *entities = (FcEntities){.arena = arena, .file = file};
}

FcRecord *fc_entities_add(FcEntities *entities, FcStr t)
{
  if (entities->len == entities->capacity) {
    const size_t capacity = entities->capacity ? entities->capacity * 2 : 64;
    FcRecord **items = (FcRecord **)fc_arena_alloc(
        entities->arena, capacity * sizeof(FcRecord *));
    if (entities->len) {
      memcpy(items, entities->items, entities->len * sizeof(FcRecord *));
    }
    entities->items = items;
    entities->capacity = capacity;
  }

  FcRecord *record =
      (FcRecord *)fc_arena_alloc(entities->arena, sizeof(FcRecord));
  record->t = t;
  entities->items[entities->len++] = record;
  return record;
}

FcPos fc_entities_pos(const FcEntities *entities, const FcRecord *record)
{
  return (FcPos){
      .file = entities->file, .line = record->line, .unit = entities->unit};
}

FcRecord *fc_entities_document(const FcEntities *entities)
{
  return entities->len ? entities->items[0] : NULL;
}

void fc_strs_add(FcArena *arena, FcStrs *list, FcStr text)
{
  if (list->len == list->capacity) {
    const size_t capacity = list->capacity ? list->capacity * 2 : 4;
    FcStr *items = (FcStr *)fc_arena_alloc(arena, capacity * sizeof(FcStr));
    if (list->len) {
      memcpy(items, list->items, list->len * sizeof(FcStr));
    }
    list->items = items;
    list->capacity = capacity;
  }
  list->items[list->len++] = text;
}

bool fc_strs_has(const FcStrs *list, FcStr text)
{
  for (size_t i = 0; i < list->len; ++i) {
    if (fc_str_eq(list->items[i], text)) {
      return true;
    }
  }
  return false;
}

bool fc_strs_add_new(FcArena *arena, FcStrs *list, FcStr text)
{
  if (!text.len || fc_strs_has(list, text)) {
    return false;
  }
  fc_strs_add(arena, list, text);
  return true;
}

static void add_list(FcStrbuf *line, const FcStrs *list)
{
  fc_strbuf_add_byte(line, '[');
  for (size_t i = 0; i < list->len; ++i) {
    if (i) {
      fc_strbuf_add(line, FC_STR(", "));
    }
    fc_strbuf_add_json(line, list->items[i]);
  }
  fc_strbuf_add_byte(line, ']');
}

static void add_value(FcStrbuf *line,
                      const FcRecord *record,
                      const FcField *field)
{
  switch (field->type) {
  case FC_FIELD_TEXT:
    if (text_of(record, field)->data) {
      fc_strbuf_add_json(line, *text_of(record, field));
    } else {
      fc_strbuf_add(line, FC_STR("null"));
    }
    break;
  case FC_FIELD_LIST:
    add_list(line, list_of(record, field));
    break;
  case FC_FIELD_NUMBER:
    fc_strbuf_printf(line, "%u", number_of(record, field));
    break;
  }
}

static void print_record(const FcRecord *record, FILE *out)
{
  const bool gold = fc_str_eq(record->t, FC_STR("entity"));
  FcStrbuf line = {0};

  for (size_t f = 0; f < sizeof fields / sizeof *fields; ++f) {
    if (!(gold && fields[f].always) && !fc_field_count(record, &fields[f])) {
      continue;
    }
    fc_strbuf_printf(&line, "%s\"%s\": ", line.len ? ", " : "{",
                     fields[f].name);
    add_value(&line, record, &fields[f]);
  }
  fc_strbuf_add_byte(&line, '}');
  (void)fwrite(line.data, 1, line.len, out);
  fc_strbuf_free(&line);
}

void fc_entities_dump(const FcEntities *entities, FILE *out)
{
  for (size_t i = 0; i < entities->len; ++i) {
    print_record(entities->items[i], out);
    (void)fputc('\n', out);
  }
}

void fc_entities_dump_list(const FcEntities *entities, FILE *out)
{
  for (size_t i = 0; i < entities->len; ++i) {
    (void)fputs(i ? ",\n" : "[\n", out);
    print_record(entities->items[i], out);
  }
  (void)fputs(entities->len ? "\n]\n" : "[]\n", out);
}
