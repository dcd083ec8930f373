/**
 * @file
 * The services tables of editions 2018 and 2019: a full-width row with a
 * service's name, then rows "Responsibility:", "Website:", "Description:".
 * Other full-width rows group services.
 */
#ifndef FC_SERVICE_ROWS_H
#define FC_SERVICE_ROWS_H

#include "entity.h"
#include "lexicon.h"
#include "tree.h"

/// One service; cells are NULL where the table has no such row.
typedef struct {
  FcStr name;
  unsigned line;
  FcPos pos;
  const FcNode *responsibility, *website, *description;
} FcServiceRows;

/// @return true if a row of the table begins with such a label.
bool fc_is_service_table(FcTree *tree,
                         const FcLexicon *lexicon,
                         const FcNode *table);

/**
 * Read the next service.
 *
 * A name that its first label is glued to ("PassportResponsibility:") is
 * parted from it.
 *
 * @param row Where to start; set to the row behind the service.
 * @return false when no further row names a service.
 */
bool fc_service_next(FcServiceRows *out,
                     FcTree *tree,
                     const FcLexicon *lexicon,
                     const FcNode **row);

/**
 * Who is responsible: "Central Government (Federal), Federal Department of
 * Finance" tells a level and a body.
 *
 * @param level Set to "national", "regional" or "local" where a tier is told.
 * @return The bodies; none for "N/A" or a tier alone. A comma parts two only
 * where what follows is a body by its own words.
 */
FcStrs fc_responsible_bodies(FcStr *level,
                             FcArena *arena,
                             const FcLexicon *lexicon,
                             FcStr text,
                             FcScope scope);

#endif
