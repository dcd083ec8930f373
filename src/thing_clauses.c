// What a participle or a verb of a text belongs to: is it the thing that is
// "managed by X", the thing that "X launched"?
#include "thing.h"

/// Is a text, without blanks at its end, one that a label of `scheme` ends?
const FcMatch *fc_label_before(const FcExtraction *extraction,
                               const FcSentence *sentence,
                               const char *scheme,
                               size_t end)
{
  const FcMatches found = fc_sentence_matches(extraction, sentence, scheme);
  const FcStr before = fc_str_trim(fc_str_upto(sentence->runs.text, end));

  return fc_match_before(&found, before.len);
}

/// "has not yet been adopted by"
bool fc_is_denied(FcStr text, size_t at)
{
  const FcStr before = fc_str_upto(text, at);
  size_t words = 0;
  size_t from = before.len;

  while (from > 0 && words < 5) {
    --from;
    words += before.data[from] == ' ';
  }
  const FcStr near = fc_str_from(before, from);
  return fc_str_find(near, FC_STR(" not ")) < near.len ||
         fc_str_find(near, FC_STR(" never ")) < near.len;
}

/// The last label of `scheme` before `at`, or NULL.
static const FcMatch *last_before(const FcExtraction *extraction,
                                  const FcSentence *sentence,
                                  const char *scheme,
                                  size_t at)
{
  const FcMatches found = fc_sentence_matches(extraction, sentence, scheme);
  size_t count = 0;

  while (count < found.len && found.items[count].start < at) {
    ++count;
  }
  return count ? found.items + count - 1 : NULL;
}

static bool begins_with_pronoun(const FcThing *thing,
                                const FcSentence *sentence)
{
  const FcMatches pronouns =
      fc_sentence_matches(thing->extraction, sentence, "pronoun");

  return fc_match_at(&pronouns, 0) != NULL;
}

/// "a laboratory for the public sector | operated by": a complement that is one
/// known thing and no word for a kind leaves the participle to the noun before.
static bool is_mere_complement(const FcThing *thing,
                               const FcSentence *sentence,
                               const FcMatch *boundary,
                               size_t at)
{
  const FcStr text = sentence->runs.text;
  const size_t end = boundary->start + boundary->len;
  const FcStr complement = {text.data + end, at - end};

  return fc_str_starts(complement, FC_STR(" the ")) &&
         !fc_str_ends(fc_str_trim(complement), FC_STR("s")) &&
         !fc_label_before(thing->extraction, sentence, "kind", at);
}

/// Does the noun right before `at` say what the thing is: "X is an online
/// portal | managed by"? Also "An online portal | managed by".
static bool is_predicate(const FcThing *thing,
                         const FcSentence *sentence,
                         size_t at)
{
  const FcExtraction *extraction = thing->extraction;
  const FcMatch *copula = last_before(extraction, sentence, "copula", at);
  const FcMatch *boundary = last_before(extraction, sentence, "boundary", at);
  const FcStr before = fc_str_upto(sentence->runs.text, at);
  const FcMatch *kind = fc_label_before(extraction, sentence, "kind", at);
  const FcMatch *article = last_before(extraction, sentence, "determiner", at);
  // "X shows services managed by", "The portal shows the services managed by"
  if (!copula &&
      ((kind && kind->strong && !fc_thing_is_kind(thing, kind->concept)) ||
       fc_thing_find(thing, before) < before.len ||
       begins_with_pronoun(thing, sentence) ||
       fc_str_starts(before, FC_STR("The ")) ||
       (article && article->start > 0))) {
    return false;
  }
  const FcMatch *verb = last_before(extraction, sentence, "verb", at);
  const size_t from = copula ? copula->start : 0;

  return (!boundary || boundary->start < from ||
          is_mere_complement(thing, sentence, boundary, at)) &&
         (!verb || verb->start <= from);
}

/// "The portal | managed by", "This tool | developed by"
static bool is_the_kind(const FcThing *thing,
                        const FcSentence *sentence,
                        const FcMatch *kind)
{
  const FcStr article =
      fc_str_trim(fc_str_upto(sentence->runs.text, kind->start));

  return (fc_str_eq(article, FC_STR("The")) ||
          fc_str_ends(article, FC_STR("This"))) &&
         fc_thing_is_kind(thing, kind->concept);
}

