#!/usr/bin/env bash
# usage: run.sh ENTENTE. Every export loaded by the tools it is for; the same counts and values as native JSON.
# A consumer that is missing is said, and is a failure where CI=true.
set -eu
entente=$1
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
python=/usr/bin/python3
[ -x $python ] || { echo "no python3"; [ "${CI:-}" = true ] && exit 1; exit 77; }
"$entente" convert --help >/dev/null 2>&1 || { echo "this program has no convert"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

$python "$here/graph.py" "$root/schemas/ontology.json" "$work/raw.json"
"$entente" convert "$work/raw.json" -o "$work/g.json"
"$entente" convert "$work/g.json" -o "$work/again.json"
cmp "$work/g.json" "$work/again.json"
"$entente" convert "$work/g.json" -o "$work/links.json" --links
for file in g.graphml g.yed.graphml g.gexf g.csv g.kumu.csv g.neo4j.csv g.cyjs g.cypher g.apoc.jsonl g.graphology.json g.sqlite g.jsonld g.nq g.trig \
            g.ftm.jsonl g.jgf.json g.mmd g.canvas g.dot g.plain.dot g.svg g.html; do
  "$entente" convert "$work/g.json" -o "$work/$file"
done
"$entente" convert "$work/g.graphml" -o "$work/back.json"

status=0
for file in g.dot g.plain.dot; do
  if command -v dot >/dev/null; then
    dot -Tsvg "$work/$file" -o "$work/$file.svg" 2>"$work/dot.err" || true
    [ ! -s "$work/dot.err" ] || { echo "dot $file: $(head -1 "$work/dot.err")"; status=1; }
  else
    echo "missing: graphviz"
    [ "${CI:-}" = true ] && status=1
  fi
done
for file in g.svg g.graphml g.gexf; do
  $python -c 'import sys, xml.dom.minidom; xml.dom.minidom.parse(sys.argv[1])' "$work/$file" || { echo "$file is not well formed"; status=1; }
done
$python - "$work" <<'P' || status=1
import json, sys
first, back = (json.load(open(f"{sys.argv[1]}/{name}.json")) for name in ("g", "back"))
pick = lambda g: sorted((e["id"], e["source"], e["target"], e["type"], e["label"], e["status"], e["confidence"]) for e in g["edges"])
assert pick(first) == pick(back), "edges differ after GraphML"
pick = lambda g: sorted((n["id"], n["label"], n["type"], n["note"], n["codes"]["wikidata"] if n["codes"] else "") for n in g["nodes"])
assert pick(first) == pick(back), "nodes differ after GraphML"
P
$python "$here/check.py" "$work" "$here/ftm_schemata.tsv" || status=1
modules=$root/build/consumers/node_modules
if command -v node >/dev/null && [ -d "$modules" ]; then
  GRAPH_SCHEMA=$root/schemas/graph.schema.json node "$here/check.mjs" "$modules" "$work" || status=1
else
  echo "missing: node, or build/consumers (make -f Makefile.helpers consumers)"
  [ "${CI:-}" = true ] && status=1
fi
exit $status
