// Linking of small made-up documents, with the program's own vocabulary.
#include "check_main.h"
#include "link.h"
#include "term.h"

#include <string.h>

static FcVocab vocab;
static FcLexicon *lexicon;
static FcDiag *diag;
static FcArena *arena;
static FcEntities entities;
static FcConfig config;

static void set_up(void)
{
  arena = fc_arena_new();
  diag = fc_diag_new(NULL, FC_NOTE);
  fc_vocab_open(&vocab);
  ck_assert_int_eq(fc_lexicon_load(&lexicon, &vocab, diag), FC_OK);
  config = (FcConfig){
      .base = FC_STR("https://b.example/"),
      .title = FC_STR("Factsheets"),
      .description = FC_STR("All factsheets."),
      .publisher = FC_STR("https://b.example/us"),
      .publisher_name = FC_STR("Us"),
      .contact = FC_STR("us@b.example"),
      .contact_name = FC_STR("Desk"),
      .contact_page = FC_STR(""),
      .licence = FC_STR("https://b.example/licence"),
      .homepage = FC_STR("https://b.example/"),
      .download = FC_STR("https://b.example/data/"),
      .issued = FC_STR(""),
      .modified = FC_STR(""),
  };

  fc_entities_init(&entities, arena, "test.md");
  FcRecord *document = fc_entities_add(&entities, FC_STR("document"));
  document->country = FC_STR("BE");
  document->country_name = FC_STR("Belgium");
  document->edition = 2024;
  document->issued = FC_STR("2024-07");
  document->publisher = FC_STR("European Commission");
}

static void tear_down(void)
{
  fc_lexicon_free(lexicon);
  fc_vocab_close(&vocab);
  fc_diag_free(diag);
  fc_arena_free(arena);
}

static FcRecord *add(const char *kind, const char *name)
{
  FcRecord *record = fc_entities_add(&entities, FC_STR("entity"));

  record->kind = fc_str(kind);
  record->name = fc_str(name);
  record->id = fc_arena_printf(arena, "e%03zu", entities.len - 1);
  record->line = (unsigned)entities.len;
  record->heading = FC_STR("Heading");
  return record;
}

static void add_text(FcStrs *list, const char *text)
{
  fc_strs_add(arena, list, fc_str(text));
}

static FcStatus link_all(void)
{
  return fc_link(&entities, lexicon, &config, diag);
}

/// @return The record made by linking that has `t` and `name`, or NULL.
static const FcRecord *find(const char *t, const char *name)
{
  for (size_t i = 0; i < entities.len; ++i) {
    if (fc_str_eq(entities.items[i]->t, fc_str(t)) &&
        fc_str_eq(entities.items[i]->name, fc_str(name))) {
      return entities.items[i];
    }
  }
  return NULL;
}

/// A literal's text, since assertions print NUL-terminated strings.
static const char *text(FcStr view)
{
  return fc_arena_copy(arena, view).data;
}

static const char *first_of(const FcStrs *list)
{
  return list->len ? text(list->items[0]) : "";
}

#define ID "https://b.example/id/"

START_TEST(links_the_document)
{
  ck_assert_int_eq(link_all(), FC_OK);

  const FcRecord *document = entities.items[0];
  ck_assert_str_eq(text(document->iri), ID "dataset/be/factsheet-2024");
  ck_assert_str_eq(text(document->identifier), "factsheet-be-2024");
  ck_assert_str_eq(text(document->page_iri),
                   "https://b.example/doc/factsheet/be/2024");
  ck_assert_str_eq(text(document->download_ttl),
                   "https://b.example/data/be-2024.ttl");
  ck_assert_str_eq(
      text(document->country_iri),
      "http://publications.europa.eu/resource/authority/country/BEL");
  ck_assert_str_eq(
      text(document->publisher_iri),
      "http://publications.europa.eu/resource/authority/corporate-body/COM");
  ck_assert_str_eq(text(document->issued_month), "2024-07");
  ck_assert_str_eq(text(document->period_iri), ID "period/2024-2024");
  ck_assert_ptr_null(document->record_iri.data); // nobody said when it changed
  ck_assert_ptr_nonnull(find("catalogue", "Factsheets"));
  ck_assert_str_eq(text(find("agent", "Us")->body), "other");
}
END_TEST

