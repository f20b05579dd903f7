#!/usr/bin/env bash
# Passing means: what `install` puts under a prefix runs from there with its own data, and a program of somebody
# else's finds the package by CMake and by pkg-config and links with it.
set -eu -o pipefail
program=$1
here=$(cd "$(dirname "$0")" && pwd)
build=$(cd "$(dirname "$program")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cmake --install "$build" --prefix "$work/prefix" >/dev/null
"$work/prefix/bin/entente" --version
(cd "$work" && env -u ENTENTE_DATA "$work/prefix/bin/entente" build "$here/../../docs/samples/essequibo.txt" -o graph -q)
test -s "$work/graph/essequibo.json"
cmake -S "$here/user" -B "$work/user" -DCMAKE_PREFIX_PATH="$work/prefix" >/dev/null
cmake --build "$work/user" >/dev/null
"$work/user/user"
PKG_CONFIG_PATH=$work/prefix/lib/pkgconfig:$work/prefix/lib/$(uname -m)-linux-gnu/pkgconfig pkg-config --modversion entente
