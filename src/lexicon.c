// SKOS files → concepts and an index of folded labels. Each file is read into
// a graph of its own, since its country holds for its labels alone.
#include "lexicon.h"

#include "graph.h"
#include "rdf_io.h"
#include "rdf_place.h"
#include "strbuf.h"

#include <uthash.h>

#include <stdlib.h>
#include <string.h>

/// Concepts are named relative to this; it never leaves the program.
#define BASE "http://lexicon.invalid/"

typedef struct {
  FcStr text;
  FcStr tag; ///< Language of a label, country of an example
} Tagged;

typedef struct {
  Tagged *items;
  size_t len, capacity;
} TaggedList;

typedef struct ConceptEntry ConceptEntry;
struct ConceptEntry {
  FcConcept concept; ///< First, so that a pointer to it is one to the entry
  TaggedList labels, examples;
  UT_hash_handle hh; ///< By concept.iri
};

/// One label of one concept in one country.
typedef struct Use Use;
struct Use {
  const FcConcept *concept;
  FcStr label, language, country;
  bool strong;
  Use *next; ///< Another concept with the same folded label
};

/// All uses of a folded label in a scheme; the key is "scheme\nlabel".
typedef struct {
  FcStr key;
  Use *uses;
  UT_hash_handle hh;
} LabelEntry;

/// How long the labels of one scheme are that begin with a word.
typedef struct Reach Reach;
struct Reach {
  FcStr scheme;
  size_t longest; ///< Bytes of the longest folded label
  Reach *next;
};

/// A word that labels begin with.
typedef struct {
  FcStr key; ///< Folded
  Reach *reaches;
  UT_hash_handle hh;
} WordEntry;

/// A place of a text where labels could begin.
typedef struct {
  size_t at;
  const WordEntry *word;
} Stop;

struct FcReading {
  FcStr text;   ///< Folded, but for the composition
  size_t *from; ///< Where each of its bytes came from, and one for the end
  FcStr origin;
  Stop *stops;
  size_t len;
};

struct FcLexicon {
  FcArena *arena;
  ConceptEntry *concepts;
  LabelEntry *labels;
  WordEntry *words;
};

/// What is known while one file is read.
typedef struct {
  FcLexicon *lexicon;
  FcGraph *graph;
  const FcVocabFile *file;
  FcStr country;
  FcDiag *diag;
} Loading;

static void add_tagged(FcArena *arena, TaggedList *list, FcStr text, FcStr tag)
{
  if (list->len == list->capacity) {
    const size_t capacity = list->capacity ? list->capacity * 2 : 8;
    Tagged *items = (Tagged *)fc_arena_alloc(arena, capacity * sizeof(Tagged));
    if (list->len) {
      memcpy(items, list->items, list->len * sizeof(Tagged));
    }
    list->items = items;
    list->capacity = capacity;
  }
  list->items[list->len++] = (Tagged){text, tag};
}

/// "…/country/BEL" → "BEL"
static FcStr last_segment(FcStr iri)
{
  size_t start = iri.len;
  while (start > 0 && iri.data[start - 1] != '/') {
    --start;
  }
  return fc_str_from(iri, start);
}

static FcStr relative(const FcTerm *term)
{
  return fc_str_starts(term->text, FC_STR(BASE))
             ? fc_str_from(term->text, sizeof(BASE) - 1)
             : (FcStr){NULL, 0};
}

static const FcTriple *objects(const Loading *loading,
                               const FcTerm *subject,
                               const char *property,
                               size_t *count)
{
  const FcTerm *term = fc_graph_find_iri(loading->graph, fc_str(property));

  *count = 0;
  return term ? fc_graph_about(loading->graph, subject, term, count) : NULL;
}

static ConceptEntry *find_entry(const FcLexicon *lexicon, FcStr iri)
{
  ConceptEntry *entry = NULL;
  HASH_FIND(hh, lexicon->concepts, iri.data, iri.len, entry);
  return entry;
}

static ConceptEntry *make_entry(FcLexicon *lexicon, FcStr iri)
{
  ConceptEntry *entry = find_entry(lexicon, iri);
  if (entry) {
    return entry;
  }

  entry = (ConceptEntry *)fc_arena_alloc(lexicon->arena, sizeof *entry);
  FcStr *own = &entry->concept.iri;
  *own = fc_arena_copy(lexicon->arena, iri);
  FcStr rest = *own;
  (void)fc_str_split(&rest, '/', &entry->concept.scheme);
  entry->concept.notation = last_segment(*own);
  HASH_ADD_KEYPTR(hh, lexicon->concepts, own->data, own->len, entry);
  return entry;
}

