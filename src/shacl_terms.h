/**
 * @file
 * The terms of SHACL Core (https://www.w3.org/TR/shacl/, parts 2 to 4): where
 * each may stand and what it takes.
 */
#ifndef FC_SHACL_TERMS_H
#define FC_SHACL_TERMS_H

#include "str.h"

#define FC_SH "http://www.w3.org/ns/shacl#"

/// Nodes of a shapes graph, as bits.
typedef enum {
  FC_ON_NODE_SHAPE = 1,
  FC_ON_PROPERTY_SHAPE = 2,
  FC_ON_SHAPE = 3,
  FC_ON_PATH = 4,
} FcShaclNode;

/// What a property takes.
typedef enum {
  FC_TAKES_ANY,
  FC_TAKES_IRI,
  FC_TAKES_LITERAL,
  FC_TAKES_TEXT,      ///< xsd:string
  FC_TAKES_WORDS,     ///< xsd:string or with a language
  FC_TAKES_COUNT,     ///< xsd:integer, not negative
  FC_TAKES_NUMBER,    ///< xsd:integer or xsd:decimal
  FC_TAKES_BOOLEAN,   ///< xsd:boolean
  FC_TAKES_NODE_KIND, ///< One of six
  FC_TAKES_SHAPE,     ///< A node: what is said of it makes it one
  FC_TAKES_PROPERTY,  ///< A property shape
  FC_TAKES_PATH,
  FC_TAKES_LIST,   ///< RDF list of anything
  FC_TAKES_SHAPES, ///< RDF list of shapes
  FC_TAKES_PATHS,  ///< RDF list of two paths or more
  FC_TAKES_IRIS,   ///< RDF list of IRIs
  FC_TAKES_TAGS,   ///< RDF list of language tags
} FcShaclValue;

typedef struct {
  const char *name; ///< "minCount"
  unsigned nodes;   ///< FcShaclNode
  FcShaclValue takes;
  bool is_one; ///< At most once a node
} FcShaclTerm;

/// @return The property of that name, or NULL.
const FcShaclTerm *fc_shacl_property(FcStr name);

/// @return The property behind `term`, the first for NULL; NULL at the end.
const FcShaclTerm *fc_shacl_next(const FcShaclTerm *term);

/// @return Whether SHACL Core has a class or individual of that name.
bool fc_shacl_has_value(FcStr name);

/// @return Whether it is a value of sh:nodeKind: "IRI", "BlankNodeOrLiteral".
bool fc_shacl_is_node_kind(FcStr name);

/// @return "an IRI": what a property takes, for messages.
const char *fc_shacl_takes(FcShaclValue value);

#endif
