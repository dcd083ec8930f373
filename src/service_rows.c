#include "service_rows.h"

#include "names.h"
#include "scan.h"
#include "strbuf.h"

static const FcScope anywhere = {{NULL, 0}, NULL};

static size_t cell_count(const FcNode *row)
{
  size_t count = 0;
  for (const FcNode *cell = row->first; cell; cell = cell->next) {
    count += cell->first != NULL;
  }
  return count;
}

/// The label that a row begins with: "responsibility", "website" …; none
/// otherwise. A colon may follow.
static FcStr row_label(FcTree *tree,
                       const FcLexicon *lexicon,
                       const FcNode *row)
{
  if (!row->first) {
    return (FcStr){NULL, 0};
  }
  FcStr text = fc_node_text(tree, row->first);
  while (fc_str_ends(text, FC_STR(":")) || fc_str_ends(text, FC_STR(" "))) {
    --text.len;
  }
  const FcConcept *label = fc_lexicon_find(lexicon, "row", text, anywhere);
  return label ? label->notation : (FcStr){NULL, 0};
}

bool fc_is_service_table(FcTree *tree,
                         const FcLexicon *lexicon,
                         const FcNode *table)
{
  for (const FcNode *row = table->first; row; row = row->next) {
    if (cell_count(row) > 1 && row_label(tree, lexicon, row).len) {
      return true;
    }
  }
  return false;
}

/// "PassportResponsibility:" → "Passport"; none where no label is glued on.
static FcStr glued_name(FcTree *tree,
                        const FcLexicon *lexicon,
                        const FcNode *row)
{
  const FcStr text =
      row->first ? fc_node_text(tree, row->first) : (FcStr){NULL, 0};
  if (!fc_str_ends(text, FC_STR(":"))) {
    return (FcStr){NULL, 0};
  }
  for (size_t at = 1; at + 1 < text.len; ++at) {
    const FcStr label = {text.data + at, text.len - at - 1};
    if (fc_is_upper((unsigned char)label.data[0]) &&
        !fc_is_upper((unsigned char)text.data[at - 1]) &&
        fc_lexicon_find(lexicon, "row", label, anywhere)) {
      return fc_str_upto(text, at);
    }
  }
  return (FcStr){NULL, 0};
}

static void take_row(FcServiceRows *out, FcStr label, const FcNode *row)
{
  const FcNode *value = row->first->next;

  if (fc_str_eq(label, FC_STR("responsibility"))) {
    out->responsibility = value;
  } else if (fc_str_eq(label, FC_STR("website"))) {
    out->website = value;
  } else if (fc_str_eq(label, FC_STR("description"))) {
    out->description = value;
  }
}

/// The labelled rows from `row` on. @return The first row behind them.
static const FcNode *take_rows(FcServiceRows *out,
                               FcTree *tree,
                               const FcLexicon *lexicon,
                               const FcNode *row)
{
  while (row) {
    const FcStr label = row_label(tree, lexicon, row);
    if (!label.len || cell_count(row) < 1) {
      break;
    }
    take_row(out, label, row);
    row = row->next;
  }
  return row;
}

bool fc_service_next(FcServiceRows *out,
                     FcTree *tree,
                     const FcLexicon *lexicon,
                     const FcNode **row)
{
  for (const FcNode *at = *row; at; at = at->next) {
    const FcStr glued = glued_name(tree, lexicon, at);
    const bool whole = cell_count(at) == 1 && !row_label(tree, lexicon, at).len;
    if (!glued.len &&
        !(whole && at->next && row_label(tree, lexicon, at->next).len)) {
      continue;
    }
    *out = (FcServiceRows){
        .name = glued.len ? glued : fc_node_text(tree, at),
        .line = at->pos.line,
        .pos = at->pos,
    };
    if (glued.len) {
      out->responsibility = at->first->next;
    }
    *row = take_rows(out, tree, lexicon, at->next);
    return true;
  }
  *row = NULL;
  return false;
}

