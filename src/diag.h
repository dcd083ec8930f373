/**
 * @file
 * Where messages go. Each is one line for the person who has the file open,
 *
 *     belgium.md:424: warning: table row has no name [row-without-name]
 *
 * said once, where the place is known; all are counted by their code. Control
 * characters are shown as \x1b, so that no document talks to the terminal.
 */
#ifndef FC_DIAG_H
#define FC_DIAG_H

#include "status.h"
#include "strbuf.h"

#include <stddef.h>
#include <stdio.h>

/// How the places of a document are counted.
typedef enum {
  FC_LINES,
  FC_CHARACTERS, ///< Those before it: pages that are all on one line
  FC_PARAGRAPHS, ///< Word documents
} FcUnit;

/// A place in a file. Line and column start at 1; 0 where there is none.
typedef struct {
  const char *file; ///< NULL for none; no message needs it afterwards
  unsigned line;    ///< Or what `unit` counts; told as "@144" then
  unsigned column;
  FcUnit unit;
  size_t offset; ///< Bytes before it; told where `line` is 0 and it is not
} FcPos;

typedef enum { FC_NOTE, FC_WARNING, FC_ERROR } FcLevel;

/// One message.
typedef struct {
  FcPos pos;
  FcLevel level;
  const char *code; ///< "row-without-name"
  FcStr text;       ///< Printable: control characters as \x1b
} FcFinding;

typedef struct FcDiag FcDiag;

/**
 * @param out Where messages are printed; NULL for nowhere.
 * @param least The lowest level to print; all levels are counted.
 */
FcDiag *fc_diag_new(FILE *out, FcLevel least);

void fc_diag_free(FcDiag *diag);

/// Say something that is good to know and nobody's fault.
void fc_diag_note(FcDiag *diag,
                  FcPos pos,
                  const char *code,
                  const char *format,
                  ...) __attribute__((format(printf, 4, 5)));

/// Say that the document is odd; the conversion goes on.
void fc_diag_warn(FcDiag *diag,
                  FcPos pos,
                  const char *code,
                  const char *format,
                  ...) __attribute__((format(printf, 4, 5)));

/// Say that something is wrong. @return `status`, to be passed on unchanged.
FcStatus fc_diag_fail(FcDiag *diag,
                      FcStatus status,
                      FcPos pos,
                      const char *code,
                      const char *format,
                      ...) __attribute__((format(printf, 5, 6)));

/// Say a message that another process has said. All of it is copied.
void fc_diag_say(FcDiag *diag, const FcFinding *finding);

/// Keep every message from now on, printed or not.
void fc_diag_keep(FcDiag *diag);

/**
 * @param count Set to how many messages were kept.
 * @return Them, in the order in which they were said; valid until the next.
 */
const FcFinding *fc_diag_kept(const FcDiag *diag, size_t *count);

/// @return "note", "warning" or "error".
const char *fc_level_name(FcLevel level);

/// Add the line that tells a finding, with its line end.
void fc_finding_print(FcStrbuf *out, const FcFinding *finding);

/// @return How often `code` was said, printed or not.
size_t fc_diag_count(const FcDiag *diag, const char *code);

/// @return How many messages of that level there were.
size_t fc_diag_level(const FcDiag *diag, FcLevel level);

/// Print one line a code that was said, by code: "3 × row-without-name".
void fc_diag_summary(const FcDiag *diag, FILE *out);

#endif
