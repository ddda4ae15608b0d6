"""What clang says of the names in C and C++ code.

Every file of a codebase that is compiled is parsed with the flags corpora.lock gives, its names are
read off clang's own tree, and afterwards what they refer to is replaced by its definition, wherever
in the codebase that stands: in what is compiled or, of what a header only declares, in files beside the
header. A variable of C that is declared without `extern` and without a value is defined there, as the
language has it. Names that only the preprocessor's output has are left out, calls of
macros are calls. What is switched off by `#if` is not seen.
"""
import collections, ctypes, pathlib, re, subprocess, sys

from clang.cindex import (
    Config, CursorKind, File, Index, LinkageKind, SourceLocation, StorageClass, TranslationUnit,
    TranslationUnitLoadError, c_object_p)

from truth import Definition, Site

FUNCTIONS = {
    CursorKind.FUNCTION_DECL, CursorKind.CXX_METHOD, CursorKind.CONSTRUCTOR, CursorKind.DESTRUCTOR,
    CursorKind.CONVERSION_FUNCTION, CursorKind.FUNCTION_TEMPLATE,
}
TYPES = {
    CursorKind.STRUCT_DECL, CursorKind.UNION_DECL, CursorKind.CLASS_DECL, CursorKind.ENUM_DECL,
    CursorKind.CLASS_TEMPLATE, CursorKind.CLASS_TEMPLATE_PARTIAL_SPECIALIZATION,
    CursorKind.TYPEDEF_DECL, CursorKind.TYPE_ALIAS_DECL, CursorKind.TYPE_ALIAS_TEMPLATE_DECL,
}
VARIABLES = {CursorKind.VAR_DECL, CursorKind.FIELD_DECL, CursorKind.ENUM_CONSTANT_DECL}
TEMPLATE_PARAMETERS = {
    CursorKind.TEMPLATE_TYPE_PARAMETER, CursorKind.TEMPLATE_NON_TYPE_PARAMETER,
    CursorKind.TEMPLATE_TEMPLATE_PARAMETER,
}
WRAPPERS = {CursorKind.UNEXPOSED_EXPR, CursorKind.PAREN_EXPR}
NAMES = {
    CursorKind.DECL_REF_EXPR: "value", CursorKind.MEMBER_REF_EXPR: "value",
    CursorKind.MEMBER_REF: "value", CursorKind.OVERLOADED_DECL_REF: "value",
    CursorKind.TYPE_REF: "type", CursorKind.TEMPLATE_REF: "type",
}
# Expressions of C++ that make a value of the type they name.
MAKERS = {CursorKind.CXX_FUNCTIONAL_CAST_EXPR, CursorKind.CXX_NEW_EXPR, CursorKind.CALL_EXPR}
WORD = re.compile(rb"[A-Za-z_]\w*")
LEAD = re.compile(rb"(->|\.|::)\s*$")

# What is known of a place before all files are read: `targets` are pairs of a name that clang gives a
# declaration (its USR) and the declaration.
Found = collections.namedtuple("Found", "path line column name role form targets verdict")


