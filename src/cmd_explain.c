// Why a graph says what it says of one thing: where it was found, by which
// rule, and which triples map made each statement.
#include "cmd.h"
#include "file.h"
#include "limits.h"
#include "link_places.h"
#include "link_run.h"
#include "pipeline.h"
#include "prefixes.h"
#include "rdf_io.h"
#include "strbuf.h"

#include <stdlib.h>

/// Bytes of the source that are shown of each place.
#define LONGEST_SOURCE 300

/// Bytes of the shortest last part of an IRI that tells of another one.
#define SHORTEST_PART 3

static FcStr show_term(FcArena *arena, const FcTerm *term)
{
  if (term->type != FC_LITERAL) {
    return fc_short_iri(arena, term->text);
  }
  FcStrbuf buf = {0};
  fc_strbuf_add_json(&buf, term->text);
  if (term->language.len) {
    fc_strbuf_printf(&buf, "@%.*s", FC_FMT(term->language));
  } else if (term->datatype.len) {
    const FcStr datatype = fc_short_iri(arena, term->datatype);
    fc_strbuf_printf(&buf, "^^%.*s", FC_FMT(datatype));
  }
  const FcStr text = fc_arena_copy(arena, fc_strbuf_str(&buf));
  fc_strbuf_free(&buf);
  return text;
}

static void print_statement(FcArena *arena, const FcTriple *triple)
{
  const FcStr predicate = fc_short_iri(arena, triple->predicate->text);
  const FcStr object = show_term(arena, triple->object);

  (void)printf("  %.*s %.*s\n", FC_FMT(predicate), FC_FMT(object));
}

// ---- of nothing

/// What may have been meant by an IRI that nothing is said of.
typedef struct {
  FcStr asked;
  FcStr best;     ///< None while there is none
  size_t surplus; ///< Bytes by which its last part is not that of `asked`
} Guess;

static FcStr last_part(FcStr iri)
{
  size_t start = iri.len;

  while (start > 0 && iri.data[start - 1] != '/' &&
         iri.data[start - 1] != '#') {
    --start;
  }
  return fc_str_from(iri, start);
}

/// The last part of one IRI is in that of the other, the less there is beside
/// it the better.
static void consider(Guess *guess, FcStr iri)
{
  const FcStr part = last_part(iri);
  const FcStr asked = last_part(guess->asked);
  const bool longer = part.len > asked.len;
  const FcStr whole = longer ? part : asked;
  const FcStr piece = longer ? asked : part;
  const size_t surplus = whole.len - piece.len;

  if (piece.len >= SHORTEST_PART && fc_str_find(whole, piece) < whole.len &&
      (!guess->best.len || surplus < guess->surplus)) {
    guess->best = iri;
    guess->surplus = surplus;
  }
}

static FcStatus fail_unknown(const char *path, const Guess *guess, FcDiag *diag)
{
  const bool known = guess->best.len != 0;

  return fc_diag_fail(diag, FC_ERR_CONFIG, (FcPos){.file = path}, "no-thing",
                      "nothing is said of <%.*s>%s%.*s%s", FC_FMT(guess->asked),
                      known ? "; is <" : "", FC_FMT(guess->best),
                      known ? "> meant?" : "");
}

// ---- of factsheets

/// The beginning of a text, up to a blank.
static FcStr shorten(FcStr text)
{
  size_t end = text.len < LONGEST_SOURCE ? text.len : LONGEST_SOURCE;

  while (end < text.len && end > 0 && text.data[end] != ' ') {
    --end;
  }
  return fc_str_upto(text, end);
}

/// The block that starts at a place of the source, or NULL.
static FcNode *find_block(FcTree *tree, unsigned line)
{
  FcNode *root = fc_tree_root(tree);

  for (FcNode *node = root; node; node = fc_node_after(node, root)) {
    if (node->pos.line == line && node->type != FC_TEXT && node != root) {
      return node;
    }
  }
  return NULL;
}

