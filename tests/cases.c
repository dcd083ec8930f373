// What a document becomes: each folder of tests/cases/ holds an input and what
// it must give, as far as the case is about that. With FC_ACCEPT=1 in the
// environment the expected files are written anew instead of compared.
//
// A Word document is a folder of its parts, to be read and compared; it is
// packed when the case is run.
#include "check_main.h"
#include "extract.h"
#include "make_zip.h"
#include "mend.h"
#include "outline.h"
#include "read_docx.h"
#include "reader.h"
#include "strbuf.h"
#include "vocab_fixture.h"

#include <dirent.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/// A case that was run; what could not be made is NULL.
typedef struct {
  FcTree *tree;
  FcEntities entities; ///< Without `items` where the case is not about them
  const char *messages;
} Result;

static void print_tree(const Result *result, FILE *out)
{
  if (result->tree) {
    fc_tree_dump(result->tree, out);
  }
}

static void print_entities(const Result *result, FILE *out)
{
  fc_entities_dump(&result->entities, out);
}

/// A line for each thing, for cases about what is one: its kind, the heading
/// that it stands below, its name.
static void print_things(const Result *result, FILE *out)
{
  for (size_t i = 1; i < result->entities.len; ++i) {
    const FcRecord *thing = result->entities.items[i];
    if (!fc_str_eq(thing->t, FC_STR("entity"))) {
      continue;
    }
    (void)fprintf(out, "%.*s | %.*s | %.*s\n", FC_FMT(thing->kind),
                  FC_FMT(thing->heading), FC_FMT(thing->name));
  }
}

static void print_messages(const Result *result, FILE *out)
{
  (void)fputs(result->messages, out);
}

/// What a case may expect: a file, and what prints the like of it.
static const struct {
  const char *file;
  void (*print)(const Result *result, FILE *out);
} expectations[] = {
    {"entities.jsonl", print_entities},
    {"messages.txt", print_messages},
    {"things.txt", print_things},
    {"tree.html", print_tree},
};

static int is_visible(const struct dirent *entry)
{
  return entry->d_name[0] != '.';
}

static int is_input(const struct dirent *entry)
{
  return !strncmp(entry->d_name, "input.", strlen("input."));
}

/// The whole file, or false where there is none.
static bool load(FcStrbuf *out, const char *path)
{
  FILE *file = fopen(path, "rb");
  if (!file) {
    return false;
  }
  for (int c = fgetc(file); c != EOF; c = fgetc(file)) {
    fc_strbuf_add_byte(out, (char)c);
  }
  (void)fclose(file);
  return true;
}

static void check(const char *path, const char *text)
{
  FcStrbuf expected = {0};
  if (!load(&expected, path)) {
    return;
  }

  if (getenv("FC_ACCEPT")) {
    FILE *file = fopen(path, "wb");
    ck_assert_ptr_nonnull(file);
    (void)fputs(text, file);
    ck_assert_int_eq(fclose(file), 0);
  } else {
    const bool same = !strcmp(text, fc_strbuf_str(&expected).data);
    // Check's own messages are too short for this.
    if (!same) {
      (void)fprintf(stderr, "%s should be\n%s\nbut is\n%s\n", path,
                    fc_strbuf_str(&expected).data, text);
    }
    ck_assert_msg(same, "%s is not what it should be", path);
  }
  fc_strbuf_free(&expected);
}

/// What a document with a cover and chapters presents, before it is linked.
static FcStatus extract(Result *result, FcDiag *sink)
{
  if (access("entities.jsonl", F_OK) != 0 && access("things.txt", F_OK) != 0) {
    return FC_OK;
  }
  const FcStatus status = fc_outline(result->tree, lexicon, sink);
  return status ? status
                : fc_extract(&result->entities, result->tree, lexicon, sink);
}

#define W_PACKAGE "http://schemas.openxmlformats.org/package/2006/relationships"
#define W_OFFICE \
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

/// Parts of a Word document: files of the case, or what most of them have.
static const struct {
  const char *file;
  const char *part;
  const char *otherwise; ///< NULL for no such part
} parts[] = {
    {"package.xml", "_rels/.rels",
     "<Relationships xmlns='" W_PACKAGE "'><Relationship Id='a' Type='" W_OFFICE
     "/officeDocument' Target='word/document.xml'/></Relationships>"},
    {"document.xml", "word/document.xml", NULL},
    {"links.xml", "word/_rels/document.xml.rels",
     "<Relationships xmlns='" W_PACKAGE "'><Relationship Id='a' Type='" W_OFFICE
     "/styles' Target='styles.xml'/><Relationship Id='b' Type='" W_OFFICE
     "/numbering' Target='/word/numbering.xml'/></Relationships>"},
    {"numbering.xml", "word/numbering.xml", NULL},
    {"styles.xml", "word/styles.xml", NULL},
};

