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

/// "New Data Strategy": texts go on with "the data strategy".
static void add_without_determiner(FcThing *thing, FcStr name)
{
  const FcExtraction *extraction = thing->extraction;
  FcMatch small = {0};
  if (!fc_lexicon_scan(&small, extraction->lexicon, "determiner", name,
                       extraction->scope) ||
      small.start > 0) {
    return;
  }

  const FcStr rest = fc_str_trim(fc_str_from(name, small.len));
  if (fc_str_find(rest, FC_STR(" ")) < rest.len) {
    (void)fc_strs_add_new(extraction->arena, &thing->heads,
                          fc_fold(extraction->arena, rest));
  }
}

static bool is_place(const FcExtraction *extraction, FcStr name)
{
  return fc_lexicon_find(extraction->lexicon, "place", name,
                         extraction->scope) ||
         fc_lexicon_find(extraction->lexicon, "country", name,
                         extraction->scope);
}

static size_t last_word_start(FcStr text)
{
  size_t at = text.len;
  while (at > 0 && text.data[at - 1] != ' ') {
    --at;
  }
  return at;
}

/// A capital inside a word, not only in "Once-Only": "BeQCI", "G-Cloud".
static bool has_odd_capital(FcStr word)
{
  const size_t hyphen = fc_str_find(word, FC_STR("-"));

  return fc_has_inner_capital(fc_str_upto(word, hyphen)) ||
         (hyphen == 1 && fc_has_inner_capital(word));
}

/// An invented word: "MAGDA", "BeQCI", "MyHealth"; not "eHealth".
static bool is_invented(FcStr word)
{
  uint32_t c = 0;

  // Up to three letters ("AI", "GIS") may be a topic's, a hyphen at the end
  // ("QC-") is no name.
  return word.len > 2 && fc_str_next(&c, word) && fc_is_upper(c) &&
         !fc_str_ends(word, FC_STR("-")) &&
         fc_str_find(word, FC_STR(" ")) == word.len &&
         (has_odd_capital(word) && !(word.len == 3 && fc_is_acronym(word)));
}

/// A name for nothing else: an acronym, an invented or foreign word, a host.
static bool is_coined(const FcExtraction *extraction, FcStr name)
{
  return is_invented(name) || fc_is_acronym(name) || fc_is_host(name) ||
         fc_str_find(name, FC_STR("@")) < name.len ||
         fc_tongue_of(&extraction->english, extraction->arena, name,
                      (FcStr){NULL, 0}) == FC_FOREIGN;
}

/// The word for a thing's kind in a name, or NULL.
static const FcConcept *kind_of(const FcExtraction *extraction, FcStr name)
{
  bool strong = false;

  return fc_phrase_kind(extraction->arena, extraction->lexicon, name,
                        extraction->scope, &strong);
}

/// "the Federal Approach" is no name by itself.
static bool begins_like_name(const FcExtraction *extraction, FcStr text)
{
  const FcStr word = fc_str_upto(text, fc_str_find(text, FC_STR(" ")));
  uint32_t c = 0;

  (void)fc_str_next(&c, text);
  return (fc_is_upper(c) || is_coined(extraction, word)) &&
         !fc_lexicon_find(extraction->lexicon, "determiner", word,
                          extraction->scope);
}

/// Can one part of a title of two be a name?
static bool can_be_half(const FcThing *thing, FcStr half)
{
  const FcExtraction *extraction = thing->extraction;
  const FcWords *words = fc_words_of(extraction->arena, extraction->lexicon,
                                     half, extraction->scope);

  return begins_like_name(extraction, half) && fc_is_proper(words) &&
         fc_str_find(half, FC_STR(",")) == half.len &&
         !fc_str_eq(half, thing->record->heading);
}

static void add_half(FcThing *thing, FcStr half)
{
  if (can_be_half(thing, half)) {
    fc_thing_add_alt(thing, half);
  }
}