/// The tier of government that a text begins with: its length, with the signs
/// that part it from what follows; 0 for none.
static size_t read_tier(FcStr *level,
                        const FcLexicon *lexicon,
                        FcStr text,
                        FcScope scope)
{
  FcMatch tier = {0};
  if (!fc_lexicon_scan(&tier, lexicon, "tier", text, scope) || tier.start > 0) {
    return 0;
  }

  if (!fc_str_eq(tier.concept->notation, FC_STR("none"))) {
    *level = tier.concept->notation;
  }
  size_t end = tier.len;
  while (end < text.len && (text.data[end] == ',' || text.data[end] == ':' ||
                            text.data[end] == ' ' || text.data[end] == ';' ||
                            text.data[end] == ')')) {
    ++end;
  }
  return end;
}

/// What stands in brackets is no word of a name.
static FcStr before_bracket(FcStr text)
{
  return fc_str_trim(fc_str_upto(text, fc_str_find(text, FC_STR("("))));
}

static bool is_organisation(FcArena *arena,
                            const FcLexicon *lexicon,
                            FcStr phrase,
                            FcScope scope)
{
  bool strong = false;
  const FcConcept *kind =
      fc_phrase_kind(arena, lexicon, before_bracket(phrase), scope, &strong);

  return kind && fc_str_eq(kind->notation, FC_STR("organisation"));
}

/// Is the phrase about a body, by its kind or by a word of it?
static bool tells_body(FcArena *arena,
                       const FcLexicon *lexicon,
                       FcStr phrase,
                       FcScope scope)
{
  const FcStr bare = before_bracket(phrase);
  FcMatch match = {0};

  return is_organisation(arena, lexicon, phrase, scope) ||
         fc_lexicon_scan(&match, lexicon, "public-body", bare, scope) ||
         fc_lexicon_scan(&match, lexicon, "publisher-type", bare, scope);
}

/// The next piece up to a comma.
static FcStr next_piece(FcStr text)
{
  return fc_str_trim(fc_str_upto(text, fc_str_find(text, FC_STR(","))));
}

/// "and the National Library": what joins it to others is not its name.
static FcStr without_joint(FcArena *arena,
                           const FcLexicon *lexicon,
                           FcStr body,
                           FcScope scope)
{
  static const FcStr joint = {"and ", sizeof "and " - 1};
  FcName name = {0};

  body = fc_str_trim(body);
  if (fc_str_starts(body, joint)) {
    body = fc_str_trim(fc_str_from(body, joint.len));
  }
  return !fc_str_starts(body, FC_STR("(")) &&
                 fc_name_at(&name, fc_words_of(arena, lexicon, body, scope), 0)
             ? fc_str_from(body, name.start)
             : body;
}

/// "Patent Office and Tax Administration", but not "Tax and Customs
/// Administration": are there organisations on both sides of an "and"?
static bool parts_bodies(FcArena *arena,
                         const FcLexicon *lexicon,
                         FcStr text,
                         size_t at,
                         FcScope scope)
{
  static const FcStr joint = {" and ", sizeof " and " - 1};

  return fc_str_starts(fc_str_from(text, at), joint) &&
         is_organisation(arena, lexicon, fc_str_upto(text, at), scope) &&
         is_organisation(arena, lexicon,
                         next_piece(fc_str_from(text, at + joint.len)), scope);
}

/// Where the first body of the text ends: at a semicolon, or at a comma, colon
/// or "and" behind which another body stands; not within brackets.
static size_t body_end(FcArena *arena,
                       const FcLexicon *lexicon,
                       FcStr text,
                       FcScope scope)
{
  int depth = 0;

  for (size_t at = 0; at < text.len; ++at) {
    const char c = text.data[at];
    depth += (c == '(') - (c == ')');
    if (depth > 0) {
      continue;
    }
    if (c == ';' || parts_bodies(arena, lexicon, text, at, scope) ||
        ((c == ',' || c == ':') &&
         tells_body(arena, lexicon, next_piece(fc_str_from(text, at + 1)),
                    scope))) {
      return at;
    }
  }
  return text.len;
}

