#!/usr/bin/env bash
# Runs jobs one at a time.
set -euo pipefail

LIMIT=100
readonly JOBS_DIR="${JOBS_DIR:-/var/jobs}"
export PATH="$PATH:/opt/jobs/bin"
declare -A done_jobs

# Prints what went wrong and ends.
fail() {
  local message="$1"
  echo "jobs: $message" >&2
  exit 2
}

function push_job {
  local job="$1"
  [ "$(ls "$JOBS_DIR" | wc -l)" -lt "$LIMIT" ] || fail "no room is left"
  cp "$job" "$JOBS_DIR/"
}

function drain() {
  local count=0
  for job in "$JOBS_DIR"/*; do
    case "$job" in
      *.sh)
        bash "$job"
        ;;
      *)
        echo "skipped $job"
        ;;
    esac
    count=$((count + 1))
  done
  cat <<EOF
ran $count jobs
EOF
}

if [ "${1:-}" = push ]; then
  push_job "$2"
else
  drain
fi
