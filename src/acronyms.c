#include "acronyms.h"

#include <string.h>

static void add_pair(FcAcronyms *acronyms, FcArena *arena, const FcName *name)
{
  if (acronyms->len == acronyms->capacity) {
    acronyms->capacity = acronyms->capacity ? acronyms->capacity * 2 : 32;
    FcName *grown =
        (FcName *)fc_arena_alloc(arena, acronyms->capacity * sizeof(FcName));
    if (acronyms->len) {
      memcpy(grown, acronyms->items, acronyms->len * sizeof(FcName));
    }
    acronyms->items = grown;
  }
  acronyms->items[acronyms->len++] = *name;
}

void fc_acronyms_add(FcAcronyms *acronyms, const FcThing *thing)
{
  for (size_t i = 0; i < thing->len; ++i) {
    const FcSentence *sentence = &thing->sentences[i];
    FcBrackets brackets = {0, 0};
    for (size_t at = 0; fc_scan_brackets(&brackets, sentence->runs.text, at);
         at = brackets.open + 1) {
      FcName name = {0};
      if (fc_name_before(&name, sentence->words, brackets.open) &&
          name.acronym.len) {
        add_pair(acronyms, thing->extraction->arena, &name);
      }
    }
  }
}

static void add_alt(const FcExtraction *extraction, FcRecord *record, FcStr alt)
{
  if (!fc_str_eq(alt, record->name) &&
      fc_strs_add_new(extraction->arena, &record->alt, alt)) {
    fc_strs_add(extraction->arena, &record->alt_language, (FcStr){NULL, 0});
  }
}

/// "Belgian Data Protection Authority" is the name and a word before it.
static bool has_one_word_more(const FcExtraction *extraction,
                              FcStr text,
                              FcStr name)
{
  const FcStr whole = fc_fold(extraction->arena, text);
  const FcStr own = fc_fold(extraction->arena, name);
  if (!fc_str_ends(whole, own) || whole.len == own.len) {
    return false;
  }

  const FcStr before = fc_str_upto(whole, whole.len - own.len);
  return fc_str_find(before, FC_STR(" ")) == before.len - 1;
}

/// `words` has what each pair's name says.
static void settle_record(const FcAcronyms *acronyms,
                          const FcStr *words,
                          const FcExtraction *extraction,
                          FcRecord *record)
{
  const FcStr own = fc_significant_words(extraction, record->name);

  for (size_t i = 0; i < acronyms->len; ++i) {
    const FcName *pair = &acronyms->items[i];
    if (fc_str_eq(words[i], own)) {
      add_alt(extraction, record, pair->acronym);
    } else if (fc_strs_has(&record->alt, pair->acronym) &&
               has_one_word_more(extraction, pair->text, record->name)) {
      add_alt(extraction, record, pair->text);
    }
  }
}

void fc_acronyms_settle(const FcAcronyms *acronyms,
                        const FcExtraction *extraction)
{
  FcStr *words =
      (FcStr *)fc_arena_alloc(extraction->arena, acronyms->len * sizeof(FcStr));
  for (size_t i = 0; i < acronyms->len; ++i) {
    words[i] = fc_significant_words(extraction, acronyms->items[i].text);
  }

  for (size_t i = 1; i < extraction->entities->len; ++i) {
    settle_record(acronyms, words, extraction, extraction->entities->items[i]);
  }
}
