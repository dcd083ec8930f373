#!/bin/sh
# What the real factsheets tell of their countries:
#
#     shared_profile.sh FACTCAT SCRATCH SHARED
#
# Editions from 2022 on have pictures where the older ones have figures. Without
# SHARED the exit is 77.
set -eu

factcat=$1
scratch=$2
factsheets=$3/factsheets

[ -d "$factsheets" ] || {
  echo "skipped: there is no $factsheets"
  exit 77
}
mkdir -p "$scratch"

# field RECORD NAME: the value of that field in the only record that holds
# RECORD, or "-".
field()
{
  value=$(grep "$1" "$scratch/records" |
    sed -n "s/.*\"$2\": \\(\"[^\"]*\"\\|\\[[^]]*\\]\\).*/\\1/p" | tr -d '[]", ')
  echo "${value:--}"
}

indicator()
{
  field "\"t\": \"indicator\".*\"notation\": \"$1\"" value
}

facts()
{
  "$factcat" entities -q --raw "$factsheets/$1" >"$scratch/records"
  profile='"t": "profile"'
  echo "$1" "$(grep -c '"t": "indicator"' "$scratch/records" || true)" \
    "$(indicator population)" "$(indicator area)" "$(indicator gdp)" \
    "$(indicator debt)" "$(indicator deficit)" "$(field "$profile" currency)" \
    "$(field "$profile" capital)" "$(field "$profile" languages)" \
    "$(field "$profile" updated)"
}

# File, number of figures, population, area, GDP, debt, deficit, currency,
# capital, languages, date of the figures.
cat >"$scratch/expected" <<END
2019/docx/belgium.docx 9 11398589 30688 450505000000 103.4 -0.9 EUR Brussels nlfrde 2019-03-15
2019/html/belgium.html 9 11398589 30688 450505000000 103.4 -0.9 EUR Brussels nlfrde 2019-03-15
2019/html/finland.html 9 5513130 338400 233555000000 61.3 -0.7 EUR Helsinki fisv 2019-03-15
2019/html/hungary.html 9 9773371 93000 131935000000 73.3 -2.2 HUF Budapest hu 2019-03-15
2022/html/belgium.html 0 - - - - - - - - -
2022/html/finland.html 0 - - - - - - - - -
2022/html/hungary.html 0 - - - - - - - - -
2023/html/iceland.html 0 - - - - - - - - -
2024/belgium.md 0 - - - - - - - - -
END
while read -r file _; do
  facts "$file"
done <"$scratch/expected" >"$scratch/found"
diff "$scratch/expected" "$scratch/found"
