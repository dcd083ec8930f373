// Things that the text of another tells of: marked names, dated acts, what a
// body runs.
#include "act.h"
#include "extract_own.h"

static const char *form_of(FcNodeType type)
{
  return type == FC_STRONG ? "bold" : "icon-paragraph";
}

/// Does the text around a marked name present the thing: "launched the X",
/// "X is a …", "a network called X"?
static bool is_presented(const FcWalk *walk,
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
  const FcMatches found = fc_sentence_matches(extraction, sentence, "present");

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

static void present_in_text(FcWalk *walk,
                            const FcThing *around,
                            const FcSentence *sentence,
                            FcStr name,
                            const char *form,
                            unsigned line)
{
  FcThing thing = {0};
  FcRecord *record = fc_walk_add(walk, form, line);
  // What a body runs is no body, as the section would have it.
  const FcConcept *section =
      fc_str_eq(around->record->kind, FC_STR("organisation")) ? NULL
                                                              : walk->section;

  fc_thing_init(&thing, &walk->extraction, record, section);
  record->heading = around->record->name;
  fc_thing_set_name(&thing, name);
  fc_thing_add_text(&thing, &sentence->runs, false);
  fc_walk_finish(&thing);
  fc_inherit_place(record, around->record);
}

void fc_present_marked(FcWalk *walk, const FcThing *around)
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
          fc_walk_knows(walk, name) || !fc_is_proper(words) ||
          fc_act_scan(&act, arena, name, 0)) {
        continue;
      }
      if ((span->type == FC_STRONG || fc_walk_tells_kind(walk, name)) &&
          is_presented(walk, sentence, span->start, span->len)) {
        present_in_text(walk, around, sentence, name, form_of(span->type),
                        span->line);
      }
    }
  }
}

void fc_present_dated_acts(FcWalk *walk, const FcThing *around)
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
            !fc_walk_knows(walk, act.name)) {
          present_in_text(walk, around, sentence, act.name, "bold", span->line);
          FcEntities *entities = walk->extraction.entities;
          FcRecord *record = entities->items[entities->len - 1];
          record->start = act.date;
          record->adopted = act.date;
        }
      }
    }
  }
}

void fc_present_claimed(FcWalk *walk, const FcThing *organisation, size_t first)
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
          !fc_walk_knows(walk, claim.object)) {
        present_in_text(walk, organisation, claim.sentence, claim.object,
                        "icon-paragraph", claim.sentence->runs.line);
      }
    }
  }
}
