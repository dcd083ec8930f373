#!/bin/sh
# What the program says to good and bad command lines:
#
#     cli.sh FACTCAT INPUT
#
# INPUT is a folder with a factsheet and its configuration.
set -u

factcat=$1
input=$2
own=$(cd "$(dirname "$0")" && pwd)/own
scratch=$(mktemp -d)
trap 'chmod -R u+w "$scratch"; rm -rf "$scratch"' EXIT
cd "$scratch" || exit 1
faults=0

good=$(find "$input" -name '*.md' | head -n 1)
config=$input/factcat.conf
cp "$good" same.md
printf 'Nothing that a factsheet has.\n' >letter.md
printf '# BELGIUM\n\n\377\376\n' >damaged.md
printf 'ttl' >file
printf '[catalogue]\nbase = here\n' >bad.conf
mkdir empty vocab-empty 'vocab-bad' vocab-bad/lexicon
printf '<a> <b> .\n' >vocab-bad/lexicon/kinds.ttl

# A fault in each kind of file; words where no words are.
mkdir x x/authority x/lexicon x/mapping x/shapes misplaced misplaced/x \
  misplaced/x/words unused unused/lexicon
skos='@prefix skos: <http://www.w3.org/2004/02/skos/core#> .'
printf '%s\n<kind/law> a skos:Concept ; skos:inScheme <kind> .\n' "$skos" \
  >x/authority/a.ttl
printf '%s\n<kind/service> skos:altLable "l"@en ;\n skos:altLabel "l" .\n' \
  "$skos" >x/lexicon/a.ttl
printf '<a> <b> .\n' >x/lexicon/b.ttl
printf '<#r> a <http://w3id.org/rml/TriplesMap> .\n' >x/mapping/a.ttl
printf '%s\n<S> sh:clas <C> .\n' '@prefix sh: <http://www.w3.org/ns/shacl#> .' \
  >x/shapes/a.ttl
cp x/lexicon/a.ttl misplaced/x/words/a.ttl
printf 'read me' >unused/lexicon/README
printf '%s\n<kind/service> skos:altLabel "mock-up"@en .\n' "$skos" \
  >unused/lexicon/a.ttl

# row CODE PATTERN ARGUMENT...: run, and compare the exit code, and what goes
# to standard output or error with a pattern of grep; "" for nothing at all.
row()
{
  want=$1
  pattern=$2
  shift 2
  "$factcat" "$@" >out 2>err </dev/null
  code=$?
  cat err >>out
  if [ "$code" -ne "$want" ]; then
    echo "exit code $code, not $want: $*"
  elif [ -z "$pattern" ] && [ -s out ]; then
    echo "is not silent: $*"
  elif ! grep -q -e "$pattern" out && [ -n "$pattern" ]; then
    echo "does not say \"$pattern\": $*"
  else
    return
  fi
  sed 's/^/    /' out | head -n 5
  faults=1
}

# check TEXT COMMAND...: a claim that a command proves.
check()
{
  text=$1
  shift
  "$@" || {
    echo "not so: $text"
    faults=1
  }
}

# lacks TEXT: the last row did not print it.
lacks()
{
  # shellcheck disable=SC2317 # called by check
  ! grep -q -F -e "$1" out
}

# Help and version.
row 0 '^usage: factcat COMMAND' --help
row 0 'entities  *print what was found' -h
row 0 '^factcat [0-9][0-9.]*$' --version
row 0 '--output=FOLDER' convert --help
row 0 '--raw' tree --help
row 0 '--config=FILE' entities -h
row 0 '--vocab=DIR' vocab --help

# Wrong usage.
row 2 '^usage: factcat COMMAND'
row 2 'unknown command "frobnicate"' frobnicate
row 2 'unrecognized option' convert --frobnicate "$good"
row 2 'invalid option' tree -o graphs "$good"
row 2 'requires an argument' convert "$good" -o
row 2 'nothing to work on' tree
row 2 'more than one operand' tree "$good" "$good"
row 2 'no folder to write into' convert "$good"
row 2 'not "frobnicate"' vocab frobnicate
row 2 '"0" is no number' convert "$good" -o graphs -j 0
row 2 '"2x" is no number' convert "$good" -o graphs --jobs=2x
row 2 '"serd" is no writer' convert "$good" -o graphs --writer serd
row 2 'no level to fail on' convert "$good" -o graphs --fail-on sometimes
row 2 '"xml" is no format' convert "$good" -o graphs --report r --report-format xml
row 2 'needs --report' convert "$good" -o graphs --report-format json

