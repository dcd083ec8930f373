/**
 * @file
 * What the files of the iri module share; for nobody else.
 */
#ifndef FC_IRI_OWN_H
#define FC_IRI_OWN_H

#include "iri.h"

/// As fc_iri_from_link, but for what is written as it should be.
FcStr fc_iri_from_target(FcArena *arena, FcStr link);

#endif
