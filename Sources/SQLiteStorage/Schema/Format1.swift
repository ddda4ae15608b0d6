extension Migrations {
  /// Content by what it is made of; codebases as views that refer to it.
  ///
  /// - An analysis' chunks have consecutive numbers, so `firstChunk` and `chunkCount` find them
  ///   without an index, and `chunk.analysis` needs no foreign key (checking one would need that
  ///   index). `AUTOINCREMENT` and `chunkNumber` keep numbers from being used twice.
  /// - Text is in a table of its own, so that a pass over all chunks reads a tenth of the pages.
  /// - Vectors and tree nodes are in rowid tables, because rows of a kilobyte would leave a
  ///   `WITHOUT ROWID` tree four keys to a page.
  static let format1 = """
    CREATE TABLE analysis (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      blob BLOB NOT NULL,
      language TEXT NOT NULL,
      analyserVersion INTEGER NOT NULL,
      lineCount INTEGER NOT NULL,
      firstChunk INTEGER NOT NULL,
      chunkCount INTEGER NOT NULL,
      diagnostics TEXT NOT NULL,
      UNIQUE (blob, language, analyserVersion)
    );
    CREATE TABLE outline (
      analysis INTEGER PRIMARY KEY REFERENCES analysis (id) ON DELETE CASCADE,
      symbols BLOB NOT NULL
    );
    CREATE TABLE chunk (
      id INTEGER PRIMARY KEY,
      analysis INTEGER NOT NULL,
      startLine INTEGER NOT NULL,
      endLine INTEGER NOT NULL,
      startByte INTEGER NOT NULL,
      endByte INTEGER NOT NULL,
      textHash BLOB NOT NULL,
      context BLOB NOT NULL
    );
    CREATE TABLE chunkText (
      chunk INTEGER PRIMARY KEY,
      text BLOB NOT NULL
    );
    CREATE TABLE chunkNumber (next INTEGER NOT NULL);
    INSERT INTO chunkNumber VALUES (1);
    CREATE TABLE reservation (
      blob BLOB NOT NULL,
      language TEXT NOT NULL,
      analyserVersion INTEGER NOT NULL,
      firstChunk INTEGER NOT NULL,
      chunkCount INTEGER NOT NULL,
      PRIMARY KEY (blob, language, analyserVersion)
    ) WITHOUT ROWID;
    CREATE TABLE model (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      identity TEXT NOT NULL UNIQUE
    );
    CREATE TABLE vector (
      id INTEGER PRIMARY KEY,
      model INTEGER NOT NULL REFERENCES model (id),
      textHash BLOB NOT NULL,
      numbers BLOB NOT NULL,
      UNIQUE (model, textHash)
    );
    CREATE TABLE treeNode (
      id INTEGER PRIMARY KEY,
      hash BLOB NOT NULL UNIQUE,
      encoded BLOB NOT NULL,
      directories BLOB NOT NULL
    );
    CREATE TABLE codebase (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      root BLOB NOT NULL UNIQUE,
      state TEXT NOT NULL,
      rootHash BLOB,
      generation INTEGER NOT NULL,
      lastSyncNanoseconds INTEGER
    );
    CREATE TABLE segment (
      codebase INTEGER NOT NULL REFERENCES codebase (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      fileCount INTEGER NOT NULL,
      chunkCount INTEGER NOT NULL,
      deadFiles BLOB NOT NULL,
      PRIMARY KEY (codebase, position)
    );
    CREATE TABLE file (
      codebase INTEGER NOT NULL REFERENCES codebase (id) ON DELETE CASCADE,
      path BLOB NOT NULL,
      size INTEGER NOT NULL,
      modifiedNanoseconds INTEGER NOT NULL,
      changedNanoseconds INTEGER NOT NULL,
      inode INTEGER NOT NULL,
      readNanoseconds INTEGER NOT NULL,
      analysis INTEGER REFERENCES analysis (id),
      skipReason TEXT,
      PRIMARY KEY (codebase, path),
      CHECK ((analysis IS NULL) <> (skipReason IS NULL))
    ) WITHOUT ROWID;
    CREATE INDEX fileByAnalysis ON file (analysis) WHERE analysis IS NOT NULL;
    """
}
