/**
 * @file
 * Acronyms that a document introduces anywhere, "Long Name (ABBR)", for the
 * things that it presents elsewhere.
 */
#ifndef FC_ACRONYMS_H
#define FC_ACRONYMS_H

#include "thing.h"

typedef struct {
  FcName *items; ///< Each with its acronym
  size_t len, capacity;
} FcAcronyms;

/// Add the pairs of a thing's text; kept in the arena.
void fc_acronyms_add(FcAcronyms *acronyms, const FcThing *thing);

/**
 * Give the records what they are called elsewhere: the acronym to the one that
 * bears the long name, and a longer form of the name to the one that bears the
 * acronym ("Belgian Data Protection Authority (DPA)").
 */
void fc_acronyms_settle(const FcAcronyms *acronyms,
                        const FcExtraction *extraction);

#endif
