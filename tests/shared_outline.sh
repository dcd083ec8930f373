#!/bin/sh
# What the real factsheets present, by their headings and in two formats:
#
#     shared_outline.sh FACTCAT SCRATCH SHARED
#
# Numbers are those of headings in the style and of those that lost it, but not
# of those that name nothing ("Current Status"). Without SHARED the exit is 77.
set -eu

factcat=$1
scratch=$2
factsheets=$3/factsheets

[ -d "$factsheets" ] || {
  echo "skipped: there is no $factsheets"
  exit 77
}
mkdir -p "$scratch"
failed=0

# outline FILE: its tree in $scratch/tree.html
outline()
{
  "$factcat" tree "$factsheets/$1" >"$scratch/tree.html" || failed=1
}

count()
{
  grep -c "data-role=\"$1\"" "$scratch/tree.html" || true
}

# things FILE: name, section, form and kind of each thing.
things()
{
  "$factcat" entities -q --raw "$1" | grep '"t": "entity"' |
    sed 's/.*"name": \(.*\), "alt": .*\("kind": .*\), "start": .*/\1 \2/'
}

# File, chapters, things. Belgium 2024 has 30 groups, and the box on its state
# of play.
while read -r file chapters things; do
  outline "$file"
  if [ "$(count chapter)" -ne "$chapters" ] ||
    [ "$(count entity)" -ne "$things" ]; then
    echo "$file: $(count chapter) chapters, $(count entity) things;" \
      "expected $chapters and $things"
    failed=1
  fi
done <<END
2024/belgium.md 8 114
2023/html/austria.html 6 96
2023/html/belgium.html 6 123
2023/html/finland.html 6 100
2023/html/germany.html 6 86
2023/html/hungary.html 6 85
2023/html/iceland.html 6 60
2023/html/spain.html 6 120
2023/docx/austria.docx 6 96
2023/docx/belgium.docx 6 123
2023/docx/finland.docx 6 100
2023/docx/germany.docx 6 86
2023/docx/hungary.docx 6 85
2023/docx/spain.docx 6 120
2022/html/belgium.html 7 120
2022/html/finland.html 7 101
2022/html/hungary.html 7 72
2019/html/belgium.html 8 104
2019/html/finland.html 8 79
2019/html/hungary.html 8 63
2019/docx/belgium.docx 8 104
END

# Two formats of one factsheet present the same things of the same kinds: no
# damage of an export is left to except.
while read -r edition name; do
  things "$factsheets/$edition/html/$name.html" >"$scratch/html.txt"
  things "$factsheets/$edition/docx/$name.docx" >"$scratch/docx.txt"
  diff "$scratch/html.txt" "$scratch/docx.txt" || failed=1
done <<END
2023 austria
2023 belgium
2023 finland
2023 germany
2023 hungary
2023 spain
2019 belgium
END
exit $failed
