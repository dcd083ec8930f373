// RML in a graph becomes structs. Each fault is told with the triples map it is
// in; what is read with a fault is not used.
#include "rule.h"

#include "rdf_place.h"
#include "strbuf.h"

#include <stdarg.h>
#include <string.h>

#define RML "http://w3id.org/rml/"
/// Nodes below a triples map: pair, object, datatype.
#define MAX_DEPTH 4

/// What kind of node a property may be on.
typedef enum {
  ON_RULE = 1,
  ON_SOURCE = 2, ///< Logical source
  ON_FILE = 4,   ///< Source; it names the dump for other engines
  ON_SUBJECT = 8,
  ON_PAIR = 16,
  ON_PREDICATE = 32,
  ON_OBJECT = 64,
  ON_LANGUAGE = 128,
  ON_DATATYPE = 256,
  ON_GRAPH = 512,
} Node;

#define ON_TERM \
  (ON_SUBJECT | ON_PREDICATE | ON_OBJECT | ON_LANGUAGE | ON_DATATYPE | ON_GRAPH)

/// The subset: properties, and the nodes they are understood on.
static const struct {
  const char *name;
  unsigned nodes;
} properties[] = {
    {"baseIRI", ON_RULE},
    {"class", ON_SUBJECT},
    {"constant", ON_TERM},
    {"datatype", ON_OBJECT},
    {"datatypeMap", ON_OBJECT},
    {"graph", ON_SUBJECT | ON_PAIR},
    {"graphMap", ON_SUBJECT | ON_PAIR},
    {"iterator", ON_SOURCE},
    {"language", ON_OBJECT},
    {"languageMap", ON_OBJECT},
    {"logicalSource", ON_RULE},
    {"object", ON_PAIR},
    {"objectMap", ON_PAIR},
    {"path", ON_FILE},
    {"predicate", ON_PAIR},
    {"predicateMap", ON_PAIR},
    {"predicateObjectMap", ON_RULE},
    {"reference", ON_TERM},
    {"referenceFormulation", ON_SOURCE},
    {"root", ON_FILE},
    {"source", ON_SOURCE},
    {"subject", ON_RULE},
    {"subjectMap", ON_RULE},
    {"template", ON_TERM},
    {"termType", ON_TERM},
};

/// The subset: what may be an object.
static const char *const values[] = {
    "BlankNode",
    "IRI",
    "JSONPath",
    "Literal",
    "LogicalSource",
    "MappingDirectory",
    "ObjectMap",
    "PredicateMap",
    "PredicateObjectMap",
    "RelativePathSource",
    "Source",
    "SubjectMap",
    "TriplesMap",
    "URI",
    "defaultGraph",
};

typedef struct {
  FcArena *arena;
  FcGraph *graph;
  const FcRecordView *view;
  FcStr base;
  const FcVocabFile *file;
  FcDiag *diag;
  const FcTerm *rule;             ///< For messages
  const FcTerm *property, *value; ///< Of it, for the line; NULL for none
  FcStatus status;
} Loader;

/// What to call a node in a message: "#service", below the base.
static FcStr name_of(const Loader *loader, const FcTerm *term)
{
  return fc_str_starts(term->text, loader->base)
             ? fc_str_from(term->text, loader->base.len)
             : term->text;
}

static void __attribute__((format(printf, 2, 3)))
refuse(Loader *loader, const char *format, ...)
{
  FcStrbuf text = {0};
  const FcStr rule =
      loader->rule ? name_of(loader, loader->rule) : FC_STR("blank node");
  char fault[512];
  va_list args;
  va_start(args, format);
  (void)vsnprintf(fault, sizeof fault, format, args);
  va_end(args);

  const FcPos pos = {.file = fc_vocab_name(loader->file),
                     .line = fc_rdf_line(loader->file->text, loader->base,
                                         loader->rule, loader->property,
                                         loader->value)};
  fc_strbuf_printf(&text, "<%.*s>: %s", FC_FMT(rule), fault);
  loader->status = fc_diag_fail(loader->diag, FC_ERR_VOCAB, pos, "rml-subset",
                                "%s", text.data);
  fc_strbuf_free(&text);
}

