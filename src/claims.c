#include "claims.h"

#include <string.h>

static void add_claim(FcClaims *claims, FcArena *arena, const FcClaim *claim)
{
  if (claims->len == claims->capacity) {
    claims->capacity = claims->capacity ? claims->capacity * 2 : 16;
    FcClaim *grown =
        (FcClaim *)fc_arena_alloc(arena, claims->capacity * sizeof(FcClaim));
    if (claims->len) {
      memcpy(grown, claims->items, claims->len * sizeof(FcClaim));
    }
    claims->items = grown;
  }
  claims->items[claims->len++] = *claim;
}

/// Where the object of a verb ends: the first comma or full stop behind it.
static size_t object_end(FcStr text, size_t from)
{
  while (from < text.len && text.data[from] != ',' && text.data[from] != '.') {
    ++from;
  }
  return from;
}

/// All names behind the verb are its objects: "the coordination of the
/// registry of the Crossroads Bank".
static void add_objects(FcClaims *claims,
                        const FcThing *organisation,
                        const FcSentence *sentence,
                        size_t from)
{
  FcArena *arena = organisation->extraction->arena;
  const size_t end = object_end(sentence->runs.text, from);

  for (size_t at = from; at < end;) {
    FcName name = {0};
    size_t next = at + 1;
    if (fc_name_at(&name, sentence->words, at) && name.start < end) {
      next = name.start + name.len;
      add_claim(claims, arena,
                &(FcClaim){.owner = organisation->record->name,
                           .object = name.text,
                           .sentence = sentence});
    } else {
      while (next < end && sentence->runs.text.data[next] != ' ') {
        ++next;
      }
    }
    at = next;
  }
}

/// "The National Registry is managed by the Directorate for Population"
static void add_passive(FcClaims *claims,
                        const FcThing *organisation,
                        const FcSentence *sentence,
                        const FcMatch *phrase)
{
  const FcExtraction *extraction = organisation->extraction;
  const FcMatches verbs =
      fc_sentence_matches(extraction, sentence, "auxiliary");
  const FcMatch *verb =
      phrase->start ? fc_match_before(&verbs, phrase->start - 1) : NULL;
  FcName object = {0};
  if (!verb || !fc_name_before(&object, sentence->words, verb->start)) {
    return;
  }

  const FcClause clause = fc_clause_of(extraction, sentence);
  const FcNames owners =
      fc_bodies_at(&clause, fc_owner_behind(sentence, phrase));
  for (size_t n = 0; n < owners.len; ++n) {
    add_claim(claims, extraction->arena,
              &(FcClaim){.owner = owners.items[n].text,
                         .object = object.text,
                         .sentence = sentence});
  }
}

void fc_claims_add(FcClaims *claims, const FcThing *organisation)
{
  const FcExtraction *extraction = organisation->extraction;

  for (size_t i = 0; i < organisation->len; ++i) {
    const FcSentence *sentence = &organisation->sentences[i];
    const FcMatches phrases =
        fc_sentence_matches(extraction, sentence, "owner");
    for (size_t p = 0; p < phrases.len && !sentence->item; ++p) {
      const FcMatch *phrase = &phrases.items[p];
      const FcStr what = phrase->concept->notation;
      const size_t end = phrase->start + phrase->len;
      FcName subject = {0};
      const bool other =
          fc_name_before(&subject, sentence->words, phrase->start) &&
          fc_thing_find(organisation, subject.text) == subject.text.len;
      if (fc_owner_behind(sentence, phrase)) {
        add_passive(claims, organisation, sentence, phrase);
      } else if (!other && fc_str_eq(what, FC_STR("runs"))) {
        add_objects(claims, organisation, sentence, end);
      }
    }
  }
}

FcRecord *fc_record_called(const FcExtraction *extraction, FcStr name)
{
  FcArena *arena = extraction->arena;
  const FcStr core = fc_core_name(arena, name, NULL, NULL);
  const FcStr head =
      fc_str_trim(fc_str_upto(core, fc_phrase_head(arena, extraction->lexicon,
                                                   core, extraction->scope)));
  FcRecord *record = fc_record_named(extraction, fc_thing_fold(arena, core));

  // A head of one word is no name.
  return record || fc_str_find(head, FC_STR(" ")) == head.len
             ? record
             : fc_record_named(extraction, fc_thing_fold(arena, head));
}

void fc_claims_settle(const FcClaims *claims, const FcExtraction *extraction)
{
  for (size_t i = 0; i < claims->len; ++i) {
    const FcClaim *claim = &claims->items[i];
    FcRecord *record = fc_record_called(extraction, claim->object);
    if (record && !fc_str_eq(record->name, claim->owner) &&
        !fc_str_starts(record->kind, FC_STR("xborder_"))) {
      fc_owner_add(extraction, record, claim->owner);
    }
  }
}
