// Words are classed once a text; names are then found by walking over them.
#include "names.h"

#include "scan.h"
#include "strbuf.h"

#include <string.h>

typedef enum {
  OTHER,
  PROPER,    ///< Can begin a name
  BODY,      ///< "government": in a name, behind a proper word
  CONNECTOR, ///< "of": in a name, between proper words
} WordClass;

typedef struct {
  size_t start, len; ///< Without the signs around it
  WordClass class;
  bool determiner;
  bool foreign;    ///< A connector of another language than the text's
  bool opens;      ///< A bracket or quote stands before it
  bool closes;     ///< A sign that ends a name stands behind it
  bool bracketed;  ///< "(DPA)": the whole word stands in brackets
  bool possessive; ///< "(DPA)'s"
  bool capitals;   ///< "DPA"
} Word;

struct FcWords {
  FcStr text;
  const FcReading *reading;
  Word *items;
  size_t len;
};

/// Connectors in a row at most: "of the", "on the use of".
#define MAX_CONNECTORS 4

static FcStr word_text(const FcWords *words, size_t i)
{
  return (FcStr){words->text.data + words->items[i].start, words->items[i].len};
}

/// Signs that can stand before a word and are no part of it.
static bool is_opening(uint32_t c)
{
  return c == '(' || c == '[' || c == '"' || c == '\'' || c == 0x2018 ||
         c == 0x201C || c == 0xAB;
}

static bool is_closing(uint32_t c)
{
  return c == ',' || c == ';' || c == ':' || c == '.' || c == ')' || c == ']' ||
         c == '!' || c == '?';
}

static bool is_quote(uint32_t c)
{
  return c == '"' || c == '\'' || c == 0x2019 || c == 0x201D || c == 0xBB;
}

/// "(BOSA)'s Directorate": the possessive ends the name before it.
static void cut_possessive(Word *word, FcStr text)
{
  static const char *const endings[] = {")'s", ")’s"};
  const FcStr whole = {text.data + word->start, word->len};

  for (size_t i = 0; i < sizeof endings / sizeof *endings; ++i) {
    const FcStr ending = fc_str(endings[i]);
    if (fc_str_ends(whole, ending)) {
      word->len -= ending.len - 1;
      word->possessive = true;
    }
  }
}

static void cut_signs(Word *word, FcStr text)
{
  cut_possessive(word, text);
  uint32_t c = 0;
  bool bracket = false;
  for (size_t n = fc_str_next(&c, fc_str_from(text, word->start));
       word->len > n && is_opening(c);
       n = fc_str_next(&c, fc_str_from(text, word->start))) {
    word->opens = true;
    bracket = bracket || c == '(';
    word->start += n;
    word->len -= n;
  }
  for (size_t n = fc_str_prev(&c, text, word->start + word->len);
       word->len > n && (is_closing(c) || is_quote(c));
       n = fc_str_prev(&c, text, word->start + word->len)) {
    word->bracketed = word->bracketed || (bracket && c == ')');
    // "smart(er)" and "(Federal) Social" keep what belongs to the word.
    word->closes = word->closes || is_closing(c);
    word->len -= n;
  }
  if (word->bracketed) {
    word->closes = false;
    (void)fc_str_next(&c, fc_str_from(text, word->start + word->len + 1));
    word->closes = is_closing(c) || word->possessive;
  }
}

bool fc_has_inner_capital(FcStr word)
{
  uint32_t c = 0;
  size_t n = fc_str_next(&c, word);

  while (n) {
    word = fc_str_from(word, n);
    n = fc_str_next(&c, word);
    if (n && fc_is_upper(c)) {
      return true;
    }
  }
  return false;
}

static bool looks_proper(FcStr word)
{
  uint32_t c = 0;

  (void)fc_str_next(&c, word);
  if (fc_is_upper(c)) {
    return !fc_is_month(word);
  }
  return (c == '#' && word.len > 1) ||
         (fc_is_alpha(c) && (fc_has_inner_capital(word) || fc_is_host(word)));
}

