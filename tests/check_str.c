// Views, buffers and folding.
#include "check_main.h"
#include "str.h"
#include "strbuf.h"

static const struct {
  const char *text;
  const char *folded;
} folds[] = {
    {"Cross-border Services", "cross border services"},
    {"Cross border  Services", "cross border services"},
    {"eID\u00A0and Trust", "eid and trust"},
    {"2015–2017", "2015 2017"},
    {"Tomorrow’s", "tomorrow's"},
    {"Fe\u00ADstival\u200B", "festival"},
    {"ÉTAT", "état"},
    {"E\u0301tat", "état"}, // decomposed
    {" - ", ""},
    {"", ""},
};

START_TEST(folds_text)
{
  FcArena *arena = fc_arena_new();

  const FcStr folded = fc_fold(arena, fc_str(folds[_i].text));

  ck_assert_str_eq(folded.data, folds[_i].folded);
  fc_arena_free(arena);
}
END_TEST

static const struct {
  const char *text;
  uint32_t code;
  size_t len;
} codes[] = {
    {"a", 'a', 1},
    {"é", 0xE9, 2},
    {"€", 0x20AC, 3},
    {"\xF0\x9F\x98\x80", 0x1F600, 4},
    {"\xC3", 0xFFFD, 1},         // cut
    {"\x80", 0xFFFD, 1},         // stray
    {"\xED\xA0\x80", 0xFFFD, 1}, // surrogate
    {"\xC0\xAF", 0xFFFD, 1},     // overlong
    {"", 0, 0},
};

START_TEST(reads_code_points)
{
  uint32_t c = 1;

  const size_t n = fc_str_next(&c, fc_str(codes[_i].text));

  ck_assert_uint_eq(n, codes[_i].len);
  ck_assert_uint_eq(c, codes[_i].code);
}
END_TEST

START_TEST(trims_all_kinds_of_blanks)
{
  const FcStr text = fc_str_trim(fc_str(" \u00A0\tname\u202F\n"));

  ck_assert(fc_str_eq(text, FC_STR("name")));
  ck_assert_uint_eq(fc_str_trim(FC_STR("  ")).len, 0);
}
END_TEST

START_TEST(splits_and_finds)
{
  FcStr rest = FC_STR("a\t\tb");
  FcStr piece = {0};
  size_t pieces = 0;
  while (fc_str_split(&rest, '\t', &piece)) {
    ++pieces;
  }

  ck_assert_uint_eq(pieces, 3);
  ck_assert(fc_str_eq(piece, FC_STR("b")));
  ck_assert_uint_eq(fc_str_find(FC_STR("abab"), FC_STR("ba")), 1);
  ck_assert_uint_eq(fc_str_find(FC_STR("abab"), FC_STR("bb")), 4);
  ck_assert_uint_eq(fc_str_find_word(FC_STR("abc ab"), FC_STR("ab")), 4);
  ck_assert_uint_eq(fc_str_find_word(FC_STR("abc cab"), FC_STR("ab")), 7);
}
END_TEST

static const struct {
  const char *text, *part;
  bool starts;
  size_t at;
} caseless[] = {
    {"<HTML>", "<html", true, 0}, {"<html", "<html", true, 0},
    {"<htm", "<html", false, 4},  {"a<Html", "<html", false, 1},
    {"É", "é", false, 2},         {"a", "", true, 0},
    {"", "a", false, 0},          {"", "", true, 0},
};

START_TEST(measures_the_first_word)
{
  ck_assert_uint_eq(fc_str_word_length(FC_STR("h2 class")), 2);
  ck_assert_uint_eq(fc_str_word_length(FC_STR("\xc3\xa9t\xc3\xa9s-")), 6);
  ck_assert_uint_eq(fc_str_word_length(FC_STR("-x")), 0);
  ck_assert_uint_eq(fc_str_word_length(FC_STR("")), 0);
}
END_TEST

START_TEST(reads_digits_and_blanks)
{
  unsigned value = 1;

  ck_assert_uint_eq(fc_str_digits(FC_STR("a 0123b"), 2, &value), 4);
  ck_assert_uint_eq(value, 123);
  ck_assert_uint_eq(fc_str_digits(FC_STR("12345678901"), 0, &value), 11);
  ck_assert_uint_eq(value, 123456789);
  ck_assert_uint_eq(fc_str_digits(FC_STR("a"), 0, &value), 0);
  ck_assert_uint_eq(fc_str_digits(FC_STR("1"), 1, &value), 0);
  ck_assert_uint_eq(fc_str_skip_spaces(FC_STR("a \u00A0b"), 1), 4);
  ck_assert_uint_eq(fc_str_skip_spaces(FC_STR("a "), 1), 2);
  ck_assert_uint_eq(fc_str_skip_spaces(FC_STR("a"), 0), 0);
}
END_TEST

