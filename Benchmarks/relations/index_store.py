"""Reads the index that the Swift compiler writes while it builds, by the toolchain's own library."""
import collections, contextlib, ctypes, pathlib, subprocess

# Roles of an occurrence, and relations of it to other symbols.
DEFINITION, REFERENCE, CALL, IMPLICIT, CHILD_OF = 1 << 1, 1 << 2, 1 << 5, 1 << 8, 1 << 9
BASE_OF = 1 << 10
LOCAL_PROPERTY = 1 << 7
RECORD_DEPENDENCY = 2

KINDS = {
    4: "macro", 5: "enum", 6: "struct", 7: "class", 8: "protocol", 9: "extension", 11: "alias",
    12: "function", 13: "variable", 14: "field", 15: "case", 16: "method", 17: "method", 18: "method",
    19: "property", 20: "property", 21: "property", 22: "constructor", 23: "destructor",
    25: "parameter",
}
GENERIC_PARAMETER = 1013

Occurrence = collections.namedtuple("Occurrence", "usr name kind is_local roles line column parents")


class Text(ctypes.Structure):
    _fields_ = [("data", ctypes.c_void_p), ("length", ctypes.c_size_t)]

    def __str__(self):
        return ctypes.string_at(self.data, self.length).decode() if self.data else ""


Each = ctypes.CFUNCTYPE(ctypes.c_bool, ctypes.c_void_p, ctypes.c_void_p)
EachText = ctypes.CFUNCTYPE(ctypes.c_bool, ctypes.c_void_p, Text)
TEXTS = ("symbol_get_usr", "symbol_get_name", "unit_reader_get_main_file",
         "unit_dependency_get_name", "unit_dependency_get_filepath")
NUMBERS = {
    "occurrence_get_roles": ctypes.c_uint64, "symbol_relation_get_roles": ctypes.c_uint64,
    "symbol_get_properties": ctypes.c_uint64, "symbol_get_kind": ctypes.c_int,
    "symbol_get_subkind": ctypes.c_int, "unit_dependency_get_kind": ctypes.c_int,
    "unit_reader_is_system_unit": ctypes.c_bool, "unit_reader_has_main_file": ctypes.c_bool,
}
OBJECTS = ("occurrence_get_symbol", "symbol_relation_get_symbol")


class IndexStore:
    def __init__(self, folder):
        self.library = ctypes.CDLL(str(library_path()))
        for name in TEXTS:
            self.declare(name, Text)
        for name, result in NUMBERS.items():
            self.declare(name, result)
        for name in OBJECTS:
            self.declare(name, ctypes.c_void_p)
        create = self.function("store_create")
        create.restype = ctypes.c_void_p
        create.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
        self.store = create(str(folder).encode(), None)
        if not self.store:
            raise OSError(f"no index store in {folder}")

    def records(self):
        """The record of each source file: pairs of a path and the record's name."""
        found = {}
        for unit in self.unit_names():
            with self.reader("unit", unit) as reader:
                if reader and not self.call("unit_reader_is_system_unit", reader):
                    self.each("unit_reader_dependencies_apply_f", reader, self.add_record(found))
        return sorted(found.items())

    def add_record(self, found):
        def add(dependency):
            if self.call("unit_dependency_get_kind", dependency) == RECORD_DEPENDENCY:
                path = str(self.call("unit_dependency_get_filepath", dependency))
                found[path] = str(self.call("unit_dependency_get_name", dependency))
        return add

    def occurrences(self, record):
        found = []
        with self.reader("record", record) as reader:
            if reader:
                self.each("record_reader_occurrences_apply_f", reader,
                          lambda occurrence: found.append(self.occurrence(occurrence)))
        return found

    def occurrence(self, occurrence):
        symbol = self.call("occurrence_get_symbol", occurrence)
        line, column = ctypes.c_uint(), ctypes.c_uint()
        ask = self.function("occurrence_get_line_col")
        ask.argtypes = [ctypes.c_void_p] * 3
        ask(occurrence, ctypes.addressof(line), ctypes.addressof(column))
        parents = []
        self.each("occurrence_relations_apply_f", occurrence,
                  lambda relation: parents.append(self.relation(relation)))
        kind = KINDS.get(self.call("symbol_get_kind", symbol), "")
        is_local = (bool(self.call("symbol_get_properties", symbol) & LOCAL_PROPERTY)
                    or self.call("symbol_get_subkind", symbol) == GENERIC_PARAMETER)
        return Occurrence(
            str(self.call("symbol_get_usr", symbol)), str(self.call("symbol_get_name", symbol)), kind,
            is_local, self.call("occurrence_get_roles", occurrence), line.value, column.value, parents)

    def relation(self, relation):
        """The roles towards a symbol, and its name."""
        symbol = self.call("symbol_relation_get_symbol", relation)
        return (self.call("symbol_relation_get_roles", relation),
                str(self.call("symbol_get_name", symbol)))

    # The library's ways.

    def function(self, name):
        return getattr(self.library, f"indexstore_{name}")

    def declare(self, name, result):
        function = self.function(name)
        function.restype, function.argtypes = result, [ctypes.c_void_p]

    def call(self, name, argument):
        return self.function(name)(argument)

    def each(self, name, argument, work):
        def apply(_, item):
            work(item)
            return True
        function = self.function(name)
        function.restype = ctypes.c_bool
        function.argtypes = [ctypes.c_void_p, ctypes.c_void_p, Each]
        function(argument, None, Each(apply))

    def unit_names(self):
        names = []

        def apply(_, name):
            names.append(str(name))
            return True
        function = self.function("store_units_apply_f")
        function.restype = ctypes.c_bool
        function.argtypes = [ctypes.c_void_p, ctypes.c_uint, ctypes.c_void_p, EachText]
        function(self.store, 1, None, EachText(apply))
        return names

    @contextlib.contextmanager
    def reader(self, kind, name):
        create = self.function(f"{kind}_reader_create")
        create.restype = ctypes.c_void_p
        create.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p]
        reader = create(self.store, name.encode(), None)
        try:
            yield reader
        finally:
            if reader:
                dispose = self.function(f"{kind}_reader_dispose")
                dispose.restype, dispose.argtypes = None, [ctypes.c_void_p]
                dispose(reader)


def library_path():
    swift = subprocess.run(
        ["sh", "-c", "command -v swift"], capture_output=True, text=True, check=True).stdout.strip()
    return pathlib.Path(swift).resolve().parents[1] / "lib/libIndexStore.so"
