// What the text says that a thing is: the noun phrase behind "is a"; of which
// sort a body so defined is.
#include "thing.h"

/// The noun phrase behind "is a", up to its first boundary; of "is the name of
/// the network" what is named. A bare "is" defines only before a capital
/// ("is Belgium's framework").
static FcStr phrase_behind(const FcExtraction *extraction,
                           FcStr text,
                           const FcMatch *copula)
{
  FcStr phrase =
      fc_str_upto(fc_str_trim(fc_str_from(text, copula->start + copula->len)),
                  FC_PHRASE_REACH);
  uint32_t c = 0;
  if (copula->len == 2 && (!fc_str_next(&c, phrase) || !fc_is_upper(c))) {
    return (FcStr){NULL, 0};
  }
  if (fc_str_starts(phrase, FC_STR("name of the "))) {
    phrase = fc_str_from(phrase, FC_STR("name of the ").len);
  }
  // A word for a kind may hold a boundary word: "piece of legislation".
  size_t end = fc_phrase_head(extraction->arena, extraction->lexicon, phrase,
                              extraction->scope);
  const FcMatches kinds =
      fc_lexicon_matches(extraction->arena, extraction->lexicon, "kind", phrase,
                         extraction->scope);
  for (size_t i = 0; i < kinds.len && kinds.items[i].start < end; ++i) {
    const size_t behind = kinds.items[i].start + kinds.items[i].len;
    end = behind > end ? behind : end;
  }
  return fc_str_upto(phrase, end);
}

/// "is a", "acts as an": of a class, not "is the main … of".
static bool is_indefinite(const FcMatch *copula)
{
  return fc_str_ends(copula->label, FC_STR(" a")) ||
         fc_str_ends(copula->label, FC_STR(" an")) ||
         fc_str_ends(copula->label, FC_STR(" new"));
}

FcStr fc_thing_definition(bool *indefinite,
                          const FcThing *thing,
                          const FcSentence *sentence)
{
  const FcExtraction *extraction = thing->extraction;
  const FcStr text = sentence->runs.text;
  const FcMatches copulas = fc_sentence_matches(extraction, sentence, "copula");

  for (size_t i = 0; i < copulas.len; ++i) {
    const FcMatch *copula = &copulas.items[i];
    const FcStr subject = fc_str_upto(text, copula->start);
    if (fc_thing_find(thing, subject) < subject.len ||
        fc_sentence_begins(extraction, sentence, "pronoun", "subject")) {
      *indefinite = is_indefinite(copula);
      return phrase_behind(extraction, text, copula);
    }
  }
  return (FcStr){NULL, 0};
}

void fc_thing_find_body(FcThing *thing)
{
  const FcExtraction *extraction = thing->extraction;
  FcRecord *record = thing->record;
  if (!fc_str_eq(record->kind, FC_STR("organisation"))) {
    return;
  }

  for (size_t i = 0; i < thing->len && i <= FC_KIND_SENTENCES; ++i) {
    bool indefinite = false;
    const FcStr phrase =
        fc_thing_definition(&indefinite, thing, &thing->sentences[i]);
    FcMatch word = {0};
    if (indefinite &&
        fc_lexicon_scan(&word, extraction->lexicon, "publisher-type", phrase,
                        extraction->scope)) {
      record->publisher_type = word.concept->notation;
      return;
    }
  }
}
