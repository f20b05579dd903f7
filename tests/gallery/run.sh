#!/usr/bin/env bash
# Passing means: the pictures in docs/images are those that the commands in docs/gallery.md draw of the sample articles.
# Compared are the drawings' DOT (by their sums in docs/images/drawings.sha256), since bitmaps differ with the fonts.
# After a wanted change: tests/golden/run.sh PROGRAM --accept, and look at the pictures.
set -eu -o pipefail
program=$1
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
for text in "$root"/docs/samples/*.txt; do "$program" build "$text" -o . -q --format json; done
sed -n 's/^`entente render \(.*\)`$/\1/p' "$root/docs/gallery.md" >commands
bad=0
while read -r graph option picture rest; do
  [ "$option" = -o ] || { echo "docs/gallery.md: a command that the test cannot read: $graph $option"; bad=1; continue; }
  # shellcheck disable=SC2086 -- the options of a command
  "$program" render "$graph" -o "${picture%.png}.dot" $rest
  if [ "${2:-}" = --accept ]; then "$program" render "$graph" -o "$root/docs/images/$picture" --overwrite $rest; fi
  [ -s "$root/docs/images/$picture" ] || { echo "docs/images/$picture is not there"; bad=1; }
done <commands
sha256sum ./*.dot | sed 's| \./| |' >sums
if [ "${2:-}" = --accept ]; then cp sums "$root/docs/images/drawings.sha256"; fi
diff "$root/docs/images/drawings.sha256" sums || { echo "the gallery is not true any more: tests/gallery/run.sh PROGRAM --accept"; bad=1; }
exit $bad
