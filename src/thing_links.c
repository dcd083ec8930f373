// Web addresses of a thing, the EU acts that its text cites, and the
// languages that it is offered in.
#include "act.h"
#include "iri.h"
#include "scan.h"
#include "thing.h"

#include <string.h>

static void add_url(FcThing *thing, FcStr target)
{
  FcArena *arena = thing->extraction->arena;
  const FcStr iri = fc_iri_from_link(arena, target);

  if (iri.len) {
    (void)fc_strs_add_new(arena, &thing->record->urls, iri);
  }
}

/// Does an address hold the thing's name, or a link text one of its names?
static bool is_own_address(const FcThing *thing, FcStr shown, FcStr target)
{
  FcArena *arena = thing->extraction->arena;
  const FcStr name = fc_squeeze(arena, thing->record->name);
  const FcStr address = fc_squeeze(arena, target);

  return fc_thing_is_called(thing, shown) ||
         fc_thing_find(thing, shown) < shown.len ||
         (name.len > 4 && fc_str_find(address, name) < address.len);
}

/// A host's name is an address in Data.gov.be and "Federal Portal Belgium.be".
static void add_host(FcThing *thing, FcStr name, bool shown)
{
  FcArena *arena = thing->extraction->arena;
  size_t at = name.len;
  while (at > 0 && name.data[at - 1] != ' ') {
    --at;
  }
  const FcStr host = fc_fold(arena, fc_str_from(name, at));
  if (fc_is_host(host) && (shown || fc_has_common_domain(host))) {
    add_url(thing, fc_arena_join(arena, FC_STR("https://"), host));
  }
}

/// "This is now part of the [host] website": the sentence goes on about a
/// service, and shows where it is.
static bool is_about_site(const FcThing *thing, const FcSentence *sentence)
{
  return fc_str_eq(thing->record->kind, FC_STR("service")) &&
         fc_str_starts(sentence->folded, FC_STR("this is "));
}

static void find_urls(FcThing *thing)
{
  FcRecord *record = thing->record;
  add_host(thing, record->name, false);
  for (size_t i = 0; i < record->alt.len; ++i) {
    add_host(thing, record->alt.items[i], true);
  }

  for (size_t i = 0; i < thing->len; ++i) {
    const FcRuns *runs = &thing->sentences[i].runs;
    for (size_t s = 0; s < runs->len; ++s) {
      const FcSpan *span = &runs->spans[s];
      const FcStr shown = fc_span_text(runs, span);
      if (span->type == FC_LINK &&
          (is_own_address(thing, shown, span->target) ||
           (fc_is_host(shown) && is_about_site(thing, &thing->sentences[i])))) {
        add_url(thing, span->target);
      }
    }
  }
}

/// "General Data Regulation (2016/679/EU)": a known name says it all.
static bool has_known_name(const FcMatches *names, FcStr text, const FcAct *act)
{
  for (size_t i = 0; i < names->len; ++i) {
    const FcMatch *name = &names->items[i];
    const size_t end = name->start + name->len;
    if (name->start < act->start && end > act->start) {
      const FcStr rest = fc_str_trim(fc_str_from(text, end));
      return rest.len && strchr("(,", rest.data[0]);
    }
  }
  return false;
}

static void find_numbered_acts(FcThing *thing, const FcSentence *sentence)
{
  FcArena *arena = thing->extraction->arena;
  const FcStr text = sentence->runs.text;
  const FcMatches names =
      fc_sentence_matches(thing->extraction, sentence, "act");
  FcAct act = {0};

  for (size_t at = 0; fc_act_scan(&act, arena, text, at);
       at = act.start + act.len) {
    if (!has_known_name(&names, text, &act)) {
      (void)fc_strs_add_new(arena, &thing->record->refs, act.printed);
    }
  }
}

static FcStr eli_of(const FcThing *thing, FcStr printed)
{
  const FcExtraction *extraction = thing->extraction;
  const FcConcept *known =
      fc_lexicon_find(extraction->lexicon, "act", printed, extraction->scope);
  FcAct act = {0};

  if (known) {
    return known->exact;
  }
  return fc_act_scan(&act, extraction->arena, printed, 0)
             ? fc_act_eli(extraction->arena, &act)
             : (FcStr){NULL, 0};
}

FcStr fc_thing_ref(const FcThing *thing, FcStr eli)
{
  const FcStrs *refs = &thing->record->refs;

  for (size_t i = 0; i < refs->len; ++i) {
    if (fc_str_eq(eli_of(thing, refs->items[i]), eli)) {
      return refs->items[i];
    }
  }
  return (FcStr){NULL, 0};
}

