// Word documents: the parts that matter are found by their relationships and
// read one after the other, the main one last.
#include "read_docx.h"

#include "docx_document.h"
#include "unzip.h"

/// The archive, and what reading its parts needs.
typedef struct {
  FcUnzip *zip;
  FcDocxContext context;
} Package;

/// Inflate a part. @return FC_OK with nothing in `out` where there is none.
static FcStatus read_part(FcStrbuf *out,
                          const Package *package,
                          const char *name)
{
  fc_strbuf_clear(out);
  return fc_unzip_has(package->zip, name)
             ? fc_unzip_read(package->zip, out, name, package->context.diag)
             : FC_OK;
}

/// The length of a part's name up to its last slash, that included.
static size_t folder_length(FcStr name)
{
  size_t len = name.len;

  while (len && name.data[len - 1] != '/') {
    --len;
  }
  return len;
}

/// The name of the part that `from` points to: from its own folder, or from
/// the root.
static const char *part_name(const Package *package, FcStr from, FcStr target)
{
  if (fc_str_starts(target, FC_STR("/"))) {
    return fc_arena_copy(package->context.arena, fc_str_from(target, 1)).data;
  }
  return fc_arena_join(package->context.arena,
                       fc_str_upto(from, folder_length(from)), target)
      .data;
}

/// The part that holds the relationships of the part `name`.
static const char *relations_name(const Package *package, FcStr name)
{
  const size_t folder = folder_length(name);
  const FcStr file = fc_str_from(name, folder);

  return fc_arena_printf(package->context.arena, "%.*s_rels/%.*s.rels",
                         FC_FMT(fc_str_upto(name, folder)), FC_FMT(file))
      .data;
}

static FcStatus read_relations(FcDocxRelations *out,
                               const Package *package,
                               FcStr source)
{
  const char *name = relations_name(package, source);
  FcStrbuf part = {0};

  FcStatus status = read_part(&part, package, name);
  if (!status && part.len) {
    status = fc_docx_read_relations(out, fc_strbuf_str(&part), name,
                                    &package->context);
  }
  fc_strbuf_free(&part);
  return status;
}

/// Read relationships, styles and numbering; a document may have none.
static FcStatus read_definitions(FcDocxDefinitions *out,
                                 const Package *package,
                                 FcStr main_part)
{
  FcStatus status = read_relations(&out->relations, package, main_part);
  if (status) {
    return status;
  }

  const char *styles = part_name(package, main_part,
                                 fc_docx_find_type(&out->relations, "/styles"));
  const char *numbering = part_name(
      package, main_part, fc_docx_find_type(&out->relations, "/numbering"));
  FcStrbuf part = {0};
  status = read_part(&part, package, styles);
  if (!status) {
    status = fc_docx_read_styles(&out->styles, fc_strbuf_str(&part), styles,
                                 &package->context);
  }
  if (!status) {
    status = read_part(&part, package, numbering);
  }
  if (!status) {
    status = fc_docx_read_numbering(&out->numbering, fc_strbuf_str(&part),
                                    numbering, &package->context);
  }
  fc_strbuf_free(&part);
  return status;
}

static FcStatus read_main_part(FcTree *tree,
                               const Package *package,
                               const char *name)
{
  FcDocxDefinitions definitions = {0};
  FcStrbuf part = {0};

  FcStatus status = read_definitions(&definitions, package, fc_str(name));
  if (!status) {
    status = read_part(&part, package, name);
  }
  if (!status) {
    status = fc_docx_read_document(tree, fc_strbuf_str(&part), name,
                                   &definitions, &package->context);
  }
  fc_strbuf_free(&part);
  return status;
}

static FcStatus read_package(FcTree *tree, const Package *package)
{
  FcDocxRelations relations = {0};

  const FcStatus status = read_relations(&relations, package, FC_STR(""));
  if (status) {
    return status;
  }
  const FcStr target = fc_docx_find_type(&relations, "/officeDocument");
  const char *name = part_name(package, FC_STR(""), target);
  return fc_unzip_has(package->zip, name) ? read_main_part(tree, package, name)
                                          : fc_docx_refuse(&package->context);
}

/// What Word before 2007 wrote, and what it wraps around encrypted documents.
static bool is_compound_file(FcStr head)
{
  return fc_str_starts(head, FC_STR("\320\317\021\340\241\261\032\341"));
}

bool fc_docx_recognise(FcStr head)
{
  return fc_str_starts(head, FC_STR("PK\003\004")) || is_compound_file(head);
}

FcStatus fc_read_docx(FcTree *tree, FcStr input, FcDiag *diag)
{
  const FcPos pos = {.file = fc_tree_file(tree), .unit = FC_PARAGRAPHS};
  Package package = {NULL, {fc_tree_arena(tree), diag, pos}};

  if (is_compound_file(input)) {
    return fc_diag_fail(diag, FC_ERR_FORMAT, pos, "no-docx",
                        "is an old Word document, or has a password");
  }
  FcStatus status = fc_unzip_open(&package.zip, input, pos, diag);
  if (!status) {
    status = read_package(tree, &package);
  }
  fc_unzip_close(package.zip);
  return status;
}
