// National acts that a text names without a date or number as what a thing
// rests on: "established by the Data Office Act", "The main law for it is the
// Trade Code".
#include "act.h"
#include "scan.h"
#include "thing.h"

/// "The legal basis for X", "For X, the main law": what the clause is about.
static bool is_topic(const FcThing *thing,
                     const FcSentence *sentence,
                     const FcMatch *phrase)
{
  const FcExtraction *extraction = thing->extraction;
  const FcStr before =
      fc_str_trim(fc_str_upto(sentence->runs.text, phrase->start));
  const FcMatch *article =
      fc_label_before(extraction, sentence, "determiner", phrase->start);
  const FcStr lead =
      fc_str_trim(fc_str_upto(before, article ? article->start : before.len));

  return !lead.len || fc_str_ends(lead, FC_STR(","));
}

/// Where what "X is" says starts, behind the first copula after `from`; the
/// text's length for none.
static size_t behind_copula(FcStr text, size_t from)
{
  static const char *const verbs[] = {" is ", " are "};
  size_t first = text.len;

  for (size_t i = 0; i < sizeof verbs / sizeof *verbs; ++i) {
    const FcStr verb = fc_str(verbs[i]);
    const size_t at = from + fc_str_find(fc_str_from(text, from), verb);
    first = at + verb.len < first ? at + verb.len : first;
  }
  return first;
}

/// Is it the name of a national act, and not only the word for one?
static bool is_national(const FcExtraction *extraction, FcStr name)
{
  bool strong = false;
  const FcConcept *kind = fc_phrase_kind(extraction->arena, extraction->lexicon,
                                         name, extraction->scope, &strong);

  return kind && strong && fc_str_eq(kind->notation, FC_STR("legislation")) &&
         !fc_lexicon_find(extraction->lexicon, "kind", name,
                          extraction->scope) &&
         !fc_lexicon_find(extraction->lexicon, "act", name, extraction->scope);
}

/// Is it an act of the EU, which its citation tells?
static bool is_union_act(const FcThing *thing,
                         const FcSentence *sentence,
                         const FcName *name)
{
  FcAct act = {0};

  return fc_act_scan(&act, thing->extraction->arena, sentence->runs.text,
                     name->start) &&
         act.start <= name->start + name->len + 1;
}

/// Add the act that stands there, as its date or number tells it if it has one.
/// @return Where it ends.
static size_t add_act(FcThing *thing,
                      const FcSentence *sentence,
                      const FcName *name)
{
  const FcExtraction *extraction = thing->extraction;
  const size_t end = name->start + name->len;
  FcDatedAct dated = {0};
  const bool has_date =
      fc_dated_act_scan(&dated, extraction, sentence, name->start) &&
      dated.start < end;
  const FcStr act = has_date ? dated.name : name->text;

  if (is_national(extraction, act) && !fc_thing_is_called(thing, act) &&
      !is_union_act(thing, sentence, name)) {
    (void)fc_strs_add_new(extraction->arena, &thing->record->legal_basis, act);
  }
  return has_date ? dated.start + dated.len : end;
}

/// Where the next name of a list starts, behind brackets, a comma and "and"; 0
/// for its end.
static size_t next_in_list(FcStr text, size_t at)
{
  static const char *const joints[] = {", and ", ", ", " and "};
  FcBrackets brackets = {0, 0};

  if (fc_scan_brackets(&brackets, text, at) && brackets.open <= at + 1) {
    at = brackets.close + 1;
  }
  for (size_t i = 0; i < sizeof joints / sizeof *joints; ++i) {
    const FcStr joint = fc_str(joints[i]);
    if (fc_str_starts(fc_str_from(text, at), joint)) {
      return at + joint.len;
    }
  }
  return 0;
}

/// "Articles 16 and 18 of the | Notification Act": where the act's name starts.
static size_t behind_provision(const FcThing *thing,
                               const FcSentence *sentence,
                               size_t from)
{
  const FcStr text = sentence->runs.text;
  const FcStr of = FC_STR(" of the ");
  const FcStr near = fc_str_upto(fc_str_from(text, from), FC_PHRASE_REACH);
  const FcMatches found =
      fc_sentence_matches(thing->extraction, sentence, "provision");
  const size_t at = fc_str_find(near, of);

  return fc_match_at(&found, from) && at < near.len ? from + at + of.len : from;
}

