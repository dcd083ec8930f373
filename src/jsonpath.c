// Step by step: each function takes what it reads off the front of a text.
#include "jsonpath.h"

#include <string.h>

static bool take(FcStr *rest, FcStr text)
{
  const bool found = fc_str_starts(*rest, text);

  *rest = fc_str_from(*rest, found ? text.len : 0);
  return found;
}

/// A text up to `end`, which is taken as well. @return false for none.
static bool take_until(FcStr *out, FcStr *rest, FcStr end)
{
  const size_t len = fc_str_find(*rest, end);
  const bool found = len < rest->len;

  *out = fc_str_upto(*rest, len);
  *rest = fc_str_from(*rest, len + end.len);
  return found && len;
}

/// A name that needs no quotes.
static bool take_name(FcStr *out, FcStr *rest)
{
  size_t len = 0;

  while (len < rest->len && !strchr(".[](){}'\"*?@$&= ", rest->data[len])) {
    ++len;
  }
  *out = fc_str_upto(*rest, len);
  *rest = fc_str_from(*rest, len);
  return len;
}

static void add_step(FcJsonPath *path, FcArena *arena, FcStr name)
{
  FcStr *steps =
      (FcStr *)fc_arena_alloc(arena, (path->len + 1) * sizeof *steps);

  if (path->len) {
    memcpy(steps, path->steps, path->len * sizeof *steps);
  }
  steps[path->len++] = name;
  path->steps = steps;
}

/// `@.name=='text'`, with spaces around.
static bool take_test(FcJsonPath *path, FcArena *arena, FcStr *rest)
{
  FcJsonTest *test = (FcJsonTest *)fc_arena_alloc(arena, sizeof *test);
  *rest = fc_str_trim(*rest);
  if (!take(rest, FC_STR("@.")) || !take_name(&test->name, rest)) {
    return false;
  }
  *rest = fc_str_trim(*rest);
  if (!take(rest, FC_STR("=="))) {
    return false;
  }
  *rest = fc_str_trim(*rest);
  if (!take(rest, FC_STR("''")) &&
      !(take(rest, FC_STR("'")) &&
        take_until(&test->text, rest, FC_STR("'")))) {
    return false;
  }

  *rest = fc_str_trim(*rest);
  test->next = path->filter;
  path->filter = test;
  return true;
}

/// What is in the brackets of `[?(…)]`, and their end.
static bool take_filter(FcJsonPath *path, FcArena *arena, FcStr *rest)
{
  do {
    if (!take_test(path, arena, rest)) {
      return false;
    }
  } while (take(rest, FC_STR("&&")));

  add_step(path, arena, (FcStr){NULL, 0});
  return take(rest, FC_STR(")]"));
}

static bool take_step(FcJsonPath *path, FcArena *arena, FcStr *rest)
{
  FcStr name = {NULL, 0};

  if (take(rest, FC_STR("[?("))) {
    return take_filter(path, arena, rest);
  }
  const bool found =
      take(rest, FC_STR("[*]")) ||
      (take(rest, FC_STR("['")) && take_until(&name, rest, FC_STR("']"))) ||
      (take(rest, FC_STR(".")) && take_name(&name, rest));
  if (found) {
    add_step(path, arena, name);
  }
  return found;
}

bool fc_jsonpath_parse(FcJsonPath *out, FcArena *arena, FcStr text)
{
  FcJsonPath path = {.text = fc_arena_copy(arena, text)};
  FcStr rest = path.text;
  if (!take(&rest, FC_STR("$"))) {
    return false;
  }

  while (rest.len) {
    if (path.filter || !take_step(&path, arena, &rest)) {
      return false;
    }
  }
  *out = path;
  return true;
}
