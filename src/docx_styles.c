// Styles of a Word document, inheritance resolved once when they are read.
#include "docx_styles.h"

#include <stdlib.h>
#include <string.h>

/// How far basedOn is followed: styles based on each other in a circle end.
#define MAX_BASES 32

struct FcDocxStyles {
  FcDocxStyle *items; ///< Paragraph styles, then character styles; by id
  size_t len;
  size_t capacity;
  FcDocxFormat defaults;
  FcDocxStyle standard; ///< Of paragraphs that name no style
};

typedef struct {
  FcDocxStyles *styles;
  FcArena *arena;
  FcDocxStyle *open;    ///< The style that is read, or NULL
  FcDocxFormat *format; ///< What properties go to, or NULL
} Reading;

static int read_colour(const FcXml *xml, FcArena *arena)
{
  const FcStr value = fc_xml_attribute(xml, arena, "w:val");
  const size_t digits = 6;
  char *end = NULL;

  if (value.len != digits) {
    return -1;
  }
  const long colour = strtol(value.data, &end, 16);
  return end == value.data + digits && colour >= 0 ? (int)colour : -1;
}

void fc_docx_read_property(FcDocxFormat *out, const FcXml *xml, FcArena *arena)
{
  const char *name = fc_xml_name(xml);

  if (!strcmp(name, "w:color")) {
    out->colour = read_colour(xml, arena);
  } else if (!strcmp(name, "w:b")) {
    out->bold = fc_docx_switch(xml, arena);
  } else if (!strcmp(name, "w:i")) {
    out->italic = fc_docx_switch(xml, arena);
  } else if (!strcmp(name, "w:vanish")) {
    out->hidden = fc_docx_switch(xml, arena);
  }
}

static void start_style(FcXml *xml, void *data)
{
  Reading *reading = (Reading *)data;
  FcDocxStyles *styles = reading->styles;
  const FcStr type = fc_xml_attribute(xml, reading->arena, "w:type");
  const bool character = fc_str_eq(type, FC_STR("character"));

  if (!character && !fc_str_eq(type, FC_STR("paragraph"))) {
    fc_xml_skip(xml);
    return;
  }
  styles->items =
      (FcDocxStyle *)fc_docx_grow(reading->arena, styles->items, styles->len,
                                  &styles->capacity, sizeof(FcDocxStyle));
  reading->open = &styles->items[styles->len++];
  *reading->open = (FcDocxStyle){
      .id = fc_xml_attribute(xml, reading->arena, "w:styleId"),
      .character = character,
      .format = FC_DOCX_NO_FORMAT,
      .number = FC_DOCX_UNSET,
      .level = FC_DOCX_UNSET,
  };
  const FcStr standard = fc_xml_attribute(xml, reading->arena, "w:default");
  if (!character && (fc_str_eq(standard, FC_STR("1")) ||
                     fc_str_eq(standard, FC_STR("true")))) {
    styles->standard.id = reading->open->id;
  }
}

static void end_style(FcXml *xml, void *data)
{
  (void)xml;
  ((Reading *)data)->open = NULL;
}

static void start_value(FcXml *xml, void *data)
{
  Reading *reading = (Reading *)data;
  const char *name = fc_xml_name(xml);
  FcDocxStyle *style = reading->open;

  if (!style) {
    return;
  }
  if (!strcmp(name, "w:numId")) {
    style->number = fc_docx_number(xml, reading->arena, "w:val");
  } else if (!strcmp(name, "w:ilvl")) {
    style->level = fc_docx_number(xml, reading->arena, "w:val");
  } else if (fc_xml_is_in(xml, "w:style")) {
    FcStr *value =
        strcmp(name, "w:name") != 0 ? &style->based_on : &style->name;
    *value = fc_xml_attribute(xml, reading->arena, "w:val");
  }
}

/// The properties of runs: of a style, or of the whole document.
static void start_run_properties(FcXml *xml, void *data)
{
  Reading *reading = (Reading *)data;

  if (fc_xml_is_in(xml, "w:rPrDefault")) {
    reading->format = &reading->styles->defaults;
  } else if (reading->open && fc_xml_is_in(xml, "w:style")) {
    reading->format = &reading->open->format;
  } else {
    fc_xml_skip(xml);
  }
}

static void end_run_properties(FcXml *xml, void *data)
{
  (void)xml;
  ((Reading *)data)->format = NULL;
}

static void start_property(FcXml *xml, void *data)
{
  const Reading *reading = (const Reading *)data;

  if (reading->format) {
    fc_docx_read_property(reading->format, xml, reading->arena);
  }
}

static int compare_styles(const void *a, const void *b)
{
  const FcDocxStyle *first = (const FcDocxStyle *)a;
  const FcDocxStyle *second = (const FcDocxStyle *)b;

  return first->character != second->character
             ? first->character - second->character
             : fc_str_cmp(first->id, second->id);
}

