#include "cmd.h"
#include "pipeline.h"

FcExit fc_cmd_tree(const FcOptions *options, FcDiag *diag)
{
  FcJob job;
  FcTree *tree = NULL;

  const FcSettings settings = {.vocab = options->vocab};
  FcStatus status = fc_job_open(&job, &settings, diag);
  if (!status) {
    status =
        fc_job_tree(&tree, &job, options->operands[0], options->is_raw, diag);
  }
  if (!status) {
    fc_tree_dump(tree, stdout);
  }
  fc_tree_free(tree);
  fc_job_close(&job);
  return fc_exit_of(status);
}
