// The configuration: defaults, good files, and each fault at its line.
#include "check_main.h"
#include "config.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

/// Write `text` to a new file and load it; its name is `path`.
static FcStatus load(
    FcConfig *out, FcArena *arena, char *path, FcStr text, FcDiag *diag)
{
  const int handle = mkstemp(path);
  ck_assert_int_ge(handle, 0);
  ck_assert_int_eq(write(handle, text.data, text.len), (ssize_t)text.len);
  ck_assert_int_eq(close(handle), 0);

  const FcStatus status = fc_config_load(out, arena, path, NULL, NULL, diag);
  ck_assert_int_eq(unlink(path), 0);
  return status;
}

static const struct {
  const char *text;
  unsigned line; ///< Of the fault; 0 for none
  const char *says;
} files[] = {
    {"[catalogue]\nbase = https://data.example/\n", 0, NULL},
    {"\xEF\xBB\xBF# comment\n[catalogue]\r\ntitle = Fiches\r\n", 0, NULL},
    {"[catalogue]\nissued = 2024-02-29\n", 0, NULL},
    {"[contact]\nemail = info@data.example\n", 0, NULL},
    {"", 0, NULL},
    {"[catalogue]\nbase = https://data.example\n", 2, "ends in"},
    {"[catalogue]\nbase = https://data.example/?a/\n", 2, "ends in"},
    {"[catalogue]\nbase = https:///\n", 2, "ends in"},
    {"[catalogue]\nbase = ftp://data.example/\n", 2, "ends in"},
    {"[catalogue]\nbase =\n", 2, "ends in"},
    {"\n[catalogue]\nhomepage = data.example\n", 3, "absolute http"},
    {"[catalogue]\nlicence = https://data.example/a b\n", 2, "absolute http"},
    {"[catalogue]\nissued = 2023-02-29\n", 2, "a date"},
    {"[catalogue]\nmodified = 2023-13-01\n", 2, "a date"},
    {"[catalogue]\nmodified = 2023-1-010\n", 2, "a date"},
    {"[contact]\nemail = info at data.example\n", 2, "e-mail"},
    {"[contact]\nemail = @data.example\n", 2, "e-mail"},
    {"[catalogue]\ncolour = red\n", 2, "unknown key \"colour\""},
    {"title = Fiches\n", 1, "unknown key \"title\""},
    {"[catalogue]\n\nthe title\n", 3, "no section"},
    {"[catalogue]\ntitle = a\ntitle = b\n", 3, "second time"},
    {"[catalogue]\ntitle = \xFF\n", 0, "UTF-8"},
};

START_TEST(names_the_faulty_line)
{
  char path[] = "check-config-XXXXXX";
  char *said = NULL;
  size_t len = 0;
  FILE *stream = open_memstream(&said, &len);
  FcDiag *diag = fc_diag_new(stream, FC_NOTE);
  FcArena *arena = fc_arena_new();
  FcConfig config;

  const FcStatus status =
      load(&config, arena, path, fc_str(files[_i].text), diag);

  ck_assert_int_eq(fclose(stream), 0);
  ck_assert_int_eq(status, files[_i].says ? FC_ERR_CONFIG : FC_OK);
  ck_assert_uint_eq(fc_diag_count(diag, "config"), files[_i].says ? 1 : 0);
  if (files[_i].says) {
    const char *end =
        files[_i].line
            ? fc_arena_printf(arena, "%s:%u: error: ", path, files[_i].line)
                  .data
            : path;
    ck_assert_ptr_nonnull(strstr(said, end));
    ck_assert_ptr_nonnull(strstr(said, files[_i].says));
  }
  fc_arena_free(arena);
  fc_diag_free(diag);
  free(said);
}
END_TEST

START_TEST(has_a_default_for_everything)
{
  FcArena *arena = fc_arena_new();
  FcDiag *diag = fc_diag_new(NULL, FC_NOTE);
  FcConfig config;

  ck_assert_int_eq(fc_config_load(&config, arena, NULL, NULL, NULL, diag),
                   FC_OK);

  ck_assert_str_eq(config.base.data, "https://factcat.example.org/");
  ck_assert_str_eq(config.homepage.data, "https://factcat.example.org/");
  ck_assert_str_eq(config.download.data,
                   "https://factcat.example.org/download/");
  ck_assert_ptr_nonnull(config.contact.data);
  ck_assert_ptr_nonnull(config.issued.data);
  fc_arena_free(arena);
  fc_diag_free(diag);
}
END_TEST

START_TEST(reads_values_over_several_lines)
{
  char path[] = "check-config-XXXXXX";
  FcArena *arena = fc_arena_new();
  FcDiag *diag = fc_diag_new(NULL, FC_NOTE);
  FcConfig config;

  ck_assert_int_eq(load(&config, arena, path,
                        FC_STR("[catalogue]\n"
                               "base = https://data.example/ ; ours\n"
                               "description = One\n"
                               "  two\n"),
                        diag),
                   FC_OK);

  ck_assert_str_eq(config.base.data, "https://data.example/");
  ck_assert_str_eq(config.description.data, "One two");
  ck_assert_str_eq(config.download.data, "https://data.example/download/");
  fc_arena_free(arena);
  fc_diag_free(diag);
}
END_TEST

