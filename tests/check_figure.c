// Figures of statistics, and sentences that hold numbers but are none.
#include "check_main.h"
#include "figure.h"
#include "vocab_fixture.h"

static FcArena *arena;

static void set_up(void)
{
  arena = fc_arena_new();
}

static void tear_down(void)
{
  fc_arena_free(arena);
}

static const struct {
  const char *text;
  const char *value; ///< NULL for none
  const char *unit;  ///< Notation, "" for none
  unsigned year;
} figures[] = {
    {"11 398 589 inhabitants (2018)", "11398589", "inhabitants", 2018},
    {"11\u202F398\u00A0589 inhabitants (2018)", "11398589", "inhabitants",
     2018},
    {"5.5 million (1 January 2019)", "5500000", "", 2019},
    {"450 505 million euros (2018)", "450505000000", "EUR", 2018},
    {"473 085.1 million Euros (2019)", "473085100000", "EUR", 2019},
    {"EUR 450 505 million (2018)", "450505000000", "EUR", 2018},
    {"\u20AC 2.5 billion", "2500000000", "EUR", 0},
    {"1.4% (2018)", "1.4", "percent", 2018},
    {"1.4 % (2018)", "1.4", "percent", 2018},
    {"-0.9% (2017)", "-0.9", "percent", 2017},
    {"103.4% of GDP (2017)", "103.4", "percent", 2017},
    {"117 (2017)", "117", "", 2017},
    {"117", "117", "", 0},
    {"30 688 km2", "30688", "km2", 0},
    {"338 400 km\u00B2", "338400", "km2", 0},
    {"93 030 sq. km", "93030", "km2", 0},
    // Footnotes.
    {"9 797 561 inhabitants (2019)*", "9797561", "inhabitants", 2019},
    {"9 797 561 inhabitants* (2019)", "9797561", "inhabitants", 2019},
    {"9 797 561 inhabitants (2019) [12]", "9797561", "inhabitants", 2019},
    {"9 797 561 inhabitants (2019)1", "9797561", "inhabitants", 2019},
    {"9 797 561 inhabitants\u00B9 (2019)", "9797561", "inhabitants", 2019},
    {"5.9%\u00B2 (2018)", "5.9", "percent", 2018},
    {"338 400 km\u00B2\u00B3", "338400", "km2", 0},
    {"5.9% (2018).", "5.9", "percent", 2018},
    // Not with certainty.
    {"475,701 inhabitants (2018)", NULL, "", 0},
    {"117 (2017-2018)", NULL, "", 0},
    {"117 (2017, estimate)", NULL, "", 0},
    {"117 (provisional)", NULL, "", 0},
    {"1-2 % (2018)", NULL, "", 0},
    {"about 5 million", NULL, "", 0},
    {"more than 30 000 km\u00B2", NULL, "", 0},
    {"11 398 5891 inhabitants", NULL, "", 0},
    {"5 million dollars", NULL, "", 0},
    {"EUR 5 km\u00B2", NULL, "", 0},
    {"30 688 km", NULL, "", 0},
    // Sentences.
    {"The country has an area of 30 688 km\u00B2", NULL, "", 0},
    {"30 688 km\u00B2, of which 3 % is water", NULL, "", 0},
    {"2019 was the year", NULL, "", 0},
    {"N/A", NULL, "", 0},
    {"()", NULL, "", 0},
    {"%", NULL, "", 0},
    {"", NULL, "", 0},
};

START_TEST(reads_figures)
{
  FcFigure figure = {0};

  const bool found =
      fc_figure_read(&figure, arena, lexicon, fc_str(figures[_i].text), 0);

  ck_assert_msg(found == (figures[_i].value != NULL), "%s", figures[_i].text);
  if (found) {
    ck_assert(fc_str_eq(figure.value, fc_str(figures[_i].value)));
    ck_assert(fc_str_eq(figure.unit ? figure.unit->notation : FC_STR(""),
                        fc_str(figures[_i].unit)));
    ck_assert_uint_eq(figure.year, figures[_i].year);
  }
}
END_TEST

START_TEST(hands_on_the_decimal_mark)
{
  FcFigure figure = {0};

  ck_assert(fc_figure_read(&figure, arena, lexicon, FC_STR("1.4%"), 0));
  ck_assert_int_eq(figure.mark, '.');
  ck_assert(fc_figure_read(&figure, arena, lexicon, FC_STR("475,701"), '.'));
  ck_assert(fc_str_eq(figure.value, FC_STR("475701")));
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_unchecked_fixture(tcase, load_vocabulary, free_vocabulary);
  tcase_add_checked_fixture(tcase, set_up, tear_down);
  tcase_add_loop_test(tcase, reads_figures, 0, FC_ROWS(figures));
  tcase_add_test(tcase, hands_on_the_decimal_mark);
}

FC_CHECK_MAIN("figure", add_tests)
