// Names in brackets: "Long Name (ABBR)", "Name (nom indigène, ABBR)".
#include "scan.h"
#include "thing.h"

/// Words of the longest name in brackets; more are a remark.
#define MAX_WORDS 6

/// @return Length of the thing's name that a folded text ends in, or 0.
static size_t own_end(const FcThing *thing, FcStr folded)
{
  for (size_t i = 0; i < thing->own.len; ++i) {
    FcStr own = thing->own.items[i];
    for (int plural = 0; plural < 2; ++plural) {
      if (fc_str_ends(folded, own) &&
          fc_str_at_boundary(folded, folded.len - own.len)) {
        return own.len;
      }
      own.len -= fc_str_ends(own, FC_STR("s"));
    }
  }
  return 0;
}

bool fc_thing_ends_in_own(const FcThing *thing, FcStr text)
{
  return own_end(thing, fc_fold(thing->extraction->arena, text)) > 0;
}

/// Does emphasis begin at a part of what is in brackets, or reach into it?
static const FcSpan *emphasis_of(const FcRuns *runs, FcStr piece)
{
  const size_t start = (size_t)(piece.data - runs->text.data);

  for (size_t i = 0; i < runs->len; ++i) {
    const FcSpan *span = &runs->spans[i];
    if (span->type == FC_EM && span->start <= start + 2 &&
        span->start + span->len > start) {
      return span;
    }
  }
  return NULL;
}

static bool is_company(const FcExtraction *extraction, FcStr name)
{
  FcMatch match = {0};

  return fc_lexicon_scan(&match, extraction->lexicon, "publisher-type", name,
                         extraction->scope);
}

/// "No. 165/1999", "Articles 91c": a number that is no year tells where
/// something stands; a year can be in a name: "BVergG 2018".
static bool has_reference(FcStr piece)
{
  FcStr word = {NULL, 0};

  while (fc_str_split(&piece, ' ', &word)) {
    FcDate year = {0};
    const bool digit = word.len && fc_is_digit((unsigned char)word.data[0]);
    if (digit && (!fc_scan_date(&year, word, 0) || year.len != word.len) &&
        word.len > 1) {
      return true;
    }
  }
  return false;
}

static size_t count_words(FcStr text)
{
  FcStr word = {NULL, 0};
  size_t words = 0;

  while (fc_str_split(&text, ' ', &word)) {
    words += word.len > 0;
  }
  return words;
}

/// "DSG", "BVergG 2018"
static bool is_acronym_of_year(FcStr piece)
{
  const size_t blank = fc_str_find(piece, FC_STR(" "));
  const FcStr rest = fc_str_from(piece, blank + 1);
  FcDate year = {0};

  return fc_is_acronym(fc_str_upto(piece, blank)) &&
         (!rest.len || (fc_scan_date(&year, rest, 0) && year.len == rest.len));
}

/// Is it no remark in English words: foreign, with a word like "ABC" or
/// "data.be", or one for a kind?
static bool is_telling(const FcExtraction *extraction, FcStr piece)
{
  bool strong = false;
  FcStr rest = piece;
  FcStr word = {NULL, 0};

  while (fc_str_split(&rest, ' ', &word)) {
    if (fc_is_acronym(word) || fc_is_host(word) || fc_has_inner_capital(word)) {
      return true;
    }
  }
  return fc_tongue_of(&extraction->english, extraction->arena, piece,
                      (FcStr){NULL, 0}) == FC_FOREIGN ||
         fc_phrase_kind(extraction->arena, extraction->lexicon, piece,
                        extraction->scope, &strong);
}

/// Can a part of what is in brackets behind the thing's name be one of its
/// names, and no remark, place, reference or other thing? What is not marked
/// can tell once the thing's kind is known.
static bool is_name(const FcThing *thing, const FcRuns *runs, FcStr piece)
{
  const FcExtraction *extraction = thing->extraction;
  if (is_acronym_of_year(piece)) {
    return true;
  }
  if (has_reference(piece) || fc_thing_is_other(thing, piece) ||
      fc_lexicon_find(extraction->lexicon, "place", piece, extraction->scope) ||
      fc_lexicon_find(extraction->lexicon, "country", piece,
                      extraction->scope)) {
    return false;
  }
  const FcWords *words = fc_words_of(extraction->arena, extraction->lexicon,
                                     piece, extraction->scope);

  return emphasis_of(runs, piece) ||
         (thing->record->kind.len && fc_is_proper(words) &&
          count_words(piece) <= MAX_WORDS && is_telling(extraction, piece));
}

