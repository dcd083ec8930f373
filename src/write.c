#include "write.h"

#include "rdf_io.h"
#include "write_ntriples.h"
#include "write_rdfxml.h"
#include "write_turtle.h"

#include <string.h>

static FcStatus fail(const FcWriting *writing,
                     FcDiag *diag,
                     const char *code,
                     const char *what,
                     FcStr where)
{
  return fc_diag_fail(diag, FC_ERR_OUTPUT, (FcPos){.file = writing->file}, code,
                      "%s%.*s", what, FC_FMT(where));
}

FcStatus fc_write(FcStrbuf *out,
                  FcGraph *graph,
                  const FcWriting *writing,
                  FcDiag *diag)
{
  const FcTriple *blank = fc_graph_find_blank(graph);
  if (blank) {
    return fail(writing, diag, "blank-node", "blank node at ",
                blank->subject->text);
  }
  if (writing->by_raptor) {
    return fc_rdf_write(out, graph, writing->syntax, writing->file, diag);
  }
  if (!strcmp(writing->syntax, "turtle")) {
    fc_write_turtle(out, graph, writing->base);
    return FC_OK;
  }
  if (!strcmp(writing->syntax, "ntriples")) {
    fc_write_ntriples(out, graph);
    return FC_OK;
  }
  if (!strcmp(writing->syntax, "rdfxml")) {
    const FcTerm *fault = fc_write_rdfxml(out, graph);
    return fault ? fail(writing, diag, "output",
                        "no element of RDF/XML: ", fault->text)
                 : FC_OK;
  }
  return fail(writing, diag, "output", "no writer for ",
              fc_str(writing->syntax));
}
