#include "service_rows.h"

#include "names.h"
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

/// Where the first body of the text ends: at a comma or semicolon behind which
/// another body stands.
static size_t body_end(FcArena *arena,
                       const FcLexicon *lexicon,
                       FcStr text,
                       FcScope scope)
{
  for (size_t at = 0; at < text.len; ++at) {
    if (text.data[at] == ';') {
      return at;
    }
    if (text.data[at] != ',') {
      continue;
    }
    const FcStr rest = fc_str_trim(fc_str_from(text, at + 1));
    const FcStr piece = fc_str_upto(rest, fc_str_find(rest, FC_STR(",")));
    bool strong = false;
    const FcConcept *kind =
        fc_phrase_kind(arena, lexicon, piece, scope, &strong);
    if (kind && fc_str_eq(kind->notation, FC_STR("organisation"))) {
      return at;
    }
  }
  return text.len;
}

FcStrs fc_responsible_bodies(FcStr *level,
                             FcArena *arena,
                             const FcLexicon *lexicon,
                             FcStr text,
                             FcScope scope)
{
  FcStrs bodies = {NULL, 0, 0};

  for (FcStr rest = fc_str_trim(text); rest.len;) {
    const size_t tier = read_tier(level, lexicon, rest, scope);
    rest = fc_str_from(rest, tier);
    const size_t end = body_end(arena, lexicon, rest, scope);
    const FcStr body = fc_str_trim(fc_str_upto(rest, end));
    uint32_t c = 0;
    if (body.len > 2 && fc_str_next(&c, body) && fc_is_upper(c) &&
        !fc_lexicon_find(lexicon, "tier", body, scope) &&
        !fc_phrase_is_person(arena, lexicon, body, scope)) {
      (void)fc_strs_add_new(arena, &bodies, body);
    }
    rest = fc_str_trim(fc_str_from(rest, end + 1));
  }
  return bodies;
}
