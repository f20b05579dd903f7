#!/usr/bin/env bash
# Passing means: the page opens in a real browser with no network, nothing that stands in its text runs, and what a
# user does with it (search, filter, select, find a path, export, by mouse and by keyboard) works.
set -eu -o pipefail
program=$1
here=$(cd "$(dirname "$0")" && pwd)
modules=$here/../../build/consumers/node_modules

# A consumer that is missing is a skip that says so on a user's machine, and a failure in CI.
missing() {
  echo "the page is not tested: $1"
  [ "${CI:-}" = true ] && exit 1
  exit 77
}
command -v node >/dev/null || missing "no node"
[ -x /usr/bin/chromium ] || missing "no /usr/bin/chromium"
[ -d "$modules/playwright-core" ] || missing "no playwright-core (make -f Makefile.helpers check installs it)"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
node "$here/make_graph.mjs" 40 70 >"$work/small.json"
node "$here/make_graph.mjs" 1000 3000 >"$work/large.json"
"$program" view "$work/small.json" -o "$work/small.html"
"$program" view "$work/small.json" >"$work/again.html"
cmp "$work/small.html" "$work/again.html"
"$program" view "$work/large.json" -o "$work/large.html"
node "$here/page.mjs" "$modules" "$work"
