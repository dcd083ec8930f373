/**
 * @file
 * The HTML of a factsheet, exported from Word: one line, classes for the
 * styles that the export knew, anchors of Word's table of contents inside
 * links.
 */
#ifndef FC_READ_HTML_H
#define FC_READ_HTML_H

#include "tree.h"

/// @return true if the first bytes look like HTML.
bool fc_html_recognise(FcStr head);

/**
 * @param tree New; filled. Places are byte offsets, lines are 0.
 * @param input The whole file, UTF-8 with or without byte order mark.
 * @return FC_ERR_SYNTAX [not-utf8] for what is not UTF-8, FC_ERR_LIMIT.
 */
FcStatus fc_read_html(FcTree *tree, FcStr input, FcDiag *diag);

#endif
