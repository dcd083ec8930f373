#include "batch.h"

#include "checksum.h"
#include "link_run.h"
#include "output.h"
#include "rdf_io.h"
#include "spool.h"
#include "statements.h"
#include "tasks.h"
#include "write.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/// A factsheet that was read.
typedef struct {
  const char *path;
  FcStr name; ///< Of its files, without suffix: "be-2024"
  FcStr country;
  unsigned edition;
  FcStr checksum;        ///< Of its file
  unsigned things;       ///< That it presents
  FcManifestFiles files; ///< That it became
  FcTaskResult records;
} Document;

typedef struct {
  const FcBatch *batch;
  FcDiag *diag;
  FcArena *arena;
  Document *documents;
  size_t len;
  FcTaskFiles files; ///< Of the documents' records
  FcRun *run;
  FcManifest before;         ///< The last run's
  FcStr settings;            ///< SHA-256 of what decides the output
  FcManifestFiles catalogue; ///< What was written of it
  FcGraph *portal;
  FcGraph *statements; ///< About all documents' triples
  size_t written;      ///< Documents
  FcExit code;         ///< The worst until now
} Conversion;

/// Each graph is written in these.
static const struct {
  const char *suffix, *syntax;
} syntaxes[] = {
    {"ttl", "turtle"},
    {"rdf", "rdfxml"},
};
enum { SYNTAXES = sizeof syntaxes / sizeof *syntaxes };

static void note_exit(Conversion *conversion, FcExit code)
{
  conversion->code = fc_exit_worse(conversion->code, code);
}

// ---- writing

/// Whether writing to `path` would replace the file `other`.
static bool is_same_file(const char *path, const char *other)
{
  struct stat target;
  struct stat info;

  return lstat(path, &target) == 0 && stat(other, &info) == 0 &&
         info.st_dev == target.st_dev && info.st_ino == target.st_ino;
}

static bool is_input(const FcBatch *batch, const char *path)
{
  for (size_t i = 0; i < batch->inputs->len; ++i) {
    if (is_same_file(path, batch->inputs->items[i].data)) {
      return true;
    }
  }
  return false;
}

/// Tell whether a file would change; that alone is no failure.
static void check_file(const char *path, FcStr text, FcDiag *diag)
{
  if (!fc_output_is(path, text)) {
    (void)fc_diag_fail(diag, FC_ERR_OUTPUT, (FcPos){.file = path}, "stale",
                       "would be %s", access(path, F_OK) ? "made" : "changed");
  }
}

static FcStatus write_file(const FcBatch *batch,
                           const char *name,
                           FcStr text,
                           FcDiag *diag)
{
  FcStrbuf path = {0};
  FcStatus status = FC_OK;
  fc_strbuf_printf(&path, "%s/%s", batch->folder, name);

  if (is_input(batch, path.data)) {
    status = fc_diag_fail(diag, FC_ERR_CONFIG, (FcPos){.file = path.data},
                          "same-output", "would be written over an input");
  } else if (batch->is_check) {
    check_file(path.data, text, diag);
  } else {
    status = fc_output_write(batch->folder, name, text, diag);
  }
  fc_strbuf_free(&path);
  return status;
}

/// Make the text of a graph.
static FcStatus print_graph(FcStrbuf *out,
                            const FcBatch *batch,
                            FcGraph *graph,
                            const char *syntax,
                            const char *file,
                            FcDiag *diag)
{
  const FcWriting writing = {
      .syntax = syntax,
      .by_raptor = batch->by_raptor,
      .base = batch->job->config.base,
      .file = file,
  };

  return fc_write(out, graph, &writing, diag);
}

/// Write a graph in all syntaxes, or in none if one cannot be made.
/// @param written The files are added.
static FcStatus write_graph(FcManifestFiles *written,
                            const Conversion *conversion,
                            FcGraph *graph,
                            FcStr name,
                            FcDiag *diag)
{
  FcStrbuf texts[SYNTAXES] = {{0}};
  const char *files[SYNTAXES];
  FcStatus status = FC_OK;

  for (size_t i = 0; i < SYNTAXES && !status; ++i) {
    files[i] = fc_arena_printf(conversion->arena, "%.*s.%s", FC_FMT(name),
                               syntaxes[i].suffix)
                   .data;
    status = print_graph(&texts[i], conversion->batch, graph,
                         syntaxes[i].syntax, files[i], diag);
  }
  for (size_t i = 0; i < SYNTAXES && !status; ++i) {
    const FcStr text = fc_strbuf_str(&texts[i]);
    status = write_file(conversion->batch, files[i], text, diag);
    fc_strs_add(conversion->arena, &written->names, fc_str(files[i]));
    fc_strs_add(conversion->arena, &written->checksums,
                fc_checksum(conversion->arena, text));
  }
  for (size_t i = 0; i < SYNTAXES; ++i) {
    fc_strbuf_free(&texts[i]);
  }
  return status;
}

