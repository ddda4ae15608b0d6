"""What the names in a Python package mean, by jedi's answers and Python's own parser."""
import python_definitions
import python_places
from truth import Definition, Site

# Where jedi gives several meanings, the verdict is the one that says most.
RANK = {"unknown": 0, "outside": 1, "local": 2, "module": 3, "attribute": 4, "variable": 5,
        "definition": 6}


class PythonOracle:
    def __init__(self, root):
        self.root = root
        self.files = {}

    def sites(self, answers):
        for path, answered in answers.items():
            file, _ = self.known(path)
            places = {(p.line, p.column): p for p in python_places.places(file)} if file else {}
            for line, column, bound, held, elsewhere in answered:
                yield Site(path, *places[line, column], *self.meaning(bound, held, elsewhere))

    def meaning(self, bound, held, elsewhere):
        """Verdict, definitions, and the functions and classes that a variable may hold."""
        meanings = [self.of(*name) for name in bound]
        verdict = max((m[0] for m in meanings), key=RANK.get, default="unknown")
        if not bound and elsewhere:
            verdict = "outside"
        definitions = unique(m[1] for m in meanings if m[0] == verdict)
        values = unique(self.of(*name)[1] for name in held)
        return verdict, definitions, [v for v in values if v.kind in ("function", "class")]

    def of(self, path, line, column, kind, is_import):
        if path is None:
            return "outside", None
        if kind == "module" and line in (None, 1) and column in (None, 0):
            return "module", Definition(path, "", (), 1, 1, 1, "module")
        file, bindings = self.known(path)
        if file is None or line is None:
            return "unknown", None
        found = bindings.get((line, file.bytes(line, column)))
        if found is None and is_import:
            return "outside", None  # an import that leads nowhere leads out
        if found is None:
            return ("local" if line in bindings.inside_functions else "unknown"), None
        if found.kind == "local":
            return "local", None
        return (found.kind if found.kind in RANK else "definition"), found

    def known(self, path):
        if path not in self.files:
            file = python_places.read(self.root, self.root / path)
            self.files[path] = file, python_definitions.definitions(file) if file else {}
        return self.files[path]


def unique(definitions):
    return list(dict.fromkeys(d for d in definitions if d))


def sites(root, answers):
    return PythonOracle(root).sites(answers)
