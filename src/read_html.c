// A document of HTML into the tree; the elements are html_part's business.
#include "read_html.h"

#include "html_part.h"
#include "strbuf.h"

#include <string.h>

/// Empty anchors: `<a id="_Toc1"></a>`.
#define ANCHOR     FC_STR("<a id=\"")
#define ANCHOR_END FC_STR("\"></a>")

/**
 * Make comments of empty anchors, byte for byte, so that places stay.
 *
 * libxml2 ends a link where another `<a` stands inside it, and the link's text
 * falls out (17 times in the documents of 2023).
 */
static void hide_anchors(FcStrbuf *html)
{
  FcStr rest = fc_strbuf_str(html);

  for (size_t at = fc_str_find(rest, ANCHOR); at < rest.len;
       at = fc_str_find(rest, ANCHOR)) {
    char *start = html->data + (rest.data - html->data) + at;
    rest = fc_str_from(rest, at + ANCHOR.len);
    const size_t quote = fc_str_find(rest, FC_STR("\""));
    if (!fc_str_starts(fc_str_from(rest, quote), ANCHOR_END)) {
      continue;
    }
    const size_t len = ANCHOR.len + quote + ANCHOR_END.len;
    memset(start, '.', len);
    memcpy(start, "<!--", 4);
    memcpy(start + len - 3, "-->", 3);
    rest = fc_str_from(rest, quote + ANCHOR_END.len);
  }
}

/// Headings of things have a style of their own in Word, which the export
/// knows as a class of paragraphs.
static void raise_subtitles(FcTree *tree)
{
  FcNode *root = fc_tree_root(tree);

  for (FcNode *block = root->first; block; block = block->next) {
    if (block->type == FC_PARAGRAPH &&
        fc_str_eq(block->style, FC_STR("subtitle"))) {
      block->type = FC_HEADING;
      block->level = 4;
    } else if (block->type == FC_HEADING &&
               fc_str_eq(block->style, FC_STR("caption"))) {
      block->type = FC_PARAGRAPH;
      block->level = 0;
    }
  }
}

FcStatus fc_read_html(FcTree *tree, FcStr input, FcDiag *diag)
{
  const FcPos start = {.file = fc_tree_file(tree)};
  const FcStr mark = FC_STR("\uFEFF");
  const FcStr text =
      fc_str_starts(input, mark) ? fc_str_from(input, mark.len) : input;
  if (!fc_str_is_utf8(text)) {
    return fc_diag_fail(diag, FC_ERR_SYNTAX, start, "not-utf8",
                        "the file is not UTF-8");
  }

  FcStrbuf html = {0};
  fc_strbuf_add(&html, text);
  hide_anchors(&html);
  fc_html_document(tree, fc_strbuf_str(&html), start);
  fc_strbuf_free(&html);
  const FcStatus status = fc_tree_finish(tree, diag);
  if (!status) {
    raise_subtitles(tree);
  }
  return status;
}

bool fc_html_recognise(FcStr head)
{
  static const char *const starts[] = {"<!doctype html", "<html", "<head",
                                       "<body",          "<h1",   "<p"};
  FcArena *arena = fc_arena_new();
  const FcStr text = fc_str_trim(fc_fold(arena, fc_str_upto(head, 64)));
  bool found = false;

  for (size_t i = 0; i < sizeof starts / sizeof *starts; ++i) {
    found = found || fc_str_starts(text, fc_str(starts[i]));
  }
  fc_arena_free(arena);
  return found;
}