static void split_words(FcArena *arena, FcWords *words)
{
  const FcStr text = words->text;
  words->items =
      (Word *)fc_arena_alloc(arena, (text.len / 2 + 1) * sizeof(Word));

  size_t at = 0;
  while (at < text.len) {
    size_t end = at;
    while (end < text.len && text.data[end] != ' ') {
      ++end;
    }
    if (end > at) {
      Word word = {.start = at, .len = end - at};
      cut_signs(&word, text);
      words->items[words->len++] = word;
    }
    at = end + 1;
  }
}

/// Mark the words that lie in a label of `scheme`.
static void mark(FcArena *arena,
                 const FcLexicon *lexicon,
                 FcWords *words,
                 const char *scheme,
                 FcScope scope,
                 void (*set)(Word *, const FcMatch *))
{
  const FcMatches found =
      fc_reading_matches(arena, lexicon, scheme, words->reading, scope);
  size_t m = 0;

  for (size_t i = 0; i < words->len && m < found.len; ++i) {
    Word *word = &words->items[i];
    const FcMatch *match = &found.items[m];
    if (word->start >= match->start &&
        word->start + word->len <= match->start + match->len) {
      set(word, match);
    }
    if (word->start + word->len >= match->start + match->len) {
      ++m;
    }
  }
}

static void set_connector(Word *word, const FcMatch *match)
{
  word->class = CONNECTOR;
  word->foreign = !fc_str_eq(match->language, FC_STR("en"));
}

static void set_body(Word *word, const FcMatch *match)
{
  (void)match;
  word->class = word->class == PROPER ? PROPER : BODY;
}

static void set_determiner(Word *word, const FcMatch *match)
{
  (void)match;
  word->determiner = !word->capitals;
}

/// "IT" and "ITS" are no pronouns.
static void set_opener(Word *word, const FcMatch *match)
{
  (void)match;
  if (!word->capitals) {
    word->class = word->class == PROPER ? OTHER : word->class;
  }
}

const FcWords *fc_words_of(FcArena *arena,
                           const FcLexicon *lexicon,
                           FcStr text,
                           FcScope scope)
{
  FcWords *words = (FcWords *)fc_arena_alloc(arena, sizeof *words);
  words->text = text;
  words->reading = fc_lexicon_read(arena, lexicon, text);
  split_words(arena, words);

  for (size_t i = 0; i < words->len; ++i) {
    const FcStr word = word_text(words, i);
    words->items[i].capitals = fc_is_acronym(word);
    if (looks_proper(word)) {
      words->items[i].class = PROPER;
    }
  }
  mark(arena, lexicon, words, "connector", scope, set_connector);
  mark(arena, lexicon, words, "body", scope, set_body);
  mark(arena, lexicon, words, "opener", scope, set_opener);
  mark(arena, lexicon, words, "determiner", scope, set_determiner);
  return words;
}

const FcReading *fc_words_reading(const FcWords *words)
{
  return words->reading;
}

static bool is_and(const FcWords *words, size_t i)
{
  return fc_str_eq(word_text(words, i), FC_STR("and"));
}

static bool in_name(const Word *word)
{
  return word->class == PROPER || word->class == BODY;
}

/// Where the name goes on behind connectors: the index of its next proper word,
/// or `words->len`.
static size_t over_connectors(const FcWords *words, size_t i)
{
  size_t next = i;

  while (next < words->len && next - i < MAX_CONNECTORS &&
         words->items[next].class == CONNECTOR && !words->items[next].opens &&
         !words->items[next].closes) {
    if (is_and(words, next) && next + 1 < words->len &&
        words->items[next + 1].determiner) {
      return words->len;
    }
    ++next;
  }
  if (next == i || next == words->len || words->items[next].opens ||
      words->items[next].class != PROPER) {
    return words->len;
  }
  return next;
}

/// "Université | libre | de Bruxelles": a small word of another language shows
/// that the word before it, in lower case, belongs to the name too.
static bool is_foreign_word(const FcWords *words, size_t i)
{
  return i > 0 && i + 2 < words->len && words->items[i].class == OTHER &&
         !words->items[i].opens && !words->items[i].closes &&
         words->items[i - 1].class == PROPER && !words->items[i - 1].closes &&
         words->items[i + 1].class == CONNECTOR &&
         words->items[i + 1].foreign && !words->items[i + 1].closes &&
         words->items[i + 2].class == PROPER;
}

