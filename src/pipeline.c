#include "pipeline.h"

#include "checksum.h"
#include "extract.h"
#include "link.h"
#include "mend.h"
#include "org_map.h"
#include "outline.h"
#include "reader.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// The shell's variables; no header of POSIX has it.
extern char **environ;

/// @return Path of the `factcat.conf` in a folder, or NULL for none.
static const char *config_in(FcArena *arena, FcStr folder)
{
  const FcStr path = fc_arena_join(arena, folder, FC_STR("/factcat.conf"));

  return access(path.data, F_OK) == 0 ? path.data : NULL;
}

static const char *config_beside(FcArena *arena, const char *input)
{
  struct stat info;

  if (stat(input, &info) != 0) {
    return NULL;
  }
  const char *slash = strrchr(input, '/');
  return config_in(arena, S_ISDIR(info.st_mode) ? fc_str(input)
                          : slash ? (FcStr){input, (size_t)(slash - input)}
                                  : FC_STR("."));
}

/// From the working folder upward.
static const char *config_above(FcArena *arena)
{
  FcStr folder = FC_STR(".");
  struct stat here;
  struct stat root;
  bool is_top = stat("/", &root) != 0;

  while (!is_top && stat(folder.data, &here) == 0) {
    const char *path = config_in(arena, folder);
    if (path) {
      return path;
    }
    is_top = here.st_dev == root.st_dev && here.st_ino == root.st_ino;
    folder = fc_arena_join(arena, folder, FC_STR("/.."));
  }
  return NULL;
}

/// @return Path of the configuration where none was named, or NULL for none.
static const char *find_config(FcArena *arena, const char *input)
{
  const char *path = input ? config_beside(arena, input) : NULL;

  return path ? path : config_above(arena);
}

/// The shipped files, changed as the user wants.
static FcStatus collect_vocab(FcVocab *vocab,
                              const FcSettings *settings,
                              FcDiag *diag)
{
  FcStatus status = FC_OK;
  fc_vocab_open(vocab);
  if (settings->vocab) {
    status = fc_vocab_add(vocab, settings->vocab, "", diag);
  }
  if (!status && settings->mapping) {
    status = fc_vocab_add(vocab, settings->mapping, "mapping/", diag);
  }
  if (!status && settings->org_map) {
    status = fc_org_map_add(vocab, settings->org_map, diag);
  }
  return status;
}

/// All of it, so that the faults of all are told.
static FcStatus load_vocab(FcJob *job, const FcSettings *settings, FcDiag *diag)
{
  if (collect_vocab(&job->vocab, settings, diag)) {
    return FC_ERR_VOCAB;
  }
  const FcStr base = job->config.base;
  const FcStatus found[] = {
      fc_lexicon_load(&job->lexicon, &job->vocab, diag),
      fc_mapping_load(&job->mapping, &job->vocab, base, diag),
      fc_authority_load(&job->authority, &job->vocab, base, diag),
  };

  // Whatever is wrong with it, the user's choice of vocabulary is.
  return found[0] || found[1] || found[2] ? FC_ERR_VOCAB : FC_OK;
}

FcStatus fc_job_open(FcJob *out, const FcSettings *settings, FcDiag *diag)
{
  const char *config = settings->config;
  *out = (FcJob){.arena = fc_arena_new()};

  if (!config) {
    config = find_config(out->arena, settings->input);
  }
  const FcStatus status =
      fc_config_load(&out->config, out->arena, config,
                     (const char *const *)environ, settings->base, diag);
  return status ? status : load_vocab(out, settings, diag);
}

void fc_job_close(FcJob *job)
{
  fc_authority_free(job->authority);
  fc_mapping_free(job->mapping);
  fc_lexicon_free(job->lexicon);
  fc_vocab_close(&job->vocab);
  fc_arena_free(job->arena);
}

FcStr fc_job_digest(FcArena *arena, const FcJob *job)
{
  FcStrbuf text = {0};

  fc_strbuf_printf(&text, "factcat %s\n", FC_VERSION);
  fc_config_print(&text, &job->config, false);
  for (size_t i = 0; i < job->vocab.len; ++i) {
    const FcVocabFile *file = &job->vocab.files[i];
    fc_strbuf_printf(&text, "%s %zu\n", file->path, file->text.len);
    fc_strbuf_add(&text, file->text);
  }
  const FcStr digest = fc_checksum(arena, fc_strbuf_str(&text));
  fc_strbuf_free(&text);
  return digest;
}

FcStatus fc_job_tree(
    FcTree **out, const FcJob *job, const char *path, bool is_raw, FcDiag *diag)
{
  FcTree *tree = NULL;

  FcStatus status = fc_read_file(&tree, path, NULL, diag);
  if (!status && !is_raw) {
    status = fc_mend(tree, diag);
  }
  if (!status && !is_raw) {
    status = fc_outline(tree, job->lexicon, diag);
  }
  if (status) {
    fc_tree_free(tree);
    return status;
  }
  *out = tree;
  return FC_OK;
}

FcStatus fc_job_entities(
    FcEntities *out, const FcJob *job, FcTree *tree, bool is_raw, FcDiag *diag)
{
  fc_entities_init(out, fc_tree_arena(tree), fc_tree_file(tree));

  FcStatus status = fc_extract(out, tree, job->lexicon, diag);
  if (!status && !is_raw) {
    FcRecord *document = fc_entities_document(out);
    document->checksum = fc_tree_checksum(tree);
    document->version = FC_STR(FC_VERSION);
    status = fc_link(out, job->lexicon, &job->config, diag);
  }
  return status;
}

/// Country and edition were made sure of by the extraction.
FcStr fc_document_name(FcArena *arena, const FcRecord *document)
{
  char country[8];

  (void)snprintf(country, sizeof country, "%.*s", FC_FMT(document->country));
  for (char *c = country; *c; ++c) {
    *c = (char)fc_to_lower((unsigned char)*c);
  }
  return fc_arena_printf(arena, "%s-%u", country, document->edition);
}

FcStatus fc_document_open(FcDocument *out,
                          const FcJob *job,
                          const char *path,
                          FcDiag *diag)
{
  FcDocument document = {0};

  FcStatus status = fc_job_tree(&document.tree, job, path, false, diag);
  if (!status) {
    status =
        fc_job_entities(&document.entities, job, document.tree, false, diag);
  }
  if (status) {
    fc_document_close(&document);
    return status;
  }
  *out = document;
  return FC_OK;
}

void fc_document_close(FcDocument *document)
{
  fc_tree_free(document->tree);
}

FcStatus fc_document_map(FcResult *out,
                         const FcJob *job,
                         const FcEntities *entities,
                         FcDiag *diag)
{
  FcResult result = {
      .factsheet = fc_graph_new(),
      .portal = fc_graph_new(),
  };

  const FcStatus status = fc_mapping_apply(result.factsheet, result.portal,
                                           job->mapping, entities, diag);
  if (status) {
    fc_result_close(&result);
    return status;
  }
  fc_authority_describe(job->authority, result.factsheet);
  *out = result;
  return FC_OK;
}

void fc_result_close(FcResult *result)
{
  fc_graph_free(result->factsheet);
  fc_graph_free(result->portal);
}