/// Two records: are they one thing, and what is the second's IRI?
static const struct {
  const char *kind1, *name1, *alt1;
  const char *kind2, *name2, *alt2;
  const char *iri2; ///< Behind ID
} pairs[] = {
    {"base_registry", "National Registry", NULL, "base_registry",
     "National registry", NULL, "dataset/be/national-registry"},
    {"base_registry", "National Registry", "National Registry of Persons",
     "base_registry", "National Registry of Persons", NULL,
     "dataset/be/national-registry"},
    {"service", "The Portal", NULL, "infrastructure", "Portal (POR)", NULL,
     "service/be/portal"},
    {"strategy", "Plan (2020-2022)", NULL, "strategy", "Plan", NULL,
     "legal-resource/be/plan"},
    // Two things.
    {"service", "Gate", NULL, "service", "Gate+", NULL, "service/be/gate-plus"},
    {"service", "Belnet", NULL, "organisation", "Belnet", NULL,
     "https://org.belgif.be/id/CbeRegisteredEntity/0875396690"},
    {"strategy", "Digital Act", NULL, "legislation", "Digital Act", NULL,
     "legal-resource/be/digital-act-legislation"},
    {"legislation", "Royal Decree on Mail", "Royal Decree of 2 June 2019",
     "legislation", "Royal Decree of 2 June 2019", NULL,
     "legal-resource/be/royal-decree-of-2-june-2019"},
    {"eif_item", "Principle 8 - Security", "Security", "eif_item", "Security",
     NULL, "eif/security"},
    {"service", "One", "SPOC", "service", "Two", "SPOC", "service/be/two"},
    {"legislation", "Law on Data", NULL, "legislation", "Data Governance Act",
     NULL, "http://data.europa.eu/eli/reg/2022/868/oj"},
    {"legislation", "Law on Data", NULL, "legislation",
     "Regulation (EU) 2016/679", NULL,
     "http://data.europa.eu/eli/reg/2016/679/oj"},
    {"service", "Tax", NULL, "xborder_service", "Tax", NULL, "service/eu/tax"},
};

START_TEST(tells_what_is_the_same)
{
  FcRecord *first = add(pairs[_i].kind1, pairs[_i].name1);
  FcRecord *second = add(pairs[_i].kind2, pairs[_i].name2);
  if (pairs[_i].alt1) {
    add_text(&first->alt, pairs[_i].alt1);
  }
  if (pairs[_i].alt2) {
    add_text(&second->alt, pairs[_i].alt2);
  }

  ck_assert_int_eq(link_all(), FC_OK);

  const char *iri = text(second->iri);
  ck_assert_str_eq(strncmp(iri, ID, strlen(ID)) ? iri : iri + strlen(ID),
                   pairs[_i].iri2);
  const bool same = fc_str_eq(first->iri, second->iri);
  ck_assert_int_eq(fc_str_eq(second->presented, FC_STR("again")), same);
  ck_assert_str_eq(text(second->same_as), same ? "e001" : "");
}
END_TEST

START_TEST(merges_what_is_told_again)
{
  FcRecord *first = add("base_registry", "National Registry");
  FcRecord *second = add("base_registry", "National Registry");
  first->description = FC_STR("First.");
  second->description = FC_STR("Second.");
  second->began = FC_STR("1983");
  add_text(&second->owner, "Interior Department");

  ck_assert_int_eq(link_all(), FC_OK);

  ck_assert_str_eq(text(first->description), "First. Second.");
  ck_assert_str_eq(text(first->start_year), "1983");
  ck_assert_str_eq(text(first->publisher_iri),
                   ID "organisation/be/federal-public-service-of-the-interior");
  ck_assert_str_eq(text(second->source_iri),
                   "https://b.example/doc/factsheet/be/2024#line=3");
}
END_TEST

static const struct {
  const char *kind, *level1, *level2;
  bool same;
} levels[] = {
    {"organisation", "national", "regional", true},
    {"service", "national", "regional", false},
    {"service", "national", "", true},
};

/// A body has one name under each role; other things differ by level.
START_TEST(tells_levels_apart)
{
  FcRecord *first = add(levels[_i].kind, "Data Court");
  FcRecord *second = add(levels[_i].kind, "Data Court");
  first->level = fc_str(levels[_i].level1);
  second->level = fc_str(levels[_i].level2);
  second->heading = FC_STR("Audit");

  ck_assert_int_eq(link_all(), FC_OK);

  ck_assert(fc_str_eq(first->iri, second->iri) == levels[_i].same);
}
END_TEST

static const struct {
  const char *first, *second, *joined;
} texts[] = {
    {"It is.", "It was.", "It is. It was."},
    {"It is.", "It is.", "It is."},
    {"It is. It was.", "It was.", "It is. It was."},
    {"It is.", "It is. It was.", "It is. It was."},
    {"It is.", "", "It is."},
    {"", "It is.", "It is."},
};

START_TEST(joins_texts)
{
  FcRecord *first = add("organisation", "Data Court");
  FcRecord *second = add("organisation", "Data Court");
  first->description = fc_str(texts[_i].first);
  second->description = fc_str(texts[_i].second);

  ck_assert_int_eq(link_all(), FC_OK);

  ck_assert_str_eq(text(first->description), texts[_i].joined);
}
END_TEST

/// Things of one name in two regions, told apart by the heading above; a third
/// that nothing tells apart is an error.
START_TEST(tells_collisions_apart)
{
  FcRecord *flemish = add("organisation", "IT Committee");
  FcRecord *walloon = add("organisation", "IT Committee");
  flemish->region = FC_STR("Flanders");
  walloon->region = FC_STR("Wallonia");
  walloon->heading = FC_STR("Walloon Bodies");

  ck_assert_int_eq(link_all(), FC_OK);
  ck_assert_str_eq(text(flemish->iri), ID "organisation/be/it-committee");
  ck_assert_str_eq(text(walloon->iri),
                   ID "organisation/be/it-committee-walloon-bodies");
}
END_TEST

