// Citations of EU acts: a type word ("Directive"), what stands before it ("EU",
// "Commission Implementing") and the number expressions that follow.
#include "act.h"

#include "act_number.h"
#include "strbuf.h"

#include <string.h>

/// A list of acts is found from its second member on if its type word is at
/// most so many bytes before.
#define LIST_SPAN 300

/// Until then regulations were numbered number/year, from then on year/number.
#define YEAR_FIRST 2015

typedef enum { DIRECTIVE, REGULATION, DECISION } Family;

/// The type words.
static const struct {
  const char *singular, *plural;
  Family family;
} families[] = {
    {"Directive", "Directives", DIRECTIVE},
    {"Regulation", "Regulations", REGULATION},
    {"Decision", "Decisions", DECISION},
};

/// What the words before a type word say.
enum {
  IMPLEMENTING = 1,
  DELEGATED = 2,
  FRAMEWORK = 4,
  UNION = 8,    ///< An act of the EU
  NATIONAL = 16 ///< Not one, unless its number says so
};

static const struct {
  const char *word;
  unsigned meaning;
  bool printed; ///< Belongs to the citation
  bool verb;    ///< Is one if only the type is capitalised
} modifiers[] = {
    {"implementing", IMPLEMENTING, true, true},
    {"delegated", DELEGATED, true, false},
    {"framework", FRAMEWORK, true, false},
    {"commission", 0, true, false},
    {"council", 0, true, false},
    {"eu", UNION, true, false},
    {"ec", UNION, true, false},
    {"european", UNION, false, false},
    {"cabinet", NATIONAL, false, false},
    {"committee", NATIONAL, false, false},
    {"government", NATIONAL, false, false},
    {"governmental", NATIONAL, false, false},
    {"ministerial", NATIONAL, false, false},
    {"national", NATIONAL, false, false},
    {"presidential", NATIONAL, false, false},
    {"royal", NATIONAL, false, false},
};

/// ELI typedocs by family and modifier; the CELEX letter goes by the typedoc.
static const struct {
  const char *type;
  Family family;
  unsigned modifier;
  char letter;
} types[] = {
    {"dir", DIRECTIVE, 0, 'L'},
    {"dir_impl", DIRECTIVE, IMPLEMENTING, 'L'},
    {"dir_del", DIRECTIVE, DELEGATED, 'L'},
    {"reg", REGULATION, 0, 'R'},
    {"reg_impl", REGULATION, IMPLEMENTING, 'R'},
    {"reg_del", REGULATION, DELEGATED, 'R'},
    {"dec", DECISION, 0, 'D'},
    {"dec_impl", DECISION, IMPLEMENTING, 'D'},
    {"dec_del", DECISION, DELEGATED, 'D'},
    {"dec_framw", DECISION, FRAMEWORK, 'F'},
};

/// What names the Union or one of its communities in a number.
static const struct {
  const char *name;
  bool short_years; ///< Was in use when years had two digits
} bodies[] = {
    {"EEC", true},   {"ECSC", true}, {"Euratom", true},
    {"EC", true},    {"EU", false},  {"JHA", false},
    {"CFSP", false}, {"UE", false},  {"CE", true},
};

/// "(EU) No 910/2014", "95/46/EC"
typedef struct {
  size_t start, end;
  FcStr body; ///< "(EU)" as printed, or none
  bool marked, short_years, numero;
  unsigned first, second;
  size_t first_digits, second_digits;
} Number;

/// What has been read before a number.
typedef struct {
  size_t start, end; ///< "EU Directives"
  size_t family;     ///< Index in `families`
  size_t word;       ///< Where the type word starts
  unsigned meaning;
  bool plural;
} Head;

static bool same_letters(FcStr text, const char *word)
{
  if (text.len != strlen(word)) {
    return false;
  }
  for (size_t i = 0; i < text.len; ++i) {
    if (fc_to_lower((unsigned char)text.data[i]) !=
        fc_to_lower((unsigned char)word[i])) {
      return false;
    }
  }
  return true;
}

/// The word that starts at `at`: letters and digits.
static FcStr word_at(FcStr text, size_t at)
{
  const FcStr rest = fc_str_from(text, at);
  size_t len = 0;
  uint32_t c = 0;

  for (size_t n = fc_str_next(&c, rest); n && fc_is_word(c);
       n = fc_str_next(&c, fc_str_from(rest, len))) {
    len += n;
  }
  return fc_str_upto(rest, len);
}

