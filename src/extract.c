// The walk through the outline: each form of presentation makes records.
#include "extract.h"

#include "acronyms.h"
#include "act.h"
#include "claims.h"
#include "iri.h"
#include "outline.h"
#include "runs.h"
#include "scan.h"
#include "service_rows.h"
#include "thing.h"

/// The section that the walk is in.
typedef struct {
  FcExtraction extraction;
  FcStr chapter;            ///< Its number, as text
  const FcConcept *section; ///< Chapter or group that the lexicon knows
  FcStr group;              ///< Heading above the entities
  FcStr band;               ///< Level that a band row of a table tells
  FcAcronyms acronyms;      ///< Introduced so far
  FcClaims claims;          ///< What sections say of other sections' things
} Walk;

static FcRecord *add_record(Walk *walk, const char *form, unsigned line)
{
  FcExtraction *extraction = &walk->extraction;
  FcRecord *record = fc_entities_add(extraction->entities, FC_STR("entity"));

  record->id = fc_arena_printf(extraction->arena, "e%03zu",
                               extraction->entities->len - 1);
  record->section = walk->chapter;
  record->heading = walk->group;
  record->form = fc_str(form);
  record->line = line;
  return record;
}

/// The fields, once name and text are there. Acronyms come before the kind,
/// which their long forms tell; other names after it.
static void finish(FcThing *thing)
{
  fc_thing_find_acronyms(thing);
  fc_thing_find_kind(thing);
  fc_thing_find_names(thing);
  fc_thing_find_dates(thing);
  fc_thing_find_owners(thing);
  fc_thing_find_place(thing);
  fc_thing_find_links(thing);
  fc_thing_find_relations(thing);
}

static const char *form_of(FcNodeType type)
{
  return type == FC_STRONG ? "bold" : "icon-paragraph";
}

/// Is a name known already in this document, by name or alternative name?
static bool is_known(const Walk *walk, FcStr name)
{
  return fc_record_called(&walk->extraction, name) != NULL;
}

/// Does the text around a marked name present the thing: "launched the X",
/// "X is a …", "a network called X"?
static bool is_presented(const Walk *walk,
                         const FcSentence *sentence,
                         size_t start,
                         size_t len)
{
  const FcExtraction *extraction = &walk->extraction;
  const FcStr text = sentence->runs.text;
  // "The portal of the X was launched": X is no subject.
  const bool possessor =
      fc_str_ends(fc_str_upto(text, start), FC_STR(" of the ")) ||
      fc_str_ends(fc_str_upto(text, start), FC_STR(" of "));
  const FcMatches found =
      fc_lexicon_matches(extraction->arena, extraction->lexicon, "present",
                         text, extraction->scope);

  for (size_t i = 0; i < found.len; ++i) {
    const FcMatch *match = &found.items[i];
    const size_t end = match->start + match->len;
    const FcStr what = match->concept->notation;
    if (fc_str_eq(what, FC_STR("before")) && end <= start &&
        start - end <= FC_PRESENT_REACH) {
      return true;
    }
    if (!possessor && fc_str_eq(what, FC_STR("after")) &&
        match->start >= start + len &&
        match->start - start - len <= FC_PRESENT_REACH) {
      return true;
    }
  }
  return false;
}

/// A name that its own words tell the kind of.
static bool has_own_kind(const Walk *walk, FcStr name)
{
  const FcExtraction *extraction = &walk->extraction;
  bool strong = false;

  return fc_phrase_kind(extraction->arena, extraction->lexicon, name,
                        extraction->scope, &strong) &&
         strong;
}

/// Fill a thing's place from that of the thing around it where its own text
/// tells none.
static void inherit_place(FcRecord *record, const FcRecord *around)
{
  if (around && !record->level.len) {
    record->level = around->level;
    record->region = around->region;
  } else if (around && !record->region.len &&
             fc_str_eq(record->level, around->level)) {
    record->region = around->region;
  }
}

