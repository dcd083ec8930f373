#!/bin/sh
# Checks on the real factsheets and against other programs, one a call:
#
#     shared.sh CHECK FACTCAT SCRATCH SHARED
#
# SHARED is the folder that holds factsheets, annotations, profiles and tools;
# without it, or without a tool that a check needs, the exit is 77. SCRATCH
# keeps what "convert" and "node" make for the other checks.
set -eu

check=$1
factcat=$2
scratch=$3
shared=$4
tests=$(cd "$(dirname "$0")" && pwd)
factsheet=$shared/factsheets/2024/belgium.md
out=$scratch/out
shacl=$scratch/tools/shacl

skip()
{
  echo "skipped: $1"
  exit 77
}

need()
{
  command -v "$1" >/dev/null || skip "$1 is not installed"
}

# Debian's python3 has Debian's rdflib; another may come first in the path.
find_python()
{
  for python in python3 /usr/bin/python3; do
    "$python" -c "import $1" 2>/dev/null && return
  done
  skip "no python3 with $1 is installed"
}

need_node()
{
  [ -f "$scratch/node-is-ready" ] || skip 'no Node.js packages'
}

convert()
{
  "$factcat" convert -q "$factsheet" -o "$1" \
    --config "$tests/../input/factcat.conf"
}

check_convert()
{
  rm -rf "$out"
  convert "$out"
  "$factcat" entities -q "$factsheet" >"$scratch/entities.jsonl"
}

# The validators' packages, beside the profiles that they look for.
check_node()
{
  need node
  need npm
  rm -f "$scratch/node-is-ready"
  for folder in tools/shacl tools/mqa profiles; do
    mkdir -p "$scratch/$folder"
    cp -R "$shared/$folder/." "$scratch/$folder/"
  done
  chmod -R u+w "$scratch/tools" "$scratch/profiles"
  [ -d "$shacl/node_modules" ] ||
    (cd "$shacl" && npm ci --ignore-scripts --no-audit --no-fund) ||
    skip 'the packages of the validators could not be had'
  cp "$tests/read_rdf.mjs" "$shacl/"
  touch "$scratch/node-is-ready"
}

check_entities()
{
  find_python json
  "$python" "$shared/tools/score_entities.py" "$shared/gold/be-2024.jsonl" \
    "$scratch/entities.jsonl" \
    --min-recall 0.97 --min-precision 0.95 --min-kind 0.93
}

check_facts()
{
  find_python rdflib
  "$python" "$shared/tools/check_facts.py" "$shared/gold/be-2024-facts.jsonl" \
    "$out/be-2024.ttl" --min 44
}

# No violation of any profile, by two engines.
check_shacl()
{
  need_node
  for engine in rdf-validate-shacl shacl-engine; do
    for profile in dcat-ap dcat-ap-background dcat-ap-2.1.1; do
      echo "catalog.ttl: $profile, $engine"
      node "$shacl/validate.mjs" "$out/catalog.ttl" --profile "$profile" \
        --engine "$engine"
    done
    for profile in cpsv-ap cpov core-public-event; do
      echo "be-2024.ttl: $profile, $engine"
      node "$shacl/validate.mjs" "$out/be-2024.ttl" --profile "$profile" \
        --engine "$engine"
    done
  done
}