class ClangOracle:
    def __init__(self, root, flags):
        self.root = root
        self.flags = [f"-working-directory={root}", *flags, "-isystem", str(builtin_headers())]
        self.definitions = collections.defaultdict(list)
        self.twins = collections.defaultdict(set)
        self.found = {}
        self.texts = {}
        self.finished = set()
        self.errors = collections.Counter()

    def sites(self, globs):
        """Of all files that a pattern finds, but those that one after `!` finds."""
        paths = {path for glob in globs if glob[0] != "!" for path in self.root.glob(glob)}
        paths -= {path for glob in globs if glob[0] == "!" for path in self.root.glob(glob[1:])}
        for path in sorted(paths):
            self.read(path)
        self.read_beside_headers(paths)
        if self.errors:
            print(f"  errors of clang: {dict(self.errors.most_common(8))}", file=sys.stderr)
        for place in sorted(self.found):
            yield self.site(self.found[place])

    def read_beside_headers(self, known):
        """Looks for the definitions of what is only declared, such as that of a library in the tree,
        in the sources of the folder that the declaration stands in."""
        folders = {(self.root / path).parent for found in self.found.values()
                   for usr, target in found.targets
                   if not self.definitions.get(usr) and is_linked(target)
                   for path in [self.place(target.location)[0]] if path}
        for path in sorted(path for folder in folders for path in folder.glob("*.c")):
            unit = None if path in known else self.parse(path, {})
            for cursor in unit.cursor.get_children() if unit else ():
                if is_linked(cursor) and is_definition(cursor):
                    self.add_definition(cursor)

    def parse(self, path, errors):
        try:
            unit = Index.create().parse(
                str(path), self.flags,
                options=TranslationUnit.PARSE_DETAILED_PROCESSING_RECORD)
        except TranslationUnitLoadError:
            errors[path.name] = errors.get(path.name, 0) + 1
            return None
        for problem in unit.diagnostics:
            if problem.severity >= problem.Error:
                text = f"{path.name}: {problem.spelling}"
                errors[text] = errors.get(text, 0) + 1
        self.locations = Locations()
        return unit

    def read(self, path):
        unit = self.parse(path, self.errors)
        if unit is None:
            return
        seen = set()
        for cursor in unit.cursor.get_children():
            file = self.file_of(cursor.location)
            if file and file not in self.finished:
                seen.add(file)
                self.walk(cursor, None, {})
        self.finished |= seen

    def walk(self, cursor, parent, roles):
        """Depth first, with roles of cursors further down by their place."""
        kind = kind_of(cursor)
        if kind == CursorKind.MACRO_DEFINITION:
            self.add_definition(cursor)
        elif kind == CursorKind.MACRO_INSTANTIATION:
            self.add_macro(cursor)
        elif kind in NAMES:
            self.add_name(cursor, kind, parent, roles)
        elif kind in FUNCTIONS | TYPES | VARIABLES and is_definition(cursor):
            self.add_definition(cursor)
        if kind == CursorKind.TYPEDEF_DECL:
            self.add_twin(cursor)
        if kind == CursorKind.CALL_EXPR:
            callee = callee_of(cursor)
            if callee is not None:
                certain = cursor.referenced is not None
                roles = {**roles, callee.hash: "call" if certain else "call if written so"}
        if kind == CursorKind.CXX_BASE_SPECIFIER:
            roles = {**roles, "type": "base"}
        for child in cursor.get_children():
            self.walk(child, cursor, roles)

    def add_definition(self, cursor):
        definition = self.definition(cursor)
        known = self.definitions[cursor.get_usr()]
        if definition and definition not in known:
            known.append(definition)

    def add_twin(self, alias):
        """`typedef struct a {…} b` and `typedef struct a a` define one type, under either name."""
        record = alias.underlying_typedef_type.get_declaration()
        names = {alias.spelling, record.spelling}
        inside = (alias.extent.start.offset <= record.extent.start.offset
                  and record.extent.end.offset <= alias.extent.end.offset)
        if kind_of(record) in TYPES and (len(names) == 1 or inside):
            for one, other in ((alias, record), (record, alias)):
                self.twins[one.get_usr()].add(other.get_usr())

    def definition(self, cursor):
        """The place of a declaration in the codebase, nothing of others."""
        path, line, _ = self.place(cursor.location)
        if path is None:
            return None
        kind = kind_of(cursor)
        word = ("macro" if kind == CursorKind.MACRO_DEFINITION else
                "function" if kind in FUNCTIONS else "class" if kind in TYPES else "variable")
        return Definition(path, name_of(cursor), scope_of(cursor), line, cursor.extent.start.line,
                          max(line, cursor.extent.end.line), word)

    def add_macro(self, cursor):
        path, line, column = self.place(cursor.location)
        name = cursor.spelling
        if path is None or not self.has_name(path, line, column, name):
            return
        target = cursor.referenced
        rest = self.line(path, line)[column + len(name.encode()):].lstrip()
        is_call = rest[:1] == b"(" and target is not None and self.has_parameters(target)
        self.add(path, line, column, name, "call" if is_call else "value",
                 self.form(path, line, column, "macro "), target)

    def has_parameters(self, macro):
        path, line, column = self.place(macro.location)
        if path is None:
            return False
        end = column + len(macro.spelling.encode())
        return self.line(path, line)[end:end + 1] == b"("

    def add_name(self, cursor, kind, parent, roles):
        path, line, column = self.place(cursor.location)
        if path is None:
            return
        match = WORD.match(self.line(path, line), column)
        target = cursor.referenced
        name = name_of(target) if target is not None else ""
        if match is None or name and match[0].decode() != name.split("<")[0].lstrip("~"):
            return
        name = match[0].decode()
        role = roles.get(cursor.hash, NAMES[kind])
        if role == "call if written so":
            after = self.line(path, line)[match.end():].lstrip()
            role = "call" if after.startswith((b"(", b"<")) else "value"
        if role == "type":
            role = roles.get("type", "type")
            if parent is not None and kind_of(parent) in MAKERS:
                role = "call"
        self.add(path, line, column, name, role, self.form(path, line, column, ""), target)
        if role == "call" and kind == CursorKind.TYPE_REF and kind_of(parent) in MAKERS:
            self.add_constructor(parent, path, line, column)

    def add_constructor(self, maker, path, line, column):
        """A class that is called may be named by its constructor too."""
        for call in (maker, *maker.get_children()):
            target = call.referenced if kind_of(call) == CursorKind.CALL_EXPR else None
            if target is not None and kind_of(target) == CursorKind.CONSTRUCTOR:
                self.found[path, line, column].targets.append((target.get_usr(), target))

    def add(self, path, line, column, name, role, form, target):
        verdict = self.verdict(target)
        rest = self.line(path, line)[column + len(name.encode()):].lstrip()
        if verdict == "unknown" and rest.startswith(b"("):
            role = "call"
        # A macro may call what it is given the name of; in brackets a name is called too.
        if role == "call" and rest and not rest.startswith((b"(", b"<", b"{", b")", b"\\")):
            role = "value"
        place = path, line, column
        old = self.found.get(place)
        if old is None or old.verdict == "unknown" and verdict != "unknown":
            old = self.found[place] = Found(path, line, column, name, role, form, [], verdict)
        if target is not None:
            old.targets.append((target.get_usr(), target))

    def verdict(self, target):
        if target is None or kind_of(target) == CursorKind.OVERLOADED_DECL_REF:
            return "unknown"
        kind = kind_of(target)
        if kind == CursorKind.PARM_DECL or kind in TEMPLATE_PARAMETERS or is_local(target):
            return "local"
        if kind == CursorKind.MACRO_DEFINITION:
            return "definition" if self.has_parameters(target) else "variable"
        if kind in FUNCTIONS | TYPES:
            return "definition"
        return "variable" if kind in VARIABLES else "unknown"

    def site(self, found):
        definitions = []
        for usr, target in found.targets:
            known = self.definitions.get(usr) or [self.definition(target)]
            for twin in sorted(self.twins.get(usr, ())):
                known = known + self.definitions.get(twin, [])
            definitions += [d for d in known if d and d not in definitions]
        verdict = found.verdict
        if verdict in ("definition", "variable") and not definitions:
            verdict = "outside"
        if verdict in ("local", "unknown"):
            definitions = []
        return Site(*found[:6], verdict, definitions, [])

    # Places in files.

    def place(self, location):
        """Path in the codebase, line, and column from 0, of the text a location was written as."""
        file, line, column = self.locations.find(location)
        path = self.relative(file)
        return (path, line, column - 1) if path else (None, 0, 0)

    def file_of(self, location):
        return self.relative(self.locations.find(location)[0])

    def relative(self, file):
        if file is None:
            return None
        if file not in self.texts:
            path = (self.root / file).resolve()
            inside = self.root in path.parents
            self.texts[file] = (
                str(path.relative_to(self.root)) if inside else None,
                path.read_bytes().split(b"\n") if inside else [])
            self.texts[self.texts[file][0]] = self.texts[file]
        return self.texts[file][0]

    def line(self, path, number):
        lines = self.texts[path][1]
        return lines[number - 1] if 0 < number <= len(lines) else b""

    def has_name(self, path, line, column, name):
        match = WORD.match(self.line(path, line), column)
        return match is not None and match[0] == name.encode()

    def form(self, path, line, column, prefix):
        lead = LEAD.search(self.line(path, line)[:column])
        if lead is None:
            return prefix + "f"
        return prefix + {b"->": "x->f", b".": "x.f", b"::": "A::f"}[lead[1]]


