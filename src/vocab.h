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
  const char *source; ///< Where it was read; NULL: compiled in
} FcVocabFile;

/// The files, sorted by path.
typedef struct {
  FcArena *arena;
  const FcVocabFile *files;
  size_t len;
} FcVocab;

/// Open the files that are compiled in.
void fc_vocab_open(FcVocab *out);

/// @return How messages name a file: as it can be opened, else its path.
const char *fc_vocab_name(const FcVocabFile *file);

/// @return Whether the file is in that folder of vocab/: "mapping/".
bool fc_vocab_is_in(const FcVocabFile *file, const char *folder);

/// @return The file of that path, or NULL.
const FcVocabFile *fc_vocab_find(const FcVocab *vocab, const char *path);

/**
 * Add the files (*.ttl) of a folder: one of the same path takes the place of
 * another, an empty one takes it away. Other files are told with a warning.
 *
 * @param below Where the folder's files go within vocab/: "mapping/", or "" for
 * a folder with the layout of vocab/.
 * @return FC_ERR_IO; FC_ERR_LIMIT; FC_ERR_VOCAB for a folder without files, a
 * file in a folder that vocab/ does not have, and one that would take away what
 * is not there. All faults are told; `vocab` stays as it was.
 */
FcStatus fc_vocab_add(FcVocab *vocab,
                      const char *folder,
                      const char *below,
                      FcDiag *diag);

/// Add one file, copied, as fc_vocab_add does.
void fc_vocab_put(FcVocab *vocab, const char *path, FcStr text);

void fc_vocab_close(FcVocab *vocab);

#endif
