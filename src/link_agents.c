// Owners: which organisation a name means; who answers for what has no owner.
#include "iri.h"
#include "link_own.h"
#include "names.h"
#include "strbuf.h"

/// IRIs of the EU's own bodies.
#define CORPORATE_BODY \
  "http://publications.europa.eu/resource/authority/corporate-body/"

/// @return `name` without acronyms in brackets inside it: "Federal Public
/// Service (FPS) Mobility".
static FcStr drop_acronyms(const FcLinker *linker, FcStr name)
{
  FcStrbuf buf = {0};
  FcStr acronym = {NULL, 0};

  for (size_t close = fc_str_find(name, FC_STR(")")); close < name.len;
       close = fc_str_find(name, FC_STR(")"))) {
    fc_strbuf_add(&buf,
                  fc_iri_strip_acronym(fc_str_upto(name, close + 1), &acronym));
    fc_strbuf_add(&buf, FC_STR(" "));
    name = fc_str_trim(fc_str_from(name, close + 1));
  }
  fc_strbuf_add(&buf, name);
  const FcStr text =
      fc_str_trim(fc_arena_copy(linker->arena, fc_strbuf_str(&buf)));
  fc_strbuf_free(&buf);
  return text;
}

/// Is a name that of a public body by its words, or one that the vocabulary
/// knows?
static bool is_known_body(const FcLinker *linker, FcStr name)
{
  return fc_link_word(linker, "public-body", name, NULL) ||
         fc_lexicon_find(linker->lexicon, "organisation", name, linker->scope);
}

/// "Ministry of Health": what the body is for, as its name says.
static void find_purpose(const FcLinker *linker, FcRecord *body)
{
  const FcStr name =
      fc_str_upto(body->name, fc_str_find(body->name, FC_STR(" (")));
  const FcMatches found = fc_lexicon_matches(linker->arena, linker->lexicon,
                                             "purpose", name, linker->scope);

  for (size_t i = 0; i < found.len; ++i) {
    (void)fc_strs_add_new(linker->arena, &body->purpose_iri,
                          found.items[i].concept->exact);
  }
}

/// Does a word only tell which one a body is: "Company | Register Office"?
static bool is_attribute(FcStr name, const FcMatch *word)
{
  const FcStr rest = fc_str_from(name, word->start + word->len);
  uint32_t next = 0;

  return fc_str_eq(word->language, FC_STR("en")) &&
         fc_str_starts(rest, FC_STR(" ")) &&
         fc_str_next(&next, fc_str_from(rest, 1)) && fc_is_upper(next);
}

/// What the text says that a body is, else a word of its name; NULL where
/// neither tells.
static const FcConcept *find_body_type(const FcLinker *linker,
                                       const FcRecord *record)
{
  if (record->publisher_type.len) {
    return fc_lexicon_concept(
        linker->lexicon, fc_arena_join(linker->arena, FC_STR("publisher-type/"),
                                       record->publisher_type));
  }

  const FcMatches words =
      fc_lexicon_matches(linker->arena, linker->lexicon, "publisher-type",
                         record->name, linker->scope);
  for (size_t i = 0; i < words.len; ++i) {
    if (!is_attribute(record->name, &words.items[i])) {
      return words.items[i].concept;
    }
  }
  return NULL;
}

void fc_link_body(const FcLinker *linker, FcRecord *record)
{
  find_purpose(linker, record);
  const FcConcept *type = find_body_type(linker, record);
  const bool named_only =
      fc_is(record->t, "agent") && !is_known_body(linker, record->name);
  // The state's companies are below the word for public bodies.
  const bool other = type ? !type->broader : named_only;

  record->body = other ? FC_STR("other") : FC_STR("public");
  if (type) {
    record->publisher_type_iri = type->exact;
  } else if (record->level.len) {
    record->publisher_type_iri =
        fc_link_value(linker, "publisher-type", record->level);
  }
}

