// IRIs of things: the official one where the vocabulary or an act's number
// tells it, else {base}id/{concept}/{cc}/{slug}.
#include "act.h"
#include "iri.h"
#include "link_own.h"

/// Concepts of IRIs by kind.
static const struct {
  const char *kind, *concept;
} concepts[] = {
    {"base_registry", "dataset"},     {"data_portal", "catalogue"},
    {"event", "public-event"},        {"infrastructure", "service"},
    {"initiative", "project"},        {"legislation", "legal-resource"},
    {"organisation", "organisation"}, {"service", "service"},
    {"strategy", "legal-resource"},   {"xborder_infrastructure", "service"},
    {"xborder_service", "service"},
};

/// "eu" for what every country's factsheet shows, else the country.
static FcStr choose_cc(const FcLinker *linker, const FcRecord *record)
{
  return fc_is(record->level, "eu") ||
                 fc_str_starts(record->kind, FC_STR("xborder_"))
             ? FC_STR("eu")
             : linker->cc;
}

FcStr fc_link_iri(const FcLinker *linker,
                  const char *concept,
                  FcStr cc,
                  FcStr slug)
{
  return fc_arena_printf(linker->arena, "%.*sid/%s/%.*s/%.*s",
                         FC_FMT(linker->config->base), concept, FC_FMT(cc),
                         FC_FMT(slug));
}

FcStr fc_link_identifier(const FcLinker *linker, FcStr iri)
{
  const FcStr own =
      fc_arena_join(linker->arena, linker->config->base, FC_STR("id/"));
  const bool ours = fc_str_starts(iri, own);
  FcStr rest = ours ? fc_str_from(iri, own.len) : iri;
  FcStr path = {NULL, 0};
  FcStr part = {NULL, 0};

  while (fc_str_split(&rest, '/', &part)) {
    path = path.data && ours ? fc_arena_printf(linker->arena, "%.*s-%.*s",
                                               FC_FMT(path), FC_FMT(part))
                             : part;
  }
  return path;
}

/// A place's IRI by a region's name or a word in it, or NULL.
static const FcConcept *find_place(const FcLinker *linker, FcStr region)
{
  const FcConcept *place =
      fc_lexicon_find(linker->lexicon, "place", region, linker->scope);

  return place ? place : fc_link_word(linker, "place", region, NULL);
}

void fc_link_space(const FcLinker *linker, FcRecord *record)
{
  record->country_iri = linker->document->country_iri;
  if (fc_is(choose_cc(linker, record), "eu")) {
    record->spatial_iri = fc_link_value(linker, "country", FC_STR("EUR"));
  } else if (record->region.len) {
    const FcConcept *place = find_place(linker, record->region);
    record->spatial_iri = place ? place->exact : (FcStr){NULL, 0};
  }
  if (!record->spatial_iri.len) {
    record->spatial_iri = record->country_iri;
  }
  if (record->level.len) {
    record->level_iri =
        fc_arena_printf(linker->arena, "%.*sid/level/%.*s",
                        FC_FMT(linker->config->base), FC_FMT(record->level));
  }
}

/// The IRI that is somebody else's, or none; sets the identifier with it.
static FcStr find_official(const FcLinker *linker, FcRecord *record)
{
  if (fc_is(record->kind, "organisation")) {
    const FcConcept *concept = fc_lexicon_find(linker->lexicon, "organisation",
                                               record->name, linker->scope);
    return concept ? concept->exact : (FcStr){NULL, 0};
  }
  if (!fc_is(record->kind, "legislation")) {
    return (FcStr){NULL, 0};
  }

  FcAct act = {0};
  if (fc_act_scan(&act, linker->arena, record->name, 0) && act.start == 0 &&
      act.len == record->name.len) {
    record->identifier = fc_act_celex(linker->arena, &act);
    return fc_act_eli(linker->arena, &act);
  }
  const FcConcept *concept =
      fc_lexicon_find(linker->lexicon, "act", record->name, linker->scope);
  if (!concept || !concept->exact.len) {
    return (FcStr){NULL, 0};
  }
  record->identifier = concept->notation;
  return concept->exact;
}

