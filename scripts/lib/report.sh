# What the scripts say, all of it on stderr: stdout belongs to results. Sourced, never run.

say() { printf '%s\n' "$*" >&2; }

# fail SUMMARY [LINE…]: says what went wrong and what to do, and ends the script.
fail() {
  say "error: $1"
  shift
  local line
  for line; do say "  $line"; done
  exit 1
}

# step NAME COMMAND…: announces a step, runs it and says how long it took.
# CPU counts this step's own programs too.
step() {
  current_step=$1
  say "$1"
  shift
  local TIMEFORMAT='  took %1R s (CPU %1U s)'
  time "$@"
  current_step=
}

# To be trapped on EXIT, with $?: names the step an unexpected end belongs to.
report_unfinished_step() {
  [[ $1 -ne 0 && -n ${current_step:-} ]] || return 0
  say "Stopped in this step: $current_step"
  say "  What is finished is kept. Run it again to go on."
}

# megabytes BYTES, rounded up.
megabytes() { printf '%d.%d MB' $((($1 + 99999) / 1000000)) $((($1 + 99999) % 1000000 / 100000)); }

# print_help SCRIPT: the comment at the head of a script is its help.
print_help() {
  sed -n '2,/^[^#]/{/^#/!d;s/^# \{0,1\}//;p;}' "$1"
}

# only_option_is_help "$@": for scripts without any other option.
only_option_is_help() {
  [[ $# -eq 0 ]] && return
  [[ $1 == -h || $1 == --help ]] || fail "unknown option '$1'" "See $0 --help."
  print_help "$0"
  exit 0
}
