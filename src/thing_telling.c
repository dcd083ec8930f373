// How a sentence tells a date: as the one when the thing began, or as that of
// a change, a plan, a count, or of another thing.
#include "act.h"
#include "scan.h"
#include "thing.h"

/// A future stands within so many bytes of its verb: "will then also be".
#define FUTURE_REACH 25
/// The object of a verb stands within so many bytes: "set up a new joint".
#define OBJECT_REACH 40

/// The name that a word leads to begins within so many bytes: " with the ".
#define NAME_REACH 10

/// The date in its sentence, with the words that may tell of it.
typedef struct {
  const FcThing *thing;
  const FcSentence *sentence;
  const FcDate *date;
  FcMatches words;     ///< Of the scheme "start"
  const FcMatch *verb; ///< The one of them that tells of the date, or NULL
} Told;

static bool is_word(const FcMatch *word, const char *notation)
{
  return fc_str_eq(word->concept->notation, fc_str(notation));
}

bool fc_is_start(const FcConcept *word)
{
  return fc_concept_is(word, "begins");
}

static size_t end_of(const FcMatch *match)
{
  return match->start + match->len;
}

static FcStr between(const Told *told, size_t start, size_t end)
{
  return (FcStr){told->sentence->runs.text.data + start,
                 end > start ? end - start : 0};
}

static bool has_comma(FcStr text)
{
  return fc_str_find(text, FC_STR(",")) < text.len;
}

static bool names_thing(const Told *told, FcStr text)
{
  return fc_thing_find(told->thing, text) < text.len;
}

/// Is the last word of `text` one of a scheme? @return Its start, or
/// `text.len`.
static size_t last_word(const FcExtraction *extraction,
                        const char *scheme,
                        FcStr text)
{
  size_t start = text.len;
  while (start > 0 && text.data[start - 1] != ' ') {
    --start;
  }
  return fc_lexicon_find(extraction->lexicon, scheme, fc_str_from(text, start),
                         extraction->scope)
             ? start
             : text.len;
}

/// Where the words of a date begin: "by the end of 2030" at "the".
static size_t date_words(const Told *told)
{
  FcStr before =
      fc_str_trim(fc_str_upto(told->sentence->runs.text, told->date->start));
  size_t start = last_word(told->thing->extraction, "dateword", before);

  while (start < before.len) {
    before = fc_str_trim(fc_str_upto(before, start));
    start = last_word(told->thing->extraction, "dateword", before);
  }
  return before.len + 1;
}

/// "by 2030", "until the end of 2025"
static bool is_limit(const Told *told)
{
  const size_t start = date_words(told);

  for (size_t i = 0; i < told->words.len; ++i) {
    const FcMatch *word = &told->words.items[i];
    if (is_word(word, "limit") && end_of(word) + 1 == start) {
      return true;
    }
  }
  return false;
}

/// "the updated plan": what the plan is like, not what was done to it.
static bool is_adjective(const Told *told, const FcMatch *word)
{
  const FcStr before =
      fc_str_trim(fc_str_upto(told->sentence->runs.text, word->start));

  return is_word(word, "other") &&
         last_word(told->thing->extraction, "determiner", before) < before.len;
}

/// Is the name the thing's, or the beginning of one: "Act | on the use of
/// data"?
static bool is_thing(const Told *told, const FcName *name)
{
  const FcStr text = told->sentence->runs.text;

  return names_thing(told, name->text) ||
         fc_thing_find(told->thing, fc_str_from(text, name->start)) < name->len;
}

/// "with the approval of the Council": not of the thing.
static bool is_of_other(const Told *told, const FcMatch *word)
{
  FcName object = {0};

  return fc_str_ends(between(told, word->start, end_of(word)), FC_STR(" of")) &&
         fc_name_at(&object, told->sentence->words, end_of(word) + 1) &&
         !is_thing(told, &object);
}

/// "In 2020 a committee appointed by the state delivered it": bodies alone are
/// founded.
static bool is_of_body(const Told *told, const FcMatch *word)
{
  return is_word(word, "founded") &&
         !fc_str_eq(told->thing->record->kind, FC_STR("organisation"));
}

