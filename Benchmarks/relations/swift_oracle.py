"""What the Swift compiler says of the names in a package, by the index it writes while building.

A word of the code that the compiler's index has nothing of is a local name or a label. Of a function
inside a function it has nothing either, and in code under `#if` it may be that it was not compiled: of
these nothing is known.
"""
import collections, pathlib, re, shutil, subprocess

import index_store
from index_store import CALL, CHILD_OF, DEFINITION, IMPLICIT, REFERENCE
from truth import Definition, Site

FUNCTIONS = {"function", "method", "constructor", "destructor", "macro"}
TYPES = {"enum", "struct", "class", "protocol", "alias", "extension"}
WORD = re.compile(r"[A-Za-z_]\w*")
# Comments and strings, which hold no code; what a string interpolates is lost.
TEXT = re.compile(r'#*"""(?s:.*?)"""#*|#*"(?:\\.|[^"\\\n])*"#*|//[^\n]*|/\*(?s:.*?)\*/')
KEYWORDS = set("""
    associatedtype actor any as async await break case catch class continue convenience default defer
    deinit do dynamic else enum extension fallthrough false fileprivate final for func get guard if
    import in indirect infix init inout internal is isolated lazy let mutating nil nonisolated
    nonmutating open operator optional override package postfix precedencegroup prefix private
    protocol public repeat required rethrows return self Self set some static struct subscript super
    switch throw throws true try typealias unowned var weak where while willSet didSet _
""".split())
# How a name is written, by what stands before it.
LEAD = re.compile(r"(\bself|\bsuper|\b[A-Z]\w*|\b[a-z]\w*|\)|\])?[?!]?\.$")


def build(root, scratch):
    """The index store of a debug build from nothing: what earlier builds left in a store, such as one
    that was broken off, stays there beside what is true."""
    shutil.rmtree(scratch, ignore_errors=True)
    subprocess.run(["swift", "build", "--package-path", root, "--scratch-path", scratch, "-j", "2"],
                   check=True, stdout=subprocess.DEVNULL)
    return scratch / "debug/index/store"


def sites(root, folders, store):
    root = pathlib.Path(root).resolve()
    index = index_store.IndexStore(store)
    records = {pathlib.Path(path).resolve(): record for path, record in index.records()}
    inside = {path.relative_to(root): index.occurrences(record)
              for path, record in records.items() if root in path.parents and path.exists()}
    definitions = definitions_of(inside)
    for path, occurrences in sorted(inside.items()):
        if path.suffix == ".swift" and path.parts[0] in folders:
            yield from sites_of(root, path, occurrences, definitions)


def definitions_of(files):
    """Definitions by the compiler's names (USRs); implicit ones stand where their type does."""
    found = collections.defaultdict(list)
    for path, occurrences in files.items():
        for o in occurrences:
            if o.roles & DEFINITION and o.kind:
                scope = tuple(base(name) for roles, name in o.parents if roles & CHILD_OF)
                found[o.usr].append(
                    Definition(str(path), base(o.name), scope, o.line, o.line, o.line, word(o.kind)))
    return found


def sites_of(root, path, occurrences, definitions):
    source = Source(root, path)
    places = collections.defaultdict(list)
    taken = set()
    for o in occurrences:
        taken.add((o.line, o.column - 1))
        if o.roles & REFERENCE and not o.roles & IMPLICIT and o.kind:
            name = source.word(o.line, o.column - 1)
            if name and (name == base(o.name) or o.kind == "constructor"):
                places[o.line, o.column - 1].append(o)
    for (line, column), found in sorted(places.items()):
        yield site(source, line, column, found, definitions)
    words = [word for word in source.words() if word[:2] not in taken]
    functions = {name for line, column, name in words if source.is_function(line, column)}
    for line, column, name in words:
        is_open = line in source.conditional or name in functions
        yield Site(str(path), line, column, name, source.role(line, column, name),
                   source.form(line, column), "unknown" if is_open else "local", [], [])


def site(source, line, column, occurrences, definitions):
    name = source.word(line, column)
    is_call = any(o.roles & CALL for o in occurrences)
    is_base = any(roles & index_store.BASE_OF for o in occurrences for roles, _ in o.parents)
    is_type = all(o.kind in TYPES for o in occurrences)
    role = "call" if is_call else "base" if is_base else "type" if is_type else "value"
    meant = [d for o in occurrences for d in definitions.get(o.usr, ())]
    return Site(source.name, line, column, name, role, source.form(line, column),
                verdict(occurrences, meant), list(dict.fromkeys(meant)), [])


def verdict(occurrences, meant):
    if all(o.is_local or o.kind == "parameter" for o in occurrences):
        return "local"
    if not meant:
        return "outside"
    return "definition" if any(o.kind in FUNCTIONS | TYPES for o in occurrences) else "variable"


def base(name):
    """`f` of `f(_:of:)`."""
    return name.split("(")[0]


def word(kind):
    return "function" if kind in FUNCTIONS else "class" if kind in TYPES else "variable"


class Source:
    """The text of a file."""

    def __init__(self, root, path):
        text = (root / path).read_text(encoding="utf-8")
        self.name = str(path)
        self.code = TEXT.sub(lambda m: re.sub(r"[^\n]", " ", m[0]), text).split("\n")
        self.lines = [line.encode() for line in text.split("\n")]
        self.conditional = self.conditional_lines()

    def conditional_lines(self):
        found, depth = set(), 0
        for number, line in enumerate(self.code, 1):
            depth += bool(re.match(r"\s*#if\b", line)) - bool(re.match(r"\s*#endif\b", line))
            if depth > 0:
                found.add(number)
        return found

    def word(self, line, column):
        match = WORD.match(self.lines[line - 1][column:].decode(errors="replace").lstrip("`"))
        return match[0] if match else ""

    def words(self):
        """Each word of the code that is no keyword, with its place."""
        for number, line in enumerate(self.code, 1):
            for match in WORD.finditer(line):
                if match[0] not in KEYWORDS:
                    yield number, len(line[:match.start()].encode()), match[0]

    def is_function(self, line, column):
        return self.lines[line - 1][:column].rstrip().endswith(b"func")

    def role(self, line, column, name):
        rest = self.lines[line - 1][column + len(name.encode()):]
        return "call" if rest.startswith(b"(") else "value"

    def form(self, line, column):
        before = self.lines[line - 1][:column].decode(errors="replace").rstrip()
        lead = LEAD.search(before)
        if lead is None:
            return "f"
        root = lead[1] or ""
        if root in ("self", "super"):
            return f"{root}.f"
        if root in (")", "]"):
            return "g().f"
        return ".f" if not root else "Type.f" if root[0].isupper() else "x.f"
