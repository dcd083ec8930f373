// Files of vocab/authority/: what profiles ask of a value that is described.
#include "vet_own.h"

#define CONCEPT FC_SKOS "Concept"
#define SCHEME  FC_SKOS "ConceptScheme"

static bool has_type(FcVet *vet, const FcTerm *subject, const char *type)
{
  size_t count = 0;
  const FcTriple *about = fc_graph_about(
      vet->graph, subject, fc_graph_find_iri(vet->graph, FC_STR(FC_RDF "type")),
      &count);

  for (size_t i = 0; i < count; ++i) {
    if (fc_str_eq(about[i].object->text, fc_str(type))) {
      return true;
    }
  }
  return false;
}

static bool is_described(const FcVet *vet, FcStr iri)
{
  const FcTerm *term = fc_graph_find_iri(vet->authority, iri);
  size_t count = 0;

  if (term) {
    (void)fc_graph_about(vet->authority, term, NULL, &count);
  }
  return count > 0;
}

/// A label in no language, or a second one in the same.
static void check_label(FcVet *vet, const FcTriple *label)
{
  size_t count = 0;
  const FcTriple *all =
      fc_graph_about(vet->graph, label->subject, label->predicate, &count);

  if (!fc_vet_is_label(label->object)) {
    fc_vet_fail(vet, label, "bad-value",
                "a label is words with a language (\"word\"@en)");
    return;
  }
  for (size_t i = 0; i < count && &all[i] < label; ++i) {
    if (fc_str_eq(all[i].object->language, label->object->language)) {
      fc_vet_fail(vet, label, "more-than-one",
                  "a second label in one language");
      return;
    }
  }
}

/// Another concept of the same scheme with that notation.
static void check_notation(FcVet *vet, const FcTriple *triple)
{
  const char *in_scheme = FC_SKOS "inScheme";
  const FcTerm *scheme =
      fc_graph_object(vet->graph, triple->subject, in_scheme);

  for (const FcTriple *other =
           fc_graph_next(vet->graph, FC_SKOS "notation", triple->object, NULL);
       other && other->subject != triple->subject;
       other = fc_graph_next(vet->graph, FC_SKOS "notation", triple->object,
                             other)) {
    if (fc_graph_object(vet->graph, other->subject, in_scheme) == scheme) {
      fc_vet_fail(vet, triple, "notation-twice",
                  "<%.*s> has the notation \"%.*s\" too",
                  FC_FMT(fc_vet_name(vet, other->subject->text)),
                  FC_FMT(triple->object->text));
    }
  }
}

static void check_triple(FcVet *vet, const FcTriple *triple)
{
  const FcStr property = triple->predicate->text;

  fc_vet_term(vet, triple, triple->predicate);
  if (fc_str_eq(property, FC_STR(FC_RDF "type"))) {
    fc_vet_term(vet, triple, triple->object);
  } else if (fc_str_eq(property, FC_STR(FC_SKOS "prefLabel")) ||
             fc_str_eq(property, FC_STR(FC_RDFS "label"))) {
    check_label(vet, triple);
  } else if (fc_str_eq(property, FC_STR(FC_SKOS "notation"))) {
    check_notation(vet, triple);
  } else if (fc_str_eq(property, FC_STR(FC_SKOS "inScheme")) &&
             !is_described(vet, triple->object->text)) {
    fc_vet_fail(vet, triple, "not-described",
                "its scheme <%.*s> is not described in authority/",
                FC_FMT(fc_vet_name(vet, triple->object->text)));
  }
}

/// What a description lacks.
static void check_subject(FcVet *vet, const FcTerm *subject)
{
  static const char *const labels[] = {FC_SKOS "prefLabel", FC_RDFS "label",
                                       FC_DCT "title"};
  const FcTriple at = {subject, NULL, NULL};
  size_t found = 0;

  for (size_t i = 0; i < sizeof labels / sizeof *labels; ++i) {
    found += fc_vet_count(vet, subject, labels[i]);
  }
  if (!found &&
      (has_type(vet, subject, CONCEPT) || has_type(vet, subject, SCHEME))) {
    fc_vet_fail(vet, &at, "incomplete",
                "needs skos:prefLabel, rdfs:label or dct:title");
  }
  if (!fc_vet_count(vet, subject, FC_RDF "type")) {
    fc_vet_fail(vet, &at, "incomplete", "needs a class");
  }
  if (has_type(vet, subject, CONCEPT) &&
      !fc_vet_count(vet, subject, FC_SKOS "inScheme")) {
    fc_vet_fail(vet, &at, "incomplete", "needs skos:inScheme");
  }
}

void fc_vet_authority(FcVet *vet)
{
  const FcTriple *triples = fc_graph_triples(vet->graph);

  for (size_t i = 0; i < fc_graph_size(vet->graph); ++i) {
    check_triple(vet, &triples[i]);
    if (i == 0 || triples[i].subject != triples[i - 1].subject) {
      check_subject(vet, triples[i].subject);
    }
  }
}
