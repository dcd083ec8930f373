// What a thing has to do with others, where the text says so in regular
// phrasing: part of, came in the place of, rests on, transposes, amends.
#include "act.h"
#include "scan.h"
#include "thing.h"

/// What can stand at the other end of a relation.
typedef enum {
  NAMES,     ///< Things by their names
  ACTS,      ///< Acts, perhaps several, national or of the EU
  NATIONAL,  ///< National acts: a country's law ends none of the EU
  EU_BEFORE, ///< The EU act that is the subject; the thing comes behind
} Other;

typedef struct {
  const char *notation; ///< Of the relation
  size_t list;          ///< Field of the record
  Other other;
} Relation;

static const Relation relations[] = {
    {"part_of", offsetof(FcRecord, part_of), NAMES},
    {"under", offsetof(FcRecord, part_of), NAMES},
    {"successor_of", offsetof(FcRecord, successor_of), NAMES},
    {"requires", offsetof(FcRecord, requires), NAMES},
    {"legal_basis", offsetof(FcRecord, legal_basis), ACTS},
    {"transposes", offsetof(FcRecord, transposes), ACTS},
    {"transposed_by", offsetof(FcRecord, transposes), EU_BEFORE},
    {"implements", offsetof(FcRecord, implements), ACTS},
    {"implemented_by", offsetof(FcRecord, implements), EU_BEFORE},
    {"amends", offsetof(FcRecord, amends), NATIONAL},
    {"repeals", offsetof(FcRecord, repeals), NATIONAL},
    {"amended_by", offsetof(FcRecord, amended_by), NATIONAL},
};

static FcStrs *list_of(FcRecord *record, const Relation *relation)
{
  return (FcStrs *)(void *)((char *)record + relation->list);
}

static const Relation *find_relation(FcStr notation)
{
  for (size_t i = 0; i < sizeof relations / sizeof *relations; ++i) {
    if (fc_str_eq(fc_str(relations[i].notation), notation)) {
      return &relations[i];
    }
  }
  return NULL;
}

/// "MAGDA and Geographic Infrastructure": a word by itself before "and" is a
/// name of its own.
static void add_name(FcThing *thing, FcStr name, FcStrs *list)
{
  FcArena *arena = thing->extraction->arena;
  const size_t joint = fc_str_find(name, FC_STR(" and "));
  const FcStr first = fc_str_upto(name, joint);

  if (joint < name.len && fc_str_find(first, FC_STR(" ")) == first.len &&
      fc_is_acronym(first)) {
    (void)fc_strs_add_new(arena, list, first);
    name = fc_str_from(name, joint + FC_STR(" and ").len);
  }
  name = fc_without_possessive(name);
  // One that holds the thing's own name is most often the thing.
  if (fc_thing_find(thing, name) == name.len) {
    (void)fc_strs_add_new(arena, list, name);
  }
}

/// Is the name cut off? In "the Trade data exchange platform" it only says more
/// about what follows; "the TRADEX project" has it whole.
static bool is_cut(const FcThing *thing,
                   const FcSentence *sentence,
                   const FcName *name)
{
  static const char *const schemes[] = {"boundary", "relative", "auxiliary",
                                        "connector", "kind"};
  const size_t at = name->start + name->len + 1;
  const FcStr rest = fc_str_from(sentence->runs.text, at - 1);
  const FcStr word = fc_str_from(
      fc_str_upto(rest, 1 + fc_str_find(fc_str_from(rest, 1), FC_STR(" "))), 1);
  if (!fc_str_starts(rest, FC_STR(" ")) || !word.len ||
      fc_without_possessive(name->text).len < name->text.len ||
      word.data[0] < 'a' || word.data[0] > 'z') {
    return false;
  }
  for (size_t i = 0; i < sizeof schemes / sizeof *schemes; ++i) {
    const FcMatches found =
        fc_sentence_matches(thing->extraction, sentence, schemes[i]);
    if (fc_match_at(&found, at)) {
      return false;
    }
  }
  return !fc_str_ends(word, FC_STR("ed")) && !fc_str_ends(word, FC_STR("ing"));
}

/// Is it no thing of a country: a word for a kind alone ("the Law"), a place
/// ("the Flemish data platform"), or an act of the EU?
static bool is_no_other(const FcThing *thing,
                        const FcSentence *sentence,
                        const FcName *name)
{
  static const char *const schemes[] = {"kind", "act", "place", "country"};
  const FcExtraction *extraction = thing->extraction;
  const size_t end = name->start + name->len;
  FcAct act = {0};

  for (size_t i = 0; i < sizeof schemes / sizeof *schemes; ++i) {
    if (fc_lexicon_find(extraction->lexicon, schemes[i], name->text,
                        extraction->scope)) {
      return true;
    }
  }
  return (
      fc_act_scan(&act, extraction->arena, sentence->runs.text, name->start) &&
      act.start <= end + FC_STR(" (").len);
}

