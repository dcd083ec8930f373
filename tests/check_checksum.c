// Checksums, by the examples of FIPS 180-4.
#include "check_main.h"
#include "checksum.h"

static const struct {
  const char *bytes, *checksum;
} checksums[] = {
    {"abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"},
    {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
     "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"},
    {"", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
};

START_TEST(knows_bytes_by_their_checksum)
{
  FcArena *arena = fc_arena_new();

  const FcStr checksum = fc_checksum(arena, fc_str(checksums[_i].bytes));

  ck_assert_str_eq(checksum.data, checksums[_i].checksum);
  fc_arena_free(arena);
}
END_TEST

START_TEST(takes_none_for_no_bytes)
{
  FcArena *arena = fc_arena_new();

  ck_assert(fc_str_eq(fc_checksum(arena, (FcStr){NULL, 0}),
                      fc_checksum(arena, FC_STR(""))));
  fc_arena_free(arena);
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_loop_test(tcase, knows_bytes_by_their_checksum, 0,
                      FC_ROWS(checksums));
  tcase_add_test(tcase, takes_none_for_no_bytes);
}

FC_CHECK_MAIN("checksum", add_tests)
