// The kind of a thing: by the words of its name, by what its text says it is,
// by the section that it stands in.
#include "thing.h"

/// A kind, and whether the word for it is enough by itself.
typedef struct {
  const FcConcept *concept; ///< NULL for none
  bool strong;
  bool defined; ///< By a word that tells what the thing is, no other's
} Finding;

static const Finding nothing = {NULL, false, false};

static bool is_kind(const FcConcept *kind, const char *notation)
{
  return kind && fc_str_eq(kind->notation, fc_str(notation));
}

/// What a word for a kind is worth where the text calls the thing so: "X is a
/// service for all" tells more than a name with that word. Weak words do only
/// behind "is a".
static Finding said(const FcExtraction *extraction,
                    const FcMatch *kind,
                    bool defines)
{
  FcMatch word = {0};

  return fc_lexicon_scan(&word, extraction->lexicon, "defining", kind->label,
                         extraction->scope) &&
                 word.len == kind->label.len && (defines || word.strong)
             ? (Finding){word.concept->close, true, true}
             : (Finding){kind->concept, kind->strong, false};
}

/// "a network called X", "launched an initiative on X"
static bool is_called(const FcThing *thing,
                      const FcSentence *sentence,
                      const FcMatch *kind)
{
  const size_t end = kind->start + kind->len;
  const FcMatches words =
      fc_sentence_matches(thing->extraction, sentence, "naming");
  const FcMatch *called = fc_match_at(&words, end + 1);

  return called && fc_thing_find(thing, fc_str_from(sentence->runs.text,
                                                    end)) <= called->len + 2;
}

/// What stands before a word for a kind, folded, without the sign that ends it.
static FcStr before_kind(FcArena *arena, FcStr text, const FcMatch *kind)
{
  FcStr before = fc_fold(arena, fc_str_upto(text, kind->start));

  while (before.len &&
         !fc_is_word((unsigned char)before.data[before.len - 1]) &&
         (unsigned char)before.data[before.len - 1] < 0x80) {
    --before.len;
  }
  return before;
}

/// The folded text without one of the thing's names at its end, or itself.
static FcStr without_own(const FcThing *thing, FcStr text)
{
  for (size_t i = 0; i < thing->own.len; ++i) {
    const FcStr own = thing->own.items[i];
    if (fc_str_ends(text, own) &&
        fc_str_at_boundary(text, text.len - own.len)) {
      return fc_str_upto(text, text.len - own.len);
    }
  }
  return text;
}

/// Is a name of the thing right before a word for a kind, or one adjective
/// between: "the DATAX research | initiative", not "DATAX supports |
/// initiatives"?
static bool is_beside(const FcThing *thing, FcStr text, const FcMatch *kind)
{
  FcArena *arena = thing->extraction->arena;
  const FcStr before = before_kind(arena, text, kind);
  if (without_own(thing, before).len < before.len) {
    return true;
  }

  const FcStr words = fc_str_trim(fc_str_upto(text, kind->start));
  size_t start = words.len;
  while (start > 0 && words.data[start - 1] != ' ') {
    --start;
  }
  const FcStr adjective = fc_str_from(words, start);
  uint32_t first = 0;
  const FcStr name = fc_fold(arena, fc_str_trim(fc_str_upto(words, start)));
  const FcStr lead = without_own(thing, name);
  return lead.len < name.len && fc_str_ends(lead, FC_STR("the ")) &&
         fc_str_next(&first, adjective) && fc_is_word(first) &&
         !fc_is_upper(first) && !fc_str_ends(adjective, FC_STR("s")) &&
         !fc_str_ends(adjective, FC_STR("ed"));
}

/// The word for a kind right behind one of the thing's names: "the Tomorrow's
/// Tech Today conference"; not one that belongs to the name.
static Finding kind_beside_name(const FcThing *thing,
                                const FcSentence *sentence)
{
  const FcExtraction *extraction = thing->extraction;
  const FcStr text = sentence->runs.text;
  const FcMatches kinds = fc_sentence_matches(extraction, sentence, "kind");
  // "Following the X pilot project": what there was before.
  if (fc_sentence_begins(extraction, sentence, "opener", "past")) {
    return nothing;
  }

  for (size_t i = 0; i < kinds.len; ++i) {
    const FcMatch *kind = &kinds.items[i];
    const FcStr with =
        fc_fold(extraction->arena, fc_str_upto(text, kind->start + kind->len));
    const bool beside =
        is_beside(thing, text, kind) && !fc_str_ends(with, thing->own.items[0]);
    if (beside || is_called(thing, sentence, kind)) {
      return said(extraction, kind, false);
    }
  }
  return nothing;
}

