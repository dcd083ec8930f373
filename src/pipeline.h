/**
 * @file
 * The way of a document through all stages, each made from the one before:
 *
 *     file → tree → mended → outlined → records → linked → graphs
 *
 * Between the last two the documents of a run are made to agree (link_run.h).
 */
#ifndef FC_PIPELINE_H
#define FC_PIPELINE_H

#include "authority.h"
#include "config.h"
#include "entity.h"
#include "graph.h"
#include "lexicon.h"
#include "mapping.h"
#include "tree.h"
#include "vocab.h"

#include <stdbool.h>

/// What serves all documents of a run.
typedef struct {
  FcArena *arena; ///< Of `config`
  FcConfig config;
  FcVocab vocab;
  FcLexicon *lexicon;
  FcMapping *mapping;
  FcAuthority *authority;
} FcJob;

/// What a run is set up by; each may be NULL.
typedef struct {
  const char *vocab;   ///< Folder that changes vocab/
  const char *mapping; ///< Folder that changes vocab/mapping/
  const char *org_map; ///< File that tells organisations' IRIs
  const char
      *config;       ///< Configuration file; else `factcat.conf` beside
                     ///< `input`, else the first from the working folder upward
  const char *base;  ///< IRI that goes before the configured one
  const char *input; ///< A factsheet or a folder
} FcSettings;

/**
 * Load what serves all documents.
 *
 * @param out Set also on failure, to be closed.
 * @return FC_ERR_CONFIG; FC_ERR_VOCAB for any fault in the vocabulary.
 */
FcStatus fc_job_open(FcJob *out, const FcSettings *settings, FcDiag *diag);
void fc_job_close(FcJob *job);

/// @return SHA-256, in `arena`, of all but a document that decides what becomes
/// of it: program, vocabulary, configuration.
FcStr fc_job_digest(FcArena *arena, const FcJob *job);

/**
 * Read a document.
 *
 * @param out Set on success; to be freed.
 * @param path Must outlive the tree and `diag`.
 * @param is_raw As the reader made it: not mended, headings without roles.
 */
FcStatus fc_job_tree(FcTree **out,
                     const FcJob *job,
                     const char *path,
                     bool is_raw,
                     FcDiag *diag);

/**
 * Find what a document presents.
 *
 * @param out Records in the tree's arena.
 * @param tree From fc_job_tree, not raw.
 * @param is_raw As the extraction made them: without IRIs.
 */
FcStatus fc_job_entities(
    FcEntities *out, const FcJob *job, FcTree *tree, bool is_raw, FcDiag *diag);

/// A document, with what it presents.
typedef struct {
  FcTree *tree;
  FcEntities entities; ///< In the tree's arena
} FcDocument;

/**
 * Read a document and link it by itself.
 *
 * @param out Set on success; to be closed.
 * @param path Must outlive `out` and `diag`.
 */
FcStatus fc_document_open(FcDocument *out,
                          const FcJob *job,
                          const char *path,
                          FcDiag *diag);
void fc_document_close(FcDocument *document);

/// @return What the files of a document are called, without suffix: "be-2024";
/// in `arena`.
FcStr fc_document_name(FcArena *arena, const FcRecord *document);

/// The graphs that one document gives.
typedef struct {
  FcGraph *factsheet; ///< All that it says, values described
  FcGraph *portal;    ///< Its part of the catalogue, values not described
} FcResult;

/// Map a document's records. `out` is set on success; to be closed.
FcStatus fc_document_map(FcResult *out,
                         const FcJob *job,
                         const FcEntities *entities,
                         FcDiag *diag);
void fc_result_close(FcResult *result);

#endif
