package import CodeModel
package import Indexing

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
  /// What may have changed since the last synchronisation, as somebody knows who watches the tree:
  /// paths from the root, each with everything below it. Nil for everything.
  package var changedPaths: [RepositoryPath]?
  /// Told each folder before it is listed, by its path from the root.
  package var onFolder: (@Sendable (RepositoryPath) -> Void)?
  /// A commit to index instead of the folder as it is: a branch, a tag, an id or any other name that
  /// git understands.
  package var revision: String?
  /// Asked before a content is parsed.
  package var library: (any AnalysisLibrary)?

  package init(
    root: String, isForced: Bool = false, embedsChunks: Bool = true,
    ignoredPatterns: [String]? = nil, revision: String? = nil
  ) {
    self.revision = revision
    self.root = root
    self.isForced = isForced
    self.embedsChunks = embedsChunks
    self.ignoredPatterns = ignoredPatterns
  }
}
