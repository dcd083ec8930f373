#include "cmd.h"
#include "pipeline.h"

FcExit fc_cmd_print_config(const FcOptions *options, FcDiag *diag)
{
  FcJob job;
  FcStrbuf text = {0};
  const FcSettings settings = {.config = options->config,
                               .base = options->base,
                               .input = options->operands[0]};

  const FcStatus status = fc_job_open(&job, &settings, diag);
  if (!status) {
    fc_config_print(&text, &job.config, true);
    (void)fwrite(text.data, 1, text.len, stdout);
  }
  fc_strbuf_free(&text);
  fc_job_close(&job);
  return fc_exit_of(status);
}
