// Slugs, frozen, and links.
#include "check_main.h"
#include "iri.h"

#include <string.h>

/// What is published stays: a changed row breaks IRIs in the world.
static const struct {
  const char *name, *slug;
} slugs[] = {
    {"MAGDA Platform", "magda-platform"},
    {"Data.gov.be", "data-gov-be"},
    {"Tomorrow's Tech Today", "tomorrows-tech-today"},
    {"Tomorrow’s Tech Today", "tomorrows-tech-today"},
    {"'Smart Nation' Digital Strategy", "smart-nation-digital-strategy"},
    {"#SmartNation-strategy", "smartnation-strategy"},
    {"Land Registry / Cadastre", "land-registry-cadastre"},
    {"Cloud & Edge", "cloud-edge"},
    {"Digital Wallonia Strategy (2015–2024)", "digital-wallonia-strategy"},
    {"Digital Strategy 2021-2025", "digital-strategy"},
    {"Strategy [2011-2012] 2013/2014", "strategy"},
    {"2020–2025 Strategy of the Government",
     "2020-2025-strategy-of-the-government"},
    {"2015-2017", "2015-2017"},
    {"Plan 12021-2025", "plan-12021-2025"},
    {"Directive 2016/1148", "directive-2016-1148"},
    {"Law of 4 May 2016", "law-of-4-may-2016"},
    {"Data Protection Authority (DPA)", "data-protection-authority"},
    {"(Federal) Social Security", "federal-social-security"},
    {"Platform (eHealth)", "platform-ehealth"},
    {"Services (for all)", "services-for-all"},
    {"(DPA)", "dpa"},
    {"Banque Carrefour d’Échange de Données",
     "banque-carrefour-dechange-de-donnees"},
    {"E\u0301tat", "etat"}, // decomposed
    {"Straße, Ærø, Łódź, Þing", "strasse-aero-lodz-thing"},
    {"İstanbul ığüş", "istanbul-igus"},
    {"Ⅳ ﬁn", "iv-fin"},
    {"Υπουργείο Ψηφιακής Διακυβέρνησης", "ypourgeio-psifiakis-diakyvernisis"},
    {"Закон за електронното управление", "zakon-za-elektronnoto-upravlenie"},
    {"Дія", "diya"},
    {"Київ і Їжак", "kiyiv-i-yizhak"},
    {"Ѓорѓи Љубљана Џ", "gjorgji-ljubljana-dzh"},
    {"ქ Portal", "u10e5-portal"},
    {"+++", "u2b-u2b-u2b"},
    {"", "u0"},
    {"a-very-long-name-of-a-law-that-goes-on-and-on-until-it-is-longer-than-"
     "anybody-would-like",
     "a-very-long-name-of-a-law-that-goes-on-and-on-until-it-is-longer-than-"
     "4c056095"},
    {"a-very-long-name-of-a-law-that-goes-on-and-on-until-it-is-longer-than-"
     "anybody-would-hate",
     "a-very-long-name-of-a-law-that-goes-on-and-on-until-it-is-longer-than-"
     "085f1f76"},
};

START_TEST(makes_slugs)
{
  FcArena *arena = fc_arena_new();

  const FcStr slug = fc_iri_slug(arena, fc_str(slugs[_i].name));

  ck_assert_str_eq(slug.data, slugs[_i].slug);
  ck_assert_uint_le(slug.len, FC_MAX_SLUG);
  ck_assert_str_eq(fc_iri_slug(arena, slug).data, slugs[_i].slug);
  fc_arena_free(arena);
}
END_TEST

static const struct {
  const char *link, *iri;
} links[] = {
    {"https://www.belgium.be/en", "https://www.belgium.be/en"},
    {" HTTP://WWW.Belgium.BE/En ", "http://www.belgium.be/En"},
    {"Data.gov.be", "https://data.gov.be"},
    {"data.gov.be/en?a=b", "https://data.gov.be/en?a=b"},
    {"https://a.be/x y[1]\"", "https://a.be/x%20y%5B1%5D%22"},
    {"https://a.be/caf%C3%A9", "https://a.be/caf%C3%A9"},
    {"https://a.be/café", "https://a.be/caf%C3%A9"},
    {"https://a.be/100%", "https://a.be/100%25"},
    {"https://a.be/%zz", "https://a.be/%25zz"},
    {"https://a.be/#a#b", "https://a.be/#a%23b"},
    {"https://a.be:8443/x", "https://a.be:8443/x"},
    {"ftp://ftp.a.be/x", "ftp://ftp.a.be/x"},
    {"mailto:Info@Service.be?subject=x", "mailto:Info@service.be"},
    {"https://bücher.de/", "https://bücher.de/"},
    {"#", NULL},
    {"#_Toc123", NULL},
    {"", NULL},
    {"mailto:", NULL},
    {"mailto:a b@c.be", NULL},
    {"javascript:void(0)", NULL},
    {"file:///C:/Users/x/a.docx", NULL},
    {"tel:+3212345", NULL},
    {"https://user:pw@a.be/", NULL},
    {"https://localhost/x", NULL},
    {"http://intranet", NULL},
    {"http://192.168.0.1/", NULL},
    {"http://[::1]/", NULL},
    {"http://printer.local/", NULL},
    {"https://company.sharepoint.com/sites/x", NULL},
    {"http://https://a.be", "https://a.be"},
    {"chrome-extension://abc/viewer.html", NULL},
    {"file:///C:/Users/x/, https:/a.be/b", "https://a.be/b"},
    {"javascript:open('https://a.be')", NULL},
    {"mailto:a@b.be?subject=https://c.be", "mailto:a@b.be"},
    {"https://a..be/", NULL},
    {"https://a.be:x/", NULL},
    {"https://a b.be/", NULL},
    {"not a link", NULL},
    {"../relative", NULL},
};

