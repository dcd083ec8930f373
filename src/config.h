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

/// The base where none is configured: a name that belongs to nobody.
#define FC_PLACEHOLDER_BASE "https://factcat.example.org/"

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
} FcConfig;

/**
 * Fill in the defaults, then what a file says.
 *
 * @param out Texts are in `arena`.
 * @param path The file, or NULL for none.
 * @param base Goes before the file's own, which need have none; NULL for none.
 * @return FC_ERR_CONFIG for an unknown key, a bad value or an unreadable file,
 * with a message that names the line.
 */
FcStatus fc_config_load(FcConfig *out,
                        FcArena *arena,
                        const char *path,
                        const char *base,
                        FcDiag *diag);

#endif
