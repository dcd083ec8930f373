// Other names of a thing: acronyms, native names, what its own text calls it.
#include "act.h"
#include "scan.h"
#include "thing.h"

/// Words that begin with so many bytes alike are spellings of one.
#define MIN_STEM 5

/// Words of a name that say nothing: compared names are measured without them.
static bool is_small_word(const FcExtraction *extraction, FcStr word)
{
  return word.len < 2 ||
         fc_lexicon_find(extraction->lexicon, "connector", word,
                         extraction->scope) ||
         fc_lexicon_find(extraction->lexicon, "determiner", word,
                         extraction->scope);
}

/// First letters of the words that say something: "Plan on Artificial
/// Intelligence" → "pai".
static FcStr initials(const FcExtraction *extraction, FcStr text)
{
  FcStrbuf buf = {0};
  FcStr word = {NULL, 0};

  while (fc_str_split(&text, ' ', &word)) {
    uint32_t c = 0;
    if (!is_small_word(extraction, word) && fc_str_next(&c, word)) {
      fc_strbuf_add_code(&buf, c);
    }
  }
  const FcStr letters = fc_arena_copy(extraction->arena, fc_strbuf_str(&buf));
  fc_strbuf_free(&buf);
  return letters;
}

/// Share in percent of the words of `part` that stand in `whole`, as they are
/// or as initials; both folded.
static unsigned overlap(const FcExtraction *extraction, FcStr part, FcStr whole)
{
  const FcStr letters = initials(extraction, whole);
  size_t words = 0;
  size_t shared = 0;
  FcStr word = {NULL, 0};

  while (fc_str_split(&part, ' ', &word)) {
    if (is_small_word(extraction, word)) {
      continue;
    }
    ++words;
    shared += fc_str_find_word(whole, word) < whole.len ||
              (word.len <= 4 && fc_str_find(letters, word) < letters.len);
  }
  return words ? (unsigned)(shared * 100 / words) : 0;
}

FcStr fc_significant_words(const FcExtraction *extraction, FcStr name)
{
  FcStrbuf buf = {0};
  FcStr rest = fc_fold(extraction->arena, name);
  FcStr word = {NULL, 0};

  while (fc_str_split(&rest, ' ', &word)) {
    if (!is_small_word(extraction, word)) {
      fc_strbuf_add(&buf, word);
      fc_strbuf_add_byte(&buf, ' ');
    }
  }
  const FcStr words = fc_arena_copy(extraction->arena, fc_strbuf_str(&buf));
  fc_strbuf_free(&buf);
  return words;
}

/// "A and B" where the name is one of the two: it is a thing of its own.
static bool is_conjunct(const FcThing *thing, FcStr folded)
{
  const FcStr own = thing->own.items[0];
  const size_t joint = fc_str_find(own, FC_STR(" and "));
  const size_t at = fc_str_find(own, folded);

  return joint < own.len && at < own.len &&
         (at + folded.len <= joint || at > joint);
}

/// A name whose words tell another kind is another thing.
static bool is_other_kind(const FcThing *thing, FcStr name)
{
  const FcExtraction *extraction = thing->extraction;
  bool strong = false;
  const FcConcept *kind = fc_phrase_kind(extraction->arena, extraction->lexicon,
                                         name, extraction->scope, &strong);

  return kind && strong && thing->record->kind.len &&
         !fc_thing_is_kind(thing, kind);
}

/// A word of digits: a year, a version.
static bool next_number(FcStr *rest, FcStr *number)
{
  while (fc_str_split(rest, ' ', number)) {
    if (number->len && fc_is_digit((unsigned char)number->data[0])) {
      return true;
    }
  }
  return false;
}

/// "Plan 2.0", "Spain 2025" beside "Spain 2026": another number makes another
/// thing, but a year alone tells of when the thing is.
static bool has_other_number(FcStr name, FcStr own)
{
  FcStr rest = name;
  FcStr number = {NULL, 0};
  FcStr others = own;
  FcStr unused = {NULL, 0};
  const bool own_number = next_number(&others, &unused);
  FcDate year = {0};

  while (next_number(&rest, &number)) {
    const bool same = fc_str_find_word(own, number) < own.len;
    if (!same && (own_number || !fc_scan_date(&year, number, 0))) {
      return true;
    }
  }
  return false;
}

/// An EU act is no name of a national thing.
static bool is_eu_act(const FcThing *thing, FcStr name)
{
  FcArena *arena = thing->extraction->arena;
  FcAct act = {0};

  return fc_act_scan(&act, arena, name, 0) &&
         !fc_act_scan(&act, arena, thing->record->name, 0);
}

bool fc_thing_is_other(const FcThing *thing, FcStr name)
{
  const FcStr folded = fc_fold(thing->extraction->arena, name);

  return is_other_kind(thing, name) || is_eu_act(thing, name) ||
         has_other_number(folded, thing->own.items[0]);
}

