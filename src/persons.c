#include "persons.h"

#include "names.h"
#include "scan.h"

/// Words of a person's name.
#define MAX_NAME 4

/// In place of a name without which the sentence would have a hole.
static const FcStr gap = {" […]", sizeof " […]" - 1};

/// What to look names up in.
typedef struct {
  FcArena *arena;
  const FcLexicon *lexicon;
  FcScope scope;
} Words;

/// Bytes of the word at `at` without the signs behind it.
static size_t word_length(FcStr text, size_t at)
{
  FcStr word = fc_str_from(text, at);
  word = fc_str_upto(word, fc_str_find(word, FC_STR(" ")));

  for (size_t i = 0; i < word.len; ++i) {
    const FcStr rest = fc_str_from(word, i);
    if (fc_str_starts(rest, FC_STR("’")) || rest.data[0] == '\'' ||
        rest.data[0] == ',' || rest.data[0] == '.' || rest.data[0] == ';' ||
        rest.data[0] == ':' || rest.data[0] == ')') {
      return i;
    }
  }
  return word.len;
}

/// Can a word be one of a person's name: a capital, and none of a body, a post
/// or a thing?
static bool is_name_word(const Words *in, FcStr word)
{
  static const char *const schemes[] = {"kind", "bodyword", "government",
                                        "nobody", "country"};
  uint32_t c = 0;
  (void)fc_str_next(&c, word);
  if (!fc_is_upper(c) || fc_is_month(word)) {
    return false;
  }

  for (size_t i = 0; i < sizeof schemes / sizeof *schemes; ++i) {
    if (fc_lexicon_find(in->lexicon, schemes[i], word, in->scope)) {
      return false;
    }
  }
  return true;
}

static bool is_particle(const Words *in, FcStr word)
{
  return fc_lexicon_find(in->lexicon, "particle", word, in->scope) != NULL;
}

/// Where the person's name ends that starts at `from`, or `from`. It has at
/// least `least` words, and no other capital follows.
static size_t name_end(const Words *in, FcStr text, size_t from, size_t least)
{
  size_t end = from;
  size_t words = 0;

  for (size_t at = from; at < text.len && words < MAX_NAME;) {
    const size_t len = word_length(text, at);
    const FcStr word = {text.data + at, len};
    if (!len ||
        (!is_name_word(in, word) && !(words && is_particle(in, word)))) {
      break;
    }
    words += !is_particle(in, word);
    end = at + len;
    if (fc_str_from(text, end).len < 2 || text.data[end] != ' ') {
      break;
    }
    at = end + 1;
  }
  uint32_t next = 0;
  const FcStr rest = fc_str_from(text, end);
  const bool more = fc_str_starts(rest, FC_STR(" ")) &&
                    fc_str_next(&next, fc_str_from(rest, 1)) &&
                    fc_is_upper(next);
  return words >= least && !more ? end : from;
}

/// A piece of a text that goes.
typedef struct {
  size_t start, end;
  bool leaves_gap;
} Cut;

/// "Ms Jane Doe", "Dr. Doe"; of "Minister Ms Doe" the post stays.
static bool cut_title(Cut *cut,
                      const Words *in,
                      FcStr text,
                      const FcMatch *title)
{
  size_t from = title->start + title->len;
  from += fc_str_starts(fc_str_from(text, from), FC_STR("."));
  if (!fc_str_starts(fc_str_from(text, from), FC_STR(" "))) {
    return false;
  }

  const size_t end = name_end(in, text, from + 1, 1);
  const FcStr before = fc_str_trim(fc_str_upto(text, title->start));
  const FcMatches posts =
      fc_lexicon_matches(in->arena, in->lexicon, "person", before, in->scope);
  *cut = (Cut){before.len, end, !fc_match_before(&posts, before.len)};
  return end > from + 1;
}

/// "Prime Minister Jane Doe", "the Minister for Coasts, Jane Doe, opened".
static bool cut_holder(Cut *cut,
                       const Words *in,
                       FcStr text,
                       const FcMatch *post)
{
  const size_t end = post->start + post->len;
  size_t last = name_end(in, text, end + 1, 2);
  if (last > end + 1 && text.data[end] == ' ') {
    *cut = (Cut){end, last, false};
    return true;
  }

  const size_t sentence = fc_scan_sentence(text, end);
  const FcStr rest = {text.data + end, sentence - end};
  const size_t comma = end + fc_str_find(rest, FC_STR(", "));
  if (comma == sentence) {
    return false;
  }
  last = name_end(in, text, comma + 2, 2);
  const FcStr behind = fc_str_from(text, last);
  const bool closed = !behind.len || behind.data[0] == ',' ||
                      behind.data[0] == '.' || behind.data[0] == ')';
  *cut = (Cut){comma, last + fc_str_starts(behind, FC_STR(",")), false};
  return last > comma + 2 && closed;
}

