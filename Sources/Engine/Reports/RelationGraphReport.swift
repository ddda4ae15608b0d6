/// What was given of a whole relation graph, with what a reader must know to trust it.
package struct RelationGraphReport: Sendable {
  /// The codebase that answered; paths start here.
  package let root: String
  /// The commit that was read, in full; nil for the folder as it is.
  package let commit: String?
  package let fileCount: Int
  package let relationCount: Int
  /// One line each: an index that lags behind the tree.
  package let notices: [String]

  package init(
    root: String, commit: String?, fileCount: Int, relationCount: Int, notices: [String]
  ) {
    self.root = root
    self.commit = commit
    self.fileCount = fileCount
    self.relationCount = relationCount
    self.notices = notices
  }
}
