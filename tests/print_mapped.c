// What our mapping makes of a document's records, for the comparison with
// another RML processor: N-Triples of one of the two graphs, before the program
// adds descriptions of controlled values and makes the documents of a run
// agree.
//
//     print_mapped INPUT CONFIG factsheet|portal
#include "pipeline.h"
#include "rdf_io.h"

#include <stdlib.h>
#include <string.h>

static FcStatus print(const FcJob *job,
                      const FcEntities *entities,
                      bool portal,
                      FcDiag *diag)
{
  FcGraph *graph = fc_graph_new();
  FcStrbuf text = {0};

  FcStatus status =
      fc_mapping_apply(portal ? NULL : graph, portal ? graph : NULL,
                       job->mapping, entities, diag);
  if (!status) {
    status = fc_rdf_write(&text, graph, "ntriples", "standard output", diag);
  }
  (void)fwrite(text.data, 1, text.len, stdout);
  fc_strbuf_free(&text);
  fc_graph_free(graph);
  return status;
}

int main(int argc, char **argv)
{
  if (argc != 4) {
    return EXIT_FAILURE;
  }
  FcDiag *diag = fc_diag_new(stderr, FC_ERROR);
  FcJob job;
  FcDocument document;

  FcStatus status = fc_job_open(
      &job, &(FcSettings){.config = argv[2], .input = argv[1]}, diag);
  if (!status) {
    status = fc_document_open(&document, &job, argv[1], diag);
  }
  if (!status) {
    status = print(&job, &document.entities, !strcmp(argv[3], "portal"), diag);
    fc_document_close(&document);
  }
  fc_job_close(&job);
  fc_diag_free(diag);
  return status ? EXIT_FAILURE : EXIT_SUCCESS;
}
