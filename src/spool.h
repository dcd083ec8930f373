/**
 * @file
 * Records as bytes, from one process of a run to another. For the same program
 * and machine only: nothing else reads them, and they outlive no run.
 */
#ifndef FC_SPOOL_H
#define FC_SPOOL_H

#include "diag.h"
#include "entity.h"
#include "graph.h"
#include "strbuf.h"

#include <stdbool.h>

/// Add a value as it is in memory.
void fc_spool_add(FcStrbuf *out, const void *value, size_t size);

/// Read a value. @param text Moved behind what was read.
/// @return false if `text` is too short.
bool fc_spool_take(FcStr *text, void *value, size_t size);

/// Add a list of texts.
void fc_spool_add_texts(FcStrbuf *out, const FcStrs *texts);

/**
 * Read a list of texts.
 *
 * @param text Moved behind what was read.
 * @param out Copies in `arena` are added.
 * @return false if `text` does not begin with texts; some may be added then.
 */
bool fc_spool_take_texts(FcArena *arena, FcStr *text, FcStrs *out);

/// Add all records.
void fc_spool_add_entities(FcStrbuf *out, const FcEntities *entities);

/**
 * Read records.
 *
 * @param out Set on success; its texts point into `text`, which must live as
 * long.
 * @param text Moved behind what was read.
 * @param file For messages; must live as long as `out`.
 * @return false if `text` does not begin with records.
 */
bool fc_spool_take_entities(FcEntities *out,
                            FcArena *arena,
                            FcStr *text,
                            const char *file);

/// Add the messages that were kept.
void fc_spool_add_findings(FcStrbuf *out, const FcDiag *diag);

/// Say messages again. @param text Moved behind what was read.
/// @return false if `text` does not begin with messages.
bool fc_spool_take_findings(FcDiag *diag, FcStr *text);

/// Add the triples of a graph, which has no blank node.
void fc_spool_add_graph(FcStrbuf *out, FcGraph *graph);

/**
 * Add triples to a graph.
 *
 * @param text Moved behind what was read.
 * @return false if `text` does not begin with triples; some may be added then.
 */
bool fc_spool_take_graph(FcGraph *graph, FcStr *text);

#endif
