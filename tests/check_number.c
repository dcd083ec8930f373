// Printed numbers: what they mean, and which could mean two things.
#include "check_main.h"
#include "number.h"

#include <string.h>

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
  const char *rest;  ///< Behind the number
  char told;         ///< Decimal mark of the document, or 0
  char mark;         ///< That it tells
} numbers[] = {
    // Thousands.
    {"11 398 589 inhabitants", "11398589", " inhabitants", 0, 0},
    {"11\u00A0398\u00A0589", "11398589", "", 0, 0},
    {"11\u202F398 589", "11398589", "", 0, 0},
    {"11\u2009398\u2009589", "11398589", "", 0, 0},
    {"8'484'130", "8484130", "", 0, 0},
    {"8\u2019484\u2019130", "8484130", "", 0, 0},
    {"11,398,589", "11398589", "", 0, '.'},
    {"11.398.589", "11398589", "", 0, ','},
    {"30688 km", "30688", " km", 0, 0},
    {"117", "117", "", 0, 0},
    {"0", "0", "", 0, 0},
    // Decimals.
    {"1.4%", "1.4", "%", 0, '.'},
    {"1,4%", "1.4", "%", 0, ','},
    {"0.123", "0.123", "", 0, '.'},
    {"1234.567", "1234.567", "", 0, '.'},
    {"473 085.1", "473085.1", "", 0, '.'},
    {"1,234.5", "1234.5", "", 0, '.'},
    {"1.234,5", "1234.5", "", 0, ','},
    {"1 234 567.890", "1234567.89", "", 0, '.'},
    {"3.0", "3", "", 0, '.'},
    {"2.50", "2.5", "", 0, '.'},
    // Signs.
    {"-0.9%", "-0.9", "%", 0, '.'},
    {"\u22120.9", "-0.9", "", 0, '.'},
    {"\u2013 2.2 %", "-2.2", " %", 0, '.'},
    {"+0.4", "0.4", "", 0, '.'},
    {"-0.0", "0", "", 0, '.'},
    // Thousands or decimals? What the document does elsewhere tells.
    {"475,701", NULL, "", 0, 0},
    {"475,701", "475701", "", '.', 0},
    {"475,701", NULL, "", ',', 0},
    {"30.688", NULL, "", 0, 0},
    {"30.688", "30688", "", ',', 0},
    // The end is where no digits go on.
    {"117 (2017)", "117", " (2017)", 0, 0},
    {"5 million", "5", " million", 0, 0},
    {"5.", "5", ".", 0, 0},
    {"11 398 5891", "11398", " 5891", 0, 0},
    {"2017-2018", "2017", "-2018", 0, 0},
    // No numbers.
    {"15.3.2019", NULL, "", 0, 0},
    {"2019.03.15", NULL, "", 0, 0},
    {"1234 567", NULL, "", 0, 0},
    {"1,23,456", NULL, "", 0, 0},
    {"1.234 567", NULL, "", 0, 0},
    {"007", NULL, "", 0, 0},
    {"020 1234", NULL, "", 0, 0},
    {"0 123", NULL, "", 0, 0},
    {"1 1 1", "1", " 1 1", 0, 0},
    {"1 000 000 000 000 000 000 000 000", NULL, "", 0, 0},
    {"about 5", NULL, "", 0, 0},
    {".5", NULL, "", 0, 0},
    {"-", NULL, "", 0, 0},
    {"", NULL, "", 0, 0},
};

START_TEST(reads_numbers)
{
  FcNumber number = {0};
  const FcStr text = fc_str(numbers[_i].text);

  const bool found = fc_number_scan(&number, arena, text, numbers[_i].told);

  ck_assert_msg(found == (numbers[_i].value != NULL), "%s", numbers[_i].text);
  if (found) {
    ck_assert_str_eq(fc_arena_printf(arena, "%.*s",
                                     FC_FMT(fc_number_text(arena, &number, 0)))
                         .data,
                     numbers[_i].value);
    ck_assert_str_eq(fc_str_from(text, number.len).data, numbers[_i].rest);
    ck_assert_int_eq(number.mark, numbers[_i].mark);
  }
}
END_TEST

static const struct {
  const char *text;
  unsigned power;
  const char *value;
} powers[] = {
    {"450 505", 6, "450505000000"},
    {"473 085.1", 6, "473085100000"},
    {"1.4", 0, "1.4"},
    {"1.23456789", 6, "1234567.89"},
    {"0.005", 3, "5"},
    {"0", 9, "0"},
};

START_TEST(multiplies)
{
  FcNumber number = {0};
  ck_assert(fc_number_scan(&number, arena, fc_str(powers[_i].text), 0));

  ck_assert(fc_str_eq(fc_number_text(arena, &number, powers[_i].power),
                      fc_str(powers[_i].value)));
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_checked_fixture(tcase, set_up, tear_down);
  tcase_add_loop_test(tcase, reads_numbers, 0, FC_ROWS(numbers));
  tcase_add_loop_test(tcase, multiplies, 0, FC_ROWS(powers));
}

FC_CHECK_MAIN("number", add_tests)
