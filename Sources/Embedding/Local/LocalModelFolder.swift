import CodeModel
import Foundation
import Transformer

/// A folder with a model in it: which kind, and whether all parts are there.
struct LocalModelFolder {
  let directory: String
  /// Where configuration, weights and tokenizer of the transformer lie.
  let transformerDirectory: String
  /// A static table of token vectors, as Model2Vec writes it.
  let isTokenTable: Bool

  private struct Settings: Decodable {
    let modelType: String?
    let architectures: [String]?

    enum CodingKeys: String, CodingKey {
      case modelType = "model_type"
      case architectures
    }
  }

  private struct Module: Decodable {
    let path: String
    let type: String
  }

  init(_ directory: String) throws(EmbeddingFault) {
    self.directory = directory
    let modules: [Module] = try Self.read("\(directory)/modules.json") ?? []
    let transformer = modules.first { $0.type.hasSuffix("Transformer") }?.path ?? ""
    let folder = transformer.isEmpty ? directory : "\(directory)/\(transformer)"
    transformerDirectory = folder
    try Self.checkFiles(in: folder)
    let settings: Settings? = try Self.read(ModelFile.configuration.path(in: folder))
    isTokenTable =
      settings?.modelType == "model2vec" || settings?.architectures?.first == "StaticModel"
  }

  /// The vocabulary must not name tokens for which the model has no vector.
  func check(
    _ tokenizer: any SentenceTokenizer, vocabularySize: Int
  ) throws(EmbeddingFault) {
    guard tokenizer.vocabularySize <= vocabularySize else {
      throw .unfitTokenizer(
        directory: transformerDirectory, tokenCount: tokenizer.vocabularySize,
        vectorCount: vocabularySize)
    }
  }

  /// Throws for the first file that every model needs and that is not there.
  private static func checkFiles(in folder: String) throws(EmbeddingFault) {
    let index = "\(folder)/model.safetensors.index.json"
    if !FileManager.default.fileExists(atPath: index) {
      _ = try ModelFile.weights.existingPath(in: folder)
    }
    _ = try ModelFile.configuration.existingPath(in: folder)
    guard FileManager.default.fileExists(atPath: "\(folder)/tokenizer.json") else {
      _ = try ModelFile.vocabulary.existingPath(in: folder)
      return
    }
  }

  private static func read<Content: Decodable>(
    _ path: String
  ) throws(EmbeddingFault) -> Content? {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    do { return try JSONDecoder().decode(Content.self, from: data) } catch {
      throw .unreadable(path: path, reason: "it is not what its name says (\(error))")
    }
  }
}
