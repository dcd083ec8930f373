#include "diag.h"

#include "arena.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  const char *code; ///< Literal of the caller, or in the arena
  size_t count;
} Tally;

struct FcDiag {
  FILE *out;
  FcLevel least;
  size_t levels[FC_ERROR + 1];
  Tally *tallies; ///< Sorted by code
  size_t tally_count;
  FcArena *arena; ///< Of what is kept, and of other processes' words
  bool keeps;
  FcFinding *kept;
  size_t kept_count;
};

FcDiag *fc_diag_new(FILE *out, FcLevel least)
{
  FcDiag *diag = (FcDiag *)fc_alloc(sizeof(FcDiag));

  diag->out = out;
  diag->least = least;
  diag->arena = fc_arena_new();
  return diag;
}

void fc_diag_free(FcDiag *diag)
{
  if (diag) {
    fc_arena_free(diag->arena);
    free(diag->kept);
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

static void add_place(FcStrbuf *buf, FcPos pos)
{
  fc_strbuf_add_visible(buf, fc_str(pos.file ? pos.file : "factcat"));
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

const char *fc_level_name(FcLevel level)
{
  static const char *const names[] = {"note", "warning", "error"};

  return names[level];
}

void fc_finding_print(FcStrbuf *out, const FcFinding *finding)
{
  add_place(out, finding->pos);
  fc_strbuf_printf(out, " %s: ", fc_level_name(finding->level));
  fc_strbuf_add(out, finding->text);
  fc_strbuf_printf(out, " [%s]\n", finding->code);
}

void fc_diag_keep(FcDiag *diag)
{
  diag->keeps = true;
}

const FcFinding *fc_diag_kept(const FcDiag *diag, size_t *count)
{
  *count = diag->kept_count;
  return diag->kept;
}

static void keep(FcDiag *diag, const FcFinding *finding)
{
  diag->kept = (FcFinding *)fc_realloc(diag->kept, diag->kept_count + 1,
                                       sizeof(FcFinding));
  FcFinding *copy = &diag->kept[diag->kept_count++];
  *copy = *finding;
  copy->text = fc_arena_copy(diag->arena, finding->text);
  if (finding->pos.file) {
    copy->pos.file = fc_arena_copy(diag->arena, fc_str(finding->pos.file)).data;
  }
}

static void print(const FcDiag *diag, const FcFinding *finding)
{
  FcStrbuf line = {0};

  fc_finding_print(&line, finding);
  (void)fwrite(line.data, 1, line.len, diag->out);
  fc_strbuf_free(&line);
}

static bool is_printed(const FcDiag *diag, FcLevel level)
{
  return diag->out && level >= diag->least;
}

static void tell(FcDiag *diag, const FcFinding *finding)
{
  if (is_printed(diag, finding->level)) {
    print(diag, finding);
  }
  if (diag->keeps) {
    keep(diag, finding);
  }
}

void fc_diag_say(FcDiag *diag, const FcFinding *finding)
{
  FcFinding copy = *finding;

  copy.code = fc_arena_copy(diag->arena, fc_str(finding->code)).data;
  count(diag, copy.level, copy.code);
  tell(diag, &copy);
}

static void __attribute__((format(printf, 5, 0))) report(FcDiag *diag,
                                                         FcLevel level,
                                                         FcPos pos,
                                                         const char *code,
                                                         const char *format,
                                                         va_list args)
{
  count(diag, level, code);
  if (!is_printed(diag, level) && !diag->keeps) {
    return;
  }

  char text[2048];
  (void)vsnprintf(text, sizeof text, format, args);
  FcStrbuf visible = {0};
  fc_strbuf_add_visible(&visible, fc_str(text));
  tell(diag, &(FcFinding){pos, level, code, fc_strbuf_str(&visible)});
  fc_strbuf_free(&visible);
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
