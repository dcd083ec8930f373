#include "bodies.h"

#include "scan.h"

/// Lower-case words before a name that only say what it is: "by the service
/// provider DataNet".
#define MAX_NOUNS 3

/// "Faroe Islands, Norway and Sweden": so many countries in a list make all of
/// it a list of countries.
#define MANY_COUNTRIES 2

static FcMatches matches_of(const FcClause *clause, const char *scheme)
{
  return fc_reading_matches(clause->arena, clause->lexicon, scheme,
                            fc_words_reading(clause->words), clause->scope);
}

static bool is_at(const FcClause *clause, const char *scheme, size_t at)
{
  const FcMatches found = matches_of(clause, scheme);

  return fc_match_at(&found, at) != NULL;
}

static FcStr word_at(const FcClause *clause, size_t at)
{
  const FcStr rest = fc_str_from(clause->text, at);

  return fc_str_upto(rest, fc_str_find(rest, FC_STR(" ")));
}

/// Does a phrase end here: no noun goes on with it, as in "government agency"?
static bool is_end(const FcClause *clause, size_t end)
{
  static const char *const schemes[] = {"boundary", "opener", "auxiliary",
                                        "verb"};
  const FcStr rest = fc_str_from(clause->text, end);
  if (!rest.len || fc_str_next(&(uint32_t){0}, rest) > 1) {
    return !rest.len;
  }
  if (rest.data[0] != ' ' || rest.len == 1 ||
      fc_is_digit((unsigned char)rest.data[1])) {
    return rest.data[0] != '\'' && rest.data[0] != '-';
  }
  for (size_t i = 0; i < sizeof schemes / sizeof *schemes; ++i) {
    if (is_at(clause, schemes[i], end + 1)) {
      return true;
    }
  }
  const FcStr next = word_at(clause, end + 1);
  return next.data[0] == '(' || fc_str_ends(next, FC_STR("ly")) ||
         fc_str_eq(next, FC_STR("together"));
}

static bool has_blank(FcStr text)
{
  return fc_str_find(text, FC_STR(" ")) < text.len;
}

static const FcConcept *kind_of(const FcClause *clause,
                                FcStr name,
                                bool *strong)
{
  *strong = false;
  return fc_phrase_kind(clause->arena, clause->lexicon, name, clause->scope,
                        strong);
}

static bool is_organisation(const FcConcept *kind)
{
  return kind && fc_str_eq(kind->notation, FC_STR("organisation"));
}

static bool is_known(const FcClause *clause, FcStr name)
{
  return fc_lexicon_find(clause->lexicon, "organisation", name,
                         clause->scope) != NULL;
}

static FcStr first_word(FcStr name)
{
  return fc_str_upto(name, fc_str_find(name, FC_STR(" ")));
}

static FcStr last_word(FcStr name)
{
  size_t start = name.len;
  while (start > 0 && name.data[start - 1] != ' ') {
    --start;
  }
  return fc_str_from(name, start);
}

/// Does a label of `scheme` end the head of a name: "Trade | Agreement on"?
static bool has_head(const FcClause *clause, FcStr name, const char *scheme)
{
  const FcStr head = fc_str_trim(
      fc_str_upto(name, fc_phrase_head(clause->arena, clause->lexicon, name,
                                       clause->scope)));
  const FcMatches found = fc_lexicon_matches(clause->arena, clause->lexicon,
                                             scheme, head, clause->scope);

  return fc_match_before(&found, head.len) != NULL;
}

/// "Tax Office", "FPS Finance", and those that the vocabulary knows.
static bool has_body_word(const FcClause *clause, FcStr name)
{
  bool strong = false;

  return has_head(clause, name, "bodyword") ||
         is_organisation(kind_of(clause, name, &strong)) ||
         fc_is_acronym(first_word(name)) || is_known(clause, name);
}

/// "Trade and Industry", "Science and Letters of Utopia": what ends a name that
/// has commas; but "Jane Doe and John Roe" do not.
static bool is_last_part(FcStr name)
{
  const size_t joint = fc_str_find(name, FC_STR(" and "));
  const FcStr first = fc_str_upto(name, joint);
  const FcStr second = fc_str_from(name, joint + FC_STR(" and ").len);

  return joint < name.len && !(has_blank(first) && has_blank(second) &&
                               !fc_is_acronym(first_word(first)));
}

