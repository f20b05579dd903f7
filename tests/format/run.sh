#!/usr/bin/env bash
# Passing means: clang-format has nothing to change (make -f Makefile.helpers format).
set -eu -o pipefail
cd "$(dirname "$0")/../.."
command -v clang-format >/dev/null || { echo "no clang-format"; [ "${CI:-}" = true ] && exit 1; exit 77; }
git ls-files '*.cpp' '*.hpp' | xargs clang-format --dry-run -Werror
