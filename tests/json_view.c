#include "json_view.h"

#include "term.h"

/// @param index How many to pass over; counted down.
static const json_t *walk(const json_t *node,
                          const FcJsonPath *path,
                          size_t step,
                          size_t *index)
{
  if (step == path->len) {
    return node && !json_is_null(node) && !(*index)-- ? node : NULL;
  }
  const FcStr name = path->steps[step];
  if (name.data) {
    const json_t *member = json_object_getn(node, name.data, name.len);
    return walk(member, path, step + 1, index);
  }
  const json_t *found = NULL;
  for (size_t i = 0; i < json_array_size(node) && !found; ++i) {
    found = walk(json_array_get(node, i), path, step + 1, index);
  }
  return found;
}

/// @return Number `index` of what is at a path, or NULL. Null does not count.
static const json_t *find(const json_t *root,
                          const FcJsonPath *path,
                          size_t index)
{
  return walk(root, path, 0, &index);
}

static const char *find_path(const void **out, const FcJsonPath *path)
{
  *out = path;
  return NULL;
}

static size_t count_values(const void *record, const void *place)
{
  size_t count = 0;

  while (find((const json_t *)record, (const FcJsonPath *)place, count)) {
    ++count;
  }
  return count;
}

/// The natural mapping of JSON to RDF (RML-Core).
static FcValue find_value(FcArena *arena,
                          const void *record,
                          const void *place,
                          size_t index)
{
  const json_t *value =
      find((const json_t *)record, (const FcJsonPath *)place, index);
  const FcStr none = {NULL, 0};

  switch (json_typeof(value)) {
  case JSON_STRING: {
    const FcStr text = {json_string_value(value), json_string_length(value)};
    return (FcValue){fc_arena_copy(arena, text), none};
  }
  case JSON_INTEGER:
    return (FcValue){fc_arena_printf(arena, "%" JSON_INTEGER_FORMAT,
                                     json_integer_value(value)),
                     FC_STR(FC_XSD "integer")};
  case JSON_REAL:
    return (FcValue){fc_arena_printf(arena, "%.17G", json_real_value(value)),
                     FC_STR(FC_XSD "double")};
  case JSON_TRUE:
  case JSON_FALSE:
    return (FcValue){json_is_true(value) ? FC_STR("true") : FC_STR("false"),
                     FC_STR(FC_XSD "boolean")};
  case JSON_NULL:
  case JSON_ARRAY:
  case JSON_OBJECT:
    break;
  }
  return (FcValue){none, none};
}

static bool is_any(const FcJsonPath *iterator)
{
  (void)iterator;
  return true;
}

const FcRecordView fc_json_view = {
    .find = find_path,
    .count = count_values,
    .value = find_value,
    .has_iterator = is_any,
};

FcStatus fc_json_apply(FcApply *apply,
                       const FcRule *rule,
                       const json_t *root,
                       const char *file)
{
  const FcPos pos = {.file = file};
  FcStatus status = FC_OK;
  size_t index = 0;

  for (const json_t *record = find(root, &rule->iterator, index);
       record && !status; record = find(root, &rule->iterator, ++index)) {
    status = fc_rule_apply(apply, rule, record, pos);
  }
  return status;
}