/// The objects of a property: a run of triples.
static const FcTriple *find(Loader *loader,
                            const FcTerm *node,
                            const char *name,
                            size_t *count)
{
  const FcStr iri = fc_arena_printf(loader->arena, RML "%s", name);
  const FcTerm *property = fc_graph_find_iri(loader->graph, iri);

  const FcTriple *found =
      property ? fc_graph_about(loader->graph, node, property, count) : NULL;
  if (found) {
    loader->property = property;
    loader->value = found->object;
  } else {
    *count = 0;
  }
  return found;
}

/// @return The only object of a property, or NULL.
static const FcTerm *find_one(Loader *loader,
                              const FcTerm *node,
                              const char *name)
{
  size_t count = 0;
  const FcTriple *found = find(loader, node, name, &count);
  if (count > 1) {
    refuse(loader, "more than one rml:%s", name);
  }
  return found ? found->object : NULL;
}

/// @return The name in the namespace of RML; none for another IRI.
static FcStr rml_name(const FcTerm *term)
{
  return term->type == FC_IRI && fc_str_starts(term->text, FC_STR(RML))
             ? fc_str_from(term->text, sizeof RML - 1)
             : (FcStr){NULL, 0};
}

/// @return The nodes that the property is understood on, 0 for none.
static unsigned nodes_of(FcStr property)
{
  for (size_t i = 0; i < sizeof properties / sizeof *properties; ++i) {
    if (fc_str_eq(property, fc_str(properties[i].name))) {
      return properties[i].nodes;
    }
  }
  return 0;
}

static bool is_value(FcStr name)
{
  for (size_t i = 0; i < sizeof values / sizeof *values; ++i) {
    if (fc_str_eq(name, fc_str(values[i]))) {
      return true;
    }
  }
  return false;
}

/// Refuse properties of RML that are not understood on this kind of node;
/// check_subset has told those that are understood on none.
static void check_node(Loader *loader, const FcTerm *node, Node kind)
{
  size_t count = 0;
  const FcTriple *about = fc_graph_about(loader->graph, node, NULL, &count);

  for (size_t i = 0; i < count; ++i) {
    const FcStr name = rml_name(about[i].predicate);
    const unsigned nodes = nodes_of(name);
    if (nodes && !(nodes & kind)) {
      loader->property = about[i].predicate;
      loader->value = about[i].object;
      refuse(loader, "rml:%.*s is misplaced", FC_FMT(name));
    }
  }
}

/// Tell what a node lacks, unless it is there with its name misspelt.
static void refuse_lack(Loader *loader, const FcTerm *node, const char *lack)
{
  size_t count = 0;
  const FcTriple *about = fc_graph_about(loader->graph, node, NULL, &count);

  for (size_t i = 0; i < count; ++i) {
    const FcStr name = rml_name(about[i].predicate);
    if (name.data && !nodes_of(name)) {
      return;
    }
  }
  refuse(loader, "%s", lack);
}

/// @return The node that a blank node is said of, or NULL.
static const FcTerm *find_parent(Loader *loader, const FcTerm *node)
{
  const FcTriple *triples = fc_graph_triples(loader->graph);

  for (size_t i = 0; i < fc_graph_size(loader->graph); ++i) {
    if (triples[i].object == node) {
      return triples[i].subject;
    }
  }
  return NULL;
}

/// @return The node with an IRI that a node is below; NULL for none.
static const FcTerm *find_owner(Loader *loader, const FcTerm *node)
{
  for (int depth = 0; node && node->type == FC_BLANK; ++depth) {
    node = depth < MAX_DEPTH ? find_parent(loader, node) : NULL;
  }
  return node;
}

