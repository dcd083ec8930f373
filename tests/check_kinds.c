// Each skos:example of the schemes that are looked for inside a text is found
// by the look-up that the extraction uses.
#include "check_main.h"
#include "names.h"
#include "vocab_fixture.h"

#include <string.h>

static FcArena *arena;

/// What a phrase of a thing's name or text is about.
static const FcConcept *by_head(const char *scheme, FcStr text, FcScope scope)
{
  bool strong = false;

  ck_assert_str_eq(scheme, "kind");
  return fc_phrase_kind(arena, lexicon, text, scope, &strong);
}

/// The first label in the text.
static const FcConcept *by_words(const char *scheme, FcStr text, FcScope scope)
{
  FcMatch match = {0};

  return fc_lexicon_scan(&match, lexicon, scheme, text, scope) ? match.concept
                                                               : NULL;
}

static const FcConcept *as_whole(const char *scheme, FcStr text, FcScope scope)
{
  return fc_lexicon_find(lexicon, scheme, text, scope);
}

static const struct {
  const char *scheme;
  const FcConcept *(*look_up)(const char *scheme, FcStr text, FcScope scope);
} schemes[] = {
    {"alias", by_words},      {"auxiliary", by_words},
    {"naming", by_words},     {"pronoun", by_words},
    {"relative", by_words},   {"copula", by_words},
    {"kind", by_head},        {"making", by_words},
    {"defining", by_words},   {"organisation", as_whole},
    {"government", as_whole}, {"nobody", as_whole},
    {"particle", as_whole},   {"bodyword", by_words},
    {"owner", by_words},      {"period", by_words},
    {"person", by_words},     {"place", by_words},
    {"present", by_words},    {"relation", by_words},
    {"start", by_words},      {"stock", by_words},
    {"topic", by_words},
};

START_TEST(knows_its_examples)
{
  const char *scheme = schemes[_i].scheme;
  arena = fc_arena_new();
  size_t examples = 0;

  for (const FcConcept *concept = fc_lexicon_next(lexicon, scheme, NULL);
       concept; concept = fc_lexicon_next(lexicon, scheme, concept)) {
    FcStr country = {NULL, 0};
    FcStr text = fc_lexicon_example(concept, 0, &country);
    for (size_t i = 0; text.data;
         text = fc_lexicon_example(concept, ++i, &country)) {
      const FcConcept *found =
          schemes[_i].look_up(scheme, text, (FcScope){country, NULL});
      ck_assert_msg(found == concept, "\"%.*s\" is no example of <%.*s>",
                    FC_FMT(text), FC_FMT(concept->iri));
      ++examples;
    }
  }

  ck_assert_msg(examples > 0, "no examples in scheme \"%s\"", scheme);
  fc_arena_free(arena);
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_unchecked_fixture(tcase, load_vocabulary, free_vocabulary);
  tcase_add_loop_test(tcase, knows_its_examples, 0, FC_ROWS(schemes));
}

FC_CHECK_MAIN("kinds", add_tests)
