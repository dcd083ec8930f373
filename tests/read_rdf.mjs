// Prints an RDF file as N-Triples, read by N3.js or rdfxml-streaming-parser.
// Runs in the folder whose packages it uses.
import { Writer } from 'n3'
import { loadAll } from './lib.mjs'

const writer = new Writer(process.stdout, { format: 'N-Triples', end: false })
writer.addQuads(await loadAll([process.argv[2]]))
writer.end()