/// "YTJ in Finnish" → "YTJ"
static FcStr without_language(const FcExtraction *extraction, FcStr piece)
{
  const FcStr in = FC_STR(" in ");
  const size_t at = fc_str_find(piece, in);

  return fc_lexicon_find(extraction->lexicon, "language",
                         fc_str_from(piece, at + in.len), extraction->scope)
             ? fc_str_upto(piece, at)
             : piece;
}

/// Where the next part of a list ends: "A, B; C – D or E".
static size_t part_end(FcStr text, size_t *joint)
{
  static const char *const joints[] = {", ", "; ", " or ", " – ", " - "};
  size_t end = text.len;

  *joint = 0;
  for (size_t i = 0; i < sizeof joints / sizeof *joints; ++i) {
    const size_t at = fc_str_find(text, fc_str(joints[i]));
    if (at < end) {
      end = at;
      *joint = fc_str(joints[i]).len;
    }
  }
  return end;
}

/// A title in emphasis with commas in it is one name, but for an acronym at its
/// end: "(*Chances for Citizens, Trade and State*)".
static bool is_one_title(const FcRuns *runs, FcStr inside)
{
  const FcSpan *span = emphasis_of(runs, inside);
  size_t last = inside.len;
  while (last > 0 && inside.data[last - 1] != ' ') {
    --last;
  }

  return span && span->len + 1 >= inside.len &&
         !fc_is_acronym(fc_str_from(inside, last));
}

/// "(nom indigène, ABBR)" or "(ABBR)" behind the thing's name; a company in
/// brackets is who has it.
static void add_inside(FcThing *thing, const FcSentence *sentence, FcStr inside)
{
  const FcExtraction *extraction = thing->extraction;
  const FcRuns *runs = &sentence->runs;
  const bool whole = is_one_title(runs, inside);

  while (inside.len) {
    size_t joint = 0;
    const size_t end = whole ? inside.len : part_end(inside, &joint);
    const FcStr piece =
        without_language(extraction, fc_str_trim(fc_str_upto(inside, end)));
    if (is_company(extraction, piece) &&
        !fc_str_eq(thing->record->kind, FC_STR("organisation"))) {
      return;
    }
    if (is_name(thing, runs, piece)) {
      fc_thing_add_alt(thing, piece);
    }
    inside = fc_str_from(inside, end + joint);
  }
}

/// A name goes on behind the bracket: "Open Data (ODX) Portal".
static bool goes_on(FcStr text, size_t close)
{
  uint32_t c = 0;

  return fc_str_starts(fc_str_from(text, close + 1), FC_STR(" ")) &&
         fc_str_next(&c, fc_str_from(text, close + 2)) && fc_is_upper(c);
}

/// A name that ends in the thing's, perhaps with more before it: "Belgian Data
/// Office"; not "ID of the Data Office".
static bool extends_own(const FcThing *thing, FcStr name)
{
  const FcExtraction *extraction = thing->extraction;
  const FcStr folded = fc_fold(extraction->arena, name);
  const FcStr before =
      fc_str_trim(fc_str_upto(folded, folded.len - own_end(thing, folded)));
  size_t last = before.len;
  while (last > 0 && before.data[last - 1] != ' ') {
    --last;
  }
  const FcStr word = fc_str_from(before, last);

  return before.len < folded.len &&
         !fc_lexicon_find(extraction->lexicon, "connector", word,
                          extraction->scope) &&
         !fc_lexicon_find(extraction->lexicon, "determiner", word,
                          extraction->scope);
}

/// The long form or the acronym is the thing's, so the other is too.
static void add_bracketed_names(FcThing *thing, const FcSentence *sentence)
{
  const FcStr text = sentence->runs.text;
  FcBrackets brackets = {0, 0};

  for (size_t at = 0; fc_scan_brackets(&brackets, text, at);
       at = brackets.open + 1) {
    const FcStr inside = {text.data + brackets.open + 1,
                          brackets.close - brackets.open - 1};
    FcName name = {0};
    const bool named = fc_name_before(&name, sentence->words, brackets.open);
    if (fc_thing_ends_in_own(thing,
                             fc_str_trim(fc_str_upto(text, brackets.open)))) {
      if (named && extends_own(thing, name.text)) {
        fc_thing_add_alt(thing, name.text);
      }
      add_inside(thing, sentence, inside);
    } else if (named && fc_thing_is_called(thing, inside) &&
               !goes_on(text, brackets.close)) {
      fc_thing_add_alt(thing, name.text);
    }
  }
}

void fc_thing_find_acronyms(FcThing *thing)
{
  for (size_t i = 0; i < thing->len; ++i) {
    add_bracketed_names(thing, &thing->sentences[i]);
  }
}