START_TEST(ignores_case)
{
  const FcStr text = fc_str(caseless[_i].text);
  const FcStr part = fc_str(caseless[_i].part);

  ck_assert_int_eq(fc_str_starts_nocase(text, part), caseless[_i].starts);
  ck_assert_uint_eq(fc_str_find_nocase(text, part), caseless[_i].at);
}
END_TEST

START_TEST(escapes_json)
{
  FcStrbuf buf = {0};

  fc_strbuf_add_json(&buf, FC_STR("a\"\\\n\001é"));

  ck_assert_str_eq(buf.data, "\"a\\\"\\\\\\n\\u0001é\"");
  fc_strbuf_free(&buf);
}
END_TEST

static const struct {
  const char *first, *second;
} pairs[] = {
    {"part 9", "part 10"},
    {"part 9 b", "part 10 a"},
    {"part", "part 1"},
    {"9", "10"},
    {"007", "8"},
    {"07", "7"},
    {"1.9", "1.10"},
    {"a1b2", "a1b10"},
    {"a", "b"},
    {"", "a"},
    {"A", "a"},
    {"1", "a"},
    {"2006-", "2006-02"},
    {"10-x", "10a"},
    {"z", "\u00E9"},
    {"99999999999999999998", "99999999999999999999"},
    {"99999999999999999999", "100000000000000000000"},
};

START_TEST(orders_as_people_read)
{
  const FcStr first = fc_str(pairs[_i].first);
  const FcStr second = fc_str(pairs[_i].second);

  ck_assert_int_lt(fc_str_cmp_natural(first, second), 0);
  ck_assert_int_gt(fc_str_cmp_natural(second, first), 0);
  ck_assert_int_eq(fc_str_cmp_natural(first, first), 0);
}
END_TEST

START_TEST(takes_back_what_was_added)
{
  FcStrbuf buf = {0};

  fc_strbuf_cut(&buf, 0);
  fc_strbuf_add(&buf, FC_STR("abc"));
  fc_strbuf_cut(&buf, 1);
  ck_assert_str_eq(buf.data, "a");
  fc_strbuf_add(&buf, FC_STR("d"));
  ck_assert_str_eq(buf.data, "ad");
  fc_strbuf_free(&buf);
}
END_TEST

static const struct {
  const char *a, *b;
  bool near;
} slips[] = {
    {"reference", "refernce", true},
    {"label", "lable", true},
    {"label", "labell", true},
    {"label", "labal", true},
    {"label", "xlabel", true},
    {"x", "", true},
    {"aa", "a", true},
    {"label", "label", false},
    {"", "", false},
    {"label", "labl e", false},
    {"label", "lbale", false},
    {"label", "abell", false},
};

START_TEST(knows_slips_of_the_pen)
{
  const FcStr a = fc_str(slips[_i].a);
  const FcStr b = fc_str(slips[_i].b);

  ck_assert_int_eq(fc_str_is_near(a, b), slips[_i].near);
  ck_assert_int_eq(fc_str_is_near(b, a), slips[_i].near);
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_test(tcase, takes_back_what_was_added);
  tcase_add_loop_test(tcase, orders_as_people_read, 0, FC_ROWS(pairs));
  tcase_add_loop_test(tcase, knows_slips_of_the_pen, 0, FC_ROWS(slips));
  tcase_add_loop_test(tcase, folds_text, 0, FC_ROWS(folds));
  tcase_add_loop_test(tcase, reads_code_points, 0, FC_ROWS(codes));
  tcase_add_test(tcase, trims_all_kinds_of_blanks);
  tcase_add_test(tcase, splits_and_finds);
  tcase_add_test(tcase, measures_the_first_word);
  tcase_add_test(tcase, reads_digits_and_blanks);
  tcase_add_loop_test(tcase, ignores_case, 0, FC_ROWS(caseless));
  tcase_add_test(tcase, escapes_json);
}

FC_CHECK_MAIN("str", add_tests)