START_TEST(refuses_what_nothing_tells_apart)
{
  FcRecord *national = add("service", "Portal");
  (void)add("service", "Portal Heading");
  (void)add("service", "Portal Regional");
  FcRecord *regional = add("service", "Portal");
  national->level = FC_STR("national");
  regional->level = FC_STR("regional");

  ck_assert_int_eq(link_all(), FC_ERR_SYNTAX);
  ck_assert_uint_eq(fc_diag_count(diag, "iri-collision"), 1);
}
END_TEST

START_TEST(tells_levels_by_name)
{
  FcRecord *national = add("service", "Portal");
  FcRecord *regional = add("service", "Portal");
  FcRecord *local = add("service", "Portal");
  national->level = FC_STR("national");
  regional->level = FC_STR("regional");
  local->level = FC_STR("local");

  ck_assert_int_eq(link_all(), FC_OK);

  ck_assert_str_eq(text(regional->iri), ID "service/be/portal-heading");
  ck_assert_str_eq(text(local->iri), ID "service/be/portal-local");
}
END_TEST

START_TEST(leaves_out_what_is_of_no_kind)
{
  FcRecord *figure = add("none", "Percentage of individuals");

  ck_assert_int_eq(link_all(), FC_OK);

  ck_assert_ptr_null(figure->iri.data);
  ck_assert_ptr_null(figure->presented.data);
  ck_assert_uint_eq(fc_diag_count(diag, "unknown-kind"), 1);
}
END_TEST

#define RESOURCE \
  "http://publications.europa.eu/resource/authority/resource-type/"

/// What sort of document a plan is; a heading that only names a topic is a
/// communication.
static const struct {
  const char *kind, *name, *type;
} legal_types[] = {
    {"strategy", "Harbour Action Plan", RESOURCE "IMPL_PLAN"},
    {"strategy", "Harbour Plan", RESOURCE "PLANNING_DOC"},
    {"strategy", "Government Report on Harbours", RESOURCE "REPORT"},
    {"strategy", "Harbours and Ships", RESOURCE "COMMUNIC"},
    {"legislation", "Harbours and Ships", RESOURCE "ACT"},
};

START_TEST(finds_legal_types)
{
  const FcRecord *record = add(legal_types[_i].kind, legal_types[_i].name);

  ck_assert_int_eq(link_all(), FC_OK);

  ck_assert_str_eq(text(record->type_iri), legal_types[_i].type);
}
END_TEST

/// A framework of rules is a document, whatever presents it.
START_TEST(links_frameworks_as_documents)
{
  const FcRecord *rules =
      add("infrastructure", "Harbour Interoperability Framework");
  const FcRecord *bus = add("infrastructure", "Application Framework");

  ck_assert_int_eq(link_all(), FC_OK);

  ck_assert_str_eq(text(rules->kind), "infrastructure");
  ck_assert_str_eq(text(rules->nature), "document");
  ck_assert_str_eq(text(rules->iri),
                   ID "legal-resource/be/harbour-interoperability-framework");
  ck_assert_str_eq(text(rules->type_iri),
                   "http://publications.europa.eu/resource/authority/"
                   "resource-type/GUIDELINE");
  ck_assert_uint_eq(rules->authority_iri.len, 0);
  ck_assert_str_eq(text(bus->nature), "service");
  ck_assert_uint_eq(bus->authority_iri.len, 1);
}
END_TEST

/// Owners as they are printed, and the organisation that they mean.
static const struct {
  const char *owner, *iri, *body;
} owners[] = {
    {"Data Protection Authority",
     ID "organisation/be/data-protection-authority", "public"},
    {"the Data Protection Authority (DPA)",
     ID "organisation/be/data-protection-authority", "public"},
    {"DPA", ID "organisation/be/data-protection-authority", "public"},
    {"FPS BOSA", "https://org.belgif.be/id/CbeRegisteredEntity/0671516647",
     "public"},
    {"Federal Public Service (FPS) Mobility and Transport",
     ID "organisation/be/federal-public-service-mobility-and-transport",
     "public"},
    {"Ministry of Magic", ID "organisation/be/ministry-of-magic", "public"},
    {"Vrije Universiteit Brussel",
     ID "organisation/be/vrije-universiteit-brussel", "other"},
    {"Harbour Company", ID "organisation/be/harbour-company", "other"},
    {"Association of Harbours", ID "organisation/be/association-of-harbours",
     "other"},
    {"Company Register Office", ID "organisation/be/company-register-office",
     "public"},
    {"State-Owned Company for Ports",
     ID "organisation/be/state-owned-company-for-ports", "public"},
    {"DG GROW",
     "http://publications.europa.eu/resource/authority/corporate-body/GROW",
     "public"},
};

