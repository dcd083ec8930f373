#!/bin/sh
# Another RML processor, RocketRML, applies our mapping to our records:
#
#     shared_rocketrml.sh PRINT_MAPPED FACTCAT SCRATCH SHARED
#
# It must give the triples that we give, in either graph. Compared is what the
# mapping makes of one document's records: after that the program adds
# descriptions of controlled values and makes the documents of a run agree,
# which no mapping tells. Without SHARED, Node.js or the package the exit is 77.
set -eu

print_mapped=$1
factcat=$2
scratch=$3
factsheets=$4/factsheets
tests=$(cd "$(dirname "$0")" && pwd)
base=https://factsheets.example/

skip()
{
  echo "skipped: $1"
  exit 77
}

[ -d "$factsheets" ] || skip "there is no $factsheets"
for program in node npm rapper; do
  command -v "$program" >/dev/null || skip "$program is not installed"
done

mkdir -p "$scratch"
cd "$scratch"
if [ ! -d node_modules/rocketrml ]; then
  echo '{"private": true}' >package.json
  npm install --omit=optional --ignore-scripts --no-audit --no-fund \
    --save-exact rocketrml@2.1.2 ||
    skip 'the package could not be had'
fi
cp "$tests/rocketrml.mjs" .
# No e-mail address: RocketRML takes "mailto:" for the start of a relative IRI.
printf '[catalogue]\nbase = %s\n' "$base" >factcat.conf

# Sorted N-Triples as rapper writes them.
sorted()
{
  rapper -q -i ntriples -o ntriples - http://base.invalid/ | LC_ALL=C sort -u
}

compare()
{
  "$print_mapped" "$1" factcat.conf "$2" | sorted >ours.nt
  node rocketrml.mjs "$tests/../vocab/mapping" records.json "$base" "$2" |
    sorted >theirs.nt
  [ -s ours.nt ]
  echo "$1: $2: $(wc -l <ours.nt) triples"
  diff ours.nt theirs.nt
}

for name in 2024/belgium.md 2023/html/spain.html 2019/html/hungary.html; do
  "$factcat" entities -q --json --config factcat.conf "$factsheets/$name" \
    >records.json
  compare "$factsheets/$name" factsheet
  compare "$factsheets/$name" portal
done
