/**
 * @file
 * RML-Core rules (vocab/mapping/) applied to records.
 *
 * The closed subset of http://w3id.org/rml/ that is understood: TriplesMap,
 * logicalSource, source, referenceFormulation (JSONPath), iterator (`$[*]` and
 * `$[?(@.field=='value')]`, several joined by `&&`), subjectMap, subject,
 * class, graph, predicateObjectMap, predicate, predicateMap, object,
 * objectMap, reference (`$.f`, `$.f[*]`), template, constant, termType (IRI,
 * UnsafeIRI, Literal), language, languageMap, datatype, datatypeMap. Anything
 * else in that namespace is FC_ERR_VOCAB with file and subject.
 *
 * A relative IRI in a rule is resolved against {base}/, so that `<id/kind/x>`
 * is one of ours; a template whose result is no absolute IRI likewise.
 * `rml:graph <graph/portal>` on a subject map puts its triples into the portal
 * graph; `<graph/factsheet>`, or none, into the factsheet's own; both may be
 * given.
 */
#ifndef FC_MAPPING_H
#define FC_MAPPING_H

#include "diag.h"
#include "entity.h"
#include "graph.h"
#include "vocab.h"

typedef struct FcMapping FcMapping;

/**
 * @param base The configured base IRI, ends in "/".
 * @return FC_ERR_SYNTAX for broken Turtle, FC_ERR_VOCAB for a rule outside the
 * subset or a reference to a field that entity.h does not have.
 */
FcStatus fc_mapping_load(FcMapping **out,
                         const FcVocab *vocab,
                         FcStr base,
                         FcDiag *diag);
void fc_mapping_free(FcMapping *mapping);

/**
 * Make the triples of some records.
 *
 * A value that gives no valid term (a bad IRI) is left out with a warning
 * [bad-term] that names the record's line.
 *
 * @param factsheet, portal Triples are added; either may be NULL.
 */
FcStatus fc_mapping_apply(FcGraph *factsheet,
                          FcGraph *portal,
                          const FcMapping *mapping,
                          const FcEntities *entities,
                          FcDiag *diag);

#endif
