// The walk through the outline: each form of presentation makes records.
#include "extract_own.h"
#include "mentions.h"
#include "outline.h"
#include "service_rows.h"
#include "thing_languages.h"

FcRecord *fc_walk_add(FcWalk *walk, const char *form, unsigned line)
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

void fc_walk_finish(FcThing *thing)
{
  // Acronyms before the kind, which their long forms tell; other names after.
  fc_thing_find_acronyms(thing);
  fc_thing_find_kind(thing);
  fc_thing_find_body(thing);
  fc_thing_find_names(thing);
  fc_thing_find_dates(thing);
  fc_thing_find_owners(thing);
  fc_thing_find_place(thing);
  fc_thing_find_links(thing);
  fc_thing_find_relations(thing);
  fc_thing_find_bases(thing);
  fc_thing_find_ties(thing);
  fc_thing_find_values(thing);
  fc_mentions_keep(thing);
}

bool fc_walk_knows(const FcWalk *walk, FcStr name)
{
  return fc_record_called(&walk->extraction, name) != NULL;
}

bool fc_walk_tells_kind(const FcWalk *walk, FcStr name)
{
  const FcExtraction *extraction = &walk->extraction;
  bool strong = false;

  return fc_phrase_kind(extraction->arena, extraction->lexicon, name,
                        extraction->scope, &strong) &&
         strong;
}

void fc_inherit_place(FcRecord *record, const FcRecord *around)
{
  if (around && !record->level.len) {
    record->level = around->level;
    record->region = around->region;
  } else if (around && !record->region.len &&
             fc_str_eq(record->level, around->level)) {
    record->region = around->region;
  }
}

FcSentence fc_walk_sentence(const FcWalk *walk, const FcRuns *runs)
{
  const FcExtraction *extraction = &walk->extraction;

  return (FcSentence){
      .runs = *runs,
      .words = fc_words_of(extraction->arena, extraction->lexicon, runs->text,
                           extraction->scope),
      .folded = fc_fold(extraction->arena, runs->text),
  };
}

/// An entity heading with what stands below it, up to the next heading.
static void present_heading(FcWalk *walk, const FcNode *heading)
{
  FcThing thing = {0};
  FcRecord *record = fc_walk_add(walk, "heading", heading->pos.line);
  const FcRuns runs = fc_runs_of(walk->extraction.tree, heading);
  int number = 0;

  fc_thing_init(&thing, &walk->extraction, record, walk->section);
  fc_thing_set_name(&thing, fc_heading_title(runs.text, &number));
  for (const FcNode *block = heading->next; block && block->type != FC_HEADING;
       block = block->next) {
    fc_thing_add_block(&thing, block);
  }
  fc_walk_finish(&thing);

  fc_acronyms_add(&walk->acronyms, &thing);
  fc_present_marked(walk, &thing);
  fc_present_dated_acts(walk, &thing);
  if (fc_str_eq(record->kind, FC_STR("organisation"))) {
    const size_t before = walk->claims.len;
    fc_claims_add(&walk->claims, &thing);
    fc_present_claimed(walk, &thing, before);
  }
  for (const FcNode *block = heading->next; block && block->type != FC_HEADING;
       block = block->next) {
    if (block->type == FC_LIST) {
      fc_present_list(walk, block, record);
    } else if (block->type == FC_TABLE &&
               fc_is_service_table(walk->extraction.tree,
                                   walk->extraction.lexicon, block)) {
      // Other tables are part of the text: the targets of a plan.
      fc_present_table(walk, block);
    }
    block = fc_present_acts(walk, block, record);
  }
}

