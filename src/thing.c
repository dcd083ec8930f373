#include "thing.h"

#include "scan.h"

#include <string.h>

void fc_thing_init(FcThing *thing,
                   FcExtraction *extraction,
                   FcRecord *record,
                   const FcConcept *section)
{
  *thing =
      (FcThing){.extraction = extraction, .record = record, .section = section};
}

/// A quotation mark, but no apostrophe within a word.
static bool is_quote_at(FcStr text, size_t i)
{
  const bool outside = i == 0 || text.data[i - 1] == ' ' || i + 1 == text.len ||
                       text.data[i + 1] == ' ';

  return text.data[i] == '"' || (text.data[i] == '\'' && outside);
}

/// "Ltd", but not "2011"
static bool is_abbreviation(FcStr word)
{
  return word.len > 0 && word.len <= FC_MAX_ABBREVIATION &&
         !fc_is_digit((unsigned char)word.data[word.len - 1]);
}

/// Is the sign at the end of a name none of its: ",", a dash, a full stop
/// unless of an abbreviation ("Ltd.")?
static bool is_stray_end(FcStr name)
{
  uint32_t c = 0;
  const size_t n = fc_str_prev(&c, name, name.len);
  const FcStr before = fc_str_upto(name, name.len - n);
  size_t word = before.len;
  while (word > 0 && before.data[word - 1] != ' ') {
    --word;
  }

  return n > 0 && (c == ',' || c == ';' || c == ':' ||
                   (fc_is_hyphen(c) && fc_str_ends(before, FC_STR(" "))) ||
                   (c == '.' && !is_abbreviation(fc_str_from(before, word))));
}

/// A name as it is printed, without the signs around it.
FcStr fc_clean_name(FcStr name)
{
  FcBrackets whole = {0, 0};

  name = fc_str_trim(name);
  while (is_stray_end(name)) {
    uint32_t c = 0;
    name = fc_str_trim(
        fc_str_upto(name, name.len - fc_str_prev(&c, name, name.len)));
  }
  if (fc_scan_brackets(&whole, name, 0) && whole.open == 0 &&
      whole.close + 1 == name.len) {
    name = fc_str_trim((FcStr){name.data + 1, name.len - 2});
  }
  return name;
}

FcStr fc_thing_fold(FcArena *arena, FcStr text)
{
  FcStrbuf folded = {0};
  FcStrbuf bare = {0};
  fc_strbuf_fold(&folded, text);

  const FcStr all = fc_strbuf_str(&folded);
  size_t from = 0;
  for (size_t i = 0; i < all.len; ++i) {
    if (is_quote_at(all, i)) {
      fc_strbuf_add(&bare, (FcStr){all.data + from, i - from});
      from = i + 1;
    }
  }
  fc_strbuf_add(&bare, fc_str_from(all, from));
  const FcStr copy = fc_arena_copy(arena, fc_strbuf_str(&bare));
  fc_strbuf_free(&folded);
  fc_strbuf_free(&bare);
  return copy;
}

static void add_sentence(FcThing *thing, const FcRuns *runs, bool item)
{
  const FcExtraction *extraction = thing->extraction;

  if (thing->len == thing->capacity) {
    thing->capacity = thing->capacity ? thing->capacity * 2 : 16;
    FcSentence *grown = (FcSentence *)fc_arena_alloc(
        extraction->arena, thing->capacity * sizeof(FcSentence));
    if (thing->len) {
      memcpy(grown, thing->sentences, thing->len * sizeof(FcSentence));
    }
    thing->sentences = grown;
  }
  thing->sentences[thing->len++] = (FcSentence){
      .runs = *runs,
      .words = fc_words_of(extraction->arena, extraction->lexicon, runs->text,
                           extraction->scope),
      .folded = fc_thing_fold(extraction->arena, runs->text),
      .paragraph = thing->paragraphs,
      .item = item,
  };
}

FcMatches fc_sentence_matches(const FcExtraction *extraction,
                              const FcSentence *sentence,
                              const char *scheme)
{
  return fc_reading_matches(extraction->arena, extraction->lexicon, scheme,
                            fc_words_reading(sentence->words),
                            extraction->scope);
}

