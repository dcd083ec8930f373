// Citations of EU acts, and what only looks like one.
#include "act.h"
#include "act_number.h"
#include "check_main.h"

#include <string.h>

/// One row a printed form; `eli` is what follows http://data.europa.eu/eli/,
/// of the first act, NULL for none.
static const struct {
  const char *text, *printed, *eli, *celex;
} forms[] = {
    {"transposes Directive (EU) 2019/1024 of the European Parliament",
     "Directive (EU) 2019/1024", "dir/2019/1024/oj", "32019L1024"},
    {"Directive 2014/55/EU", "Directive 2014/55/EU", "dir/2014/55/oj",
     "32014L0055"},
    {"Directive 2003/98/EC,", "Directive 2003/98/EC", "dir/2003/98/oj",
     "32003L0098"},
    {"Council Directive 1999/93/EC", "Council Directive 1999/93/EC",
     "dir/1999/93/oj", "31999L0093"},
    {"Directive 95/46/EC", "Directive 95/46/EC", "dir/1995/46/oj",
     "31995L0046"},
    {"Directive 89/666/EEC", "Directive 89/666/EEC", "dir/1989/666/oj",
     "31989L0666"},
    {"Directive 2016/1148", "Directive 2016/1148", "dir/2016/1148/oj",
     "32016L1148"},
    {"the EU Directive 2016/1148 on", "EU Directive 2016/1148",
     "dir/2016/1148/oj", "32016L1148"},
    {"a European Directive 2013/37/EU", "Directive 2013/37/EU",
     "dir/2013/37/oj", "32013L0037"},
    {"the directive 2013/37/EU", "Directive 2013/37/EU", "dir/2013/37/oj",
     "32013L0037"},
    {"Regulation (EU) 2016/679", "Regulation (EU) 2016/679", "reg/2016/679/oj",
     "32016R0679"},
    {"Regulation (EU) No. 910/2014", "Regulation (EU) No. 910/2014",
     "reg/2014/910/oj", "32014R0910"},
    {"Regulation (EU) No 910/2014", "Regulation (EU) No 910/2014",
     "reg/2014/910/oj", "32014R0910"},
    {"Regulation (EU) 910/2014", "Regulation (EU) 910/2014", "reg/2014/910/oj",
     "32014R0910"},
    {"Regulation (EU) N°910/2014", "Regulation (EU) N°910/2014",
     "reg/2014/910/oj", "32014R0910"},
    {"Regulation (EC) No 1882/2003", "Regulation (EC) No 1882/2003",
     "reg/2003/1882/oj", "32003R1882"},
    {"Regulation (EEC) No 2913/92", "Regulation (EEC) No 2913/92",
     "reg/1992/2913/oj", "31992R2913"},
    {"Regulation (EU, Euratom) 2018/1046", "Regulation (EU, Euratom) 2018/1046",
     "reg/2018/1046/oj", "32018R1046"},
    {"Regulation (EU) No. 2018/1724", "Regulation (EU) No. 2018/1724",
     "reg/2018/1724/oj", "32018R1724"},
    {"Regulation No. 2018/1724", "Regulation No. 2018/1724", "reg/2018/1724/oj",
     "32018R1724"},
    {"EU Regulation No. 910/2014", "EU Regulation No. 910/2014",
     "reg/2014/910/oj", "32014R0910"},
    {"Regulation 2016/679", "Regulation 2016/679", "reg/2016/679/oj",
     "32016R0679"},
    {"Regulation (EU)\u00A0No\u00A0910/2014", "Regulation (EU) No 910/2014",
     "reg/2014/910/oj", "32014R0910"},
    {"Commission Implementing Regulation (EU) 2019/1780",
     "Commission Implementing Regulation (EU) 2019/1780",
     "reg_impl/2019/1780/oj", "32019R1780"},
    {"Commission Delegated Regulation (EU) № 2017/1926",
     "Commission Delegated Regulation (EU) № 2017/1926", "reg_del/2017/1926/oj",
     "32017R1926"},
    {"Implementing Decision (EU) 2015/296",
     "Implementing Decision (EU) 2015/296", "dec_impl/2015/296/oj",
     "32015D0296"},
    {"Decision No 1351/2008/EC", "Decision No 1351/2008/EC", "dec/2008/1351/oj",
     "32008D1351"},
    {"Decision 2008/49/EC", "Decision 2008/49/EC", "dec/2008/49/oj",
     "32008D0049"},
    {"Decision (EU) 2015/2240", "Decision (EU) 2015/2240", "dec/2015/2240/oj",
     "32015D2240"},
    {"Council Framework Decision 2008/977/JHA",
     "Council Framework Decision 2008/977/JHA", "dec_framw/2008/977/oj",
     "32008F0977"},
    {"an act implementing Directive 2011/31/EC on", "Directive 2011/31/EC",
     "dir/2011/31/oj", "32011L0031"},
    {"an implementing regulation (EU) 2021/1463",
     "implementing Regulation (EU) 2021/1463", "reg_impl/2021/1463/oj",
     "32021R1463"},
    {"Parliament and Council Directive 2011/31/EC", "Directive 2011/31/EC",
     "dir/2011/31/oj", "32011L0031"},
    {"the EU Mail Directive (2011/31/EC) is", "Directive 2011/31/EC",
     "dir/2011/31/oj", "32011L0031"},
    {"the Mail Regulation (1021/2013/EU) is", "Regulation 1021/2013/EU",
     "reg/2013/1021/oj", "32013R1021"},
    {"the Mail Directive, EU 2019/1024, is", "Directive EU 2019/1024",
     "dir/2019/1024/oj", "32019L1024"},
    // Slips of the documents that still say one thing only.
    {"Directive (EU) 2013/37", "Directive (EU) 2013/37", "dir/2013/37/oj",
     "32013L0037"},
    {"Regulation (EC) 910/2014", "Regulation (EC) 910/2014", "reg/2014/910/oj",
     "32014R0910"},
    {"Regulation (EU) 679/2016", "Regulation (EU) 679/2016", "reg/2016/679/oj",
     "32016R0679"},
    {"EU Directive 2018/1807", "EU Directive 2018/1807", "dir/2018/1807/oj",
     "32018L1807"},
    // National acts, the EEA's, and what has no number.
    {"Regulation No. 183/2022", NULL, NULL, NULL},
    {"Regulation 44/2019", NULL, NULL, NULL},
    {"Cabinet Regulation No. 399", NULL, NULL, NULL},
    {"Cabinet Regulation 2022/399", NULL, NULL, NULL},
    {"Decision No. 124/2015", NULL, NULL, NULL},
    {"Government Decision No. 271/2013", NULL, NULL, NULL},
    {"Joint Committee Decision No. 59/2017", NULL, NULL, NULL},
    {"Directive No. 12/2019", NULL, NULL, NULL},
    {"Directive of 2019/1024 pages", NULL, NULL, NULL},
    {"the Mail Regulation (12/2019)", NULL, NULL, NULL},
    {"the Mail Directive, 2019/1024 pages", NULL, NULL, NULL},
    {"Law 2019/1024", NULL, NULL, NULL},
    {"General Data Protection Regulation", NULL, NULL, NULL},
    {"Regulation (EU) 2016/0", NULL, NULL, NULL},
    {"Regulation (EU) 12/05/2016", NULL, NULL, NULL},
    {"Regulation (", NULL, NULL, NULL},
    {"Directive", NULL, NULL, NULL},
    {"", NULL, NULL, NULL},
};