/// Make the record of an organisation that is only named.
static FcRecord *add_agent(FcLinker *linker, FcStr name, FcStr iri)
{
  FcRecord *agent = fc_entities_add(linker->entities, FC_STR("agent"));

  agent->kind = FC_STR("organisation");
  agent->presented = FC_STR("first");
  agent->name = name;
  agent->iri = iri.len ? iri
                       : fc_link_iri(linker, "organisation", linker->cc,
                                     fc_name_key(linker->arena, name));
  agent->identifier = fc_link_identifier(linker, agent->iri);
  if (fc_str_starts(agent->iri, FC_STR(CORPORATE_BODY))) {
    agent->level = FC_STR("eu");
  } else {
    const FcConcept *place = fc_link_word(linker, "place", name, NULL);
    agent->region = place ? place->name : (FcStr){NULL, 0};
  }
  fc_link_space(linker, agent);
  fc_link_body(linker, agent);
  fc_index_add(&linker->names, linker->arena, fc_name_key(linker->arena, name),
               agent, false);
  fc_index_add(&linker->iris, linker->arena, agent->iri, agent, false);
  return agent;
}

/// The organisation that the document presents or has named, or NULL.
static FcRecord *find_known(const FcLinker *linker, FcStr name)
{
  FcStr acronym = {NULL, 0};
  (void)fc_iri_strip_acronym(name, &acronym);
  const FcStr forms[] = {name, drop_acronyms(linker, name), acronym};

  for (size_t i = 0; i < sizeof forms / sizeof *forms; ++i) {
    FcRecord *known =
        forms[i].len ? fc_link_find(linker, forms[i], "organisation") : NULL;
    if (known) {
      return known;
    }
  }
  return NULL;
}

/// What the vocabulary calls the organisation, or NULL.
static const FcConcept *find_alias(const FcLinker *linker, FcStr name)
{
  const FcConcept *concept =
      fc_lexicon_find(linker->lexicon, "organisation", name, linker->scope);

  return concept ? concept
                 : fc_lexicon_find(linker->lexicon, "organisation",
                                   drop_acronyms(linker, name), linker->scope);
}

/// The document calls an organisation so too: by an acronym, or by a name that
/// the vocabulary knows.
static void add_printed_name(const FcLinker *linker,
                             FcRecord *agent,
                             FcStr name)
{
  if (!fc_str_eq(name, agent->name) &&
      fc_strs_add_new(linker->arena, &agent->alt, name)) {
    fc_strs_add(linker->arena, &agent->alt_language, FC_STR("en"));
  }
}

FcRecord *fc_link_agent(FcLinker *linker, FcStr name)
{
  FcRecord *agent = find_known(linker, name);
  if (agent) {
    return agent;
  }

  const FcConcept *alias = find_alias(linker, name);
  const FcStr proper = alias ? alias->name : drop_acronyms(linker, name);
  const FcStr iri = alias ? alias->exact : (FcStr){NULL, 0};
  const FcUse *use = iri.len ? fc_index_find(&linker->iris, iri) : NULL;
  agent = use ? use->record : find_known(linker, proper);
  if (!agent) {
    agent = add_agent(linker, proper, iri);
  }
  add_printed_name(linker, agent, name);
  fc_index_add(&linker->names, linker->arena, fc_name_key(linker->arena, name),
               agent, true);
  return agent;
}

