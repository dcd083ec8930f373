// Cover and closing pages: which country, which year, when, by whom.
#include "extract.h"
#include "names.h"
#include "outline.h"
#include "runs.h"
#include "scan.h"
#include "strbuf.h"

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

/// A cover line that is a country's name: "BELGIUM".
static void read_country(const Reading *reading, FcStr line)
{
  const FcScope anywhere = {{NULL, 0}, NULL};
  const FcConcept *country =
      fc_lexicon_find(reading->lexicon, "country", line, anywhere);

  if (country && !reading->document->country.len &&
      fc_str_eq(fc_fold(fc_tree_arena(reading->tree), line),
                fc_fold(fc_tree_arena(reading->tree), country->name))) {
    reading->document->country = country->notation;
    reading->document->country_name = country->name;
    reading->scope->country = fc_str_from(country->iri, sizeof "country/" - 1);
  }
}

/// "2024 Digital Public Administration Factsheet", "… factsheet 2023"
static void read_edition(const Reading *reading, FcStr line)
{
  FcDate date = {0};
  FcMatch match = {0};
  const FcScope anywhere = {{NULL, 0}, NULL};

  if (!reading->document->edition && line.len < 100 &&
      fc_lexicon_scan(&match, reading->lexicon, "cover", line, anywhere) &&
      fc_scan_date(&date, line, 0)) {
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

/// "received valuable contribution from X and from Y": organisations only.
static void read_contributors(const Reading *reading, const FcNode *block)
{
  FcArena *arena = fc_tree_arena(reading->tree);
  const FcStr text = fc_node_text(reading->tree, block);
  const FcMatches found = fc_lexicon_matches(
      arena, reading->lexicon, "contribution", text, *reading->scope);

  for (size_t i = 0; i < found.len; ++i) {
    const size_t from = found.items[i].start + found.items[i].len + 1;
    const size_t end = fc_scan_sentence(text, from);
    const FcWords *words = fc_words_of(arena, reading->lexicon,
                                       fc_str_upto(text, end), *reading->scope);
    const FcStr what = found.items[i].concept->notation;
    const FcNames names = fc_names_at(arena, words, from);
    for (size_t n = 0; n < names.len; ++n) {
      const FcStr name = names.items[n].text;
      if (fc_str_eq(what, FC_STR("publisher"))) {
        reading->document->publisher = name;
        break;
      }
      if (!fc_phrase_is_person(arena, reading->lexicon, name,
                               *reading->scope)) {
        (void)fc_strs_add_new(arena, &reading->document->contributors, name);
      }
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

  if (!document->country.len || !document->edition) {
    return fc_diag_fail(diag, FC_ERR_FORMAT, pos, "no-factsheet",
                        "no cover line tells the %s",
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
