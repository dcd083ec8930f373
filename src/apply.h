/**
 * @file
 * Rules applied to records of any form: the triples of one record by one rule.
 */
#ifndef FC_APPLY_H
#define FC_APPLY_H

#include "arena.h"
#include "diag.h"
#include "graph.h"
#include "record_view.h"
#include "rule.h"

/// What a rule made of a record; valid during the call that tells it.
typedef struct {
  FcTriple triple;
  const FcTerm *const *graphs; ///< IRIs; NULL among them: the default graph
  size_t graph_count;          ///< At least 1
  const FcRule *rule;
  const void *record;
} FcMade;

/// To whom, and through what, rules are applied.
typedef struct {
  const FcRecordView *view;
  FcArena *arena; ///< For texts
  FcGraph *terms; ///< Terms are made here; its triples are not touched
  void (*tell)(void *data, const FcMade *made);
  void *data;
  FcDiag *diag;
  size_t blank_nodes; ///< How many new ones there are so far; 0 at first
} FcApply;

/**
 * Tell the triples of one record by one rule; none if its conditions do not
 * hold.
 *
 * A value that gives no valid term (a bad IRI, an object) is left out with a
 * warning [bad-term].
 *
 * @param pos The record, for messages.
 * @return FC_ERR_LIMIT if one term map gives 100,000 values or more.
 */
FcStatus fc_rule_apply(FcApply *apply,
                       const FcRule *rule,
                       const void *record,
                       FcPos pos);

#endif
