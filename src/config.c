// An INI file as inih reads it, each value checked by the type that its key
// has in one table. inih tells no line numbers to its handler, so lines are
// counted where they are handed to it.
#include "config.h"

#include "file.h"
#include "limits.h"

#include <ini.h>

#include <string.h>

typedef struct {
  const char *section, *name;
  size_t offset; ///< Of its FcStr in FcConfig
  bool (*is_valid)(FcStr value);
  const char *wanted; ///< "must be …"
} Key;

/// An absolute web address: what RFC 3986 forbids in one is refused.
static bool is_web_iri(FcStr value)
{
  const FcStr schemes[] = {FC_STR("https://"), FC_STR("http://")};
  const FcStr forbidden = FC_STR("\"<>\\^`{|}");

  for (size_t i = 0; i < value.len; ++i) {
    const unsigned char c = (unsigned char)value.data[i];
    if (c <= ' ' || c == 0x7F || memchr(forbidden.data, c, forbidden.len)) {
      return false;
    }
  }
  for (size_t i = 0; i < sizeof schemes / sizeof *schemes; ++i) {
    const FcStr host = fc_str_from(value, schemes[i].len);
    if (fc_str_starts(value, schemes[i])) {
      return host.len && !strchr("/?#:@", host.data[0]);
    }
  }
  return false;
}

/// A web address that others are put behind.
static bool is_folder_iri(FcStr value)
{
  return is_web_iri(value) && fc_str_ends(value, FC_STR("/")) &&
         !memchr(value.data, '?', value.len) &&
         !memchr(value.data, '#', value.len);
}

static bool is_email(FcStr value)
{
  const size_t at = fc_str_find(value, FC_STR("@"));
  const FcStr host = fc_str_from(value, at + 1);

  // As a mailto: IRI it must pass the checks of one.
  for (size_t i = 0; i < value.len; ++i) {
    if (strchr(" \t\"<>\\^`{|}?#%", value.data[i])) {
      return false;
    }
  }
  return at && host.len && fc_str_find(host, FC_STR("@")) == host.len;
}

static bool is_text(FcStr value)
{
  return value.len > 0;
}

/// @return The number in `len` digits from `offset` on, or -1.
static int read_digits(FcStr text, size_t offset, size_t len)
{
  int number = 0;

  for (size_t i = offset; i < offset + len; ++i) {
    if (!fc_is_digit((unsigned char)text.data[i])) {
      return -1;
    }
    number = number * 10 + (text.data[i] - '0');
  }
  return number;
}

static bool is_date(FcStr value)
{
  static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  if (value.len != strlen("2024-07-31") || value.data[4] != '-' ||
      value.data[7] != '-') {
    return false;
  }
  const int year = read_digits(value, 0, 4);
  const int month = read_digits(value, 5, 2);
  const int day = read_digits(value, 8, 2);
  if (year < 1 || month < 1 || month > 12 || day < 1) {
    return false;
  }
  const bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return day <= days[month - 1] + (month == 2 && is_leap ? 1 : 0);
}

#define WEB    is_web_iri, "an absolute http or https address"
#define FOLDER is_folder_iri, "an http or https address that ends in \"/\""
#define TEXT   is_text, "a text"
#define EMAIL  is_email, "an e-mail address"
#define DATE   is_date, "a date like 2024-07-31"
#define KEY(section, name, field, type)            \
  {                                                \
    section, name, offsetof(FcConfig, field), type \
  }

static const Key keys[] = {
    KEY("catalogue", "base", base, FOLDER),
    KEY("catalogue", "title", title, TEXT),
    KEY("catalogue", "description", description, TEXT),
    KEY("catalogue", "homepage", homepage, WEB),
    KEY("catalogue", "download", download, FOLDER),
    KEY("catalogue", "licence", licence, WEB),
    KEY("catalogue", "issued", issued, DATE),
    KEY("catalogue", "modified", modified, DATE),
    KEY("publisher", "iri", publisher, WEB),
    KEY("publisher", "name", publisher_name, TEXT),
    KEY("contact", "name", contact_name, TEXT),
    KEY("contact", "email", contact, EMAIL),
    KEY("contact", "page", contact_page, WEB),
};

_Static_assert(sizeof keys / sizeof *keys == FC_CONFIG_KEYS,
               "an origin for each key");