bool fc_sentence_scan(FcMatch *out,
                      const FcExtraction *extraction,
                      const FcSentence *sentence,
                      const char *scheme)
{
  const FcMatches found = fc_sentence_matches(extraction, sentence, scheme);

  if (found.len) {
    *out = found.items[0];
  }
  return found.len > 0;
}

bool fc_sentence_begins(const FcExtraction *extraction,
                        const FcSentence *sentence,
                        const char *scheme,
                        const char *notation)
{
  const FcMatches found = fc_sentence_matches(extraction, sentence, scheme);
  const FcMatch *first = fc_match_at(&found, 0);

  return first && fc_str_eq(first->concept->notation, fc_str(notation));
}

FcStr fc_without_list_end(FcStr text)
{
  static const char *const ends[] = {"; and", "; or", ", and",
                                     ", or",  ";",    ","};

  for (size_t i = 0; i < sizeof ends / sizeof *ends; ++i) {
    const FcStr end = fc_str(ends[i]);
    if (fc_str_ends(text, end)) {
      return fc_str_upto(text, text.len - end.len);
    }
  }
  return text;
}

void fc_thing_add_sentences(FcThing *thing, const FcRuns *runs, bool item)
{
  FcArena *arena = thing->extraction->arena;

  for (size_t at = 0; at < runs->text.len;) {
    const size_t end = fc_scan_sentence(runs->text, at);
    const FcStr sentence = fc_str_trim((FcStr){runs->text.data + at, end - at});
    if (sentence.len) {
      const FcRuns part = fc_runs_part(arena, runs, at, sentence.len);
      add_sentence(thing, &part, item);
    }
    at = end;
  }
  ++thing->paragraphs;
}

/// The first paragraph, with the list that it announces; where there is no
/// paragraph, the list.
static void describe(FcThing *thing, const FcRuns *runs, bool item)
{
  FcArena *arena = thing->extraction->arena;
  FcStr *description = &thing->record->description;
  const bool first = !description->len;
  if (!runs->text.len || (!first && !(item && thing->lists))) {
    thing->lists = thing->lists && item;
    return;
  }

  FcExtraction *extraction = thing->extraction;
  const FcStr text = fc_without_list_end(
      fc_without_persons(&extraction->persons, arena, extraction->lexicon,
                         extraction->scope, runs->text));
  const bool whole = fc_str_ends(*description, FC_STR(":")) ||
                     fc_str_ends(*description, FC_STR("."));
  const FcStr joint = first ? FC_STR("") : whole ? FC_STR(" ") : FC_STR("; ");
  *description =
      fc_arena_join(arena, fc_arena_join(arena, *description, joint), text);
  thing->lists = item || fc_str_ends(text, FC_STR(":"));
}

void fc_thing_add_text(FcThing *thing, const FcRuns *runs, bool item)
{
  describe(thing, runs, item);
  fc_thing_add_sentences(thing, runs, item);
}

void fc_thing_add_block(FcThing *thing, const FcNode *block)
{
  FcTree *tree = thing->extraction->tree;

  if (block->type == FC_PARAGRAPH) {
    const FcRuns runs = fc_runs_of(tree, block);
    fc_thing_add_text(thing, &runs, false);
  }
  for (const FcNode *item = block->type == FC_LIST ? block->first : NULL; item;
       item = item->next) {
    const FcRuns runs = fc_runs_of(tree, item);
    fc_thing_add_text(thing, &runs, true);
  }
}

static void add_named(FcExtraction *extraction, FcStr folded, FcRecord *record)
{
  FcNamings *names = &extraction->names;
  if (names->len == names->capacity) {
    names->capacity = names->capacity ? names->capacity * 2 : 256;
    FcNaming *grown = (FcNaming *)fc_arena_alloc(
        extraction->arena, names->capacity * sizeof(FcNaming));
    if (names->len) {
      memcpy(grown, names->items, names->len * sizeof(FcNaming));
    }
    names->items = grown;
  }
  names->items[names->len++] = (FcNaming){folded, record};
}

