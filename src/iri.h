/**
 * @file
 * Pieces of IRIs: slugs made from names in any European script, and the links
 * of documents made valid.
 *
 * A slug once published stays: tests/check_iri.c freezes the rules.
 */
#ifndef FC_IRI_H
#define FC_IRI_H

#include "arena.h"
#include "str.h"

/// Bytes of the longest slug.
#define FC_MAX_SLUG 80

/**
 * Make the last part of an IRI from a name.
 *
 * Without a trailing acronym in brackets and a trailing span of years; Latin,
 * Greek and Cyrillic letters as ASCII, lower case; apostrophes go, all other
 * runs become one hyphen. A letter of another script becomes its code,
 * "u10d0". A longer slug is cut after a word and ends in a hash of the whole.
 * The slug of a slug is itself.
 *
 * @return 1 to FC_MAX_SLUG bytes of [a-z0-9-], in the arena; never empty.
 */
FcStr fc_iri_slug(FcArena *arena, FcStr name);

/// @return `name` without a trailing acronym in brackets: "Data Protection
/// Authority (DPA)"; a view.
FcStr fc_iri_strip_acronym(FcStr name, FcStr *acronym);

/**
 * Undo what programs and typing did to the target of a link: wrappers of mail
 * programs and search engines (safe links of Outlook, URL Defense, Google),
 * faulty schemes ("ttps:", "http//", "https:/a"), two addresses in one,
 * "%2520".
 *
 * @param repaired Set to whether there was something to undo; worth a message.
 * @return The target as it was meant: a view, or in the arena. It need not be
 * valid.
 */
FcStr fc_iri_repair_link(FcArena *arena, FcStr link, bool *repaired);

/**
 * Make a valid absolute IRI from the target of a link, or a printed host name.
 *
 * It is repaired as by fc_iri_repair_link. Scheme and host become lower case;
 * what an URI cannot hold is percent- encoded, once. A host name without a
 * scheme ("data.gov.be/en") gets https.
 *
 * @return The IRI, in the arena; none for anything but http, https, ftp and
 * mailto, for fragments alone, and for what only somebody's own machine or
 * login opens: user names, hosts without a dot, addresses of numbers,
 * *.local, *.sharepoint.com.
 */
FcStr fc_iri_from_link(FcArena *arena, FcStr link);

#endif
