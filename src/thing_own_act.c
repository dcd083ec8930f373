// Which of the acts that a text names is the one that it presents, and what
// its number or date tells of a law.
#include "thing.h"

/// The type of act that a name begins with, by its head: "Law", "Royal Decree";
/// `general` where it is a plural or a word for any act.
static const FcConcept *act_type(const FcExtraction *extraction,
                                 FcStr name,
                                 bool *general)
{
  const size_t head = fc_phrase_head(extraction->arena, extraction->lexicon,
                                     name, extraction->scope);
  const FcMatches types =
      fc_lexicon_matches(extraction->arena, extraction->lexicon, "type",
                         fc_str_upto(name, head), extraction->scope);
  if (!types.len) {
    *general = true;
    return NULL;
  }
  const FcMatch *last = &types.items[types.len - 1];
  const FcStr word = fc_str_upto(fc_str_from(name, last->start), last->len);
  *general = fc_str_ends(word, FC_STR("s"));
  return last->concept;
}

/// How many words of the act's title the thing's name has.
static size_t likeness(const FcThing *thing, FcStr title)
{
  FcStr rest = fc_fold(thing->extraction->arena, title);
  const FcStr own = thing->own.items[0];
  FcStr word = {NULL, 0};
  size_t shared = 0;

  while (fc_str_split(&rest, ' ', &word)) {
    const size_t at = fc_str_find(own, word);
    shared += word.len > 3 && at < own.len && fc_str_at_boundary(own, at);
  }
  return shared;
}

/// "It amends the Law of 4 May 2016": such words before it tell that the act
/// is another one.
static bool is_of_other(const FcExtraction *extraction,
                        const FcSentence *sentence,
                        const FcDatedAct *act)
{
  static const char *const others[] = {"amends", "amended_by", "repeals",
                                       "implements", "successor_of"};
  const FcMatches phrases =
      fc_sentence_matches(extraction, sentence, "relation");

  for (size_t p = 0; p < phrases.len; ++p) {
    const FcMatch *phrase = &phrases.items[p];
    for (size_t i = 0; i < sizeof others / sizeof *others; ++i) {
      if (phrase->start < act->start &&
          fc_str_eq(phrase->concept->notation, fc_str(others[i]))) {
        return true;
      }
    }
  }
  return false;
}

/// Text without its last word.
static FcStr without_last_word(FcStr text)
{
  while (text.len > 0 && text.data[text.len - 1] != ' ') {
    --text.len;
  }
  return fc_str_trim(text);
}

/// What stands before a name, without a determiner and an adjective behind it:
/// "adopted" of "adopted the national Law No. 3/2018".
static FcStr without_determiner(const FcExtraction *extraction, FcStr before)
{
  FcStr rest = fc_str_trim(before);

  for (int words = 0; words < 2 && rest.len; ++words) {
    const FcStr shorter = without_last_word(rest);
    const FcStr last = fc_str_trim(fc_str_from(rest, shorter.len));
    if (fc_lexicon_find(extraction->lexicon, "determiner", last,
                        extraction->scope)) {
      return shorter;
    }
    rest = shorter;
  }
  return fc_str_trim(before);
}

/// Does the text end with a verb that says that something begins?
static bool ends_with_start(const FcExtraction *extraction, FcStr text)
{
  const FcMatches words = fc_lexicon_matches(
      extraction->arena, extraction->lexicon, "start", text, extraction->scope);
  const FcMatch *verb = fc_match_before(&words, text.len);

  return verb && fc_is_start(verb->concept);
}

static bool begins_with(const FcExtraction *extraction,
                        const char *scheme,
                        FcStr text)
{
  FcMatch match = {0};

  return fc_lexicon_scan(&match, extraction->lexicon, scheme, text,
                         extraction->scope) &&
         match.start == 0;
}

/// "Article 15 of", "The provisions of Section 5 of": a part of the act.
static bool is_part_of(const FcExtraction *extraction, FcStr before)
{
  FcMatch verb = {0};

  return fc_str_ends(before, FC_STR(" of")) &&
         (begins_with(extraction, "determiner", before) ||
          !begins_with(extraction, "opener", before)) &&
         !fc_lexicon_scan(&verb, extraction->lexicon, "auxiliary", before,
                          extraction->scope);
}

