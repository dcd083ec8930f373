#include "manifest.h"

#include "checksum.h"
#include "file.h"
#include "limits.h"

#include <jansson.h>
#include <string.h>
#include <unistd.h>

/// Changes when a reader of the old one would misunderstand the new one.
enum { FORMAT = 1 };

// ---- reading

/// @return The text, or none with `*good` set to false.
static FcStr text_of(FcArena *arena,
                     const json_t *object,
                     const char *key,
                     bool *good)
{
  const json_t *value = json_object_get(object, key);
  if (!json_is_string(value)) {
    *good = false;
    return (FcStr){NULL, 0};
  }
  return fc_arena_copy(
      arena, (FcStr){json_string_value(value), json_string_length(value)});
}

/// A name is nothing but a file of the folder: what stands in a manifest may be
/// removed.
static bool is_file_name(FcStr name)
{
  return name.len && !memchr(name.data, '/', name.len) &&
         !memchr(name.data, '\0', name.len) &&
         !fc_str_starts(name, FC_STR("."));
}

static void read_files(FcArena *arena,
                       FcManifestFiles *out,
                       json_t *object,
                       bool *good)
{
  const char *name = NULL;
  json_t *checksum = NULL;
  *good = *good && json_is_object(object);
  if (!*good) {
    return;
  }

  json_object_foreach(object, name, checksum)
  {
    *good = *good && json_is_string(checksum) && is_file_name(fc_str(name));
    if (*good) {
      fc_strs_add(arena, &out->names, fc_arena_copy(arena, fc_str(name)));
      fc_strs_add(arena, &out->checksums,
                  fc_arena_copy(arena, fc_str(json_string_value(checksum))));
    }
  }
}

static void read_document(FcArena *arena,
                          FcManifestDocument *out,
                          const json_t *object,
                          bool *good)
{
  const json_t *things = json_object_get(object, "things");

  out->name = text_of(arena, object, "name", good);
  out->input = text_of(arena, object, "input", good);
  out->checksum = text_of(arena, object, "sha256", good);
  *good = *good && json_is_integer(things) && json_integer_value(things) >= 0;
  out->things = *good ? (unsigned)json_integer_value(things) : 0;
  read_files(arena, &out->files, json_object_get(object, "files"), good);
}

static bool read_manifest(FcManifest *out, FcArena *arena, const json_t *root)
{
  const json_t *documents = json_object_get(root, "documents");
  bool good = json_integer_value(json_object_get(root, "format")) == FORMAT &&
              json_is_array(documents);
  if (!good) {
    return false;
  }

  out->settings = text_of(arena, root, "settings", &good);
  out->len = json_array_size(documents);
  out->documents = (FcManifestDocument *)fc_arena_alloc(
      arena, (out->len + 1) * sizeof(FcManifestDocument));
  for (size_t i = 0; i < out->len; ++i) {
    read_document(arena, &out->documents[i], json_array_get(documents, i),
                  &good);
  }
  read_files(arena, &out->catalogue, json_object_get(root, "catalogue"), &good);
  return good;
}

FcStatus fc_manifest_load(FcManifest *out,
                          FcArena *arena,
                          const char *folder,
                          FcDiag *diag)
{
  const char *path =
      fc_arena_printf(arena, "%s/" FC_MANIFEST_NAME, folder).data;
  FcStrbuf text = {0};
  FcManifest manifest = {0};
  *out = manifest;
  if (access(path, F_OK)) {
    return FC_OK;
  }
  if (fc_file_read(&text, path, FC_MAX_INPUT, diag)) {
    return FC_ERR_CONFIG;
  }

  json_t *root = json_loadb(text.len ? text.data : "", text.len,
                            JSON_REJECT_DUPLICATES, NULL);
  const bool good = root && read_manifest(&manifest, arena, root);
  json_decref(root);
  fc_strbuf_free(&text);
  if (!good) {
    return fc_diag_fail(diag, FC_ERR_CONFIG, (FcPos){.file = path}, "manifest",
                        "is no manifest of this program; remove it, or use "
                        "--force");
  }
  *out = manifest;
  return FC_OK;
}

