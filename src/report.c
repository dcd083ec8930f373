#include "report.h"

#include <string.h>

static size_t count_level(const FcReport *report, FcLevel level)
{
  size_t count = 0;

  for (size_t i = 0; i < report->finding_count; ++i) {
    count += report->findings[i].level == level;
  }
  return count;
}

static FcStr file_of(const FcFinding *finding)
{
  return fc_str(finding->pos.file ? finding->pos.file : "");
}

/// Add something printable made of a path, which may be any bytes.
static void add_path(FcStrbuf *out,
                     void (*add)(FcStrbuf *out, FcStr text),
                     FcStr path)
{
  FcStrbuf visible = {0};

  fc_strbuf_add_visible(&visible, path);
  add(out, fc_strbuf_str(&visible));
  fc_strbuf_free(&visible);
}

/// Add `"name": `, with a comma before it where it is not the first.
static void add_key(FcStrbuf *out, const char *name)
{
  if (out->len && out->data[out->len - 1] != '{') {
    fc_strbuf_add_byte(out, ',');
  }
  fc_strbuf_printf(out, "\"%s\":", name);
}

static void add_text_member(FcStrbuf *out, const char *name, FcStr text)
{
  add_key(out, name);
  fc_strbuf_add_json(out, text);
}

static void add_number_member(FcStrbuf *out, const char *name, size_t number)
{
  add_key(out, name);
  fc_strbuf_printf(out, "%zu", number);
}

static void print_text(FcStrbuf *out, const FcReport *report)
{
  for (size_t i = 0; i < report->finding_count; ++i) {
    fc_finding_print(out, &report->findings[i]);
  }
}

// ---- JSON

/// What a place is counted in.
static const char *const places[] = {
    [FC_LINES] = "line",
    [FC_CHARACTERS] = "character",
    [FC_PARAGRAPHS] = "paragraph",
};

static void add_json_finding(FcStrbuf *out, const FcFinding *finding)
{
  fc_strbuf_add_byte(out, '{');
  if (finding->pos.file) {
    add_key(out, "file");
    add_path(out, fc_strbuf_add_json, file_of(finding));
  }
  if (finding->pos.line) {
    add_number_member(out, places[finding->pos.unit], finding->pos.line);
  }
  if (finding->pos.line && finding->pos.column) {
    add_number_member(out, "column", finding->pos.column);
  }
  if (!finding->pos.line && finding->pos.offset) {
    add_number_member(out, "byte", finding->pos.offset);
  }
  add_text_member(out, "level", fc_str(fc_level_name(finding->level)));
  add_text_member(out, "code", fc_str(finding->code));
  add_text_member(out, "text", finding->text);
  fc_strbuf_add_byte(out, '}');
}

static void print_json(FcStrbuf *out, const FcReport *report)
{
  fc_strbuf_add(out, FC_STR("{\"inputs\":["));
  for (size_t i = 0; i < report->input_count; ++i) {
    fc_strbuf_add(out, i ? FC_STR(",\n") : FC_STR("\n"));
    add_path(out, fc_strbuf_add_json, report->inputs[i]);
  }
  fc_strbuf_printf(out,
                   "],\n\"errors\":%zu,\n\"warnings\":%zu,\n\"notes\":%zu,\n"
                   "\"findings\":[",
                   count_level(report, FC_ERROR),
                   count_level(report, FC_WARNING),
                   count_level(report, FC_NOTE));
  for (size_t i = 0; i < report->finding_count; ++i) {
    fc_strbuf_add(out, i ? FC_STR(",\n") : FC_STR("\n"));
    add_json_finding(out, &report->findings[i]);
  }
  fc_strbuf_add(out, FC_STR("]}\n"));
}

// ---- SARIF 2.1.0

/// A path as a URI reference (RFC 3986): what is neither unreserved nor a
/// slash is percent-encoded; an absolute path is a file's URI.
static void add_uri(FcStrbuf *out, FcStr path)
{
  static const char safe[] =
      "/-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  fc_strbuf_add(out, FC_STR("\""));
  if (fc_str_starts(path, FC_STR("/"))) {
    fc_strbuf_add(out, FC_STR("file://"));
  }
  for (size_t i = 0; i < path.len; ++i) {
    const char c = path.data[i];
    if (c && strchr(safe, c)) {
      fc_strbuf_add_byte(out, c);
    } else {
      fc_strbuf_printf(out, "%%%02X", (unsigned)(unsigned char)c);
    }
  }
  fc_strbuf_add_byte(out, '"');
}

