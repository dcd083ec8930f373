#include "prefixes.h"

#include "strbuf.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

/// What profiles use; in order of prefixes.
static const struct {
  const char *prefix;
  const char *iri;
} vocabularies[] = {
    {"adms", "http://www.w3.org/ns/adms#"},
    {"cpsv", "http://purl.org/vocab/cpsv#"},
    {"cv", "http://data.europa.eu/m8g/"},
    {"dbo", "http://dbpedia.org/ontology/"},
    {"dcat", "http://www.w3.org/ns/dcat#"},
    {"dcatap", "http://data.europa.eu/r5r/"},
    {"dct", FC_DCT},
    {"dqv", "http://www.w3.org/ns/dqv#"},
    {"eli", "http://data.europa.eu/eli/ontology#"},
    {"foaf", "http://xmlns.com/foaf/0.1/"},
    {"locn", "http://www.w3.org/ns/locn#"},
    {"org", "http://www.w3.org/ns/org#"},
    {"owl", "http://www.w3.org/2002/07/owl#"},
    {"prov", "http://www.w3.org/ns/prov#"},
    {"rdf", FC_RDF},
    {"rdfs", FC_RDFS},
    {"rml", "http://w3id.org/rml/"},
    {"schema", "http://schema.org/"},
    {"sdmx-attribute", "http://purl.org/linked-data/sdmx/2009/attribute#"},
    {"skos", FC_SKOS},
    {"spdx", "http://spdx.org/rdf/terms#"},
    {"time", "http://www.w3.org/2006/time#"},
    {"vcard", "http://www.w3.org/2006/vcard/ns#"},
    {"xsd", FC_XSD},
};
enum { VOCABULARIES = sizeof vocabularies / sizeof *vocabularies };

/// Where folders give prefixes: after `lead`, the folder's name. A root inside
/// another one stands before it.
static const struct {
  bool is_ours; ///< `iri` is below our base
  const char *iri;
  const char *lead;
  const char *name; ///< Of the root itself; "" for none
} roots[] = {
    {true, "id/", "", "id"},
    {true, "doc/", "", ""},
    {true, "", "", ""},
    {false, "http://publications.europa.eu/resource/authority/", "eu", "eu"},
    {false, "http://purl.org/adms/", "adms", "adms"},
    {false, "http://data.europa.eu/nuts/", "nuts", "nuts"},
    {false, "http://qudt.org/vocab/", "qudt", "qudt"},
};
enum { ROOTS = sizeof roots / sizeof *roots };

enum { LONGEST_PREFIX = 40 };

/// What the IRIs of a graph begin with.
typedef struct {
  FcPrefix prefix; ///< `prefix` is none where there is no name
  size_t uses;
} Space;

struct FcPrefixes {
  FcArena *arena; ///< Names that were made, and `base`
  FcStr base;
  Space *spaces; ///< In order of IRIs
  size_t len;
  size_t capacity;
  FcPrefix *list; ///< Those that have a name, in the order of declaration
  size_t list_len;
};

// ---- names of vocabularies

FcStr fc_vocabulary_prefix(FcStr iri)
{
  for (size_t i = 0; i < VOCABULARIES; ++i) {
    if (fc_str_eq(fc_str(vocabularies[i].iri), iri)) {
      return fc_str(vocabularies[i].prefix);
    }
  }
  return (FcStr){NULL, 0};
}

/// Letters, digits, "_", "-", and "." inside, no "-" in front: what is a local
/// name in every reader, without escapes.
static bool is_local(FcStr text)
{
  for (size_t i = 0; i < text.len; ++i) {
    const char c = text.data[i];
    const bool inside = i > 0 && (c == '-' || (c == '.' && i + 1 < text.len));
    if (!inside && c != '_' && !fc_is_digit((unsigned char)c) &&
        !((c | 0x20) >= 'a' && (c | 0x20) <= 'z')) {
      return false;
    }
  }
  return text.len > 0;
}

/// @return true for what a local name may begin after.
static bool is_separator(char c)
{
  return c == '/' || c == '#' || c == '=';
}

/// @return The length of the part of an IRI that a prefix may stand for, or 0
/// if what is left is no local name.
static size_t space_length(FcStr iri)
{
  size_t len = iri.len;

  while (len && !is_separator(iri.data[len - 1])) {
    --len;
  }
  return is_local(fc_str_from(iri, len)) ? len : 0;
}

