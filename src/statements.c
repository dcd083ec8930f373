#include "statements.h"

#include "checksum.h"
#include "link_places.h"
#include "strbuf.h"
#include "term.h"

#define FC_PROV "http://www.w3.org/ns/prov#"
#define FC_RML  "http://w3id.org/rml/"

typedef struct {
  FcGraph *out;
  FcStr base;
  FcArena *arena;
  FcPlaces *places;
  const FcRecord *document;
  const FcRecord *record; ///< Of the triple before
  FcStrs derived_from;    ///< Its places
} Writer;

static const FcTerm *iri(const Writer *writer, const char *text)
{
  return fc_graph_iri(writer->out, fc_str(text));
}

static void add(const Writer *writer,
                const FcTerm *subject,
                const char *predicate,
                const FcTerm *object)
{
  fc_graph_add(writer->out, subject, iri(writer, predicate), object);
}

// ---- what a triple is known by

/// As in N-Triples, but for the escapes: no two terms give the same.
static void add_term(FcStrbuf *buf, const FcTerm *term)
{
  if (term->type != FC_LITERAL) {
    fc_strbuf_printf(buf, "<%.*s> ", FC_FMT(term->text));
    return;
  }
  fc_strbuf_add_json(buf, term->text);
  fc_strbuf_printf(buf, "@%.*s^^<%.*s> ", FC_FMT(term->language),
                   FC_FMT(term->datatype));
}

static const FcTerm *name_triple(const Writer *writer, const FcTriple *triple)
{
  FcStrbuf buf = {0};
  add_term(&buf, triple->subject);
  add_term(&buf, triple->predicate);
  add_term(&buf, triple->object);

  const FcStr name = fc_checksum(writer->arena, fc_strbuf_str(&buf));
  fc_strbuf_free(&buf);
  return fc_graph_iri(writer->out,
                      fc_arena_printf(writer->arena, "%.*sid/statement/%.*s",
                                      FC_FMT(writer->base), FC_FMT(name)));
}

// ---- what made it

/// @return {base}mapping/thing.ttl#thing, described; NULL for a rule whose file
/// or name cannot be part of an IRI.
static const FcTerm *add_rule(const Writer *writer, const FcOrigin *origin)
{
  const FcTerm *rule = fc_graph_iri(
      writer->out,
      fc_arena_printf(writer->arena, "%.*s%s%.*s", FC_FMT(writer->base),
                      origin->file, FC_FMT(origin->rule)));

  if (rule) {
    add(writer, rule, FC_RDF "type", iri(writer, FC_RML "TriplesMap"));
    add(writer, rule, FC_RDF "type", iri(writer, FC_PROV "Plan"));
  }
  return rule;
}

/// Find the places of the origin's record, once for all of its triples.
static void find_places(Writer *writer, const FcRecord *record)
{
  if (record == writer->record) {
    return;
  }
  writer->record = record;
  writer->derived_from = (FcStrs){0};

  const FcPlaceList list = fc_places_of(writer->places, record);
  for (size_t i = 0; i < list.len; ++i) {
    (void)fc_strs_add_new(writer->arena, &writer->derived_from,
                          list.items[i]->source_iri);
  }
  const bool configured = fc_str_eq(record->t, FC_STR("catalogue"));
  if (!list.len && !configured) {
    fc_strs_add(writer->arena, &writer->derived_from,
                writer->document->page_iri);
  }
}

static void add_statement(void *data, const FcOrigin *origin)
{
  Writer *writer = (Writer *)data;
  const FcTriple *triple = &origin->triple;
  if (!origin->in_factsheet) {
    return;
  }

  const FcTerm *statement = name_triple(writer, triple);
  add(writer, statement, FC_RDF "type", iri(writer, FC_RDF "Statement"));
  add(writer, statement, FC_RDF "type", iri(writer, FC_PROV "Entity"));
  add(writer, statement, FC_RDF "subject",
      fc_graph_copy(writer->out, triple->subject));
  add(writer, statement, FC_RDF "predicate",
      fc_graph_copy(writer->out, triple->predicate));
  add(writer, statement, FC_RDF "object",
      fc_graph_copy(writer->out, triple->object));

  const FcTerm *rule = add_rule(writer, origin);
  if (rule) {
    add(writer, statement, FC_PROV "wasInfluencedBy", rule);
  }
  find_places(writer, origin->record);
  for (size_t i = 0; i < writer->derived_from.len; ++i) {
    const FcTerm *place =
        fc_graph_iri(writer->out, writer->derived_from.items[i]);
    add(writer, place, FC_RDF "type", iri(writer, FC_PROV "Entity"));
    add(writer, statement, FC_PROV "wasDerivedFrom", place);
  }
}

FcStatus fc_statements_add(FcGraph *out,
                           const FcMapping *mapping,
                           const FcEntities *entities,
                           FcStr base)
{
  FcDiag *silent = fc_diag_new(NULL, FC_ERROR);
  Writer writer = {
      .out = out,
      .base = base,
      .arena = entities->arena,
      .places = fc_places_new(entities),
      .document = fc_entities_document(entities),
  };

  const FcStatus status = fc_mapping_trace(mapping, entities, (FcStr){NULL, 0},
                                           add_statement, &writer, silent);
  fc_places_free(writer.places);
  fc_diag_free(silent);
  return status;
}