static void present_in_text(Walk *walk,
                            const FcThing *around,
                            const FcSentence *sentence,
                            FcStr name,
                            const char *form,
                            unsigned line)
{
  FcThing thing = {0};
  FcRecord *record = add_record(walk, form, line);
  // What a body runs is no body, as the section would have it.
  const FcConcept *section =
      fc_str_eq(around->record->kind, FC_STR("organisation")) ? NULL
                                                              : walk->section;

  fc_thing_init(&thing, &walk->extraction, record, section);
  record->heading = around->record->name;
  fc_thing_set_name(&thing, name);
  fc_thing_add_text(&thing, &sentence->runs, false);
  finish(&thing);
  inherit_place(record, around->record);
}

/// Names that a paragraph presents by a mark: bold ones and links.
static void present_marked(Walk *walk, const FcThing *around)
{
  FcArena *arena = walk->extraction.arena;

  for (size_t i = 0; i < around->len; ++i) {
    const FcSentence *sentence = &around->sentences[i];
    for (size_t s = 0; s < sentence->runs.len && !sentence->item; ++s) {
      const FcSpan *span = &sentence->runs.spans[s];
      const FcStr name = fc_span_text(&sentence->runs, span);
      const FcWords *words = fc_words_of(arena, walk->extraction.lexicon, name,
                                         walk->extraction.scope);
      FcAct act = {0};
      if (span->type == FC_EM || fc_thing_is_called(around, name) ||
          is_known(walk, name) || !fc_is_proper(words) ||
          fc_act_scan(&act, arena, name, 0)) {
        continue;
      }
      if ((span->type == FC_STRONG || has_own_kind(walk, name)) &&
          is_presented(walk, sentence, span->start, span->len)) {
        present_in_text(walk, around, sentence, name, form_of(span->type),
                        span->line);
      }
    }
  }
}

/// Acts named by their dates in the text of a thing that is no such act, when
/// they are marked: "(ii) the **Ministerial Decree of 26 March 2003 …**".
static void present_dated_acts(Walk *walk, const FcThing *around)
{
  for (size_t i = 0; i < around->len; ++i) {
    const FcSentence *sentence = &around->sentences[i];
    FcDatedAct act = {0};
    for (size_t at = 0;
         fc_dated_act_scan(&act, &walk->extraction, sentence, at);
         at = act.start + act.len) {
      for (size_t s = 0; s < sentence->runs.len; ++s) {
        const FcSpan *span = &sentence->runs.spans[s];
        if (span->type == FC_STRONG && span->start == act.start &&
            !fc_thing_is_called(around, act.name) &&
            !is_known(walk, act.name)) {
          present_in_text(walk, around, sentence, act.name, "bold", span->line);
          FcEntities *entities = walk->extraction.entities;
          entities->items[entities->len - 1]->start = act.date;
        }
      }
    }
  }
}

/// A bold run-in is a name only if all its words are: "Start AI:", but not
/// "Industry applications:" nor "Research:".
static bool is_run_in_name(const Walk *walk, FcStr marked)
{
  const FcExtraction *extraction = &walk->extraction;
  const FcWords *words = fc_words_of(extraction->arena, extraction->lexicon,
                                     marked, extraction->scope);
  FcName name = {0};

  return fc_name_at(&name, words, 0) && name.len == marked.len &&
         fc_str_find(marked, FC_STR(" ")) < marked.len;
}

/// The link or bold run that an item begins with, behind a determiner.
static FcStr marked_name(const Walk *walk, const FcSentence *sentence)
{
  const FcRuns *runs = &sentence->runs;
  FcName name = {0};
  if (!runs->len || runs->spans[0].type == FC_EM ||
      (runs->spans[0].start > 0 && !(fc_name_at(&name, sentence->words, 0) &&
                                     name.start == runs->spans[0].start))) {
    return (FcStr){NULL, 0};
  }

  const FcStr marked = fc_span_text(runs, &runs->spans[0]);
  if (runs->spans[0].type == FC_STRONG) {
    const FcStr bare = fc_str_ends(marked, FC_STR(":"))
                           ? fc_str_upto(marked, marked.len - 1)
                           : marked;
    return is_run_in_name(walk, bare) ? bare : (FcStr){NULL, 0};
  }
  return marked;
}

