#include "inputs.h"

#include "file.h"
#include "limits.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static int compare_texts(const void *a, const void *b)
{
  return fc_str_cmp(*(const FcStr *)a, *(const FcStr *)b);
}

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

static FcStatus add_folder(FcArena *arena,
                           FcStrs *out,
                           const char *folder,
                           FcDiag *diag)
{
  DIR *dir = opendir(folder);
  if (!dir) {
    return fc_diag_fail(diag, FC_ERR_IO, (FcPos){.file = folder}, "unreadable",
                        "cannot be read: %s", strerror(errno));
  }

  const size_t first = out->len;
  // One thread; the folder is ours.
  // NOLINTNEXTLINE(concurrency-mt-unsafe)
  for (struct dirent *entry = readdir(dir); entry; entry = readdir(dir)) {
    const FcStr name = fc_str(entry->d_name);
    if (is_factsheet_name(name)) {
      fc_strs_add(arena, out,
                  fc_arena_printf(arena, "%s/%s", folder, name.data));
    }
  }
  (void)closedir(dir);
  if (out->len == first) {
    return fc_diag_fail(diag, FC_ERR_IO, (FcPos){.file = folder}, "no-input",
                        "has no factsheet (*.docx, *.html, *.htm, *.md)");
  }
  qsort(out->items + first, out->len - first, sizeof(FcStr), compare_texts);
  return FC_OK;
}

FcStatus fc_inputs_add(FcArena *arena,
                       FcStrs *out,
                       const char *path,
                       FcDiag *diag)
{
  struct stat info;

  if (stat(path, &info) == 0 && S_ISDIR(info.st_mode)) {
    return add_folder(arena, out, path, diag);
  }
  fc_strs_add(arena, out, fc_str(path));
  return FC_OK;
}

FcStatus fc_inputs_add_list(FcArena *arena,
                            FcStrs *out,
                            const char *list,
                            FcDiag *diag)
{
  FcStrbuf text = {0};
  FcStatus status = fc_file_read(&text, list, FC_MAX_INPUT, diag);
  FcStr rest = fc_strbuf_str(&text);
  FcStr name = {NULL, 0};
  const char end = rest.len && memchr(rest.data, '\0', rest.len) ? '\0' : '\n';

  while (!status && fc_str_split(&rest, end, &name)) {
    if (name.len) {
      status = fc_inputs_add(arena, out, fc_arena_copy(arena, name).data, diag);
    }
  }
  fc_strbuf_free(&text);
  return status;
}
