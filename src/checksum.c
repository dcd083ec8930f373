#include "checksum.h"

#include <sha2.h>

FcStr fc_checksum(FcArena *arena, FcStr bytes)
{
  char digits[SHA256_DIGEST_STRING_LENGTH];

  (void)SHA256Data((const uint8_t *)(const void *)bytes.data, bytes.len,
                   digits);
  return fc_arena_copy(arena, fc_str(digits));
}