/// The word that ends, with blanks behind it, at `end`; empty for none.
static FcStr word_before(FcStr text, size_t end)
{
  uint32_t c = 0;

  size_t n = fc_str_prev(&c, text, end);
  while (n && fc_is_space(c)) {
    end -= n;
    n = fc_str_prev(&c, text, end);
  }
  size_t start = end;
  while (n && fc_is_word(c)) {
    start -= n;
    n = fc_str_prev(&c, text, start);
  }
  return fc_str_upto(fc_str_from(text, start), end - start);
}

static bool is_body(Number *out, FcStr word)
{
  for (size_t i = 0; i < sizeof bodies / sizeof *bodies; ++i) {
    if (same_letters(word, bodies[i].name)) {
      out->marked = true;
      out->short_years = out->short_years || bodies[i].short_years;
      return true;
    }
  }
  return false;
}

/// Read "(EU)", "(EU, Euratom)" or "EU" before a number.
static size_t read_body(Number *out, FcStr text, size_t at)
{
  const bool open = fc_str_starts(fc_str_from(text, at), FC_STR("("));
  const size_t start = at + open;
  const FcStr word = word_at(text, start);
  if (!is_body(out, word)) {
    return at;
  }

  size_t end = start + word.len;
  if (open) {
    const FcStr rest = fc_str_from(text, end);
    const size_t close = fc_str_find(rest, FC_STR(")"));
    if (close > sizeof ", Euratom" || close == rest.len) {
      return at;
    }
    end += close + 1;
  }
  out->body = fc_str_upto(fc_str_from(text, at), end - at);
  return fc_str_skip_spaces(text, end);
}

/// Read the number expression at `at`. @return false if there is none.
static bool read_number(Number *out, FcStr text, size_t at)
{
  *out = (Number){.start = at};

  const size_t body = read_body(out, text, at);
  at = fc_act_numero(text, body);
  out->numero = at > body;
  out->first_digits = fc_str_digits(text, at, &out->first);
  at += out->first_digits;
  if (!out->first_digits || at >= text.len || text.data[at] != '/') {
    return false;
  }
  ++at;
  out->second_digits = fc_str_digits(text, at, &out->second);
  at += out->second_digits;
  if (!out->second_digits || !out->first || !out->second ||
      !fc_str_at_boundary(text, at)) {
    return false;
  }

  if (fc_str_starts(fc_str_from(text, at), FC_STR("/"))) {
    const FcStr word = word_at(text, at + 1);
    if (!is_body(out, word)) {
      return false;
    }
    at += 1 + word.len;
  }
  out->end = at;
  return true;
}

/// @return The year that a part of a number can be, or 0.
static unsigned year_of(unsigned value, size_t digits, bool short_years)
{
  if (digits == 4 && value >= 1952 && value < 2100) {
    return value;
  }
  return short_years && digits == 2 && value >= 52 ? 1900 + value : 0;
}

/// Whether the year stands first; `*year` and `*number` are set.
static bool read_order(FcAct *out, const Number *number, Family family)
{
  const unsigned first =
      year_of(number->first, number->first_digits, number->short_years);
  const unsigned second =
      year_of(number->second, number->second_digits, number->short_years);
  const bool new_style = first >= YEAR_FIRST && !(number->numero && second);
  const bool old_style =
      family == REGULATION || (family == DECISION && number->numero) || !first;
  const bool year_last = second && !new_style && old_style;

  out->year = year_last ? second : first;
  out->number = year_last ? number->first : number->second;
  return !year_last;
}

static bool is_union(const Number *number,
                     const Head *head,
                     const FcAct *act,
                     bool year_first)
{
  if (!act->year) {
    return false;
  }
  if (number->marked || head->meaning & UNION) {
    return true;
  }
  if (head->meaning & NATIONAL || !year_first) {
    return false;
  }
  const Family family = families[head->family].family;
  return family == DIRECTIVE ||
         (family == REGULATION && act->year >= YEAR_FIRST);
}

static const char *type_of(const Head *head)
{
  const unsigned modifier =
      head->meaning & (IMPLEMENTING | DELEGATED | FRAMEWORK);

  for (size_t i = 0; i < sizeof types / sizeof *types; ++i) {
    if (types[i].family == families[head->family].family &&
        types[i].modifier == modifier) {
      return types[i].type;
    }
  }
  return NULL;
}

