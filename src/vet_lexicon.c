// Files of vocab/lexicon/: what nothing would read, and words that could never
// be found.
#include "names.h"
#include "prefixes.h"
#include "strbuf.h"
#include "vet_own.h"

#include <assert.h>

/// How the words of a scheme are looked up: so its examples must be found.
typedef enum {
  UNPROVEN, ///< Examples are for people
  WHOLE,    ///< The whole of a text
  FIRST,    ///< The first word of the scheme in a text
  KIND,     ///< What a phrase is about
} Proof;

/// What the file that gives a concept its name must give too.
enum { NOTATION = 1, EXAMPLE = 2, EXACT = 4 };

typedef struct {
  const char *name;
  Proof proof;
  unsigned needs;
} Scheme;

/// What is asked of schemes; of others nothing. That a scheme is one the
/// shipped vocabulary tells.
static const Scheme schemes[] = {
    {"act", UNPROVEN, NOTATION | EXACT},
    {"action", UNPROVEN, EXAMPLE},
    {"alias", FIRST, EXAMPLE},
    {"auxiliary", FIRST, EXAMPLE},
    {"bodyword", FIRST, EXAMPLE},
    {"change", UNPROVEN, EXAMPLE},
    {"chapter", WHOLE, EXAMPLE},
    {"citing", UNPROVEN, EXAMPLE},
    {"collective", UNPROVEN, EXAMPLE},
    {"copula", FIRST, EXAMPLE},
    {"country", UNPROVEN, NOTATION | EXACT},
    {"currency", UNPROVEN, EXACT},
    {"dateword", UNPROVEN, EXAMPLE},
    {"deciding", UNPROVEN, EXAMPLE},
    {"defining", FIRST, EXAMPLE},
    {"document", FIRST, EXAMPLE},
    {"ending", UNPROVEN, EXAMPLE},
    {"event-type", UNPROVEN, EXACT},
    {"force", UNPROVEN, EXAMPLE},
    {"front", WHOLE, 0},
    {"governed", UNPROVEN, EXAMPLE},
    {"government", WHOLE, EXAMPLE},
    {"heading", WHOLE, 0},
    {"kind", KIND, NOTATION | EXAMPLE},
    {"language-tail", UNPROVEN, EXAMPLE},
    {"level", UNPROVEN, EXAMPLE},
    {"level-first", UNPROVEN, EXAMPLE},
    {"making", FIRST, EXAMPLE},
    {"naming", FIRST, EXAMPLE},
    {"nobody", WHOLE, EXAMPLE},
    {"nothing", WHOLE, EXAMPLE},
    {"offer", UNPROVEN, EXAMPLE},
    {"organisation", WHOLE, 0},
    {"owner", FIRST, EXAMPLE},
    {"particle", WHOLE, EXAMPLE},
    {"period", FIRST, EXAMPLE},
    {"person", FIRST, EXAMPLE},
    {"place", FIRST, 0},
    {"present", FIRST, EXAMPLE},
    {"pronoun", FIRST, EXAMPLE},
    {"publisher-type", FIRST, 0},
    {"relation", FIRST, EXAMPLE},
    {"relative", FIRST, EXAMPLE},
    {"ruling", UNPROVEN, EXAMPLE},
    {"scale", UNPROVEN, NOTATION},
    {"start", FIRST, EXAMPLE},
    {"stock", FIRST, EXAMPLE},
    {"style", WHOLE, EXAMPLE},
    {"theme", UNPROVEN, EXACT},
    {"topic", FIRST, EXAMPLE},
    {"type", UNPROVEN, EXACT},
    {"undone", UNPROVEN, EXAMPLE},
    {"verb", UNPROVEN, EXAMPLE},
};
#define SCHEMES (sizeof schemes / sizeof *schemes)

/// What may be the object of a property.
typedef enum {
  LABEL,   ///< Text with a language
  CONCEPT, ///< Of the lexicon
  IRI,     ///< Of something elsewhere
  WORD,    ///< Text without a language, not empty
  ANY,
} Value;

static const char *const wanted[] = {
    [LABEL] = "words with a language (\"word\"@en)",
    [CONCEPT] = "a concept of the lexicon",
    [IRI] = "an absolute IRI",
    [WORD] = "a text without a language",
    [ANY] = "anything",
};

