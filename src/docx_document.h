/**
 * @file
 * The main part of a Word document, into the tree: see read_docx.h.
 */
#ifndef FC_DOCX_DOCUMENT_H
#define FC_DOCX_DOCUMENT_H

#include "docx_numbering.h"
#include "tree.h"

/// What the other parts say.
typedef struct {
  FcDocxRelations relations;
  const FcDocxStyles *styles;
  const FcDocxNumbering *numbering;
} FcDocxDefinitions;

/**
 * @param tree New; filled.
 * @param name Of the part, for messages.
 * @return FC_ERR_FORMAT for a part of another kind, FC_ERR_SYNTAX,
 * FC_ERR_LIMIT: with a message.
 */
FcStatus fc_docx_read_document(FcTree *tree,
                               FcStr part,
                               const char *name,
                               const FcDocxDefinitions *definitions,
                               const FcDocxContext *context);

#endif
