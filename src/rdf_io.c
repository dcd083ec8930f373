// raptor's parsers fill a graph, its serializers a buffer. Whatever raptor
// says fails the call: it loses data, goes on and returns success.
#include "rdf_io.h"

#include "prefixes.h"

#include <raptor2.h>

#include <string.h>

typedef struct {
  const char *name;
  const char *suffix;     ///< Of files
  const char *parser;     ///< raptor's
  const char *serializer; ///< raptor's
} Syntax;

/// raptor's N-Triples parser loses the memory of datatypes (2.0.15), and the
/// one for Turtle reads all that is N-Triples.
static const Syntax syntaxes[] = {
    {"ntriples", ".nt", "turtle", "ntriples"},
    {"rdfxml", ".rdf", "rdfxml", "rdfxml-abbrev"},
    {"turtle", ".ttl", "turtle", "turtle"},
};

/// Where raptor's messages go during one call.
typedef struct {
  FcDiag *diag;
  const char *file;
  FcStatus failure; ///< What to return if anything is said
  const char *code;
  FcStatus status;
  raptor_parser *parser; ///< While reading, for the line
} Log;

typedef struct {
  Log *log;
  FcGraph *graph;
} Reading;

const char *fc_rdf_syntax(const char *path)
{
  for (size_t i = 0; i < sizeof syntaxes / sizeof *syntaxes; ++i) {
    if (fc_str_ends(fc_str(path), fc_str(syntaxes[i].suffix))) {
      return syntaxes[i].name;
    }
  }
  return NULL;
}

/// @return NULL for a name that we do not know.
static const Syntax *find_syntax(const char *name)
{
  for (size_t i = 0; i < sizeof syntaxes / sizeof *syntaxes; ++i) {
    if (!strcmp(syntaxes[i].name, name)) {
      return &syntaxes[i];
    }
  }
  return NULL;
}

/// @return The line, or 0 where there is none.
static unsigned line_of(raptor_locator *locator)
{
  const int line = locator ? raptor_locator_line(locator) : 0;

  return line > 0 ? (unsigned)line : 0;
}

/// Only the first message is told: the others follow from it.
static void fail(Log *log, raptor_locator *locator, const char *text)
{
  if (log->status) {
    return;
  }
  FcPos pos = {.file = log->file, .line = line_of(locator)};
  if (!pos.line && log->parser) {
    pos.line = line_of(raptor_parser_get_locator(log->parser));
  }
  log->status =
      fc_diag_fail(log->diag, log->failure, pos, log->code, "%s", text);
}

static void take_message(void *context, raptor_log_message *message)
{
  if (message->level >= RAPTOR_LOG_LEVEL_WARN) {
    fail((Log *)context, message->locator, message->text);
  }
}

/// libxml2's error handlers are the whole thread's and curl's start-up is not
/// needed: raptor is kept from both.
static raptor_world *open_world(Log *log)
{
  raptor_world *world = raptor_new_world();
  if (world) {
    raptor_world_set_flag(world, RAPTOR_WORLD_FLAG_LIBXML_GENERIC_ERROR_SAVE,
                          0);
    raptor_world_set_flag(world, RAPTOR_WORLD_FLAG_LIBXML_STRUCTURED_ERROR_SAVE,
                          0);
    raptor_world_set_flag(world, RAPTOR_WORLD_FLAG_WWW_SKIP_INIT_FINISH, 1);
    raptor_world_set_log_handler(world, log, take_message);
  }
  if (!world || raptor_world_open(world)) {
    fail(log, NULL, "raptor could not be started");
  }
  return world;
}

static raptor_uri *make_uri(raptor_world *world, FcStr text)
{
  return raptor_new_uri_from_counted_string(
      world, (const unsigned char *)text.data, text.len);
}

static FcStr uri_text(raptor_uri *uri)
{
  if (!uri) {
    return (FcStr){NULL, 0};
  }
  size_t len = 0;
  const unsigned char *text = raptor_uri_as_counted_string(uri, &len);
  return (FcStr){(const char *)text, len};
}

/// @return NULL for a term that graph.h refuses.
static const FcTerm *read_term(FcGraph *graph, const raptor_term *term)
{
  const raptor_term_value *value = &term->value;

  switch (term->type) {
  case RAPTOR_TERM_TYPE_URI:
    return fc_graph_iri(graph, uri_text(value->uri));
  case RAPTOR_TERM_TYPE_BLANK:
    return fc_graph_blank(graph, (FcStr){(const char *)value->blank.string,
                                         value->blank.string_len});
  case RAPTOR_TERM_TYPE_LITERAL:
    return fc_graph_literal(
        graph,
        (FcStr){(const char *)value->literal.string, value->literal.string_len},
        (FcStr){(const char *)value->literal.language,
                value->literal.language_len},
        uri_text(value->literal.datatype));
  case RAPTOR_TERM_TYPE_UNKNOWN:
    break;
  }
  return NULL;
}

