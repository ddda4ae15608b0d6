"""What an index holds, read from its database without the program under test."""

import contextlib
import hashlib
import os
import sqlite3


class Store:
    """The store of a home folder, between two runs of the program."""

    def __init__(self, home):
        self.home = home
        self.path = os.path.join(home, "store.sqlite")

    def _rows(self, statement):
        if not os.path.exists(self.path):
            return []
        with contextlib.closing(sqlite3.connect(self.path)) as database:
            return database.execute(statement).fetchall() if self._is_made(database) else []

    @staticmethod
    def _is_made(database):
        return database.execute("PRAGMA user_version").fetchone()[0] > 0

    def _columns(self, table):
        return {row[1] for row in self._rows(f"PRAGMA table_info({table})")}

    def analysis_count(self):
        return len(self._rows("SELECT 1 FROM analysis"))

    def segment_count(self):
        return len(self._rows("SELECT 1 FROM segment"))

    def vector_count(self):
        return len(self._rows("SELECT 1 FROM vector"))

    def states(self):
        """State by the root of each codebase."""
        return {bytes(root): state for root, state in self._rows(
            "SELECT CAST(root AS BLOB), state FROM codebase")}

    def views(self):
        """A digest by the root of each codebase: its files with all that was found in them."""
        views = {}
        for number, root in self._rows("SELECT id, CAST(root AS BLOB) FROM codebase"):
            digest = hashlib.sha256()
            for row in self._rows(self._FILES.format(number)) + self._rows(
                    self._CHUNKS.format(number)):
                digest.update(repr(row).encode())
            views[bytes(root)] = digest.hexdigest()
        return views

    def content(self):
        """A digest of everything stored, but for numbers, times and how segments are cut."""
        parts = {"views": self.views(), "states": self.states()}
        for table, columns in self._SHARED.items():
            if self._columns(table):
                rows = self._rows(f"SELECT {columns} FROM {table} ORDER BY {columns}")
                parts[table] = hashlib.sha256(repr(rows).encode()).hexdigest()
        return parts

    def stray_files(self):
        """Files of segments that no committed state names, and others that should not be there."""
        named = {f"{codebase}/{name}" for codebase, name in self._rows(
            "SELECT codebase, name FROM segment")}
        folder = os.path.join(self.home, "segments")
        present = {
            os.path.relpath(os.path.join(place, name), folder)
            for place, _, names in os.walk(folder) for name in names}
        empty = {
            os.path.relpath(place, folder) for place, folders, names in os.walk(folder)
            if not folders and not names and place != folder}
        known = {str(row[0]) for row in self._rows("SELECT id FROM codebase")}
        return sorted(present - named) + sorted(empty - known), sorted(named - present)

    def problems(self):
        """What SQLite itself finds wrong."""
        found = [row[0] for row in self._rows("PRAGMA integrity_check")]
        found = [] if found == ["ok"] else found
        return found + [f"foreign key: {row}" for row in self._rows("PRAGMA foreign_key_check")]

    _FILES = """
        SELECT hex(f.path), f.size, hex(a.blob), a.language, a.lineCount, a.chunkCount, f.skipReason
        FROM file f LEFT JOIN analysis a ON a.id = f.analysis WHERE f.codebase = {} ORDER BY f.path
        """
    _CHUNKS = """
        SELECT hex(f.path), c.startByte, c.endByte, c.startLine, hex(c.textHash), hex(c.context),
          hex(t.text), hex(o.symbols)
        FROM file f JOIN analysis a ON a.id = f.analysis
        LEFT JOIN outline o ON o.analysis = a.id
        LEFT JOIN chunk c ON c.id >= a.firstChunk AND c.id < a.firstChunk + a.chunkCount
        LEFT JOIN chunkText t ON t.chunk = c.id
        WHERE f.codebase = {} ORDER BY f.path, c.id
        """
    _SHARED = {
        "analysis": "hex(blob), language, analyserVersion, chunkCount",
        "vector": "hex(textHash), hex(numbers)",
        "treeNode": "hex(hash), hex(encoded)",
        "gitObject": "hex(oid), hex(blob), size",
        "reservation": "hex(blob), language",
    }
