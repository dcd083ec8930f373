/**
 * @file
 * RDF terms, checked when they are made, and a graph: a sorted set of triples
 * with pattern look-up.
 *
 * Terms are interned: two equal terms of one graph are one pointer. What
 * cannot be written in every syntax is refused here, so that no writer can
 * lose it: RFC 3987 for IRIs, BCP 47 for language tags, the XSD lexical form
 * for the datatypes that we emit.
 */
#ifndef FC_GRAPH_H
#define FC_GRAPH_H

#include "arena.h"
#include "str.h"
#include "term.h"

#include <stdbool.h>
#include <stddef.h>

typedef enum {
  FC_IRI,
  FC_BLANK, ///< Only in what we read; no writer takes it
  FC_LITERAL,
} FcTermType;

typedef struct {
  FcTermType type;
  FcStr text;     ///< IRI, label or lexical form; NFC for literals
  FcStr language; ///< Lower case; none without a tag
  FcStr datatype; ///< IRI; none for a tagged or plain (xsd:string) literal
} FcTerm;

typedef struct {
  const FcTerm *subject, *predicate, *object;
} FcTriple;

typedef struct FcGraph FcGraph;

FcGraph *fc_graph_new(void);
void fc_graph_free(FcGraph *graph);

/**
 * @param iri An absolute IRI; characters that RFC 3987 forbids are refused,
 * not escaped.
 * @return The term, owned by the graph; NULL if it is no absolute IRI.
 */
const FcTerm *fc_graph_iri(FcGraph *graph, FcStr iri);

/// @return The blank node of that label; labels are those of one file.
const FcTerm *fc_graph_blank(FcGraph *graph, FcStr label);

/**
 * @param text UTF-8 without surrogates, U+FFFE, U+FFFF and controls but TAB
 * and LF. CR LF and CR become LF; normalised to NFC.
 * @param language BCP 47 tag, made lower case; none for none.
 * @param datatype IRI; none for none; not together with a language.
 * @return The term, owned by the graph; NULL if anything in it is not so, or
 * the text is not of the datatype.
 */
const FcTerm *fc_graph_literal(FcGraph *graph,
                               FcStr text,
                               FcStr language,
                               FcStr datatype);

/// @return The same IRI or literal as a term of this graph. It is not checked
/// again: `term` comes from another graph.
const FcTerm *fc_graph_copy(FcGraph *graph, const FcTerm *term);

/// Add a triple of terms of this graph; again is no change.
void fc_graph_add(FcGraph *graph,
                  const FcTerm *subject,
                  const FcTerm *predicate,
                  const FcTerm *object);

/// Add all triples of `from`, whose terms are copied. Blank nodes stay apart.
void fc_graph_merge(FcGraph *graph, const FcGraph *from);

/// @return How many different triples there are.
size_t fc_graph_size(FcGraph *graph);

/// The triples, sorted by subject, predicate, object, without duplicates;
/// valid until the next addition. Order: fc_term_cmp.
const FcTriple *fc_graph_triples(FcGraph *graph);

/// IRIs, then blank nodes, then literals; within by bytes of text, language
/// and datatype.
int fc_term_cmp(const FcTerm *a, const FcTerm *b);

/// By subject, predicate, object.
int fc_triple_cmp(const FcTriple *a, const FcTriple *b);

/**
 * The triples that have this subject, and this predicate unless NULL: a run of
 * fc_graph_triples.
 *
 * @param count Set to how many there are, 0 for none.
 * @return The first, or NULL.
 */
const FcTriple *fc_graph_about(FcGraph *graph,
                               const FcTerm *subject,
                               const FcTerm *predicate,
                               size_t *count);

/// @return The first object of such a triple, or NULL. `predicate` is an IRI.
const FcTerm *fc_graph_object(FcGraph *graph,
                              const FcTerm *subject,
                              const char *predicate);

/**
 * Find subjects by what they have.
 *
 * @param after The triple found before, or NULL for the first.
 * @return The next triple with that predicate (an IRI) and object (NULL: any),
 * in order of subjects, or NULL.
 */
const FcTriple *fc_graph_next(FcGraph *graph,
                              const char *predicate,
                              const FcTerm *object,
                              const FcTriple *after);

/// @return The first triple with a blank node, which no writer takes, or NULL.
const FcTriple *fc_graph_find_blank(FcGraph *graph);

/// @return The term with that IRI if it is in the graph, else NULL.
const FcTerm *fc_graph_find_iri(const FcGraph *graph, FcStr iri);

#endif