static void check_subset(Loader *loader)
{
  const FcTriple *triples = fc_graph_triples(loader->graph);

  for (size_t i = 0; i < fc_graph_size(loader->graph); ++i) {
    const FcStr property = rml_name(triples[i].predicate);
    const FcStr value = rml_name(triples[i].object);
    const bool bad_property = property.data && !nodes_of(property);
    if (bad_property || (value.data && !is_value(value))) {
      loader->rule = find_owner(loader, triples[i].subject);
      loader->property = triples[i].predicate;
      loader->value = triples[i].object;
      refuse(loader, "rml:%.*s is outside the subset",
             FC_FMT(bad_property ? property : value));
    }
  }
}

/// @return What the view has for a path, or NULL.
static const void *find_place(Loader *loader, const FcJsonPath *path)
{
  const void *place = NULL;
  const char *fault = loader->view->find(&place, path);

  if (fault) {
    refuse(loader, "%s: %.*s", fault, FC_FMT(path->text));
  }
  return place;
}

static const void *read_reference(Loader *loader, FcStr text)
{
  FcJsonPath *path =
      (FcJsonPath *)fc_arena_alloc(loader->arena, sizeof(FcJsonPath));

  if (!fc_jsonpath_parse(path, loader->arena, text)) {
    refuse(loader, "not a path: %.*s", FC_FMT(text));
    return NULL;
  }
  return find_place(loader, path);
}

static void add_piece(Loader *loader, FcTermMap *map, FcPiece piece)
{
  FcPiece *pieces = (FcPiece *)fc_arena_alloc(loader->arena,
                                              (map->len + 1) * sizeof(FcPiece));
  if (map->len) {
    memcpy(pieces, map->pieces, map->len * sizeof(FcPiece));
  }
  pieces[map->len++] = piece;
  map->pieces = pieces;
}

static void add_text(Loader *loader, FcTermMap *map, FcStrbuf *text)
{
  if (text->len) {
    add_piece(
        loader, map,
        (FcPiece){.text = fc_arena_copy(loader->arena, fc_strbuf_str(text))});
  }
  fc_strbuf_clear(text);
}

/// Take one byte; a backslash before a brace or a backslash makes it text.
/// @return The byte; '\0' for one that is text, which is in `text` then.
static char take_byte(FcStr *rest, FcStrbuf *text)
{
  const char c = *rest->data;
  const char next = rest->len > 1 ? rest->data[1] : '\0';
  const bool escaped = c == '\\' && next && strchr("{}\\", next);
  const bool special = !escaped && (c == '{' || c == '}');

  *rest = fc_str_from(*rest, escaped ? 2 : 1);
  if (!special) {
    fc_strbuf_add_byte(text, escaped ? next : c);
  }
  return special ? c : '\0';
}

/// Text with references in braces.
static void read_template(Loader *loader, FcTermMap *map, FcStr rest)
{
  FcStrbuf text = {0};
  bool inside = false;

  while (rest.len) {
    const char brace = take_byte(&rest, &text);
    if (brace == '{' && !inside) {
      add_text(loader, map, &text);
      inside = true;
    } else if (brace == '}' && inside) {
      const FcStr reference = fc_strbuf_str(&text);
      add_piece(loader, map,
                (FcPiece){.place = read_reference(loader, reference)});
      fc_strbuf_clear(&text);
      inside = false;
    } else if (brace) {
      refuse(loader, inside ? "brace in a reference" : "closing brace in text");
      rest.len = 0; // What the others mean nobody knows
      inside = false;
    }
  }
  if (inside) {
    refuse(loader, "open brace in template");
  }
  add_text(loader, map, &text);
  fc_strbuf_free(&text);
}

/// What kind of terms may be on a node.
static void check_type(Loader *loader, FcTermType type, Node kind)
{
  if (type == FC_LITERAL && kind != ON_OBJECT && kind != ON_LANGUAGE) {
    refuse(loader, "only an object can be a literal");
  }
  if (type == FC_BLANK && kind != ON_OBJECT && kind != ON_SUBJECT) {
    refuse(loader, "only a subject or an object can be a blank node");
  } else if (type == FC_BLANK && loader->view->is_strict) {
    refuse(loader, "our graphs have no blank nodes");
  }
}

