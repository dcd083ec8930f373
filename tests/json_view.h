/**
 * @file
 * Any JSON as records for mapping rules, so that what others wrote for RML can
 * be put to our engine. Records are `const json_t *` of Jansson.
 */
#ifndef FC_JSON_VIEW_H
#define FC_JSON_VIEW_H

#include "apply.h"

#include <jansson.h>

/// Records anywhere in a document, in any graph, with blank nodes.
extern const FcRecordView fc_json_view;

/// Apply a rule to every record that its iterator reaches. @return As
/// fc_rule_apply.
FcStatus fc_json_apply(FcApply *apply,
                       const FcRule *rule,
                       const json_t *root,
                       const char *file);

#endif
