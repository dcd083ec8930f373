/**
 * @file
 * One triples map as plain structs: read and checked once (rule.c), applied to
 * every record (apply.c). mapping.h tells what rules may be.
 */
#ifndef FC_RULE_H
#define FC_RULE_H

#include "diag.h"
#include "graph.h"
#include "record_view.h"
#include "vocab.h"

/// A piece of a template: text, or the values of a record.
typedef struct {
  FcStr text;
  const void *place; ///< Of a path, by FcRecordView; NULL for text
} FcPiece;

typedef struct FcTermMap FcTermMap;
struct FcTermMap {
  const FcTerm *constant; ///< NULL where there are pieces
  FcPiece *pieces;        ///< A reference is one piece with a place
  size_t len;             ///< 0 for a new blank node each time
  FcTermType type;
  bool is_template;     ///< Values are percent-encoded if it makes IRIs
  bool is_ascii;        ///< Letters beyond ASCII are as well
  FcTermMap *languages; ///< NULL for none
  FcTermMap *datatypes; ///< NULL for none
  FcTermMap *next;
};

/// Each predicate with each object.
typedef struct FcPair FcPair;
struct FcPair {
  FcTermMap *predicates;
  FcTermMap *objects;
  FcTermMap *graphs; ///< Besides those of the rule
  FcPair *next;
};

/// The record has exactly that text there.
typedef struct FcCondition FcCondition;
struct FcCondition {
  const void *place;
  FcStr text;
  FcCondition *next;
};

typedef struct FcRule FcRule;
struct FcRule {
  const char *file;        ///< As messages name it
  FcStr name;              ///< Of the triples map: "#thing", below the base
  FcStr base;              ///< Before relative IRIs
  FcStr source;            ///< Name of the file the records are in, or none
  FcJsonPath iterator;     ///< To the records in it
  FcCondition *conditions; ///< Its filter: all hold
  FcTermMap *subject;
  FcTermMap *graphs; ///< None: the default graph, unless a pair has one
  FcPair *pairs;
  FcRule *next;
};

/// A graph map with this constant is the default graph.
#define FC_DEFAULT_GRAPH "http://w3id.org/rml/defaultGraph"

/**
 * Read the rules of one file.
 *
 * @param first Rules are put in front of it.
 * @param arena Rules live in it.
 * @param graph The file, read with `base`.
 * @param base Before relative IRIs, unless a rule has a base of its own.
 * @param file For messages.
 * @return FC_ERR_VOCAB for what mapping.h does not list, or `view` has not. All
 * faults are told; no rule may be used then.
 */
FcStatus fc_rules_read(FcRule **first,
                       FcArena *arena,
                       FcGraph *graph,
                       const FcRecordView *view,
                       FcStr base,
                       const FcVocabFile *file,
                       FcDiag *diag);

#endif
