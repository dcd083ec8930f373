#!/usr/bin/env python3
"""Is a graph whole? For each folder of Turtle files, read as one graph:

    graph_whole.py BASE FOLDER...

- every subject has a type,
- every IRI below BASE that is mentioned is described, downloads aside,
- every subject is reached from a catalogue: along any property, and backwards
  along those that say where something belongs or was read, or what it changes.
- what can be said once is said once, in each language.

Prints what is not so, a line each; exit 1 then.
"""
import pathlib
import sys

from rdflib import RDF, Graph, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, ORG, PROV

BACKWARDS = (
    DCTERMS.isPartOf,
    PROV.wasDerivedFrom,
    URIRef("http://www.w3.org/ns/dcat#inSeries"),
    URIRef("http://data.europa.eu/eli/ontology#amends"),
    URIRef("http://data.europa.eu/eli/ontology#repeals"),
)
ONCE = (
    DCTERMS.title,
    DCTERMS.description,
    DCTERMS.identifier,
    DCTERMS.temporal,
    DCTERMS.issued,
    FOAF.homepage,
    FOAF.name,
    ORG.classification,
    URIRef("http://data.europa.eu/eli/ontology#date_document"),
)


def load(folder):
    graph = Graph()
    for path in sorted(pathlib.Path(folder).glob("*.ttl")):
        graph.parse(path)
    return graph


def reached(graph):
    nodes = set(graph.subjects(RDF.type, DCAT.Catalog))
    rest = list(nodes)
    while rest:
        node = rest.pop()
        near = set(graph.objects(node)) - set(graph.objects(node, RDF.type))
        for forward in BACKWARDS:
            near |= set(graph.subjects(forward, node))
        rest += near - nodes
        nodes |= near
    return nodes


def said_twice(graph):
    for predicate in ONCE:
        seen = {}
        for node, value in graph.subject_objects(predicate):
            key = node, getattr(value, "language", None)
            if seen.setdefault(key, value) != value:
                yield f"two values of {predicate}: {node}"


def faults(graph, base):
    subjects = set(graph.subjects())
    for node in sorted(subjects - set(graph.subjects(RDF.type))):
        yield f"no type: {node}"
    for node in sorted(set(graph.objects()) - subjects):
        own = isinstance(node, URIRef) and node.startswith(base)
        if own and not node.startswith(base + "download/"):
            yield f"not described: {node}"
    for node in sorted(subjects - reached(graph)):
        yield f"not reached: {node}"
    yield from said_twice(graph)


def main():
    base, folders = sys.argv[1], sys.argv[2:]
    count = 0
    for folder in folders:
        for fault in faults(load(folder), base):
            print(f"{folder}: {fault}")
            count += 1
    print(f"{len(folders)} graphs, {count} faults")
    return count > 0


if __name__ == "__main__":
    sys.exit(main())