START_TEST(finds_owners)
{
  FcRecord *authority = add("organisation", "Data Protection Authority");
  FcRecord *service = add("service", "Complaints");
  add_text(&authority->alt, "DPA");
  add_text(&service->owner, owners[_i].owner);

  ck_assert_int_eq(link_all(), FC_OK);

  const bool is_public = !strcmp(owners[_i].body, "public");
  ck_assert_str_eq(first_of(&service->owner_iri), owners[_i].iri);
  ck_assert_str_eq(first_of(&service->authority_iri),
                   is_public ? owners[_i].iri
                             : ID "organisation/be/public-administration");
  ck_assert_uint_eq(fc_diag_count(diag, "stand-in-authority"), !is_public);
}
END_TEST

/// Who answers for a thing without an owner.
static const struct {
  const char *kind, *level, *region, *iri;
} stand_ins[] = {
    {"service", NULL, NULL, ID "organisation/be/public-administration"},
    {"service", "national", NULL, ID "organisation/be/public-administration"},
    {"service", "regional", "Flanders",
     ID "organisation/be/public-administration-flanders"},
    {"service", "regional", NULL, ID "organisation/be/public-administration"},
    {"service", "eu", NULL, ID "organisation/eu/public-administration"},
    {"xborder_infrastructure", "eu", NULL,
     ID "organisation/be/public-administration"},
    {"xborder_service", "eu", NULL,
     "http://publications.europa.eu/resource/authority/corporate-body/COM"},
};

START_TEST(lets_the_administration_stand_in)
{
  FcRecord *thing = add(stand_ins[_i].kind, "Thing");
  thing->level = fc_str(stand_ins[_i].level);
  thing->region = fc_str(stand_ins[_i].region);

  ck_assert_int_eq(link_all(), FC_OK);

  ck_assert_str_eq(first_of(&thing->authority_iri), stand_ins[_i].iri);
  ck_assert_uint_eq(thing->authority_iri.len, 1);
}
END_TEST

/// Where a thing is: in a region that the vocabulary knows, else the country.
static const struct {
  const char *country, *region, *iri;
} places[] = {
    {"BE", "Flanders", "https://sws.geonames.org/3337388/"},
    {"AT", "Land of Carinthia", "http://data.europa.eu/nuts/code/AT21"},
    {"ES", "Basque Country", "http://data.europa.eu/nuts/code/ES21"},
    {"FI", "\u00c5land", "http://data.europa.eu/nuts/code/FI20"},
    {"AT", "Salzburg",
     "http://publications.europa.eu/resource/authority/country/AUT"},
    {"AT", "Flanders",
     "http://publications.europa.eu/resource/authority/country/AUT"},
    {"ES", NULL,
     "http://publications.europa.eu/resource/authority/country/ESP"},
};

START_TEST(puts_things_in_places)
{
  FcRecord *thing = add("service", "Thing");
  entities.items[0]->country = fc_str(places[_i].country);
  thing->level = FC_STR("regional");
  thing->region = fc_str(places[_i].region);

  ck_assert_int_eq(link_all(), FC_OK);

  ck_assert_str_eq(text(thing->spatial_iri), places[_i].iri);
}
END_TEST

/// What a body is for, by its name.
#define ACTIVITY \
  "http://publications.europa.eu/resource/authority/main-activity/"
static const struct {
  const char *name, *purpose;
} bodies[] = {
    {"Ministry of Health", ACTIVITY "health"},
    {"Federal Public Service Social Security", ACTIVITY "soc-pro"},
    {"Data Office (Health)", ""},
};

START_TEST(knows_bodies_by_their_names)
{
  const FcRecord *body = add("organisation", bodies[_i].name);

  ck_assert_int_eq(link_all(), FC_OK);

  ck_assert_str_eq(first_of(&body->purpose_iri), bodies[_i].purpose);
}
END_TEST

START_TEST(links_what_services_name)
{
  const FcRecord *law = add("legislation", "Law on Mail");
  const FcRecord *plan = add("strategy", "Mail Plan");
  FcRecord *service = add("service", "Mail Portal");
  const FcRecord *used = add("infrastructure", "Mail Bus");
  FcRecord *other = add("service", "Letter Portal");
  FcRecord *naming = add("legislation", "Law on Letters");
  add_text(&service->requires, "Mail Bus");
  add_text(&service->mentions, "Mail Bus");
  add_text(&service->mentions, "Letter Portal");
  add_text(&service->mentions, "Law on Mail");
  add_text(&service->mentions, "Mail Plan");
  add_text(&service->cites, "Directive (EU) 2019/1024");
  add_text(&naming->mentions, "Letter Portal");

  ck_assert_int_eq(link_all(), FC_OK);

  ck_assert_str_eq(first_of(&service->requires_iri), text(used->iri));
  ck_assert_uint_eq(service->related_service_iri.len, 1);
  ck_assert_str_eq(first_of(&service->related_service_iri), text(other->iri));
  ck_assert_uint_eq(service->legal_resource_iri.len, 3);
  ck_assert(fc_strs_has(&service->legal_resource_iri, law->iri));
  ck_assert(fc_strs_has(&service->legal_resource_iri, plan->iri));
  ck_assert(fc_strs_has(&service->legal_resource_iri,
                        FC_STR("http://data.europa.eu/eli/dir/2019/1024/oj")));
  ck_assert_uint_eq(other->legal_resource_iri.len, 1);
  ck_assert_str_eq(first_of(&other->legal_resource_iri), text(naming->iri));
}
END_TEST

