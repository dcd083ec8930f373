/**
 * @file
 * How mapping rules see records: values by their path. The program's records
 * are seen so (mapping.c), and so can others be: tests apply the same rules to
 * any JSON.
 */
#ifndef FC_RECORD_VIEW_H
#define FC_RECORD_VIEW_H

#include "arena.h"
#include "jsonpath.h"
#include "str.h"

#include <stdbool.h>
#include <stddef.h>

/// One value of a record.
typedef struct {
  FcStr text;     ///< None for a list or an object, which no rule can use
  FcStr datatype; ///< IRI of the datatype that a literal of it has; or none
} FcValue;

/// Records of one form, and what rules about them may say.
typedef struct {
  /// Ask for a path once, when rules are read.
  /// @param path Lives as long as the rules.
  /// @param out Set to what stands for the path below.
  /// @return NULL, or why no record can have values there.
  const char *(*find)(const void **out, const FcJsonPath *path);
  /// @return How many values there are; none for null.
  size_t (*count)(const void *record, const void *place);
  FcValue (*value)(FcArena *arena,
                   const void *record,
                   const void *place,
                   size_t index);
  /// @return false for an iterator that these records are not reached by.
  bool (*has_iterator)(const FcJsonPath *iterator);
  const char *const *graphs; ///< The only ones, NULL after the last, below the
                             ///< base; NULL for any
  bool is_strict; ///< Rules make no blank nodes, references no IRIs that are
                  ///< relative
} FcRecordView;

#endif
