#include "outline_marks.h"

#include "outline.h"

#include <stdlib.h>

/// Longer headings are whole titles of acts and always have the style.
#define MAX_NAME 140

/// A styled block that is longer and ends in a full stop is body.
#define MAX_TITLE 120

/// The same where only the colour is that of headings ("Law on Archives.").
#define MAX_COLOURED 100

static const FcScope anywhere = {{NULL, 0}, NULL};

static const FcConcept *style_of(const FcLexicon *lexicon, const FcNode *block)
{
  return block->style.len
             ? fc_lexicon_find(lexicon, "style", block->style, anywhere)
             : NULL;
}

static bool has_style(const FcLexicon *lexicon,
                      const FcNode *block,
                      const char *notation)
{
  const FcConcept *style = style_of(lexicon, block);

  return style && fc_str_eq(style->notation, fc_str(notation));
}

/// A style of the lexicon, or one based on it: readers give that its level,
/// but the name is the document's own ("Subtitle1").
static bool is_styled(const FcLexicon *lexicon, const FcNode *block)
{
  if (has_style(lexicon, block, "entity")) {
    return block->type == FC_HEADING || block->type == FC_PARAGRAPH;
  }
  return block->type == FC_HEADING && block->level == 4 && block->style.len &&
         !style_of(lexicon, block);
}

/// The colour that most styled headings have, by majority vote: few of them
/// are body text in another one.
FcMarks fc_marks_of(FcTree *tree, const FcLexicon *lexicon)
{
  FcMarks marks = {tree, lexicon, false, -1};
  size_t votes = 0;

  for (const FcNode *block = fc_tree_root(tree)->first; block;
       block = block->next) {
    if (!is_styled(lexicon, block)) {
      continue;
    }
    marks.styled = true;
    if (votes == 0) {
      marks.colour = block->colour;
    }
    votes = votes == 0 || block->colour == marks.colour ? votes + 1 : votes - 1;
  }
  return marks;
}

bool fc_is_caption(const FcMarks *marks, const FcNode *block)
{
  return has_style(marks->lexicon, block, "caption");
}

bool fc_is_styled(const FcMarks *marks, const FcNode *block)
{
  return is_styled(marks->lexicon, block);
}

static bool ends_in(FcStr text, const char *marks)
{
  for (; *marks; ++marks) {
    if (text.len && text.data[text.len - 1] == *marks) {
      return true;
    }
  }
  return false;
}

bool fc_is_sentence(FcStr text)
{
  return text.len > MAX_TITLE || ends_in(text, ".");
}

static bool is_long_sentence(FcStr text, size_t most)
{
  return text.len > most && ends_in(text, ".");
}

bool fc_is_styled_body(const FcMarks *marks, const FcNode *block)
{
  const FcStr text = fc_node_text(marks->tree, block);
  const bool placeholder =
      fc_str_starts(text, FC_STR("[")) && ends_in(text, "]");
  const bool other_colour =
      marks->colour >= 0 && block->colour != marks->colour;

  return placeholder || is_long_sentence(text, MAX_TITLE) ||
         (other_colour && fc_is_sentence(text));
}

/// Other shades of the headings' colour, as in `F29100` and `FB8C3E` beside
/// `F7A33D` (Portugal 2023); neither greys nor the blue of links.
static bool is_near(int a, int b)
{
  for (int shift = 0; shift <= 16; shift += 8) {
    if (abs(((a >> shift) & 0xFF) - ((b >> shift) & 0xFF)) > 64) {
      return false;
    }
  }
  return true;
}

/// "Objective 1: …", "Vision and aims": run-in headings inside a text.
static bool is_bold(const FcNode *block)
{
  for (const FcNode *run = block->first; run; run = run->next) {
    if (run->type != FC_STRONG && run->type != FC_IMAGE) {
      return false;
    }
  }
  return true;
}

/// "of Administrative Services": the line before was no heading but the first
/// half of this sentence (Ukraine 2023). "eID" begins a sentence.
static bool goes_on(FcStr text)
{
  uint32_t c = 0;
  size_t at = 0;

  for (size_t n = fc_str_next(&c, text); n && fc_is_word(c);
       n = fc_str_next(&c, fc_str_from(text, at))) {
    if (!fc_is_alpha(c) || fc_is_upper(c)) {
      return false;
    }
    at += n;
  }
  return at > 0 && c != '.';
}

