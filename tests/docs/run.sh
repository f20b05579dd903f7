#!/usr/bin/env bash
# Passing means: the code blocks of the pages below run and print what the text block after them says, where their tool
# is here. After a wanted change: tests/docs/run.sh PROGRAM --accept, and read the diff.
set -eu -o pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
[ -x /usr/bin/python3 ] || { echo "no python3"; [ "${CI:-}" = true ] && exit 1; exit 77; }
/usr/bin/python3 "$here/blocks.py" "$1" "$root" "${2:-}" "$root"/docs/{loading,diagrams,dot,comparing}.md
