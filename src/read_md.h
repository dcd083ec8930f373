/**
 * @file
 * The Markdown of a factsheet, made from its PDF: CommonMark by cmark, tables
 * as tab-separated lines whose cells may hold HTML (lists, links, emphasis).
 */
#ifndef FC_READ_MD_H
#define FC_READ_MD_H

#include "tree.h"

/// @return true if the first bytes look like Markdown of a factsheet.
bool fc_md_recognise(FcStr head);

/**
 * @param tree New; filled.
 * @param input The whole file, UTF-8 with or without byte order mark.
 * @return FC_ERR_SYNTAX for what is not UTF-8, FC_ERR_LIMIT.
 */
FcStatus fc_read_md(FcTree *tree, FcStr input, FcDiag *diag);

#endif
