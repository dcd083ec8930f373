/**
 * @file
 * The part of JSONPath (RFC 9535) that mapping rules use.
 *
 * After `$` come members, `.name` or `['any name']`, and `[*]`, all items of a
 * list. The last step may be `[?(@.name=='text')]` instead, the items with
 * that text; several conditions are joined by `&&`.
 */
#ifndef FC_JSONPATH_H
#define FC_JSONPATH_H

#include "arena.h"
#include "str.h"

#include <stdbool.h>
#include <stddef.h>

/// `@.name=='text'`.
typedef struct FcJsonTest FcJsonTest;
struct FcJsonTest {
  FcStr name;
  FcStr text;
  FcJsonTest *next;
};

typedef struct {
  FcStr text;         ///< As written
  FcStr *steps;       ///< Names of members; none for all items of a list
  size_t len;         ///< How many steps there are; 0 for `$`
  FcJsonTest *filter; ///< All hold for the items of the last step; or NULL
} FcJsonPath;

/**
 * @param arena The path lives in it, with copies of the text.
 * @return false if the text is no such path.
 */
bool fc_jsonpath_parse(FcJsonPath *out, FcArena *arena, FcStr text);

#endif