/// What a walk through the file needs; inih hands it to both call-backs.
typedef struct {
  FcConfig *config;
  FcArena *arena;
  FcDiag *diag;
  FcStr rest;   ///< Text not yet read
  FcPos pos;    ///< The line read last
  bool is_more; ///< That line goes on with the value before
  FcStatus status;
} Parse;

static void fail_line(Parse *parse, const char *message)
{
  parse->status = fc_diag_fail(parse->diag, FC_ERR_CONFIG, parse->pos, "config",
                               "%s", message);
}

/// An `ini_reader`: as fgets, but a line that does not fit is a fault.
static char *read_line(char *line, int size, void *user)
{
  Parse *parse = (Parse *)user;
  FcStr text = {0};

  if (!fc_str_split(&parse->rest, '\n', &text)) {
    return NULL;
  }
  ++parse->pos.line;
  parse->is_more = text.len && strchr(" \t", text.data[0]);
  if (text.len >= (size_t)size) {
    fail_line(parse, "line is too long; go on in the next, indented");
    text.len = 0;
  }
  memcpy(line, text.data, text.len);
  line[text.len] = '\0';
  return line;
}

static const Key *find_key(const char *section, const char *name)
{
  for (size_t i = 0; i < FC_CONFIG_KEYS; ++i) {
    if (!strcmp(keys[i].section, section) && !strcmp(keys[i].name, name)) {
      return &keys[i];
    }
  }
  return NULL;
}

static FcStr *value_of(FcConfig *config, const Key *key)
{
  return (FcStr *)(void *)((char *)config + key->offset);
}

/// An `ini_handler`.
static int set_value(void *user,
                     const char *section,
                     const char *name,
                     const char *text)
{
  Parse *parse = (Parse *)user;
  const Key *key = find_key(section, name);

  if (!key) {
    fail_line(parse,
              fc_arena_printf(parse->arena, "unknown key \"%s\"", name).data);
    return 1;
  }
  FcStr *value = value_of(parse->config, key);
  if (value->len && !parse->is_more) {
    fail_line(parse,
              fc_arena_printf(parse->arena, "\"%s\" is set a second time", name)
                  .data);
    return 1;
  }
  parse->config->origins[key - keys] =
      fc_arena_printf(parse->arena, "%s:%u", parse->pos.file, parse->pos.line);
  *value = value->len
               ? fc_arena_printf(parse->arena, "%.*s %s", FC_FMT(*value), text)
               : fc_arena_copy(parse->arena, fc_str(text));
  if (!key->is_valid(*value)) {
    fail_line(
        parse,
        fc_arena_printf(parse->arena, "value must be %s", key->wanted).data);
  }
  return 1;
}

static FcStatus parse_text(
    FcConfig *out, FcArena *arena, FcStr text, const char *path, FcDiag *diag)
{
  Parse parse = {out, arena, diag, text, {.file = path}, false, FC_OK};

  if (!text.len) {
    return FC_OK;
  }
  if (!fc_str_is_utf8(text) || memchr(text.data, '\0', text.len)) {
    fail_line(&parse, "is no UTF-8 text");
    return parse.status;
  }
  // The handler always says yes: what is left are lines without a meaning.
  const int bad = ini_parse_stream(read_line, &parse, set_value, &parse);
  if (bad) {
    parse.pos.line = (unsigned)bad;
    fail_line(&parse, "is no section, key or comment");
  }
  return parse.status;
}

static void set_default(FcStr *value, FcStr text)
{
  if (!value->len) {
    *value = text;
  }
}

static void set_defaults(FcConfig *config, FcArena *arena)
{
  set_default(&config->base, FC_STR(FC_PLACEHOLDER_BASE));
  set_default(&config->title,
              FC_STR("Digital public administration factsheets"));
  set_default(&config->description,
              FC_STR("Factsheets on the digital public administration of "
                     "European countries, as linked data."));
  set_default(&config->publisher,
              FC_STR("http://publications.europa.eu/resource/authority/"
                     "corporate-body/COM"));
  set_default(&config->publisher_name, FC_STR("European Commission"));
  set_default(&config->contact, FC_STR(""));
  set_default(&config->contact_name, config->publisher_name);
  set_default(&config->contact_page, FC_STR(""));
  set_default(&config->licence,
              FC_STR("http://publications.europa.eu/resource/authority/"
                     "licence/CC_BY_4_0"));
  set_default(&config->homepage, config->base);
  set_default(&config->download,
              fc_arena_join(arena, config->base, FC_STR("download/")));
  set_default(&config->issued, FC_STR(""));
  set_default(&config->modified, FC_STR(""));
}

