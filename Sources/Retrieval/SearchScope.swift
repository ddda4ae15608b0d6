package import CodeModel
package import SearchIndex

/// One of the codebases that are searched together, and which of its files may be results.
package struct SearchScope: Sendable {
  package let reader: IndexReader
  package let filter: ResultFilter

  package init(reader: IndexReader, filter: ResultFilter) {
    self.reader = reader
    self.filter = filter
  }
}
