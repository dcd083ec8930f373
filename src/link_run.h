/**
 * @file
 * Several factsheets in one run: what they say of one thing, which is what has
 * one IRI, must be true together.
 */
#ifndef FC_LINK_RUN_H
#define FC_LINK_RUN_H

#include "config.h"
#include "entity.h"

/// What the documents of a run say together. It grows with the things that
/// they tell of, not with their number.
typedef struct FcRun FcRun;

/// @param config Must outlive the run.
FcRun *fc_run_new(const FcConfig *config);
void fc_run_free(FcRun *run);

/// Order of documents in fc_run_add: the newest edition first, of one year by
/// country.
int fc_run_cmp(const FcRecord *document, const FcRecord *other);

/**
 * Take in what a document says.
 *
 * Plans, acts and events of one name but different years are different things:
 * the older one's IRI gets its year, in `document` too.
 *
 * @param document Linked by fc_link; all of a run in the order of fc_run_cmp.
 * Nothing of it is kept.
 * @return FC_ERR_SYNTAX where two things would get one IRI and their years do
 * not tell them apart: with both places.
 */
FcStatus fc_run_add(FcRun *run, FcEntities *document, FcDiag *diag);

/**
 * Make a document agree with the others, when all were added.
 *
 * - Where a property can have one value, the newest edition that has one says
 *   it, in all documents; of editions of one year the country that is first by
 *   its letters. An older name becomes an alternative one. What only stands in
 *   for an unknown organisation yields to a stated one.
 * - Editions of one country become members of a series (dcat:DatasetSeries).
 *
 * @param document One that was added, or read again as it was before. Its
 * records may have texts of `run` afterwards.
 */
void fc_run_settle(const FcRun *run, FcEntities *document);

#endif