/// A number inside a name: "Book 2", "Horizon 2020" but no date or amount.
static bool is_name_number(const FcWords *words, size_t i)
{
  const FcStr text = word_text(words, i);

  return text.len <= 2 && fc_is_digit((unsigned char)text.data[0]);
}

/// Index of the last word of the name that begins with word `first`. An
/// acronym in brackets inside is passed over: "Service (FPS) Mobility".
static size_t last_word(const FcWords *words, size_t first)
{
  size_t last = first;

  while (last + 1 < words->len && !words->items[last].closes) {
    const size_t next = last + 1;
    const Word *word = &words->items[next];
    if (word->bracketed && next + 1 < words->len && !word->closes &&
        words->items[next + 1].class == PROPER &&
        !words->items[next + 1].opens) {
      last = next + 1;
    } else if (!word->opens && (in_name(word) || is_name_number(words, next) ||
                                is_foreign_word(words, next))) {
      last = next;
    } else {
      const size_t behind = over_connectors(words, next);
      if (behind == words->len) {
        break;
      }
      last = behind;
    }
  }
  return last;
}

static void set_name(FcName *out,
                     const FcWords *words,
                     size_t first,
                     size_t last)
{
  size_t start = words->items[first].start;
  size_t end = words->items[last].start + words->items[last].len;
  // A bracket that the name's first word opened: "(Federal) Social Security".
  if (first < last && words->items[first].bracketed) {
    --start;
  }
  *out =
      (FcName){.text = {words->text.data + start, end - start}, .start = start};

  if (last + 1 < words->len && words->items[last + 1].bracketed &&
      !words->items[last].closes && fc_is_acronym(word_text(words, last + 1))) {
    out->acronym = word_text(words, last + 1);
    end = words->items[last + 1].start + words->items[last + 1].len + 1;
  }
  out->len = end - start;
}

static size_t word_at(const FcWords *words, size_t offset)
{
  size_t i = 0;
  while (i < words->len &&
         words->items[i].start + words->items[i].len <= offset) {
    ++i;
  }
  return i;
}

bool fc_name_at(FcName *out, const FcWords *words, size_t from)
{
  size_t first = word_at(words, from);
  while (first < words->len && words->items[first].determiner &&
         words->items[first].class != PROPER && !words->items[first].closes) {
    ++first;
  }
  if (first == words->len ||
      (words->items[first].bracketed && words->items[first].closes)) {
    return false;
  }
  // "government of the French community" begins in lower case.
  const bool body = words->items[first].class == BODY &&
                    !words->items[first].closes &&
                    over_connectors(words, first + 1) < words->len;
  if (words->items[first].class != PROPER && !body) {
    return false;
  }
  set_name(out, words, first, last_word(words, first));
  return true;
}

/// Index of the first word of the name whose last word is `last`.
static size_t first_word(const FcWords *words, size_t last)
{
  size_t first = last;

  while (first > 0 && !words->items[first].opens &&
         !words->items[first - 1].closes) {
    size_t before = first - 1;
    size_t connectors = 0;
    while (before > 0 && words->items[before].class == CONNECTOR &&
           !words->items[before].closes && connectors < MAX_CONNECTORS) {
      --before;
      ++connectors;
    }
    if (is_foreign_word(words, before)) {
      --before;
    }
    if (!in_name(&words->items[before]) || words->items[before].closes) {
      break;
    }
    first = before;
  }
  return first;
}

/// "Conference for Health (*Conférence …*, CIP) approved": the name stands
/// before the bracket. @return The offset of the bracket, or `end`.
static size_t before_bracket(const FcWords *words, size_t end)
{
  FcStr before = fc_str_trim(fc_str_upto(words->text, end));
  if (fc_str_ends(before, FC_STR("),"))) {
    --before.len;
  }
  if (!fc_str_ends(before, FC_STR(")"))) {
    return end;
  }
  size_t open = before.len;
  while (open > 0 && before.data[open - 1] != '(') {
    --open;
  }
  return open > 1 ? (size_t)(before.data - words->text.data) + open - 1 : end;
}

