#!/bin/sh
# From a fresh Debian 12 to a result: installs the packages that are missing,
# builds, and runs.
set -eu

usage()
{
  cat <<END
usage: sh src/bootstrap.sh convert   convert input/ into output/
       sh src/bootstrap.sh test      build twice, run every test and check
END
}

program_packages='gcc libc6-dev cmake ninja-build pkg-config libraptor2-dev
  libxml2-dev libzip-dev libcmark-dev libutf8proc-dev uthash-dev libinih-dev
  libjansson-dev libmd-dev check'
# locales and the last line are for tests that compare with other programs.
test_packages='clang libclang-rt-14-dev clang-format clang-tidy cppcheck
  shellcheck procps python3 locales raptor2-utils serdi'
# Only for the tests that need the folder of real factsheets.
shared_packages='python3-rdflib nodejs npm pandoc'

# Without root, sudo is asked; where there is neither, apt-get says so.
as_root()
{
  if [ "$(id -u)" -ne 0 ] && command -v sudo >/dev/null; then
    sudo "$@"
  else
    "$@"
  fi
}

is_installed()
{
  # Node.js is often installed with npm, from elsewhere than Debian.
  case $1 in
  nodejs) command -v node >/dev/null ;;
  npm) command -v npm >/dev/null ;;
  *) dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null |
    grep -qx installed ;;
  esac
}

# Nothing is asked of the network where nothing is missing.
install_packages()
{
  missing=
  for package in "$@"; do
    is_installed "$package" || missing="$missing $package"
  done
  [ -n "$missing" ] || return 0

  echo "installing$missing"
  as_root apt-get -qq update
  # shellcheck disable=SC2086 # one word a package
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y \
    --no-install-recommends $missing >/dev/null
}

# Build into the folder $1; what follows goes to cmake.
build()
{
  folder=$1
  shift
  cmake -S . -B "$folder" -G Ninja "$@" >/dev/null
  cmake --build "$folder"
}

convert()
{
  # shellcheck disable=SC2086
  install_packages $program_packages
  build build -DCMAKE_C_COMPILER=gcc
  build/factcat convert input -o output --config input/factcat.conf
}

# The sanitized run speaks only when it fails, so that what is printed last
# sums up everything.
run_sanitized_tests()
{
  build build-sanitize -DCMAKE_C_COMPILER=clang -DFC_SANITIZE=ON \
    -DFC_WERROR=ON
  log=build-sanitize/ctest.log
  if ! ctest --test-dir build-sanitize -j "$(nproc)" --output-on-failure \
    >"$log" 2>&1 </dev/null; then
    cat "$log"
    exit 1
  fi
  grep 'tests passed' "$log" | sed 's/^/with sanitizers: /'
}

run_tests()
{
  # shellcheck disable=SC2086
  install_packages $program_packages $test_packages
  if [ -d ../shared ]; then
    # shellcheck disable=SC2086
    install_packages $shared_packages ||
      echo 'some comparisons with other programs will be skipped'
  fi
  build build -DCMAKE_C_COMPILER=gcc -DFC_WERROR=ON
  run_sanitized_tests
  exec ctest --test-dir build -j "$(nproc)" --output-on-failure </dev/null
}

cd "$(dirname "$0")/.."
case ${1-} in
convert) convert ;;
test) run_tests ;;
*)
  usage >&2
  exit 2
  ;;
esac
