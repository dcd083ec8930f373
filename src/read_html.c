// A page of HTML into the tree: html_part.c reads it, once what libxml2 would
// take wrongly is out of the way.
#include "read_html.h"

#include "encoding.h"
#include "html_part.h"
#include "strbuf.h"

/// Bytes of a line: exports have thousands, hand-written pages fewer.
#define LONGEST_LINE 512

#define COMMENT     FC_STR("<!--")
#define COMMENT_END FC_STR("-->")

bool fc_html_is_certain(FcStr head)
{
  head = fc_str_trim(fc_encoding_strip_mark(head));
  // Behind a comment or a declaration of XML.
  return fc_str_starts_nocase(head, FC_STR("<!doctype html")) ||
         (fc_str_starts(head, FC_STR("<")) &&
          fc_str_find_nocase(head, FC_STR("<html")) < head.len);
}

bool fc_html_recognise(FcStr head)
{
  static const char *const tags[] = {"<head", "<body", "<h1", "<p"};
  const bool is_certain = fc_html_is_certain(head);

  head = fc_str_trim(fc_encoding_strip_mark(head));
  for (size_t i = 0; i < sizeof tags / sizeof *tags; ++i) {
    if (fc_str_starts_nocase(head, fc_str(tags[i]))) {
      return true;
    }
  }
  return is_certain;
}

static bool has_lines(FcStr text)
{
  size_t lines = 1;

  for (size_t i = 0; i < text.len; ++i) {
    lines += text.data[i] == '\n';
  }
  return text.len / lines <= LONGEST_LINE;
}

/// Length of an anchor that only marks a place, at the start of a text: `<a
/// id="…"></a>`; 0 for none.
static size_t mark_length(FcStr text)
{
  static const FcStr end = {"></a>", sizeof "></a>" - 1};
  size_t len = 0;

  if (!fc_str_starts_nocase(text, FC_STR("<a "))) {
    return 0;
  }
  for (len = 1;
       len < text.len && text.data[len] != '<' && text.data[len] != '>';
       ++len) {
  }
  const FcStr tag = fc_str_upto(text, len);
  return fc_str_starts_nocase(fc_str_from(text, len), end) &&
                 fc_str_find_nocase(tag, FC_STR("href")) == tag.len
             ? len + end.len
             : 0;
}

static size_t comment_length(FcStr text)
{
  if (!fc_str_starts(text, COMMENT)) {
    return 0;
  }
  const size_t end = fc_str_find(text, COMMENT_END);
  return end < text.len ? end + COMMENT_END.len : text.len;
}

/// Add the text with marks of places made comments of the same length: inside
/// a link libxml2 takes them for the end of it, and the link's text falls out
/// (Austria and Belgium 2023).
static void add_without_marks(FcStrbuf *out, FcStr text)
{
  while (text.len) {
    const size_t mark = mark_length(text);
    size_t len = comment_length(text);
    if (mark) {
      fc_strbuf_add(out, COMMENT);
      for (size_t i = COMMENT.len + COMMENT_END.len; i < mark; ++i) {
        fc_strbuf_add_byte(out, ' ');
      }
      fc_strbuf_add(out, COMMENT_END);
    } else {
      len = len ? len : 1 + fc_str_find(fc_str_from(text, 1), FC_STR("<"));
      fc_strbuf_add(out, fc_str_upto(text, len));
    }
    text = fc_str_from(text, mark ? mark : len);
  }
}

/// A download that broke off leaves a page without its last tag.
static void check_end(FcTree *tree, FcStr text, FcDiag *diag)
{
  const FcPos pos = {.file = fc_tree_file(tree), .offset = text.len};

  if (fc_str_find_nocase(text, FC_STR("<html")) < text.len &&
      fc_str_find_nocase(text, FC_STR("</html")) == text.len) {
    fc_diag_warn(diag, pos, "cut-document",
                 "page ends before its last tag: the rest of it is missing");
  }
}

/// @return The input as valid UTF-8, or what is made of it in `buf`.
static FcStr make_valid(FcStrbuf *buf, FcTree *tree, FcStr input, FcDiag *diag)
{
  const FcPos pos = {.file = fc_tree_file(tree)};
  const FcStr null_byte = {"", 1};

  if (fc_str_is_utf8(input) && fc_str_find(input, null_byte) == input.len) {
    return input;
  }
  const size_t replaced = fc_encoding_replace(buf, input);
  fc_diag_warn(diag, pos, "not-utf8", "bytes that are no UTF-8: %zu", replaced);
  return fc_strbuf_str(buf);
}

FcStatus fc_read_html(FcTree *tree, FcStr input, FcDiag *diag)
{
  FcStrbuf valid = {0};
  FcStrbuf text = {0};

  add_without_marks(
      &text, make_valid(&valid, tree, fc_encoding_strip_mark(input), diag));
  check_end(tree, fc_strbuf_str(&text), diag);
  const bool lines = has_lines(fc_strbuf_str(&text));
  const FcPos start = {
      .file = fc_tree_file(tree),
      .line = lines,
      .unit = lines ? FC_LINES : FC_CHARACTERS,
      .offset = input.len - fc_encoding_strip_mark(input).len,
  };
  fc_html_document(tree, fc_strbuf_str(&text), start);
  fc_strbuf_free(&text);
  fc_strbuf_free(&valid);
  return fc_tree_finish(tree, diag);
}