/// The acts of the list that starts at `from`: "the Trade Code (Handelsbuch,
/// HB) and the Firm Act".
static void add_acts(FcThing *thing, const FcSentence *sentence, size_t from)
{
  FcName name = {0};

  while (from && fc_name_at(&name, sentence->words,
                            behind_provision(thing, sentence, from))) {
    from = next_in_list(sentence->runs.text, add_act(thing, sentence, &name));
  }
}

/// Does the text name the thing before its clause ends?
static bool has_thing(const FcThing *thing, FcStr text)
{
  const FcStr clause =
      fc_str_upto(fc_str_upto(text, fc_str_find(text, FC_STR(", "))),
                  fc_str_find(text, FC_STR(" while ")));

  return fc_thing_find(thing, clause) < clause.len;
}

/// "The Data Law of 4 May 2016 established the Data Office": the act that the
/// sentence begins with, if it rules the thing.
static void find_ruling(FcThing *thing, const FcSentence *sentence)
{
  const FcExtraction *extraction = thing->extraction;
  const FcStr text = sentence->runs.text;
  const FcMatches verbs = fc_sentence_matches(extraction, sentence, "ruling");
  FcName act = {0};
  if (!verbs.len || !fc_name_at(&act, sentence->words, 0)) {
    return;
  }

  const size_t verb = verbs.items[0].start;
  const size_t end = verb + verbs.items[0].len;
  if (act.start < verb && act.start + act.len + FC_ACT_TITLE_REACH > verb &&
      fc_thing_find(thing, fc_str_upto(text, verb)) == verb &&
      has_thing(thing, fc_str_from(text, end))) {
    (void)add_act(thing, sentence, &act);
  }
}

/// "According to the Data Law of 4 May 2016, the Data Office was set up."
static void find_founding(FcThing *thing, const FcSentence *sentence)
{
  const FcExtraction *extraction = thing->extraction;
  const FcStr text = sentence->runs.text;
  const FcMatches leads = fc_sentence_matches(extraction, sentence, "citing");
  const FcMatches verbs = fc_sentence_matches(extraction, sentence, "founding");
  const FcMatch *lead = fc_match_at(&leads, 0);
  FcName act = {0};
  if (!lead || !verbs.len ||
      !fc_name_at(&act, sentence->words, lead->len + 1)) {
    return;
  }

  const size_t comma = fc_str_find(text, FC_STR(", "));
  const size_t verb = verbs.items[0].start;
  if (comma < verb && act.start + act.len + FC_PHRASE_REACH > comma &&
      fc_thing_ends_in_own(thing, fc_str_trim(fc_str_upto(text, verb)))) {
    (void)add_act(thing, sentence, &act);
  }
}

bool fc_thing_is_other_basis(const FcThing *thing,
                             const FcSentence *sentence,
                             const FcMatch *phrase)
{
  return fc_str_eq(phrase->concept->notation, FC_STR("legal_basis")) &&
         fc_str_ends(phrase->label, FC_STR("ed by")) &&
         !fc_thing_takes_participle(thing, sentence, phrase->start);
}

static void find_in_sentence(FcThing *thing, const FcSentence *sentence)
{
  const FcMatches phrases =
      fc_sentence_matches(thing->extraction, sentence, "relation");

  for (size_t i = 0; i < phrases.len; ++i) {
    const FcMatch *phrase = &phrases.items[i];
    const FcStr notation = phrase->concept->notation;
    const size_t end = phrase->start + phrase->len;
    if (fc_str_eq(notation, FC_STR("basis_is")) &&
        is_topic(thing, sentence, phrase)) {
      add_acts(thing, sentence, behind_copula(sentence->runs.text, end));
    } else if (fc_str_eq(notation, FC_STR("legal_basis")) && phrase->strong &&
               fc_thing_is_subject(thing, sentence, phrase->start) &&
               !fc_thing_is_aside(thing, sentence, phrase->start) &&
               !fc_thing_is_other_basis(thing, sentence, phrase)) {
      add_acts(thing, sentence, end + 1);
    }
  }
}

void fc_thing_find_bases(FcThing *thing)
{
  const FcStr kind = thing->record->kind;
  if (fc_str_eq(kind, FC_STR("legislation")) ||
      fc_str_eq(kind, FC_STR("strategy"))) {
    return;
  }

  for (size_t i = 0; i < thing->len; ++i) {
    const FcSentence *sentence = &thing->sentences[i];
    if (!sentence->item && fc_thing_in_sentence(thing, sentence) &&
        fc_thing_goes_on(thing, sentence)) {
      find_in_sentence(thing, sentence);
      find_ruling(thing, sentence);
      find_founding(thing, sentence);
    }
  }
}