static FcStr make_key(FcArena *arena, FcStr scheme, FcStr text)
{
  return fc_arena_printf(arena, "%.*s\n%.*s", FC_FMT(scheme), FC_FMT(text));
}

/// The first word of a folded text: up to what is no letter or digit, or the
/// first character where that is none itself ("#SmartNation").
static FcStr first_word(FcStr folded)
{
  uint32_t c = 0;
  size_t len = fc_str_next(&c, folded);

  while (len && fc_is_word(c)) {
    const size_t n = fc_str_next(&c, fc_str_from(folded, len));
    if (!n || !fc_is_word(c)) {
      break;
    }
    len += n;
  }
  return fc_str_upto(folded, len);
}

static void index_word(FcLexicon *lexicon, FcStr scheme, FcStr folded)
{
  const FcStr key = first_word(folded);
  WordEntry *entry = NULL;

  HASH_FIND(hh, lexicon->words, key.data, key.len, entry);
  if (!entry) {
    entry = (WordEntry *)fc_arena_alloc(lexicon->arena, sizeof *entry);
    entry->key = key;
    HASH_ADD_KEYPTR(hh, lexicon->words, entry->key.data, key.len, entry);
  }
  Reach *reach = entry->reaches;
  while (reach && !fc_str_eq(reach->scheme, scheme)) {
    reach = reach->next;
  }
  if (!reach) {
    reach = (Reach *)fc_arena_alloc(lexicon->arena, sizeof *reach);
    *reach = (Reach){.scheme = scheme, .next = entry->reaches};
    entry->reaches = reach;
  }
  if (reach->longest < folded.len) {
    reach->longest = folded.len;
  }
}

/// Two concepts of one place in one scheme must not share a label.
static FcStatus check_apart(const Loading *loading,
                            const Use *uses,
                            const FcConcept *concept,
                            const FcTriple *label)
{
  for (const Use *use = uses; use; use = use->next) {
    if (use->concept != concept && fc_str_eq(use->country, loading->country) &&
        use->concept->broader == concept->broader) {
      const FcPos pos = {.file = fc_vocab_name(loading->file),
                         .line = fc_rdf_line(loading->file->text, FC_STR(BASE),
                                             label->subject, label->predicate,
                                             label->object)};
      return fc_diag_fail(loading->diag, FC_ERR_VOCAB, pos, "label-twice",
                          "<%.*s> and <%.*s> share the label \"%.*s\"",
                          FC_FMT(use->concept->iri), FC_FMT(concept->iri),
                          FC_FMT(label->object->text));
    }
  }
  return FC_OK;
}

static FcStatus add_label(const Loading *loading,
                          ConceptEntry *owner,
                          const FcTriple *triple,
                          bool strong)
{
  const FcTerm *label = triple->object;
  FcLexicon *lexicon = loading->lexicon;
  FcConcept *concept = &owner->concept;
  const FcStr folded = fc_fold(lexicon->arena, label->text);
  const FcStr key = make_key(lexicon->arena, concept->scheme, folded);

  LabelEntry *entry = NULL;
  HASH_FIND(hh, lexicon->labels, key.data, key.len, entry);
  if (!entry) {
    entry = (LabelEntry *)fc_arena_alloc(lexicon->arena, sizeof *entry);
    entry->key = key;
    HASH_ADD_KEYPTR(hh, lexicon->labels, entry->key.data, key.len, entry);
    index_word(lexicon, concept->scheme, folded);
  }

  const FcStatus status = check_apart(loading, entry->uses, concept, triple);
  Use *use = (Use *)fc_arena_alloc(lexicon->arena, sizeof *use);
  *use = (Use){
      .concept = concept,
      .label = fc_arena_copy(lexicon->arena, label->text),
      .language = fc_arena_copy(lexicon->arena, label->language),
      .country = loading->country,
      .strong = strong,
      .next = entry->uses,
  };
  entry->uses = use;
  add_tagged(lexicon->arena, &owner->labels, use->label, use->language);
  return status;
}

