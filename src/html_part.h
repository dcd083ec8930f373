/**
 * @file
 * HTML by libxml2: a whole document, or a piece inside another one (a table
 * cell or a block of Markdown). Elements that we do not know are read for their
 * text; tags may be missing or crossed.
 */
#ifndef FC_HTML_PART_H
#define FC_HTML_PART_H

#include "tree.h"

/**
 * Add the blocks and runs of a piece of HTML to the node that is open.
 *
 * Dropped are the title of the page, comments, scripts, style sheets, and
 * bullets typed at the start of list items. `style` of a node is its class;
 * `p.subtitle` is a heading of level 4, a heading with class "caption" is a
 * paragraph.
 *
 * @param text UTF-8.
 * @param start Place of its first byte. Offsets count from there; so do lines,
 * but where it has none no node gets one.
 */
void fc_html_part(FcTree *tree, FcStr text, FcPos start);

/**
 * As fc_html_part, for a whole document: typed bullets stay.
 *
 * @param tree New; the caller ends it with fc_tree_finish.
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
