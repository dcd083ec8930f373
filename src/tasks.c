// sched_getaffinity is none of POSIX.
// NOLINTNEXTLINE(bugprone-reserved-identifier,cert-dcl37-c,cert-dcl51-cpp)
#define _GNU_SOURCE
#include "tasks.h"

#include "arena.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/// What a process says when it has done a task.
typedef struct {
  off_t offset;
  size_t len;
} Reply;

/// A process that does tasks, and its file.
typedef struct {
  pid_t process; ///< 0 for none
  int to, from;  ///< Pipes: numbers of tasks, replies
  int file;
  bool busy;
  size_t task;     ///< While busy
  long long limit; ///< While busy: when its time is over, milliseconds
} Worker;

typedef struct {
  const FcTasks *tasks;
  void *data;
  size_t count;
  size_t next;   ///< To be given to a worker
  size_t handed; ///< Results given to `done`
  FcTaskResult *results;
  bool *ended; ///< For each task
  Worker *workers;
  size_t worker_count;
} Pool;

static long long now(void)
{
  struct timespec time;

  (void)clock_gettime(CLOCK_MONOTONIC, &time);
  return (long long)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

/// @return 0, or errno.
static int write_whole(int file, const void *data, size_t len)
{
  const char *rest = (const char *)data;

  while (len) {
    const ssize_t written = write(file, rest, len);
    if (written < 0 && errno != EINTR) {
      return errno;
    }
    rest += written > 0 ? written : 0;
    len -= written > 0 ? (size_t)written : 0;
  }
  return 0;
}

/// @return true if all `len` bytes came.
static bool read_whole(int file, void *data, size_t len)
{
  char *rest = (char *)data;

  while (len) {
    const ssize_t got = read(file, rest, len);
    if (got == 0 || (got < 0 && errno != EINTR)) {
      return false;
    }
    rest += got > 0 ? got : 0;
    len -= got > 0 ? (size_t)got : 0;
  }
  return true;
}

// ---- in the worker's process

static void work_on(const Pool *pool, const Worker *worker, size_t task)
{
  FcStrbuf out = {0};

  pool->tasks->work(pool->data, task, &out);
  const Reply reply = {.offset = lseek(worker->file, 0, SEEK_END),
                       .len = out.len};
  if (reply.offset < 0 || write_whole(worker->file, out.data, out.len) ||
      write_whole(worker->from, &reply, sizeof reply)) {
    _exit(EXIT_FAILURE);
  }
  fc_strbuf_free(&out);
}

static _Noreturn void be_worker(const Pool *pool, const Worker *worker)
{
  size_t task = 0;

  // Nobody would take the results.
  (void)prctl(PR_SET_PDEATHSIG, SIGKILL);
  while (read_whole(worker->to, &task, sizeof task)) {
    work_on(pool, worker, task);
  }
  _exit(EXIT_SUCCESS);
}

// ---- in the caller's process

static void close_pipes(const Worker *worker)
{
  if (worker->process) {
    (void)close(worker->to);
    (void)close(worker->from);
  }
}

static int start(Pool *pool, Worker *worker)
{
  int to[2];
  int from[2];
  if (pipe(to)) {
    return errno;
  }
  if (pipe(from)) {
    const int error = errno;
    (void)close(to[0]);
    (void)close(to[1]);
    return error;
  }

  (void)fflush(NULL);
  const pid_t process = fork();
  if (process == 0) {
    for (size_t i = 0; i < pool->worker_count; ++i) {
      close_pipes(&pool->workers[i]);
    }
    (void)close(to[1]);
    (void)close(from[0]);
    worker->to = to[0];
    worker->from = from[1];
    be_worker(pool, worker);
  }
  const int error = process < 0 ? errno : 0;
  (void)close(to[0]);
  (void)close(from[1]);
  if (error) {
    (void)close(to[1]);
    (void)close(from[0]);
    return error;
  }
  worker->process = process;
  worker->to = to[1];
  worker->from = from[0];
  return 0;
}

/// End a worker's process; one that waits for tasks ends by itself.
/// @return The signal that ended it, or 0.
static int stop(Worker *worker, bool kill_it)
{
  int status = 0;

  if (kill_it) {
    (void)kill(worker->process, SIGKILL);
  }
  close_pipes(worker);
  while (waitpid(worker->process, &status, 0) < 0 && errno == EINTR) {
  }
  worker->process = 0;
  worker->busy = false;
  return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}

static int give_task(Pool *pool, Worker *worker)
{
  const size_t task = pool->next;
  int error = worker->process ? 0 : start(pool, worker);
  if (!error) {
    error = write_whole(worker->to, &task, sizeof task);
  }
  if (error == EPIPE) { // Ended while it had nothing to do.
    (void)stop(worker, false);
    error = start(pool, worker);
    if (!error) {
      error = write_whole(worker->to, &task, sizeof task);
    }
  }
  if (!error) {
    ++pool->next;
    worker->busy = true;
    worker->task = task;
    worker->limit =
        pool->tasks->seconds ? now() + 1000LL * pool->tasks->seconds : -1;
  }
  return error;
}

static void end_task(Pool *pool, size_t task, const FcTaskResult *result)
{
  pool->results[task] = *result;
  pool->ended[task] = true;
  while (pool->handed < pool->count && pool->ended[pool->handed]) {
    pool->tasks->done(pool->data, pool->handed, &pool->results[pool->handed]);
    ++pool->handed;
  }
}

static void take_reply(Pool *pool, Worker *worker)
{
  FcTaskResult result = {.file = worker->file};
  Reply reply;

  if (read_whole(worker->from, &reply, sizeof reply)) {
    result.offset = reply.offset;
    result.len = reply.len;
    worker->busy = false;
  } else {
    result.end = FC_TASK_CRASHED;
    result.signal = stop(worker, false);
  }
  end_task(pool, worker->task, &result);
}

static void end_late_ones(Pool *pool)
{
  const long long time = now();

  for (size_t i = 0; i < pool->worker_count; ++i) {
    Worker *worker = &pool->workers[i];
    if (worker->busy && worker->limit >= 0 && worker->limit <= time) {
      const size_t task = worker->task;
      (void)stop(worker, true);
      end_task(pool, task, &(FcTaskResult){.end = FC_TASK_TIMED_OUT});
    }
  }
}

/// @return Milliseconds until the first worker's time is over, -1 for never.
static int time_left(const Pool *pool)
{
  long long first = -1;

  for (size_t i = 0; i < pool->worker_count; ++i) {
    const Worker *worker = &pool->workers[i];
    if (worker->busy && worker->limit >= 0 &&
        (first < 0 || worker->limit < first)) {
      first = worker->limit;
    }
  }
  const long long left = first < 0 ? -1 : first - now();
  return first < 0 ? -1 : left < 0 ? 0 : (int)left;
}

/// Wait for a reply, and take all that are there.
static int wait_for_replies(Pool *pool, struct pollfd *polled)
{
  for (size_t i = 0; i < pool->worker_count; ++i) {
    const Worker *worker = &pool->workers[i];
    polled[i] = (struct pollfd){.fd = worker->busy ? worker->from : -1,
                                .events = POLLIN};
  }
  if (poll(polled, pool->worker_count, time_left(pool)) < 0) {
    return errno == EINTR ? 0 : errno;
  }
  for (size_t i = 0; i < pool->worker_count; ++i) {
    if (polled[i].revents) {
      take_reply(pool, &pool->workers[i]);
    }
  }
  end_late_ones(pool);
  return 0;
}

static int give_tasks(Pool *pool)
{
  int error = 0;

  for (size_t i = 0; i < pool->worker_count && !error; ++i) {
    if (!pool->workers[i].busy && pool->next < pool->count) {
      error = give_task(pool, &pool->workers[i]);
    }
  }
  return error;
}

static int run_pool(Pool *pool)
{
  struct pollfd *polled = (struct pollfd *)fc_realloc(NULL, pool->worker_count,
                                                      sizeof(struct pollfd));
  int error = 0;

  while (pool->handed < pool->count && !error) {
    error = give_tasks(pool);
    if (!error) {
      error = wait_for_replies(pool, polled);
    }
  }
  for (size_t i = 0; i < pool->worker_count; ++i) {
    if (pool->workers[i].process) {
      (void)stop(&pool->workers[i], error != 0);
    }
  }
  free(polled);
  return error;
}

/// @return A file without a name, or -1 with errno.
static int open_nameless(void)
{
  // Read once, before any thread or process.
  // NOLINTNEXTLINE(concurrency-mt-unsafe)
  const char *folder = getenv("TMPDIR");
  FcStrbuf path = {0};
  fc_strbuf_printf(&path, "%s/factcat.XXXXXX", folder ? folder : "/tmp");

  const int file = mkstemp(path.data);
  const int error = errno;
  if (file >= 0) {
    (void)unlink(path.data);
  }
  fc_strbuf_free(&path);
  errno = error;
  return file;
}

static int open_files(FcTaskFiles *files, size_t count)
{
  *files = (FcTaskFiles){.files = (int *)fc_realloc(NULL, count, sizeof(int))};
  while (files->count < count) {
    const int file = open_nameless();
    if (file < 0) {
      return errno;
    }
    files->files[files->count++] = file;
  }
  return 0;
}

int fc_tasks_run(FcTaskFiles *files,
                 const FcTasks *tasks,
                 size_t count,
                 void *data)
{
  const size_t workers = tasks->jobs < count ? tasks->jobs : count;
  int error = open_files(files, workers ? workers : 1);
  if (error || !count) {
    return error;
  }

  Pool pool = {
      .tasks = tasks,
      .data = data,
      .count = count,
      .results = (FcTaskResult *)fc_realloc(NULL, count, sizeof(FcTaskResult)),
      .ended = (bool *)fc_alloc(count),
      .workers = (Worker *)fc_alloc(workers * sizeof(Worker)),
      .worker_count = workers,
  };
  for (size_t i = 0; i < workers; ++i) {
    pool.workers[i].file = files->files[i];
  }
  error = run_pool(&pool);
  free(pool.workers);
  free(pool.ended);
  free(pool.results);
  return error;
}

void fc_task_files_close(FcTaskFiles *files)
{
  for (size_t i = 0; i < files->count; ++i) {
    (void)close(files->files[i]);
  }
  free(files->files);
  *files = (FcTaskFiles){0};
}

int fc_task_read(FcStrbuf *out, const FcTaskResult *result)
{
  char piece[65536];
  size_t done = 0;

  while (done < result->len) {
    const size_t left = result->len - done;
    const ssize_t got =
        pread(result->file, piece, left < sizeof piece ? left : sizeof piece,
              result->offset + (off_t)done);
    if (got == 0 || (got < 0 && errno != EINTR)) {
      return got ? errno : EIO;
    }
    fc_strbuf_add(out, (FcStr){piece, got > 0 ? (size_t)got : 0});
    done += got > 0 ? (size_t)got : 0;
  }
  return 0;
}

unsigned fc_processors(void)
{
  cpu_set_t set;
  const int count =
      sched_getaffinity(0, sizeof set, &set) ? 1 : CPU_COUNT(&set);

  return count > 0 ? (unsigned)count : 1;
}
