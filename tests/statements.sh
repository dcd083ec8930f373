#!/bin/sh
# Whether the provenance of statements tells of all triples:
#
#     statements.sh FACTCAT PROJECT SUFFIXES INPUT...
#
# The statements are the same in the syntaxes of all SUFFIXES, "ttl nt". rapper reads the files, so that values are compared, not how they are written.
set -eu

factcat=$1
project=$2
suffixes=$3
shift 3
# Of our own concepts in vocab/authority/; all else is absolute.
ids=https://factsheets.belgium.example/id/
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

for tool in rapper python3; do
  command -v $tool >/dev/null || {
    echo "skipped: $tool is not installed"
    exit 77
  }
done

# N-Triples of Turtle or RDF/XML files.
triples()
{
  for file in "$@"; do
    syntax=turtle
    [ "$file" = "${file%.rdf}" ] || syntax=rdfxml
    rapper -q -i $syntax -o ntriples "$file" "$ids"
  done
}

for suffix in $suffixes; do
  "$factcat" convert -q "$@" -o "$scratch/graphs" \
    --config "$project/input/factcat.conf" \
    --statements "$scratch/statements.$suffix"
  triples "$scratch/statements.$suffix" | LC_ALL=C sort >"$scratch/$suffix"
  cmp "$scratch/${suffixes%% *}" "$scratch/$suffix"
done

rm -f "$scratch"/graphs/catalog.*
triples "$project"/vocab/authority/*.ttl >"$scratch/authority"
triples "$scratch"/graphs/*.ttl >"$scratch/graph"
python3 "$project/tests/statements.py" "$scratch/${suffixes%% *}" \
  "$scratch/authority" "$scratch/graph"