/// Is the act what its sentence is about, or what was adopted: "Law No. 3/2018
/// sets out", "In 2018, the Regulation 3/2018 sets out", "They adopted …"?
static bool is_topic(const FcExtraction *extraction,
                     const FcSentence *sentence,
                     const FcDatedAct *act)
{
  const FcStr before = without_determiner(
      extraction, fc_str_upto(sentence->runs.text, act->start));

  return !begins_with(extraction, "citing", before) &&
         (!before.len || ends_with_start(extraction, before) ||
          is_part_of(extraction, before) ||
          (fc_str_find(before, FC_STR(",")) + 1 == before.len &&
           begins_with(extraction, "opener", before)));
}

/// The act of a text that is most like the thing's name.
typedef struct {
  FcDatedAct best; ///< Without `len` for none
  size_t alike;    ///< Words of the name that it has
  size_t acts;     ///< How many were weighed
  bool tied;       ///< Another one has as many
} Choice;

static void weigh(Choice *choice, const FcThing *thing, const FcDatedAct *act)
{
  const size_t alike = likeness(thing, act->name);

  choice->tied =
      choice->acts++ > 0 &&
      (alike == choice->alike || (choice->tied && alike < choice->alike));
  if (!choice->best.len || alike > choice->alike) {
    choice->best = *act;
    choice->alike = alike;
  }
}

/// By its words, or the only one; not one of several that are equally like,
/// unless the type of act is told: then the first, as texts begin with it.
static bool is_sure(const Choice *choice, bool general)
{
  return (!general && choice->acts) || choice->acts == 1 ||
         (choice->alike && !choice->tied && choice->best.exact);
}

/// "Royal Decree No. 13/2019" in the text of "Royal Decree No. 12/2019"
static bool has_other_number(const FcThing *thing, FcStr bare)
{
  const FcStr own = thing->record->name;
  FcStr word = {NULL, 0};
  if (fc_str_find(own, FC_STR("/")) == own.len) {
    return false;
  }

  while (fc_str_split(&bare, ' ', &word)) {
    if (fc_str_find(word, FC_STR("/")) < word.len &&
        fc_str_find_word(own, fc_clean_name(word)) == own.len) {
      return true;
    }
  }
  return false;
}

/// Can it be the act that the text presents? One told by its date alone is
/// rarely another; for one told by a number or year more must speak.
static bool can_be_own(const FcThing *thing,
                       const FcSentence *sentence,
                       const FcDatedAct *act)
{
  if (has_other_number(thing, act->bare)) {
    return false;
  }
  // "The new Data Act 2022" is not the Data Act.
  return fc_thing_is_called(thing, act->name) ||
         (!act->edition && !is_of_other(thing->extraction, sentence, act) &&
          (act->exact || is_topic(thing->extraction, sentence, act) ||
           likeness(thing, act->name) > 1));
}

void fc_refine_start(FcRecord *record, FcStr date)
{
  if (fc_str_starts(date, record->start)) {
    record->start = date;
  }
}

/// "Act No. CXII of 2011 on …": the name of the thing tells it.
static void read_own_name(FcThing *thing)
{
  const FcExtraction *extraction = thing->extraction;
  const FcStr name = thing->record->name;
  const FcSentence heading = {
      .runs = {.text = name},
      .words = fc_words_of(extraction->arena, extraction->lexicon, name,
                           extraction->scope),
  };
  FcDatedAct act = {0};

  if (fc_dated_act_scan(&act, extraction, &heading, 0) && act.start == 0) {
    thing->record->start = act.date;
  }
}

void fc_thing_find_own_act(FcThing *thing)
{
  const FcExtraction *extraction = thing->extraction;
  FcRecord *record = thing->record;
  bool general = false;
  const FcConcept *type = act_type(extraction, record->name, &general);
  Choice choice = {0};

  read_own_name(thing);
  for (size_t i = 0; i < thing->len; ++i) {
    const FcSentence *sentence = &thing->sentences[i];
    FcDatedAct act = {0};
    for (size_t at = 0; fc_dated_act_scan(&act, extraction, sentence, at);
         at = act.start + act.len) {
      bool unused = false;
      const bool fits =
          general || act_type(extraction, act.bare, &unused) == type;
      if (fits && can_be_own(thing, sentence, &act)) {
        weigh(&choice, thing, &act);
      }
    }
  }
  if (!is_sure(&choice, general)) {
    return;
  }
  if (general) {
    // No other name of it, but the text speaks of it so.
    (void)fc_strs_add_new(extraction->arena, &thing->heads,
                          fc_thing_fold(extraction->arena, choice.best.bare));
  } else {
    fc_thing_add_alt(thing, choice.best.alt);
  }
  fc_refine_start(record, choice.best.date);
}