/// "The creation of a 'Brussels Code of Governance'", "The establishment of a
/// structure called 'Regional Data Office'"
static FcStr made_name(const Walk *walk, const FcSentence *sentence)
{
  const FcExtraction *extraction = &walk->extraction;
  const FcStr text = sentence->runs.text;
  FcMatch making = {0};
  FcMatch called = {0};
  FcName name = {0};
  if (!fc_lexicon_scan(&making, extraction->lexicon, "making", text,
                       extraction->scope) ||
      making.start != 0) {
    return (FcStr){NULL, 0};
  }

  bool found = fc_name_at(&name, sentence->words, making.len + 1);
  if (!found &&
      fc_lexicon_scan(&called, extraction->lexicon, "present",
                      fc_str_from(text, making.len), extraction->scope)) {
    found = fc_name_at(&name, sentence->words,
                       making.len + called.start + called.len + 1);
  }
  return found && has_own_kind(walk, name.text) ? name.text : (FcStr){NULL, 0};
}

/// "The IT Steering Committee, made up of …": a name that tells its kind, and
/// the item explains it.
static FcStr explained_name(const Walk *walk, const FcSentence *sentence)
{
  FcName name = {0};
  if (!fc_name_at(&name, sentence->words, 0) ||
      fc_str_find(name.text, FC_STR(" ")) == name.text.len) {
    return (FcStr){NULL, 0};
  }

  const FcStr rest = fc_str_from(sentence->runs.text, name.start + name.len);
  return fc_str_starts(rest, FC_STR(", ")) && has_own_kind(walk, name.text)
             ? name.text
             : (FcStr){NULL, 0};
}

/// "Land Register – Ministry of Justice", "Land Register": an item that is a
/// name and no more, among registries.
static FcStr listed_registry(const Walk *walk, const FcSentence *sentence)
{
  const FcConcept *section = walk->section;
  const FcConcept *kind =
      section ? (section->close ? section->close : section->related) : NULL;
  FcName name = {0};
  if (!kind || !fc_str_eq(kind->notation, FC_STR("base_registry")) ||
      !fc_name_at(&name, sentence->words, 0)) {
    return (FcStr){NULL, 0};
  }

  const FcStr rest = fc_str_from(sentence->runs.text, name.start + name.len);
  const bool whole = rest.len <= 1;
  return whole || fc_str_starts(rest, FC_STR(" – ")) ||
                 fc_str_starts(rest, FC_STR(" - "))
             ? name.text
             : (FcStr){NULL, 0};
}

/// The name of the thing that a list item presents, or none.
static FcStr item_name(const Walk *walk, const FcSentence *sentence)
{
  static FcStr (*const forms[])(const Walk *, const FcSentence *) = {
      marked_name, made_name, explained_name, listed_registry};

  for (size_t i = 0; i < sizeof forms / sizeof *forms; ++i) {
    const FcStr name = forms[i](walk, sentence);
    if (name.len) {
      return name;
    }
  }
  return (FcStr){NULL, 0};
}

static FcSentence sentence_of(const Walk *walk, const FcRuns *runs)
{
  const FcExtraction *extraction = &walk->extraction;

  return (FcSentence){
      .runs = *runs,
      .words = fc_words_of(extraction->arena, extraction->lexicon, runs->text,
                           extraction->scope),
      .folded = fc_fold(extraction->arena, runs->text),
  };
}

/// One record for an item, told by `runs` and by the blocks from `text` to
/// `end`.
static void present_item(Walk *walk,
                         FcStr name,
                         const FcRuns *runs,
                         const FcNode *text,
                         const FcNode *end,
                         const FcRecord *around)
{
  FcThing thing = {0};
  FcRecord *record = add_record(walk, "list-item", runs->line);

  fc_thing_init(&thing, &walk->extraction, record, walk->section);
  if (around) {
    record->heading = around->name;
  }
  fc_thing_set_name(&thing, name);
  if (runs->text.len > name.len) {
    fc_thing_add_text(&thing, runs, false);
  }
  for (; text && text != end; text = text->next) {
    const FcRuns more = fc_runs_of(walk->extraction.tree, text);
    fc_thing_add_text(&thing, &more, false);
  }
  finish(&thing);
  inherit_place(record, around);
}