static void print_text(FcTree *tree, const FcNode *block)
{
  const FcStr text = fc_node_text(tree, block);
  const FcStr shown = shorten(text);

  if (text.len) {
    (void)printf("    %.*s%s\n", FC_FMT(shown),
                 shown.len < text.len ? " ..." : "");
  }
}

/// @param iri What is explained: the record is of it, or names it.
static void print_place(FcTree *tree, const FcRecord *record, FcStr iri)
{
  FcPos pos = fc_tree_pos(tree, record->line);
  const FcNode *block = find_block(tree, record->line);

  (void)printf("%s:%s%u: %s%.*s \"%.*s\" under \"%.*s\": %.*s, %.*s\n",
               pos.file, pos.unit == FC_LINES ? "" : "@", pos.line,
               fc_str_eq(record->iri, iri) ? "" : "named by ",
               FC_FMT(record->form), FC_FMT(record->name),
               FC_FMT(record->heading), FC_FMT(record->kind),
               FC_FMT(record->rule));
  if (block) {
    print_text(tree, block);
  }
  // A heading says no more than the name.
  if (block && block->type == FC_HEADING && block->next &&
      block->next->type != FC_HEADING) {
    print_text(tree, block->next);
  }
}

typedef struct {
  FcArena *arena;
  size_t count;
} Telling;

static void print_origin(void *data, const FcOrigin *origin)
{
  Telling *telling = (Telling *)data;
  const FcRecord *record = origin->record;

  ++telling->count;
  print_statement(telling->arena, &origin->triple);
  (void)printf("      %s <%.*s>, %.*s%s%.*s\n", origin->file,
               FC_FMT(origin->rule), FC_FMT(record->t),
               record->id.len ? " " : "", FC_FMT(record->id));
}

/// @param count Increased by the statements that are told.
static FcStatus explain_document(const FcJob *job,
                                 const FcDocument *document,
                                 FcStr iri,
                                 size_t *count,
                                 FcDiag *diag)
{
  Telling telling = {.arena = fc_tree_arena(document->tree)};
  FcPlaces *places = fc_places_new(&document->entities);

  const FcPlaceList list = fc_places_at(places, iri);
  for (size_t i = 0; i < list.len; ++i) {
    print_place(document->tree, list.items[i], iri);
  }
  const FcStatus status = fc_mapping_trace(job->mapping, &document->entities,
                                           iri, print_origin, &telling, diag);
  *count += telling.count;
  fc_places_free(places);
  return status;
}

static int compare_documents(const void *a, const void *b)
{
  const FcDocument *first = (const FcDocument *)a;
  const FcDocument *second = (const FcDocument *)b;

  return fc_run_cmp(fc_entities_document(&first->entities),
                    fc_entities_document(&second->entities));
}

static FcStatus explain_documents(const FcJob *job,
                                  FcDocument *documents,
                                  size_t len,
                                  FcStr iri,
                                  FcDiag *diag)
{
  FcRun *run = fc_run_new(&job->config);
  Guess guess = {.asked = iri};
  FcStatus status = FC_OK;
  size_t count = 0;

  qsort(documents, len, sizeof *documents, compare_documents);
  for (size_t i = 0; i < len && !status; ++i) {
    status = fc_run_add(run, &documents[i].entities, diag);
  }
  (void)printf("<%.*s>\n", FC_FMT(iri));
  for (size_t i = 0; i < len && !status; ++i) {
    const FcEntities *entities = &documents[i].entities;
    fc_run_settle(run, &documents[i].entities);
    status = explain_document(job, &documents[i], iri, &count, diag);
    for (size_t r = 0; r < entities->len; ++r) {
      consider(&guess, entities->items[r]->iri);
    }
  }
  if (!status && !count) {
    status = fail_unknown(fc_tree_file(documents->tree), &guess, diag);
  }
  fc_run_free(run);
  return status;
}

