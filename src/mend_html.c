// Repairs of what the pilot's conversion of Word files to HTML broke.
#include "mend_html.h"

#include "scan.h"
#include "strbuf.h"

/// Bytes: the longest heading in the style has 199, what was merged 420 and
/// more; 150 is the length from which the documents of 2023 have seams.
#define SHORTEST_MERGED 150
#define LONGEST_HEADING 200

/// Words of a heading that is found again in its text.
#define MOST_NAME_WORDS 10

/// Pieces of one heading: three are the most seen.
#define MOST_SEAMS 8

/// How often the document is searched for a word; real ones need 20.
#define MOST_SEARCHES 100

typedef struct {
  FcTree *tree;
  FcDiag *diag;
  FcStr document; ///< Its text; none before the first merged heading
  FcStr folded;   ///< The same, folded
  int searches;
} Mending;

typedef struct {
  size_t at[MOST_SEAMS]; ///< Offsets in the text, rising
  size_t len;
} Seams;

static bool is_alnum(uint32_t c)
{
  return fc_is_alpha(c) || fc_is_digit(c);
}

static uint32_t code_before(FcStr text, size_t at)
{
  uint32_t c = 0;
  (void)fc_str_prev(&c, text, at);
  return c;
}

static uint32_t code_at(FcStr text, size_t at)
{
  uint32_t c = 0;
  (void)fc_str_next(&c, fc_str_from(text, at));
  return c;
}

/// Bytes of the word that ends at `at`.
static size_t word_before(FcStr text, size_t at)
{
  const size_t end = at;
  uint32_t c = 0;

  for (size_t n = fc_str_prev(&c, text, at); n && is_alnum(c);
       n = fc_str_prev(&c, text, at)) {
    at -= n;
  }
  return end - at;
}

/// Bytes of the word that starts at `at`.
static size_t word_after(FcStr text, size_t at)
{
  const size_t start = at;
  uint32_t c = 0;

  for (size_t n = fc_str_next(&c, fc_str_from(text, at)); n && is_alnum(c);
       n = fc_str_next(&c, fc_str_from(text, at))) {
    at += n;
  }
  return at - start;
}

/// How often `text` has `words`, at most `most`; a document that makes us
/// search without end has none.
static int count_words(Mending *mending, FcStr text, FcStr words, int most)
{
  int count = 0;

  if (mending->searches == MOST_SEARCHES) {
    return 0;
  }
  ++mending->searches;
  for (size_t at = fc_str_find(text, words); at < text.len && count < most;
       at = fc_str_find(text, words)) {
    count += fc_str_at_boundary(text, at) &&
             fc_str_at_boundary(text, at + words.len);
    text = fc_str_from(text, at + 1);
  }
  return count;
}

/// Whether a sentence or name may begin at `at`: "Since", not "ID" or "B".
static bool starts_word(FcStr text, size_t at)
{
  uint32_t c = 0;
  const size_t n = fc_str_next(&c, fc_str_from(text, at));
  const uint32_t second = code_at(text, at + n);

  return fc_is_upper(c) && fc_is_alpha(second) && !fc_is_upper(second);
}

/// "Gov" in "dados.Gov.pt"
static bool is_in_domain(FcStr text, size_t at)
{
  const FcStr after = fc_str_from(text, at + word_after(text, at));

  return fc_str_starts(after, FC_STR(".")) && is_alnum(code_at(after, 1));
}

/// Whether two words were glued together: "FrameworkSince", "eIDSince",
/// "2023Client", but not "TechLeap" and "eGovernment". The second is one of the
/// document's words, the whole is none of them.
static bool are_glued(Mending *mending, FcStr text, size_t at)
{
  const size_t before = word_before(text, at);
  const size_t after = word_after(text, at);
  const bool domain =
      before < at && code_before(text, at - before) == '.'; // "TechLeap.nl"

  if (before < 2 && !domain) {
    return false;
  }
  const FcStr second = fc_str_upto(fc_str_from(text, at), after);
  const FcStr whole =
      fc_str_upto(fc_str_from(text, at - before), before + after);
  return count_words(mending, mending->document, second, 1) > 0 &&
         count_words(mending, mending->document, whole, 2) < 2;
}

/// Whether nothing parts what is before and after `at`, which should be.
static bool is_seam(Mending *mending, FcStr text, size_t at)
{
  const uint32_t before = code_before(text, at);

  if (!starts_word(text, at)) {
    return false;
  }
  if (before == ')') {
    return true;
  }
  if (before == '.') {
    return word_before(text, at - 1) != 1 && !is_in_domain(text, at);
  }
  return is_alnum(before) && are_glued(mending, text, at);
}