def kind_of(cursor):
    """Kinds that the bindings do not know are of no interest."""
    try:
        return cursor.kind
    except ValueError:
        return None


def name_of(cursor):
    return cursor.spelling


def scope_of(cursor):
    names, parent = [], cursor.semantic_parent
    while parent is not None and kind_of(parent) != CursorKind.TRANSLATION_UNIT:
        names.append(parent.spelling)
        parent = parent.semantic_parent
    return tuple(reversed([name for name in names if name and "(" not in name]))  # `(unnamed at …)`


def is_definition(cursor):
    if cursor.is_definition():
        return True
    # What clang calls a tentative definition.
    return (kind_of(cursor) == CursorKind.VAR_DECL and cursor.storage_class == StorageClass.NONE
            and kind_of(cursor.semantic_parent) == CursorKind.TRANSLATION_UNIT)


def is_linked(cursor):
    """Whether a function or variable outside of everything is one and the same in all files."""
    if cursor is None or kind_of(cursor) not in (CursorKind.FUNCTION_DECL, CursorKind.VAR_DECL):
        return False
    parent = cursor.semantic_parent
    return (cursor.linkage == LinkageKind.EXTERNAL and parent is not None
            and kind_of(parent) == CursorKind.TRANSLATION_UNIT)


def is_local(cursor):
    if kind_of(cursor) != CursorKind.VAR_DECL:
        return False
    parent = cursor.semantic_parent
    return parent is not None and kind_of(parent) in FUNCTIONS