/// Both parts of "DATAX – Data Exchange Framework" or "Data Strategy – Action
/// Plan" are names, since each is coined or tells its kind; of "Data Exchange –
/// DATAX" the second, of "Data Strategy – the New Approach" the first.
static void add_equals(FcThing *thing, FcStr left, FcStr right)
{
  const FcExtraction *extraction = thing->extraction;
  const bool names =
      is_coined(extraction, left) || kind_of(extraction, left) != NULL;

  if (names) {
    add_half(thing, left);
  }
  if (is_coined(extraction, right) || (names && kind_of(extraction, right))) {
    add_half(thing, right);
  }
}

/// Of "DATAX: a Framework for Data" one part is the name, the other tells of
/// it; but "sea.be: Boat Finder" is a part of the portal.
static void add_explained(FcThing *thing, FcStr left, FcStr right)
{
  const FcExtraction *extraction = thing->extraction;
  const bool part = fc_is_host(left) && can_be_half(thing, right);

  if (part || !fc_str_eq(thing->record->form, FC_STR("heading"))) {
    return; // "Taxes: declaration" is a service
  }
  const bool coined_right = is_coined(extraction, right);
  const bool is_left = is_coined(extraction, left) ||
                       (!coined_right && kind_of(extraction, left));
  if (is_left || coined_right || kind_of(extraction, right)) {
    add_half(thing, is_left ? left : right);
  }
}

/// "BelgIF – Belgium's Framework"
static FcStr without_possessor(FcStr text)
{
  const size_t owner = fc_str_find(text, FC_STR("’s "));

  return owner < text.len && owner < fc_str_find(text, FC_STR(" "))
             ? fc_str_from(text, owner + FC_STR("’s ").len)
             : text;
}

static void add_both(FcThing *thing, FcStr left, FcStr right)
{
  fc_thing_add_alt(thing, left);
  fc_thing_add_alt(thing, right);
}

/// Of "Principle 2 - Openness" only the title is a name.
static void add_dashed(FcThing *thing, FcStr left, FcStr right)
{
  if (fc_is_digit((unsigned char)left.data[left.len - 1])) {
    fc_thing_add_alt(thing, right);
  } else {
    add_equals(thing, left, without_possessor(right));
  }
}

static void add_halves(FcThing *thing, FcStr name)
{
  static const struct {
    const char *joint;
    void (*add)(FcThing *thing, FcStr left, FcStr right);
  } joints[] = {
      {" / ", add_both},
      {" – ", add_dashed},
      {" - ", add_dashed},
      {": ", add_explained},
  };

  for (size_t i = 0; i < sizeof joints / sizeof *joints; ++i) {
    const FcStr joint = fc_str(joints[i].joint);
    const size_t at = fc_str_find(name, joint);
    if (at > 0 && at < name.len) {
      joints[i].add(thing, fc_str_upto(name, at),
                    fc_str_from(name, at + joint.len));
      return;
    }
  }
}

/// The name without the word for its kind at its end, which `kind` is set to:
/// "MAGDA Platform" → "MAGDA"; none where it does not end so.
static FcStr without_kind(const FcExtraction *extraction,
                          FcStr name,
                          const FcConcept **kind)
{
  const FcMatches kinds = fc_lexicon_matches(
      extraction->arena, extraction->lexicon, "kind", name, extraction->scope);
  const FcMatch *last = kinds.len ? &kinds.items[kinds.len - 1] : NULL;
  if (!last || last->start + last->len != name.len) {
    return (FcStr){NULL, 0};
  }

  *kind = last->concept;
  return fc_str_trim(fc_str_upto(name, last->start));
}

/// "MAGDA Platform" is MAGDA, since that is a name by itself.
static void add_invented_name(FcThing *thing)
{
  const FcConcept *kind = NULL;
  const FcStr rest =
      without_kind(thing->extraction, thing->record->name, &kind);

  if (rest.len && is_invented(rest)) {
    fc_thing_add_alt(thing, rest);
  }
}

/// Where a title has the one pair of brackets that is not at its start.
static bool scan_one_bracket(FcBrackets *out, FcStr name)
{
  FcBrackets more = {0, 0};

  return fc_scan_brackets(out, name, 0) && out->open > 1 &&
         name.data[out->open - 1] == ' ' &&
         !fc_scan_brackets(&more, name, out->close + 1);
}