/// The same, but for "EU Affairs", which a name can go on with.
static bool has_own_body_word(const FcClause *clause, FcStr name)
{
  return has_body_word(clause, name) &&
         !(has_blank(name) && fc_is_acronym(first_word(name)) &&
           is_last_part(name));
}

static bool is_country(const FcClause *clause, FcStr name)
{
  return fc_lexicon_find(clause->lexicon, "country", name, clause->scope);
}

/// "the government", "the federal cabinet", "the province of Tyrol".
static bool government_at(FcName *out, const FcClause *clause, size_t at)
{
  const FcMatches found = matches_of(clause, "government");
  const FcMatch *match = fc_match_at(&found, at);
  if (!match || fc_str_eq(match->concept->notation, FC_STR("any"))) {
    return false;
  }

  size_t end = match->start + match->len;
  FcName place = {0};
  const bool placed = fc_str_eq(match->concept->notation, FC_STR("of"));
  if (placed) {
    if (!fc_name_at(&place, clause->words, end + 1) || place.start != end + 1) {
      return false;
    }
    end = place.start + place.len;
  } else if (!is_end(clause, end) ||
             fc_str_starts(fc_str_from(clause->text, end), FC_STR(" of "))) {
    return false;
  }
  *out = (FcName){
      .text = {clause->text.data + at, end - at}, .start = at, .len = end - at};
  return true;
}

/// Behind the determiner that stands at `at`, or `at`.
static size_t over_determiner(const FcClause *clause, size_t at)
{
  const FcMatches found = matches_of(clause, "determiner");
  const FcMatch *match = fc_match_at(&found, at);

  return match ? match->start + match->len + 1 : at;
}

static bool is_noun(const FcClause *clause, FcStr word, size_t at)
{
  static const char *const schemes[] = {"boundary", "opener", "connector",
                                        "determiner", "auxiliary"};
  uint32_t c = 0;

  (void)fc_str_next(&c, word);
  if (!fc_is_alpha(c) || fc_is_upper(c) ||
      !fc_str_at_boundary(word, word.len) ||
      !fc_is_alpha((unsigned char)word.data[word.len - 1])) {
    return false;
  }
  for (size_t i = 0; i < sizeof schemes / sizeof *schemes; ++i) {
    if (is_at(clause, schemes[i], at)) {
      return false;
    }
  }
  return true;
}

/// "the service provider DataNet": the name behind common nouns.
static bool name_behind_nouns(FcName *out, const FcClause *clause, size_t at)
{
  for (int i = 0; i < MAX_NOUNS && at < clause->text.len; ++i) {
    const FcStr noun = word_at(clause, at);
    if (!is_noun(clause, noun, at)) {
      return false;
    }
    at += noun.len + 1;
    if (fc_name_at(out, clause->words, at) && out->start == at) {
      return is_end(clause, out->start + out->len);
    }
  }
  return false;
}

/// "State-owned DataNet Ltd": the name begins behind the participle.
static void cut_participle(FcName *name)
{
  const FcStr word = first_word(name->text);

  if (word.len < name->text.len && fc_str_ends(word, FC_STR("ed")) &&
      fc_str_find(word, FC_STR("-")) < word.len) {
    name->text = fc_str_from(name->text, word.len + 1);
  }
}

FcStr fc_without_possessive(FcStr name)
{
  static const char *const ends[] = {"’s", "'s", "’", "'"};

  for (size_t i = 0; i < sizeof ends / sizeof *ends; ++i) {
    if (fc_str_ends(name, fc_str(ends[i]))) {
      return fc_str_upto(name, name.len - fc_str(ends[i]).len);
    }
  }
  return name;
}

/// "CSC - Centre for Science": the long form goes on the acronym.
static void add_long_form(FcName *name, const FcClause *clause)
{
  static const char *const dashes[] = {" - ", " – "};
  const FcStr rest = fc_str_from(clause->text, name->start + name->len);
  FcName more = {0};

  for (size_t i = 0; i < sizeof dashes / sizeof *dashes; ++i) {
    const FcStr dash = fc_str(dashes[i]);
    const size_t at = name->start + name->len + dash.len;
    if (fc_str_starts(rest, dash) && fc_is_acronym(name->text) &&
        fc_name_at(&more, clause->words, at) && more.start == at &&
        has_body_word(clause, more.text)) {
      name->len = more.start + more.len - name->start;
      name->text = (FcStr){name->text.data, name->len};
      return;
    }
  }
}

