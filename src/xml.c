// XML by libxml2's SAX2 events: those of elements with a rule are handed on.
#include "xml.h"

#include "limits.h"
#include "strbuf.h"

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <assert.h>
#include <stdlib.h>
#include <string.h>

struct FcXml {
  const FcXmlRules *rules;
  void *data;
  xmlParserCtxt *parser;
  const FcXmlRule *open[FC_XML_MAX_DEPTH]; ///< NULL for none
  size_t depth;
  size_t skip; ///< Depth of the element that is left out, 0 for none
  const xmlChar **attributes;
  size_t attribute_count;
  const char *fault; ///< What we refuse that libxml2 does not
  FcStatus status;
};

/// libxml2 gives five pointers an attribute.
enum { LOCAL_NAME, PREFIX, SPACE, VALUE, VALUE_END, ATTRIBUTE_WIDTH };

static const char *from_xml(const xmlChar *text)
{
  return (const char *)text;
}

/// @return The prefix that rules use for a namespace, "" for no namespace, or
/// NULL for one that nobody asked for.
static const char *find_prefix(const FcXmlRules *rules, const xmlChar *iri)
{
  if (!iri) {
    return "";
  }
  for (size_t i = 0; i < rules->space_count; ++i) {
    if (!strcmp(rules->spaces[i].iri, from_xml(iri))) {
      return rules->spaces[i].prefix;
    }
  }
  return NULL;
}

/// A name as the parser gives it.
typedef struct {
  const char *prefix;
  const char *local;
} Name;

/// As strcmp of "prefix:local" and `text`.
static int compare_name(const Name *name, const char *text)
{
  const size_t len = strlen(name->prefix);
  if (!len) {
    return strcmp(name->local, text);
  }

  const int order = strncmp(name->prefix, text, len);
  if (order) {
    return order;
  }
  return text[len] == ':' ? strcmp(name->local, text + len + 1)
                          : ':' - (unsigned char)text[len];
}

static int compare_rule(const void *name, const void *rule)
{
  return compare_name((const Name *)name, ((const FcXmlRule *)rule)->name);
}

static const FcXmlRule *find_rule(const FcXmlRules *rules,
                                  const xmlChar *local,
                                  const xmlChar *iri)
{
  const Name name = {find_prefix(rules, iri), from_xml(local)};

  return name.prefix
             ? (const FcXmlRule *)bsearch(&name, rules->rules,
                                          rules->rule_count, sizeof(FcXmlRule),
                                          compare_rule)
             : NULL;
}

static void refuse(FcXml *xml, FcStatus status, const char *fault)
{
  xml->status = status;
  xml->fault = fault;
  xmlStopParser(xml->parser);
}

static void start_element(void *data,
                          const xmlChar *local,
                          const xmlChar *prefix,
                          const xmlChar *iri,
                          int space_count,
                          const xmlChar **spaces,
                          int attribute_count,
                          int default_count,
                          const xmlChar **attributes)
{
  FcXml *xml = (FcXml *)data;
  (void)prefix;
  (void)space_count;
  (void)spaces;
  (void)default_count;

  if (xml->status) {
    return;
  }
  if (xml->depth == FC_XML_MAX_DEPTH) {
    refuse(xml, FC_ERR_LIMIT, "has too deeply nested elements");
    return;
  }

  const FcXmlRule *rule = xml->skip ? NULL : find_rule(xml->rules, local, iri);
  xml->open[xml->depth++] = rule;
  if (rule && rule->start) {
    xml->attributes = attributes;
    xml->attribute_count = (size_t)attribute_count;
    rule->start(xml, xml->data);
    xml->attribute_count = 0;
  }
}

static void end_element(void *data,
                        const xmlChar *local,
                        const xmlChar *prefix,
                        const xmlChar *iri)
{
  FcXml *xml = (FcXml *)data;
  (void)local;
  (void)prefix;
  (void)iri;

  if (xml->status) {
    return;
  }
  const FcXmlRule *rule = xml->open[xml->depth - 1];
  if (!xml->skip && rule && rule->end) {
    rule->end(xml, xml->data);
  }
  if (xml->skip == xml->depth) {
    xml->skip = 0;
  }
  --xml->depth;
}

static void add_characters(void *data, const xmlChar *text, int len)
{
  FcXml *xml = (FcXml *)data;
  if (xml->status || xml->skip || !xml->depth) {
    return;
  }

  const FcXmlRule *rule = xml->open[xml->depth - 1];
  if (rule && rule->text) {
    rule->text(xml, xml->data, (FcStr){from_xml(text), (size_t)len});
  }
}

