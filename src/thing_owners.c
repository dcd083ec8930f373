// Who runs, owns, manages, adopts or publishes a thing: "managed by X",
// "X launched it", "the responsible entity is X".
#include "scan.h"
#include "thing.h"

static bool is_in_own_name(const FcThing *thing, FcStr name)
{
  FcArena *arena = thing->extraction->arena;
  const FcStr folded = fc_thing_fold(arena, name);
  const FcStr own = thing->own.items[0];

  return fc_thing_is_called(thing, name) ||
         (fc_str_eq(thing->record->kind, FC_STR("organisation")) &&
          fc_str_find(own, folded) < own.len);
}

/// Regions, countries, people and what has only a kind's word are no owners.
static bool can_own(const FcThing *thing, FcStr name)
{
  const FcExtraction *extraction = thing->extraction;
  FcMatch match = {0};
  const FcConcept *country =
      fc_lexicon_find(extraction->lexicon, "country", name, extraction->scope);

  return name.len > 2 && !country && !is_in_own_name(thing, name) &&
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
         fc_str_eq(kind->notation, FC_STR("event")) ||
         fc_lexicon_find(extraction->lexicon, "organisation", name,
                         extraction->scope);
}

/// "the Prime Minister, Jane Doe": the name behind a post, with a comma alone
/// between them, is that of the person who holds it.
static bool is_holder(const FcExtraction *extraction,
                      const FcNames *names,
                      size_t i)
{
  if (i == 0) {
    return false;
  }
  const FcName *post = &names->items[i - 1];

  return post->start + post->len + 2 == names->items[i].start &&
         fc_phrase_is_person(extraction->arena, extraction->lexicon, post->text,
                             extraction->scope);
}

static bool has_body_word(const FcThing *thing, FcStr name)
{
  const FcExtraction *extraction = thing->extraction;
  bool strong = false;
  const FcConcept *kind = fc_phrase_kind(extraction->arena, extraction->lexicon,
                                         name, extraction->scope, &strong);

  return (kind && fc_str_eq(kind->notation, FC_STR("organisation"))) ||
         fc_is_acronym(name) ||
         fc_lexicon_find(extraction->lexicon, "organisation", name,
                         extraction->scope);
}

/// "Ministry of Arts, Culture, the Civil Service and Sport" is one body: what
/// has no word of a body goes on with the one before that has.
static void join_names(const FcThing *thing, FcNames *names)
{
  size_t kept = 0;
  bool joined = false;

  for (size_t i = 1; i < names->len; ++i) {
    FcName *last = &names->items[kept];
    const FcName *name = &names->items[i];
    const char *end = last->text.data + last->text.len;
    const FcStr between = {end, (size_t)(name->text.data - end)};
    // A determiner begins another name: "Department, the Registry".
    const bool adjacent = joined || fc_str_eq(between, FC_STR(", ")) ||
                          fc_str_eq(between, FC_STR(" and "));
    joined = adjacent && !last->acronym.len &&
             has_body_word(thing, last->text) &&
             !has_body_word(thing, name->text);
    if (joined) {
      last->text.len =
          (size_t)(name->text.data - last->text.data) + name->text.len;
    } else {
      names->items[++kept] = *name;
    }
  }
  names->len = names->len ? kept + 1 : 0;
}

