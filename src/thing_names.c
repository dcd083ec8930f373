// Other names of a thing: acronyms, native names, what its own text calls it.
#include "scan.h"
#include "thing.h"

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

/// Is a marked name, folded, so like the heading that it is the same thing?
static bool is_alike(const FcThing *thing, FcStr folded)
{
  const FcExtraction *extraction = thing->extraction;
  const FcStr own = thing->own.items[0];
  const unsigned shared = overlap(extraction, folded, own);
  const unsigned covered = overlap(extraction, own, folded);
  const size_t head = fc_phrase_head(extraction->arena, extraction->lexicon,
                                     own, extraction->scope);
  // "Secretary in the Ministry" is not the Ministry.
  const size_t at = fc_str_find(own, folded);
  if (at < own.len && at > head) {
    return false;
  }

  return (shared == 100 && covered >= 40) || (shared >= 66 && covered >= 60);
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
    const FcStr folded = fc_fold(arena, name);
    const FcWords *words =
        fc_words_of(arena, extraction->lexicon, name, extraction->scope);
    if (span->type == FC_EM || !name.len || !fc_is_proper(words) ||
        is_conjunct(thing, folded) || is_other_kind(thing, name)) {
      continue;
    }
    if (fc_thing_is_called(thing, name) || is_alike(thing, folded)) {
      fc_thing_add_alt(thing, name);
      fc_thing_add_alt(thing, acronym);
    }
  }
}

/// Does `text` end in one of the thing's names, perhaps without the plural's
/// "s"? @return Length of that end of the folded text, or 0.
static bool ends_in_own_name(const FcThing *thing, FcStr text)
{
  const FcStr folded = fc_fold(thing->extraction->arena, text);

  for (size_t i = 0; i < thing->own.len; ++i) {
    FcStr own = thing->own.items[i];
    for (int plural = 0; plural < 2; ++plural) {
      if (fc_str_ends(folded, own) &&
          fc_str_at_boundary(folded, folded.len - own.len)) {
        return true;
      }
      own.len -= fc_str_ends(own, FC_STR("s"));
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

/// "(nom indigène, ABBR)" or "(ABBR)" behind the thing's name.
static void add_inside(FcThing *thing,
                       const FcSentence *sentence,
                       FcBrackets brackets)
{
  FcStr rest = {sentence->runs.text.data + brackets.open + 1,
                brackets.close - brackets.open - 1};
  const bool native = emphasis_in(&sentence->runs, &brackets) != NULL;
  FcStr piece = {NULL, 0};

  while (fc_str_split(&rest, ',', &piece)) {
    piece = fc_str_trim(piece);
    if (fc_is_acronym(piece)) {
      fc_thing_add_alt(thing, piece);
    } else if (native) {
      fc_thing_add_alt(thing, piece);
    }
  }
}

/// A name goes on behind the bracket: "Open Data (ODX) Portal".
static bool goes_on(FcStr text, size_t close)
{
  uint32_t c = 0;

  return fc_str_starts(fc_str_from(text, close + 1), FC_STR(" ")) &&
         fc_str_next(&c, fc_str_from(text, close + 2)) && fc_is_upper(c);
}

/// "Long Name (ABBR)" and "Name (nom indigène, ABBR)": the long form or the
/// acronym is the thing's, so the other is too.
static void add_bracketed_names(FcThing *thing, const FcSentence *sentence)
{
  const FcStr text = sentence->runs.text;
  FcBrackets brackets = {0, 0};
  FcName name = {0};

  for (size_t at = 0; fc_scan_brackets(&brackets, text, at);
       at = brackets.open + 1) {
    const FcStr inside = {text.data + brackets.open + 1,
                          brackets.close - brackets.open - 1};
    const bool named = fc_name_before(&name, sentence->words, brackets.open);
    if (named && ends_in_own_name(thing, fc_str_upto(text, brackets.open))) {
      if (name.text.len + 1 >= thing->own.items[0].len) {
        fc_thing_add_alt(thing, name.text);
      }
      add_inside(thing, sentence, brackets);
    } else if (named && fc_thing_is_called(thing, inside) &&
               !goes_on(text, brackets.close)) {
      fc_thing_add_alt(thing, name.text);
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
      return !ends_in_own_name(thing, name.text);
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
    if (other_name_before(thing, sentence, phrase->start)) {
      continue;
    }
    if (fc_name_at(&name, sentence->words, phrase->start + phrase->len + 1)) {
      fc_thing_add_alt(thing, name.text);
    }
  }
}

/// The thing's text begins with the name that it mostly goes by: "[mydata.x]
/// is a platform", "**MyHealth** is a portal". A name that the heading has
/// behind its head ("Portal | in OpenX") is another thing's.
static void add_subject(FcThing *thing, const FcSentence *sentence)
{
  const FcExtraction *extraction = thing->extraction;
  FcArena *arena = extraction->arena;
  FcName name = {0};
  FcMatch copula = {0};
  if (!fc_name_at(&name, sentence->words, 0)) {
    return;
  }
  const FcStr folded = fc_fold(arena, name.text);
  if (overlap(extraction, folded, thing->own.items[0]) == 100 &&
      overlap(extraction, thing->own.items[0], folded) == 100) {
    fc_thing_add_alt(thing, name.text);
  }
  if (!sentence->runs.len) {
    return;
  }
  const FcSpan *span = &sentence->runs.spans[0];
  const FcStr marked = fc_span_text(&sentence->runs, span);
  if (span->type == FC_EM || span->start != name.start ||
      is_other_kind(thing, marked)) {
    return;
  }

  const FcStr behind =
      fc_str_trim(fc_str_from(sentence->runs.text, span->start + span->len));
  const FcStr own = thing->own.items[0];
  const size_t head =
      fc_phrase_head(arena, extraction->lexicon, own, extraction->scope);
  const size_t at = fc_str_find(own, fc_fold(arena, marked));
  if (fc_lexicon_scan(&copula, extraction->lexicon, "copula", behind,
                      extraction->scope) &&
      copula.start == 0 && (at == own.len || at < head)) {
    fc_thing_add_alt(thing, marked);
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

void fc_thing_find_acronyms(FcThing *thing)
{
  for (size_t i = 0; i < thing->len; ++i) {
    add_bracketed_names(thing, &thing->sentences[i]);
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
