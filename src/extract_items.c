// Lists: which items name things.
#include "extract_own.h"
#include "scan.h"

/// Bytes: a name that a list of services gives; the longest seen has 21.
#define LONGEST_GROUP 40

/// A bold run-in is a name only if all its words are: "Start AI:", but not
/// "Industry applications:" nor "Research:".
static bool is_run_in_name(const FcWalk *walk, FcStr marked)
{
  const FcExtraction *extraction = &walk->extraction;
  const FcWords *words = fc_words_of(extraction->arena, extraction->lexicon,
                                     marked, extraction->scope);
  FcName name = {0};

  return fc_name_at(&name, words, 0) && name.len == marked.len &&
         fc_str_find(marked, FC_STR(" ")) < marked.len;
}

/// The link or bold run that an item begins with, behind a determiner.
static FcStr marked_name(const FcWalk *walk, const FcSentence *sentence)
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
  // An address that is shown as it is names nothing.
  return fc_str_find(marked, FC_STR("://")) < marked.len ? (FcStr){NULL, 0}
                                                         : marked;
}

/// "The creation of a 'Brussels Code of Governance'", "The establishment of a
/// structure called 'Regional Data Office'"
static FcStr made_name(const FcWalk *walk, const FcSentence *sentence)
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
  return found && fc_walk_tells_kind(walk, name.text) ? name.text
                                                      : (FcStr){NULL, 0};
}

/// Is there a label of `scheme` right behind `end`?
static const FcMatch *match_behind(const FcWalk *walk,
                                   const FcSentence *sentence,
                                   const char *scheme,
                                   size_t end)
{
  const FcMatches found =
      fc_sentence_matches(&walk->extraction, sentence, scheme);

  return fc_match_at(&found, end + 1);
}

/// "**DataNet core** offers a network", "*Red Azul* is a portal": what is
/// marked at the start is the subject. Neighbouring runs are one.
static FcStr subject_name(const FcWalk *walk, const FcSentence *sentence)
{
  const FcRuns *runs = &sentence->runs;
  if (!runs->len || runs->spans[0].start > 0 ||
      runs->spans[0].type == FC_LINK) {
    return (FcStr){NULL, 0};
  }

  size_t end = runs->spans[0].len;
  for (size_t i = 1; i < runs->len && runs->spans[i].start <= end + 1 &&
                     runs->spans[i].type == runs->spans[0].type;
       ++i) {
    end = runs->spans[i].start + runs->spans[i].len;
  }
  const FcStr name = fc_str_upto(runs->text, end);
  FcName first = {0};
  return fc_str_find(name, FC_STR(" ")) < name.len &&
                 fc_name_at(&first, sentence->words, 0) &&
                 match_behind(walk, sentence, "verb", end)
             ? name
             : (FcStr){NULL, 0};
}

/// "App Works: this initiative will …"
static FcStr announced_name(const FcWalk *walk, const FcSentence *sentence)
{
  static const FcStr colon = {": this ", sizeof ": this " - 1};
  const FcStr text = sentence->runs.text;
  const size_t end = fc_str_find(text, colon);
  FcName name = {0};

  return end < text.len && fc_name_at(&name, sentence->words, 0) &&
                 !name.start &&
                 match_behind(walk, sentence, "kind", end + colon.len - 1)
             ? fc_str_upto(text, end)
             : (FcStr){NULL, 0};
}

/// "The SIMPLE project, carried out by", "The SIMPLE II project maintains":
/// a name before the word for its kind.
static FcStr project_name(const FcWalk *walk, const FcSentence *sentence)
{
  FcName name = {0};
  if (!fc_name_at(&name, sentence->words, 0) || !name.start ||
      (!fc_is_acronym(name.text) &&
       fc_str_find(name.text, FC_STR(" ")) == name.text.len)) {
    return (FcStr){NULL, 0};
  }

  const FcMatch *kind =
      match_behind(walk, sentence, "kind", name.start + name.len);
  const size_t end = kind ? kind->start + kind->len : 0;
  const FcStr rest = fc_str_from(sentence->runs.text, end);
  return kind && (fc_str_starts(rest, FC_STR(", ")) ||
                  match_behind(walk, sentence, "verb", end))
             ? name.text
             : (FcStr){NULL, 0};
}

