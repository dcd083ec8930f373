#include "shacl_terms.h"

static const FcShaclTerm properties[] = {
    {"alternativePath", FC_ON_PATH, FC_TAKES_PATHS, true},
    {"and", FC_ON_SHAPE, FC_TAKES_SHAPES, false},
    {"class", FC_ON_SHAPE, FC_TAKES_IRI, false},
    {"closed", FC_ON_SHAPE, FC_TAKES_BOOLEAN, true},
    {"datatype", FC_ON_SHAPE, FC_TAKES_IRI, true},
    {"deactivated", FC_ON_SHAPE, FC_TAKES_BOOLEAN, true},
    {"defaultValue", FC_ON_PROPERTY_SHAPE, FC_TAKES_ANY, true},
    {"description", FC_ON_SHAPE, FC_TAKES_WORDS, false},
    {"disjoint", FC_ON_SHAPE, FC_TAKES_IRI, false},
    {"equals", FC_ON_SHAPE, FC_TAKES_IRI, false},
    {"flags", FC_ON_SHAPE, FC_TAKES_TEXT, true},
    {"group", FC_ON_PROPERTY_SHAPE, FC_TAKES_ANY, true},
    {"hasValue", FC_ON_SHAPE, FC_TAKES_ANY, false},
    {"ignoredProperties", FC_ON_SHAPE, FC_TAKES_IRIS, true},
    {"in", FC_ON_SHAPE, FC_TAKES_LIST, true},
    {"inversePath", FC_ON_PATH, FC_TAKES_PATH, true},
    {"languageIn", FC_ON_SHAPE, FC_TAKES_TAGS, true},
    {"lessThan", FC_ON_PROPERTY_SHAPE, FC_TAKES_IRI, false},
    {"lessThanOrEquals", FC_ON_PROPERTY_SHAPE, FC_TAKES_IRI, false},
    {"maxCount", FC_ON_PROPERTY_SHAPE, FC_TAKES_COUNT, true},
    {"maxExclusive", FC_ON_SHAPE, FC_TAKES_LITERAL, true},
    {"maxInclusive", FC_ON_SHAPE, FC_TAKES_LITERAL, true},
    {"maxLength", FC_ON_SHAPE, FC_TAKES_COUNT, true},
    {"message", FC_ON_SHAPE, FC_TAKES_WORDS, false},
    {"minCount", FC_ON_PROPERTY_SHAPE, FC_TAKES_COUNT, true},
    {"minExclusive", FC_ON_SHAPE, FC_TAKES_LITERAL, true},
    {"minInclusive", FC_ON_SHAPE, FC_TAKES_LITERAL, true},
    {"minLength", FC_ON_SHAPE, FC_TAKES_COUNT, true},
    {"name", FC_ON_PROPERTY_SHAPE, FC_TAKES_WORDS, false},
    {"node", FC_ON_SHAPE, FC_TAKES_SHAPE, false},
    {"nodeKind", FC_ON_SHAPE, FC_TAKES_NODE_KIND, true},
    {"not", FC_ON_SHAPE, FC_TAKES_SHAPE, false},
    {"oneOrMorePath", FC_ON_PATH, FC_TAKES_PATH, true},
    {"or", FC_ON_SHAPE, FC_TAKES_SHAPES, false},
    {"order", FC_ON_PROPERTY_SHAPE, FC_TAKES_NUMBER, true},
    {"path", FC_ON_PROPERTY_SHAPE, FC_TAKES_PATH, true},
    {"pattern", FC_ON_SHAPE, FC_TAKES_TEXT, false},
    {"property", FC_ON_SHAPE, FC_TAKES_PROPERTY, false},
    {"qualifiedMaxCount", FC_ON_PROPERTY_SHAPE, FC_TAKES_COUNT, true},
    {"qualifiedMinCount", FC_ON_PROPERTY_SHAPE, FC_TAKES_COUNT, true},
    {"qualifiedValueShape", FC_ON_PROPERTY_SHAPE, FC_TAKES_SHAPE, false},
    {"qualifiedValueShapesDisjoint", FC_ON_PROPERTY_SHAPE, FC_TAKES_BOOLEAN,
     true},
    {"severity", FC_ON_SHAPE, FC_TAKES_IRI, true},
    {"targetClass", FC_ON_SHAPE, FC_TAKES_IRI, false},
    {"targetNode", FC_ON_SHAPE, FC_TAKES_ANY, false},
    {"targetObjectsOf", FC_ON_SHAPE, FC_TAKES_IRI, false},
    {"targetSubjectsOf", FC_ON_SHAPE, FC_TAKES_IRI, false},
    {"uniqueLang", FC_ON_PROPERTY_SHAPE, FC_TAKES_BOOLEAN, true},
    {"xone", FC_ON_SHAPE, FC_TAKES_SHAPES, false},
    {"zeroOrMorePath", FC_ON_PATH, FC_TAKES_PATH, true},
    {"zeroOrOnePath", FC_ON_PATH, FC_TAKES_PATH, true},
};
#define PROPERTIES (sizeof properties / sizeof *properties)