START_TEST(reads_citations)
{
  FcArena *arena = fc_arena_new();
  FcAct act = {0};

  const bool found = fc_act_scan(&act, arena, fc_str(forms[_i].text), 0);

  ck_assert_int_eq(found, forms[_i].printed != NULL);
  if (found) {
    const FcStr eli = fc_act_eli(arena, &act);
    ck_assert_str_eq(act.printed.data, forms[_i].printed);
    ck_assert_str_eq(eli.data + strlen("http://data.europa.eu/eli/"),
                     forms[_i].eli);
    ck_assert_str_eq(fc_act_celex(arena, &act).data, forms[_i].celex);
  }
  fc_arena_free(arena);
}
END_TEST

/// All acts of a text, as they are printed, joined by " | ".
static const struct {
  const char *text, *printed;
} lists[] = {
    {"Directives 2014/23/EU, 2014/24/EU and 2014/25/EU",
     "Directive 2014/23/EU | Directive 2014/24/EU | Directive 2014/25/EU"},
    {"Directive 2014/24/EU and Directive 2014/25/EU",
     "Directive 2014/24/EU | Directive 2014/25/EU"},
    {"Regulations (EC) No 1882/2003 and 1883/2003 and so on",
     "Regulation (EC) No 1882/2003 | Regulation (EC) 1883/2003"},
    {"repealing Directive 95/46/EC (General Data Protection Regulation), "
     "Regulation No. 183/2022 and Regulation (EU) 2018/1724 amending "
     "Regulation (EU) No 1024/2012",
     "Directive 95/46/EC | Regulation (EU) 2018/1724 | "
     "Regulation (EU) No 1024/2012"},
    {"Directive 2014/24/EU and 2015/16 prices", "Directive 2014/24/EU"},
    {"three EU Directives (2014/23/EU, 2014/24/EU and 2014/25/EU) of",
     "EU Directive 2014/23/EU | EU Directive 2014/24/EU | "
     "EU Directive 2014/25/EU"},
    {"Directives 2014/23/EU, the rest", "Directive 2014/23/EU"},
};

START_TEST(reads_all_of_a_text)
{
  FcArena *arena = fc_arena_new();
  const FcStr text = fc_str(lists[_i].text);
  FcStr all = FC_STR("");
  FcAct act = {0};
  size_t from = 0;

  while (fc_act_scan(&act, arena, text, from)) {
    all = fc_arena_printf(arena, "%.*s%s%.*s", FC_FMT(all),
                          all.len ? " | " : "", FC_FMT(act.printed));
    from = act.start + act.len;
  }

  ck_assert_str_eq(all.data, lists[_i].printed);
  fc_arena_free(arena);
}
END_TEST

