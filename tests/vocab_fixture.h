/**
 * @file
 * The shipped vocabulary for tests: load it once a program with
 * `tcase_add_unchecked_fixture(tcase, load_vocabulary, free_vocabulary)`.
 */
#ifndef FC_VOCAB_FIXTURE_H
#define FC_VOCAB_FIXTURE_H

#include "lexicon.h"
#include "vocab.h"

#include <check.h>

static FcVocab vocabulary;
static FcLexicon *lexicon;
static FcDiag *diag;

static void load_vocabulary(void)
{
  diag = fc_diag_new(stderr, FC_WARNING);
  fc_vocab_open(&vocabulary);
  ck_assert_int_eq(fc_lexicon_load(&lexicon, &vocabulary, diag), FC_OK);
}

static void free_vocabulary(void)
{
  fc_lexicon_free(lexicon);
  fc_vocab_close(&vocabulary);
  fc_diag_free(diag);
}

#endif
