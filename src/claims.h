/**
 * @file
 * What one section says of the thing of another: the text of an organisation
 * tells which registries and networks it runs.
 */
#ifndef FC_CLAIMS_H
#define FC_CLAIMS_H

#include "thing.h"

/// "`owner` runs `object`", as printed.
typedef struct {
  FcStr owner, object;
  const FcSentence *sentence;
} FcClaim;

typedef struct {
  FcClaim *items;
  size_t len, capacity;
} FcClaims;

/// Add what an organisation's text says that it, or another, runs: "X is
/// responsible for the coordination of Y", "Y is managed by Z". Claims and
/// sentences are in the arena.
void fc_claims_add(FcClaims *claims, const FcThing *organisation);

/// Give each claim's owner to the records that bear the object's name.
void fc_claims_settle(const FcClaims *claims, const FcExtraction *extraction);

/// @return The first record that bears `name` as name or alternative name, or
/// NULL; "National Registry of Natural Persons" is also "National Registry".
FcRecord *fc_record_called(const FcExtraction *extraction, FcStr name);

#endif
