/**
 * @file
 * RML-Core rules (vocab/mapping/) applied to records.
 *
 * The closed subset of http://w3id.org/rml/ that is understood:
 *
 * - triples map: logicalSource; baseIRI; subjectMap or subject;
 *   predicateObjectMap
 * - logical source: referenceFormulation (JSONPath), iterator, and source with
 *   root and path, which only other engines need
 * - subject map: class, graph, graphMap
 * - predicate-object map: predicate, predicateMap, object, objectMap, graph,
 *   graphMap
 * - term map: one of reference, template and constant; termType (IRI, URI,
 *   Literal; BlankNode where the view of records lets it)
 * - object map: language, languageMap, datatype, datatypeMap
 *
 * Anything else in that namespace, or one of these on another node, is
 * FC_ERR_VOCAB with file and subject. Paths are those of jsonpath.h: for our
 * records an iterator is `$[*]` or `$[?(@.field=='value')]`, a reference is
 * `$.field`, and `$.field[*]` for lists, also in the braces of a template,
 * where a backslash makes a brace text.
 *
 * A field without a value gives no triple; a list gives one for each value,
 * several lists in one template one for each combination. A number without
 * language and datatype is an xsd:integer. The values in the template of an
 * IRI are percent-encoded, with URI what is not ASCII as well.
 *
 * A relative IRI in a rule is resolved against {base}, so that `<id/kind/x>`
 * is one of ours; before a template whose result is no absolute IRI comes the
 * baseIRI of the triples map, {base} if it has none; a reference stays as it
 * is. `rml:graph <graph/portal>` on a subject map or a pair puts its triples
 * into the portal graph; `<graph/factsheet>`, rml:defaultGraph or none, into
 * the factsheet's own; several may be given.
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
 * subset or a reference to a field that entity.h does not have. All faults are
 * told.
 */
FcStatus fc_mapping_load(FcMapping **out,
                         const FcVocab *vocab,
                         FcStr base,
                         FcDiag *diag);
void fc_mapping_free(FcMapping *mapping);

/// What made a triple.
typedef struct {
  FcTriple triple; ///< Valid during the call
  const FcRecord *record;
  const char *file;  ///< "mapping/thing.ttl"
  FcStr rule;        ///< "#thing", the triples map in it
  bool in_factsheet; ///< It is not for the portal graph alone
} FcOrigin;

/**
 * Tell what makes the triples of a subject, in the order of records and rules;
 * one that several make is told as often.
 *
 * @param subject Its IRI; none for all subjects.
 * @param tell Called for each with `data`.
 * @return As fc_mapping_apply.
 */
FcStatus fc_mapping_trace(const FcMapping *mapping,
                          const FcEntities *entities,
                          FcStr subject,
                          void (*tell)(void *data, const FcOrigin *origin),
                          void *data,
                          FcDiag *diag);

/**
 * Make the triples of some records.
 *
 * A value that gives no valid term (a bad IRI) is left out with a warning
 * [bad-term] that names the record's line.
 *
 * @param factsheet, portal Triples are added; either may be NULL.
 * @return FC_ERR_LIMIT if one rule gives one record 100,000 values or more.
 */
FcStatus fc_mapping_apply(FcGraph *factsheet,
                          FcGraph *portal,
                          const FcMapping *mapping,
                          const FcEntities *entities,
                          FcDiag *diag);

#endif
