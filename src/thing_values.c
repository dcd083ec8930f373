// Values of code lists that the text tells: whom a service is for, how far it
// has come, who may see a registry.
#include "thing.h"

static FcMatches find_labels(const FcThing *thing,
                             const char *scheme,
                             FcStr text)
{
  const FcExtraction *extraction = thing->extraction;

  return fc_lexicon_matches(extraction->arena, extraction->lexicon, scheme,
                            text, extraction->scope);
}

/// "for citizens", "for all Belgian citizens", "citizens can"
static bool is_served(const FcThing *thing, FcStr text, const FcMatch *audience)
{
  const FcMatches serving = find_labels(thing, "serving", text);
  const FcMatches countries = find_labels(thing, "country", text);
  FcStr before = fc_str_trim(fc_str_upto(text, audience->start));
  const FcMatch *country = fc_match_before(&countries, before.len);
  if (country) {
    before = fc_str_trim(fc_str_upto(text, country->start));
  }

  const FcMatch *behind =
      fc_match_at(&serving, audience->start + audience->len + 1);
  const FcMatch *first = fc_match_before(&serving, before.len);
  return (behind && fc_str_eq(behind->concept->notation, FC_STR("can"))) ||
         (first && fc_str_eq(first->concept->notation, FC_STR("for")));
}

/// "citizens, companies and authorities": one list.
static bool goes_on(FcStr text, const FcMatch *first, const FcMatch *second)
{
  static const char *const joints[] = {", ",   " and ",        ", and ",
                                       " or ", " as well as ", " and for "};
  const size_t end = first->start + first->len;
  const FcStr between = {text.data + end, second->start - end};

  for (size_t i = 0; i < sizeof joints / sizeof *joints; ++i) {
    if (fc_str_eq(between, fc_str(joints[i]))) {
      return true;
    }
  }
  return false;
}

/// The audiences of each list of which one is served.
static void find_audience(FcThing *thing, FcStr text)
{
  const FcMatches found = find_labels(thing, "audience", text);

  for (size_t i = 0, next = 0; i < found.len; i = next) {
    bool served = is_served(thing, text, &found.items[i]);
    for (next = i + 1; next < found.len && goes_on(text, &found.items[next - 1],
                                                   &found.items[next]);
         ++next) {
      served = served || is_served(thing, text, &found.items[next]);
    }
    for (size_t a = i; a < next && served; ++a) {
      (void)fc_strs_add_new(thing->extraction->arena, &thing->record->audience,
                            found.items[a].concept->notation);
    }
  }
}

/// "The portal is being developed." The last one holds.
static void find_status(FcThing *thing, const FcSentence *sentence)
{
  const FcMatches found =
      fc_sentence_matches(thing->extraction, sentence, "status");

  for (size_t i = 0; i < found.len; ++i) {
    const size_t at = found.items[i].start;
    if (fc_thing_is_subject(thing, sentence, at) &&
        !fc_thing_is_aside(thing, sentence, at)) {
      thing->record->status = found.items[i].concept->notation;
    }
  }
}

/// "The register is public." What some may see is not public.
static void find_access(FcThing *thing, const FcSentence *sentence)
{
  const FcMatches found =
      fc_sentence_matches(thing->extraction, sentence, "access");
  FcStr *access = &thing->record->access;

  for (size_t i = 0; i < found.len; ++i) {
    if (!fc_is_denied(sentence->runs.text, found.items[i].start) &&
        !fc_str_eq(*access, FC_STR("RESTRICTED"))) {
      *access = found.items[i].concept->notation;
    }
  }
}

void fc_thing_find_values(FcThing *thing)
{
  const FcStr kind = thing->record->kind;
  const bool registry = fc_str_eq(kind, FC_STR("base_registry"));
  const bool service = fc_str_eq(kind, FC_STR("service")) ||
                       fc_str_eq(kind, FC_STR("infrastructure"));

  for (size_t i = 0; i < thing->len; ++i) {
    const FcSentence *sentence = &thing->sentences[i];
    const bool about = fc_thing_in_sentence(thing, sentence) &&
                       fc_thing_goes_on(thing, sentence);
    if (service && about) {
      find_audience(thing, sentence->runs.text);
      find_status(thing, sentence);
    } else if (registry && about) {
      find_access(thing, sentence);
    }
  }
  if (service) {
    find_audience(thing, thing->record->heading);
  }
}