static FcTermMap *read_constant(Loader *loader, const FcTerm *term, Node kind)
{
  FcTermMap *map =
      (FcTermMap *)fc_arena_alloc(loader->arena, sizeof(FcTermMap));
  FcTerm *copy = (FcTerm *)fc_arena_alloc(loader->arena, sizeof(FcTerm));

  if (term->type == FC_BLANK) {
    refuse(loader, "a constant is a blank node");
  } else {
    check_type(loader, term->type, kind);
  }
  if (kind == ON_LANGUAGE && !fc_is_language(term->text)) {
    refuse(loader, "not a language tag: %.*s", FC_FMT(term->text));
  }
  copy->type = term->type;
  copy->text = fc_arena_copy(loader->arena, term->text);
  if (term->language.data) {
    copy->language = fc_arena_copy(loader->arena, term->language);
  }
  if (term->datatype.data) {
    copy->datatype = fc_arena_copy(loader->arena, term->datatype);
  }
  map->constant = copy;
  map->type = copy->type;
  return map;
}

static FcTermMap *read_maps(Loader *loader,
                            const FcTerm *node,
                            const char *shortcut,
                            const char *name,
                            Node kind);

/// The values of rml:termType.
static const struct {
  const char *name;
  FcTermType type;
  bool is_ascii;
} term_types[] = {
    {"BlankNode", FC_BLANK, false},
    {"IRI", FC_IRI, false},
    {"Literal", FC_LITERAL, false},
    {"URI", FC_IRI, true},
};

static void read_told_type(Loader *loader, FcTermMap *map, const FcTerm *told)
{
  for (size_t i = 0; i < sizeof term_types / sizeof *term_types; ++i) {
    if (fc_str_eq(rml_name(told), fc_str(term_types[i].name))) {
      map->type = term_types[i].type;
      map->is_ascii = term_types[i].is_ascii;
      return;
    }
  }
  if (!rml_name(told).data || is_value(rml_name(told))) {
    refuse(loader, "rml:termType is none that is known");
  }
}

/// What the values become: as told, else literals where RML-Core says so.
static void read_type(Loader *loader,
                      FcTermMap *map,
                      const FcTerm *node,
                      Node kind)
{
  const FcTerm *told = find_one(loader, node, "termType");
  const bool is_text = kind == ON_OBJECT &&
                       (!map->is_template || map->languages || map->datatypes);

  map->type = is_text || kind == ON_LANGUAGE ? FC_LITERAL : FC_IRI;
  if (told) {
    read_told_type(loader, map, told);
  }
  check_type(loader, map->type, kind);
  if (map->type != FC_LITERAL && (map->languages || map->datatypes)) {
    refuse(loader, "only a literal has a language or datatype");
  }
  if (map->languages && map->datatypes) {
    refuse(loader, "language and datatype");
  }
}

/// A reference or a template; neither is a new blank node each time.
static FcTermMap *read_variable(Loader *loader,
                                const FcTerm *reference,
                                const FcTerm *template)
{
  FcTermMap *map =
      (FcTermMap *)fc_arena_alloc(loader->arena, sizeof(FcTermMap));

  map->is_template = template != NULL;
  if (template) {
    read_template(loader, map, template->text);
  } else if (reference) {
    add_piece(loader, map,
              (FcPiece){.place = read_reference(loader, reference->text)});
  }
  return map;
}

/// A node with one of constant, reference and template.
static FcTermMap *read_term_map(Loader *loader, const FcTerm *node, Node kind)
{
  const FcTerm *constant = find_one(loader, node, "constant");
  const FcTerm *reference = find_one(loader, node, "reference");
  const FcTerm *template = find_one(loader, node, "template");
  const int told =
      (constant != NULL) + (reference != NULL) + (template != NULL);
  check_node(loader, node, kind);
  if (constant && told == 1) {
    return read_constant(loader, constant, kind);
  }

  FcTermMap *map = read_variable(loader, reference, template);
  if (kind == ON_OBJECT) {
    map->languages =
        read_maps(loader, node, "language", "languageMap", ON_LANGUAGE);
    map->datatypes =
        read_maps(loader, node, "datatype", "datatypeMap", ON_DATATYPE);
  }
  read_type(loader, map, node, kind);
  if (told != 1 && !(told == 0 && map->type == FC_BLANK)) {
    refuse_lack(loader, node,
                "needs one of rml:constant, rml:reference, rml:template");
  }
  return map;
}