/// "To govern this, the Region has set up three committees:": who made them
/// owns the things of the list that follows, from record `first` on.
static void add_makers(Walk *walk, const FcNode *intro, size_t first)
{
  const FcExtraction *extraction = &walk->extraction;
  const FcRuns all = fc_runs_of(extraction->tree, intro);
  size_t last = 0;
  for (size_t end = 0; end < all.text.len;) {
    last = end;
    end = fc_scan_sentence(all.text, end);
  }
  const FcRuns runs =
      fc_runs_part(extraction->arena, &all, last, all.text.len - last);
  const FcSentence sentence = sentence_of(walk, &runs);
  FcMatch verb = {0};
  if (!fc_str_ends(runs.text, FC_STR(":")) ||
      !fc_lexicon_scan(&verb, extraction->lexicon, "owner", runs.text,
                       extraction->scope) ||
      !fc_str_eq(verb.concept->notation, FC_STR("does"))) {
    return;
  }

  const FcNames makers =
      fc_names_before(extraction->arena, sentence.words, verb.start);
  for (size_t i = first; i < extraction->entities->len; ++i) {
    FcRecord *record = extraction->entities->items[i];
    for (size_t m = 0; m < makers.len && !record->owner.len; ++m) {
      fc_strs_add(extraction->arena, &record->owner, makers.items[m].text);
    }
  }
}

/// Items of a list that name things, within the text of another thing or below
/// a group (`around` is NULL then).
static void present_list(Walk *walk, const FcNode *list, const FcRecord *around)
{
  const size_t before = walk->extraction.entities->len;

  for (const FcNode *item = list->first; item; item = item->next) {
    const FcRuns runs = fc_runs_of(walk->extraction.tree, item);
    const FcSentence sentence = sentence_of(walk, &runs);
    const FcStr name = item_name(walk, &sentence);
    if (name.len) {
      present_item(walk, name, &runs, NULL, NULL, around);
    }
  }
  if (list->prev && list->prev->type == FC_PARAGRAPH) {
    add_makers(walk, list->prev, before);
  }
}

/// The next piece of "A, B and C", where each is a name; the whole text where
/// it is no such list.
static bool next_of_several(FcStr *rest, FcStr *piece)
{
  if (!rest->len) {
    return false;
  }
  const size_t comma = fc_str_find(*rest, FC_STR(", "));
  const size_t joint = fc_str_find(*rest, FC_STR(" and "));
  const size_t end = comma < joint ? comma : joint;

  *piece = fc_str_trim(fc_str_upto(*rest, end));
  *rest = fc_str_from(*rest, end + (comma < joint ? 2 : 5));
  return true;
}

/// An item of a category row is a name as it stands; several by commas are
/// several things ("Company Registry, National Registry and Parcels").
static void present_named_items(Walk *walk,
                                const FcNode *list,
                                const FcNode *end)
{
  for (const FcNode *item = list->first; item; item = item->next) {
    const FcRuns runs = fc_runs_of(walk->extraction.tree, item);
    FcStr rest = runs.text;
    FcStr name = {NULL, 0};
    if (fc_str_find(rest, FC_STR(", ")) == rest.len) {
      present_item(walk, rest, &(FcRuns){.text = rest, .line = runs.line},
                   item->next ? NULL : list->next, end, NULL);
      continue;
    }
    while (next_of_several(&rest, &name)) {
      present_item(walk, name, &(FcRuns){.text = name, .line = runs.line}, NULL,
                   NULL, NULL);
    }
  }
}

static const FcNode *next_list(const FcNode *block)
{
  while (block && block->type != FC_LIST) {
    block = block->next;
  }
  return block;
}

