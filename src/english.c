#include "english.h"

#include "names.h"
#include "scan.h"
#include "strbuf.h"

#include <stdlib.h>
#include <string.h>

/// Shorter words are the same in several languages.
#define MIN_WORD 3

typedef struct {
  FcStr *items;
  size_t len, capacity;
} Words;

static void add_word(Words *words, FcArena *arena, FcStr word)
{
  if (words->len == words->capacity) {
    words->capacity = words->capacity ? words->capacity * 2 : 1024;
    FcStr *grown =
        (FcStr *)fc_arena_alloc(arena, words->capacity * sizeof(FcStr));
    if (words->len) {
      memcpy(grown, words->items, words->len * sizeof(FcStr));
    }
    words->items = grown;
  }
  words->items[words->len++] = word;
}

/// Bytes from `text` on that belong to no word, or, of an open bracket, up to
/// the closing one.
static size_t skip_signs(FcStr text)
{
  uint32_t c = 0;
  size_t at = 0;

  for (size_t n = fc_str_next(&c, text); n && !fc_is_word(c);
       n = fc_str_next(&c, fc_str_from(text, at))) {
    at += n;
    if (c == '(') {
      at += fc_str_find(fc_str_from(text, at), FC_STR(")"));
    }
  }
  return at;
}

static void add_text(Words *words, FcArena *arena, FcStr text)
{
  for (size_t at = skip_signs(text); at < text.len;) {
    const FcStr word = fc_str_upto(fc_str_from(text, at),
                                   fc_str_word_length(fc_str_from(text, at)));
    uint32_t c = 0;
    (void)fc_str_next(&c, word);
    if (word.len >= MIN_WORD && fc_is_alpha(c) && !fc_is_upper(c) &&
        !fc_has_inner_capital(word)) {
      add_word(words, arena, fc_fold(arena, word));
    }
    at += word.len;
    at += skip_signs(fc_str_from(text, at));
  }
}

static int compare(const void *a, const void *b)
{
  return fc_str_cmp(*(const FcStr *)a, *(const FcStr *)b);
}

FcEnglish fc_english_words(FcTree *tree)
{
  const FcNode *root = fc_tree_root(tree);
  FcArena *arena = fc_tree_arena(tree);
  Words words = {0};

  for (const FcNode *node = root; node; node = fc_node_after(node, root)) {
    if (node->type == FC_TEXT && !fc_node_is_run(node->parent)) {
      add_text(&words, arena, node->text);
    }
  }
  if (!words.len) {
    return (FcEnglish){NULL, 0};
  }
  qsort(words.items, words.len, sizeof(FcStr), compare);
  size_t kept = 1;
  for (size_t i = 1; i < words.len; ++i) {
    if (!fc_str_eq(words.items[i], words.items[kept - 1])) {
      words.items[kept++] = words.items[i];
    }
  }
  return (FcEnglish){words.items, kept};
}

static bool has(const FcEnglish *english, FcStr word)
{
  return english->len &&
         bsearch(&word, english->items, english->len, sizeof(FcStr), compare);
}

/// The word as it is, its singular or its plural.
static bool knows(const FcEnglish *english, FcArena *arena, FcStr word)
{
  return has(english, word) ||
         (fc_str_ends(word, FC_STR("s")) &&
          has(english, fc_str_upto(word, word.len - 1))) ||
         has(english, fc_arena_join(arena, word, FC_STR("s")));
}

/// "MyHealth" → "My": up to the capital that begins the next part.
static size_t part_length(FcStr word)
{
  uint32_t c = 0;
  bool lower = false;
  size_t at = 0;

  for (size_t n = fc_str_next(&c, word); n;
       n = fc_str_next(&c, fc_str_from(word, at))) {
    if (at > 0 && lower && fc_is_upper(c)) {
      return at;
    }
    lower = fc_is_alpha(c) && !fc_is_upper(c);
    at += n;
  }
  return at;
}

/// The next part of a word in `rest`, which is moved behind it. @return false
/// at the end.
static bool next_part(FcStr *rest, FcStr *part)
{
  uint32_t c = 0;
  size_t len = fc_str_word_length(*rest);

  while (rest->len && !len) {
    *rest = fc_str_from(*rest, fc_str_next(&c, *rest));
    len = fc_str_word_length(*rest);
  }
  *part = fc_str_upto(*rest, part_length(fc_str_upto(*rest, len)));
  *rest = fc_str_from(*rest, part->len);
  return part->len > 0;
}

static bool counts(FcStr part)
{
  return part.len >= MIN_WORD && !fc_is_acronym(part) && !fc_is_month(part) &&
         !fc_is_digit((unsigned char)part.data[0]);
}

FcTongue fc_tongue_of(const FcEnglish *english,
                      FcArena *arena,
                      FcStr name,
                      FcStr beside)
{
  const FcStr other = fc_fold(arena, beside);
  size_t known = 0;
  size_t unknown = 0;
  bool last = false;
  FcStr part = {NULL, 0};

  while (next_part(&name, &part)) {
    const FcStr word = fc_fold(arena, part);
    if (counts(part)) {
      last = fc_str_find_word(other, word) < other.len ||
             knows(english, arena, word);
      known += last;
      unknown += !last;
    }
  }
  if (known > unknown || (known && known == unknown && last)) {
    return FC_ENGLISH;
  }
  return unknown ? FC_FOREIGN : FC_NO_TONGUE;
}
