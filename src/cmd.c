#include "cmd.h"

FcExit fc_exit_of(FcStatus status)
{
  switch (status) {
  case FC_OK:
    return FC_EXIT_OK;
  case FC_ERR_IO:
  case FC_ERR_FORMAT:
  case FC_ERR_SYNTAX:
  case FC_ERR_LIMIT:
    return FC_EXIT_INPUT;
  case FC_ERR_VOCAB:
  case FC_ERR_CONFIG:
    return FC_EXIT_USAGE;
  case FC_ERR_OUTPUT:
    return FC_EXIT_OUTPUT;
  }
  return FC_EXIT_INTERNAL;
}

FcExit fc_exit_worse(FcExit a, FcExit b)
{
  return a > b ? a : b;
}
