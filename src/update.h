/**
 * @file
 * What a run changes in the folder of the graphs, by the manifest of the last
 * run: whether anything at all, what is gone, and whether too much is.
 */
#ifndef FC_UPDATE_H
#define FC_UPDATE_H

#include "entity.h"
#include "manifest.h"

/// @return The path without its folders.
FcStr fc_base_name(FcStr path);

/// What a user allows; 0 for no limit.
typedef struct {
  unsigned shrink;   ///< Per cent of things, or of documents, that may go
  unsigned entities; ///< Things that there must be at least
} FcUpdateLimits;

/**
 * Whether the last run did all that this one would do: the same settings, the
 * same inputs byte for byte, its files all there as it wrote them.
 *
 * @param inputs Paths, each ended by NUL; "-" is never the same.
 * @param settings SHA-256 of this run's.
 */
bool fc_update_is_done(const FcManifest *before,
                       const FcStrs *inputs,
                       FcStr settings,
                       const char *folder);

/**
 * Whether a run may take the place of the last one.
 *
 * @param now Without its files.
 * @return FC_ERR_LIMIT if it is too small, with [shrink] or [too-few].
 */
FcStatus fc_update_check(const FcManifest *before,
                         const FcManifest *now,
                         FcUpdateLimits limits,
                         FcDiag *diag);

/**
 * Tell, or remove, the files of factsheets that the last run had and this one
 * has not. One whose input was given and failed keeps its files and its place
 * in the manifest.
 *
 * @param now What is kept is added.
 * @param inputs Paths of this run.
 * @param prunes Whether files are removed; else they stay, with a warning
 * [removed], and in the manifest.
 * @return FC_ERR_OUTPUT if a file could not be removed.
 */
FcStatus fc_update_gone(FcManifest *now,
                        const FcManifest *before,
                        const FcStrs *inputs,
                        const char *folder,
                        bool prunes,
                        FcArena *arena,
                        FcDiag *diag);

#endif