/// Every property that is read, and those that are only for people.
static const struct {
  const char *iri;
  Value value;
  bool is_one; ///< More would not be read
} properties[] = {
    {FC_DCT "coverage", WORD, true},
    {FC_DCT "language", WORD, false},
    {FC_RDF "type", ANY, false},
    {FC_RDFS "comment", ANY, false},
    {FC_SKOS "altLabel", LABEL, false},
    {FC_SKOS "broader", CONCEPT, true},
    {FC_SKOS "changeNote", ANY, false},
    {FC_SKOS "closeMatch", CONCEPT, true},
    {FC_SKOS "definition", ANY, false},
    {FC_SKOS "editorialNote", ANY, false},
    {FC_SKOS "exactMatch", IRI, true},
    {FC_SKOS "example", LABEL, false},
    {FC_SKOS "hiddenLabel", LABEL, false},
    {FC_SKOS "historyNote", ANY, false},
    {FC_SKOS "narrowMatch", CONCEPT, true},
    {FC_SKOS "notation", WORD, true},
    {FC_SKOS "note", ANY, false},
    {FC_SKOS "prefLabel", LABEL, false},
    {FC_SKOS "related", CONCEPT, true},
    {FC_SKOS "relatedMatch", CONCEPT, true},
    {FC_SKOS "scopeNote", WORD, true},
};
#define PROPERTIES (sizeof properties / sizeof *properties)

static bool is_shipped(FcVet *vet, FcStr scheme)
{
  if (!vet->shipped) {
    FcDiag *silent = fc_diag_new(NULL, FC_ERROR);
    FcVocab inside;
    fc_vocab_open(&inside);
    (void)fc_lexicon_load(&vet->shipped, &inside, silent);
    fc_vocab_close(&inside);
    fc_diag_free(silent);
  }
  return fc_lexicon_next(vet->shipped, fc_arena_copy(vet->arena, scheme).data,
                         NULL);
}

/// @return What is asked of a scheme; NULL if there is no such scheme.
static const Scheme *find_scheme(FcVet *vet, FcStr name)
{
  static const Scheme other = {"", UNPROVEN, 0};

  for (size_t i = 0; i < SCHEMES; ++i) {
    if (fc_str_eq(name, fc_str(schemes[i].name))) {
      return &schemes[i];
    }
  }
  return is_shipped(vet, name) ? &other : NULL;
}

static size_t find_property(FcStr iri)
{
  size_t row = 0;
  while (row < PROPERTIES && !fc_str_eq(iri, fc_str(properties[row].iri))) {
    ++row;
  }
  return row;
}

/// A concept of the same scheme whose IRI is a slip away, or NULL.
static const char *near_concept(const FcVet *vet, FcStr iri)
{
  FcStr rest = iri;
  FcStr scheme = {NULL, 0};
  (void)fc_str_split(&rest, '/', &scheme);
  const char *name = fc_arena_copy(vet->arena, scheme).data;

  for (const FcConcept *other = fc_lexicon_next(vet->lexicon, name, NULL);
       other; other = fc_lexicon_next(vet->lexicon, name, other)) {
    if (other->file && fc_str_is_near(iri, other->iri)) {
      return other->iri.data;
    }
  }
  return NULL;
}

static void check_link(FcVet *vet, const FcTriple *triple)
{
  const FcStr iri = fc_vet_name(vet, triple->object->text);
  const FcConcept *target = fc_lexicon_concept(vet->lexicon, iri);

  if (!target || !target->file) {
    fc_vet_fail(vet, triple, "unknown-concept",
                "there is no concept <%.*s>%s%s%s", FC_FMT(iri),
                FC_VET_HINT(near_concept(vet, iri)));
  }
}

static bool is_value(const FcVet *vet, const FcTerm *term, Value value)
{
  const bool is_below = fc_str_starts(term->text, vet->base);

  switch (value) {
  case LABEL:
    return fc_vet_is_label(term);
  case CONCEPT:
    return term->type == FC_IRI && is_below;
  case IRI:
    return term->type == FC_IRI && !is_below;
  case WORD:
    return term->type == FC_LITERAL && !term->language.len && term->text.len;
  case ANY:
    break;
  }
  return true;
}

static void check_property(FcVet *vet, const FcTriple *triple)
{
  const size_t row = find_property(triple->predicate->text);

  if (row == PROPERTIES) {
    const char *near = NULL;
    for (size_t i = 0; i < PROPERTIES; ++i) {
      near = fc_str_is_near(triple->predicate->text, fc_str(properties[i].iri))
                 ? properties[i].iri
                 : near;
    }
    const char *name =
        near ? fc_short_iri(vet->arena, fc_str(near)).data : NULL;
    fc_vet_fail(vet, triple, "unread-property", "nothing reads %.*s%s%s%s",
                FC_FMT(fc_short_iri(vet->arena, triple->predicate->text)),
                FC_VET_HINT(name));
  } else if (!is_value(vet, triple->object, properties[row].value)) {
    fc_vet_fail(vet, triple, "bad-value", "%.*s is \"%.*s\", must be %s",
                FC_FMT(fc_short_iri(vet->arena, triple->predicate->text)),
                FC_FMT(fc_vet_name(vet, triple->object->text)),
                wanted[properties[row].value]);
  } else if (properties[row].value == CONCEPT) {
    check_link(vet, triple);
  }
}

