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
    {"http://https://a.be", NULL},
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

static void add_tests(TCase *tcase)
{
  tcase_add_loop_test(tcase, makes_slugs, 0, FC_ROWS(slugs));
  tcase_add_loop_test(tcase, makes_links_valid, 0, FC_ROWS(links));
}

FC_CHECK_MAIN("iri", add_tests)