/// "It was launched with care, in 2018 it was amended": a comma leaves the word
/// before the date to another clause than the one behind it.
static bool is_in_clause_behind(const Told *told,
                                const FcMatch *before,
                                const FcMatch *word)
{
  const size_t start = told->date->start;

  return before->start < start &&
         has_comma(between(told, end_of(before), start)) &&
         !has_comma(between(told, start, word->start));
}

/// The nearest word before the date that tells of it, else the nearest behind:
/// "approved in 2018 and ratified later", "In 2018 it was approved".
static const FcMatch *find_verb(const Told *told)
{
  const FcMatch *nearest = NULL;

  for (size_t i = 0; i < told->words.len; ++i) {
    const FcMatch *word = &told->words.items[i];
    if ((fc_is_start(word->concept) || is_word(word, "other")) &&
        !is_adjective(told, word) && !is_of_other(told, word) &&
        !is_of_body(told, word) &&
        (word->start < told->date->start || !nearest ||
         is_in_clause_behind(told, nearest, word))) {
      nearest = word;
    }
  }
  return nearest;
}

/// "A new version was launched in 2022"
static bool is_of_version(const Told *told)
{
  for (size_t i = 0; i < told->words.len; ++i) {
    if (is_word(&told->words.items[i], "version")) {
      return true;
    }
  }
  return false;
}

/// "It will be adopted in 2030"
static bool is_future(const Told *told)
{
  for (size_t i = 0; i < told->words.len; ++i) {
    const FcMatch *word = &told->words.items[i];
    if (is_word(word, "future") && word->start < told->verb->start &&
        end_of(word) + FUTURE_REACH > told->verb->start) {
      return true;
    }
  }
  return false;
}

/// "In 2022, more than 9 million letters were published": they were counted.
static bool is_counted(const Told *told)
{
  for (size_t i = 0; i < told->words.len; ++i) {
    const FcMatch *word = &told->words.items[i];
    if (is_word(word, "count") && (word->start == end_of(told->verb) + 1 ||
                                   (word->start > told->date->start &&
                                    word->start < told->verb->start))) {
      return true;
    }
  }
  return false;
}

static bool has_boundary(const Told *told, FcStr text)
{
  const FcExtraction *extraction = told->thing->extraction;

  return fc_phrase_head(extraction->arena, extraction->lexicon, text,
                        extraction->scope) < text.len;
}

/// "They set up a working group for it", but not "published as a study".
static bool is_object(const Told *told, const FcMatch *word)
{
  const FcStr gap = between(told, end_of(told->verb), word->start);

  return word->start > told->verb->start && gap.len < OBJECT_REACH &&
         !has_boundary(told, gap) && !names_thing(told, gap);
}

/// "An amendment of the law entered into force"
static bool is_subject(const Told *told, const FcMatch *word)
{
  return word->start < told->verb->start &&
         !has_comma(between(told, word->start, told->verb->start)) &&
         !names_thing(told, between(told, 0, word->start));
}

/// What began is only something about the thing.
static bool is_of_aspect(const Told *told)
{
  FcArena *arena = told->thing->extraction->arena;
  const FcStr name = fc_fold(arena, told->thing->record->name);

  for (size_t i = 0; i < told->words.len; ++i) {
    const FcMatch *word = &told->words.items[i];
    const FcStr aspect =
        fc_fold(arena, between(told, word->start, end_of(word)));
    if (is_word(word, "aspect") && fc_str_find(name, aspect) == name.len &&
        (is_object(told, word) || is_subject(told, word))) {
      return true;
    }
  }
  return false;
}

/// Words of a noun phrase before the name in it: "the first national".
#define MAX_ADJECTIVES 3

/// The name that is the object of a word: "launched the national Data Bus".
static bool object_of(FcName *out, const Told *told, const FcMatch *word)
{
  const FcExtraction *extraction = told->thing->extraction;
  const FcStr text = told->sentence->runs.text;
  size_t at = end_of(word) + 1;

  for (int words = 0; words <= MAX_ADJECTIVES && at < text.len; ++words) {
    if (fc_name_at(out, told->sentence->words, at)) {
      return true;
    }
    const FcStr rest = fc_str_from(text, at);
    const size_t len = fc_str_find(rest, FC_STR(" "));
    const FcStr next = fc_str_upto(rest, len);
    if (has_comma(next) || fc_lexicon_find(extraction->lexicon, "boundary",
                                           next, extraction->scope)) {
      return false;
    }
    at += len + 1;
  }
  return false;
}

