/**
 * @file
 * The provenance of each triple as RDF: rdf:Statement, with the places of the
 * source that it was derived from and the rule that made it.
 */
#ifndef FC_STATEMENTS_H
#define FC_STATEMENTS_H

#include "entity.h"
#include "graph.h"
#include "mapping.h"

/**
 * Add a statement for each triple that rules put into the factsheet's graph.
 *
 * The IRI of a statement is {base}id/statement/ and a hash of its triple, so
 * that several documents that say the same share one, with the places and
 * rules of all. What is of the factsheet as a whole is derived from its page;
 * what is configured, from no place.
 *
 * @param entities Linked, and mapped without a fault: nothing is said again.
 * @param base Of IRIs; ends in "/".
 * @return As fc_mapping_apply.
 */
FcStatus fc_statements_add(FcGraph *out,
                           const FcMapping *mapping,
                           const FcEntities *entities,
                           FcStr base);

#endif
