/**
 * @file
 * XML from files that nobody vouches for, as events: a table says what to do
 * at the start and the end of which element, and with the text in it.
 *
 * Refused: document types (hence entities), what is not well-formed, and
 * elements nested deeper than FC_XML_MAX_DEPTH. Nothing is fetched.
 */
#ifndef FC_XML_H
#define FC_XML_H

#include "arena.h"
#include "diag.h"

#include <stdbool.h>

#define FC_XML_MAX_DEPTH 256

/// A part while it is read; handed to the functions of the rules.
typedef struct FcXml FcXml;

/// A namespace; several may share a prefix where a format changed its own.
typedef struct {
  const char *prefix; ///< In rules and names of attributes, not in the file
  const char *iri;
} FcXmlSpace;

/// What to do with an element; functions may be NULL.
typedef struct {
  const char *name; ///< "w:p", or "p" for one without a namespace
  void (*start)(FcXml *xml, void *data);
  void (*end)(FcXml *xml, void *data);
  void (*text)(FcXml *xml, void *data, FcStr text); ///< Maybe in pieces
} FcXmlRule;

typedef struct {
  const FcXmlSpace *spaces;
  size_t space_count;
  const FcXmlRule *rules; ///< Sorted by name, as strcmp does
  size_t rule_count;
} FcXmlRules;

/**
 * Read a part.
 *
 * Elements without a rule are entered, their text is not told.
 *
 * @param part UTF-8, UTF-16, or what its XML declaration says.
 * @param name Of the part, for messages.
 * @param pos Where messages point; may change meanwhile.
 * @return FC_ERR_SYNTAX, FC_ERR_LIMIT for too deep nesting: with a message.
 */
FcStatus fc_xml_read(FcStr part,
                     const FcXmlRules *rules,
                     void *data,
                     const char *name,
                     const FcPos *pos,
                     FcDiag *diag);

/**
 * Ask for an attribute of the element that starts.
 *
 * @param name With the prefix that stands for its namespace, if any: "r:id".
 * @return The value, in `arena`; none where it is absent.
 */
FcStr fc_xml_attribute(const FcXml *xml, FcArena *arena, const char *name);

/// @return The name of the element in its rule.
const char *fc_xml_name(const FcXml *xml);

/// @return true if the element around the current one is `name`, which must
/// have a rule.
bool fc_xml_is_in(const FcXml *xml, const char *name);

/// At the start of an element: leave out all that is in it, its end too.
void fc_xml_skip(FcXml *xml);

#endif
