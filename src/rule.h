/**
 * @file
 * One triples map of vocab/mapping/ as plain structs: read and checked once,
 * applied to every record by mapping.c.
 */
#ifndef FC_RULE_H
#define FC_RULE_H

#include "diag.h"
#include "entity.h"
#include "graph.h"

/// A piece of a template: text, or the values of a field.
typedef struct {
  FcStr text;
  const FcField *field; ///< NULL for text
} FcPiece;

typedef struct FcTermMap FcTermMap;
struct FcTermMap {
  const FcTerm *constant; ///< NULL where there are pieces
  FcPiece *pieces;        ///< A reference is one piece with a field
  size_t len;
  FcTermType type;      ///< FC_IRI or FC_LITERAL
  bool is_template;     ///< A result without scheme is below the base
  bool is_unsafe;       ///< Values are not percent-encoded in the template
  FcTermMap *languages; ///< NULL for none
  FcTermMap *datatypes; ///< NULL for none
  FcTermMap *next;
};

/// Each predicate with each object.
typedef struct FcPair FcPair;
struct FcPair {
  FcTermMap *predicates;
  FcTermMap *objects;
  FcPair *next;
};

/// The field has exactly that text.
typedef struct FcCondition FcCondition;
struct FcCondition {
  const FcField *field;
  FcStr text;
  FcCondition *next;
};

typedef struct FcRule FcRule;
struct FcRule {
  const char *file; ///< "mapping/thing.ttl"
  FcStr name;       ///< Of the triples map, without what stands before "#"
  FcCondition *conditions; ///< All hold
  FcTermMap *subject;
  FcPair *pairs;
  bool factsheet, portal; ///< The graphs that its triples are for
  FcRule *next;
};

/**
 * Read the rules of one file.
 *
 * @param first Rules are put in front of it.
 * @param arena Rules live in it.
 * @param graph The file, read with `base`.
 * @param file For messages.
 * @return FC_ERR_VOCAB for the first thing that mapping.h does not list.
 */
FcStatus fc_rules_read(FcRule **first,
                       FcArena *arena,
                       FcGraph *graph,
                       FcStr base,
                       const char *file,
                       FcDiag *diag);

#endif