static FcStr first_word(FcStr text)
{
  return fc_str_upto(text, fc_str_find(text, FC_STR(" ")));
}

static bool is_known(const FcExtraction *extraction,
                     const char *scheme,
                     FcStr word)
{
  return fc_lexicon_find(extraction->lexicon, scheme, word,
                         extraction->scope) != NULL;
}

/// Bytes that two words begin with alike.
static size_t common_length(FcStr a, FcStr b)
{
  size_t len = 0;
  while (len < a.len && len < b.len && a.data[len] == b.data[len]) {
    ++len;
  }
  return len;
}

/// "European Framework" beside "National Framework": each begins with a word
/// that the other has not, and that is no other spelling, no place and not the
/// head ("Letter of Intent").
static bool is_contrast(const FcExtraction *extraction, FcStr name, FcStr own)
{
  const FcStr mine = first_word(own);
  const FcStr theirs = first_word(name);
  const size_t head = fc_phrase_head(extraction->arena, extraction->lexicon,
                                     own, extraction->scope);

  return head > mine.len + 1 && !overlap(extraction, theirs, own) &&
         !overlap(extraction, mine, name) &&
         common_length(mine, theirs) < MIN_STEM &&
         !is_known(extraction, "country", theirs) &&
         !is_known(extraction, "country", mine) &&
         !is_known(extraction, "place", theirs) &&
         !is_known(extraction, "place", mine);
}

/// "Portal Group agreement": what is called after the thing, unless the word
/// behind it tells the thing's kind.
static bool is_called_after(const FcThing *thing, FcStr name, FcStr folded)
{
  const FcExtraction *extraction = thing->extraction;
  const FcStr own = thing->own.items[0];
  uint32_t c = 0;
  bool strong = false;
  if (folded.len != name.len || !fc_str_starts(folded, own) ||
      !fc_str_starts(fc_str_from(folded, own.len), FC_STR(" ")) ||
      !fc_str_next(&c, fc_str_from(name, own.len + 1)) || !fc_is_alpha(c) ||
      fc_is_upper(c)) {
    return false;
  }
  const FcConcept *kind = fc_phrase_kind(extraction->arena, extraction->lexicon,
                                         fc_str_from(name, own.len + 1),
                                         extraction->scope, &strong);

  return !kind || !fc_thing_is_kind(thing, kind);
}

/// A title that stands for several acts: "Data Protection Legislation", "Laws
/// on Data".
static bool is_collective(const FcThing *thing)
{
  const FcExtraction *extraction = thing->extraction;
  const FcStr own = thing->own.items[0];
  const FcStr head = fc_str_trim(
      fc_str_upto(own, fc_phrase_head(extraction->arena, extraction->lexicon,
                                      own, extraction->scope)));
  const FcMatches found =
      fc_lexicon_matches(extraction->arena, extraction->lexicon, "collective",
                         head, extraction->scope);

  return fc_match_before(&found, head.len) != NULL;
}

/// Is a marked name so like one of the thing's that it is the same thing?
static bool is_like_name(const FcThing *thing, FcStr name, FcStr own)
{
  const FcExtraction *extraction = thing->extraction;
  const FcStr folded = fc_thing_fold(extraction->arena, name);
  const unsigned shared = overlap(extraction, folded, own);
  const unsigned covered = overlap(extraction, own, folded);
  const size_t head = fc_phrase_head(extraction->arena, extraction->lexicon,
                                     own, extraction->scope);
  // "Secretary in the Ministry" is not the Ministry.
  const size_t at = fc_str_find(own, folded);
  if ((at < own.len && at > head) || is_contrast(extraction, folded, own) ||
      is_called_after(thing, name, folded)) {
    return false;
  }

  return (shared == 100 && covered >= 40) || (shared >= 66 && covered >= 60);
}

/// As is_like_name, for the title or a part of it that is a name.
static bool is_alike(const FcThing *thing, FcStr name)
{
  if (is_collective(thing)) {
    return false;
  }
  for (size_t i = 0; i < thing->titles; ++i) {
    const FcStr own = thing->own.items[i];
    if (fc_str_find(own, FC_STR(" ")) < own.len &&
        is_like_name(thing, name, own)) {
      return true;
    }
  }
  return false;
}

