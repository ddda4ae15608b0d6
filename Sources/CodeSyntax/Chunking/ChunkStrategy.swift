/// Where a text may be divided into chunks.
package enum ChunkStrategy: String, Hashable, Sendable, CaseIterable {
  /// Between the members and statements of its syntax tree; between lines where there is none.
  case syntax
  /// Between lines alone, by blank lines and indentation.
  case lines
}