/// Whose participle stands at `at` must be the thing. One with an auxiliary, or
/// behind a sign, is the sentence's subject's; else the noun's right before.
bool fc_thing_takes_participle(const FcThing *thing,
                               const FcSentence *sentence,
                               size_t at)
{
  const FcExtraction *extraction = thing->extraction;
  const FcStr before = fc_str_trim(fc_str_upto(sentence->runs.text, at));
  FcName name = {0};
  uint32_t sign = 0;
  (void)fc_str_prev(&sign, before, before.len);

  if (!before.len || (!fc_is_word(sign) && sign != ')') ||
      fc_str_ends(before, FC_STR("ly")) ||
      fc_label_before(extraction, sentence, "auxiliary", at) ||
      fc_label_before(extraction, sentence, "connector", at)) {
    return true;
  }
  if (fc_name_before(&name, sentence->words, at)) {
    return fc_thing_find(thing, name.text) < name.text.len;
  }
  // "the Data Services developed by"
  const size_t own = fc_thing_find(thing, before);
  const FcMatch *kind = fc_label_before(extraction, sentence, "kind", at);
  if (own < before.len && fc_thing_is_called(thing, fc_str_from(before, own))) {
    return true;
  }
  return (kind && is_the_kind(thing, sentence, kind)) ||
         is_predicate(thing, sentence, at);
}

/// "under the responsibility of" belongs to the clause: that must be about the
/// thing by its name, and no other name stand right before.
bool fc_thing_takes_clause(const FcThing *thing,
                           const FcSentence *sentence,
                           size_t at)
{
  const FcStr text = sentence->runs.text;
  FcName name = {0};
  if (sentence == thing->sentences && fc_thing_find(thing, text) == text.len &&
      !begins_with_pronoun(thing, sentence)) {
    return false;
  }

  return !fc_name_before(&name, sentence->words, at) ||
         fc_str_trim((FcStr){text.data + name.start + name.len,
                             at - name.start - name.len})
             .len ||
         fc_thing_find(thing, name.text) < name.text.len;
}

/// Of two names one can lack words of the other: "Advisory Board" is the
/// "National Advisory Board".
bool fc_thing_is_part_called(const FcThing *thing, FcStr name)
{
  FcArena *arena = thing->extraction->arena;
  const FcStr folded = fc_thing_fold(arena, name);
  const FcStr own = thing->own.items[0];
  const size_t at = fc_str_find(own, folded);
  // "A and the B" are two.
  const bool several = fc_str_find(own, FC_STR(" and the ")) < own.len;

  return fc_str_find(name, FC_STR(" ")) < name.len && at < own.len &&
         !several && fc_str_at_boundary(own, at) &&
         fc_str_at_boundary(own, at + folded.len);
}

/// Bytes of the longest of the thing's names that a folded text begins with.
static size_t own_length(const FcThing *thing, FcStr folded)
{
  size_t longest = 0;

  for (size_t i = 0; i < thing->own.len; ++i) {
    const FcStr own = thing->own.items[i];
    if (own.len > longest && fc_str_starts(folded, own)) {
      longest = own.len;
    }
  }
  return longest;
}

/// "the X PIN": the name of the thing X begins a longer one, and what follows
/// is no word for a kind, as in "the X Portal", nor more of it: "X for All".
static bool is_in_other_name(const FcThing *thing,
                             const FcSentence *sentence,
                             size_t at)
{
  const FcExtraction *extraction = thing->extraction;
  FcName name = {0};
  if (!fc_name_at(&name, sentence->words, at) ||
      fc_thing_is_called(thing, name.text)) {
    return false;
  }

  const size_t own =
      own_length(thing, fc_thing_fold(extraction->arena, name.text));
  const FcStr more = fc_str_trim(fc_str_from(name.text, own));
  FcMatch match = {0};
  uint32_t next = 0;
  (void)fc_str_next(&next, more);
  return own && fc_is_upper(next) &&
         !fc_lexicon_scan(&match, extraction->lexicon, "kind", more,
                          extraction->scope);
}