static Finding kind_of_phrase(const FcExtraction *extraction,
                              FcStr phrase,
                              bool defines)
{
  Finding finding = nothing;
  finding.concept = fc_phrase_kind(extraction->arena, extraction->lexicon,
                                   phrase, extraction->scope, &finding.strong);
  const FcMatches kinds =
      fc_lexicon_matches(extraction->arena, extraction->lexicon, "kind", phrase,
                         extraction->scope);

  for (size_t i = kinds.len; i > 0 && defines; --i) {
    if (kinds.items[i - 1].concept == finding.concept) {
      finding = said(extraction, &kinds.items[i - 1], true);
      break;
    }
  }
  return finding;
}

/// What the sentence says that the thing is: the phrase behind "is a".
static Finding kind_by_definition(const FcThing *thing,
                                  const FcSentence *sentence)
{
  bool indefinite = false;
  const FcStr phrase = fc_thing_definition(&indefinite, thing, sentence);

  return kind_of_phrase(thing->extraction, phrase, indefinite);
}

/// "The strategy is supported by …": what the text goes on to call the thing.
static Finding kind_by_reference(const FcThing *thing,
                                 const FcSentence *sentence)
{
  const FcExtraction *extraction = thing->extraction;
  const FcMatches determiners =
      fc_sentence_matches(extraction, sentence, "determiner");
  const FcMatches kinds = fc_sentence_matches(extraction, sentence, "kind");
  const FcMatch *determiner = fc_match_at(&determiners, 0);
  const FcMatch *kind =
      determiner ? fc_match_at(&kinds, determiner->len + 1) : NULL;

  return kind ? (Finding){kind->concept, kind->strong, false} : nothing;
}

/// A way in which a sentence tells the kind.
typedef Finding Way(const FcThing *, const FcSentence *);

/// What the first sentences say, by the first way that finds something.
static Finding kind_by_ways(const FcThing *thing, Way *const *ways, size_t len)
{
  for (size_t i = 0; i < thing->len && i <= FC_KIND_SENTENCES; ++i) {
    for (size_t w = 0; w < len; ++w) {
      const Finding finding = ways[w](thing, &thing->sentences[i]);
      if (finding.concept) {
        return finding;
      }
    }
  }
  return nothing;
}

static Finding kind_by_text(const FcThing *thing)
{
  static Way *const ways[] = {kind_by_definition, kind_beside_name,
                              kind_by_reference};

  return kind_by_ways(thing, ways, sizeof ways / sizeof *ways);
}

/// Which of a section's kinds is asked for.
typedef enum { USUAL, CLOSE, ALWAYS } SectionKind;

static const FcConcept *inherited(const FcConcept *section, SectionKind which)
{
  for (; section; section = section->broader) {
    const FcConcept *kinds[] = {
        [USUAL] = section->related,
        [CLOSE] = section->close,
        [ALWAYS] = section->always,
    };
    if (kinds[which]) {
      return kinds[which];
    }
  }
  return NULL;
}

/// Where a word tells although others follow it: among acts that for an act
/// ("Security of Network and Information Systems Act"), among infrastructures
/// that for a European one ("Involvement in …").
static bool tells_anywhere(const FcMatch *word, const FcConcept *section)
{
  return word->strong &&
         (is_kind(section, "infrastructure") ? word->concept->level.len > 0
                                             : word->concept == section);
}

static Finding kind_by_section_word(const FcThing *thing)
{
  const FcExtraction *extraction = thing->extraction;
  const FcConcept *usual = inherited(thing->section, CLOSE);
  const FcMatches found =
      fc_lexicon_matches(extraction->arena, extraction->lexicon, "kind",
                         thing->record->name, extraction->scope);

  for (size_t i = 0; i < found.len && usual; ++i) {
    if (tells_anywhere(&found.items[i], usual)) {
      return (Finding){found.items[i].concept, true, false};
    }
  }
  return nothing;
}

/// By any name: the printed one first, then long forms of an acronym.
static Finding kind_by_names(const FcThing *thing)
{
  const FcExtraction *extraction = thing->extraction;
  const FcRecord *record = thing->record;
  Finding finding = kind_by_section_word(thing);
  if (finding.concept) {
    return finding;
  }

  finding.concept =
      fc_phrase_kind(extraction->arena, extraction->lexicon, record->name,
                     extraction->scope, &finding.strong);
  for (size_t i = 0; i < record->alt.len && !finding.concept; ++i) {
    finding.concept = fc_phrase_kind(extraction->arena, extraction->lexicon,
                                     record->alt.items[i], extraction->scope,
                                     &finding.strong);
  }
  return finding;
}

