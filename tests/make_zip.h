/**
 * @file
 * ZIP archives for tests, made in memory.
 */
#ifndef FC_MAKE_ZIP_H
#define FC_MAKE_ZIP_H

#include "strbuf.h"

#include <check.h>
#include <zip.h>

#include <string.h>

typedef struct {
  const char *name;
  FcStr text;
  const char *password; ///< NULL for none
} FcMember;

static inline void fc_add_member(zip_t *archive, const FcMember *member)
{
  zip_source_t *source =
      zip_source_buffer(archive, member->text.data, member->text.len, 0);
  const zip_int64_t index =
      zip_file_add(archive, member->name, source, ZIP_FL_ENC_UTF_8);
  ck_assert_int_ge(index, 0);
  // The clock must not change what is tested.
  ck_assert_int_eq(zip_file_set_dostime(archive, (zip_uint64_t)index, 0, 33, 0),
                   0);
  if (member->password) {
    ck_assert_int_eq(zip_file_set_encryption(archive, (zip_uint64_t)index,
                                             ZIP_EM_TRAD_PKWARE,
                                             member->password),
                     0);
  }
}

/// @param out The archive is added.
static inline void fc_make_zip(FcStrbuf *out,
                               const FcMember *members,
                               size_t count)
{
  zip_source_t *made = zip_source_buffer_create(NULL, 0, 0, NULL);
  zip_t *packed = zip_open_from_source(made, ZIP_CREATE | ZIP_TRUNCATE, NULL);
  ck_assert_ptr_nonnull(packed);
  zip_source_keep(made);
  for (size_t i = 0; i < count; ++i) {
    fc_add_member(packed, &members[i]);
  }
  ck_assert_int_eq(zip_close(packed), 0);

  char piece[4096];
  ck_assert_int_eq(zip_source_open(made), 0);
  for (zip_int64_t len = zip_source_read(made, piece, sizeof piece); len > 0;
       len = zip_source_read(made, piece, sizeof piece)) {
    fc_strbuf_add(out, (FcStr){piece, (size_t)len});
  }
  ck_assert_int_eq(zip_source_close(made), 0);
  zip_source_free(made);
}

#endif