FcRecord *fc_record_named(const FcExtraction *extraction, FcStr folded)
{
  for (size_t i = 0; i < extraction->names.len; ++i) {
    if (fc_str_eq(extraction->names.items[i].folded, folded)) {
      return extraction->names.items[i].record;
    }
  }
  return NULL;
}

void fc_thing_add_own(FcThing *thing, FcStr name)
{
  FcArena *arena = thing->extraction->arena;
  const FcStr folded = fc_thing_fold(arena, name);

  if (fc_strs_add_new(arena, &thing->own, folded)) {
    add_named(thing->extraction, folded, thing->record);
  }
}

FcStr fc_squeeze(FcArena *arena, FcStr text)
{
  FcStrbuf buf = {0};
  FcStr folded = fc_fold(arena, text);
  uint32_t c = 0;

  for (size_t n = fc_str_next(&c, folded); n; n = fc_str_next(&c, folded)) {
    folded = fc_str_from(folded, n);
    if (fc_is_word(c)) {
      fc_strbuf_add_code(&buf, c);
    }
  }
  const FcStr squeezed = fc_arena_copy(arena, fc_strbuf_str(&buf));
  fc_strbuf_free(&buf);
  return squeezed;
}

/// "This Data Act" → "Data Act": without what both determines and opens.
static FcStr without_article(const FcExtraction *extraction, FcStr name)
{
  const size_t blank = fc_str_find(name, FC_STR(" "));
  const FcStr word = fc_str_upto(name, blank);
  const bool article =
      fc_lexicon_find(extraction->lexicon, "determiner", word,
                      extraction->scope) &&
      fc_lexicon_find(extraction->lexicon, "opener", word, extraction->scope);

  return article ? fc_str_from(name, blank + 1) : name;
}

/// "Core Services of", "Habilit(Enable": cut off somewhere.
static bool is_cut(const FcExtraction *extraction, FcStr name)
{
  size_t last = name.len;
  size_t open = 0;
  size_t close = 0;

  while (last > 0 && name.data[last - 1] != ' ') {
    --last;
  }
  for (size_t i = 0; i < name.len; ++i) {
    open += name.data[i] == '(';
    close += name.data[i] == ')';
  }
  return open != close ||
         fc_lexicon_find(extraction->lexicon, "connector",
                         fc_str_from(name, last), extraction->scope);
}

void fc_thing_add_alt_in(FcThing *thing, FcStr name, FcStr language)
{
  FcArena *arena = thing->extraction->arena;
  FcRecord *record = thing->record;

  name = without_article(thing->extraction, fc_clean_name(name));
  if (!name.len || name.len > FC_MAX_ALT || is_cut(thing->extraction, name) ||
      fc_thing_is_called(thing, name)) {
    return;
  }
  fc_thing_add_own(thing, name);
  fc_strs_add(arena, &record->alt, name);
  fc_strs_add(arena, &record->alt_language, language);
}

void fc_thing_add_alt(FcThing *thing, FcStr name)
{
  fc_thing_add_alt_in(thing, name, (FcStr){NULL, 0});
}

bool fc_thing_is_called(const FcThing *thing, FcStr name)
{
  FcArena *arena = thing->extraction->arena;
  name = fc_clean_name(name);
  const FcStr core = fc_core_name(arena, name, NULL, NULL);
  // "Initiative (nom indigène)" is the Initiative.
  const FcStr bare = fc_str_upto(core, fc_str_find(core, FC_STR(" (")));

  return fc_strs_has(&thing->own, fc_thing_fold(arena, name)) ||
         fc_strs_has(&thing->own, fc_thing_fold(arena, core)) ||
         fc_strs_has(&thing->own, fc_thing_fold(arena, bare));
}

bool fc_thing_is_kind(const FcThing *thing, const FcConcept *kind)
{
  FcArena *arena = thing->extraction->arena;
  const FcConcept *own = fc_lexicon_concept(
      thing->extraction->lexicon,
      fc_arena_join(arena, FC_STR("kind/"), thing->record->kind));

  return fc_concept_within(own, kind);
}

static size_t find_any(const FcStrs *names, FcStr text)
{
  size_t first = text.len;

  for (size_t i = 0; i < names->len; ++i) {
    const size_t at = fc_str_find_word(text, names->items[i]);
    first = at < first ? at : first;
  }
  return first;
}

