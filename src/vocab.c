#include "vocab.h"

#include "file.h"
#include "limits.h"
#include "vocab_data.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/// Folders in folders; vocab/ has one level.
#define MAX_FOLDERS 8

typedef struct {
  FcArena *arena;
  const char *folder;
  FcVocabFile *files; ///< Of malloc
  size_t len;
  FcDiag *diag;
} Walk;

static FcStatus fail(const Walk *walk, FcStatus status, FcStr path, int error)
{
  const FcPos pos = {.file = fc_arena_copy(walk->arena, path).data};

  return fc_diag_fail(walk->diag, status, pos, "vocab", "%s",
                      error ? strerror(error) : "too deep");
}

static FcStatus add_file(Walk *walk, FcStr full, FcStr path)
{
  FcStrbuf text = {0};
  const FcStatus status =
      fc_file_read(&text, full.data, FC_MAX_VOCAB, walk->diag);

  if (!status) {
    walk->files = (FcVocabFile *)fc_realloc(walk->files, walk->len + 1,
                                            sizeof(FcVocabFile));
    walk->files[walk->len++] = (FcVocabFile){
        path.data, fc_arena_copy(walk->arena, fc_strbuf_str(&text))};
  }
  fc_strbuf_free(&text);
  return status;
}

static FcStatus add_folder(Walk *walk, FcStr full, FcStr path, int depth);

static FcStatus add_entry(Walk *walk, FcStr path, int depth)
{
  const FcStr full =
      fc_arena_printf(walk->arena, "%s/%s", walk->folder, path.data);
  struct stat info;
  if (stat(full.data, &info)) {
    return fail(walk, FC_ERR_IO, full, errno);
  }
  if (S_ISDIR(info.st_mode)) {
    return add_folder(walk, full, path, depth + 1);
  }
  return fc_str_ends(path, FC_STR(".ttl")) ? add_file(walk, full, path) : FC_OK;
}

static FcStatus add_folder(Walk *walk, FcStr full, FcStr path, int depth)
{
  if (depth > MAX_FOLDERS) {
    return fail(walk, FC_ERR_LIMIT, full, 0);
  }
  DIR *folder = opendir(full.data);
  if (!folder) {
    return fail(walk, FC_ERR_IO, full, errno);
  }

  FcStatus status = FC_OK;
  for (const struct dirent *entry = readdir(folder); entry && !status;
       entry = readdir(folder)) {
    if (entry->d_name[0] != '.') {
      status = add_entry(walk,
                         fc_arena_printf(walk->arena, "%s%s%s", path.data,
                                         path.len ? "/" : "", entry->d_name),
                         depth);
    }
  }
  (void)closedir(folder);
  return status;
}

static int compare_paths(const void *first, const void *second)
{
  const FcVocabFile *a = (const FcVocabFile *)first;
  const FcVocabFile *b = (const FcVocabFile *)second;

  return strcmp(a->path, b->path);
}

FcStatus fc_vocab_open(FcVocab *out, const char *folder, FcDiag *diag)
{
  *out = (FcVocab){fc_arena_new(), fc_vocab_data, fc_vocab_data_len};
  if (!folder) {
    return FC_OK;
  }

  Walk walk = {.arena = out->arena, .folder = folder, .diag = diag};
  const FcStatus status = add_folder(&walk, fc_str(folder), FC_STR(""), 0);
  FcVocabFile *files =
      (FcVocabFile *)fc_arena_alloc(out->arena, walk.len * sizeof(FcVocabFile));
  if (walk.len) {
    qsort(walk.files, walk.len, sizeof(FcVocabFile), compare_paths);
    memcpy(files, walk.files, walk.len * sizeof(FcVocabFile));
  }
  free(walk.files);
  out->files = files;
  out->len = walk.len;
  if (status) {
    fc_vocab_close(out);
  }
  return status;
}

void fc_vocab_close(FcVocab *vocab)
{
  fc_arena_free(vocab->arena);
  *vocab = (FcVocab){NULL, NULL, 0};
}