/// What a law cites, and the act that it means; "" for nothing certain.
static const struct {
  const char *name, *iri;
  bool eu_only; ///< Given as a directive that it transposes
} acts[] = {
    {"Directive (EU) 2019/1024", "http://data.europa.eu/eli/dir/2019/1024/oj",
     true},
    {"General Data Protection Regulation",
     "http://data.europa.eu/eli/reg/2016/679/oj", true},
    {"European Something directive", "", true},
    {"Law of 17 June 2016", ID "legal-resource/be/law-of-17-june-2016", false},
    {"Law on Procurement", ID "legal-resource/be/law-on-procurement", false},
    {"Law of 2019 transposing Directive 2016/1148",
     ID "legal-resource/be/law-of-2019-transposing-directive-2016-1148", false},
    {"EU Act on Everything", "", false},
    {"some rules", "", false},
    {"Law on Mail", "", false}, // itself
};

START_TEST(finds_acts)
{
  FcRecord *law = add("legislation", "Law on Mail");
  (void)add("legislation", "Law on Procurement");
  add_text(acts[_i].eu_only ? &law->transposes : &law->cites, acts[_i].name);

  ck_assert_int_eq(link_all(), FC_OK);

  ck_assert_str_eq(
      first_of(acts[_i].eu_only ? &law->transposes_iri : &law->cites_iri),
      acts[_i].iri);
}
END_TEST

START_TEST(makes_records_of_acts)
{
  FcRecord *law = add("legislation", "Law on Mail");
  add_text(&law->refs, "Directive (EU) 2019/1024");

  ck_assert_int_eq(link_all(), FC_OK);

  const FcRecord *act = find("act", "Directive (EU) 2019/1024");
  ck_assert_str_eq(text(act->identifier), "32019L1024");
  ck_assert_str_eq(
      text(act->type_iri),
      "http://publications.europa.eu/resource/authority/resource-type/DIR");
  ck_assert_str_eq(text(law->type_iri),
                   "http://publications.europa.eu/resource/authority/"
                   "resource-type/ACT_LEGIS");
}
END_TEST

START_TEST(links_wholes_and_predecessors)
{
  FcRecord *body = add("organisation", "Agency");
  FcRecord *service = add("service", "MAGDA");
  FcRecord *bank = add("infrastructure", "Crossroads Bank");
  add_text(&body->part_of, "Ministry of Magic");
  add_text(&body->successor_of, "Old Agency");
  add_text(&service->part_of, "Crossroads Bank");
  add_text(&bank->successor_of, "Paper");
  FcRecord *law = add("legislation", "Law on Mail");
  add_text(&law->successor_of, "Law of 7 March 2007");

  ck_assert_int_eq(link_all(), FC_OK);

  ck_assert_str_eq(first_of(&body->unit_of_iri),
                   ID "organisation/be/ministry-of-magic");
  ck_assert_str_eq(text(body->unit), "yes");
  ck_assert_str_eq(first_of(&body->successor_of_iri),
                   ID "organisation/be/old-agency");
  ck_assert_str_eq(first_of(&service->related_service_iri), text(bank->iri));
  ck_assert_str_eq(first_of(&bank->successor_of_iri), ID "mention/be/paper");
  ck_assert_str_eq(first_of(&law->successor_of_iri),
                   ID "legal-resource/be/law-of-7-march-2007");
}
END_TEST

static const struct {
  const char *kind, *start, *end;
  const char *period, *interval; ///< Behind ID
} times[] = {
    {"strategy", "2015", "2024", "period/2015-2024", ""},
    {"strategy", "2022", NULL, "period/2022-", ""},
    {"strategy", NULL, NULL, "", ""},
    {"event", "2024-03", NULL, "", "interval/2024-03-"},
    {"event", "2024-02-07", "2024-02-08", "", "interval/2024-02-07-2024-02-08"},
    {"legislation", "2019-02-28", NULL, "", ""},
};

START_TEST(links_owners_of_acts)
{
  FcRecord *law = add("legislation", "Data Act");
  add_text(&law->owner, "Parliament");
  add_text(&law->owner, "Data Ministry");
  add_text(&law->owner, "Data Office");
  add_text(&law->passed_by, "Parliament");
  add_text(&law->drafted_by, "Data Ministry");

  ck_assert_int_eq(link_all(), FC_OK);

  ck_assert_uint_eq(law->owner_iri.len, 3);
  ck_assert_str_eq(text(law->passed_by_iri.items[0]),
                   text(law->owner_iri.items[0]));
  ck_assert_str_eq(text(law->drafted_by_iri.items[0]),
                   text(law->owner_iri.items[1]));
  ck_assert_uint_eq(law->answering_iri.len, 1);
  ck_assert_str_eq(text(law->answering_iri.items[0]),
                   text(law->owner_iri.items[2]));
}
END_TEST