/// The organisation that stands for the unknown one: one a country, region
/// and the EU. Nothing is guessed: its name and note say what it is.
static FcRecord *find_stand_in(FcLinker *linker, const FcRecord *record)
{
  const bool union_level = fc_is(record->level, "eu") &&
                           !fc_is(record->kind, "xborder_infrastructure");
  const bool regional =
      !union_level && record->spatial_iri.len && !fc_is(record->level, "eu") &&
      !fc_str_eq(record->spatial_iri, linker->document->country_iri);
  const FcConcept *place =
      regional ? fc_link_word(linker, "place", record->region, NULL) : NULL;
  const FcStr whose = union_level ? FC_STR("the European Union")
                      : place     ? place->name
                                  : linker->document->country_name;
  const FcStr iri = fc_link_iri(
      linker, "organisation", union_level ? FC_STR("eu") : linker->cc,
      place ? fc_iri_slug(linker->arena,
                          fc_arena_printf(linker->arena,
                                          "public administration %.*s",
                                          FC_FMT(place->name)))
            : FC_STR("public-administration"));

  ++linker->stood_in;
  const FcUse *use = fc_index_find(&linker->iris, iri);
  if (use) {
    return use->record;
  }
  FcRecord *agent =
      add_agent(linker,
                fc_arena_printf(linker->arena, "Public administration of %.*s",
                                FC_FMT(whose)),
                iri);
  agent->stand_in = FC_STR("yes");
  if (union_level) {
    agent->level = FC_STR("eu");
    fc_link_space(linker, agent);
  }
  return agent;
}

static void add_participation(FcLinker *linker,
                              FcRecord *record,
                              FcStr agent_iri)
{
  const bool event = fc_is(record->kind, "event");
  const FcUse *agent = fc_index_find(&linker->iris, agent_iri);
  const FcStr slug =
      fc_iri_slug(linker->arena, fc_arena_printf(linker->arena, "%.*s %.*s",
                                                 FC_FMT(record->name),
                                                 FC_FMT(agent->record->name)));
  FcRecord *part = fc_entities_add(linker->entities, FC_STR("participation"));

  part->iri = fc_link_iri(linker, "participation", linker->cc, slug);
  part->identifier = fc_link_identifier(linker, part->iri);
  part->description = fc_arena_printf(
      linker->arena,
      event ? "Organiser of %.*s: %.*s" : "Participant in %.*s: %.*s",
      FC_FMT(record->name), FC_FMT(agent->record->name));
  part->participant_iri = agent_iri;
  part->role_iri = fc_arena_printf(linker->arena, "%.*sid/role/%s",
                                   FC_FMT(linker->config->base),
                                   event ? "organiser" : "participant");
  part->of_iri = record->iri;
}

/// Set who answers for a service: its public owners, else the stand-in.
static void add_authority(FcLinker *linker, FcRecord *record)
{
  for (size_t i = 0; i < record->owner_iri.len; ++i) {
    const FcStr iri = record->owner_iri.items[i];
    const FcUse *use = fc_index_find(&linker->iris, iri);
    if (use && fc_is(use->record->body, "public")) {
      fc_strs_add(linker->arena, &record->authority_iri, iri);
    }
  }
  if (record->authority_iri.len) {
    return;
  }
  // The portal of which these are parts is the Commission's (Your Europe).
  const FcRecord *agent =
      fc_is(record->kind, "xborder_service") && linker->document->publisher.len
          ? fc_link_agent(linker, linker->document->publisher)
          : find_stand_in(linker, record);
  fc_strs_add(linker->arena, &record->authority_iri, agent->iri);
}

static bool is_service(const FcRecord *record)
{
  return fc_is(record->kind, "service") ||
         fc_is(record->kind, "infrastructure") ||
         fc_str_starts(record->kind, FC_STR("xborder_"));
}

static void link_agents(FcLinker *linker,
                        const FcRecord *record,
                        const FcStrs *names,
                        FcStrs *iris)
{
  for (size_t i = 0; i < names->len; ++i) {
    const FcRecord *agent = fc_link_agent(linker, names->items[i]);
    if (agent != record) {
      (void)fc_strs_add_new(linker->arena, iris, agent->iri);
    }
  }
}

/// Who of the owners answers for an act or plan otherwise than by passing or
/// writing it.
static void link_answering(FcLinker *linker, FcRecord *record)
{
  link_agents(linker, record, &record->passed_by, &record->passed_by_iri);
  link_agents(linker, record, &record->drafted_by, &record->drafted_by_iri);

  for (size_t i = 0; i < record->owner_iri.len; ++i) {
    const FcStr iri = record->owner_iri.items[i];
    if (!fc_strs_has(&record->passed_by_iri, iri) &&
        !fc_strs_has(&record->drafted_by_iri, iri)) {
      fc_strs_add(linker->arena, &record->answering_iri, iri);
    }
  }
}

