#include "thing.h"

#include "scan.h"

#include <string.h>

void fc_thing_init(FcThing *thing,
                   const FcExtraction *extraction,
                   FcRecord *record,
                   const FcConcept *section)
{
  *thing =
      (FcThing){.extraction = extraction, .record = record, .section = section};
}

static void add_sentence(FcThing *thing, const FcRuns *runs, bool item)
{
  const FcExtraction *extraction = thing->extraction;

  if (thing->len == thing->capacity) {
    thing->capacity = thing->capacity ? thing->capacity * 2 : 16;
    FcSentence *grown = (FcSentence *)fc_arena_alloc(
        extraction->arena, thing->capacity * sizeof(FcSentence));
    if (thing->len) {
      memcpy(grown, thing->sentences, thing->len * sizeof(FcSentence));
    }
    thing->sentences = grown;
  }
  thing->sentences[thing->len++] = (FcSentence){
      .runs = *runs,
      .words = fc_words_of(extraction->arena, extraction->lexicon, runs->text,
                           extraction->scope),
      .folded = fc_fold(extraction->arena, runs->text),
      .paragraph = thing->paragraphs,
      .item = item,
  };
}

/// What stands before a person's post and after it: "Minister for Innovation,
/// Jane Doe, has": the name goes.
static FcStr without_persons(const FcExtraction *extraction, FcStr text)
{
  const FcMatches posts =
      fc_lexicon_matches(extraction->arena, extraction->lexicon, "person", text,
                         extraction->scope);
  for (size_t i = posts.len; i-- > 0;) {
    const size_t end = posts.items[i].start + posts.items[i].len;
    const size_t sentence = fc_scan_sentence(text, end);
    const size_t comma =
        end +
        fc_str_find((FcStr){text.data + end, sentence - end}, FC_STR(", "));
    if (comma == sentence) {
      continue;
    }
    const FcStr rest = {text.data + comma + 2, sentence - comma - 2};
    const size_t close = fc_str_find(rest, FC_STR(","));
    const FcStr inside = fc_str_upto(rest, close);
    if (close == rest.len || fc_str_find(inside, FC_STR(" ")) == inside.len) {
      continue;
    }
    const FcWords *words = fc_words_of(extraction->arena, extraction->lexicon,
                                       inside, extraction->scope);
    FcName name = {0};
    if (fc_name_at(&name, words, 0) && name.len == inside.len) {
      fc_diag_note(extraction->diag,
                   (FcPos){.file = fc_tree_file(extraction->tree)},
                   "person-left-out", "the name of a person is left out");
      text = fc_arena_join(extraction->arena, fc_str_upto(text, comma),
                           fc_str_from(rest, close + 1));
    }
  }
  return text;
}

void fc_thing_add_text(FcThing *thing, const FcRuns *runs, bool item)
{
  FcArena *arena = thing->extraction->arena;
  FcRecord *record = thing->record;

  if (!item && !record->description.len && runs->text.len) {
    record->description = without_persons(thing->extraction, runs->text);
  }
  for (size_t at = 0; at < runs->text.len;) {
    const size_t end = fc_scan_sentence(runs->text, at);
    const FcStr sentence = fc_str_trim((FcStr){runs->text.data + at, end - at});
    if (sentence.len) {
      const FcRuns part = fc_runs_part(arena, runs, at, sentence.len);
      add_sentence(thing, &part, item);
    }
    at = end;
  }
  ++thing->paragraphs;
}

static void add_own(FcThing *thing, FcStr name)
{
  FcArena *arena = thing->extraction->arena;

  (void)fc_strs_add_new(arena, &thing->own, fc_fold(arena, name));
}

/// "Land Registry / Cadastre" is both; "BelgIF – Belgium's Framework" too, but
/// of "Principle 2 - Openness" only the title.
static void add_halves(FcThing *thing, FcStr name)
{
  static const char *const joints[] = {" / ", " – ", " - "};

  for (size_t i = 0; i < sizeof joints / sizeof *joints; ++i) {
    const FcStr joint = fc_str(joints[i]);
    const size_t at = fc_str_find(name, joint);
    if (at == name.len) {
      continue;
    }
    const FcStr left = fc_str_upto(name, at);
    FcStr right = fc_str_from(name, at + joint.len);
    const size_t owner = fc_str_find(right, FC_STR("’s "));
    if (owner < right.len && owner < fc_str_find(right, FC_STR(" "))) {
      right = fc_str_from(right, owner + FC_STR("’s ").len);
    }
    if (!fc_is_digit((unsigned char)left.data[left.len - 1])) {
      fc_thing_add_alt(thing, left, (FcStr){NULL, 0});
    }
    fc_thing_add_alt(thing, right, (FcStr){NULL, 0});
    return;
  }
}

