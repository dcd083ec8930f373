#!/bin/sh
# Many documents in one run: the same bytes however it is run, and nothing lost
# when it is disturbed:
#
#     many.sh FACTCAT INPUT VOCAB [KILLS]
#
# INPUT holds a factsheet in Markdown, from which the documents are made under
# other countries and years; VOCAB the lexicon with the countries' names.
set -eu

factcat=$1
input=$(cd "$2" && pwd)
countries=$3/lexicon/countries.ttl
kills=${4:-100}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# make_documents COUNT: into the folder many/.
make_documents()
{
  mkdir -p "$scratch/many"
  sample=$(find "$input" -name '*.md' | head -n 1)
  sed -n 's/.*skos:prefLabel "\(.*\)"@en.*/\1/p' "$countries" |
    awk -v count="$1" '
      { names[NR] = toupper($0) }
      END {
        for (year = 2019; made < count; ++year)
          for (i = 1; i <= NR && made < count; ++i) {
            print year "\t" names[i]
            ++made
          }
      }' |
    while IFS="$(printf '\t')" read -r year name; do
      sed "s/^# BELGIUM/# $name/; s/^## 2024 Digital/## $year Digital/" \
        "$sample" >"$scratch/many/$year-$name.md"
    done
}

convert()
{
  "$factcat" convert -q --config "$input/factcat.conf" "$@"
}

# fail TEXT: a claim that is not so.
fail()
{
  echo "not so: $1"
  exit 1
}

hash_of()
{
  (cd "$1" && find . -type f | LC_ALL=C sort | xargs sha256sum | sha256sum)
}

check_same_bytes()
{
  first=$(hash_of "$scratch/new")
  for jobs in 1 2 3 4; do
    find "$scratch/many" -name '*.md' |
      awk -v seed="$jobs" 'BEGIN { srand(seed) } { print rand() "\t" $0 }' |
      sort | cut -f 2- | tr '\n' '\0' |
      TZ="UTC-$jobs" xargs -0 "$factcat" convert -q \
        --config "$input/factcat.conf" -j "$jobs" -o "$scratch/again"
    [ "$(hash_of "$scratch/again")" = "$first" ] ||
      fail "-j $jobs and another order give the same bytes"
    rm -r "$scratch/again"
  done
}

# Each file is the old one or the new one.
check_whole()
{
  for file in "$scratch/disturbed"/*; do
    name=$(basename "$file")
    cmp -s "$file" "$scratch/old/$name" || cmp -s "$file" "$scratch/new/$name" ||
      fail "$name is whole"
  done
}

check_killed_runs()
{
  cp -r "$scratch/old" "$scratch/disturbed"
  awk -v kills="$kills" -v most="$1" 'BEGIN {
      srand(5); while (kills--) print rand() * most }' >"$scratch/pauses"
  while read -r pause; do
    "$factcat" convert -q --config "$input/factcat.conf" "$scratch/many" \
      -o "$scratch/disturbed" &
    run=$!
    sleep "$pause"
    kill -9 "$run" 2>/dev/null || true
    wait "$run" 2>/dev/null || true
    check_whole
    # So that the next one has something to do.
    cp "$scratch/old"/*-2019.ttl "$scratch/old"/catalog.* "$scratch/disturbed"
  done <"$scratch/pauses"
  convert "$scratch/many" -o "$scratch/disturbed"
  diff -r "$scratch/new" "$scratch/disturbed" ||
    fail 'the next run makes it whole, and leaves nothing else'
}

check_killed_worker()
{
  "$factcat" convert -q -j 1 --config "$input/factcat.conf" "$scratch/many" \
    -o "$scratch/worker" 2>"$scratch/err" &
  run=$!
  worker=
  while [ -z "$worker" ] && kill -0 "$run" 2>/dev/null; do
    worker=$(pgrep -P "$run" || true)
  done
  kill -9 "$worker"
  code=0
  wait "$run" || code=$?
  [ "$code" -eq 5 ] || fail "a document whose process is killed is an exit of 5"
  [ "$(grep -c '\[crash\]' "$scratch/err")" -eq 1 ] || fail 'and said once'
  missing=$(diff -rq "$scratch/new" "$scratch/worker" | grep -c 'Only in' || true)
  [ "$missing" -eq 2 ] || fail 'and costs only itself'
}

make_documents 60
convert "$scratch/many" -o "$scratch/old" --base https://old.example/
begin=$(date +%s%N)
convert "$scratch/many" -o "$scratch/new"
end=$(date +%s%N)

check_same_bytes
check_killed_worker
check_killed_runs "$(((end - begin) / 1000000))e-3"