static FcStatus add_labels(const Loading *loading,
                           ConceptEntry *entry,
                           const FcTerm *subject)
{
  static const struct {
    const char *property;
    bool strong;
  } kinds[] = {
      {FC_SKOS "prefLabel", true},
      {FC_SKOS "altLabel", true},
      {FC_SKOS "hiddenLabel", false},
  };
  FcStatus status = FC_OK;

  for (size_t k = 0; k < sizeof kinds / sizeof *kinds; ++k) {
    size_t count = 0;
    const FcTriple *triples =
        objects(loading, subject, kinds[k].property, &count);
    for (size_t i = 0; i < count; ++i) {
      const FcStatus found =
          add_label(loading, entry, &triples[i], kinds[k].strong);
      status = status ? status : found;
    }
  }
  return status;
}

static void set_text(FcArena *arena, FcStr *field, const FcTerm *term)
{
  if (term) {
    *field = fc_arena_copy(arena, term->text);
  }
}

/// A link to another concept of the lexicon, which may come in a later file.
static void set_link(const Loading *loading,
                     const FcConcept **field,
                     const FcTerm *subject,
                     const char *property)
{
  const FcTerm *object = fc_graph_object(loading->graph, subject, property);
  const FcStr iri = object ? relative(object) : (FcStr){NULL, 0};

  if (iri.len) {
    *field = &make_entry(loading->lexicon, iri)->concept;
  }
}

static void set_languages(const Loading *loading,
                          FcStr *field,
                          const FcTerm *subject)
{
  FcArena *arena = loading->lexicon->arena;
  size_t count = 0;
  const FcTriple *triples =
      objects(loading, subject, FC_DCT "language", &count);

  for (size_t i = 0; i < count; ++i) {
    *field = fc_arena_printf(arena, "%.*s%s%.*s", FC_FMT(*field), i ? " " : "",
                             FC_FMT(triples[i].object->text));
  }
}

static void set_fields(const Loading *loading,
                       FcConcept *concept,
                       const FcTerm *subject)
{
  FcArena *arena = loading->lexicon->arena;
  FcGraph *graph = loading->graph;

  set_link(loading, &concept->broader, subject, FC_SKOS "broader");
  set_link(loading, &concept->related, subject, FC_SKOS "related");
  set_link(loading, &concept->close, subject, FC_SKOS "closeMatch");
  set_link(loading, &concept->always, subject, FC_SKOS "relatedMatch");
  set_link(loading, &concept->rows, subject, FC_SKOS "narrowMatch");
  set_languages(loading, &concept->languages, subject);
  set_text(arena, &concept->level,
           fc_graph_object(graph, subject, FC_DCT "coverage"));
  set_text(arena, &concept->exact,
           fc_graph_object(graph, subject, FC_SKOS "exactMatch"));
  set_text(arena, &concept->notation,
           fc_graph_object(graph, subject, FC_SKOS "notation"));
  set_text(arena, &concept->note,
           fc_graph_object(graph, subject, FC_SKOS "scopeNote"));
  if (!concept->name.data) {
    set_text(arena, &concept->name,
             fc_graph_object(graph, subject, FC_SKOS "prefLabel"));
    concept->country = loading->country;
  }
}

static void add_examples(const Loading *loading,
                         ConceptEntry *entry,
                         const FcTerm *subject)
{
  FcArena *arena = loading->lexicon->arena;
  size_t count = 0;
  const FcTriple *triples =
      objects(loading, subject, FC_SKOS "example", &count);

  for (size_t i = 0; i < count; ++i) {
    add_tagged(arena, &entry->examples,
               fc_arena_copy(arena, triples[i].object->text), loading->country);
  }
}

/// All subjects of the graph, once to know their places, once for the labels.
static FcStatus load_concepts(const Loading *loading)
{
  const size_t size = fc_graph_size(loading->graph);
  const FcTriple *triples = fc_graph_triples(loading->graph);
  FcStatus status = FC_OK;

  for (int round = 0; round < 2; ++round) {
    const FcTerm *last = NULL;
    for (size_t i = 0; i < size; ++i) {
      const FcTerm *subject = triples[i].subject;
      const FcStr iri = relative(subject);
      if (subject == last || !iri.len) {
        continue;
      }
      last = subject;
      ConceptEntry *entry = make_entry(loading->lexicon, iri);
      if (round == 0) {
        entry->concept.file =
            fc_arena_copy(loading->lexicon->arena,
                          fc_str(fc_vocab_name(loading->file)))
                .data;
        set_fields(loading, &entry->concept, subject);
        add_examples(loading, entry, subject);
      } else {
        const FcStatus found = add_labels(loading, entry, subject);
        status = status ? status : found;
      }
    }
  }
  return status;
}