static bool is_free(const FcLinker *linker, FcStr iri)
{
  return !fc_index_find(&linker->iris, iri);
}

/// The first IRI that no other thing has: the name alone, then with the kind,
/// the heading above, the region, the year or the level; none where all are
/// taken.
static FcStr find_free(const FcLinker *linker,
                       const char *concept,
                       const FcRecord *record)
{
  const FcStr cc = choose_cc(linker, record);
  const FcStr slug = fc_name_key(linker->arena, record->name);
  const FcStr plain = fc_link_iri(linker, concept, cc, slug);
  const FcUse *taken = fc_index_find(&linker->iris, plain);
  if (!taken) {
    return plain;
  }

  const bool same_kind = fc_str_eq(taken->record->kind, record->kind);
  const FcStr tellers[] = {
      same_kind ? FC_STR("") : record->kind, record->heading, record->region,
      fc_str_upto(record->start, 4),         record->level,
  };
  for (size_t i = 0; i < sizeof tellers / sizeof *tellers; ++i) {
    const FcStr teller = fc_arena_printf(linker->arena, "%.*s %.*s",
                                         FC_FMT(slug), FC_FMT(tellers[i]));
    const FcStr iri =
        fc_link_iri(linker, concept, cc, fc_iri_slug(linker->arena, teller));
    if (tellers[i].len && is_free(linker, iri)) {
      return iri;
    }
  }
  return (FcStr){NULL, 0};
}

static FcStr choose_iri(const FcLinker *linker,
                        const char *concept,
                        FcRecord *record)
{
  const FcStr official = find_official(linker, record);
  if (official.len && is_free(linker, official)) {
    return official;
  }

  record->identifier = (FcStr){NULL, 0};
  return find_free(linker, concept, record);
}

/// @return The concept of a kind: one that somebody added is called by its own
/// name.
static const char *find_concept(FcArena *arena, FcStr kind)
{
  for (size_t i = 0; i < sizeof concepts / sizeof *concepts; ++i) {
    if (fc_is(kind, concepts[i].kind)) {
      return concepts[i].concept;
    }
  }
  return kind.len && !fc_is(kind, "none") ? fc_iri_slug(arena, kind).data
                                          : NULL;
}

static FcStatus fail_taken(const FcLinker *linker,
                           const char *concept,
                           const FcRecord *record)
{
  const FcUse *taken = fc_index_find(
      &linker->iris, fc_link_iri(linker, concept, choose_cc(linker, record),
                                 fc_name_key(linker->arena, record->name)));

  return fc_diag_fail(linker->diag, FC_ERR_SYNTAX, fc_link_pos(linker, record),
                      "iri-collision",
                      "no IRI tells \"%.*s\" from what stands in line %u",
                      FC_FMT(record->name), taken ? taken->record->line : 0);
}

static FcStatus mint(FcLinker *linker, FcRecord *record)
{
  const char *concept = find_concept(linker->arena, record->kind);
  if (fc_is(record->kind, "eif_item")) {
    record->iri = fc_arena_printf(
        linker->arena, "%.*sid/eif/%.*s", FC_FMT(linker->config->base),
        FC_FMT(fc_name_key(linker->arena, record->name)));
  } else if (concept) {
    record->iri = choose_iri(linker, concept, record);
  } else {
    record->presented = (FcStr){NULL, 0};
    fc_diag_warn(linker->diag, fc_link_pos(linker, record), "unknown-kind",
                 "left out: \"%.*s\" is of no kind that has an IRI",
                 FC_FMT(record->name));
    return FC_OK;
  }
  if (!record->iri.len) {
    return fail_taken(linker, concept, record);
  }

  if (!record->identifier.len) {
    record->identifier = fc_link_identifier(linker, record->iri);
  }
  fc_index_add(&linker->iris, linker->arena, record->iri, record, false);
  return FC_OK;
}

FcStatus fc_link_mint(FcLinker *linker)
{
  for (size_t i = 1; i < linker->presented; ++i) {
    FcRecord *record = linker->entities->items[i];
    if (fc_is(record->presented, "first")) {
      const FcStatus status = mint(linker, record);
      if (status) {
        return status;
      }
    }
  }
  return FC_OK;
}
