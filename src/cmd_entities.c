#include "cmd.h"
#include "pipeline.h"

FcExit fc_cmd_entities(const FcOptions *options, FcDiag *diag)
{
  const char *path = options->operands[0];
  FcJob job;
  FcTree *tree = NULL;
  FcEntities entities;

  const FcSettings settings = {.vocab = options->vocab,
                               .org_map = options->org_map,
                               .config = options->config,
                               .base = options->base,
                               .input = path};
  FcStatus status = fc_job_open(&job, &settings, diag);
  if (!status) {
    status = fc_job_tree(&tree, &job, path, false, diag);
  }
  if (!status) {
    status = fc_job_entities(&entities, &job, tree, options->is_raw, diag);
  }
  if (!status && options->is_json) {
    fc_entities_dump_list(&entities, stdout);
  } else if (!status) {
    fc_entities_dump(&entities, stdout);
  }
  fc_tree_free(tree);
  fc_job_close(&job);
  return fc_exit_of(status);
}
