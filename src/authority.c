#include "authority.h"

#include "rdf_io.h"
#include "rdf_place.h"

#include <stdlib.h>

struct FcAuthority {
  FcGraph *graph; ///< All files; no blank nodes
};

static FcStatus load_file(FcAuthority *authority,
                          const FcVocabFile *file,
                          FcStr base,
                          FcDiag *diag)
{
  const char *name = fc_vocab_name(file);
  FcGraph *graph = fc_graph_new();

  FcStatus status = fc_rdf_read(graph, file->text, "turtle", base, name, diag);
  const FcTriple *blank = status ? NULL : fc_graph_find_blank(graph);
  if (blank) {
    const FcPos pos = {.file = name,
                       .line = fc_rdf_line(file->text, base, blank->subject,
                                           blank->predicate, NULL)};
    status = fc_diag_fail(diag, FC_ERR_VOCAB, pos, "blank-node",
                          "blank node at %.*s: give it an IRI",
                          FC_FMT(blank->subject->text));
  }
  if (!status) {
    fc_graph_merge(authority->graph, graph);
  }
  fc_graph_free(graph);
  return status;
}

FcStatus fc_authority_load(FcAuthority **out,
                           const FcVocab *vocab,
                           FcStr base,
                           FcDiag *diag)
{
  FcArena *arena = fc_arena_new();
  const FcStr ids = fc_arena_join(arena, base, FC_STR("id/"));
  FcAuthority *authority = (FcAuthority *)fc_alloc(sizeof(FcAuthority));
  authority->graph = fc_graph_new();

  FcStatus status = FC_OK;
  for (size_t i = 0; i < vocab->len; ++i) {
    if (fc_vocab_is_in(&vocab->files[i], "authority/")) {
      const FcStatus found = load_file(authority, &vocab->files[i], ids, diag);
      status = status ? status : found;
    }
  }
  fc_arena_free(arena);
  if (status) {
    fc_authority_free(authority);
    return status;
  }
  *out = authority;
  return FC_OK;
}

void fc_authority_free(FcAuthority *authority)
{
  if (authority) {
    fc_graph_free(authority->graph);
    free(authority);
  }
}

/// Add what the files say of one term, if anything.
static void add_about(FcGraph *out, FcGraph *authority, const FcTerm *term)
{
  if (term->type != FC_IRI) {
    return;
  }
  size_t count = 0;
  const FcTriple *about = fc_graph_about(authority, term, NULL, &count);
  for (size_t i = 0; i < count; ++i) {
    fc_graph_add(out, fc_graph_copy(out, about[i].subject),
                 fc_graph_copy(out, about[i].predicate),
                 fc_graph_copy(out, about[i].object));
  }
}

void fc_authority_describe(const FcAuthority *authority, FcGraph *graph)
{
  size_t before = 0;

  // A description may mention what is described too: again until nothing new.
  do {
    FcGraph *found = fc_graph_new();
    const FcTriple *triples = fc_graph_triples(graph);
    before = fc_graph_size(graph);
    for (size_t i = 0; i < before; ++i) {
      add_about(found, authority->graph, triples[i].subject);
      add_about(found, authority->graph, triples[i].object);
    }
    fc_graph_merge(graph, found);
    fc_graph_free(found);
  } while (fc_graph_size(graph) > before);
}
