// raptor's parsers fill a graph, its serializers a buffer. Whatever raptor
// says fails the call: it loses data, goes on and returns success.
#include "rdf_io.h"

#include <raptor2.h>

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
    FcGraph *graph, Log *log, FcStr text, const char *syntax, FcStr base)
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
  log->parser = uri ? raptor_new_parser(world, syntax) : NULL;
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

  const FcStatus status = parse(read, &log, text, syntax, base);
  if (!status) {
    fc_graph_merge(graph, read);
  }
  fc_graph_free(read);
  return status;
}
