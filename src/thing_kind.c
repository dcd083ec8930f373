// The kind of a thing: by the words of its name, by what its text says it is,
// by the section that it stands in.
#include "thing.h"

/// The word for a kind that stands beside one of the thing's names: "the
/// Tomorrow's Tech Today conference", "the programme Ouvrir ma Ville".
static const FcConcept *kind_beside_name(const FcThing *thing,
                                         const FcSentence *sentence)
{
  const FcExtraction *extraction = thing->extraction;
  const FcStr text = sentence->runs.text;
  const size_t at = fc_thing_find(thing, text);
  if (at == text.len) {
    return NULL;
  }

  const FcMatches kinds = fc_lexicon_matches(
      extraction->arena, extraction->lexicon, "kind", text, extraction->scope);
  for (size_t i = 0; i < kinds.len; ++i) {
    const FcMatch *kind = &kinds.items[i];
    const FcStr before = fc_str_upto(text, kind->start);
    for (size_t n = 0; n < thing->own.len; ++n) {
      const FcStr own = thing->own.items[n];
      FcStr folded = fc_fold(extraction->arena, before);
      while (folded.len && (folded.data[folded.len - 1] == '\'' ||
                            folded.data[folded.len - 1] == ')' ||
                            folded.data[folded.len - 1] == '"')) {
        --folded.len;
      }
      if (fc_str_ends(folded, own) &&
          fc_str_at_boundary(folded, folded.len - own.len)) {
        return kind->concept;
      }
    }
  }
  return NULL;
}

/// What the sentence says that the thing is: the phrase behind "is a".
static const FcConcept *kind_by_definition(const FcThing *thing,
                                           const FcSentence *sentence)
{
  const FcExtraction *extraction = thing->extraction;
  const FcStr text = sentence->runs.text;
  const FcMatches copulas =
      fc_lexicon_matches(extraction->arena, extraction->lexicon, "copula", text,
                         extraction->scope);

  for (size_t i = 0; i < copulas.len; ++i) {
    const FcMatch *copula = &copulas.items[i];
    const FcStr subject = fc_str_upto(text, copula->start);
    const FcStr phrase = fc_str_from(text, copula->start + copula->len);
    if (fc_thing_find(thing, subject) == subject.len &&
        !fc_str_starts(sentence->folded, FC_STR("it "))) {
      continue;
    }
    bool strong = false;
    const size_t head = fc_phrase_head(extraction->arena, extraction->lexicon,
                                       phrase, extraction->scope);
    const FcConcept *kind =
        fc_phrase_kind(extraction->arena, extraction->lexicon,
                       fc_str_upto(phrase, head), extraction->scope, &strong);
    if (kind) {
      return kind;
    }
    kind = fc_phrase_kind(extraction->arena, extraction->lexicon,
                          fc_str_upto(phrase, FC_PHRASE_REACH),
                          extraction->scope, &strong);
    return strong ? kind : NULL;
  }
  return NULL;
}

static const FcConcept *kind_by_text(const FcThing *thing)
{
  const FcConcept *kind = NULL;

  for (size_t i = 0; i < thing->len && !kind; ++i) {
    const FcSentence *sentence = &thing->sentences[i];
    if (sentence->paragraph > 0 || i > 2) {
      break;
    }
    kind = kind_beside_name(thing, sentence);
    if (!kind) {
      kind = kind_by_definition(thing, sentence);
    }
  }
  return kind;
}

/// By any name: the printed one first, then long forms of an acronym.
static const FcConcept *kind_by_names(const FcThing *thing, bool *strong)
{
  const FcExtraction *extraction = thing->extraction;
  const FcRecord *record = thing->record;
  const FcConcept *kind =
      fc_phrase_kind(extraction->arena, extraction->lexicon, record->name,
                     extraction->scope, strong);

  for (size_t i = 0; i < record->alt.len && !kind; ++i) {
    kind = fc_phrase_kind(extraction->arena, extraction->lexicon,
                          record->alt.items[i], extraction->scope, strong);
  }
  return kind;
}

/// The first word for a kind in the first sentence.
static const FcConcept *kind_by_mention(const FcThing *thing)
{
  const FcExtraction *extraction = thing->extraction;
  FcMatch match = {0};

  return thing->len && fc_lexicon_scan(&match, extraction->lexicon, "kind",
                                       thing->sentences[0].runs.text,
                                       extraction->scope)
             ? match.concept
             : NULL;
}

static const FcConcept *inherited(const FcConcept *section, bool always)
{
  for (; section; section = section->broader) {
    const FcConcept *kind = always ? section->always : section->related;
    if (kind) {
      return kind;
    }
  }
  return NULL;
}

static bool is_kind(const FcConcept *kind, const char *notation)
{
  return kind && fc_str_eq(kind->notation, fc_str(notation));
}

/// A service whose first sentences are about datasets publishes them.
static bool publishes_data(const FcThing *thing)
{
  const FcExtraction *extraction = thing->extraction;
  FcMatch match = {0};

  for (size_t i = 0; i < thing->len && i < 3; ++i) {
    if (fc_lexicon_scan(&match, extraction->lexicon, "topic",
                        thing->sentences[i].runs.text, extraction->scope)) {
      return true;
    }
  }
  return fc_lexicon_scan(&match, extraction->lexicon, "topic",
                         thing->record->name, extraction->scope);
}

void fc_thing_find_kind(FcThing *thing)
{
  bool strong = false;
  const FcConcept *kind = inherited(thing->section, true);
  thing->record->rule = FC_STR("kind by section");

  if (!kind) {
    kind = kind_by_names(thing, &strong);
    thing->record->rule = FC_STR("kind by name");
  }
  if (!strong && !inherited(thing->section, true)) {
    const FcConcept *told = kind_by_text(thing);
    if (told) {
      kind = told;
      thing->record->rule = FC_STR("kind by text");
    }
  }
  if (!kind) {
    kind = inherited(thing->section, false);
    thing->record->rule = FC_STR("kind by section");
  }
  if (!kind) {
    kind = kind_by_mention(thing);
    thing->record->rule = FC_STR("kind by mention");
  }
  if (is_kind(kind, "service") && publishes_data(thing)) {
    kind = fc_lexicon_concept(thing->extraction->lexicon,
                              FC_STR("kind/data_portal"));
  }
  thing->record->kind = kind ? kind->notation : FC_STR("initiative");
}