/// "The Data Office launched the Data Bus": the object is not the thing, which
/// stands elsewhere; but it may replace another.
static bool has_other_object(const Told *told)
{
  const FcExtraction *extraction = told->thing->extraction;
  const FcStr text = told->sentence->runs.text;
  const size_t end = end_of(told->verb);
  FcName object = {0};

  return object_of(&object, told, told->verb) && !is_thing(told, &object) &&
         !fc_lexicon_find(extraction->lexicon, "relation",
                          between(told, told->verb->start, end),
                          extraction->scope) &&
         (names_thing(told, fc_str_upto(text, object.start)) ||
          names_thing(told, fc_str_from(text, object.start + object.len)));
}

/// "presented A, later updated with B": B came later.
static bool is_successor(const Told *told)
{
  const FcStr text = told->sentence->runs.text;

  for (size_t i = 0; i < told->words.len; ++i) {
    const FcMatch *word = &told->words.items[i];
    const FcStr rest = fc_str_from(text, end_of(word));
    if (is_word(word, "other") && word->start > told->date->start &&
        fc_thing_find(told->thing, rest) <
            (rest.len < NAME_REACH ? rest.len : NAME_REACH)) {
      return true;
    }
  }
  return false;
}

/// Does a determiner stand at the start: of an object, "the plan"?
static bool begins_noun(const Told *told, FcStr text)
{
  const FcExtraction *extraction = told->thing->extraction;
  FcMatch small = {0};

  return fc_lexicon_scan(&small, extraction->lexicon, "determiner", text,
                         extraction->scope) &&
         small.start == 0;
}

/// "In 2019 they agreed with the Mint, and went on with what was started": the
/// verb of another clause.
static bool is_far(const Told *told)
{
  const FcStr joint = FC_STR(", and ");
  const FcStr gap = between(told, told->date->start, told->verb->start);
  const size_t at = fc_str_find(gap, joint);
  const FcStr rest = fc_str_from(gap, at + joint.len);
  uint32_t first = 0;

  return at < gap.len && fc_str_next(&first, rest) && !fc_is_upper(first) &&
         !begins_noun(told, rest);
}

/// Is the word right before `end` capitalised, within its sentence?
static bool is_behind_name(FcStr text, size_t end)
{
  const FcStr before = fc_str_trim(fc_str_upto(text, end));
  size_t start = before.len;
  uint32_t first = 0;
  while (start > 0 && text.data[start - 1] != ' ') {
    --start;
  }

  return start > 0 && fc_str_next(&first, fc_str_from(before, start)) &&
         fc_is_upper(first);
}

/// "Broadband Bonn 2030": a year in a name is what it aims at, or tells which
/// one it is.
static bool is_in_name(const Told *told)
{
  const FcThing *thing = told->thing;
  const FcDate *date = told->date;
  const FcStr year =
      fc_arena_printf(thing->extraction->arena, "%04d", date->year);

  return !date->month &&
         (fc_str_find(thing->record->name, year) < thing->record->name.len ||
          is_behind_name(told->sentence->runs.text, date->start));
}

/// What an act did to set the thing up has the act's date: "The Law of 4 May
/// 2016 established the Office", "The Office was set up by the Law of …".
static bool is_founding(const Told *told, const FcDatedAct *act)
{
  const FcExtraction *extraction = told->thing->extraction;
  const FcStr kind = told->thing->record->kind;
  const FcMatch *verb = find_verb(told);
  if (!verb || !fc_is_start(verb->concept) ||
      !(fc_str_eq(kind, FC_STR("organisation")) ||
        fc_str_eq(kind, FC_STR("strategy")))) {
    return false;
  }

  const FcStr lead =
      fc_str_trim(fc_str_upto(told->sentence->runs.text, act->start));
  const FcStr gap = between(told, act->start + act->len, verb->start);
  const FcStr by = between(told, end_of(verb), act->start);
  return ((!lead.len || fc_lexicon_find(extraction->lexicon, "determiner", lead,
                                        extraction->scope)) &&
          verb->start > act->start && gap.len < FC_ACT_TITLE_REACH &&
          fc_str_find(gap, FC_STR(" which ")) == gap.len) ||
         (fc_str_starts(by, FC_STR(" by ")) && by.len <= sizeof " by the");
}