/// Put a seam before the one with that index.
static void add_seam(Seams *seams, size_t index, size_t at)
{
  if (seams->len == MOST_SEAMS) {
    return;
  }
  for (size_t i = seams->len++; i > index; --i) {
    seams->at[i] = seams->at[i - 1];
  }
  seams->at[index] = at;
}

/// The name at the start of a text that goes on with "… In January 2016, the
/// new Central Authentication Agent …" (Hungary 2023): the longest one that the
/// document has again. @return Its bytes, or 0.
static size_t find_repeated_name(Mending *mending, FcStr text)
{
  FcArena *arena = fc_tree_arena(mending->tree);
  size_t name = 0;
  size_t at = 0;

  for (int words = 1; words <= MOST_NAME_WORDS && at < text.len; ++words) {
    at += fc_str_find(fc_str_from(text, at), FC_STR(" "));
    const FcStr found = fc_str_upto(text, at);
    if (words > 1 && starts_word(text, at + 1) &&
        count_words(mending, mending->folded, fc_fold(arena, found), 2) > 1) {
      name = at;
    }
    ++at;
  }
  return name;
}

/// Where the last sentence of a text starts.
static size_t find_last_sentence(FcStr text)
{
  size_t last = 0;

  for (size_t end = fc_scan_sentence(text, 0); end < text.len;
       end = fc_scan_sentence(text, end)) {
    last = end;
  }
  while (last < text.len && fc_is_space(code_at(text, last))) {
    ++last;
  }
  return last;
}

/// A heading after the text above it: "… 6.6 million. Video-based facial
/// recognition authentication" (Hungary 2023). @return Its start, or
/// `text.len`.
static size_t find_tail(FcStr text)
{
  const size_t last = find_last_sentence(text);
  const bool is_tail = last > 0 && !fc_str_ends(text, FC_STR(".")) &&
                       starts_word(text, last) &&
                       text.len - last < LONGEST_HEADING;

  return is_tail ? last : text.len;
}

static Seams find_seams(Mending *mending, FcStr text)
{
  Seams seams = {{0}, 0};
  for (size_t at = 1; at < text.len; ++at) {
    if (is_seam(mending, text, at)) {
      add_seam(&seams, seams.len, at);
    }
  }

  const size_t first = seams.len ? seams.at[0] : text.len;
  const size_t last = seams.len ? seams.at[seams.len - 1] : 0;
  const size_t tail = last + find_tail(fc_str_from(text, last));
  const bool is_heading =
      first < LONGEST_HEADING || !find_last_sentence(fc_str_upto(text, first));
  const size_t name = is_heading ? 0 : find_repeated_name(mending, text);
  if (tail < text.len) {
    add_seam(&seams, seams.len, tail);
  }
  if (name) {
    add_seam(&seams, 0, name);
  }
  return seams;
}

static FcNode *copy_run(FcTree *tree, const FcNode *run)
{
  FcNode *copy = fc_node_new(tree, run->type, run->pos);

  copy->text = run->text;
  copy->style = run->style;
  return copy;
}

/// Behind text; where the source has it in another form, near that.
static void move_on(FcPos *pos, FcStr text)
{
  uint32_t c = 0;

  pos->offset += text.len;
  for (size_t n = fc_str_next(&c, text); n; n = fc_str_next(&c, text)) {
    pos->line += pos->unit == FC_CHARACTERS;
    text = fc_str_from(text, n);
  }
}

/// Move what stands behind `*left` bytes of text in `from` to the end of `to`.
static void move_rest(FcTree *tree, FcNode *to, FcNode *from, size_t *left)
{
  FcNode *next = NULL;

  for (FcNode *run = from->first; run; run = next) {
    next = run->next;
    if (!*left) {
      fc_node_remove(run);
      fc_node_append(to, run);
      continue;
    }
    FcNode *rest = copy_run(tree, run);
    if (run->type != FC_TEXT) {
      move_rest(tree, rest, run, left);
    } else if (run->text.len > *left) {
      move_on(&rest->pos, fc_str_upto(run->text, *left));
      rest->text = fc_str_from(run->text, *left);
      run->text = fc_str_upto(run->text, *left);
      *left = 0;
    } else {
      *left -= run->text.len;
      rest->text = FC_STR("");
    }
    if (rest->first || (rest->type == FC_TEXT && rest->text.len)) {
      fc_node_append(to, rest);
    }
  }
}