/// A link or emphasised run that starts at `at`; none for none.
static FcStr marked_at(const FcRuns *runs, size_t at)
{
  for (size_t i = 0; i < runs->len; ++i) {
    const FcSpan *span = &runs->spans[i];
    if (span->type != FC_EM && span->start == at) {
      return fc_span_text(runs, span);
    }
  }
  return (FcStr){NULL, 0};
}

/// "the X and the Y network's users": with an article of its own the last name
/// is cut alone.
static size_t whole_ones(const FcSentence *sentence, const FcNames *names)
{
  if (names->len < 2) {
    return 0;
  }
  const FcName *before = &names->items[names->len - 2];
  const size_t end = before->start + before->len;
  const FcStr joint = {sentence->runs.text.data + end,
                       names->items[names->len - 1].start - end};

  return fc_str_ends(joint, FC_STR(" the ")) ? names->len - 1 : 0;
}

/// The names that stand right behind a phrase, whole.
static FcNames whole_names_at(const FcThing *thing,
                              const FcSentence *sentence,
                              size_t from)
{
  FcNames names = fc_names_at(thing->extraction->arena, sentence->words, from);

  if (!names.len || marked_at(&sentence->runs, names.items[0].start).len) {
    return names;
  }
  if (is_cut(thing, sentence, &names.items[names.len - 1])) {
    names.len = whole_ones(sentence, &names);
  }
  if (names.len && is_no_other(thing, sentence, &names.items[0])) {
    names.len = 0;
  }
  return names;
}

/// The marked run or the names that stand right behind a phrase.
static void add_names(FcThing *thing,
                      const FcSentence *sentence,
                      const FcMatch *phrase,
                      FcStrs *list)
{
  const bool part = list == &thing->record->part_of;
  const size_t from = phrase->start + phrase->len + 1;

  FcNames names = whole_names_at(thing, sentence, from);
  // "part of the new exchange platform, the X Bank"
  const FcStr rest = fc_str_from(sentence->runs.text, from);
  const size_t apposition = fc_str_find(rest, FC_STR(", the "));
  if (!names.len && part && phrase->start > 0 &&
      apposition < fc_str_find(rest, FC_STR("."))) {
    names = whole_names_at(thing, sentence, from + apposition + 2);
  }
  if (!names.len) {
    return;
  }
  const FcStr marked = marked_at(&sentence->runs, names.items[0].start);
  if (marked.len) {
    add_name(thing, marked, list);
    return;
  }
  // "As part of the X, Y organised …": only the first is the whole.
  for (size_t i = 0; i < (part ? 1 : names.len); ++i) {
    add_name(thing, names.items[i].text, list);
  }
}

/// Laws transpose, amend and repeal; others have a legal basis and parts;
/// bodies are under others.
static bool fits_kind(const FcThing *thing, const Relation *relation)
{
  const FcStr kind = thing->record->kind;
  const bool law = fc_str_eq(kind, FC_STR("legislation"));

  if (relation->list == offsetof(FcRecord, legal_basis)) {
    return !law && !fc_str_eq(kind, FC_STR("strategy"));
  }
  if (fc_str_eq(fc_str(relation->notation), FC_STR("under"))) {
    return fc_str_eq(kind, FC_STR("organisation"));
  }
  return relation->other == NAMES || law;
}

/// "Pursuant to A, the Office oversees B": what stands behind the subject is
/// none of what a phrase before it takes.
static bool is_behind_subject(const FcThing *thing,
                              const FcMatch *opener,
                              FcStr text,
                              size_t at)
{
  return opener->start == 0 &&
         fc_thing_find(thing, fc_str_from(fc_str_upto(text, at), opener->len)) <
             at - opener->len;
}

/// Which phrase takes what stands at `at`: the last one before it, unless a
/// semicolon ends that; then the one that the sentence began with. `len` for
/// none.
static size_t taking_phrase(const FcThing *thing,
                            const FcMatches *phrases,
                            size_t first,
                            FcStr text,
                            size_t at)
{
  size_t taker = first;

  for (size_t i = first + 1; i < phrases->len; ++i) {
    const FcMatch *phrase = &phrases->items[i];
    const Relation *relation = find_relation(phrase->concept->notation);
    if (phrase->start >= at) {
      break;
    }
    if (!relation || relation->other == NAMES || !fits_kind(thing, relation)) {
      continue;
    }
    const FcStr between = {text.data + phrase->start, at - phrase->start};
    if (fc_str_find(between, FC_STR(";")) == between.len) {
      taker = i;
    }
  }
  return is_behind_subject(thing, &phrases->items[taker], text, at)
             ? phrases->len
             : taker;
}

