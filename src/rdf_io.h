/**
 * @file
 * RDF files, read and written by raptor2: Turtle, RDF/XML, N-Triples.
 *
 * Each message of raptor is a failure, since it loses data and reports
 * success. One raptor world a call; libxml2's error handlers are left alone.
 */
#ifndef FC_RDF_IO_H
#define FC_RDF_IO_H

#include "diag.h"
#include "graph.h"
#include "strbuf.h"

/**
 * Read a file's text into a graph.
 *
 * @param graph What is read is added; untouched on failure.
 * @param text The whole file.
 * @param syntax "turtle", "rdfxml" or "ntriples".
 * @param base IRI against which relative ones are resolved.
 * @param file For messages.
 * @return FC_ERR_SYNTAX for the first fault, with its line.
 */
FcStatus fc_rdf_read(FcGraph *graph,
                     FcStr text,
                     const char *syntax,
                     FcStr base,
                     const char *file,
                     FcDiag *diag);

/**
 * Write a graph without blank nodes as text.
 *
 * Sorted by subject; the prefixes of vocabularies that are needed are declared;
 * no base. Each statement is proven to be in the text
 * by reading it again and comparing the sets.
 *
 * Not every value survives: in Turtle, raptor writes some numbers and truth
 * values without quotes, so that an xsd:decimal needs digits on both sides of
 * its point ("5.0"), an xsd:double an exponent ("5E0"), and an xsd:boolean is
 * "true" or "false". In RDF/XML the IRIs of classes and properties must end in
 * an XML name.
 *
 * @param out The text is added; untouched on failure.
 * @param syntax "turtle", "rdfxml" or "ntriples".
 * @param file What will be written, for messages.
 * @return FC_ERR_OUTPUT if raptor said anything, or what was read again
 * differs.
 */
FcStatus fc_rdf_write(FcStrbuf *out,
                      FcGraph *graph,
                      const char *syntax,
                      const char *file,
                      FcDiag *diag);

/// @return The syntax that a file's suffix tells (.ttl, .rdf, .nt), as
/// fc_rdf_write has it, or NULL.
const char *fc_rdf_syntax(const char *path);

#endif
