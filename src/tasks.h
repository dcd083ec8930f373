/**
 * @file
 * Independent pieces of work in processes of their own: several at once, and
 * one that crashes or hangs costs only itself.
 *
 * A process does one task after the other; a new one takes the place of one
 * that ended. What tasks give goes through files that have no name, so nothing
 * is left behind whatever happens.
 */
#ifndef FC_TASKS_H
#define FC_TASKS_H

#include "strbuf.h"

#include <stddef.h>
#include <sys/types.h>

typedef enum {
  FC_TASK_DONE,
  FC_TASK_CRASHED,   ///< Its process ended before it
  FC_TASK_TIMED_OUT, ///< Its process was ended
} FcTaskEnd;

/// What became of a task.
typedef struct {
  FcTaskEnd end;
  int signal;   ///< That ended its process; 0: it left by itself
  int file;     ///< Where its bytes are, for fc_task_read
  off_t offset; ///< In `file`
  size_t len;
} FcTaskResult;

typedef struct {
  unsigned jobs;    ///< Most tasks at once, at least 1
  unsigned seconds; ///< Most time for a task; 0 for no limit
  /// Does a task, in another process: adds what it gives to `out`, which is
  /// empty before. Changes that it makes to memory are seen by nobody, or by a
  /// later task.
  void (*work)(void *data, size_t task, FcStrbuf *out);
  /// Takes a result, in the caller's process, in the order of the tasks.
  void (*done)(void *data, size_t task, const FcTaskResult *result);
} FcTasks;

/// Files that results are in; they end with fc_task_files_close.
typedef struct {
  int *files;
  size_t count;
} FcTaskFiles;

/**
 * Do the tasks 0 to `count` - 1.
 *
 * @param files Where results stay readable until they are closed.
 * @param data Handed to `work` and `done`.
 * @return 0, or errno where no file or process could be made.
 */
int fc_tasks_run(FcTaskFiles *files,
                 const FcTasks *tasks,
                 size_t count,
                 void *data);

void fc_task_files_close(FcTaskFiles *files);

/// Add the bytes that a task gave. @return 0, or errno.
int fc_task_read(FcStrbuf *out, const FcTaskResult *result);

/// @return How many processors this process may use, at least 1.
unsigned fc_processors(void);

#endif
