// Each file is read again into a graph of its own, and checked by its folder.
#include "vet.h"

#include "known_terms.h"
#include "rdf_io.h"
#include "rdf_place.h"
#include "strbuf.h"
#include "vet_own.h"

#include <stdarg.h>
#include <stdio.h>

/// As fc_lexicon_load names concepts.
#define LEXICON_BASE "http://lexicon.invalid/"
/// Blank nodes in blank nodes: shape, path, list.
#define MAX_DEPTH 32

/// @return The node with an IRI that a node is a part of, else NULL.
static const FcTerm *owner_of(FcGraph *graph, const FcTerm *node)
{
  const FcTriple *triples = fc_graph_triples(graph);

  for (int depth = 0; node && node->type == FC_BLANK; ++depth) {
    const FcTerm *part = depth < MAX_DEPTH ? node : NULL;
    node = NULL;
    for (size_t i = 0; part && !node && i < fc_graph_size(graph); ++i) {
      node = triples[i].object == part ? triples[i].subject : NULL;
    }
  }
  return node;
}

FcStr fc_vet_name(const FcVet *vet, FcStr iri)
{
  return fc_str_starts(iri, vet->base) ? fc_str_from(iri, vet->base.len) : iri;
}

void fc_vet_fail(
    FcVet *vet, const FcTriple *at, const char *code, const char *format, ...)
{
  const FcTerm *owner = at->subject ? owner_of(vet->graph, at->subject) : NULL;
  const FcPos pos = {.file = fc_vocab_name(vet->file),
                     .line = fc_rdf_line(vet->file->text, vet->base, owner,
                                         at->predicate, at->object)};
  char text[1024];
  va_list args;
  va_start(args, format);
  (void)vsnprintf(text, sizeof text, format, args);
  va_end(args);

  vet->status =
      owner ? fc_diag_fail(vet->diag, FC_ERR_VOCAB, pos, code, "<%.*s>: %s",
                           FC_FMT(fc_vet_name(vet, owner->text)), text)
            : fc_diag_fail(vet->diag, FC_ERR_VOCAB, pos, code, "%s", text);
}

void fc_vet_term(FcVet *vet, const FcTriple *at, const FcTerm *term)
{
  const FcKnownTerms *known =
      term->type == FC_IRI ? fc_known_terms(term->text) : NULL;
  if (!known) {
    return;
  }
  const FcStr name = fc_str_from(term->text, known->iri.len);
  if (fc_known_has(known, name)) {
    return;
  }
  const char *near = NULL;
  for (const char *const *other = known->terms; *other; ++other) {
    near = fc_str_is_near(name, fc_str(*other)) ? *other : near;
  }
  fc_vet_fail(vet, at, "unknown-term", "there is no %s%.*s%s%s%s",
              known->prefix, FC_FMT(name), FC_VET_HINT(near));
}

bool fc_vet_is_label(const FcTerm *term)
{
  FcArena *arena = fc_arena_new();
  const bool good = term->type == FC_LITERAL && term->language.len &&
                    fc_fold(arena, term->text).len;

  fc_arena_free(arena);
  return good;
}

size_t fc_vet_count(FcVet *vet, const FcTerm *subject, const char *property)
{
  const FcTerm *term = fc_graph_find_iri(vet->graph, fc_str(property));
  size_t count = 0;

  if (term) {
    (void)fc_graph_about(vet->graph, subject, term, &count);
  }
  return count;
}

/// The folders, each with its check and what its relative IRIs are below.
static const struct {
  const char *folder;
  const char *base;  ///< NULL: the configured one
  const char *below; ///< Behind that
  void (*check)(FcVet *vet);
} folders[] = {
    {"authority/", NULL, "id/", fc_vet_authority},
    {"lexicon/", LEXICON_BASE, "", fc_vet_lexicon},
    {"mapping/", NULL, "", fc_vet_mapping},
    {"shapes/", NULL, "", fc_vet_shapes},
};

/// Loading has told what is no Turtle, but of shapes, which nothing loads.
static bool read_file(FcVet *vet, const FcVocabFile *file, FcStr base)
{
  FcDiag *silent = fc_diag_new(NULL, FC_ERROR);
  const bool is_loaded = !fc_vocab_is_in(file, "shapes/");

  vet->file = file;
  vet->base = base;
  vet->graph = fc_graph_new();
  const FcStatus status =
      fc_rdf_read(vet->graph, file->text, "turtle", base, fc_vocab_name(file),
                  is_loaded ? silent : vet->diag);
  fc_diag_free(silent);
  if (status && !is_loaded) {
    vet->status = FC_ERR_VOCAB;
  }
  return !status;
}

static void check_folder(FcVet *vet, size_t row, FcStr base)
{
  const FcStr below = fc_arena_join(
      vet->arena, folders[row].base ? fc_str(folders[row].base) : base,
      fc_str(folders[row].below));

  for (size_t i = 0; i < vet->vocab->len; ++i) {
    const FcVocabFile *file = &vet->vocab->files[i];
    if (fc_vocab_is_in(file, folders[row].folder)) {
      if (read_file(vet, file, below)) {
        folders[row].check(vet);
      }
      fc_graph_free(vet->graph);
    }
  }
}

/// All files of authority/ as one graph.
static void read_authority(FcVet *vet, FcStr base, FcDiag *silent)
{
  const FcStr ids = fc_arena_join(vet->arena, base, FC_STR("id/"));

  vet->authority = fc_graph_new();
  for (size_t i = 0; i < vet->vocab->len; ++i) {
    const FcVocabFile *file = &vet->vocab->files[i];
    if (fc_vocab_is_in(file, "authority/")) {
      (void)fc_rdf_read(vet->authority, file->text, "turtle", ids, file->path,
                        silent);
    }
  }
}

FcStatus fc_vet(const FcVocab *vocab,
                const FcLexicon *lexicon,
                FcStr base,
                FcDiag *diag)
{
  FcDiag *silent = fc_diag_new(NULL, FC_ERROR);
  FcVet vet = {.vocab = vocab,
               .lexicon = lexicon,
               .arena = fc_arena_new(),
               .diag = diag};

  read_authority(&vet, base, silent);
  for (size_t i = 0; i < sizeof folders / sizeof *folders; ++i) {
    check_folder(&vet, i, base);
  }
  fc_graph_free(vet.authority);
  fc_arena_free(vet.arena);
  fc_lexicon_free(vet.shipped);
  fc_diag_free(silent);
  return vet.status;
}
