"""What jedi says of the names in a Python package.

Asked is `goto` with imports followed: where the name is bound. Where that is a variable, a
parameter or an attribute, `infer` is asked too for the functions and classes it may hold. jedi's
search for the arguments that callers pass is off: it is a guess that gives up early and depends on
the order of questions.
"""
import pathlib, sys, sysconfig

import jedi

import python_syntax
from truth import Site

jedi.settings.dynamic_params = False
jedi.settings.dynamic_params_for_other_modules = False

INFERRED_MAX = 8
# Folders that are not compared.
TESTS = {"test", "tests"}


class PythonOracle:
    """Answers for one codebase; other codebases beside it are known as outside."""

    def __init__(self, root, neighbours):
        self.root = root
        folders = [root, *neighbours]
        paths = [str(f) for folder in folders for f in (folder / "src", folder / "lib", folder)]
        self.project = jedi.Project(
            str(root), sys_path=paths + [sysconfig.get_paths()["stdlib"]], smart_sys_path=False)
        self.environment = jedi.InterpreterEnvironment()
        self.files = {}
        self.errors = 0

    def sites(self, folder):
        for path in sorted((self.root / folder).rglob("*.py")):
            if not TESTS.intersection(path.relative_to(self.root).parts):
                yield from self.sites_of(path)

    def sites_of(self, path):
        file, _ = self.known(path)
        if file is None:
            return
        script = jedi.Script(
            "\n".join(file.lines), path=path, project=self.project, environment=self.environment)
        for place in python_syntax.places(file):
            verdict, definitions, values = self.answer(script, file, place)
            yield Site(file.path, *place, verdict, definitions, values)

    def answer(self, script, file, place):
        position = place.line, file.characters(place.line, place.column)
        names = self.ask(script, "goto", *position, follow_imports=True)
        meanings = [self.meaning(name) for name in names]
        verdict = max((m[0] for m in meanings), key=RANK.get, default="unknown")
        if verdict == "unknown" and self.is_of_elsewhere(script, position, place):
            verdict = "outside"
        definitions = unique(m[1] for m in meanings if m[1] and m[0] == verdict)
        values = []
        if verdict in ("variable", "attribute", "local"):
            values = unique(self.meaning(name)[1] for name in self.ask(script, "infer", *position))
        return verdict, definitions, [v for v in values if v.kind in ("function", "class")]

    def is_of_elsewhere(self, script, position, place):
        """Whether a name without an answer is imported, itself or its module, from what is not here."""
        line, column = position
        if place.form.lower() == "imported.f":
            column = max(0, script_line(script, line).rfind(".", 0, column) - 1)
        elif place.form != "imported f":
            return False
        names = self.ask(script, "goto", line, column)
        return bool(names) and not self.ask(script, "goto", line, column, follow_imports=True) and all(
            map(is_import, names))

    def ask(self, script, question, *position, **options):
        """jedi raises on code it has a bug with; that is no answer. Its limits are of one question."""
        script._inference_state.reset_recursion_limitations()
        script._inference_state.inferred_element_counts.clear()
        try:
            return getattr(script, question)(*position, **options)
        except Exception:
            self.errors += 1
            return []

    def meaning(self, name):
        """The verdict on what jedi found, and the definition where it is in the codebase."""
        path = name.module_path
        if path is None or self.root not in path.parents:
            return "outside", None
        if name.type == "module" and name.line in (None, 1) and name.column in (None, 0):
            return "module", python_syntax.Definition(
                str(path.relative_to(self.root)), "", (), 1, 1, 1, "module")
        file, definitions = self.known(path)
        if file is None or name.line is None:
            return "unknown", None
        found = definitions.get((name.line, file.bytes(name.line, name.column)))
        if found is None:
            # An import that leads nowhere leads out; anything else that binds is a parameter.
            return ("outside" if is_import(name) else "local"), None
        verdict = found.kind if found.kind in RANK else "definition"
        return verdict, (found if verdict != "local" else None)

    def known(self, path):
        """The parsed file and its definitions; nothing of a file that is no Python."""
        if path not in self.files:
            relative = str(path.relative_to(self.root))
            try:
                file = python_syntax.File(relative, path.read_text(encoding="utf-8"))
                self.files[path] = file, python_syntax.definitions(file)
            except (SyntaxError, UnicodeDecodeError, ValueError):
                self.files[path] = None, {}
        return self.files[path]


# Where jedi gives several meanings, the verdict is the one that says most.
RANK = {"unknown": 0, "outside": 1, "local": 2, "module": 3, "attribute": 4, "variable": 5,
        "definition": 6}


def script_line(script, line):
    return script._code.split("\n")[line - 1]


def is_import(name):
    return name.type == "module" or "import" in (name.get_line_code() or "").split("#")[0].split()


def unique(definitions):
    return list(dict.fromkeys(d for d in definitions if d))[:INFERRED_MAX]


def sites(root, folders, neighbours):
    oracle = PythonOracle(pathlib.Path(root), [pathlib.Path(n) for n in neighbours])
    for folder in folders:
        yield from oracle.sites(folder)
    if oracle.errors:
        print(f"  jedi failed at {oracle.errors} questions", file=sys.stderr)
