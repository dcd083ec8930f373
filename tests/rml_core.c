// The test cases of RML-Core for JSON, put to the engine that applies our own
// mapping:
//
//     rml_core FOLDER
//
// A line for each case says whether it passes: the same quads, or a failure
// where none are expected. What is outside our subset must be refused with a
// message that names the file and the triples map. Exit 77 without FOLDER.
#include "file.h"
#include "json_view.h"
#include "limits.h"
#include "quads.h"
#include "rdf_io.h"
#include "rule.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/// What the cases have relative IRIs resolved against.
#define BASE "http://example.com/"

typedef enum {
  SAME,         ///< The quads that are expected
  REFUSED,      ///< None are expected, and the case fails
  OUT_OF_SCOPE, ///< Some are expected, but not of us
} Outcome;

static const struct {
  const char *name;
  Outcome outcome;
  const char *message; ///< In what is said
} cases[] = {
    {"RMLTC0000-JSON", SAME, NULL},
    {"RMLTC0001a-JSON", SAME, NULL},
    {"RMLTC0001b-JSON", SAME, NULL},
    {"RMLTC0002a-JSON", SAME, NULL},
    {"RMLTC0002b-JSON", SAME, NULL},
    {"RMLTC0002e-JSON", REFUSED, "student2.json: error: cannot be read"},
    {"RMLTC0002g-JSON", REFUSED, "not an iterator: $.students[*]]"},
    {"RMLTC0003c-JSON", SAME, NULL},
    {"RMLTC0004a-JSON", SAME, NULL},
    {"RMLTC0004b-JSON", REFUSED, "only an object can be a literal"},
    {"RMLTC0005a-JSON", SAME, NULL},
    {"RMLTC0006a-JSON", SAME, NULL},
    {"RMLTC0007a-JSON", SAME, NULL},
    {"RMLTC0007b-JSON", SAME, NULL},
    {"RMLTC0007c-JSON", SAME, NULL},
    {"RMLTC0007d-JSON", SAME, NULL},
    {"RMLTC0007e-JSON", SAME, NULL},
    {"RMLTC0007f-JSON", SAME, NULL},
    {"RMLTC0007g-JSON", SAME, NULL},
    {"RMLTC0007h-JSON", REFUSED, "only an object can be a literal"},
    {"RMLTC0008a-JSON", SAME, NULL},
    {"RMLTC0008b-JSON", OUT_OF_SCOPE,
     "rml:parentTriplesMap is outside the subset"},
    {"RMLTC0008c-JSON", SAME, NULL},
    {"RMLTC0009a-JSON", OUT_OF_SCOPE, "rml:child is outside the subset"},
    {"RMLTC0009b-JSON", OUT_OF_SCOPE, "rml:child is outside the subset"},
    {"RMLTC0010a-JSON", SAME, NULL},
    {"RMLTC0010b-JSON", SAME, NULL},
    {"RMLTC0010c-JSON", SAME, NULL},
    {"RMLTC0011b-JSON", SAME, NULL},
    {"RMLTC0012a-JSON", SAME, NULL},
    {"RMLTC0012b-JSON", SAME, NULL},
    {"RMLTC0012c-JSON", REFUSED, "needs one subject"},
    {"RMLTC0012d-JSON", REFUSED, "needs one subject"},
    {"RMLTC0012e-JSON", SAME, NULL},
    {"RMLTC0013a-JSON", SAME, NULL},
    {"RMLTC0015a-JSON", SAME, NULL},
    {"RMLTC0015b-JSON", REFUSED, "not a language tag: a-english"},
    {"RMLTC0019a-JSON", SAME, NULL},
    {"RMLTC0019b-JSON", REFUSED, "left out: Juan Daniel"},
    {"RMLTC0020a-JSON", SAME, NULL},
    {"RMLTC0021a-JSON", OUT_OF_SCOPE,
     "rml:joinCondition is outside the subset"},
    {"RMLTC0022a-JSON", SAME, NULL},
    {"RMLTC0022b-JSON", SAME, NULL},
    {"RMLTC0022c-JSON", SAME, NULL},
    {"RMLTC0022d-JSON", SAME, NULL},
    {"RMLTC0022e-JSON", SAME, NULL},
    {"RMLTC0023a-JSON", REFUSED, "brace in a reference"},
    {"RMLTC0023b-JSON", REFUSED, "illegal escape"},
    {"RMLTC0023c-JSON", REFUSED, "illegal escape"},
    {"RMLTC0023d-JSON", REFUSED, "brace in a reference"},
    {"RMLTC0023e-JSON", REFUSED, "illegal escape"},
    {"RMLTC0023f-JSON", SAME, NULL},
    {"RMLTC0024a-JSON", REFUSED, "only an object can be a literal"},
    {"RMLTC0025a-JSON", SAME, NULL},
    {"RMLTC0025b-JSON", REFUSED, "left out: an object or a list"},
    {"RMLTC0025c-JSON", SAME, NULL},
    {"RMLTC0026a-JSON", SAME, NULL},
    {"RMLTC0026b-JSON", SAME, NULL},
    {"RMLTC0026c-JSON", SAME, NULL},
    {"RMLTC0026d-JSON", SAME, NULL},
    {"RMLTC0027a-JSON", SAME, NULL},
    {"RMLTC0027b-JSON", OUT_OF_SCOPE, "rml:UnsafeIRI is outside the subset"},
    {"RMLTC0027c-JSON", SAME, NULL},
    {"RMLTC0028a-JSON", SAME, NULL},
    {"RMLTC0028b-JSON", SAME, NULL},
    {"RMLTC0028c-JSON", SAME, NULL},
    {"RMLTC0029a-JSON", SAME, NULL},
    {"RMLTC0030a-JSON", OUT_OF_SCOPE, "rml:childMap is outside the subset"},
    {"RMLTC0030b-JSON", OUT_OF_SCOPE, "rml:childMap is outside the subset"},
    {"RMLTC0030c-JSON", OUT_OF_SCOPE, "rml:childMap is outside the subset"},
    {"RMLTC0030d-JSON", OUT_OF_SCOPE, "rml:childMap is outside the subset"},
    {"RMLTC0030e-JSON", OUT_OF_SCOPE, "rml:childMap is outside the subset"},
    {"RMLTC0030f-JSON", OUT_OF_SCOPE, "rml:childMap is outside the subset"},
    {"RMLTC0031a-JSON", SAME, NULL},
    {"RMLTC0031b-JSON", SAME, NULL},
    {"RMLTC0031c-JSON", SAME, NULL},
};