/// A registry that only the sentence names: "Managed by the Interior
/// Department, the National Registry gathers …".
static void present_in_row(Walk *walk, const FcNode *block)
{
  const FcExtraction *extraction = &walk->extraction;
  const FcRuns runs = fc_runs_of(extraction->tree, block);
  const FcSentence sentence = sentence_of(walk, &runs);
  const FcMatches kinds =
      fc_lexicon_matches(extraction->arena, extraction->lexicon, "kind",
                         runs.text, extraction->scope);

  for (size_t i = 0; i < kinds.len; ++i) {
    const FcMatch *kind = &kinds.items[i];
    FcName name = {0};
    if (walk->section && kind->concept == walk->section->related &&
        fc_name_before(&name, sentence.words, kind->start + kind->len) &&
        name.start < kind->start) {
      FcThing thing = {0};
      FcRecord *record = add_record(walk, "table-row", runs.line);
      fc_thing_init(&thing, &walk->extraction, record, walk->section);
      fc_thing_set_name(&thing, name.text);
      fc_thing_add_text(&thing, &runs, false);
      finish(&thing);
      return;
    }
  }
}

/// A row whose first cell is a category: the things stand in the second, as
/// lists with paragraphs about their items.
static void present_category_row(Walk *walk, const FcNode *cell)
{
  const FcNode *list = next_list(cell->first);
  if (!list && cell->first) {
    present_in_row(walk, cell->first);
  }
  if (list && list != cell->first) {
    const FcRecord around = {.name = walk->group};
    const size_t before = walk->extraction.entities->len;
    present_list(walk, list, &around);
    // What is told of all of them: region, level.
    for (size_t i = before; i < walk->extraction.entities->len; ++i) {
      FcThing thing = {0};
      const FcRuns runs = fc_runs_of(walk->extraction.tree, cell->first);
      fc_thing_init(&thing, &walk->extraction,
                    walk->extraction.entities->items[i], walk->section);
      fc_thing_add_text(&thing, &runs, true);
      fc_thing_find_place(&thing);
    }
    return;
  }
  while (list) {
    const FcNode *next = next_list(list->next);
    present_named_items(walk, list, next);
    list = next;
  }
}

