// What RocketRML makes of our records by our mapping:
//
//     rocketrml.mjs MAPPING-FOLDER ENTITIES BASE factsheet|portal
//
// RocketRML reads RML as it was before it became RML-Core, so each file is put
// into the older words, which changes no rule:
//
// - namespaces: most of rml: was rr:, the rest an older rml:;
// - the source is a name, not a node; a reference is a name without "$.";
// - a class is what it is short for, a pair of rdf:type: only one is taken;
// - a constant IRI is a template without names: a constant is taken for text;
// - relative IRIs are resolved, against the same base as ours, and so are
//   templates.
//
// It puts everything into one graph, hence it is given the rules of one graph
// at a time.
//
// A subject that is a list is told for its last value only (its records are
// changed in place). Such a rule gets a source in which each record stands once
// for each value.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataFactory, Parser, Store, Writer } from 'n3';
import rocketrml from 'rocketrml';

const { blankNode, literal, namedNode } = DataFactory;

const NEW = 'http://w3id.org/rml/';
const RR = 'http://www.w3.org/ns/r2rml#';
const RML = 'http://semweb.mmlab.be/ns/rml#';
const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const QL = 'http://semweb.mmlab.be/ns/ql#';

// Words that were not in R2RML.
const OLD_RML = new Set([
  'iterator', 'languageMap', 'logicalSource', 'reference',
  'referenceFormulation', 'source',
]);

const [, , folder, entitiesFile, base, graphName] = process.argv;

function oldName(term) {
  if (term.termType !== 'NamedNode' || !term.value.startsWith(NEW)) {
    return term;
  }
  const name = term.value.slice(NEW.length);
  if (name === 'JSONPath') {
    return namedNode(QL + name);
  }
  return namedNode((OLD_RML.has(name) ? RML : RR) + name);
}

function one(store, subject, name) {
  const [found] = store.getObjects(subject, namedNode(NEW + name), null);
  return found;
}

function remove(store, subject, property) {
  store.removeQuads(store.getQuads(subject, property, null, null));
}

// Whether a triples map is for the graph; without rml:graph it is for the
// factsheet's.
function isFor(store, map) {
  const subject = one(store, map, 'subjectMap');
  const graphs = subject
    ? store.getObjects(subject, namedNode(NEW + 'graph'), null)
    : [];
  const names = graphs.map((graph) => graph.value);
  return names.length
    ? names.includes(`${base}graph/${graphName}`)
    : graphName === 'factsheet';
}

// The rules of the other graph go.
function selectRules(store) {
  const property = namedNode(NEW + 'logicalSource');
  for (const map of store.getSubjects(property, null, null)) {
    if (!isFor(store, map)) {
      remove(store, map, null);
    }
  }
}

// A source of its own for a rule whose subject is the list `field`.
function splitSource(store, map, field) {
  const old = one(store, map, 'logicalSource');
  const own = blankNode();
  for (const { predicate, object } of store.getQuads(old, null, null)) {
    const isSource = predicate.value === NEW + 'source';
    store.addQuad(own, predicate, isSource ? literal(field) : object);
  }
  remove(store, map, namedNode(NEW + 'logicalSource'));
  store.addQuad(map, namedNode(NEW + 'logicalSource'), own);
}

function spellOutClasses(store) {
  for (const map of store.getSubjects(namedNode(NEW + 'subjectMap'), null)) {
    const subject = one(store, map, 'subjectMap');
    for (const type of store.getObjects(subject, namedNode(NEW + 'class'))) {
      const pair = blankNode();
      store.addQuad(map, namedNode(NEW + 'predicateObjectMap'), pair);
      store.addQuad(pair, namedNode(NEW + 'predicate'), namedNode(RDF_TYPE));
      store.addQuad(pair, namedNode(NEW + 'object'), type);
    }
    remove(store, subject, namedNode(NEW + 'class'));
  }
}

function splitSubjects(store, fields) {
  for (const map of store.getSubjects(namedNode(NEW + 'subjectMap'), null)) {
    const reference = one(store, one(store, map, 'subjectMap'), 'reference');
    const list = /^\$\.(\w+)\[\*\]$/.exec(reference?.value);
    if (list) {
      splitSource(store, map, list[1]);
      fields.add(list[1]);
    }
  }
}

// A constant, or a value of rml:object, which is short for one.
function addConstant(out, { subject, predicate, object }) {
  let node = subject;
  if (predicate.value === NEW + 'object') {
    node = blankNode();
    out.addQuad(subject, namedNode(RR + 'objectMap'), node);
  }
  if (object.termType === 'NamedNode') {
    out.addQuad(node, namedNode(RR + 'template'), literal(object.value));
    out.addQuad(node, namedNode(RR + 'termType'), namedNode(RR + 'IRI'));
  } else {
    out.addQuad(node, namedNode(RR + 'constant'), object);
  }
}

function translateTemplate(store, subject, text) {
  const type = one(store, subject, 'termType');
  const isText = type?.value === NEW + 'Literal' ||
    one(store, subject, 'language') || one(store, subject, 'languageMap');
  const isWhole = isText || /^([a-z][a-z0-9+.-]*:|\{)/i.test(text);
  return (isWhole ? '' : base) + text.replaceAll('{$.', '{');
}

function addOld(out, store, { subject, predicate, object }) {
  const name = predicate.value.slice(NEW.length);
  let value = oldName(object);
  if (name === 'object' || name === 'constant') {
    addConstant(out, { subject, predicate, object });
    return;
  }
  if (name === 'source' && object.termType !== 'Literal') {
    value = literal('entities');
  } else if (name === 'reference') {
    value = literal(object.value.replace(/^\$\./, ''));
  } else if (name === 'template') {
    value = literal(translateTemplate(store, subject, object.value));
  }
  out.addQuad(subject, oldName(predicate), value);
}

function translate(text, fields) {
  const store = new Store(new Parser({ baseIRI: base }).parse(text));
  const out = new Store();
  selectRules(store);
  spellOutClasses(store);
  splitSubjects(store, fields);
  for (const statement of store) {
    addOld(out, store, statement);
  }
  return new Writer({ format: 'N-Triples' }).quadsToString([...out]);
}

// Each record once for each value of a field.
function split(records, field) {
  return records.flatMap((record) =>
    (record[field] ?? []).map((value) => ({ ...record, [field]: [value] })));
}

const records = JSON.parse(readFileSync(entitiesFile, 'utf8'));
for (const name of readdirSync(folder).sort()) {
  const fields = new Set();
  const mapping = translate(readFileSync(join(folder, name), 'utf8'), fields);
  const sources = { entities: JSON.stringify(records) };
  for (const field of fields) {
    sources[field] = JSON.stringify(split(records, field));
  }
  if (mapping.includes('logicalSource')) {
    process.stdout.write(
      await rocketrml.parseFileLive(mapping, sources, { toRDF: true }),
    );
  }
}
