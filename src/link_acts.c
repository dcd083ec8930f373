// Relations: the things, acts and organisations that a record names.
#include "act.h"
#include "iri.h"
#include "link_own.h"

#define LEGAL    "legislation strategy"
#define SERVICES "service infrastructure xborder_infrastructure xborder_service"

FcStr fc_link_legal_type(const FcLinker *linker, FcStr name, FcStr kind)
{
  const FcConcept *top = fc_lexicon_concept(
      linker->lexicon,
      fc_arena_printf(linker->arena, "type/%.*s", FC_FMT(kind)));
  const FcConcept *word = fc_link_word(linker, "type", name, top);

  return word ? word->exact : top ? top->exact : (FcStr){NULL, 0};
}

static FcRecord *add_act(FcLinker *linker, FcStr name, FcStr iri)
{
  FcRecord *act = fc_entities_add(linker->entities, FC_STR("act"));

  act->kind = FC_STR("legislation");
  act->presented = FC_STR("first");
  act->name = name;
  act->iri = iri;
  act->identifier = fc_link_identifier(linker, iri);
  fc_index_add(&linker->iris, linker->arena, iri, act, false);
  return act;
}

/// The record of an EU act whose number is printed, or NULL.
static FcRecord *find_numbered(FcLinker *linker, FcStr name)
{
  FcAct act = {0};
  if (!fc_act_scan(&act, linker->arena, name, 0) ||
      act.start > sizeof "the " - 1) {
    return NULL; // "Law of 7 April 2019 transposing Directive 2016/1148"
  }

  const FcStr iri = fc_act_eli(linker->arena, &act);
  const FcUse *use = fc_index_find(&linker->iris, iri);
  if (use) {
    return use->record;
  }
  FcRecord *record = add_act(linker, act.printed, iri);
  record->identifier = fc_act_celex(linker->arena, &act);
  record->type_iri = fc_link_value(linker, "type", fc_str(act.type));
  return record;
}

/// The record of an EU act that the vocabulary knows by name, or NULL.
static FcRecord *find_famous(FcLinker *linker, FcStr name)
{
  const FcConcept *concept =
      fc_lexicon_find(linker->lexicon, "act", name, linker->scope);
  if (!concept || !concept->exact.len) {
    return NULL;
  }

  const FcUse *use = fc_index_find(&linker->iris, concept->exact);
  if (use) {
    return use->record;
  }
  FcAct act = {0};
  FcRecord *record = add_act(linker, concept->name, concept->exact);
  record->identifier = concept->notation;
  if (fc_act_from_link(&act, concept->exact)) {
    record->type_iri = fc_link_value(linker, "type", fc_str(act.type));
  }
  return record;
}

/// The record of a national act that is only named, or NULL for what has no
/// word of an act or speaks of the EU.
static FcRecord *make_national(FcLinker *linker, FcStr name)
{
  const FcConcept *top =
      fc_lexicon_concept(linker->lexicon, FC_STR("type/legislation"));
  const FcConcept *word = top ? fc_link_word(linker, "type", name, top) : NULL;
  const FcConcept *country = fc_link_word(linker, "country", name, NULL);
  if (!word || (country && fc_is(country->iri, "country/EUR"))) {
    return NULL;
  }

  const FcStr iri = fc_link_iri(linker, "legal-resource", linker->cc,
                                fc_name_key(linker->arena, name));
  const FcUse *use = fc_index_find(&linker->iris, iri);
  if (use) {
    return use->record;
  }
  FcRecord *record = add_act(linker, name, iri);
  record->type_iri = word->exact;
  record->spatial_iri = linker->document->country_iri;
  fc_index_add(&linker->names, linker->arena, fc_name_key(linker->arena, name),
               record, false);
  return record;
}

