/**
 * @file
 * `manifest.json` beside the graphs: what a run converted, and what came of
 * it. The next run reads it to see whether anything changed, what is no input
 * any more, and whether a catalogue would shrink.
 *
 * It has no time and no path of the machine: the same run writes the same
 * bytes.
 */
#ifndef FC_MANIFEST_H
#define FC_MANIFEST_H

#include "arena.h"
#include "diag.h"
#include "entity.h"
#include "strbuf.h"

#include <stdbool.h>

/// Its name in the folder of the graphs.
#define FC_MANIFEST_NAME "manifest.json"

/// Files and the SHA-256 of each, as many of one as of the other.
typedef struct {
  FcStrs names, checksums;
} FcManifestFiles;

/// A factsheet of the run.
typedef struct {
  FcStr name;      ///< "be-2024"
  FcStr input;     ///< Its file without folder: "belgium.md"
  FcStr checksum;  ///< SHA-256 of that file
  unsigned things; ///< That it presents
  FcManifestFiles files;
} FcManifestDocument;

typedef struct {
  FcStr settings; ///< SHA-256 of all else that decides what comes out
  FcManifestDocument *documents; ///< By name; NULL for none
  size_t len;
  FcManifestFiles catalogue;
} FcManifest;

/**
 * Read the manifest of a folder.
 *
 * @param out Set to what is there: without documents where there is none.
 * Texts are in `arena`.
 * @return FC_ERR_CONFIG, with a message, for a file that is no manifest.
 */
FcStatus fc_manifest_load(FcManifest *out,
                          FcArena *arena,
                          const char *folder,
                          FcDiag *diag);

/// Add the manifest as JSON.
void fc_manifest_print(FcStrbuf *out, const FcManifest *manifest);

/// @return The document of that name, or NULL.
const FcManifestDocument *fc_manifest_find(const FcManifest *manifest,
                                           FcStr name);

/// @return How many things all its documents present.
size_t fc_manifest_things(const FcManifest *manifest);

/// @return Whether all files that it names are in the folder with these bytes.
bool fc_manifest_is_intact(const FcManifest *manifest, const char *folder);

#endif
