package import CodeModel

/// The outline of a file or folder with what a reader must know to trust it.
package struct OutlineAnswer: Sendable {
  /// The codebase; the folder of a file that is in none. Paths start here.
  package let root: String
  /// What was outlined; empty for the root itself.
  package let path: RepositoryPath
  package let isFolder: Bool
  package let outline: Outline
  /// Of all that was looked at, shown or not; symbols are nil when nobody counted them.
  package let fileCount: Int
  package let symbolCount: Int?
  /// One line each: symbols that could not be found, or an index that lags behind the tree.
  package let notices: [String]

  package init(
    root: String, path: RepositoryPath, isFolder: Bool, outline: Outline, fileCount: Int,
    symbolCount: Int?, notices: [String]
  ) {
    self.root = root
    self.path = path
    self.isFolder = isFolder
    self.outline = outline
    self.fileCount = fileCount
    self.symbolCount = symbolCount
    self.notices = notices
  }

  /// Nothing was found to show.
  package var isEmpty: Bool { symbolCount == 0 }
}
