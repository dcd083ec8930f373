// The records of entity.h as rules see them, and what rules make of them in
// the two graphs.
#include "mapping.h"

#include "apply.h"
#include "rdf_io.h"
#include "rule.h"

#include <assert.h>
#include <stdlib.h>

#define FACTSHEET "graph/factsheet"
#define PORTAL    "graph/portal"

struct FcMapping {
  FcArena *arena;
  FcStr base;
  FcRule *rules;
};

/// "$.name" or, for a list, "$.names[*]".
static const char *find_field(const void **out, const FcJsonPath *path)
{
  const bool list = path->len == 2 && !path->steps[1].data && !path->filter;
  const FcField *field =
      path->len == 1 || list ? fc_field_find(path->steps[0]) : NULL;

  if (!field) {
    return "no such field";
  }
  if (list != (field->type == FC_FIELD_LIST)) {
    return list ? "not a list" : "a list needs [*]";
  }
  *out = field;
  return NULL;
}

static size_t count_values(const void *record, const void *place)
{
  return fc_field_count((const FcRecord *)record, (const FcField *)place);
}

static FcValue find_value(FcArena *arena,
                          const void *record,
                          const void *place,
                          size_t index)
{
  const FcField *field = (const FcField *)place;
  FcValue value = {
      .text = fc_field_value(arena, (const FcRecord *)record, field, index)};

  if (field->type == FC_FIELD_NUMBER) {
    value.datatype = FC_STR(FC_XSD "integer");
  }
  return value;
}

/// The dump is one list.
static bool is_dump(const FcJsonPath *iterator)
{
  return iterator->len == 1 && !iterator->steps[0].data;
}

static const char *const graphs[] = {FACTSHEET, PORTAL, FC_DEFAULT_GRAPH, NULL};

static const FcRecordView view = {
    .find = find_field,
    .count = count_values,
    .value = find_value,
    .has_iterator = is_dump,
    .graphs = graphs,
    .is_strict = true,
};

static FcStatus load_file(FcMapping *mapping,
                          const FcVocabFile *file,
                          FcDiag *diag)
{
  FcGraph *graph = fc_graph_new();

  FcStatus status = fc_rdf_read(graph, file->text, "turtle", mapping->base,
                                fc_vocab_name(file), diag);
  if (!status) {
    status = fc_rules_read(&mapping->rules, mapping->arena, graph, &view,
                           mapping->base, file, diag);
  }
  fc_graph_free(graph);
  return status;
}

FcStatus fc_mapping_load(FcMapping **out,
                         const FcVocab *vocab,
                         FcStr base,
                         FcDiag *diag)
{
  FcMapping *mapping = (FcMapping *)fc_alloc(sizeof(FcMapping));
  mapping->arena = fc_arena_new();
  mapping->base = fc_arena_copy(mapping->arena, base);

  FcStatus status = FC_OK;
  for (size_t i = 0; i < vocab->len; ++i) {
    if (fc_vocab_is_in(&vocab->files[i], "mapping/")) {
      const FcStatus found = load_file(mapping, &vocab->files[i], diag);
      status = status ? status : found;
    }
  }
  if (status) {
    fc_mapping_free(mapping);
    return status;
  }
  *out = mapping;
  return FC_OK;
}

void fc_mapping_free(FcMapping *mapping)
{
  if (mapping) {
    fc_arena_free(mapping->arena);
    free(mapping);
  }
}

/// Every rule for every record, in their order.
static FcStatus apply_all(const FcMapping *mapping,
                          const FcEntities *entities,
                          FcGraph *terms,
                          void (*tell)(void *data, const FcMade *made),
                          void *data,
                          FcDiag *diag)
{
  FcApply apply = {.view = &view,
                   .arena = entities->arena,
                   .terms = terms,
                   .tell = tell,
                   .data = data,
                   .diag = diag};
  FcStatus status = FC_OK;

  for (size_t i = 0; i < entities->len && !status; ++i) {
    const FcRecord *record = entities->items[i];
    for (const FcRule *rule = mapping->rules; rule && !status;
         rule = rule->next) {
      status = fc_rule_apply(&apply, rule, record,
                             fc_entities_pos(entities, record));
    }
  }
  return status;
}

static const FcTerm *portal_name(const FcMapping *mapping,
                                 FcArena *arena,
                                 FcGraph *terms)
{
  const FcTerm *name =
      fc_graph_iri(terms, fc_arena_join(arena, mapping->base, FC_STR(PORTAL)));

  assert(name);
  return name;
}

typedef struct {
  FcStr subject; ///< None for all
  const FcTerm *portal_name;
  void (*tell)(void *data, const FcOrigin *origin);
  void *data;
} Trace;

static void trace(void *data, const FcMade *made)
{
  const Trace *search = (const Trace *)data;

  if (search->subject.len &&
      !fc_str_eq(made->triple.subject->text, search->subject)) {
    return;
  }
  const bool portal_only =
      made->graph_count == 1 && *made->graphs == search->portal_name;
  search->tell(search->data,
               &(FcOrigin){.triple = made->triple,
                           .record = (const FcRecord *)made->record,
                           .file = made->rule->file,
                           .rule = made->rule->name,
                           .in_factsheet = !portal_only});
}

FcStatus fc_mapping_trace(const FcMapping *mapping,
                          const FcEntities *entities,
                          FcStr subject,
                          void (*tell)(void *data, const FcOrigin *origin),
                          void *data,
                          FcDiag *diag)
{
  FcGraph *terms = fc_graph_new();
  Trace search = {subject, portal_name(mapping, entities->arena, terms), tell,
                  data};

  const FcStatus status =
      apply_all(mapping, entities, terms, trace, &search, diag);
  fc_graph_free(terms);
  return status;
}

typedef struct {
  FcGraph *factsheet, *portal;
  const FcTerm *portal_name;
} Graphs;

static void add(void *data, const FcMade *made)
{
  const Graphs *into = (const Graphs *)data;
  const FcTriple *triple = &made->triple;

  for (size_t i = 0; i < made->graph_count; ++i) {
    FcGraph *graph =
        made->graphs[i] == into->portal_name ? into->portal : into->factsheet;
    if (graph) {
      fc_graph_add(graph, fc_graph_copy(graph, triple->subject),
                   fc_graph_copy(graph, triple->predicate),
                   fc_graph_copy(graph, triple->object));
    }
  }
}

FcStatus fc_mapping_apply(FcGraph *factsheet,
                          FcGraph *portal,
                          const FcMapping *mapping,
                          const FcEntities *entities,
                          FcDiag *diag)
{
  FcGraph *terms = fc_graph_new();
  Graphs into = {factsheet, portal,
                 portal_name(mapping, entities->arena, terms)};

  const FcStatus status = apply_all(mapping, entities, terms, add, &into, diag);
  fc_graph_free(terms);
  return status;
}
