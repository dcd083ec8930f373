#include "vocab.h"

#include "file.h"
#include "limits.h"
#include "vocab_data.h"

#include <dirent.h>
#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/// Folders in folders; vocab/ has one level.
#define MAX_FOLDERS 8

/// All that vocab/ has.
static const char *const folders[] = {"authority/", "lexicon/", "mapping/",
                                      "shapes/"};

typedef struct {
  const FcVocab *before;
  const char *folder;
  const char *below;
  FcVocabFile *files; ///< Of malloc
  size_t len;
  FcDiag *diag;
  FcStatus status; ///< Of the first fault
} Walk;

static void __attribute__((format(printf, 5, 6))) fail(Walk *walk,
                                                       FcStatus status,
                                                       FcStr full,
                                                       const char *code,
                                                       const char *format,
                                                       ...)
{
  char text[512];
  va_list args;
  va_start(args, format);
  (void)vsnprintf(text, sizeof text, format, args);
  va_end(args);

  (void)fc_diag_fail(walk->diag, status, (FcPos){.file = full.data}, code, "%s",
                     text);
  walk->status = walk->status ? walk->status : status;
}

static bool is_in_folder(const FcVocabFile *file)
{
  for (size_t i = 0; i < sizeof folders / sizeof *folders; ++i) {
    if (fc_vocab_is_in(file, folders[i])) {
      return true;
    }
  }
  return false;
}

static void check_file(Walk *walk, const FcVocabFile *file)
{
  if (!is_in_folder(file)) {
    fail(walk, FC_ERR_VOCAB, fc_str(file->source), "unknown-folder",
         "is not in authority/, lexicon/, mapping/ or shapes/");
  } else if (!file->text.len && !fc_vocab_find(walk->before, file->path)) {
    fail(walk, FC_ERR_VOCAB, fc_str(file->source), "nothing-replaced",
         "is empty, but there is no \"%s\" to be taken away", file->path);
  }
}

static void add_file(Walk *walk, FcStr full, FcStr path)
{
  FcArena *arena = walk->before->arena;
  FcStrbuf text = {0};

  if (!fc_str_ends(path, FC_STR(".ttl"))) {
    fc_diag_warn(walk->diag, (FcPos){.file = full.data}, "unused-file",
                 "is not read: its name does not end in \".ttl\"");
    return;
  }
  const FcStatus status =
      fc_file_read(&text, full.data, FC_MAX_VOCAB, walk->diag);
  if (!status) {
    walk->files = (FcVocabFile *)fc_realloc(walk->files, walk->len + 1,
                                            sizeof(FcVocabFile));
    FcVocabFile *file = &walk->files[walk->len++];
    *file = (FcVocabFile){
        fc_arena_printf(arena, "%s%s", walk->below, path.data).data,
        fc_arena_copy(arena, fc_strbuf_str(&text)), full.data};
    check_file(walk, file);
  } else if (!walk->status) {
    walk->status = status;
  }
  fc_strbuf_free(&text);
}

static void add_folder(Walk *walk, FcStr full, FcStr path, int depth);

static void add_entry(Walk *walk, FcStr path, int depth)
{
  const FcStr full =
      fc_arena_printf(walk->before->arena, "%s/%s", walk->folder, path.data);
  struct stat info;

  if (stat(full.data, &info)) {
    fail(walk, FC_ERR_IO, full, "vocab", "%s", strerror(errno));
  } else if (S_ISDIR(info.st_mode)) {
    add_folder(walk, full, path, depth + 1);
  } else {
    add_file(walk, full, path);
  }
}

static int is_visible(const struct dirent *entry)
{
  return entry->d_name[0] != '.';
}

/// Faults are told in the same order everywhere.
static int compare_entries(const struct dirent **a, const struct dirent **b)
{
  return strcmp((*a)->d_name, (*b)->d_name);
}

static void add_folder(Walk *walk, FcStr full, FcStr path, int depth)
{
  if (depth > MAX_FOLDERS) {
    fail(walk, FC_ERR_LIMIT, full, "vocab", "too deep");
    return;
  }
  struct dirent **entries = NULL;
  const int count = scandir(full.data, &entries, is_visible, compare_entries);
  if (count < 0) {
    fail(walk, FC_ERR_IO, full, "vocab", "%s", strerror(errno));
    return;
  }

  for (int i = 0; i < count; ++i) {
    add_entry(walk,
              fc_arena_printf(walk->before->arena, "%s%s%s", path.data,
                              path.len ? "/" : "", entries[i]->d_name),
              depth);
    free(entries[i]);
  }
  free(entries);
}

static int compare_paths(const void *first, const void *second)
{
  const FcVocabFile *a = (const FcVocabFile *)first;
  const FcVocabFile *b = (const FcVocabFile *)second;

  return strcmp(a->path, b->path);
}

const char *fc_vocab_name(const FcVocabFile *file)
{
  return file->source ? file->source : file->path;
}

bool fc_vocab_is_in(const FcVocabFile *file, const char *folder)
{
  return fc_str_starts(fc_str(file->path), fc_str(folder));
}

const FcVocabFile *fc_vocab_find(const FcVocab *vocab, const char *path)
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
    if (!fc_vocab_find(&news, vocab->files[i].path)) {
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
  Walk walk = {.before = vocab, .folder = folder, .below = below, .diag = diag};

  add_folder(&walk, fc_str(folder), FC_STR(""), 0);
  if (!walk.status && !walk.len) {
    fail(&walk, FC_ERR_VOCAB, fc_str(folder), "vocab",
         "has no vocabulary files (*.ttl)");
  }
  if (!walk.status) {
    join(vocab, walk.files, walk.len);
  }
  free(walk.files);
  return walk.status;
}

void fc_vocab_put(FcVocab *vocab, const char *path, FcStr text)
{
  const FcVocabFile file = {fc_arena_copy(vocab->arena, fc_str(path)).data,
                            fc_arena_copy(vocab->arena, text), NULL};

  join(vocab, &file, 1);
}

void fc_vocab_close(FcVocab *vocab)
{
  fc_arena_free(vocab->arena);
  *vocab = (FcVocab){NULL, NULL, 0};
}