/// The date of a cited act: "Directive 2014/24/EU of … of 26 February 2014",
/// "the Law of 4 May 2016", or that of another edition: "The Data Law 2022 was
/// adopted in June 2022".
static bool is_of_act(const Told *told)
{
  const FcExtraction *extraction = told->thing->extraction;
  const size_t at = told->date->start;
  FcAct cited = {0};
  FcDatedAct act = {0};

  for (size_t from = 0;
       fc_act_scan(&cited, extraction->arena, told->sentence->runs.text, from);
       from = cited.start + cited.len) {
    if (at >= cited.start &&
        at < cited.start + cited.len + FC_ACT_TITLE_REACH) {
      return true;
    }
  }
  for (size_t from = 0;
       fc_dated_act_scan(&act, extraction, told->sentence, from);
       from = act.start + act.len) {
    if (at >= act.start &&
        (at < act.start + act.len
             ? !is_founding(told, &act)
             : act.edition && !fc_thing_is_called(told->thing, act.name))) {
      return true;
    }
  }
  return false;
}

/// "This law | of 4 May 2016"
static bool is_this_kind(const Told *told, FcStr text)
{
  const FcStr determiner = FC_STR("This ");
  const FcExtraction *extraction = told->thing->extraction;
  const FcConcept *kind =
      fc_str_starts(text, determiner)
          ? fc_lexicon_find(extraction->lexicon, "kind",
                            fc_str_from(text, determiner.len),
                            extraction->scope)
          : NULL;

  return kind && fc_thing_is_kind(told->thing, kind);
}

/// "The Data Agreement of 4 May 2016": right behind the name.
static bool is_of_thing(const Told *told)
{
  const FcStr before =
      fc_str_upto(told->sentence->runs.text, told->date->start);
  const FcStr name = fc_str_upto(before, before.len - (sizeof " of " - 1));

  return told->date->month && fc_str_ends(before, FC_STR(" of ")) &&
         (fc_thing_ends_in_own(told->thing, name) || is_this_kind(told, name));
}

/// "Pursuant to the Data Law adopted in 2018, it …"
static bool is_cited(const Told *told)
{
  return fc_sentence_begins(told->thing->extraction, told->sentence, "citing",
                            "word") &&
         !has_comma(fc_str_upto(told->sentence->runs.text, told->date->start));
}

/// Can what ends the text be the thing: a name of it, with or without an
/// acronym, or no word for another kind?
static bool may_end_with_thing(const Told *told, FcStr text)
{
  const FcExtraction *extraction = told->thing->extraction;
  FcName name = {0};
  if (fc_thing_ends_in_own(told->thing, text)) {
    return true;
  }
  if (fc_name_before(&name, told->sentence->words, text.len)) {
    return names_thing(told, name.text);
  }

  const FcMatches kinds = fc_lexicon_matches(
      extraction->arena, extraction->lexicon, "kind", text, extraction->scope);
  const FcMatch *kind = fc_match_before(&kinds, text.len);
  return !kind || !kind->strong || fc_thing_is_kind(told->thing, kind->concept);
}

/// "contained in the Data Act, which was adopted in 2018": of what stands
/// before "which".
static bool is_in_other_clause(const Told *told)
{
  static const char *const openers[] = {", which ", " – which ", " – that ",
                                        " - which ", " - that "};
  const FcStr before =
      fc_str_upto(told->sentence->runs.text, told->date->start);

  for (size_t i = 0; i < sizeof openers / sizeof *openers; ++i) {
    const FcStr opener = fc_str(openers[i]);
    const size_t at = fc_str_find(before, opener);
    if (at < before.len && !has_comma(fc_str_from(before, at + opener.len)) &&
        !may_end_with_thing(told, fc_str_upto(before, at))) {
      return true;
    }
  }
  return false;
}

