// Lists of base registries: items that are a name and little more.
#include "extract_own.h"
#include "service_rows.h"

typedef struct {
  FcStr name;
  FcStr text;  ///< The item without who runs it
  FcStr owner; ///< As printed, or none
} Listed;

static bool is_among_registries(const FcWalk *walk)
{
  const FcConcept *section = walk->section;
  const FcConcept *kind =
      section ? (section->close ? section->close : section->related) : NULL;

  return kind && fc_str_eq(kind->notation, FC_STR("base_registry"));
}

/// What follows a dash that stands between blanks.
static FcStr behind_dash(FcStr text)
{
  static const char *const dashes[] = {" – ", " - ", " — "};

  for (size_t i = 0; i < sizeof dashes / sizeof *dashes; ++i) {
    const FcStr dash = fc_str(dashes[i]);
    if (fc_str_starts(text, dash)) {
      return fc_without_list_end(fc_str_from(text, dash.len));
    }
  }
  return (FcStr){NULL, 0};
}

/// "Land Register", "Land Register (*Catasto*);", "Land Register – Ministry"
static bool read_item(Listed *out, const FcSentence *sentence)
{
  const FcStr text = sentence->runs.text;
  FcName name = {0};
  if (!fc_name_at(&name, sentence->words, 0)) {
    return false;
  }

  size_t end = name.start + name.len;
  const FcStr bracket = fc_str_from(text, end);
  if (fc_str_starts(bracket, FC_STR(" ("))) {
    end += fc_str_find(bracket, FC_STR(")")) + 1;
  }
  const FcStr rest = fc_str_from(text, end);
  *out = (Listed){name.text, fc_str_upto(text, end), behind_dash(rest)};
  return rest.len <= 1 || !fc_without_list_end(rest).len || out->owner.len;
}

bool fc_present_registry(FcWalk *walk,
                         const FcSentence *sentence,
                         const FcRecord *around)
{
  FcExtraction *extraction = &walk->extraction;
  Listed listed = {{NULL, 0}, {NULL, 0}, {NULL, 0}};
  FcThing thing = {0};
  if (!is_among_registries(walk) || !read_item(&listed, sentence)) {
    return false;
  }

  FcRecord *record = fc_walk_add(walk, "list-item", sentence->runs.line);
  const FcRuns runs =
      fc_runs_part(extraction->arena, &sentence->runs, 0, listed.text.len);
  fc_thing_init(&thing, extraction, record, walk->section);
  if (around) {
    record->heading = around->name;
  }
  fc_thing_set_name(&thing, listed.name);
  fc_thing_add_text(&thing, &runs, true);
  fc_walk_finish(&thing);
  // A name is no description of itself.
  record->description = (FcStr){NULL, 0};
  const FcStrs owners = fc_responsible_bodies(&record->level, extraction->arena,
                                              extraction->lexicon, listed.owner,
                                              extraction->scope);
  for (size_t i = 0; i < owners.len; ++i) {
    (void)fc_strs_add_new(extraction->arena, &record->owner, owners.items[i]);
  }
  fc_inherit_place(record, around);
  return true;
}
