/**
 * @file
 * A user's own list of organisations: which IRI a name means (--org-map).
 */
#ifndef FC_ORG_MAP_H
#define FC_ORG_MAP_H

#include "vocab.h"

/**
 * Read a map and add it to the vocabulary, as concepts of the scheme
 * "organisation" that hold in every country.
 *
 * @param path A SKOS file in Turtle (*.ttl): each subject's skos:prefLabel and
 * skos:altLabel mean its skos:exactMatch, or itself where it has none. Any
 * other file is CSV (RFC 4180) of two columns, name and IRI; a first line whose
 * second column is no IRI is its heading.
 * @return FC_ERR_IO; FC_ERR_VOCAB for a line that is not so, an IRI that is not
 * absolute, or a name that means two IRIs: with file and line.
 */
FcStatus fc_org_map_add(FcVocab *vocab, const char *path, FcDiag *diag);

#endif
