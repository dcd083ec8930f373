// Ties to others that the title of a thing tells: "Amendment of the Data Act",
// "Secretary in the Ministry of Finance".
#include "act.h"
#include "scan.h"
#include "thing.h"

static FcStr without_article(FcStr name)
{
  const FcStr article = FC_STR("the ");

  return fc_str_starts(name, article) ? fc_str_from(name, article.len) : name;
}

/// Is it the name of one national act: not "Certain Acts", "other law" nor an
/// EU act?
static bool is_one_act(const FcExtraction *extraction, FcStr name)
{
  bool strong = false;
  const FcConcept *kind = fc_phrase_kind(extraction->arena, extraction->lexicon,
                                         name, extraction->scope, &strong);
  const FcStr head = fc_str_trim(
      fc_str_upto(name, fc_phrase_head(extraction->arena, extraction->lexicon,
                                       name, extraction->scope)));
  uint32_t first = 0;
  FcAct act = {0};

  return fc_str_next(&first, name) && fc_is_upper(first) && kind && strong &&
         fc_str_eq(kind->notation, FC_STR("legislation")) &&
         !fc_str_ends(head, FC_STR("s")) &&
         !fc_lexicon_find(extraction->lexicon, "kind", name,
                          extraction->scope) &&
         !fc_lexicon_find(extraction->lexicon, "act", name,
                          extraction->scope) &&
         !fc_act_scan(&act, extraction->arena, name, 0);
}

/// "Amendment of the Data Act", "Law Amending the Data Act": the title says
/// what the law amends.
static void find_amended(FcThing *thing)
{
  const FcExtraction *extraction = thing->extraction;
  const FcStr title = thing->record->name;
  FcMatch change = {0};
  if (!fc_str_eq(thing->record->kind, FC_STR("legislation")) ||
      !fc_lexicon_scan(&change, extraction->lexicon, "change", title,
                       extraction->scope)) {
    return;
  }

  const FcStr lead = fc_str_trim(fc_str_upto(title, change.start));
  const FcStr name =
      without_article(fc_str_from(title, change.start + change.len + 1));
  if ((!lead.len ||
       fc_lexicon_find(extraction->lexicon, "type", lead, extraction->scope)) &&
      is_one_act(extraction, name)) {
    (void)fc_strs_add_new(extraction->arena, &thing->record->amends, name);
  }
}

/// What binds the name of a body to that of another which it is part of.
static const struct {
  const char *words;
  bool known; ///< Only to one that the vocabulary knows: others are its topic
} bonds[] = {
    {" of the ", true},     {" in the ", false}, {" within the ", false},
    {" under the ", false}, {" at the ", false}, {", ", false},
};

/// Is it the name of one body by its words: neither "Offices and Agencies" nor
/// "Ministry"?
static bool is_parent(const FcExtraction *extraction, FcStr name)
{
  const FcStr head =
      fc_str_upto(fc_str_upto(name, fc_str_find(name, FC_STR(" of "))),
                  fc_str_find(name, FC_STR(" for ")));

  return fc_is_strong_body(extraction, name) &&
         fc_str_find(name, FC_STR(" ")) < name.len &&
         fc_str_find(name, FC_STR(",")) == name.len &&
         fc_str_find(head, FC_STR(" and ")) == head.len &&
         !fc_str_ends(head, FC_STR("s"));
}

/// "National Property Centre of the Federal Public Service Finance", "Secretary
/// in the Ministry of Finance": a body in the name of another is what that is
/// part of.
static void add_parent_in_name(FcThing *thing)
{
  const FcExtraction *extraction = thing->extraction;
  const FcStr name = thing->record->name;

  for (size_t i = 0; i < sizeof bonds / sizeof *bonds; ++i) {
    const FcStr bond = fc_str(bonds[i].words);
    const size_t at = fc_str_find(name, bond);
    const FcStr parent = fc_str_from(name, at + bond.len);
    if (at < name.len &&
        (bonds[i].known ? fc_lexicon_find(extraction->lexicon, "organisation",
                                          parent, extraction->scope) != NULL
                        : is_parent(extraction, parent))) {
      (void)fc_strs_add_new(extraction->arena, &thing->record->part_of, parent);
    }
  }
}

static void add_parents(FcThing *thing, const FcNames *names)
{
  for (size_t i = 0; i < names->len; ++i) {
    (void)fc_strs_add_new(thing->extraction->arena, &thing->record->part_of,
                          names->items[i].text);
  }
}

/// "The Secretary for Data within the Ministry of Finance is …": right behind
/// the name.
static void add_parent_behind_name(FcThing *thing, const FcSentence *sentence)
{
  const FcClause clause = fc_clause_of(thing->extraction, sentence);

  for (size_t i = 0; i < sizeof bonds / sizeof *bonds; ++i) {
    const FcStr bond = fc_str(bonds[i].words);
    const size_t at = fc_str_find(clause.text, bond);
    if (!bonds[i].known && at < clause.text.len &&
        fc_thing_ends_in_own(thing, fc_str_upto(clause.text, at))) {
      const FcNames names = fc_bodies_at(&clause, at + bond.len);
      if (names.len && is_parent(thing->extraction, names.items[0].text)) {
        add_parents(thing, &(FcNames){names.items, 1});
      }
    }
  }
}

/// "The office is a body within the Ministry of Finance": so is a body part of
/// another that the text tells of.
static void add_parent_in_text(FcThing *thing)
{
  for (size_t i = 0; i < thing->len; ++i) {
    const FcSentence *sentence = &thing->sentences[i];
    if (!sentence->item && sentence->paragraph == 0 &&
        fc_thing_in_sentence(thing, sentence)) {
      const FcNames names = fc_thing_possessor(thing, sentence);
      add_parents(thing, &names);
      add_parent_behind_name(thing, sentence);
    }
  }
}

/// A body belongs to the one that it is part of.
static void add_parents_as_owners(FcThing *thing)
{
  FcRecord *record = thing->record;

  for (size_t i = 0; i < record->part_of.len; ++i) {
    fc_owner_add(thing->extraction, record, record->part_of.items[i]);
  }
}

void fc_thing_find_ties(FcThing *thing)
{
  find_amended(thing);
  if (fc_str_eq(thing->record->kind, FC_STR("organisation"))) {
    add_parent_in_name(thing);
    add_parent_in_text(thing);
    add_parents_as_owners(thing);
  }
}