/// One body. `first`: of its list, so that common nouns may go before.
static bool body_at(FcName *out, const FcClause *clause, size_t at, bool first)
{
  const size_t behind = over_determiner(clause, at);

  if (government_at(out, clause, at) || government_at(out, clause, behind)) {
    return true;
  }
  if (!fc_name_at(out, clause->words, at)) {
    return first && name_behind_nouns(out, clause, behind);
  }
  add_long_form(out, clause);
  cut_participle(out);
  out->text = fc_without_possessive(out->text);
  // "by State registries": one capital before a common noun is no name.
  return has_blank(out->text) || fc_is_acronym(out->text) ||
         is_end(clause, out->start + out->len) ||
         fc_has_inner_capital(out->text);
}

/// Bytes of the words that bind the next body of a list, or 0.
static size_t joint_at(FcStr rest)
{
  static const char *const joints[] = {
      ", and ", ", as well as ", ", under the ",    ", ",
      " and ",  " as well as ",  " together with ",
  };

  for (size_t i = 0; i < sizeof joints / sizeof *joints; ++i) {
    if (fc_str_starts(rest, fc_str(joints[i]))) {
      return fc_str(joints[i]).len;
    }
  }
  return 0;
}

static FcStr between(const FcName *last, const FcName *name)
{
  const char *end = last->text.data + last->text.len;

  return (FcStr){end, (size_t)(name->text.data - end)};
}

static void extend(FcName *last, const FcName *name)
{
  last->text.len = (size_t)(name->text.data - last->text.data) + name->text.len;
  last->len = name->start + name->len - last->start;
}

/// The last of the names that the body `at` goes on with, or `at`: "Ministry of
/// Arts, | Culture, | the Civil Service and Sport".
static size_t name_goes_to(const FcClause *clause,
                           const FcNames *names,
                           size_t at)
{
  size_t last = at;
  if (names->items[at].acronym.len ||
      !has_body_word(clause, names->items[at].text)) {
    return at;
  }

  for (size_t i = at + 1; i < names->len; ++i) {
    const FcStr gap = between(&names->items[i - 1], &names->items[i]);
    const FcStr name = names->items[i].text;
    const bool ended = fc_str_eq(gap, FC_STR(" and "));
    // A determiner begins another name: "Department, the Registry".
    if ((!ended && !fc_str_eq(gap, FC_STR(", ")) && i == at + 1) ||
        has_own_body_word(clause, name)) {
      break;
    }
    if (ended || is_last_part(name)) {
      last = i;
    }
  }
  return last;
}

static void join_names(const FcClause *clause, FcNames *names)
{
  size_t kept = 0;

  for (size_t i = 0; i < names->len; ++i) {
    const size_t last = name_goes_to(clause, names, i);
    FcName name = names->items[i];
    if (last > i) {
      extend(&name, &names->items[last]);
    }
    names->items[kept++] = name;
    i = last;
  }
  names->len = kept;
}

/// "Institute of Letters at the | Royal University": where the place of a body
/// stands within another, its name has both.
static void add_place(FcName *name, const FcClause *clause)
{
  static const FcStr at_the = {" at the ", sizeof " at the " - 1};
  const size_t end = name->start + name->len;
  FcName whole = {0};

  if (fc_str_starts(fc_str_from(clause->text, end), at_the) &&
      fc_name_at(&whole, clause->words, end + at_the.len) &&
      has_body_word(clause, name->text)) {
    extend(name, &whole);
  }
}

static FcNames no_names(const FcClause *clause)
{
  // No list has more names than a text has words.
  return (FcNames){
      (FcName *)fc_arena_alloc(clause->arena,
                               (clause->text.len / 2 + 2) * sizeof(FcName)),
      0};
}

FcNames fc_bodies_at(const FcClause *clause, size_t from)
{
  FcNames names = no_names(clause);
  size_t joint = 1;

  while (joint &&
         body_at(&names.items[names.len], clause, from, names.len == 0)) {
    FcName *name = &names.items[names.len++];
    add_place(name, clause);
    const size_t end = name->start + name->len;
    joint = joint_at(fc_str_from(clause->text, end));
    from = end + joint;
  }
  join_names(clause, &names);
  return names;
}