/// "The Data Bus is a network of the state launched in 2014"
static bool is_defined(const Told *told, FcStr before)
{
  const FcMatches verbs =
      fc_sentence_matches(told->thing->extraction, told->sentence, "copula");

  return verbs.len && verbs.items[0].start < before.len &&
         names_thing(told, fc_str_upto(before, verbs.items[0].start));
}

/// "the law passed in 2014": a noun right before the participle, and the date
/// right behind it; but in "they passed in 2014 the law" the object follows.
static bool is_of_noun_before(const Told *told)
{
  const FcStr text = told->sentence->runs.text;
  const FcStr verb = between(told, told->verb->start, end_of(told->verb));
  const FcStr before = fc_str_trim(fc_str_upto(text, told->verb->start));
  const size_t end = end_of(told->verb);
  const size_t date_end = told->date->start + told->date->len;
  const FcStr rest = fc_str_trim(fc_str_from(text, date_end));

  return fc_str_ends(verb, FC_STR("ed")) && end < told->date->start &&
         date_words(told) <= end + 1 && before.len &&
         !has_comma(fc_str_from(before, before.len - 1)) &&
         !may_end_with_thing(told, before) && !is_defined(told, before) &&
         !begins_noun(told, rest) && !names_thing(told, rest);
}

/// Is the text, a sentence up to its verb, about the thing: "The Data Bus, a
/// network of all", "It"?
static bool begins_with_thing(const FcThing *thing, FcStr text)
{
  const FcStr subject = fc_str_trim(text);

  return fc_thing_find(thing, subject) <= sizeof "The" ||
         fc_str_eq(subject, FC_STR("It")) || fc_str_eq(subject, FC_STR("it"));
}

/// "Since 2016 the X has been …", "It has supported all since 2016."
static bool is_since(const Told *told)
{
  const FcStr text = told->sentence->runs.text;
  const FcStr before = fc_str_upto(text, date_words(told) - 1);
  const size_t end = told->date->start + told->date->len;
  const bool opens = fc_str_eq(before, FC_STR("Since"));
  const size_t comma = fc_str_starts(fc_str_from(text, end), FC_STR(","));
  const FcStr rest = fc_str_from(text, opens ? end + comma : 0);
  const size_t has = fc_str_find(rest, FC_STR(" has "));

  return (opens || fc_str_ends(before, FC_STR(" since"))) && has < rest.len &&
         begins_with_thing(told->thing, fc_str_upto(rest, has));
}

FcStr fc_thing_date_role(const FcThing *thing,
                         const FcSentence *sentence,
                         const FcDate *date)
{
  static bool (*const faults[])(const Told *told) = {
      is_future,    is_counted, is_of_aspect,     has_other_object,
      is_successor, is_far,     is_of_noun_before};
  static bool (*const others[])(const Told *told) = {
      is_limit,  is_of_version, is_in_name,
      is_of_act, is_cited,      is_in_other_clause};
  Told told = {
      .thing = thing,
      .sentence = sentence,
      .date = date,
      .words = fc_sentence_matches(thing->extraction, sentence, "start"),
  };

  const FcStr none = {NULL, 0};

  if (is_of_thing(&told)) {
    return FC_STR("of");
  }
  for (size_t i = 0; i < sizeof others / sizeof *others; ++i) {
    if (others[i](&told)) {
      return none;
    }
  }
  told.verb = find_verb(&told);
  if (!told.verb) {
    return is_since(&told) ? FC_STR("begins") : none;
  }
  for (size_t i = 0; i < sizeof faults / sizeof *faults; ++i) {
    if (faults[i](&told)) {
      return none;
    }
  }
  return fc_is_start(told.verb->concept) ? told.verb->concept->notation : none;
}

bool fc_thing_tells_end(const FcThing *thing,
                        const FcSentence *sentence,
                        const FcDate *date)
{
  const Told told = {.thing = thing, .sentence = sentence, .date = date};
  const FcMatches words =
      fc_sentence_matches(thing->extraction, sentence, "ending");
  const size_t start = date_words(&told);

  for (size_t i = 0; i < words.len; ++i) {
    const size_t end = end_of(&words.items[i]);
    if (end < date->start && end + 1 >= start) {
      return true;
    }
  }
  return false;
}
