// Other names of a thing: acronyms, native names, what its own text calls it.
#include "scan.h"
#include "thing.h"

/// Words of a name that say nothing: compared names are measured without them.
static bool is_small_word(const FcExtraction *extraction, FcStr word)
{
  return word.len < 2 ||
         fc_lexicon_find(extraction->lexicon, "connector", word,
                         extraction->scope) != NULL ||
         fc_lexicon_find(extraction->lexicon, "determiner", word,
                         extraction->scope) != NULL;
}

/// Share in percent of the words of `part` that stand in `whole`; both folded.
static unsigned overlap(const FcExtraction *extraction, FcStr part, FcStr whole)
{
  size_t words = 0;
  size_t shared = 0;
  FcStr word = {NULL, 0};

  while (fc_str_split(&part, ' ', &word)) {
    if (is_small_word(extraction, word)) {
      continue;
    }
    ++words;
    const size_t at = fc_str_find(whole, word);
    shared += at < whole.len && fc_str_at_boundary(whole, at) &&
              fc_str_at_boundary(whole, at + word.len);
  }
  return words ? (unsigned)(shared * 100 / words) : 0;
}

/// A marked name in the first sentences whose words are those of the heading
/// ("Open Data Charter" below "Charter on Open Data Use by …").
static void add_marked_names(FcThing *thing, const FcSentence *sentence)
{
  const FcExtraction *extraction = thing->extraction;
  FcArena *arena = extraction->arena;
  const FcStr own = thing->own.items[0];

  for (size_t i = 0; i < sentence->runs.len; ++i) {
    const FcSpan *span = &sentence->runs.spans[i];
    FcStr name = fc_span_text(&sentence->runs, span);
    FcYears years = {0, 0};
    FcStr acronym = {NULL, 0};
    name = fc_str_upto(name, fc_scan_trailing_years(&years, name));
    name = fc_str_upto(name, fc_scan_trailing_acronym(&acronym, name));
    const FcStr folded = fc_fold(arena, name);
    const FcWords *words =
        fc_words_of(arena, extraction->lexicon, name, extraction->scope);
    if (span->type == FC_EM || !name.len || !fc_is_proper(words)) {
      continue;
    }
    if (fc_str_eq(folded, own) || (overlap(extraction, folded, own) >= 66 &&
                                   overlap(extraction, own, folded) >= 50)) {
      fc_thing_add_alt(thing, name, (FcStr){NULL, 0});
      if (acronym.len) {
        fc_thing_add_alt(thing, acronym, FC_STR("en"));
      }
    }
  }
}

/// Is what ends right before `end` one of the thing's names? A determiner may
/// stand before it.
static bool own_name_before(const FcThing *thing, FcStr text, size_t end)
{
  FcArena *arena = thing->extraction->arena;
  const FcStr before = fc_fold(arena, fc_str_upto(text, end));

  for (size_t i = 0; i < thing->own.len; ++i) {
    const FcStr own = thing->own.items[i];
    if (fc_str_ends(before, own) &&
        fc_str_at_boundary(before, before.len - own.len)) {
      return true;
    }
  }
  return false;
}

static const FcSpan *emphasis_in(const FcRuns *runs, const FcBrackets *brackets)
{
  for (size_t i = 0; i < runs->len; ++i) {
    const FcSpan *span = &runs->spans[i];
    if (span->type == FC_EM && span->start > brackets->open &&
        span->start <= brackets->open + 2 && span->start < brackets->close) {
      return span;
    }
  }
  return NULL;
}

/// "Long Name (ABBR)" and "Name (nom indigène, ABBR)": the long form or the
/// acronym is the thing's, so the other is too.
static void add_bracketed_names(FcThing *thing, const FcSentence *sentence)
{
  const FcStr text = sentence->runs.text;
  FcBrackets brackets = {0, 0};

  for (size_t at = 0; fc_scan_brackets(&brackets, text, at);
       at = brackets.open + 1) {
    const FcStr inside = {text.data + brackets.open + 1,
                          brackets.close - brackets.open - 1};
    const FcSpan *native = emphasis_in(&sentence->runs, &brackets);
    if (own_name_before(thing, text, brackets.open)) {
      FcStr rest = inside;
      FcStr piece = {NULL, 0};
      while (native && fc_str_split(&rest, ',', &piece)) {
        fc_thing_add_alt(thing, piece,
                         fc_is_acronym(fc_str_trim(piece)) ? FC_STR("en")
                                                           : (FcStr){NULL, 0});
      }
      if (!native && fc_is_acronym(inside)) {
        fc_thing_add_alt(thing, inside, FC_STR("en"));
      }
    } else if (fc_thing_is_called(thing, inside)) {
      FcName name = {0};
      if (fc_name_before(&name, sentence->words, brackets.open)) {
        fc_thing_add_alt(thing, name.text, FC_STR("en"));
      } else if (native) {
        fc_thing_add_alt(thing, fc_span_text(&sentence->runs, native),
                         (FcStr){NULL, 0});
      }
    }
  }
}