static void check_singles(FcVet *vet, const FcTriple *first)
{
  for (size_t i = 0; i < PROPERTIES; ++i) {
    if (properties[i].is_one &&
        fc_vet_count(vet, first->subject, properties[i].iri) > 1) {
      const FcTriple at = {
          first->subject,
          fc_graph_find_iri(vet->graph, fc_str(properties[i].iri)), NULL};
      fc_vet_fail(vet, &at, "more-than-one", "more than one %.*s",
                  FC_FMT(fc_short_iri(vet->arena, fc_str(properties[i].iri))));
    }
  }
}

static void check_needs(FcVet *vet, const FcTriple *first, unsigned needs)
{
  static const struct {
    unsigned need;
    const char *iri;
  } rows[] = {
      {NOTATION, FC_SKOS "notation"},
      {EXAMPLE, FC_SKOS "example"},
      {EXACT, FC_SKOS "exactMatch"},
  };
  const FcTriple at = {first->subject, NULL, NULL};

  for (size_t i = 0; i < sizeof rows / sizeof *rows; ++i) {
    if ((needs & rows[i].need) &&
        !fc_vet_count(vet, first->subject, rows[i].iri)) {
      fc_vet_fail(vet, &at, "incomplete", "needs %.*s",
                  FC_FMT(fc_short_iri(vet->arena, fc_str(rows[i].iri))));
    }
  }
}

/// A typed number in front is dropped as the outline does it.
static FcStr without_number(FcStr text)
{
  size_t at = 0;
  while (at < text.len &&
         (fc_is_digit((unsigned char)text.data[at]) || text.data[at] == '.')) {
    ++at;
  }
  return fc_str_trim(fc_str_from(text, at));
}

static const FcConcept *look_up(const FcVet *vet,
                                const Scheme *scheme,
                                FcStr example,
                                FcScope scope)
{
  const char *name = scheme->name;
  FcMatch match = {0};
  bool strong = false;

  switch (scheme->proof) {
  case WHOLE:
    return fc_lexicon_find(vet->lexicon, name, without_number(example), scope);
  case FIRST:
    return fc_lexicon_scan(&match, vet->lexicon, name, example, scope)
        ? match.concept
               : NULL;
  case KIND:
    return fc_phrase_kind(vet->arena, vet->lexicon, example, scope, &strong);
  case UNPROVEN:
    break;
  }
  return NULL;
}

/// @return The country that the file is for, or none.
static FcStr country_of(const FcVet *vet)
{
  const FcTerm *self = fc_graph_find_iri(vet->graph, vet->base);
  const FcTerm *spatial =
      self ? fc_graph_object(vet->graph, self, FC_DCT "spatial") : NULL;
  FcStr rest = spatial ? spatial->text : FC_STR("");
  FcStr last = {NULL, 0};

  while (fc_str_split(&rest, '/', &last)) {
  }
  return last;
}

static void check_example(FcVet *vet,
                          const FcTriple *triple,
                          const FcConcept *concept,
                          const Scheme *scheme)
{
  const FcScope scope = {country_of(vet),
                         scheme->proof == WHOLE ? concept->broader : NULL};
  const FcConcept *found = look_up(vet, scheme, triple->object->text, scope);

  if (scheme->proof != UNPROVEN && found != concept) {
    fc_vet_fail(vet, triple, "no-example",
                "\"%.*s\" is no example of it: found is %s%.*s",
                FC_FMT(triple->object->text), found ? "" : "nothing",
                FC_FMT(found ? found->iri : FC_STR("")));
  }
}

static void check_notation(FcVet *vet,
                           const FcTriple *triple,
                           const FcConcept *concept)
{
  const char *scheme = fc_arena_copy(vet->arena, concept->scheme).data;

  for (const FcConcept *other = fc_lexicon_next(vet->lexicon, scheme, NULL);
       other && other != concept;
       other = fc_lexicon_next(vet->lexicon, scheme, other)) {
    if (fc_str_eq(other->notation, concept->notation)) {
      fc_vet_fail(vet, triple, "notation-twice",
                  "<%.*s> has the notation \"%.*s\" too", FC_FMT(other->iri),
                  FC_FMT(other->notation));
    }
  }
}

