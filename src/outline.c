// Two kinds of documents: those that mark what presents things
// (outline_marks.h) and whose other headings are sections with levels; and
// those that mark nothing, where a heading is known by the lexicon and by what
// follows it.
#include "outline.h"

#include "outline_marks.h"
#include "strbuf.h"

/// The longest "No … to date." seen has 118 bytes.
#define MAX_STOCK_PHRASE 130

/// Lines of the last page that end the chapters: "last update: June 2023".
#define MAX_FRONT_LINE 80

/// Bytes: "Ltd.", "etc."
#define LONGEST_ABBREVIATION 3

static const FcScope anywhere = {{NULL, 0}, NULL};

/// The digits, and dots behind digits, at the start of a heading.
static size_t typed_number(FcStr title, int *first, bool *dotted)
{
  size_t at = 0;

  *first = 0;
  *dotted = false;
  while (at < title.len && fc_is_digit((unsigned char)title.data[at])) {
    *first = *first < 1000 ? *first * 10 + (title.data[at] - '0') : *first;
    ++at;
  }
  while (at > 0 && at < title.len &&
         (title.data[at] == '.' ||
          (*dotted && fc_is_digit((unsigned char)title.data[at])))) {
    *dotted = true;
    ++at;
  }
  return at;
}

/// `text` without a full stop at its end, if it is none of an abbreviation's.
static FcStr without_stop(FcStr text)
{
  if (!fc_str_ends(text, FC_STR("."))) {
    return text;
  }
  const FcStr rest = fc_str_trim(fc_str_upto(text, text.len - 1));
  size_t word = 0;
  while (word < rest.len && rest.data[rest.len - word - 1] != ' ' &&
         rest.data[rest.len - word - 1] != '.') {
    ++word;
  }
  return word > LONGEST_ABBREVIATION ? rest : text;
}

FcStr fc_heading_title(FcStr text, int *number)
{
  const FcStr title = without_stop(fc_str_trim(text));
  bool dotted = false;
  const size_t at = typed_number(title, number, &dotted);

  // "5G Roll-out" and "2030 Digital Decade" begin with no number of theirs.
  if (!dotted) {
    *number = 0;
    return title;
  }
  return fc_str_trim(fc_str_from(title, at));
}

/// The phrase must end the text: "No particular infrastructure is targeted at
/// public administration in this field. However, …" is a body (Denmark 2023).
bool fc_is_nothing_reported(const FcLexicon *lexicon, FcStr text)
{
  FcStr rest = without_stop(fc_str_trim(text));
  FcMatch match = {0};

  if (!fc_str_starts(rest, FC_STR("No ")) || rest.len > MAX_STOCK_PHRASE) {
    return false;
  }
  while (fc_lexicon_scan(&match, lexicon, "stock", rest, anywhere)) {
    rest = fc_str_from(rest, match.start + match.len);
    if (!rest.len) {
      return fc_str_eq(match.concept->notation, FC_STR("nothing"));
    }
  }
  return false;
}

/// Where the walk through the document is.
typedef struct {
  FcMarks marks;
  const FcLexicon *lexicon;
  FcDiag *diag;
  int chapter;              ///< 0 before the first and after the last
  int last;                 ///< Number of the last chapter seen
  const FcConcept *concept; ///< Of the chapter
  const FcConcept *section; ///< Of the last heading of level 2, or `concept`
  bool in_section;          ///< Behind the chapter's first section heading
} Walk;

/// A heading read: its title, its typed number or 0, what the lexicon knows.
typedef struct {
  FcStr title;
  int number;
  const FcConcept *concept; ///< Of scheme chapter, heading or front, or NULL
} Title;

static bool is_of(const FcConcept *concept, const char *scheme)
{
  return concept && fc_str_eq(concept->scheme, fc_str(scheme));
}

static const FcConcept *find(const Walk *walk, const char *scheme, FcStr title)
{
  return fc_lexicon_find(walk->lexicon, scheme, title, anywhere);
}

