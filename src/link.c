// The order of linking: what is the same, IRIs, owners, relations, the rest.
#include "act.h"
#include "link_own.h"

#include <string.h>

FcPos fc_link_pos(const FcLinker *linker, const FcRecord *record)
{
  return fc_entities_pos(linker->entities, record);
}

const FcConcept *fc_link_word(const FcLinker *linker,
                              const char *scheme,
                              FcStr text,
                              const FcConcept *within)
{
  FcMatch match;
  const FcScope scope = {linker->scope.country, within};

  return fc_lexicon_scan(&match, linker->lexicon, scheme, text, scope)
             ? match.concept
             : NULL;
}

FcStr fc_link_value(const FcLinker *linker, const char *scheme, FcStr part)
{
  const FcConcept *concept = fc_lexicon_concept(
      linker->lexicon,
      fc_arena_printf(linker->arena, "%s/%.*s", scheme, FC_FMT(part)));

  return concept ? concept->exact : (FcStr){NULL, 0};
}

static FcStr lower_ascii(FcArena *arena, FcStr text)
{
  char *copy = (char *)fc_arena_alloc(arena, text.len + 1);

  for (size_t i = 0; i < text.len; ++i) {
    copy[i] = (char)fc_to_lower((unsigned char)text.data[i]);
  }
  return (FcStr){copy, text.len};
}

/// Find the document's country by its two letters.
static void set_country(FcLinker *linker)
{
  const FcConcept *country = NULL;

  do {
    country = fc_lexicon_next(linker->lexicon, "country", country);
  } while (country && !fc_str_eq(country->notation, linker->document->country));
  if (country) {
    linker->document->country_iri = country->exact;
    linker->scope.country =
        fc_str_from(country->iri, sizeof "country/" - 1); // "BEL"
  }
  linker->cc = lower_ascii(linker->arena, linker->document->country);
}

/// The document and the entities come first, then the profile's records.
static size_t count_presented(const FcEntities *entities)
{
  size_t count = 1;

  while (count < entities->len && fc_is(entities->items[count]->t, "entity")) {
    ++count;
  }
  return count;
}

/// The document's own IRIs: dataset, page, distributions.
static void link_document(FcLinker *linker)
{
  FcRecord *document = linker->document;
  const FcConfig *config = linker->config;
  FcArena *arena = linker->arena;
  const FcStr name = fc_arena_printf(arena, "factsheet-%u", document->edition);
  const FcStr file =
      fc_arena_printf(arena, "%.*s%.*s-%u", FC_FMT(config->download),
                      FC_FMT(linker->cc), document->edition);

  document->iri = fc_link_iri(linker, "dataset", linker->cc, name);
  document->identifier = fc_arena_printf(arena, "factsheet-%.*s-%u",
                                         FC_FMT(linker->cc), document->edition);
  document->page_iri =
      fc_arena_printf(arena, "%.*sdoc/factsheet/%.*s/%u", FC_FMT(config->base),
                      FC_FMT(linker->cc), document->edition);
  document->catalogue_iri =
      fc_arena_join(arena, config->base, FC_STR("id/catalogue/factsheets"));
  document->distribution_ttl = fc_arena_join(
      arena, fc_link_iri(linker, "distribution", linker->cc, name),
      FC_STR("/ttl"));
  document->distribution_rdf = fc_arena_join(
      arena, fc_link_iri(linker, "distribution", linker->cc, name),
      FC_STR("/rdf"));
  document->download_ttl = fc_arena_join(arena, file, FC_STR(".ttl"));
  document->download_rdf = fc_arena_join(arena, file, FC_STR(".rdf"));
  document->licence_iri = config->licence;
  fc_link_date(document->issued, &document->issued_year,
               &document->issued_month, &document->issued_date);
  fc_link_date(config->modified, &document->modified_year,
               &document->modified_month, &document->modified_date);
  if (config->contact.len || config->contact_page.len) {
    document->contact_iri =
        fc_arena_join(arena, config->base, FC_STR("id/contact/factsheets"));
  }
  if (config->modified.len) { // a record must tell when it changed
    document->record_iri = fc_link_iri(linker, "record", linker->cc, name);
  }
}

/// What the document says of itself with names: publisher, contributors, the
/// year that it is about.
static void link_document_names(FcLinker *linker)
{
  FcRecord *document = linker->document;

  fc_index_add(&linker->iris, linker->arena, document->iri, document, false);
  if (document->publisher.len) {
    FcRecord *publisher = fc_link_agent(linker, document->publisher);
    publisher->portal = FC_STR("yes");
    document->publisher_iri = publisher->iri;
  }
  for (size_t i = 0; i < document->contributors.len; ++i) {
    const FcRecord *agent =
        fc_link_agent(linker, document->contributors.items[i]);
    (void)fc_strs_add_new(linker->arena, &document->contributor_iri,
                          agent->iri);
  }
  document->start = fc_arena_printf(linker->arena, "%u", document->edition);
  document->began = document->start;
  document->end = document->start;
  fc_link_period(linker, document);
}

