# The Debian packages a build needs. Sourced, never run.

# Prints the packages whose files are missing. Looks for the files themselves, so a compiler or
# a Python from elsewhere is as good as Debian's.
missing_debian_packages() {
  command -v git >/dev/null || echo git
  command -v cc >/dev/null || echo gcc
  command -v c++ >/dev/null || echo g++
  command -v pkg-config >/dev/null || echo pkg-config
  command -v python3 >/dev/null || echo python3-venv
  command -v flock >/dev/null || echo util-linux
  command -v gzip >/dev/null || echo gzip
  [[ -e /usr/include/openssl/evp.h ]] || echo libssl-dev
  [[ -e /usr/include/sqlite3.h ]] || echo libsqlite3-dev
  [[ -e /usr/include/libstemmer.h ]] || echo libstemmer-dev
  # Only a build with Milvus needs it.
  [[ $(cat "$root/.build/apus.traits" 2>&-) != *Milvus* ]] || pkg-config --exists libcurl ||
    echo libcurl4-openssl-dev
}

# Prints a python3 that can make a virtual environment with pip in it.
python_with_venv() {
  local python
  for python in python3 /usr/bin/python3; do
    if "$python" -c 'import ensurepip, venv' 2>/dev/null; then
      echo "$python"
      return
    fi
  done
  return 1
}

# install_debian_packages NAME…
install_debian_packages() {
  local install=(apt-get install -y -qq --no-install-recommends "$@") admin=()
  say "  missing: $*"
  command -v apt-get >/dev/null || fail "this system has no apt-get to install them with" \
    "Install what Debian calls: $*" "Then run $0 again."
  if [[ $EUID -ne 0 ]]; then
    admin=(sudo)
    [[ -t 0 && -t 2 ]] || admin=(sudo -n)
    "${admin[@]}" true 2>/dev/null || fail "installing them needs root" \
      "Run this, then $0 again:" "  sudo apt-get update && sudo ${install[*]}"
  fi
  admin+=(env DEBIAN_FRONTEND=noninteractive)
  # A fresh machine has no package lists, or lists that name files no longer served.
  "${admin[@]}" "${install[@]}" >/dev/null 2>&1 && return
  if ! { "${admin[@]}" apt-get update -qq && "${admin[@]}" "${install[@]}"; } >&2; then
    fail "apt-get could not install: $*" "Its own message is above. Run this, then $0 again:" \
      "  apt-get update && ${install[*]}"
  fi
}

install_missing_debian_packages() {
  local missing
  mapfile -t missing < <(missing_debian_packages)
  if [[ ${#missing[@]} -eq 0 ]]; then
    say "  none missing"
    return
  fi
  install_debian_packages "${missing[@]}"
  mapfile -t missing < <(missing_debian_packages)
  [[ ${#missing[@]} -eq 0 ]] ||
    fail "still missing after the installation: ${missing[*]}" "Install them, then run $0 again."
}
