#include "update.h"

#include "checksum.h"
#include "file.h"
#include "limits.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

FcStr fc_base_name(FcStr path)
{
  size_t start = path.len;

  while (start && path.data[start - 1] != '/') {
    --start;
  }
  return fc_str_from(path, start);
}

// ---- nothing to do

/// @return The document that has these bytes and is not taken, or NULL.
static const FcManifestDocument *find_bytes(const FcManifest *manifest,
                                            FcStr checksum,
                                            const bool *taken)
{
  for (size_t i = 0; i < manifest->len; ++i) {
    if (!taken[i] && fc_str_eq(manifest->documents[i].checksum, checksum)) {
      return &manifest->documents[i];
    }
  }
  return NULL;
}

static bool is_converted(const FcManifest *before,
                         FcArena *arena,
                         const char *path,
                         bool *taken)
{
  FcDiag *silent = fc_diag_new(NULL, FC_ERROR);
  FcStrbuf text = {0};
  const FcManifestDocument *document = NULL;

  if (strcmp(path, "-") != 0 &&
      !fc_file_read(&text, path, FC_MAX_INPUT, silent)) {
    document =
        find_bytes(before, fc_checksum(arena, fc_strbuf_str(&text)), taken);
  }
  if (document) {
    taken[document - before->documents] = true;
  }
  fc_strbuf_free(&text);
  fc_diag_free(silent);
  return document != NULL;
}

bool fc_update_is_done(const FcManifest *before,
                       const FcStrs *inputs,
                       FcStr settings,
                       const char *folder)
{
  if (!before->len || before->len != inputs->len ||
      !fc_str_eq(before->settings, settings)) {
    return false;
  }

  FcArena *arena = fc_arena_new();
  bool *taken = (bool *)fc_arena_alloc(arena, before->len);
  bool done = true;
  for (size_t i = 0; i < inputs->len && done; ++i) {
    done = is_converted(before, arena, inputs->items[i].data, taken);
  }
  fc_arena_free(arena);
  return done && fc_manifest_is_intact(before, folder);
}

// ---- too little

/// @return true if `now` is less than the allowed part of `before`.
static bool is_shrunk(size_t before, size_t now, unsigned percent)
{
  return percent &&
         now * 100 < before * (100 - (percent > 100 ? 100 : percent));
}

FcStatus fc_update_check(const FcManifest *before,
                         const FcManifest *now,
                         FcUpdateLimits limits,
                         FcDiag *diag)
{
  const size_t things = fc_manifest_things(now);
  const size_t things_before = fc_manifest_things(before);

  if (things < limits.entities) {
    return fc_diag_fail(diag, FC_ERR_LIMIT, (FcPos){0}, "too-few",
                        "%zu things are found, %u are the least: nothing is "
                        "written",
                        things, limits.entities);
  }
  if (is_shrunk(before->len, now->len, limits.shrink) ||
      is_shrunk(things_before, things, limits.shrink)) {
    return fc_diag_fail(diag, FC_ERR_LIMIT, (FcPos){0}, "shrink",
                        "from %zu factsheets with %zu things to %zu with %zu: "
                        "more than %u %% would go, nothing is written",
                        before->len, things_before, now->len, things,
                        limits.shrink);
  }
  return FC_OK;
}

// ---- what is gone

/// Whether the input of a document is among those of the run, by its name.
static bool is_input(const FcStrs *inputs, FcStr name)
{
  for (size_t i = 0; i < inputs->len; ++i) {
    if (fc_str_eq(fc_base_name(inputs->items[i]), name)) {
      return true;
    }
  }
  return false;
}

static FcStatus remove_files(const FcManifestFiles *files,
                             const char *folder,
                             FcDiag *diag)
{
  FcStatus status = FC_OK;

  for (size_t i = 0; i < files->names.len; ++i) {
    FcStrbuf path = {0};
    fc_strbuf_printf(&path, "%s/%.*s", folder, FC_FMT(files->names.items[i]));
    if (unlink(path.data) && errno != ENOENT) {
      status =
          fc_diag_fail(diag, FC_ERR_OUTPUT, (FcPos){.file = path.data},
                       "output", "could not be removed: %s", strerror(errno));
    }
    fc_strbuf_free(&path);
  }
  return status;
}

static int compare_names(const void *a, const void *b)
{
  return fc_str_cmp(((const FcManifestDocument *)a)->name,
                    ((const FcManifestDocument *)b)->name);
}

FcStatus fc_update_gone(FcManifest *now,
                        const FcManifest *before,
                        const FcStrs *inputs,
                        const char *folder,
                        bool prunes,
                        FcArena *arena,
                        FcDiag *diag)
{
  FcManifestDocument *all = (FcManifestDocument *)fc_arena_alloc(
      arena, (now->len + before->len + 1) * sizeof(FcManifestDocument));
  size_t len = now->len;
  FcStatus status = FC_OK;
  if (now->len) {
    memcpy(all, now->documents, now->len * sizeof *all);
  }

  for (size_t i = 0; i < before->len; ++i) {
    const FcManifestDocument *document = &before->documents[i];
    if (fc_manifest_find(now, document->name)) {
      continue;
    }
    const bool failed = is_input(inputs, document->input);
    if (!failed && prunes) {
      const FcStatus one = remove_files(&document->files, folder, diag);
      status = one ? one : status;
      continue;
    }
    if (!failed) {
      fc_diag_warn(diag, (FcPos){0}, "removed",
                   "%.*s, made of %.*s before, has no input now; its files "
                   "stay unless --prune is given",
                   FC_FMT(document->name), FC_FMT(document->input));
    }
    all[len++] = *document;
  }
  now->documents = all;
  now->len = len;
  qsort(all, len, sizeof *all, compare_names);
  return status;
}
