/**
 * @file
 * The order in which a person reads a graph: the catalogue first, then things
 * by their classes, code lists last; of each its class and name first, where it
 * was read last. The same order for the same graph.
 */
#ifndef FC_WRITE_ORDER_H
#define FC_WRITE_ORDER_H

#include "graph.h"

/// All that is said of one subject.
typedef struct {
  const FcTriple *triples;
  size_t len;
  const char *heading; ///< Of the group that it belongs to
} FcBlock;

typedef struct FcOrder FcOrder;

/// @return To be freed with fc_order_free. The graph must stay as it is while
/// this is used.
FcOrder *fc_order_new(FcGraph *graph);
void fc_order_free(FcOrder *order);

/// @return The blocks; those of one heading stand together.
const FcBlock *fc_order_blocks(const FcOrder *order, size_t *count);

/// @return What the graph calls that term of it, or none.
FcStr fc_order_label(const FcOrder *order, const FcTerm *term);

#endif
