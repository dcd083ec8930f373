// The country's profile: rows "Population: 11 398 589 inhabitants (2018)" as
// paragraphs, items or table rows. What a row is called is in the lexicon.
#include "extract_own.h"
#include "figure.h"
#include "outline.h"

#include <string.h>

/// A row's label is no longer than this; a sentence's first clause may be.
#define MAX_LABEL 100
/// Bytes of the longest name of a capital.
#define MAX_CAPITAL 60

/// A row that could be one of the profile.
typedef struct {
  const FcConcept *concept; ///< What it tells
  const FcNode *heading;    ///< It stands below this
  FcStr label, qualifier;   ///< Without and in the brackets at its end
  FcStr value;
  FcStr link; ///< Target of its first link, or none
  unsigned line;
} Row;

typedef struct {
  FcExtraction *extraction;
  FcRecord *record; ///< The profile, NULL before the first row that is taken
  Row *rows;
  size_t len, capacity;
  const FcNode *figures; ///< All figures stand below the heading of the first
  char mark;             ///< Decimal mark that figures tell, or 0
} Profile;

// ---- reading rows

static void push_row(Profile *profile, const Row *row)
{
  if (profile->len == profile->capacity) {
    const size_t capacity = profile->capacity ? profile->capacity * 2 : 16;
    Row *rows = (Row *)fc_arena_alloc(profile->extraction->arena,
                                      capacity * sizeof(Row));
    if (profile->len) {
      memcpy(rows, profile->rows, profile->len * sizeof(Row));
    }
    profile->rows = rows;
    profile->capacity = capacity;
  }
  profile->rows[profile->len++] = *row;
}

/// Part "GDP per inhabitant in PPS (EU 28=100)" into name and qualifier.
static void split_label(Row *row, FcStr label)
{
  row->label = fc_str_trim(label);
  const size_t open = fc_str_find(row->label, FC_STR("("));
  if (fc_str_ends(row->label, FC_STR(")")) && open > 0) {
    row->qualifier = fc_str_upto(fc_str_from(row->label, open + 1),
                                 row->label.len - open - 2);
    row->label = fc_str_trim(fc_str_upto(row->label, open));
  }
}

/// Add a row if its label is one of the profile's, as a whole: "Area" is not
/// in "Areas of improvement".
static void add_row(Profile *profile, Row row, FcStr label, FcStr value)
{
  const FcExtraction *extraction = profile->extraction;
  FcStr name = fc_str_trim(label);
  if (fc_str_ends(name, FC_STR(":"))) {
    --name.len;
  }

  row.value = fc_str_trim(value);
  row.concept = fc_lexicon_find(extraction->lexicon, "profile",
                                fc_str_trim(name), extraction->scope);
  row.label = fc_str_trim(name);
  if (!row.concept) {
    split_label(&row, name);
    row.concept = fc_lexicon_find(extraction->lexicon, "profile", row.label,
                                  extraction->scope);
  }
  if (row.concept && row.value.len) {
    push_row(profile, &row);
  }
}

/// Where the label of a paragraph ends: at a colon that is in no brackets, or
/// with the bold run that it begins with; 0 for none.
static size_t label_end(const FcRuns *runs)
{
  size_t depth = 0;

  for (size_t at = 0; at < runs->text.len && at < MAX_LABEL; ++at) {
    const char c = runs->text.data[at];
    if (c == ':' && !depth) {
      return at;
    }
    if (c == '(') {
      ++depth;
    } else if (c == ')' && depth) {
      --depth;
    }
  }
  const bool bold =
      runs->len && runs->spans[0].type == FC_STRONG && !runs->spans[0].start;
  return bold ? runs->spans[0].len : 0;
}

static FcStr first_link(const FcRuns *runs)
{
  for (size_t i = 0; i < runs->len; ++i) {
    if (runs->spans[i].type == FC_LINK) {
      return runs->spans[i].target;
    }
  }
  return (FcStr){NULL, 0};
}

