#!/usr/bin/env bash
# Sets up the tool.

set -euo pipefail

VERSION="1.2"
verbose=0
readonly config_dir="$HOME/.config" CACHE=/tmp/x
declare -r limit=10
declare -A colours=([red]=1 [blue]=2)
declare -a queue
typeset -i count=1
export PATH="$HOME/bin:$PATH" LANG=C
export EDITOR
verbose+=1
colours[green]=3

# Prints a message. To the error stream.
log() {
  local message="$1"
  echo "$message" >&2
}

# Ends the script

function die {
  log "$@"
  exit 1
}

function tool::run-all() {
  nested() { :; }
  LEVEL=2
  cat <<EOF
fake() { }
EOF
}

# Works in a subshell.
in_subshell() (
  cd /tmp
)

if [[ -n "${BASH_VERSION:-}" ]]; then
  when_bash ( ) { return 0; }
elif command -v zsh; then
  function when_zsh { return 0; }
else
  case "$1" in
    start) start_it() { echo start; } ;;
  esac
fi

NAME=value command_with_environment

@test "adds two numbers" { run log hello; }

main() { log "main"; } > /dev/null
main "$@"
