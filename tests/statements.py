#!/usr/bin/env python3
"""Do statements tell of each triple where it comes from?

    statements.py STATEMENTS AUTHORITY GRAPH...

All are sorted N-Triples of one program: the statements, what vocab/authority/
says, the full graphs.

- each statement is of one triple, and no two are of the same;
- the triples are those of the graphs, but for what authority/ says;
- each has a rule, and a place unless it tells of the configuration.

Prints what is not so, a line each; exit 1 then.
"""
import collections
import re
import sys

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
PROV = "http://www.w3.org/ns/prov#"
PARTS = [f"<{RDF}{part}>" for part in ("subject", "predicate", "object")]
TYPE = f"<{RDF}type>"
TRIPLE = re.compile(r"(\S+) (\S+) (.+) \.$")


def triples(path):
    with open(path, encoding="utf-8") as lines:
        return {TRIPLE.match(line).groups() for line in lines}


def read_statements(path):
    """Statements by their IRI: a list of values by predicate."""
    nodes = collections.defaultdict(lambda: collections.defaultdict(list))
    for subject, predicate, value in triples(path):
        nodes[subject][predicate].append(value)
    return {
        node: said
        for node, said in nodes.items()
        if f"<{RDF}Statement>" in said[TYPE]
    }


def faults(statements, authority, graph):
    seen = collections.Counter()
    for node, said in statements.items():
        if any(len(said[part]) != 1 for part in PARTS):
            yield f"not of one triple: {node}"
            continue
        triple = tuple(said[part][0] for part in PARTS)
        seen[triple] += 1
        if not said[f"<{PROV}wasInfluencedBy>"]:
            yield f"no rule: {triple}"
        rules = " ".join(said[f"<{PROV}wasInfluencedBy>"])
        configured = "mapping/catalogue.ttl" in rules
        if not said[f"<{PROV}wasDerivedFrom>"] and not configured:
            yield f"no place: {triple}"
    for triple, count in sorted(seen.items()):
        if count > 1:
            yield f"{count} statements: {triple}"
        if triple not in graph:
            yield f"in no graph: {triple}"
    for triple in sorted(graph - set(seen) - authority):
        yield f"no statement: {triple}"


def main():
    statements = read_statements(sys.argv[1])
    graph = set().union(*map(triples, sys.argv[3:]))
    found = list(faults(statements, triples(sys.argv[2]), graph))
    for fault in found[:20]:
        print(fault)
    print(f"{len(statements)} statements, {len(graph)} triples, "
          f"{len(found)} faults")
    return bool(found) or not statements


if __name__ == "__main__":
    sys.exit(main())
