#!/usr/bin/env bash
# Passing means: a user adds a relation type with its patterns in a copy of the schemas, without code, and its edges are in
# the graph; `schema check` says where a pattern is wrong and which example does not give its edge.
set -eu -o pipefail
entente=$(realpath "$1")
"$entente" schema --help >/dev/null 2>&1 || { echo "skipped: this entente has no schema"; exit 77; }
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bad=0
cp -r "$here/../../schemas" "$work/schemas"
chmod -R u+w "$work/schemas"

# A relation of its own, after "cites".
python3 - "$work/schemas/ontology.json" <<'PY'
import json, sys
path = sys.argv[1]
ontology = json.load(open(path))
ontology["relations"].append({
    "name": "mediates_between", "label": "mediates", "definition": "stands between two sides", "subjects": ["Country"],
    "objects": ["Country"], "mutual": False, "quad": "standing", "mappings": {}})
json.dump(ontology, open(path, "w"), indent=1)
PY
cat >"$work/schemas/patterns/own.pattern" <<'PATTERN'
pattern mediator
relation mediates_between
match
  mediate VERB @trigger
    /subj @subject
    /between @object
example Oman has mediated between Iran and Iraq.
  Oman > Iran
  Oman > Iraq
counter Oman mediated in Iraq.
PATTERN
"$entente" schema check "$work/schemas" >/dev/null || { echo "the added pattern does not hold"; bad=1; }
echo "Norway has mediated between Chile and Peru." >"$work/article.txt"
"$entente" extract "$work/article.txt" --schemas "$work/schemas" -q >"$work/graph.jsonl"
grep -q '"type":"mediates_between"' "$work/graph.jsonl" || { echo "the added relation is not in the graph"; bad=1; }
grep -q '"rule":"mediator"' "$work/graph.jsonl" || { echo "the edge does not name its pattern"; bad=1; }

# said, as `schema check` ends with exit code 1
says() {
  local wanted=$1
  if "$entente" schema check "$work/schemas" >/dev/null 2>"$work/said"; then echo "schema check passes, with: $wanted"; bad=1; fi
  grep -qF "$wanted" "$work/said" || { echo "schema check said '$(head -c 300 "$work/said")', not '$wanted'"; bad=1; }
}
sed -i 's/^  mediate VERB/  arbitrate VERB/' "$work/schemas/patterns/own.pattern"
says "own.pattern:8: the pattern 'mediator' does not give Oman > Iran; it gives nothing"
sed -i 's/^  arbitrate VERB/  arbitrate VRB/' "$work/schemas/patterns/own.pattern"
says "own.pattern:4:13: Universal Dependencies have no part of speech 'VRB'"
exit $bad
