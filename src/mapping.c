// Rules applied to records: the texts that a term map gives are put together
// piece by piece, checked as terms, and combined.
#include "mapping.h"

#include "rdf_io.h"
#include "rule.h"
#include "strbuf.h"

#include <stdlib.h>

/// Texts of one term map of one record: lists in a template multiply.
#define MAX_VALUES 100000

struct FcMapping {
  FcArena *arena;
  FcStr base;
  FcRule *rules;
};

typedef struct {
  const FcTerm **items;
  size_t len;
  size_t capacity;
} Terms;

typedef struct {
  FcGraph *factsheet, *portal;
  FcGraph *terms; ///< All terms are made and checked here
  FcStr base;
  FcArena *arena;
  const FcEntities *entities;
  const FcRecord *record;
  FcStr traced; ///< The subject whose triples are told
  void (*tell)(void *data, const FcOrigin *origin);
  void *data;
  FcDiag *diag;
  FcStatus status;
} Run;

static FcStatus load_file(FcMapping *mapping,
                          const FcVocabFile *file,
                          FcDiag *diag)
{
  FcGraph *graph = fc_graph_new();

  FcStatus status =
      fc_rdf_read(graph, file->text, "turtle", mapping->base, file->path, diag);
  if (!status) {
    status = fc_rules_read(&mapping->rules, mapping->arena, graph,
                           mapping->base, file->path, diag);
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
  for (size_t i = 0; i < vocab->len && !status; ++i) {
    if (fc_str_starts(fc_str(vocab->files[i].path), FC_STR("mapping/"))) {
      status = load_file(mapping, &vocab->files[i], diag);
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

/// Percent-encode all but unreserved characters (RML-Core, safe IRIs).
static FcStr encode(FcArena *arena, FcStr text)
{
  FcStrbuf buf = {0};
  uint32_t c = 0;

  for (size_t n = fc_str_next(&c, text); n; n = fc_str_next(&c, text)) {
    if (fc_is_unreserved(c)) {
      fc_strbuf_add(&buf, fc_str_upto(text, n));
    } else {
      for (size_t i = 0; i < n; ++i) {
        fc_strbuf_printf(&buf, "%%%02X", (unsigned char)text.data[i]);
      }
    }
    text = fc_str_from(text, n);
  }
  const FcStr encoded = fc_arena_copy(arena, fc_strbuf_str(&buf));
  fc_strbuf_free(&buf);
  return encoded;
}

/// @return Each text with each value of the piece after it.
static FcStrs append(Run *run, const FcStrs *texts, FcPiece piece, bool encoded)
{
  FcStrs longer = {0};
  const size_t values =
      piece.field ? fc_field_count(run->record, piece.field) : 1;
  if (values * texts->len >= MAX_VALUES) {
    const FcPos pos = fc_entities_pos(run->entities, run->record);
    run->status = fc_diag_fail(run->diag, FC_ERR_LIMIT, pos, "limit",
                               "%d values of one rule or more", MAX_VALUES);
    return longer;
  }

  for (size_t i = 0; i < texts->len; ++i) {
    for (size_t v = 0; v < values; ++v) {
      FcStr text = piece.text;
      if (piece.field) {
        text = fc_field_value(run->arena, run->record, piece.field, v);
        text = encoded ? encode(run->arena, text) : text;
      }
      fc_strs_add(run->arena, &longer,
                  fc_arena_join(run->arena, texts->items[i], text));
    }
  }
  return longer;
}

/// @return The texts that a term map gives; none if a field has no value.
static FcStrs expand(Run *run, const FcTermMap *map)
{
  FcStrs texts = {0};
  if (map->constant) {
    fc_strs_add(run->arena, &texts, map->constant->text);
    return texts;
  }

  const bool encoded =
      map->is_template && map->type == FC_IRI && !map->is_unsafe;
  fc_strs_add(run->arena, &texts, FC_STR(""));
  for (size_t i = 0; i < map->len; ++i) {
    texts = append(run, &texts, map->pieces[i], encoded);
  }
  return texts;
}

/// @return The texts that a list of term maps gives.
static FcStrs expand_all(Run *run, const FcTermMap *maps)
{
  FcStrs all = {0};

  for (const FcTermMap *map = maps; map; map = map->next) {
    const FcStrs texts = expand(run, map);
    for (size_t i = 0; i < texts.len; ++i) {
      fc_strs_add(run->arena, &all, texts.items[i]);
    }
  }
  return all;
}

static void add_term(Run *run, Terms *terms, const FcTerm *term, FcStr text)
{
  if (!term) {
    const FcPos pos = fc_entities_pos(run->entities, run->record);
    fc_diag_warn(run->diag, pos, "bad-term", "left out: %.*s", FC_FMT(text));
    return;
  }
  if (terms->len == terms->capacity) {
    terms->capacity = terms->capacity ? terms->capacity * 2 : 8;
    terms->items = (const FcTerm **)fc_realloc(terms->items, terms->capacity,
                                               sizeof(const FcTerm *));
  }
  terms->items[terms->len++] = term;
}

static void add_iri(Run *run, Terms *terms, const FcTermMap *map, FcStr text)
{
  const FcTerm *term = fc_graph_iri(run->terms, text);
  if (!term && map->is_template) {
    term = fc_graph_iri(run->terms, fc_arena_join(run->arena, run->base, text));
  }
  add_term(run, terms, term, text);
}

/// A plain literal, or one for each of `suffixes`.
static void add_literals(Run *run,
                         Terms *terms,
                         const FcTermMap *map,
                         FcStr text)
{
  const FcStr none = {NULL, 0};
  if (!map->languages && !map->datatypes) {
    // A number of the dump is one (RML-Core, natural mapping of JSON).
    const bool number =
        !map->is_template && map->pieces->field->type == FC_FIELD_NUMBER;
    add_term(run, terms,
             fc_graph_literal(run->terms, text, none,
                              number ? FC_STR(FC_XSD "integer") : none),
             text);
    return;
  }

  const FcStrs suffixes =
      expand_all(run, map->languages ? map->languages : map->datatypes);
  for (size_t i = 0; i < suffixes.len; ++i) {
    const FcStr suffix = suffixes.items[i];
    add_term(run, terms,
             fc_graph_literal(run->terms, text, map->languages ? suffix : none,
                              map->languages ? none : suffix),
             text);
  }
}

/// @return The valid terms that a list of term maps gives; free `items`.
static Terms make_terms(Run *run, const FcTermMap *maps)
{
  Terms terms = {0};

  for (const FcTermMap *map = maps; map; map = map->next) {
    if (map->constant) {
      add_term(run, &terms, fc_graph_copy(run->terms, map->constant),
               map->constant->text);
      continue;
    }
    const FcStrs texts = expand(run, map);
    for (size_t i = 0; i < texts.len; ++i) {
      if (map->type == FC_IRI) {
        add_iri(run, &terms, map, texts.items[i]);
      } else {
        add_literals(run, &terms, map, texts.items[i]);
      }
    }
  }
  return terms;
}

static void add_triple(FcGraph *graph,
                       const FcTerm *subject,
                       const FcTerm *predicate,
                       const FcTerm *object)
{
  fc_graph_add(graph, fc_graph_copy(graph, subject),
               fc_graph_copy(graph, predicate), fc_graph_copy(graph, object));
}

static void tell_origin(const Run *run, const FcRule *rule, FcTriple triple)
{
  if (run->tell && fc_str_eq(triple.subject->text, run->traced)) {
    run->tell(run->data,
              &(FcOrigin){triple, run->record, rule->file, rule->name});
  }
}

static void apply_pair(Run *run,
                       const FcRule *rule,
                       const Terms *subjects,
                       const FcPair *pair)
{
  const Terms predicates = make_terms(run, pair->predicates);
  const Terms objects = make_terms(run, pair->objects);

  for (size_t s = 0; s < subjects->len; ++s) {
    for (size_t p = 0; p < predicates.len; ++p) {
      for (size_t o = 0; o < objects.len; ++o) {
        tell_origin(run, rule,
                    (FcTriple){subjects->items[s], predicates.items[p],
                               objects.items[o]});
        if (rule->factsheet && run->factsheet) {
          add_triple(run->factsheet, subjects->items[s], predicates.items[p],
                     objects.items[o]);
        }
        if (rule->portal && run->portal) {
          add_triple(run->portal, subjects->items[s], predicates.items[p],
                     objects.items[o]);
        }
      }
    }
  }
  free(objects.items);
  free(predicates.items);
}

/// Whether the rule is for the record and one of its graphs is asked for.
static bool is_for(const FcRule *rule, const Run *run)
{
  for (const FcCondition *condition = rule->conditions; condition;
       condition = condition->next) {
    if (!fc_field_count(run->record, condition->field) ||
        !fc_str_eq(fc_field_value(run->arena, run->record, condition->field, 0),
                   condition->text)) {
      return false;
    }
  }
  return run->tell || (rule->factsheet && run->factsheet) ||
         (rule->portal && run->portal);
}

static void apply_rule(Run *run, const FcRule *rule)
{
  const Terms subjects = make_terms(run, rule->subject);

  for (const FcPair *pair = subjects.len ? rule->pairs : NULL;
       pair && !run->status; pair = pair->next) {
    apply_pair(run, rule, &subjects, pair);
  }
  free(subjects.items);
}

static FcStatus apply_all(Run *run, const FcMapping *mapping)
{
  run->terms = fc_graph_new();
  run->base = mapping->base;
  run->arena = run->entities->arena;
  for (size_t i = 0; i < run->entities->len && !run->status; ++i) {
    run->record = run->entities->items[i];
    for (const FcRule *rule = mapping->rules; rule && !run->status;
         rule = rule->next) {
      if (is_for(rule, run)) {
        apply_rule(run, rule);
      }
    }
  }
  fc_graph_free(run->terms);
  return run->status;
}

FcStatus fc_mapping_trace(const FcMapping *mapping,
                          const FcEntities *entities,
                          FcStr subject,
                          void (*tell)(void *data, const FcOrigin *origin),
                          void *data,
                          FcDiag *diag)
{
  Run run = {.entities = entities,
             .traced = subject,
             .tell = tell,
             .data = data,
             .diag = diag};

  return apply_all(&run, mapping);
}

FcStatus fc_mapping_apply(FcGraph *factsheet,
                          FcGraph *portal,
                          const FcMapping *mapping,
                          const FcEntities *entities,
                          FcDiag *diag)
{
  Run run = {.factsheet = factsheet,
             .portal = portal,
             .entities = entities,
             .diag = diag};

  return apply_all(&run, mapping);
}
