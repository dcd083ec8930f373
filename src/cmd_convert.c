#include "batch.h"
#include "inputs.h"
#include "output.h"
#include "rdf_io.h"
#include "report.h"
#include "tasks.h"

#include <string.h>

/// How long a document may take where nothing is said; real ones take 0.2 s.
enum { DEFAULT_SECONDS = 60 };

static void warn_of_placeholder(const FcJob *job, FcDiag *diag)
{
  if (fc_str_eq(job->config.base, FC_STR(FC_PLACEHOLDER_BASE))) {
    fc_diag_warn(diag, (FcPos){0}, "placeholder-base",
                 "no base is configured: IRIs begin with %s",
                 FC_PLACEHOLDER_BASE);
  }
}

static bool is_format(const char *name)
{
  for (const char *const *format = fc_report_formats(); *format; ++format) {
    if (!strcmp(*format, name)) {
      return true;
    }
  }
  return false;
}

static bool is_raptor(const FcOptions *options)
{
  return options->writer && !strcmp(options->writer, "raptor");
}

static FcStatus check_writer(const FcOptions *options, FcDiag *diag)
{
  if (options->writer && strcmp(options->writer, "own") != 0 &&
      !is_raptor(options)) {
    return fc_diag_fail(diag, FC_ERR_CONFIG, (FcPos){0}, "usage",
                        "\"%s\" is no writer: own or raptor", options->writer);
  }
  return FC_OK;
}

static FcStatus check_report(const FcOptions *options, FcDiag *diag)
{
  if (options->report_format && !is_format(options->report_format)) {
    return fc_diag_fail(diag, FC_ERR_CONFIG, (FcPos){0}, "usage",
                        "\"%s\" is no format of reports",
                        options->report_format);
  }
  if (options->report_format && !options->report) {
    return fc_diag_fail(diag, FC_ERR_CONFIG, (FcPos){0}, "usage",
                        "a format of reports needs --report");
  }
  if (options->report) {
    fc_diag_keep(diag);
  }
  return FC_OK;
}

static FcStatus check_statements(const FcOptions *options, FcDiag *diag)
{
  if (options->statements && !fc_rdf_syntax(options->statements)) {
    return fc_diag_fail(diag, FC_ERR_CONFIG,
                        (FcPos){.file = options->statements}, "usage",
                        "statements are written to *.ttl, *.rdf or *.nt");
  }
  return FC_OK;
}

static FcExit write_report(const FcOptions *options,
                           const FcStrs *inputs,
                           FcDiag *diag)
{
  FcReport report = {.inputs = inputs->items, .input_count = inputs->len};
  FcStrbuf text = {0};
  FcStatus status = FC_OK;

  report.findings = fc_diag_kept(diag, &report.finding_count);
  (void)fc_report_print(
      &text, options->report_format ? options->report_format : "text", &report);
  if (!strcmp(options->report, "-")) {
    (void)fwrite(text.data, 1, text.len, stdout);
  } else {
    status = fc_output_write_path(options->report, fc_strbuf_str(&text), diag);
  }
  fc_strbuf_free(&text);
  return fc_exit_of(status);
}

static FcExit convert(const FcJob *job,
                      const FcOptions *options,
                      FcStrs *inputs,
                      FcDiag *diag)
{
  const FcBatch batch = {
      .job = job,
      .inputs = inputs,
      .folder = options->output,
      .statements = options->statements,
      .by_raptor = is_raptor(options),
      .limits = {.shrink = options->max_shrink,
                 .entities = options->min_entities},
      .is_forced = options->is_forced,
      .is_check = options->is_check,
      .prunes = options->prunes,
      .jobs = options->jobs ? options->jobs : fc_processors(),
      .seconds = options->seconds ? options->seconds : DEFAULT_SECONDS,
  };
  FcExit code = FC_EXIT_OK;

  for (int i = 0; i < options->operand_count; ++i) {
    const FcStatus status =
        fc_inputs_add(job->arena, inputs, options->operands[i], diag);
    code = fc_exit_worse(code, fc_exit_of(status));
  }
  if (options->list) {
    const FcStatus status =
        fc_inputs_add_list(job->arena, inputs, options->list, diag);
    code = fc_exit_worse(code, fc_exit_of(status));
  }
  return fc_exit_worse(code, fc_batch_convert(&batch, diag));
}

FcExit fc_cmd_convert(const FcOptions *options, FcDiag *diag)
{
  FcStatus status = check_report(options, diag);
  if (!status) {
    status = check_writer(options, diag);
  }
  if (!status) {
    status = check_statements(options, diag);
  }
  if (status) {
    return fc_exit_of(status);
  }

  FcJob job;
  FcStrs inputs = {0};
  const FcSettings settings = {.vocab = options->vocab,
                               .org_map = options->org_map,
                               .mapping = options->mapping,
                               .config = options->config,
                               .base = options->base,
                               .input = options->operands[0]};
  status = fc_job_open(&job, &settings, diag);
  FcExit code = fc_exit_of(status);
  if (!status) {
    warn_of_placeholder(&job, diag);
    code = convert(&job, options, &inputs, diag);
  }
  if (options->report) {
    code = fc_exit_worse(code, write_report(options, &inputs, diag));
  }
  fc_job_close(&job);
  return code;
}
