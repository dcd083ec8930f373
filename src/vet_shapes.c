// Files of vocab/shapes/: SHACL Core, each term on the right node and with the
// right value.
#include "shacl_terms.h"
#include "vet_own.h"

#define MAX_LIST 100000

static FcStr shacl_name(const FcTerm *term)
{
  return term->type == FC_IRI && fc_str_starts(term->text, FC_STR(FC_SH))
             ? fc_str_from(term->text, sizeof FC_SH - 1)
             : (FcStr){NULL, 0};
}

static bool has_path(FcVet *vet, const FcTerm *node)
{
  return fc_vet_count(vet, node, FC_SH "path") > 0;
}

/// @return Whether a property of paths is said of the node.
static bool is_path(FcVet *vet, const FcTerm *node)
{
  size_t count = 0;
  const FcTriple *about = fc_graph_about(vet->graph, node, NULL, &count);

  for (size_t i = 0; i < count; ++i) {
    const FcShaclTerm *term = fc_shacl_property(shacl_name(about[i].predicate));
    if (term && term->nodes == FC_ON_PATH) {
      return true;
    }
  }
  return false;
}

static FcShaclNode node_of(FcVet *vet, const FcTerm *node)
{
  if (has_path(vet, node)) {
    return FC_ON_PROPERTY_SHAPE;
  }
  return is_path(vet, node) ? FC_ON_PATH : FC_ON_NODE_SHAPE;
}

static bool is_node(const FcTerm *term)
{
  return term->type != FC_LITERAL;
}

static bool is_text(const FcTerm *term)
{
  return term->type == FC_LITERAL && !term->language.len && !term->datatype.len;
}

static bool is_typed(const FcTerm *term, const char *datatype)
{
  return term->type == FC_LITERAL &&
         fc_str_eq(term->datatype, fc_str(datatype));
}

static bool is_count(const FcTerm *term)
{
  return is_typed(term, FC_XSD "integer") &&
         !fc_str_starts(term->text, FC_STR("-"));
}

static bool is_tag(const FcTerm *term)
{
  return is_text(term) && fc_is_language(term->text);
}

static bool is_iri(const FcTerm *term)
{
  return term->type == FC_IRI;
}

static bool is_anything(const FcTerm *term)
{
  return term != NULL;
}

/// @return The length of a list whose items are all so; -1 if it is none.
static int list_length(FcVet *vet,
                       const FcTerm *node,
                       bool (*is_item)(const FcTerm *item))
{
  int len = 0;

  for (; node && !fc_str_eq(node->text, FC_STR(FC_RDF "nil")); ++len) {
    const FcTerm *item = is_node(node)
                             ? fc_graph_object(vet->graph, node, FC_RDF "first")
                             : NULL;
    if (!item || !is_item(item) || len == MAX_LIST) {
      return -1;
    }
    node = fc_graph_object(vet->graph, node, FC_RDF "rest");
  }
  return node ? len : -1;
}

/// A property, a node with one step on it, or a list of two paths or more.
static bool is_path_value(FcVet *vet, const FcTerm *term)
{
  return term->type == FC_IRI ||
         (term->type == FC_BLANK &&
          (is_path(vet, term) || list_length(vet, term, is_node) >= 2));
}

