// Tasks in processes of their own: what they give, and what their ends cost.
#include "check_main.h"
#include "tasks.h"

#include <signal.h>
#include <stdio.h>
#include <unistd.h>

enum { MOST = 200 };

/// What a task does beside telling its number.
typedef enum { GIVES, CRASHES, LEAVES, HANGS } Habit;

typedef struct {
  Habit habits[MOST];
  size_t taken; ///< How many results came
  FcTaskResult results[MOST];
} Bench;

static void work(void *data, size_t task, FcStrbuf *out)
{
  const Bench *bench = (const Bench *)data;

  fc_strbuf_printf(out, "half");
  switch (bench->habits[task]) {
  case CRASHES:
    (void)raise(SIGKILL);
    break;
  case LEAVES:
    _exit(3);
  case HANGS:
    (void)pause();
    break;
  case GIVES:
    break;
  }
  fc_strbuf_clear(out);
  fc_strbuf_printf(out, "task %zu", task);
}

static void done(void *data, size_t task, const FcTaskResult *result)
{
  Bench *bench = (Bench *)data;

  ck_assert_uint_eq(task, bench->taken);
  bench->results[bench->taken++] = *result;
}

static void run(Bench *bench, size_t count, unsigned jobs, unsigned seconds)
{
  const FcTasks tasks = {
      .jobs = jobs, .seconds = seconds, .work = work, .done = done};
  FcTaskFiles files;

  ck_assert_int_eq(fc_tasks_run(&files, &tasks, count, bench), 0);
  ck_assert_uint_eq(bench->taken, count);
  for (size_t i = 0; i < count; ++i) {
    FcStrbuf text = {0};
    char expected[32];
    (void)snprintf(expected, sizeof expected, "task %zu", i);
    if (bench->habits[i] == GIVES) {
      ck_assert_int_eq(bench->results[i].end, FC_TASK_DONE);
      ck_assert_int_eq(fc_task_read(&text, &bench->results[i]), 0);
      ck_assert_str_eq(text.data, expected);
    }
    fc_strbuf_free(&text);
  }
  fc_task_files_close(&files);
}

static const struct {
  size_t count;
  unsigned jobs;
} pools[] = {{0, 1}, {1, 1}, {1, 4}, {MOST, 1}, {MOST, 2}, {MOST, 7}};

START_TEST(gives_all_results_in_order)
{
  Bench bench = {0};

  run(&bench, pools[_i].count, pools[_i].jobs, 0);
}
END_TEST

START_TEST(loses_only_what_crashed)
{
  Bench bench = {
      .habits = {[0] = CRASHES, [3] = LEAVES, [4] = CRASHES, [39] = CRASHES}};

  run(&bench, 40, 1 + (unsigned)_i, 0);

  ck_assert_int_eq(bench.results[0].end, FC_TASK_CRASHED);
  ck_assert_int_eq(bench.results[0].signal, SIGKILL);
  ck_assert_int_eq(bench.results[3].end, FC_TASK_CRASHED);
  ck_assert_int_eq(bench.results[3].signal, 0);
  ck_assert_int_eq(bench.results[39].end, FC_TASK_CRASHED);
}
END_TEST

START_TEST(ends_what_hangs)
{
  Bench bench = {.habits = {[1] = HANGS, [2] = HANGS}};

  run(&bench, 5, 1 + (unsigned)_i, 1);

  ck_assert_int_eq(bench.results[1].end, FC_TASK_TIMED_OUT);
  ck_assert_int_eq(bench.results[2].end, FC_TASK_TIMED_OUT);
}
END_TEST

START_TEST(says_why_it_cannot_start)
{
  const FcTasks tasks = {.jobs = 1, .work = work, .done = done};
  FcTaskFiles files;
  Bench bench = {0};

  ck_assert_int_eq(setenv("TMPDIR", "/nowhere", 1), 0);
  ck_assert_int_ne(fc_tasks_run(&files, &tasks, 1, &bench), 0);
  ck_assert_uint_eq(bench.taken, 0);
  fc_task_files_close(&files);
}
END_TEST

START_TEST(knows_how_many_processors_it_may_use)
{
  ck_assert_uint_ge(fc_processors(), 1);
  ck_assert_int_le((long)fc_processors(), sysconf(_SC_NPROCESSORS_CONF));
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_loop_test(tcase, gives_all_results_in_order, 0, FC_ROWS(pools));
  tcase_add_loop_test(tcase, loses_only_what_crashed, 0, 3);
  tcase_add_loop_test(tcase, ends_what_hangs, 0, 3);
  tcase_add_test(tcase, says_why_it_cannot_start);
  tcase_add_test(tcase, knows_how_many_processors_it_may_use);
}

FC_CHECK_MAIN("tasks", add_tests)
