// National acts as texts name them: kind, date, and a capitalised title.
#include "act.h"
#include "act_number.h"
#include "scan.h"
#include "thing.h"

/// Does a word for an act that begins with a capital end right before `end`?
/// @return Its start, or `end`.
static size_t act_word_before(const FcExtraction *extraction,
                              FcStr text,
                              size_t end)
{
  const FcMatches kinds =
      fc_lexicon_matches(extraction->arena, extraction->lexicon, "kind",
                         fc_str_upto(text, end), extraction->scope);
  const FcMatch *kind = fc_match_before(&kinds, end);
  uint32_t first = 0;

  if (!kind || !fc_str_eq(kind->concept->notation, FC_STR("legislation")) ||
      !fc_str_next(&first, fc_str_from(text, kind->start)) ||
      !fc_is_upper(first) || fc_str_ends(fc_str_upto(text, end), FC_STR("s"))) {
    return end; // "Journal of Laws", "Official Gazette"
  }
  return kind->start;
}

/// A name of an act: such a word ends its head, or the whole of it.
static bool is_act_name(const FcExtraction *extraction, FcStr name)
{
  const size_t head = fc_phrase_head(extraction->arena, extraction->lexicon,
                                     name, extraction->scope);
  const size_t head_end = fc_str_trim(fc_str_upto(name, head)).len;

  return (act_word_before(extraction, name, head_end) < head_end ||
          act_word_before(extraction, name, name.len) < name.len) &&
         !fc_lexicon_find(extraction->lexicon, "act", name, extraction->scope);
}

/// Where the name of an act that ends at `end` starts; `end` for none. What
/// the author marked as a whole is the whole name.
static size_t act_start(const FcExtraction *extraction,
                        const FcSentence *sentence,
                        size_t end)
{
  const FcRuns *runs = &sentence->runs;
  FcName name = {0};

  for (size_t i = 0; i < runs->len; ++i) {
    const FcSpan *span = &runs->spans[i];
    if (span->start + span->len == end &&
        is_act_name(extraction, fc_span_text(runs, span))) {
      return span->start;
    }
  }
  const size_t word = act_word_before(extraction, runs->text, end);
  if (!fc_name_before(&name, sentence->words, end) || name.start >= word) {
    return word;
  }
  const FcStr whole = {runs->text.data + name.start, end - name.start};
  if (word == end && !is_act_name(extraction, whole)) {
    return end;
  }
  // "This Royal Decree of …"
  const FcMatches small =
      fc_lexicon_matches(extraction->arena, extraction->lexicon, "determiner",
                         whole, extraction->scope);
  const FcMatch *determiner = fc_match_at(&small, 0);
  return name.start + (determiner ? determiner->len + 1 : 0);
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

/// What dates an act: "of 4 May 2016", a number, or a year.
typedef struct {
  FcDate date;
  size_t number; ///< Length of the number, 0 for none
  bool lone;     ///< A year and nothing else
} Dating;

/// The dating that stands at `at`.
static bool dating_at(Dating *out, FcStr text, size_t at, bool bracket)
{
  const size_t of = fc_str_starts(fc_str_from(text, at), FC_STR("of ")) ? 3 : 0;
  *out = (Dating){.lone = !of};
  if (!of && fc_act_number_at(&out->date, &out->number, text, at)) {
    out->lone = false;
    return true;
  }

  const FcStr rest = fc_str_upto(fc_str_from(text, at + of), FC_DATE_LENGTH);
  if (!fc_scan_date(&out->date, rest, 0) || out->date.start > 0 ||
      (out->lone && out->date.month)) {
    return false;
  }
  out->date.start = at;
  out->date.len += of;
  const size_t end = at + out->date.len;
  return !bracket || fc_str_starts(fc_str_from(text, end), FC_STR(")"));
}

/// "Regulation No 910/2014" is told by its citation.
static bool is_union_act(const FcExtraction *extraction, FcStr text, size_t at)
{
  FcAct act = {0};

  for (size_t from = 0; fc_act_scan(&act, extraction->arena, text, from);
       from = act.start + act.len) {
    if (at >= act.start && at < act.start + act.len) {
      return true;
    }
  }
  return false;
}

/// The act that ends at `end` and has a dating behind it.
static FcDatedAct make_act(const FcExtraction *extraction,
                           const FcSentence *sentence,
                           size_t start,
                           size_t end,
                           const Dating *dating)
{
  const FcStr text = sentence->runs.text;
  const FcDate *date = &dating->date;
  const bool bracket = text.data[date->start - 1] == '(';
  const size_t date_end = date->start + date->len;
  const size_t bare_end = bracket ? end : date_end;
  size_t name_end = bare_end;
  if (!bracket && !marked_at(&sentence->runs, start, &name_end)) {
    name_end = title_end(sentence, bare_end);
  }
  // "Law No. 39/2015 of 1 October 2015 on …" is called "Law No. 39/2015".
  const size_t number_end = date->start + dating->number;
  const FcStr behind = {text.data + number_end, date_end - number_end};
  const bool day = dating->number && date->day && !bracket &&
                   fc_str_find(behind, FC_STR("(")) == behind.len;
  const size_t alt_end = day ? number_end : name_end;

  return (FcDatedAct){
      .start = start,
      .len = (name_end > date_end ? name_end : date_end) - start,
      .name = {text.data + start, name_end - start},
      .bare = {text.data + start, bare_end - start},
      .alt = {text.data + start, alt_end - start},
      .date = fc_date_text(extraction->arena, date),
      .exact = !dating->number && date->month,
      .edition = dating->lone,
  };
}

/// An act whose date or number stands at `at`.
static bool dated_act_at(FcDatedAct *out,
                         const FcExtraction *extraction,
                         const FcSentence *sentence,
                         size_t at)
{
  const FcStr text = sentence->runs.text;
  const bool bracket = text.data[at - 1] == '(';
  Dating dating = {0};
  if (!(bracket || text.data[at - 1] == ' ') ||
      !dating_at(&dating, text, at, bracket) ||
      is_union_act(extraction, text, at)) {
    return false;
  }

  const size_t end = fc_str_trim(fc_str_upto(text, at - 1)).len;
  const size_t start = act_start(extraction, sentence, end);
  // "Data Act 2018", but no year behind its title.
  if (start == end || (dating.lone && !bracket &&
                       act_word_before(extraction, text, end) == end)) {
    return false;
  }
  *out = make_act(extraction, sentence, start, end, &dating);
  return true;
}

bool fc_dated_act_scan(FcDatedAct *out,
                       const FcExtraction *extraction,
                       const FcSentence *sentence,
                       size_t from)
{
  for (size_t at = from ? from : 1; at < sentence->runs.text.len; ++at) {
    if (dated_act_at(out, extraction, sentence, at)) {
      return true;
    }
  }
  return false;
}
