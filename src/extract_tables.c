// Tables: rows that name things, categories with lists, services, scoreboards.
#include "extract_own.h"
#include "iri.h"
#include "scan.h"
#include "service_rows.h"

static const FcNode *next_list(const FcNode *block)
{
  while (block && block->type != FC_LIST) {
    block = block->next;
  }
  return block;
}

/// A registry that only the sentence names: "Managed by the Interior
/// Department, the National Registry gathers …".
static void present_in_row(FcWalk *walk, const FcNode *block)
{
  const FcExtraction *extraction = &walk->extraction;
  const FcRuns runs = fc_runs_of(extraction->tree, block);
  const FcSentence sentence = fc_walk_sentence(walk, &runs);
  const FcMatches kinds = fc_sentence_matches(extraction, &sentence, "kind");

  for (size_t i = 0; i < kinds.len; ++i) {
    const FcMatch *kind = &kinds.items[i];
    FcName name = {0};
    if (walk->section && kind->concept == walk->section->related &&
        fc_name_before(&name, sentence.words, kind->start + kind->len) &&
        name.start < kind->start) {
      FcThing thing = {0};
      FcRecord *record = fc_walk_add(walk, "table-row", runs.line);
      fc_thing_init(&thing, &walk->extraction, record, walk->section);
      fc_thing_set_name(&thing, name.text);
      fc_thing_add_text(&thing, &runs, false);
      fc_walk_finish(&thing);
      return;
    }
  }
}

/// A row whose first cell is a category: the things stand in the second, as
/// lists with paragraphs about their items.
static void present_category_row(FcWalk *walk, const FcNode *cell)
{
  const FcNode *list = next_list(cell->first);
  if (!list && cell->first) {
    present_in_row(walk, cell->first);
  }
  if (list && list != cell->first) {
    const FcRecord around = {.name = walk->group};
    const size_t before = walk->extraction.entities->len;
    fc_present_list(walk, list, &around);
    // What is told of all of them: region, level.
    for (size_t i = before; i < walk->extraction.entities->len; ++i) {
      FcThing thing = {0};
      const FcRuns runs = fc_runs_of(walk->extraction.tree, cell->first);
      fc_thing_init(&thing, &walk->extraction,
                    walk->extraction.entities->items[i], walk->section);
      fc_thing_add_sentences(&thing, &runs, true);
      fc_thing_find_place(&thing);
    }
    return;
  }
  while (list) {
    const FcNode *next = next_list(list->next);
    fc_present_named_items(walk, list, next);
    list = next;
  }
}

static void present_row(FcWalk *walk, const FcNode *name, const FcNode *cell)
{
  FcThing thing = {0};
  FcRecord *record = fc_walk_add(walk, "table-row", name->pos.line);
  const FcRuns first = fc_runs_of(walk->extraction.tree, name);

  fc_thing_init(&thing, &walk->extraction, record, walk->section);
  fc_thing_set_name(&thing, first.text);
  for (const FcNode *block = cell->first; block; block = block->next) {
    fc_thing_add_block(&thing, block);
  }
  fc_walk_finish(&thing);
  for (const FcNode *block = cell->first; block; block = block->next) {
    if (block->type == FC_LIST) {
      fc_present_list(walk, block, record);
    }
  }
}

/// The first block of a second cell is a list in one row at least: then first
/// cells are categories, not names.
static bool has_category_rows(const FcNode *table)
{
  for (const FcNode *row = table->first; row; row = row->next) {
    const FcNode *second = row->first ? row->first->next : NULL;
    if (second && second->first && second->first->type == FC_LIST) {
      return true;
    }
  }
  return false;
}

/// A band row has a first cell only: "National", "Sub-national".
static void enter_band(FcWalk *walk, const FcNode *cell)
{
  const FcScope inside = {{NULL, 0}, NULL};
  const FcConcept *band =
      fc_lexicon_find(walk->extraction.lexicon, "band",
                      fc_node_text(walk->extraction.tree, cell), inside);

  if (band) {
    walk->band = band->notation;
  }
}

static void add_responsible(FcWalk *walk, FcRecord *record, const FcNode *cell)
{
  const FcExtraction *extraction = &walk->extraction;
  if (!cell) {
    return;
  }
  const FcStrs bodies = fc_responsible_bodies(
      &record->level, extraction->arena, extraction->lexicon,
      fc_node_text(extraction->tree, cell), extraction->scope);

  // Where the column tells who, the text tells of others.
  if (bodies.len) {
    record->owner = bodies;
  }
}

/// All links of the cell; a host's name without a link is one too.
static void add_websites(FcWalk *walk, FcRecord *record, const FcNode *cell)
{
  FcArena *arena = walk->extraction.arena;
  if (!cell) {
    return;
  }

  const FcRuns runs = fc_runs_of(walk->extraction.tree, cell);
  for (size_t i = 0; i < runs.len; ++i) {
    const FcStr iri = runs.spans[i].type == FC_LINK
                          ? fc_iri_from_link(arena, runs.spans[i].target)
                          : (FcStr){NULL, 0};
    (void)fc_strs_add_new(arena, &record->urls, iri);
  }
  FcStr rest = runs.text;
  FcStr word = {NULL, 0};
  while (!record->urls.len && fc_str_split(&rest, ' ', &word)) {
    if (fc_is_host(word)) {
      (void)fc_strs_add_new(arena, &record->urls,
                            fc_iri_from_link(arena, word));
    }
  }
}