/// As the record that presented a thing of that name before.
static Finding kind_by_namesake(const FcThing *thing)
{
  const FcEntities *entities = thing->extraction->entities;

  for (size_t i = 1; i < entities->len; ++i) {
    const FcRecord *record = entities->items[i];
    if (record != thing->record && record->kind.len &&
        fc_thing_is_called(thing, record->name)) {
      return (Finding){
          fc_lexicon_concept(thing->extraction->lexicon,
                             fc_arena_join(thing->extraction->arena,
                                           FC_STR("kind/"), record->kind)),
          true, false};
    }
  }
  return nothing;
}

/// The first word for a kind in the first sentence.
static Finding kind_by_mention(const FcThing *thing)
{
  const FcExtraction *extraction = thing->extraction;
  FcMatch match = {0};

  return thing->len && fc_sentence_scan(&match, extraction,
                                        &thing->sentences[0], "kind")
             ? (Finding){match.concept, match.strong, false}
             : nothing;
}

/// A service whose first sentences are about datasets publishes them.
static bool publishes_data(const FcThing *thing)
{
  const FcExtraction *extraction = thing->extraction;
  FcMatch match = {0};

  for (size_t i = 0; i < thing->len && i < 3; ++i) {
    if (fc_sentence_scan(&match, extraction, &thing->sentences[i], "topic")) {
      return true;
    }
  }
  return fc_lexicon_scan(&match, extraction->lexicon, "topic",
                         thing->record->name, extraction->scope);
}

/// All rows of such tables are of one kind: "Passport" is a service.
static Finding kind_by_rows(const FcThing *thing)
{
  const bool row = fc_str_eq(thing->record->form, FC_STR("table-row"));
  const FcConcept *kind = row && thing->section ? thing->section->rows : NULL;

  return (Finding){kind, kind != NULL, false};
}

/// The kind of all that stands in a section: editions to 2023 sort by kind.
static const FcConcept *section_kind(const FcThing *thing)
{
  const FcConcept *kind = inherited(thing->section, ALWAYS);

  return kind ? kind : inherited(thing->section, CLOSE);
}

static bool has_word(const char *words, FcStr word)
{
  const FcStr all = words ? fc_str(words) : (FcStr){NULL, 0};
  const size_t at = fc_str_find(all, word);

  return at < all.len && fc_str_at_boundary(all, at) &&
         fc_str_at_boundary(all, at + word.len);
}

/// What a thing can be although its section is of one kind; where a kind of
/// section has no row, it can be anything. Section 4 of the editions to 2023
/// puts all that is no act and no body under infrastructure.
static const struct {
  const char *section;
  const char *by_name;     ///< If a word of its name says so
  const char *by_weak;     ///< Also if that is not enough by itself elsewhere
  const char *by_text;     ///< If its text defines it so
  const char *by_defining; ///< If it does by a word that is no other kind's
} exceptions[] = {
    {
        .section = "organisation",
        .by_name = "data_portal infrastructure service",
        .by_text = "infrastructure",
        .by_defining = "initiative service",
    },
    {
        .section = "base_registry",
        .by_name = "legislation organisation",
    },
    {
        .section = "legislation",
        .by_name = "base_registry infrastructure initiative organisation "
                   "service strategy",
    },
    {
        .section = "service",
        .by_name = "base_registry data_portal infrastructure initiative "
                   "legislation organisation strategy",
        .by_text = "data_portal infrastructure organisation",
    },
    {
        .section = "infrastructure",
        .by_name = "base_registry data_portal event initiative legislation "
                   "organisation service strategy xborder_infrastructure",
        .by_weak = "strategy",
        .by_text = "base_registry data_portal initiative organisation service "
                   "strategy",
    },
    {
        .section = "xborder_infrastructure",
        .by_name = "initiative organisation service strategy",
        .by_text = "initiative organisation service strategy",
    },
    {
        .section = "xborder_service",
    },
};

typedef enum { BY_NAME, BY_TEXT } Source;

/// What a finding is worth in the thing's section: nothing where such a thing
/// does not stand in it.
static Finding in_section(const FcThing *thing, Finding found, Source source)
{
  const FcConcept *section = section_kind(thing);
  if (!section || !found.concept || section == found.concept) {
    return found;
  }

  for (size_t i = 0; i < sizeof exceptions / sizeof *exceptions; ++i) {
    if (!is_kind(section, exceptions[i].section)) {
      continue;
    }
    const FcStr kind = found.concept->notation;
    if (!has_word(source == BY_NAME ? exceptions[i].by_name
                                    : exceptions[i].by_text,
                  kind) &&
        !(found.defined && has_word(exceptions[i].by_defining, kind))) {
      return nothing;
    }
    found.strong = found.strong ||
                   (source == BY_NAME && has_word(exceptions[i].by_weak, kind));
    break;
  }
  return found;
}

static Finding kind_by_head(const FcThing *thing)
{
  const FcExtraction *extraction = thing->extraction;
  // "Secretary of State for Digital Infrastructure" is none.
  if (is_kind(section_kind(thing), "organisation") &&
      fc_phrase_is_person(extraction->arena, extraction->lexicon,
                          thing->record->name, extraction->scope)) {
    return nothing;
  }

  return in_section(thing, kind_by_names(thing), BY_NAME);
}

