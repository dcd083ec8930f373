/**
 * @file
 * Short names of IRIs, as Turtle and people write them: `dct:title`.
 *
 * The vocabularies that profiles use have prefixes of their own. Others are
 * made from the IRIs: of code lists, and of what lies below our base, folder by
 * folder, so that `{base}id/service/be/fsb` is `service-be:fsb` and
 * `{base}doc/factsheet/be/2024#line=7` is `factsheet-be-2024-line:7`.
 */
#ifndef FC_PREFIXES_H
#define FC_PREFIXES_H

#include "arena.h"
#include "graph.h"

typedef struct {
  FcStr prefix; ///< Without its colon
  FcStr iri;    ///< What it stands for
} FcPrefix;

/// The prefixes that one graph needs.
typedef struct FcPrefixes FcPrefixes;

/**
 * @param base What our IRIs begin with, ends in `/`; none if there are none.
 * @return To be freed with fc_prefixes_free; its texts live as long. A prefix
 * is made only for what is used twice.
 */
FcPrefixes *fc_prefixes_new(FcGraph *graph, FcStr base);
void fc_prefixes_free(FcPrefixes *prefixes);

/// @return The prefixes: of vocabularies, in order of names, then the others,
/// in order of IRIs. The class of a thing alone, `a` in Turtle, asks for none.
const FcPrefix *fc_prefixes_list(const FcPrefixes *prefixes, size_t *count);

/// @return The prefix of an IRI, or NULL; what comes after is then a local name
/// that needs no escapes.
const FcPrefix *fc_prefixes_find(const FcPrefixes *prefixes, FcStr iri);

/// @return The prefix of a vocabulary's IRI, or none if we do not know it.
FcStr fc_vocabulary_prefix(FcStr iri);

/// @return "dct:title" for an IRI in one of the vocabularies that we know, else
/// "<IRI>"; in `arena`.
FcStr fc_short_iri(FcArena *arena, FcStr iri);

/// The reverse of fc_short_iri. @param name Its prefix is one that we know.
FcStr fc_long_iri(FcArena *arena, FcStr name);

#endif
