// Inputs → one folder: {cc}-{edition}.ttl and .rdf for each factsheet, and
// catalog.ttl and .rdf for all. A factsheet that fails is left out; the others
// are converted all the same. All are read before the first is written, since
// what they say of one thing must agree.
#include "cmd.h"
#include "link_run.h"
#include "output.h"
#include "pipeline.h"
#include "rdf_io.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

typedef struct {
  FcArena *arena;
  const char *folder; ///< Where the graphs go
  FcStrs inputs;      ///< Paths
  FcDocument *documents;
  size_t len;
  FcRun *run;
  FcGraph *portal;
} Batch;

/// Each graph is written in these.
static const struct {
  const char *suffix, *syntax;
} syntaxes[] = {
    {"ttl", "turtle"},
    {"rdf", "rdfxml"},
};
enum { SYNTAXES = sizeof syntaxes / sizeof *syntaxes };

static int compare_texts(const void *a, const void *b)
{
  return fc_str_cmp(*(const FcStr *)a, *(const FcStr *)b);
}

/// @return true if a file of a folder is taken for a factsheet by its name.
static bool is_factsheet_name(FcStr name)
{
  static const char *const endings[] = {".docx", ".html", ".htm", ".md"};

  for (size_t i = 0; i < sizeof endings / sizeof *endings; ++i) {
    if (fc_str_ends(name, fc_str(endings[i]))) {
      return !fc_str_starts(name, FC_STR("."));
    }
  }
  return false;
}

/// The factsheets of a folder, by name; files that begin with a dot are none.
static FcStatus add_folder(Batch *batch, const char *folder, FcDiag *diag)
{
  DIR *dir = opendir(folder);
  if (!dir) {
    return fc_diag_fail(diag, FC_ERR_IO, (FcPos){.file = folder}, "unreadable",
                        "cannot be read: %s", strerror(errno));
  }

  const size_t first = batch->inputs.len;
  // One thread; the folder is ours.
  // NOLINTNEXTLINE(concurrency-mt-unsafe)
  for (struct dirent *entry = readdir(dir); entry; entry = readdir(dir)) {
    const FcStr name = fc_str(entry->d_name);
    if (is_factsheet_name(name)) {
      fc_strs_add(batch->arena, &batch->inputs,
                  fc_arena_printf(batch->arena, "%s/%s", folder, name.data));
    }
  }
  (void)closedir(dir);
  if (batch->inputs.len == first) {
    return fc_diag_fail(diag, FC_ERR_IO, (FcPos){.file = folder}, "no-input",
                        "has no factsheet (*.docx, *.html, *.htm, *.md)");
  }
  qsort(batch->inputs.items + first, batch->inputs.len - first, sizeof(FcStr),
        compare_texts);
  return FC_OK;
}

static FcExit add_inputs(Batch *batch, const FcOptions *options, FcDiag *diag)
{
  FcExit code = FC_EXIT_OK;

  for (int i = 0; i < options->operand_count; ++i) {
    const char *path = options->operands[i];
    struct stat info;
    if (stat(path, &info) == 0 && S_ISDIR(info.st_mode)) {
      code = fc_exit_worse(code, fc_exit_of(add_folder(batch, path, diag)));
    } else {
      fc_strs_add(batch->arena, &batch->inputs, fc_str(path));
    }
  }
  return code;
}

static bool is_input(const Batch *batch, const char *path)
{
  struct stat target;
  struct stat input;

  if (lstat(path, &target) != 0) {
    return false;
  }
  for (size_t i = 0; i < batch->inputs.len; ++i) {
    if (stat(batch->inputs.items[i].data, &input) == 0 &&
        input.st_dev == target.st_dev && input.st_ino == target.st_ino) {
      return true;
    }
  }
  return false;
}

static FcStatus write_file(const Batch *batch,
                           const char *name,
                           FcStr text,
                           FcDiag *diag)
{
  const char *path =
      fc_arena_printf(batch->arena, "%s/%s", batch->folder, name).data;

  if (is_input(batch, path)) {
    return fc_diag_fail(diag, FC_ERR_CONFIG, (FcPos){.file = path},
                        "same-output", "would be written over an input");
  }
  return fc_output_write(batch->folder, name, text, diag);
}

/// Write a graph in all syntaxes, or in none if one cannot be made.
static FcStatus write_graph(const Batch *batch,
                            FcGraph *graph,
                            const char *name,
                            FcDiag *diag)
{
  FcStrbuf texts[SYNTAXES] = {{0}};
  const char *files[SYNTAXES];
  FcStatus status = FC_OK;

  for (size_t i = 0; i < SYNTAXES && !status; ++i) {
    files[i] =
        fc_arena_printf(batch->arena, "%s.%s", name, syntaxes[i].suffix).data;
    status = fc_rdf_write(&texts[i], graph, syntaxes[i].syntax, files[i], diag);
  }
  for (size_t i = 0; i < SYNTAXES && !status; ++i) {
    status = write_file(batch, files[i], fc_strbuf_str(&texts[i]), diag);
  }
  for (size_t i = 0; i < SYNTAXES; ++i) {
    fc_strbuf_free(&texts[i]);
  }
  return status;
}

