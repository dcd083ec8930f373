// Prints the headings, items and paragraphs of documents, one a line, as
// "h1<TAB>text": what tests compare with other programs' reading.
#include "reader.h"

#include <stdlib.h>
#include <string.h>

static bool is_in_item(const FcNode *node)
{
  while (node && node->type != FC_ITEM && node->type != FC_CELL) {
    node = node->parent;
  }
  return node && node->type == FC_ITEM;
}

static void print_blocks(FcTree *tree)
{
  const FcNode *root = fc_tree_root(tree);

  for (const FcNode *node = root; node; node = fc_node_after(node, root)) {
    const FcStr text = fc_node_text(tree, node);
    if (!text.len) {
      continue;
    }
    if (node->type == FC_HEADING) {
      (void)printf("h%d\t%.*s\n", node->level, FC_FMT(text));
    } else if (node->type == FC_PARAGRAPH) {
      (void)printf("%s\t%.*s\n", is_in_item(node) ? "li" : "p", FC_FMT(text));
    }
  }
}

int main(int argc, char *argv[])
{
  FcDiag *diag = fc_diag_new(stderr, FC_NOTE);
  FcStatus status = FC_OK;

  for (int i = 1; i < argc && !status; ++i) {
    FcTree *tree = NULL;
    status = fc_read_file(&tree, argv[i], NULL, diag);
    if (!status) {
      print_blocks(tree);
    }
    fc_tree_free(tree);
  }
  fc_diag_free(diag);
  return status ? EXIT_FAILURE : EXIT_SUCCESS;
}