/// Read the words before a type word: "EU", "Commission Implementing".
static void read_modifiers(Head *head, FcStr text)
{
  for (;;) {
    const FcStr word = word_before(text, head->start);
    size_t i = 0;
    while (i < sizeof modifiers / sizeof *modifiers &&
           !same_letters(word, modifiers[i].word)) {
      ++i;
    }
    if (i == sizeof modifiers / sizeof *modifiers ||
        (modifiers[i].verb && !fc_is_upper((unsigned char)word.data[0]) &&
         fc_is_upper((unsigned char)text.data[head->word]))) {
      return;
    }
    const size_t start = (size_t)(word.data - text.data);
    head->meaning |= modifiers[i].meaning;
    // "Parliament and Council Directive": the last of several authors.
    if (!modifiers[i].printed ||
        same_letters(word_before(text, start), "and")) {
      return;
    }
    head->start = start;
  }
}

/// Find the next type word at or after `at`.
static bool find_head(Head *out, FcStr text, size_t at)
{
  while (at < text.len) {
    const FcStr word = word_at(text, at);
    for (size_t i = 0; i < sizeof families / sizeof *families; ++i) {
      if ((same_letters(word, families[i].singular) ||
           same_letters(word, families[i].plural)) &&
          fc_str_at_boundary(text, at)) {
        *out =
            (Head){.start = at, .end = at + word.len, .family = i, .word = at};
        out->plural = same_letters(word, families[i].plural);
        read_modifiers(out, text);
        return true;
      }
    }
    uint32_t c = 0;
    at += word.len ? word.len : fc_str_next(&c, fc_str_from(text, at));
  }
  return false;
}

/// Skip what joins the members of a list: ", ", " and ", ", and ".
/// @return `at` where nothing does.
static size_t skip_joint(FcStr text, size_t at)
{
  static const char *const words[] = {"and", "or", "&"};

  size_t end = fc_str_skip_spaces(text, at);
  if (fc_str_starts(fc_str_from(text, end), FC_STR(","))) {
    end = fc_str_skip_spaces(text, end + 1);
  }
  for (size_t i = 0; i < sizeof words / sizeof *words; ++i) {
    const size_t len = strlen(words[i]);
    if (same_letters(fc_str_upto(fc_str_from(text, end), len), words[i])) {
      return fc_str_skip_spaces(text, end + len);
    }
  }
  return end;
}

static void add_collapsed(FcStrbuf *buf, FcStr text)
{
  uint32_t c = 0;

  text = fc_str_trim(text);
  for (size_t n = fc_str_next(&c, text); n; n = fc_str_next(&c, text)) {
    if (!fc_is_space(c)) {
      fc_strbuf_add_code(buf, c);
    } else if (buf->len && buf->data[buf->len - 1] != ' ') {
      fc_strbuf_add_byte(buf, ' ');
    }
    text = fc_str_from(text, n);
  }
}

/// The citation with its type in the singular; `carried` is the body that a
/// list gave to an earlier member.
static FcStr print(FcArena *arena,
                   FcStr text,
                   const Head *head,
                   const Number *number,
                   FcStr carried)
{
  FcStrbuf buf = {0};

  add_collapsed(&buf, fc_str_upto(fc_str_from(text, head->start),
                                  head->word - head->start));
  fc_strbuf_add(&buf, buf.len ? FC_STR(" ") : FC_STR(""));
  fc_strbuf_add(&buf, fc_str(families[head->family].singular));
  fc_strbuf_add_byte(&buf, ' ');
  if (!number->body.len && carried.len) {
    fc_strbuf_add(&buf, carried);
    fc_strbuf_add_byte(&buf, ' ');
  }
  add_collapsed(&buf, fc_str_upto(fc_str_from(text, number->start),
                                  number->end - number->start));
  const FcStr printed = fc_arena_copy(arena, fc_strbuf_str(&buf));
  fc_strbuf_free(&buf);
  return printed;
}

/// Where the number behind a type word starts: in "Data Directive (95/46/EC)"
/// or "Data Directive, 95/46/EC" it is set off, and says whose it is.
static size_t number_behind(FcStr text, size_t at)
{
  static const char *const marks[] = {"(", ","};
  Number number;

  for (size_t i = 0; i < sizeof marks / sizeof *marks; ++i) {
    if (fc_str_starts(fc_str_from(text, at), fc_str(marks[i]))) {
      const size_t inside = fc_str_skip_spaces(text, at + 1);
      return read_number(&number, text, inside) && number.marked ? inside : at;
    }
  }
  return at;
}