static bool has_two_names(FcVet *vet, const FcTriple *label)
{
  size_t count = 0;
  const FcTriple *all =
      fc_graph_about(vet->graph, label->subject, label->predicate, &count);

  for (size_t i = 0; i < count && &all[i] < label; ++i) {
    if (fc_str_eq(all[i].object->language, label->object->language)) {
      return true;
    }
  }
  return false;
}

static void check_triple(FcVet *vet,
                         const FcTriple *triple,
                         const FcConcept *concept,
                         const Scheme *scheme)
{
  const FcStr property = triple->predicate->text;

  check_property(vet, triple);
  if (fc_str_eq(property, FC_STR(FC_SKOS "example"))) {
    check_example(vet, triple, concept, scheme);
  } else if (fc_str_eq(property, FC_STR(FC_SKOS "notation"))) {
    check_notation(vet, triple, concept);
  } else if (fc_str_eq(property, FC_STR(FC_SKOS "prefLabel")) &&
             has_two_names(vet, triple)) {
    fc_vet_fail(vet, triple, "more-than-one",
                "a second skos:prefLabel in one language");
  }
}

static void tell_scheme(FcVet *vet, const FcTerm *subject, FcStr name)
{
  const char *near = NULL;

  for (size_t i = 0; i < SCHEMES; ++i) {
    near =
        fc_str_is_near(name, fc_str(schemes[i].name)) ? schemes[i].name : near;
  }
  fc_vet_fail(vet, &(FcTriple){subject, NULL, NULL}, "unknown-scheme",
              "nothing asks for the scheme \"%.*s\"%s%s%s", FC_FMT(name),
              FC_VET_HINT(near));
}

/// All triples of a concept.
static void check_concept(FcVet *vet, const FcTriple *first, size_t count)
{
  const FcTriple at = {first->subject, NULL, NULL};
  const FcConcept *concept =
      fc_lexicon_concept(vet->lexicon, fc_vet_name(vet, first->subject->text));
  assert(concept); // Loading has read this file
  const Scheme *scheme = find_scheme(vet, concept->scheme);

  if (!scheme) {
    tell_scheme(vet, first->subject, concept->scheme);
    return;
  }
  for (size_t i = 0; i < count; ++i) {
    check_triple(vet, &first[i], concept, scheme);
  }
  check_singles(vet, first);
  if (fc_vet_count(vet, first->subject, FC_SKOS "prefLabel")) {
    check_needs(vet, first, scheme->needs);
  } else if (!concept->name.data && !concept->exact.data &&
             !fc_vet_count(vet, first->subject, FC_SKOS "definition")) {
    fc_vet_fail(vet, &at, "incomplete",
                "needs skos:prefLabel, or skos:definition where no word is "
                "enough by itself");
  }
}

/// What the file says of itself.
static void check_file(FcVet *vet, const FcTriple *first, size_t count)
{
  for (size_t i = 0; i < count; ++i) {
    const FcStr iri =
        fc_arena_join(vet->arena, FC_STR("country/"), country_of(vet));
    if (!fc_str_eq(first[i].predicate->text, FC_STR(FC_DCT "spatial"))) {
      fc_vet_fail(vet, &first[i], "unread-property",
                  "of a file only dct:spatial is read");
    } else if (count > 1) {
      fc_vet_fail(vet, &first[i], "more-than-one", "a file is for one country");
    } else if (!fc_lexicon_concept(vet->lexicon, iri)) {
      fc_vet_fail(vet, &first[i], "unknown-concept",
                  "the file is for a country that is not there: <%.*s>",
                  FC_FMT(iri));
    }
  }
}

void fc_vet_lexicon(FcVet *vet)
{
  const FcTriple *triples = fc_graph_triples(vet->graph);
  const size_t size = fc_graph_size(vet->graph);

  for (size_t i = 0, count = 0; i < size; i += count) {
    const FcTerm *subject = triples[i].subject;
    (void)fc_graph_about(vet->graph, subject, NULL, &count);
    if (subject->type == FC_BLANK || !fc_str_starts(subject->text, vet->base)) {
      fc_vet_fail(vet, &triples[i], "no-concept",
                  "is not read: a concept is named <scheme/name>");
    } else if (subject->text.len == vet->base.len) {
      check_file(vet, &triples[i], count);
    } else {
      check_concept(vet, &triples[i], count);
    }
  }
}
