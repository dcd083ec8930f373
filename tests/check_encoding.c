// Which encoding a text has, what is made of it, and repairs of wrong ones.
#include "check_main.h"
#include "encoding.h"

#include <string.h>

/// Octal escapes are bytes; a NUL ends no row, so lengths are of the literal.
#define BYTES(literal)             \
  {                                \
    (literal), sizeof(literal) - 1 \
  }

static const struct {
  FcStr input;
  const char *text;
} decodings[] = {
    {BYTES("<p>é"), "<p>é"},
    {BYTES("\uFEFF<p>é"), "\uFEFF<p>é"},
    {BYTES("\377\376<\0p\0>\0\351\0"), "<p>é"},
    {BYTES("\376\377\0<\0p\0>\0\351"), "<p>é"},
    {BYTES("\377\376\075\330\000\336"), "😀"},
    {BYTES("\376\377\330\075\336\000"), "😀"},
    {BYTES("\377\376\075\330"), "\uFFFD"},
    {BYTES("\377\376\000\336a\0"), "\uFFFDa"},
    {BYTES("\377\376a\0b"), "a\uFFFD"},
    {BYTES("\377\376"), ""},
    {BYTES("<meta charset=iso-8859-1>\351"), "<meta charset=iso-8859-1>é"},
    {BYTES("<meta charset=\"Windows-1252\">\200\226\235"),
     "<meta charset=\"Windows-1252\">€–\302\235"},
    {BYTES("<meta content='text/html; charset = latin1'>\351"),
     "<meta content='text/html; charset = latin1'>é"},
    {BYTES("<?xml version='1.0' encoding='ISO-8859-1'?>\351"),
     "<?xml version='1.0' encoding='ISO-8859-1'?>é"},
    {BYTES("<meta charset=utf-8>é"), "<meta charset=utf-8>é"},
    {BYTES("<meta charset=latin15>é"), "<meta charset=latin15>é"},
    {BYTES("<p>charset</p>é"), "<p>charset</p>é"},
    {BYTES("charset=latin1 é"), "charset=latin1 é"},
    {BYTES("<p>\351"), "<p>\351"},
    {BYTES(""), ""},
};

START_TEST(decodes)
{
  FcStrbuf buf = {0};

  const FcStr text = fc_encoding_decode(&buf, decodings[_i].input);

  ck_assert_uint_eq(text.len, strlen(decodings[_i].text));
  ck_assert_int_eq(memcmp(text.data, decodings[_i].text, text.len), 0);
  fc_strbuf_free(&buf);
}
END_TEST

static const struct {
  FcStr input;
  const char *text;
  size_t replaced;
} replacements[] = {
    {BYTES("aé😀\uFFFD"), "aé😀\uFFFD", 0},
    {BYTES("a\351b"), "a\uFFFDb", 1},
    {BYTES("\303"), "\uFFFD", 1},
    {BYTES("\355\240\200"), "\uFFFD\uFFFD\uFFFD", 3},
    {BYTES("a\0b"), "a\uFFFDb", 1},
    {BYTES("a"), "a", 0},
};

START_TEST(replaces_bad_bytes)
{
  FcStrbuf buf = {0};

  const size_t replaced = fc_encoding_replace(&buf, replacements[_i].input);

  ck_assert_uint_eq(replaced, replacements[_i].replaced);
  ck_assert_str_eq(buf.data, replacements[_i].text);
  fc_strbuf_free(&buf);
}
END_TEST

static const struct {
  const char *input;
  const char *text; ///< NULL where nothing is to undo
} mojibake[] = {
    {"autoritÃ©s", "autorités"},
    {"isaÂ²", "isa²"},
    {"dâ\302\200\302\231a", "d’a"},
    {"Ð\302\227Ð°Ðº", "Зак"},
    {"é/Ã©", "é/é"},
    {"Ã©Ã", NULL},
    {"é", NULL},
    {"Київ", NULL},
    {"plain", NULL},
    {"x", NULL},
};

START_TEST(undoes_latin1)
{
  FcStrbuf buf = {0};
  const char *text = mojibake[_i].text;

  const bool undone = fc_encoding_undo_latin1(&buf, fc_str(mojibake[_i].input));

  ck_assert_int_eq(undone, text != NULL);
  ck_assert_str_eq(buf.data, text ? text : mojibake[_i].input);
  fc_strbuf_free(&buf);
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_loop_test(tcase, decodes, 0, FC_ROWS(decodings));
  tcase_add_loop_test(tcase, replaces_bad_bytes, 0, FC_ROWS(replacements));
  tcase_add_loop_test(tcase, undoes_latin1, 0, FC_ROWS(mojibake));
}

FC_CHECK_MAIN("encoding", add_tests)
