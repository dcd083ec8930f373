#include "file.h"

#include <errno.h>
#include <string.h>

const char *fc_file_name(const char *path)
{
  return strcmp(path, "-") != 0 ? path : "<stdin>";
}

static FcStatus fail_read(FcPos pos, FcDiag *diag)
{
  return fc_diag_fail(diag, FC_ERR_IO, pos, "unreadable", "cannot be read: %s",
                      strerror(errno));
}

/// Piece by piece: what a pipe or a growing file holds is not known before.
static FcStatus read_stream(
    FcStrbuf *out, FILE *file, FcPos pos, size_t limit, FcDiag *diag)
{
  char piece[16384];
  const size_t start = out->len;
  size_t len = 0;

  do {
    len = fread(piece, 1, sizeof piece, file);
    fc_strbuf_add(out, (FcStr){piece, len});
  } while (len && out->len - start <= limit);
  if (ferror(file)) {
    return fail_read(pos, diag);
  }
  if (out->len - start > limit) {
    return fc_diag_fail(diag, FC_ERR_LIMIT, pos, "too-large",
                        "has more than %zu bytes", limit);
  }
  return FC_OK;
}

FcStatus fc_file_read(FcStrbuf *out,
                      const char *path,
                      size_t limit,
                      FcDiag *diag)
{
  const FcPos pos = {.file = fc_file_name(path)};

  if (!strcmp(path, "-")) {
    return read_stream(out, stdin, pos, limit, diag);
  }
  FILE *file = fopen(path, "rb");
  if (!file) {
    return fail_read(pos, diag);
  }
  const FcStatus status = read_stream(out, file, pos, limit, diag);
  (void)fclose(file);
  return status;
}
