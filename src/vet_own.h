/**
 * @file
 * What the checks of vet.h share.
 */
#ifndef FC_VET_OWN_H
#define FC_VET_OWN_H

#include "graph.h"
#include "vet.h"

/// One file under check.
typedef struct {
  const FcVocab *vocab;
  const FcLexicon *lexicon;
  FcLexicon *shipped; ///< What is compiled in; NULL until it is asked for
  FcGraph *authority; ///< All files of authority/
  const FcVocabFile *file;
  FcGraph *graph; ///< The file
  FcStr base;     ///< Of its relative IRIs
  FcArena *arena;
  FcDiag *diag;
  FcStatus status;
} FcVet;

/// Tell a fault. The message begins with the subject, or what it is a part of.
/// @param at Where; only the line depends on predicate and object.
void fc_vet_fail(FcVet *vet,
                 const FcTriple *at,
                 const char *code,
                 const char *format,
                 ...) __attribute__((format(printf, 4, 5)));

/// @return `iri` without the base of the file, else as it is.
FcStr fc_vet_name(const FcVet *vet, FcStr iri);

/// For "%s%s%s" behind a message: `; is it "name"?`, or nothing for NULL.
#define FC_VET_HINT(name) \
  (name) ? "; is it \"" : "", (name) ? (name) : "", (name) ? "\"?" : ""

/// Tell a class or property that is none of its vocabulary, if that is one
/// whose terms we know.
void fc_vet_term(FcVet *vet, const FcTriple *at, const FcTerm *term);

/// @return Whether the literal says something and in which language.
bool fc_vet_is_label(const FcTerm *term);

/// @return How many triples the subject has with a property (an IRI).
size_t fc_vet_count(FcVet *vet, const FcTerm *subject, const char *property);

void fc_vet_lexicon(FcVet *vet);
void fc_vet_authority(FcVet *vet);
void fc_vet_mapping(FcVet *vet);
void fc_vet_shapes(FcVet *vet);

#endif
