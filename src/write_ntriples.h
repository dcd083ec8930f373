/**
 * @file
 * N-Triples: a line for each statement, for stores and for `sort`.
 */
#ifndef FC_WRITE_NTRIPLES_H
#define FC_WRITE_NTRIPLES_H

#include "graph.h"
#include "strbuf.h"

/// Write a graph without blank nodes, in its order, as UTF-8. @param out The
/// text is added.
void fc_write_ntriples(FcStrbuf *out, FcGraph *graph);

#endif
