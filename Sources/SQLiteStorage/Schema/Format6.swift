extension Migrations {
  /// Which files of a view have rows in a store elsewhere, and which rows those are.
  ///
  /// `analysis` is no foreign key: what is noted outlives the content, until the rows are removed.
  static let format6 = """
    CREATE TABLE replicaPlace (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL,
      derivation TEXT NOT NULL,
      UNIQUE (name, derivation)
    );
    CREATE TABLE replica (
      codebase INTEGER NOT NULL REFERENCES codebase (id) ON DELETE CASCADE,
      path BLOB NOT NULL,
      place INTEGER NOT NULL REFERENCES replicaPlace (id),
      analysis INTEGER NOT NULL,
      file TEXT NOT NULL,
      PRIMARY KEY (codebase, path)
    ) WITHOUT ROWID;
    CREATE INDEX replicaByFile ON replica (file);
    """
}