// ---- what goes before the file

/// @return Whether `name` is the variable of a key: "FACTCAT_CATALOGUE_BASE".
static bool is_variable_of(const Key *key, FcStr name)
{
  FcStrbuf expected = {0};

  fc_strbuf_printf(&expected, "factcat_%s_%s", key->section, key->name);
  const bool same = name.len == expected.len &&
                    fc_str_starts_nocase(name, fc_strbuf_str(&expected));
  fc_strbuf_free(&expected);
  return same;
}

static const Key *find_variable(FcStr name)
{
  for (size_t i = 0; i < FC_CONFIG_KEYS; ++i) {
    if (is_variable_of(&keys[i], name)) {
      return &keys[i];
    }
  }
  return NULL;
}

static FcStatus set_variable(FcConfig *config,
                             FcArena *arena,
                             FcStr variable,
                             FcDiag *diag)
{
  const size_t len = fc_str_find(variable, FC_STR("="));
  const FcStr name = fc_arena_copy(arena, fc_str_upto(variable, len));
  const FcStr value = fc_arena_copy(arena, fc_str_from(variable, len + 1));
  const FcPos pos = {.file = name.data};

  const Key *key = find_variable(name);
  if (!key) {
    return fc_diag_fail(diag, FC_ERR_CONFIG, pos, "config",
                        "is the variable of no key");
  }
  if (!fc_str_is_utf8(value) || !key->is_valid(value)) {
    return fc_diag_fail(diag, FC_ERR_CONFIG, pos, "config", "value must be %s",
                        key->wanted);
  }
  *value_of(config, key) = value;
  config->origins[key - keys] = name;
  return FC_OK;
}

static FcStatus set_variables(FcConfig *config,
                              FcArena *arena,
                              const char *const *environment,
                              FcDiag *diag)
{
  FcStatus status = FC_OK;

  for (; environment && *environment; ++environment) {
    const FcStr variable = fc_str(*environment);
    if (fc_str_starts(variable, FC_STR("FACTCAT_"))) {
      const FcStatus one = set_variable(config, arena, variable, diag);
      status = one ? one : status;
    }
  }
  return status;
}

static FcStatus set_base(FcConfig *config, const char *base, FcDiag *diag)
{
  const FcStr value = fc_str(base);
  const Key *key = find_key("catalogue", "base");

  if (!is_folder_iri(value)) {
    return fc_diag_fail(diag, FC_ERR_CONFIG, (FcPos){0}, "config",
                        "base \"%s\" must be an http or https address that "
                        "ends in \"/\"",
                        base);
  }
  config->base = value;
  config->origins[key - keys] = FC_STR("--base");
  return FC_OK;
}

FcStatus fc_config_load(FcConfig *out,
                        FcArena *arena,
                        const char *path,
                        const char *const *environment,
                        const char *base,
                        FcDiag *diag)
{
  FcStrbuf text = {0};
  FcStatus status = FC_OK;
  *out = (FcConfig){0};

  // Where the configuration cannot be read, it is the configuration's fault.
  if (path && fc_file_read(&text, path, FC_MAX_VOCAB, diag)) {
    status = FC_ERR_CONFIG;
  } else if (path) {
    status = parse_text(out, arena, fc_strbuf_str(&text), path, diag);
  }
  fc_strbuf_free(&text);
  if (!status) {
    status = set_variables(out, arena, environment, diag);
  }
  if (!status && base) {
    status = set_base(out, base, diag);
  }
  set_defaults(out, arena);
  return status;
}

void fc_config_print(FcStrbuf *out, const FcConfig *config, bool origins)
{
  const char *section = "";

  for (size_t i = 0; i < FC_CONFIG_KEYS; ++i) {
    const FcStr value =
        *(const FcStr *)(const void *)((const char *)config + keys[i].offset);
    if (strcmp(section, keys[i].section) != 0) {
      fc_strbuf_printf(out, "%s[%s]\n", i ? "\n" : "", keys[i].section);
      section = keys[i].section;
    }
    // An empty value is none, and not to be written.
    fc_strbuf_printf(out, "%s%s = %.*s", value.len ? "" : "; ", keys[i].name,
                     FC_FMT(value));
    if (origins) {
      fc_strbuf_printf(out, " ; %.*s",
                       FC_FMT(config->origins[i].len ? config->origins[i]
                                                     : FC_STR("default")));
    }
    fc_strbuf_add_byte(out, '\n');
  }
}