/// What stands right below a chapter's or group's heading.
static void present_below(FcWalk *walk, const FcNode *heading)
{
  for (const FcNode *block = heading->next; block && block->type != FC_HEADING;
       block = block->next) {
    if (block->type == FC_TABLE) {
      fc_present_table(walk, block);
    } else if (block->type == FC_LIST) {
      fc_present_list(walk, block, NULL);
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

/// "Current Status" names nothing, not even what stands below it.
static void enter_group(FcWalk *walk, const FcNode *heading, FcStr title)
{
  const FcConcept *concept = heading->concept;

  if (concept && fc_str_eq(concept->scheme, FC_STR("nothing"))) {
    return;
  }
  if (concept) {
    walk->section = concept;
  }
  walk->group = title;
}

static void present_section(FcWalk *walk, const FcNode *heading)
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
    enter_group(walk, heading, title);
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
/// `folded` has the names of all records.
static bool is_name_of_other(const FcWalk *walk,
                             const FcStr *folded,
                             const FcRecord *record,
                             FcStr name)
{
  const FcEntities *entities = walk->extraction.entities;
  const FcStr wanted = fc_thing_fold(walk->extraction.arena, name);

  for (size_t i = 1; i < entities->len; ++i) {
    const FcRecord *other = entities->items[i];
    if (other != record && fc_str_eq(folded[i], wanted) &&
        !fc_str_eq(other->kind, record->kind)) {
      return true;
    }
  }
  return false;
}

/// Does the name stand before the slash in this record's and in another's
/// name? It tells what both are about ("Tenders / Offers", "Tenders /
/// Notices").
static bool is_shared_topic(const FcWalk *walk,
                            const FcStr *folded,
                            size_t record,
                            FcStr name)
{
  FcArena *arena = walk->extraction.arena;
  const FcStr topic =
      fc_arena_join(arena, fc_thing_fold(arena, name), FC_STR(" / "));

  for (size_t i = 1; i < walk->extraction.entities->len; ++i) {
    if (i != record && fc_str_starts(folded[i], topic) &&
        fc_str_starts(folded[record], topic) &&
        !fc_str_eq(folded[i], folded[record])) {
      return true;
    }
  }
  return false;
}

/// An alternative name that is another thing's name is none ("Belnet" of the
/// Belnet Network, where Belnet is the agency), nor what several share.
static void settle_names(const FcWalk *walk)
{
  FcArena *arena = walk->extraction.arena;
  const FcEntities *entities = walk->extraction.entities;
  FcStr *folded = (FcStr *)fc_arena_alloc(arena, entities->len * sizeof(FcStr));
  for (size_t i = 1; i < entities->len; ++i) {
    folded[i] = fc_thing_fold(arena, entities->items[i]->name);
  }

  for (size_t i = 1; i < entities->len; ++i) {
    FcRecord *record = entities->items[i];
    size_t kept = 0;
    for (size_t a = 0; a < record->alt.len; ++a) {
      const FcStr alt = record->alt.items[a];
      if (!is_name_of_other(walk, folded, record, alt) &&
          !is_shared_topic(walk, folded, i, alt)) {
        record->alt.items[kept] = alt;
        record->alt_language.items[kept] = record->alt_language.items[a];
        ++kept;
      }
    }
    record->alt.len = kept;
    record->alt_language.len = kept;
  }
}

static void report_persons(const FcExtraction *extraction)
{
  const size_t count = extraction->persons.left_out;

  if (count) {
    fc_diag_note(extraction->diag,
                 (FcPos){.file = fc_tree_file(extraction->tree)},
                 "person-left-out",
                 count == 1 ? "%zu name of a person is left out"
                            : "%zu names of persons are left out",
                 count);
  }
}

FcStatus fc_extract(FcEntities *out,
                    FcTree *tree,
                    const FcLexicon *lexicon,
                    FcDiag *diag)
{
  FcArena *arena = fc_tree_arena(tree);
  fc_entities_init(out, arena, fc_tree_file(tree));
  out->unit = fc_tree_unit(tree);
  FcWalk walk = {
      .extraction = {.tree = tree,
                     .arena = arena,
                     .lexicon = lexicon,
                     .english = fc_english_words(tree),
                     .entities = out,
                     .diag = diag},
  };

  const FcStatus status =
      fc_extract_document(fc_entities_add(out, FC_STR("document")),
                          &walk.extraction.scope, tree, lexicon, diag);
  if (status) {
    return status;
  }
  fc_persons_collect(&walk.extraction.persons, tree, lexicon,
                     walk.extraction.scope);
  for (const FcNode *block = fc_tree_root(tree)->first; block;
       block = block->next) {
    if (block->type == FC_HEADING && block->chapter) {
      present_section(&walk, block);
    }
  }
  fc_claims_settle(&walk.claims, &walk.extraction);
  fc_acronyms_settle(&walk.acronyms, &walk.extraction);
  settle_names(&walk);
  fc_settle_languages(&walk.extraction);
  fc_settle_levels(&walk.extraction);
  fc_mentions_settle(&walk.extraction);
  fc_extract_profile(&walk.extraction);
  report_persons(&walk.extraction);
  return FC_OK;
}