/// Pack the parts that are in the folder.
static void pack(FcStrbuf *out, const char *folder)
{
  FcStrbuf texts[FC_ROWS(parts)] = {{0}};
  FcMember members[FC_ROWS(parts)];
  size_t count = 0;

  for (int i = 0; i < FC_ROWS(parts); ++i) {
    char path[256];
    ck_assert_int_lt(
        snprintf(path, sizeof path, "%s/%s", folder, parts[i].file),
        (int)sizeof path);
    if (!load(&texts[i], path) && parts[i].otherwise) {
      fc_strbuf_add(&texts[i], fc_str(parts[i].otherwise));
    }
    if (texts[i].len) {
      members[count++] =
          (FcMember){parts[i].part, fc_strbuf_str(&texts[i]), NULL};
    }
  }
  fc_make_zip(out, members, count);
  for (int i = 0; i < FC_ROWS(parts); ++i) {
    fc_strbuf_free(&texts[i]);
  }
}

static FcStatus read_folder(FcTree **out, const char *folder, FcDiag *sink)
{
  FcStrbuf packed = {0};
  FcTree *tree = fc_tree_new(folder);

  pack(&packed, folder);
  const FcStatus status = fc_read_docx(tree, fc_strbuf_str(&packed), sink);
  fc_strbuf_free(&packed);
  if (status) {
    fc_tree_free(tree);
  } else {
    *out = tree;
  }
  return status;
}

static bool is_folder(const char *path)
{
  struct stat info;

  return !stat(path, &info) && S_ISDIR(info.st_mode);
}

/// Run the stages as far as they go, messages into `result`.
static void run(Result *result, const char *input)
{
  static char messages[16 * 1024];
  memset(messages, 0, sizeof messages);
  FILE *out = fmemopen(messages, sizeof messages - 1, "w");
  ck_assert_ptr_nonnull(out);
  FcDiag *sink = fc_diag_new(out, FC_NOTE);

  FcStatus status = is_folder(input)
                        ? read_folder(&result->tree, input, sink)
                        : fc_read_file(&result->tree, input, NULL, sink);
  if (!status) {
    status = fc_mend(result->tree, sink);
  }
  if (!status) {
    status = extract(result, sink);
  }
  ck_assert_int_eq(status != FC_OK, fc_diag_level(sink, FC_ERROR) > 0);
  fc_diag_free(sink);
  (void)fclose(out);
  result->messages = messages;
}

static void check_all(const Result *result)
{
  for (int i = 0; i < FC_ROWS(expectations); ++i) {
    char *text = NULL;
    size_t len = 0;
    FILE *out = open_memstream(&text, &len);
    ck_assert_ptr_nonnull(out);
    expectations[i].print(result, out);
    (void)fclose(out);
    check(expectations[i].file, text);
    free(text);
  }
}

static struct dirent **folders;

START_TEST(gives_what_the_case_expects)
{
  const char *folder = folders[_i]->d_name;
  struct dirent **inputs = NULL;
  Result result = {0};

  ck_assert_int_eq(chdir(FC_CASES), 0);
  ck_assert_int_eq(chdir(folder), 0);
  ck_assert_msg(scandir(".", &inputs, is_input, alphasort) == 1,
                "%s has not one input", folder);
  run(&result, inputs[0]->d_name);
  check_all(&result);

  fc_tree_free(result.tree);
  free(inputs[0]);
  free(inputs);
}
END_TEST

static int folder_count;

START_TEST(has_cases)
{
  ck_assert_int_gt(folder_count, 0);
}
END_TEST

static void add_tests(TCase *tcase)
{
  folder_count = scandir(FC_CASES, &folders, is_visible, alphasort);
  tcase_add_unchecked_fixture(tcase, load_vocabulary, free_vocabulary);
  tcase_add_test(tcase, has_cases);
  tcase_add_loop_test(tcase, gives_what_the_case_expects, 0, folder_count);
}

FC_CHECK_MAIN("cases", add_tests)