static void refuse_term(const Reading *reading, raptor_term *term)
{
  unsigned char *text = raptor_term_to_string(term);
  FcStrbuf message = {0};

  fc_strbuf_printf(&message, "not a valid term: %s", (const char *)text);
  fail(reading->log, NULL, message.data);
  raptor_parser_parse_abort(reading->log->parser);
  fc_strbuf_free(&message);
  raptor_free_memory(text);
}

static void take_statement(void *context, raptor_statement *statement)
{
  const Reading *reading = (const Reading *)context;
  raptor_term *const parts[] = {statement->subject, statement->predicate,
                                statement->object};
  const FcTerm *terms[3];

  if (reading->log->status) {
    return;
  }
  for (size_t i = 0; i < 3; ++i) {
    terms[i] = read_term(reading->graph, parts[i]);
    if (!terms[i]) {
      refuse_term(reading, parts[i]);
      return;
    }
  }
  fc_graph_add(reading->graph, terms[0], terms[1], terms[2]);
}

static void feed(Reading *reading, raptor_uri *base, FcStr text)
{
  raptor_parser *parser = reading->log->parser;

  raptor_parser_set_statement_handler(parser, reading, take_statement);
  raptor_parser_set_option(parser, RAPTOR_OPTION_NO_NET, NULL, 1);
  raptor_parser_set_option(parser, RAPTOR_OPTION_NO_FILE, NULL, 1);
  if (raptor_parser_parse_start(parser, base) ||
      raptor_parser_parse_chunk(parser, (const unsigned char *)text.data,
                                text.len, 1)) {
    fail(reading->log, NULL, "could not be parsed");
  }
}

/// Read a whole file into an empty graph.
static FcStatus parse(
    FcGraph *graph, Log *log, FcStr text, const Syntax *syntax, FcStr base)
{
  if (!fc_str_is_utf8(text)) {
    fail(log, NULL, "not UTF-8");
    return log->status;
  }

  raptor_world *world = open_world(log);
  raptor_uri *uri =
      log->status ? NULL
                  : raptor_new_uri_from_counted_string(
                        world, (const unsigned char *)base.data, base.len);
  log->parser = uri && syntax ? raptor_new_parser(world, syntax->parser) : NULL;
  if (log->parser) {
    feed(&(Reading){log, graph}, uri, text);
    raptor_free_parser(log->parser);
    log->parser = NULL;
  } else {
    fail(log, NULL, "no parser for the syntax, or no base");
  }
  raptor_free_uri(uri);
  raptor_free_world(world);
  return log->status;
}

FcStatus fc_rdf_read(FcGraph *graph,
                     FcStr text,
                     const char *syntax,
                     FcStr base,
                     const char *file,
                     FcDiag *diag)
{
  Log log = {
      .diag = diag, .file = file, .failure = FC_ERR_SYNTAX, .code = "syntax"};
  FcGraph *read = fc_graph_new();

  const FcStatus status = parse(read, &log, text, find_syntax(syntax), base);
  if (!status) {
    fc_graph_merge(graph, read);
  }
  fc_graph_free(read);
  return status;
}

static raptor_term *make_term(raptor_world *world, const FcTerm *term)
{
  const FcStr text = term->text;
  if (term->type == FC_IRI) {
    return raptor_new_term_from_counted_uri_string(
        world, (const unsigned char *)text.data, text.len);
  }

  raptor_uri *datatype =
      term->datatype.data ? make_uri(world, term->datatype) : NULL;
  raptor_term *literal = raptor_new_term_from_counted_literal(
      world, (const unsigned char *)text.data, text.len, datatype,
      (const unsigned char *)term->language.data,
      (unsigned char)term->language.len);
  raptor_free_uri(datatype);
  return literal;
}

static int write_byte(void *context, int byte)
{
  fc_strbuf_add_byte((FcStrbuf *)context, (char)byte);
  return 0;
}

static int write_bytes(void *context,
                       const void *bytes,
                       size_t size,
                       size_t count)
{
  fc_strbuf_add((FcStrbuf *)context,
                (FcStr){(const char *)bytes, size * count});
  return 0;
}

