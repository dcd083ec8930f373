#include "write_ntriples.h"

static void add_iri(FcStrbuf *out, FcStr iri)
{
  fc_strbuf_add_byte(out, '<');
  fc_strbuf_add(out, iri);
  fc_strbuf_add_byte(out, '>');
}

static void add_object(FcStrbuf *out, const FcTerm *term)
{
  if (term->type == FC_IRI) {
    add_iri(out, term->text);
    return;
  }
  // JSON's escapes are some of those of N-Triples.
  fc_strbuf_add_json(out, term->text);
  if (term->language.len) {
    fc_strbuf_add_byte(out, '@');
    fc_strbuf_add(out, term->language);
  } else if (term->datatype.len) {
    fc_strbuf_add(out, FC_STR("^^"));
    add_iri(out, term->datatype);
  }
}

void fc_write_ntriples(FcStrbuf *out, FcGraph *graph)
{
  const FcTriple *triples = fc_graph_triples(graph);

  for (size_t i = 0; i < fc_graph_size(graph); ++i) {
    add_iri(out, triples[i].subject->text);
    fc_strbuf_add_byte(out, ' ');
    add_iri(out, triples[i].predicate->text);
    fc_strbuf_add_byte(out, ' ');
    add_object(out, triples[i].object);
    fc_strbuf_add(out, FC_STR(" .\n"));
  }
}