static FcStatus load_file(FcLexicon *lexicon,
                          const FcVocabFile *file,
                          FcDiag *diag)
{
  FcGraph *graph = fc_graph_new();
  Loading loading = {lexicon, graph, file, {NULL, 0}, diag};

  FcStatus status = fc_rdf_read(graph, file->text, "turtle", FC_STR(BASE),
                                fc_vocab_name(file), diag);
  if (!status) {
    const FcTerm *self = fc_graph_find_iri(graph, FC_STR(BASE));
    const FcTerm *spatial =
        self ? fc_graph_object(graph, self, FC_DCT "spatial") : NULL;
    if (spatial) {
      loading.country =
          fc_arena_copy(lexicon->arena, last_segment(spatial->text));
    }
    status = load_concepts(&loading);
  }

  fc_graph_free(graph);
  return status;
}

/// For fc_lexicon_next.
static int compare_iris(const ConceptEntry *a, const ConceptEntry *b)
{
  return fc_str_cmp(a->concept.iri, b->concept.iri);
}

/// skos:broader must come to an end: what is asked of it follows it there.
static FcStatus check_ends(FcLexicon *lexicon, FcDiag *diag)
{
  const size_t most = HASH_COUNT(lexicon->concepts);
  FcStatus status = FC_OK;

  for (ConceptEntry *entry = lexicon->concepts; entry;
       entry = (ConceptEntry *)entry->hh.next) {
    FcConcept *concept = &entry->concept;
    const FcConcept *above = concept->broader;
    for (size_t i = 0; above && above != concept && i < most; ++i) {
      above = above->broader;
    }
    if (above == concept) {
      concept->broader = NULL;
      status = fc_diag_fail(
          diag, FC_ERR_VOCAB, (FcPos){.file = concept->file}, "broader-circle",
          "<%.*s>: skos:broader leads back to it", FC_FMT(concept->iri));
    }
  }
  return status;
}

FcStatus fc_lexicon_load(FcLexicon **out, const FcVocab *vocab, FcDiag *diag)
{
  FcLexicon *lexicon = (FcLexicon *)fc_alloc(sizeof *lexicon);
  lexicon->arena = fc_arena_new();

  FcStatus status = FC_OK;
  for (size_t i = 0; i < vocab->len; ++i) {
    if (fc_vocab_is_in(&vocab->files[i], "lexicon/")) {
      const FcStatus found = load_file(lexicon, &vocab->files[i], diag);
      status = status ? status : found;
    }
  }
  HASH_SORT(lexicon->concepts, compare_iris);
  const FcStatus found = check_ends(lexicon, diag);

  *out = lexicon;
  return status ? status : found;
}

void fc_lexicon_free(FcLexicon *lexicon)
{
  if (lexicon) {
    HASH_CLEAR(hh, lexicon->concepts);
    HASH_CLEAR(hh, lexicon->labels);
    HASH_CLEAR(hh, lexicon->words);
    fc_arena_free(lexicon->arena);
    free(lexicon);
  }
}

bool fc_concept_within(const FcConcept *concept, const FcConcept *other)
{
  while (concept && concept != other) {
    concept = concept->broader;
  }
  return concept != NULL;
}

/// The use that holds in a scope: one of the country before a general one.
static const Use *choose(const Use *uses, FcScope scope)
{
  const Use *general = NULL;

  for (const Use *use = uses; use; use = use->next) {
    if (scope.within && !fc_concept_within(use->concept, scope.within)) {
      continue;
    }
    if (use->country.len) {
      if (fc_str_eq(use->country, scope.country)) {
        return use;
      }
    } else if (!general ||
               fc_str_cmp(use->concept->iri, general->concept->iri) < 0) {
      general = use;
    }
  }
  return general;
}

static const Use *look_up(const FcLexicon *lexicon,
                          FcStrbuf *key,
                          FcStr scheme,
                          FcStr folded,
                          FcScope scope)
{
  LabelEntry *entry = NULL;

  fc_strbuf_clear(key);
  fc_strbuf_add(key, scheme);
  fc_strbuf_add_byte(key, '\n');
  fc_strbuf_add(key, folded);
  HASH_FIND(hh, lexicon->labels, key->data, key->len, entry);
  return entry ? choose(entry->uses, scope) : NULL;
}