static FcStatus explain_factsheets(
    const FcJob *job, char *const *paths, size_t len, FcStr iri, FcDiag *diag)
{
  FcDocument *documents =
      (FcDocument *)fc_arena_alloc(job->arena, len * sizeof *documents);
  FcStatus status = FC_OK;
  size_t opened = 0;

  while (opened < len && !status) {
    status = fc_document_open(&documents[opened], job, paths[opened], diag);
    opened += status == FC_OK;
  }
  if (!status) {
    status = explain_documents(job, documents, len, iri, diag);
  }
  for (size_t i = 0; i < opened; ++i) {
    fc_document_close(&documents[i]);
  }
  return status;
}

// ---- of graphs

/// What is said of it; and of the places that it was derived from.
static size_t print_subject(FcArena *arena, FcGraph *graph, FcStr iri)
{
  const FcTriple *triples = fc_graph_triples(graph);
  const size_t len = fc_graph_size(graph);
  size_t count = 0;

  for (size_t i = 0; i < len; ++i) {
    if (!fc_str_eq(triples[i].subject->text, iri)) {
      continue;
    }
    ++count;
    print_statement(arena, &triples[i]);
    const bool place =
        fc_str_ends(triples[i].predicate->text, FC_STR("prov#wasDerivedFrom"));
    for (size_t p = 0; p < len && place; ++p) {
      if (triples[p].subject == triples[i].object) {
        (void)printf("    ");
        print_statement(arena, &triples[p]);
      }
    }
  }
  return count;
}

static FcStatus read_graph(FcGraph *graph,
                           const FcJob *job,
                           const char *path,
                           FcDiag *diag)
{
  const char *syntax = fc_rdf_syntax(path);
  FcStrbuf text = {0};
  if (!syntax) {
    return fc_diag_fail(diag, FC_ERR_CONFIG, (FcPos){.file = path}, "usage",
                        "is no graph, as the first file is");
  }

  FcStatus status = fc_file_read(&text, path, FC_MAX_INPUT, diag);
  if (!status) {
    status = fc_rdf_read(graph, fc_strbuf_str(&text), syntax, job->config.base,
                         path, diag);
  }
  fc_strbuf_free(&text);
  return status;
}

static FcStatus explain_graphs(
    const FcJob *job, char *const *paths, size_t len, FcStr iri, FcDiag *diag)
{
  FcGraph *graph = fc_graph_new();
  FcStatus status = FC_OK;

  for (size_t i = 0; i < len && !status; ++i) {
    status = read_graph(graph, job, paths[i], diag);
  }
  if (!status) {
    (void)printf("<%.*s>\n", FC_FMT(iri));
    if (!print_subject(job->arena, graph, iri)) {
      Guess guess = {.asked = iri};
      const FcTriple *triples = fc_graph_triples(graph);
      for (size_t i = 0; i < fc_graph_size(graph); ++i) {
        consider(&guess, triples[i].subject->text);
      }
      status = fail_unknown(paths[0], &guess, diag);
    }
  }
  fc_graph_free(graph);
  return status;
}

FcExit fc_cmd_explain(const FcOptions *options, FcDiag *diag)
{
  if (options->operand_count < 2) {
    return fc_exit_of(fc_diag_fail(diag, FC_ERR_CONFIG, (FcPos){0}, "usage",
                                   "needs factsheets or graphs, and an IRI"));
  }

  char *const *paths = options->operands;
  const size_t len = (size_t)options->operand_count - 1;
  const FcStr iri = fc_str(paths[len]);
  FcJob job;
  const FcSettings settings = {.vocab = options->vocab,
                               .mapping = options->mapping,
                               .org_map = options->org_map,
                               .config = options->config,
                               .base = options->base,
                               .input = paths[0]};
  FcStatus status = fc_job_open(&job, &settings, diag);
  if (!status) {
    status = fc_rdf_syntax(paths[0])
                 ? explain_graphs(&job, paths, len, iri, diag)
                 : explain_factsheets(&job, paths, len, iri, diag);
  }
  fc_job_close(&job);
  return fc_exit_of(status);
}
