"""The places of a Python file that name something, by Python's own parser."""
import ast, collections

# A place that names something, before anyone knows what: the line from 1, the column in bytes.
Place = collections.namedtuple("Place", "line column name role form")

FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
SCOPES = FUNCTIONS + (ast.ClassDef,)


class File:
    """A parsed file of Python."""

    def __init__(self, path, text):
        self.path = path
        self.lines = text.split("\n")
        self.tree = ast.parse(text)
        self.imported = {alias.asname or alias.name.split(".")[0]
                         for node in ast.walk(self.tree)
                         if isinstance(node, (ast.Import, ast.ImportFrom)) for alias in node.names}

    def characters(self, line, column):
        """A column in characters, as jedi counts, of one in bytes."""
        return len(self.lines[line - 1].encode()[:column].decode(errors="replace"))

    def bytes(self, line, column):
        return len(self.lines[line - 1][:column].encode())


def read(root, path):
    """The file; nothing of one that is no Python."""
    try:
        return File(str(path.relative_to(root)), path.read_text(encoding="utf-8"))
    except (SyntaxError, UnicodeDecodeError, ValueError):
        return None


def places(file):
    """Every name and attribute that is read, in the order of the text."""
    roles = {}
    for node in ast.walk(file.tree):
        mark_roles(node, roles)
    found = []
    for node in ast.walk(file.tree):
        if isinstance(node, (ast.Name, ast.Attribute)) and isinstance(node.ctx, ast.Load):
            role = roles.get(node, "value")
            line, column, name = name_of(node)
            found.append(Place(line, column, name, role, form(file, node)))
    return sorted(found)


def mark_roles(node, roles):
    if isinstance(node, ast.Call):
        roles.setdefault(node.func, "call")
    elif isinstance(node, ast.ClassDef):
        roles.update(dict.fromkeys(node.bases, "base"))
    if isinstance(node, SCOPES):
        for decorator in node.decorator_list:
            is_call = isinstance(decorator, ast.Call)
            roles[decorator.func if is_call else decorator] = "decorator"
    for annotation in (getattr(node, "annotation", None), getattr(node, "returns", None)):
        for child in ast.walk(annotation) if isinstance(annotation, ast.AST) else ():
            roles[child] = "type"


def name_of(node):
    if isinstance(node, ast.Name):
        return node.lineno, node.col_offset, node.id
    return node.end_lineno, node.end_col_offset - len(node.attr.encode()), node.attr


def form(file, node):
    """How a name is written: `f`, `self.f`, `module.f`, …"""
    if isinstance(node, ast.Name):
        return "imported f" if node.id in file.imported else "f"
    value = node.value
    if isinstance(value, ast.Name):
        if value.id in ("self", "cls"):
            return f"{value.id}.f"
        if value.id in file.imported:
            return "Imported.f" if value.id[:1].isupper() else "imported.f"
        return "Class.f" if value.id[:1].isupper() else "x.f"
    if isinstance(value, ast.Call):
        is_super = isinstance(value.func, ast.Name) and value.func.id == "super"
        return "super().f" if is_super else "g().f"
    if isinstance(value, ast.Attribute):
        root = value
        while isinstance(root, ast.Attribute):
            root = root.value
        name = root.id if isinstance(root, ast.Name) else "…"
        if name in ("self", "cls"):
            return f"{name}.x.f"
        return "imported.x.f" if name in file.imported else "x.y.f"
    return "literal.f" if isinstance(value, (ast.Constant, ast.JoinedStr)) else "(…).f"
