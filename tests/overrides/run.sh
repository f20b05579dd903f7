#!/usr/bin/env bash
# Passing means: each decision of an overrides file does what docs/schemas.md says and is listed in the report, and a file
# that is wrong ends the run with its name, the line and what to do.
set -u
entente=$(realpath "$1")
"$entente" build --help 2>/dev/null | grep -q -- --overrides || { echo "skipped: this entente has no --overrides"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
bad=0
tab=$'\t'
head="decision${tab}entity${tab}value"

cat >visit.txt <<'TEXT'
Foreign Minister Marta Olsen of Norway met Kenya's President Daniel Otieno in Nairobi on Monday.

"We will support Kenya," Olsen said. Otieno praised Norway and criticised Sudan.
TEXT

build() {
  "$entente" build visit.txt -o out --overwrite --format json --report --overrides "$1" 2>report >/dev/null
}

has() { grep -q -- "$1" out/visit.json || { echo "$2: the graph has no $1"; bad=1; }; }
hasnt() { ! grep -q -- "$1" out/visit.json || { echo "$2: the graph still has $1"; bad=1; }; }
reported() { grep -q -- "^override    $1" report || { echo "not in the report: $1"; cat report; bad=1; }; }

printf '%s\n' "$head" "drop${tab}Sudan${tab}" "name${tab}Marta Olsen${tab}Marta Synnøve Olsen" \
  "type${tab}Daniel Otieno${tab}Organization" "same${tab}Oslo Bureau${tab}Kenya" >decisions.tsv
build decisions.tsv || { echo "the build failed: $(cat report)"; bad=1; }
hasnt '"country:SDN"' drop
has 'Marta Synnøve Olsen' name
has '"organization:daniel-otieno"' type
hasnt '"person:daniel-otieno"' type
reported 'line 2: drop Sudan: country:SDN is left out'
reported 'line 3: name Marta Olsen / Marta Synnøve Olsen: names person:marta-olsen'
reported 'line 4: type Daniel Otieno / Organization: person:daniel-otieno is now organization:daniel-otieno'
reported 'line 5: same Oslo Bureau / Kenya: not met here'
"$entente" validate out/visit.json >/dev/null || { echo "the graph is not valid"; bad=1; }

printf '%s\n' "$head" "same${tab}person:daniel-otieno${tab}person:marta-olsen" >decisions.tsv
build decisions.tsv || { echo "the build failed: $(cat report)"; bad=1; }
hasnt '"id": "person:daniel-otieno"' same
has 'your decision' same
"$entente" validate out/visit.json >/dev/null || { echo "the graph is not valid"; bad=1; }

# Two texts, in which a surname alone would be taken for the person of that name.
printf 'President Ana Duarte of Portugal met the king of Spain on Monday.\n' >first.txt
printf 'Minister Duarte of Portugal left Spain on Tuesday.\n' >second.txt
"$entente" build first.txt second.txt -o out --name two --overwrite --format json -q
! grep -q '"id": "person:duarte"' out/two.json || { echo "the surname is not joined without a decision"; bad=1; }
printf '%s\n' "$head" "different${tab}Duarte${tab}Ana Duarte" >decisions.tsv
"$entente" build first.txt second.txt -o out --name two --overwrite --format json -q --overrides decisions.tsv
grep -q '"id": "person:duarte"' out/two.json || { echo "different: the two are still one"; bad=1; }

expect() {
  printf '%s\n' "$head" "$@" >wrong.tsv
  "$entente" build visit.txt -o none --overrides wrong.tsv 2>said >/dev/null
  [ "$?" = 1 ] || { echo "$*: no exit code 1"; bad=1; }
  grep -q -- "$wanted" said || { echo "$*: said '$(cat said)', not '$wanted'"; bad=1; }
  [ ! -e none/visit.json ] || { echo "$*: left a file"; bad=1; }
}
wanted="wrong.tsv:2: 'merge' is no decision; there are same, different, type, name and drop"
expect "merge${tab}A${tab}B"
wanted="wrong.tsv:2: 'Nation' is no entity type; there are Country"
expect "type${tab}Kenya${tab}Nation"
wanted="wrong.tsv:2: 'drop' takes no third column"
expect "drop${tab}Kenya${tab}x"
wanted="wrong.tsv:3: line 2 says the contrary of this pair"
expect "same${tab}A${tab}B" "different${tab}B${tab}A"
exit $bad