void fc_thing_set_name(FcThing *thing, FcStr printed)
{
  FcArena *arena = thing->extraction->arena;
  FcRecord *record = thing->record;
  FcYears years = {0, 0};
  FcStr acronym = {NULL, 0};

  FcStr name = fc_str_trim(printed);
  name = fc_str_upto(name, fc_scan_trailing_years(&years, name));
  if (!name.len) {
    name = fc_str_trim(printed);
  }
  name = fc_str_upto(name, fc_scan_trailing_acronym(&acronym, name));
  record->name = name;
  add_own(thing, name);
  add_halves(thing, name);
  if (acronym.len) {
    fc_thing_add_alt(thing, acronym, FC_STR("en"));
  }
  if (years.first) {
    record->start = fc_arena_printf(arena, "%04d", years.first);
  }
  if (years.last) {
    record->end = fc_arena_printf(arena, "%04d", years.last);
  }
}

/// The language of a name in a country: that of its small words, if it is one
/// of the country's; English for what has none of them and only ASCII.
static FcStr name_language(const FcExtraction *extraction, FcStr name)
{
  FcMatch match = {0};
  if (fc_lexicon_scan(&match, extraction->lexicon, "script", name,
                      extraction->scope)) {
    return match.concept->notation;
  }
  for (size_t i = 0; i < name.len; ++i) {
    if ((unsigned char)name.data[i] >= 0x80) {
      return FC_STR("und");
    }
  }
  return FC_STR("en");
}

void fc_thing_add_alt(FcThing *thing, FcStr name, FcStr language)
{
  FcArena *arena = thing->extraction->arena;
  FcRecord *record = thing->record;

  name = fc_str_trim(name);
  if (!name.len || name.len > FC_MAX_ALT || fc_thing_is_called(thing, name)) {
    return;
  }
  add_own(thing, name);
  fc_strs_add(arena, &record->alt, name);
  fc_strs_add(arena, &record->alt_language,
              language.len ? language : name_language(thing->extraction, name));
}

bool fc_thing_is_called(const FcThing *thing, FcStr name)
{
  FcArena *arena = thing->extraction->arena;

  return fc_strs_has(&thing->own, fc_fold(arena, name));
}

/// Offset of a folded name in a folded text as whole words, or `text.len`.
static size_t find_words(FcStr text, FcStr name)
{
  size_t at = 0;

  while (at < text.len) {
    at += fc_str_find(fc_str_from(text, at), name);
    if (at < text.len && fc_str_at_boundary(text, at) &&
        fc_str_at_boundary(text, at + name.len)) {
      return at;
    }
    ++at;
  }
  return text.len;
}

size_t fc_thing_find(const FcThing *thing, FcStr text)
{
  const FcStr folded = fc_fold(thing->extraction->arena, text);
  size_t first = folded.len;

  for (size_t i = 0; i < thing->own.len; ++i) {
    const size_t at = find_words(folded, thing->own.items[i]);
    first = at < first ? at : first;
  }
  return first < folded.len ? first : text.len;
}

/// "It is now managed by …", "The portal was launched …", "This tool …".
static bool begins_with_thing(const FcThing *thing, const FcSentence *sentence)
{
  static const char *const pronouns[] = {"it ",  "the ",   "this ",
                                         "its ", "since ", "in "};
  const FcExtraction *extraction = thing->extraction;
  const FcStr text = sentence->runs.text;
  bool determined = false;

  for (size_t i = 0; i < sizeof pronouns / sizeof *pronouns; ++i) {
    determined =
        determined || fc_str_starts(sentence->folded, fc_str(pronouns[i]));
  }
  if (fc_str_starts(sentence->folded, FC_STR("it ")) ||
      fc_str_starts(sentence->folded, FC_STR("its "))) {
    return true;
  }
  FcMatch match = {0};
  return determined && thing->record->kind.len &&
         fc_lexicon_scan(&match, extraction->lexicon, "kind",
                         fc_str_upto(text, FC_SUBJECT_REACH),
                         extraction->scope) &&
         fc_str_eq(match.concept->notation, thing->record->kind);
}

bool fc_thing_in_sentence(const FcThing *thing, const FcSentence *sentence)
{
  if (sentence == thing->sentences || begins_with_thing(thing, sentence)) {
    return true;
  }
  for (size_t i = 0; i < thing->own.len; ++i) {
    if (find_words(sentence->folded, thing->own.items[i]) <
        sentence->folded.len) {
      return true;
    }
  }
  return false;
}
