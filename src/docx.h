/**
 * @file
 * What the parts of a Word document have in common: namespaces, relationships,
 * values of attributes.
 */
#ifndef FC_DOCX_H
#define FC_DOCX_H

#include "xml.h"

/// For numbers and switches: nothing is said here.
#define FC_DOCX_UNSET (-2)

/// Prefixes w, r, mc, pic, v and rel; both the namespaces of ECMA-376 and the
/// strict ones of ISO 29500.
extern const FcXmlSpace fc_docx_spaces[];
extern const size_t fc_docx_space_count;

/// Where the part that is read belongs, handed down to all that read parts.
typedef struct {
  FcArena *arena;
  FcDiag *diag;
  FcPos pos; ///< Moves on in the document's main part
} FcDocxContext;

/// Say that a file is no Word document. @return FC_ERR_FORMAT.
FcStatus fc_docx_refuse(const FcDocxContext *context);

typedef struct {
  FcStr id;
  FcStr type;   ///< An IRI
  FcStr target; ///< Name of a part or IRI
} FcDocxRelation;

typedef struct {
  FcDocxRelation *items; ///< By id
  size_t len;
  size_t capacity;
} FcDocxRelations;

/**
 * Read a part of relationships.
 *
 * @param out Empty; filled, in the arena.
 * @param name Of the part, for messages.
 */
FcStatus fc_docx_read_relations(FcDocxRelations *out,
                                FcStr part,
                                const char *name,
                                const FcDocxContext *context);

/// @return The target of a relationship, none if there is no such one.
FcStr fc_docx_find_target(const FcDocxRelations *relations, FcStr id);

/// @return The target of the first relationship whose type ends in `type`
/// ("/styles"), or none.
FcStr fc_docx_find_type(const FcDocxRelations *relations, const char *type);

/// @return The number an attribute of the element that starts holds, or
/// FC_DOCX_UNSET for none.
int fc_docx_number(const FcXml *xml, FcArena *arena, const char *name);

/// @return Whether the element that starts switches something on: 1 or 0.
int fc_docx_switch(const FcXml *xml, FcArena *arena);

/// @return `items` with room for one more of `size` bytes, moved in the arena
/// when `*capacity` was used up.
void *fc_docx_grow(
    FcArena *arena, void *items, size_t len, size_t *capacity, size_t size);

#endif