bool fc_name_before(FcName *out, const FcWords *words, size_t end)
{
  end = before_bracket(words, end);
  size_t last = words->len;
  while (last > 0 && words->items[last - 1].start >= end) {
    --last;
  }
  if (!last) {
    return false;
  }
  --last;
  if (words->items[last].bracketed && last > 0 &&
      fc_is_acronym(word_text(words, last))) {
    --last;
  }
  if (!in_name(&words->items[last]) || words->items[last].bracketed) {
    return false;
  }
  size_t first = first_word(words, last);
  while (first < last && words->items[first].class == BODY &&
         words->items[first + 1].class != CONNECTOR) {
    ++first;
  }
  if (words->items[first].class == BODY && first == last) {
    return false;
  }
  set_name(out, words, first, last);
  return true;
}

FcNames fc_names_at(FcArena *arena, const FcWords *words, size_t from)
{
  FcNames names = {
      (FcName *)fc_arena_alloc(arena, (words->len + 1) * sizeof(FcName)), 0};

  while (fc_name_at(&names.items[names.len], words, from)) {
    const FcName *name = &names.items[names.len++];
    const size_t end = name->start + name->len;
    FcStr rest = fc_str_from(words->text, end);
    const bool comma = fc_str_starts(rest, FC_STR(", "));
    rest = fc_str_from(rest, comma ? 2 : 1);
    const bool joined = fc_str_starts(rest, FC_STR("and "));
    if (!comma && !joined) {
      break;
    }
    from = end + (comma ? 2 : 1) + (joined ? 4 : 0);
  }
  return names;
}

/// Is "and", perhaps with a determiner behind it, what stands before `start`?
/// @return The offset of "and", or 0.
static size_t and_before(const FcWords *words, size_t start)
{
  size_t i = word_at(words, start);

  while (i > 0 && words->items[i - 1].determiner) {
    --i;
  }
  return i > 0 && is_and(words, i - 1) ? words->items[i - 1].start : 0;
}

FcNames fc_names_before(FcArena *arena, const FcWords *words, size_t end)
{
  FcNames names = {
      (FcName *)fc_arena_alloc(arena, (words->len + 1) * sizeof(FcName)), 0};
  bool list = false;

  while (names.len < words->len &&
         fc_name_before(&names.items[names.len], words, end)) {
    const size_t start = names.items[names.len++].start;
    end = and_before(words, start);
    if (end) {
      list = true;
      continue;
    }
    size_t i = word_at(words, start);
    while (i > 0 && words->items[i - 1].determiner) {
      --i;
    }
    if (!list || i == 0 || !words->items[i - 1].closes) {
      break;
    }
    end = words->items[i - 1].start + words->items[i - 1].len;
  }
  // In the order of the text.
  for (size_t i = 0; i < names.len / 2; ++i) {
    const FcName name = names.items[i];
    names.items[i] = names.items[names.len - 1 - i];
    names.items[names.len - 1 - i] = name;
  }
  return names;
}

/// A dash between blanks or a comma parts a phrase as words do.
static bool is_parting_sign(FcStr phrase, size_t at, uint32_t c)
{
  const bool dash = fc_is_hyphen(c) && at > 0 && phrase.data[at - 1] == ' ';

  return at > 0 && (dash || c == ',' || c == ':' || c == ';');
}

/// The first parting sign behind `from`, or `end`.
static size_t next_sign(FcStr phrase, size_t from, size_t end)
{
  uint32_t c = 0;

  for (size_t at = from + 1, n = 1; at < end && n; at += n) {
    n = fc_str_next(&c, fc_str_from(phrase, at));
    if (is_parting_sign(phrase, at, c)) {
      return at;
    }
  }
  return end;
}

/// The first boundary behind `from`, or `phrase.len`.
static size_t next_boundary(const FcMatches *boundaries,
                            FcStr phrase,
                            size_t from)
{
  for (size_t i = 0; i < boundaries->len; ++i) {
    if (boundaries->items[i].start > from) {
      return next_sign(phrase, from, boundaries->items[i].start);
    }
  }
  return next_sign(phrase, from, phrase.len);
}

