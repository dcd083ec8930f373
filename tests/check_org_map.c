// Maps of organisations: what they add to the vocabulary, what is refused.
#include "check_main.h"
#include "lexicon.h"
#include "org_map.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static FcVocab vocab;
static FcDiag *diag;

static void set_up(void)
{
  diag = fc_diag_new(NULL, FC_NOTE);
  vocab = (FcVocab){.arena = fc_arena_new()};
}

static void tear_down(void)
{
  fc_vocab_close(&vocab);
  fc_diag_free(diag);
}

/// Load a map from a file of that ending.
static FcStatus load(const char *ending, const char *text)
{
  char path[64];
  (void)snprintf(path, sizeof path, "check_org_map.%d%s", (int)getpid(),
                 ending);
  FILE *file = fopen(path, "w");
  ck_assert_ptr_nonnull(file);
  (void)fputs(text, file);
  ck_assert_int_eq(fclose(file), 0);

  // Its name in a message need not outlive it here.
  const FcStatus status = fc_org_map_add(&vocab, path, diag);
  (void)remove(path);
  return status;
}

static const struct {
  const char *ending, *text;
  const char *name; ///< To look up
  const char *iri;  ///< "" for none
} rows[] = {
    {".csv", "Data Office,https://a.example/1\n", "data office",
     "https://a.example/1"},
    {".csv", "Data Office,https://a.example/1", "Data Office",
     "https://a.example/1"},
    {".csv", "name,iri\r\nData Office,https://a.example/1\r\n", "Data Office",
     "https://a.example/1"},
    {".csv", "\"Office of \"\"Data\"\", Land\",https://a.example/1\n",
     "Office of \"Data\", Land", "https://a.example/1"},
    {".csv", "DO,https://a.example/1\nData Office,https://a.example/1\n",
     "Data Office", "https://a.example/1"},
    {".csv", "\nData Office,https://a.example/1\n\n", "Data Office",
     "https://a.example/1"},
    {".csv", "A \\ B,https://a.example/1\n", "A \\ B", "https://a.example/1"},
    {".csv", "", "Data Office", ""},
    {".ttl",
     "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
     "<https://b.example/x> skos:prefLabel \"Data Office\"@en ;"
     " skos:altLabel \"DO\" ; skos:exactMatch <https://a.example/1> .",
     "DO", "https://a.example/1"},
    {".ttl",
     "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
     "<https://b.example/x> skos:prefLabel \"Data Office\"@en .",
     "Data Office", "https://b.example/x"},
};

START_TEST(reads_maps)
{
  FcLexicon *lexicon = NULL;
  const FcScope scope = {FC_STR("BEL"), NULL};

  ck_assert_int_eq(load(rows[_i].ending, rows[_i].text), FC_OK);
  ck_assert_int_eq(fc_lexicon_load(&lexicon, &vocab, diag), FC_OK);

  const FcConcept *concept =
      fc_lexicon_find(lexicon, "organisation", fc_str(rows[_i].name), scope);
  ck_assert(
      fc_str_eq(concept ? concept->exact : FC_STR(""), fc_str(rows[_i].iri)));
  fc_lexicon_free(lexicon);
}
END_TEST

static const struct {
  const char *ending, *text;
  FcStatus status;
} faults[] = {
    {".csv", "name,iri\nData Office,here\n", FC_ERR_VOCAB},
    {".csv", "Data Office\n", FC_ERR_VOCAB},
    {".csv", "Data Office,https://a.example/1,more\n", FC_ERR_VOCAB},
    {".csv", ",https://a.example/1\n", FC_ERR_VOCAB},
    {".csv", "A,https://a.example/1\na,https://a.example/2\n", FC_ERR_VOCAB},
    {".ttl", "<a> <b> ", FC_ERR_SYNTAX},
};

START_TEST(refuses_maps)
{
  ck_assert_int_eq(load(faults[_i].ending, faults[_i].text), faults[_i].status);

  ck_assert_uint_eq(fc_diag_level(diag, FC_ERROR), 1);
  ck_assert_uint_eq(vocab.len, 0);
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_checked_fixture(tcase, set_up, tear_down);
  tcase_add_loop_test(tcase, reads_maps, 0, FC_ROWS(rows));
  tcase_add_loop_test(tcase, refuses_maps, 0, FC_ROWS(faults));
}

FC_CHECK_MAIN("org_map", add_tests)
