/**
 * @file
 * The main function of a Check program: `FC_CHECK_MAIN("name", tests)`, where
 * `tests` is a function that adds the tests to a case.
 */
#ifndef FC_CHECK_MAIN_H
#define FC_CHECK_MAIN_H

#include <check.h>

#include <stdlib.h>

/// Number of rows of a static table, for tcase_add_loop_test.
#define FC_ROWS(table) ((int)(sizeof(table) / sizeof((table)[0])))

/// A test that runs longer hangs; the longest takes 1 s where nothing else
/// runs.
#define FC_TEST_SECONDS 60

#define FC_CHECK_MAIN(name, add_tests)                \
  int main(void)                                      \
  {                                                   \
    Suite *suite = suite_create(name);                \
    TCase *tcase = tcase_create(name);                \
    tcase_set_timeout(tcase, FC_TEST_SECONDS);        \
    add_tests(tcase);                                 \
    suite_add_tcase(suite, tcase);                    \
    SRunner *runner = srunner_create(suite);          \
    srunner_run_all(runner, CK_ENV);                  \
    const int failed = srunner_ntests_failed(runner); \
    srunner_free(runner);                             \
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;      \
  }

#endif