/// The texts of a block without anything between them.
static FcStr joined_text(FcTree *tree, const FcNode *block)
{
  FcStrbuf buf = {0};

  for (const FcNode *run = block; run; run = fc_node_after(run, block)) {
    if (run->type == FC_TEXT) {
      fc_strbuf_add(&buf, run->text);
    }
  }
  const FcStr text = fc_arena_copy(fc_tree_arena(tree), fc_strbuf_str(&buf));
  fc_strbuf_free(&buf);
  return text;
}

/// Trim a piece, and make a paragraph of it where it is no heading.
static void finish_piece(FcTree *tree, FcNode *block)
{
  FcNode *first = fc_node_first_text(block);
  FcNode *last = fc_node_last_text(block);

  if (first && last) {
    while (fc_str_starts(first->text, FC_STR(" "))) {
      first->text = fc_str_from(first->text, 1);
    }
    while (fc_str_ends(last->text, FC_STR(" "))) {
      --last->text.len;
    }
  }
  const FcStr text = joined_text(tree, block);
  if (text.len > LONGEST_HEADING || fc_str_ends(text, FC_STR("."))) {
    block->type = FC_PARAGRAPH;
    block->level = 0;
    block->style = (FcStr){NULL, 0};
  }
}

/// Cut `block` behind `len` bytes of its text. @return The new block behind it.
static FcNode *cut(FcTree *tree, FcNode *block, size_t len)
{
  FcNode *rest = copy_run(tree, block);

  rest->level = block->level;
  move_rest(tree, rest, block, &len);
  const FcNode *first = fc_node_first_text(rest);
  rest->pos = first ? first->pos : block->pos;
  if (block->next) {
    fc_node_insert(block->next, rest);
  } else {
    fc_node_append(block->parent, rest);
  }
  return rest;
}

/// Neighbouring paragraphs in the style of headings, which the conversion
/// merged without anything between them: "… FrameworkSince …" (Hungary 2022 and
/// 2023). They were heading, text, heading.
static void split_merged_heading(Mending *mending, FcNode *block)
{
  if (block->type != FC_HEADING ||
      !fc_str_eq(block->style, FC_STR("subtitle"))) {
    return;
  }
  const FcStr text = joined_text(mending->tree, block);
  if (text.len <= SHORTEST_MERGED) {
    return;
  }
  if (!mending->document.data) {
    mending->document =
        fc_node_text(mending->tree, fc_tree_root(mending->tree));
    mending->folded = fc_fold(fc_tree_arena(mending->tree), mending->document);
  }
  const Seams seams = find_seams(mending, text);
  if (!seams.len) {
    return;
  }

  fc_diag_note(mending->diag, block->pos, "merged-heading",
               "heading is split into %zu pieces", seams.len + 1);
  for (size_t i = seams.len; i > 0; --i) {
    finish_piece(mending->tree, cut(mending->tree, block, seams.at[i - 1]));
  }
  finish_piece(mending->tree, block);
}

/// A paragraph in no style of its own.
static bool is_plain(const FcNode *block)
{
  return block && block->type == FC_PARAGRAPH && !block->style.len;
}

static bool ends_item(FcTree *tree, const FcNode *block)
{
  const FcStr text = fc_node_text(tree, block);

  return fc_str_ends(text, FC_STR(";")) || fc_str_ends(text, FC_STR("; and"));
}

/// A list whose items are paragraphs: what an announcement ends in ":" for, and
/// goes on with ";" (Hungary 2019). The one behind the last ";" is its end.
static void gather_items(Mending *mending, FcNode *intro)
{
  FcTree *tree = mending->tree;
  FcNode *end = intro->next;
  if (!is_plain(intro) ||
      !fc_str_ends(fc_node_text(tree, intro), FC_STR(":"))) {
    return;
  }
  while (is_plain(end) && ends_item(tree, end)) {
    end = end->next;
  }
  if (end == intro->next || !is_plain(end)) {
    return;
  }

  end = end->next;
  FcNode *list = fc_node_new(tree, FC_LIST, intro->next->pos);
  fc_node_insert(intro->next, list);
  while (list->next != end) {
    FcNode *item = fc_node_new(tree, FC_ITEM, list->next->pos);
    FcNode *paragraph = list->next;
    fc_node_remove(paragraph);
    fc_node_append(item, paragraph);
    fc_node_append(list, item);
  }
  fc_diag_note(mending->diag, list->pos, "lost-list",
               "paragraphs were items of a list");
}

void fc_mend_html(FcTree *tree, FcDiag *diag)
{
  Mending mending = {.tree = tree, .diag = diag};
  FcNode *root = fc_tree_root(tree);

  for (FcNode *node = root; node; node = fc_node_after(node, root)) {
    split_merged_heading(&mending, node);
    gather_items(&mending, node);
  }
}
