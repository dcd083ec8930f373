#!/bin/sh
# The same bytes come out whatever the folder, locale, time zone and
# environment:
#
#     determinism.sh FACTCAT INPUT CONFIG
set -eu

factcat=$1
[ -e "$2" ] || {
  echo "skipped: there is no $2"
  exit 77
}
input=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
config=$3
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# Turkish has another small i; made here, since few machines have it.
locale=tr_TR.UTF-8
mkdir -p "$scratch/locale" "$scratch/elsewhere"
localedef -i tr_TR -f UTF-8 "$scratch/locale/$locale" 2>/dev/null ||
  echo 'without the Turkish locale, which cannot be made here'

factsheet=$(find "$input" -name '*.md' | head -n 1)

# convert NAME VARIABLE=VALUE...: with these and nothing else set.
convert()
{
  name=$scratch/$1
  shift
  env -i "$@" "$factcat" convert -q "$input" -o "$name" --config "$config"
  env -i "$@" "$factcat" entities -q "$factsheet" --config "$config" \
    >"$name.jsonl"
}

convert first LC_ALL=C TZ=UTC
cd "$scratch/elsewhere"
convert second LOCPATH="$scratch/locale" LC_ALL=$locale TZ=Pacific/Kiritimati
convert third

for name in second third; do
  diff -r "$scratch/first" "$scratch/$name"
  cmp "$scratch/first.jsonl" "$scratch/$name.jsonl"
done
