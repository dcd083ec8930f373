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

/// The name by which the record's owners have the body, else `name`.
static FcStr known_name(const FcExtraction *extraction,
                        const FcRecord *record,
                        FcStr name)
{
  for (size_t i = 0; i < record->owner.len; ++i) {
    if (are_same(extraction, record->owner.items[i], name)) {
      return record->owner.items[i];
    }
  }
  return name;
}

/// The name of a body that can be an owner; none for no body, and for the
/// record itself.
static FcStr owner_name(const FcExtraction *extraction,
                        const FcRecord *record,
                        FcStr name)
{
  const FcClause anywhere = {extraction->arena, extraction->lexicon,
                             extraction->scope, name, NULL};
  const FcStr core =
      fc_without_possessive(fc_core_name(extraction->arena, name, NULL, NULL));

  return fc_is_body(&anywhere, core) &&
                 !fc_names_person(&extraction->persons, extraction->arena,
                                  extraction->lexicon, extraction->scope,
                                  core) &&
                 !is_own_name(extraction, record, core)
             ? known_name(extraction, record, core)
             : (FcStr){NULL, 0};
}

void fc_owner_add(const FcExtraction *extraction, FcRecord *record, FcStr name)
{
  (void)fc_strs_add_new(extraction->arena, &record->owner,
                        owner_name(extraction, record, name));
}

/// What the owners of acts and plans did to them.
typedef enum { ANSWERS, ADOPTS, DRAFTS } Role;

