#!/bin/sh
# output/ is what converting input/ gives:
#
#     sample.sh FACTCAT PROJECT
#
# FC_ACCEPT=1 takes over what comes out now; read the difference before you
# commit it.
set -eu

factcat=$1
project=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

"$factcat" convert --strict "$project/input" -o "$scratch" \
  --config "$project/input/factcat.conf"
if [ "${FC_ACCEPT-}" = 1 ]; then
  mkdir -p "$project/output"
  cp "$scratch"/* "$project/output/"
fi
diff -r "$scratch" "$project/output"
