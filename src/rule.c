// RML in a graph becomes structs. The first fault is told with the triples map
// it is in; what is read after it is not used.
#include "rule.h"

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
  ON_PART = 128, ///< Language or datatype
} Node;

#define ON_TERM (ON_SUBJECT | ON_PREDICATE | ON_OBJECT)

/// The subset: properties, and the nodes they are understood on.
static const struct {
  const char *name;
  unsigned nodes;
} properties[] = {
    {"class", ON_SUBJECT},
    {"constant", ON_TERM | ON_PART},
    {"datatype", ON_OBJECT},
    {"datatypeMap", ON_OBJECT},
    {"graph", ON_SUBJECT},
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
    {"reference", ON_TERM | ON_PART},
    {"referenceFormulation", ON_SOURCE},
    {"root", ON_FILE},
    {"source", ON_SOURCE},
    {"subject", ON_RULE},
    {"subjectMap", ON_RULE},
    {"template", ON_TERM | ON_PART},
    {"termType", ON_TERM},
};

/// The subset: what may be an object.
static const char *const values[] = {
    "IRI",           "JSONPath",         "Literal",
    "LogicalSource", "MappingDirectory", "RelativePathSource",
    "TriplesMap",    "UnsafeIRI",
};

typedef struct {
  FcArena *arena;
  FcGraph *graph;
  FcStr base;
  const char *file;
  FcDiag *diag;
  const FcTerm *rule; ///< For messages
  FcStatus status;    ///< Of the first fault
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
  if (loader->status) {
    return;
  }
  FcStrbuf text = {0};
  const FcStr rule =
      loader->rule ? name_of(loader, loader->rule) : FC_STR("blank node");
  char fault[512];
  va_list args;
  va_start(args, format);
  (void)vsnprintf(fault, sizeof fault, format, args);
  va_end(args);

  fc_strbuf_printf(&text, "<%.*s>: %s", FC_FMT(rule), fault);
  loader->status =
      fc_diag_fail(loader->diag, FC_ERR_VOCAB, (FcPos){.file = loader->file},
                   "rml-subset", "%s", text.data);
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

  *count = 0;
  return property ? fc_graph_about(loader->graph, node, property, count) : NULL;
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

/// Refuse properties of RML that are not understood on this kind of node.
static void check_node(Loader *loader, const FcTerm *node, Node kind)
{
  size_t count = 0;
  const FcTriple *about = fc_graph_about(loader->graph, node, NULL, &count);

  for (size_t i = 0; i < count; ++i) {
    const FcStr name = rml_name(about[i].predicate);
    if (name.data && !(nodes_of(name) & kind)) {
      refuse(loader, "rml:%.*s is misplaced", FC_FMT(name));
    }
  }
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

  for (size_t i = 0; !loader->status && i < fc_graph_size(loader->graph); ++i) {
    const FcStr property = rml_name(triples[i].predicate);
    const FcStr value = rml_name(triples[i].object);
    const bool bad_property = property.data && !nodes_of(property);
    if (bad_property || (value.data && !is_value(value))) {
      loader->rule = find_owner(loader, triples[i].subject);
      refuse(loader, "rml:%.*s is outside the subset",
             FC_FMT(bad_property ? property : value));
    }
  }
}

/// "$.name" or, for a list, "$.names[*]".
static const FcField *read_reference(Loader *loader, FcStr text)
{
  FcStr name = fc_str_from(text, 2);
  const bool list = fc_str_ends(name, FC_STR("[*]"));
  name.len -= list ? 3 : 0;

  const FcField *field =
      fc_str_starts(text, FC_STR("$.")) ? fc_field_find(name) : NULL;
  if (!field) {
    refuse(loader, "no such field: %.*s", FC_FMT(text));
  } else if (list != (field->type == FC_FIELD_LIST)) {
    refuse(loader, list ? "not a list: %.*s" : "a list needs [*]: %.*s",
           FC_FMT(text));
  }
  return field;
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

/// Text with references in braces; a backslash before a brace or a backslash
/// makes it text.
static void read_template(Loader *loader, FcTermMap *map, FcStr rest)
{
  FcStrbuf text = {0};

  while (rest.len && !loader->status) {
    const char c = *rest.data;
    rest = fc_str_from(rest, 1);
    if (c == '\\' && rest.len && strchr("{}\\", *rest.data)) {
      fc_strbuf_add_byte(&text, *rest.data);
      rest = fc_str_from(rest, 1);
    } else if (c == '{') {
      const size_t end = fc_str_find(rest, FC_STR("}"));
      add_text(loader, map, &text);
      const FcField *field =
          end < rest.len ? read_reference(loader, fc_str_upto(rest, end))
                         : NULL;
      add_piece(loader, map, (FcPiece){.field = field});
      rest = fc_str_from(rest, end + 1);
      if (!field) {
        refuse(loader, "open brace in template");
      }
    } else if (c == '}') {
      refuse(loader, "closing brace in template");
    } else {
      fc_strbuf_add_byte(&text, c);
    }
  }
  add_text(loader, map, &text);
  fc_strbuf_free(&text);
}

static void check_type(Loader *loader, FcTermType type, Node kind)
{
  if (type == FC_LITERAL && kind != ON_OBJECT && kind != ON_PART) {
    refuse(loader, "only an object can be a literal");
  }
}

static FcTermMap *read_constant(Loader *loader, const FcTerm *term, Node kind)
{
  FcTermMap *map =
      (FcTermMap *)fc_arena_alloc(loader->arena, sizeof(FcTermMap));
  FcTerm *copy = (FcTerm *)fc_arena_alloc(loader->arena, sizeof(FcTerm));

  if (term->type == FC_BLANK) {
    refuse(loader, "a constant is a blank node");
  }
  check_type(loader, term->type, kind);
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

/// What the values become: as told, else literals where RML-Core says so.
static void read_type(Loader *loader,
                      FcTermMap *map,
                      const FcTerm *node,
                      Node kind)
{
  const FcTerm *told = find_one(loader, node, "termType");
  const FcStr type = told ? rml_name(told) : (FcStr){NULL, 0};
  const bool object = kind == ON_OBJECT;

  map->is_unsafe = fc_str_eq(type, FC_STR("UnsafeIRI"));
  if (fc_str_eq(type, FC_STR("Literal"))) {
    map->type = FC_LITERAL;
  } else if (map->is_unsafe || fc_str_eq(type, FC_STR("IRI"))) {
    map->type = FC_IRI;
  } else if (told) {
    refuse(loader, "rml:termType is none that is known");
  } else {
    map->type =
        object && (!map->is_template || map->languages || map->datatypes)
            ? FC_LITERAL
            : FC_IRI;
  }
  check_type(loader, map->type, kind);
  if (map->type == FC_IRI && (map->languages || map->datatypes)) {
    refuse(loader, "an IRI has no language or datatype");
  }
  if (map->languages && map->datatypes) {
    refuse(loader, "language and datatype");
  }
}

/// A node with one of constant, reference and template.
static FcTermMap *read_term_map(Loader *loader, const FcTerm *node, Node kind)
{
  const FcTerm *constant = find_one(loader, node, "constant");
  const FcTerm *reference = find_one(loader, node, "reference");
  const FcTerm *template = find_one(loader, node, "template");
  check_node(loader, node, kind);
  if ((constant != NULL) + (reference != NULL) + (template != NULL) != 1) {
    refuse(loader, "needs one of rml:constant, rml:reference, rml:template");
  }
  if (constant) {
    return read_constant(loader, constant, kind);
  }

  FcTermMap *map =
      (FcTermMap *)fc_arena_alloc(loader->arena, sizeof(FcTermMap));
  map->is_template = template != NULL;
  if (template) {
    read_template(loader, map, template->text);
  } else if (reference) {
    const FcField *field = read_reference(loader, reference->text);
    add_piece(loader, map, (FcPiece){.field = field});
  }
  if (kind == ON_OBJECT) {
    map->languages =
        read_maps(loader, node, "language", "languageMap", ON_PART);
    map->datatypes =
        read_maps(loader, node, "datatype", "datatypeMap", ON_PART);
  }
  read_type(loader, map, node, kind);
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

static void add_pair(Loader *loader,
                     FcRule *rule,
                     FcTermMap *predicates,
                     FcTermMap *objects)
{
  FcPair *pair = (FcPair *)fc_arena_alloc(loader->arena, sizeof(FcPair));

  *pair = (FcPair){predicates, objects, rule->pairs};
  rule->pairs = pair;
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
      refuse(loader, "a pair needs a predicate and an object");
    }
    add_pair(loader, rule, predicates, objects);
  }
}

static void read_graphs(Loader *loader, FcRule *rule, const FcTerm *node)
{
  size_t count = 0;
  const FcTriple *found = find(loader, node, "graph", &count);

  rule->factsheet = !count;
  for (size_t i = 0; i < count; ++i) {
    const FcStr name = name_of(loader, found[i].object);
    if (fc_str_eq(name, FC_STR("graph/factsheet"))) {
      rule->factsheet = true;
    } else if (fc_str_eq(name, FC_STR("graph/portal"))) {
      rule->portal = true;
    } else {
      refuse(loader, "no such graph: %.*s", FC_FMT(name));
    }
  }
}

static void read_subject(Loader *loader, FcRule *rule, const FcTerm *node)
{
  rule->subject = read_maps(loader, node, "subject", "subjectMap", ON_SUBJECT);
  if (!rule->subject || rule->subject->next) {
    refuse(loader, "needs one subject");
  }
  rule->factsheet = true;

  const FcTerm *map = find_one(loader, node, "subjectMap");
  if (map) {
    read_graphs(loader, rule, map);
    FcTermMap *classes = read_maps(loader, map, "class", NULL, ON_SUBJECT);
    if (classes) {
      const FcTerm type = {FC_IRI, .text = FC_STR(FC_RDF "type")};
      add_pair(loader, rule, read_constant(loader, &type, ON_PREDICATE),
               classes);
    }
  }
}

/// `@.field=='text'`.
static void read_condition(Loader *loader, FcRule *rule, FcStr text)
{
  text = fc_str_trim(text);
  const size_t equals = fc_str_find(text, FC_STR("=="));
  const FcStr left = fc_str_trim(fc_str_upto(text, equals));
  const FcStr right = fc_str_trim(fc_str_from(text, equals + 2));
  const FcField *field = fc_str_starts(left, FC_STR("@."))
                             ? fc_field_find(fc_str_from(left, 2))
                             : NULL;
  const bool quoted =
      right.len >= 2 && *right.data == '\'' &&
      fc_str_find(fc_str_from(right, 1), FC_STR("'")) == right.len - 2;
  if (!field || field->type != FC_FIELD_TEXT || !quoted) {
    refuse(loader, "not a condition: %.*s", FC_FMT(text));
    return;
  }

  FcCondition *condition =
      (FcCondition *)fc_arena_alloc(loader->arena, sizeof(FcCondition));
  const FcStr value = {right.data + 1, right.len - 2};
  *condition = (FcCondition){field, fc_arena_copy(loader->arena, value),
                             rule->conditions};
  rule->conditions = condition;
}

/// `$[*]` or `$[?(…)]` with conditions joined by `&&`.
static void read_iterator(Loader *loader, FcRule *rule, FcStr text)
{
  if (fc_str_eq(text, FC_STR("$[*]"))) {
    return;
  }
  if (!fc_str_starts(text, FC_STR("$[?(")) ||
      !fc_str_ends(text, FC_STR(")]"))) {
    refuse(loader, "not an iterator: %.*s", FC_FMT(text));
    return;
  }

  FcStr rest = fc_str_from(fc_str_upto(text, text.len - 2), 4);
  bool more = false;
  do {
    const size_t end = fc_str_find(rest, FC_STR("&&"));
    read_condition(loader, rule, fc_str_upto(rest, end));
    more = end < rest.len;
    rest = fc_str_from(rest, end + 2);
  } while (more);
}

static void read_source(Loader *loader, FcRule *rule, const FcTerm *node)
{
  const FcTerm *source = find_one(loader, node, "logicalSource");
  const FcTerm *iterator = source ? find_one(loader, source, "iterator") : NULL;
  const FcTerm *language =
      source ? find_one(loader, source, "referenceFormulation") : NULL;
  if (!iterator || !language) {
    refuse(loader, "needs rml:logicalSource, rml:iterator and "
                   "rml:referenceFormulation");
    return;
  }

  if (!fc_str_eq(language->text, FC_STR(RML "JSONPath"))) {
    refuse(loader, "only rml:JSONPath is understood");
  }
  check_node(loader, source, ON_SOURCE);
  const FcTerm *file = find_one(loader, source, "source");
  if (file) {
    check_node(loader, file, ON_FILE);
  }
  read_iterator(loader, rule, iterator->text);
}

static FcRule *read_rule(Loader *loader, const FcTerm *node)
{
  FcRule *rule = (FcRule *)fc_arena_alloc(loader->arena, sizeof(FcRule));

  loader->rule = node;
  rule->file = fc_arena_copy(loader->arena, fc_str(loader->file)).data;
  rule->name = fc_arena_copy(
      loader->arena,
      fc_str_from(node->text, fc_str_find(node->text, FC_STR("#"))));
  check_node(loader, node, ON_RULE);
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
                       FcStr base,
                       const char *file,
                       FcDiag *diag)
{
  Loader loader = {
      .arena = arena, .graph = graph, .base = base, .file = file, .diag = diag};
  check_subset(&loader);

  const FcTriple *triples = fc_graph_triples(graph);
  loader.rule = NULL;
  for (size_t i = 0; !loader.status && i < fc_graph_size(graph); ++i) {
    if (triples[i].subject != loader.rule && is_of_rule(&triples[i])) {
      FcRule *rule = read_rule(&loader, triples[i].subject);
      rule->next = *first;
      *first = rule;
    }
  }
  return loader.status;
}
