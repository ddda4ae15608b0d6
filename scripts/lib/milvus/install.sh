# Python environments with Milvus servers, one for each lock in deps/milvus. Sourced, never run.
# Expects: root, servers (the folder .deps/milvus), kinds, and what report.sh and debian.sh have.

installed_lock() { echo "$servers/$1/installed.lock"; }

# is_installed KIND: whole, and as its lock says.
is_installed() { cmp -s "$root/deps/milvus/$1.lock" "$(installed_lock "$1")"; }

# Installs what is not installed. A kind that was cut off is made anew: pip is quick.
install_servers() {
  local kind
  trap 'report_unfinished_step $?' EXIT
  [[ $(uname -sm) == 'Linux x86_64' ]] ||
    fail "the servers are programs for Linux on x86-64, and this is $(uname -sm)"
  mkdir -p "$servers"
  exec 9>"$servers/install.lock"
  flock 9
  for kind in "${kinds[@]}"; do
    is_installed "$kind" || step "Milvus $kind" install_server "$kind"
  done
  exec 9>&-
}

# install_server KIND: stamped last, so that only what is whole counts as installed.
install_server() {
  local kind=$1 environment=$servers/$1 python lock=$root/deps/milvus/$1.lock
  python=$(python_for_servers)
  rm -rf "$environment"
  "$python" -m venv "$environment" >&2 || fail "python3 could not make a virtual environment"
  env -u PYTHONPATH -u PYTHONHOME "$environment/bin/python" -m pip install -q --no-input \
    --no-cache-dir --disable-pip-version-check --no-deps --require-hashes --only-binary ':all:' \
    -r "$lock" >&2 ||
    fail "could not install Milvus $kind; pip's own message is above" \
      "No connection: check the network and the index pip is set to use (pip config list)." \
      "No matching distribution: $kind may need CPython 3.11; this is $("$python" --version)." \
      "A hash that does not match: the file served is not the pinned one; do not use it." \
      "What is installed so far is kept. Run $0 install again to go on."
  [[ $kind != standalone ]] || unpack_standalone "$environment"
  cp "$lock" "$(installed_lock "$kind")"
}

# unpack_standalone ENVIRONMENT: once, rather than into the data of every server.
unpack_standalone() {
  "$1/bin/python" -B -c 'import milvus, sys; milvus._initialize_data_files(sys.argv[1])' \
    "$1/server" >&2 || fail "could not unpack Milvus standalone; Python's message is above"
}

# Prints a python3 to make environments with; 3.11, which the locks are for, where there is one.
python_for_servers() {
  local python
  for python in python3.11 /usr/bin/python3.11; do
    if "$python" -c 'import ensurepip, venv' 2>/dev/null; then
      echo "$python"
      return
    fi
  done
  python_with_venv || fail "no python3 here can make a virtual environment" \
    "Run this, then $0 again:" "  apt-get install python3-venv"
}
