package import CodeModel
import CodeSyntax
package import Transformer

/// Tokens of the embedding model, as indexing counts them.
package struct ModelTokens: TokenCounting {
  private let tokenizer: WordPieceTokenizer

  package init(_ tokenizer: WordPieceTokenizer) {
    self.tokenizer = tokenizer
  }

  package func tokenCounts(
    of lines: LineTable, in bytes: UnsafeBufferPointer<UInt8>
  ) -> [Int32] {
    tokenizer.tokenCounts(ofLines: lines.starts, in: bytes, splitting: .capitals)
  }
}
