// Web addresses of a thing, the EU acts that its text cites, and the
// languages that it is offered in.
#include "act.h"
#include "iri.h"
#include "scan.h"
#include "thing.h"

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

static void find_numbered_acts(FcThing *thing, FcStr text)
{
  FcArena *arena = thing->extraction->arena;
  FcAct act = {0};

  for (size_t at = 0; fc_act_scan(&act, arena, text, at);
       at = act.start + act.len) {
    (void)fc_strs_add_new(arena, &thing->record->refs, act.printed);
  }
}

/// Has the record the act already, by its number?
static bool has_act(const FcThing *thing, const FcConcept *known)
{
  FcArena *arena = thing->extraction->arena;
  const FcRecord *record = thing->record;

  for (size_t i = 0; i < record->refs.len; ++i) {
    FcAct act = {0};
    if (fc_act_scan(&act, arena, record->refs.items[i], 0) &&
        fc_str_eq(fc_act_eli(arena, &act), known->exact)) {
      return true;
    }
  }
  return false;
}

static bool is_itself(const FcThing *thing, const FcConcept *act)
{
  const FcExtraction *extraction = thing->extraction;

  return fc_lexicon_find(extraction->lexicon, "act", thing->record->name,
                         extraction->scope) == act;
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
    if (!has_act(thing, act->concept) && !fc_thing_is_called(thing, printed) &&
        !is_itself(thing, act->concept) && !is_pinpoint(text, act->start)) {
      (void)fc_strs_add_new(extraction->arena, &thing->record->refs, printed);
    }
  }
}

static void find_languages(FcThing *thing, const FcSentence *sentence)
{
  const FcExtraction *extraction = thing->extraction;
  const FcStr text = sentence->runs.text;
  const FcStr before = FC_STR(" in ");
  const FcMatches found = fc_sentence_matches(extraction, sentence, "language");

  for (size_t i = 0; i < found.len; ++i) {
    const size_t start = found.items[i].start;
    const bool listed =
        i > 0 && start - found.items[i - 1].start - found.items[i - 1].len <= 6;
    const bool opened =
        start >= before.len && fc_str_ends(fc_str_upto(text, start), before);
    if (opened || (listed && thing->record->languages.len)) {
      (void)fc_strs_add_new(extraction->arena, &thing->record->languages,
                            found.items[i].concept->notation);
    }
  }
}

void fc_thing_find_links(FcThing *thing)
{
  find_urls(thing);
  for (size_t i = 0; i < thing->len; ++i) {
    find_numbered_acts(thing, thing->sentences[i].runs.text);
  }
  for (size_t i = 0; i < thing->len; ++i) {
    find_named_acts(thing, &thing->sentences[i]);
    if (!thing->sentences[i].item) {
      find_languages(thing, &thing->sentences[i]);
    }
  }
}
