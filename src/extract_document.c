// Cover and closing pages: which country, which year, when, by whom.
#include "bodies.h"
#include "extract.h"
#include "names.h"
#include "outline.h"
#include "runs.h"
#include "scan.h"
#include "strbuf.h"

#include <string.h>

/// Bytes: the title of the document is shorter.
#define MAX_COVER_LINE 100

typedef struct {
  FcTree *tree;
  const FcLexicon *lexicon;
  FcRecord *document;
  FcScope *scope;
} Reading;

static bool is_around(const FcNode *block)
{
  return block->chapter == 0;
}

static const FcScope anywhere = {{NULL, 0}, NULL};

static void set_country(const Reading *reading, const FcConcept *country)
{
  if (!reading->document->country.len) {
    reading->document->country = country->notation;
    reading->document->country_name = country->name;
    reading->scope->country = fc_str_from(country->iri, sizeof "country/" - 1);
  }
}

/// A cover line that is a country's name: "BELGIUM", "Czech Republic".
static void read_country(const Reading *reading, FcStr line)
{
  const FcConcept *country =
      fc_lexicon_find(reading->lexicon, "country", line, anywhere);

  if (country) {
    set_country(reading, country);
  }
}

static bool is_cover_line(const Reading *reading, FcStr line)
{
  FcMatch match = {0};

  return line.len < MAX_COVER_LINE &&
         fc_lexicon_scan(&match, reading->lexicon, "cover", line, anywhere);
}

/// "2024 Digital Public Administration Factsheet", "… factsheet 2023"
static void read_edition(const Reading *reading, FcStr line)
{
  FcDate date = {0};

  if (!reading->document->edition && is_cover_line(reading, line) &&
      fc_scan_date(&date, line, 0)) {
    reading->document->edition = (unsigned)date.year;
  }
}

/// What no line of its own tells: "eGovernment in Belgium", "2018", "MAY 2018".
static void read_other_cover(const Reading *reading, FcStr line)
{
  FcMatch country = {0};
  FcDate date = {0};

  if (!reading->document->country.len && is_cover_line(reading, line) &&
      fc_lexicon_scan(&country, reading->lexicon, "country", line, anywhere)) {
    set_country(reading, country.concept);
  }
  if (!reading->document->edition && fc_scan_date(&date, line, 0) &&
      date.start == 0 && date.len == line.len) {
    reading->document->edition = (unsigned)date.year;
  }
}

/// "factsheets/2021/DPA_Factsheets_2021_Belgium.html", where the cover is lost.
static void read_file_name(const Reading *reading)
{
  FcArena *arena = fc_tree_arena(reading->tree);
  FcStr path = fc_str(fc_tree_file(reading->tree));
  FcMatch country = {0};
  FcDate date = {0};
  for (size_t at = fc_str_find(path, FC_STR("/")); at < path.len;
       at = fc_str_find(path, FC_STR("/"))) {
    path = fc_str_from(path, at + 1);
  }
  char *words = fc_arena_alloc(arena, path.len + 1);
  for (size_t i = 0; i < path.len; ++i) {
    const bool parts = strchr("_-.", path.data[i]) != NULL;
    words[i] = parts ? ' ' : path.data[i];
  }
  const FcStr name = {words, path.len};

  if (!reading->document->country.len &&
      fc_lexicon_scan(&country, reading->lexicon, "country", name, anywhere)) {
    set_country(reading, country.concept);
  }
  if (!reading->document->edition && fc_scan_date(&date, name, 0)) {
    reading->document->edition = (unsigned)date.year;
  }
}

/// "JULY 2024", alone on a line; "Last update: June 2023".
static void read_issued(const Reading *reading, FcStr line)
{
  FcDate date = {0};
  FcMatch match = {0};
  if (fc_lexicon_scan(&match, reading->lexicon, "updated", line,
                      *reading->scope) &&
      match.start == 0) {
    line = fc_str_trim(fc_str_from(line, match.len + 1));
  }

  if (!reading->document->issued.len && fc_scan_date(&date, line, 0) &&
      date.month && date.start == 0 && date.len == line.len) {
    reading->document->issued =
        fc_date_text(fc_tree_arena(reading->tree), &date);
  }
}

/// "received valuable contribution from X and from Y": bodies only, never the
/// persons beside them.
static void read_contributors(const Reading *reading, const FcNode *block)
{
  FcArena *arena = fc_tree_arena(reading->tree);
  const FcStr text = fc_node_text(reading->tree, block);
  const FcMatches found = fc_lexicon_matches(
      arena, reading->lexicon, "contribution", text, *reading->scope);

  for (size_t i = 0; i < found.len; ++i) {
    const size_t from = found.items[i].start + found.items[i].len + 1;
    const FcStr sentence = fc_str_upto(text, fc_scan_sentence(text, from));
    const FcClause clause = {
        arena, reading->lexicon, *reading->scope, sentence,
        fc_words_of(arena, reading->lexicon, sentence, *reading->scope)};
    FcName publisher = {0};
    if (!fc_str_eq(found.items[i].concept->notation, FC_STR("publisher"))) {
      const FcNames names = fc_bodies_among(&clause, from);
      for (size_t n = 0; n < names.len; ++n) {
        (void)fc_strs_add_new(arena, &reading->document->contributors,
                              names.items[n].text);
      }
    } else if (fc_name_at(&publisher, clause.words, from)) {
      reading->document->publisher = publisher.text;
    }
  }
}

static void read_around(const Reading *reading)
{
  for (FcNode *block = fc_tree_root(reading->tree)->first; block;
       block = block->next) {
    if (block->role == FC_ROLE_CHAPTER) {
      int number = 0;
      fc_strs_add(
          fc_tree_arena(reading->tree), &reading->document->chapters,
          fc_heading_title(fc_node_text(reading->tree, block), &number));
    }
    if (is_around(block) &&
        (block->type == FC_HEADING || block->type == FC_PARAGRAPH)) {
      const FcStr line = fc_node_text(reading->tree, block);
      read_country(reading, line);
      read_edition(reading, line);
      read_issued(reading, line);
    }
  }
  for (FcNode *block = fc_tree_root(reading->tree)->first; block;
       block = block->next) {
    if (is_around(block) && block->type == FC_PARAGRAPH) {
      read_other_cover(reading, fc_node_text(reading->tree, block));
      read_contributors(reading, block);
    }
  }
}

FcStatus fc_extract_document(FcRecord *document,
                             FcScope *scope,
                             FcTree *tree,
                             const FcLexicon *lexicon,
                             FcDiag *diag)
{
  const FcPos pos = {.file = fc_tree_file(tree)};
  const Reading reading = {tree, lexicon, document, scope};
  read_around(&reading);
  if (document->chapters.len) {
    read_file_name(&reading);
  }

  if (!document->country.len || !document->edition) {
    return fc_diag_fail(diag, FC_ERR_FORMAT, pos, "no-factsheet",
                        "neither cover nor file name tells the %s",
                        document->country.len ? "edition" : "country");
  }
  if (!document->chapters.len) {
    return fc_diag_fail(diag, FC_ERR_FORMAT, pos, "no-factsheet",
                        "no chapter is found");
  }
  // An edition is of its year where no month is told.
  if (!document->issued.len) {
    document->issued =
        fc_arena_printf(fc_tree_arena(tree), "%u", document->edition);
  }
  return FC_OK;
}
