# The servers of a test run, all in the background. Sourced, never run.
# Expects: root, servers (the folder .deps/milvus), kinds, and what report.sh and install.sh have.

running=$root/.deps/milvus/run

# Runs all kinds on free ports and prints where they are, once all of them are ready.
start_servers() {
  local kind ports
  install_servers
  stop_servers
  mkdir -p "$running"
  read -ra ports < <(free_ports "${#kinds[@]}")
  trap 'stop_unless_ready $?' EXIT
  for kind in "${!kinds[@]}"; do start_server "${kinds[kind]}" "${ports[kind]}"; done
  for kind in "${kinds[@]}"; do wait_for_server "$kind"; done
  for kind in "${!kinds[@]}"; do
    printf 'export APUS_TEST_MILVUS_%s=127.0.0.1:%s\n' "$(variable_of "${kinds[kind]}")" \
      "${ports[kind]}"
  done
}

stop_unless_ready() { [[ $1 -eq 0 ]] || stop_servers; }

variable_of() { tr 'a-z-' 'A-Z_' <<<"$1"; }

# free_ports N: N of them on one line. All are held until the last is known.
free_ports() {
  "$servers/lite-2/bin/python" -c 'import socket, sys
sockets = [socket.socket() for _ in range(int(sys.argv[1]))]
for each in sockets: each.bind(("127.0.0.1", 0))
print(*[each.getsockname()[1] for each in sockets])' "$1"
}

# start_server KIND PORT: in a process group of its own.
start_server() {
  local kind=$1 port=$2 options=()
  [[ $kind != standalone ]] || options=(--auth)
  setsid "$root/scripts/milvus" run "$kind" --data "$running/$kind" --port "$port" "${options[@]}" \
    </dev/null >"$running/$kind.out" 2>"$running/$kind.err" &
  echo $! >"$running/$kind.pid"
}

# wait_for_server KIND: until it is ready or has ended, which the server's own script decides.
wait_for_server() {
  local pid
  pid=$(cat "$running/$1.pid")
  until grep -qx ready "$running/$1.out"; do
    if ! jobs -pr | grep -qx "$pid"; then
      cat "$running/$1.err" >&2
      fail "Milvus $1 did not start; the reason is above"
    fi
    sleep 0.2
  done
}

# is_running KIND: whether the process noted is still the one that was started.
is_running() {
  local pid
  pid=$(cat "$running/$1.pid" 2>&-) || return
  [[ -n $pid ]] && tr '\0' '\n' 2>&- <"/proc/$pid/cmdline" | grep -qxF "$running/$1"
}

# Ends every server that is running and removes all data.
stop_servers() {
  local kind
  for kind in "${kinds[@]}"; do stop_server "$kind"; done
  rm -rf "$running"
}

# stop_server KIND: asks first, since what was just started may be no server yet.
stop_server() {
  local tenth
  for tenth in {1..150}; do
    is_running "$1" || return 0
    [[ $tenth -ne 1 ]] || kill -TERM -- "-$(cat "$running/$1.pid")" 2>&- || true
    [[ $tenth -ne 100 ]] || kill -KILL -- "-$(cat "$running/$1.pid")" 2>&- || true
    sleep 0.1
  done
  fail "Milvus $1, process $(cat "$running/$1.pid"), cannot be ended"
}
