package import Transformer

/// Makes the table of token vectors from the sentence encoder.
///
/// A token's vector is what the encoder makes of it between `[CLS]` and `[SEP]`, less the mean of
/// all tokens, projected on the directions in which tokens differ most.
package enum Distillation {
  /// The `a` of a token's weight a / (a + p), from measurements on code search.
  package static let smoothing = 1e-3

  /// Writes `static-vectors.bin` of a model.
  ///
  /// `progress` is told the share of the work that is done, from several threads.
  package static func makeStaticTable(
    modelDirectory: String, output: String, precision: KernelPrecision = .float32,
    progress: (@Sendable (Double) -> Void)? = nil
  ) throws {
    let model = try DistilledModel(directory: modelDirectory, precision: precision)
    let counts = try TokenCounts.bundled(for: model.tokenizer.vocabulary)
    var states = TokenStates(model: model, progress: progress)
    let vectors = states.projected(dimension: StaticTokenTable.dimension)
    let table = StaticTable(
      vectors: vectors, weights: counts.weights(smoothing: smoothing), smoothing: smoothing,
      model: model.encoder.identity,
      vocabularyFingerprint: model.tokenizer.vocabulary.fingerprint)
    try table.write(to: output)
    progress?(1)
  }
}
