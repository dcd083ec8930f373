#include "status.h"

const char *fc_status_text(FcStatus status)
{
  switch (status) {
  case FC_OK:
    return "no error";
  case FC_ERR_IO:
    return "could not be read or written";
  case FC_ERR_FORMAT:
    return "not a factsheet in a known format";
  case FC_ERR_SYNTAX:
    return "broken syntax";
  case FC_ERR_LIMIT:
    return "over a limit";
  case FC_ERR_VOCAB:
    return "vocabulary is wrong";
  case FC_ERR_CONFIG:
    return "configuration is wrong";
  case FC_ERR_OUTPUT:
    return "output could not be written";
  }
  return "unknown status";
}