static void refuse_document_type(void *data,
                                 const xmlChar *name,
                                 const xmlChar *public_id,
                                 const xmlChar *system_id)
{
  (void)name;
  (void)public_id;
  (void)system_id;
  refuse((FcXml *)data, FC_ERR_SYNTAX, "has a document type");
}

/// Keeps messages from handlers that other libraries set for all parsers.
static void ignore_error(void *data, xmlError *error)
{
  (void)data;
  (void)error;
}

/// Let libxml2 read `part`. @return true if it is well-formed.
static bool parse(FcXml *xml, FcStr part)
{
  static const xmlSAXHandler events = {
      .initialized = XML_SAX2_MAGIC,
      .startElementNs = start_element,
      .endElementNs = end_element,
      .characters = add_characters,
      .ignorableWhitespace = add_characters,
      .cdataBlock = add_characters,
      .internalSubset = refuse_document_type,
      .serror = ignore_error,
  };
  if (!part.len || part.len > FC_MAX_INFLATED) {
    return false;
  }
  xml->parser = xmlCreateMemoryParserCtxt(part.data, (int)part.len);
  if (!xml->parser) {
    return false;
  }

  (void)xmlCtxtUseOptions(xml->parser, XML_PARSE_NONET);
  *xml->parser->sax = events;
  xml->parser->userData = xml;
  (void)xmlParseDocument(xml->parser);
  const bool well_formed = !xml->status && xml->parser->wellFormed;
  xmlFreeDoc(xml->parser->myDoc);
  xmlFreeParserCtxt(xml->parser);
  return well_formed;
}

static bool are_sorted(const FcXmlRules *rules)
{
  for (size_t i = 1; i < rules->rule_count; ++i) {
    if (strcmp(rules->rules[i - 1].name, rules->rules[i].name) >= 0) {
      return false;
    }
  }
  return true;
}

FcStatus fc_xml_read(FcStr part,
                     const FcXmlRules *rules,
                     void *data,
                     const char *name,
                     const FcPos *pos,
                     FcDiag *diag)
{
  FcXml xml = {.rules = rules, .data = data};

  assert(are_sorted(rules));
  if (parse(&xml, part)) {
    return FC_OK;
  }
  return fc_diag_fail(diag, xml.status ? xml.status : FC_ERR_SYNTAX, *pos,
                      "broken-xml", "%s %s", name,
                      xml.fault ? xml.fault : "is not well-formed XML");
}

/// A value as it was meant: without entities of its own libxml2 leaves every
/// ampersand as a reference.
static FcStr decode(FcArena *arena, FcStr value)
{
  const FcStr reference = FC_STR("&#38;");
  size_t end = fc_str_find(value, reference);
  if (end == value.len) {
    return fc_arena_copy(arena, value);
  }

  FcStrbuf buf = {0};
  for (; end < value.len; end = fc_str_find(value, reference)) {
    fc_strbuf_add(&buf, fc_str_upto(value, end + 1));
    value = fc_str_from(value, end + reference.len);
  }
  fc_strbuf_add(&buf, value);
  const FcStr decoded = fc_arena_copy(arena, fc_strbuf_str(&buf));
  fc_strbuf_free(&buf);
  return decoded;
}

FcStr fc_xml_attribute(const FcXml *xml, FcArena *arena, const char *name)
{
  for (size_t i = 0; i < xml->attribute_count; ++i) {
    const xmlChar **attribute = xml->attributes + i * ATTRIBUTE_WIDTH;
    const Name own = {find_prefix(xml->rules, attribute[SPACE]),
                      from_xml(attribute[LOCAL_NAME])};
    if (own.prefix && !compare_name(&own, name)) {
      const char *value = from_xml(attribute[VALUE]);
      const size_t len = (size_t)(attribute[VALUE_END] - attribute[VALUE]);
      return decode(arena, (FcStr){value, len});
    }
  }
  return (FcStr){NULL, 0};
}

const char *fc_xml_name(const FcXml *xml)
{
  return xml->open[xml->depth - 1]->name;
}

bool fc_xml_is_in(const FcXml *xml, const char *name)
{
  const FcXmlRule *around = xml->depth > 1 ? xml->open[xml->depth - 2] : NULL;

  return around && !strcmp(around->name, name);
}

void fc_xml_skip(FcXml *xml)
{
  xml->skip = xml->depth;
}
