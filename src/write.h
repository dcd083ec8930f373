/**
 * @file
 * Graphs as text. Our own writers are made to be read, and fast; raptor's are
 * there to compare with.
 */
#ifndef FC_WRITE_H
#define FC_WRITE_H

#include "diag.h"
#include "graph.h"
#include "strbuf.h"

#include <stdbool.h>

/// How a graph is to be written.
typedef struct {
  const char *syntax; ///< "turtle", "rdfxml" or "ntriples"
  bool by_raptor;     ///< By raptor, and proven by reading it again
  FcStr base;         ///< What our IRIs begin with, for prefixes; or none
  const char *file;   ///< What will be written, for messages
} FcWriting;

/**
 * Write a graph as text, the same for the same set of triples.
 *
 * @param out The text is added; untouched on failure.
 * @return FC_ERR_OUTPUT if the graph has a blank node, or a property that the
 * syntax has no form for, or raptor said anything.
 */
FcStatus fc_write(FcStrbuf *out,
                  FcGraph *graph,
                  const FcWriting *writing,
                  FcDiag *diag);

#endif