static FcStr without(const Words *in, FcStr text, const Cut *cut)
{
  const FcStr before = fc_str_upto(text, cut->start);
  const FcStr behind = fc_str_from(text, cut->end);

  return fc_arena_join(
      in->arena,
      cut->leaves_gap ? fc_arena_join(in->arena, before, gap) : before, behind);
}

/// Names that contact blocks told, wherever they stand.
static FcStr without_known(FcPersons *persons, const Words *in, FcStr text)
{
  for (size_t i = 0; i < persons->known.len; ++i) {
    const FcStr name = persons->known.items[i];
    for (size_t at = fc_str_find(text, name); at < text.len;
         at = fc_str_find(text, name)) {
      const FcStr before = fc_str_trim(fc_str_upto(text, at));
      const bool comma =
          fc_str_ends(before, FC_STR(",")) &&
          fc_str_starts(fc_str_from(text, at + name.len), FC_STR(","));
      const Cut cut = {before.len - comma, at + name.len,
                       fc_str_ends(before, FC_STR(" by"))};
      text = without(in, text, &cut);
      ++persons->left_out;
    }
  }
  return text;
}

FcStr fc_without_persons(FcPersons *persons,
                         FcArena *arena,
                         const FcLexicon *lexicon,
                         FcScope scope,
                         FcStr text)
{
  const Words in = {arena, lexicon, scope};
  text = without_known(persons, &in, text);
  const FcMatches found =
      fc_lexicon_matches(arena, lexicon, "person", text, scope);

  // From the end, so that offsets before stay right.
  for (size_t i = found.len; i-- > 0;) {
    const FcMatch *match = &found.items[i];
    Cut cut = {0, 0, false};
    const bool title = fc_str_eq(match->concept->notation, FC_STR("title"));
    if (title ? cut_title(&cut, &in, text, match)
              : cut_holder(&cut, &in, text, match)) {
      text = without(&in, text, &cut);
      ++persons->left_out;
    }
  }
  return text;
}

bool fc_names_person(const FcPersons *persons,
                     FcArena *arena,
                     const FcLexicon *lexicon,
                     FcScope scope,
                     FcStr name)
{
  const Words in = {arena, lexicon, scope};
  const FcMatches found =
      fc_lexicon_matches(arena, lexicon, "person", name, scope);

  for (size_t i = 0; i < found.len; ++i) {
    const size_t from = found.items[i].start + found.items[i].len + 1;
    if (name_end(&in, name, from, 1) > from) {
      return true;
    }
  }
  for (size_t i = 0; i < persons->known.len; ++i) {
    if (fc_str_find(name, persons->known.items[i]) < name.len) {
      return true;
    }
  }
  return false;
}

/// Does a block begin with a post, as the line below a person's name does?
static bool is_post(const Words *in, FcStr text)
{
  const FcMatches found =
      fc_lexicon_matches(in->arena, in->lexicon, "person", text, in->scope);

  return fc_match_at(&found, 0) != NULL;
}

static void collect_below(FcPersons *persons,
                          const Words *in,
                          FcTree *tree,
                          const FcNode *parent)
{
  for (const FcNode *node = parent->first; node; node = node->next) {
    collect_below(persons, in, tree, node);
    if (node->type != FC_PARAGRAPH || !node->next ||
        node->next->type != FC_PARAGRAPH) {
      continue;
    }
    const FcStr name = fc_str_trim(fc_node_text(tree, node));
    if (name.len && name_end(in, name, 0, 2) == name.len &&
        is_post(in, fc_node_text(tree, node->next))) {
      (void)fc_strs_add_new(in->arena, &persons->known, name);
    }
  }
}

void fc_persons_collect(FcPersons *persons,
                        FcTree *tree,
                        const FcLexicon *lexicon,
                        FcScope scope)
{
  const Words in = {fc_tree_arena(tree), lexicon, scope};

  collect_below(persons, &in, tree, fc_tree_root(tree));
}