/// What a country did about an EU act is not said of the act.
START_TEST(keeps_eu_acts_to_the_union)
{
  FcRecord *eu_act = add("legislation", "Directive (EU) 2016/1148");
  FcRecord *law = add("legislation", "Law of 4 May 2016");
  FcRecord *both[] = {eu_act, law};
  for (int i = 0; i < FC_ROWS(both); ++i) {
    both[i]->in_force = FC_STR("2020-09-01");
    add_text(&both[i]->owner, "Parliament");
    add_text(&both[i]->passed_by, "Parliament");
    add_text(&both[i]->urls, "https://law.example/act");
  }

  ck_assert_int_eq(link_all(), FC_OK);

  ck_assert_str_eq(text(eu_act->iri),
                   "http://data.europa.eu/eli/dir/2016/1148/oj");
  ck_assert(!eu_act->in_force.len);
  ck_assert_str_eq(text(eu_act->level), "eu");
  ck_assert_uint_eq(eu_act->passed_by_iri.len, 0);
  ck_assert_uint_eq(eu_act->page.len, 0);
  ck_assert_str_eq(text(law->in_force), "2020-09-01");
  ck_assert_uint_eq(law->passed_by_iri.len, 1);
  ck_assert_uint_eq(law->page.len, 1);
}
END_TEST

static const struct {
  const char *title;
  size_t others; ///< Names that it adds to "Data Act"
} titles[] = {
    {"Data Act - Fees", 0}, {"Data Act – Fees", 0}, {"Data Act: Fees", 0},
    {"Act on Data", 1},     {"Fees - Data Act", 1},
};

START_TEST(knows_titles_of_topics)
{
  FcRecord *first = add("legislation", "Data Act");
  FcRecord *second = add("legislation", titles[_i].title);
  add_text(&second->alt, "Data Act");

  ck_assert_int_eq(link_all(), FC_OK);

  ck_assert_str_eq(text(second->presented), "again");
  ck_assert_uint_eq(first->alt.len, titles[_i].others);
}
END_TEST

START_TEST(links_times)
{
  FcRecord *thing = add(times[_i].kind, "Thing");
  thing->began = fc_str(times[_i].start);
  thing->end = fc_str(times[_i].end);

  ck_assert_int_eq(link_all(), FC_OK);

  const size_t skip = strlen(ID);
  ck_assert_str_eq(text(fc_str_from(thing->period_iri, skip)),
                   times[_i].period);
  ck_assert_str_eq(text(fc_str_from(thing->interval_iri, skip)),
                   times[_i].interval);
}
END_TEST

/// A full date of adoption is one, an imprecise one is that of issue, or of
/// something where another is that.
static const struct {
  const char *adopted, *issued;
  const char *adopted_date, *issued_year, *dated_year;
} adoptions[] = {
    {"2019-02-28", NULL, "2019-02-28", "", ""},
    {"2019", NULL, "", "2019", ""},
    {"2019", "2020", "", "2020", "2019"},
    {NULL, "2020", "", "2020", ""},
    {NULL, NULL, "", "", ""},
};

START_TEST(links_dates_of_acts)
{
  FcRecord *law = add("legislation", "Thing");
  law->adopted = fc_str(adoptions[_i].adopted);
  law->issued = fc_str(adoptions[_i].issued);

  ck_assert_int_eq(link_all(), FC_OK);

  ck_assert_str_eq(text(law->adopted_date), adoptions[_i].adopted_date);
  ck_assert_str_eq(text(law->issued_year), adoptions[_i].issued_year);
  ck_assert_str_eq(text(law->dated_year), adoptions[_i].dated_year);
}
END_TEST

START_TEST(names_in_other_languages)
{
  FcRecord *agency = add("organisation", "Agency");
  add_text(&agency->alt, "AG");
  add_text(&agency->alt_language, "en");
  add_text(&agency->alt, "The Agency of All");
  add_text(&agency->alt_language, "en");
  add_text(&agency->alt, "Agentschap");
  add_text(&agency->alt_language, "nl");
  FcRecord *app = add("service", "App");
  add_text(&app->alt, "Application");

  ck_assert_int_eq(link_all(), FC_OK);

  ck_assert_str_eq(text(find("name", "AG")->role), "altLabel");
  ck_assert_str_eq(text(find("name", "The Agency of All")->role),
                   "alternative");
  ck_assert_str_eq(text(find("name", "Agentschap")->role), "altLabel");
  ck_assert_str_eq(text(find("name", "Application")->role), "alternative");
}
END_TEST

START_TEST(sorts_links)
{
  FcRecord *one = add("service", "One");
  FcRecord *two = add("service", "Two");
  FcRecord *law = add("legislation", "Law");
  add_text(&one->urls, "https://shared.example");
  add_text(&one->urls, "One.example");
  add_text(&one->urls, "file:///C:/x");
  add_text(&two->urls, "https://shared.example");
  add_text(&law->urls, "https://law.example/eli/wet/2019/02/28/1/justel");

  ck_assert_int_eq(link_all(), FC_OK);

  ck_assert_str_eq(text(one->homepage), "https://one.example");
  ck_assert_str_eq(text(one->channel_iri), ID "channel/be/one");
  ck_assert_str_eq(first_of(&one->page), "https://shared.example");
  ck_assert_uint_eq(one->page.len, 1);
  ck_assert_ptr_null(two->homepage.data);
  ck_assert_str_eq(first_of(&law->same),
                   "https://law.example/eli/wet/2019/02/28/1/justel");
}
END_TEST

