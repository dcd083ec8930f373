/**
 * @file
 * In which language an alternative name is, once all names are found.
 */
#ifndef FC_THING_LANGUAGES_H
#define FC_THING_LANGUAGES_H

#include "thing.h"

/**
 * Set the languages of the alternative names of all entities that have none
 * yet.
 *
 * English is what has mostly English words, or an acronym whose letters are
 * those of an English name. What has other words is the country's, if it has
 * one official language or a word betrays which; all else is "und".
 */
void fc_settle_languages(const FcExtraction *extraction);

#endif
