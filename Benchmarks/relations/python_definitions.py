"""What a Python file binds names to, and where, by Python's own parser."""
import ast, functools

from python_places import FUNCTIONS
from truth import Definition


def definitions(file):
    """Definition and variable of each place that binds a name: (line, column in bytes) to it."""
    found = Bindings()
    Visitor(file, found).visit(file.tree)
    return found


class Bindings(dict):
    def __init__(self):
        self.inside_functions = set()


class Visitor(ast.NodeVisitor):
    def __init__(self, file, found):
        self.file, self.found = file, found
        self.around = []

    def visit_ClassDef(self, node):
        self.scope(node, "class")

    def visit_FunctionDef(self, node):
        self.scope(node, "function")

    visit_AsyncFunctionDef = visit_FunctionDef

    def scope(self, node, kind):
        line, column = name_place(self.file, node)
        first = min([node.lineno] + [d.lineno for d in node.decorator_list])
        self.add(line, column, node.name, first, node.end_lineno, kind)
        for decorator in node.decorator_list:
            self.visit(decorator)
        if kind == "function":
            self.found.inside_functions.update(range(node.lineno, node.end_lineno + 1))
        self.around.append(node)
        for child in ast.iter_child_nodes(node):
            if child not in node.decorator_list:
                self.visit(child)
        self.around.pop()

    def visit_comprehension(self, node):
        """Its variables are its own, wherever it stands."""
        for name in ast.walk(node.target):
            if isinstance(name, ast.Name):
                self.add(name.lineno, name.col_offset, name.id, name.lineno, name.lineno, "local")
        self.generic_visit(node)

    def visit_Name(self, node):
        if isinstance(node.ctx, ast.Store):
            inside = self.around and isinstance(self.around[-1], FUNCTIONS)
            is_global = inside and node.id in globals_of(self.around[-1])
            kind = "local" if inside and not is_global else "variable"
            self.add(node.lineno, node.col_offset, node.id, node.lineno, node.lineno, kind,
                     () if is_global else None)

    def visit_Attribute(self, node):
        if isinstance(node.ctx, ast.Store):
            column = node.end_col_offset - len(node.attr.encode())
            self.add(node.end_lineno, column, node.attr, node.lineno, node.end_lineno, "attribute")
        self.generic_visit(node)

    def add(self, line, column, name, first, last, kind, scope=None):
        if scope is None:
            scope = tuple(node.name for node in self.around)
        self.found.setdefault(
            (line, column), Definition(self.file.path, name, scope, line, first, last, kind))


def name_place(file, node):
    """Where the name of a function or class stands, which the tree does not say."""
    word = "class " if isinstance(node, ast.ClassDef) else "def "
    text = file.lines[node.lineno - 1].encode()
    column = text.find(node.name.encode(), text.find(word.encode(), node.col_offset) + len(word) - 1)
    return node.lineno, max(column, 0)


@functools.cache
def globals_of(function):
    return {name for node in ast.walk(function) if isinstance(node, ast.Global) for name in node.names}