static const FcConcept *find_section(const Walk *walk, FcStr title)
{
  const FcScope inside = {{NULL, 0}, walk->concept};

  return walk->concept
             ? fc_lexicon_find(walk->lexicon, "heading", title, inside)
             : NULL;
}

/// The chapters of one edition are sections of another's: the first level has
/// chapters first, the others what stands in the chapter that the walk is in.
static const FcConcept *look_up(const Walk *walk, int level, FcStr title)
{
  const FcConcept *front = find(walk, "front", title);
  if (front) {
    return front;
  }

  const FcConcept *section = find_section(walk, title);
  const bool may_be_chapter = level == 1 || !walk->marks.styled;
  const FcConcept *chapter =
      may_be_chapter ? find(walk, "chapter", title) : NULL;
  return chapter && (level == 1 || !section) ? chapter : section;
}

static Title read_title(const Walk *walk, const FcNode *heading)
{
  Title title = {{NULL, 0}, 0, NULL};
  title.title =
      fc_heading_title(fc_node_text(walk->marks.tree, heading), &title.number);
  title.concept = look_up(walk, heading->level, title.title);
  if (title.concept) {
    return title;
  }

  // "1Country Profile": a number only where the lexicon knows the rest.
  int number = 0;
  bool dotted = false;
  const FcStr rest = fc_str_trim(
      fc_str_from(title.title, typed_number(title.title, &number, &dotted)));
  if (number) {
    title.concept = look_up(walk, heading->level, rest);
  }
  if (title.concept && number) {
    title.title = rest;
    title.number = number;
  }
  return title;
}

static bool presents_nothing(const FcConcept *chapter)
{
  return chapter && chapter->always &&
         fc_str_eq(chapter->always->notation, FC_STR("none"));
}

static void enter_chapter(Walk *walk, FcNode *heading, const Title *title)
{
  heading->role = FC_ROLE_CHAPTER;
  heading->concept = title->concept;
  walk->chapter = title->number ? title->number : walk->last + 1;
  walk->last = walk->chapter;
  walk->concept = title->concept;
  walk->section = title->concept;
  walk->in_section = false;
}

static void enter_unknown_chapter(Walk *walk,
                                  FcNode *heading,
                                  const Title *title)
{
  fc_diag_warn(walk->diag, heading->pos, "unknown-chapter",
               "chapter \"%.*s\" is not in the lexicon", FC_FMT(title->title));
  enter_chapter(walk, heading, title);
}

static void enter_front(Walk *walk, FcNode *heading)
{
  heading->role = FC_ROLE_FRONT;
  walk->chapter = 0;
  walk->concept = NULL;
}

/// The next block is a heading too, or says that nothing follows, or that a
/// table does.
static bool only_groups(const Walk *walk, const FcNode *heading)
{
  const FcNode *next = heading->next;
  if (!next || next->type == FC_HEADING || fc_is_styled(&walk->marks, next)) {
    return true;
  }
  if (next->type != FC_PARAGRAPH) {
    return false;
  }

  FcMatch match = {0};
  const FcStr text = fc_node_text(walk->marks.tree, next);
  if (fc_is_nothing_reported(walk->lexicon, text)) {
    return true;
  }
  return next->next && next->next->type == FC_TABLE &&
         fc_lexicon_scan(&match, walk->lexicon, "stock", text, anywhere) &&
         fc_str_eq(match.concept->notation, FC_STR("table"));
}

/// Headings below this one, up to the next section as high or higher.
static bool has_below(const Walk *walk, const FcNode *heading)
{
  for (const FcNode *block = heading->next; block; block = block->next) {
    if (fc_is_styled(&walk->marks, block)) {
      return true;
    }
    if (block->type == FC_HEADING) {
      return block->level > heading->level;
    }
  }
  return false;
}

/// Body text again: what stands in a heading's style by mistake.
static void make_body(FcNode *block)
{
  block->type = FC_PARAGRAPH;
  block->level = 0;
}

/// A heading above a table in a chapter whose things are rows of tables.
static bool heads_rows(const Walk *walk, const FcNode *heading)
{
  return walk->concept && walk->concept->rows && heading->next &&
         heading->next->type == FC_TABLE;
}