# Wrong configuration or vocabulary.
row 2 'bad.conf:2: error: .*\[config\]' convert "$good" -o graphs -c bad.conf
row 2 'no-such.conf: error' entities "$good" -c no-such.conf
row 2 'no-such-folder' vocab check --vocab no-such-folder
row 2 'vocab-bad/lexicon/kinds.ttl:1: error' vocab check --vocab vocab-bad
row 2 'has no vocabulary' tree --vocab vocab-empty "$good"
row 2 'x/lexicon/a.ttl:2: error: <kind/service>: nothing reads skos:altLable; is it' \
  vocab check --vocab x
check 'all faults are told, by file and line' test "$(cut -d: -f1,2 out | uniq)" = \
  'x/authority/a.ttl:2
x/lexicon/a.ttl:2
x/lexicon/a.ttl:3
x/lexicon/b.ttl:1
x/mapping/a.ttl:1
x/shapes/a.ttl:2'
row 2 'x/words/a.ttl: error: is not in .*/ \[unknown-folder\]' \
  vocab check --vocab misplaced
row 1 'unused-file' vocab check --strict --vocab unused
check 'nothing is written on wrong usage' test ! -e graphs

# Inputs that cannot be read.
row 3 'no-such.md: error: cannot be read' convert no-such.md -o graphs
row 3 'letter.md' convert letter.md -o graphs
row 3 'damaged.md' convert damaged.md -o graphs
row 3 'has no factsheet' convert empty -o graphs
row 3 'empty: error: cannot be read' tree empty
row 3 'letter.md' entities letter.md
dd if=/dev/zero of=huge.md bs=1 count=1 seek=70000000 2>/dev/null
row 3 'has more than .* bytes \[too-large\]' convert huge.md -o graphs
check 'a factsheet that fails leaves nothing' test -z "$(ls graphs)"

# Names of inputs from a file.
row 3 'no-such-list: error: cannot be read' \
  convert --list-from no-such-list -o listed -c "$config"
printf '%s\n\nno-such.md\n' "$good" >list
row 3 'no-such.md: error' convert --list-from list -o listed -c "$config"
check 'a list names inputs' test -s listed/catalog.ttl
printf '%s\0' "$good" >list
row 0 '' convert -q --list-from list -o listed -c "$config"