/// The section around that tells what the rows of its tables are, or the
/// section itself.
static const FcConcept *section_of_rows(const FcConcept *section)
{
  const FcConcept *around = section;

  while (around && !around->rows) {
    around = around->broader;
  }
  return around ? around : section;
}

/// "N/A"
static bool tells_nothing(const FcExtraction *extraction, FcStr text)
{
  const FcConcept *tier =
      fc_lexicon_find(extraction->lexicon, "tier", text, extraction->scope);

  return tier && fc_str_eq(tier->notation, FC_STR("none"));
}

/// The services of a table of 2018 or 2019: a "passport" is one there.
static void present_services(FcWalk *walk, const FcNode *table)
{
  const FcExtraction *extraction = &walk->extraction;
  const FcNode *row = table->first;
  FcServiceRows service = {0};

  while (row && fc_service_next(&service, extraction->tree, extraction->lexicon,
                                &row)) {
    FcThing thing = {0};
    FcRecord *record = fc_walk_add(walk, "table-row", service.line);
    fc_thing_init(&thing, &walk->extraction, record,
                  section_of_rows(walk->section));
    fc_thing_set_name(&thing, service.name);
    if (service.description) {
      const FcRuns text = fc_runs_of(extraction->tree, service.description);
      if (!tells_nothing(extraction, text.text)) {
        fc_thing_add_text(&thing, &text, false);
      }
    }
    fc_walk_finish(&thing);
    add_responsible(walk, record, service.responsibility);
    add_websites(walk, record, service.website);
  }
}

static void present_rows(FcWalk *walk, const FcNode *table)
{
  const bool categories = has_category_rows(table);
  walk->band = (FcStr){NULL, 0};

  for (const FcNode *row = table->first; row; row = row->next) {
    const FcNode *first = row->first;
    const FcNode *second = first ? first->next : NULL;
    const size_t before = walk->extraction.entities->len;
    if (!first || !first->first) {
      if (second && second->first) {
        fc_diag_warn(walk->extraction.diag, row->pos, "row-without-name",
                     "table row has no name in its first cell");
      }
      continue;
    }
    if (!second || !second->first) {
      enter_band(walk, first);
      continue;
    }
    // A picture, as beside the highlights of 2022, is no name.
    if (!fc_node_text(walk->extraction.tree, first).len) {
      continue;
    }
    if (categories) {
      present_category_row(walk, second);
    } else {
      present_row(walk, first, second);
    }
    for (size_t i = before; i < walk->extraction.entities->len; ++i) {
      FcRecord *record = walk->extraction.entities->items[i];
      if (!record->level.len) {
        record->level = walk->band;
      }
    }
  }
}

/// The cell number `index` of a row, or NULL.
static const FcNode *cell_at(const FcNode *row, size_t index)
{
  const FcNode *cell = row->first;
  for (; cell && index > 0; --index) {
    cell = cell->next;
  }
  return cell;
}

/// One item of a scoreboard: its name, and which recommendations it covers.
static void present_eif_item(FcWalk *walk,
                             const FcNode *cell,
                             const FcNode *range,
                             FcStr scoreboard)
{
  FcThing thing = {0};
  FcRecord *record = fc_walk_add(walk, "table-row", cell->pos.line);

  fc_thing_init(&thing, &walk->extraction, record, NULL);
  fc_thing_set_name(&thing, fc_node_text(walk->extraction.tree, cell));
  record->kind = FC_STR("eif_item");
  record->rule = FC_STR("row of a scoreboard");
  record->level = FC_STR("eu");
  record->scoreboard = scoreboard;
  fc_strs_add(walk->extraction.arena, &record->part_of, scoreboard);
  record->recommendations = fc_node_text(walk->extraction.tree, range);
}

/// Scoreboards side by side, two columns each: items and recommendations.
static void present_scoreboards(FcWalk *walk, const FcNode *table)
{
  FcTree *tree = walk->extraction.tree;
  const FcNode *head = table->first;

  for (const FcNode *row = head->next; row; row = row->next) {
    size_t column = 0;
    for (const FcNode *title = head->first; title;
         title = title->next, ++column) {
      const FcNode *cell = cell_at(row, column);
      const FcNode *range = cell ? cell->next : NULL;
      if (title->first && cell && cell->first && range && range->first) {
        present_eif_item(walk, cell, range, fc_node_text(tree, title));
      }
    }
  }
}

static bool is_scoreboard(const FcWalk *walk, const FcNode *table)
{
  FcMatch match = {0};

  return table->first && table->first->first &&
         fc_lexicon_scan(
             &match, walk->extraction.lexicon, "scoreboard",
             fc_node_text(walk->extraction.tree, table->first->first),
             walk->extraction.scope) &&
         match.start == 0;
}

void fc_present_table(FcWalk *walk, const FcNode *table)
{
  const FcExtraction *extraction = &walk->extraction;

  if (fc_is_service_table(extraction->tree, extraction->lexicon, table)) {
    present_services(walk, table);
  } else if (is_scoreboard(walk, table)) {
    present_scoreboards(walk, table);
  } else {
    present_rows(walk, table);
  }
}