/// In the order of the graph, so that the same type comes first every time:
/// in RDF/XML it names the element.
static void write_triples(Log *log,
                          raptor_world *world,
                          raptor_serializer *serializer,
                          FcGraph *graph)
{
  const FcTriple *triples = fc_graph_triples(graph);

  for (size_t i = 0; i < fc_graph_size(graph); ++i) {
    raptor_statement statement;
    raptor_statement_init(&statement, world);
    statement.subject = make_term(world, triples[i].subject);
    statement.predicate = make_term(world, triples[i].predicate);
    statement.object = make_term(world, triples[i].object);
    if (!statement.subject || !statement.predicate || !statement.object ||
        raptor_serializer_serialize_statement(serializer, &statement)) {
      fail(log, NULL, "a statement could not be written");
    }
    raptor_statement_clear(&statement);
  }
}

/// Those of vocabularies; raptor declares rdf itself.
static void declare_prefixes(raptor_world *world,
                             raptor_serializer *serializer,
                             FcGraph *graph)
{
  FcPrefixes *prefixes = fc_prefixes_new(graph, (FcStr){NULL, 0});
  size_t count = 0;
  const FcPrefix *list = fc_prefixes_list(prefixes, &count);

  for (size_t i = 0; i < count; ++i) {
    if (fc_vocabulary_prefix(list[i].iri).len &&
        !fc_str_eq(list[i].iri, FC_STR(FC_RDF))) {
      raptor_uri *uri = make_uri(world, list[i].iri);
      // A vocabulary's prefix is ended by NUL.
      raptor_serializer_set_namespace(
          serializer, uri, (const unsigned char *)list[i].prefix.data);
      raptor_free_uri(uri);
    }
  }
  fc_prefixes_free(prefixes);
}

static FcStatus serialize(FcStrbuf *out,
                          Log *log,
                          FcGraph *graph,
                          const Syntax *syntax)
{
  const raptor_iostream_handler handler = {
      .version = 2, .write_byte = write_byte, .write_bytes = write_bytes};

  raptor_world *world = open_world(log);
  raptor_serializer *serializer =
      log->status || !syntax ? NULL
                             : raptor_new_serializer(world, syntax->serializer);
  raptor_iostream *stream =
      serializer ? raptor_new_iostream_from_handler(world, out, &handler)
                 : NULL;
  if (stream) {
    declare_prefixes(world, serializer, graph);
    if (raptor_serializer_start_to_iostream(serializer, NULL, stream)) {
      fail(log, NULL, "could not be started");
    }
    write_triples(log, world, serializer, graph);
    if (raptor_serializer_serialize_end(serializer) ||
        raptor_iostream_write_end(stream)) {
      fail(log, NULL, "could not be ended");
    }
    raptor_free_iostream(stream);
  } else {
    fail(log, NULL, "no serializer for the syntax");
  }
  raptor_free_serializer(serializer);
  raptor_free_world(world);
  return log->status;
}

/// @return The first triple that only one of them has, or NULL.
static const FcTriple *find_difference(FcGraph *graph, FcGraph *other)
{
  const FcTriple *a = fc_graph_triples(graph);
  const FcTriple *b = fc_graph_triples(other);
  const size_t a_len = fc_graph_size(graph);
  const size_t b_len = fc_graph_size(other);

  size_t i = 0;
  while (i < a_len && i < b_len && !fc_triple_cmp(&a[i], &b[i])) {
    ++i;
  }
  if (i < a_len) {
    return &a[i];
  }
  return i < b_len ? &b[i] : NULL;
}

/// Read the text again and compare: raptor drops and changes without a word.
static FcStatus prove(Log *log,
                      FcGraph *graph,
                      FcStr text,
                      const Syntax *syntax)
{
  FcGraph *again = fc_graph_new();

  if (!parse(again, log, text, syntax, FC_STR("http://base.invalid/"))) {
    const FcTriple *differs = find_difference(graph, again);
    if (differs) {
      FcStrbuf message = {0};
      fc_strbuf_printf(&message, "would not be read as written: <%.*s> <%.*s>",
                       FC_FMT(differs->subject->text),
                       FC_FMT(differs->predicate->text));
      fail(log, NULL, message.data);
      fc_strbuf_free(&message);
    }
  }
  fc_graph_free(again);
  return log->status;
}

FcStatus fc_rdf_write(FcStrbuf *out,
                      FcGraph *graph,
                      const char *syntax,
                      const char *file,
                      FcDiag *diag)
{
  Log log = {
      .diag = diag, .file = file, .failure = FC_ERR_OUTPUT, .code = "output"};

  FcStrbuf text = {0};
  const Syntax *known = find_syntax(syntax);
  FcStatus status = serialize(&text, &log, graph, known);
  if (!status) {
    status = prove(&log, graph, fc_strbuf_str(&text), known);
  }
  if (!status) {
    fc_strbuf_add(out, fc_strbuf_str(&text));
  }
  fc_strbuf_free(&text);
  return status;
}