size_t fc_phrase_head(FcArena *arena,
                      const FcLexicon *lexicon,
                      FcStr phrase,
                      FcScope scope)
{
  const FcMatches boundaries =
      fc_lexicon_matches(arena, lexicon, "boundary", phrase, scope);

  return next_boundary(&boundaries, phrase, 0);
}

/// A capitalised common noun: "Factory", not "Belgium.be", "eBox", "No",
/// "2020", "CXII".
static bool is_title_word(FcStr word)
{
  uint32_t first = 0;
  uint32_t second = 0;
  const size_t n = fc_str_next(&first, word);

  return word.len > 2 && fc_is_upper(first) &&
         fc_str_next(&second, fc_str_from(word, n)) && !fc_is_upper(second) &&
         !fc_has_inner_capital(word) &&
         fc_str_find(word, FC_STR(".")) == word.len;
}

/// "Register | Factory", "Office | IT Supplier": the word of a kind says only
/// which factory it is; but "Register Norway" is a register.
static bool is_attribute(const FcLexicon *lexicon,
                         FcStr phrase,
                         const FcMatch *kind,
                         size_t end)
{
  const FcScope anywhere = {{NULL, 0}, NULL};
  FcStr rest = fc_str_upto(phrase, end);
  rest = fc_str_from(rest, kind->start + kind->len);

  while (fc_str_starts(rest, FC_STR(" "))) {
    rest = fc_str_from(rest, 1);
    const FcStr word = fc_str_upto(rest, fc_str_find(rest, FC_STR(" ")));
    if (is_title_word(word)) {
      return !fc_lexicon_find(lexicon, "country", word, anywhere);
    }
    if (!fc_is_acronym(word) && !fc_str_eq(word, FC_STR("&"))) {
      return false;
    }
    rest = fc_str_from(rest, word.len);
  }
  return false;
}

/// "Renewing the Register": what is done, not what it is done to.
static bool is_action(FcArena *arena,
                      const FcLexicon *lexicon,
                      FcStr phrase,
                      FcScope scope)
{
  const size_t space = fc_str_find(phrase, FC_STR(" "));
  if (space == phrase.len ||
      !fc_str_ends(fc_str_upto(phrase, space), FC_STR("ing"))) {
    return false;
  }
  const FcMatches determiners =
      fc_lexicon_matches(arena, lexicon, "determiner", phrase, scope);

  return fc_match_at(&determiners, space + 1) != NULL;
}

/// Does a word belong to what stands behind a preposition: "Alignment of the |
/// Council", "Union of | Municipalities"? In the singular and without a
/// determiner it is what the phrase is about: "Point of Contact | Portal". What
/// a sign parts is told anew: "Reform of taxes: | Roadmap".
static bool is_complement(FcArena *arena,
                          const FcLexicon *lexicon,
                          FcStr phrase,
                          const FcMatches *boundaries,
                          const FcMatch *kind)
{
  const FcMatches determiners = fc_lexicon_matches(
      arena, lexicon, "determiner", phrase, (FcScope){{NULL, 0}, NULL});
  bool last = kind->start + kind->len == phrase.len &&
              !fc_str_ends(kind->label, FC_STR("s"));

  for (size_t i = boundaries->len; i > 0; --i) {
    const FcMatch *boundary = &boundaries->items[i - 1];
    const size_t behind = boundary->start + boundary->len + 1;
    if (boundary->start > kind->start) {
      continue;
    }
    if (!fc_str_eq(boundary->concept->notation, FC_STR("preposition"))) {
      last = false;
    } else if (next_sign(phrase, boundary->start, kind->start) == kind->start) {
      return !last || fc_match_at(&determiners, behind);
    } else {
      return false;
    }
  }
  return false;
}

