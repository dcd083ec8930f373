/**
 * @file
 * What RDF terms may be made of, so that no syntax loses or breaks them.
 */
#ifndef FC_TERM_H
#define FC_TERM_H

#include "str.h"

#include <stdbool.h>

#define FC_RDF  "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
#define FC_RDFS "http://www.w3.org/2000/01/rdf-schema#"
#define FC_XSD  "http://www.w3.org/2001/XMLSchema#"
#define FC_SKOS "http://www.w3.org/2004/02/skos/core#"
#define FC_DCT  "http://purl.org/dc/terms/"

/// @return true for an IRI with a scheme (RFC 3987), nothing to be escaped and
/// no segments "." and ".." to be resolved.
bool fc_is_iri(FcStr text);

/// @return true for what is never percent-encoded in an IRI: RFC 3987
/// iunreserved.
bool fc_is_unreserved(uint32_t c);

/// @return true for a language tag of the shape of BCP 47, in any case.
bool fc_is_language(FcStr text);

/// @return true for UTF-8 without controls (but TAB, LF and CR), U+FFFE and
/// U+FFFF.
bool fc_is_literal(FcStr text);

/// @return false if `datatype` is one that we know (date, gYear, gYearMonth,
/// dateTime, integer, nonNegativeInteger, decimal, boolean, anyURI, hexBinary
/// of XSD) and `text` none of its lexical forms.
bool fc_is_of_datatype(FcStr text, FcStr datatype);

#endif
