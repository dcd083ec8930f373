/**
 * @file
 * Where in a Turtle file something is written: raptor tells no more than where
 * a statement ends.
 */
#ifndef FC_RDF_PLACE_H
#define FC_RDF_PLACE_H

#include "graph.h"

/**
 * Find the line of a triple in Turtle that was read without a fault.
 *
 * What stands in brackets belongs to the subject before them.
 *
 * @param base What relative IRIs of `text` go behind; ends in "/".
 * @param subject NULL or a blank node: any.
 * @param predicate, object NULL where they do not matter.
 * @return The line, from 1, of the object; where that is not found as it is
 * written in `text`, of the predicate; else of the subject; 0 for nothing.
 */
unsigned fc_rdf_line(FcStr text,
                     FcStr base,
                     const FcTerm *subject,
                     const FcTerm *predicate,
                     const FcTerm *object);

#endif