static void present_row(Walk *walk, const FcNode *name, const FcNode *cell)
{
  FcThing thing = {0};
  FcRecord *record = add_record(walk, "table-row", name->pos.line);
  const FcRuns first = fc_runs_of(walk->extraction.tree, name);

  fc_thing_init(&thing, &walk->extraction, record, walk->section);
  fc_thing_set_name(&thing, first.text);
  for (const FcNode *block = cell->first; block; block = block->next) {
    const FcRuns runs = fc_runs_of(walk->extraction.tree, block);
    fc_thing_add_text(&thing, &runs, block->type == FC_LIST);
  }
  finish(&thing);
  for (const FcNode *block = cell->first; block; block = block->next) {
    if (block->type == FC_LIST) {
      present_list(walk, block, record);
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
static void enter_band(Walk *walk, const FcNode *cell)
{
  const FcScope inside = {{NULL, 0}, NULL};
  const FcConcept *band =
      fc_lexicon_find(walk->extraction.lexicon, "band",
                      fc_node_text(walk->extraction.tree, cell), inside);

  if (band) {
    walk->band = band->notation;
  }
}

static void add_responsible(Walk *walk, FcRecord *record, const FcNode *cell)
{
  const FcExtraction *extraction = &walk->extraction;
  if (!cell) {
    return;
  }
  const FcStrs bodies = fc_responsible_bodies(
      &record->level, extraction->arena, extraction->lexicon,
      fc_node_text(extraction->tree, cell), extraction->scope);

  for (size_t i = 0; i < bodies.len; ++i) {
    (void)fc_strs_add_new(extraction->arena, &record->owner, bodies.items[i]);
  }
}

/// All links of the cell; a host's name without a link is one too.
static void add_websites(Walk *walk, FcRecord *record, const FcNode *cell)
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

/// The services of a table of 2018 or 2019.
static void present_services(Walk *walk, const FcNode *table)
{
  const FcExtraction *extraction = &walk->extraction;
  const FcNode *row = table->first;
  FcServiceRows service = {0};

  while (row && fc_service_next(&service, extraction->tree, extraction->lexicon,
                                &row)) {
    FcThing thing = {0};
    FcRecord *record = add_record(walk, "table-row", service.line);
    fc_thing_init(&thing, extraction, record, walk->section);
    fc_thing_set_name(&thing, service.name);
    if (service.description) {
      const FcRuns text = fc_runs_of(extraction->tree, service.description);
      fc_thing_add_text(&thing, &text, false);
    }
    finish(&thing);
    add_responsible(walk, record, service.responsibility);
    add_websites(walk, record, service.website);
  }
}

static void present_table(Walk *walk, const FcNode *table)
{
  if (fc_is_service_table(walk->extraction.tree, walk->extraction.lexicon,
                          table)) {
    present_services(walk, table);
    return;
  }

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
static void present_eif_item(Walk *walk,
                             const FcNode *cell,
                             const FcNode *range,
                             FcStr scoreboard)
{
  FcThing thing = {0};
  FcRecord *record = add_record(walk, "table-row", cell->pos.line);

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
static void present_scoreboards(Walk *walk, const FcNode *table)
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

static bool is_scoreboard(const Walk *walk, const FcNode *table)
{
  FcMatch match = {0};

  return table->first && table->first->first &&
         fc_lexicon_scan(
             &match, walk->extraction.lexicon, "scoreboard",
             fc_node_text(walk->extraction.tree, table->first->first),
             walk->extraction.scope) &&
         match.start == 0;
}

/// A registry or network that only the text of the body that runs it tells of:
/// "The Bank also manages the BIS Registry, which contains …".
static void present_claimed(Walk *walk,
                            const FcThing *organisation,
                            size_t first)
{
  static const char *const kinds[] = {"base_registry", "infrastructure",
                                      "data_portal"};
  const FcExtraction *extraction = &walk->extraction;

  for (size_t i = first; i < walk->claims.len; ++i) {
    const FcClaim claim = walk->claims.items[i];
    bool strong = false;
    const FcConcept *kind =
        fc_phrase_kind(extraction->arena, extraction->lexicon, claim.object,
                       extraction->scope, &strong);
    for (size_t k = 0; kind && strong && k < sizeof kinds / sizeof *kinds;
         ++k) {
      if (fc_str_eq(kind->notation, fc_str(kinds[k])) &&
          !is_known(walk, claim.object)) {
        present_in_text(walk, organisation, claim.sentence, claim.object,
                        "icon-paragraph", claim.sentence->runs.line);
      }
    }
  }
}

/// An entity heading with what stands below it, up to the next heading.
static void present_heading(Walk *walk, const FcNode *heading)
{
  FcThing thing = {0};
  FcRecord *record = add_record(walk, "heading", heading->pos.line);
  const FcRuns runs = fc_runs_of(walk->extraction.tree, heading);
  int number = 0;

  fc_thing_init(&thing, &walk->extraction, record, walk->section);
  fc_thing_set_name(&thing, fc_heading_title(runs.text, &number));
  for (const FcNode *block = heading->next; block && block->type != FC_HEADING;
       block = block->next) {
    if (block->type == FC_LIST) {
      for (const FcNode *item = block->first; item; item = item->next) {
        const FcRuns text = fc_runs_of(walk->extraction.tree, item);
        fc_thing_add_text(&thing, &text, true);
      }
    } else if (block->type == FC_PARAGRAPH) {
      const FcRuns text = fc_runs_of(walk->extraction.tree, block);
      fc_thing_add_text(&thing, &text, false);
    }
  }
  finish(&thing);

  fc_acronyms_add(&walk->acronyms, &thing);
  present_marked(walk, &thing);
  present_dated_acts(walk, &thing);
  if (fc_str_eq(record->kind, FC_STR("organisation"))) {
    const size_t before = walk->claims.len;
    fc_claims_add(&walk->claims, &thing);
    present_claimed(walk, &thing, before);
  }
  for (const FcNode *block = heading->next; block && block->type != FC_HEADING;
       block = block->next) {
    if (block->type == FC_LIST) {
      present_list(walk, block, record);
    } else if (block->type == FC_TABLE) {
      present_table(walk, block);
    }
  }
}

/// What stands right below a chapter's or group's heading.
static void present_below(Walk *walk, const FcNode *heading)
{
  for (const FcNode *block = heading->next; block && block->type != FC_HEADING;
       block = block->next) {
    if (block->type == FC_TABLE && is_scoreboard(walk, block)) {
      present_scoreboards(walk, block);
    } else if (block->type == FC_TABLE) {
      present_table(walk, block);
    } else if (block->type == FC_LIST) {
      present_list(walk, block, NULL);
    }
  }
}

/// The country's profile and the highlights present nothing of their own.
static bool presents_nothing(const FcConcept *section)
{
  for (; section; section = section->broader) {
    if (section->always) {
      return fc_str_eq(section->always->notation, FC_STR("none"));
    }
  }
  return false;
}

static void present_section(Walk *walk, const FcNode *heading)
{
  FcExtraction *extraction = &walk->extraction;
  int number = 0;
  const FcStr title =
      fc_heading_title(fc_node_text(extraction->tree, heading), &number);

  switch (heading->role) {
  case FC_ROLE_CHAPTER:
    walk->chapter = fc_arena_printf(extraction->arena, "%d", heading->chapter);
    walk->section = heading->concept;
    walk->group = title;
    if (!presents_nothing(walk->section)) {
      present_below(walk, heading);
    }
    break;
  case FC_ROLE_GROUP:
    if (heading->concept) {
      walk->section = heading->concept;
    }
    walk->group = title;
    if (!presents_nothing(walk->section)) {
      present_below(walk, heading);
    }
    break;
  case FC_ROLE_ENTITY:
    if (!presents_nothing(walk->section)) {
      present_heading(walk, heading);
    }
    break;
  case FC_ROLE_NONE:
  case FC_ROLE_FRONT:
    break;
  }
}

/// Is an alternative name of one record the name of another kind of thing?
static bool is_name_of_other(const Walk *walk,
                             const FcRecord *record,
                             FcStr name)
{
  FcArena *arena = walk->extraction.arena;
  const FcEntities *entities = walk->extraction.entities;
  const FcStr folded = fc_thing_fold(arena, name);

  for (size_t i = 1; i < entities->len; ++i) {
    const FcRecord *other = entities->items[i];
    if (other != record && !fc_str_eq(other->kind, record->kind) &&
        fc_str_eq(fc_thing_fold(arena, other->name), folded)) {
      return true;
    }
  }
  return false;
}

/// An alternative name that is another thing's name is none ("Belnet" of the
/// Belnet Network, where Belnet is the agency).
static void settle_names(Walk *walk)
{
  FcEntities *entities = walk->extraction.entities;

  for (size_t i = 1; i < entities->len; ++i) {
    FcRecord *record = entities->items[i];
    size_t kept = 0;
    for (size_t a = 0; a < record->alt.len; ++a) {
      if (!is_name_of_other(walk, record, record->alt.items[a])) {
        record->alt.items[kept] = record->alt.items[a];
        record->alt_language.items[kept] = record->alt_language.items[a];
        ++kept;
      }
    }
    record->alt.len = kept;
    record->alt_language.len = kept;
  }
}

FcStatus fc_extract(FcEntities *out,
                    FcTree *tree,
                    const FcLexicon *lexicon,
                    FcDiag *diag)
{
  FcArena *arena = fc_tree_arena(tree);
  fc_entities_init(out, arena, fc_tree_file(tree));
  Walk walk = {
      .extraction = {.tree = tree,
                     .arena = arena,
                     .lexicon = lexicon,
                     .entities = out,
                     .diag = diag},
  };

  const FcStatus status =
      fc_extract_document(fc_entities_add(out, FC_STR("document")),
                          &walk.extraction.scope, tree, lexicon, diag);
  if (status) {
    return status;
  }
  for (const FcNode *block = fc_tree_root(tree)->first; block;
       block = block->next) {
    if (block->type == FC_HEADING && block->chapter) {
      present_section(&walk, block);
    }
  }
  fc_claims_settle(&walk.claims, &walk.extraction);
  fc_acronyms_settle(&walk.acronyms, &walk.extraction);
  settle_names(&walk);
  return FC_OK;
}
