extension Migrations {
  /// Git's blobs by their ids, with what reading them found; codebases in the order of their use.
  ///
  /// `blob` and `language` say what the content is, or `skipReason` why it is no code. `judgedBy` is
  /// the version of the rules that said so.
  static let format4 = """
    CREATE TABLE gitObject (
      oid BLOB NOT NULL,
      fileName BLOB NOT NULL,
      size INTEGER NOT NULL,
      judgedBy INTEGER NOT NULL,
      blob BLOB,
      language TEXT,
      skipReason TEXT,
      PRIMARY KEY (oid, fileName),
      CHECK ((blob IS NULL) = (language IS NULL)),
      CHECK ((blob IS NULL) <> (skipReason IS NULL))
    ) WITHOUT ROWID;
    ALTER TABLE codebase ADD COLUMN lastUse INTEGER NOT NULL DEFAULT 0;
    """
}
