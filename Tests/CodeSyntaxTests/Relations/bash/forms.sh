#!/bin/bash
source ./lib.sh
. "$DIR/util.sh"
export FOO=bar
readonly X=1
foo() { local a=$1 b; bar "$a" | grep x; }
function baz { foo "${FOO}" $(qux 1) `old`; }
alias ll='ls -l'
for f in *.c; do process "$f"; done
while read -r line; do echo "$line"; done < <(gen)
trap cleanup EXIT
if check && [[ -n $Y ]]; then baz; fi
arr=(1 2); ${arr[@]}
case $1 in start) start_it ;; esac
eval "$CMD"; exec prog; time foo; sudo bar; command baz