static void add_in_role(const FcExtraction *extraction,
                        FcRecord *record,
                        FcStr name,
                        Role role)
{
  const bool text = fc_str_eq(record->kind, FC_STR("legislation")) ||
                    fc_str_eq(record->kind, FC_STR("strategy"));
  const FcStr owner = owner_name(extraction, record, name);
  const bool is_new = fc_strs_add_new(extraction->arena, &record->owner, owner);

  if (text && role == ADOPTS) {
    (void)fc_strs_add_new(extraction->arena, &record->passed_by, owner);
  } else if (text && role == DRAFTS && is_new) {
    fc_strs_add(extraction->arena, &record->drafted_by, owner);
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
                       const FcNames *names,
                       Role role)
{
  const FcExtraction *extraction = thing->extraction;
  const FcClause clause = fc_clause_of(extraction, sentence);
  if (fc_are_countries(&clause, names)) {
    return;
  }

  for (size_t i = 0; i < names->len; ++i) {
    if (!is_holder(extraction, names, i)) {
      add_in_role(extraction, thing->record, names->items[i].text, role);
    }
  }
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

  return fc_concept_is(phrase->concept, "by")
             ? end + 1
             : behind_by(sentence->runs.text, end);
}

static const FcNames nobody = {NULL, 0};

/// "launched by | a decision of | the X"
static size_t behind_decision(const FcExtraction *extraction,
                              const FcSentence *sentence,
                              size_t from)
{
  const FcMatches found = fc_sentence_matches(extraction, sentence, "deciding");
  const FcMatch *decision = fc_match_at(&found, from);

  return decision ? from + decision->len + 1 : from;
}

/// "managed by X"
static FcNames owners_behind(const FcThing *thing,
                             const FcSentence *sentence,
                             const FcMatch *phrase)
{
  const FcClause clause = fc_clause_of(thing->extraction, sentence);
  const size_t from = fc_owner_behind(sentence, phrase);
  const bool clausal = fc_concept_is(phrase->concept, "by");

  return from && !fc_is_denied(clause.text, phrase->start) &&
                 fc_thing_in_sentence(thing, sentence) &&
                 (clausal
                      ? fc_thing_takes_clause(thing, sentence, phrase->start)
                      : fc_thing_takes_participle(thing, sentence,
                                                  phrase->start))
             ? fc_bodies_at(&clause,
                            behind_decision(thing->extraction, sentence, from))
             : nobody;
}

/// "The portal X offers …", "Departments and Offices are responsible for …"
static bool is_thing_itself(const FcThing *thing,
                            const FcSentence *sentence,
                            const FcName *subject)
{
  const FcMatch *kind =
      fc_label_before(thing->extraction, sentence, "kind", subject->start);

  return (kind &&
          !fc_str_eq(kind->concept->notation, FC_STR("organisation"))) ||
         (is_organisation(thing->record) &&
          fc_thing_is_part_called(thing, subject->text));
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
  if (!fc_thing_is_object(thing, sentence, end)) {
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
  Role role;
  bool above; ///< Of a body that was named before, it says something of that
} ways[] = {
    {"by", owners_behind, ANSWERS, false},
    {"over", owners_behind, ANSWERS, true},
    {"done", owners_behind, ANSWERS, false},
    {"held", owners_behind, ANSWERS, true},
    {"does", owners_before, ANSWERS, false},
    {"adopts", owners_before, ADOPTS, false},
    {"drafts", owners_before, DRAFTS, false},
    {"runs", owners_before, ANSWERS, false},
    {"is", answer, ANSWERS, false},
};

static void find_in_sentence(FcThing *thing, const FcSentence *sentence)
{
  const FcMatches phrases =
      fc_sentence_matches(thing->extraction, sentence, "owner");
  bool told = false;

  for (size_t i = 0; i < phrases.len; ++i) {
    const FcMatch *phrase = &phrases.items[i];
    for (size_t w = 0; w < sizeof ways / sizeof *ways; ++w) {
      if (fc_str_eq(phrase->concept->notation, fc_str(ways[w].notation)) &&
          !(told && ways[w].above)) {
        const FcNames names = ways[w].find(thing, sentence, phrase);
        add_owners(thing, sentence, &names, ways[w].role);
        told = told || names.len;
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

bool fc_is_strong_body(const FcExtraction *extraction, FcStr name)
{
  bool strong = false;
  const FcConcept *kind = fc_phrase_kind(extraction->arena, extraction->lexicon,
                                         name, extraction->scope, &strong);

  return kind && strong && fc_str_eq(kind->notation, FC_STR("organisation"));
}

/// "The new Strategy of the federal government", "an agency under the Ministry
/// of Finance": the body behind the word for the thing's kind.
FcNames fc_thing_possessor(const FcThing *thing, const FcSentence *sentence)
{
  const FcExtraction *extraction = thing->extraction;
  const FcClause clause = fc_clause_of(extraction, sentence);
  const FcMatches kinds = fc_sentence_matches(extraction, sentence, "kind");

  for (size_t i = 0; i < kinds.len; ++i) {
    const FcMatch *kind = &kinds.items[i];
    if (kind->start < FC_PHRASE_REACH &&
        fc_thing_is_kind(thing, kind->concept)) {
      const FcNames names = possessor_at(thing, &clause, kind);
      if (names.len && fc_is_strong_body(extraction, names.items[0].text)) {
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
                            : fc_thing_possessor(thing, &sentence);

  if (names.len && fc_is_strong_body(extraction, names.items[0].text) &&
      (!thing->record->owner.len ||
       fc_is_government(&clause, names.items[0].text))) {
    add_owners(thing, &sentence, &names, ANSWERS);
  }
}

/// "In its Data Plan, the Data Agency told …"
static void find_author(FcThing *thing, const FcSentence *sentence)
{
  const FcExtraction *extraction = thing->extraction;
  const FcClause clause = fc_clause_of(extraction, sentence);
  const FcMatches openers = fc_sentence_matches(extraction, sentence, "opener");
  const FcMatch *opener = fc_match_at(&openers, 0);
  const FcStr its = FC_STR(" its ");
  const size_t at = opener ? opener->len : 0;
  FcName name = {0};
  if (!opener || !fc_str_starts(fc_str_from(clause.text, at), its) ||
      !fc_name_at(&name, sentence->words, at + its.len) ||
      (fc_thing_find(thing, name.text) == name.text.len &&
       !fc_thing_is_part_called(thing, name.text))) {
    return;
  }

  const FcStr rest = fc_str_from(clause.text, name.start + name.len);
  const size_t comma = fc_str_find(rest, FC_STR(", "));
  if (comma < rest.len) {
    const FcNames names =
        fc_bodies_at(&clause, name.start + name.len + comma + 2);
    add_owners(thing, sentence, &names, ANSWERS);
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
  if (owner.len < name.text.len &&
      fc_is_strong_body(thing->extraction, owner)) {
    const FcNames names = {&name, 1};
    add_owners(thing, sentence, &names, ANSWERS);
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
    find_author(thing, sentence);
    if (sentence->paragraph == 0 && !thing->record->owner.len &&
        fc_thing_in_sentence(thing, sentence)) {
      const FcNames names = fc_thing_possessor(thing, sentence);
      add_owners(thing, sentence, &names, ANSWERS);
    }
  }
  find_in_name(thing);
}