typedef struct {
  FcArena *arena;
  FcRule *rules;
  FcQuads quads;
  FcDiag *diag;
  char *said; ///< All messages
  size_t said_len;
  FcStatus status;
} Run;

static FcStatus load_rules(Run *run)
{
  FcStrbuf text = {0};
  FcGraph *graph = fc_graph_new();

  FcStatus status = fc_file_read(&text, "mapping.ttl", FC_MAX_VOCAB, run->diag);
  if (!status) {
    status = fc_rdf_read(graph, fc_strbuf_str(&text), "turtle", FC_STR(BASE),
                         "mapping.ttl", run->diag);
  }
  if (!status) {
    const FcVocabFile file = {"mapping.ttl", fc_strbuf_str(&text), NULL};
    status = fc_rules_read(&run->rules, run->arena, graph, &fc_json_view,
                           FC_STR(BASE), &file, run->diag);
  }
  fc_graph_free(graph);
  fc_strbuf_free(&text);
  return status;
}

/// Each rule reads its own file.
static FcStatus apply_rule(Run *run, FcApply *apply, const FcRule *rule)
{
  const char *path = rule->source.data;
  FcStrbuf text = {0};
  FcStatus status = fc_file_read(&text, path, FC_MAX_VOCAB, run->diag);
  if (!status) {
    json_error_t error;
    json_t *root = json_loadb(text.data, text.len, 0, &error);
    status = root
                 ? fc_json_apply(apply, rule, root, path)
                 : fc_diag_fail(run->diag, FC_ERR_SYNTAX, (FcPos){.file = path},
                                "json", "%s", error.text);
    json_decref(root);
  }
  fc_strbuf_free(&text);
  return status;
}