/// Where a date with its preposition starts that ends at `end`: "in May 2020",
/// "of 31 October 2019"; else `end`.
static size_t before_date(FcStr text, size_t end)
{
  static const char *const prepositions[] = {" in", " on", " of"};
  FcDate date = {0};
  size_t start = end;

  for (size_t at = 0; fc_scan_date(&date, fc_str_upto(text, end), at);
       at = date.start + date.len) {
    start = date.start + date.len == end ? date.start : end;
  }
  const FcStr before = fc_str_trim(fc_str_upto(text, start));
  for (size_t i = 0; start < end && i < 3; ++i) {
    if (fc_str_ends(before, fc_str(prepositions[i]))) {
      return before.len - fc_str(prepositions[i]).len;
    }
  }
  return end;
}

/// Where the adverb or auxiliary that ends at `end` starts, else `end`.
static size_t before_adverb(FcStr text, size_t end)
{
  static const char *const words[] = {" also", " has", " have",
                                      " then", " now", " first"};
  const FcStr before = fc_str_upto(text, end);
  const FcStr last = last_word(before);

  if (last.len < end && fc_str_ends(last, FC_STR("ly"))) {
    return end - last.len - 1;
  }
  for (size_t i = 0; i < sizeof words / sizeof *words; ++i) {
    if (fc_str_ends(before, fc_str(words[i]))) {
      return end - fc_str(words[i]).len;
    }
  }
  return end;
}

/// "The Bundestag, with the approval of the Bundesrat, adopted": where what is
/// put between commas starts; else `end`.
static size_t before_insertion(FcStr text, size_t end)
{
  static const char *const openings[] = {", with ",          ", in ",
                                         ", together with ", ", as ",
                                         ", on behalf of ",  ", jointly with "};
  if (!fc_str_ends(fc_str_upto(text, end), FC_STR(","))) {
    return end;
  }

  for (size_t at = end - 1; at > 0; --at) {
    for (size_t i = 0; i < sizeof openings / sizeof *openings; ++i) {
      if (fc_str_starts(fc_str_from(text, at), fc_str(openings[i]))) {
        return at;
      }
    }
  }
  return end;
}

/// Where the subject of the verb at `verb` ends.
static size_t subject_end(FcStr text, size_t verb)
{
  static size_t (*const steps[])(FcStr, size_t) = {before_adverb, before_date,
                                                   before_insertion};
  size_t end = fc_str_trim(fc_str_upto(text, verb)).len;

  for (size_t before = end + 1; before > end;) {
    before = end;
    for (size_t i = 0; i < sizeof steps / sizeof *steps; ++i) {
      end = steps[i](text, end);
    }
  }
  return end;
}

/// The government whose name ends right at `end`.
static bool government_before(FcName *out, const FcClause *clause, size_t end)
{
  const FcMatches found = matches_of(clause, "government");

  for (size_t i = 0; i < found.len; ++i) {
    const FcMatch *match = &found.items[i];
    FcName place = {0};
    size_t last = match->start + match->len;
    if (fc_str_eq(match->concept->notation, FC_STR("of")) &&
        fc_name_at(&place, clause->words, last + 1)) {
      last = place.start + place.len;
    }
    if (last == end) {
      *out = (FcName){
          .text = {clause->text.data + match->start, end - match->start},
          .start = match->start,
          .len = end - match->start};
      return true;
    }
  }
  return false;
}

/// The same where the long form was found first.
static void add_short_form(FcName *name, const FcClause *clause)
{
  const FcStr before = fc_str_upto(clause->text, name->start);
  size_t from = before.len;
  size_t blanks = 0;
  FcName whole = {0};

  while (from > 0 && blanks < 3) {
    --from;
    blanks += before.data[from] == ' ';
  }
  from += blanks == 3;
  if (fc_name_at(&whole, clause->words, from) && whole.start == from) {
    add_long_form(&whole, clause);
    if (whole.start + whole.len >= name->start + name->len) {
      *name = whole;
    }
  }
}

/// "A group set up by the | Data Office submitted": not who did the second.
static bool is_agent(const FcClause *clause, const FcName *name)
{
  const FcStr before = fc_str_upto(clause->text, name->start);

  return fc_str_ends(before, FC_STR(" by ")) ||
         fc_str_ends(before, FC_STR(" by the "));
}