void fc_link_owners(FcLinker *linker, FcRecord *record)
{
  link_agents(linker, record, &record->owner, &record->owner_iri);
  link_answering(linker, record);
  if (is_service(record)) {
    add_authority(linker, record);
  }
  if (fc_is(record->kind, "base_registry") ||
      fc_is(record->kind, "data_portal")) {
    record->publisher_iri = record->owner_iri.len
                                ? record->owner_iri.items[0]
                                : find_stand_in(linker, record)->iri;
  }
  const bool event = fc_is(record->kind, "event");
  const FcStrs *takers = event ? &record->owner_iri : &record->authority_iri;
  if (event || fc_is(record->kind, "xborder_infrastructure")) {
    for (size_t i = 0; i < takers->len; ++i) {
      add_participation(linker, record, takers->items[i]);
    }
  }
}

/// The record of the catalogue's publisher: whom the configuration names.
static FcRecord *find_publisher(FcLinker *linker)
{
  const FcConfig *config = linker->config;
  const FcUse *use = fc_index_find(&linker->iris, config->publisher);
  if (use) {
    return use->record;
  }

  FcRecord *agent =
      add_agent(linker, config->publisher_name, config->publisher);
  agent->body = FC_STR("other"); // what it is, nobody said
  return agent;
}

void fc_link_catalogue(FcLinker *linker)
{
  const FcConfig *config = linker->config;
  FcRecord *publisher = find_publisher(linker);
  FcRecord *catalogue = fc_entities_add(linker->entities, FC_STR("catalogue"));

  publisher->portal = FC_STR("yes");
  catalogue->kind = FC_STR("catalogue");
  catalogue->iri = linker->document->catalogue_iri;
  catalogue->identifier = catalogue->iri;
  catalogue->name = config->title;
  catalogue->description = config->description;
  catalogue->homepage = config->homepage;
  catalogue->licence_iri = config->licence;
  catalogue->publisher_iri = publisher->iri;
  catalogue->country_iri = linker->document->country_iri;
  catalogue->dataset_iri = linker->document->iri;
  catalogue->record_iri = linker->document->record_iri;
  catalogue->contact_iri = linker->document->contact_iri;
  catalogue->contact_name = config->contact_name;
  if (config->contact.len) {
    catalogue->email =
        fc_arena_join(linker->arena, FC_STR("mailto:"), config->contact);
  }
  if (config->contact_page.len) {
    catalogue->contact_page = config->contact_page;
  }
  fc_link_date(config->issued, &catalogue->issued_year,
               &catalogue->issued_month, &catalogue->issued_date);
  fc_link_date(config->modified, &catalogue->modified_year,
               &catalogue->modified_month, &catalogue->modified_date);
}

void fc_link_registry(FcLinker *linker, FcRecord *registry)
{
  const FcRecord *document = linker->document;
  const FcStr iri =
      fc_link_iri(linker, "catalogue", linker->cc, FC_STR("base-registries"));
  registry->list_iri = iri;
  if (fc_index_find(&linker->iris, iri)) {
    return;
  }

  FcRecord *list = fc_entities_add(linker->entities, FC_STR("catalogue"));
  list->kind = FC_STR("base_registries");
  list->iri = iri;
  list->identifier = fc_link_identifier(linker, iri);
  list->name = fc_arena_printf(linker->arena, "Base registries of %.*s",
                               FC_FMT(document->country_name));
  list->description = fc_arena_printf(
      linker->arena, "The base registries that the factsheet of %.*s presents.",
      FC_FMT(document->country_name));
  list->publisher_iri = document->publisher_iri;
  list->country_iri = document->country_iri;
  list->catalogue_iri = document->catalogue_iri;
  fc_index_add(&linker->iris, linker->arena, iri, list, false);
}
