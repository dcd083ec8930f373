/**
 * @file
 * Converting the factsheets of a run: each is read in a process of its own,
 * then they are made to agree, then each is mapped and written, again in a
 * process of its own. One that crashes or hangs costs only itself.
 *
 * The same files, byte for byte, whatever the number of processes and the
 * order of the inputs.
 */
#ifndef FC_BATCH_H
#define FC_BATCH_H

#include "cmd.h"
#include "entity.h"
#include "pipeline.h"
#include "update.h"

typedef struct {
  const FcJob *job;
  const FcStrs *inputs;   ///< Paths, each ended by NUL
  const char *folder;     ///< Where the graphs go; made if absent
  const char *statements; ///< File for the provenance of each triple, with a
                          ///< suffix that fc_rdf_syntax knows; NULL for none
  bool by_raptor;         ///< Graphs are written by raptor, see write.h
  unsigned jobs;          ///< Most processes at once, at least 1
  unsigned seconds;       ///< Most time for a document in a process; 0: any
  FcUpdateLimits limits;  ///< What may go
  bool is_forced;         ///< Convert though nothing changed, whatever is there
  bool is_check;          ///< Write nothing, tell what would change
  bool prunes;            ///< Remove the files of what is no input any more
} FcBatch;

/**
 * Write {cc}-{edition}.ttl and .rdf for each factsheet, and catalog.ttl and
 * .rdf for all.
 *
 * A factsheet that fails is left out; the others are converted all the same.
 * manifest.json tells what was done; where nothing changed since, nothing is
 * done. With `is_check` each file that would change is an error [stale].
 *
 * @return The worst that happened; each was said once.
 */
FcExit fc_batch_convert(const FcBatch *batch, FcDiag *diag);

#endif