FcNames fc_bodies_before(const FcClause *clause, size_t verb)
{
  const size_t end = subject_end(clause->text, verb);
  FcNames names = no_names(clause);
  const FcStr before = fc_str_upto(clause->text, end);
  if (fc_str_ends(before, FC_STR(",")) || fc_str_ends(before, FC_STR("),"))) {
    return names;
  }

  FcName government = {0};
  const bool governs = government_before(&government, clause, end);
  names = fc_names_before(clause->arena, clause->words, end);
  // "the | Belgian government", "the province of | Tyrol"
  if (governs && (!names.len || government.start < names.items[0].start)) {
    names.items[0] = government;
    names.len = 1;
    return names;
  }
  if (!names.len || is_agent(clause, &names.items[0])) {
    return no_names(clause);
  }
  for (size_t i = 0; i < names.len; ++i) {
    cut_participle(&names.items[i]);
  }
  add_short_form(&names.items[0], clause);
  join_names(clause, &names);
  return names;
}

/// Join "Directorate of Letters in the | Ministry of Trade".
static void join_places(FcNames *names)
{
  static const char *const joints[] = {" in the ", " at the ", " within the "};
  size_t kept = 0;

  for (size_t i = 1; i < names->len; ++i) {
    const FcStr gap = between(&names->items[kept], &names->items[i]);
    bool joined = false;
    for (size_t j = 0; j < sizeof joints / sizeof *joints; ++j) {
      joined = joined || fc_str_eq(gap, fc_str(joints[j]));
    }
    if (joined) {
      extend(&names->items[kept], &names->items[i]);
    } else {
      names->items[++kept] = names->items[i];
    }
  }
  names->len = names->len ? kept + 1 : 0;
}

FcNames fc_bodies_among(const FcClause *clause, size_t from)
{
  FcNames names = no_names(clause);

  for (size_t at = from; at < clause->text.len;) {
    FcName *name = &names.items[names.len];
    const FcStr word = word_at(clause, at);
    if (!word.len) {
      ++at;
    } else if (fc_str_starts(word, FC_STR("("))) {
      at += fc_str_find(fc_str_from(clause->text, at), FC_STR(")")) + 1;
    } else if (fc_name_at(name, clause->words, at)) {
      at = name->start + name->len;
      name->text = fc_without_possessive(name->text);
      ++names.len;
    } else {
      at += word.len + 1;
    }
  }
  join_names(clause, &names);

  size_t kept = 0;
  for (size_t i = 0; i < names.len; ++i) {
    if (has_body_word(clause, names.items[i].text)) {
      names.items[kept++] = names.items[i];
    }
  }
  names.len = kept;
  join_places(&names);
  return names;
}

/// "Agency", "State", "Resolution": a common noun that has a capital.
static bool is_common(const FcClause *clause, FcStr name)
{
  bool strong = false;

  return !fc_lexicon_find(clause->lexicon, "government", name, clause->scope) &&
         !is_known(clause, name) &&
         (fc_lexicon_find(clause->lexicon, "nobody", name, clause->scope) ||
          (!has_blank(name) && !fc_is_acronym(name) &&
           kind_of(clause, name, &strong)));
}

/// By the head of the name, or where that is no body's by its last word:
/// "Invoices for All Act".
static bool is_thing(const FcClause *clause, FcStr name)
{
  bool strong = false;
  const FcConcept *kind = kind_of(clause, name, &strong);
  if (!kind || !strong) {
    kind = kind_of(clause, last_word(name), &strong);
  }

  return kind && strong && !is_organisation(kind) &&
         !fc_str_eq(kind->notation, FC_STR("event"));
}

bool fc_is_body(const FcClause *clause, FcStr name)
{
  FcMatch match = {0};
  if (name.len < 3 || fc_is_host(last_word(name)) || is_country(clause, name) ||
      is_common(clause, name) ||
      fc_phrase_is_person(clause->arena, clause->lexicon, name,
                          clause->scope)) {
    return false;
  }

  return is_known(clause, name) || has_head(clause, name, "bodyword") ||
         (!is_thing(clause, name) && !has_head(clause, name, "nobody") &&
          !fc_lexicon_scan(&match, clause->lexicon, "act", name,
                           clause->scope));
}

bool fc_is_government(const FcClause *clause, FcStr name)
{
  return has_head(clause, name, "government");
}

bool fc_are_countries(const FcClause *clause, const FcNames *names)
{
  size_t countries = 0;

  for (size_t i = 0; i < names->len; ++i) {
    countries += is_country(clause, names->items[i].text);
  }
  return countries >= MANY_COUNTRIES;
}
