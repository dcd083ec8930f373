// Reports of findings, as the programs that take them read them.
#include "check_main.h"
#include "report.h"

#include <string.h>

static const FcStr inputs[] = {
    {"a.md", 4},
    {"b & c/d e.html", 14},
};

/// One finding of each kind of place, and what could break a format.
static const FcFinding findings[] = {
    {{.file = "a.md", .line = 3, .column = 7},
     FC_ERROR,
     "bad-term",
     {"100 %, \"x\" <y>", 14}},
    {{.file = "a.md", .line = 9}, FC_WARNING, "row-without-name", {"w", 1}},
    {{.file = "a.md", .line = 9}, FC_WARNING, "row-without-name", {"w2", 2}},
    {{.file = "b & c/d e.html", .line = 4, .unit = FC_CHARACTERS},
     FC_NOTE,
     "same-name",
     {"n", 1}},
    {{.file = "z,:\n.docx", .line = 5, .unit = FC_PARAGRAPHS},
     FC_WARNING,
     "cut-row",
     {"p", 1}},
    {{.file = "/t/x.zip", .offset = 12}, FC_ERROR, "broken-zip", {"o", 1}},
    {{0}, FC_WARNING, "placeholder-base", {"none", 4}},
};

static const FcReport report = {
    .inputs = inputs,
    .input_count = sizeof inputs / sizeof *inputs,
    .findings = findings,
    .finding_count = sizeof findings / sizeof *findings,
};

static const struct {
  const char *format;
  const char *part; ///< Stands in the report
} parts[] = {
    {"text", "a.md:3:7: error: 100 %, \"x\" <y> [bad-term]\n"},
    {"text", "b & c/d e.html:@4: note: n [same-name]\n"},
    {"text", "z,:\\x0a.docx:@5: warning: p [cut-row]\n"},
    {"text", "/t/x.zip:@12: error: o [broken-zip]\n"},
    {"text", "factcat: warning: none [placeholder-base]\n"},

    {"json", "\"errors\":2,\n\"warnings\":4,\n\"notes\":1,\n"},
    {"json", "\"inputs\":[\n\"a.md\",\n\"b & c/d e.html\"],"},
    {"json", "{\"file\":\"a.md\",\"line\":3,\"column\":7,\"level\":\"error\","
             "\"code\":\"bad-term\",\"text\":\"100 %, \\\"x\\\" <y>\"}"},
    {"json", "\"character\":4,"},
    {"json", "{\"file\":\"z,:\\\\x0a.docx\",\"paragraph\":5,"},
    {"json", "\"byte\":12,"},
    {"json", "{\"level\":\"warning\",\"code\":\"placeholder-base\""},

    {"sarif", "\"version\":\"2.1.0\""},
    {"sarif", "\"rules\":[\n{\"id\":\"bad-term\"},\n"
              "{\"id\":\"row-without-name\"},\n{\"id\":\"same-name\"},"},
    {"sarif", "{\"uri\":\"a.md\"},\"region\":{\"startLine\":3,"
              "\"startColumn\":7}"},
    {"sarif", "{\"uri\":\"b%20%26%20c/d%20e.html\"},\"region\":"
              "{\"charOffset\":4,\"charLength\":0}"},
    {"sarif", "{\"uri\":\"z%2C%3A%0A.docx\"}},\"logicalLocations\":"
              "[{\"name\":\"paragraph 5\",\"kind\":\"element\"}]"},
    {"sarif", "{\"uri\":\"file:///t/x.zip\"},\"region\":{\"byteOffset\":12,"},
    {"sarif", "{\"ruleId\":\"placeholder-base\",\"level\":\"warning\","
              "\"message\":{\"text\":\"none\"}}"},

    {"junit", "tests=\"3\" failures=\"2\""},
    {"junit", "name=\"a.md\">\n    <failure type=\"bad-term\" "
              "message=\"100 %, &quot;x&quot; &lt;y&gt;\"/>\n"
              "    <system-out>a.md:3:7: error: "},
    {"junit", "name=\"b &amp; c/d e.html\">\n    <system-out>"},
    {"junit", "name=\"(the run)\">\n    <failure type=\"broken-zip\" "},

    {"github", "::notice title=factcat::2 documents, 2 errors, 4 warnings, "
               "1 notes\n"},
    {"github", "::error title=bad-term,file=a.md,line=3,col=7::100 %25, "
               "\"x\" <y>\n"},
    {"github", "::warning title=cut-row,file=z%2C%3A\\x0a.docx::paragraph 5: "
               "p\n"},
    {"github", "::warning title=placeholder-base::none\n"},
};

START_TEST(tells_each_finding)
{
  FcStrbuf out = {0};

  ck_assert(fc_report_print(&out, parts[_i].format, &report));
  ck_assert_msg(strstr(out.data, parts[_i].part), "no \"%s\" in\n%s",
                parts[_i].part, out.data);
  fc_strbuf_free(&out);
}
END_TEST

/// Each format has a report of nothing, too.
START_TEST(tells_nothing)
{
  const FcReport nothing = {0};

  for (const char *const *name = fc_report_formats(); *name; ++name) {
    FcStrbuf out = {0};
    ck_assert(fc_report_print(&out, *name, &nothing));
    ck_assert_int_eq(out.len == 0, !strcmp(*name, "text"));
    fc_strbuf_free(&out);
  }
}
END_TEST

START_TEST(knows_its_formats_only)
{
  FcStrbuf out = {0};

  ck_assert(!fc_report_print(&out, "xml", &report));
  ck_assert(!fc_report_print(&out, "", &report));
  ck_assert_uint_eq(out.len, 0);
  fc_strbuf_free(&out);
}
END_TEST

/// What is not printed is kept all the same, in the order in which it was said.
START_TEST(keeps_what_is_said)
{
  FcDiag *diag = fc_diag_new(NULL, FC_ERROR);
  size_t count = 0;

  fc_diag_note(diag, (FcPos){0}, "before", "is not kept");
  fc_diag_keep(diag);
  fc_diag_warn(diag, (FcPos){.file = "x", .line = 2}, "one", "a\tb %d", 5);
  (void)fc_diag_fail(diag, FC_ERR_IO, (FcPos){0}, "two", "c");
  const FcFinding *kept = fc_diag_kept(diag, &count);

  ck_assert_uint_eq(count, 2);
  ck_assert_str_eq(kept[0].code, "one");
  ck_assert_str_eq(kept[0].text.data, "a\\x09b 5");
  ck_assert_uint_eq(kept[0].pos.line, 2);
  ck_assert_int_eq(kept[1].level, FC_ERROR);
  ck_assert_ptr_null(kept[1].pos.file);
  fc_diag_free(diag);
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_loop_test(tcase, tells_each_finding, 0, FC_ROWS(parts));
  tcase_add_test(tcase, tells_nothing);
  tcase_add_test(tcase, knows_its_formats_only);
  tcase_add_test(tcase, keeps_what_is_said);
}

FC_CHECK_MAIN("report", add_tests)