/// "Policy and Strategy | Department": what stands before "and" and behind it
/// tells which one it is. NULL where the phrase begins otherwise: "Policy and
/// Action Plan" has two heads.
static const FcMatch *shared_head(FcStr phrase,
                                  const FcMatches *found,
                                  const FcMatches *boundaries)
{
  const FcStr joint = FC_STR(" and ");
  const FcMatch *first = found->items;
  if (found->len < 2 || first->start > 0 ||
      !fc_str_starts(fc_str_from(phrase, first->len), joint)) {
    return NULL;
  }

  const size_t second = first->len + joint.len;
  const FcStr part = fc_str_trim(
      fc_str_upto(phrase, next_boundary(boundaries, phrase, second)));
  const FcMatch *last = fc_match_before(found, part.len);
  return last && last->start > second ? last : NULL;
}

/// The kind by the first part of a phrase that has a word for one. `behind` is
/// set to what follows from the next parting sign on.
static const FcConcept *first_kind(FcArena *arena,
                                   const FcLexicon *lexicon,
                                   FcStr phrase,
                                   FcScope scope,
                                   bool *strong,
                                   FcStr *behind)
{
  const FcReading *reading = fc_lexicon_read(arena, lexicon, phrase);
  const FcMatches found =
      fc_reading_matches(arena, lexicon, "kind", reading, scope);
  const FcMatches boundaries =
      fc_reading_matches(arena, lexicon, "boundary", reading, scope);
  const FcMatch *best = shared_head(phrase, &found, &boundaries);
  size_t end = best ? best->start + best->len : 0;

  // The last word of a kind in the first part that has one.
  for (size_t i = 0; i < found.len && !end; ++i) {
    end = next_boundary(&boundaries, phrase, found.items[i].start);
    best = &found.items[i];
    if (i + 1 < found.len && found.items[i + 1].start < end) {
      end = 0;
    }
  }
  if (!best) {
    return NULL;
  }
  *behind = fc_str_from(phrase, next_sign(phrase, best->start, phrase.len));
  *strong = best->strong && !is_attribute(lexicon, phrase, best, end) &&
            !is_complement(arena, lexicon, phrase, &boundaries, best) &&
            !is_action(arena, lexicon, phrase, scope);
  return best->concept;
}

const FcConcept *fc_phrase_kind(FcArena *arena,
                                const FcLexicon *lexicon,
                                FcStr phrase,
                                FcScope scope,
                                bool *strong)
{
  FcStr behind = {NULL, 0};
  const FcConcept *kind =
      first_kind(arena, lexicon, phrase, scope, strong, &behind);

  // "Cloud Computing – National Cloud": the second name may tell more.
  while (kind && !*strong && behind.len) {
    uint32_t sign = 0;
    const FcStr next = fc_str_from(behind, fc_str_next(&sign, behind));
    behind.len = 0;
    const FcConcept *other =
        first_kind(arena, lexicon, next, scope, strong, &behind);
    kind = *strong ? other : kind;
  }
  return kind;
}

bool fc_phrase_is_person(FcArena *arena,
                         const FcLexicon *lexicon,
                         FcStr phrase,
                         FcScope scope)
{
  FcMatch match = {0};

  return fc_lexicon_scan(&match, lexicon, "person", phrase, scope) &&
         match.start < fc_phrase_head(arena, lexicon, phrase, scope);
}

FcNames fc_names_of(FcArena *arena, const FcWords *words)
{
  FcNames names = {
      .items = (FcName *)fc_arena_alloc(arena, words->len * sizeof(FcName))};

  for (size_t i = 0; i < words->len; ++i) {
    const bool starts =
        i == 0 || !in_name(&words->items[i - 1]) || words->items[i - 1].closes;
    if (words->items[i].class == PROPER && starts) {
      set_name(&names.items[names.len++], words, i, last_word(words, i));
    }
  }
  return names;
}

bool fc_words_have_name(FcArena *arena, const FcWords *words, FcStr folded)
{
  const FcNames names = fc_names_of(arena, words);

  for (size_t i = 0; i < names.len; ++i) {
    if (fc_str_eq(fc_fold(arena, names.items[i].text), folded)) {
      return true;
    }
  }
  return false;
}

bool fc_is_proper(const FcWords *words)
{
  size_t proper = 0;
  size_t other = 0;

  for (size_t i = 0; i < words->len; ++i) {
    proper += words->items[i].class == PROPER;
    other += words->items[i].class == OTHER;
  }
  return words->len && words->items[0].class == PROPER && proper > other;
}
