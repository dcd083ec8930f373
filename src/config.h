/**
 * @file
 * The catalogue's own facts, which no document tells: an INI file
 * (`factcat.conf`) read by inih.
 */
#ifndef FC_CONFIG_H
#define FC_CONFIG_H

#include "arena.h"
#include "diag.h"
#include "str.h"
#include "strbuf.h"

#include <stdbool.h>

/// The base where none is configured: a name that belongs to nobody.
#define FC_PLACEHOLDER_BASE "https://factcat.example.org/"

/// How many keys there are.
enum { FC_CONFIG_KEYS = 13 };

/// Every value has a default; none is ever without data.
typedef struct {
  FcStr base;           ///< [catalogue] base: IRI, ends in "/"
  FcStr title;          ///< [catalogue] title, English
  FcStr description;    ///< [catalogue] description, English
  FcStr publisher;      ///< [publisher] iri
  FcStr publisher_name; ///< [publisher] name, English
  FcStr contact;        ///< [contact] email; empty for none
  FcStr contact_name;   ///< [contact] name
  FcStr contact_page;   ///< [contact] page; empty for none
  FcStr licence;        ///< [catalogue] licence: IRI of the EU licence table
  FcStr homepage;       ///< [catalogue] homepage: IRI
  FcStr download;       ///< [catalogue] download: IRI, ends in "/"
  FcStr issued;         ///< [catalogue] issued: date; empty for none
  FcStr modified;       ///< [catalogue] modified: date; empty for none
  FcStr origins[FC_CONFIG_KEYS]; ///< Where each is from; none: the default
} FcConfig;

/**
 * Fill in what a file says, before it what the environment says, before that
 * the base; the rest by default.
 *
 * @param out Texts are in `arena`.
 * @param path The file, or NULL for none.
 * @param environment As `environ`: of it count the variables that are called
 * FACTCAT_{SECTION}_{KEY}, in capitals; NULL for none.
 * @param base Goes before the others, which need have none; NULL for none.
 * @return FC_ERR_CONFIG for an unknown key, a bad value or an unreadable file,
 * with a message that names the line or variable.
 */
FcStatus fc_config_load(FcConfig *out,
                        FcArena *arena,
                        const char *path,
                        const char *const *environment,
                        const char *base,
                        FcDiag *diag);

/**
 * Add all keys with their values, in the layout of the file.
 *
 * @param origins Whether a comment tells where each value is from.
 */
void fc_config_print(FcStrbuf *out, const FcConfig *config, bool origins);

#endif
