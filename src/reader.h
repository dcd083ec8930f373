/**
 * @file
 * Input formats: which one a file has, and the way from a path to a tree.
 */
#ifndef FC_READER_H
#define FC_READER_H

#include "tree.h"

typedef struct {
  const char *name;
  const char *extensions; ///< Lower case, apart by blanks
  bool (*recognise)(FcStr head);
  FcStatus (*read)(FcTree *tree, FcStr input, FcDiag *diag);
} FcReader;

/// @return The format of that name, or NULL.
const FcReader *fc_reader_find(FcStr name);

/// @return The format by extension of `path`, else by the first bytes of the
/// file, or NULL.
const FcReader *fc_reader_detect(FcStr path, FcStr head);

/**
 * Read a document.
 *
 * @param out Set on success, to be freed with fc_tree_free; else untouched.
 * @param path A file, or "-" for standard input; must outlive the tree, whose
 * messages name it.
 * @param reader The format, or NULL to detect it.
 * @return FC_ERR_IO, FC_ERR_LIMIT over FC_MAX_INPUT, FC_ERR_FORMAT where no
 * format fits, or what the format's reader says.
 */
FcStatus fc_read_file(FcTree **out,
                      const char *path,
                      const FcReader *reader,
                      FcDiag *diag);

#endif
