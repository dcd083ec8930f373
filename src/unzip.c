// ZIP archives by libzip: opened with its checks of consistency, inflated
// piece by piece, so that no size an archive states is believed.
#include "unzip.h"

#include "limits.h"

#include <zip.h>

#include <assert.h>
#include <stdlib.h>

struct FcUnzip {
  zip_t *archive;
  FcPos pos;
  size_t left; ///< Bytes that may still be inflated
};

/// @return NULL with `error` set.
static zip_t *open_archive(FcStr archive, zip_error_t *error)
{
  // To libzip nothing is an archive without entries.
  if (!archive.len) {
    zip_error_set(error, ZIP_ER_NOZIP, 0);
    return NULL;
  }

  zip_source_t *source =
      zip_source_buffer_create(archive.data, archive.len, 0, error);
  if (!source) {
    return NULL;
  }

  zip_t *opened =
      zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, error);
  if (!opened) {
    zip_source_free(source);
  }
  return opened;
}

static FcStatus refuse(zip_error_t *error, FcPos pos, FcDiag *diag)
{
  if (zip_error_code_zip(error) == ZIP_ER_NOZIP) {
    return fc_diag_fail(diag, FC_ERR_FORMAT, pos, "no-zip",
                        "is no ZIP archive, or only a piece of one");
  }
  return fc_diag_fail(diag, FC_ERR_SYNTAX, pos, "broken-zip",
                      "the ZIP archive is damaged: %s",
                      zip_error_strerror(error));
}

FcStatus fc_unzip_open(FcUnzip **out, FcStr archive, FcPos pos, FcDiag *diag)
{
  zip_error_t error;

  zip_error_init(&error);
  zip_t *opened = open_archive(archive, &error);
  const FcStatus status = opened ? FC_OK : refuse(&error, pos, diag);
  zip_error_fini(&error);
  if (status) {
    return status;
  }

  FcUnzip *zip = (FcUnzip *)fc_alloc(sizeof(FcUnzip));
  *zip = (FcUnzip){opened, pos, FC_MAX_INFLATED};
  *out = zip;
  return FC_OK;
}

void fc_unzip_close(FcUnzip *zip)
{
  if (zip) {
    zip_discard(zip->archive);
    free(zip);
  }
}

bool fc_unzip_has(const FcUnzip *zip, const char *name)
{
  return zip_name_locate(zip->archive, name, 0) >= 0;
}

/// The most bytes that a part of `packed` bytes may have. Small parts may be
/// of one letter: it is the large ones that fill memory.
static size_t limit_of(const FcUnzip *zip, zip_uint64_t packed)
{
  const size_t small = 1024UL * 1024;
  const zip_uint64_t by_ratio =
      packed < FC_MAX_INFLATED ? packed * FC_MAX_RATIO : FC_MAX_INFLATED;
  const size_t limit = by_ratio > small ? (size_t)by_ratio : small;

  return limit < zip->left ? limit : zip->left;
}

static FcStatus inflate_part(FcUnzip *zip,
                             FcStrbuf *out,
                             zip_file_t *part,
                             size_t limit)
{
  char piece[16 * 1024];
  size_t total = 0;

  for (;;) {
    const zip_int64_t len = zip_fread(part, piece, sizeof piece);
    if (len <= 0) {
      zip->left -= total;
      return len < 0 ? FC_ERR_SYNTAX : FC_OK;
    }
    total += (size_t)len;
    if (total > limit) {
      return FC_ERR_LIMIT;
    }
    fc_strbuf_add(out, (FcStr){piece, (size_t)len});
  }
}

static FcStatus say_unreadable(const FcUnzip *zip,
                               FcStatus status,
                               const char *name,
                               FcDiag *diag)
{
  if (status == FC_ERR_LIMIT) {
    return fc_diag_fail(diag, status, zip->pos, "too-large",
                        "%s is too large when inflated", name);
  }
  return fc_diag_fail(diag, status, zip->pos, "broken-zip",
                      "%s cannot be inflated", name);
}

FcStatus fc_unzip_read(FcUnzip *zip,
                       FcStrbuf *out,
                       const char *name,
                       FcDiag *diag)
{
  zip_stat_t entry;

  zip_stat_init(&entry);
  const int missing = zip_stat(zip->archive, name, 0, &entry);
  assert(!missing);
  (void)missing;
  if (entry.encryption_method != ZIP_EM_NONE) {
    return fc_diag_fail(diag, FC_ERR_FORMAT, zip->pos, "encrypted",
                        "%s is encrypted", name);
  }

  zip_file_t *part = zip_fopen_index(zip->archive, entry.index, 0);
  if (!part) {
    return say_unreadable(zip, FC_ERR_SYNTAX, name, diag);
  }
  const FcStatus status =
      inflate_part(zip, out, part, limit_of(zip, entry.comp_size));
  (void)zip_fclose(part);
  return status ? say_unreadable(zip, status, name, diag) : FC_OK;
}
