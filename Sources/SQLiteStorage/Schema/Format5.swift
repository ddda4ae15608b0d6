extension Migrations {
  /// What each content says of other code.
  ///
  /// Every analysis is made anew for that; those of before are dropped as format 3 did. What is known
  /// of git's blobs stays: it is of contents, not of analyses.
  static let format5 =
    format3 + """

      CREATE TABLE relation (
        analysis INTEGER PRIMARY KEY REFERENCES analysis (id) ON DELETE CASCADE,
        facts BLOB NOT NULL
      );
      """
}
