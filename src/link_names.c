// Which records mean the same thing, by their names.
#include "iri.h"
#include "link_own.h"

#include <uthash.h>

struct FcUses {
  FcStr key;
  FcUse *first, *last;
  UT_hash_handle hh;
};

/// Kinds in one group can be the same thing: a platform is called a service
/// here and an infrastructure there. What is in none is the same only as its
/// own kind.
static const char *const groups[] = {
    "service infrastructure data_portal base_registry xborder_infrastructure",
    "strategy initiative",
};

void fc_index_add(
    FcIndex *index, FcArena *arena, FcStr key, FcRecord *record, bool other)
{
  FcUses *uses = NULL;
  HASH_FIND(hh, index->entries, key.data, key.len, uses);
  if (!uses) {
    uses = (FcUses *)fc_arena_alloc(arena, sizeof *uses);
    uses->key = fc_arena_copy(arena, key);
    HASH_ADD_KEYPTR(hh, index->entries, uses->key.data, uses->key.len, uses);
  }

  FcUse *use = (FcUse *)fc_arena_alloc(arena, sizeof *use);
  *use = (FcUse){.record = record, .other = other};
  if (uses->last) {
    uses->last->next = use;
  } else {
    uses->first = use;
  }
  uses->last = use;
}

const FcUse *fc_index_find(const FcIndex *index, FcStr key)
{
  FcUses *uses = NULL;
  HASH_FIND(hh, index->entries, key.data, key.len, uses);
  return uses ? uses->first : NULL;
}

void fc_index_free(FcIndex *index)
{
  HASH_CLEAR(hh, index->entries);
}

FcStr fc_name_key(FcArena *arena, FcStr name)
{
  // "Gate+" came after "Gate" and is another thing.
  const FcStr slug =
      fc_iri_slug(arena, fc_str_ends(name, FC_STR("+"))
                             ? fc_arena_join(arena, name, FC_STR(" plus"))
                             : name);

  return fc_str_starts(slug, FC_STR("the-")) ? fc_str_from(slug, 4) : slug;
}

static bool is_listed(const char *words, FcStr word)
{
  FcStr rest = fc_str(words);
  FcStr piece = {NULL, 0};

  while (fc_str_split(&rest, ' ', &piece)) {
    if (fc_str_eq(piece, word)) {
      return true;
    }
  }
  return false;
}

static bool kinds_agree(FcStr a, FcStr b)
{
  for (size_t i = 0; i < sizeof groups / sizeof *groups; ++i) {
    if (is_listed(groups[i], a) && is_listed(groups[i], b)) {
      return true;
    }
  }
  return fc_str_eq(a, b);
}

/// Two texts that are both stated and differ.
static bool differ(FcStr a, FcStr b)
{
  return a.len && b.len && !fc_str_eq(a, b);
}

/// Acts, plans and events of one name are different ones if their years are.
static bool years_differ(const FcRecord *a, const FcRecord *b)
{
  return is_listed("strategy legislation event", a->kind) &&
         differ(fc_str_upto(a->start, 4), fc_str_upto(b->start, 4));
}

static bool regions_differ(const FcLinker *linker,
                           const FcRecord *a,
                           const FcRecord *b)
{
  if (!differ(a->region, b->region)) {
    return false;
  }
  const FcConcept *first = fc_link_word(linker, "place", a->region, NULL);
  const FcConcept *second = fc_link_word(linker, "place", b->region, NULL);
  return !first || first != second;
}

/// A body keeps its name under each role that it has; its level may be told in
/// one place and only be guessed by the section in another.
static bool levels_differ(const FcRecord *a, const FcRecord *b)
{
  return !fc_is(a->kind, "organisation") && differ(a->level, b->level);
}

static bool can_be_same(const FcLinker *linker,
                        const FcRecord *a,
                        const FcRecord *b)
{
  return kinds_agree(a->kind, b->kind) && !levels_differ(a, b) &&
         !years_differ(a, b) && !regions_differ(linker, a, b);
}

/// A name that is a date and little more, "royal-decree-of-2-june-2019": on
/// one day more than one act can be made.
static bool is_dated(FcStr key)
{
  size_t words = 0;
  FcStr rest = key;
  FcStr last = {NULL, 0};

  while (fc_str_split(&rest, '-', &last)) {
    ++words;
  }
  return words <= 6 && last.len == 4 && fc_is_digit((unsigned char)*last.data);
}

/// Whether a name that `other` tells to be not its main one identifies.
static bool identifies(FcStr key, bool other)
{
  return !other || (!is_dated(key) && fc_str_find(key, FC_STR("-")) < key.len);
}

/// The earlier record of the same thing by one of its names, or NULL.
static FcRecord *find_same(const FcLinker *linker,
                           const FcRecord *record,
                           FcStr key,
                           bool other)
{
  const bool eif = fc_is(record->kind, "eif_item");

  for (const FcUse *use = fc_index_find(&linker->names, key); use;
       use = use->next) {
    const bool by_name = !use->other && !other;
    const bool by_either = use->other != other && !is_dated(key);
    const bool by_both = identifies(key, true);
    if ((by_name || (!eif && (by_either || by_both))) &&
        can_be_same(linker, use->record, record)) {
      return use->record;
    }
  }
  return NULL;
}

