/**
 * @file
 * Acts of the European Union as they are printed in running text, and their
 * ELI (design: one row a printed form, false friends included).
 */
#ifndef FC_ACT_H
#define FC_ACT_H

#include "arena.h"
#include "str.h"

#include <stdbool.h>

/// One citation.
typedef struct {
  size_t start, len; ///< Where it is printed: "Directive (EU) 2019/1024"
  FcStr printed;     ///< View of that; for a list the type is put in front
  const char *type;  ///< ELI typedoc: "dir", "reg_impl", "dec_framw"
  unsigned year, number;
} FcAct;

/**
 * Find the first citation of a numbered EU act.
 *
 * National acts that look alike ("Cabinet Regulation No. 399", "Government
 * Decision No. 271/2013") are not found.
 *
 * @param out Set on success. `printed` is in `arena`, white space collapsed.
 * @param from Byte offset to start at; for the next citation pass
 * `start + len`. Members of a list ("Directives 2014/23/EU, 2014/24/EU") are
 * found one by one, each with the list's type.
 * @return false for none.
 */
bool fc_act_scan(FcAct *out, FcArena *arena, FcStr text, size_t from);

/// @return "http://data.europa.eu/eli/dir/2019/1024/oj".
FcStr fc_act_eli(FcArena *arena, const FcAct *act);

/// @return The CELEX number "32019L1024"; none where the type has no letter.
FcStr fc_act_celex(FcArena *arena, const FcAct *act);

/**
 * Read a link to an act: CELEX in a query or path, or a path with /eli/.
 *
 * @param out `type`, `year`, `number` set on success; no place.
 */
bool fc_act_from_link(FcAct *out, FcStr url);

#endif
