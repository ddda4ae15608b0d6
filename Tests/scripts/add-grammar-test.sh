#!/usr/bin/env bash
# scripts/add-grammar, from a checkout and from beside an installed program.
source "$(dirname -- "${BASH_SOURCE[0]}")/checkout.sh"
make_checkout
add=$root/scripts/add-grammar
folder=$sandbox/config/grammars
pack=$root/.deps/downloads/tree_sitter_language_pack-1.0.tar.gz

run "$add" one "$folder"
expect "a grammar of the collection is built" test "$status" = 0 -a -s "$folder/one.so"
expect "nothing goes to stdout" is_silent
expect "its licence is kept" test -s "$folder/licenses/tree-sitter-language-pack.txt"
expect "nothing is left of the work" test -z "$(find "$root/.deps" "$folder" -name '*.new' -o -name 'add-grammar.*')"

run "$add" three "$folder"
expect "a name that is not in the collection is refused" test "$status" = 1
expect "and named" said "no grammar 'three'"
for name in .. on 'two x' ../one '#' ''; do
  run "$add" "$name" "$folder"
  expect "'$name' is refused" test "$status" = 1
done

mkdir "$sandbox/bin"
for tool in bash cut dirname grep readlink sed sort; do ln -s "$(command -v $tool)" "$sandbox/bin/"; done
run env PATH="$sandbox/bin" "$add" two "$folder"
expect "without a compiler it stops" test "$status" = 1 -a ! -e "$folder/two.so"
expect "and says so" said 'no C compiler'

# What scripts/install puts beside the program.
installed=$sandbox/lib/apus
mkdir -p "$installed"
cp -R "$root/scripts" "$installed/"
mkdir "$installed/deps"
cp "$root/deps/"{packages.lock,collection.txt} "$installed/deps/"
export XDG_CACHE_HOME=$sandbox/cache
run "$installed/scripts/add-grammar" two "$folder"
expect "without a network an installed Apus cannot fetch" test "$status" != 0
expect "the step is named" said 'Stopped in this step: Downloads'
expect "no part of a grammar is left" test ! -e "$folder/two.so"
mkdir -p "$sandbox/cache/apus/downloads"
cp "$pack" "$sandbox/cache/apus/downloads/"
run "$installed/scripts/add-grammar" two "$folder"
expect "with the collection in the cache it builds" test "$status" = 0 -a -s "$folder/two.so"

echo damage >>"$sandbox/cache/apus/downloads/${pack##*/}"
rm "$folder/two.so"
run "$installed/scripts/add-grammar" two "$folder"
expect "a damaged collection is not used" test "$status" != 0 -a ! -e "$folder/two.so"
expect "and is removed" said 'incomplete or damaged: removed'
summary add-grammar