# The next run, when nothing changed, and when something did.
convert_again()
{
  row "$@" -o again -c "$config"
}
row 0 '' convert -q "$good" -o again -c "$config"
touch -d 2001-01-01 again/*
convert_again 0 '\[unchanged\]' convert -v "$good"
convert_again 0 '' convert -q --force "$good"
convert_again 0 '' convert -q --check --force "$good"
check 'what is the same is not touched' \
  test -z "$(find again -type f -newermt 2002-01-01)"
row 1 'catalog.ttl: error: would be changed \[stale\]' convert --check \
  "$good" -o again -c "$config" --base https://a.example/
check '--check writes nothing' test -z "$(find again -type f -newermt 2002-01-01)"
row 1 'would be made' convert --check "$good" -o not-made -c "$config"
check 'not even a folder' test ! -e not-made
rm again/catalog.rdf
convert_again 0 '' convert -q "$good"
check 'what is missing is made again' test -s again/catalog.rdf
sed 's/^# BELGIUM/# AUSTRIA/' "$good" >austria.md
convert_again 0 '' convert -q "$good" austria.md
convert_again 1 '\[too-few\]' convert --min-entities 99999 "$good"
convert_again 1 '\[shrink\]' convert --max-shrink 49 "$good"
check 'a catalogue does not shrink' grep -q at-2024 again/catalog.ttl
convert_again 1 'at-2024, made of austria.md before.*\[removed\]' \
  convert --strict "$good"
check 'what is no input stays' test -e again/at-2024.ttl
convert_again 0 '' convert -q --prune "$good"
check 'and goes when that is asked for' test ! -e again/at-2024.ttl
echo '{}' >again/manifest.json
convert_again 2 'manifest.json: error: is no manifest' convert "$good"
convert_again 0 '' convert -q --force "$good"

# Where the configuration is from.
row 0 '^base = https://a.example/ ; --base$' \
  convert --print-config --base https://a.example/
row 0 '^base = https://factsheets.belgium.example/ ; .*factcat.conf:[0-9]*$' \
  entities --print-config "$good"
mkdir -p above/below/empty
cp "$config" above/factcat.conf
here=$PWD
cd above/below/empty || exit 1
row 0 'above\|factcat.conf:' convert --print-config
rm -f out err
cd "$here" || exit 1
FACTCAT_CATALOGUE_TITLE=Ours
export FACTCAT_CATALOGUE_TITLE
row 0 '^title = Ours ; FACTCAT_CATALOGUE_TITLE$' convert --print-config
unset FACTCAT_CATALOGUE_TITLE
FACTCAT_TITLE=Ours
export FACTCAT_TITLE
row 2 'FACTCAT_TITLE: error: is the variable of no key' convert "$good" -o graphs
unset FACTCAT_TITLE

# One bad input does not stop the others.
row 3 'letter.md' convert letter.md "$good" -o graphs -c "$config"
check 'the good one is converted' test -s graphs/catalog.ttl
row 2 'so is .*: left out \[same-output\]' \
  convert same.md "$good" -o graphs -c "$config"
row 0 '' convert "$input" -o graphs

"$factcat" convert - -o from-pipe -c "$config" <same.md
check 'a factsheet can come through a pipe' test -s from-pipe/catalog.ttl
sum=$(sha256sum same.md | cut -d ' ' -f 1)
check 'the catalogue knows the file by its checksum' \
  grep -q "checksumValue \"$sum\"^^xsd:hexBinary" graphs/catalog.ttl
check 'however it came' cmp -s graphs/catalog.ttl from-pipe/catalog.ttl

# Inputs stay.
name=$(basename graphs/*-2*.ttl)
cp "$good" "graphs/$name"
row 2 'written over an input \[same-output\]' \
  convert "graphs/$name" -o graphs -c "$config"
check 'the input is still there' cmp -s "$good" "graphs/$name"

# Warnings.
row 0 '\[placeholder-base\]' convert same.md -o graphs
row 1 '\[placeholder-base\]' convert --strict same.md -o graphs
row 0 '' convert -q same.md -o graphs
row 0 '1 × placeholder-base' convert -v same.md -o graphs
row 1 '' convert -q --fail-on warning same.md -o graphs
row 3 'no-such.md' convert --fail-on never no-such.md -o graphs

# Reports: of what is printed, and of what is not.
row 0 '"code":"placeholder-base"' convert -q same.md -o graphs \
  --report - --report-format json
row 3 'no-such.md' convert same.md no-such.md -o graphs \
  --report report.xml --report-format junit
check 'a report tells each document' \
  grep -q 'name="no-such.md">' report.xml
check 'and by what it failed' grep -q '<failure type="unreadable"' report.xml
row 4 'no-such/report: error: could not be written' \
  convert -q same.md -o graphs --report no-such/report

# The base of the command line.
row 2 'base "here" must be' convert same.md -o graphs -b here
row 0 '' convert same.md -o based -c "$config" --base https://data.example/a/
check 'IRIs begin with the base' grep -q '<https://data.example/a/id/' based/catalog.ttl
check 'and with no other' sh -c '! grep -rq belgium.example/id based'

# The provenance of each statement.
row 0 '' convert same.md -o told -c "$config" --statements told/why.ttl
check 'statements say where they come from' \
  grep -q 'prov:wasDerivedFrom factsheet-be-2024-line:' told/why.ttl
check 'and by which rule' \
  grep -q 'wasInfluencedBy .*mapping/thing.ttl#thing' told/why.ttl
row 2 'why.json: error: statements are written to .* \[usage\]' \
  convert same.md -o told -c "$config" --statements why.json
row 2 'requires an argument' convert same.md -o told --statements
row 2 'over an input or a graph \[same-output\]' \
  convert same.md -o told -c "$config" --statements told/../told/catalog.ttl
check 'the graph is still there' grep -q 'a dcat:Catalog' told/catalog.ttl
row 4 'file/why.nt: error' \
  convert same.md -o told -c "$config" --statements file/why.nt
row 3 'letter.md' convert letter.md -o told -c "$config" --statements none.nt
check 'of nothing there are no statements' test ! -e none.nt

# The other writer.
row 0 '' convert same.md -o by-raptor -c "$config" --writer raptor
row 0 '' convert same.md -o by-us -c "$config" --writer own
check 'raptor sorts by IRI' \
  grep -q '^<https://factsheets.belgium.example/id/service/be/' by-raptor/be-2024.ttl
check 'we begin with the catalogue' grep -q '^# The catalogue$' by-us/be-2024.ttl

# Output that cannot be written.
row 4 'file: error' convert same.md -o file -c "$config"
row 4 'file/graphs.*: error' convert same.md -o file/graphs -c "$config"
if [ -w /dev/full ]; then
  "$factcat" entities "$good" -c "$config" >/dev/full 2>err
  check 'a full disk is told' test $? -eq 4
fi
if [ "$(id -u)" -ne 0 ]; then
  mkdir read-only && chmod a-w read-only
  row 4 'read-only' convert same.md -o read-only -c "$config"
fi

# Memory that is out; not where a sanitizer needs more to begin with.
dd if=/dev/zero bs=1000000 count=50 2>/dev/null | tr '\0' a >large.md
(
  # shellcheck disable=SC3045 # dash has it
  ulimit -v 60000
  "$factcat" --version >out 2>&1 || exit 0
  "$factcat" tree large.md >out 2>&1
  [ $? -eq 5 ]
)
check 'memory that is out is an internal error' test $? -eq 0

# Stages.
row 0 '<h1' tree "$good"
row 0 'data-role' tree "$good"
row 0 '<h1' tree --raw "$good"
check 'a raw tree has no roles' lacks data-role
row 0 '"iri": "http' entities "$good"
row 0 '"t": "document"' entities --raw "$good"
check 'raw records have no IRIs' lacks '"iri": "http'
row 0 '^\[$' entities --json "$good"
sed '1d; $d; s/,$//' out >list
"$factcat" entities -q "$good" >lines
check 'a list has what JSON Lines have' cmp list lines
row 2 "unrecognized option '--json'" tree --json "$good"
row 0 'files are in order' vocab check
row 0 'own/lexicon/standards.ttl: is new' vocab check --vocab "$own"

# Explanations, of the source and of what became of it.
thing=https://factsheets.belgium.example/id/service/be/federal-service-bus
graph=$(dirname "$input")/output/be-2024.ttl
row 0 'belgium-2024.md:[0-9]*: heading "Federal Service Bus" under' \
  explain "$good" "$thing"
row 0 'mapping/thing.ttl <#thing>, entity e' explain "$good" "$thing"
row 0 'prov:wasDerivedFrom <.*#line=' explain "$graph" "$thing"
row 2 'nothing is said of <urn:x:y>' explain "$good" urn:x:y
row 2 'nothing is said of <urn:x:y>' explain "$graph" urn:x:y
row 2 'needs factsheets or graphs, and an IRI' explain "$good"
row 2 'of <urn:x/service-bus>; is <.*/federal-service-bus> meant?' \
  explain "$good" urn:x/service-bus
