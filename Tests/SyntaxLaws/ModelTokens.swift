package import CodeModel
import CodeSyntax
import Foundation
package import Transformer

/// Tokens of the embedding model, as indexing counts them.
package struct ModelTokens: TokenCounting {
  private let tokenizer: WordPieceTokenizer

  /// The vocabulary that set-up has put into this checkout.
  package static let ofCheckout: ModelTokens = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let path = root.appendingPathComponent(".deps/model/vocab.txt").path
    guard let tokenizer = try? WordPieceTokenizer(vocabularyPath: path) else {
      preconditionFailure("no vocabulary at \(path): run scripts/setup")
    }
    return ModelTokens(tokenizer)
  }()

  package init(_ tokenizer: WordPieceTokenizer) {
    self.tokenizer = tokenizer
  }

  package func tokenCounts(
    of lines: LineTable, in bytes: UnsafeBufferPointer<UInt8>
  ) -> [Int32] {
    tokenizer.tokenCounts(ofLines: lines.starts, in: bytes, splitting: .capitals)
  }
}