static void read_paragraph(Profile *profile,
                           const FcNode *heading,
                           const FcNode *block)
{
  const FcRuns runs = fc_runs_of(profile->extraction->tree, block);
  const size_t end = label_end(&runs);
  const Row row = {
      .heading = heading,
      .link = first_link(&runs),
      .line = runs.line,
  };

  if (end) {
    const bool colon = end < runs.text.len && runs.text.data[end] == ':';
    add_row(profile, row, fc_str_upto(runs.text, end),
            fc_str_from(runs.text, end + colon));
  }
}

static void read_table_row(Profile *profile,
                           const FcNode *heading,
                           const FcNode *node)
{
  const FcExtraction *extraction = profile->extraction;
  if (!node->first || !node->first->next || node->first->next->next) {
    return;
  }

  const FcRuns value = fc_runs_of(extraction->tree, node->first->next);
  const Row row = {
      .heading = heading,
      .link = first_link(&value),
      .line = node->pos.line,
  };
  add_row(profile, row, fc_node_text(extraction->tree, node->first),
          value.text);
}

static void read_block(Profile *profile,
                       const FcNode *heading,
                       const FcNode *block)
{
  for (const FcNode *node = block; node; node = fc_node_after(node, block)) {
    if (node->type == FC_PARAGRAPH) {
      read_paragraph(profile, heading, node);
    } else if (node->type == FC_ROW) {
      read_table_row(profile, heading, node);
    }
  }
}

/// All rows of the profile's chapter.
static void read_rows(Profile *profile)
{
  const FcExtraction *extraction = profile->extraction;
  const FcConcept *chapter = fc_lexicon_concept(
      extraction->lexicon, FC_STR("chapter/country-profile"));
  const FcConcept *section = NULL;
  const FcNode *heading = NULL;

  for (const FcNode *block = fc_tree_root(extraction->tree)->first; block;
       block = block->next) {
    if (block->type != FC_HEADING) {
      if (section && block->chapter && fc_concept_within(section, chapter)) {
        read_block(profile, heading, block);
      }
      continue;
    }
    heading = block;
    if (block->role == FC_ROLE_CHAPTER || block->concept) {
      section = block->concept;
    }
  }
}

// ---- taking them

static FcRecord *add_record(const Profile *profile,
                            const char *t,
                            const Row *row)
{
  const FcExtraction *extraction = profile->extraction;
  FcRecord *record = fc_entities_add(extraction->entities, fc_str(t));
  int number = 0;

  record->heading =
      fc_heading_title(fc_node_text(extraction->tree, row->heading), &number);
  record->line = row->line;
  return record;
}

static FcRecord *profile_record(Profile *profile, const Row *row)
{
  if (!profile->record) {
    profile->record = add_record(profile, "profile", row);
  }
  return profile->record;
}

/// The unit that an indicator is in, by its value or its qualifier,
/// "(Percentage of GDP)", or NULL.
static const FcConcept *find_unit(const Profile *profile,
                                  const Row *row,
                                  const FcFigure *figure)
{
  return figure->unit
             ? figure->unit
             : fc_unit_find(profile->extraction->lexicon, row->qualifier);
}

/// Can the figure be the indicator's, in that unit? Counted things may go
/// without one, but are whole.
static bool is_plausible(const Row *row,
                         const FcFigure *figure,
                         const FcConcept *unit)
{
  const FcConcept *wanted = row->concept->related;
  const bool counted =
      wanted && fc_str_eq(wanted->notation, FC_STR("inhabitants"));

  if (counted && fc_str_find(figure->value, FC_STR(".")) < figure->value.len) {
    return false;
  }
  return unit ? wanted && fc_concept_within(unit, wanted) : !wanted || counted;
}