static void label_entity(const Walk *walk, FcNode *heading)
{
  const FcStr text = fc_node_text(walk->marks.tree, heading);

  heading->type = FC_HEADING;
  heading->level = 4;
  if (!walk->chapter) {
    heading->role = FC_ROLE_FRONT;
    return;
  }
  heading->concept = find(walk, "nothing", text);
  heading->role = heading->concept || presents_nothing(walk->concept) ||
                          heads_rows(walk, heading)
                      ? FC_ROLE_GROUP
                      : FC_ROLE_ENTITY;
}

static void label_group(Walk *walk, FcNode *heading, const FcConcept *concept)
{
  heading->role = FC_ROLE_GROUP;
  heading->concept = concept;
  walk->in_section = true;
  if (walk->marks.styled && heading->level == 2) {
    walk->section = concept;
  }
}

/// A section that the lexicon does not know, or a thing in a section's style
/// (the funding programmes of the European Union's own factsheet).
static void label_unknown(Walk *walk, FcNode *heading)
{
  const bool styled = walk->marks.styled;
  const bool groups = styled ? only_groups(walk, heading) ||
                                   has_below(walk, heading) ||
                                   presents_nothing(walk->concept)
                             : only_groups(walk, heading);

  if (styled && fc_is_sentence(fc_node_text(walk->marks.tree, heading))) {
    make_body(heading);
  } else if (!walk->chapter) {
    heading->role = FC_ROLE_FRONT;
  } else if (groups) {
    // Not the section before it, but what both are in.
    const FcConcept *around =
        heading->level == 2 ? walk->concept : walk->section;
    label_group(walk, heading, styled ? around : NULL);
  } else {
    heading->role = FC_ROLE_ENTITY;
  }
}

static void label_section(Walk *walk, FcNode *heading)
{
  const Title title = read_title(walk, heading);
  const bool sentence = fc_is_sentence(fc_node_text(walk->marks.tree, heading));
  const bool next_number = walk->marks.styled
                               ? heading->level == 1 && !sentence
                               : title.number && title.number == walk->last + 1;

  if (is_of(title.concept, "front")) {
    enter_front(walk, heading);
  } else if (is_of(title.concept, "chapter")) {
    enter_chapter(walk, heading, &title);
  } else if (title.concept) {
    label_group(walk, heading, title.concept);
  } else if (next_number) {
    enter_unknown_chapter(walk, heading, &title);
  } else {
    label_unknown(walk, heading);
  }
}

/// "last update: June 2023", "Follow us"
static bool begins_front(const Walk *walk, const FcNode *paragraph)
{
  const FcStr text = fc_node_text(walk->marks.tree, paragraph);

  return text.len <= MAX_FRONT_LINE &&
         find(walk, "front", fc_str_upto(text, fc_str_find(text, FC_STR(":"))));
}

/// Paragraphs below a section of a chapter whose things have headings.
static bool may_present(const Walk *walk)
{
  return walk->chapter && walk->in_section &&
         !presents_nothing(walk->concept) &&
         !(walk->concept && walk->concept->rows);
}

static void label_paragraph(Walk *walk, FcNode *paragraph)
{
  if (walk->chapter && begins_front(walk, paragraph)) {
    paragraph->type = FC_HEADING;
    paragraph->level = 1;
    enter_front(walk, paragraph);
  } else if (may_present(walk) && fc_is_unstyled(&walk->marks, paragraph)) {
    label_entity(walk, paragraph);
  }
}

static void label_block(Walk *walk, FcNode *block)
{
  if (fc_is_styled(&walk->marks, block)) {
    if (fc_is_styled_body(&walk->marks, block)) {
      make_body(block);
    } else {
      label_entity(walk, block);
    }
  } else if (block->type == FC_HEADING) {
    label_section(walk, block);
  } else if (block->type == FC_PARAGRAPH) {
    label_paragraph(walk, block);
  }
  block->chapter = walk->chapter;
}

