// Who runs, owns, manages, adopts or publishes a thing: "managed by X",
// "X launched it", "the responsible entity is X".
#include "bodies.h"
#include "scan.h"
#include "thing.h"

/// Between a participle and its "by" stand an adverb and a date at most.
#define MAX_FILLERS 3

FcClause fc_clause_of(const FcExtraction *extraction,
                      const FcSentence *sentence)
{
  return (FcClause){extraction->arena, extraction->lexicon, extraction->scope,
                    sentence->runs.text, sentence->words};
}

static bool is_organisation(const FcRecord *record)
{
  return fc_str_eq(record->kind, FC_STR("organisation"));
}

/// The head of a name, folded, if it has several words: "Data Committees | for
/// the State".
static FcStr long_head(const FcExtraction *extraction, FcStr name)
{
  const FcStr head = fc_str_trim(
      fc_str_upto(name, fc_phrase_head(extraction->arena, extraction->lexicon,
                                       name, extraction->scope)));

  return fc_str_find(head, FC_STR(" ")) < head.len && head.len < name.len
             ? fc_thing_fold(extraction->arena, head)
             : (FcStr){NULL, 0};
}

/// A record's own name, or for bodies one that holds it, that it begins with,
/// or that is the same with another complement.
static bool is_own_name(const FcExtraction *extraction,
                        const FcRecord *record,
                        FcStr name)
{
  FcArena *arena = extraction->arena;
  const FcStr folded = fc_thing_fold(arena, name);
  const FcStr head = long_head(extraction, name);
  if (is_organisation(record) && head.len &&
      fc_str_eq(head, long_head(extraction, record->name))) {
    return true;
  }

  for (size_t i = 0; i <= record->alt.len; ++i) {
    const FcStr own = fc_thing_fold(
        arena, fc_core_name(arena, i ? record->alt.items[i - 1] : record->name,
                            NULL, NULL));
    const bool inside =
        fc_str_starts(own, folded) || fc_str_find(folded, own) < folded.len;
    if (fc_str_eq(own, folded) || (inside && is_organisation(record))) {
      return true;
    }
  }
  return false;
}

/// Are two names those of one body? "Office of Data" and "Office for Data" are;
/// "the government" is the one that was named with its country, "DA" is "Data
/// Agency (DA)", and "Data Agency" the "Data Agency in Utopia".
static bool are_same(const FcExtraction *extraction, FcStr known, FcStr name)
{
  FcStr acronym = {NULL, 0};
  const FcStr core = fc_core_name(extraction->arena, known, &acronym, NULL);
  const size_t rest = core.len - name.len;
  const FcStr tail = fc_str_from(core, name.len);

  return fc_str_eq(fc_significant_words(extraction, core),
                   fc_significant_words(extraction, name)) ||
         fc_str_eq(acronym, name) ||
         (fc_str_ends(core, name) && core.data[rest - 1] == ' ') ||
         (fc_str_starts(core, name) && fc_str_starts(tail, FC_STR(" in ")));
}

static bool has_owner(const FcExtraction *extraction,
                      const FcRecord *record,
                      FcStr name)
{
  for (size_t i = 0; i < record->owner.len; ++i) {
    if (are_same(extraction, record->owner.items[i], name)) {
      return true;
    }
  }
  return false;
}

