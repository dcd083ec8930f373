// Why a graph says what it says of one thing: where it was found, by which
// rule, and which triples map made each statement.
#include "cmd.h"
#include "file.h"
#include "limits.h"
#include "pipeline.h"
#include "rdf_io.h"
#include "strbuf.h"

/// Bytes of the source that are shown of each place.
#define LONGEST_SOURCE 300

static FcStr show_term(FcArena *arena, const FcTerm *term)
{
  if (term->type != FC_LITERAL) {
    return fc_rdf_short(arena, term->text);
  }
  FcStrbuf buf = {0};
  fc_strbuf_add_json(&buf, term->text);
  if (term->language.len) {
    fc_strbuf_printf(&buf, "@%.*s", FC_FMT(term->language));
  } else if (term->datatype.len) {
    const FcStr datatype = fc_rdf_short(arena, term->datatype);
    fc_strbuf_printf(&buf, "^^%.*s", FC_FMT(datatype));
  }
  const FcStr text = fc_arena_copy(arena, fc_strbuf_str(&buf));
  fc_strbuf_free(&buf);
  return text;
}

static void print_statement(FcArena *arena, const FcTriple *triple)
{
  const FcStr predicate = fc_rdf_short(arena, triple->predicate->text);
  const FcStr object = show_term(arena, triple->object);

  (void)printf("  %.*s %.*s\n", FC_FMT(predicate), FC_FMT(object));
}

// ---- of a factsheet

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

static void print_place(FcTree *tree, const FcRecord *record)
{
  FcPos pos = fc_tree_pos(tree, record->line);
  const FcNode *block = find_block(tree, record->line);
  const FcStr text = block ? fc_node_text(tree, block) : FC_STR("");

  (void)printf("%s:%s%u: %.*s \"%.*s\" under \"%.*s\": %.*s, %.*s\n", pos.file,
               pos.unit == FC_LINES ? "" : "@", pos.line, FC_FMT(record->form),
               FC_FMT(record->name), FC_FMT(record->heading),
               FC_FMT(record->kind), FC_FMT(record->rule));
  if (text.len) {
    const FcStr shown = shorten(text);
    (void)printf("    %.*s%s\n", FC_FMT(shown),
                 shown.len < text.len ? " ..." : "");
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

static FcStatus explain_factsheet(const FcJob *job,
                                  const char *path,
                                  FcStr iri,
                                  FcDiag *diag)
{
  FcDocument document;
  FcStatus status = fc_document_open(&document, job, path, diag);
  if (status) {
    return status;
  }

  Telling telling = {.arena = fc_tree_arena(document.tree)};
  (void)printf("<%.*s>\n", FC_FMT(iri));
  for (size_t i = 1; i < document.entities.len; ++i) {
    const FcRecord *record = document.entities.items[i];
    if (record->line && fc_str_eq(record->iri, iri)) {
      print_place(document.tree, record);
    }
  }
  status = fc_mapping_trace(job->mapping, &document.entities, iri, print_origin,
                            &telling, diag);
  if (!status && !telling.count) {
    status = fc_diag_fail(diag, FC_ERR_CONFIG, (FcPos){.file = path},
                          "no-thing", "nothing is said of <%.*s>", FC_FMT(iri));
  }
  fc_document_close(&document);
  return status;
}

// ---- of a graph

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

static FcStatus explain_graph(const FcJob *job,
                              const char *path,
                              FcStr iri,
                              FcDiag *diag)
{
  FcGraph *graph = fc_graph_new();
  FcStrbuf text = {0};

  FcStatus status = fc_file_read(&text, path, FC_MAX_INPUT, diag);
  if (!status) {
    status = fc_rdf_read(graph, fc_strbuf_str(&text), fc_rdf_syntax(path),
                         job->config.base, path, diag);
  }
  if (!status) {
    (void)printf("<%.*s>\n", FC_FMT(iri));
    if (!print_subject(job->arena, graph, iri)) {
      status =
          fc_diag_fail(diag, FC_ERR_CONFIG, (FcPos){.file = path}, "no-thing",
                       "nothing is said of <%.*s>", FC_FMT(iri));
    }
  }
  fc_strbuf_free(&text);
  fc_graph_free(graph);
  return status;
}

FcExit fc_cmd_explain(const FcOptions *options, FcDiag *diag)
{
  if (options->operand_count != 2) {
    return fc_exit_of(fc_diag_fail(diag, FC_ERR_CONFIG, (FcPos){0}, "usage",
                                   "needs a factsheet or graph, and an IRI"));
  }

  const char *path = options->operands[0];
  const FcStr iri = fc_str(options->operands[1]);
  FcJob job;
  const FcSettings settings = {.vocab = options->vocab,
                               .mapping = options->mapping,
                               .org_map = options->org_map,
                               .config = options->config,
                               .base = options->base,
                               .input = path};
  FcStatus status = fc_job_open(&job, &settings, diag);
  if (!status) {
    status = fc_rdf_syntax(path) ? explain_graph(&job, path, iri, diag)
                                 : explain_factsheet(&job, path, iri, diag);
  }
  fc_job_close(&job);
  return fc_exit_of(status);
}
