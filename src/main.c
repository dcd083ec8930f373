// The command line: one table of subcommands, one of options. What --help
// prints and what getopt_long accepts are both made from them. The only file
// that ends the program.
#include "cmd.h"
#include "str.h"

#include <getopt.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef enum { SWITCH, TEXT, NUMBER } ValueType;

typedef struct {
  const char *name;
  const char *value; ///< What it takes, for the help
  const char *help;
  const char *commands; ///< That take it, blanks between; NULL for all
  size_t offset;        ///< In FcOptions: of a bool, const char *, unsigned
  ValueType type;
  char letter; ///< 0: it has a name only
} Option;

typedef struct {
  const char *name;
  const char *operands; ///< For the help
  const char *help;
  bool has_many; ///< More than one operand may be given
  FcExit (*run)(const FcOptions *options, FcDiag *diag);
} Command;

static const Option options_table[] = {
    {
        .letter = 'o',
        .name = "output",
        .type = TEXT,
        .value = "FOLDER",
        .help = "write the graphs into this folder (needed)",
        .commands = "convert",
        .offset = offsetof(FcOptions, output),
    },
    {
        .letter = 'c',
        .name = "config",
        .type = TEXT,
        .value = "FILE",
        .help = "the catalogue's own facts; else factcat.conf beside INPUT",
        .commands = "convert entities explain",
        .offset = offsetof(FcOptions, config),
    },
    {
        .name = "print-config",
        .help = "print the configuration, and where each value is from",
        .commands = "convert entities explain",
        .offset = offsetof(FcOptions, shows_config),
    },
    {
        .letter = 'b',
        .name = "base",
        .type = TEXT,
        .value = "IRI",
        .help = "what our IRIs begin with, whatever is configured",
        .commands = "convert entities explain",
        .offset = offsetof(FcOptions, base),
    },
    {
        .letter = 'r',
        .name = "raw",
        .help = "show the stage before: nothing mended, nothing linked",
        .commands = "entities tree",
        .offset = offsetof(FcOptions, is_raw),
    },
    {
        .name = "json",
        .help = "print one list instead of JSON Lines",
        .commands = "entities",
        .offset = offsetof(FcOptions, is_json),
    },
    {
        .letter = 'V',
        .name = "vocab",
        .type = TEXT,
        .value = "DIR",
        .help = "change the vocabulary by the files of this folder",
        .offset = offsetof(FcOptions, vocab),
    },
    {
        .letter = 'm',
        .name = "mapping",
        .type = TEXT,
        .value = "DIR",
        .help = "change the mapping by the files of this folder",
        .commands = "convert explain vocab",
        .offset = offsetof(FcOptions, mapping),
    },
    {
        .letter = 'g',
        .name = "org-map",
        .type = TEXT,
        .value = "FILE",
        .help = "organisations' own IRIs by their names: CSV or SKOS",
        .commands = "convert entities explain vocab",
        .offset = offsetof(FcOptions, org_map),
    },
    {
        .name = "list-from",
        .type = TEXT,
        .value = "FILE",
        .help = "read these inputs too: a name a line, or each ended by NUL; "
                "- for standard input",
        .commands = "convert",
        .offset = offsetof(FcOptions, list),
    },
    {
        .name = "check",
        .help = "write nothing; each file that would change is an error",
        .commands = "convert",
        .offset = offsetof(FcOptions, is_check),
    },
    {
        .name = "force",
        .help = "convert though nothing changed; do not look at manifest.json",
        .commands = "convert",
        .offset = offsetof(FcOptions, is_forced),
    },
    {
        .name = "prune",
        .help = "remove the files of factsheets that are no input any more",
        .commands = "convert",
        .offset = offsetof(FcOptions, prunes),
    },
    {
        .name = "max-shrink",
        .type = NUMBER,
        .value = "PERCENT",
        .help = "write nothing where more things or factsheets than that would "
                "go",
        .commands = "convert",
        .offset = offsetof(FcOptions, max_shrink),
    },
    {
        .name = "min-entities",
        .type = NUMBER,
        .value = "N",
        .help = "write nothing where fewer things are found",
        .commands = "convert",
        .offset = offsetof(FcOptions, min_entities),
    },
    {
        .letter = 'j',
        .name = "jobs",
        .type = NUMBER,
        .value = "N",
        .help = "at most N processes at once; else one a processor",
        .commands = "convert",
        .offset = offsetof(FcOptions, jobs),
    },
    {
        .name = "timeout",
        .type = NUMBER,
        .value = "SECONDS",
        .help = "leave out a document that takes longer; else 60",
        .commands = "convert",
        .offset = offsetof(FcOptions, seconds),
    },
    {
        .name = "statements",
        .type = TEXT,
        .value = "FILE",
        .help = "write the provenance of each statement: .ttl, .rdf or .nt",
        .commands = "convert",
        .offset = offsetof(FcOptions, statements),
    },
    {
        .name = "writer",
        .type = TEXT,
        .value = "NAME",
        .help = "write graphs by own (else) or raptor, which proves each",
        .commands = "convert",
        .offset = offsetof(FcOptions, writer),
    },
    {
        .name = "report",
        .type = TEXT,
        .value = "FILE",
        .help = "write all messages into this file too; - for standard output",
        .commands = "convert",
        .offset = offsetof(FcOptions, report),
    },
    {
        .name = "report-format",
        .type = TEXT,
        .value = "FORMAT",
        .help = "text (else), json, sarif, junit or github",
        .commands = "convert",
        .offset = offsetof(FcOptions, report_format),
    },
    {
        .name = "fail-on",
        .type = TEXT,
        .value = "LEVEL",
        .help = "exit code 1 from which messages on: error (else), warning, "
                "never",
        .offset = offsetof(FcOptions, fail_on),
    },
    {
        .letter = 's',
        .name = "strict",
        .help = "the same as --fail-on=warning",
        .offset = offsetof(FcOptions, is_strict),
    },
    {
        .letter = 'q',
        .name = "quiet",
        .help = "print errors only",
        .offset = offsetof(FcOptions, is_quiet),
    },
    {
        .letter = 'v',
        .name = "verbose",
        .help = "print notes too, and how often each code was said",
        .offset = offsetof(FcOptions, is_verbose),
    },
};

