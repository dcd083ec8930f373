/**
 * @file
 * The styles of a Word document: what paragraphs and runs look like that do
 * not say it themselves.
 */
#ifndef FC_DOCX_STYLES_H
#define FC_DOCX_STYLES_H

#include "docx.h"

/// Formatting that matters to us; each may be FC_DOCX_UNSET.
typedef struct {
  int colour; ///< 0xRRGGBB, or -1 for the program's own
  int bold;   ///< 1 or 0
  int italic;
  int hidden;
} FcDocxFormat;

#define FC_DOCX_NO_FORMAT \
  ((FcDocxFormat){FC_DOCX_UNSET, FC_DOCX_UNSET, FC_DOCX_UNSET, FC_DOCX_UNSET})

/// A style with what it takes from those it is based on, and paragraph styles
/// from the document's defaults.
typedef struct {
  FcStr id;
  FcStr name; ///< As Word shows it; built-in styles: in English, always
  FcStr based_on;
  bool character; ///< For runs, otherwise for paragraphs
  FcDocxFormat format;
  int number; ///< Numbering instance; 0 for none, or FC_DOCX_UNSET
  int level;  ///< In it; or FC_DOCX_UNSET
  /// 1 to 3: "heading 1" to "heading 3", by their name alone, as derived styles
  /// title the contents; 4: "Subtitle" or based on it; otherwise 0.
  int heading;
  bool contents; ///< An entry of the table of contents: "toc 1" to "toc 9"
} FcDocxStyle;

typedef struct FcDocxStyles FcDocxStyles;

/**
 * Read the part of styles.
 *
 * @param out Set on success, in the arena.
 * @param part Empty where the document has none.
 * @param name Of the part, for messages.
 */
FcStatus fc_docx_read_styles(const FcDocxStyles **out,
                             FcStr part,
                             const char *name,
                             const FcDocxContext *context);

/// @return The style of a paragraph; the document's default one, whose name
/// is empty, where there is no such style.
const FcDocxStyle *fc_docx_paragraph_style(const FcDocxStyles *styles,
                                           FcStr id);

/// @return The style of a run, or NULL.
const FcDocxStyle *fc_docx_character_style(const FcDocxStyles *styles,
                                           FcStr id);

/// Read the property that starts: w:b, w:i, w:color or w:vanish.
void fc_docx_read_property(FcDocxFormat *out, const FcXml *xml, FcArena *arena);

#endif