/// Run the case that is in the working directory. As with --strict, a value
/// that is left out is a failure.
static void run_case(Run *run)
{
  FILE *out = open_memstream(&run->said, &run->said_len);
  run->diag = fc_diag_new(out, FC_NOTE);
  run->arena = fc_arena_new();
  FcApply apply = {.view = &fc_json_view,
                   .arena = run->arena,
                   .terms = fc_graph_new(),
                   .tell = fc_quads_tell,
                   .data = &run->quads,
                   .diag = run->diag};

  run->status = load_rules(run);
  for (const FcRule *rule = run->rules; rule && !run->status;
       rule = rule->next) {
    run->status = apply_rule(run, &apply, rule);
  }
  if (!run->status && fc_diag_level(run->diag, FC_WARNING)) {
    run->status = FC_ERR_VOCAB;
  }
  (void)fclose(out);
  fc_graph_free(apply.terms);
}

static void free_run(Run *run)
{
  fc_quads_free(&run->quads);
  fc_arena_free(run->arena);
  fc_diag_free(run->diag);
  free(run->said);
}

static bool is_as_expected(Run *run)
{
  FcStrbuf text = {0};
  FcQuads expected = {0};
  FcDiag *diag = fc_diag_new(stderr, FC_NOTE);
  bool same = !run->status;

  same = same && !fc_file_read(&text, "output.nq", FC_MAX_VOCAB, diag) &&
         !fc_quads_read(&expected, fc_strbuf_str(&text), "output.nq", diag);
  fc_quads_normalise(&expected);
  fc_quads_normalise(&run->quads);
  same = same && fc_quads_are_equal(&run->quads, &expected);
  fc_quads_free(&expected);
  fc_strbuf_free(&text);
  fc_diag_free(diag);
  return same;
}

/// A message that names the file, a line, and a triples map of the case.
static bool is_named(const char *said)
{
  static const char start[] = "mapping.ttl:";
  static const char rest[] = ": error: <base/";
  const char *line = said + sizeof start - 1;

  return !strncmp(said, start, sizeof start - 1) &&
         !strncmp(line + strspn(line, "0123456789"), rest, sizeof rest - 1);
}

/// @return Whether the case ends as its row says; a line tells.
static bool check_case(size_t row)
{
  const char *name = cases[row].name;
  Run run = {0};
  bool good = false;
  if (chdir(name)) {
    (void)printf("%s: is not there\n", name);
    return false;
  }

  run_case(&run);
  const bool refused =
      run.status && cases[row].message && strstr(run.said, cases[row].message);
  switch (cases[row].outcome) {
  case SAME:
    good = is_as_expected(&run);
    (void)printf("%s: %s\n%s", name, good ? "passes" : "FAILS", run.said);
    break;
  case REFUSED:
    good = refused && access("output.nq", F_OK);
    (void)printf("%s: %s, must fail: %s", name, good ? "passes" : "FAILS",
                 run.said);
    break;
  case OUT_OF_SCOPE:
    good = refused && run.status == FC_ERR_VOCAB && is_named(run.said);
    (void)printf("%s: %s: %s", name, good ? "out of scope" : "FAILS", run.said);
    break;
  }
  free_run(&run);
  return !chdir("..") && good;
}

static int is_case(const struct dirent *entry)
{
  return !strncmp(entry->d_name, "RMLTC", strlen("RMLTC"));
}

int main(int argc, char **argv)
{
  struct dirent **folders = NULL;
  size_t bad = 0;
  const size_t rows = sizeof cases / sizeof *cases;
  const int count =
      argc == 2 ? scandir(argv[1], &folders, is_case, alphasort) : -1;
  if (count < 0 || chdir(argv[1])) {
    (void)printf("skipped: there are no test cases of RML-Core\n");
    return 77;
  }

  for (int i = 0; i < count; ++i) {
    free(folders[i]);
  }
  free(folders);
  for (size_t i = 0; i < rows; ++i) {
    bad += !check_case(i);
  }
  (void)printf("%d cases, %zu in the table, %zu not as told\n", count, rows,
               bad);
  return bad || (size_t)count != rows;
}