static const char *const node_kinds[] = {
    "BlankNode", "BlankNodeOrIRI", "BlankNodeOrLiteral",
    "IRI",       "IRIOrLiteral",   "Literal",
};

static const char *const values[] = {
    "Info",  "NodeShape", "PropertyGroup", "PropertyShape",
    "Shape", "Violation", "Warning",
};

static const char *const takes[] = {
    [FC_TAKES_ANY] = "anything",
    [FC_TAKES_IRI] = "an IRI",
    [FC_TAKES_LITERAL] = "a literal",
    [FC_TAKES_TEXT] = "a text without a language",
    [FC_TAKES_WORDS] = "a text",
    [FC_TAKES_COUNT] = "an xsd:integer, 0 or more",
    [FC_TAKES_NUMBER] = "a number",
    [FC_TAKES_BOOLEAN] = "true or false",
    [FC_TAKES_NODE_KIND] = "a node kind: sh:IRI, sh:Literal, …",
    [FC_TAKES_SHAPE] = "a shape",
    [FC_TAKES_PROPERTY] = "a property shape: a node with sh:path",
    [FC_TAKES_PATH] = "a path",
    [FC_TAKES_LIST] = "a list: ( … )",
    [FC_TAKES_SHAPES] = "a list of shapes: ( … )",
    [FC_TAKES_PATHS] = "a list of two paths or more: ( … )",
    [FC_TAKES_IRIS] = "a list of IRIs: ( … )",
    [FC_TAKES_TAGS] = "a list of language tags: ( \"en\" … )",
};

static bool is_in(const char *const *names, size_t len, FcStr name)
{
  for (size_t i = 0; i < len; ++i) {
    if (fc_str_eq(name, fc_str(names[i]))) {
      return true;
    }
  }
  return false;
}

const FcShaclTerm *fc_shacl_property(FcStr name)
{
  for (size_t i = 0; i < PROPERTIES; ++i) {
    if (fc_str_eq(name, fc_str(properties[i].name))) {
      return &properties[i];
    }
  }
  return NULL;
}

const FcShaclTerm *fc_shacl_next(const FcShaclTerm *term)
{
  const FcShaclTerm *next = term ? term + 1 : properties;

  return next < properties + PROPERTIES ? next : NULL;
}

bool fc_shacl_is_node_kind(FcStr name)
{
  return is_in(node_kinds, sizeof node_kinds / sizeof *node_kinds, name);
}

bool fc_shacl_has_value(FcStr name)
{
  return fc_shacl_is_node_kind(name) ||
         is_in(values, sizeof values / sizeof *values, name);
}

const char *fc_shacl_takes(FcShaclValue value)
{
  return takes[value];
}
