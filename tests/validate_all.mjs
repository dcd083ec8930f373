// SHACL of many folders of graphs in one process: the shapes are read once.
//
//     validate_all.mjs ENGINE FOLDER...
//
// Three graphs a folder: the catalogue, the full graphs, both together. Prints
// a line for each graph and profile; exit 1 where one has a violation that
// nobody expects, or has nothing that its shapes look at. Runs in the folder
// of validate.mjs, whose packages and profiles it uses.
import { readFileSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  DataFactory, PREFIX, RDF, SH, Store,
  files, load, loadAll, pathText, run, shapesGraph, show
} from './lib.mjs'

const PORTAL = ['dcat-ap', 'dcat-ap-background', 'dcat-ap-2.1.1']
const FULL = [...PORTAL, 'cpsv-ap', 'cpov', 'core-public-event']

// What BRegDCAT-AP 2.1.0 cannot have: CPSV-AP 3.2.0 ties services and datasets
// by the properties of the first two, the licence's type is checked against
// the list of access rights.
const UNAVOIDABLE = {
  'bregdcat-ap': ['dct:hasPart Class', 'dct:isPartOf Class', 'dct:type Node']
}

const here = dirname(fileURLToPath(import.meta.url))
const table = JSON.parse(readFileSync(resolve(here, 'profiles.json'), 'utf8'))
const [engine, ...folders] = process.argv.slice(2)

async function loadProfile (name) {
  const local = paths => loadAll(paths.map(path => resolve(here, path)))
  const background = await local(table[name].background)
  const shapes = await local(table[name].shapes)
  return {
    name,
    background,
    shapes: shapesGraph(shapes, background).store,
    require: table[name].require
  }
}

function has (store, curie) {
  const [prefix, local] = curie.split(':')
  const type = DataFactory.namedNode(PREFIX[prefix] + local)
  return store.match(null, DataFactory.namedNode(RDF + 'type'), type).size > 0
}

// Code lists and ontologies of the background never report on themselves.
async function violations (profile, quads) {
  const subjects = new Set(quads.map(quad => quad.subject.value))
  const data = new Store([...quads, ...profile.background])
  const results = await run({ engine }, profile.shapes, data)
  return results
    .filter(result => result.severity.value === SH + 'Violation' &&
      result.focus && subjects.has(result.focus.value))
    .map(result => ({
      kind: `${pathText(result.path)} ` +
        result.component.value.replace(SH, '').replace('ConstraintComponent', ''),
      focus: show(result.focus)
    }))
}

async function check (profile, title, quads) {
  const found = await violations(profile, quads)
  const allowed = UNAVOIDABLE[profile.name] ?? []
  const bad = found.filter(result => !allowed.includes(result.kind))
  const data = new Store(quads)
  const absent = profile.require.filter(curie => !has(data, curie))

  console.log(`${title}: ${profile.name}, ${engine}: ${bad.length} violations` +
    (allowed.length ? `, ${found.length - bad.length} unavoidable` : ''))
  for (const result of bad.slice(0, 10)) {
    console.log(`  ${result.kind} ${result.focus}`)
  }
  for (const curie of absent) console.log(`  no node of class ${curie}`)
  return !bad.length && !absent.length
}

const profiles = {}
for (const name of [...FULL, 'bregdcat-ap']) {
  profiles[name] = await loadProfile(name)
}

let good = true
for (const folder of folders) {
  const paths = files([folder]).filter(path => path.endsWith('.ttl'))
  const isPortal = path => basename(path) === 'catalog.ttl'
  const portal = await load(paths.find(isPortal))
  const full = await loadAll(paths.filter(path => !isPortal(path)))
  const graphs = [
    ['catalogue', portal, PORTAL],
    ['full graph', full, FULL],
    ['both', [...portal, ...full], [...FULL, 'bregdcat-ap']]
  ]
  for (const [title, quads, names] of graphs) {
    for (const name of names) {
      good &= await check(profiles[name], `${basename(folder)}, ${title}`, quads)
    }
  }
}
process.exit(good && folders.length ? 0 : 1)