/// Two factsheets of one country and edition would replace each other.
static FcStatus check_name(const Batch *batch,
                           const FcDocument *document,
                           FcDiag *diag)
{
  for (size_t i = 0; i < batch->len; ++i) {
    if (strcmp(batch->documents[i].name, document->name) == 0) {
      return fc_diag_fail(diag, FC_ERR_CONFIG, (FcPos){.file = document->path},
                          "same-output",
                          "is the factsheet %s, and so is %s: left out",
                          document->name, batch->documents[i].path);
    }
  }
  return FC_OK;
}

static FcStatus open_input(Batch *batch,
                           const FcJob *job,
                           const char *path,
                           FcDiag *diag)
{
  FcDocument document;

  FcStatus status = fc_document_open(&document, job, path, diag);
  if (status) {
    return status;
  }
  status = check_name(batch, &document, diag);
  if (status) {
    fc_document_close(&document);
    return status;
  }
  batch->documents[batch->len++] = document;
  return FC_OK;
}

static int compare_documents(const void *a, const void *b)
{
  return fc_run_cmp(fc_entities_document(&((const FcDocument *)a)->entities),
                    fc_entities_document(&((const FcDocument *)b)->entities));
}

/// Make what the documents say of one thing agree.
static FcStatus link_documents(Batch *batch, FcDiag *diag)
{
  FcStatus status = FC_OK;

  qsort(batch->documents, batch->len, sizeof *batch->documents,
        compare_documents);
  for (size_t i = 0; i < batch->len && !status; ++i) {
    status = fc_run_add(batch->run, &batch->documents[i].entities, diag);
  }
  for (size_t i = 0; i < batch->len && !status; ++i) {
    fc_run_settle(batch->run, &batch->documents[i].entities);
  }
  return status;
}

static FcStatus write_document(const Batch *batch,
                               const FcJob *job,
                               const FcDocument *document,
                               FcDiag *diag)
{
  FcResult result;

  FcStatus status = fc_document_map(&result, job, document, diag);
  if (status) {
    return status;
  }
  status = write_graph(batch, result.factsheet, document->name, diag);
  if (!status) {
    fc_graph_merge(batch->portal, result.portal);
  }
  fc_result_close(&result);
  return status;
}

static FcExit write_all(const Batch *batch, const FcJob *job, FcDiag *diag)
{
  FcExit code = FC_EXIT_OK;
  size_t written = 0;

  for (size_t i = 0; i < batch->len; ++i) {
    const FcExit one =
        fc_exit_of(write_document(batch, job, &batch->documents[i], diag));
    written += one == FC_EXIT_OK;
    code = fc_exit_worse(code, one);
  }
  if (written) {
    fc_authority_describe(job->authority, batch->portal);
    code = fc_exit_worse(
        code, fc_exit_of(write_graph(batch, batch->portal, "catalog", diag)));
  }
  return code;
}

static FcExit convert_all(Batch *batch, const FcJob *job, FcDiag *diag)
{
  FcExit code = fc_exit_of(fc_output_folder(batch->folder, diag));
  if (code) {
    return code;
  }

  batch->documents = (FcDocument *)fc_arena_alloc(
      batch->arena, (batch->inputs.len + 1) * sizeof(FcDocument));
  for (size_t i = 0; i < batch->inputs.len; ++i) {
    const char *path = batch->inputs.items[i].data;
    code = fc_exit_worse(code, fc_exit_of(open_input(batch, job, path, diag)));
  }
  const FcStatus status = link_documents(batch, diag);
  code = fc_exit_worse(code, status ? fc_exit_of(status)
                                    : write_all(batch, job, diag));
  for (size_t i = 0; i < batch->len; ++i) {
    fc_document_close(&batch->documents[i]);
  }
  return code;
}

static void warn_of_placeholder(const FcJob *job, FcDiag *diag)
{
  if (fc_str_eq(job->config.base, FC_STR(FC_PLACEHOLDER_BASE))) {
    fc_diag_warn(diag, (FcPos){0}, "placeholder-base",
                 "no base is configured: IRIs begin with %s",
                 FC_PLACEHOLDER_BASE);
  }
}

FcExit fc_cmd_convert(const FcOptions *options, FcDiag *diag)
{
  FcJob job;
  const FcSettings settings = {.vocab = options->vocab,
                               .org_map = options->org_map,
                               .mapping = options->mapping,
                               .config = options->config,
                               .base = options->base,
                               .input = options->operands[0]};
  const FcStatus status = fc_job_open(&job, &settings, diag);
  FcExit code = fc_exit_of(status);

  if (!status) {
    Batch batch = {
        .arena = job.arena,
        .folder = options->output,
        .run = fc_run_new(&job.config),
        .portal = fc_graph_new(),
    };
    warn_of_placeholder(&job, diag);
    code = add_inputs(&batch, options, diag);
    code = fc_exit_worse(code, convert_all(&batch, &job, diag));
    fc_graph_free(batch.portal);
    fc_run_free(batch.run);
  }
  fc_job_close(&job);
  return code;
}