static const Command commands[] = {
    {
        .name = "convert",
        .operands = "INPUT...",
        .help = "convert factsheets, or folders of them, to a catalogue",
        .has_many = true,
        .run = fc_cmd_convert,
    },
    {
        .name = "tree",
        .operands = "INPUT",
        .help = "print what was read, as HTML with the roles of headings",
        .run = fc_cmd_tree,
    },
    {
        .name = "entities",
        .operands = "INPUT",
        .help = "print what was found, as JSON Lines",
        .run = fc_cmd_entities,
    },
    {
        .name = "explain",
        .operands = "INPUT...|GRAPH... IRI",
        .help = "tell where a thing and each statement on it come from",
        .has_many = true,
        .run = fc_cmd_explain,
    },
    {
        .name = "vocab",
        .operands = "check",
        .help = "check the vocabulary files",
        .run = fc_cmd_vocab,
    },
};

enum {
  OPTIONS = sizeof options_table / sizeof *options_table,
  COMMANDS = sizeof commands / sizeof *commands,
};

static bool takes(const Command *command, const Option *option)
{
  return !option->commands ||
         fc_str_find_word(fc_str(option->commands), fc_str(command->name)) <
             strlen(option->commands);
}

static void print_help(void)
{
  (void)puts("usage: factcat COMMAND [OPTION...] OPERAND...\n\n"
             "Converts Digital Public Administration factsheets to linked "
             "data.\n\ncommands:");
  for (size_t i = 0; i < COMMANDS; ++i) {
    (void)printf("  %-10s %s\n", commands[i].name, commands[i].help);
  }
  (void)puts("\n\"factcat COMMAND --help\" tells its options; "
             "\"factcat --version\" the version.\n\n"
             "exit codes: 0 all is well; 1 errors in the data; 2 wrong usage,\n"
             "configuration or vocabulary; 3 an input could not be read; 4 an "
             "output\ncould not be written; 5 internal error");
}

