// Tokens of Turtle, just well enough to follow which of them are subjects,
// predicates and objects of a file that raptor has accepted.
#include "rdf_place.h"

#include "arena.h"

#include <string.h>

/// Brackets in brackets that are followed; deeper ones count as these.
#define MAX_DEPTH 16

typedef enum {
  END,
  IRI,  ///< Without its angle brackets
  TEXT, ///< Without its quotation marks
  NAME, ///< A prefixed name, "a", a number, a keyword, a language tag
  MARK, ///< One of . ; , [ ] ( )
} TokenType;

typedef struct {
  TokenType type;
  FcStr text;
  unsigned line;
} Token;

typedef struct Prefix Prefix;
struct Prefix {
  FcStr name; ///< With its colon
  FcStr iri;
  Prefix *next;
};

typedef enum { SUBJECT, PREDICATE, OBJECT } Position;

typedef struct {
  FcStr rest;
  unsigned line;
  FcStr base;
  FcArena *arena;
  Prefix *prefixes;
  const FcTerm *subject, *predicate, *object; ///< Wanted
  Position position;
  bool in_subject; ///< Below the wanted one
  /// By brackets: behind the wanted predicate; where the bracket opened.
  bool in_predicate[MAX_DEPTH];
  Position outer[MAX_DEPTH];
  size_t depth;
  unsigned found[OBJECT + 1]; ///< Lines, 0 for none
} Search;

/// Take `len` bytes.
static FcStr take(Search *search, size_t len)
{
  const FcStr taken = fc_str_upto(search->rest, len);

  for (size_t i = 0; i < taken.len; ++i) {
    search->line += taken.data[i] == '\n';
  }
  search->rest = fc_str_from(search->rest, len);
  return taken;
}

static void skip_blanks(Search *search)
{
  while (search->rest.len) {
    const char c = *search->rest.data;
    if (c == '#') {
      (void)take(search, fc_str_find(search->rest, FC_STR("\n")));
    } else if (strchr(" \t\r\n", c)) {
      (void)take(search, 1);
    } else {
      return;
    }
  }
}

/// @return What stands before the closing mark, which is taken too.
static FcStr take_quoted(Search *search, FcStr mark)
{
  size_t end = 0;

  (void)take(search, mark.len);
  while (end < search->rest.len &&
         !fc_str_starts(fc_str_from(search->rest, end), mark)) {
    end += search->rest.data[end] == '\\' ? 2 : 1;
  }
  const FcStr text = take(search, end);
  (void)take(search, mark.len);
  return text;
}

/// A point that ends a name is none of it.
static FcStr take_name(Search *search)
{
  size_t end = 1;

  while (end < search->rest.len &&
         !strchr(" \t\r\n;,[]()<>\"'#", search->rest.data[end])) {
    ++end;
  }
  while (end > 1 && search->rest.data[end - 1] == '.') {
    --end;
  }
  return take(search, end);
}

static Token next_token(Search *search)
{
  static const char *const marks[] = {"\"\"\"", "'''", "\"", "'"};
  Token token = {.type = END};

  skip_blanks(search);
  token.line = search->line;
  if (!search->rest.len) {
    return token;
  }
  const char c = *search->rest.data;
  for (size_t i = 0; i < sizeof marks / sizeof *marks; ++i) {
    if (fc_str_starts(search->rest, fc_str(marks[i]))) {
      token.type = TEXT;
      token.text = take_quoted(search, fc_str(marks[i]));
      return token;
    }
  }
  if (c == '<') {
    token.type = IRI;
    (void)take(search, 1);
    token.text = take(search, fc_str_find(search->rest, FC_STR(">")));
    (void)take(search, 1);
  } else if (strchr(".;,[]()", c)) {
    token.type = MARK;
    token.text = take(search, 1);
  } else {
    token.type = NAME;
    token.text = take_name(search);
  }
  return token;
}

static FcStr resolve(const Search *search, FcStr iri)
{
  return fc_str_find(iri, FC_STR(":")) < iri.len
             ? iri
             : fc_arena_join(search->arena, search->base, iri);
}