const FcConcept *fc_lexicon_find(const FcLexicon *lexicon,
                                 const char *scheme,
                                 FcStr label,
                                 FcScope scope)
{
  FcStrbuf folded = {0};
  FcStrbuf key = {0};
  fc_strbuf_fold(&folded, label);

  const Use *use =
      look_up(lexicon, &key, fc_str(scheme), fc_strbuf_str(&folded), scope);

  fc_strbuf_free(&key);
  fc_strbuf_free(&folded);
  return use ? use->concept : NULL;
}

/// Longest label of `scheme` that begins with a word; 0 for none.
static size_t longest_label(const WordEntry *word, FcStr scheme)
{
  const Reach *reach = word->reaches;
  while (reach && !fc_str_eq(reach->scheme, scheme)) {
    reach = reach->next;
  }
  return reach ? reach->longest : 0;
}

/// The longest label of at most `longest` bytes that stands at the start of
/// `rest` and ends a word.
static const Use *match_here(const FcLexicon *lexicon,
                             FcStrbuf *key,
                             FcStr scheme,
                             FcStr rest,
                             FcScope scope,
                             size_t longest,
                             size_t *len)
{
  for (size_t end = longest < rest.len ? longest : rest.len; end > 0; --end) {
    if (!fc_str_at_boundary(rest, end) || rest.data[end - 1] == ' ') {
      continue;
    }
    const Use *use =
        look_up(lexicon, key, scheme, fc_str_upto(rest, end), scope);
    if (use) {
      *len = end;
      return use;
    }
  }
  return NULL;
}

/// Where the character at `at` ends.
static size_t end_of(FcStr text, size_t at)
{
  uint32_t c = 0;

  return at + fc_str_next(&c, fc_str_from(text, at));
}

/// As fc_fold but for the composition, with the place of each byte.
static void fold_with_places(FcReading *reading, FcArena *arena, FcStr text)
{
  FcStrbuf buf = {0};
  size_t filled = 0;
  // A character of two bytes can fold to one of three.
  reading->from = (size_t *)fc_arena_alloc(
      arena, (text.len + text.len / 2 + 1) * sizeof(size_t));

  for (size_t at = 0; at < text.len;) {
    uint32_t c = 0;
    const size_t n = fc_str_next(&c, fc_str_from(text, at));
    fc_fold_code(&buf, c);
    while (filled < buf.len) {
      reading->from[filled++] = at;
    }
    at += n;
  }
  reading->from[filled] = text.len;
  reading->text = fc_arena_copy(arena, fc_strbuf_str(&buf));
  reading->origin = text;
  fc_strbuf_free(&buf);
}

static bool can_begin_label(FcStr text, size_t at)
{
  return ((unsigned char)text.data[at] & 0xC0U) != 0x80U &&
         text.data[at] != ' ' && fc_str_at_boundary(text, at);
}

const FcReading *fc_lexicon_read(FcArena *arena,
                                 const FcLexicon *lexicon,
                                 FcStr text)
{
  FcReading *reading = (FcReading *)fc_arena_alloc(arena, sizeof *reading);
  fold_with_places(reading, arena, text);
  Stop *stops = (Stop *)fc_realloc(NULL, reading->text.len, sizeof(Stop));

  for (size_t at = 0; at < reading->text.len; ++at) {
    if (can_begin_label(reading->text, at)) {
      const FcStr word = first_word(fc_str_from(reading->text, at));
      WordEntry *entry = NULL;
      HASH_FIND(hh, lexicon->words, word.data, word.len, entry);
      if (entry) {
        stops[reading->len++] = (Stop){at, entry};
      }
    }
  }
  reading->stops = (Stop *)fc_arena_alloc(arena, reading->len * sizeof(Stop));
  if (reading->len) {
    memcpy(reading->stops, stops, reading->len * sizeof(Stop));
  }
  free(stops);
  return reading;
}