/// Is it about something to be done, not about something that is there?
static bool is_action(const FcWalk *walk, FcStr text)
{
  FcMatch action = {0};

  return fc_lexicon_scan(&action, walk->extraction.lexicon, "action", text,
                         walk->extraction.scope) &&
         action.start == 0;
}

/// "The IT Steering Committee, made up of …", "Transport Agency (Transag),
/// responsible for": a name that tells its kind, and the item explains it. A
/// capital behind the comma is more of the name.
static FcStr explained_name(const FcWalk *walk, const FcSentence *sentence)
{
  FcName name = {0};
  if (!fc_name_at(&name, sentence->words, 0) ||
      fc_str_find(name.text, FC_STR(" ")) == name.text.len) {
    return (FcStr){NULL, 0};
  }

  const FcStr text = sentence->runs.text;
  size_t end = name.start + name.len;
  FcBrackets brackets = {0, 0};
  if (fc_scan_brackets(&brackets, text, end) && brackets.open == end + 1) {
    end = brackets.close + 1;
  }
  const FcStr rest = fc_str_from(text, end);
  uint32_t next = 0;
  (void)fc_str_next(&next, fc_str_from(rest, 2));
  return fc_str_starts(rest, FC_STR(", ")) && !fc_is_upper(next) &&
                 !is_action(walk, text) && fc_walk_tells_kind(walk, name.text)
             ? name.text
             : (FcStr){NULL, 0};
}

/// "Act No. 12/2016 on Data", "Decree of the Ministry 25/2016 on mail, which":
/// an act that the item begins with. A title that goes on in small letters is
/// none: "on the ASP | system of local bodies".
static FcStr act_name(const FcWalk *walk, const FcSentence *sentence)
{
  FcDatedAct act = {0};
  if (!fc_dated_act_scan(&act, &walk->extraction, sentence, 0) ||
      act.start > 0) {
    return (FcStr){NULL, 0};
  }

  const FcStr rest = fc_str_from(sentence->runs.text, act.name.len);
  uint32_t next = 0;
  (void)fc_str_next(&next, fc_str_from(rest, 1));
  const bool goes_on = fc_str_starts(rest, FC_STR(" ")) && fc_is_alpha(next) &&
                       !fc_is_upper(next) &&
                       !match_behind(walk, sentence, "verb", act.name.len);
  return goes_on ? fc_str_upto(act.name, fc_str_find(act.name, FC_STR(" on ")))
                 : act.name;
}

/// "Work and retirement (e.g. Pension benefits);", "Travel;": what stands
/// before the bracket, in a chapter whose things only lists and tables present.
static FcStr listed_group(const FcWalk *walk, const FcSentence *sentence)
{
  const FcConcept *section = walk->section;
  while (section && !section->rows) {
    section = section->broader;
  }
  const FcStr text = sentence->runs.text;
  const size_t bracket = fc_str_find(text, FC_STR(" ("));
  const FcStr bare = fc_without_list_end(text);
  const FcStr behind = fc_str_from(bare, fc_str_find(bare, FC_STR(")")));
  const FcStr name = fc_str_upto(
      bare, fc_str_find(bare, bracket < text.len ? FC_STR(" (") : FC_STR(".")));

  return section && section->always && behind.len <= 2 &&
                 name.len <= LONGEST_GROUP
             ? name
             : (FcStr){NULL, 0};
}

/// The name of the thing that a list item presents, or none.
static FcStr item_name(const FcWalk *walk, const FcSentence *sentence)
{
  static FcStr (*const forms[])(const FcWalk *, const FcSentence *) = {
      marked_name,  subject_name,   announced_name, made_name,
      project_name, explained_name, listed_group,   act_name};

  for (size_t i = 0; i < sizeof forms / sizeof *forms; ++i) {
    const FcStr name = forms[i](walk, sentence);
    if (name.len) {
      return name;
    }
  }
  return (FcStr){NULL, 0};
}