// ---- what comes back from another process

/// Say why a task ended without a result.
static FcExit complain(FcDiag *diag,
                       const char *path,
                       const FcTaskResult *result)
{
  const FcPos pos = {.file = path};

  if (result->end == FC_TASK_TIMED_OUT) {
    return fc_exit_of(fc_diag_fail(diag, FC_ERR_LIMIT, pos, "timeout",
                                   "takes too long: left out"));
  }
  (void)fc_diag_fail(
      diag, FC_ERR_IO, pos, "crash", "its process ended by %s: left out",
      result->signal ? strsignal(result->signal) : "a fault of ours");
  return FC_EXIT_INTERNAL;
}

/// Say what a task has said. @param text Its bytes, moved behind the messages.
/// @return How it went; FC_EXIT_INTERNAL if its bytes cannot be read.
static FcExit take_messages(FcStrbuf *buf,
                            FcStr *text,
                            const char *path,
                            const FcTaskResult *result,
                            FcDiag *diag)
{
  FcExit code = FC_EXIT_INTERNAL;

  if (result->end != FC_TASK_DONE) {
    return complain(diag, path, result);
  }
  const int error = fc_task_read(buf, result);
  *text = fc_strbuf_str(buf);
  if (error || !fc_spool_take_findings(diag, text) ||
      !fc_spool_take(text, &code, sizeof code)) {
    return fc_exit_of(fc_diag_fail(diag, FC_ERR_OUTPUT, (FcPos){.file = path},
                                   "output",
                                   "what was found could not be read again"));
  }
  return code;
}

static void give_messages(FcStrbuf *out, const FcDiag *diag, FcStatus status)
{
  const FcExit code = fc_exit_of(status);

  fc_spool_add_findings(out, diag);
  fc_spool_add(out, &code, sizeof code);
}

static FcDiag *own_diag(void)
{
  FcDiag *diag = fc_diag_new(NULL, FC_ERROR);

  fc_diag_keep(diag);
  return diag;
}

// ---- first: read

static void read_input(void *data, size_t task, FcStrbuf *out)
{
  const Conversion *conversion = (const Conversion *)data;
  const FcBatch *batch = conversion->batch;
  FcDiag *diag = own_diag();
  FcDocument document = {0};

  const FcStatus status = fc_document_open(
      &document, batch->job, batch->inputs->items[task].data, diag);
  give_messages(out, diag, status);
  if (!status) {
    fc_spool_add_entities(out, &document.entities);
    fc_document_close(&document);
  }
  fc_diag_free(diag);
}

/// Two factsheets of one country and edition would replace each other.
static FcStatus check_name(const Conversion *conversion,
                           const Document *document)
{
  for (size_t i = 0; i < conversion->len; ++i) {
    if (fc_str_eq(conversion->documents[i].name, document->name)) {
      return fc_diag_fail(
          conversion->diag, FC_ERR_CONFIG, (FcPos){.file = document->path},
          "same-output", "is the factsheet %.*s, and so is %s: left out",
          FC_FMT(document->name), conversion->documents[i].path);
    }
  }
  return FC_OK;
}

/// How many things a document presents; none at all is an error in it.
static unsigned count_things(const FcEntities *entities)
{
  unsigned count = 0;

  for (size_t i = 0; i < entities->len; ++i) {
    const FcRecord *record = entities->items[i];
    count += fc_str_eq(record->t, FC_STR("entity")) &&
             fc_str_eq(record->presented, FC_STR("first"));
  }
  return count;
}

