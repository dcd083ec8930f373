// What the parts of a Word document have in common.
#include "docx.h"

#include <stdlib.h>
#include <string.h>

#define OPEN_XML "http://schemas.openxmlformats.org/"
#define STRICT   "http://purl.oclc.org/ooxml/"

const FcXmlSpace fc_docx_spaces[] = {
    {"w", OPEN_XML "wordprocessingml/2006/main"},
    {"w", STRICT "wordprocessingml/main"},
    {"r", OPEN_XML "officeDocument/2006/relationships"},
    {"r", STRICT "officeDocument/relationships"},
    {"mc", OPEN_XML "markup-compatibility/2006"},
    {"pic", OPEN_XML "drawingml/2006/picture"},
    {"pic", STRICT "drawingml/picture"},
    {"v", "urn:schemas-microsoft-com:vml"},
    {"rel", OPEN_XML "package/2006/relationships"},
};

const size_t fc_docx_space_count =
    sizeof fc_docx_spaces / sizeof *fc_docx_spaces;

typedef struct {
  FcDocxRelations *out;
  FcArena *arena;
} Reading;

FcStatus fc_docx_refuse(const FcDocxContext *context)
{
  return fc_diag_fail(context->diag, FC_ERR_FORMAT, context->pos, "no-docx",
                      "is no Word document");
}

void *fc_docx_grow(
    FcArena *arena, void *items, size_t len, size_t *capacity, size_t size)
{
  if (len < *capacity) {
    return items;
  }

  *capacity = *capacity ? 2 * *capacity : 16;
  void *grown = fc_arena_alloc(arena, *capacity * size);
  if (len) {
    memcpy(grown, items, len * size);
  }
  return grown;
}

static void start_relationship(FcXml *xml, void *data)
{
  const Reading *reading = (const Reading *)data;
  FcDocxRelations *out = reading->out;

  out->items =
      (FcDocxRelation *)fc_docx_grow(reading->arena, out->items, out->len,
                                     &out->capacity, sizeof(FcDocxRelation));
  out->items[out->len++] = (FcDocxRelation){
      .id = fc_xml_attribute(xml, reading->arena, "Id"),
      .type = fc_xml_attribute(xml, reading->arena, "Type"),
      .target = fc_xml_attribute(xml, reading->arena, "Target"),
  };
}

static int compare_ids(const void *a, const void *b)
{
  return fc_str_cmp(((const FcDocxRelation *)a)->id,
                    ((const FcDocxRelation *)b)->id);
}

FcStatus fc_docx_read_relations(FcDocxRelations *out,
                                FcStr part,
                                const char *name,
                                const FcDocxContext *context)
{
  static const FcXmlRule table[] = {
      {"rel:Relationship", start_relationship, NULL, NULL},
  };
  const FcXmlRules rules = {fc_docx_spaces, fc_docx_space_count, table, 1};
  Reading reading = {out, context->arena};

  const FcStatus status =
      fc_xml_read(part, &rules, &reading, name, &context->pos, context->diag);
  if (!status && out->len) {
    qsort(out->items, out->len, sizeof *out->items, compare_ids);
  }
  return status;
}

FcStr fc_docx_find_target(const FcDocxRelations *relations, FcStr id)
{
  const FcDocxRelation wanted = {.id = id};
  const FcDocxRelation *found =
      relations->len
          ? (const FcDocxRelation *)bsearch(&wanted, relations->items,
                                            relations->len, sizeof wanted,
                                            compare_ids)
          : NULL;

  return found ? found->target : (FcStr){NULL, 0};
}

FcStr fc_docx_find_type(const FcDocxRelations *relations, const char *type)
{
  for (size_t i = 0; i < relations->len; ++i) {
    if (fc_str_ends(relations->items[i].type, fc_str(type))) {
      return relations->items[i].target;
    }
  }
  return (FcStr){NULL, 0};
}

int fc_docx_number(const FcXml *xml, FcArena *arena, const char *name)
{
  const FcStr value = fc_xml_attribute(xml, arena, name);
  const size_t most_digits = 9;
  int number = 0;

  if (!value.len || value.len > most_digits) {
    return FC_DOCX_UNSET;
  }
  for (size_t i = 0; i < value.len; ++i) {
    if (!fc_is_digit((unsigned char)value.data[i])) {
      return FC_DOCX_UNSET;
    }
    number = number * 10 + (value.data[i] - '0');
  }
  return number;
}

int fc_docx_switch(const FcXml *xml, FcArena *arena)
{
  const FcStr value = fc_xml_attribute(xml, arena, "w:val");

  return !fc_str_eq(value, FC_STR("0")) && !fc_str_eq(value, FC_STR("false")) &&
         !fc_str_eq(value, FC_STR("off"));
}
