import Embedding

extension EngineConfiguration {
  /// The folder of the model that compares questions with code.
  var embedderDirectory: String { modelPath ?? resources.modelDirectory }

  /// Loads the model that compares questions with code.
  func localEmbedder() throws -> LocalEmbedder {
    try LocalEmbedder(
      modelDirectory: embedderDirectory, precision: modelPrecision, width: embeddingThreadCount)
  }
}
