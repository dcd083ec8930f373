// Names that the printed title of a thing has in it, and shorter forms of it.
#include "scan.h"
#include "thing.h"

FcStr fc_core_name(FcArena *arena, FcStr name, FcStr *acronym, FcYears *years)
{
  FcYears span = {0, 0};
  FcStr short_form = {NULL, 0};
  FcBrackets brackets = {0, 0};

  FcStr core = fc_str_trim(name);
  core = fc_str_upto(core, fc_scan_trailing_years(&span, core));
  core = core.len ? core : fc_str_trim(name);
  core = fc_str_upto(core, fc_scan_trailing_acronym(&short_form, core));
  if (!short_form.len && fc_scan_brackets(&brackets, core, 0) &&
      brackets.open > 0 && brackets.close + 1 < core.len) {
    const FcStr inside = {core.data + brackets.open + 1,
                          brackets.close - brackets.open - 1};
    if (fc_is_acronym(inside)) {
      short_form = inside;
      core = fc_arena_join(arena, fc_str_upto(core, brackets.open),
                           fc_str_trim(fc_str_from(core, brackets.close + 1)));
    }
  }
  if (acronym) {
    *acronym = short_form;
  }
  if (years) {
    *years = span;
  }
  return core;
}

/// "Land Registry / Cadastre" is both; "BelgIF – Belgium's Framework" too, but
/// of "Principle 2 - Openness" only the title.
static void add_halves(FcThing *thing, FcStr name)
{
  static const char *const joints[] = {" / ", " – ", " - "};

  for (size_t i = 0; i < sizeof joints / sizeof *joints; ++i) {
    const FcStr joint = fc_str(joints[i]);
    const size_t at = fc_str_find(name, joint);
    if (at == name.len) {
      continue;
    }
    const FcStr left = fc_str_upto(name, at);
    FcStr right = fc_str_from(name, at + joint.len);
    const size_t owner = fc_str_find(right, FC_STR("’s "));
    if (owner < right.len && owner < fc_str_find(right, FC_STR(" "))) {
      right = fc_str_from(right, owner + FC_STR("’s ").len);
    }
    if (!fc_is_digit((unsigned char)left.data[left.len - 1])) {
      fc_thing_add_alt(thing, left);
    }
    fc_thing_add_alt(thing, right);
    return;
  }
}

/// "Governance Framework | for the Digital Policy": texts go on with "the
/// governance framework". One common word alone could be anything's.
static void add_head(FcThing *thing, FcStr name)
{
  const FcExtraction *extraction = thing->extraction;
  const size_t end = fc_phrase_head(extraction->arena, extraction->lexicon,
                                    name, extraction->scope);
  const FcStr head = fc_str_trim(fc_str_upto(name, end));

  if (head.len < name.len && fc_str_find(head, FC_STR(" ")) < head.len) {
    (void)fc_strs_add_new(extraction->arena, &thing->heads,
                          fc_fold(extraction->arena, head));
  }
}

/// The name without the word for its kind at its end: "MAGDA Platform" →
/// "MAGDA"; none where it does not end so.
static FcStr without_kind(const FcThing *thing, FcStr name)
{
  const FcExtraction *extraction = thing->extraction;
  const FcMatches kinds = fc_lexicon_matches(
      extraction->arena, extraction->lexicon, "kind", name, extraction->scope);
  const FcMatch *last = kinds.len ? &kinds.items[kinds.len - 1] : NULL;

  return last && last->start + last->len == name.len
             ? fc_str_trim(fc_str_upto(name, last->start))
             : (FcStr){NULL, 0};
}

static size_t last_word_start(FcStr text)
{
  size_t at = text.len;
  while (at > 0 && text.data[at - 1] != ' ') {
    --at;
  }
  return at;
}

/// An invented word: "MAGDA", "BeQCI", "MyHealth"; not "eHealth".
static bool is_invented(FcStr word)
{
  uint32_t c = 0;

  // Two letters ("AI") are a topic's, a hyphen at the end ("QC-") is no name.
  return word.len > 2 && fc_str_next(&c, word) && fc_is_upper(c) &&
         !fc_str_ends(word, FC_STR("-")) &&
         fc_str_find(word, FC_STR(" ")) == word.len &&
         (fc_is_acronym(word) || fc_has_inner_capital(word));
}

/// "MAGDA Platform" is MAGDA, since that is a name by itself.
static void add_invented_name(FcThing *thing)
{
  const FcStr rest = without_kind(thing, thing->record->name);

  if (rest.len && is_invented(rest)) {
    fc_thing_add_alt(thing, rest);
  }
}