/// "Decree of the Regional Council (Zolorrat)": the bracket explains the body
/// right before it.
static bool is_of_body(const FcExtraction *extraction, FcStr outside)
{
  const FcStr of = FC_STR(" of the ");
  const FcConcept *kind = kind_of(extraction, outside);
  FcStr last = outside;
  for (size_t at = fc_str_find(last, of); at < last.len;
       at = fc_str_find(last, of)) {
    last = fc_str_from(last, at + of.len);
  }
  const FcConcept *body = kind_of(extraction, last);

  return kind && body && kind != body &&
         fc_str_eq(body->notation, FC_STR("organisation"));
}

static bool has_digit(FcStr text)
{
  for (size_t i = 0; i < text.len; ++i) {
    if (fc_is_digit((unsigned char)text.data[i])) {
      return true;
    }
  }
  return false;
}

/// What stands in brackets in a title is another name of the thing: "(former
/// data.be)", "(Zolor)", behind a foreign name "(Data Portal)"; not what tells
/// of it: "(Articles 12 and 13)", "(XII.23.)", "(Federal)".
static bool is_other_name(const FcExtraction *extraction,
                          FcStr inside,
                          FcStr outside)
{
  const FcWords *words = fc_words_of(extraction->arena, extraction->lexicon,
                                     inside, extraction->scope);
  if (!fc_is_proper(words) || is_place(extraction, inside) ||
      has_digit(inside) || fc_str_find(inside, FC_STR(",")) < inside.len ||
      is_of_body(extraction, outside)) {
    return false;
  }

  return is_coined(extraction, inside) ||
         (kind_of(extraction, inside) && is_coined(extraction, outside));
}

/// "Sea Root (Zolor) Authority", "Sea Portal (sea.be)": what is in brackets in
/// the name; what stands before them too if more follows.
static void add_bracketed(FcThing *thing, FcStr name)
{
  const FcStr former = FC_STR("former ");
  FcBrackets brackets = {0, 0};
  if (!scan_one_bracket(&brackets, name)) {
    return;
  }
  const FcStr outside = fc_str_upto(name, brackets.open - 1);
  FcStr inside = {name.data + brackets.open + 1,
                  brackets.close - brackets.open - 1};
  const bool changed = fc_str_starts(inside, former);
  inside = fc_str_from(inside, changed ? former.len : 0);
  if (!is_other_name(thing->extraction, inside, outside)) {
    return;
  }

  if (brackets.close + 1 < name.len || changed ||
      is_coined(thing->extraction, outside)) {
    fc_thing_add_alt(thing, outside);
  } else {
    fc_thing_add_own(thing, outside);
  }
  fc_thing_add_alt(thing, inside);
}

/// The printed title without the years at its end; "Plan for 2021-2025" needs
/// them.
static FcStr without_years(const FcExtraction *extraction, FcStr printed)
{
  FcYears unused = {0, 0};
  const FcStr name =
      fc_str_upto(printed, fc_scan_trailing_years(&unused, printed));
  const bool cut = fc_lexicon_find(extraction->lexicon, "connector",
                                   fc_str_from(name, last_word_start(name)),
                                   extraction->scope) != NULL;

  return name.len && !cut ? name : printed;
}

/// The title without an acronym at its end, "(ABC)", or a word like one:
/// "Electronic Passport (ePass)".
static FcStr without_short_form(FcStr name, FcStr *form)
{
  const size_t len = fc_scan_trailing_acronym(form, name);
  FcBrackets brackets = {0, 0};
  uint32_t c = 0;
  if (form->len || !scan_one_bracket(&brackets, name) ||
      brackets.close + 1 < name.len) {
    return fc_str_upto(name, len);
  }

  const FcStr inside = {name.data + brackets.open + 1,
                        brackets.close - brackets.open - 1};
  const size_t n = fc_str_next(&c, inside);
  const FcStr rest = fc_str_from(inside, n);
  if (fc_str_word_length(inside) < inside.len || !fc_is_alpha(c) ||
      fc_is_upper(c) || !fc_str_next(&c, rest) || !fc_is_upper(c)) {
    return name;
  }
  *form = inside;
  return fc_str_upto(name, brackets.open - 1);
}