static void take_document(void *data, size_t task, const FcTaskResult *result)
{
  Conversion *conversion = (Conversion *)data;
  const char *path = conversion->batch->inputs->items[task].data;
  FcStrbuf buf = {0};
  FcStr text = {NULL, 0};
  FcArena *arena = fc_arena_new();
  FcEntities entities;

  FcExit code = take_messages(&buf, &text, path, result, conversion->diag);
  const size_t skipped = buf.len - text.len;
  if (code == FC_EXIT_OK &&
      fc_spool_take_entities(&entities, arena, &text, path)) {
    const FcRecord *record = fc_entities_document(&entities);
    Document *document = &conversion->documents[conversion->len];
    *document = (Document){
        .path = path,
        .name = fc_document_name(conversion->arena, record),
        .country = fc_arena_copy(conversion->arena, record->country),
        .edition = record->edition,
        .checksum = fc_arena_copy(conversion->arena, record->checksum),
        .things = count_things(&entities),
        .records = *result,
    };
    document->records.offset += (off_t)skipped;
    document->records.len -= skipped;
    if (!document->things) {
      (void)fc_diag_fail(
          conversion->diag, FC_ERR_FORMAT, (FcPos){.file = path}, "no-entity",
          "presents nothing: no heading, item or row of it names "
          "a thing");
    }
    code = fc_exit_of(check_name(conversion, document));
    conversion->len += code == FC_EXIT_OK;
  }
  note_exit(conversion, code);
  fc_arena_free(arena);
  fc_strbuf_free(&buf);
}

// ---- second: agree

static int compare_documents(const void *a, const void *b)
{
  const Document *first = (const Document *)a;
  const Document *second = (const Document *)b;
  const FcRecord one = {.country = first->country, .edition = first->edition};
  const FcRecord other = {.country = second->country,
                          .edition = second->edition};

  return fc_run_cmp(&one, &other);
}

/// Read the records of a document again.
static FcStatus load(FcEntities *out,
                     FcArena *arena,
                     FcStrbuf *buf,
                     const Document *document,
                     FcDiag *diag)
{
  const int error = fc_task_read(buf, &document->records);
  FcStr text = fc_strbuf_str(buf);

  if (error || !fc_spool_take_entities(out, arena, &text, document->path)) {
    return fc_diag_fail(diag, FC_ERR_OUTPUT, (FcPos){.file = document->path},
                        "output", "what was found could not be read again");
  }
  return FC_OK;
}

static FcStatus agree(Conversion *conversion)
{
  FcStatus status = FC_OK;

  qsort(conversion->documents, conversion->len, sizeof(Document),
        compare_documents);
  for (size_t i = 0; i < conversion->len && !status; ++i) {
    FcArena *arena = fc_arena_new();
    FcStrbuf buf = {0};
    FcEntities entities;
    status = load(&entities, arena, &buf, &conversion->documents[i],
                  conversion->diag);
    if (!status) {
      status = fc_run_add(conversion->run, &entities, conversion->diag);
    }
    fc_strbuf_free(&buf);
    fc_arena_free(arena);
  }
  return status;
}

// ---- third: map and write

static FcStatus write_document(FcManifestFiles *written,
                               const Conversion *conversion,
                               const Document *document,
                               FcResult *result,
                               FcDiag *diag)
{
  const FcJob *job = conversion->batch->job;
  FcArena *arena = fc_arena_new();
  FcStrbuf buf = {0};
  FcEntities entities;

  FcStatus status = load(&entities, arena, &buf, document, diag);
  if (!status) {
    fc_run_settle(conversion->run, &entities);
    status = fc_document_map(result, job, &entities, diag);
  }
  if (!status && conversion->batch->statements) {
    status = fc_statements_add(conversion->statements, job->mapping, &entities,
                               job->config.base);
  }
  if (!status) {
    status = write_graph(written, conversion, result->factsheet, document->name,
                         diag);
  }
  fc_strbuf_free(&buf);
  fc_arena_free(arena);
  return status;
}

static void write_task(void *data, size_t task, FcStrbuf *out)
{
  Conversion *conversion = (Conversion *)data;
  FcDiag *diag = own_diag();
  FcResult result = {0};
  FcManifestFiles written = {0};

  // This process's own: it may have done other tasks before.
  fc_graph_free(conversion->statements);
  conversion->statements = fc_graph_new();
  const FcStatus status = write_document(
      &written, conversion, &conversion->documents[task], &result, diag);
  give_messages(out, diag, status);
  if (!status) {
    fc_spool_add_texts(out, &written.names);
    fc_spool_add_texts(out, &written.checksums);
    fc_spool_add_graph(out, result.portal);
    fc_spool_add_graph(out, conversion->statements);
  }
  fc_result_close(&result);
  fc_diag_free(diag);
}

