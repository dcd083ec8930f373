/**
 * @file
 * The files of vocab/: compiled into the program, and from folders that change
 * them (--vocab, --mapping).
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

/// Open the files that are compiled in.
void fc_vocab_open(FcVocab *out);

/**
 * Add the files (*.ttl) of a folder: one of the same path takes the place of
 * another, an empty one takes it away.
 *
 * @param below Where the folder's files go within vocab/: "mapping/", or "" for
 * a folder with the layout of vocab/.
 * @return FC_ERR_IO; FC_ERR_LIMIT; FC_ERR_VOCAB for a folder without files.
 * `vocab` stays as it was then.
 */
FcStatus fc_vocab_add(FcVocab *vocab,
                      const char *folder,
                      const char *below,
                      FcDiag *diag);

/// Add one file, copied, as fc_vocab_add does.
void fc_vocab_put(FcVocab *vocab, const char *path, FcStr text);

void fc_vocab_close(FcVocab *vocab);

#endif
