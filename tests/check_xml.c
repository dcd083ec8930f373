// XML as events: rules, namespaces, attributes, parts left out, and what is
// refused.
#include "check_main.h"
#include "strbuf.h"
#include "xml.h"

#include <string.h>

/// What the events below write down.
typedef struct {
  FcStrbuf log;
  FcArena *arena;
} Seen;

static void add_text(FcXml *xml, void *data, FcStr text)
{
  (void)xml;
  fc_strbuf_add(&((Seen *)data)->log, text);
}

static void start(FcXml *xml, void *data)
{
  Seen *seen = (Seen *)data;
  const FcStr plain = fc_xml_attribute(xml, seen->arena, "val");
  const FcStr spaced = fc_xml_attribute(xml, seen->arena, "w:val");

  fc_strbuf_printf(&seen->log, "<%.*s|%.*s|%d>", FC_FMT(plain), FC_FMT(spaced),
                   fc_xml_is_in(xml, "w:a"));
}

static void end(FcXml *xml, void *data)
{
  (void)xml;
  fc_strbuf_add(&((Seen *)data)->log, FC_STR("/"));
}

static void skip(FcXml *xml, void *data)
{
  (void)data;
  fc_xml_skip(xml);
}

static const FcXmlSpace spaces[] = {
    {"w", "urn:old"},
    {"w", "urn:new"},
};

static const FcXmlRule table[] = {
    {"a", start, end, NULL},
    {"w:a", start, end, add_text},
    {"w:no", skip, end, add_text},
};

static const FcXmlRules rules = {spaces, 2, table, 3};

#define ROOT "<w:a xmlns:w='urn:old' xmlns:x='urn:x' "

static const struct {
  const char *xml;
  const char *log;
} documents[] = {
    {ROOT "w:val='v'>t</w:a>", "<|v|0>t/"},
    {"<w:a xmlns:w='urn:new' val='v'/>", "<v||0>/"},
    {"<y:a xmlns:y='urn:new' y:val='v'/>", "<|v|0>/"},
    {"<w:a xmlns:w='urn:x'>t</w:a>", ""},
    {"<a xmlns='urn:old'>t</a>", "<||0>t/"},
    {"<a>t</a>", "<||0>/"},
    {ROOT "val='&amp;amp; &#38;&lt;&#xE9;&amp;'/>", "<&amp; &<\u00E9&||0>/"},
    {ROOT "x:val='v'>a&amp;b&#x20AC;<![CDATA[<c>]]><!-- d --><?e f?></w:a>",
     "<||0>a&b\u20AC<c>/"},
    {ROOT ">1<w:a>2</w:a>3<x:a>4<w:a>5</w:a></x:a></w:a>",
     "<||0>1<||1>2/3<||0>5//"},
    {ROOT ">1<w:no>2<w:a>3</w:a><w:no/>4</w:no>5</w:a>", "<||0>15/"},
    {"\uFEFF<a/>", "<||0>/"},
    {"<?xml version='1.0' encoding='iso-8859-1'?><a/>", "<||0>/"},
};

static FcStatus read_xml(Seen *seen, FcStr text, FcDiag *diag)
{
  const FcPos pos = {.file = "a.docx"};

  return fc_xml_read(text, &rules, seen, "part.xml", &pos, diag);
}

START_TEST(tells_what_rules_ask_for)
{
  FcDiag *diag = fc_diag_new(NULL, FC_NOTE);
  Seen seen = {{0}, fc_arena_new()};
  fc_strbuf_add(&seen.log, FC_STR(""));

  ck_assert_int_eq(read_xml(&seen, fc_str(documents[_i].xml), diag), FC_OK);

  const FcStr log = fc_strbuf_str(&seen.log);
  ck_assert_msg(fc_str_eq(log, fc_str(documents[_i].log)), "%s gave %.*s",
                documents[_i].xml, FC_FMT(log));
  fc_strbuf_free(&seen.log);
  fc_arena_free(seen.arena);
  fc_diag_free(diag);
}
END_TEST

static const char *const refused[] = {
    "",
    "text",
    "<a>",
    "<a></b>",
    "<a/><a/>",
    "<a>&unknown;</a>",
    "<a>&#0;</a>",
    "<a>\377</a>",
    "<a val='1' val='2'/>",
    "<!DOCTYPE a><a/>",
    "<!DOCTYPE a SYSTEM 'file:///etc/hostname'><a/>",
    "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/hostname'>]><a>&b;</a>",
    "<!DOCTYPE a [<!ENTITY b 'c'>]><a val='&b;'/>",
};

START_TEST(refuses_with_one_message)
{
  FcDiag *diag = fc_diag_new(NULL, FC_NOTE);
  Seen seen = {{0}, fc_arena_new()};

  ck_assert_int_eq(read_xml(&seen, fc_str(refused[_i]), diag), FC_ERR_SYNTAX);

  ck_assert_uint_eq(fc_diag_count(diag, "broken-xml"), 1);
  ck_assert_uint_eq(fc_diag_level(diag, FC_ERROR), 1);
  fc_strbuf_free(&seen.log);
  fc_arena_free(seen.arena);
  fc_diag_free(diag);
}
END_TEST

static const struct {
  int depth;
  FcStatus status;
} depths[] = {
    {FC_XML_MAX_DEPTH, FC_OK},
    {FC_XML_MAX_DEPTH + 1, FC_ERR_LIMIT},
    {100000, FC_ERR_LIMIT},
};

START_TEST(limits_depth)
{
  FcDiag *diag = fc_diag_new(NULL, FC_NOTE);
  Seen seen = {{0}, fc_arena_new()};
  FcStrbuf text = {0};
  for (int i = 0; i < depths[_i].depth; ++i) {
    fc_strbuf_add(&text, FC_STR("<a>"));
  }
  for (int i = 0; i < depths[_i].depth; ++i) {
    fc_strbuf_add(&text, FC_STR("</a>"));
  }

  ck_assert_int_eq(read_xml(&seen, fc_strbuf_str(&text), diag),
                   depths[_i].status);

  fc_strbuf_free(&text);
  fc_strbuf_free(&seen.log);
  fc_arena_free(seen.arena);
  fc_diag_free(diag);
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_loop_test(tcase, tells_what_rules_ask_for, 0, FC_ROWS(documents));
  tcase_add_loop_test(tcase, refuses_with_one_message, 0, FC_ROWS(refused));
  tcase_add_loop_test(tcase, limits_depth, 0, FC_ROWS(depths));
}

FC_CHECK_MAIN("xml", add_tests)
