/**
 * @file
 * SHA-256 (FIPS 180-4), which names a file, or any text, by its bytes.
 */
#ifndef FC_CHECKSUM_H
#define FC_CHECKSUM_H

#include "arena.h"
#include "str.h"

/// @return The SHA-256 of some bytes: 64 digits of [0-9a-f], in the arena.
FcStr fc_checksum(FcArena *arena, FcStr bytes);

#endif