static const struct {
  const char *recommendations;
  size_t count;
  const char *last;
} recommendations[] = {
    {"20-24", 5, "eif/recommendation-24"},
    {"1", 1, "eif/recommendation-1"},
    {"2–4, 7", 4, "eif/recommendation-7"},
    {"99", 0, NULL},
    {"1-4000000000", 1, "eif/recommendation-1"},
    {"", 0, NULL},
};

START_TEST(links_eif_items)
{
  FcRecord *item = add("eif_item", "Conceptual Model");
  item->scoreboard = FC_STR("Scoreboard 3 Conceptual Model");
  item->recommendations = fc_str(recommendations[_i].recommendations);

  ck_assert_int_eq(link_all(), FC_OK);

  const size_t count = recommendations[_i].count;
  ck_assert_str_eq(text(item->iri), ID "eif/conceptual-model");
  ck_assert_str_eq(first_of(&item->broader_iri),
                   ID "eif/scoreboard-3-conceptual-model");
  ck_assert_uint_eq(item->narrower_iri.len, count);
  if (count) {
    ck_assert_str_eq(text(item->narrower_iri.items[count - 1]) + strlen(ID),
                     recommendations[_i].last);
  }
}
END_TEST

START_TEST(groups_services_of_your_europe)
{
  FcRecord *travel = add("xborder_service", "Travel");
  travel->heading = FC_STR("Life and Travel");
  add_text(&travel->owner, "DG GROW");

  ck_assert_int_eq(link_all(), FC_OK);

  ck_assert_str_eq(text(travel->iri), ID "service/eu/travel");
  ck_assert_str_eq(text(travel->event_iri), ID "event/eu/life-and-travel");
  ck_assert_str_eq(text(travel->type_iri),
                   "http://data.europa.eu/m8g/LifeEvent");
}
END_TEST

START_TEST(tells_who_takes_part)
{
  FcRecord *event = add("event", "Hackathon");
  add_text(&event->owner, "BOSA");

  ck_assert_int_eq(link_all(), FC_OK);

  const FcRecord *part = NULL;
  for (size_t i = 0; i < entities.len; ++i) {
    if (fc_str_eq(entities.items[i]->t, FC_STR("participation"))) {
      part = entities.items[i];
    }
  }
  ck_assert_ptr_nonnull(part);
  ck_assert_str_eq(text(part->of_iri), text(event->iri));
  ck_assert_str_eq(text(part->role_iri), ID "role/organiser");
  ck_assert_str_eq(text(part->description),
                   "Organiser of Hackathon: Federal Public Service Policy and "
                   "Support");
}
END_TEST

static FcRecord *add_profile(const char *t)
{
  FcRecord *record = fc_entities_add(&entities, fc_str(t));

  record->line = 7;
  record->heading = FC_STR("Basic data");
  return record;
}

START_TEST(links_facts_of_the_country)
{
  add("legislation", "Law");
  FcRecord *profile = add_profile("profile");
  profile->capital = FC_STR("Brussels");
  profile->currency = FC_STR("EUR");
  profile->publisher = FC_STR("Eurostat");
  profile->updated = FC_STR("2019-03-15");
  add_text(&profile->languages, "nl");
  add_text(&profile->urls, "https://statistics.example/");
  FcRecord *post = add_profile("post");
  post->notation = FC_STR("head-of-state");

  ck_assert_int_eq(link_all(), FC_OK);

  ck_assert_str_eq(text(profile->country_iri),
                   "http://publications.europa.eu/resource/authority/"
                   "country/BEL");
  ck_assert_str_eq(text(profile->capital_iri), ID "place/be/brussels");
  ck_assert_str_eq(text(profile->currency_iri),
                   "http://publications.europa.eu/resource/authority/"
                   "currency/EUR");
  ck_assert_str_eq(first_of(&profile->language_iri),
                   "http://publications.europa.eu/resource/authority/"
                   "language/NLD");
  ck_assert_str_eq(text(profile->publisher_iri),
                   "http://publications.europa.eu/resource/authority/"
                   "corporate-body/ESTAT");
  ck_assert_str_eq(text(profile->modified_date), "2019-03-15");
  ck_assert_str_eq(text(post->iri), ID "post/be/head-of-state");
  ck_assert_str_eq(text(post->role_iri), ID "role/head-of-state");
  ck_assert_ptr_null(profile->presented.data);
}
END_TEST

