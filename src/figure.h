/**
 * @file
 * Figures as statistics print them: "450 505 million euros (2018)". All of the
 * text must be understood; a sentence with a number in it is no figure.
 */
#ifndef FC_FIGURE_H
#define FC_FIGURE_H

#include "arena.h"
#include "lexicon.h"
#include "str.h"

#include <stdbool.h>

typedef struct {
  FcStr value;           ///< As xsd:decimal, millions multiplied out
  const FcConcept *unit; ///< Of the scheme "unit" or "currency", or NULL
  unsigned year;         ///< 0 where none is printed
  char mark;             ///< The decimal mark that its form tells, or 0
} FcFigure;

/**
 * Read a text that is a figure: a number, then or before it a unit, a year or
 * date in brackets, marks of footnotes ("*", "[1]", "¹").
 *
 * @param out Set on success, untouched otherwise; its value is in `arena`.
 * @param mark The decimal mark that other figures of the document tell, or 0.
 * @return false for all else, spans of years in the brackets too.
 */
bool fc_figure_read(FcFigure *out,
                    FcArena *arena,
                    const FcLexicon *lexicon,
                    FcStr text,
                    char mark);

/// @return The unit or currency that the whole of `text` is, or NULL.
const FcConcept *fc_unit_find(const FcLexicon *lexicon, FcStr text);

#endif
