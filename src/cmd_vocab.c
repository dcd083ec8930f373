#include "cmd.h"
#include "pipeline.h"

#include <string.h>

FcExit fc_cmd_vocab(const FcOptions *options, FcDiag *diag)
{
  if (strcmp(options->operands[0], "check") != 0) {
    return fc_exit_of(fc_diag_fail(diag, FC_ERR_CONFIG, (FcPos){0}, "usage",
                                   "the vocabulary can be checked, not \"%s\"",
                                   options->operands[0]));
  }

  FcJob job;
  const FcSettings settings = {.vocab = options->vocab,
                               .org_map = options->org_map,
                               .mapping = options->mapping};
  const FcStatus status = fc_job_open(&job, &settings, diag);
  if (!status) {
    (void)printf("%zu files are in order\n", job.vocab.len);
  }
  fc_job_close(&job);
  return fc_exit_of(status);
}