static void take_written(void *data, size_t task, const FcTaskResult *result)
{
  Conversion *conversion = (Conversion *)data;
  Document *document = &conversion->documents[task];
  FcStrbuf buf = {0};
  FcStr text = {NULL, 0};

  const FcExit code =
      take_messages(&buf, &text, document->path, result, conversion->diag);
  if (code == FC_EXIT_OK &&
      fc_spool_take_texts(conversion->arena, &text, &document->files.names) &&
      fc_spool_take_texts(conversion->arena, &text,
                          &document->files.checksums) &&
      fc_spool_take_graph(conversion->portal, &text) &&
      fc_spool_take_graph(conversion->statements, &text)) {
    ++conversion->written;
  }
  note_exit(conversion, code);
  fc_strbuf_free(&buf);
}

static void write_catalogue(Conversion *conversion)
{
  if (conversion->written) {
    fc_authority_describe(conversion->batch->job->authority,
                          conversion->portal);
    note_exit(conversion,
              fc_exit_of(write_graph(&conversion->catalogue, conversion,
                                     conversion->portal, FC_STR("catalog"),
                                     conversion->diag)));
  }
}

/// Whether the run wrote a graph to that path.
static bool is_output(const Conversion *conversion, const char *path)
{
  bool found = false;
  FcStrbuf output = {0};

  for (size_t i = 0; i <= conversion->len && !found; ++i) {
    const FcStr name =
        i < conversion->len ? conversion->documents[i].name : FC_STR("catalog");
    for (size_t s = 0; s < SYNTAXES && !found; ++s) {
      fc_strbuf_clear(&output);
      fc_strbuf_printf(&output, "%s/%.*s.%s", conversion->batch->folder,
                       FC_FMT(name), syntaxes[s].suffix);
      found = is_same_file(path, output.data);
    }
  }
  fc_strbuf_free(&output);
  return found;
}

static FcStatus write_statements(const Conversion *conversion)
{
  const char *path = conversion->batch->statements;
  FcStrbuf text = {0};
  if (!path || !conversion->written) {
    return FC_OK;
  }
  if (is_input(conversion->batch, path) || is_output(conversion, path)) {
    return fc_diag_fail(conversion->diag, FC_ERR_CONFIG, (FcPos){.file = path},
                        "same-output",
                        "would be written over an input or a graph");
  }

  FcStatus status =
      print_graph(&text, conversion->batch, conversion->statements,
                  fc_rdf_syntax(path), path, conversion->diag);
  if (!status) {
    status = fc_output_write_path(path, fc_strbuf_str(&text), conversion->diag);
  }
  fc_strbuf_free(&text);
  return status;
}

// ---- the manifest

/// @return What this run has; of documents that were not written no files.
static FcManifest make_manifest(const Conversion *conversion)
{
  FcManifest manifest = {
      .settings = conversion->settings,
      .catalogue = conversion->catalogue,
  };
  manifest.documents = (FcManifestDocument *)fc_arena_alloc(
      conversion->arena, (conversion->len + 1) * sizeof(FcManifestDocument));

  for (size_t i = 0; i < conversion->len; ++i) {
    const Document *document = &conversion->documents[i];
    manifest.documents[manifest.len++] = (FcManifestDocument){
        .name = document->name,
        .input = fc_base_name(fc_str(document->path)),
        .checksum = document->checksum,
        .things = document->things,
        .files = document->files,
    };
  }
  return manifest;
}

static void check_manifest(const Conversion *conversion,
                           const FcManifest *manifest)
{
  for (size_t i = 0; i < conversion->before.len; ++i) {
    const FcStr name = conversion->before.documents[i].name;
    if (!fc_manifest_find(manifest, name)) {
      (void)fc_diag_fail(conversion->diag, FC_ERR_OUTPUT, (FcPos){0}, "stale",
                         "%.*s is no input any more", FC_FMT(name));
    }
  }
}

