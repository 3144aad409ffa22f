#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds (warnings are errors) and runs every test.
#   tests/run.sh          build/test
#   tests/run.sh --asan   build/asan: address and undefined-behaviour sanitizers
#   tests/run.sh --tidy   clang-tidy over the sources changed since XQ_TIDY_BASE (the commit before the last)
#   tests/run.sh -R NAME  further arguments go to ctest
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
preset=test
ctestArguments=()
for argument in "$@"; do
    case "$argument" in
        --asan) preset=asan ;;
        --tidy) preset=tidy ;;
        *) ctestArguments+=("$argument") ;;
    esac
done
app/setup.sh --tests

if [ "$preset" = tidy ]; then
    cmake --preset tidy
    mapfile -t changed < <(git diff --name-only --diff-filter=d "${XQ_TIDY_BASE:-HEAD~1}" -- '*.cpp')
    [ "${#changed[@]}" -eq 0 ] && { echo "No changed sources."; exit 0; }
    cmake --build build/tidy --target all -j "$(nproc)"
    exec clang-tidy -p build/tidy --quiet "${changed[@]}"
fi

# A cold build compiles the libraries in unity batches; with a warm compiler cache single files win.
cmake --preset "$preset" ${XQ_UNITY:+-DCMAKE_UNITY_BUILD=$XQ_UNITY}
cmake --build "build/$preset" -j "$(nproc)"
export ASAN_OPTIONS="detect_leaks=1:abort_on_error=0:${ASAN_OPTIONS:-}"
export UBSAN_OPTIONS="print_stacktrace=1:${UBSAN_OPTIONS:-}"
exec ctest --test-dir "build/$preset" --output-on-failure -j "$(nproc)" "${ctestArguments[@]}"
