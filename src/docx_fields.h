/**
 * @file
 * The fields of a Word document: an instruction, and what it gave when the
 * document was last laid out.
 */
#ifndef FC_DOCX_FIELDS_H
#define FC_DOCX_FIELDS_H

#include "arena.h"

#include <stdbool.h>

/// A field that is open, and the one around it; NULL for none.
typedef struct FcDocxField FcDocxField;

/// Begin a field. @return It, the innermost one now.
FcDocxField *fc_docx_field_begin(FcArena *arena, FcDocxField *around);

/// Add a piece of the instruction; ignored where the result has begun.
void fc_docx_field_add(FcArena *arena, FcDocxField *field, FcStr instruction);

/// The instruction ends, the result begins.
void fc_docx_field_separate(FcArena *arena, FcDocxField *field);

/// End a field. @return The one around it.
FcDocxField *fc_docx_field_end(FcDocxField *field);

/// @return true where text is part of an instruction, or of a result that is
/// no text of the document: contents and their page numbers.
bool fc_docx_field_hides(const FcDocxField *field);

/// @return true where text is a link of the innermost field that is one.
/// @param target Set then: the IRI with its fragment.
bool fc_docx_field_links(FcStr *target, const FcDocxField *field);

#endif
