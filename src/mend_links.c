#include "mend_links.h"

#include "encoding.h"
#include "iri.h"
#include "strbuf.h"

/// "Ã©" for "%C3%A9" (HTML of 2023, all documents but one).
static void undo_decoding(FcTree *tree, FcNode *link, FcDiag *diag)
{
  FcStrbuf target = {0};

  if (fc_encoding_undo_latin1(&target, link->text)) {
    link->text = fc_arena_copy(fc_tree_arena(tree), fc_strbuf_str(&target));
    fc_diag_note(diag, link->pos, "mojibake-link",
                 "target was decoded byte by byte: %.*s", FC_FMT(link->text));
  }
  fc_strbuf_free(&target);
}

static void repair(FcTree *tree, FcNode *link, FcDiag *diag)
{
  bool repaired = false;
  const FcStr target =
      fc_iri_repair_link(fc_tree_arena(tree), link->text, &repaired);

  if (repaired) {
    link->text = target;
    fc_diag_note(diag, link->pos, "repaired-link", "target was meant as %.*s",
                 FC_FMT(target));
  }
}

/// A place in the same document is no address, but nothing to hide either.
static void leave_out(FcTree *tree, FcNode *link, FcDiag *diag)
{
  if (link->text.len && !fc_str_starts(link->text, FC_STR("#")) &&
      !fc_iri_from_link(fc_tree_arena(tree), link->text).len) {
    link->text = (FcStr){NULL, 0};
    fc_diag_note(diag, link->pos, "private-link",
                 "target is no public address, and left out");
  }
}

void fc_mend_links(FcTree *tree, FcDiag *diag)
{
  FcNode *root = fc_tree_root(tree);

  for (FcNode *node = root; node; node = fc_node_after(node, root)) {
    if (node->type == FC_LINK) {
      undo_decoding(tree, node, diag);
      repair(tree, node, diag);
      leave_out(tree, node, diag);
    }
  }
}
