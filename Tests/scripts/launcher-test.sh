#!/usr/bin/env bash
# The launcher ./apus, scripts/build and scripts/install, around a stand-in for the program.
source "$(dirname -- "${BASH_SOURCE[0]}")/checkout.sh"
make_checkout
git=(git -C "$root" -c user.name=t -c user.email=t@example.invalid -c init.defaultBranch=main)

# Stands in for the Swift toolchain: a build writes a program that tells what it was given.
mkdir "$sandbox/bin"
write "$sandbox/bin/swift" '#!/bin/bash
echo "compiler chatter"
echo built >>"$SANDBOX/builds"
mkdir -p "$3/.build/release/apus_Parts.resources"
cat >"$3/.build/release/apus" <<"PROGRAM"
#!/bin/bash
[[ "$1 $2" == "model distill" ]] && echo "distilling" && echo table >"$SANDBOX/checkout/.deps/model/static-vectors.bin" && exit
echo "$PWD|$*"
cat
exit 7
PROGRAM
chmod +x "$3/.build/release/apus"'
chmod +x "$sandbox/bin/swift"
export SANDBOX=$sandbox
builds() { wc -l <"$sandbox/builds"; }

write "$root/Sources/a.swift" one
write "$root/Package.swift" package
printf '/.deps/\n/.build/\n' >"$root/.gitignore"
"${git[@]}" init -q
"${git[@]}" add -A
"${git[@]}" commit -qm first

run env PATH=/usr/bin:/bin "$root/apus" search x
expect "without Swift it stops" test "$status" = 1
expect "and says what is needed" said 'Swift is not installed'

PATH=$sandbox/bin:$PATH
mkdir "$sandbox/elsewhere"
ln -s "$root/apus" "$sandbox/link"
cd "$sandbox/elsewhere"
status=0
echo frame | "$sandbox/link" search "two words" >"$sandbox/out" 2>"$sandbox/err" || status=$?
expect "the first run builds, then becomes the program" test "$status" = 7
expect "stdout and stdin are the program's alone; its folder is the caller's" \
  test "$(cat "$sandbox/out")" = "$sandbox/elsewhere|search two words
frame"
expect "what the build says is on stderr" said 'compiler chatter'
expect "it built once" test "$(builds)" = 1

run "$sandbox/link" status
expect "a second run is silent" test "$status" = 7 -a ! -s "$sandbox/err"
expect "and builds nothing" test "$(builds)" = 1

write "$root/docs/page.md" page
"${git[@]}" add -A
"${git[@]}" commit -qm page
run "$root/apus" status
expect "a commit of a page builds nothing" test "$(builds)" = 1
write "$root/Sources/a.swift" two
"${git[@]}" commit -qam sources
run "$root/apus" status
expect "a commit of sources builds" test "$(builds)" = 2
rm "$root/.deps/model/static-vectors.bin"
run "$root/apus" status
expect "lost static vectors are made again" test -s "$root/.deps/model/static-vectors.bin"
expect "without a build" test "$(builds)" = 2

prefix=$sandbox/prefix
run "$root/scripts/install" --prefix "$prefix"
expect "install succeeds" test "$status" = 0
expect "the link runs the program" test "$(PATH=$prefix/bin:$PATH apus hello </dev/null)" = "$PWD|hello"
for part in apus apus_Parts.resources grammars/one.so model/static-vectors.bin LICENSE \
  scripts/add-grammar scripts/lib/downloads.sh deps/packages.lock deps/collection.txt; do
  expect "install brings $part" test -e "$prefix/lib/apus/$part"
done
run "$root/scripts/install" --prefix "$prefix"
expect "installing again replaces" test "$status" = 0
expect "nothing else is left there" test "$(ls -A "$prefix/lib")" = apus
run "$root/scripts/install" --prefix "$prefix" --uninstall
expect "uninstall removes both" test ! -e "$prefix/lib/apus" -a ! -L "$prefix/bin/apus"
write "$prefix/bin/apus" "somebody else's"
run "$root/scripts/install" --prefix "$prefix"
expect "a program that is not ours is not overwritten" test "$status" = 1
expect "and that is said" said 'is not from this script'
summary "launcher"