/// Is the object that starts at `from` another thing that has to do with this
/// one: "set up a working group for the X", "developed the X PIN app"?
static bool is_other_object(const FcThing *thing,
                            const FcSentence *sentence,
                            size_t from)
{
  const FcStr object = fc_str_from(sentence->runs.text, from);
  const FcMatches boundaries =
      fc_sentence_matches(thing->extraction, sentence, "boundary");
  const size_t at = from + fc_thing_find(thing, object);
  // "renewed the agreement | with the Data Agency"
  if (fc_match_at(&boundaries, from + 1)) {
    return false;
  }
  const size_t head =
      from + fc_phrase_head(thing->extraction->arena,
                            thing->extraction->lexicon, fc_str_trim(object),
                            thing->extraction->scope);
  const FcMatches kinds =
      fc_sentence_matches(thing->extraction, sentence, "kind");

  for (size_t i = 0; i < kinds.len; ++i) {
    const FcMatch *kind = &kinds.items[i];
    if (kind->start >= from && kind->start < at && kind->start <= head &&
        kind->strong && !fc_thing_is_kind(thing, kind->concept)) {
      return true;
    }
  }
  return is_in_other_name(thing, sentence, at);
}

/// "maintains the register.": in the thing's text nothing else is meant, if
/// the article stands right before the word and the clause ends behind it.
static bool is_whole_object(FcStr object, const FcMatch *kind)
{
  const FcStr article = FC_STR("the ");
  const FcStr rest = fc_str_from(object, kind->start + kind->len);

  return fc_str_starts(object, article) && kind->start == article.len &&
         (!rest.len || fc_str_starts(rest, FC_STR(".")) ||
          fc_str_starts(rest, FC_STR(",")) ||
          fc_str_starts(rest, FC_STR(" and ")));
}

/// "implementing this plan", "share the same portal"
static bool is_done_to_kind(const FcThing *thing,
                            const FcSentence *sentence,
                            size_t from)
{
  const FcExtraction *extraction = thing->extraction;
  const FcStr object = fc_str_upto(
      fc_str_trim(fc_str_from(sentence->runs.text, from)), FC_PHRASE_REACH);
  FcMatch match = {0};
  FcMatch naming = {0};
  if (!fc_lexicon_scan(&match, extraction->lexicon, "kind", object,
                       extraction->scope)) {
    return false;
  }

  // "developed a tool called X" is about X; "a hackathon on AI" has a topic.
  const FcStr behind = fc_str_from(object, match.start + match.len + 1);
  const bool other = fc_lexicon_scan(&naming, extraction->lexicon, "naming",
                                     behind, extraction->scope) &&
                     naming.start == 0 &&
                     !fc_lexicon_find(extraction->lexicon, "boundary",
                                      naming.label, extraction->scope) &&
                     fc_thing_find(thing, behind) == behind.len;
  return !other && fc_thing_is_kind(thing, match.concept) &&
         (fc_thing_in_sentence(thing, sentence) ||
          is_whole_object(object, &match) ||
          (fc_str_starts(object, FC_STR("this ")) && match.start == 5));
}

/// What the verb is done to must be the thing: it is named in the sentence, or
/// the word for its kind stands behind the verb.
bool fc_thing_is_object(const FcThing *thing,
                        const FcSentence *sentence,
                        size_t from)
{
  const FcStr text = sentence->runs.text;
  const size_t subject = fc_thing_subject(thing, sentence);
  FcName object = {0};
  // "The Agency launched A, and B was launched in 2022"
  if (subject < text.len && subject > from) {
    return false;
  }
  if (fc_thing_find(thing, fc_str_from(text, from)) < text.len - from) {
    return !is_other_object(thing, sentence, from);
  }
  if (fc_thing_find(thing, text) < text.len) {
    return true;
  }
  for (size_t at = from; at < text.len && at < from + FC_PHRASE_REACH; ++at) {
    if (text.data[at] == ' ' && fc_name_at(&object, sentence->words, at + 1)) {
      return fc_thing_is_part_called(thing, object.text) ||
             is_done_to_kind(thing, sentence, from);
    }
  }
  return is_done_to_kind(thing, sentence, from);
}