static const struct {
  const char *value, *year, *measure;
  const char *iri;
  const char *integer, *decimal; ///< The value, or ""
  const char *unit;              ///< "" for none
} indicators[] = {
    {"11398589", "2018", "unit/inhabitants", "population-2018", "11398589", "",
     ""},
    {"30688", "", "unit/km2", "population", "30688", "",
     "http://qudt.org/vocab/unit/KiloM2"},
    {"-0.9", "2017", "unit/percent", "population-2017", "", "-0.9",
     "http://qudt.org/vocab/unit/PERCENT"},
    {"5", "2017", "currency/EUR", "population-2017", "5", "",
     "http://publications.europa.eu/resource/authority/currency/EUR"},
    {"117", "2017", "", "population-2017", "117", "", ""},
};

START_TEST(links_indicators)
{
  FcRecord *profile = add_profile("profile");
  add_text(&profile->urls, "https://statistics.example/");
  FcRecord *record = add_profile("indicator");
  record->notation = FC_STR("population");
  record->value = fc_str(indicators[_i].value);
  record->year = fc_str(indicators[_i].year);
  record->measure = fc_str(indicators[_i].measure);

  ck_assert_int_eq(link_all(), FC_OK);

  const char *measurement = ID "measurement/be/factsheet-2024/";
  const size_t len = strlen(measurement);
  ck_assert_uint_gt(record->iri.len, len);
  ck_assert_int_eq(memcmp(record->iri.data, measurement, len), 0);
  ck_assert_str_eq(text(record->iri) + len, indicators[_i].iri);
  ck_assert_str_eq(text(record->value_integer), indicators[_i].integer);
  ck_assert_str_eq(text(record->value_decimal), indicators[_i].decimal);
  ck_assert(fc_str_eq(record->measure_iri, fc_str(indicators[_i].unit)));
  ck_assert_str_eq(text(record->metric_iri), ID "metric/population");
  ck_assert_str_eq(first_of(&record->page), "https://statistics.example/");
}
END_TEST

static const struct {
  FcUnit unit;
  const char *fragment;
} units[] = {
    {FC_LINES, "#line=2"},
    {FC_CHARACTERS, "#char=2"},
    {FC_PARAGRAPHS, "#paragraph=2"},
};

START_TEST(tells_places_by_unit)
{
  const FcRecord *record = add("service", "Data Portal");
  entities.unit = units[_i].unit;

  ck_assert_int_eq(link_all(), FC_OK);

  ck_assert(fc_str_ends(record->source_iri, fc_str(units[_i].fragment)));
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_checked_fixture(tcase, set_up, tear_down);
  tcase_add_loop_test(tcase, tells_places_by_unit, 0, FC_ROWS(units));
  tcase_add_test(tcase, links_the_document);
  tcase_add_loop_test(tcase, tells_what_is_the_same, 0, FC_ROWS(pairs));
  tcase_add_test(tcase, merges_what_is_told_again);
  tcase_add_test(tcase, links_owners_of_acts);
  tcase_add_test(tcase, keeps_eu_acts_to_the_union);
  tcase_add_loop_test(tcase, tells_levels_apart, 0, FC_ROWS(levels));
  tcase_add_loop_test(tcase, joins_texts, 0, FC_ROWS(texts));
  tcase_add_test(tcase, tells_collisions_apart);
  tcase_add_test(tcase, refuses_what_nothing_tells_apart);
  tcase_add_test(tcase, tells_levels_by_name);
  tcase_add_test(tcase, leaves_out_what_is_of_no_kind);
  tcase_add_loop_test(tcase, finds_legal_types, 0, FC_ROWS(legal_types));
  tcase_add_test(tcase, links_frameworks_as_documents);
  tcase_add_loop_test(tcase, finds_owners, 0, FC_ROWS(owners));
  tcase_add_loop_test(tcase, lets_the_administration_stand_in, 0,
                      FC_ROWS(stand_ins));
  tcase_add_loop_test(tcase, puts_things_in_places, 0, FC_ROWS(places));
  tcase_add_loop_test(tcase, knows_bodies_by_their_names, 0, FC_ROWS(bodies));
  tcase_add_test(tcase, links_what_services_name);
  tcase_add_loop_test(tcase, finds_acts, 0, FC_ROWS(acts));
  tcase_add_test(tcase, makes_records_of_acts);
  tcase_add_test(tcase, links_wholes_and_predecessors);
  tcase_add_loop_test(tcase, links_times, 0, FC_ROWS(times));
  tcase_add_loop_test(tcase, knows_titles_of_topics, 0, FC_ROWS(titles));
  tcase_add_loop_test(tcase, links_dates_of_acts, 0, FC_ROWS(adoptions));
  tcase_add_test(tcase, names_in_other_languages);
  tcase_add_test(tcase, sorts_links);
  tcase_add_loop_test(tcase, links_eif_items, 0, FC_ROWS(recommendations));
  tcase_add_test(tcase, groups_services_of_your_europe);
  tcase_add_test(tcase, tells_who_takes_part);
  tcase_add_test(tcase, links_facts_of_the_country);
  tcase_add_loop_test(tcase, links_indicators, 0, FC_ROWS(indicators));
}

FC_CHECK_MAIN("link", add_tests)