/// "also called Personal Health Viewer"
static void add_called_names(FcThing *thing, const FcSentence *sentence)
{
  const FcExtraction *extraction = thing->extraction;
  const FcStr text = sentence->runs.text;
  const FcMatches found =
      fc_lexicon_matches(extraction->arena, extraction->lexicon, "present",
                         text, extraction->scope);

  for (size_t i = 0; i < found.len; ++i) {
    FcName name = {0};
    if (fc_str_eq(found.items[i].concept->notation, FC_STR("also")) &&
        fc_name_at(&name, sentence->words,
                   found.items[i].start + found.items[i].len)) {
      fc_thing_add_alt(thing, name.text, FC_STR("en"));
    }
  }
}

/// An act is also called by its date; of several the one whose title is most
/// like the heading, else the first. Its date is that of the thing.
static void add_dated_act(FcThing *thing)
{
  const FcExtraction *extraction = thing->extraction;
  FcRecord *record = thing->record;
  FcDatedAct best = {0};
  unsigned likeness = 0;

  for (size_t i = 0; i < thing->len; ++i) {
    const FcSentence *sentence = &thing->sentences[i];
    FcDatedAct act = {0};
    for (size_t at = 0; fc_dated_act_scan(&act, extraction, sentence, at);
         at = act.start + act.len) {
      const unsigned like =
          overlap(extraction, fc_fold(extraction->arena, act.name),
                  thing->own.items[0]);
      if (!best.len || like > likeness) {
        best = act;
        likeness = like;
      }
    }
    if (best.len && sentence->paragraph + 1 == thing->paragraphs) {
      break;
    }
  }
  if (best.len) {
    fc_thing_add_alt(thing, best.name, FC_STR("en"));
    if (!record->start.len) {
      record->start = best.date;
    }
  }
}

/// "MAGDA Platform" is also "MAGDA": the name without the word for its kind,
/// where the text uses it so.
static void add_short_name(FcThing *thing)
{
  const FcExtraction *extraction = thing->extraction;
  FcArena *arena = extraction->arena;
  const FcStr name = thing->record->name;
  const FcMatches kinds = fc_lexicon_matches(arena, extraction->lexicon, "kind",
                                             name, extraction->scope);
  if (!kinds.len) {
    return;
  }
  const FcMatch *last = &kinds.items[kinds.len - 1];
  const FcStr rest = fc_str_trim(fc_str_upto(name, last->start));
  const FcWords *words =
      fc_words_of(arena, extraction->lexicon, rest, extraction->scope);
  FcName proper = {0};
  if (last->start + last->len != name.len || !fc_is_proper(words) ||
      !fc_name_at(&proper, words, 0) || proper.len != rest.len ||
      fc_lexicon_find(extraction->lexicon, "place", rest, extraction->scope) ||
      fc_lexicon_find(extraction->lexicon, "country", rest,
                      extraction->scope)) {
    return;
  }
  for (size_t i = 0; i < thing->len; ++i) {
    const FcWords *sentence = thing->sentences[i].words;
    FcName found = {0};
    if (fc_name_at(&found, sentence, 0) && fc_str_eq(found.text, rest)) {
      fc_thing_add_alt(thing, rest, (FcStr){NULL, 0});
      return;
    }
  }
}

void fc_thing_find_names(FcThing *thing)
{
  for (size_t i = 0; i < thing->len; ++i) {
    const FcSentence *sentence = &thing->sentences[i];
    if (sentence->paragraph > 0 && i > 5) {
      break;
    }
    add_marked_names(thing, sentence);
    add_bracketed_names(thing, sentence);
    if (fc_thing_in_sentence(thing, sentence)) {
      add_called_names(thing, sentence);
    }
  }
  add_short_name(thing);
  if (fc_str_eq(thing->record->kind, FC_STR("legislation"))) {
    add_dated_act(thing);
  }
}