START_TEST(makes_links_valid)
{
  FcArena *arena = fc_arena_new();

  const FcStr iri = fc_iri_from_link(arena, fc_str(links[_i].link));

  if (links[_i].iri) {
    ck_assert_ptr_nonnull(iri.data);
    ck_assert_str_eq(iri.data, links[_i].iri);
    ck_assert_str_eq(fc_iri_from_link(arena, iri).data, links[_i].iri);
  } else {
    ck_assert_msg(!iri.data, "%s", iri.data);
  }
  fc_arena_free(arena);
}
END_TEST

#define SAFE_LINKS "https://eur03.safelinks.protection.outlook.com/?"
#define DEFENSE    "https://urldefense.com/v3/__"

static const struct {
  const char *link;
  const char *repaired; ///< NULL where nothing is wrong
} repairs[] = {
    {SAFE_LINKS "url=https%3A%2F%2Fa.be%2Fb%3Fc%3D1%26d&data=05%7C01",
     "https://a.be/b?c=1&d"},
    {SAFE_LINKS "data=1&url=https%3a%2f%2fa.be", "https://a.be"},
    {SAFE_LINKS "url=https://a.be/b?c=1&d=2&data=05|01&reserved=0",
     "https://a.be/b?c=1&d=2"},
    {SAFE_LINKS "url=https%3A%2F%2Furldefense.com%2Fv3%2F__https%3A%2Fa.be"
                "__%3B!!K&data=1",
     "https://a.be"},
    {SAFE_LINKS "data=1", NULL},
    {SAFE_LINKS "url=javascript%3Aalert(1)", NULL},
    {DEFENSE "https:/www.a.is/is__;!!NEM!d3lH$", "https://www.a.is/is"},
    {DEFENSE "http:/a.is/search*/home__;Iw!!NEM!d3lH$",
     "http://a.is/search#/home"},
    {DEFENSE "https://a.is/*?q=*__;4oCTIQ!!NEM!d3lH$", "https://a.is/–?q=!"},
    {DEFENSE "https://a.is/**B*__;ISEhIw!!NEM!d3lH$", "https://a.is/!!!#"},
    {"https://urldefense.proofpoint.com/v2/url?u=https-3A__a.be_b-2Dc&d=DwM",
     "https://a.be/b-c"},
    {"https://www.google.at/url?sa=t&q=&url=https://a.at/b.pdf&usg=AOv",
     "https://a.at/b.pdf"},
    {"https://www.google.com/url?q=https%3A%2F%2Fa.at%2F&sa=D",
     "https://a.at/"},
    {"https://www.google.com/search?q=https://a.at", NULL},
    {"ttps://a.be/b", "https://a.be/b"},
    {"http//a.be", "http://a.be"},
    {"https:/a.be", "https://a.be"},
    {"https:///a.be", "https://a.be"},
    {"https:a.be", "https://a.be"},
    {"HTTPS:\\\\a.be\\b", "HTTPS://a.be\\b"},
    {"https:// a.be", "https://a.be"},
    {"http://https/a.is/", "https://a.is/"},
    {"http://http://a.is/", "http://a.is/"},
    {"https://a.be/bhttps://c.be/d", "https://a.be/b"},
    {"https://a.be, https://c.be", "https://a.be"},
    {"https://x.sharepoint.com/s/-\thttps:/a.be/b?c=1", "https://a.be/b?c=1"},
    {"chrome-extension://abc/https://a.be/b.pdf", "https://a.be/b.pdf"},
    {"https://a.be/b%252520c", "https://a.be/b%20c"},
    {"https://a.be/?u=b%2520c", NULL},
    {"https://a.be/100%25", NULL},
    {"https://web.archive.org/web/2022/https:/a.be/b", NULL},
    {"https://web.archive.org/web/2022/https://a.be/b", NULL},
    {"https://a.be/login?next=https://b.be", NULL},
    {"https://a.be/https-in-short", NULL},
    {"https://a.be", NULL},
    {"a.be/b", NULL},
    {"https:", NULL},
    {"#a", NULL},
    {"", NULL},
};

START_TEST(repairs_links)
{
  FcArena *arena = fc_arena_new();
  const char *expected = repairs[_i].repaired;
  bool repaired = false;

  const FcStr link =
      fc_iri_repair_link(arena, fc_str(repairs[_i].link), &repaired);

  if (!expected) {
    expected = repairs[_i].link;
  }
  ck_assert_msg(fc_str_eq(link, fc_str(expected)), "%.*s should be %s",
                FC_FMT(link), expected);
  ck_assert_int_eq(repaired, repairs[_i].repaired != NULL);
  fc_arena_free(arena);
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_loop_test(tcase, makes_slugs, 0, FC_ROWS(slugs));
  tcase_add_loop_test(tcase, repairs_links, 0, FC_ROWS(repairs));
  tcase_add_loop_test(tcase, makes_links_valid, 0, FC_ROWS(links));
}

FC_CHECK_MAIN("iri", add_tests)
