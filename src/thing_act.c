// National acts as texts name them: kind, date, and a capitalised title.
#include "scan.h"
#include "thing.h"

/// "Law of 4 May 2016": the kind's word right before " of " and the date.
static bool act_before_date(const FcExtraction *extraction,
                            FcStr text,
                            const FcDate *date,
                            FcMatch *kind)
{
  const FcStr before = fc_str_upto(text, date->start);
  if (!fc_str_ends(before, FC_STR(" of ")) || !date->len) {
    return false;
  }
  const FcMatches kinds =
      fc_lexicon_matches(extraction->arena, extraction->lexicon, "kind", before,
                         extraction->scope);
  if (!kinds.len) {
    return false;
  }
  *kind = kinds.items[kinds.len - 1];
  uint32_t first = 0;
  (void)fc_str_next(&first, fc_str_from(text, kind->start));
  return fc_str_eq(kind->concept->notation, FC_STR("legislation")) &&
         fc_is_upper(first) && kind->start + kind->len + 4 == date->start;
}

/// The name with its title: " on the Legal Framework for eID Cards" goes on
/// while words are capitalised.
static size_t title_end(const FcSentence *sentence, size_t end)
{
  FcStr rest = fc_str_from(sentence->runs.text, end);
  FcName title = {0};

  if (fc_str_starts(rest, FC_STR(" on ")) &&
      fc_name_at(&title, sentence->words, end + 4) && title.start <= end + 8) {
    return title.start + title.text.len;
  }
  return end;
}

/// What the author marked as a whole is the whole name.
static bool marked_at(const FcRuns *runs, size_t start, size_t *end)
{
  for (size_t i = 0; i < runs->len; ++i) {
    const FcSpan *span = &runs->spans[i];
    if (span->start == start && span->start + span->len >= *end) {
      *end = span->start + span->len;
      return true;
    }
  }
  return false;
}

bool fc_dated_act_scan(FcDatedAct *out,
                       const FcExtraction *extraction,
                       const FcSentence *sentence,
                       size_t from)
{
  const FcStr text = sentence->runs.text;
  FcDate date = {0};

  for (size_t at = from; fc_scan_date(&date, text, at);
       at = date.start + date.len) {
    FcMatch kind = {0};
    if (!act_before_date(extraction, text, &date, &kind)) {
      continue;
    }
    // "eBox Law of …", "Joint Decree and Ordinance of …"
    FcName name = {0};
    const size_t bare_end = date.start + date.len;
    size_t start = kind.start;
    if (fc_name_before(&name, sentence->words, kind.start + kind.len) &&
        name.start < start) {
      start = name.start;
    }
    size_t end = bare_end;
    if (!marked_at(&sentence->runs, start, &end)) {
      end = title_end(sentence, bare_end);
    }
    *out = (FcDatedAct){
        .start = start,
        .len = end - start,
        .name = {text.data + start, end - start},
        .bare = {text.data + start, bare_end - start},
        .date = fc_date_text(extraction->arena, &date),
    };
    return true;
  }
  return false;
}

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
         (choice->alike && !choice->tied);
}

void fc_thing_find_own_act(FcThing *thing)
{
  const FcExtraction *extraction = thing->extraction;
  FcRecord *record = thing->record;
  bool general = false;
  const FcConcept *type = act_type(extraction, record->name, &general);
  Choice choice = {0};

  for (size_t i = 0; i < thing->len; ++i) {
    const FcSentence *sentence = &thing->sentences[i];
    FcDatedAct act = {0};
    for (size_t at = 0; fc_dated_act_scan(&act, extraction, sentence, at);
         at = act.start + act.len) {
      bool unused = false;
      const bool fits =
          general || act_type(extraction, act.bare, &unused) == type;
      if (fits && (fc_thing_is_called(thing, act.name) ||
                   !is_of_other(extraction, sentence, &act))) {
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
    fc_thing_add_alt(thing, choice.best.name);
  }
  if (!record->start.len) {
    record->start = choice.best.date;
  }
}