static const struct {
  const char *url, *eli;
} links[] = {
    {"https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32016R0679",
     "reg/2016/679"},
    {"https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=celex%3A32019L1024",
     "dir/2019/1024"},
    {"http://eur-lex.europa.eu/LexUriServ/LexUriServ.do?"
     "uri=CELEX:31995L0046:EN:HTML",
     "dir/1995/46"},
    {"https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:02014R0910",
     "reg/2014/910"},
    {"https://eur-lex.europa.eu/eli/reg/2016/679/oj", "reg/2016/679"},
    {"http://data.europa.eu/eli/reg_impl/2019/1780/oj", "reg_impl/2019/1780"},
    {"https://eur-lex.europa.eu/?uri=CELEX:32008F0977", "dec_framw/2008/977"},
    {"https://eur-lex.europa.eu/?uri=CELEX:32017H0761", NULL},
    {"https://eur-lex.europa.eu/?uri=CELEX:52020DC0066", NULL},
    {"https://eur-lex.europa.eu/?uri=CELEX:32016", NULL},
    {"https://eur-lex.europa.eu/eli/reg/2016", NULL},
    {"https://www.ejustice.just.fgov.be/eli/dec/2014/03/27", NULL},
    {"https://example.org/?uri=CELEX:32016R0679", NULL},
    {"", NULL},
};

START_TEST(reads_links)
{
  FcArena *arena = fc_arena_new();
  FcAct act = {0};

  const bool found = fc_act_from_link(&act, fc_str(links[_i].url));

  ck_assert_int_eq(found, links[_i].eli != NULL);
  if (found) {
    const FcStr eli = fc_arena_printf(arena, "http://data.europa.eu/eli/%s/oj",
                                      links[_i].eli);
    ck_assert_str_eq(fc_act_eli(arena, &act).data, eli.data);
  }
  fc_arena_free(arena);
}
END_TEST

/// What stands right behind "Law ", and the date that it tells.
static const struct {
  const char *text;
  const char *iso; ///< NULL for none
  const char *printed;
} numbers[] = {
    {"No. 39/2015 on it", "2015", "No. 39/2015"},
    {"No 39/2015 of 1 October 2015 on", "2015-10-01",
     "No 39/2015 of 1 October 2015"},
    {"nr. 4727/2020", "2020", "nr. 4727/2020"},
    {"3/2018 of December 5 on", "2018-12-05", "3/2018 of December 5"},
    {"46/2018, of 13 August, on", "2018-08-13", "46/2018, of 13 August"},
    {"ABC/1384/2021, of December 9, which", "2021-12-09",
     "ABC/1384/2021, of December 9"},
    {"451/2016 (XII 19) on", "2016-12-19", "451/2016 (XII 19)"},
    {"451/2016. (XII. 19.) on", "2016-12-19", "451/2016. (XII. 19.)"},
    {"451/2016. The", "2016", "451/2016"},
    {"No. CXII of 2011 on", "2011", "No. CXII of 2011"},
    {"CXII of 2011 on", "2011", "CXII of 2011"},
    {"No. CXII. of 2011 on", "2011", "No. CXII. of 2011"},
    {"No. 502 of 23 May 2018", "2018-05-23", "No. 502 of 23 May 2018"},
    {"No. 7 of 2018", "2018", "No. 7 of 2018"},
    {"2018:218)", "2018", "2018:218"},
    {"No. 2018-133 of", "2018", "No. 2018-133"},
    {"No. 39/2015 of the Ministry", "2015", "No. 39/2015"},
    {"No. 39/2015 of 2 parts", "2015", "No. 39/2015"},
    {"451/2016 (XIII 19)", "2016", "451/2016"},
    // Look-alikes
    {"2016/679", NULL, NULL},
    {"95/46/EC", NULL, NULL},
    {"39/2015/EU", NULL, NULL},
    {"No. 399", NULL, NULL},
    {"No. L on", NULL, NULL},
    {"2021-25", NULL, NULL},
    {"2021-2025", NULL, NULL},
    {"39/15", NULL, NULL},
    {"5 of 2019", NULL, NULL},
    {"2018", NULL, NULL},
    {"North 3/2018", NULL, NULL},
    {"", NULL, NULL},
};

START_TEST(dates_numbers)
{
  FcArena *arena = fc_arena_new();
  FcDate date = {0};

  size_t number = 0;
  const bool found =
      fc_act_number_at(&date, &number, fc_str(numbers[_i].text), 0);

  ck_assert_int_eq(found, numbers[_i].iso != NULL);
  if (found) {
    ck_assert_str_eq(fc_date_text(arena, &date).data, numbers[_i].iso);
    ck_assert_uint_eq(date.len, strlen(numbers[_i].printed));
  }
  fc_arena_free(arena);
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_loop_test(tcase, reads_citations, 0, FC_ROWS(forms));
  tcase_add_loop_test(tcase, reads_all_of_a_text, 0, FC_ROWS(lists));
  tcase_add_loop_test(tcase, reads_links, 0, FC_ROWS(links));
  tcase_add_loop_test(tcase, dates_numbers, 0, FC_ROWS(numbers));
}

FC_CHECK_MAIN("act", add_tests)
