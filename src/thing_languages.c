#include "thing_languages.h"

static const FcStr english = {"en", 2};
static const FcStr unknown = {"und", 3};

/// Is an acronym, squeezed, made of the words of a name? Each letter begins the
/// next word that it can, or goes on in the word before: "fedman" of "Federal
/// Metropolitan Area Network". `inside`: anywhere in a word, as compounds have
/// it ("BRZ" of "Bundesrechenzentrum").
static bool letters_fit(FcStr letters, FcStr name, bool inside)
{
  size_t used = 0;
  bool running = false; // The letter before this one is the acronym's last

  for (size_t at = 0; at < name.len && used < letters.len; ++at) {
    const bool begins = at == 0 || name.data[at - 1] == ' ';
    const bool fits = name.data[at] == letters.data[used];
    const bool usable = begins || (used > 0 && (inside || running));
    running = fits && usable;
    used += running;
  }
  return used == letters.len;
}

static FcStr acronym_language(const FcExtraction *extraction,
                              const FcRecord *record,
                              FcStr acronym)
{
  FcArena *arena = extraction->arena;
  const FcStr letters = fc_squeeze(arena, acronym);
  if (letters_fit(letters, fc_fold(arena, record->name), false)) {
    return english;
  }
  for (size_t i = 0; i < record->alt.len; ++i) {
    const FcStr name = record->alt.items[i];
    const FcStr language = record->alt_language.items[i];
    if (!fc_is_acronym(name) && language.len &&
        letters_fit(letters, fc_fold(arena, name),
                    !fc_str_eq(language, english))) {
      return language;
    }
  }
  return unknown;
}

/// Is `code` one of a country's languages, which are parted by blanks?
static bool has_language(FcStr languages, FcStr code)
{
  FcStr language = {NULL, 0};

  while (fc_str_split(&languages, ' ', &language)) {
    if (fc_str_eq(language, code)) {
      return true;
    }
  }
  return false;
}

/// The country's languages, parted by blanks.
static FcStr country_languages(const FcExtraction *extraction)
{
  const FcConcept *country = fc_lexicon_concept(
      extraction->lexicon, fc_arena_join(extraction->arena, FC_STR("country/"),
                                         extraction->scope.country));

  return country ? country->languages : (FcStr){NULL, 0};
}

/// The language that a small word in the name betrays: one of the country's,
/// else English, else none.
static FcStr betrayed_language(const FcExtraction *extraction,
                               FcStr languages,
                               FcStr name)
{
  const FcMatches found =
      fc_lexicon_matches(extraction->arena, extraction->lexicon, "script", name,
                         extraction->scope);
  FcStr language = {NULL, 0};

  for (size_t i = 0; i < found.len; ++i) {
    const FcStr code = found.items[i].concept->notation;
    if (fc_str_eq(code, english)) {
      language = english;
    } else if (has_language(languages, code)) {
      return code;
    }
  }
  return language;
}

/// "FinanzOnline", "GovTech4All": a made-up word is no language's.
static bool is_coined(FcStr name)
{
  return fc_str_find(name, FC_STR(" ")) == name.len &&
         (fc_has_inner_capital(name) || fc_is_host(name));
}

/// What is English beside a name: the thing's own name, and what the
/// vocabulary knows of it.
static FcStr english_beside(const FcExtraction *extraction,
                            const FcRecord *record,
                            FcStr name)
{
  static const char *const schemes[] = {"country", "place", "kind", "type"};
  FcStr beside = record->name;

  for (size_t s = 0; s < sizeof schemes / sizeof *schemes; ++s) {
    const FcMatches found =
        fc_lexicon_matches(extraction->arena, extraction->lexicon, schemes[s],
                           name, extraction->scope);
    for (size_t i = 0; i < found.len; ++i) {
      if (fc_str_eq(found.items[i].language, english)) {
        beside = fc_arena_printf(extraction->arena, "%.*s %.*s", FC_FMT(beside),
                                 FC_FMT(found.items[i].label));
      }
    }
  }
  return beside;
}

static FcStr word_language(const FcExtraction *extraction,
                           const FcRecord *record,
                           FcStr name)
{
  const FcStr languages = country_languages(extraction);
  const FcStr betrayed = betrayed_language(extraction, languages, name);
  if (betrayed.len && !fc_str_eq(betrayed, english)) {
    return betrayed;
  }
  const FcTongue tongue =
      fc_tongue_of(&extraction->english, extraction->arena, name,
                   english_beside(extraction, record, name));
  if ((tongue == FC_ENGLISH || betrayed.len) && !fc_is_host(name)) {
    return english;
  }
  const bool one =
      languages.len && fc_str_find(languages, FC_STR(" ")) == languages.len;
  return tongue == FC_FOREIGN && one && !is_coined(name) ? languages : unknown;
}

static void settle_record(const FcExtraction *extraction, FcRecord *record)
{
  // Words first: acronyms are in the language of a name that they stand for.
  for (int acronyms = 0; acronyms < 2; ++acronyms) {
    for (size_t i = 0; i < record->alt.len; ++i) {
      const FcStr name = record->alt.items[i];
      FcStr *language = &record->alt_language.items[i];
      if (!language->len && fc_is_acronym(name) == (bool)acronyms) {
        *language = acronyms ? acronym_language(extraction, record, name)
                             : word_language(extraction, record, name);
      }
    }
  }
}

void fc_settle_languages(const FcExtraction *extraction)
{
  for (size_t i = 1; i < extraction->entities->len; ++i) {
    settle_record(extraction, extraction->entities->items[i]);
  }
}
