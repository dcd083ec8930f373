// From a path to a tree: the table of formats, and files read within bounds.
#include "reader.h"

#include "checksum.h"
#include "encoding.h"
#include "file.h"
#include "limits.h"
#include "read_docx.h"
#include "read_html.h"
#include "read_md.h"

/// Bytes that are shown to the formats' `recognise`.
#define HEAD_LEN 4096

/// Every input format.
static const FcReader readers[] = {
    {
        .name = "docx",
        .extensions = "docx docm",
        .is_certain = fc_docx_recognise,
        .recognise = fc_docx_recognise,
        .read = fc_read_docx,
    },
    {
        .name = "html",
        .extensions = "html htm xhtml",
        .is_certain = fc_html_is_certain,
        .recognise = fc_html_recognise,
        .read = fc_read_html,
    },
    {
        .name = "md",
        .extensions = "md markdown",
        .recognise = fc_md_recognise,
        .read = fc_read_md,
    },
};

#define READERS (sizeof readers / sizeof *readers)

const FcReader *fc_reader_find(FcStr name)
{
  for (size_t i = 0; i < READERS; ++i) {
    if (fc_str_eq(name, fc_str(readers[i].name))) {
      return &readers[i];
    }
  }
  return NULL;
}

/// Compare ASCII letters without case: file names keep no other rule.
static bool is_same_extension(FcStr a, FcStr b)
{
  if (a.len != b.len) {
    return false;
  }
  for (size_t i = 0; i < a.len; ++i) {
    if (fc_to_lower((unsigned char)a.data[i]) != (unsigned char)b.data[i]) {
      return false;
    }
  }
  return true;
}

static FcStr extension_of(FcStr path)
{
  for (size_t i = path.len; i > 0 && path.data[i - 1] != '/'; --i) {
    if (path.data[i - 1] == '.') {
      return fc_str_from(path, i);
    }
  }
  return FC_STR("");
}

static bool has_extension(const FcReader *reader, FcStr extension)
{
  FcStr rest = fc_str(reader->extensions);
  FcStr one = {0};

  while (fc_str_split(&rest, ' ', &one)) {
    if (is_same_extension(extension, one)) {
      return true;
    }
  }
  return false;
}

const FcReader *fc_reader_detect(FcStr path, FcStr head)
{
  const FcStr extension = extension_of(path);
  head = fc_str_upto(head, HEAD_LEN);

  for (size_t i = 0; i < READERS; ++i) {
    if (readers[i].is_certain && readers[i].is_certain(head)) {
      return &readers[i];
    }
  }
  for (size_t i = 0; i < READERS; ++i) {
    if (has_extension(&readers[i], extension)) {
      return &readers[i];
    }
  }
  for (size_t i = 0; i < READERS; ++i) {
    if (readers[i].recognise(head)) {
      return &readers[i];
    }
  }
  return NULL;
}

static FcStatus read_tree(
    FcTree **out, FcStr input, FcPos pos, const FcReader *reader, FcDiag *diag)
{
  if (!reader) {
    return fc_diag_fail(diag, FC_ERR_FORMAT, pos, "unknown-format",
                        "neither the name nor the first bytes tell a format");
  }

  FcTree *tree = fc_tree_new(pos.file);
  const FcStatus status = reader->read(tree, input, diag);
  if (status) {
    fc_tree_free(tree);
    return status;
  }
  *out = tree;
  return FC_OK;
}

FcStatus fc_read_file(FcTree **out,
                      const char *path,
                      const FcReader *reader,
                      FcDiag *diag)
{
  const FcPos pos = {.file = fc_file_name(path)};
  FcStrbuf input = {0};
  FcStrbuf decoded = {0};

  FcStatus status = fc_file_read(&input, path, FC_MAX_INPUT, diag);
  if (!status) {
    const FcStr text = fc_encoding_decode(&decoded, fc_strbuf_str(&input));
    status =
        read_tree(out, text, pos,
                  reader ? reader : fc_reader_detect(fc_str(path), text), diag);
  }
  if (!status) {
    fc_tree_set_checksum(
        *out, fc_checksum(fc_tree_arena(*out), fc_strbuf_str(&input)));
  }
  fc_strbuf_free(&decoded);
  fc_strbuf_free(&input);
  return status;
}