/// "as defined in Article 17 of the eIDAS Regulation" refers to a term, not to
/// the act.
static bool is_pinpoint(FcStr text, size_t at)
{
  FcStr before = fc_str_upto(text, at);
  const size_t reach = 20;

  before = fc_str_from(before, before.len > reach ? before.len - reach : 0);
  return fc_str_find(before, FC_STR("Article ")) < before.len;
}

/// Acts called by a name count where their number is not given.
static void find_named_acts(FcThing *thing, const FcSentence *sentence)
{
  const FcExtraction *extraction = thing->extraction;
  const FcStr text = sentence->runs.text;
  const FcMatches acts = fc_sentence_matches(extraction, sentence, "act");

  for (size_t i = 0; i < acts.len; ++i) {
    const FcMatch *act = &acts.items[i];
    const FcStr printed = {text.data + act->start, act->len};
    if (!fc_thing_ref(thing, act->concept->exact).len &&
        !fc_thing_is_called(thing, printed) &&
        !fc_str_eq(eli_of(thing, thing->record->name), act->concept->exact) &&
        !is_pinpoint(text, act->start)) {
      (void)fc_strs_add_new(extraction->arena, &thing->record->refs, printed);
    }
  }
}

/// Are so many bytes from `from` on nothing but what joins a list?
static bool is_joint(FcStr text, size_t from, size_t to)
{
  static const char *const joints[] = {", ", " and ", ", and ", " or "};
  const FcStr between = fc_str_from(fc_str_upto(text, to), from);

  for (size_t i = 0; i < sizeof joints / sizeof *joints; ++i) {
    if (fc_str_eq(between, fc_str(joints[i]))) {
      return true;
    }
  }
  return false;
}

/// Does what stands at `at` leave the word before it a language: "in French,",
/// "in French language", not "in French towns"?
static bool ends_languages(const FcExtraction *extraction,
                           const FcSentence *sentence,
                           size_t at)
{
  const FcMatches tails =
      fc_sentence_matches(extraction, sentence, "language-tail");
  const FcStr rest = fc_str_from(sentence->runs.text, at);

  return !rest.len || strchr(".,;:", rest.data[0]) ||
         fc_match_at(&tails, at + 1);
}

/// Is something offered before `at`, and is that not in brackets?
static bool is_offered(const FcExtraction *extraction,
                       const FcSentence *sentence,
                       size_t at)
{
  const FcStr text = sentence->runs.text;
  FcMatch offer = {0};
  FcBrackets brackets = {0, 0};

  for (size_t from = 0; fc_scan_brackets(&brackets, text, from);
       from = brackets.close + 1) {
    if (brackets.open < at && at < brackets.close) {
      return false;
    }
  }
  return fc_sentence_scan(&offer, extraction, sentence, "offer") &&
         offer.start < at;
}

/// "It is available in Dutch, French and German."
static void find_languages(FcThing *thing, const FcSentence *sentence)
{
  const FcExtraction *extraction = thing->extraction;
  const FcStr text = sentence->runs.text;
  const FcMatches found = fc_sentence_matches(extraction, sentence, "language");

  for (size_t i = 0, next = 0; i < found.len; i = next) {
    const size_t start = found.items[i].start;
    size_t end = start + found.items[i].len;
    for (next = i + 1;
         next < found.len && is_joint(text, end, found.items[next].start);
         ++next) {
      end = found.items[next].start + found.items[next].len;
    }
    if (!fc_str_ends(fc_str_upto(text, start), FC_STR(" in ")) ||
        !ends_languages(extraction, sentence, end) ||
        !is_offered(extraction, sentence, start)) {
      continue;
    }
    for (size_t l = i; l < next; ++l) {
      (void)fc_strs_add_new(extraction->arena, &thing->record->languages,
                            found.items[l].concept->notation);
    }
  }
}

void fc_thing_find_links(FcThing *thing)
{
  find_urls(thing);
  for (size_t i = 0; i < thing->len; ++i) {
    find_numbered_acts(thing, &thing->sentences[i]);
  }
  for (size_t i = 0; i < thing->len; ++i) {
    find_named_acts(thing, &thing->sentences[i]);
    if (!thing->sentences[i].item) {
      find_languages(thing, &thing->sentences[i]);
    }
  }
}
