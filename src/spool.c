// Numbers as they are in memory, texts after their length. An absent text has
// a length of its own, since it is not the empty one.
#include "spool.h"

#include <stdint.h>
#include <string.h>

static const uint32_t absent = UINT32_MAX;

void fc_spool_add(FcStrbuf *out, const void *value, size_t size)
{
  fc_strbuf_add(out, (FcStr){(const char *)value, size});
}

bool fc_spool_take(FcStr *text, void *value, size_t size)
{
  if (text->len < size) {
    return false;
  }
  memcpy(value, text->data, size);
  *text = fc_str_from(*text, size);
  return true;
}

static void add_number(FcStrbuf *out, size_t number)
{
  const uint64_t value = number;

  fc_spool_add(out, &value, sizeof value);
}

static void add_text(FcStrbuf *out, FcStr text)
{
  add_number(out, text.data ? text.len : absent);
  fc_strbuf_add(out, text);
}

static bool take_number(FcStr *text, size_t *out)
{
  uint64_t value = 0;

  const bool taken = fc_spool_take(text, &value, sizeof value);
  *out = (size_t)value;
  return taken;
}

static bool take_text(FcStr *text, FcStr *out)
{
  size_t len = 0;

  *out = (FcStr){NULL, 0};
  if (!take_number(text, &len) || (len != absent && len > text->len)) {
    return false;
  }
  if (len != absent) {
    *out = (FcStr){text->data, len};
    *text = fc_str_from(*text, len);
  }
  return true;
}

void fc_spool_add_texts(FcStrbuf *out, const FcStrs *texts)
{
  add_number(out, texts->len);
  for (size_t i = 0; i < texts->len; ++i) {
    add_text(out, texts->items[i]);
  }
}

bool fc_spool_take_texts(FcArena *arena, FcStr *text, FcStrs *out)
{
  size_t len = 0;
  FcStr item = {NULL, 0};

  bool taken = take_number(text, &len);
  for (size_t i = 0; i < len && taken; ++i) {
    taken = take_text(text, &item);
    if (taken) {
      fc_strs_add(arena, out, fc_arena_copy(arena, item));
    }
  }
  return taken;
}

// ---- records

static void add_field(FcStrbuf *out,
                      const FcRecord *record,
                      const FcField *field,
                      size_t number)
{
  const void *value = (const char *)record + field->offset;

  add_number(out, number);
  switch (field->type) {
  case FC_FIELD_TEXT:
    add_text(out, *(const FcStr *)value);
    break;
  case FC_FIELD_NUMBER:
    add_number(out, *(const unsigned *)value);
    break;
  case FC_FIELD_LIST:
    fc_spool_add_texts(out, (const FcStrs *)value);
    break;
  }
}

/// Its fields that have a value, each after its number; then the number of
/// fields.
static void add_record(FcStrbuf *out, const FcRecord *record)
{
  const FcField *field = NULL;
  size_t number = 0;

  while ((field = fc_field_next(field))) {
    if (fc_field_count(record, field)) {
      add_field(out, record, field, number);
    }
    ++number;
  }
  add_number(out, number);
}

void fc_spool_add_entities(FcStrbuf *out, const FcEntities *entities)
{
  add_number(out, entities->len);
  add_number(out, entities->unit);
  for (size_t i = 0; i < entities->len; ++i) {
    add_record(out, entities->items[i]);
  }
}

static bool take_list(FcArena *arena, FcStr *text, FcStrs *out)
{
  size_t len = 0;
  FcStr item = {NULL, 0};

  if (!take_number(text, &len)) {
    return false;
  }
  for (size_t i = 0; i < len; ++i) {
    if (!take_text(text, &item)) {
      return false;
    }
    fc_strs_add(arena, out, item);
  }
  return true;
}

static bool take_field(FcArena *arena,
                       FcStr *text,
                       FcRecord *record,
                       const FcField *field)
{
  void *value = (char *)record + field->offset;
  size_t number = 0;

  switch (field->type) {
  case FC_FIELD_TEXT:
    return take_text(text, (FcStr *)value);
  case FC_FIELD_LIST:
    return take_list(arena, text, (FcStrs *)value);
  case FC_FIELD_NUMBER:
    break;
  }
  const bool taken = take_number(text, &number);
  *(unsigned *)value = (unsigned)number;
  return taken;
}

