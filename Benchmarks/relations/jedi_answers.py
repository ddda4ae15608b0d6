"""What jedi answers at each place of a Python package, as it says it.

Asked is `goto` with imports followed: where the name is bound. Where that is a variable or a
parameter, `infer` is asked too for what it may hold. jedi's search for the arguments that callers
pass is off: it is a guess that gives up early and depends on the order of questions.
"""
import pathlib, sys, sysconfig

import jedi

import python_places

jedi.settings.dynamic_params = False
jedi.settings.dynamic_params_for_other_modules = False

ANSWERS_MAX = 8
# Folders that are not asked about.
TESTS = {"test", "tests"}


class Answers:
    """Questions about one codebase; other codebases beside it are known as outside."""

    def __init__(self, root, neighbours):
        self.root = root
        paths = [str(f) for folder in (root, *neighbours)
                 for f in (folder / "src", folder / "lib", folder)]
        self.project = jedi.Project(
            str(root), sys_path=paths + [sysconfig.get_paths()["stdlib"]], smart_sys_path=False)
        self.environment = jedi.InterpreterEnvironment()
        self.errors = 0

    def of(self, path):
        """Of each place: line, column, names by goto, names by infer, and whether a name that leads
        nowhere is imported from what is not here."""
        file = python_places.read(self.root, path)
        if file is None:
            return
        script = jedi.Script(
            "\n".join(file.lines), path=path, project=self.project, environment=self.environment)
        for place in python_places.places(file):
            position = place.line, file.characters(place.line, place.column)
            bound = self.ask(script, "goto", *position, follow_imports=True)
            held = []
            if any(name[3] in ("statement", "param") for name in bound):
                held = self.ask(script, "infer", *position)
            elsewhere = not bound and self.is_of_elsewhere(script, file, position, place)
            yield [place.line, place.column, bound, held, elsewhere]

    def is_of_elsewhere(self, script, file, position, place):
        line, column = position
        if place.form.lower() == "imported.f":
            column = max(0, file.lines[line - 1].rfind(".", 0, column) - 1)
        elif place.form != "imported f":
            return False
        names = self.ask(script, "goto", line, column)
        return bool(names) and all(name[4] for name in names) and not self.ask(
            script, "goto", line, column, follow_imports=True)

    def ask(self, script, question, *position, **options):
        """Path in the codebase or nothing, line, column, kind, and whether it is an import. jedi
        raises on code it has a bug with; that is no answer. Its limits are made those of one
        question, so that an answer does not depend on those before."""
        script._inference_state.reset_recursion_limitations()
        script._inference_state.inferred_element_counts.clear()
        try:
            names = getattr(script, question)(*position, **options)[:ANSWERS_MAX]
            return [self.plain(name) for name in names]
        except Exception:
            self.errors += 1
            return []

    def plain(self, name):
        path = name.module_path
        if path is None or self.root not in path.parents:
            return [None, None, None, name.type, False]
        return [str(path.relative_to(self.root)), name.line, name.column, name.type, is_import(name)]


def is_import(name):
    return name.type == "module" or "import" in (name.get_line_code() or "").split("#")[0].split()


def ask(root, folders, neighbours):
    """The answers by path."""
    answers = Answers(pathlib.Path(root), [pathlib.Path(n) for n in neighbours])
    found = {}
    for folder in folders:
        for path in sorted((answers.root / folder).rglob("*.py")):
            relative = path.relative_to(answers.root)
            if not TESTS.intersection(relative.parts):
                found[str(relative)] = list(answers.of(path))
    if answers.errors:
        print(f"  jedi failed at {answers.errors} questions", file=sys.stderr)
    return found
