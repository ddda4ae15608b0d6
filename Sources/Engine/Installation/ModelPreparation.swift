import Embedding
import Transformer

/// Makes the files that set-up cannot download.
package struct ModelPreparation: Sendable {
  private let directory: String

  package init(configuration: EngineConfiguration) {
    directory = configuration.resources.modelDirectory
  }

  package var staticVectorsPath: String { "\(directory)/static-vectors.bin" }

  /// Writes the static token vectors from the model; takes seconds to a minute.
  ///
  /// - Parameter progress: Told the share done, 0...1, from several threads.
  package func makeStaticVectors(progress: @escaping @Sendable (Double) -> Void) throws {
    try Distillation.makeStaticTable(
      modelDirectory: directory, output: staticVectorsPath, progress: progress)
  }

  /// How often each token of the model occurs in the source files of folders, as the lines of
  /// `token-counts.tsv`.
  package func tokenCounts(directories: [String]) throws -> [UInt8] {
    let tokenizer = try WordPieceTokenizer(vocabularyPath: "\(directory)/vocab.txt")
    return try TokenCounts.count(directories: directories, tokenizer: tokenizer)
      .lines(vocabulary: tokenizer.vocabulary)
  }
}