/// @param shortcut Property whose objects are constants.
/// @param name Property whose objects are term maps, or NULL.
static FcTermMap *read_maps(Loader *loader,
                            const FcTerm *node,
                            const char *shortcut,
                            const char *name,
                            Node kind)
{
  FcTermMap *first = NULL;
  size_t count = 0;

  const FcTriple *found = find(loader, node, shortcut, &count);
  for (size_t i = 0; i < count; ++i) {
    FcTermMap *map = read_constant(loader, found[i].object, kind);
    map->next = first;
    first = map;
  }
  found = name ? find(loader, node, name, &count) : NULL;
  for (size_t i = 0; found && i < count; ++i) {
    FcTermMap *map = read_term_map(loader, found[i].object, kind);
    map->next = first;
    first = map;
  }
  return first;
}

static void add_pair(Loader *loader, FcRule *rule, FcPair pair)
{
  FcPair *added = (FcPair *)fc_arena_alloc(loader->arena, sizeof(FcPair));

  *added = pair;
  added->next = rule->pairs;
  rule->pairs = added;
}

static bool has_graph(const Loader *loader, const FcTermMap *map)
{
  const char *const *graph = loader->view->graphs;
  if (!graph) {
    return true;
  }
  while (*graph && (!map->constant || !fc_str_eq(name_of(loader, map->constant),
                                                 fc_str(*graph)))) {
    ++graph;
  }
  return *graph;
}

static FcTermMap *read_graphs(Loader *loader, const FcTerm *node)
{
  FcTermMap *graphs = read_maps(loader, node, "graph", "graphMap", ON_GRAPH);

  for (const FcTermMap *map = graphs; map; map = map->next) {
    if (!has_graph(loader, map)) {
      refuse(loader, "no such graph: %.*s",
             FC_FMT(map->constant ? name_of(loader, map->constant)
                                  : FC_STR("rml:graphMap")));
    }
  }
  return graphs;
}

static void read_pairs(Loader *loader, FcRule *rule, const FcTerm *node)
{
  size_t count = 0;
  const FcTriple *found = find(loader, node, "predicateObjectMap", &count);

  for (size_t i = 0; i < count; ++i) {
    const FcTerm *pair = found[i].object;
    check_node(loader, pair, ON_PAIR);
    FcTermMap *predicates =
        read_maps(loader, pair, "predicate", "predicateMap", ON_PREDICATE);
    FcTermMap *objects =
        read_maps(loader, pair, "object", "objectMap", ON_OBJECT);
    if (!predicates || !objects) {
      refuse_lack(loader, pair, "a pair needs a predicate and an object");
    }
    add_pair(loader, rule,
             (FcPair){predicates, objects, read_graphs(loader, pair), NULL});
  }
}

static void read_subject(Loader *loader, FcRule *rule, const FcTerm *node)
{
  rule->subject = read_maps(loader, node, "subject", "subjectMap", ON_SUBJECT);
  if (!rule->subject || rule->subject->next) {
    refuse_lack(loader, node, "needs one subject");
  }

  const FcTerm *map = find_one(loader, node, "subjectMap");
  if (map) {
    rule->graphs = read_graphs(loader, map);
    FcTermMap *classes = read_maps(loader, map, "class", NULL, ON_SUBJECT);
    if (classes) {
      const FcTerm type = {FC_IRI, .text = FC_STR(FC_RDF "type")};
      add_pair(loader, rule,
               (FcPair){read_constant(loader, &type, ON_PREDICATE), classes,
                        NULL, NULL});
    }
  }
}