static bool is_value(FcVet *vet, const FcTerm *term, FcShaclValue takes)
{
  switch (takes) {
  case FC_TAKES_ANY:
    return true;
  case FC_TAKES_IRI:
    return is_iri(term);
  case FC_TAKES_LITERAL:
    return term->type == FC_LITERAL;
  case FC_TAKES_TEXT:
    return is_text(term);
  case FC_TAKES_WORDS:
    return term->type == FC_LITERAL && !term->datatype.len;
  case FC_TAKES_COUNT:
    return is_count(term);
  case FC_TAKES_NUMBER:
    return is_typed(term, FC_XSD "integer") || is_typed(term, FC_XSD "decimal");
  case FC_TAKES_BOOLEAN:
    return is_typed(term, FC_XSD "boolean");
  case FC_TAKES_NODE_KIND:
    return fc_shacl_is_node_kind(shacl_name(term));
  case FC_TAKES_SHAPE:
    return is_node(term);
  case FC_TAKES_PROPERTY:
    return is_node(term) && has_path(vet, term);
  case FC_TAKES_PATH:
    return is_path_value(vet, term);
  case FC_TAKES_LIST:
    return list_length(vet, term, is_anything) >= 0;
  case FC_TAKES_SHAPES:
    return list_length(vet, term, is_node) >= 0;
  case FC_TAKES_PATHS:
    return list_length(vet, term, is_node) >= 2;
  case FC_TAKES_IRIS:
    return list_length(vet, term, is_iri) >= 0;
  case FC_TAKES_TAGS:
    return list_length(vet, term, is_tag) >= 0;
  }
  return false;
}

static void tell_unknown(FcVet *vet, const FcTriple *triple, FcStr name)
{
  const char *near = NULL;

  for (const FcShaclTerm *term = fc_shacl_next(NULL); term;
       term = fc_shacl_next(term)) {
    near = fc_str_is_near(name, fc_str(term->name)) ? term->name : near;
  }
  fc_vet_fail(vet, triple, "shacl-term", "sh:%.*s is none of SHACL Core%s%s%s",
              FC_FMT(name), FC_VET_HINT(near));
}

static void check_property(FcVet *vet, const FcTriple *triple, FcStr name)
{
  const FcShaclTerm *term = fc_shacl_property(name);

  if (!term) {
    tell_unknown(vet, triple, name);
  } else if (!(term->nodes & node_of(vet, triple->subject))) {
    fc_vet_fail(vet, triple, "shacl-term", "sh:%s is misplaced%s", term->name,
                term->nodes == FC_ON_PROPERTY_SHAPE ? ": there is no sh:path"
                                                    : "");
  } else if (!is_value(vet, triple->object, term->takes)) {
    fc_vet_fail(vet, triple, "shacl-value", "sh:%s takes %s", term->name,
                fc_shacl_takes(term->takes));
  }
}

/// More than one value of a property that has one; told at the second.
static void check_single(FcVet *vet, const FcTriple *triple, FcStr name)
{
  const FcShaclTerm *term = fc_shacl_property(name);
  size_t count = 0;
  const FcTriple *all =
      fc_graph_about(vet->graph, triple->subject, triple->predicate, &count);

  if (term && term->is_one && triple == all + 1) {
    fc_vet_fail(vet, triple, "shacl-value", "more than one sh:%s", term->name);
  }
}

/// "a sh:PropertyShape" and sh:path go together.
static void check_class(FcVet *vet, const FcTriple *triple, FcStr name)
{
  const bool has = has_path(vet, triple->subject);

  if (fc_str_eq(name, FC_STR("PropertyShape")) && !has) {
    fc_vet_fail(vet, triple, "shacl-value", "a property shape needs sh:path");
  } else if (fc_str_eq(name, FC_STR("NodeShape")) && has) {
    fc_vet_fail(vet, triple, "shacl-value", "a node shape has no sh:path");
  }
}

void fc_vet_shapes(FcVet *vet)
{
  const FcTriple *triples = fc_graph_triples(vet->graph);

  for (size_t i = 0; i < fc_graph_size(vet->graph); ++i) {
    const FcStr property = shacl_name(triples[i].predicate);
    const FcStr value = shacl_name(triples[i].object);
    if (property.data) {
      check_property(vet, &triples[i], property);
      check_single(vet, &triples[i], property);
    }
    if (value.data && !fc_shacl_has_value(value)) {
      tell_unknown(vet, &triples[i], value);
    } else if (value.data &&
               fc_str_eq(triples[i].predicate->text, FC_STR(FC_RDF "type"))) {
      check_class(vet, &triples[i], value);
    }
  }
}