static bool take_record(FcArena *arena, FcStr *text, FcRecord *record)
{
  size_t next = 0;
  size_t number = 0;

  if (!take_number(text, &next)) {
    return false;
  }
  for (const FcField *field = fc_field_next(NULL); field;
       field = fc_field_next(field)) {
    if (number == next &&
        !(take_field(arena, text, record, field) && take_number(text, &next))) {
      return false;
    }
    ++number;
  }
  return next == number;
}

bool fc_spool_take_entities(FcEntities *out,
                            FcArena *arena,
                            FcStr *text,
                            const char *file)
{
  FcEntities entities;
  size_t len = 0;
  size_t unit = 0;
  fc_entities_init(&entities, arena, file);

  bool taken = take_number(text, &len) && take_number(text, &unit);
  entities.unit = (FcUnit)unit;
  for (size_t i = 0; i < len && taken; ++i) {
    FcRecord *record = fc_entities_add(&entities, (FcStr){NULL, 0});
    taken = take_record(arena, text, record);
  }
  if (taken) {
    *out = entities;
  }
  return taken;
}

// ---- messages

static void add_finding(FcStrbuf *out, const FcFinding *finding)
{
  add_text(out, fc_str(finding->pos.file));
  add_number(out, finding->pos.line);
  add_number(out, finding->pos.column);
  add_number(out, finding->pos.unit);
  add_number(out, finding->pos.offset);
  add_number(out, finding->level);
  add_text(out, fc_str(finding->code));
  add_text(out, finding->text);
}

void fc_spool_add_findings(FcStrbuf *out, const FcDiag *diag)
{
  size_t count = 0;
  const FcFinding *findings = fc_diag_kept(diag, &count);

  add_number(out, count);
  for (size_t i = 0; i < count; ++i) {
    add_finding(out, &findings[i]);
  }
}

/// @param arena Of its texts, which end in NUL.
static bool take_finding(FcArena *arena, FcStr *text, FcFinding *out)
{
  FcStr file = {NULL, 0};
  FcStr code = {NULL, 0};
  size_t numbers[5] = {0};

  bool taken = take_text(text, &file);
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; ++i) {
    taken = taken && take_number(text, &numbers[i]);
  }
  taken = taken && take_text(text, &code) && take_text(text, &out->text);
  out->pos = (FcPos){
      .file = file.data ? fc_arena_copy(arena, file).data : NULL,
      .line = (unsigned)numbers[0],
      .column = (unsigned)numbers[1],
      .unit = (FcUnit)numbers[2],
      .offset = numbers[3],
  };
  out->level = (FcLevel)numbers[4];
  out->code = fc_arena_copy(arena, code).data;
  return taken;
}

bool fc_spool_take_findings(FcDiag *diag, FcStr *text)
{
  FcArena *arena = fc_arena_new();
  FcFinding finding;
  size_t count = 0;

  bool taken = take_number(text, &count);
  for (size_t i = 0; i < count && taken; ++i) {
    taken = take_finding(arena, text, &finding);
    if (taken) {
      fc_diag_say(diag, &finding);
    }
  }
  fc_arena_free(arena);
  return taken;
}

// ---- triples

static void add_term(FcStrbuf *out, const FcTerm *term)
{
  add_number(out, term->type);
  add_text(out, term->text);
  add_text(out, term->language);
  add_text(out, term->datatype);
}

void fc_spool_add_graph(FcStrbuf *out, FcGraph *graph)
{
  const FcTriple *triples = fc_graph_triples(graph);
  const size_t count = fc_graph_size(graph);

  add_number(out, count);
  for (size_t i = 0; i < count; ++i) {
    add_term(out, triples[i].subject);
    add_term(out, triples[i].predicate);
    add_term(out, triples[i].object);
  }
}

/// @return The term in `graph`, or NULL.
static const FcTerm *take_term(FcGraph *graph, FcStr *text)
{
  size_t type = 0;
  FcTerm term;

  if (!take_number(text, &type) || !take_text(text, &term.text) ||
      !take_text(text, &term.language) || !take_text(text, &term.datatype)) {
    return NULL;
  }
  term.type = (FcTermType)type;
  return fc_graph_copy(graph, &term);
}

bool fc_spool_take_graph(FcGraph *graph, FcStr *text)
{
  size_t count = 0;

  bool taken = take_number(text, &count);
  for (size_t i = 0; i < count && taken; ++i) {
    const FcTerm *subject = take_term(graph, text);
    const FcTerm *predicate = take_term(graph, text);
    const FcTerm *object = take_term(graph, text);
    taken = subject && predicate && object;
    if (taken) {
      fc_graph_add(graph, subject, predicate, object);
    }
  }
  return taken;
}