/// One record for an item, told by `runs` and by the blocks from `text` to
/// `end`.
static void present_item(FcWalk *walk,
                         FcStr name,
                         const FcRuns *runs,
                         const FcNode *text,
                         const FcNode *end,
                         const FcRecord *around)
{
  FcThing thing = {0};
  FcRecord *record = fc_walk_add(walk, "list-item", runs->line);

  fc_thing_init(&thing, &walk->extraction, record, walk->section);
  thing.lead = walk->lead;
  if (around) {
    record->heading = around->name;
  }
  fc_thing_set_name(&thing, name);
  if (runs->text.len > name.len) {
    fc_thing_add_text(&thing, runs, false);
  }
  for (; text && text != end; text = text->next) {
    fc_thing_add_block(&thing, text);
  }
  fc_walk_finish(&thing);
  fc_inherit_place(record, around);
}

/// The sentence that announces a list: "It has three portals:". @return false
/// for none.
static bool lead_in(FcRuns *out, const FcWalk *walk, const FcNode *list)
{
  const FcExtraction *extraction = &walk->extraction;
  if (!list->prev || list->prev->type != FC_PARAGRAPH) {
    return false;
  }

  const FcRuns all = fc_runs_of(extraction->tree, list->prev);
  size_t last = 0;
  for (size_t end = 0; end < all.text.len;) {
    last = end;
    end = fc_scan_sentence(all.text, end);
  }
  *out = fc_runs_part(extraction->arena, &all, last, all.text.len - last);
  return fc_str_ends(out->text, FC_STR(":"));
}

/// "To govern this, the Region has set up three committees:": who made them
/// owns the things of the list that follows, from record `first` on.
static void add_makers(FcWalk *walk, const FcRuns *lead, size_t first)
{
  const FcExtraction *extraction = &walk->extraction;
  const FcSentence sentence = fc_walk_sentence(walk, lead);
  FcMatch verb = {0};
  if (!fc_lexicon_scan(&verb, extraction->lexicon, "owner", lead->text,
                       extraction->scope) ||
      !fc_concept_is(verb.concept, "does")) {
    return;
  }

  const FcClause clause = fc_clause_of(extraction, &sentence);
  const FcNames makers = fc_bodies_before(&clause, verb.start);
  for (size_t i = first; i < extraction->entities->len; ++i) {
    FcRecord *record = extraction->entities->items[i];
    for (size_t m = 0; m < makers.len && !record->owner.len; ++m) {
      fc_owner_add(extraction, record, makers.items[m].text);
    }
  }
}

void fc_present_list(FcWalk *walk, const FcNode *list, const FcRecord *around)
{
  const size_t before = walk->extraction.entities->len;
  FcRuns lead = {0};
  const bool announced = lead_in(&lead, walk, list);

  walk->lead = announced ? lead.text : FC_STR("");
  for (const FcNode *item = list->first; item; item = item->next) {
    const FcRuns runs = fc_runs_of(walk->extraction.tree, item);
    const FcSentence sentence = fc_walk_sentence(walk, &runs);
    if (fc_present_registry(walk, &sentence, around)) {
      continue;
    }
    const FcStr name = item_name(walk, &sentence);
    if (name.len) {
      present_item(walk, name, &runs, NULL, NULL, around);
    }
  }
  walk->lead = FC_STR("");
  if (announced) {
    add_makers(walk, &lead, before);
  }
}

static bool begins_with_act(const FcWalk *walk, const FcNode *block)
{
  if (!block || block->type != FC_PARAGRAPH) {
    return false;
  }
  const FcRuns runs = fc_runs_of(walk->extraction.tree, block);
  const FcSentence sentence = fc_walk_sentence(walk, &runs);
  return act_name(walk, &sentence).len > 0;
}

const FcNode *fc_present_acts(FcWalk *walk,
                              const FcNode *block,
                              const FcRecord *around)
{
  if (!begins_with_act(walk, block) || !begins_with_act(walk, block->next)) {
    return block;
  }
  const FcNode *last = block;
  for (; begins_with_act(walk, block); block = block->next) {
    last = block;
    const FcRuns runs = fc_runs_of(walk->extraction.tree, block);
    const FcSentence sentence = fc_walk_sentence(walk, &runs);
    const FcStr name = act_name(walk, &sentence);
    if (!fc_walk_knows(walk, name)) {
      present_item(walk, name, &runs, NULL, NULL, around);
    }
  }
  return last;
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

void fc_present_named_items(FcWalk *walk, const FcNode *list, const FcNode *end)
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