static FcRecord *find_first(const FcLinker *linker, const FcRecord *record)
{
  FcRecord *first = find_same(linker, record,
                              fc_name_key(linker->arena, record->name), false);

  for (size_t i = 0; i < record->alt.len && !first; ++i) {
    const FcStr key = fc_name_key(linker->arena, record->alt.items[i]);
    first = find_same(linker, record, key, true);
  }
  return first;
}

static void index_names(FcLinker *linker, FcRecord *record)
{
  fc_index_add(&linker->names, linker->arena,
               fc_name_key(linker->arena, record->name), record, false);
  for (size_t i = 0; i < record->alt.len; ++i) {
    fc_index_add(&linker->names, linker->arena,
                 fc_name_key(linker->arena, record->alt.items[i]), record,
                 true);
  }
}

static void merge_list(FcArena *arena, FcStrs *to, const FcStrs *from)
{
  for (size_t i = 0; i < from->len; ++i) {
    (void)fc_strs_add_new(arena, to, from->items[i]);
  }
}

static void add_name(FcLinker *linker,
                     FcRecord *record,
                     FcStr name,
                     FcStr language)
{
  if (!fc_str_eq(name, record->name) && !fc_strs_has(&record->alt, name)) {
    while (record->alt_language.len < record->alt.len) {
      fc_strs_add(linker->arena, &record->alt_language, FC_STR("en"));
    }
    fc_strs_add(linker->arena, &record->alt, name);
    fc_strs_add(linker->arena, &record->alt_language, language);
  }
}

/// Both texts, unless one has the other in it.
static FcStr join_texts(FcArena *arena, FcStr first, FcStr second)
{
  if (!second.len || fc_str_find(first, second) < first.len) {
    return first;
  }
  if (fc_str_find(second, first) < second.len) {
    return second;
  }
  return fc_arena_printf(arena, "%.*s %.*s", FC_FMT(first), FC_FMT(second));
}

/// "Data Act - Fees" tells of one side of the Data Act, but is no name of it.
static bool is_topic_of(const FcRecord *record, FcStr title)
{
  static const char *const dashes[] = {" - ", " – ", ": "};

  for (size_t i = 0; i < sizeof dashes / sizeof *dashes; ++i) {
    const size_t at = fc_str_find(title, fc_str(dashes[i]));
    const FcStr name = fc_str_upto(title, at);
    if (at < title.len &&
        (fc_str_eq(name, record->name) || fc_strs_has(&record->alt, name))) {
      return true;
    }
  }
  return false;
}

static void merge_names(FcLinker *linker, FcRecord *to, const FcRecord *from)
{
  if (!is_topic_of(to, from->name)) {
    add_name(linker, to, from->name, FC_STR("en"));
  }
  for (size_t i = 0; i < from->alt.len; ++i) {
    add_name(linker, to, from->alt.items[i],
             i < from->alt_language.len ? from->alt_language.items[i]
                                        : FC_STR("en"));
  }
}

/// Give the first record what a later one adds; of one-valued fields its own
/// stay, texts are joined.
static void merge(FcLinker *linker, FcRecord *to, const FcRecord *from)
{
  static const char *const merged[] = {
      "start",       "end",        "level",           "began",
      "adopted",     "issued",     "in_force",        "dated",
      "region",      "scoreboard", "recommendations", "publisher_type",
      "owner",       "passed_by",  "drafted_by",      "urls",
      "refs",        "languages",  "part_of",         "successor_of",
      "legal_basis", "requires",   "transposes",      "implements",
      "amends",      "repeals",    "cites",           "mentions",
      "status",      "access",     "audience",
  };

  for (size_t i = 0; i < sizeof merged / sizeof *merged; ++i) {
    const FcField *field = fc_field_find(fc_str(merged[i]));
    void *target = (char *)to + field->offset;
    const void *source = (const char *)from + field->offset;
    if (field->type == FC_FIELD_LIST) {
      merge_list(linker->arena, (FcStrs *)target, (const FcStrs *)source);
    } else if (!((FcStr *)target)->data) {
      *(FcStr *)target = *(const FcStr *)source;
    }
  }
  to->description =
      join_texts(linker->arena, to->description, from->description);
  merge_names(linker, to, from);
}

void fc_link_same(FcLinker *linker)
{
  for (size_t i = 1; i < linker->presented; ++i) {
    FcRecord *record = linker->entities->items[i];
    FcRecord *first = find_first(linker, record);
    linker->firsts[i] = first ? first : record;
    if (first) {
      record->presented = FC_STR("again");
      record->same_as = first->id;
      merge(linker, first, record);
      // Its names lead to the first record from now on.
      fc_index_add(&linker->names, linker->arena,
                   fc_name_key(linker->arena, record->name), first, true);
    } else {
      record->presented = FC_STR("first");
      index_names(linker, record);
    }
  }
}

/// The one record among `uses`, with `other` names or without, or NULL.
static FcRecord *find_one(const FcUse *use, const char *kinds, bool other)
{
  FcRecord *found = NULL;

  for (; use; use = use->next) {
    if ((use->other && !other) ||
        (kinds && !is_listed(kinds, use->record->kind))) {
      continue;
    }
    if (found && found != use->record) {
      return NULL;
    }
    found = use->record;
  }
  return found;
}

FcRecord *fc_link_find(const FcLinker *linker, FcStr name, const char *kinds)
{
  const FcUse *uses =
      fc_index_find(&linker->names, fc_name_key(linker->arena, name));
  FcRecord *found = find_one(uses, kinds, false);

  return found ? found : find_one(uses, kinds, true);
}
