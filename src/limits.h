/**
 * @file
 * The few numbers that protect against hostile input. Real factsheets: at most
 * 250 KB, 8 levels, 500 entities.
 */
#ifndef FC_LIMITS_H
#define FC_LIMITS_H

/// Bytes of an input file: sixteen times the largest factsheet seen (4 MiB).
#define FC_MAX_INPUT (64UL * 1024 * 1024)
/// Bytes of all parts of an archive that are read: real ones have 2 MB.
#define FC_MAX_INFLATED (64UL * 1024 * 1024)
/// Times that a part of an archive may grow when inflated; real ones 25.
#define FC_MAX_RATIO 200
/// Nodes inside each other in a tree; our walks recurse that deep at most.
#define FC_MAX_DEPTH 128
/// Nodes of one tree.
#define FC_MAX_NODES 2000000UL
/// Bytes of one vocabulary or configuration file.
#define FC_MAX_VOCAB (16UL * 1024 * 1024)
/// Columns that one cell can span.
#define FC_MAX_COLUMNS 256
/// Bytes of one name: longer is no name (the longest seen has 339).
#define FC_MAX_NAME 600

#endif
