// The command line: one table of subcommands, one of options. What --help
// prints and what getopt_long accepts are both made from them. The only file
// that ends the program.
#include "cmd.h"

#include <getopt.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef struct {
  char letter;
  const char *name;
  const char *value; ///< What it takes, for the help; NULL for a switch
  const char *help;
  size_t offset; ///< In FcOptions: of a `const char *`, or of a `bool`
} Option;

typedef struct {
  const char *name;
  const char *operands; ///< For the help
  const char *help;
  const char *letters; ///< Options that it takes beside the common ones
  bool has_many;       ///< More than one operand may be given
  FcExit (*run)(const FcOptions *options, FcDiag *diag);
} Command;

static const Option options_table[] = {
    {
        .letter = 'o',
        .name = "output",
        .value = "FOLDER",
        .help = "write the graphs into this folder (needed)",
        .offset = offsetof(FcOptions, output),
    },
    {
        .letter = 'c',
        .name = "config",
        .value = "FILE",
        .help = "the catalogue's own facts; else factcat.conf beside INPUT",
        .offset = offsetof(FcOptions, config),
    },
    {
        .letter = 'b',
        .name = "base",
        .value = "IRI",
        .help = "what our IRIs begin with, whatever is configured",
        .offset = offsetof(FcOptions, base),
    },
    {
        .letter = 'r',
        .name = "raw",
        .help = "show the stage before: nothing mended, nothing linked",
        .offset = offsetof(FcOptions, is_raw),
    },
    {
        .letter = 'V',
        .name = "vocab",
        .value = "DIR",
        .help = "change the vocabulary by the files of this folder",
        .offset = offsetof(FcOptions, vocab),
    },
    {
        .letter = 'm',
        .name = "mapping",
        .value = "DIR",
        .help = "change the mapping by the files of this folder",
        .offset = offsetof(FcOptions, mapping),
    },
    {
        .letter = 'g',
        .name = "org-map",
        .value = "FILE",
        .help = "organisations' own IRIs by their names: CSV or SKOS",
        .offset = offsetof(FcOptions, org_map),
    },
    {
        .letter = 's',
        .name = "strict",
        .help = "count warnings as errors",
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
        .letters = "ocbmg",
        .has_many = true,
        .run = fc_cmd_convert,
    },
    {
        .name = "tree",
        .operands = "INPUT",
        .help = "print what was read, as HTML with the roles of headings",
        .letters = "r",
        .run = fc_cmd_tree,
    },
    {
        .name = "entities",
        .operands = "INPUT",
        .help = "print what was found, as JSON Lines",
        .letters = "rcbg",
        .run = fc_cmd_entities,
    },
    {
        .name = "explain",
        .operands = "INPUT|GRAPH IRI",
        .help = "tell where a thing and each statement on it come from",
        .letters = "cbmg",
        .has_many = true,
        .run = fc_cmd_explain,
    },
    {
        .name = "vocab",
        .operands = "check",
        .help = "check the vocabulary files",
        .letters = "mg",
        .run = fc_cmd_vocab,
    },
};

enum {
  OPTIONS = sizeof options_table / sizeof *options_table,
  COMMANDS = sizeof commands / sizeof *commands,
};

static const char common[] = "Vsqv";

static bool takes(const Command *command, const Option *option)
{
  return strchr(common, option->letter) ||
         strchr(command->letters, option->letter);
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
      (void)printf("  -%c, %-16s %s\n", option->letter, name, option->help);
    }
  }
  (void)printf("  -h, %-16s %s\n", "--help", "print this");
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

static void set_option(FcOptions *out, int letter, const char *value)
{
  for (size_t i = 0; i < OPTIONS; ++i) {
    char *field = (char *)out + options_table[i].offset;
    if (options_table[i].letter == letter && options_table[i].value) {
      memcpy(field, &value, sizeof value);
    } else if (options_table[i].letter == letter) {
      memcpy(field, &(bool){true}, sizeof(bool));
    }
  }
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
    if (takes(command, option)) {
      names[count++] = (struct option){
          .name = option->name,
          .has_arg = option->value ? required_argument : no_argument,
          .val = option->letter,
      };
      const size_t len = strlen(letters);
      (void)snprintf(letters + len, sizeof letters - len, "%c%s",
                     option->letter, option->value ? ":" : "");
    }
  }

  int letter = 0;
  // Not thread-safe; there is one thread.
  // NOLINTNEXTLINE(concurrency-mt-unsafe)
  while ((letter = getopt_long(argc, argv, letters, names, NULL)) != -1) {
    if (letter == 'h' || letter == '?') {
      return letter == 'h' ? PARSED_HELP : PARSED_WRONG;
    }
    set_option(out, letter, optarg);
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

static FcExit run(const Command *command, const FcOptions *options)
{
  FcDiag *diag = fc_diag_new(stderr, options->is_quiet     ? FC_ERROR
                                     : options->is_verbose ? FC_NOTE
                                                           : FC_WARNING);

  FcExit code = command->run(options, diag);
  if (fc_diag_level(diag, FC_ERROR) ||
      (options->is_strict && fc_diag_level(diag, FC_WARNING))) {
    code = fc_exit_worse(code, FC_EXIT_FINDINGS);
  }
  if (options->is_verbose) {
    fc_diag_summary(diag, stderr);
  }
  fc_diag_free(diag);
  return code;
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
  if (!options.operand_count) {
    return complain(command, "nothing to work on");
  }
  if (options.operand_count > 1 && !command->has_many) {
    return complain(command, "more than one operand");
  }
  if (strchr(command->letters, 'o') && !options.output) {
    return complain(command, "no folder to write into");
  }
  return run(command, &options);
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
