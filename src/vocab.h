/**
 * @file
 * The files of vocab/: compiled into the program, or from a folder (--vocab).
 */
#ifndef FC_VOCAB_H
#define FC_VOCAB_H

#include "arena.h"
#include "diag.h"
#include "str.h"

typedef struct {
  const char *path; ///< Within vocab/: "lexicon/kinds.ttl"
  FcStr text;
} FcVocabFile;

/// The files, sorted by path.
typedef struct {
  FcArena *arena;
  const FcVocabFile *files;
  size_t len;
} FcVocab;

/**
 * @param folder Path of a folder with the layout of vocab/, or NULL for the
 * files that are compiled in.
 * @return FC_ERR_IO, FC_ERR_LIMIT.
 */
FcStatus fc_vocab_open(FcVocab *out, const char *folder, FcDiag *diag);
void fc_vocab_close(FcVocab *vocab);

#endif
