/**
 * @file
 * Memory that lives as long as one document: allocated piece by piece, freed
 * at once. Aborts when memory is out, so no caller checks for NULL.
 *
 * Compiled with FC_ARENA_MALLOC each piece is a malloc of its own, so that
 * sanitizers see overruns and uses after free.
 */
#ifndef FC_ARENA_H
#define FC_ARENA_H

#include "str.h"

#include <stddef.h>

typedef struct FcArena FcArena;

FcArena *fc_arena_new(void);

/// Frees the arena and all that was allocated in it; `arena` may be NULL.
void fc_arena_free(FcArena *arena);

/// @return `size` zeroed bytes, aligned for any type; never NULL.
void *fc_arena_alloc(FcArena *arena, size_t size);

/// @return A copy of `text` in the arena, with a NUL after its last byte.
FcStr fc_arena_copy(FcArena *arena, FcStr text);

/// @return The texts one after the other, in the arena.
FcStr fc_arena_join(FcArena *arena, FcStr first, FcStr second);

/// As printf, into the arena.
FcStr fc_arena_printf(FcArena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/// As malloc, but aborts when memory is out; for what outlives a document.
void *fc_alloc(size_t size);

/// As realloc for `count` items of `size` bytes; aborts when memory is out.
void *fc_realloc(void *old, size_t count, size_t size);

#endif
