// What may be in an IRI, a language tag and a literal.
#include "check_main.h"
#include "term.h"

static const struct {
  const char *text;
  bool good;
} iris[] = {
    {"http://example.org/", true},
    {"https://example.org/a?q=1&r[]=2", false},
    {"https://example.org/a?q=1/2?3#f/?", true},
    {"https://example.org/é/日本", true},
    {"https://user:pw@example.org:8080/", true},
    {"https://example.org:80a/", false},
    {"https://a@b@example.org/", false},
    {"http://[2001:db8::1]:80/x", true},
    {"http://[::1]", true},
    {"http://[::1/", false},
    {"http://[::1]x/", false},
    {"http://[example]/", false},
    {"http://example.org/[x]", false},
    {"http://example.org/100%", false},
    {"http://example.org/%4", false},
    {"http://example.org/%4g", false},
    {"http://example.org/%C3%A9", true},
    {"http://example.org/a b", false},
    {"http://example.org/a\u00A0b", true}, // ucschar by RFC 3987
    {"http://example.org/<a>", false},
    {"http://example.org/\"", false},
    {"http://example.org/{a}", false},
    {"http://example.org/a|b", false},
    {"http://example.org/a\\b", false},
    {"http://example.org/a^b", false},
    {"http://example.org/a`b", false},
    {"http://example.org/a\nb", false},
    {"http://example.org/#a#b", false},
    {"http://example.org/\uE000", false},
    {"http://example.org/?\uE000", true},
    {"http://example.org/\uFFFE", false},
    {"http://example.org/\U0001FFFE", false},
    {"http://example.org/\U0001F600", true},
    {"http://example.org/\xC3", false}, // cut
    {"http://example.org/a/../b", false},
    {"http://example.org/.", false},
    {"http://example.org/..#f", false},
    {"http://example.org/.../.a/b.", true},
    {"http://example.org/?a/../b", true},
    {"mailto:a@example.org", true},
    {"urn:x:y", true},
    {"x:", true},
    {"1x:y", false},
    {"//example.org/", false},
    {"example", false},
    {":x", false},
    {"", false},
};

START_TEST(checks_iris)
{
  ck_assert_msg(fc_is_iri(fc_str(iris[_i].text)) == iris[_i].good, "%s",
                iris[_i].text);
}
END_TEST

static const struct {
  const char *text;
  bool good;
} tags[] = {
    {"en", true},       {"en-GB", true},      {"sr-Latn-RS", true},
    {"de-1996", true},  {"x-ours", true},     {"EN", true},
    {"abcdefgh", true}, {"abcdefghi", false}, {"a", false},
    {"en-", false},     {"-en", false},       {"en--GB", false},
    {"en_GB", false},   {"en us", false},     {"12", false},
    {"en-a", false},    {"en-a-bc", true},    {"", false},
};

START_TEST(checks_languages)
{
  ck_assert_msg(fc_is_language(fc_str(tags[_i].text)) == tags[_i].good, "%s",
                tags[_i].text);
}
END_TEST

static const struct {
  const char *text;
  bool good;
} literals[] = {
    {"text", true},         {"", true},
    {"a\tb\nc\r\n", true},  {"bell \a", false},
    {"delete \177", false}, {"next line \xC2\x85", false},
    {"\uFFFE", false},      {"\uFFFF", false},
    {"\uFFFD", true},       {"\xED\xA0\x80", false}, // surrogate
    {"cut \xC3", false},
};

START_TEST(checks_literals)
{
  ck_assert_int_eq(fc_is_literal(fc_str(literals[_i].text)), literals[_i].good);
}
END_TEST

static const struct {
  const char *datatype;
  const char *text;
  bool good;
} values[] = {
    {FC_XSD "date", "2024-02-29", true},
    {FC_XSD "date", "2000-02-29Z", true},
    {FC_XSD "date", "1900-02-29", false},
    {FC_XSD "date", "2023-02-29", false},
    {FC_XSD "date", "2024-04-31", false},
    {FC_XSD "date", "2024-13-01", false},
    {FC_XSD "date", "2024-00-01", false},
    {FC_XSD "date", "2024-1-1", false},
    {FC_XSD "date", "2024-01-01+14:00", true},
    {FC_XSD "date", "2024-01-01+14:01", false},
    {FC_XSD "date", "2024-01-01 ", false},
    {FC_XSD "date", "2024", false},
    {FC_XSD "date", "", false},
    {FC_XSD "gYear", "2024", true},
    {FC_XSD "gYear", "-0044", true},
    {FC_XSD "gYear", "12024", true},
    {FC_XSD "gYear", "02024", false},
    {FC_XSD "gYear", "202", false},
    {FC_XSD "gYear", "2024-01", false},
    {FC_XSD "gYearMonth", "2024-07", true},
    {FC_XSD "gYearMonth", "2024-13", false},
    {FC_XSD "gYearMonth", "2024", false},
    {FC_XSD "dateTime", "2024-07-01T12:30:00", true},
    {FC_XSD "dateTime", "2024-07-01T12:30:00.5Z", true},
    {FC_XSD "dateTime", "2024-07-01T24:00:00", true},
    {FC_XSD "dateTime", "2024-07-01T24:00:01", false},
    {FC_XSD "dateTime", "2024-07-01T12:30", false},
    {FC_XSD "dateTime", "2024-07-01T12:30:00.", false},
    {FC_XSD "dateTime", "2024-07-01", false},
    {FC_XSD "integer", "-5", true},
    {FC_XSD "integer", "+05", true},
    {FC_XSD "integer", "5.0", false},
    {FC_XSD "integer", "-", false},
    {FC_XSD "nonNegativeInteger", "0", true},
    {FC_XSD "nonNegativeInteger", "+7", true},
    {FC_XSD "nonNegativeInteger", "-0", true},
    {FC_XSD "nonNegativeInteger", "-1", false},
    {FC_XSD "nonNegativeInteger", "-", false},
    {FC_XSD "decimal", "1.5", true},
    {FC_XSD "decimal", ".5", true},
    {FC_XSD "decimal", "5", true},
    {FC_XSD "decimal", "5.", true},
    {FC_XSD "decimal", ".", false},
    {FC_XSD "decimal", "1e5", false},
    {FC_XSD "boolean", "true", true},
    {FC_XSD "boolean", "0", true},
    {FC_XSD "boolean", "TRUE", false},
    {FC_XSD "hexBinary", "00fFa9", true},
    {FC_XSD "hexBinary", "", true},
    {FC_XSD "hexBinary", "00f", false},
    {FC_XSD "hexBinary", "0g", false},
    {FC_XSD "anyURI", "http://example.org/", true},
    {FC_XSD "anyURI", "not one", false},
    {FC_XSD "token", "anything", true},
};

START_TEST(checks_datatypes)
{
  ck_assert_msg(
      fc_is_of_datatype(fc_str(values[_i].text), fc_str(values[_i].datatype)) ==
          values[_i].good,
      "%s %s", values[_i].datatype, values[_i].text);
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_loop_test(tcase, checks_iris, 0, FC_ROWS(iris));
  tcase_add_loop_test(tcase, checks_languages, 0, FC_ROWS(tags));
  tcase_add_loop_test(tcase, checks_literals, 0, FC_ROWS(literals));
  tcase_add_loop_test(tcase, checks_datatypes, 0, FC_ROWS(values));
}

FC_CHECK_MAIN("term", add_tests)
