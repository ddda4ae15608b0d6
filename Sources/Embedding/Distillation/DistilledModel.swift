import Transformer

/// The built-in encoder with its vocabulary, of which static vectors are made.
struct DistilledModel: Sendable {
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
}
