import Transformer

/// A sentence encoder with its tokenizer.
struct LocalModel: Sendable {
  let tokenizer: WordPieceTokenizer
  let encoder: SentenceEncoder

  init(directory: String, precision: KernelPrecision) throws {
    for file in [ModelFile.weights, .configuration] {
      _ = try file.existingPath(in: directory)
    }
    let vocabulary = try ModelFile.vocabulary.existingPath(in: directory)
    tokenizer = try WordPieceTokenizer(vocabularyPath: vocabulary)
    encoder = try SentenceEncoder(modelDirectory: directory, precision: precision)
  }

  /// `[CLS]`, as many tokens of the text as the model takes, `[SEP]`.
  func sequence(_ text: [UInt8]) -> [Int32] {
    var tokens = [tokenizer.clsToken]
    text.withUnsafeBufferPointer {
      tokenizer.append(
        $0, to: &tokens, tokenCountMax: SentenceEncoder.tokenCountMax - 1, splitting: .capitals)
    }
    return tokens + [tokenizer.sepToken]
  }
}
