#!/usr/bin/env bash
# Passing means: an input that cannot be read ends with one line on stderr that names it and says why, exit code 1 (2 for
# a wrong option), nothing on stdout and no file left behind.
set -u
entente=$(realpath "$1")
"$entente" build --help >/dev/null 2>&1 || { echo "skipped: this entente has no build"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
bad=0

# exit code, the line wanted, then the arguments after `build`; standard input comes from $work/stdin
expect() {
  local code=$1 wanted=$2
  shift 2
  rm -rf out
  "$entente" build "$@" -o out <stdin >stdout 2>stderr
  local got=$?
  [ "$got" = "$code" ] || { echo "build $*: exit $got, not $code"; bad=1; }
  [ "$(cat stderr)" = "$wanted" ] || { echo "build $*: said '$(head -c 300 stderr)', not '$wanted'"; bad=1; }
  [ ! -s stdout ] || { echo "build $*: wrote to stdout"; bad=1; }
  [ -z "$(ls out 2>/dev/null)" ] || { echo "build $*: left files behind"; bad=1; }
}

: >stdin
echo '{"format": "entente-graph", "version": 1, "graph": {}, "nodes": [], "edges": []}' >graph.json
: >empty.txt
printf ' \n\t\r\n' >blank.txt
printf 'Caf\351 talks' >latin.txt
printf 'ab\0cd' >nul.txt
mkdir none && : >none/picture.png
printf 'id,body\n1,x\n' >columns.csv
printf 'id,text\n1,x,y\n' >cells.csv
printf 'text\n"x\n' >quote.csv
printf '{"text":"Oslo agreed."}\n{"text":' >cut.jsonl
printf '{"title":"x"}\n' >fields.jsonl
printf '{"text":7}\n' >number.jsonl

utf8='if this is text, give its encoding with --encoding NAME, such as windows-1252'
expect 1 'entente: empty.txt: holds no text' empty.txt
expect 1 'entente: blank.txt: holds no text' blank.txt
expect 1 'entente: standard input: holds no text' -
expect 1 "entente: latin.txt: byte 3 is not UTF-8; $utf8" latin.txt
expect 1 'entente: nul.txt: byte 2 is NUL: this is no text' nul.txt
expect 1 'entente: gone.txt: no such file or folder' gone.txt
expect 1 'entente: none: the folder holds no texts (*.txt, *.html, *.htm, *.jsonl, *.csv)' none
expect 1 'entente: columns.csv:1: the first row must name the columns, one of them "text"' columns.csv
expect 1 'entente: cells.csv:2: this row has 3 cells, the first one 2' cells.csv
expect 1 'entente: quote.csv:2: a quoted cell starts here and never ends' quote.csv
expect 1 'entente: cut.jsonl:2: is no JSON; a file of JSON Lines holds one object a line' cut.jsonl
expect 1 'entente: fields.jsonl:1: the line must be a JSON object with a "text"' fields.jsonl
expect 1 'entente: number.jsonl:1: the field "text" must be a string' number.jsonl
expect 2 'entente: --encoding klingon: no such encoding; for example windows-1252, ISO-8859-1, UTF-16' latin.txt --encoding klingon
printf '\377\376\001binary' >stdin
expect 1 "entente: standard input: byte 0 is not UTF-8; $utf8" -
"$entente" bild news.txt >stdout 2>stderr
[ $? = 2 ] && grep -q "^entente: there is no command 'bild'; there are build, " stderr || { echo "an unknown command: $(cat stderr)"; bad=1; }
expect 2 "entente: --without: no graph among the inputs has a document 'gone'" graph.json --without gone

# The same of any command: exit code, the line wanted, its arguments.
refuse() {
  local code=$1 wanted=$2
  shift 2
  "$entente" "$@" <stdin >stdout 2>stderr
  local got=$?
  [ "$got" = "$code" ] || { echo "$*: exit $got, not $code"; bad=1; }
  [ "$(cat stderr)" = "$wanted" ] || { echo "$*: said '$(head -c 300 stderr)', not '$wanted'"; bad=1; }
  [ ! -s stdout ] || { echo "$*: wrote to stdout"; bad=1; }
}
printf 'Oslo agreed.\n' >fine.txt
expect 2 'entente: --date 5th: is no date; give it as 2024-05-31' fine.txt --date 5th
expect 2 'entente: --date 2024-13-45: is no date; give it as 2024-05-31' fine.txt --date 2024-13-45
refuse 2 'entente: inputs is required; `entente build --help` says more' build
refuse 2 'entente: A subcommand is required; `entente schema --help` says more' schema
refuse 2 'entente: The following argument was not expected: --fast; `entente parse --help` says more' parse fine.txt --fast
refuse 1 'entente: gone.conllu: no such file' parse gone.conllu
refuse 2 'entente: -o: build writes files into a folder; `entente convert GRAPH -o -` writes to standard output' build fine.txt -o -
refuse 1 "entente: latin.txt: byte 3 is not UTF-8; $utf8" parse latin.txt

# Files of one format are written together or not at all.
"$entente" build fine.txt -o whole -q
: >whole/g.edges.csv
refuse 1 'entente: whole/g.edges.csv: exists already; give --overwrite to replace it' convert whole/fine.json -o whole/g.csv
[ ! -e whole/g.nodes.csv ] || { echo "convert left one of two files"; bad=1; }
"$entente" convert whole/fine.json -o - --format json >/dev/full 2>stderr
[ $? = 1 ] && [ "$(cat stderr)" = 'entente: standard output: cannot be written' ] || { echo "a full disk: $(cat stderr)"; bad=1; }

# An option of several values takes one at a time, so that the input may stand behind it.
"$entente" build -f json fine.txt -o behind -q && "$entente" render --focus Oslo --type Place behind/fine.json -o behind/fine.dot ||
  { echo "an input behind an option is not taken for the input"; bad=1; }

refuse 2 "entente: no entity type is named 'Ship'; there are Country, Person, Organization, Outlet, Agreement, Place, Event" \
  render behind/fine.json -o x.dot --type Ship
refuse 2 'entente: --top: -3 is no count; `entente render --help` says more' render behind/fine.json -o x.dot --top -3

# Schemas of the user's own.
cp -r "$("$entente" schema check | sed 's/: sound.*//')" mine
echo '{"type":' >mine/graph.schema.json
refuse 1 'entente: mine/graph.schema.json:2:1: is no JSON: Invalid value.' schema check mine
exit $bad