/// Does the row's name tell a scale, "(in thousands)"? Whether the value has it
/// already is not certain.
static bool is_scaled(const Profile *profile, const Row *row)
{
  FcMatch scale = {0};

  return fc_lexicon_scan(&scale, profile->extraction->lexicon, "scale",
                         row->qualifier, profile->extraction->scope);
}

static bool has_indicator(const Profile *profile, FcStr notation, FcStr year)
{
  const FcEntities *entities = profile->extraction->entities;

  for (size_t i = 0; i < entities->len; ++i) {
    const FcRecord *other = entities->items[i];
    if (fc_str_eq(other->t, FC_STR("indicator")) &&
        fc_str_eq(other->notation, notation) && fc_str_eq(other->year, year)) {
      return true;
    }
  }
  return false;
}

static bool take_indicator(Profile *profile, const Row *row)
{
  FcExtraction *extraction = profile->extraction;
  FcArena *arena = extraction->arena;
  FcFigure figure = {0};
  if (profile->figures && profile->figures != row->heading) {
    return true; // of something else than the country
  }
  if (is_scaled(profile, row) ||
      !fc_figure_read(&figure, arena, extraction->lexicon, row->value,
                      profile->mark)) {
    return false;
  }
  const FcConcept *unit = find_unit(profile, row, &figure);
  if (!is_plausible(row, &figure, unit)) {
    return false;
  }
  const FcStr year = figure.year ? fc_arena_printf(arena, "%u", figure.year)
                                 : (FcStr){NULL, 0};
  if (has_indicator(profile, row->concept->notation, year)) {
    return false;
  }

  (void)profile_record(profile, row);
  FcRecord *record = add_record(profile, "indicator", row);
  record->name = row->concept->name;
  record->notation = row->concept->notation;
  record->value = figure.value;
  record->year = year;
  record->measure = unit ? unit->iri : (FcStr){NULL, 0};
  profile->figures = row->heading;
  return true;
}

/// Is every word of `text` capitalised, and all of it a name?
static bool is_place_name(FcStr text)
{
  bool in_word = false;
  uint32_t c = 0;

  if (!text.len || text.len > MAX_CAPITAL) {
    return false;
  }
  for (size_t n = fc_str_next(&c, text); n; n = fc_str_next(&c, text)) {
    const bool joins = c == '\'' || c == 0x2019;
    if (!fc_is_alpha(c) && !fc_is_space(c) && !fc_is_hyphen(c) && !joins) {
      return false;
    }
    if (!in_word && fc_is_alpha(c) && !fc_is_upper(c)) {
      return false;
    }
    in_word = fc_is_alpha(c) || joins;
    text = fc_str_from(text, n);
  }
  return true;
}

static bool take_capital(Profile *profile, const Row *row)
{
  if (!is_place_name(row->value)) {
    return false;
  }
  profile_record(profile, row)->capital = row->value;
  return true;
}

/// Do labels cover all words of a text? Some words may join them.
static bool are_all(const Profile *profile,
                    const FcMatches *matches,
                    FcStr text)
{
  const FcExtraction *extraction = profile->extraction;
  const FcMatches joints =
      fc_lexicon_matches(extraction->arena, extraction->lexicon, "connector",
                         text, extraction->scope);

  for (size_t at = 0; at < text.len;) {
    const FcMatch *match = fc_match_at(matches, at);
    if (!match) {
      match = fc_match_at(&joints, at);
    }
    uint32_t c = 0;
    const size_t n = fc_str_next(&c, fc_str_from(text, at));
    if (!match && fc_is_word(c)) {
      return false;
    }
    at += match ? match->len : n;
  }
  return matches->len > 0;
}

static bool take_currency(Profile *profile, const Row *row)
{
  const FcExtraction *extraction = profile->extraction;
  const FcMatches found =
      fc_lexicon_matches(extraction->arena, extraction->lexicon, "currency",
                         row->value, extraction->scope);

  for (size_t i = 1; i < found.len; ++i) {
    if (found.items[i].concept != found.items[0].concept) {
      return false;
    }
  }
  if (!are_all(profile, &found, row->value)) {
    return false;
  }
  profile_record(profile, row)->currency = found.items[0].concept->notation;
  return true;
}

