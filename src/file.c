#include "file.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

static FcStatus fail_read(const char *path, FcDiag *diag)
{
  return fc_diag_fail(diag, FC_ERR_IO, (FcPos){.file = path}, "unreadable",
                      "cannot be read: %s", strerror(errno));
}

static FcStatus read_stream(FcStr *out,
                            FcArena *arena,
                            FILE *file,
                            const char *path,
                            size_t limit,
                            FcDiag *diag)
{
  struct stat info;

  if (fstat(fileno(file), &info) != 0) {
    return fail_read(path, diag);
  }
  if (!S_ISREG(info.st_mode)) {
    return fc_diag_fail(diag, FC_ERR_IO, (FcPos){.file = path}, "unreadable",
                        "is no regular file");
  }
  if ((size_t)info.st_size > limit) {
    return fc_diag_fail(diag, FC_ERR_LIMIT, (FcPos){.file = path}, "too-large",
                        "has more than %zu bytes", limit);
  }

  const size_t size = (size_t)info.st_size;
  char *text = (char *)fc_arena_alloc(arena, size + 1);
  const size_t len = fread(text, 1, size, file);
  if (ferror(file)) {
    return fail_read(path, diag);
  }
  *out = (FcStr){text, len};
  return FC_OK;
}

FcStatus fc_file_read(
    FcStr *out, FcArena *arena, const char *path, size_t limit, FcDiag *diag)
{
  FILE *file = fopen(path, "rb");
  if (!file) {
    return fail_read(path, diag);
  }

  const FcStatus status = read_stream(out, arena, file, path, limit, diag);
  (void)fclose(file);
  return status;
}
