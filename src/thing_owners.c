// Who runs, owns, manages, adopts or publishes a thing: "managed by X",
// "X launched it", "the responsible entity is X".
#include "scan.h"
#include "thing.h"

/// Regions, countries, people and what has only a kind's word are no owners.
static bool can_own(const FcThing *thing, FcStr name)
{
  const FcExtraction *extraction = thing->extraction;
  FcMatch match = {0};
  const FcConcept *country =
      fc_lexicon_find(extraction->lexicon, "country", name, extraction->scope);

  return name.len > 2 && !country && !fc_thing_is_called(thing, name) &&
         !fc_phrase_is_person(extraction->arena, extraction->lexicon, name,
                              extraction->scope) &&
         !fc_lexicon_scan(&match, extraction->lexicon, "act", name,
                          extraction->scope);
}

/// A name that is a thing rather than a body: its head is the word for a
/// strategy, a law, a service.
static bool is_body(const FcThing *thing, FcStr name)
{
  const FcExtraction *extraction = thing->extraction;
  bool strong = false;
  const FcConcept *kind = fc_phrase_kind(extraction->arena, extraction->lexicon,
                                         name, extraction->scope, &strong);

  return !kind || !strong ||
         fc_str_eq(kind->notation, FC_STR("organisation")) ||
         fc_lexicon_find(extraction->lexicon, "organisation", name,
                         extraction->scope);
}

static void add_owners(FcThing *thing, const FcNames *names)
{
  for (size_t i = 0; i < names->len; ++i) {
    const FcStr name = names->items[i].text;
    if (can_own(thing, name) && is_body(thing, name)) {
      (void)fc_strs_add_new(thing->extraction->arena, &thing->record->owner,
                            name);
    }
  }
}

/// The noun that "managed by" belongs to must be the thing: no other name
/// stands right before it.
static bool belongs_to_thing(const FcThing *thing,
                             const FcSentence *sentence,
                             size_t at)
{
  FcName name = {0};

  if (!fc_name_before(&name, sentence->words, at)) {
    return true;
  }
  const FcStr between = {sentence->runs.text.data + name.start + name.len,
                         at - name.start - name.len};
  return fc_str_trim(between).len > 0 ||
         fc_thing_find(thing, name.text) < name.text.len;
}

/// What the verb is done to must be the thing: its name, a pronoun, or the
/// word for its kind stands behind the verb.
static bool is_done_to_thing(const FcThing *thing,
                             const FcSentence *sentence,
                             size_t from)
{
  const FcExtraction *extraction = thing->extraction;
  const FcStr object = fc_str_from(sentence->runs.text, from);
  if (fc_thing_find(thing, object) < object.len) {
    return true;
  }

  FcMatch match = {0};
  const bool own_kind = fc_lexicon_scan(&match, extraction->lexicon, "kind",
                                        fc_str_upto(object, FC_PHRASE_REACH),
                                        extraction->scope) &&
                        fc_str_eq(match.concept->notation, thing->record->kind);
  return own_kind && sentence == thing->sentences;
}

static void find_in_sentence(FcThing *thing, const FcSentence *sentence)
{
  const FcExtraction *extraction = thing->extraction;
  FcArena *arena = extraction->arena;
  const FcMatches phrases =
      fc_lexicon_matches(arena, extraction->lexicon, "owner",
                         sentence->runs.text, extraction->scope);

  for (size_t i = 0; i < phrases.len; ++i) {
    const FcMatch *phrase = &phrases.items[i];
    const size_t end = phrase->start + phrase->len;
    const FcStr what = phrase->concept->notation;
    FcNames names = {NULL, 0};
    if (fc_str_eq(what, FC_STR("by")) &&
        belongs_to_thing(thing, sentence, phrase->start)) {
      names = fc_names_at(arena, sentence->words, end + 1);
    } else if (fc_str_eq(what, FC_STR("does")) &&
               is_done_to_thing(thing, sentence, end)) {
      names = fc_names_before(arena, sentence->words, phrase->start);
    }
    add_owners(thing, &names);
  }
}

/// Organisations are not owned by those whose work they do; for them only
/// "part of" counts, which relations tell.
void fc_thing_find_owners(FcThing *thing)
{
  const bool body = fc_str_eq(thing->record->kind, FC_STR("organisation"));

  for (size_t i = 0; i < thing->len && !body; ++i) {
    const FcSentence *sentence = &thing->sentences[i];
    if (!sentence->item && fc_thing_in_sentence(thing, sentence)) {
      find_in_sentence(thing, sentence);
    }
  }
}
