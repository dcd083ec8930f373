/**
 * @file
 * Input formats: which one a file has, and the way from a path to a tree.
 */
#ifndef FC_READER_H
#define FC_READER_H

#include "tree.h"

typedef struct {
  const char *name;
  const char *extensions;         ///< Lower case, apart by blanks
  bool (*is_certain)(FcStr head); ///< No other format begins so; may be NULL
  bool (*recognise)(FcStr head);  ///< It may well be
  FcStatus (*read)(FcTree *tree, FcStr input, FcDiag *diag);
} FcReader;

/// @return The format of that name, or NULL.
const FcReader *fc_reader_find(FcStr name);

/// @return The format that the first bytes of the file can only be, else that
/// of the extension of `path`, else what the first bytes look like, or NULL.
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
