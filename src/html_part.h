/**
 * @file
 * HTML by libxml2: a document, or a piece of one inside another: a table cell
 * or a block of Markdown. Elements that we do not know are read for their text;
 * tags may be missing or crossed.
 */
#ifndef FC_HTML_PART_H
#define FC_HTML_PART_H

#include "tree.h"

/**
 * Add the blocks and runs of a piece of HTML to the node that is open.
 *
 * Bullets typed at the start of list items are dropped.
 *
 * @param part UTF-8.
 * @param start Place of its first line.
 */
void fc_html_part(FcTree *tree, FcStr part, FcPos start);

/**
 * Add a whole HTML document. Places are byte offsets in `text`, FcNode.style
 * is an element's class, FcNode.columns its colspan.
 *
 * @param tree New; the caller ends it with fc_tree_finish.
 * @param text UTF-8.
 * @param start Its `file` is that of all places.
 */
void fc_html_document(FcTree *tree, FcStr text, FcPos start);

/**
 * Do what a single tag says: open or close a run, add a line break or image.
 *
 * @param base The block around it, which stays open.
 * @param tag "<i>", "</i>", "<br/>"; tags of blocks are ignored.
 */
void fc_html_tag(FcTree *tree, const FcNode *base, FcStr tag, FcPos pos);

#endif