# Editions to 2019 tell figures of the country, the later ones show pictures.
check_shacl_profile()
{
  need_node
  for factsheet in "$shared"/factsheets/2019/html/*.html; do
    name=$(basename "$factsheet" .html)
    convert "$scratch/profile/$name"
    set -- "$scratch/profile/$name"/??-2019.ttl
    grep -q dqv:QualityMeasurement "$1"
    if grep -q dqv:QualityMeasurement "$scratch/profile/$name/catalog.ttl"; then
      echo "$name: figures are in the catalogue" && return 1
    fi
    for profile in cpsv-ap cpov dcat-ap; do
      echo "$name: $profile"
      node "$shacl/validate.mjs" "$1" --profile "$profile"
    done
  done
}

check_mqa()
{
  need_node
  node "$scratch/tools/mqa/score.mjs" "$out/catalog.ttl" --min 390
}

# Sorted N-Triples as rapper writes them, from N-Triples of any program.
sorted()
{
  rapper -q -i ntriples -o ntriples - http://base.invalid/ | LC_ALL=C sort -u
}

# Four readers, two syntaxes, one graph.
check_readers()
{
  need rapper
  need serdi
  for name in be-2024 catalog; do
    rapper -q -i turtle -o ntriples "$out/$name.ttl" | sorted >"$scratch/a.nt"
    rapper -q -i rdfxml -o ntriples "$out/$name.rdf" | sorted >"$scratch/b.nt"
    serdi -i turtle -o ntriples "$out/$name.ttl" | sorted >"$scratch/c.nt"
    [ -s "$scratch/a.nt" ]
    cmp "$scratch/a.nt" "$scratch/b.nt"
    cmp "$scratch/a.nt" "$scratch/c.nt"
    if [ -f "$scratch/node-is-ready" ]; then
      for syntax in ttl rdf; do
        node "$shacl/read_rdf.mjs" "$out/$name.$syntax" | sorted >"$scratch/d.nt"
        cmp "$scratch/a.nt" "$scratch/d.nt"
      done
    fi
    echo "$name: $(wc -l <"$scratch/a.nt") triples"
  done
}

# Every document: no message that nobody expects, no address or telephone number
# of a person.
check_every()
{
  rm -rf "$scratch/every"
  for file in "$shared"/factsheets/*/*.* "$shared"/factsheets/*/*/*.*; do
    name=$(echo "${file#"$shared/factsheets/"}" | tr /. --)
    "$factcat" convert "$file" -o "$scratch/every/$name" \
      --config "$tests/../input/factcat.conf" 2>"$scratch/messages"
    grep -v '\[stand-in-authority\]$' "$scratch/messages" && return 1
    echo "$name: $(wc -l <"$scratch/every/$name/catalog.ttl") lines"
  done
  # The catalogue's own contact is configured.
  if grep -rnE '[[:alnum:]._-]+@[[:alnum:]-]+\.[[:alnum:].]+' \
    "$scratch/every" | grep -v 'factsheets@belgium.example'; then
    return 1
  fi
  # What editions to 2021 print in their contact blocks; "+32 2 123 45 67".
  grep -rniE '(tel|phone|fax)[.:] *[+(0-9]|[^0-9]\+[0-9]{2,3}[ (0-9][0-9 ()/-]{5}' \
    "$scratch/every" && return 1
  return 0
}

# No violation in any document's graphs.
check_every_shacl()
{
  need_node
  for folder in "$scratch"/every/*; do
    echo "${folder##*/}"
    node "$shacl/validate.mjs" "$folder"/*.ttl --profile dcat-ap \
      --profile dcat-ap-background --profile cpsv-ap --profile cpov \
      --profile core-public-event >"$scratch/every.report" ||
      { cat "$scratch/every.report" && return 1; }
    grep '^Violation' "$scratch/every.report"
  done
}

# Everything in the graphs is typed, described and reached.
check_every_whole()
{
  find_python rdflib
  "$python" "$tests/graph_whole.py" https://factsheets.belgium.example/ \
    "$tests/../output" "$scratch"/every/*
}

# Several countries and editions in one run: what they say is true together.
check_run()
{
  rm -rf "$scratch/run"
  "$factcat" convert -q "$shared"/factsheets/*/*.md \
    "$shared"/factsheets/*/html/*.html -o "$scratch/run" \
    --config "$tests/../input/factcat.conf"
  grep -c 'a dcat:DatasetSeries' "$scratch/run/catalog.ttl"
  find_python rdflib
  "$python" "$tests/graph_whole.py" https://factsheets.belgium.example/ \
    "$scratch/run"
}

check_run_shacl()
{
  need_node
  node "$shacl/validate.mjs" "$scratch"/run/*.ttl --profile dcat-ap \
    --profile dcat-ap-background --profile cpsv-ap --profile cpov \
    --profile core-public-event >"$scratch/run.report" ||
    { cat "$scratch/run.report" && return 1; }
  grep '^Violation' "$scratch/run.report"
  node "$scratch/tools/mqa/score.mjs" "$scratch/run/catalog.ttl" --min 395
}

# No text of the pages is lost, by the parser of Python. Numbers: h1, h2, h3,
# paragraphs in the style of headings, items, tables; as many as were counted in
# 2023, when the documents were looked through; one h2 of Germany is a picture.
check_html()
{
  need python3
  for page in "$shared"/factsheets/*/html/*.html; do
    "$factcat" tree -q --raw "$page" >"$scratch/page.html"
    counts=$(python3 "$tests/html_reading.py" "$page" "$scratch/page.html")
    echo "$page: $counts"
  done >"$scratch/pages"
  cat "$scratch/pages"
  while read -r country counts; do
    grep -q "2023/html/$country.html: $counts\$" "$scratch/pages" ||
      { echo "$country: expected $counts" && return 1; }
  done <<END
austria 7 24 36 91 42 1
belgium 7 24 36 118 122 1
finland 6 24 36 93 56 1
germany 6 25 36 84 70 1
hungary 6 24 36 82 55 1
iceland 6 23 36 58 63 1
spain 6 24 36 108 99 1
END
}

[ -d "$shared" ] || skip "there is no $shared"
mkdir -p "$scratch"
"check_$check"
