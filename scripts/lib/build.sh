# Building the release binary and the static vectors it makes. Sourced, never run. Expects: root.

require_swift() {
  command -v swift >/dev/null || fail "Swift is not installed, or not on PATH" \
    "Apus needs Swift 6.2 or newer: https://www.swift.org/install" \
    "Then run $0 again."
}

# committed_ids PATH…: the identity of what is committed there; empty outside a git checkout.
committed_ids() { git -C "$root" rev-parse "${@/#/HEAD:}" 2>/dev/null || true; }

# The package traits that this checkout is built with, as chosen last.
traits() { cat "$root/.build/apus.traits" 2>&- || true; }
set_traits() { printf '%s' "$1" >"$root/.build/apus.traits"; }

# What a release build depends on, so that a pull that changes only pages builds nothing.
build_key() {
  committed_ids Sources Package.swift && cat "$root/deps/packages.lock" && echo "traits: $(traits)"
}

# Whether the release binary was built from what is committed.
release_is_current() {
  [[ -x $root/.build/release/apus && $(build_key) == "$(cat "$root/.build/apus.stamp" 2>&-)" ]]
}

# What static-vectors.bin depends on: the model, and the code that distils it.
static_vectors_key() {
  cat "$root/deps/model.lock"
  git -C "$root" ls-tree -r HEAD Sources/Embedding 2>/dev/null | grep -iE 'distil|token-counts' ||
    true
}

# make_static_vectors BINARY: when they are missing or were made by other code.
make_static_vectors() {
  local stamp=$root/.deps/static-vectors.stamp
  [[ -s $root/.deps/model/static-vectors.bin &&
    $(static_vectors_key) == "$(cat "$stamp" 2>&-)" ]] && return
  rm -f "$stamp"
  step "Static vectors, from the embedding model; about 15 seconds" \
    distil_with "$1"
  static_vectors_key >"$stamp"
}

# Leaves no table behind that was made by other code or only in part.
distil_with() {
  rm -f "$root/.deps/model/static-vectors.bin"
  "$1" model distill </dev/null >&2 ||
    fail "$1 model distill failed; its own message is above" "Run $0 again."
}
