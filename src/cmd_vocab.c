#include "cmd.h"
#include "pipeline.h"
#include "vet.h"

#include <stdlib.h>
#include <string.h>

static int compare_findings(const void *first, const void *second)
{
  const FcFinding *a = (const FcFinding *)first;
  const FcFinding *b = (const FcFinding *)second;
  const int order = fc_str_cmp(fc_str(a->pos.file), fc_str(b->pos.file));

  if (order) {
    return order;
  }
  return a->pos.line != b->pos.line
             ? (a->pos.line > b->pos.line) - (a->pos.line < b->pos.line)
             : fc_str_cmp(a->text, b->text);
}

/// Say what was kept, by file and line; what several have found is said once.
static void say_sorted(FcDiag *diag, const FcDiag *kept)
{
  size_t count = 0;
  const FcFinding *found = fc_diag_kept(kept, &count);
  FcFinding *sorted = (FcFinding *)fc_realloc(NULL, count, sizeof(FcFinding));
  if (count) {
    memcpy(sorted, found, count * sizeof(FcFinding));
    qsort(sorted, count, sizeof(FcFinding), compare_findings);
  }

  for (size_t i = 0; i < count; ++i) {
    if (!i || compare_findings(&sorted[i - 1], &sorted[i]) != 0) {
      fc_diag_say(diag, &sorted[i]);
    }
  }
  free(sorted);
}

/// The files that are not the shipped ones, and what they do.
static void list_changes(const FcVocab *vocab)
{
  FcVocab shipped;
  fc_vocab_open(&shipped);

  for (size_t i = 0; i < vocab->len; ++i) {
    const FcVocabFile *file = &vocab->files[i];
    if (file->source) {
      (void)printf("%s: %s vocab/%s\n", file->source,
                   fc_vocab_find(&shipped, file->path) ? "takes the place of"
                                                       : "is new:",
                   file->path);
    }
  }
  fc_vocab_close(&shipped);
}

static FcStatus check(const FcSettings *settings, FcDiag *diag)
{
  FcJob job;
  FcStatus status = fc_job_open(&job, settings, diag);

  if (job.lexicon) {
    const FcStatus found =
        fc_vet(&job.vocab, job.lexicon, job.config.base, diag);
    status = status ? status : found;
  }
  if (!status) {
    list_changes(&job.vocab);
    (void)printf("%zu files are in order\n", job.vocab.len);
  }
  fc_job_close(&job);
  return status;
}

FcExit fc_cmd_vocab(const FcOptions *options, FcDiag *diag)
{
  if (strcmp(options->operands[0], "check") != 0) {
    return fc_exit_of(fc_diag_fail(diag, FC_ERR_CONFIG, (FcPos){0}, "usage",
                                   "the vocabulary can be checked, not \"%s\"",
                                   options->operands[0]));
  }

  const FcSettings settings = {.vocab = options->vocab,
                               .org_map = options->org_map,
                               .mapping = options->mapping};
  FcDiag *kept = fc_diag_new(NULL, FC_ERROR);
  fc_diag_keep(kept);
  const FcStatus status = check(&settings, kept);
  say_sorted(diag, kept);
  fc_diag_free(kept);
  return fc_exit_of(status);
}
