/**
 * @file
 * RDF/XML: an element for each subject, named by its most telling class.
 */
#ifndef FC_WRITE_RDFXML_H
#define FC_WRITE_RDFXML_H

#include "graph.h"
#include "strbuf.h"

/**
 * Write a graph without blank nodes; blocks in the order of write_order.h.
 *
 * @param out The text is added; untouched if there is none.
 * @return NULL, or a property that RDF/XML has no element for: the end of its
 * IRI is no XML name of ASCII, or one that RDF/XML keeps to itself. A class of
 * that kind is written as a property.
 */
const FcTerm *fc_write_rdfxml(FcStrbuf *out, FcGraph *graph);

#endif
