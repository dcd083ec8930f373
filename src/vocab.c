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
  const char *below;
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
        fc_arena_printf(walk->arena, "%s%s", walk->below, path.data).data,
        fc_arena_copy(walk->arena, fc_strbuf_str(&text))};
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

static const FcVocabFile *find(const FcVocab *vocab, const char *path)
{
  for (size_t i = 0; i < vocab->len; ++i) {
    if (strcmp(vocab->files[i].path, path) == 0) {
      return &vocab->files[i];
    }
  }
  return NULL;
}

/// The files of before, without those that new ones replace.
static void join(FcVocab *vocab, const FcVocabFile *added, size_t len)
{
  const FcVocab news = {vocab->arena, added, len};
  FcVocabFile *files = (FcVocabFile *)fc_arena_alloc(
      vocab->arena, (vocab->len + len) * sizeof(FcVocabFile));
  size_t count = 0;

  for (size_t i = 0; i < vocab->len; ++i) {
    if (!find(&news, vocab->files[i].path)) {
      files[count++] = vocab->files[i];
    }
  }
  for (size_t i = 0; i < len; ++i) {
    if (added[i].text.len) {
      files[count++] = added[i];
    }
  }
  qsort(files, count, sizeof(FcVocabFile), compare_paths);
  vocab->files = files;
  vocab->len = count;
}

void fc_vocab_open(FcVocab *out)
{
  *out = (FcVocab){fc_arena_new(), fc_vocab_data, fc_vocab_data_len};
}

FcStatus fc_vocab_add(FcVocab *vocab,
                      const char *folder,
                      const char *below,
                      FcDiag *diag)
{
  Walk walk = {
      .arena = vocab->arena, .folder = folder, .below = below, .diag = diag};

  FcStatus status = add_folder(&walk, fc_str(folder), FC_STR(""), 0);
  if (!status && !walk.len) {
    status = fc_diag_fail(diag, FC_ERR_VOCAB, (FcPos){.file = folder}, "vocab",
                          "has no vocabulary files (*.ttl)");
  }
  if (!status) {
    join(vocab, walk.files, walk.len);
  }
  free(walk.files);
  return status;
}

void fc_vocab_put(FcVocab *vocab, const char *path, FcStr text)
{
  const FcVocabFile file = {fc_arena_copy(vocab->arena, fc_str(path)).data,
                            fc_arena_copy(vocab->arena, text)};

  join(vocab, &file, 1);
}

void fc_vocab_close(FcVocab *vocab)
{
  fc_arena_free(vocab->arena);
  *vocab = (FcVocab){NULL, NULL, 0};
}