static void print_option(char letter, const char *name, const char *help)
{
  const char letters[] = {letter ? '-' : ' ', letter ? letter : ' ',
                          letter ? ',' : ' ', '\0'};

  (void)printf("  %s %-18s %s\n", letters, name, help);
}

static void print_command_help(const Command *command)
{
  (void)printf("usage: factcat %s [OPTION...] %s\n\n%c%s.\n\noptions:\n",
               command->name, command->operands, command->help[0] - 'a' + 'A',
               command->help + 1);
  for (size_t i = 0; i < OPTIONS; ++i) {
    const Option *option = &options_table[i];
    if (takes(command, option)) {
      char name[32];
      (void)snprintf(name, sizeof name, "--%s%s%s", option->name,
                     option->value ? "=" : "",
                     option->value ? option->value : "");
      print_option(option->letter, name, option->help);
    }
  }
  print_option('h', "--help", "print this");
}

static const Command *find_command(const char *name)
{
  for (size_t i = 0; i < COMMANDS; ++i) {
    if (!strcmp(commands[i].name, name)) {
      return &commands[i];
    }
  }
  return NULL;
}

/// What getopt_long says for the option number `index`; above all letters.
static int key_of(size_t index)
{
  return (int)index + 256;
}

static const Option *find_option(int key)
{
  for (size_t i = 0; i < OPTIONS; ++i) {
    if (key == key_of(i) ||
        (options_table[i].letter && key == options_table[i].letter)) {
      return &options_table[i];
    }
  }
  return NULL;
}

/// @return false if `value` is no number from 1 on.
static bool set_number(void *field, const char *value)
{
  unsigned number = 0;
  const FcStr text = fc_str(value);
  const size_t digits = fc_str_digits(text, 0, &number);
  const bool good = digits && digits == text.len && digits < 9 && number;

  if (good) {
    memcpy(field, &number, sizeof number);
  } else {
    (void)fprintf(stderr, "factcat: \"%s\" is no number from 1 on\n", value);
  }
  return good;
}

static bool set_option(FcOptions *out, const Option *option, const char *value)
{
  void *field = (char *)out + option->offset;

  switch (option->type) {
  case SWITCH:
    memcpy(field, &(bool){true}, sizeof(bool));
    break;
  case TEXT:
    memcpy(field, &value, sizeof value);
    break;
  case NUMBER:
    return set_number(field, value);
  }
  return true;
}

typedef enum { PARSED, PARSED_HELP, PARSED_WRONG } Parsed;

/// Read the options of a command; getopt_long says what is wrong.
static Parsed parse_options(FcOptions *out,
                            const Command *command,
                            int argc,
                            char *argv[])
{
  struct option names[OPTIONS + 2] = {{.name = "help", .val = 'h'}};
  char letters[2 * OPTIONS + 2] = "h";
  size_t count = 1;

  for (size_t i = 0; i < OPTIONS; ++i) {
    const Option *option = &options_table[i];
    if (!takes(command, option)) {
      continue;
    }
    names[count++] = (struct option){
        .name = option->name,
        .has_arg = option->type == SWITCH ? no_argument : required_argument,
        .val = key_of(i),
    };
    const size_t len = strlen(letters);
    if (option->letter) {
      (void)snprintf(letters + len, sizeof letters - len, "%c%s",
                     option->letter, option->type == SWITCH ? "" : ":");
    }
  }

  int key = 0;
  // Not thread-safe; there is one thread.
  // NOLINTNEXTLINE(concurrency-mt-unsafe)
  while ((key = getopt_long(argc, argv, letters, names, NULL)) != -1) {
    if (key == 'h' || key == '?') {
      return key == 'h' ? PARSED_HELP : PARSED_WRONG;
    }
    const Option *option = find_option(key);
    if (!option || !set_option(out, option, optarg)) {
      return PARSED_WRONG;
    }
  }
  out->operands = argv + optind;
  out->operand_count = argc - optind;
  return PARSED;
}

static FcExit complain(const Command *command, const char *what)
{
  (void)fprintf(stderr, "factcat: %s; see \"factcat %s --help\"\n", what,
                command->name);
  return FC_EXIT_USAGE;
}