/// §3.30: lines, characters and bytes are regions; a paragraph of a Word
/// document is none, and a logical location instead.
static void add_region(FcStrbuf *out, FcPos pos)
{
  if (pos.line && pos.unit == FC_PARAGRAPHS) {
    return;
  }
  add_key(out, "region");
  if (!pos.line) {
    fc_strbuf_printf(out, "{\"byteOffset\":%zu,\"byteLength\":0", pos.offset);
  } else if (pos.unit == FC_CHARACTERS) {
    fc_strbuf_printf(out, "{\"charOffset\":%u,\"charLength\":0", pos.line);
  } else {
    fc_strbuf_printf(out, "{\"startLine\":%u", pos.line);
  }
  if (pos.line && pos.column) {
    add_number_member(out, "startColumn", pos.column);
  }
  fc_strbuf_add_byte(out, '}');
}

static void add_location(FcStrbuf *out, FcPos pos)
{
  fc_strbuf_add(out, FC_STR("{\"physicalLocation\":{\"artifactLocation\":{"));
  add_key(out, "uri");
  add_uri(out, fc_str(pos.file));
  fc_strbuf_add_byte(out, '}');
  if (pos.line || pos.offset) {
    add_region(out, pos);
  }
  fc_strbuf_add_byte(out, '}');
  if (pos.line && pos.unit == FC_PARAGRAPHS) {
    fc_strbuf_printf(out,
                     ",\"logicalLocations\":[{\"name\":\"paragraph %u\","
                     "\"kind\":\"element\"}]",
                     pos.line);
  }
  fc_strbuf_add_byte(out, '}');
}

/// @return Whether the finding is the first of its code.
static bool is_first_of_code(const FcReport *report, size_t index)
{
  for (size_t i = 0; i < index; ++i) {
    if (!strcmp(report->findings[i].code, report->findings[index].code)) {
      return false;
    }
  }
  return true;
}

static void add_rules(FcStrbuf *out, const FcReport *report)
{
  fc_strbuf_add_byte(out, '[');
  bool first = true;
  for (size_t i = 0; i < report->finding_count; ++i) {
    if (is_first_of_code(report, i)) {
      fc_strbuf_add(out, first ? FC_STR("\n") : FC_STR(",\n"));
      fc_strbuf_printf(out, "{\"id\":\"%s\"}", report->findings[i].code);
      first = false;
    }
  }
  fc_strbuf_add_byte(out, ']');
}

static void add_result(FcStrbuf *out, const FcFinding *finding)
{
  fc_strbuf_add_byte(out, '{');
  add_text_member(out, "ruleId", fc_str(finding->code));
  add_text_member(out, "level", fc_str(fc_level_name(finding->level)));
  add_key(out, "message");
  fc_strbuf_add_byte(out, '{');
  add_text_member(out, "text", finding->text);
  fc_strbuf_add_byte(out, '}');
  if (finding->pos.file) {
    add_key(out, "locations");
    fc_strbuf_add_byte(out, '[');
    add_location(out, finding->pos);
    fc_strbuf_add_byte(out, ']');
  }
  fc_strbuf_add_byte(out, '}');
}

static void print_sarif(FcStrbuf *out, const FcReport *report)
{
  fc_strbuf_add(
      out,
      FC_STR(
          "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\","
          "\n\"version\":\"2.1.0\",\n\"runs\":[{\n"
          "\"columnKind\":\"unicodeCodePoints\",\n"
          "\"tool\":{\"driver\":{\"name\":\"factcat\",\"version\":\"" FC_VERSION
          "\",\"rules\":"));
  add_rules(out, report);
  fc_strbuf_add(out, FC_STR("}},\n\"results\":["));
  for (size_t i = 0; i < report->finding_count; ++i) {
    fc_strbuf_add(out, i ? FC_STR(",\n") : FC_STR("\n"));
    add_result(out, &report->findings[i]);
  }
  fc_strbuf_add(out, FC_STR("]}]}\n"));
}

// ---- JUnit XML

static bool is_of(const FcFinding *finding, FcStr input)
{
  return fc_str_eq(file_of(finding), input);
}

/// Whether a message is of the run as a whole, or of a file that is no input.
static bool is_of_none(const FcReport *report, const FcFinding *finding)
{
  for (size_t i = 0; i < report->input_count; ++i) {
    if (is_of(finding, report->inputs[i])) {
      return false;
    }
  }
  return true;
}

static bool is_in_case(const FcReport *report,
                       const FcFinding *finding,
                       const FcStr *input)
{
  return input ? is_of(finding, *input) : is_of_none(report, finding);
}

/// @return The error by which the case of an input fails, or of the run as a
/// whole for NULL; NULL if it passes.
static const FcFinding *find_failure(const FcReport *report, const FcStr *input)
{
  for (size_t i = 0; i < report->finding_count; ++i) {
    const FcFinding *finding = &report->findings[i];
    if (finding->level == FC_ERROR && is_in_case(report, finding, input)) {
      return finding;
    }
  }
  return NULL;
}

