extension Migrations {
  /// Codebases remember ignore patterns of their own, one a line.
  static let format2 = """
    ALTER TABLE codebase ADD COLUMN ignoredPatterns TEXT NOT NULL DEFAULT '';
    """
}