static FcDocxStyle *find_style(const FcDocxStyles *styles,
                               FcStr id,
                               bool character)
{
  const FcDocxStyle wanted = {.id = id, .character = character};

  return styles->len && id.len
             ? (FcDocxStyle *)bsearch(&wanted, styles->items, styles->len,
                                      sizeof wanted, compare_styles)
             : NULL;
}

static void inherit(int *own, int base)
{
  if (*own == FC_DOCX_UNSET) {
    *own = base;
  }
}

static void inherit_format(FcDocxFormat *own, const FcDocxFormat *base)
{
  inherit(&own->colour, base->colour);
  inherit(&own->bold, base->bold);
  inherit(&own->italic, base->italic);
  inherit(&own->hidden, base->hidden);
}

/// Names of built-in styles; programs differ in their case.
static bool has_name(const FcDocxStyle *style, const char *name)
{
  const size_t len = strlen(name);
  if (style->name.len != len) {
    return false;
  }
  for (size_t i = 0; i < len; ++i) {
    if (fc_to_lower((unsigned char)style->name.data[i]) !=
        (unsigned char)name[i]) {
      return false;
    }
  }
  return true;
}

static bool is_numbered(const FcDocxStyle *style, const char *pattern, int last)
{
  char name[] = "heading 1";

  for (int i = 1; i <= last; ++i) {
    memcpy(name, pattern, strlen(pattern) + 1);
    name[strlen(pattern) - 1] = (char)('0' + i);
    if (has_name(style, name)) {
      return true;
    }
  }
  return false;
}

static int heading_level(const FcDocxStyle *style)
{
  if (has_name(style, "subtitle")) {
    return 4;
  }
  return is_numbered(style, "heading 1", 3)
             ? style->name.data[style->name.len - 1] - '0'
             : 0;
}

/// Take over what the styles say that `style` is based on.
static void resolve(const FcDocxStyles *styles, FcDocxStyle *style)
{
  const FcDocxStyle *base = style;

  style->heading = heading_level(style);
  style->contents = is_numbered(style, "toc 1", 9);
  for (int i = 0; i < MAX_BASES; ++i) {
    base = find_style(styles, base->based_on, style->character);
    if (!base) {
      break;
    }
    inherit_format(&style->format, &base->format);
    inherit(&style->number, base->number);
    inherit(&style->level, base->level);
    if (!style->heading && has_name(base, "subtitle")) {
      style->heading = 4;
    }
  }
  if (!style->character) {
    inherit_format(&style->format, &styles->defaults);
  }
}

static void resolve_all(FcDocxStyles *styles)
{
  const FcStr standard = styles->standard.id;

  if (styles->len) {
    qsort(styles->items, styles->len, sizeof *styles->items, compare_styles);
  }
  for (size_t i = 0; i < styles->len; ++i) {
    resolve(styles, &styles->items[i]);
  }

  const FcDocxStyle *found = find_style(styles, standard, false);
  styles->standard = found ? *found
                           : (FcDocxStyle){
                                 .format = styles->defaults,
                                 .number = FC_DOCX_UNSET,
                                 .level = FC_DOCX_UNSET,
                             };
  styles->standard.name = (FcStr){NULL, 0};
}

FcStatus fc_docx_read_styles(const FcDocxStyles **out,
                             FcStr part,
                             const char *name,
                             const FcDocxContext *context)
{
  static const FcXmlRule table[] = {
      {"w:b", start_property, NULL, NULL},
      {"w:basedOn", start_value, NULL, NULL},
      {"w:color", start_property, NULL, NULL},
      {"w:i", start_property, NULL, NULL},
      {"w:ilvl", start_value, NULL, NULL},
      {"w:name", start_value, NULL, NULL},
      {"w:numId", start_value, NULL, NULL},
      {"w:rPr", start_run_properties, end_run_properties, NULL},
      {"w:rPrDefault", NULL, NULL, NULL},
      {"w:style", start_style, end_style, NULL},
      {"w:vanish", start_property, NULL, NULL},
  };
  const FcXmlRules rules = {fc_docx_spaces, fc_docx_space_count, table,
                            sizeof table / sizeof *table};
  FcDocxStyles *styles =
      (FcDocxStyles *)fc_arena_alloc(context->arena, sizeof(FcDocxStyles));
  Reading reading = {styles, context->arena, NULL, NULL};
  FcStatus status = FC_OK;

  styles->defaults = FC_DOCX_NO_FORMAT;
  if (part.len) {
    status =
        fc_xml_read(part, &rules, &reading, name, &context->pos, context->diag);
  }
  resolve_all(styles);
  *out = styles;
  return status;
}

const FcDocxStyle *fc_docx_paragraph_style(const FcDocxStyles *styles, FcStr id)
{
  const FcDocxStyle *found =
      fc_str_eq(id, styles->standard.id) ? NULL : find_style(styles, id, false);

  return found ? found : &styles->standard;
}

const FcDocxStyle *fc_docx_character_style(const FcDocxStyles *styles, FcStr id)
{
  return find_style(styles, id, true);
}