/// "Prime Minister's Office" is a body, "Prime Minister" a person's post.
static bool is_post(FcArena *arena,
                    const FcLexicon *lexicon,
                    FcStr body,
                    FcScope scope)
{
  const FcMatches words =
      fc_lexicon_matches(arena, lexicon, "public-body", body, scope);
  const FcMatch *last = words.len ? &words.items[words.len - 1] : NULL;
  const FcMatches persons =
      fc_lexicon_matches(arena, lexicon, "person", body, scope);

  return persons.len && fc_phrase_is_person(arena, lexicon, body, scope) &&
         !(last && last->start >= persons.items[persons.len - 1].start +
                                      persons.items[persons.len - 1].len);
}

/// Is it a body: by its words, or as a name and nothing else ("Traficom")?
static bool is_body(FcArena *arena,
                    const FcLexicon *lexicon,
                    FcStr body,
                    FcScope scope)
{
  const FcStr bare = before_bracket(body);
  const FcWords *words = fc_words_of(arena, lexicon, bare, scope);
  uint32_t c = 0;
  FcName name = {0};
  const bool named = fc_name_at(&name, words, 0) && name.len == bare.len;

  return body.len > 2 && fc_str_next(&c, body) && fc_is_upper(c) &&
         (named || tells_body(arena, lexicon, body, scope)) &&
         !fc_lexicon_find(lexicon, "tier", body, scope) &&
         !is_post(arena, lexicon, body, scope);
}

/// A bracket that lost its partner, with what is in it, is no part of a name.
static FcStr without_half_bracket(FcStr body)
{
  const size_t open = fc_str_find(body, FC_STR("("));
  const size_t close = fc_str_find(body, FC_STR(")"));

  return (open < body.len) != (close < body.len)
             ? fc_str_trim(fc_str_upto(body, open < body.len ? open : close))
             : body;
}

/// "Central Government (Department Health) and Regional Government": what is in
/// brackets behind the tier is the body; not so behind "Municipal".
static FcStr open_bracket(FcStr *rest)
{
  FcBrackets brackets = {0, 0};
  if (!fc_str_starts(*rest, FC_STR("(")) ||
      !fc_scan_brackets(&brackets, *rest, 0)) {
    return (FcStr){NULL, 0};
  }
  const FcStr inside = {rest->data + 1, brackets.close - 1};
  *rest = fc_str_from(*rest, brackets.close + 1);
  return inside;
}

FcStrs fc_responsible_bodies(FcStr *level,
                             FcArena *arena,
                             const FcLexicon *lexicon,
                             FcStr text,
                             FcScope scope)
{
  FcStrs bodies = {NULL, 0, 0};

  for (FcStr rest = fc_str_trim(text); rest.len;) {
    rest = fc_str_from(rest, read_tier(level, lexicon, rest, scope));
    FcStr body = fc_str_eq(*level, FC_STR("local")) ? (FcStr){NULL, 0}
                                                    : open_bracket(&rest);
    if (!body.len) {
      const size_t end = body_end(arena, lexicon, rest, scope);
      body = fc_str_upto(rest, end);
      rest = fc_str_from(rest, end + 1);
    }
    rest = without_joint(arena, lexicon, rest, scope);
    body = without_half_bracket(without_joint(arena, lexicon, body, scope));
    body =
        fc_str_ends(body, FC_STR(",")) ? fc_str_upto(body, body.len - 1) : body;
    if (is_body(arena, lexicon, body, scope)) {
      (void)fc_strs_add_new(arena, &bodies, body);
    }
  }
  return bodies;
}
