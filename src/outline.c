#include "outline.h"

/// The longest "No … to date." seen has 118 bytes.
#define MAX_STOCK_PHRASE 130

static const FcScope anywhere = {{NULL, 0}, NULL};

FcStr fc_heading_title(FcStr text, int *number)
{
  FcStr title = fc_str_trim(text);
  size_t at = 0;
  int first = 0;
  bool dotted = false;

  while (at < title.len && fc_is_digit((unsigned char)title.data[at])) {
    first = first < 1000 ? first * 10 + (title.data[at] - '0') : first;
    ++at;
  }
  while (at > 0 && at < title.len &&
         (title.data[at] == '.' ||
          (dotted && fc_is_digit((unsigned char)title.data[at])))) {
    dotted = true;
    ++at;
  }
  // "5G Roll-out" and "2030 Digital Decade" begin with no number of theirs.
  if (!dotted) {
    *number = 0;
    return title;
  }
  *number = first;
  return fc_str_trim(fc_str_from(title, at));
}

bool fc_is_nothing_reported(const FcLexicon *lexicon, FcStr text)
{
  FcMatch match = {0};

  return fc_str_starts(text, FC_STR("No ")) && text.len <= MAX_STOCK_PHRASE &&
         fc_lexicon_scan(&match, lexicon, "stock", text, anywhere) &&
         fc_str_eq(match.concept->notation, FC_STR("nothing"));
}

static bool is_front(const FcConcept *concept)
{
  for (; concept; concept = concept->broader) {
    if (fc_str_eq(concept->notation, FC_STR("front"))) {
      return true;
    }
  }
  return false;
}

/// Where the walk through the document is.
typedef struct {
  FcTree *tree;
  const FcLexicon *lexicon;
  FcDiag *diag;
  int chapter;              ///< 0 before the first and after the last
  int last;                 ///< Number of the last chapter seen
  const FcConcept *concept; ///< Of the chapter
} Walk;

/// The heading's concept: in its chapter first, then anywhere.
static const FcConcept *look_up(const Walk *walk, FcStr title)
{
  const FcScope inside = {{NULL, 0}, walk->concept};
  const FcConcept *concept =
      walk->concept ? fc_lexicon_find(walk->lexicon, "heading", title, inside)
                    : NULL;

  return concept ? concept
                 : fc_lexicon_find(walk->lexicon, "heading", title, anywhere);
}

static void enter_chapter(Walk *walk,
                          FcNode *heading,
                          int number,
                          const FcConcept *concept)
{
  heading->role = FC_ROLE_CHAPTER;
  heading->concept = concept;
  walk->chapter = number ? number : walk->last + 1;
  walk->last = walk->chapter;
  walk->concept = concept;
}

/// The next block is a heading too, or says that nothing follows, or that a
/// table does.
static bool only_groups(const Walk *walk, const FcNode *heading)
{
  const FcNode *next = heading->next;
  if (!next || next->type == FC_HEADING) {
    return true;
  }
  if (next->type != FC_PARAGRAPH) {
    return false;
  }

  FcMatch match = {0};
  const FcStr text = fc_node_text(walk->tree, next);
  if (fc_is_nothing_reported(walk->lexicon, text)) {
    return true;
  }
  return next->next && next->next->type == FC_TABLE &&
         fc_lexicon_scan(&match, walk->lexicon, "stock", text, anywhere) &&
         fc_str_eq(match.concept->notation, FC_STR("table"));
}

static void label_heading(Walk *walk, FcNode *heading)
{
  int number = 0;
  const FcStr title =
      fc_heading_title(fc_node_text(walk->tree, heading), &number);
  const FcConcept *concept = look_up(walk, title);

  if (concept && is_front(concept)) {
    heading->role = FC_ROLE_FRONT;
    walk->chapter = 0;
    walk->concept = NULL;
  } else if (concept && !concept->broader) {
    enter_chapter(walk, heading, number, concept);
  } else if (!concept && number && number == walk->last + 1) {
    fc_diag_warn(walk->diag, heading->pos, "unknown-chapter",
                 "chapter \"%.*s\" is not in the lexicon", FC_FMT(title));
    enter_chapter(walk, heading, number, NULL);
  } else if (!walk->chapter) {
    heading->role = FC_ROLE_FRONT;
  } else {
    heading->concept = concept;
    heading->role =
        concept || only_groups(walk, heading) ? FC_ROLE_GROUP : FC_ROLE_ENTITY;
  }
}

FcStatus fc_outline(FcTree *tree, const FcLexicon *lexicon, FcDiag *diag)
{
  Walk walk = {.tree = tree, .lexicon = lexicon, .diag = diag};

  for (FcNode *block = fc_tree_root(tree)->first; block; block = block->next) {
    if (block->type == FC_HEADING) {
      label_heading(&walk, block);
    }
    block->chapter = walk.chapter;
  }
  return FC_OK;
}
