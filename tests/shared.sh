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

# convert FOLDER [OPTION...]
convert()
{
  folder=$1
  shift
  "$factcat" convert -q "$factsheet" -o "$folder" \
    --config "$tests/../input/factcat.conf" "$@"
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
  cp "$tests/read_rdf.mjs" "$tests/validate_all.mjs" "$shacl/"
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

# No violation of any profile in the graphs of every document and of one run of
# them all.
check_shacl()
{
  need_node
  node "$shacl/validate_all.mjs" rdf-validate-shacl "$scratch"/every/* \
    "$scratch/run"
}

# A second engine, which finds less, on what has most.
check_shacl_again()
{
  need_node
  node "$shacl/validate_all.mjs" shacl-engine "$scratch/every/2024-belgium-md" \
    "$scratch/run"
}

# Editions to 2019 tell figures of the country, the later ones show pictures; a
# portal has no use for them.
check_figures()
{
  for folder in "$scratch"/every/2019-html-*; do
    grep -q dqv:QualityMeasurement "$folder"/??-2019.ttl
    if grep -q dqv:QualityMeasurement "$folder/catalog.ttl"; then
      echo "${folder##*/}: figures are in the catalogue" && return 1
    fi
  done
}

# What a portal gives the catalogue's worst dataset.
check_mqa()
{
  need_node
  for folder in "$scratch"/every/* "$scratch/run"; do
    node "$scratch/tools/mqa/score.mjs" "$folder/catalog.ttl" --top 1 \
      >"$scratch/score"
    worst=$(tail -n 1 "$scratch/score")
    echo "$worst"
    # shellcheck disable=SC2086 # the score is the first word
    set -- $worst
    [ "$1" -ge 395 ] || { cat "$scratch/score" && return 1; }
  done
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
  convert "$scratch/by-raptor" --writer raptor
  for name in be-2024 catalog; do
    rapper -q -i turtle -o ntriples "$out/$name.ttl" | sorted >"$scratch/a.nt"
    rapper -q -i rdfxml -o ntriples "$out/$name.rdf" | sorted >"$scratch/b.nt"
    serdi -i turtle -o ntriples "$out/$name.ttl" | sorted >"$scratch/c.nt"
    [ -s "$scratch/a.nt" ]
    cmp "$scratch/a.nt" "$scratch/b.nt"
    cmp "$scratch/a.nt" "$scratch/c.nt"
    # The other writer has the same statements.
    rapper -q -i turtle -o ntriples "$scratch/by-raptor/$name.ttl" | sorted |
      cmp "$scratch/a.nt" -
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