static void read_conditions(Loader *loader, FcRule *rule)
{
  for (const FcJsonTest *test = rule->iterator.filter; test;
       test = test->next) {
    FcJsonPath *path =
        (FcJsonPath *)fc_arena_alloc(loader->arena, sizeof(FcJsonPath));
    *path = (FcJsonPath){.text = test->name, .len = 1};
    path->steps = (FcStr *)fc_arena_alloc(loader->arena, sizeof(FcStr));
    *path->steps = test->name;

    FcCondition *condition =
        (FcCondition *)fc_arena_alloc(loader->arena, sizeof(FcCondition));
    *condition =
        (FcCondition){find_place(loader, path), test->text, rule->conditions};
    rule->conditions = condition;
  }
}

static void read_iterator(Loader *loader, FcRule *rule, FcStr text)
{
  if (!fc_jsonpath_parse(&rule->iterator, loader->arena, text) ||
      !loader->view->has_iterator(&rule->iterator)) {
    refuse(loader, "not an iterator: %.*s", FC_FMT(text));
    return;
  }
  read_conditions(loader, rule);
}

static void read_source(Loader *loader, FcRule *rule, const FcTerm *node)
{
  const FcTerm *source = find_one(loader, node, "logicalSource");
  const FcTerm *language =
      source ? find_one(loader, source, "referenceFormulation") : NULL;
  if (language && !fc_str_eq(language->text, FC_STR(RML "JSONPath"))) {
    refuse(loader, "only rml:JSONPath is understood");
  }
  const FcTerm *file = source ? find_one(loader, source, "source") : NULL;
  if (file) {
    check_node(loader, file, ON_FILE);
    const FcTerm *path = find_one(loader, file, "path");
    rule->source =
        path ? fc_arena_copy(loader->arena, path->text) : (FcStr){NULL, 0};
  }
  const FcTerm *iterator = source ? find_one(loader, source, "iterator") : NULL;
  if (!iterator || !language) {
    refuse_lack(loader, source ? source : node,
                "needs rml:logicalSource, rml:iterator and "
                "rml:referenceFormulation");
    return;
  }
  read_iterator(loader, rule, iterator->text);
  check_node(loader, source, ON_SOURCE);
}

static FcRule *read_rule(Loader *loader, const FcTerm *node)
{
  FcRule *rule = (FcRule *)fc_arena_alloc(loader->arena, sizeof(FcRule));

  loader->rule = node;
  loader->property = NULL;
  loader->value = NULL;
  rule->file =
      fc_arena_copy(loader->arena, fc_str(fc_vocab_name(loader->file))).data;
  rule->name = fc_arena_copy(loader->arena, name_of(loader, node));
  check_node(loader, node, ON_RULE);
  const FcTerm *base = find_one(loader, node, "baseIRI");
  rule->base = fc_arena_copy(loader->arena, base ? base->text : loader->base);
  read_source(loader, rule, node);
  read_subject(loader, rule, node);
  read_pairs(loader, rule, node);
  return rule;
}

static bool is_of_rule(const FcTriple *triple)
{
  return (nodes_of(rml_name(triple->predicate)) & ON_RULE) ||
         fc_str_eq(rml_name(triple->object), FC_STR("TriplesMap"));
}

FcStatus fc_rules_read(FcRule **first,
                       FcArena *arena,
                       FcGraph *graph,
                       const FcRecordView *view,
                       FcStr base,
                       const FcVocabFile *file,
                       FcDiag *diag)
{
  Loader loader = {.arena = arena,
                   .graph = graph,
                   .view = view,
                   .base = base,
                   .file = file,
                   .diag = diag};
  check_subset(&loader);

  const FcTriple *triples = fc_graph_triples(graph);
  loader.rule = NULL;
  for (size_t i = 0; i < fc_graph_size(graph); ++i) {
    if (triples[i].subject != loader.rule && is_of_rule(&triples[i])) {
      FcRule *rule = read_rule(&loader, triples[i].subject);
      rule->next = *first;
      *first = rule;
    }
  }
  return loader.status;
}
