#!/usr/bin/env bash
# scripts/milvus: what it says when it cannot, and that no server outlives it. The server is a small
# program that greets as one does; the tests of the Milvus store run the real ones.
source "$(dirname -- "${BASH_SOURCE[0]}")/checkout.sh"
make_checkout
milvus=$root/scripts/milvus
mkdir -p "$root/deps/milvus"
cp "$project/deps/milvus/"*.lock "$root/deps/milvus/"
data=$sandbox/data
trap 'kill -KILL ${script:-} 2>/dev/null || true; rm -rf "$sandbox"' EXIT

run "$milvus" --help
expect "help is the head of the script" grep -q '^usage: scripts/milvus install' "$sandbox/out"
run "$milvus" run lite-9
expect "an unknown kind is refused" test "$status" = 1
expect "the kinds are named" said 'lite-2 lite-3 standalone'
run "$milvus" run lite-2 --data "$data" --port 1
expect "what is not installed does not run" test "$status" = 1
expect "the next step is named" said 'milvus install'
run "$milvus" install
expect "without a network nothing is installed" test "$status" = 1
if [[ $(uname -sm) == 'Linux x86_64' ]]; then
  expect "the step is named" said 'Stopped in this step: Milvus lite-2'
  expect "the cause is named" said 'No connection'
fi

# Milvus Lite 2 in miniature: a program with a database file and an address.
environment=$root/.deps/milvus/lite-2
rm -rf "$environment"
python3 -m venv --without-pip "$environment"
cp "$root/deps/milvus/lite-2.lock" "$environment/installed.lock"
packages=$(echo "$environment"/lib/python*/site-packages)
write "$packages/milvus_lite/lib/milvus" "#!$environment/bin/python"'
import socket, sys
host, port = sys.argv[2].split(":")
if "broken" in sys.argv[1]: sys.exit("no such engine")
with socket.create_server((host, int(port))) as server:
    while True:
        client, _ = server.accept()
        client.recv(64)
        client.sendall(bytes([0, 0, 0, 4, 0, 0, 0, 0, 0]))
        client.close()'
chmod +x "$packages/milvus_lite/lib/milvus"
port=$("$environment/bin/python" -c 'import socket
with socket.create_server(("127.0.0.1", 0)) as server: print(server.getsockname()[1])')

start() {
  rm -f "$sandbox/out"
  setsid "$milvus" run lite-2 --data "$data" --port "$port" >"$sandbox/out" 2>"$sandbox/err" &
  script=$!
  until grep -qsx ready "$sandbox/out"; do
    kill -0 "$script"
    read -r -t 0.05 <> <(:) || true
  done
  server=$(cat "$data/server.pid")
}
status_of() { wait "$1" 2>/dev/null && status=0 || status=$?; }
is_gone() {
  for _ in {1..100}; do
    kill -0 "$1" 2>/dev/null || return 0
    read -r -t 0.1 <> <(:) || true
  done
  return 1
}

start
expect "a server that answers is ready" kill -0 "$server"
run "$milvus" run lite-2 --data "$data" --port 1
expect "a folder has one server" said "another server uses $data"
run "$milvus" run lite-2 --data "$sandbox/other" --port "$port"
expect "a busy port is refused" said "port $port of 127.0.0.1 cannot be used"
kill -TERM "$script"
status_of "$script"
expect "ending it is no failure" test "$status" = 0
expect "the server ends with it" is_gone "$server"

start
kill -KILL "$script"
status_of "$script"
expect "the server ends with a killed script" is_gone "$server"

start
kill -KILL "$server"
status_of "$script"
expect "a server that crashes is a failure" test "$status" = 1
expect "how it ended is said" said 'the server ended: SIGKILL'

data=$sandbox/broken
run "$milvus" run lite-2 --data "$data" --port "$port"
expect "a server that does not start is a failure" test "$status" = 1
expect "its last words are shown" said 'no such engine'
run "$milvus" run lite-2 --data "$data" --port "$port" --auth
expect "authorization is for the standalone server" said 'neither authorization nor TLS'

run "$milvus" stop
expect "stopping what does not run is no failure" test "$status" = 0
summary scripts/milvus
