#!/usr/bin/env bash
# Passing means: no layer includes one above it, no stage includes another, and a third-party library is included by
# the folders that own it alone. Layers, lowest first: base, text, schema, lexicon, syntax, pattern, stages, pipeline; graph and output
# stand on base, text and schema; cli and main see everything.
set -eu -o pipefail
cd "$(dirname "$0")/../.."
stages="reader segment neural ner coref link attribute extract"
bad=0

# folder, then the folders it must not include; the arithmetic of networks (neural/kernels.hpp) serves every stage that learns
forbid() {
  local folder=$1
  shift
  [ -d "$folder" ] || return 0
  for other in "$@"; do
    if grep -rnE "#include \"$other/" "$folder" --include='*.?pp' | grep -v '"neural/kernels.hpp"'; then
      echo "  ^ $folder must not include $other/"
      bad=1
    fi
  done
}
forbid src/base text schema lexicon $stages pipeline graph output cli
forbid src/text schema lexicon $stages pipeline graph output cli
forbid src/schema lexicon $stages pipeline graph output cli
forbid src/lexicon syntax pattern $stages pipeline graph output cli
forbid src/syntax pattern $stages pipeline graph output cli
forbid src/pattern $stages pipeline graph output cli
for stage in $stages; do
  others=$(for other in $stages; do [ "$other" = "$stage" ] || echo "$other"; done)
  case $stage in tag | parse | ner) others=$(echo "$others" | grep -v '^neural$') ;; esac
  forbid "src/$stage" $others pipeline graph output cli
done
forbid src/pipeline graph output cli
forbid graph lexicon $stages pipeline output cli
forbid output lexicon $stages pipeline cli

# library header, then the folders that may include it
only() {
  local header=$1
  shift
  local found
  found=$(grep -rlE "#include <$header" src graph output --include='*.?pp' || true)
  for file in $found; do
    local ok=0
    for folder in "$@"; do case $file in "$folder"/*) ok=1 ;; esac done
    [ $ok = 1 ] || { echo "$file includes <$header...>, which belongs to: $*"; bad=1; }
  done
}
only CLI/ src/cli
only rapidjson/ src/schema src/train src/reader src/evaluate src/cli output
only unicode/ src/reader src/base
only boost/ graph output src/evaluate src/cli
only graphviz/ output
only libxml/ output src/reader
only serd/ output
only sqlite3 output
only cblas src/train
exit $bad
