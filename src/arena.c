// Blocks of memory, each twice the one before up to a bound, freed together.
#include "arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FIRST_BLOCK ((size_t)16 * 1024)
#define LAST_BLOCK  ((size_t)1024 * 1024)

typedef struct Block Block;
struct Block {
  Block *next;
  size_t size; ///< Of `data`
  size_t used;
  max_align_t data[];
};

struct FcArena {
  Block *blocks; ///< Newest first
};

static void *checked(void *memory)
{
  if (!memory) {
    (void)fputs("factcat: out of memory\n", stderr);
    abort();
  }
  return memory;
}

void *fc_alloc(size_t size)
{
  return checked(calloc(1, size ? size : 1));
}

void *fc_realloc(void *old, size_t count, size_t size)
{
  if (size && count > SIZE_MAX / size) {
    return checked(NULL);
  }
  const size_t bytes = count * size;

  return checked(realloc(old, bytes ? bytes : 1));
}

FcArena *fc_arena_new(void)
{
  return (FcArena *)fc_alloc(sizeof(FcArena));
}

void fc_arena_free(FcArena *arena)
{
  if (!arena) {
    return;
  }
  for (Block *block = arena->blocks; block;) {
    Block *next = block->next;
    free(block);
    block = next;
  }
  free(arena);
}

static Block *add_block(FcArena *arena, size_t least)
{
#ifdef FC_ARENA_MALLOC
  size_t size = least;
#else
  size_t size = arena->blocks ? arena->blocks->size * 2 : FIRST_BLOCK;
  size = size > LAST_BLOCK ? LAST_BLOCK : size;
  size = size < least ? least : size;
#endif
  if (size > SIZE_MAX - sizeof(Block)) {
    (void)checked(NULL);
  }

  Block *block = (Block *)fc_alloc(sizeof(Block) + size);
  block->size = size;
  block->next = arena->blocks;
  arena->blocks = block;
  return block;
}

void *fc_arena_alloc(FcArena *arena, size_t size)
{
  const size_t unit = sizeof(max_align_t);
  if (size > SIZE_MAX - unit) {
    return checked(NULL);
  }

  const size_t rounded = size ? (size + unit - 1) / unit * unit : unit;
  Block *block = arena->blocks;
  if (!block || block->size - block->used < rounded) {
    block = add_block(arena, rounded);
  }

  void *memory = (char *)block->data + block->used;
  block->used += rounded;
  return memory;
}

FcStr fc_arena_copy(FcArena *arena, FcStr text)
{
  return fc_arena_join(arena, text, FC_STR(""));
}

FcStr fc_arena_join(FcArena *arena, FcStr first, FcStr second)
{
  char *copy = (char *)fc_arena_alloc(arena, first.len + second.len + 1);

  if (first.len) {
    memcpy(copy, first.data, first.len);
  }
  if (second.len) {
    memcpy(copy + first.len, second.data, second.len);
  }
  return (FcStr){copy, first.len + second.len};
}

FcStr fc_arena_printf(FcArena *arena, const char *format, ...)
{
  va_list args;
  va_start(args, format);
  const int len = vsnprintf(NULL, 0, format, args);
  va_end(args);
  if (len < 0) {
    return FC_STR("");
  }

  char *text = (char *)fc_arena_alloc(arena, (size_t)len + 1);
  va_start(args, format);
  (void)vsnprintf(text, (size_t)len + 1, format, args);
  va_end(args);
  return (FcStr){text, (size_t)len};
}
