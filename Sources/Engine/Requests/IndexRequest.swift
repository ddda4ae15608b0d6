/// What to index and how.
package struct IndexRequest: Sendable {
  /// A directory; relative to the working directory or absolute.
  package var root: String
  /// Read every file again and write the derived files anew; stored analyses of equal content stay.
  package var isForced: Bool
  /// Fill in the transformer vector of every chunk once files are searchable.
  package var embedsChunks: Bool
  /// Extra ignore patterns in gitignore syntax, relative to the root, to record with the codebase;
  /// nil keeps those recorded earlier.
  package var ignoredPatterns: [String]?

  package init(
    root: String, isForced: Bool = false, embedsChunks: Bool = true,
    ignoredPatterns: [String]? = nil
  ) {
    self.root = root
    self.isForced = isForced
    self.embedsChunks = embedsChunks
    self.ignoredPatterns = ignoredPatterns
  }
}
