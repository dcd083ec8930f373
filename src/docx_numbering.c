// Numbering: an instance (w:num) points to a definition (w:abstractNum), which
// may point to a style, whose definition has the levels.
#include "docx_numbering.h"

#include <string.h>

/// Levels of a definition, by ISO 29500.
#define LEVELS 9

typedef struct {
  bool ordered;
  FcStr style; ///< Paragraphs of it are at this level
} Level;

typedef struct {
  int id;
  FcStr link;   ///< Name of the definition for others that link to it
  FcStr linked; ///< Link of the definition that has the levels
  Level levels[LEVELS];
} Definition;

typedef struct {
  int id;
  int definition;
} Instance;

struct FcDocxNumbering {
  Definition *definitions;
  size_t definition_count, definition_capacity;
  Instance *instances;
  size_t instance_count, instance_capacity;
};

typedef struct {
  FcDocxNumbering *numbering;
  FcArena *arena;
  Level *level; ///< That is read, or NULL
} Reading;

static void start_definition(FcXml *xml, void *data)
{
  const Reading *reading = (const Reading *)data;
  FcDocxNumbering *numbering = reading->numbering;

  numbering->definitions = (Definition *)fc_docx_grow(
      reading->arena, numbering->definitions, numbering->definition_count,
      &numbering->definition_capacity, sizeof(Definition));
  numbering->definitions[numbering->definition_count++] = (Definition){
      .id = fc_docx_number(xml, reading->arena, "w:abstractNumId"),
  };
}

static Definition *last_definition(const FcDocxNumbering *numbering)
{
  return &numbering->definitions[numbering->definition_count - 1];
}

static void start_link(FcXml *xml, void *data)
{
  const Reading *reading = (const Reading *)data;
  if (!fc_xml_is_in(xml, "w:abstractNum")) {
    return;
  }

  Definition *definition = last_definition(reading->numbering);
  FcStr *link = strcmp(fc_xml_name(xml), "w:styleLink") != 0
                    ? &definition->linked
                    : &definition->link;
  *link = fc_xml_attribute(xml, reading->arena, "w:val");
}

static void start_level(FcXml *xml, void *data)
{
  Reading *reading = (Reading *)data;
  const int level = fc_docx_number(xml, reading->arena, "w:ilvl");

  if (!fc_xml_is_in(xml, "w:abstractNum") || level < 0 || level >= LEVELS) {
    // Levels that a single instance changes: it stays the same list.
    fc_xml_skip(xml);
    return;
  }
  reading->level = &last_definition(reading->numbering)->levels[level];
}

static void end_level(FcXml *xml, void *data)
{
  (void)xml;
  ((Reading *)data)->level = NULL;
}

static void start_value(FcXml *xml, void *data)
{
  const Reading *reading = (const Reading *)data;
  const FcStr value = fc_xml_attribute(xml, reading->arena, "w:val");

  if (!reading->level) {
    return;
  }
  if (!strcmp(fc_xml_name(xml), "w:pStyle")) {
    reading->level->style = value;
  } else {
    reading->level->ordered = !fc_str_eq(value, FC_STR("bullet")) &&
                              !fc_str_eq(value, FC_STR("none"));
  }
}

static void start_instance(FcXml *xml, void *data)
{
  const Reading *reading = (const Reading *)data;
  FcDocxNumbering *numbering = reading->numbering;

  numbering->instances = (Instance *)fc_docx_grow(
      reading->arena, numbering->instances, numbering->instance_count,
      &numbering->instance_capacity, sizeof(Instance));
  numbering->instances[numbering->instance_count++] = (Instance){
      .id = fc_docx_number(xml, reading->arena, "w:numId"),
      .definition = FC_DOCX_UNSET,
  };
}

static void start_reference(FcXml *xml, void *data)
{
  const Reading *reading = (const Reading *)data;
  const FcDocxNumbering *numbering = reading->numbering;

  if (fc_xml_is_in(xml, "w:num")) {
    numbering->instances[numbering->instance_count - 1].definition =
        fc_docx_number(xml, reading->arena, "w:val");
  }
}

FcStatus fc_docx_read_numbering(const FcDocxNumbering **out,
                                FcStr part,
                                const char *name,
                                const FcDocxContext *context)
{
  static const FcXmlRule table[] = {
      {"w:abstractNum", start_definition, NULL, NULL},
      {"w:abstractNumId", start_reference, NULL, NULL},
      {"w:lvl", start_level, end_level, NULL},
      {"w:num", start_instance, NULL, NULL},
      {"w:numFmt", start_value, NULL, NULL},
      {"w:numStyleLink", start_link, NULL, NULL},
      {"w:pStyle", start_value, NULL, NULL},
      {"w:styleLink", start_link, NULL, NULL},
  };
  const FcXmlRules rules = {fc_docx_spaces, fc_docx_space_count, table,
                            sizeof table / sizeof *table};
  FcDocxNumbering *numbering = (FcDocxNumbering *)fc_arena_alloc(
      context->arena, sizeof(FcDocxNumbering));
  Reading reading = {numbering, context->arena, NULL};

  *out = numbering;
  return part.len ? fc_xml_read(part, &rules, &reading, name, &context->pos,
                                context->diag)
                  : FC_OK;
}

/// The definition that another one links to; itself where there is none.
static const Definition *follow_link(const FcDocxNumbering *numbering,
                                     const Definition *definition)
{
  for (size_t i = 0; i < numbering->definition_count; ++i) {
    const Definition *other = &numbering->definitions[i];
    if (definition->linked.len && fc_str_eq(other->link, definition->linked)) {
      return other;
    }
  }
  return definition;
}

static const Definition *find_definition(const FcDocxNumbering *numbering,
                                         int number)
{
  int id = FC_DOCX_UNSET;

  for (size_t i = 0; i < numbering->instance_count; ++i) {
    if (numbering->instances[i].id == number) {
      id = numbering->instances[i].definition;
    }
  }
  for (size_t i = 0; i < numbering->definition_count; ++i) {
    if (numbering->definitions[i].id == id) {
      return follow_link(numbering, &numbering->definitions[i]);
    }
  }
  return NULL;
}

/// The level at which a definition puts the paragraphs of a style.
static int level_of_style(const Definition *definition, FcStr style)
{
  for (int i = 0; i < LEVELS; ++i) {
    if (definition->levels[i].style.len &&
        fc_str_eq(definition->levels[i].style, style)) {
      return i;
    }
  }
  return 0;
}

bool fc_docx_is_item(FcDocxPlace *out,
                     const FcDocxNumbering *numbering,
                     const FcDocxStyle *style,
                     int number,
                     int level)
{
  if (number == FC_DOCX_UNSET) {
    number = style->number;
  }
  // Number 0 takes a paragraph out of the list its style puts it in.
  const Definition *definition =
      number > 0 ? find_definition(numbering, number) : NULL;
  if (!definition) {
    return false;
  }

  if (level == FC_DOCX_UNSET) {
    level = style->level;
  }
  if (level < 0 || level >= LEVELS) {
    level = level_of_style(definition, style->id);
  }
  *out = (FcDocxPlace){level, definition->levels[level].ordered};
  return true;
}