FcStr fc_short_iri(FcArena *arena, FcStr iri)
{
  const size_t len = space_length(iri);
  const FcStr prefix = fc_vocabulary_prefix(fc_str_upto(iri, len));

  if (fc_str_eq(iri, FC_STR(FC_RDF "type"))) {
    return FC_STR("a");
  }
  return prefix.len ? fc_arena_printf(arena, "%.*s:%.*s", FC_FMT(prefix),
                                      FC_FMT(fc_str_from(iri, len)))
                    : fc_arena_printf(arena, "<%.*s>", FC_FMT(iri));
}

FcStr fc_long_iri(FcArena *arena, FcStr name)
{
  const size_t colon = fc_str_find(name, FC_STR(":"));
  const FcStr prefix = fc_str_upto(name, colon);
  size_t i = 0;

  while (i < VOCABULARIES &&
         !fc_str_eq(fc_str(vocabularies[i].prefix), prefix)) {
    ++i;
  }
  assert(i < VOCABULARIES);
  return fc_arena_join(arena, fc_str(vocabularies[i].iri),
                       fc_str_from(name, colon + 1));
}

// ---- what a graph uses

/// @return Where a space of that IRI is, or would have to be.
static size_t find_space(const FcPrefixes *prefixes, FcStr iri)
{
  size_t low = 0;
  size_t high = prefixes->len;

  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (fc_str_cmp(prefixes->spaces[middle].prefix.iri, iri) < 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

static bool has_space(const FcPrefixes *prefixes, size_t at, FcStr iri)
{
  return at < prefixes->len && fc_str_eq(prefixes->spaces[at].prefix.iri, iri);
}

static void insert_space(FcPrefixes *prefixes, size_t at, FcStr iri)
{
  if (prefixes->len == prefixes->capacity) {
    prefixes->capacity = prefixes->capacity ? prefixes->capacity * 2 : 64;
    prefixes->spaces = (Space *)fc_realloc(prefixes->spaces, prefixes->capacity,
                                           sizeof(Space));
  }
  memmove(&prefixes->spaces[at + 1], &prefixes->spaces[at],
          (prefixes->len - at) * sizeof(Space));
  prefixes->spaces[at] = (Space){.prefix.iri = iri};
  ++prefixes->len;
}

static void use(FcPrefixes *prefixes, FcStr iri)
{
  const FcStr space = fc_str_upto(iri, space_length(iri));
  if (!space.len) {
    return;
  }

  const size_t at = find_space(prefixes, space);
  if (!has_space(prefixes, at, space)) {
    insert_space(prefixes, at, space);
  }
  ++prefixes->spaces[at].uses;
}

static void use_all(FcPrefixes *prefixes, FcGraph *graph)
{
  const FcTriple *triples = fc_graph_triples(graph);
  // Turtle has a word for it.
  const FcTerm *type = fc_graph_find_iri(graph, FC_STR(FC_RDF "type"));

  for (size_t i = 0; i < fc_graph_size(graph); ++i) {
    const FcTerm *object = triples[i].object;
    if (!i || triples[i].subject != triples[i - 1].subject) {
      use(prefixes, triples[i].subject->text);
    }
    if (triples[i].predicate != type) {
      use(prefixes, triples[i].predicate->text);
    }
    use(prefixes, object->type == FC_IRI ? object->text : object->datatype);
  }
}

// ---- names for them

/// Letters, digits and "-", a letter first; not so long that it is no help.
static bool is_prefix(FcStr name)
{
  return is_local(name) && name.len <= LONGEST_PREFIX &&
         fc_is_alpha((unsigned char)name.data[0]) &&
         fc_str_find(name, FC_STR(".")) == name.len;
}

/// @return The path as one word, "service-be" of "service/be/", after `lead`;
/// none if that is no prefix.
static FcStr make_name(FcArena *arena, const char *lead, FcStr path)
{
  FcStrbuf name = {0};
  bool is_new = true; ///< A word begins

  fc_strbuf_add(&name, fc_str(lead));
  for (size_t i = 0; i < path.len; ++i) {
    if (is_separator(path.data[i])) {
      is_new = true;
      continue;
    }
    if (is_new && name.len) {
      fc_strbuf_add_byte(&name, '-');
    }
    fc_strbuf_add_byte(&name, path.data[i]);
    is_new = false;
  }
  const FcStr made = is_prefix(fc_strbuf_str(&name))
                         ? fc_arena_copy(arena, fc_strbuf_str(&name))
                         : (FcStr){NULL, 0};
  fc_strbuf_free(&name);
  return made;
}

/// @return The name that a space has by its place below one of the roots.
static FcStr name_of_place(const FcPrefixes *prefixes, FcStr iri)
{
  for (size_t i = 0; i < ROOTS; ++i) {
    FcStr rest = iri;
    if (roots[i].is_ours) {
      if (!prefixes->base.len || !fc_str_starts(rest, prefixes->base)) {
        continue;
      }
      rest = fc_str_from(rest, prefixes->base.len);
    }
    const FcStr root = fc_str(roots[i].iri);
    if (fc_str_starts(rest, root)) {
      const bool is_itself = rest.len == root.len;
      return make_name(prefixes->arena,
                       is_itself ? roots[i].name : roots[i].lead,
                       fc_str_from(rest, root.len));
    }
  }
  return (FcStr){NULL, 0};
}

/// Whether a vocabulary or an earlier space has the name: two places may give
/// one, then the second stays without.
static bool is_taken(const FcPrefixes *prefixes, FcStr name)
{
  for (size_t i = 0; i < VOCABULARIES; ++i) {
    if (fc_str_eq(fc_str(vocabularies[i].prefix), name)) {
      return true;
    }
  }
  for (size_t i = 0; i < prefixes->len; ++i) {
    if (fc_str_eq(prefixes->spaces[i].prefix.prefix, name)) {
      return true;
    }
  }
  return false;
}

static int compare_prefixes(const void *a, const void *b)
{
  return fc_str_cmp(((const FcPrefix *)a)->prefix,
                    ((const FcPrefix *)b)->prefix);
}

static void name_all(FcPrefixes *prefixes)
{
  size_t known = 0;

  prefixes->list = (FcPrefix *)fc_arena_alloc(
      prefixes->arena, (prefixes->len + 1) * sizeof(FcPrefix));
  for (size_t i = 0; i < prefixes->len; ++i) {
    FcPrefix *prefix = &prefixes->spaces[i].prefix;
    prefix->prefix = fc_vocabulary_prefix(prefix->iri);
    if (prefix->prefix.len) {
      prefixes->list[known++] = *prefix;
    }
  }
  size_t len = known;
  for (size_t i = 0; i < prefixes->len; ++i) {
    Space *space = &prefixes->spaces[i];
    if (!space->prefix.prefix.len && space->uses > 1) {
      const FcStr name = name_of_place(prefixes, space->prefix.iri);
      if (name.len && !is_taken(prefixes, name)) {
        space->prefix.prefix = name;
        prefixes->list[len++] = space->prefix;
      }
    }
  }
  qsort(prefixes->list, known, sizeof(FcPrefix), compare_prefixes);
  prefixes->list_len = len;
}

FcPrefixes *fc_prefixes_new(FcGraph *graph, FcStr base)
{
  FcPrefixes *prefixes = (FcPrefixes *)fc_alloc(sizeof(FcPrefixes));

  *prefixes = (FcPrefixes){.arena = fc_arena_new(), .base = base};
  use_all(prefixes, graph);
  name_all(prefixes);
  return prefixes;
}

void fc_prefixes_free(FcPrefixes *prefixes)
{
  if (prefixes) {
    free(prefixes->spaces);
    fc_arena_free(prefixes->arena);
    free(prefixes);
  }
}

const FcPrefix *fc_prefixes_list(const FcPrefixes *prefixes, size_t *count)
{
  *count = prefixes->list_len;
  return prefixes->list;
}

const FcPrefix *fc_prefixes_find(const FcPrefixes *prefixes, FcStr iri)
{
  const FcStr space = fc_str_upto(iri, space_length(iri));
  const size_t at = find_space(prefixes, space);

  return space.len && has_space(prefixes, at, space) &&
                 prefixes->spaces[at].prefix.prefix.len
             ? &prefixes->spaces[at].prefix
             : NULL;
}