size_t fc_thing_find(const FcThing *thing, FcStr text)
{
  const FcStr folded = fc_thing_fold(thing->extraction->arena, text);
  const size_t own = find_any(&thing->own, folded);
  const size_t head = find_any(&thing->heads, folded);
  const size_t first = own < head ? own : head;

  return first < folded.len ? first : text.len;
}

/// "The portal was launched …", "This tool …": nothing but lower-case words
/// between the determiner and the word for the thing's kind.
bool fc_thing_begins_with_kind(const FcThing *thing, const FcSentence *sentence)
{
  const FcExtraction *extraction = thing->extraction;
  const FcStr text = sentence->runs.text;
  FcMatch match = {0};
  if (!fc_str_starts(sentence->folded, FC_STR("the ")) &&
      !fc_str_starts(sentence->folded, FC_STR("this "))) {
    return false;
  }
  // A word that is not enough by itself ("platform") can stand for any kind.
  if (!thing->record->kind.len ||
      !fc_sentence_scan(&match, extraction, sentence, "kind") ||
      match.start + match.len > FC_SUBJECT_REACH ||
      (match.strong && !fc_thing_is_kind(thing, match.concept))) {
    return false;
  }
  // "The portal of the Trade Board" is another one.
  const size_t end = match.start + match.len;
  FcName possessor = {0};
  if (fc_str_starts(fc_str_from(text, end), FC_STR(" of the ")) &&
      fc_name_at(&possessor, sentence->words, end + 4)) {
    return false;
  }
  uint32_t c = 0;
  for (size_t at = 1, n = 0; at < match.start; at += n) {
    n = fc_str_next(&c, fc_str_from(text, at));
    if (!n || fc_is_upper(c)) {
      return false;
    }
  }
  return true;
}

/// Has the sentence a word for the thing's kind?
static bool has_kind_word(const FcThing *thing, const FcSentence *sentence)
{
  const FcMatches kinds =
      fc_sentence_matches(thing->extraction, sentence, "kind");
  for (size_t i = 0; i < kinds.len; ++i) {
    if (fc_thing_is_kind(thing, kinds.items[i].concept)) {
      return true;
    }
  }
  return false;
}

/// Adjectives take so many bytes: "this nationwide high-speed network".
#define ADJECTIVES_REACH 30

/// "in charge of implementing this plan"
static bool has_this_kind(const FcThing *thing, const FcSentence *sentence)
{
  const FcExtraction *extraction = thing->extraction;
  const FcStr text = sentence->runs.text;
  const size_t at = fc_str_find(text, FC_STR(" this "));
  const FcStr rest = fc_str_from(text, at + FC_STR(" this ").len);
  FcMatch match = {0};

  return at < text.len && thing->record->kind.len &&
         fc_lexicon_scan(&match, extraction->lexicon, "kind", rest,
                         extraction->scope) &&
         match.start < ADJECTIVES_REACH &&
         fc_phrase_head(extraction->arena, extraction->lexicon,
                        fc_str_upto(rest, match.start),
                        extraction->scope) >= match.start &&
         fc_thing_is_kind(thing, match.concept);
}

static bool names_thing(const FcThing *thing, const FcSentence *sentence)
{
  return find_any(&thing->own, sentence->folded) < sentence->folded.len ||
         find_any(&thing->heads, sentence->folded) < sentence->folded.len;
}

/// "approved the plan"
static bool has_the_kind(const FcThing *thing, const FcSentence *sentence)
{
  const FcStr article = FC_STR(" the ");
  const FcStr text = sentence->runs.text;
  const FcMatches kinds =
      fc_sentence_matches(thing->extraction, sentence, "kind");

  for (size_t i = 0; i < kinds.len; ++i) {
    if (fc_str_ends(fc_str_upto(text, kinds.items[i].start), article) &&
        fc_thing_is_kind(thing, kinds.items[i].concept)) {
      return true;
    }
  }
  return false;
}

