package import CodeModel
import CodeSyntax
package import Embedding

/// Counts tokens as the embedding model reads text, so that a chunk's size is what the model sees.
package struct ModelTokenCounting: TokenCounting {
  private let table: StaticTokenTable

  package init(_ table: StaticTokenTable) {
    self.table = table
  }

  package func tokenCounts(
    of lines: LineTable, in bytes: UnsafeBufferPointer<UInt8>
  ) -> [Int32] {
    table.tokenCounts(of: lines, in: bytes)
  }
}
