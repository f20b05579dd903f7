#!/usr/bin/env bash
# Passing means: the sample articles give the graphs in this folder (one line for each entity, relation and statement),
# any order of inputs and a second run give the same bytes, what is written is valid and `dot` takes it, and nothing
# that is there is replaced unasked. After a wanted change: tests/golden/run.sh PROGRAM --accept, and read the diff.
set -eu -o pipefail
program=$1
here=$(cd "$(dirname "$0")" && pwd)
samples=$here/../../docs/samples
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bad=0

for text in "$samples"/*.txt; do
  name=$(basename "$text" .txt)
  "$program" build "$text" -o "$work" -q --format json,dot
  python3 "$here/lines.py" "$work/$name.json" >"$work/$name.lines"
  if [ "${2:-}" = --accept ]; then cp "$work/$name.lines" "$here/$name.lines"; fi
  diff -u "$here/$name.lines" "$work/$name.lines" || bad=1
  "$program" validate "$work/$name.json" >/dev/null || bad=1
  dot -Tsvg "$work/$name.dot" -o /dev/null || bad=1
done

"$program" build "$samples" -o "$work/a" -q --name all --format json,graphml
"$program" build "$samples"/red-sea-port.txt "$samples"/grain-deal.txt "$samples"/essequibo.txt -o "$work/b" -q --name all --format json,graphml
cmp "$work/a/all.json" "$work/b/all.json" || bad=1
cmp "$work/a/all.graphml" "$work/b/all.graphml" || bad=1

before=$(sha256sum <"$work/a/all.json")
if "$program" build "$samples"/essequibo.txt -o "$work/a" -q --name all --format json 2>"$work/error"; then echo "replaced a file unasked"; bad=1; fi
grep -q 'exists already; give --overwrite' "$work/error" || { cat "$work/error"; bad=1; }
[ "$before" = "$(sha256sum <"$work/a/all.json")" ] || { echo "a file that was to be kept has changed"; bad=1; }
# The pictures and the answers in docs/ rest on the same graphs.
if [ "${2:-}" = --accept ]; then
  bash "$here/../gallery/run.sh" "$program" --accept
  bash "$here/../docs/run.sh" "$program" --accept
fi
exit $bad
