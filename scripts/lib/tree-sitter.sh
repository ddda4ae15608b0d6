# The tree-sitter library as a C target, and the grammars as shared libraries. Sourced, never run.
# Expects: root, deps, work, and verified_download.

# keep_licence PACKAGE FILE
keep_licence() { mkdir -p "$deps/licenses" && cp "$2" "$deps/licenses/$1.txt"; }

# unpack PACKAGE [PATH…]: unpacks PATHs of a source distribution, all without any, to $work/PACKAGE.
unpack() {
  local package=$1 archive prefix
  shift
  archive=$(verified_download "$package")
  prefix=$(basename "$archive" .tar.gz)
  rm -rf "${work:?}/$package"
  mkdir "$work/$package"
  tar -xzf "$archive" -C "$work/$package" --strip-components=1 --no-same-owner "${@/#/$prefix/}"
}

# Replaces .deps/tree-sitter, which Package.swift compiles as the target CTreeSitter.
unpack_tree_sitter() {
  local stamp=$deps/tree-sitter.stamp key staged=$work/tree-sitter-target
  key=$(package_field tree-sitter hash)
  if [[ -e $deps/tree-sitter/include/module.modulemap && $(cat "$stamp" 2>&-) == "$key" ]]; then
    say "  unchanged"
    return
  fi
  unpack tree-sitter LICENSE tree_sitter/core/lib
  mkdir "$staged"
  mv "$work/tree-sitter/tree_sitter/core/lib/"{include,src} "$staged/"
  printf 'module CTreeSitter {\n  header "tree_sitter/api.h"\n  export *\n}\n' \
    >"$staged/include/module.modulemap"
  keep_licence tree-sitter "$work/tree-sitter/LICENSE"
  rm -rf "$deps/tree-sitter"
  mv "$staged" "$deps/tree-sitter"
  echo "$key" >"$stamp"
}

grammar_compiler=(cc -O2 -fPIC -shared -w)

# Prints the lines of deps/grammars.lock without comments.
pinned_grammars() { grep -v '^#' "$root/deps/grammars.lock"; }

# grammar_key LINE…: what a compiled grammar depends on. Expects compiler_identity.
grammar_key() {
  local package=$2 borrowed=${4:-}
  echo "$compiler_identity $* $(package_field "$package" hash)" \
    "${borrowed:+$(package_field "${borrowed%%/*}" hash)}"
}

# Prints the lines whose shared library is missing or made from something else.
stale_grammars() {
  local language line
  while read -r line; do
    language=${line%% *}
    # shellcheck disable=SC2086 # the line is a list of words
    [[ -s $deps/grammars/$language.so &&
      $(cat "$deps/grammars/.$language.key" 2>&-) == "$(grammar_key $line)" ]] ||
      printf '%s\n' "$line"
  done < <(pinned_grammars)
}

# compile_parser LANGUAGE SOURCE [OPTION…]: makes LANGUAGE.so in the work folder.
compile_parser() {
  local language=$1 source=$2 log=$work/$1.log command
  command=("${grammar_compiler[@]}" -o "$work/$1.so" "-I$source" "$source/parser.c")
  [[ -e $source/scanner.c ]] && command+=("$source/scanner.c")
  shift 2
  command+=("$@")
  if ! "${command[@]}" 2>"$log"; then
    tail -n 20 "$log" >&2
    fail "the $language grammar does not compile; the compiler's message is above" \
      "Command: ${command[*]}"
  fi
}

# compile_grammar LANGUAGE PACKAGE FOLDER [INCLUDE]: makes .deps/grammars/LANGUAGE.so in one move.
compile_grammar() {
  local language=$1
  compile_parser "$1" "$work/$2/$3/src" ${4:+"-I$work/$4/src"}
  rm -f "$deps/grammars/.$language.key"
  mv -f "$work/$language.so" "$deps/grammars/$language.so"
  grammar_key "$@" >"$deps/grammars/.$language.key"
  say "  $language"
}

# unpack_grammars LINE…: only the folders those grammars need, of up to a gigabyte of sources.
unpack_grammars() {
  local package folders
  for package in $(printf '%s\n' "$@" | awk '{ print $2; sub("/.*", "", $4); print $4 }' | sort -u); do
    mapfile -t folders < <(printf '%s\n' "$@" | folders_of "$package")
    unpack "$package" LICENSE "${folders[@]}"
    keep_licence "$package" "$work/$package/LICENSE"
  done
}

# folders_of PACKAGE: of the lines it reads, the folders in that package, each once.
folders_of() {
  awk -v package="$1" '
    function inside(folder) { return folder == "." ? "src" : folder }
    $2 == package { print inside($3) }
    index($4, package "/") == 1 { print inside(substr($4, length(package) + 2)) }
  ' | sort -u
}

# Compiles what is missing or changed, one compiler per core, four at most (340 MB each).
compile_grammars() {
  local stale line compilers compiler_identity
  compiler_identity="${grammar_compiler[*]} $(cc --version | head -n 1)"
  compilers=$(nproc)
  [[ $compilers -le 4 ]] || compilers=4
  mkdir -p "$deps/grammars"
  remove_unpinned_grammars
  mapfile -t stale < <(stale_grammars)
  if [[ ${#stale[@]} -eq 0 ]]; then
    say "  all here"
    return
  fi
  say "  ${#stale[@]} to compile, $compilers at a time; about three seconds each"
  unpack_grammars "${stale[@]}"
  for line in "${stale[@]}"; do
    [[ $(jobs -pr | wc -l) -lt $compilers ]] || wait -n || true
    # shellcheck disable=SC2086 # the line is a list of words
    compile_grammar $line &
  done
  wait
  mapfile -t stale < <(stale_grammars)
  [[ ${#stale[@]} -eq 0 ]] || fail "not compiled: ${stale[*]%% *}" \
    "The reason is above; what did compile is kept. Run $0 again to go on."
}

remove_unpinned_grammars() {
  local library language
  for library in "$deps/grammars/"*.so; do
    language=$(basename "$library" .so)
    [[ -e $library ]] || continue
    pinned_grammars | grep -q "^$language " || rm -f "$library" "$deps/grammars/.$language.key"
  done
}
