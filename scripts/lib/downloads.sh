# Files pinned in deps/packages.lock, kept in .deps/downloads. Sourced, never run.
# Expects: root, deps (the folder .deps), work (an empty folder under it).

# package_field NAME FIELD: of a pinned package, its `requirement`, `hash`, `file` or `bytes`.
package_field() {
  local line requirement hash file bytes
  line=$(grep "^$1==" "$root/deps/packages.lock") || fail "$1 is not in deps/packages.lock"
  read -r requirement hash _ file bytes <<<"$line"
  hash=${hash#--hash=sha256:}
  printf '%s\n' "${!2}"
}

# verify_download NAME: whether the file is there and its hash is right; a wrong one is removed.
verify_download() {
  local file actual
  file=$deps/downloads/$(package_field "$1" file)
  [[ -e $file ]] || return 1
  actual=$(sha256sum <"$file")
  [[ ${actual%% *} == "$(package_field "$1" hash)" ]] && return
  say "  ${file##*/} is incomplete or damaged: removed"
  rm -f "$file"
  return 1
}

# verified_download NAME: prints the path of a download, checked at this moment.
verified_download() {
  verify_download "$1" || fail "$1 is not what deps/packages.lock pins" \
    "Run scripts/setup again: it fetches a fresh copy."
  echo "$deps/downloads/$(package_field "$1" file)"
}

pinned_packages() { grep -oE '^[a-z0-9-]+' "$root/deps/packages.lock"; }

# A private pip: the tools it prepares source distributions with are pinned as well.
make_pip() {
  local python
  if ! python=$(python_with_venv); then
    install_debian_packages python3 python3-venv
    python=$(python_with_venv) || fail "no python3 here can make a virtual environment" \
      "Run this, then $0 again:" "  apt-get install python3-venv"
  fi
  "$python" -m venv "$work/python" >&2 || fail "python3 could not make a virtual environment"
}

# run_pip ARGUMENT…: says why when it fails. Shows its progress on a terminal only.
run_pip() {
  local pip=(env -u PYTHONPATH -u PYTHONHOME "TMPDIR=$work" "$work/python/bin/python" -m pip)
  local quiet=(-q)
  [[ -t 2 ]] && quiet=()
  "${pip[@]}" "$@" "${quiet[@]}" --no-cache-dir --disable-pip-version-check --no-deps \
    --require-hashes >&2
}

# fetch_package NAME: downloads one package by its hash and puts it in place when it is whole.
fetch_package() {
  local name=$1 incoming=$work/incoming kind=(--no-binary ':all:' --no-build-isolation)
  say "  fetching $name ($(megabytes "$(package_field "$name" bytes)"))"
  [[ $(package_field "$name" file) == *.whl ]] && kind=(--only-binary ':all:')
  grep "^$name==" "$root/deps/packages.lock" >"$work/requirement.txt"
  rm -rf "$incoming"
  run_pip download "${kind[@]}" -r "$work/requirement.txt" -d "$incoming" ||
    fail "could not fetch $name; pip's own message is above" \
      "No connection: check the network and the index pip is set to use (pip config list)." \
      "A hash that does not match: the file served is not the pinned one; do not use it." \
      "Files fetched so far are kept. Run $0 again to go on."
  mv "$incoming/"* "$deps/downloads/"
  verify_download "$name" || fail "$name arrived damaged" "Run $0 again to fetch it anew."
}

# fetch_missing_packages [NAME…]: brings the downloads up to the lock, all of them without any name;
# what is there and right is kept.
fetch_missing_packages() {
  local name missing=()
  mkdir -p "$deps/downloads"
  # shellcheck disable=SC2046 # names are single words
  [[ $# -gt 0 ]] || set -- $(pinned_packages)
  for name; do verify_download "$name" || missing+=("$name"); done
  if [[ ${#missing[@]} -eq 0 ]]; then
    say "  all here and right"
    return
  fi
  require_free_space
  make_pip
  for name in setuptools wheel; do
    [[ " ${missing[*]} " != *" $name "* ]] || fetch_package "$name"
    printf '%s --hash=sha256:%s\n' "$(package_field "$name" requirement)" \
      "$(package_field "$name" hash)" >>"$work/tools.txt"
  done
  run_pip install --no-index --find-links "$deps/downloads" -r "$work/tools.txt" ||
    fail "could not install pip's build tools from .deps/downloads" "Run $0 again."
  for name in "${missing[@]}"; do
    [[ $name == setuptools || $name == wheel ]] || fetch_package "$name"
  done
}

# pip unpacks a source distribution of a gigabyte to read its name.
require_free_space() {
  local needed=2500000 free
  free=$(df -Pk "$deps" | awk 'NR == 2 { print $4 }')
  [[ $free -ge $needed ]] || fail "too little disk space under $deps" \
    "Set-up needs $((needed / 1000)) MB while it works; $((free / 1000)) MB are free."
}