/// @return The act of that name, or NULL where nothing certain is known.
static FcRecord *resolve_act(FcLinker *linker, FcStr name, bool may_be_national)
{
  FcRecord *act = find_numbered(linker, name);

  if (!act) {
    act = find_famous(linker, name);
  }
  if (!act) {
    act = fc_link_find(linker, name, LEGAL);
  }
  if (!act && may_be_national) {
    act = make_national(linker, name);
  }
  return act;
}

static void link_acts(FcLinker *linker,
                      FcRecord *record,
                      const FcStrs *names,
                      FcStrs *iris,
                      bool may_be_national)
{
  for (size_t i = 0; i < names->len; ++i) {
    const FcRecord *act = resolve_act(linker, names->items[i], may_be_national);
    if (act && !fc_str_eq(act->iri, record->iri)) {
      (void)fc_strs_add_new(linker->arena, iris, act->iri);
    }
  }
}

/// "was last amended by the Law of …": the other act amends this one. Of two
/// cited acts one ended the other.
static void link_other_acts(FcLinker *linker, const FcRecord *record)
{
  for (size_t i = 0; i < record->amended_by.len; ++i) {
    FcRecord *act = resolve_act(linker, record->amended_by.items[i], true);
    if (act && act != record) {
      (void)fc_strs_add_new(linker->arena, &act->amends_iri, record->iri);
    }
  }
  for (size_t i = 0; i < record->repealing.len; ++i) {
    FcRecord *act = resolve_act(linker, record->repealing.items[i], false);
    const FcRecord *ended =
        resolve_act(linker, record->repealed.items[i], false);
    if (act && ended && act != ended) {
      (void)fc_strs_add_new(linker->arena, &act->repeals_iri, ended->iri);
    }
  }
}

/// The record of another thing: what the document presents, else one that says
/// only that it was named.
static const FcRecord *resolve_thing(FcLinker *linker, FcStr name)
{
  const FcRecord *known = fc_link_find(linker, name, NULL);
  if (known) {
    return known;
  }

  const FcStr iri = fc_link_iri(linker, "mention", linker->cc,
                                fc_name_key(linker->arena, name));
  FcRecord *mention = fc_entities_add(linker->entities, FC_STR("mention"));
  mention->name = name;
  mention->iri = iri;
  mention->identifier = fc_link_identifier(linker, iri);
  fc_index_add(&linker->iris, linker->arena, iri, mention, false);
  fc_index_add(&linker->names, linker->arena, fc_name_key(linker->arena, name),
               mention, false);
  return mention;
}

/// What a record is part of or came after: bodies for bodies, acts for laws if
/// they are named as such, things else.
static const FcRecord *resolve_other(FcLinker *linker,
                                     const FcRecord *record,
                                     FcStr name)
{
  const FcRecord *act = fc_is(record->kind, "legislation")
                            ? resolve_act(linker, name, true)
                            : NULL;
  if (act) {
    return act;
  }
  return fc_is(record->kind, "organisation") ? fc_link_agent(linker, name)
                                             : resolve_thing(linker, name);
}

static void link_things(FcLinker *linker,
                        FcRecord *record,
                        const FcStrs *names,
                        FcStrs *iris)
{
  if (fc_is(record->kind, "eif_item") ||
      fc_is(record->kind, "xborder_service")) {
    return; // parts of scoreboards and headings: link_parts.c
  }

  for (size_t i = 0; i < names->len; ++i) {
    const FcRecord *other = resolve_other(linker, record, names->items[i]);
    if (!fc_str_eq(other->iri, record->iri)) {
      (void)fc_strs_add_new(linker->arena, iris, other->iri);
    }
  }
}

/// Services that a service uses; others are no services that we know of.
static void link_services(FcLinker *linker, FcRecord *record)
{
  for (size_t i = 0; i < record->requires.len; ++i) {
    const FcRecord *other =
        fc_link_find(linker, record->requires.items[i], SERVICES);
    if (other && other != record) {
      (void)fc_strs_add_new(linker->arena, &record->requires_iri, other->iri);
    }
  }
}