/// What the text defines the thing as: more than its section.
static Finding kind_by_statement(const FcThing *thing)
{
  static Way *const ways[] = {kind_by_definition, kind_beside_name};

  return in_section(
      thing, kind_by_ways(thing, ways, sizeof ways / sizeof *ways), BY_TEXT);
}

static bool is_plural(FcStr word)
{
  return fc_str_ends(word, FC_STR("s")) && !fc_str_ends(word, FC_STR("ss"));
}

/// What a list is said to have: "the following projects were", "Some services
/// allow", "its portals:"; not "goals of the services". Bodies may be those
/// that have it: "Towns have services:".
static const FcConcept *announced_kind(const FcExtraction *extraction,
                                       FcStr lead)
{
  const FcReading *reading =
      fc_lexicon_read(extraction->arena, extraction->lexicon, lead);
  const FcMatches kinds =
      fc_reading_matches(extraction->arena, extraction->lexicon, "kind",
                         reading, extraction->scope);
  const FcMatches verbs =
      fc_reading_matches(extraction->arena, extraction->lexicon, "verb",
                         reading, extraction->scope);

  for (size_t i = 0; i < kinds.len; ++i) {
    const FcMatch *kind = &kinds.items[i];
    const size_t end = kind->start + kind->len;
    const bool last = fc_str_eq(fc_str_from(lead, end), FC_STR(":"));
    const bool subject =
        fc_match_at(&verbs, end + 1) && !is_kind(kind->concept, "organisation");
    if (is_plural(kind->label) &&
        (last || subject ||
         fc_str_ends(fc_str_upto(lead, kind->start), FC_STR("following ")))) {
      return kind->concept;
    }
  }
  return NULL;
}

/// An item below "Open Data Portals" is one of them.
static const FcConcept *headed_kind(const FcExtraction *extraction,
                                    FcStr heading)
{
  const size_t end = fc_phrase_head(extraction->arena, extraction->lexicon,
                                    heading, extraction->scope);
  const FcStr head = fc_str_trim(fc_str_upto(heading, end));
  const FcMatches kinds = fc_lexicon_matches(
      extraction->arena, extraction->lexicon, "kind", head, extraction->scope);
  const FcMatch *kind = fc_match_before(&kinds, head.len);

  return kind && is_plural(kind->label) &&
                 fc_record_named(extraction,
                                 fc_thing_fold(extraction->arena, heading))
             ? kind->concept
             : NULL;
}

/// As the list is called that a thing is an item of.
static Finding kind_by_list(const FcThing *thing)
{
  const FcExtraction *extraction = thing->extraction;
  const FcRecord *record = thing->record;
  if (!fc_str_eq(record->form, FC_STR("list-item"))) {
    return nothing;
  }

  const FcConcept *kind = headed_kind(extraction, record->heading);
  kind = kind ? kind : announced_kind(extraction, thing->lead);
  return in_section(thing, (Finding){kind, kind != NULL, false}, BY_NAME);
}

static Finding kind_by_whole_section(const FcThing *thing)
{
  const FcConcept *kind = section_kind(thing);

  return (Finding){kind, kind != NULL, false};
}

static Finding kind_by_section(const FcThing *thing)
{
  const FcConcept *kind = inherited(thing->section, USUAL);

  return (Finding){kind, kind != NULL, false};
}

void fc_thing_find_kind(FcThing *thing)
{
  static const struct {
    const char *rule;
    Finding (*find)(const FcThing *);
  } rules[] = {
      {"kind by whole section", kind_by_rows},
      {"kind by name", kind_by_head},
      {"kind by text", kind_by_statement},
      {"kind by list", kind_by_list},
      {"kind by whole section", kind_by_whole_section},
      {"kind by text", kind_by_text},
      {"kind by namesake", kind_by_namesake},
      {"kind by section", kind_by_section},
      {"kind by mention", kind_by_mention},
  };
  FcRecord *record = thing->record;
  Finding best = nothing;

  // The first that is sure, else the first that says anything.
  for (size_t i = 0; i < sizeof rules / sizeof *rules && !best.strong; ++i) {
    const Finding finding = rules[i].find(thing);
    if (finding.strong || (finding.concept && !best.concept)) {
      best = finding;
      record->rule = fc_str(rules[i].rule);
    }
  }
  if (is_kind(best.concept, "service") && publishes_data(thing)) {
    best.concept = fc_lexicon_concept(thing->extraction->lexicon,
                                      FC_STR("kind/data_portal"));
  }
  record->kind = best.concept ? best.concept->notation : FC_STR("initiative");
}