// ---- writing

static void print_member(FcStrbuf *out, const char *name, FcStr text)
{
  fc_strbuf_printf(out, "\"%s\": ", name);
  fc_strbuf_add_json(out, text);
}

static void print_files(FcStrbuf *out, const FcManifestFiles *files)
{
  fc_strbuf_add_byte(out, '{');
  for (size_t i = 0; i < files->names.len; ++i) {
    fc_strbuf_add(out, i ? FC_STR(", ") : FC_STR(""));
    fc_strbuf_add_json(out, files->names.items[i]);
    fc_strbuf_add(out, FC_STR(": "));
    fc_strbuf_add_json(out, files->checksums.items[i]);
  }
  fc_strbuf_add_byte(out, '}');
}

static void print_document(FcStrbuf *out, const FcManifestDocument *document)
{
  fc_strbuf_add(out, FC_STR("    {"));
  print_member(out, "name", document->name);
  fc_strbuf_add(out, FC_STR(", "));
  print_member(out, "input", document->input);
  fc_strbuf_add(out, FC_STR(",\n     "));
  print_member(out, "sha256", document->checksum);
  fc_strbuf_printf(
      out, ",\n     \"things\": %u,\n     \"files\": ", document->things);
  print_files(out, &document->files);
  fc_strbuf_add_byte(out, '}');
}

void fc_manifest_print(FcStrbuf *out, const FcManifest *manifest)
{
  fc_strbuf_printf(out, "{\n  \"format\": %d,\n  ", FORMAT);
  print_member(out, "program", FC_STR("factcat " FC_VERSION));
  fc_strbuf_add(out, FC_STR(",\n  "));
  print_member(out, "settings", manifest->settings);
  fc_strbuf_add(out, FC_STR(",\n  \"documents\": ["));
  for (size_t i = 0; i < manifest->len; ++i) {
    fc_strbuf_add(out, i ? FC_STR(",\n") : FC_STR("\n"));
    print_document(out, &manifest->documents[i]);
  }
  fc_strbuf_add(out, FC_STR("\n  ],\n  \"catalogue\": "));
  print_files(out, &manifest->catalogue);
  fc_strbuf_add(out, FC_STR("\n}\n"));
}

// ---- questions

const FcManifestDocument *fc_manifest_find(const FcManifest *manifest,
                                           FcStr name)
{
  for (size_t i = 0; i < manifest->len; ++i) {
    if (fc_str_eq(manifest->documents[i].name, name)) {
      return &manifest->documents[i];
    }
  }
  return NULL;
}

size_t fc_manifest_things(const FcManifest *manifest)
{
  size_t things = 0;

  for (size_t i = 0; i < manifest->len; ++i) {
    things += manifest->documents[i].things;
  }
  return things;
}

static bool has_bytes(FcArena *arena,
                      const char *folder,
                      FcStr name,
                      FcStr checksum)
{
  FcDiag *silent = fc_diag_new(NULL, FC_ERROR);
  FcStrbuf text = {0};

  const char *path =
      fc_arena_printf(arena, "%s/%.*s", folder, FC_FMT(name)).data;
  const bool same =
      !fc_file_read(&text, path, SIZE_MAX, silent) &&
      fc_str_eq(fc_checksum(arena, fc_strbuf_str(&text)), checksum);
  fc_strbuf_free(&text);
  fc_diag_free(silent);
  return same;
}

static bool are_intact(const FcManifestFiles *files, const char *folder)
{
  FcArena *arena = fc_arena_new();
  bool intact = true;

  for (size_t i = 0; i < files->names.len && intact; ++i) {
    intact = has_bytes(arena, folder, files->names.items[i],
                       files->checksums.items[i]);
  }
  fc_arena_free(arena);
  return intact;
}

bool fc_manifest_is_intact(const FcManifest *manifest, const char *folder)
{
  bool intact = are_intact(&manifest->catalogue, folder);

  for (size_t i = 0; i < manifest->len && intact; ++i) {
    intact = are_intact(&manifest->documents[i].files, folder);
  }
  return intact;
}
