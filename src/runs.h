/**
 * @file
 * The text of a block with its marked runs: links, strong, emphasis. What an
 * author marked is mostly a name.
 */
#ifndef FC_RUNS_H
#define FC_RUNS_H

#include "tree.h"

typedef struct {
  FcNodeType type;   ///< FC_LINK, FC_STRONG or FC_EM
  size_t start, len; ///< In the text
  FcStr target;      ///< Of a link, else none
  unsigned line;     ///< In the source
} FcSpan;

typedef struct {
  FcStr text; ///< Trimmed, white space collapsed
  FcSpan *spans;
  size_t len; ///< Number of spans, in order of their starts
  unsigned line;
} FcRuns;

/// Flatten a heading, paragraph, item or cell; blocks inside are parted by one
/// blank. In the tree's arena.
FcRuns fc_runs_of(FcTree *tree, const FcNode *block);

/// @return The part of `runs` from `start` on for `len` bytes, with the spans
/// that lie in it.
FcRuns fc_runs_part(FcArena *arena,
                    const FcRuns *runs,
                    size_t start,
                    size_t len);

/// @return The text of a span.
FcStr fc_span_text(const FcRuns *runs, const FcSpan *span);

#endif