/// "The Service Bus was launched in 2019" does not speak of a portal: the name
/// that it begins with is that of another kind of thing. "The Conference
/// approved the plan in 2022" speaks of a plan all the same.
static bool begins_with_other(const FcThing *thing, const FcSentence *sentence)
{
  const FcExtraction *extraction = thing->extraction;
  FcName subject = {0};
  bool strong = false;
  if (!thing->record->kind.len || !fc_name_at(&subject, sentence->words, 0)) {
    return false;
  }

  const FcConcept *kind =
      fc_phrase_kind(extraction->arena, extraction->lexicon, subject.text,
                     extraction->scope, &strong);
  return kind && strong && !fc_thing_is_kind(thing, kind) &&
         !has_the_kind(thing, sentence);
}

/// "The Coalition was established in 2017": the last word of the name's head,
/// as the subject.
static bool begins_with_head_noun(const FcThing *thing,
                                  const FcSentence *sentence)
{
  const FcExtraction *extraction = thing->extraction;
  const FcStr name = thing->record->name;
  const FcStr head = fc_str_trim(
      fc_str_upto(name, fc_phrase_head(extraction->arena, extraction->lexicon,
                                       name, extraction->scope)));
  size_t start = head.len;
  while (start > 0 && head.data[start - 1] != ' ') {
    --start;
  }
  const FcStr noun = fc_fold(extraction->arena, fc_str_from(head, start));
  const FcStr article = FC_STR("the ");
  const FcMatches verbs =
      fc_sentence_matches(extraction, sentence, "auxiliary");

  return start > 0 && fc_str_starts(sentence->folded, article) &&
         fc_str_starts(fc_str_from(sentence->folded, article.len), noun) &&
         fc_match_at(&verbs, article.len + noun.len + 1);
}

bool fc_thing_in_sentence(const FcThing *thing, const FcSentence *sentence)
{
  const FcMatches pronouns =
      fc_sentence_matches(thing->extraction, sentence, "pronoun");
  if (fc_match_at(&pronouns, 0) || fc_thing_begins_with_kind(thing, sentence) ||
      names_thing(thing, sentence) || has_this_kind(thing, sentence) ||
      begins_with_head_noun(thing, sentence)) {
    return true;
  }
  if (sentence != thing->sentences || begins_with_other(thing, sentence)) {
    return false;
  }
  // The first sentence speaks of the thing, unless a later one names it first.
  for (size_t i = 1; i < thing->len; ++i) {
    if (!thing->sentences[i].item && names_thing(thing, &thing->sentences[i])) {
      return has_kind_word(thing, sentence);
    }
  }
  return true;
}

bool fc_thing_is_other_clause(const FcThing *thing,
                              const FcSentence *sentence,
                              size_t at)
{
  const FcStr before = fc_str_upto(sentence->runs.text, at);
  const size_t which = fc_str_find(before, FC_STR(", which "));
  FcName name = {0};

  return which < before.len && fc_name_before(&name, sentence->words, which) &&
         fc_thing_find(thing, name.text) == name.text.len;
}

/// Does "and" stand before `at`, perhaps with a determiner behind it?
static bool is_joined(const FcExtraction *extraction, FcStr text, size_t at)
{
  FcStr before = fc_str_trim(fc_str_upto(text, at));
  size_t last = before.len;
  while (last > 0 && before.data[last - 1] != ' ') {
    --last;
  }
  if (fc_lexicon_find(extraction->lexicon, "determiner",
                      fc_str_from(before, last), extraction->scope)) {
    before = fc_str_trim(fc_str_upto(before, last));
  }
  return fc_str_ends(before, FC_STR(" and"));
}

size_t fc_thing_subject(const FcThing *thing, const FcSentence *sentence)
{
  const FcMatches verbs =
      fc_sentence_matches(thing->extraction, sentence, "auxiliary");

  for (size_t i = 0; i < verbs.len; ++i) {
    FcName name = {0};
    if (fc_name_before(&name, sentence->words, verbs.items[i].start) &&
        name.start + name.len + 1 == verbs.items[i].start &&
        is_joined(thing->extraction, sentence->runs.text, name.start) &&
        fc_thing_is_called(thing, name.text)) {
      return name.start;
    }
  }
  return sentence->runs.text.len;
}