void fc_owner_add(const FcExtraction *extraction, FcRecord *record, FcStr name)
{
  const FcClause anywhere = {extraction->arena, extraction->lexicon,
                             extraction->scope, name, NULL};
  const FcStr core =
      fc_without_possessive(fc_core_name(extraction->arena, name, NULL, NULL));

  if (fc_is_body(&anywhere, core) &&
      !fc_names_person(&extraction->persons, extraction->arena,
                       extraction->lexicon, extraction->scope, core) &&
      !is_own_name(extraction, record, core) &&
      !has_owner(extraction, record, core)) {
    fc_strs_add(extraction->arena, &record->owner, core);
  }
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

static void add_owners(FcThing *thing,
                       const FcSentence *sentence,
                       const FcNames *names)
{
  const FcExtraction *extraction = thing->extraction;
  const FcClause clause = fc_clause_of(extraction, sentence);
  if (fc_are_countries(&clause, names)) {
    return;
  }

  for (size_t i = 0; i < names->len; ++i) {
    if (!is_holder(extraction, names, i)) {
      fc_owner_add(extraction, thing->record, names->items[i].text);
    }
  }
}

/// Is a text, without blanks at its end, one that a label of `scheme` ends?
static const FcMatch *label_before(const FcExtraction *extraction,
                                   const FcSentence *sentence,
                                   const char *scheme,
                                   size_t end)
{
  const FcMatches found = fc_sentence_matches(extraction, sentence, scheme);
  const FcStr before = fc_str_trim(fc_str_upto(sentence->runs.text, end));

  return fc_match_before(&found, before.len);
}

/// "launched on 20 September 2010 by the X", "run centrally by X": where the
/// body's name starts behind a participle, or 0.
static size_t behind_by(FcStr text, size_t end)
{
  FcDate date = {0};

  for (int i = 0; i < MAX_FILLERS; ++i) {
    const FcStr rest = fc_str_from(text, end);
    if (fc_str_starts(rest, FC_STR(" by "))) {
      return end + FC_STR(" by ").len;
    }
    const bool preposition = fc_str_starts(rest, FC_STR(" on ")) ||
                             fc_str_starts(rest, FC_STR(" in "));
    const size_t start = preposition ? 4 : 1;
    const FcStr word = fc_str_upto(
        fc_str_from(rest, 1), fc_str_find(fc_str_from(rest, 1), FC_STR(" ")));
    if (fc_scan_date(&date, rest, 0) && date.start == start) {
      end += date.start + date.len;
    } else if (fc_str_ends(word, FC_STR("ly")) ||
               fc_str_eq(word, FC_STR("out"))) {
      end += 1 + word.len;
    } else {
      return 0;
    }
  }
  return 0;
}

size_t fc_owner_behind(const FcSentence *sentence, const FcMatch *phrase)
{
  const size_t end = phrase->start + phrase->len;

  return fc_str_eq(phrase->concept->notation, FC_STR("by"))
             ? end + 1
             : behind_by(sentence->runs.text, end);
}

/// "has not yet been adopted by"
static bool is_denied(FcStr text, size_t at)
{
  const FcStr before = fc_str_upto(text, at);
  size_t words = 0;
  size_t from = before.len;

  while (from > 0 && words < 5) {
    --from;
    words += before.data[from] == ' ';
  }
  const FcStr near = fc_str_from(before, from);
  return fc_str_find(near, FC_STR(" not ")) < near.len ||
         fc_str_find(near, FC_STR(" never ")) < near.len;
}

/// The last label of `scheme` before `at`, or NULL.
static const FcMatch *last_before(const FcExtraction *extraction,
                                  const FcSentence *sentence,
                                  const char *scheme,
                                  size_t at)
{
  const FcMatches found = fc_sentence_matches(extraction, sentence, scheme);
  const FcMatch *last = NULL;

  for (size_t i = 0; i < found.len && found.items[i].start < at; ++i) {
    last = &found.items[i];
  }
  return last;
}

static bool begins_with_pronoun(const FcThing *thing,
                                const FcSentence *sentence)
{
  const FcMatches pronouns =
      fc_sentence_matches(thing->extraction, sentence, "pronoun");

  return fc_match_at(&pronouns, 0) != NULL;
}

/// Does the noun right before `at` say what the thing is: "X is an online
/// portal | managed by"? Also "An online portal | managed by".
static bool is_predicate(const FcThing *thing,
                         const FcSentence *sentence,
                         size_t at)
{
  const FcExtraction *extraction = thing->extraction;
  const FcMatch *copula = last_before(extraction, sentence, "copula", at);
  const FcMatch *boundary = last_before(extraction, sentence, "boundary", at);
  const FcStr before = fc_str_upto(sentence->runs.text, at);
  const FcMatch *kind = label_before(extraction, sentence, "kind", at);
  const FcMatch *article = last_before(extraction, sentence, "determiner", at);
  // "X shows services managed by", "The portal shows the services managed by"
  if (!copula &&
      ((kind && kind->strong && !fc_thing_is_kind(thing, kind->concept)) ||
       fc_thing_find(thing, before) < before.len ||
       begins_with_pronoun(thing, sentence) ||
       fc_str_starts(before, FC_STR("The ")) ||
       (article && article->start > 0))) {
    return false;
  }
  const FcMatch *verb = last_before(extraction, sentence, "verb", at);
  const size_t from = copula ? copula->start : 0;

  return (!boundary || boundary->start < from) &&
         (!verb || verb->start <= from);
}

/// "The portal | managed by", "This tool | developed by"
static bool is_the_kind(const FcThing *thing,
                        const FcSentence *sentence,
                        const FcMatch *kind)
{
  const FcStr article =
      fc_str_trim(fc_str_upto(sentence->runs.text, kind->start));

  return (fc_str_eq(article, FC_STR("The")) ||
          fc_str_ends(article, FC_STR("This"))) &&
         fc_thing_is_kind(thing, kind->concept);
}

/// Whose participle stands at `at` must be the thing. One with an auxiliary, or
/// behind a sign, is the sentence's subject's; else the noun's right before.
static bool belongs_to_thing(const FcThing *thing,
                             const FcSentence *sentence,
                             size_t at)
{
  const FcExtraction *extraction = thing->extraction;
  const FcStr before = fc_str_trim(fc_str_upto(sentence->runs.text, at));
  FcName name = {0};
  uint32_t sign = 0;
  (void)fc_str_prev(&sign, before, before.len);

  if (!before.len || (!fc_is_word(sign) && sign != ')') ||
      fc_str_ends(before, FC_STR("ly")) ||
      label_before(extraction, sentence, "auxiliary", at) ||
      label_before(extraction, sentence, "connector", at)) {
    return true;
  }
  if (fc_name_before(&name, sentence->words, at)) {
    return fc_thing_find(thing, name.text) < name.text.len;
  }
  // "the Data Services developed by"
  const size_t own = fc_thing_find(thing, before);
  const FcMatch *kind = label_before(extraction, sentence, "kind", at);
  if (own < before.len && fc_thing_is_called(thing, fc_str_from(before, own))) {
    return true;
  }
  return (kind && is_the_kind(thing, sentence, kind)) ||
         is_predicate(thing, sentence, at);
}

/// "under the responsibility of" belongs to the clause: that must be about the
/// thing by its name, and no other name stand right before.
static bool is_clause_of_thing(const FcThing *thing,
                               const FcSentence *sentence,
                               size_t at)
{
  const FcStr text = sentence->runs.text;
  FcName name = {0};
  if (sentence == thing->sentences && fc_thing_find(thing, text) == text.len &&
      !begins_with_pronoun(thing, sentence)) {
    return false;
  }

  return !fc_name_before(&name, sentence->words, at) ||
         fc_str_trim((FcStr){text.data + name.start + name.len,
                             at - name.start - name.len})
             .len ||
         fc_thing_find(thing, name.text) < name.text.len;
}

/// Of two names one can lack words of the other: "Advisory Board" is the
/// "National Advisory Board".
static bool is_part_of_name(const FcThing *thing, FcStr name)
{
  FcArena *arena = thing->extraction->arena;
  const FcStr folded = fc_thing_fold(arena, name);
  const FcStr own = thing->own.items[0];
  const size_t at = fc_str_find(own, folded);
  // "A and the B" are two.
  const bool several = fc_str_find(own, FC_STR(" and the ")) < own.len;

  return fc_str_find(name, FC_STR(" ")) < name.len && at < own.len &&
         !several && fc_str_at_boundary(own, at) &&
         fc_str_at_boundary(own, at + folded.len);
}

/// Bytes of the longest of the thing's names that a folded text begins with.
static size_t own_length(const FcThing *thing, FcStr folded)
{
  size_t longest = 0;

  for (size_t i = 0; i < thing->own.len; ++i) {
    const FcStr own = thing->own.items[i];
    if (own.len > longest && fc_str_starts(folded, own)) {
      longest = own.len;
    }
  }
  return longest;
}

/// "the X PIN": the name of the thing X begins a longer one, and what follows
/// is no word for a kind, as in "the X Portal", nor more of it: "X for All".
static bool is_in_other_name(const FcThing *thing,
                             const FcSentence *sentence,
                             size_t at)
{
  const FcExtraction *extraction = thing->extraction;
  FcName name = {0};
  if (!fc_name_at(&name, sentence->words, at) ||
      fc_thing_is_called(thing, name.text)) {
    return false;
  }

  const size_t own =
      own_length(thing, fc_thing_fold(extraction->arena, name.text));
  const FcStr more = fc_str_trim(fc_str_from(name.text, own));
  FcMatch match = {0};
  uint32_t next = 0;
  (void)fc_str_next(&next, more);
  return own && fc_is_upper(next) &&
         !fc_lexicon_scan(&match, extraction->lexicon, "kind", more,
                          extraction->scope);
}

/// Is the object that starts at `from` another thing that has to do with this
/// one: "set up a working group for the X", "developed the X PIN app"?
static bool is_other_object(const FcThing *thing,
                            const FcSentence *sentence,
                            size_t from)
{
  const FcStr object = fc_str_from(sentence->runs.text, from);
  const FcMatches boundaries =
      fc_sentence_matches(thing->extraction, sentence, "boundary");
  const size_t at = from + fc_thing_find(thing, object);
  // "renewed the agreement | with the Data Agency"
  if (fc_match_at(&boundaries, from + 1)) {
    return false;
  }
  const size_t head =
      from + fc_phrase_head(thing->extraction->arena,
                            thing->extraction->lexicon, fc_str_trim(object),
                            thing->extraction->scope);
  const FcMatches kinds =
      fc_sentence_matches(thing->extraction, sentence, "kind");

  for (size_t i = 0; i < kinds.len; ++i) {
    const FcMatch *kind = &kinds.items[i];
    if (kind->start >= from && kind->start < at && kind->start <= head &&
        kind->strong && !fc_thing_is_kind(thing, kind->concept)) {
      return true;
    }
  }
  return is_in_other_name(thing, sentence, at);
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
  FcName object = {0};
  // "The Agency launched A, and B was launched in 2022"
  if (subject < text.len && subject > from) {
    return false;
  }
  if (fc_thing_find(thing, fc_str_from(text, from)) < text.len - from) {
    return !is_other_object(thing, sentence, from);
  }
  if (fc_thing_find(thing, text) < text.len) {
    return true;
  }
  for (size_t at = from; at < text.len && at < from + FC_PHRASE_REACH; ++at) {
    if (text.data[at] == ' ' && fc_name_at(&object, sentence->words, at + 1)) {
      return is_part_of_name(thing, object.text) ||
             is_done_to_kind(thing, sentence, from);
    }
  }
  return is_done_to_kind(thing, sentence, from);
}

static const FcNames nobody = {NULL, 0};

/// "managed by X"
static FcNames owners_behind(const FcThing *thing,
                             const FcSentence *sentence,
                             const FcMatch *phrase)
{
  const FcClause clause = fc_clause_of(thing->extraction, sentence);
  const size_t from = fc_owner_behind(sentence, phrase);
  const bool clausal = fc_str_eq(phrase->concept->notation, FC_STR("by"));

  return from && !is_denied(clause.text, phrase->start) &&
                 fc_thing_in_sentence(thing, sentence) &&
                 (clausal ? is_clause_of_thing(thing, sentence, phrase->start)
                          : belongs_to_thing(thing, sentence, phrase->start))
             ? fc_bodies_at(&clause, from)
             : nobody;
}

/// "The portal X offers …", "Departments and Offices are responsible for …"
static bool is_thing_itself(const FcThing *thing,
                            const FcSentence *sentence,
                            const FcName *subject)
{
  const FcMatch *kind =
      label_before(thing->extraction, sentence, "kind", subject->start);

  return (kind &&
          !fc_str_eq(kind->concept->notation, FC_STR("organisation"))) ||
         (is_organisation(thing->record) &&
          is_part_of_name(thing, subject->text));
}

/// "X launched it"
static FcNames owners_before(const FcThing *thing,
                             const FcSentence *sentence,
                             const FcMatch *phrase)
{
  const FcClause clause = fc_clause_of(thing->extraction, sentence);
  const size_t end = phrase->start + phrase->len;

  if (behind_by(clause.text, end)) {
    return owners_behind(thing, sentence, phrase);
  }
  if (!is_done_to_thing(thing, sentence, end)) {
    return nobody;
  }
  const FcNames names = fc_bodies_before(&clause, phrase->start);
  return names.len && is_thing_itself(thing, sentence, &names.items[0]) ? nobody
                                                                        : names;
}

/// "The responsible entity for X is Y", "The operator is now Y"
static FcNames answer(const FcThing *thing,
                      const FcSentence *sentence,
                      const FcMatch *phrase)
{
  static const char *const verbs[] = {" is now ", " is currently ", " is "};
  const FcClause clause = fc_clause_of(thing->extraction, sentence);
  const size_t end = phrase->start + phrase->len;
  const FcStr rest = fc_str_from(clause.text, end);
  // "The responsible organisation is Y" is about the thing of the text.
  const bool bare =
      fc_str_eq(fc_str_trim(fc_str_upto(clause.text, phrase->start)),
                FC_STR("The")) &&
      fc_str_starts(rest, FC_STR(" is "));
  if (!bare && !fc_thing_in_sentence(thing, sentence)) {
    return nobody;
  }

  for (size_t i = 0; i < sizeof verbs / sizeof *verbs; ++i) {
    const size_t at = fc_str_find(rest, fc_str(verbs[i]));
    if (at < rest.len) {
      return fc_bodies_at(&clause, end + at + fc_str(verbs[i]).len);
    }
  }
  return nobody;
}

/// How each kind of phrase tells its bodies.
static const struct {
  const char *notation;
  FcNames (*find)(const FcThing *, const FcSentence *, const FcMatch *);
} ways[] = {
    {"by", owners_behind},   {"done", owners_behind}, {"does", owners_before},
    {"runs", owners_before}, {"is", answer},
};

static void find_in_sentence(FcThing *thing, const FcSentence *sentence)
{
  const FcMatches phrases =
      fc_sentence_matches(thing->extraction, sentence, "owner");

  for (size_t i = 0; i < phrases.len; ++i) {
    const FcMatch *phrase = &phrases.items[i];
    for (size_t w = 0; w < sizeof ways / sizeof *ways; ++w) {
      if (fc_str_eq(phrase->concept->notation, fc_str(ways[w].notation))) {
        const FcNames names = ways[w].find(thing, sentence, phrase);
        add_owners(thing, sentence, &names);
      }
    }
  }
}

/// The body that a preposition binds to the word for the thing's kind.
static FcNames possessor_at(const FcThing *thing,
                            const FcClause *clause,
                            const FcMatch *kind)
{
  static const struct {
    const char *words;
    bool parts; ///< Of bodies alone
  } bonds[] = {
      {" of the ", false}, {" under the ", true}, {" within the ", true}};
  const size_t end = kind->start + kind->len;
  const FcStr rest = fc_str_from(clause->text, end);
  const bool body = is_organisation(thing->record);
  // "a body of the Parliament", but "Office of the Parliament" is a name.
  uint32_t first = 0;
  (void)fc_str_next(&first, fc_str_from(clause->text, kind->start));

  for (size_t i = 0; i < sizeof bonds / sizeof *bonds; ++i) {
    const FcStr bond = fc_str(bonds[i].words);
    if (fc_str_starts(rest, bond) &&
        (bonds[i].parts ? body : !body || !fc_is_upper(first))) {
      return fc_bodies_at(clause, end + bond.len);
    }
  }
  return nobody;
}

static bool is_strong_body(const FcExtraction *extraction, FcStr name)
{
  bool strong = false;
  const FcConcept *kind = fc_phrase_kind(extraction->arena, extraction->lexicon,
                                         name, extraction->scope, &strong);

  return kind && strong && fc_str_eq(kind->notation, FC_STR("organisation"));
}

/// "The new Strategy of the federal government", "an agency under the Ministry
/// of Finance": the body behind the word for the thing's kind.
static FcNames possessor(const FcThing *thing, const FcSentence *sentence)
{
  const FcExtraction *extraction = thing->extraction;
  const FcClause clause = fc_clause_of(extraction, sentence);
  const FcMatches kinds = fc_sentence_matches(extraction, sentence, "kind");

  for (size_t i = 0; i < kinds.len; ++i) {
    const FcMatch *kind = &kinds.items[i];
    if (kind->start < FC_PHRASE_REACH &&
        fc_thing_is_kind(thing, kind->concept)) {
      const FcNames names = possessor_at(thing, &clause, kind);
      if (names.len && is_strong_body(extraction, names.items[0].text)) {
        return (FcNames){names.items, 1};
      }
    }
  }
  return nobody;
}

/// "Secretary for Data, Ministry of Finance": the body behind the comma. Of
/// "Ministries, Offices and Agencies" none is.
static FcNames apposition(const FcSentence *name, const FcClause *clause)
{
  const FcStr text = name->runs.text;
  const size_t comma = fc_str_find(text, FC_STR(", "));
  const FcNames names =
      comma < text.len ? fc_bodies_at(clause, comma + 2) : nobody;

  return names.len == 1 && fc_str_find(names.items[0].text, FC_STR(" of ")) <
                               names.items[0].text.len
             ? names
             : nobody;
}

/// "Data Strategy of the Federal Government": a thing has that owner besides
/// those that act in the text; other bodies only where the text names none.
static void find_in_name(FcThing *thing)
{
  const FcExtraction *extraction = thing->extraction;
  const FcStr name = thing->record->name;
  const FcSentence sentence = {.runs = {.text = name},
                               .words = fc_words_of(extraction->arena,
                                                    extraction->lexicon, name,
                                                    extraction->scope)};
  const FcClause clause = fc_clause_of(extraction, &sentence);
  const FcNames names = is_organisation(thing->record)
                            ? apposition(&sentence, &clause)
                            : possessor(thing, &sentence);

  if (names.len && is_strong_body(extraction, names.items[0].text) &&
      (!thing->record->owner.len ||
       fc_is_government(&clause, names.items[0].text))) {
    add_owners(thing, &sentence, &names);
  }
}

/// "X is the Data Agency’s network"
static void find_possessive(FcThing *thing, const FcSentence *sentence)
{
  const FcMatches copulas =
      fc_sentence_matches(thing->extraction, sentence, "copula");
  FcName name = {0};
  if (!copulas.len || fc_thing_find(thing, sentence->runs.text) > 0 ||
      !fc_name_at(&name, sentence->words,
                  copulas.items[0].start + copulas.items[0].len + 1)) {
    return;
  }

  const FcStr owner = fc_without_possessive(name.text);
  if (owner.len < name.text.len && is_strong_body(thing->extraction, owner)) {
    const FcNames names = {&name, 1};
    add_owners(thing, sentence, &names);
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
    find_possessive(thing, sentence);
    if (sentence->paragraph == 0 && !thing->record->owner.len &&
        fc_thing_in_sentence(thing, sentence)) {
      const FcNames names = possessor(thing, sentence);
      add_owners(thing, sentence, &names);
    }
  }
  find_in_name(thing);
}
