// Dates, spans of years, acronyms, sentences.
#include "check_main.h"
#include "scan.h"

static const struct {
  const char *text;
  const char *iso; ///< NULL for none
} dates[] = {
    {"on 8 June 2020, the government", "2020-06-08"},
    {"on 8th of June 2020", "2020-06-08"},
    {"in December 2020", "2020-12"},
    {"in the summer of 2018 and ratified", "2018"},
    {"on 7 and 8 February 2024 under", "2024-02-07"},
    {"dated June 8, 2020", "2020-06-08"},
    {"on 27-7-2022", "2022-07-27"},
    {"of 31 February 2020", "2020-02"}, // no such day
    {"launched in 2006.", "2006"},
    {"Directive 2014/24/EU", NULL},
    {"Regulation (EU) No 910/2014", NULL},
    {"Law No. 2018-133", NULL},
    {"the period 2019–2024", NULL},
    {"H2020", NULL},
    {"18 751 contracts", NULL},
    {"2 020 users", NULL},
    {"around 12 500 datasets in May", NULL},
    {"", NULL},
};

START_TEST(finds_dates)
{
  FcArena *arena = fc_arena_new();
  FcDate date = {0};

  const bool found = fc_scan_date(&date, fc_str(dates[_i].text), 0);

  ck_assert_int_eq(found, dates[_i].iso != NULL);
  if (found) {
    ck_assert_str_eq(fc_date_text(arena, &date).data, dates[_i].iso);
  }
  fc_arena_free(arena);
}
END_TEST

static const struct {
  const char *text;
  bool valid;
} isos[] = {
    {"2019", true},        {"2019-02", true},  {"2020-02-29", true},
    {"2019-02-29", false}, {"2019-13", false}, {"2019-2", false},
    {"19", false},         {"", false},
};

START_TEST(parses_what_it_prints)
{
  FcArena *arena = fc_arena_new();
  FcDate date = {0};

  ck_assert_int_eq(fc_date_parse(&date, fc_str(isos[_i].text)), isos[_i].valid);
  if (isos[_i].valid) {
    ck_assert_str_eq(fc_date_text(arena, &date).data, isos[_i].text);
  }
  fc_arena_free(arena);
}
END_TEST

static const struct {
  const char *text;
  const char *name; ///< What is left of `text`
  FcYears years;
} spans[] = {
    {"Digital Strategy 2021-2025", "Digital Strategy", {2021, 2025}},
    {"Digital Strategy (2021–2025)", "Digital Strategy", {2021, 2025}},
    {"Digital Strategy (2022–present)", "Digital Strategy", {2022, 0}},
    {"Plan 2015\uF02D2024", "Plan", {2015, 2024}},
    {"Plan 2021 - 25", "Plan", {2021, 2025}},
    {"2021-2025", "", {2021, 2025}},
    {"Plan 12021-2025", "Plan 12021-2025", {0, 0}},
    {"Foundation (Report. St. 28 (2020–2021))",
     "Foundation (Report. St. 28 (2020–2021))",
     {0, 0}},
    {"Law No. 2018-133", "Law No. 2018-133", {0, 0}},
    {"Law of 2019", "Law of 2019", {0, 0}},
    {"", "", {0, 0}},
};

START_TEST(reads_trailing_years)
{
  FcYears years = {0, 0};

  const size_t len = fc_scan_trailing_years(&years, fc_str(spans[_i].text));

  ck_assert_uint_eq(len, fc_str(spans[_i].name).len);
  ck_assert_int_eq(years.first, spans[_i].years.first);
  ck_assert_int_eq(years.last, spans[_i].years.last);
}
END_TEST

static const struct {
  const char *text;
  FcYears years;
} periods[] = {
    {"for the period 2019–2024.", {2019, 2024}},
    {"a programme that ran from 2015 till 2017", {2015, 2017}},
    {"articles 12-14 of 2017", {0, 0}},
    {"in 2019", {0, 0}},
};

START_TEST(finds_periods)
{
  FcYears years = {0, 0};
  size_t start = 0;
  size_t len = 0;

  const bool found =
      fc_scan_years(&years, &start, &len, fc_str(periods[_i].text), 0);

  ck_assert_int_eq(found, periods[_i].years.first != 0);
  ck_assert_int_eq(years.first, periods[_i].years.first);
  ck_assert_int_eq(years.last, periods[_i].years.last);
}
END_TEST

static const struct {
  const char *text;
  const char *acronym; ///< "" for none
} acronyms[] = {
    {"Data Protection Authority (DPA)", "DPA"},
    {"Federal Service Bus (FSB) ", "FSB"},
    {"Common Good Institute (FARI)", "FARI"},
    {"Open Data (Dados.gov)", ""},
    {"Act CCXXII (XII 19)", ""},
    {"Law (VI)", ""},
    {"Federal (Federal) Office", ""},
    {"Portal (former HELP.gv.at)", ""},
    {"(DPA)", ""},
};

START_TEST(reads_trailing_acronyms)
{
  FcStr acronym = {"", 0};

  (void)fc_scan_trailing_acronym(&acronym, fc_str(acronyms[_i].text));

  ck_assert(fc_str_eq(acronym, fc_str(acronyms[_i].acronym)));
}
END_TEST

static const struct {
  const char *text;
  const char *first;
} sentences[] = {
    {"One. Two.", "One. "},
    {"See No. 910/2014 on it. Then.", "See No. 910/2014 on it. "},
    {"Launched by data.gov.be in 2020. It",
     "Launched by data.gov.be in 2020. "},
    {"Bodies, e.g. Ministries, act. So", "Bodies, e.g. Ministries, act. "},
    {"It has 1.5 million. Yes", "It has 1.5 million. "},
    {"No end", "No end"},
    {"", ""},
};

START_TEST(splits_sentences)
{
  ck_assert_uint_eq(fc_scan_sentence(fc_str(sentences[_i].text), 0),
                    fc_str(sentences[_i].first).len);
}
END_TEST

static const struct {
  const char *text;
  bool host;
} hosts[] = {
    {"data.gov.be", true},   {"Biodiversity.be", true},
    {"wifi.brussels", true}, {"e.g", false},
    {"1.5", false},          {"Open.budgets site", false},
    {"a..be", false},        {"", false},
};

START_TEST(knows_hosts)
{
  ck_assert_int_eq(fc_is_host(fc_str(hosts[_i].text)), hosts[_i].host);
}
END_TEST

static const struct {
  const char *text;
  bool month;
} months[] = {
    {"March", true},     {"may", true},  {"May 2020", true},
    {"Marching", false}, {"Mar", false}, {"The May", false},
    {"", false},
};

START_TEST(knows_months)
{
  ck_assert_int_eq(fc_is_month(fc_str(months[_i].text)), months[_i].month);
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_loop_test(tcase, finds_dates, 0, FC_ROWS(dates));
  tcase_add_loop_test(tcase, parses_what_it_prints, 0, FC_ROWS(isos));
  tcase_add_loop_test(tcase, reads_trailing_years, 0, FC_ROWS(spans));
  tcase_add_loop_test(tcase, finds_periods, 0, FC_ROWS(periods));
  tcase_add_loop_test(tcase, reads_trailing_acronyms, 0, FC_ROWS(acronyms));
  tcase_add_loop_test(tcase, splits_sentences, 0, FC_ROWS(sentences));
  tcase_add_loop_test(tcase, knows_months, 0, FC_ROWS(months));
  tcase_add_loop_test(tcase, knows_hosts, 0, FC_ROWS(hosts));
}

FC_CHECK_MAIN("scan", add_tests)