/// A marked name in the first sentences whose words are those of the heading
/// ("Open Data Charter" below "Charter on Open Data Use by …").
static void add_marked_names(FcThing *thing, const FcSentence *sentence)
{
  const FcExtraction *extraction = thing->extraction;
  FcArena *arena = extraction->arena;

  for (size_t i = 0; i < sentence->runs.len; ++i) {
    const FcSpan *span = &sentence->runs.spans[i];
    FcStr acronym = {NULL, 0};
    const FcStr name = fc_core_name(arena, fc_span_text(&sentence->runs, span),
                                    &acronym, NULL);
    const FcWords *words =
        fc_words_of(arena, extraction->lexicon, name, extraction->scope);
    if (span->type == FC_EM || !name.len || !fc_is_proper(words) ||
        is_conjunct(thing, fc_fold(arena, name)) ||
        fc_thing_is_other(thing, name)) {
      continue;
    }
    if (fc_thing_is_called(thing, name) || is_alike(thing, name)) {
      fc_thing_add_alt(thing, name);
      fc_thing_add_alt(thing, acronym);
    }
  }
}

/// Does another thing's name stand right before, adverbs passed over:
/// "(Fedict), currently known as …"?
static bool other_name_before(const FcThing *thing,
                              const FcSentence *sentence,
                              size_t at)
{
  const FcStr text = sentence->runs.text;
  FcName name = {0};

  for (int word = 0; word < 2 && at > 0; ++word) {
    if (fc_name_before(&name, sentence->words, at)) {
      return !fc_thing_ends_in_own(thing, name.text);
    }
    at = fc_str_trim(fc_str_upto(text, at)).len;
    while (at > 0 && text.data[at - 1] != ' ') {
      --at;
    }
  }
  return false;
}

/// "also called Personal Health Viewer"; another name right before the phrase
/// is the one that is called so.
static void add_called_names(FcThing *thing, const FcSentence *sentence)
{
  const FcExtraction *extraction = thing->extraction;
  const FcMatches found = fc_sentence_matches(extraction, sentence, "alias");

  for (size_t i = 0; i < found.len; ++i) {
    const FcMatch *phrase = &found.items[i];
    FcName name = {0};
    // "implements Directive (EU) 2016/2102 on …, referred to as …"
    if (other_name_before(thing, sentence, phrase->start) ||
        is_eu_act(thing, fc_str_upto(sentence->runs.text, phrase->start))) {
      continue;
    }
    if (fc_name_at(&name, sentence->words, phrase->start + phrase->len + 1)) {
      fc_thing_add_alt(thing, name.text);
    }
  }
}

/// Does a copula stand at the start of a text?
static bool begins_with_copula(const FcExtraction *extraction, FcStr text)
{
  FcMatch copula = {0};

  return fc_lexicon_scan(&copula, extraction->lexicon, "copula",
                         fc_str_trim(text), extraction->scope) &&
         copula.start == 0;
}

/// "Austrian Data Act", of which the thing's name is the end.
static bool has_country_before(const FcThing *thing, FcStr name)
{
  const FcStr country = first_word(name);
  const FcStr rest = fc_str_from(name, country.len + 1);

  return rest.len && is_known(thing->extraction, "country", country) &&
         fc_str_eq(fc_fold(thing->extraction->arena, rest),
                   thing->own.items[0]);
}

/// "Act on Data and the Use of Data" is cut behind "Data".
static bool is_cut_name(const FcSentence *sentence, const FcName *name)
{
  const FcRuns *runs = &sentence->runs;
  const size_t end = name->start + name->text.len;

  return (runs->len && runs->spans[0].start == name->start &&
          runs->spans[0].len > name->text.len) ||
         fc_str_starts(fc_str_from(runs->text, end), FC_STR(" and "));
}

/// The thing's text begins with its name, in other words: "The Act on Data is",
/// "The Austrian Data Act is".
static void add_subject(FcThing *thing, const FcSentence *sentence)
{
  const FcExtraction *extraction = thing->extraction;
  const FcStr own = thing->own.items[0];
  FcName name = {0};
  if (!fc_name_at(&name, sentence->words, 0) || is_cut_name(sentence, &name)) {
    return;
  }

  const FcStr folded = fc_fold(extraction->arena, name.text);
  if (has_country_before(thing, name.text) ||
      (overlap(extraction, folded, own) == 100 &&
       overlap(extraction, own, folded) == 100)) {
    fc_thing_add_alt(thing, name.text);
  }
}

/// The text begins with the name that the thing mostly goes by, marked:
/// "[mydata.x] is a platform", "**MyHealth** is a portal". A name that the
/// heading has behind its head ("Portal | in OpenX") is another thing's.
static void add_marked_subject(FcThing *thing, const FcSentence *sentence)
{
  const FcExtraction *extraction = thing->extraction;
  FcName name = {0};
  if (!sentence->runs.len || !fc_name_at(&name, sentence->words, 0)) {
    return;
  }
  const FcSpan *span = &sentence->runs.spans[0];
  const FcStr marked = fc_span_text(&sentence->runs, span);
  const FcStr behind =
      fc_str_from(sentence->runs.text, span->start + span->len);
  if (span->start != name.start || fc_thing_is_other(thing, marked) ||
      !begins_with_copula(extraction, behind)) {
    return;
  }

  const FcStr own = thing->own.items[0];
  const size_t head = fc_phrase_head(extraction->arena, extraction->lexicon,
                                     own, extraction->scope);
  const size_t at = fc_str_find(own, fc_fold(extraction->arena, marked));
  if (at == own.len || at < head) {
    fc_thing_add_alt(thing, marked);
  }
}

