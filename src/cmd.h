/**
 * @file
 * Subcommands: a row of main.c's table and a function of cmd_*.c each.
 */
#ifndef FC_CMD_H
#define FC_CMD_H

#include "diag.h"

#include <stdbool.h>

/// What the command line says. Texts are those of argv.
typedef struct {
  const char *vocab;         ///< Folder that changes vocab/, or NULL
  const char *mapping;       ///< Folder that changes vocab/mapping/, or NULL
  const char *org_map;       ///< File that tells organisations' IRIs, or NULL
  const char *config;        ///< Configuration file, or NULL
  const char *base;          ///< IRI that ours begin with, or NULL
  const char *output;        ///< Folder to write into, or NULL
  const char *statements;    ///< File for each triple's provenance, or NULL
  const char *list;          ///< File with names of inputs, or NULL
  const char *report;        ///< File for all messages, or NULL
  const char *report_format; ///< One of report.h, or NULL
  const char *writer;        ///< "own", "raptor", or NULL
  const char *fail_on;       ///< Level of messages that fail, or NULL
  unsigned jobs;             ///< Most processes at once; 0: not said
  unsigned seconds;          ///< Most time for a document; 0: not said
  unsigned max_shrink;       ///< Per cent; 0: not said
  unsigned min_entities;     ///< 0: not said
  bool is_forced;            ///< Convert though nothing changed
  bool is_check;             ///< Write nothing, tell what would change
  bool prunes;               ///< Remove files of what is no input any more
  bool shows_config;         ///< Print the configuration, and nothing else
  bool is_quiet;             ///< Print errors only
  bool is_verbose;           ///< Print notes and a summary by code too
  bool is_strict;            ///< Warnings count as errors
  bool is_raw;               ///< Show the stage before
  bool is_json;              ///< Print one list
  char **operands;
  int operand_count;
} FcOptions;

/// How a command ends: the program's exit codes.
typedef enum {
  FC_EXIT_OK,
  FC_EXIT_FINDINGS, ///< Converted, but errors were found in the data
  FC_EXIT_USAGE,    ///< Wrong command line, configuration or vocabulary
  FC_EXIT_INPUT,    ///< An input could not be read
  FC_EXIT_OUTPUT,   ///< An output could not be written
  FC_EXIT_INTERNAL, ///< A fault of ours
} FcExit;

/// @return The exit code that a status stands for.
FcExit fc_exit_of(FcStatus status);

/// @return The higher of two exit codes.
FcExit fc_exit_worse(FcExit a, FcExit b);

FcExit fc_cmd_convert(const FcOptions *options, FcDiag *diag);
FcExit fc_cmd_print_config(const FcOptions *options, FcDiag *diag);
FcExit fc_cmd_tree(const FcOptions *options, FcDiag *diag);
FcExit fc_cmd_entities(const FcOptions *options, FcDiag *diag);
FcExit fc_cmd_explain(const FcOptions *options, FcDiag *diag);
FcExit fc_cmd_vocab(const FcOptions *options, FcDiag *diag);

#endif