/// An act that stands right before the words: "Directive 2014/24/EU of … on
/// public procurement and repealing …" ended the other itself.
static FcStr act_before(const FcThing *thing,
                        const FcSentence *sentence,
                        size_t at)
{
  FcArena *arena = thing->extraction->arena;
  const FcStr before = fc_str_upto(sentence->runs.text, at);
  FcStr last = {NULL, 0};
  FcAct act = {0};

  for (size_t from = 0; fc_act_scan(&act, arena, before, from);
       from = act.start + act.len) {
    last = act.printed;
  }
  return last;
}

/// Add an EU act as the record cites it.
static void add_cited_act(FcThing *thing, FcStr eli, FcStrs *list)
{
  const FcStr ref = fc_thing_ref(thing, eli);

  if (ref.len) {
    (void)fc_strs_add_new(thing->extraction->arena, list, ref);
  }
}

/// The EU acts behind a phrase up to the end of the sentence, but for those
/// that another phrase takes: of "X and repealing Y; and Z" not Y.
static void add_eu_acts(FcThing *thing,
                        const FcSentence *sentence,
                        const FcMatches *phrases,
                        size_t phrase,
                        FcStrs *list)
{
  FcArena *arena = thing->extraction->arena;
  const FcStr text = sentence->runs.text;
  const FcMatch *match = &phrases->items[phrase];
  const FcMatches named =
      fc_sentence_matches(thing->extraction, sentence, "act");
  FcAct act = {0};

  for (size_t at = match->start + match->len;
       fc_act_scan(&act, arena, text, at); at = act.start + act.len) {
    if (taking_phrase(thing, phrases, phrase, text, act.start) == phrase) {
      add_cited_act(thing, fc_act_eli(arena, &act), list);
    }
  }
  for (size_t i = 0; i < named.len; ++i) {
    const size_t start = named.items[i].start;
    if (start > match->start &&
        taking_phrase(thing, phrases, phrase, text, start) == phrase) {
      add_cited_act(thing, named.items[i].concept->exact, list);
    }
  }
}

/// The same for national ones, by their dates.
static void add_dated_acts(FcThing *thing,
                           const FcSentence *sentence,
                           const FcMatches *phrases,
                           size_t phrase,
                           FcStrs *list)
{
  const FcStr text = sentence->runs.text;
  const FcMatch *match = &phrases->items[phrase];
  FcDatedAct dated = {0};

  for (size_t at = match->start + match->len;
       fc_dated_act_scan(&dated, thing->extraction, sentence, at);
       at = dated.start + dated.len) {
    if (!fc_thing_is_called(thing, dated.name) &&
        !fc_thing_is_called(thing, dated.bare) &&
        taking_phrase(thing, phrases, phrase, text, dated.start) == phrase) {
      (void)fc_strs_add_new(thing->extraction->arena, list, dated.name);
    }
  }
}

/// "The Data Directive was transposed through the Data Law": the first act that
/// the sentence names, if the thing comes behind the verb.
static void add_eu_subject(FcThing *thing,
                           const FcSentence *sentence,
                           const FcMatch *phrase,
                           FcStrs *list)
{
  FcArena *arena = thing->extraction->arena;
  const FcStr text = fc_str_upto(sentence->runs.text, phrase->start);
  const FcStr behind =
      fc_str_from(sentence->runs.text, phrase->start + phrase->len);
  const size_t start = fc_str_starts(text, FC_STR("The ")) ? 4 : 0;
  const FcMatches named =
      fc_sentence_matches(thing->extraction, sentence, "act");
  const FcMatch *first = fc_match_at(&named, start);
  FcAct act = {0};

  if (fc_thing_find(thing, behind) == behind.len) {
    return;
  }
  if (first) {
    add_cited_act(thing, first->concept->exact, list);
  } else if (fc_act_scan(&act, arena, text, 0) && act.start == start) {
    add_cited_act(thing, fc_act_eli(arena, &act), list);
  }
}

/// "Directive A and repealing Directive B": B was ended by A, not by the thing.
static bool add_pair(FcThing *thing,
                     const FcSentence *sentence,
                     const FcMatch *phrase)
{
  FcArena *arena = thing->extraction->arena;
  const FcStr ending = act_before(thing, sentence, phrase->start);
  FcAct ended = {0};
  if (!ending.len || !fc_act_scan(&ended, arena, sentence->runs.text,
                                  phrase->start + phrase->len)) {
    return false;
  }
  fc_strs_add(arena, &thing->record->repealing, ending);
  fc_strs_add(arena, &thing->record->repealed, ended.printed);
  return true;
}

