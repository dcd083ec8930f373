// The texts that a term map gives are put together piece by piece, checked as
// terms, and combined.
#include "apply.h"

#include "strbuf.h"

#include <stdlib.h>

/// Values of one term map of one record: lists in a template multiply.
#define MAX_VALUES 100000

/// In the arena.
typedef struct {
  FcValue *items;
  size_t len;
} Values;

typedef struct {
  const FcTerm **items;
  size_t len;
  size_t capacity;
} Terms;

typedef struct {
  FcApply *apply;
  const FcRule *rule;
  const void *record;
  FcPos pos;
  FcStatus status;
} Run;

/// Percent-encode all but unreserved characters (RML-Core, safe IRIs).
static FcStr encode(FcArena *arena, FcStr text, bool is_ascii)
{
  FcStrbuf buf = {0};
  uint32_t c = 0;

  for (size_t n = fc_str_next(&c, text); n; n = fc_str_next(&c, text)) {
    if (fc_is_unreserved(c) && !(is_ascii && n > 1)) {
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

static void warn(const Run *run, FcStr text)
{
  fc_diag_warn(run->apply->diag, run->pos, "bad-term", "left out: %.*s",
               FC_FMT(text));
}

/// What a piece puts behind texts, made fit for the map.
static Values read_piece(Run *run, const FcTermMap *map, FcPiece piece)
{
  const FcApply *apply = run->apply;
  const size_t count =
      piece.place ? apply->view->count(run->record, piece.place) : 1;
  Values values = {
      (FcValue *)fc_arena_alloc(apply->arena, (count + 1) * sizeof(FcValue)),
      0};
  if (!piece.place) {
    values.items[values.len++].text = piece.text;
    return values;
  }

  for (size_t i = 0; i < count; ++i) {
    FcValue value =
        apply->view->value(apply->arena, run->record, piece.place, i);
    if (!value.text.data) {
      warn(run, FC_STR("an object or a list"));
      continue;
    }
    if (map->is_template) {
      value.datatype = (FcStr){NULL, 0};
    }
    if (map->is_template && map->type != FC_LITERAL) {
      value.text = encode(apply->arena, value.text, map->is_ascii);
    }
    values.items[values.len++] = value;
  }
  return values;
}

/// @return Each text with each value behind it.
static Values append(Run *run, Values texts, Values values)
{
  FcArena *arena = run->apply->arena;
  Values longer = {NULL, 0};
  if (values.len * texts.len >= MAX_VALUES) {
    run->status =
        fc_diag_fail(run->apply->diag, FC_ERR_LIMIT, run->pos, "limit",
                     "%d values of one rule or more", MAX_VALUES);
    return longer;
  }

  longer.items = (FcValue *)fc_arena_alloc(arena, (values.len * texts.len + 1) *
                                                      sizeof(FcValue));
  for (size_t i = 0; i < texts.len; ++i) {
    for (size_t v = 0; v < values.len; ++v) {
      FcValue *value = &longer.items[longer.len++];
      *value = values.items[v];
      value->text = fc_arena_join(arena, texts.items[i].text, value->text);
    }
  }
  return longer;
}

/// @return What a term map without constant gives; nothing if a piece has no
/// value.
static Values expand(Run *run, const FcTermMap *map)
{
  FcApply *apply = run->apply;
  FcValue *first = (FcValue *)fc_arena_alloc(apply->arena, sizeof(FcValue));
  Values values = {first, 1};

  first->text = FC_STR("");
  if (map->type == FC_BLANK && !map->len) {
    // No label of a template has that character.
    first->text = fc_arena_printf(apply->arena, "#%zu", ++apply->blank_nodes);
  }
  for (size_t i = 0; i < map->len; ++i) {
    values = append(run, values, read_piece(run, map, map->pieces[i]));
  }
  return values;
}

static void push(Terms *terms, const FcTerm *term)
{
  if (terms->len == terms->capacity) {
    terms->capacity = terms->capacity ? terms->capacity * 2 : 8;
    terms->items = (const FcTerm **)fc_realloc(terms->items, terms->capacity,
                                               sizeof(const FcTerm *));
  }
  terms->items[terms->len++] = term;
}

static void add_term(Run *run, Terms *terms, const FcTerm *term, FcStr text)
{
  if (term) {
    push(terms, term);
  } else {
    warn(run, text);
  }
}

/// @return An IRI as it is, or below the base; NULL for none.
static const FcTerm *make_iri(Run *run, const FcTermMap *map, FcStr text)
{
  const FcApply *apply = run->apply;

  const FcTerm *term = fc_graph_iri(apply->terms, text);
  if (!term && (map->is_template || !apply->view->is_strict)) {
    term = fc_graph_iri(apply->terms,
                        fc_arena_join(apply->arena, run->rule->base, text));
  }
  return term;
}

static Terms make_terms(Run *run, const FcTermMap *maps);

static void add_tagged(Run *run, Terms *terms, const FcTermMap *map, FcStr text)
{
  const FcStr none = {NULL, 0};
  const FcTermMap *next = map->languages;

  for (const FcTermMap *language = next; language; language = language->next) {
    Values tags = {&(FcValue){.text = FC_STR("")}, 1};
    if (language->constant) {
      tags.items->text = language->constant->text;
    } else {
      tags = expand(run, language);
    }
    for (size_t i = 0; i < tags.len; ++i) {
      add_term(
          run, terms,
          fc_graph_literal(run->apply->terms, text, tags.items[i].text, none),
          text);
    }
  }
}

static void add_typed(Run *run, Terms *terms, const FcTermMap *map, FcStr text)
{
  const FcStr none = {NULL, 0};
  const Terms types = make_terms(run, map->datatypes);

  for (size_t i = 0; i < types.len; ++i) {
    add_term(
        run, terms,
        fc_graph_literal(run->apply->terms, text, none, types.items[i]->text),
        text);
  }
  free(types.items);
}

static void add_value(Run *run,
                      Terms *terms,
                      const FcTermMap *map,
                      FcValue value)
{
  const FcStr none = {NULL, 0};
  FcGraph *graph = run->apply->terms;

  if (map->type == FC_IRI) {
    add_term(run, terms, make_iri(run, map, value.text), value.text);
  } else if (map->type == FC_BLANK) {
    add_term(run, terms, fc_graph_blank(graph, value.text), value.text);
  } else if (map->languages) {
    add_tagged(run, terms, map, value.text);
  } else if (map->datatypes) {
    add_typed(run, terms, map, value.text);
  } else {
    add_term(run, terms,
             fc_graph_literal(graph, value.text, none, value.datatype),
             value.text);
  }
}

/// @return The valid terms that a list of term maps gives; free `items`.
static Terms make_terms(Run *run, const FcTermMap *maps)
{
  Terms terms = {0};

  for (const FcTermMap *map = maps; map; map = map->next) {
    if (map->constant) {
      push(&terms, fc_graph_copy(run->apply->terms, map->constant));
      continue;
    }
    const Values values = expand(run, map);
    for (size_t i = 0; i < values.len; ++i) {
      add_value(run, &terms, map, values.items[i]);
    }
  }
  return terms;
}

static void add_graphs(Run *run, Terms *graphs, const FcTermMap *maps)
{
  const Terms made = make_terms(run, maps);

  for (size_t i = 0; i < made.len; ++i) {
    const bool is_default =
        fc_str_eq(made.items[i]->text, FC_STR(FC_DEFAULT_GRAPH));
    push(graphs, is_default ? NULL : made.items[i]);
  }
  free(made.items);
}

/// The graphs of a rule and of one of its pairs together, else the default one.
static Terms make_graphs(Run *run, const FcPair *pair)
{
  Terms graphs = {0};

  add_graphs(run, &graphs, run->rule->graphs);
  add_graphs(run, &graphs, pair->graphs);
  if (!graphs.len) {
    push(&graphs, NULL);
  }
  return graphs;
}

static void apply_pair(Run *run, const Terms *subjects, const FcPair *pair)
{
  const Terms predicates = make_terms(run, pair->predicates);
  const Terms objects = make_terms(run, pair->objects);
  const Terms graphs = make_graphs(run, pair);

  for (size_t s = 0; s < subjects->len; ++s) {
    for (size_t p = 0; p < predicates.len; ++p) {
      for (size_t o = 0; o < objects.len; ++o) {
        run->apply->tell(run->apply->data,
                         &(FcMade){{subjects->items[s], predicates.items[p],
                                    objects.items[o]},
                                   graphs.items,
                                   graphs.len,
                                   run->rule,
                                   run->record});
      }
    }
  }
  free(graphs.items);
  free(objects.items);
  free(predicates.items);
}

static bool is_for(const FcRule *rule, const Run *run)
{
  const FcRecordView *view = run->apply->view;

  for (const FcCondition *condition = rule->conditions; condition;
       condition = condition->next) {
    if (!view->count(run->record, condition->place)) {
      return false;
    }
    const FcValue value =
        view->value(run->apply->arena, run->record, condition->place, 0);
    if (value.datatype.data || !fc_str_eq(value.text, condition->text)) {
      return false;
    }
  }
  return true;
}

FcStatus fc_rule_apply(FcApply *apply,
                       const FcRule *rule,
                       const void *record,
                       FcPos pos)
{
  Run run = {.apply = apply, .rule = rule, .record = record, .pos = pos};
  if (!is_for(rule, &run)) {
    return FC_OK;
  }

  const Terms subjects = make_terms(&run, rule->subject);
  for (const FcPair *pair = subjects.len ? rule->pairs : NULL;
       pair && !run.status; pair = pair->next) {
    apply_pair(&run, &subjects, pair);
  }
  free(subjects.items);
  return run.status;
}