/// Does a phrase end where this text begins, or go on with what tells more of
/// it: "the Data Network | linking all"?
static bool ends_phrase(const FcExtraction *extraction, FcStr rest)
{
  const FcStr word = fc_str_trim(fc_str_upto(
      fc_str_from(rest, 1), fc_str_find(fc_str_from(rest, 1), FC_STR(" "))));

  return !fc_str_starts(rest, FC_STR(" ")) ||
         fc_str_starts(word, FC_STR("(")) || fc_str_ends(word, FC_STR("ing")) ||
         fc_str_ends(word, FC_STR("ed")) ||
         fc_lexicon_find(extraction->lexicon, "boundary", word,
                         extraction->scope);
}

/// "DATAX is the National Data Network linking all": what is said to be the
/// thing, by its whole title, is the thing.
static void add_equal(FcThing *thing, const FcSentence *sentence)
{
  const FcExtraction *extraction = thing->extraction;
  const FcStr copula = FC_STR(" is the ");
  FcName name = {0};
  if (!fc_name_at(&name, sentence->words, 0) ||
      fc_thing_is_other(thing, name.text) ||
      !fc_str_starts(fc_str_from(sentence->runs.text, name.start + name.len),
                     copula)) {
    return;
  }

  const FcStr rest =
      fc_str_from(sentence->runs.text, name.start + name.len + copula.len);
  const FcStr title = fc_str_upto(rest, thing->record->name.len);
  if (fc_str_eq(fc_fold(extraction->arena, title), thing->own.items[0]) &&
      ends_phrase(extraction, fc_str_from(rest, title.len))) {
    fc_thing_add_alt(thing, name.text);
  }
}

/// "The eGovernment portal *Chez Vous* of …": a native name behind the word
/// for the thing's kind, in its first sentence.
static void add_native_name(FcThing *thing, const FcSentence *sentence)
{
  const FcExtraction *extraction = thing->extraction;
  const FcMatches kinds = fc_sentence_matches(extraction, sentence, "kind");

  for (size_t i = 0; i < sentence->runs.len; ++i) {
    const FcSpan *span = &sentence->runs.spans[i];
    for (size_t k = 0; k < kinds.len && span->type == FC_EM; ++k) {
      if (kinds.items[k].start + kinds.items[k].len + 1 == span->start &&
          fc_thing_is_kind(thing, kinds.items[k].concept)) {
        fc_thing_add_alt(thing, fc_span_text(&sentence->runs, span));
      }
    }
  }
}

/// What the vocabulary calls an organisation or EU act, where the text does so.
static void add_aliases(FcThing *thing, const char *scheme)
{
  const FcExtraction *extraction = thing->extraction;
  const FcConcept *known = fc_lexicon_find(
      extraction->lexicon, scheme, thing->record->name, extraction->scope);
  for (size_t i = 0; i < thing->len && known; ++i) {
    const FcSentence *sentence = &thing->sentences[i];
    const FcStr text = sentence->runs.text;
    const FcMatches found = fc_sentence_matches(extraction, sentence, scheme);
    for (size_t m = 0; m < found.len; ++m) {
      const FcMatch *match = &found.items[m];
      if (match->concept == known) {
        fc_thing_add_alt_in(thing,
                            (FcStr){text.data + match->start, match->len},
                            match->language);
      }
    }
  }
}

void fc_thing_find_names(FcThing *thing)
{
  for (size_t i = 0; i < thing->len; ++i) {
    const FcSentence *sentence = &thing->sentences[i];
    if (sentence->paragraph > 0 && i > FC_NAMING_SENTENCES) {
      break;
    }
    add_marked_names(thing, sentence);
    if (fc_thing_in_sentence(thing, sentence)) {
      add_called_names(thing, sentence);
    }
  }
  if (thing->len) {
    add_subject(thing, &thing->sentences[0]);
    add_marked_subject(thing, &thing->sentences[0]);
    add_equal(thing, &thing->sentences[0]);
    add_native_name(thing, &thing->sentences[0]);
  }
  fc_thing_find_title_names(thing);
  add_aliases(thing, "organisation");
  add_aliases(thing, "act");
  fc_thing_find_acronyms(thing);
  if (fc_str_eq(thing->record->kind, FC_STR("legislation"))) {
    fc_thing_find_own_act(thing);
  }
}