/// "The Agency of X became the [Agency of Y]": what stands before is the old.
static void add_predecessor(FcThing *thing,
                            const FcSentence *sentence,
                            const FcMatch *phrase)
{
  FcArena *arena = thing->extraction->arena;
  FcName after = {0};

  if (!fc_name_at(&after, sentence->words, phrase->start + phrase->len + 1) ||
      !fc_thing_is_called(thing, after.text)) {
    return;
  }
  const FcNames names = fc_names_before(arena, sentence->words, phrase->start);
  for (size_t i = 0; i < names.len; ++i) {
    (void)fc_strs_add_new(arena, &thing->record->successor_of,
                          names.items[i].text);
  }
}

/// "an implementing decree", "the amending act": no verb but what kind of act.
static bool is_adjective(const FcThing *thing,
                         const FcSentence *sentence,
                         const FcMatch *phrase)
{
  const FcMatches kinds =
      fc_sentence_matches(thing->extraction, sentence, "kind");
  const size_t behind = phrase->start + phrase->len + 1;
  const FcMatch *noun = fc_match_at(&kinds, behind);
  uint32_t first = 0;

  return noun && fc_str_eq(noun->concept->notation, FC_STR("legislation")) &&
         fc_str_next(&first, fc_str_from(sentence->runs.text, behind)) &&
         !fc_is_upper(first);
}

static bool is_participle(const FcMatch *phrase)
{
  return fc_str_ends(phrase->label, FC_STR("ing"));
}

static void take_acts(FcThing *thing,
                      const FcSentence *sentence,
                      const FcMatches *phrases,
                      size_t index,
                      const Relation *relation)
{
  const FcMatch *phrase = &phrases->items[index];
  FcStrs *list = list_of(thing->record, relation);

  if (relation->list == offsetof(FcRecord, repeals) &&
      add_pair(thing, sentence, phrase)) {
    return;
  }
  if (is_participle(phrase) && act_before(thing, sentence, phrase->start).len) {
    return; // "Directive A amending Directive B"
  }
  if (relation->other == EU_BEFORE) {
    add_eu_subject(thing, sentence, phrase, list);
    return;
  }
  if (relation->other == ACTS ||
      fc_str_eq(thing->record->level, FC_STR("eu"))) {
    add_eu_acts(thing, sentence, phrases, index, list);
  }
  add_dated_acts(thing, sentence, phrases, index, list);
}

/// "As part of the Data Plan, an office was opened"
static bool opens(const FcMatch *phrase)
{
  return phrase->start == 0;
}

static void take_phrase(FcThing *thing,
                        const FcSentence *sentence,
                        const FcMatches *phrases,
                        size_t index)
{
  const FcMatch *phrase = &phrases->items[index];
  const Relation *relation = find_relation(phrase->concept->notation);
  if (fc_str_eq(phrase->concept->notation, FC_STR("became"))) {
    add_predecessor(thing, sentence, phrase);
    return;
  }
  if (!relation || !fits_kind(thing, relation) ||
      is_adjective(thing, sentence, phrase) ||
      fc_thing_is_other_basis(thing, sentence, phrase)) {
    return;
  }
  if (fc_thing_is_aside(thing, sentence, phrase->start)) {
    // What an act of the EU repeals is told in brackets too.
    if (relation->list == offsetof(FcRecord, repeals)) {
      (void)add_pair(thing, sentence, phrase);
    }
    return;
  }
  if (relation->other != NAMES) {
    take_acts(thing, sentence, phrases, index, relation);
  } else if (opens(phrase) ||
             fc_thing_is_subject(thing, sentence, phrase->start)) {
    add_names(thing, sentence, phrase, list_of(thing->record, relation));
  }
}

static void find_in_sentence(FcThing *thing, const FcSentence *sentence)
{
  const FcExtraction *extraction = thing->extraction;
  const FcMatches phrases =
      fc_sentence_matches(extraction, sentence, "relation");

  for (size_t i = 0; i < phrases.len; ++i) {
    take_phrase(thing, sentence, &phrases, i);
  }
}

/// EU acts that the text cites and no verb takes are only cited.
static void add_cited(FcThing *thing)
{
  FcRecord *record = thing->record;

  for (size_t i = 0; i < record->refs.len; ++i) {
    const FcStr act = record->refs.items[i];
    if (!fc_strs_has(&record->transposes, act) &&
        !fc_strs_has(&record->implements, act) &&
        !fc_strs_has(&record->amends, act) &&
        !fc_strs_has(&record->repeals, act)) {
      fc_strs_add(thing->extraction->arena, &record->cites, act);
    }
  }
}

void fc_thing_find_relations(FcThing *thing)
{
  for (size_t i = 0; i < thing->len; ++i) {
    const FcSentence *sentence = &thing->sentences[i];
    if (!sentence->item && fc_thing_in_sentence(thing, sentence) &&
        fc_thing_goes_on(thing, sentence)) {
      find_in_sentence(thing, sentence);
    }
  }
  add_cited(thing);
}