static bool is_number(FcStr text)
{
  for (size_t i = 0; i < text.len; ++i) {
    if (!fc_is_digit((unsigned char)text.data[i])) {
      return false;
    }
  }
  return text.len > 0;
}

/// @return true if the words of `line` stand together in `title`.
static bool is_part(FcArena *arena, FcStr line, FcStr title)
{
  const FcStr part = fc_fold(arena, line);
  const FcStr whole = fc_fold(arena, title);
  const size_t at = fc_str_find(whole, part);

  return part.len && at < whole.len && fc_str_at_boundary(whole, at) &&
         fc_str_at_boundary(whole, at + part.len);
}

/// A line of a chapter's cover page: its number, or its title or half of it.
static bool is_cover_line(const Walk *walk, const Title *title, FcStr line)
{
  FcArena *arena = fc_tree_arena(walk->marks.tree);
  FcStr language = {NULL, 0};

  if (is_number(line) || is_part(arena, line, title->title)) {
    return true;
  }
  if (!is_of(title->concept, "chapter")) {
    return false;
  }
  FcStr label = fc_lexicon_label(title->concept, 0, &language);
  for (size_t i = 1; label.data; ++i) {
    if (is_part(arena, line, label)) {
      return true;
    }
    label = fc_lexicon_label(title->concept, i, &language);
  }
  return false;
}

/// Cover pages come as loose paragraphs before the chapter, doubled in some
/// documents, pictures between them.
static void drop_cover(const Walk *walk, const FcNode *heading)
{
  const Title title = read_title(walk, heading);
  FcNode *before = NULL;

  for (FcNode *block = heading->prev; block; block = before) {
    before = block->prev;
    if (block->type != FC_PARAGRAPH) {
      return;
    }
    const FcStr line = fc_node_text(walk->marks.tree, block);
    if (line.len && !is_cover_line(walk, &title, line)) {
      return;
    }
    if (line.len) {
      fc_node_remove(block);
    }
  }
}

/// The one heading or paragraph in a table of one cell, or NULL.
static FcNode *only_text(const FcNode *table)
{
  FcNode *block = table->first;

  while (block && !block->next && block->type != FC_HEADING &&
         block->type != FC_PARAGRAPH) {
    block = block->first;
  }
  return block && !block->next ? block : NULL;
}

/// The title of a chapter in a table of one cell (2018): a heading instead.
static void free_boxed_chapter(const Walk *walk, FcNode *table)
{
  FcNode *text = only_text(table);
  if (!text) {
    return;
  }

  const int level = text->level;
  text->level = 1;
  if (!is_of(read_title(walk, text).concept, "chapter")) {
    text->level = level;
    return;
  }
  text->type = FC_HEADING;
  fc_node_remove(text);
  fc_node_insert(table, text);
  fc_node_remove(table);
}

/// What no rule below has to know: captions, empty headings, headings in lists
/// and tables, cover pages.
static void prepare(const Walk *walk)
{
  FcNode *next = NULL;

  for (FcNode *block = fc_tree_root(walk->marks.tree)->first; block;
       block = next) {
    next = block->next;
    if (block->type == FC_HEADING && fc_is_caption(&walk->marks, block)) {
      make_body(block);
    } else if (block->type == FC_HEADING &&
               !fc_node_text(walk->marks.tree, block).len) {
      fc_node_remove(block);
    } else if (block->type == FC_LIST) {
      fc_free_coloured_items(&walk->marks, block);
    } else if (block->type == FC_TABLE && !walk->marks.styled) {
      free_boxed_chapter(walk, block);
    } else if (block->type == FC_HEADING && block->level == 1) {
      drop_cover(walk, block);
    }
  }
}

FcStatus fc_outline(FcTree *tree, const FcLexicon *lexicon, FcDiag *diag)
{
  Walk walk = {
      .marks = fc_marks_of(tree, lexicon), .lexicon = lexicon, .diag = diag};

  prepare(&walk);
  for (FcNode *block = fc_tree_root(tree)->first; block; block = block->next) {
    label_block(&walk, block);
  }
  return FC_OK;
}
