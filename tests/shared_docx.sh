#!/bin/sh
# Real Word documents: headings as counted in the files, blocks as pandoc reads
# them, damage, time.
#
#     shared_docx.sh PRINT_BLOCKS SCRATCH SHARED
#
# Without the folder SHARED the exit is 77; without pandoc that comparison is
# left out.
set -eu

print_blocks=$1
scratch=$2
shared=$3
tests=$(cd "$(dirname "$0")" && pwd)

[ -d "$shared/factsheets" ] || {
  echo "skipped: there is no $shared/factsheets"
  exit 77
}
mkdir -p "$scratch"

# Edition and country, then headings of level 1 to 4.
check_headings()
{
  while read -r name expected; do
    found=$(for level in 1 2 3 4; do
      grep -c "^h$level" "$scratch/$name.txt" || :
    done | tr '\n' ' ')
    [ "$found" = "$expected " ] || {
      echo "$name: headings $found, not $expected"
      return 1
    }
  done <<END
2019-belgium 8 40 24 109
2023-austria 7 24 36 91
2023-belgium 7 24 36 118
2023-finland 6 24 36 93
2023-germany 6 24 36 84
2023-hungary 6 24 36 88
2023-spain 6 24 36 108
END
}

# A file cut anywhere is a failure with one message.
check_truncated()
{
  size=$(wc -c <"$1")
  for step in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do
    head -c $((size * step / 16)) "$1" >"$scratch/cut.docx"
    if "$print_blocks" "$scratch/cut.docx" 2>"$scratch/messages" \
      >/dev/null; then
      echo "$1 cut at $step sixteenths was read"
      return 1
    fi
    [ "$(wc -l <"$scratch/messages")" -eq 1 ]
  done
}

for file in "$shared"/factsheets/*/docx/*.docx; do
  edition=${file%/docx/*}
  name=${edition##*/}-$(basename "$file" .docx)
  "$print_blocks" "$file" >"$scratch/$name.txt"
  check_truncated "$file"
  if command -v pandoc >/dev/null && command -v python3 >/dev/null; then
    pandoc -f docx+styles -t json "$file" >"$scratch/pandoc.json"
    echo "$name:"
    python3 "$tests/compare_pandoc.py" "$scratch/$name.txt" \
      "$scratch/pandoc.json"
  fi
done
check_headings
