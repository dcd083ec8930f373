/**
 * @file
 * The files of vocab/ as data of the program; embed.cmake makes the source.
 */
#ifndef FC_VOCAB_DATA_H
#define FC_VOCAB_DATA_H

#include "vocab.h"

/// Sorted by path; one more row, without path, at the end.
extern const FcVocabFile fc_vocab_data[];
extern const size_t fc_vocab_data_len;

#endif
