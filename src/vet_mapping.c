// Files of vocab/mapping/: terms that rules name, and records they wait for.
#include "jsonpath.h"
#include "vet_own.h"

#define RML "http://w3id.org/rml/"

/// The records of entity.h.
static const char *const records[] = {
    "act",      "agent",         "catalogue", "concept",
    "document", "entity",        "indicator", "mention",
    "name",     "participation", "period",    "place",
    "post",     "profile",       "series",    NULL};

/// Kinds of records that are no concepts of kind/.
static const char *const kinds[] = {"base_registries", "catalogue",  "eif_item",
                                    "recommendation",  "scoreboard", NULL};

/// What a property of a rule has as its object.
typedef enum {
  TERM,  ///< A class or property
  VALUE, ///< What a statement is about
} Role;

static const struct {
  const char *iri;
  Role role;
} constants[] = {
    {RML "class", TERM},   {RML "constant", VALUE}, {RML "datatype", TERM},
    {RML "object", VALUE}, {RML "predicate", TERM}, {RML "subject", VALUE},
};

static bool is_listed(const char *const *names, FcStr word, const char **near)
{
  for (; *names; ++names) {
    if (fc_str_eq(word, fc_str(*names))) {
      return true;
    }
    *near = fc_str_is_near(word, fc_str(*names)) ? *names : *near;
  }
  return false;
}

static bool is_kind(const FcVet *vet, FcStr word, const char **near)
{
  for (const FcConcept *kind = fc_lexicon_next(vet->lexicon, "kind", NULL);
       kind; kind = fc_lexicon_next(vet->lexicon, "kind", kind)) {
    if (fc_str_eq(word, kind->notation)) {
      return true;
    }
    *near = fc_str_is_near(word, kind->notation) ? kind->notation.data : *near;
  }
  return is_listed(kinds, word, near);
}

/// An iterator that waits for records that never come.
static void check_iterator(FcVet *vet, const FcTriple *triple)
{
  FcJsonPath path = {0};
  if (!fc_jsonpath_parse(&path, vet->arena, triple->object->text)) {
    return; // Loading has told
  }

  for (const FcJsonTest *test = path.filter; test; test = test->next) {
    const char *near = NULL;
    if (fc_str_eq(test->name, FC_STR("t")) &&
        !is_listed(records, test->text, &near)) {
      fc_vet_fail(vet, triple, "unknown-record",
                  "no record is a \"%.*s\"%s%s%s", FC_FMT(test->text),
                  FC_VET_HINT(near));
    } else if (fc_str_eq(test->name, FC_STR("kind")) &&
               !is_kind(vet, test->text, &near)) {
      fc_vet_fail(vet, triple, "unknown-kind",
                  "the lexicon has no kind \"%.*s\"%s%s%s", FC_FMT(test->text),
                  FC_VET_HINT(near));
    }
  }
}

/// @return Whether `iri` would be one of the scheme's.
static bool is_below(FcStr iri, FcStr scheme)
{
  const bool open =
      fc_str_ends(scheme, FC_STR("/")) || fc_str_ends(scheme, FC_STR("#"));
  const FcStr rest = fc_str_from(iri, scheme.len);

  return fc_str_starts(iri, scheme) && rest.len &&
         (open || *rest.data == '/' || *rest.data == '#');
}

/// A value of a list that authority/ has, but not this one of it.
static void check_value(FcVet *vet, const FcTriple *triple)
{
  const FcTerm *type =
      fc_graph_find_iri(vet->authority, FC_STR(FC_SKOS "ConceptScheme"));
  const FcTerm *value = fc_graph_find_iri(vet->authority, triple->object->text);
  size_t count = 0;
  if (value) {
    (void)fc_graph_about(vet->authority, value, NULL, &count);
  }

  for (const FcTriple *scheme =
           type ? fc_graph_next(vet->authority, FC_RDF "type", type, NULL)
                : NULL;
       scheme && !count;
       scheme = fc_graph_next(vet->authority, FC_RDF "type", type, scheme)) {
    if (is_below(triple->object->text, scheme->subject->text)) {
      fc_vet_fail(vet, triple, "not-described",
                  "<%.*s> is not described in authority/",
                  FC_FMT(fc_vet_name(vet, triple->object->text)));
      return;
    }
  }
}

static void check_term(FcVet *vet, const FcTriple *triple)
{
  const FcTerm *term = triple->object;

  if (fc_str_starts(term->text, vet->base)) {
    fc_vet_fail(vet, triple, "relative-term",
                "<%.*s> is relative: is its prefix lost?",
                FC_FMT(fc_vet_name(vet, term->text)));
  } else {
    fc_vet_term(vet, triple, term);
  }
}

static void check_triple(FcVet *vet, const FcTriple *triple)
{
  const FcStr property = triple->predicate->text;

  if (fc_str_eq(property, FC_STR(RML "iterator"))) {
    check_iterator(vet, triple);
  }
  for (size_t i = 0; i < sizeof constants / sizeof *constants; ++i) {
    if (triple->object->type == FC_IRI &&
        fc_str_eq(property, fc_str(constants[i].iri))) {
      if (constants[i].role == TERM) {
        check_term(vet, triple);
      } else {
        check_value(vet, triple);
      }
    }
  }
}

void fc_vet_mapping(FcVet *vet)
{
  const FcTriple *triples = fc_graph_triples(vet->graph);
  const size_t size = fc_graph_size(vet->graph);

  if (size && !fc_graph_find_iri(vet->graph, FC_STR(RML "logicalSource")) &&
      !fc_graph_find_iri(vet->graph, FC_STR(RML "TriplesMap"))) {
    fc_vet_fail(vet, &(FcTriple){NULL, NULL, NULL}, "no-rule",
                "has no triples map");
  }
  for (size_t i = 0; i < size; ++i) {
    check_triple(vet, &triples[i]);
  }
}
