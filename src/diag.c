#include "diag.h"

#include "arena.h"
#include "strbuf.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  const char *code; ///< Literal of the caller
  size_t count;
} Tally;

struct FcDiag {
  FILE *out;
  FcLevel least;
  size_t levels[FC_ERROR + 1];
  Tally *tallies; ///< Sorted by code
  size_t tally_count;
};

FcDiag *fc_diag_new(FILE *out, FcLevel least)
{
  FcDiag *diag = (FcDiag *)fc_alloc(sizeof(FcDiag));

  diag->out = out;
  diag->least = least;
  return diag;
}

void fc_diag_free(FcDiag *diag)
{
  if (diag) {
    free(diag->tallies);
    free(diag);
  }
}

/// Where `code` is, or would be inserted.
static size_t tally_index(const FcDiag *diag, const char *code)
{
  size_t i = 0;
  while (i < diag->tally_count && strcmp(diag->tallies[i].code, code) < 0) {
    ++i;
  }
  return i;
}

static void count(FcDiag *diag, FcLevel level, const char *code)
{
  const size_t i = tally_index(diag, code);

  if (i == diag->tally_count || strcmp(diag->tallies[i].code, code) != 0) {
    diag->tallies = (Tally *)fc_realloc(diag->tallies, diag->tally_count + 1,
                                        sizeof(Tally));
    memmove(diag->tallies + i + 1, diag->tallies + i,
            (diag->tally_count - i) * sizeof(Tally));
    diag->tallies[i] = (Tally){code, 0};
    ++diag->tally_count;
  }
  ++diag->tallies[i].count;
  ++diag->levels[level];
}

/// Printable form: C0, DEL and C1 as \x1b, what is not UTF-8 as U+FFFD.
static void add_visible(FcStrbuf *buf, FcStr text)
{
  uint32_t c = 0;

  for (size_t n = fc_str_next(&c, text); n; n = fc_str_next(&c, text)) {
    text = fc_str_from(text, n);
    if (c < 0x20 || (c >= 0x7F && c < 0xA0)) {
      fc_strbuf_printf(buf, "\\x%02x", (unsigned)c);
    } else {
      fc_strbuf_add_code(buf, c);
    }
  }
}

static void add_place(FcStrbuf *buf, FcPos pos)
{
  add_visible(buf, fc_str(pos.file ? pos.file : "factcat"));
  fc_strbuf_add_byte(buf, ':');
  if (pos.line) {
    fc_strbuf_printf(buf, pos.unit == FC_LINES ? "%u:" : "@%u:", pos.line);
  }
  if (pos.line && pos.column) {
    fc_strbuf_printf(buf, "%u:", pos.column);
  }
  if (!pos.line && pos.offset) {
    fc_strbuf_printf(buf, "@%zu:", pos.offset);
  }
}

static void __attribute__((format(printf, 5, 0))) report(FcDiag *diag,
                                                         FcLevel level,
                                                         FcPos pos,
                                                         const char *code,
                                                         const char *format,
                                                         va_list args)
{
  static const char *const names[] = {"note", "warning", "error"};

  count(diag, level, code);
  if (!diag->out || level < diag->least) {
    return;
  }

  char text[2048];
  (void)vsnprintf(text, sizeof text, format, args);
  FcStrbuf line = {0};
  add_place(&line, pos);
  fc_strbuf_printf(&line, " %s: ", names[level]);
  add_visible(&line, fc_str(text));
  fc_strbuf_printf(&line, " [%s]\n", code);
  (void)fwrite(line.data, 1, line.len, diag->out);
  fc_strbuf_free(&line);
}

void fc_diag_note(
    FcDiag *diag, FcPos pos, const char *code, const char *format, ...)
{
  va_list args;
  va_start(args, format);
  report(diag, FC_NOTE, pos, code, format, args);
  va_end(args);
}

void fc_diag_warn(
    FcDiag *diag, FcPos pos, const char *code, const char *format, ...)
{
  va_list args;
  va_start(args, format);
  report(diag, FC_WARNING, pos, code, format, args);
  va_end(args);
}

FcStatus fc_diag_fail(FcDiag *diag,
                      FcStatus status,
                      FcPos pos,
                      const char *code,
                      const char *format,
                      ...)
{
  va_list args;
  va_start(args, format);
  report(diag, FC_ERROR, pos, code, format, args);
  va_end(args);
  return status;
}

size_t fc_diag_count(const FcDiag *diag, const char *code)
{
  const size_t i = tally_index(diag, code);

  return i < diag->tally_count && !strcmp(diag->tallies[i].code, code)
             ? diag->tallies[i].count
             : 0;
}

size_t fc_diag_level(const FcDiag *diag, FcLevel level)
{
  return diag->levels[level];
}

void fc_diag_summary(const FcDiag *diag, FILE *out)
{
  for (size_t i = 0; i < diag->tally_count; ++i) {
    (void)fprintf(out, "%zu × %s\n", diag->tallies[i].count,
                  diag->tallies[i].code);
  }
}