static bool take_languages(Profile *profile, const Row *row)
{
  const FcExtraction *extraction = profile->extraction;
  const FcMatches found =
      fc_lexicon_matches(extraction->arena, extraction->lexicon, "language",
                         row->value, extraction->scope);
  if (!are_all(profile, &found, row->value)) {
    return false;
  }

  FcRecord *record = profile_record(profile, row);
  for (size_t i = 0; i < found.len; ++i) {
    (void)fc_strs_add_new(extraction->arena, &record->languages,
                          found.items[i].concept->notation);
  }
  return true;
}

/// "Head of State: King X": the vocabulary's word for the post, no more.
static bool take_post(Profile *profile, const Row *row)
{
  FcExtraction *extraction = profile->extraction;
  FcMatch match = {0};
  if (!fc_lexicon_scan(&match, extraction->lexicon, "office", row->value,
                       extraction->scope)) {
    return false;
  }

  (void)profile_record(profile, row);
  FcRecord *record = add_record(profile, "post", row);
  record->name = match.concept->name;
  record->notation = row->concept->notation;
  return true;
}

/// "Source: Eurostat (last update: 15 March 2019)". Pictures have sources too:
/// only the one that stands with the figures counts.
static bool take_source(Profile *profile, const Row *row)
{
  const FcExtraction *extraction = profile->extraction;
  FcRecord *record = profile->record;
  if (!record || row->heading != profile->figures || record->publisher.len) {
    return true;
  }

  FcMatch match = {0};
  FcDate date = {0};
  if (fc_lexicon_scan(&match, extraction->lexicon, "organisation", row->value,
                      extraction->scope) &&
      match.start == 0) {
    record->publisher = match.concept->name;
  }
  if (fc_lexicon_scan(&match, extraction->lexicon, "updated", row->value,
                      extraction->scope) &&
      fc_scan_date(&date, row->value, match.start + match.len)) {
    record->updated = fc_date_text(extraction->arena, &date);
  }
  if (row->link.len) {
    (void)fc_strs_add_new(extraction->arena, &record->urls, row->link);
  }
  return true;
}

/// What is done with a row; all others are indicators.
static const struct {
  const char *notation;
  bool (*take)(Profile *profile, const Row *row);
} takers[] = {
    {"capital", take_capital},         {"currency", take_currency},
    {"head-of-government", take_post}, {"head-of-state", take_post},
    {"language", take_languages},      {"source", take_source},
};

static bool take_row(Profile *profile, const Row *row)
{
  for (size_t i = 0; i < sizeof takers / sizeof *takers; ++i) {
    if (fc_str_eq(row->concept->notation, fc_str(takers[i].notation))) {
      return takers[i].take(profile, row);
    }
  }
  return take_indicator(profile, row);
}

/// The decimal mark that the first figure tells which has one.
static char find_mark(const Profile *profile)
{
  const FcExtraction *extraction = profile->extraction;
  FcFigure figure = {0};

  for (size_t i = 0; i < profile->len; ++i) {
    if (fc_figure_read(&figure, extraction->arena, extraction->lexicon,
                       profile->rows[i].value, 0) &&
        figure.mark) {
      return figure.mark;
    }
  }
  return 0;
}

void fc_extract_profile(FcExtraction *extraction)
{
  Profile profile = {.extraction = extraction};
  read_rows(&profile);
  profile.mark = find_mark(&profile);

  for (size_t i = 0; i < profile.len; ++i) {
    const Row *row = &profile.rows[i];
    if (!take_row(&profile, row)) {
      fc_diag_note(extraction->diag, fc_tree_pos(extraction->tree, row->line),
                   "profile-row",
                   "\"%.*s\" is left out: its value is not understood, or "
                   "told before",
                   FC_FMT(row->label));
    }
  }
}
