"""The codebases that relations are compared on: fetched by hash, unpacked once, outside of git."""
import collections, functools, hashlib, pathlib, platform, shutil, subprocess, sys, tempfile

import clang_oracle
import jedi_answers
import python_oracle
import swift_oracle
import truth

HERE = pathlib.Path(__file__).resolve().parent
WORK = HERE.parents[1] / ".build/relations-benchmark"

# `folders` are those whose names are compared, or patterns of files; `flags` those of the compiler,
# for Swift the owner of the repository.
Corpus = collections.namedtuple("Corpus", "name version language folders flags pin")


def pinned():
    """All codebases in the order of the lock."""
    found, language = [], None
    for line in (HERE / "corpora.lock").read_text().splitlines():
        if line.startswith("["):
            language = line.strip("[]")
        elif line and not line.startswith("#"):
            pin, _, rest = line.partition(" # ")
            name, version = pin.split()[0].split("==")
            folders, _, flags = rest.partition(" | ")
            found.append(
                Corpus(name, version, language, tuple(folders.split()), tuple(flags.split()), pin))
    return found


def root(corpus):
    """The folder of the codebase, fetched if it is not there."""
    folder = WORK / "corpora" / corpus.language / f"{corpus.name}-{corpus.version}"
    if not folder.exists():
        with tempfile.TemporaryDirectory(dir=made(WORK)) as temporary:
            FETCH[corpus.language](corpus, pathlib.Path(temporary)).rename(
                made(folder.parent) / folder.name)
    return folder


def made(folder):
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def fetch_python(corpus, temporary):
    """pip checks the hash; it also builds the metadata, with the pinned tools it has here."""
    print(f"fetching {corpus.name} {corpus.version}", file=sys.stderr)
    (temporary / "pin.txt").write_text(corpus.pin)
    subprocess.run(
        [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-build-isolation",
         "--no-binary", ":all:", "--require-hashes", "-r", temporary / "pin.txt",
         "-d", temporary / "download"], check=True)
    archive = next((temporary / "download").iterdir())
    shutil.unpack_archive(archive, made(temporary / "tree"), filter="data")
    return next((temporary / "tree").iterdir())


def fetch_debian(corpus, temporary):
    """The original archive of the source package, by apt with settings of its own: the machine's
    own need not list sources, and stay as they are."""
    print(f"fetching {corpus.name} {corpus.version}", file=sys.stderr)
    folder = made(temporary / "download")
    apt = debian_sources(made(WORK / "apt"))
    subprocess.run([*apt, "source", "--download-only", "-qq", corpus.name], cwd=folder, check=True)
    archive = next(folder.glob("*.orig.tar.*"))
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    if f"--hash=sha256:{digest}" not in corpus.pin:
        sys.exit(f"{archive.name} is not what corpora.lock pins: its sha256 is {digest}")
    shutil.unpack_archive(archive, made(temporary / "tree"), filter="data")
    return next((temporary / "tree").iterdir())


@functools.cache
def debian_sources(folder):
    """apt-get with the sources of what the machine's own lists give packages of."""
    line = "deb-src $(REPO_URI) $(RELEASE) $(COMPONENT)"
    targets = subprocess.run(
        ["apt-get", "indextargets", "--format", line, "Origin: Debian", "Created-By: Packages"],
        capture_output=True, text=True, check=True).stdout.splitlines()
    # What is in the security archive comes to the main one later, and stays there for longer.
    lines = sorted({line for line in targets if "-security" not in line})
    (folder / "sources.list").write_text("\n".join(lines) + "\n")
    made(folder / "lists/partial")
    command = ["apt-get", "-o", f"Dir::Etc::sourcelist={folder}/sources.list",
               "-o", "Dir::Etc::sourceparts=-", "-o", f"Dir::State::lists={folder}/lists",
               "-o", "APT::Sandbox::User=root"]
    subprocess.run([*command, "update", "-qq"], check=True)
    return command


def fetch_swift(corpus, temporary):
    """The Swift package manager fetches the version, git says whether it is the pinned commit."""
    print(f"fetching {corpus.name} {corpus.version}", file=sys.stderr)
    owner, folder = corpus.flags[0], made(temporary / "package")
    (folder / "Package.swift").write_text(
        "// swift-tools-version:6.0\nimport PackageDescription\n"
        'let package = Package(name: "corpus", dependencies: [.package('
        f'url: "https://github.com/{owner}/{corpus.name}", exact: "{corpus.version}")])\n')
    subprocess.run(["swift", "package", "--package-path", folder, "resolve"], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    checkout = folder / ".build/checkouts" / corpus.name
    commit = subprocess.run(["git", "-C", checkout, "rev-parse", "HEAD"], capture_output=True,
                            text=True, check=True).stdout.strip()
    if f"--hash=git:{commit}" not in corpus.pin:
        sys.exit(f"{corpus.name} is not what corpora.lock pins: its commit is {commit}")
    shutil.copytree(checkout, temporary / "tree", symlinks=True,
                    ignore=shutil.ignore_patterns(".git"))
    return temporary / "tree"


def sites(corpus, fresh=False):
    """What the oracle says, from the last run if nothing it depends on changed."""
    path = made(WORK / "truth") / f"{corpus.name}-{key(corpus)}.jsonl.gz"
    if fresh or not path.exists():
        print(f"asking the oracle about {corpus.name}", file=sys.stderr)
        truth.write(path, ASK[corpus.language](corpus, fresh))
    return truth.read(path)


def key(corpus, sources=None):
    """Names all that the answers depend on."""
    parts = [corpus.pin, *corpus.folders, *corpus.flags, platform.python_version(),
             (HERE / "requirements.lock").read_text()]
    parts += [(HERE / name).read_text() for name in sources or SOURCES[corpus.language]]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:12]


def ask_python(corpus, fresh):
    """The other Python codebases are known, so that what is theirs is found outside. jedi takes
    minutes: its answers are kept apart from what is made of them."""
    path = WORK / "truth" / f"{corpus.name}-jedi-{key(corpus, JEDI_SOURCES)}.json.gz"
    if fresh or not path.exists():
        print("  jedi takes some minutes", file=sys.stderr)
        neighbours = [root(c) for c in pinned() if c.language == "python" and c != corpus]
        truth.write_json(path, jedi_answers.ask(root(corpus), corpus.folders, neighbours))
    return python_oracle.sites(root(corpus), truth.read_json(path))


def ask_clang(corpus, _):
    return clang_oracle.sites(root(corpus), corpus.folders, corpus.flags)


def ask_swift(corpus, _):
    folder = root(corpus)
    store = swift_oracle.build(folder, made(WORK / "swift") / folder.name)
    return swift_oracle.sites(folder, corpus.folders, store)


FETCH = {"python": fetch_python, "c": fetch_debian, "c++": fetch_debian, "swift": fetch_swift}
ASK = {"python": ask_python, "c": ask_clang, "c++": ask_clang, "swift": ask_swift}
JEDI_SOURCES = ("jedi_answers.py", "python_places.py")
SOURCES = {
    "python": ("truth.py", "python_oracle.py", "python_definitions.py", *JEDI_SOURCES),
    "c": ("truth.py", "clang_oracle.py"),
    "c++": ("truth.py", "clang_oracle.py"),
    "swift": ("truth.py", "swift_oracle.py", "index_store.py"),
}
