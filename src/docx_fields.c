// Fields: of all instructions only links and contents matter.
#include "docx_fields.h"

typedef enum { SHOWN, DROPPED, LINK } Kind;

struct FcDocxField {
  FcDocxField *around;
  FcStr instruction;
  bool has_result; ///< The instruction has ended
  Kind kind;
  FcStr target; ///< Of a link
};

/// The instructions that matter; what others give is text.
static const struct {
  const char *name;
  Kind kind;
} instructions[] = {
    {"HYPERLINK", LINK},
    {"PAGEREF", DROPPED},
    {"TOC", DROPPED},
};

FcDocxField *fc_docx_field_begin(FcArena *arena, FcDocxField *around)
{
  FcDocxField *field =
      (FcDocxField *)fc_arena_alloc(arena, sizeof(FcDocxField));

  field->around = around;
  return field;
}

void fc_docx_field_add(FcArena *arena, FcDocxField *field, FcStr instruction)
{
  if (field && !field->has_result) {
    field->instruction = fc_arena_join(arena, field->instruction, instruction);
  }
}

/// Take the next word, or text in quotes. @return false at the end.
static bool next_word(FcStr *rest, FcStr *word)
{
  *rest = fc_str_trim(*rest);
  const bool quoted = fc_str_starts(*rest, FC_STR("\""));
  const FcStr text = fc_str_from(*rest, quoted ? 1 : 0);
  const size_t len = fc_str_find(text, quoted ? FC_STR("\"") : FC_STR(" "));

  *word = fc_str_upto(text, len);
  *rest = fc_str_from(text, len + 1);
  return quoted || word->len;
}

/// Read `"iri" \l "fragment" \o "tip"`, each of them optional.
static FcStr read_target(FcArena *arena, FcStr rest)
{
  FcStr iri = {0};
  FcStr fragment = {0};
  FcStr word = {0};

  while (next_word(&rest, &word)) {
    if (fc_str_eq(word, FC_STR("\\l"))) {
      (void)next_word(&rest, &fragment);
    } else if (fc_str_eq(word, FC_STR("\\o")) ||
               fc_str_eq(word, FC_STR("\\t"))) {
      (void)next_word(&rest, &word);
    } else if (!fc_str_starts(word, FC_STR("\\")) && !iri.len) {
      iri = word;
    }
  }
  return fragment.len ? fc_arena_printf(arena, "%.*s#%.*s", FC_FMT(iri),
                                        FC_FMT(fragment))
                      : iri;
}

void fc_docx_field_separate(FcArena *arena, FcDocxField *field)
{
  FcStr word = {0};
  if (!field || field->has_result) {
    return;
  }

  FcStr rest = field->instruction;
  field->has_result = true;
  (void)next_word(&rest, &word);
  for (size_t i = 0; i < sizeof instructions / sizeof *instructions; ++i) {
    if (fc_str_eq(word, fc_str(instructions[i].name))) {
      field->kind = instructions[i].kind;
    }
  }
  if (field->kind == LINK) {
    field->target = read_target(arena, rest);
  }
}

FcDocxField *fc_docx_field_end(FcDocxField *field)
{
  return field ? field->around : NULL;
}

bool fc_docx_field_hides(const FcDocxField *field)
{
  while (field && field->has_result && field->kind != DROPPED) {
    field = field->around;
  }
  return field;
}

bool fc_docx_field_links(FcStr *target, const FcDocxField *field)
{
  while (field && field->kind != LINK) {
    field = field->around;
  }
  if (field) {
    *target = field->target;
  }
  return field;
}
