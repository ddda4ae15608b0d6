package import CodeModel
package import SearchIndex

/// One of the codebases that are searched together, and which of its files may be results.
package struct SearchScope: Sendable {
  package let reader: IndexReader
  package let filter: ResultFilter
  /// Where its chunks are also searched; nil for here alone.
  package let replica: SearchReplica?

  package init(reader: IndexReader, filter: ResultFilter, replica: SearchReplica? = nil) {
    self.reader = reader
    self.filter = filter
    self.replica = replica
  }
}
