/**
 * @file
 * The HTML of a factsheet, made from its Word file or written by hand.
 */
#ifndef FC_READ_HTML_H
#define FC_READ_HTML_H

#include "tree.h"

/// @return true if the first bytes can only be the beginning of a page.
bool fc_html_is_certain(FcStr head);

/// @return true if the first bytes may be the beginning of a page: Markdown can
/// begin with a tag too.
bool fc_html_recognise(FcStr head);

/**
 * Bytes that are no UTF-8 become U+FFFD, with one warning [not-utf8]; a page
 * without its end is a warning [cut-document].
 *
 * Places: `offset` of a block is its first byte in `input`, exact unless there
 * were such bytes before it. Lines are counted where the document has lines;
 * an export that puts all of it on one or a few has none.
 *
 * @param tree New; filled.
 * @param input The whole file as fc_encoding_decode hands it on.
 * @return FC_ERR_LIMIT past a limit of the tree.
 */
FcStatus fc_read_html(FcTree *tree, FcStr input, FcDiag *diag);

#endif
