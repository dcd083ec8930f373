/**
 * @file
 * Which names mean the same thing, and what is its IRI: duplicates, owners,
 * relations, acts; IRIs by one pattern, {base}/id/{concept}/{cc}/{slug}.
 */
#ifndef FC_LINK_H
#define FC_LINK_H

#include "config.h"
#include "entity.h"
#include "lexicon.h"

/**
 * Fill the fields that entity.h lists under "linking", add the records for
 * what is only named, and give each thing that is presented again the
 * `same_as` and IRI of its first record.
 *
 * @return FC_ERR_SYNTAX if two different things would get one IRI and no rule
 * tells them apart: with both places.
 */
FcStatus fc_link(FcEntities *entities,
                 const FcLexicon *lexicon,
                 const FcConfig *config,
                 FcDiag *diag);

#endif