static bool is_of(const FcRecord *record, const char *kinds)
{
  FcStr rest = fc_str(kinds);
  FcStr kind = {NULL, 0};

  while (fc_str_split(&rest, ' ', &kind)) {
    if (fc_str_eq(record->kind, kind)) {
      return true;
    }
  }
  return false;
}

/// One thing that a service's text names, or a service that a law's does. A
/// legal resource is what a service "relates, operates or has its legal basis"
/// in (CPSV-AP).
static void link_mention(FcLinker *linker, FcRecord *record, FcStr name)
{
  FcRecord *service = fc_link_find(linker, name, SERVICES);
  if (is_of(record, LEGAL)) {
    if (service) {
      (void)fc_strs_add_new(linker->arena, &service->legal_resource_iri,
                            record->iri);
    }
    return;
  }

  const FcRecord *legal = fc_link_find(linker, name, LEGAL);
  if (legal) {
    (void)fc_strs_add_new(linker->arena, &record->legal_resource_iri,
                          legal->iri);
  } else if (service && service != record &&
             !fc_strs_has(&record->requires_iri, service->iri)) {
    (void)fc_strs_add_new(linker->arena, &record->related_service_iri,
                          service->iri);
  }
}

static void link_mentions(FcLinker *linker, FcRecord *record)
{
  for (size_t i = 0; i < record->mentions.len; ++i) {
    link_mention(linker, record, record->mentions.items[i]);
  }
  for (size_t i = 0; i < record->cites_iri.len && is_of(record, SERVICES);
       ++i) {
    (void)fc_strs_add_new(linker->arena, &record->legal_resource_iri,
                          record->cites_iri.items[i]);
  }
}

/// Whether the record of `iri` is of one of `kinds`.
static bool has_kind(const FcLinker *linker, FcStr iri, const char *kinds)
{
  const FcUse *use = fc_index_find(&linker->iris, iri);

  return use && is_of(use->record, kinds);
}

/// Profiles have no "part of" between services: what a service is part of is
/// its legal resource or a related service.
static void sort_wholes(FcLinker *linker, FcRecord *record)
{
  FcArena *arena = linker->arena;

  for (size_t i = 0; i < record->part_of_iri.len; ++i) {
    const FcStr iri = record->part_of_iri.items[i];
    const FcUse *use = fc_index_find(&linker->iris, iri);
    if (has_kind(linker, iri, LEGAL)) {
      (void)fc_strs_add_new(arena, &record->legal_resource_iri, iri);
    } else if (has_kind(linker, iri, SERVICES)) {
      (void)fc_strs_add_new(arena, &record->related_service_iri, iri);
    } else if (fc_is(record->kind, "organisation") && use &&
               fc_is(use->record->body, "public")) {
      (void)fc_strs_add_new(arena, &record->unit_of_iri, iri);
      record->unit = FC_STR("yes");
    }
  }
  for (size_t i = 0; i < record->legal_basis_iri.len; ++i) {
    (void)fc_strs_add_new(arena, &record->legal_resource_iri,
                          record->legal_basis_iri.items[i]);
  }
}

void fc_link_relations(FcLinker *linker, FcRecord *record)
{
  link_acts(linker, record, &record->legal_basis, &record->legal_basis_iri,
            true);
  link_acts(linker, record, &record->transposes, &record->transposes_iri,
            false);
  link_acts(linker, record, &record->implements, &record->implements_iri, true);
  link_acts(linker, record, &record->amends, &record->amends_iri, true);
  link_acts(linker, record, &record->repeals, &record->repeals_iri, true);
  link_acts(linker, record, &record->cites, &record->cites_iri, true);
  link_acts(linker, record, &record->refs, &record->cites_iri, false);
  link_other_acts(linker, record);
  link_things(linker, record, &record->part_of, &record->part_of_iri);
  link_things(linker, record, &record->successor_of, &record->successor_of_iri);
  link_services(linker, record);
  link_mentions(linker, record);
  sort_wholes(linker, record);
}
