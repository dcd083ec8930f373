// The tree as normalised HTML, to be read, compared and read in again.
#include "strbuf.h"
#include "tree.h"

/// Element of each type; headings add their level.
static const char *const elements[] = {
    [FC_DOCUMENT] = "body", [FC_HEADING] = "h",     [FC_PARAGRAPH] = "p",
    [FC_LIST] = "ul",       [FC_ITEM] = "li",       [FC_TABLE] = "table",
    [FC_ROW] = "tr",        [FC_CELL] = "td",       [FC_TEXT] = "",
    [FC_LINK] = "a",        [FC_STRONG] = "strong", [FC_EM] = "em",
    [FC_BREAK] = "br",      [FC_IMAGE] = "img",
};

static const char *const roles[] = {
    [FC_ROLE_NONE] = NULL,         [FC_ROLE_FRONT] = "front",
    [FC_ROLE_CHAPTER] = "chapter", [FC_ROLE_GROUP] = "group",
    [FC_ROLE_ENTITY] = "entity",
};

static void add_name(FcStrbuf *buf, const FcNode *node)
{
  const bool numbered = node->type == FC_LIST && node->ordered;

  fc_strbuf_add(buf, fc_str(numbered ? "ol" : elements[node->type]));
  if (node->type == FC_HEADING) {
    fc_strbuf_printf(buf, "%d", node->level);
  }
}

/// Where lines are what the source is counted by, else 0.
static unsigned line_of(const FcNode *node)
{
  return node->pos.unit == FC_LINES ? node->pos.line : 0;
}

static void add_attribute(FcStrbuf *buf, const char *name, FcStr value)
{
  fc_strbuf_printf(buf, " %s=\"", name);
  fc_strbuf_add_html(buf, value);
  fc_strbuf_add_byte(buf, '"');
}

static void add_start(FcStrbuf *buf, const FcNode *node)
{
  fc_strbuf_add_byte(buf, '<');
  add_name(buf, node);
  if (node->type == FC_LINK) {
    add_attribute(buf, "href", node->text);
  }
  if (node->type == FC_IMAGE) {
    add_attribute(buf, "src", node->text);
  }
  if (node->style.len) {
    add_attribute(buf, "class", node->style);
  }
  if (node->colour >= 0) {
    fc_strbuf_printf(buf, " style=\"color: #%06X\"", (unsigned)node->colour);
  }
  if (node->columns > 1) {
    fc_strbuf_printf(buf, " colspan=\"%d\"", node->columns);
  }
  if (!fc_node_is_run(node) && line_of(node) &&
      line_of(node) != line_of(node->parent)) {
    fc_strbuf_printf(buf, " data-line=\"%u\"", line_of(node));
  }
  if (roles[node->role]) {
    add_attribute(buf, "data-role", fc_str(roles[node->role]));
  }
  fc_strbuf_add_byte(buf, '>');
}

static void add_end(FcStrbuf *buf, const FcNode *node)
{
  if (node->type != FC_BREAK && node->type != FC_IMAGE) {
    fc_strbuf_add(buf, FC_STR("</"));
    add_name(buf, node);
    fc_strbuf_add_byte(buf, '>');
  }
}

static void add_runs(FcStrbuf *buf, const FcNode *parent)
{
  for (const FcNode *run = parent->first; run; run = run->next) {
    if (run->type == FC_TEXT) {
      fc_strbuf_add_html(buf, run->text);
      continue;
    }
    add_start(buf, run);
    add_runs(buf, run);
    add_end(buf, run);
  }
}

/// The paragraph whose tags say nothing, or NULL.
static const FcNode *only_paragraph(const FcNode *block)
{
  const FcNode *child = block->first;
  const bool plain = child && !child->next && child->type == FC_PARAGRAPH &&
                     !child->style.len && child->colour < 0 &&
                     line_of(child) == line_of(block);

  return plain && (block->type == FC_ITEM || block->type == FC_CELL) ? child
                                                                     : NULL;
}

static void add_block(FcStrbuf *buf, const FcNode *block, int depth)
{
  const FcNode *paragraph = only_paragraph(block);
  const FcNode *parent = paragraph ? paragraph : block;

  fc_strbuf_printf(buf, "%*s", depth * 2, "");
  add_start(buf, block);
  if (!parent->first || fc_node_is_run(parent->first)) {
    add_runs(buf, parent);
  } else {
    fc_strbuf_add_byte(buf, '\n');
    for (const FcNode *child = parent->first; child; child = child->next) {
      add_block(buf, child, depth + 1);
    }
    fc_strbuf_printf(buf, "%*s", depth * 2, "");
  }
  add_end(buf, block);
  fc_strbuf_add_byte(buf, '\n');
}

void fc_tree_dump(FcTree *tree, FILE *out)
{
  FcStrbuf buf = {0};
  fc_strbuf_add(&buf, FC_STR("<!DOCTYPE html>\n<meta charset=\"utf-8\">\n"));

  const FcNode *root = fc_tree_root(tree);
  for (const FcNode *block = root->first; block; block = block->next) {
    add_block(&buf, block, 0);
  }
  (void)fwrite(buf.data, 1, buf.len, out);
  fc_strbuf_free(&buf);
}
