// ZIP archives: parts by name, limits while inflating, archives refused.
#include "check_main.h"
#include "limits.h"
#include "make_zip.h"
#include "unzip.h"

static FcDiag *diag;
static FcStrbuf archive;
static FcUnzip *zip;

static void set_up(void)
{
  diag = fc_diag_new(NULL, FC_NOTE);
  archive = (FcStrbuf){0};
  zip = NULL;
}

static void tear_down(void)
{
  fc_unzip_close(zip);
  fc_strbuf_free(&archive);
  fc_diag_free(diag);
}

static FcStatus open_archive(FcStr bytes)
{
  return fc_unzip_open(&zip, bytes, (FcPos){.file = "a.docx"}, diag);
}

static void make_two_parts(void)
{
  static const FcMember members[] = {
      {"word/a.xml", {"first", 5}, NULL},
      {"word/b.xml", {"second", 6}, NULL},
  };

  fc_make_zip(&archive, members, 2);
}

START_TEST(reads_parts_by_exact_name)
{
  FcStrbuf part = {0};
  make_two_parts();

  ck_assert_int_eq(open_archive(fc_strbuf_str(&archive)), FC_OK);

  ck_assert(fc_unzip_has(zip, "word/b.xml"));
  ck_assert(!fc_unzip_has(zip, "b.xml"));
  ck_assert(!fc_unzip_has(zip, "word/B.xml"));
  ck_assert(!fc_unzip_has(zip, ""));
  ck_assert_int_eq(fc_unzip_read(zip, &part, "word/b.xml", diag), FC_OK);
  ck_assert_int_eq(fc_unzip_read(zip, &part, "word/a.xml", diag), FC_OK);
  ck_assert_str_eq(part.data, "secondfirst");
  fc_strbuf_free(&part);
}
END_TEST

static const struct {
  FcStr archive;
  FcStatus status;
  const char *code;
} others[] = {
    {{"", 0}, FC_ERR_FORMAT, "no-zip"},
    {{"PK\003\004", 4}, FC_ERR_FORMAT, "no-zip"},
    {{"just text, not an archive at all", 32}, FC_ERR_FORMAT, "no-zip"},
};

START_TEST(refuses_what_is_no_archive)
{
  ck_assert_int_eq(open_archive(others[_i].archive), others[_i].status);

  ck_assert_ptr_null(zip);
  ck_assert_uint_eq(fc_diag_count(diag, others[_i].code), 1);
}
END_TEST

/// Replace `count` times, from the end of the archive.
static void patch(FcStr from, FcStr to, int count)
{
  ck_assert_uint_eq(from.len, to.len);
  for (size_t i = archive.len - from.len; count > 0; --i) {
    if (!memcmp(archive.data + i, from.data, from.len)) {
      memcpy(archive.data + i, to.data, to.len);
      --count;
    }
    ck_assert(i > 0 || count == 0);
  }
}

static const struct {
  FcStr from, to;
  int count;
} contradictions[] = {
    // The same name twice, which programs resolve differently.
    {{"b.xml", 5}, {"a.xml", 5}, 2},
    // One name in the directory and another before the part.
    {{"b.xml", 5}, {"c.xml", 5}, 1},
};

START_TEST(refuses_contradictions)
{
  make_two_parts();
  patch(contradictions[_i].from, contradictions[_i].to,
        contradictions[_i].count);

  ck_assert_int_eq(open_archive(fc_strbuf_str(&archive)), FC_ERR_SYNTAX);

  ck_assert_uint_eq(fc_diag_count(diag, "broken-zip"), 1);
}
END_TEST

START_TEST(refuses_damaged_parts)
{
  FcStrbuf part = {0};
  make_two_parts();
  patch(FC_STR("second"), FC_STR("sEcond"), 1);
  ck_assert_int_eq(open_archive(fc_strbuf_str(&archive)), FC_OK);

  ck_assert_int_eq(fc_unzip_read(zip, &part, "word/b.xml", diag),
                   FC_ERR_SYNTAX);

  ck_assert_uint_eq(fc_diag_count(diag, "broken-zip"), 1);
  fc_strbuf_free(&part);
}
END_TEST

START_TEST(refuses_encrypted_parts)
{
  static const FcMember member = {"word/a.xml", {"secret", 6}, "password"};
  FcStrbuf part = {0};
  fc_make_zip(&archive, &member, 1);
  ck_assert_int_eq(open_archive(fc_strbuf_str(&archive)), FC_OK);

  ck_assert_int_eq(fc_unzip_read(zip, &part, member.name, diag), FC_ERR_FORMAT);

  ck_assert_uint_eq(fc_diag_count(diag, "encrypted"), 1);
  fc_strbuf_free(&part);
}
END_TEST

/// Parts that shrink to a thousandth.
static const struct {
  size_t len;   ///< Of one part, inflated
  size_t count; ///< How often it can be read
} bombs[] = {
    {1024UL * 1024, FC_MAX_INFLATED / (1024UL * 1024)},
    {1024UL * 1024 + 1, 0},
};

START_TEST(limits_what_is_inflated)
{
  FcStrbuf part = {0};
  FcStrbuf zeros = {0};
  while (zeros.len < bombs[_i].len) {
    fc_strbuf_add_byte(&zeros, '0');
  }
  fc_make_zip(&archive, &(FcMember){"a", fc_strbuf_str(&zeros), NULL}, 1);
  ck_assert_uint_lt(archive.len, bombs[_i].len / FC_MAX_RATIO);
  ck_assert_int_eq(open_archive(fc_strbuf_str(&archive)), FC_OK);

  for (size_t i = 0; i < bombs[_i].count; ++i) {
    fc_strbuf_clear(&part);
    ck_assert_int_eq(fc_unzip_read(zip, &part, "a", diag), FC_OK);
  }
  ck_assert_int_eq(fc_unzip_read(zip, &part, "a", diag), FC_ERR_LIMIT);

  ck_assert_uint_eq(fc_diag_count(diag, "too-large"), 1);
  fc_strbuf_free(&part);
  fc_strbuf_free(&zeros);
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_checked_fixture(tcase, set_up, tear_down);
  tcase_add_test(tcase, reads_parts_by_exact_name);
  tcase_add_loop_test(tcase, refuses_what_is_no_archive, 0, FC_ROWS(others));
  tcase_add_loop_test(tcase, refuses_contradictions, 0,
                      FC_ROWS(contradictions));
  tcase_add_test(tcase, refuses_damaged_parts);
  tcase_add_test(tcase, refuses_encrypted_parts);
  tcase_add_loop_test(tcase, limits_what_is_inflated, 0, FC_ROWS(bombs));
}

FC_CHECK_MAIN("unzip", add_tests)