/// Where messages had to be said, they are said again by the next run: its
/// settings are unlike any.
static void write_manifest(Conversion *conversion)
{
  const FcBatch *batch = conversion->batch;
  FcManifest manifest = make_manifest(conversion);
  FcStrbuf text = {0};
  if (batch->is_check) {
    check_manifest(conversion, &manifest);
    return;
  }

  FcStatus status = fc_update_gone(&manifest, &conversion->before,
                                   batch->inputs, batch->folder, batch->prunes,
                                   conversion->arena, conversion->diag);
  if (fc_diag_level(conversion->diag, FC_WARNING) ||
      fc_diag_level(conversion->diag, FC_ERROR)) {
    manifest.settings = FC_STR("");
  }
  fc_manifest_print(&text, &manifest);
  if (!status) {
    status = write_file(batch, FC_MANIFEST_NAME, fc_strbuf_str(&text),
                        conversion->diag);
  }
  note_exit(conversion, fc_exit_of(status));
  fc_strbuf_free(&text);
}

static bool is_too_small(Conversion *conversion)
{
  const FcManifest now = make_manifest(conversion);
  const bool small =
      fc_update_check(&conversion->before, &now, conversion->batch->limits,
                      conversion->diag) != FC_OK;

  // Nothing is wrong with an input, but with what would come of all.
  note_exit(conversion, small ? FC_EXIT_FINDINGS : FC_EXIT_OK);
  return small;
}

// ---- all

static bool run_tasks(Conversion *conversion,
                      FcTaskFiles *files,
                      FcTasks tasks,
                      size_t count)
{
  tasks.jobs = conversion->batch->jobs;
  tasks.seconds = conversion->batch->seconds;

  const int error = fc_tasks_run(files, &tasks, count, conversion);
  if (error) {
    note_exit(conversion,
              fc_exit_of(fc_diag_fail(
                  conversion->diag, FC_ERR_OUTPUT, (FcPos){0}, "output",
                  "no process or file could be made: %s", strerror(error))));
  }
  return !error;
}

static void convert(Conversion *conversion)
{
  FcTaskFiles portals = {0};

  if (!run_tasks(conversion, &conversion->files,
                 (FcTasks){.work = read_input, .done = take_document},
                 conversion->batch->inputs->len)) {
    return;
  }
  const FcStatus status = agree(conversion);
  note_exit(conversion, fc_exit_of(status));
  if (!status && !is_too_small(conversion) &&
      run_tasks(conversion, &portals,
                (FcTasks){.work = write_task, .done = take_written},
                conversion->len)) {
    write_catalogue(conversion);
    note_exit(conversion, fc_exit_of(write_statements(conversion)));
    if (conversion->written) {
      write_manifest(conversion);
    }
  }
  fc_task_files_close(&portals);
}

/// Convert, unless the last run did just that.
static void convert_changed(Conversion *conversion)
{
  const FcBatch *batch = conversion->batch;
  const bool known = !batch->is_forced;
  FcStatus status = FC_OK;

  conversion->settings = fc_job_digest(conversion->arena, batch->job);
  if (batch->by_raptor) {
    conversion->settings =
        fc_checksum(conversion->arena,
                    fc_arena_join(conversion->arena, conversion->settings,
                                  FC_STR(" by raptor")));
  }
  if (known) {
    status = fc_manifest_load(&conversion->before, conversion->arena,
                              batch->folder, conversion->diag);
    note_exit(conversion, fc_exit_of(status));
  }
  if (!status && known && !batch->statements &&
      fc_update_is_done(&conversion->before, batch->inputs,
                        conversion->settings, batch->folder)) {
    fc_diag_note(conversion->diag, (FcPos){0}, "unchanged",
                 "all %zu factsheets and their graphs are as the last run left "
                 "them",
                 batch->inputs->len);
  } else if (!status) {
    convert(conversion);
  }
}

FcExit fc_batch_convert(const FcBatch *batch, FcDiag *diag)
{
  if (!batch->is_check) {
    const FcExit code = fc_exit_of(fc_output_folder(batch->folder, diag));
    if (code) {
      return code;
    }
    fc_output_clean(batch->folder);
  }

  FcArena *arena = fc_arena_new();
  Conversion conversion = {
      .batch = batch,
      .diag = diag,
      .arena = arena,
      .documents = (Document *)fc_arena_alloc(arena, (batch->inputs->len + 1) *
                                                         sizeof(Document)),
      .run = fc_run_new(&batch->job->config),
      .portal = fc_graph_new(),
      .statements = fc_graph_new(),
  };
  convert_changed(&conversion);
  fc_task_files_close(&conversion.files);
  fc_graph_free(conversion.portal);
  fc_graph_free(conversion.statements);
  fc_run_free(conversion.run);
  fc_arena_free(arena);
  return conversion.code;
}
