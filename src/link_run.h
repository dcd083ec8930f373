/**
 * @file
 * Several factsheets in one run: what they say of one thing, which is what has
 * one IRI, must be true together.
 */
#ifndef FC_LINK_RUN_H
#define FC_LINK_RUN_H

#include "config.h"
#include "entity.h"

/**
 * Make the records of a run agree.
 *
 * - Where a property can have one value, the newest edition that has one says
 *   it, in all documents; of editions of one year the country that is first by
 *   its letters. An older name becomes an alternative one. What only stands in
 *   for an unknown organisation yields to a stated one.
 * - Plans, acts and events of one name but different years are different
 *   things: the older one's IRI gets its year.
 * - Editions of one country become members of a series (dcat:DatasetSeries).
 *
 * @param documents Linked by fc_link; their records are changed and added to,
 * and may share texts afterwards: all must live until they are mapped.
 * @param arena For what is added; must live as long.
 * @return FC_ERR_SYNTAX where two things would get one IRI and their years do
 * not tell them apart: with both places.
 */
FcStatus fc_link_run(FcEntities **documents,
                     size_t len,
                     const FcConfig *config,
                     FcArena *arena,
                     FcDiag *diag);

#endif