/// What --fail-on takes.
static const struct {
  const char *name;
  unsigned least; ///< FcLevel from which on messages fail
} fail_levels[] = {
    {"error", FC_ERROR},
    {"warning", FC_WARNING},
    {"never", FC_ERROR + 1},
};
enum { FAIL_LEVELS = sizeof fail_levels / sizeof *fail_levels };

/// @return false if the options tell no such level.
static bool find_fail_level(const FcOptions *options, unsigned *out)
{
  const char *name = options->fail_on     ? options->fail_on
                     : options->is_strict ? "warning"
                                          : "error";

  for (size_t i = 0; i < FAIL_LEVELS; ++i) {
    if (!strcmp(fail_levels[i].name, name)) {
      *out = fail_levels[i].least;
      return true;
    }
  }
  return false;
}

static FcExit run(const Command *command,
                  const FcOptions *options,
                  unsigned fail_level)
{
  FcDiag *diag = fc_diag_new(stderr, options->is_quiet     ? FC_ERROR
                                     : options->is_verbose ? FC_NOTE
                                                           : FC_WARNING);

  FcExit code = options->shows_config ? fc_cmd_print_config(options, diag)
                                      : command->run(options, diag);
  for (unsigned level = fail_level; level <= FC_ERROR; ++level) {
    if (fc_diag_level(diag, (FcLevel)level)) {
      code = fc_exit_worse(code, FC_EXIT_FINDINGS);
    }
  }
  if (options->is_verbose) {
    fc_diag_summary(diag, stderr);
  }
  fc_diag_free(diag);
  return code;
}

/// Whether the operands are as the command wants them; says why not.
static bool has_operands(const Command *command, const FcOptions *options)
{
  const char *fault = NULL;

  if (options->shows_config) {
    return true;
  }
  if (!options->operand_count && !options->list) {
    fault = "nothing to work on";
  } else if (options->operand_count > 1 && !command->has_many) {
    fault = "more than one operand";
  } else if (command->run == fc_cmd_convert && !options->output) {
    fault = "no folder to write into";
  }
  if (fault) {
    (void)complain(command, fault);
  }
  return !fault;
}

static FcExit run_command(int argc, char *argv[])
{
  const Command *command = find_command(argv[0]);
  if (!command) {
    (void)fprintf(stderr,
                  "factcat: unknown command \"%s\"; see \"factcat "
                  "--help\"\n",
                  argv[0]);
    return FC_EXIT_USAGE;
  }

  FcOptions options = {0};
  switch (parse_options(&options, command, argc, argv)) {
  case PARSED_WRONG:
    return complain(command, "wrong option");
  case PARSED_HELP:
    print_command_help(command);
    return FC_EXIT_OK;
  case PARSED:
    break;
  }
  if (!has_operands(command, &options)) {
    return FC_EXIT_USAGE;
  }
  unsigned fail_level = FC_ERROR;
  if (!find_fail_level(&options, &fail_level)) {
    return complain(command, "no level to fail on");
  }
  return run(command, &options, fail_level);
}

/// A failed assertion or memory that is out, both already said.
static void end_as_internal(int signal_number)
{
  (void)signal_number;
  _exit(FC_EXIT_INTERNAL);
}

int main(int argc, char *argv[])
{
  FcExit code = FC_EXIT_OK;

  (void)signal(SIGABRT, end_as_internal);
  // A closed pipe is an output that cannot be written, and tidied up after.
  (void)signal(SIGPIPE, SIG_IGN);
  if (argc < 2) {
    print_help();
    code = FC_EXIT_USAGE;
  } else if (!strcmp(argv[1], "--help") || !strcmp(argv[1], "-h")) {
    print_help();
  } else if (!strcmp(argv[1], "--version")) {
    (void)puts("factcat " FC_VERSION);
  } else {
    code = run_command(argc - 1, argv + 1);
  }

  if (ferror(stdout) || fclose(stdout) == EOF) {
    (void)fprintf(stderr, "factcat: error: output could not be written "
                          "[output]\n");
    code = fc_exit_worse(code, FC_EXIT_OUTPUT);
  }
  return (int)code;
}