def callee_of(call):
    """The name that is called: the first part of the call below casts and parentheses, if what it
    means is what clang says is called. Constructors and operators have no such name."""
    child = next(iter(call.get_children()), None)
    while child is not None and kind_of(child) in WRAPPERS:
        child = next(iter(child.get_children()), None)
    if child is None or kind_of(child) not in NAMES:
        return None
    return child if call.referenced is None or call.referenced == child.referenced else None


def builtin_headers():
    """Headers such as stddef.h, which the library comes without: those of the Swift toolchain's
    clang."""
    swift = pathlib.Path(subprocess.run(
        ["sh", "-c", "command -v swift"], capture_output=True, text=True, check=True).stdout.strip())
    return next((swift.resolve().parents[1] / "lib/clang").glob("*/include"))


class Locations:
    """Where locations of one translation unit stand in files."""

    def __init__(self):
        self.names = {}
        self.ask = Config().lib.clang_getFileLocation
        self.ask.argtypes = [SourceLocation] + [ctypes.c_void_p] * 4
        self.ask.restype = None

    def find(self, location):
        """File, line and column; of what a macro's argument holds, those of the argument."""
        file, line, column, offset = c_object_p(), ctypes.c_uint(), ctypes.c_uint(), ctypes.c_uint()
        self.ask(location, *map(ctypes.byref, (file, line, column, offset)))
        if not file:
            return None, 0, 0
        key = ctypes.cast(file, ctypes.c_void_p).value
        if key not in self.names:
            self.names[key] = File(file).name
        return self.names[key], line.value, column.value


def sites(root, globs, flags):
    return ClangOracle(pathlib.Path(root).resolve(), flags).sites(globs)