static void add_owners(FcThing *thing, FcNames *names)
{
  join_names(thing, names);
  for (size_t i = 0; i < names->len; ++i) {
    const FcStr name = fc_core_name(thing->extraction->arena,
                                    names->items[i].text, NULL, NULL);
    if (!is_holder(thing->extraction, names, i) && can_own(thing, name) &&
        is_body(thing, name)) {
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

/// "implementing this plan", "share the same portal"
static bool is_done_to_kind(const FcThing *thing,
                            const FcSentence *sentence,
                            size_t from)
{
  const FcExtraction *extraction = thing->extraction;
  const FcStr object = fc_str_upto(
      fc_str_trim(fc_str_from(sentence->runs.text, from)), FC_PHRASE_REACH);
  FcMatch match = {0};
  FcMatch naming = {0};
  if (!fc_lexicon_scan(&match, extraction->lexicon, "kind", object,
                       extraction->scope)) {
    return false;
  }

  // "developed a tool called X" is about X.
  const FcStr behind = fc_str_from(object, match.start + match.len + 1);
  const bool other = fc_lexicon_scan(&naming, extraction->lexicon, "naming",
                                     behind, extraction->scope) &&
                     naming.start == 0 &&
                     fc_thing_find(thing, behind) == behind.len;
  return !other && fc_thing_is_kind(thing, match.concept) &&
         (fc_thing_in_sentence(thing, sentence) ||
          (fc_str_starts(object, FC_STR("this ")) && match.start == 5));
}

/// What the verb is done to must be the thing: it is named in the sentence, or
/// the word for its kind stands behind the verb.
static bool is_done_to_thing(const FcThing *thing,
                             const FcSentence *sentence,
                             size_t from)
{
  const FcStr text = sentence->runs.text;
  const size_t subject = fc_thing_subject(thing, sentence);
  // "The Agency launched A, and B was launched in 2022"
  if (subject < text.len && subject > from) {
    return false;
  }
  return fc_thing_find(thing, text) < text.len ||
         is_done_to_kind(thing, sentence, from);
}

/// The subject stands right before the verb: a comma between them means that
/// the verb is a participle ("the Law, published in …").
static FcNames subjects(const FcThing *thing,
                        const FcSentence *sentence,
                        const FcMatch *verb)
{
  FcNames names =
      fc_names_before(thing->extraction->arena, sentence->words, verb->start);
  if (names.len) {
    const FcName *last = &names.items[names.len - 1];
    const size_t end = last->start + last->len;
    const FcStr between = {sentence->runs.text.data + end, verb->start - end};
    const FcStr sign = fc_str_trim(between);
    if (sign.len && (sign.data[0] == ',' || sign.data[0] == ')')) {
      names.len = 0;
    }
  }
  return names;
}

/// "launched on 20 September 2010 by the X": where the body's name starts
/// behind a participle, or 0.
static size_t behind_by(const FcSentence *sentence, size_t end)
{
  const FcStr text = sentence->runs.text;
  FcStr rest = fc_str_from(text, end);
  FcDate date = {0};

  if ((fc_str_starts(rest, FC_STR(" on ")) ||
       fc_str_starts(rest, FC_STR(" in "))) &&
      fc_scan_date(&date, rest, 0) && date.start == 4) {
    rest = fc_str_from(rest, date.start + date.len);
  }
  return fc_str_starts(rest, FC_STR(" by "))
             ? (size_t)(rest.data - text.data) + 4
             : 0;
}

/// "The responsible entity for X is Y."
static FcNames answer(const FcThing *thing,
                      const FcSentence *sentence,
                      size_t from)
{
  const FcStr rest = fc_str_from(sentence->runs.text, from);
  const size_t is = fc_str_find(rest, FC_STR(" is "));

  return is < rest.len ? fc_names_at(thing->extraction->arena, sentence->words,
                                     from + is + 4)
                       : (FcNames){NULL, 0};
}

static FcNames owners_by(const FcThing *thing,
                         const FcSentence *sentence,
                         const FcMatch *phrase)
{
  const size_t end = phrase->start + phrase->len;
  const FcStr what = phrase->concept->notation;
  FcArena *arena = thing->extraction->arena;

  if (fc_str_eq(what, FC_STR("is"))) {
    return answer(thing, sentence, end);
  }
  if (fc_str_eq(what, FC_STR("by"))) {
    return belongs_to_thing(thing, sentence, phrase->start)
               ? fc_names_at(arena, sentence->words, end + 1)
               : (FcNames){NULL, 0};
  }
  const size_t by = behind_by(sentence, end);
  if (by) {
    return belongs_to_thing(thing, sentence, phrase->start)
               ? fc_names_at(arena, sentence->words, by)
               : (FcNames){NULL, 0};
  }
  return is_done_to_thing(thing, sentence, end)
             ? subjects(thing, sentence, phrase)
             : (FcNames){NULL, 0};
}

static void find_in_sentence(FcThing *thing, const FcSentence *sentence)
{
  const FcExtraction *extraction = thing->extraction;
  const FcMatches phrases = fc_sentence_matches(extraction, sentence, "owner");

  const bool about = fc_thing_in_sentence(thing, sentence);

  for (size_t i = 0; i < phrases.len; ++i) {
    const FcMatch *phrase = &phrases.items[i];
    const bool active = fc_str_eq(phrase->concept->notation, FC_STR("does")) ||
                        fc_str_eq(phrase->concept->notation, FC_STR("runs"));
    if (about || active) {
      FcNames names = owners_by(thing, sentence, phrase);
      add_owners(thing, &names);
    }
  }
}

/// "The new Strategy of the federal government": the body behind the name, or
/// behind the word for its kind, in the first sentences.
static void find_possessor(FcThing *thing, const FcSentence *sentence)
{
  const FcExtraction *extraction = thing->extraction;
  const FcStr text = sentence->runs.text;
  const FcMatches kinds = fc_sentence_matches(extraction, sentence, "kind");

  for (size_t i = 0; i < kinds.len; ++i) {
    const FcMatch *kind = &kinds.items[i];
    const size_t end = kind->start + kind->len;
    FcName name = {0};
    bool strong = false;
    if (!fc_thing_is_kind(thing, kind->concept) ||
        !fc_str_starts(fc_str_from(text, end), FC_STR(" of the ")) ||
        !fc_name_at(&name, sentence->words, end + 8)) {
      continue;
    }
    const FcConcept *body =
        fc_phrase_kind(extraction->arena, extraction->lexicon, name.text,
                       extraction->scope, &strong);
    if (body && strong && fc_str_eq(body->notation, FC_STR("organisation"))) {
      FcNames names = {&name, 1};
      add_owners(thing, &names);
      return;
    }
  }
}

/// Organisations are not owned by those whose work they do: for them those
/// count that set them up, and what they are part of, which relations tell.
void fc_thing_find_owners(FcThing *thing)
{
  for (size_t i = 0; i < thing->len; ++i) {
    const FcSentence *sentence = &thing->sentences[i];
    if (sentence->item) {
      continue;
    }
    find_in_sentence(thing, sentence);
    if (sentence->paragraph == 0 && fc_thing_in_sentence(thing, sentence) &&
        !thing->record->owner.len) {
      find_possessor(thing, sentence);
    }
  }
}