row 2 '; is <.*/federal-service-bus> meant?' explain "$graph" "$thing-2"
row 0 '^    Since 2006 the Federal Service Bus' explain "$good" "$thing"
row 0 'same.md:.* named by heading "Federal Service Bus" under' \
  explain -c "$config" same.md https://org.belgif.be/id/CbeRegisteredEntity/0671516647
sed 's/2024/2023/' same.md >other.md
row 0 'other.md:[0-9]*: heading' explain -c "$config" same.md other.md "$thing"
row 2 'letter.md: error: is no graph' explain "$graph" letter.md "$thing"
row 0 'a cpsv:PublicService' explain "$graph" graphs/catalog.rdf "$thing"
row 3 'no-such.ttl' explain no-such.ttl urn:x:y

# Organisations' own IRIs.
printf 'name,iri\nEuropean Union,https://eu.example/x\n' >map.csv
printf 'European Union\n' >bad.csv
row 0 '' convert -q "$good" -o mapped -c "$config" --org-map map.csv
row 2 'bad.csv:1: error' convert "$good" -o mapped --org-map bad.csv
row 2 'no-such.csv: error' vocab check --org-map no-such.csv

# One's own words and rules: the README's example.
printf '# BELGIUM\n\n## 2024 Digital Public Administration Factsheet\n\n' >own.md
printf '# 3. Interoperability and Data\n\n## Rules\n\n' >>own.md
printf '### Standard for Letters\n\nIt tells how to write.\n' >>own.md
row 0 '' convert -q own.md -o own --vocab "$own"
check 'a kind can be added' grep -q 'a dct:Standard' own/be-2024.ttl
check 'a property can be added' \
  grep -q 'skos:note "Presented under \\"Rules\\"."@en' own/be-2024.ttl
row 0 '' convert -q own.md -o own --mapping "$own/mapping"
check 'a mapping alone adds no words' \
  sh -c '! grep -q dct:Standard own/be-2024.ttl && grep -q skos:note own/be-2024.ttl'

exit $faults
