// Paths as mapping rules write them, printed step by step.
#include "check_main.h"
#include "jsonpath.h"
#include "strbuf.h"

static const struct {
  const char *path;
  const char *steps; ///< "" for what is no path
} paths[] = {
    {"$", "$"},
    {"$.name", "$ <name>"},
    {"$.names[*]", "$ <names> *"},
    {"$[*]", "$ *"},
    {"$.a.b[*].c", "$ <a> <b> * <c>"},
    {"$.caf\u00E9", "$ <caf\u00E9>"},
    {"$['a b']", "$ <a b>"},
    {"$['a.b']['{c}'][*]", "$ <a.b> <{c}> *"},
    {"$[?(@.kind=='act')]", "$ * kind=act"},
    {"$.a[?(@.kind=='x y')]", "$ <a> * kind=x y"},
    {"$[?( @.a == 'x' && @.b=='')]", "$ * b= a=x"},
    // Look-alikes
    {"", ""},
    {"name", ""},
    {"$name", ""},
    {"$.", ""},
    {"$..name", ""},
    {"$.name.", ""},
    {"$.name ", ""},
    {"$.students[*]]", ""},
    {"$[0]", ""},
    {"$['']", ""},
    {"$['a]", ""},
    {"$.*", ""},
    {"$.{name}", ""},
    {"$[?(@.kind)]", ""},
    {"$[?(@.kind=='act'", ""},
    {"$[?(@.kind=='act)]", ""},
    {"$[?(@.kind==act)]", ""},
    {"$[?(@.kind='act')]", ""},
    {"$[?(kind=='act')]", ""},
    {"$[?(@.a.b=='x')]", ""},
    {"$[?(@.kind=='x'&&)]", ""},
    {"$[?(@.kind=='x'||@.t=='y')]", ""},
    {"$[?(@.kind=='x')].name", ""},
};

START_TEST(reads_paths)
{
  FcArena *arena = fc_arena_new();
  FcJsonPath path = {0};
  FcStrbuf found = {0};

  if (fc_jsonpath_parse(&path, arena, fc_str(paths[_i].path))) {
    ck_assert(fc_str_eq(path.text, fc_str(paths[_i].path)));
    fc_strbuf_printf(&found, "$");
    for (size_t i = 0; i < path.len; ++i) {
      if (path.steps[i].data) {
        fc_strbuf_printf(&found, " <%.*s>", FC_FMT(path.steps[i]));
      } else {
        fc_strbuf_printf(&found, " *");
      }
    }
    for (const FcJsonTest *test = path.filter; test; test = test->next) {
      fc_strbuf_printf(&found, " %.*s=%.*s", FC_FMT(test->name),
                       FC_FMT(test->text));
    }
  }

  ck_assert_str_eq(found.data ? found.data : "", paths[_i].steps);
  fc_strbuf_free(&found);
  fc_arena_free(arena);
}
END_TEST

static void add_tests(TCase *tcase)
{
  tcase_add_loop_test(tcase, reads_paths, 0, FC_ROWS(paths));
}

FC_CHECK_MAIN("jsonpath", add_tests)
