package import CodeModel
package import SearchIndex

/// One of the codebases that are searched together, and which of its files may be results.
package struct SearchScope: Sendable {
  package let reader: IndexReader
  package let filter: ResultFilter
  /// Where its chunks are also searched; nil for here alone.
  package let replica: SearchReplica?
  /// What the codebase is called: words of it lead to none of its files.
  package let name: String
  /// What past commits said and changed; nil without a history.
  package let changes: ChangeIndex?

  package init(
    reader: IndexReader, filter: ResultFilter, replica: SearchReplica? = nil, name: String = "",
    changes: ChangeIndex? = nil
  ) {
    self.name = name
    self.changes = changes
    self.reader = reader
    self.filter = filter
    self.replica = replica
  }
}