static void link_basics(FcLinker *linker, FcRecord *record)
{
  FcStr kind = fc_arena_copy(linker->arena, record->kind);
  char *letters = (char *)fc_arena_alloc(linker->arena, kind.len + 1);
  for (size_t i = 0; i < kind.len; ++i) {
    letters[i] = kind.data[i] == '_' ? '-' : kind.data[i];
  }

  record->kind_iri = fc_arena_printf(linker->arena, "%.*sid/kind/%s",
                                     FC_FMT(linker->config->base), letters);
  record->dataset_iri = linker->document->iri;
  record->catalogue_iri = linker->document->catalogue_iri;
  fc_link_space(linker, record);
  if (fc_is(record->kind, "organisation")) {
    fc_link_body(linker, record);
  }
  fc_link_index_links(linker, record);
}

/// Profiles want a description of services, datasets and catalogues: where the
/// document has none, say where it presents the thing.
static void describe(const FcLinker *linker, FcRecord *record)
{
  static const char *const described[] = {
      "base_registry",          "data_portal",     "infrastructure", "service",
      "xborder_infrastructure", "xborder_service",
  };

  for (size_t i = 0; i < sizeof described / sizeof *described; ++i) {
    if (!record->description.len && fc_is(record->kind, described[i])) {
      record->description = fc_arena_printf(
          linker->arena,
          "%.*s, as the %u factsheet of %.*s presents it under \"%.*s\".",
          FC_FMT(record->name), linker->document->edition,
          FC_FMT(linker->document->country_name), FC_FMT(record->heading));
    }
  }
}

/// A national factsheet tells under the name of an EU act what the country did
/// about it: its own dates, bodies and pages are not those of the EU act.
static void keep_to_the_union(const FcLinker *linker, FcRecord *record)
{
  static const char *const national[] = {
      "start", "end",    "began",       "adopted", "in_force",  "dated",
      "urls",  "region", "spatial_iri", "owner",   "passed_by", "drafted_by",
  };
  FcAct act;
  if (!fc_act_from_link(&act, record->iri)) {
    return;
  }

  for (size_t i = 0; i < sizeof national / sizeof *national; ++i) {
    const FcField *field = fc_field_find(fc_str(national[i]));
    memset((char *)record + field->offset, 0,
           field->type == FC_FIELD_LIST ? sizeof(FcStrs) : sizeof(FcStr));
  }
  record->level = FC_STR("eu");
  fc_link_space(linker, record);
}

static void link_entities(FcLinker *linker)
{
  for (size_t i = 1; i < linker->presented; ++i) {
    FcRecord *record = linker->entities->items[i];
    if (fc_is(record->presented, "first")) {
      keep_to_the_union(linker, record);
      fc_link_owners(linker, record);
      fc_link_relations(linker, record);
      fc_link_parts(linker, record);
      if (fc_is(record->kind, "base_registry")) {
        fc_link_registry(linker, record);
      }
      describe(linker, record);
    } else {
      record->iri = linker->firsts[i]->iri;
      record->dataset_iri = linker->document->iri;
    }
    fc_link_source(linker, record);
  }
}

/// A framework of rules is a document, though documents present it among
/// infrastructures: link it as a plan.
static void find_natures(FcLinker *linker)
{
  for (size_t i = 1; i < linker->presented; ++i) {
    FcRecord *record = linker->entities->items[i];
    if (fc_is(record->kind, "infrastructure")) {
      const FcConcept *word =
          fc_link_word(linker, "document", record->name, NULL);
      record->nature = word ? FC_STR("document") : FC_STR("service");
      record->kind = word ? word->close->notation : record->kind;
    }
  }
}

/// What documents present it as stays its kind.
static void restore_kinds(FcLinker *linker)
{
  for (size_t i = 1; i < linker->presented; ++i) {
    FcRecord *record = linker->entities->items[i];
    if (fc_is(record->nature, "document")) {
      record->kind = FC_STR("infrastructure");
    }
  }
}

static FcStatus link_all(FcLinker *linker)
{
  const size_t extracted = linker->entities->len;
  link_document(linker);
  find_natures(linker);
  fc_link_same(linker);
  for (size_t i = 1; i < linker->presented; ++i) {
    if (linker->firsts[i] == linker->entities->items[i]) {
      link_basics(linker, linker->entities->items[i]);
    }
  }
  const FcStatus status = fc_link_mint(linker);
  if (status) {
    return status;
  }

  link_document_names(linker);
  fc_link_catalogue(linker);
  link_entities(linker);
  fc_link_profile(linker, extracted);
  fc_link_names(linker);
  restore_kinds(linker);
  if (linker->stood_in) {
    fc_diag_note(linker->diag, fc_link_pos(linker, linker->document),
                 "stand-in-authority",
                 "%zu things have no stated owner; the public administration "
                 "stands in",
                 linker->stood_in);
  }
  return FC_OK;
}

FcStatus fc_link(FcEntities *entities,
                 const FcLexicon *lexicon,
                 const FcConfig *config,
                 FcDiag *diag)
{
  FcLinker linker = {
      .entities = entities,
      .lexicon = lexicon,
      .config = config,
      .diag = diag,
      .arena = entities->arena,
      .document = fc_entities_document(entities),
      .presented = count_presented(entities),
  };
  linker.firsts = (FcRecord **)fc_arena_alloc(
      linker.arena, linker.presented * sizeof(FcRecord *));
  set_country(&linker);

  const FcStatus status = link_all(&linker);
  fc_index_free(&linker.names);
  fc_index_free(&linker.iris);
  fc_index_free(&linker.links);
  return status;
}
