#!/usr/bin/env bash
# Passing means: `explain` shows an edge by its id and by its names, with its ends and trigger marked in the sentence, rule,
# sources, status, date and confidence; a node with the rules that gave it its names, its merges, edges and statements;
# and names what comes near where nothing has that name.
set -eu
program=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
bad=0

cat >graph.json <<'JSON'
{"format": "entente-graph", "version": 1, "directed": true, "multigraph": true,
 "graph": {"name": "t", "generator": "entente", "ontology": "entente-1", "offset_unit": "code point",
  "documents": [{"id": "d", "title": null, "outlet": null, "author": null, "date": "2020-05-01", "url": null,
                 "language": "en", "sha256": null, "sentences": 2}],
  "merges": [{"from": "person:brou", "into": "person:awa-brou", "rule": "short name"}]},
 "nodes": [
  {"id": "country:PER", "label": "Peru", "type": "Country", "kind": null, "aliases": ["Lima"], "codes": {}, "country": null,
   "note": null, "mentions": 1, "documents": {"d": 1}, "forms": [{"text": "Peru", "rule": "gazetteer"}]},
  {"id": "outlet:gaceta", "label": "Gaceta", "type": "Outlet", "kind": null, "aliases": [], "codes": {}, "country": null,
   "note": null, "mentions": 1, "documents": {"d": 1}},
  {"id": "person:awa-brou", "label": "Awa Brou", "type": "Person", "kind": null, "aliases": ["Brou"], "codes": {}, "country": null,
   "note": "envoy", "mentions": 2, "documents": {"d": 2}, "forms": [{"text": "She", "rule": "pronoun"}]}],
 "edges": [
  {"key": "e1", "id": "e1", "source": "person:awa-brou", "target": "country:PER", "type": "accuse", "label": "blame",
   "status": "asserted", "quad": "verbal_conflict", "weight": 1, "confidence": 0.85, "date": "2020-04", "contradicts": ["e2"],
   "evidence": [{"document": "d", "sentence": 2, "char_start": 30, "char_end": 57, "quote": "“She” blamed Peru in April.",
    "subject": [31, 34], "trigger": [36, 42], "object": [43, 47], "sources": ["outlet:gaceta", {"text": "an aide"}],
    "rule": "verb blame: subj > obj", "date": "2020-04", "confidence": 0.85, "label": "blame"}]},
  {"key": "e2", "id": "e2", "source": "person:awa-brou", "target": "country:PER", "type": "accuse", "label": "blame",
   "status": "denied", "quad": "verbal_conflict", "weight": 1, "confidence": 0.5, "date": null, "contradicts": ["e1"],
   "evidence": []}],
 "statements": [
  {"id": "s1", "document": "d", "sentence": 1, "speaker": "person:awa-brou", "speaker_text": "she", "outlet": "outlet:gaceta",
   "cue": "said", "kind": "indirect", "content": "talks go on", "char_start": 0, "char_end": 11, "about": []}]}
JSON

has() {
  local wanted=$1
  shift
  "$program" explain "$@" >said 2>&1 || { echo "explain $*: failed: $(cat said)"; bad=1; }
  grep -qF -- "$wanted" said || { echo "explain $*: no line with '$wanted' in:"; cat said; bad=1; }
}

has '“[subject: She]” [trigger: blamed] [object: Peru] in April.' graph.json e1
has 'rule        verb blame: subj > obj' graph.json e1
has 'sources     Gaceta > "an aide"' graph.json e1
has 'date        2020-04' graph.json e1
has 'confidence  0.850' graph.json e1
has '"She" is Awa Brou  by rule: pronoun' graph.json e1
has 'contradicts e2  Awa Brou --accuse--> Peru  (denied, "blame")' graph.json e1
has 'e1  Awa Brou --accuse--> Peru  (asserted, "blame")' graph.json 'awa brou accuse lima'
has 'e2  Awa Brou --accuse--> Peru  (denied, "blame")' graph.json brou accuse Peru
has 'no evidence' graph.json e2
has 'named by    "She"  by rule: pronoun' graph.json person:awa-brou
has 'merged from person:brou  by rule: short name' graph.json Brou
has 's1  said: talks go on' graph.json Brou
has 's1  she, carried by it: said: talks go on' graph.json Gaceta
has $'\033[1;33mblamed\033[0m' graph.json e1 --colour always

if "$program" explain graph.json Awa Brow >out 2>said; then echo 'explained what is not there'; bad=1; fi
[ ! -s out ] || { echo 'an error wrote to standard output'; bad=1; }
grep -qF "graph.json: has no edge and no node 'Awa Brow'; near it: Awa Brou (person:awa-brou)" said || { cat said; bad=1; }
if "$program" explain graph.json Quito >out 2>said; then echo 'explained what is not there'; bad=1; fi
grep -qF 'give the id of an edge (e1), "SUBJECT TYPE OBJECT", or the id, name or alias of a node' said || { cat said; bad=1; }
if "$program" explain gone.json e1 2>said; then echo 'explained a file that is not there'; bad=1; fi
grep -qF 'gone.json: cannot be read' said || { cat said; bad=1; }
exit $bad
