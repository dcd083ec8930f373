#include "runs.h"

#include "strbuf.h"

#include <stdlib.h>

typedef struct {
  FcStrbuf text;
  FcSpan *spans;
  size_t len, capacity;
} Building;

static bool is_block(FcNodeType type)
{
  return type < FC_TEXT;
}

static bool is_marked(FcNodeType type)
{
  return type == FC_LINK || type == FC_STRONG || type == FC_EM;
}

static void add_blank(Building *building)
{
  FcStrbuf *text = &building->text;

  if (text->len && text->data[text->len - 1] != ' ') {
    fc_strbuf_add_byte(text, ' ');
  }
}

static void add_span(Building *building, FcSpan span)
{
  if (building->len == building->capacity) {
    building->capacity = building->capacity ? building->capacity * 2 : 8;
    building->spans = (FcSpan *)fc_realloc(building->spans, building->capacity,
                                           sizeof(FcSpan));
  }
  building->spans[building->len++] = span;
}

/// White space at the start of a run that follows a blank is dropped.
static void add_text(Building *building, FcStr text)
{
  if (fc_str_starts(text, FC_STR(" "))) {
    add_blank(building);
    text = fc_str_from(text, 1);
  }
  fc_strbuf_add(&building->text, text);
}

static void add_node(Building *building, const FcNode *node)
{
  if (node->type == FC_TEXT) {
    add_text(building, node->text);
  } else if (node->type == FC_BREAK || is_block(node->type)) {
    add_blank(building);
  }

  const size_t index = building->len;
  const bool marked = is_marked(node->type);
  if (marked) {
    add_span(building,
             (FcSpan){.type = node->type,
                      .start = building->text.len,
                      .target =
                          node->type == FC_LINK ? node->text : (FcStr){NULL, 0},
                      .line = node->pos.line});
  }
  for (const FcNode *child = node->first; child; child = child->next) {
    add_node(building, child);
  }
  if (marked) {
    building->spans[index].len =
        building->text.len - building->spans[index].start;
  }
  if (is_block(node->type)) {
    add_blank(building);
  }
}

/// Blanks that the author marked too are outside of the name.
static void trim_span(FcSpan *span, FcStr text)
{
  const FcStr marked = {text.data + span->start, span->len};
  const FcStr trimmed = fc_str_trim(marked);

  span->start += (size_t)(trimmed.data - marked.data);
  span->len = trimmed.len;
}

FcRuns fc_runs_of(FcTree *tree, const FcNode *block)
{
  FcArena *arena = fc_tree_arena(tree);
  Building building = {{0}, NULL, 0, 0};
  for (const FcNode *child = block->first; child; child = child->next) {
    add_node(&building, child);
  }

  FcRuns runs = {
      .text = fc_str_trim(fc_arena_copy(arena, fc_strbuf_str(&building.text))),
      .line = block->pos.line,
  };
  runs.spans = (FcSpan *)fc_arena_alloc(arena, building.len * sizeof(FcSpan));
  for (size_t i = 0; i < building.len; ++i) {
    FcSpan span = building.spans[i];
    if (span.start + span.len > runs.text.len) {
      span.len = span.start < runs.text.len ? runs.text.len - span.start : 0;
    }
    if (span.len) {
      trim_span(&span, runs.text);
      runs.spans[runs.len++] = span;
    }
  }
  fc_strbuf_free(&building.text);
  free(building.spans);
  return runs;
}

FcRuns fc_runs_part(FcArena *arena,
                    const FcRuns *runs,
                    size_t start,
                    size_t len)
{
  FcRuns part = {
      .text = {runs->text.data + start, len},
      .line = runs->line,
      .spans = (FcSpan *)fc_arena_alloc(arena, runs->len * sizeof(FcSpan)),
  };

  for (size_t i = 0; i < runs->len; ++i) {
    FcSpan span = runs->spans[i];
    if (span.start >= start && span.start + span.len <= start + len) {
      span.start -= start;
      part.spans[part.len++] = span;
    }
  }
  return part;
}

FcStr fc_span_text(const FcRuns *runs, const FcSpan *span)
{
  return (FcStr){runs->text.data + span->start, span->len};
}