/// @return The IRI that a token stands for, or none.
static FcStr iri_of(const Search *search, const Token *token)
{
  if (token->type == IRI) {
    return resolve(search, token->text);
  }
  if (fc_str_eq(token->text, FC_STR("a"))) {
    return FC_STR(FC_RDF "type");
  }
  const size_t colon = fc_str_find(token->text, FC_STR(":")) + 1;
  for (const Prefix *prefix = search->prefixes; prefix; prefix = prefix->next) {
    if (fc_str_eq(prefix->name, fc_str_upto(token->text, colon))) {
      return fc_arena_join(search->arena, prefix->iri,
                           fc_str_from(token->text, colon));
    }
  }
  return (FcStr){NULL, 0};
}

static bool is_term(const Search *search,
                    const Token *token,
                    const FcTerm *term)
{
  if (!term || token->type == MARK || term->type == FC_BLANK) {
    return false;
  }
  return fc_str_eq(term->type == FC_IRI ? iri_of(search, token) : token->text,
                   term->text);
}

static void note(Search *search, Position what, unsigned line)
{
  if (!search->found[what]) {
    search->found[what] = line;
  }
}

/// "@prefix p: <iri>": the point behind it is a statement that is empty.
static void read_prefix(Search *search)
{
  const Token name = next_token(search);
  const Token iri = next_token(search);
  Prefix *prefix = (Prefix *)fc_arena_alloc(search->arena, sizeof *prefix);

  *prefix = (Prefix){name.text, resolve(search, iri.text), search->prefixes};
  search->prefixes = prefix;
}

static bool is_any(const FcTerm *term)
{
  return !term || term->type == FC_BLANK;
}

static void read_subject(Search *search, const Token *token)
{
  if (token->type == NAME &&
      (fc_str_eq(token->text, FC_STR("@prefix")) ||
       fc_str_eq(fc_str_upto(token->text, 6), FC_STR("PREFIX")))) {
    read_prefix(search);
    return;
  }
  search->in_subject =
      is_any(search->subject) || is_term(search, token, search->subject);
  if (search->in_subject && !is_any(search->subject)) {
    note(search, SUBJECT, token->line);
  }
  search->position = PREDICATE;
}

/// @return Which row of the stacks is that of the brackets around.
static size_t level(const Search *search)
{
  return search->depth < MAX_DEPTH ? search->depth : MAX_DEPTH - 1;
}

static void read_mark(Search *search, char mark)
{
  if (mark == ';') {
    search->position = PREDICATE;
  } else if (mark == '[') {
    if (search->position == SUBJECT) {
      search->in_subject = is_any(search->subject);
    }
    ++search->depth;
    search->outer[level(search)] = search->position;
    search->in_predicate[level(search)] = false;
    search->position = PREDICATE;
  } else if (mark == ']' && search->depth) {
    search->position =
        search->outer[level(search)] == SUBJECT ? PREDICATE : OBJECT;
    --search->depth;
  } else if (mark == '.' && !search->depth) {
    search->position = SUBJECT;
    search->in_subject = false;
  }
}

static void read_token(Search *search, const Token *token)
{
  bool *in_predicate = &search->in_predicate[level(search)];

  if (token->type == MARK) {
    read_mark(search, *token->text.data);
  } else if (search->position == SUBJECT) {
    read_subject(search, token);
  } else if (search->position == PREDICATE) {
    *in_predicate =
        search->in_subject && is_term(search, token, search->predicate);
    if (*in_predicate) {
      note(search, PREDICATE, token->line);
    }
    search->position = OBJECT;
  } else if (*in_predicate && is_term(search, token, search->object)) {
    note(search, OBJECT, token->line);
  }
}

unsigned fc_rdf_line(FcStr text,
                     FcStr base,
                     const FcTerm *subject,
                     const FcTerm *predicate,
                     const FcTerm *object)
{
  Search search = {
      .rest = text,
      .line = 1,
      .base = base,
      .arena = fc_arena_new(),
      .subject = subject,
      .predicate = predicate,
      .object = object,
  };

  for (Token token = next_token(&search); token.type != END;
       token = next_token(&search)) {
    read_token(&search, &token);
  }
  fc_arena_free(search.arena);
  for (int what = OBJECT; what >= SUBJECT; --what) {
    if (search.found[what]) {
      return search.found[what];
    }
  }
  return 0;
}
