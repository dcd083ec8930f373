/**
 * @file
 * What a function that can fail returns: what its caller can act on. What the
 * user needs to know is the message, given once where the fault was found.
 */
#ifndef FC_STATUS_H
#define FC_STATUS_H

typedef enum {
  FC_OK = 0,
  FC_ERR_IO,     ///< A file could not be read or written
  FC_ERR_FORMAT, ///< Not a format that we read, or not a factsheet
  FC_ERR_SYNTAX, ///< Of a known format, but broken
  FC_ERR_LIMIT,  ///< Over one of the limits of limits.h
  FC_ERR_VOCAB,  ///< A file of vocab/ is wrong
  FC_ERR_CONFIG, ///< The configuration is wrong
  FC_ERR_OUTPUT, ///< The output could not be written
} FcStatus;

#endif
