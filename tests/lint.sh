#!/bin/sh
# Checks of the sources themselves, one a call:
#
#     lint.sh format|tidy|cppcheck|shell|includes BUILD
#
# BUILD is the build folder, for its compile_commands.json. Exit 77 where the
# tool is not installed.
set -eu

need()
{
  command -v "$1" >/dev/null || {
    echo "skipped: $1 is not installed"
    exit 77
  }
}

check_format()
{
  need clang-format
  clang-format --dry-run -Werror src/*.[ch] tests/*.[ch]
}

check_tidy()
{
  need clang-tidy
  # The flags are gcc's; clang does not know all of its warnings.
  printf '%s\0' src/*.c tests/*.c |
    xargs -0 -n 1 -P "$(nproc)" clang-tidy --quiet -p "$build" \
      --extra-arg=-Wno-unknown-warning-option
}

check_cppcheck()
{
  need cppcheck
  cppcheck --quiet -j "$(nproc)" --std=c11 --error-exitcode=1 --inline-suppr \
    --enable=warning,style,performance,portability \
    --suppress=missingIncludeSystem --suppress=unusedStructMember \
    -I src src tests
}

check_shell()
{
  need shellcheck
  shellcheck src/*.sh tests/*.sh .ci/run
}

# Dependencies point one way: a file may include what stands in its own line
# or in one below it, and nothing of what it must not see at all. What is not
# in the list is a part of a module that is: link_acts of link.
check_includes()
{
  awk '
    FNR == NR && /^[0-9]/ {
      for (i = 2; i <= NF; ++i) layer[$i] = $1
      next
    }
    FNR == NR && /^-/ {
      for (i = 3; i <= NF; ++i) hidden[$2, $i] = 1
      next
    }
    FNR == NR { next }
    function say(text) {
      print FILENAME ":" FNR ": " text
      faults = 1
    }
    FNR == 1 {
      name = FILENAME
      sub(/.*\//, "", name)
      sub(/\.[ch]$/, "", name)
      if (!(name in layer)) sub(/_.*/, "", name)
      if (!(name in layer)) say(name " is in no layer: see tests/lint.sh")
    }
    /^#include "/ {
      split($2, quoted, "\"")
      other = quoted[2]
      sub(/\.h$/, "", other)
      if (!(other in layer)) sub(/_.*/, "", other)
      if (!(other in layer)) say(other " is in no layer: see tests/lint.sh")
      else if (layer[other] > layer[name] || (name, other) in hidden)
        say(name " must not see " other)
    }
    END { exit faults }
  ' - src/*.[ch] <<END
9 main
8 cmd batch
7 pipeline vet
6 bodies english persons figure reader read_docx read_html read_md html_part mend outline extract thing claims mentions acronyms names runs service link mapping apply rule record_view authority statements
5 inputs manifest update spool docx lexicon entity tree tree_dump config vocab vocab_data org_map
4 rdf_io rdf_place graph prefixes write
3 known_terms shacl_terms report tasks term number jsonpath scan act iri output file encoding unzip xml checksum
2 strbuf diag
1 arena str status limits
- reader lexicon entity graph
- read_docx lexicon entity graph
- read_md lexicon entity graph
- read_html lexicon entity graph
- mend lexicon entity graph
- figure graph entity tree
- outline graph entity
- extract graph mapping
- link tree graph mapping
- mapping tree lexicon
- apply entity tree lexicon
- rule entity tree lexicon
END
}

check=$1
build=$2
cd "$(dirname "$0")/.."
"check_$check"