/// Find the first member of a list, of one or more, that starts at or after
/// `from`. `*end` is set behind the members that were read.
static bool scan_list(FcAct *out,
                      FcArena *arena,
                      FcStr text,
                      size_t from,
                      const Head *head,
                      size_t *end)
{
  Number number;
  Number carried = {0};
  size_t start = head->start;

  *end = head->end;
  size_t at = number_behind(text, fc_str_skip_spaces(text, head->end));
  while (read_number(&number, text, at)) {
    if (start != head->start && !head->plural && !number.marked) {
      return false; // "Directive 2014/24/EU and 2015/16 prices"
    }
    number.marked = number.marked || carried.body.len;
    number.short_years = number.short_years || carried.short_years;
    *end = number.end;

    FcAct act = {.start = start, .len = number.end - start};
    act.type = type_of(head);
    const bool year_first =
        read_order(&act, &number, families[head->family].family);
    if (act.start >= from && act.type &&
        is_union(&number, head, &act, year_first)) {
      act.printed = print(arena, text, head, &number, carried.body);
      *out = act;
      return true;
    }
    if (number.body.len) {
      carried = number;
    }
    at = skip_joint(text, number.end);
    start = at;
  }
  return false;
}

bool fc_act_scan(FcAct *out, FcArena *arena, FcStr text, size_t from)
{
  Head head;

  size_t at = from > LIST_SPAN ? from - LIST_SPAN : 0;
  while (find_head(&head, text, at)) {
    if (scan_list(out, arena, text, from, &head, &at)) {
      return true;
    }
  }
  return false;
}

FcStr fc_act_eli(FcArena *arena, const FcAct *act)
{
  return fc_arena_printf(arena, "http://data.europa.eu/eli/%s/%u/%u/oj",
                         act->type, act->year, act->number);
}

FcStr fc_act_celex(FcArena *arena, const FcAct *act)
{
  for (size_t i = 0; i < sizeof types / sizeof *types; ++i) {
    if (!strcmp(types[i].type, act->type)) {
      return fc_arena_printf(arena, "3%04u%c%04u", act->year, types[i].letter,
                             act->number);
    }
  }
  return (FcStr){NULL, 0};
}

/// Read "CELEX:32016R0679" behind the word; sector 0 is the consolidated text
/// of the same act.
static bool read_celex(FcAct *out, FcStr text)
{
  if (fc_str_starts(text, FC_STR(":")) || fc_str_starts(text, FC_STR("="))) {
    text = fc_str_from(text, 1);
  } else if (same_letters(fc_str_upto(text, 3), "%3a")) {
    text = fc_str_from(text, 3);
  }
  unsigned year = 0;
  unsigned number = 0;
  if (text.len < 10 || !strchr("03", text.data[0]) ||
      fc_str_digits(fc_str_upto(text, 5), 1, &year) != 4 ||
      fc_str_digits(fc_str_upto(text, 10), 6, &number) != 4 || !number) {
    return false;
  }
  for (size_t i = 0; i < sizeof types / sizeof *types; ++i) {
    if (types[i].letter == text.data[5]) {
      *out = (FcAct){.type = types[i].type, .year = year, .number = number};
      return true;
    }
  }
  return false;
}

/// Read "reg/2016/679/oj" behind "/eli/".
static bool read_eli(FcAct *out, FcStr path)
{
  FcStr type = {NULL, 0};
  FcStr year = {NULL, 0};
  FcStr number = {NULL, 0};
  if (!fc_str_split(&path, '/', &type) || !fc_str_split(&path, '/', &year) ||
      !fc_str_split(&path, '/', &number)) {
    return false;
  }

  FcAct act = {0};
  if (fc_str_digits(year, 0, &act.year) != 4 ||
      !fc_str_digits(number, 0, &act.number) || !act.number) {
    return false;
  }
  for (size_t i = 0; i < sizeof types / sizeof *types; ++i) {
    if (fc_str_eq(type, fc_str(types[i].type))) {
      act.type = types[i].type;
      *out = act;
      return true;
    }
  }
  return false;
}

bool fc_act_from_link(FcAct *out, FcStr url)
{
  static const FcStr host = {"europa.eu/", sizeof "europa.eu/" - 1};
  static const FcStr celex = {"celex", sizeof "celex" - 1};

  const FcStr path = fc_str_from(url, fc_str_find(url, host) + (host.len - 1));
  const size_t eli = fc_str_find(path, FC_STR("/eli/"));
  if (eli < path.len) {
    return read_eli(out, fc_str_from(path, eli + 5));
  }
  for (size_t i = 0; i + celex.len <= path.len; ++i) {
    if (same_letters(fc_str_upto(fc_str_from(path, i), celex.len),
                     celex.data) &&
        read_celex(out, fc_str_from(path, i + celex.len))) {
      return true;
    }
  }
  return false;
}