static void add_lines(FcStrbuf *out, const FcReport *report, const FcStr *input)
{
  FcStrbuf lines = {0};

  for (size_t i = 0; i < report->finding_count; ++i) {
    if (is_in_case(report, &report->findings[i], input)) {
      fc_finding_print(&lines, &report->findings[i]);
    }
  }
  if (lines.len) {
    fc_strbuf_add(out, FC_STR("    <system-out>"));
    fc_strbuf_add_html(out, fc_strbuf_str(&lines));
    fc_strbuf_add(out, FC_STR("</system-out>\n"));
  }
  fc_strbuf_free(&lines);
}

/// A case fails once, by its first error; its output has all messages.
static void add_case(FcStrbuf *out, const FcReport *report, const FcStr *input)
{
  const FcFinding *failure = find_failure(report, input);

  fc_strbuf_add(out, FC_STR("  <testcase classname=\"factcat\" name=\""));
  add_path(out, fc_strbuf_add_html, input ? *input : FC_STR("(the run)"));
  fc_strbuf_add(out, FC_STR("\">\n"));
  if (failure) {
    fc_strbuf_printf(out, "    <failure type=\"%s\" message=\"", failure->code);
    fc_strbuf_add_html(out, failure->text);
    fc_strbuf_add(out, FC_STR("\"/>\n"));
  }
  add_lines(out, report, input);
  fc_strbuf_add(out, FC_STR("  </testcase>\n"));
}

static void print_junit(FcStrbuf *out, const FcReport *report)
{
  size_t failures = find_failure(report, NULL) != NULL;

  for (size_t i = 0; i < report->input_count; ++i) {
    failures += find_failure(report, &report->inputs[i]) != NULL;
  }
  fc_strbuf_printf(out,
                   "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                   "<testsuites>\n<testsuite name=\"factcat\" tests=\"%zu\" "
                   "failures=\"%zu\" errors=\"0\" skipped=\"0\">\n",
                   report->input_count + 1, failures);
  for (size_t i = 0; i < report->input_count; ++i) {
    add_case(out, report, &report->inputs[i]);
  }
  add_case(out, report, NULL);
  fc_strbuf_add(out, FC_STR("</testsuite>\n</testsuites>\n"));
}

// ---- GitHub workflow commands

/// Escape as the runner reads it; line ends are visible already.
static void add_escaped(FcStrbuf *out, FcStr text, const char *special)
{
  for (size_t i = 0; i < text.len; ++i) {
    if (strchr(special, text.data[i])) {
      fc_strbuf_printf(out, "%%%02X", (unsigned)text.data[i]);
    } else {
      fc_strbuf_add_byte(out, text.data[i]);
    }
  }
}

/// What would end a property is escaped too.
static void add_property(FcStrbuf *out, FcStr text)
{
  add_escaped(out, text, "%:,");
}

static void add_command(FcStrbuf *out, const FcFinding *finding)
{
  static const char *const commands[] = {"notice", "warning", "error"};
  const FcPos pos = finding->pos;

  fc_strbuf_printf(out, "::%s title=%s", commands[finding->level],
                   finding->code);
  if (pos.file) {
    fc_strbuf_add(out, FC_STR(",file="));
    add_path(out, add_property, fc_str(pos.file));
  }
  if (pos.line && pos.unit == FC_LINES) {
    fc_strbuf_printf(out, ",line=%u", pos.line);
    if (pos.column) {
      fc_strbuf_printf(out, ",col=%u", pos.column);
    }
  }
  fc_strbuf_add(out, FC_STR("::"));
  if (pos.line && pos.unit != FC_LINES) {
    fc_strbuf_printf(out, "%s %u: ", places[pos.unit], pos.line);
  }
  add_escaped(out, finding->text, "%");
  fc_strbuf_add_byte(out, '\n');
}

/// The runner shows ten of each level: a summary goes first, notes are left to
/// it.
static void print_github(FcStrbuf *out, const FcReport *report)
{
  fc_strbuf_printf(out,
                   "::notice title=factcat::%zu documents, %zu errors, %zu "
                   "warnings, %zu notes\n",
                   report->input_count, count_level(report, FC_ERROR),
                   count_level(report, FC_WARNING),
                   count_level(report, FC_NOTE));
  for (size_t i = 0; i < report->finding_count; ++i) {
    if (report->findings[i].level != FC_NOTE) {
      add_command(out, &report->findings[i]);
    }
  }
}

static const struct {
  const char *name;
  void (*print)(FcStrbuf *out, const FcReport *report);
} formats[] = {
    {"text", print_text},   {"json", print_json},     {"sarif", print_sarif},
    {"junit", print_junit}, {"github", print_github},
};
enum { FORMATS = sizeof formats / sizeof *formats };

const char *const *fc_report_formats(void)
{
  static const char *names[FORMATS + 1];

  for (size_t i = 0; i < FORMATS; ++i) {
    names[i] = formats[i].name;
  }
  return names;
}

bool fc_report_print(FcStrbuf *out, const char *format, const FcReport *report)
{
  for (size_t i = 0; i < FORMATS; ++i) {
    if (!strcmp(format, formats[i].name)) {
      formats[i].print(out, report);
      return true;
    }
  }
  return false;
}