START_TEST(refuses_what_cannot_be_read)
{
  static const char *const paths[] = {"no-such-file.conf", "."};
  FcArena *arena = fc_arena_new();
  FcDiag *diag = fc_diag_new(NULL, FC_NOTE);
  FcConfig config;

  ck_assert_int_eq(fc_config_load(&config, arena, paths[_i], NULL, NULL, diag),
                   FC_ERR_CONFIG);

  ck_assert_uint_eq(fc_diag_count(diag, "unreadable"), 1);
  fc_arena_free(arena);
  fc_diag_free(diag);
}
END_TEST

START_TEST(refuses_a_line_that_inih_would_cut)
{
  char path[] = "check-config-XXXXXX";
  char text[400] = "[catalogue]\ntitle = ";
  FcArena *arena = fc_arena_new();
  FcDiag *diag = fc_diag_new(NULL, FC_NOTE);
  FcConfig config;
  memset(text + strlen(text), 'a', sizeof text - strlen(text) - 1);

  ck_assert_int_eq(
      load(&config, arena, path, (FcStr){text, sizeof text - 1}, diag),
      FC_ERR_CONFIG);

  fc_arena_free(arena);
  fc_diag_free(diag);
}
END_TEST

START_TEST(takes_a_base_before_the_configured_one)
{
  FcArena *arena = fc_arena_new();
  FcDiag *diag = fc_diag_new(NULL, FC_NOTE);
  FcConfig config;

  ck_assert_int_eq(
      fc_config_load(&config, arena, NULL, NULL, "https://a.example/", diag),
      FC_OK);
  ck_assert_str_eq(config.base.data, "https://a.example/");
  ck_assert_str_eq(config.download.data, "https://a.example/download/");
  ck_assert_int_eq(
      fc_config_load(&config, arena, NULL, NULL, "a.example", diag),
      FC_ERR_CONFIG);

  ck_assert_uint_eq(fc_diag_count(diag, "config"), 1);
  fc_arena_free(arena);
  fc_diag_free(diag);
}
END_TEST

static const struct {
  const char *variable;
  FcStatus status;
  const char *title;
} variables[] = {
    {"FACTCAT_CATALOGUE_TITLE=Ours", FC_OK, "Ours"},
    {"FACTCAT_CATALOGUE_TITLE=", FC_ERR_CONFIG, NULL},
    {"FACTCAT_CATALOGUE_BASE=here", FC_ERR_CONFIG, NULL},
    {"FACTCAT_CATALOGUE_TITEL=Ours", FC_ERR_CONFIG, NULL},
    {"FACTCAT_=", FC_ERR_CONFIG, NULL},
    {"FACTCATALOGUE_TITLE=Ours", FC_OK,
     "Digital public administration factsheets"},
    {"TITLE=Ours", FC_OK, "Digital public administration factsheets"},
};

START_TEST(reads_the_environment)
{
  FcArena *arena = fc_arena_new();
  FcDiag *diag = fc_diag_new(NULL, FC_NOTE);
  const char *environment[] = {"PATH=/bin", variables[_i].variable, NULL};
  FcConfig config;

  ck_assert_int_eq(
      fc_config_load(&config, arena, NULL, environment, NULL, diag),
      variables[_i].status);

  ck_assert_uint_eq(fc_diag_count(diag, "config"),
                    variables[_i].status != FC_OK);
  if (variables[_i].title) {
    ck_assert(fc_str_eq(config.title, fc_str(variables[_i].title)));
  }
  fc_arena_free(arena);
  fc_diag_free(diag);
}
END_TEST

START_TEST(prints_values_and_origins)
{
  FcArena *arena = fc_arena_new();
  FcDiag *diag = fc_diag_new(NULL, FC_NOTE);
  const char *environment[] = {"FACTCAT_CATALOGUE_TITLE=Ours", NULL};
  FcConfig config;
  FcStrbuf out = {0};
  ck_assert_int_eq(fc_config_load(&config, arena, NULL, environment,
                                  "https://a.example/", diag),
                   FC_OK);

  fc_config_print(&out, &config, true);
  ck_assert_ptr_nonnull(
      strstr(out.data, "[catalogue]\nbase = https://a.example/ ; --base\n"
                       "title = Ours ; FACTCAT_CATALOGUE_TITLE\n"));
  ck_assert_ptr_nonnull(
      strstr(out.data, "\n\n[publisher]\niri = http://publications."));
  ck_assert_ptr_nonnull(strstr(out.data, "; email =  ; default\n"));

  fc_strbuf_clear(&out);
  fc_config_print(&out, &config, false);
  ck_assert_ptr_nonnull(strstr(out.data, "\ntitle = Ours\n"));
  fc_strbuf_free(&out);
  fc_arena_free(arena);
  fc_diag_free(diag);
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_loop_test(tcase, reads_the_environment, 0, FC_ROWS(variables));
  tcase_add_test(tcase, prints_values_and_origins);
  tcase_add_loop_test(tcase, names_the_faulty_line, 0, FC_ROWS(files));
  tcase_add_test(tcase, has_a_default_for_everything);
  tcase_add_test(tcase, takes_a_base_before_the_configured_one);
  tcase_add_test(tcase, reads_values_over_several_lines);
  tcase_add_loop_test(tcase, refuses_what_cannot_be_read, 0, 2);
  tcase_add_test(tcase, refuses_a_line_that_inih_would_cut);
}

FC_CHECK_MAIN("config", add_tests)