static bool is_name_like(FcStr text)
{
  return text.len > 0 && text.len <= MAX_NAME && !ends_in(text, ".:;,!?") &&
         !goes_on(text);
}

/// What a heading stands before: its text, which begins with a sentence.
static bool is_body(const FcMarks *marks, const FcNode *block)
{
  if (!block || block->type == FC_LIST) {
    return block != NULL;
  }
  if (block->type != FC_PARAGRAPH || is_styled(marks->lexicon, block)) {
    return false;
  }
  const FcStr text = fc_node_text(marks->tree, block);
  return text.len && !goes_on(text) && !is_name_like(text) &&
         !fc_is_nothing_reported(marks->lexicon, text);
}

/// "(c) Protection of rights; or", "Travel" between "Work" and "Vehicles":
/// lists whose bullets or letters are lost or typed.
static bool is_in_typed_list(const FcMarks *marks, const FcNode *block)
{
  const FcStr text = fc_node_text(marks->tree, block);
  if (fc_str_starts(text, FC_STR("(")) && text.len > 2 && text.data[2] == ')') {
    return true;
  }

  const FcNode *before = block->prev;
  if (!before || before->type != FC_PARAGRAPH) {
    return false;
  }
  const FcStr last = fc_node_text(marks->tree, before);
  return is_name_like(last) || ends_in(last, ":;,");
}

static bool has_shape(const FcMarks *marks, const FcNode *paragraph)
{
  return is_name_like(fc_node_text(marks->tree, paragraph)) &&
         !is_bold(paragraph) && !is_in_typed_list(marks, paragraph) &&
         is_body(marks, paragraph->next);
}

static bool has_colour(const FcMarks *marks, const FcNode *block)
{
  const FcStr text = fc_node_text(marks->tree, block);

  return marks->colour >= 0 && block->colour == marks->colour && text.len &&
         !is_long_sentence(text, MAX_COLOURED);
}

/// A colour like that of the headings, and a text like a name.
static bool is_near_name(const FcMarks *marks, const FcNode *block)
{
  return marks->colour >= 0 && block->colour >= 0 &&
         is_near(block->colour, marks->colour) &&
         is_name_like(fc_node_text(marks->tree, block));
}

bool fc_is_unstyled(const FcMarks *marks, const FcNode *paragraph)
{
  if (has_colour(marks, paragraph)) {
    return true;
  }
  const bool may_lack_colour =
      marks->colour < 0 ||
      (paragraph->colour >= 0 && is_near(paragraph->colour, marks->colour));

  return marks->styled && may_lack_colour && has_shape(marks, paragraph);
}

static void insert_after(FcNode *before, FcNode *node)
{
  if (before->next) {
    fc_node_insert(before->next, node);
  } else {
    fc_node_append(before->parent, node);
  }
}

/// The one paragraph of an item, where it has the colour of headings.
static FcNode *coloured_text(const FcMarks *marks, const FcNode *item)
{
  FcNode *text = item->first;

  return text && !text->next && text->type == FC_PARAGRAPH &&
                 (has_colour(marks, text) || is_near_name(marks, text))
             ? text
             : NULL;
}

void fc_free_coloured_items(const FcMarks *marks, FcNode *list)
{
  FcNode *last = list; // Of the blocks that the list has become
  FcNode *next = NULL;

  for (FcNode *item = list->first; item; item = next) {
    next = item->next;
    FcNode *text = coloured_text(marks, item);
    if (text) {
      fc_node_remove(text);
      fc_node_remove(item);
      insert_after(last, text);
      last = text;
    } else if (last != list) {
      if (last->type != FC_LIST) {
        FcNode *rest = fc_node_new(marks->tree, FC_LIST, item->pos);
        rest->ordered = list->ordered;
        insert_after(last, rest);
        last = rest;
      }
      fc_node_remove(item);
      fc_node_append(last, item);
    }
  }
  if (!list->first) {
    fc_node_remove(list);
  }
}
