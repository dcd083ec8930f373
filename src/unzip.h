/**
 * @file
 * Parts of a ZIP archive that is in memory, within limits: read by exact name,
 * never written to a file. Archives with duplicate or contradicting entries
 * are refused, so that no two programs read two different documents.
 */
#ifndef FC_UNZIP_H
#define FC_UNZIP_H

#include "diag.h"
#include "strbuf.h"

#include <stdbool.h>

typedef struct FcUnzip FcUnzip;

/**
 * @param out Set on success, to be closed with fc_unzip_close; else untouched.
 * @param archive Must outlive `out`.
 * @param pos Where messages about the archive point; kept.
 * @return FC_ERR_FORMAT for what is no ZIP archive, FC_ERR_SYNTAX for a
 * damaged or contradictory one: with a message.
 */
FcStatus fc_unzip_open(FcUnzip **out, FcStr archive, FcPos pos, FcDiag *diag);

void fc_unzip_close(FcUnzip *zip); ///< `zip` may be NULL

/// @return true if there is a part of exactly that name.
bool fc_unzip_has(const FcUnzip *zip, const char *name);

/**
 * Inflate a part.
 *
 * @param out The part is added; on failure perhaps a piece of it.
 * @param name Of a part that is there, see fc_unzip_has.
 * @return FC_ERR_FORMAT for an encrypted part, FC_ERR_SYNTAX for a damaged
 * one, FC_ERR_LIMIT where it, or all parts read so far, pass FC_MAX_INFLATED
 * or it passes FC_MAX_RATIO: with a message.
 */
FcStatus fc_unzip_read(FcUnzip *zip,
                       FcStrbuf *out,
                       const char *name,
                       FcDiag *diag);

#endif
