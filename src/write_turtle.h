/**
 * @file
 * Turtle that people read: short names, classes and titles first, a line for
 * each object, the name of what a code stands for beside it.
 */
#ifndef FC_WRITE_TURTLE_H
#define FC_WRITE_TURTLE_H

#include "graph.h"
#include "strbuf.h"

/**
 * Write a graph without blank nodes.
 *
 * The prefixes that it needs are declared, no base; blocks in the order of
 * write_order.h. Literals keep quotes and datatypes, so that no reader changes
 * them.
 *
 * @param out The text is added.
 * @param base What our IRIs begin with, for prefixes; none for none.
 */
void fc_write_turtle(FcStrbuf *out, FcGraph *graph, FcStr base);

#endif
