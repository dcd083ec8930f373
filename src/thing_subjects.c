// Of what a finite clause speaks: the thing, another one that the sentence
// names, or something that is not done.
#include "thing.h"

static bool is_in_brackets(FcStr text, size_t at)
{
  FcBrackets brackets = {0, 0};

  for (size_t from = 0; fc_scan_brackets(&brackets, text, from);
       from = brackets.close + 1) {
    if (brackets.open < at && at < brackets.close) {
      return true;
    }
  }
  return false;
}

/// "Member States must …": it is not the thing that does it, or not yet.
static bool is_undone(const FcThing *thing,
                      const FcSentence *sentence,
                      size_t at)
{
  FcMatch undone = {0};

  return fc_sentence_scan(&undone, thing->extraction, sentence, "undone") &&
         undone.start < at;
}

/// The text before `at` without a comma and brackets at its end.
static FcStr before_aside(FcStr text, size_t at)
{
  FcStr before = fc_str_trim(fc_str_upto(text, at));
  if (fc_str_ends(before, FC_STR(","))) {
    before = fc_str_trim(fc_str_upto(before, before.len - 1));
  }
  FcBrackets brackets = {0, 0};

  for (size_t from = 0; fc_scan_brackets(&brackets, before, from);
       from = brackets.close + 1) {
    if (brackets.close + 1 == before.len) {
      return fc_str_trim(fc_str_upto(before, brackets.open));
    }
  }
  return before;
}

typedef enum { NO_NAME, OWN_NAME, OTHER_NAME } Named;

/// Whose name stands right before `at`?
static Named named_before(const FcThing *thing,
                          const FcSentence *sentence,
                          size_t at)
{
  const FcStr before = before_aside(sentence->runs.text, at);
  FcName name = {0};

  if (!fc_name_before(&name, sentence->words, before.len) ||
      name.start + name.len < before.len) {
    return NO_NAME;
  }
  // "X and Y are now part of …" tells of both.
  const FcNames names =
      fc_names_before(thing->extraction->arena, sentence->words, before.len);
  for (size_t i = 0; i < names.len; ++i) {
    if (fc_thing_find(thing, names.items[i].text) < names.items[i].text.len) {
      return OWN_NAME;
    }
  }
  return OTHER_NAME;
}

/// Does a clause that starts behind a relative pronoun reach `at`? A comma ends
/// it, but for those around what stands right behind the pronoun: "which, in
/// turn, …".
static bool reaches(FcStr text, size_t from, size_t at)
{
  FcStr between = fc_str_from(fc_str_upto(text, at), from);

  if (fc_str_starts(between, FC_STR(","))) {
    between = fc_str_from(between, 1);
    between = fc_str_from(between, fc_str_find(between, FC_STR(",")) + 1);
  }
  return fc_str_find(between, FC_STR(",")) == between.len;
}

/// Is "The portal" all that stands before `at`?
static bool is_bare_kind(const FcThing *thing,
                         const FcSentence *sentence,
                         size_t at)
{
  const size_t end = before_aside(sentence->runs.text, at).len;
  FcMatch kind = {0};

  return fc_thing_begins_with_kind(thing, sentence) &&
         fc_sentence_scan(&kind, thing->extraction, sentence, "kind") &&
         kind.start + kind.len == end;
}

/// "projects that are part of …" is about the projects, "the act, which …"
/// about the act.
static bool is_of_other_noun(const FcThing *thing,
                             const FcSentence *sentence,
                             size_t at)
{
  const FcMatches pronouns =
      fc_sentence_matches(thing->extraction, sentence, "relative");
  const FcMatch *last = NULL;

  for (size_t i = 0; i < pronouns.len && pronouns.items[i].start < at; ++i) {
    last = &pronouns.items[i];
  }
  if (!last || !reaches(sentence->runs.text, last->start + last->len, at)) {
    return false;
  }
  const Named named = named_before(thing, sentence, last->start);
  return named == OTHER_NAME ||
         (named == NO_NAME && !is_bare_kind(thing, sentence, last->start));
}

bool fc_thing_is_aside(const FcThing *thing,
                       const FcSentence *sentence,
                       size_t at)
{
  return is_in_brackets(sentence->runs.text, at) ||
         is_undone(thing, sentence, at) ||
         is_of_other_noun(thing, sentence, at) ||
         fc_thing_is_other_clause(thing, sentence, at);
}

/// "In 2019, the new Trade Register …": nothing but an adverbial before it.
static bool begins_with_name(const FcThing *thing, const FcSentence *sentence)
{
  const FcStr text = sentence->runs.text;
  const size_t at = fc_thing_find(thing, text);
  FcName name = {0};
  if (at == text.len) {
    return false;
  }

  const size_t comma = fc_str_find(fc_str_upto(text, at), FC_STR(", "));
  const size_t start = comma < at ? comma + 2 : 0;
  return fc_name_at(&name, sentence->words, start) && name.start <= at &&
         at < name.start + name.len;
}

bool fc_thing_is_subject(const FcThing *thing,
                         const FcSentence *sentence,
                         size_t verb)
{
  const FcMatches pronouns =
      fc_sentence_matches(thing->extraction, sentence, "pronoun");
  const Named named = named_before(thing, sentence, verb);

  return named == OWN_NAME ||
         (named == NO_NAME && (fc_match_at(&pronouns, 0) ||
                               fc_thing_begins_with_kind(thing, sentence) ||
                               begins_with_name(thing, sentence)));
}

bool fc_thing_goes_on(const FcThing *thing, const FcSentence *sentence)
{
  const FcSentence *before = sentence - 1;
  const FcMatches pronouns =
      fc_sentence_matches(thing->extraction, sentence, "pronoun");
  FcName subject = {0};

  if (!fc_match_at(&pronouns, 0) || sentence == thing->sentences ||
      before->paragraph != sentence->paragraph) {
    return true;
  }
  return !fc_name_at(&subject, before->words, 0) ||
         fc_thing_find(thing, before->runs.text) < before->runs.text.len ||
         fc_thing_begins_with_kind(thing, before);
}