void fc_thing_set_name(FcThing *thing, FcStr printed)
{
  FcArena *arena = thing->extraction->arena;
  FcRecord *record = thing->record;
  FcYears years = {0, 0};
  FcStr acronym = {NULL, 0};

  // An acronym inside a printed name stays there: "Tool (ABC) for All".
  const FcStr core = fc_core_name(arena, printed, &acronym, &years);
  const FcStr trimmed = fc_str_trim(printed);
  FcYears unused = {0, 0};
  FcStr ending = {NULL, 0};
  FcStr name = fc_str_upto(trimmed, fc_scan_trailing_years(&unused, trimmed));
  name = name.len ? name : trimmed;
  name = fc_str_upto(name, fc_scan_trailing_acronym(&ending, name));
  record->name = name;
  fc_thing_add_own(thing, name);
  add_head(thing, name);
  add_halves(thing, name);
  if (!ending.len && acronym.len) {
    const size_t bracket = fc_str_find(name, FC_STR("("));
    fc_thing_add_alt(thing, fc_str_upto(core, bracket));
  }
  fc_thing_add_alt(thing, acronym);
  add_invented_name(thing);
  if (years.first) {
    record->start = fc_arena_printf(arena, "%04d", years.first);
  }
  if (years.last) {
    record->end = fc_arena_printf(arena, "%04d", years.last);
  }
}

static bool is_place(const FcExtraction *extraction, FcStr name)
{
  return fc_lexicon_find(extraction->lexicon, "place", name,
                         extraction->scope) ||
         fc_lexicon_find(extraction->lexicon, "country", name,
                         extraction->scope);
}

/// Does a sentence use the name as a whole one?
static bool is_used_alone(const FcThing *thing, FcStr name)
{
  FcArena *arena = thing->extraction->arena;
  const FcStr folded = fc_fold(arena, name);

  for (size_t i = 0; i < thing->len; ++i) {
    if (fc_words_have_name(arena, thing->sentences[i].words, folded)) {
      return true;
    }
  }
  return false;
}

/// Can a shorter form of two words or more be a name of the thing alone?
static bool can_be_short(const FcThing *thing, FcStr name)
{
  const FcExtraction *extraction = thing->extraction;

  return fc_str_find(name, FC_STR(" ")) < name.len &&
         !is_place(extraction, name) &&
         !fc_lexicon_find(extraction->lexicon, "topic", name,
                          extraction->scope) &&
         is_used_alone(thing, name);
}

/// Shorter forms that the text uses: without the word for the kind, without a
/// place before that ("Mon Espace Walloon Portal" → "Mon Espace") or at the
/// start, the head.
static void add_short_names(FcThing *thing)
{
  const FcExtraction *extraction = thing->extraction;
  const FcStr name = thing->record->name;
  FcStr rest = without_kind(thing, name);
  if (rest.len && !can_be_short(thing, rest)) {
    const size_t at = last_word_start(rest);
    rest = is_place(extraction, fc_str_from(rest, at))
               ? fc_str_trim(fc_str_upto(rest, at))
               : (FcStr){NULL, 0};
  }
  if (rest.len && can_be_short(thing, rest)) {
    fc_thing_add_alt(thing, rest);
  }
  const size_t first = fc_str_find(name, FC_STR(" "));
  const FcStr local = fc_str_from(name, first + 1);
  const FcStr rest_of_local =
      fc_str_from(local, fc_str_find(local, FC_STR(" ")) + 1);
  if (is_place(extraction, fc_str_upto(name, first)) &&
      fc_str_find(rest_of_local, FC_STR(" ")) < rest_of_local.len &&
      can_be_short(thing, local)) {
    fc_thing_add_alt(thing, local);
  }

  const size_t end = fc_phrase_head(extraction->arena, extraction->lexicon,
                                    name, extraction->scope);
  const FcStr head = fc_str_trim(fc_str_upto(name, end));
  const FcStr tail = fc_str_from(head, fc_str_find(head, FC_STR(" ")) + 1);
  if (end < name.len && can_be_short(thing, tail.len ? head : tail) &&
      fc_str_find(tail, FC_STR(" ")) < tail.len) {
    fc_thing_add_alt(thing, head);
  }
}

/// "Federal Portal Belgium.be" is both; "MyPension" is MyPension.be too.
static void add_hosts(FcThing *thing)
{
  const FcExtraction *extraction = thing->extraction;
  const FcStr name = thing->record->name;
  const size_t at = last_word_start(name);
  const FcStr last = fc_str_from(name, at);
  if (at > 0 && fc_is_host(last) && fc_has_common_domain(last)) {
    fc_thing_add_alt(thing, last);
    fc_thing_add_alt(thing, fc_str_upto(name, at));
  }

  const FcStr squeezed = fc_squeeze(extraction->arena, name);
  for (size_t i = 0; i < thing->len && i < 2; ++i) {
    const FcRuns *runs = &thing->sentences[i].runs;
    for (size_t s = 0; s < runs->len; ++s) {
      const FcStr marked = fc_span_text(runs, &runs->spans[s]);
      if (fc_is_host(marked) &&
          fc_str_starts(fc_squeeze(extraction->arena, marked), squeezed)) {
        fc_thing_add_alt(thing, marked);
      }
    }
  }
}

void fc_thing_find_title_names(FcThing *thing)
{
  add_hosts(thing);
  add_short_names(thing);
}