/// @return How many were found, at most `limit`; stored in `out`.
static size_t find_matches(FcMatch *out,
                           size_t limit,
                           const FcLexicon *lexicon,
                           const char *scheme,
                           const FcReading *reading,
                           FcScope scope)
{
  const FcStr wanted = fc_str(scheme);
  FcStrbuf key = {0};
  size_t found = 0;
  size_t from = 0;

  for (size_t i = 0; i < reading->len && found < limit; ++i) {
    const Stop *stop = &reading->stops[i];
    const size_t longest =
        stop->at < from ? 0 : longest_label(stop->word, wanted);
    size_t len = 0;
    const Use *use =
        match_here(lexicon, &key, wanted, fc_str_from(reading->text, stop->at),
                   scope, longest, &len);
    if (use) {
      const size_t start = reading->from[stop->at];
      from = stop->at + len;
      out[found++] = (FcMatch){
          .concept = use->concept,
          .label = use->label,
          .language = use->language,
          .strong = use->strong,
          .start = start,
          .len = end_of(reading->origin, reading->from[from - 1]) - start,
      };
    }
  }

  fc_strbuf_free(&key);
  return found;
}

FcMatches fc_reading_matches(FcArena *arena,
                             const FcLexicon *lexicon,
                             const char *scheme,
                             const FcReading *reading,
                             FcScope scope)
{
  const size_t limit = reading->len;
  FcMatch *found = (FcMatch *)fc_alloc(limit * sizeof(FcMatch));
  const size_t len =
      find_matches(found, limit, lexicon, scheme, reading, scope);

  FcMatches matches = {NULL, len};
  if (len) {
    matches.items = (FcMatch *)fc_arena_alloc(arena, len * sizeof(FcMatch));
    memcpy(matches.items, found, len * sizeof(FcMatch));
  }
  free(found);
  return matches;
}

FcMatches fc_lexicon_matches(FcArena *arena,
                             const FcLexicon *lexicon,
                             const char *scheme,
                             FcStr text,
                             FcScope scope)
{
  return fc_reading_matches(arena, lexicon, scheme,
                            fc_lexicon_read(arena, lexicon, text), scope);
}

const FcMatch *fc_match_at(const FcMatches *matches, size_t start)
{
  for (size_t i = 0; i < matches->len; ++i) {
    if (matches->items[i].start == start) {
      return &matches->items[i];
    }
  }
  return NULL;
}

const FcMatch *fc_match_before(const FcMatches *matches, size_t end)
{
  for (size_t i = 0; i < matches->len; ++i) {
    if (matches->items[i].start + matches->items[i].len == end) {
      return &matches->items[i];
    }
  }
  return NULL;
}

bool fc_lexicon_scan(FcMatch *out,
                     const FcLexicon *lexicon,
                     const char *scheme,
                     FcStr text,
                     FcScope scope)
{
  FcArena *arena = fc_arena_new();
  const bool found =
      find_matches(out, 1, lexicon, scheme,
                   fc_lexicon_read(arena, lexicon, text), scope) == 1;

  fc_arena_free(arena);
  return found;
}

bool fc_concept_is(const FcConcept *concept, const char *notation)
{
  while (concept && !fc_str_eq(concept->notation, fc_str(notation))) {
    concept = concept->broader;
  }
  return concept != NULL;
}

const FcConcept *fc_lexicon_concept(const FcLexicon *lexicon, FcStr iri)
{
  const ConceptEntry *entry = find_entry(lexicon, iri);

  return entry ? &entry->concept : NULL;
}

const FcConcept *fc_lexicon_next(const FcLexicon *lexicon,
                                 const char *scheme,
                                 const FcConcept *after)
{
  const ConceptEntry *entry =
      after ? (const ConceptEntry *)find_entry(lexicon, after->iri)->hh.next
            : lexicon->concepts;

  while (entry && !fc_str_eq(entry->concept.scheme, fc_str(scheme))) {
    entry = (const ConceptEntry *)entry->hh.next;
  }
  return entry ? &entry->concept : NULL;
}

static FcStr tagged_at(const TaggedList *list, size_t index, FcStr *tag)
{
  if (index >= list->len) {
    return (FcStr){NULL, 0};
  }
  *tag = list->items[index].tag;
  return list->items[index].text;
}

FcStr fc_lexicon_label(const FcConcept *concept, size_t index, FcStr *language)
{
  return tagged_at(&((const ConceptEntry *)(const void *)concept)->labels,
                   index, language);
}

FcStr fc_lexicon_example(const FcConcept *concept, size_t index, FcStr *country)
{
  return tagged_at(&((const ConceptEntry *)(const void *)concept)->examples,
                   index, country);
}