void fc_thing_set_name(FcThing *thing, FcStr printed)
{
  FcArena *arena = thing->extraction->arena;
  FcRecord *record = thing->record;
  FcYears years = {0, 0};
  FcStr acronym = {NULL, 0};
  FcStr ending = {NULL, 0};

  // An acronym inside a printed name stays there: "Tool (ABC) for All".
  const FcStr core = fc_core_name(arena, printed, &acronym, &years);
  FcStr name = without_years(thing->extraction, fc_str_trim(printed));
  name = without_short_form(name, &ending);
  record->name = name;
  fc_thing_add_own(thing, name);
  add_head(thing, name);
  add_without_determiner(thing, name);
  add_halves(thing, name);
  if (!ending.len && acronym.len) {
    const size_t bracket = fc_str_find(name, FC_STR("("));
    fc_thing_add_alt(thing, fc_str_upto(core, bracket));
  }
  fc_thing_add_alt(thing, acronym.len ? acronym : ending);
  add_bracketed(thing, name);
  add_invented_name(thing);
  thing->titles = thing->own.len;
  if (years.first) {
    record->start = fc_arena_printf(arena, "%04d", years.first);
  }
  if (years.last) {
    record->end = fc_arena_printf(arena, "%04d", years.last);
  }
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

/// Does a word of a name show that it is a brand: a place, an invented one?
static bool has_brand(const FcExtraction *extraction, FcStr name)
{
  FcStr word = {NULL, 0};

  while (fc_str_split(&name, ' ', &word)) {
    if (is_place(extraction, word) || is_invented(word) ||
        fc_is_digit((unsigned char)word.data[0])) {
      return true;
    }
  }
  return false;
}

/// Is what stands before the word for a kind a name without it? Of portals it
/// is; plans and projects are about what stands there ("Open Sea | Programme"),
/// but for a brand; acts, registers and bodies always are.
static bool stands_for_kind(const FcExtraction *extraction,
                            const FcConcept *kind,
                            FcStr rest)
{
  static const struct {
    const char *kind;
    bool branded; ///< Only a brand stands for it
  } kinds[] = {
      {"service", false},   {"infrastructure", false}, {"data_portal", false},
      {"initiative", true}, {"strategy", true},
  };

  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; ++i) {
    if (fc_str_eq(kind->notation, fc_str(kinds[i].kind))) {
      return !kinds[i].branded || has_brand(extraction, rest);
    }
  }
  return false;
}

/// "MyDesk Coast Portal": without the place too, where that is not said so.
static void add_without_kind(FcThing *thing)
{
  const FcExtraction *extraction = thing->extraction;
  const FcConcept *kind = NULL;
  FcStr rest = without_kind(extraction, thing->record->name, &kind);
  if (!rest.len || !stands_for_kind(extraction, kind, rest)) {
    return;
  }
  if (!can_be_short(thing, rest)) {
    const size_t at = last_word_start(rest);
    rest = is_place(extraction, fc_str_from(rest, at))
               ? fc_str_trim(fc_str_upto(rest, at))
               : (FcStr){NULL, 0};
  }
  if (rest.len && can_be_short(thing, rest)) {
    fc_thing_add_alt(thing, rest);
  }
}

/// "Flemish Data Action Plan" → "Data Action Plan"
static void add_without_place(FcThing *thing)
{
  const FcStr name = thing->record->name;
  const size_t first = fc_str_find(name, FC_STR(" "));
  const FcStr local = fc_str_from(name, first + 1);
  const FcStr rest = fc_str_from(local, fc_str_find(local, FC_STR(" ")) + 1);

  if (is_place(thing->extraction, fc_str_upto(name, first)) &&
      fc_str_find(rest, FC_STR(" ")) < rest.len && can_be_short(thing, local)) {
    fc_thing_add_alt(thing, local);
  }
}

/// "Fourth Action Plan | for Open Government": three words or more.
static void add_head_name(FcThing *thing)
{
  const FcExtraction *extraction = thing->extraction;
  const FcStr name = thing->record->name;
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
  add_without_kind(thing);
  add_without_place(thing);
  add_head_name(thing);
}
