import CodeModel
import Embedding
import Foundation
import ModelFolder
import Testing
import Transformer

/// Folders of models other than the built-in one, from text to vector.
struct LocalModelTests {
  @Test(arguments: ["roberta", "nomic_bert", "qwen3"].map { TinyModel($0) })
  func `questions and code get the vectors of the reference`(model: TinyModel) async throws {
    let embedder = try LocalEmbedder(modelDirectory: model.path, precision: .float32, width: 1)
    for question in try model.expected().questions {
      let text = [Array(question.text.utf8)]
      let document = try #require(question.document)
      // Without a prompt for questions, they are read as code is.
      let query = question.query ?? document
      let vectors = [
        (try await embedder.embed(text, for: .documents)[0], document.vector),
        (try await embedder.embed(text, for: .query)[0], query.vector),
      ]
      for (vector, expected) in vectors {
        #expect(Distance(vector, from: expected).largestDifference < 2e-5)
      }
    }
  }

  @Test func `a token table gives the vectors of the reference`() async throws {
    let model = TinyModel.tokenTable
    let embedder = try LocalEmbedder(modelDirectory: model.path, width: 1)
    #expect(embedder.dimension == 16)
    for question in try model.expected().questions {
      let vector = try await embedder.embed([Array(question.text.utf8)], for: .documents)[0]
      let expected = try #require(question.vector)
      #expect(Distance(vector, from: expected).cosine > 0.999999, "\(question.text)")
    }
  }

  @Test func `every model and precision has an identity of its own`() throws {
    let models = TinyModel.transformers + [.tokenTable]
    let identities = try models.map { try LocalEmbedder(modelDirectory: $0.path).identity }
    #expect(Set(identities).count == models.count)
    let exact = try LocalEmbedder(modelDirectory: TinyModel.qwen3.path, precision: .int16)
    #expect(!identities.contains(exact.identity))
  }

  @Test(arguments: [
    ("1_Pooling/config.json", "lasttoken", "mean"),
    ("config_sentence_transformers.json", #""document":"""#, #""document":"code: ""#),
    ("tokenizer.json", #""normalizer":{"type":"NFC"}"#, #""normalizer":null"#),
    ("sentence_bert_config.json", "64", "32"),
    ("config.json", "1e-06", "1e-05"),
  ])
  func `the identity changes with what vectors depend on`(
    file: String, found: String, replacement: String
  ) throws {
    let identity = try LocalEmbedder(modelDirectory: TinyModel.qwen3.path).identity
    let folder = try Self.changed(.qwen3, file, found, replacement)
    let changed = try LocalEmbedder(modelDirectory: folder.path).identity
    #expect(changed.split(separator: "/").dropFirst() != identity.split(separator: "/").dropFirst())
  }

  @Test(arguments: [
    ("config.json", #""qwen3""#, #""gpt2""#, "gpt2 is not among bert, roberta"),
    ("config.json", #""silu""#, #""relu""#, "hidden_act is not silu"),
    ("config.json", #""default""#, #""yarn""#, "rope_type yarn"),
    ("config.json", #""use_sliding_window": false"#, #""use_sliding_window": true"#, "sliding"),
    ("config.json", #""head_dim": 16"#, #""head_dim": 12"#, "multiples of 16"),
    ("tokenizer.json", #""type":"BPE""#, #""type":"Unigram""#, "its model is Unigram"),
    ("tokenizer.json", #""type":"NFC""#, #""type":"NFKC""#, "normalizer is NFKC"),
    ("tokenizer.json", #"\\p{N}|"#, #"\\p{N}{1,2}|"#, "cuts words by"),
    ("1_Pooling/config.json", "lasttoken", "max", "pooling max is not one of mean, cls, lasttoken"),
    ("modules.json", "models.Normalize", "models.LSTM", "LSTM is not one of Transformer"),
    ("model.safetensors.index.json", "-00001-", "-00009-", "model-00009-of-00002.safetensors"),
    ("config.json", #""vocab_size": 304"#, #""vocab_size": 305"#, "of shape [304, 32]"),
  ])
  func `what is not supported is named`(
    file: String, found: String, replacement: String, message: String
  ) throws {
    let folder = try Self.changed(.qwen3, file, found, replacement)
    let text = Self.fault(of: folder)
    #expect(text.contains(message) && text.contains(folder.path), "\(text)")
  }

  @Test(arguments: ["config.json", "tokenizer.json", "model-00001-of-00002.safetensors"])
  func `a file that is missing is named`(file: String) throws {
    let folder = try Self.changed(.qwen3, "config.json", "", "")
    try FileManager.default.removeItem(atPath: "\(folder.path)/\(file)")
    let text = Self.fault(of: folder)
    let named = file == "tokenizer.json" ? "vocab.txt" : file
    #expect(text.contains("\(folder.path)/\(named)"), "\(text)")
  }

  @Test func `a model with fewer vectors than its tokenizer has tokens is refused`() throws {
    let folder = try Self.changed(
      .qwen3, "tokenizer.json", #""content":"<think>""#, #""content":"<think>""#)
    let text = try String(contentsOfFile: "\(folder.path)/tokenizer.json", encoding: .utf8)
    let changed = text.replacingOccurrences(of: #""id":300"#, with: #""id":999"#)
    #expect(changed != text)
    try changed.write(
      toFile: "\(folder.path)/tokenizer.json", atomically: true, encoding: .utf8)
    #expect(
      throws: EmbeddingFault.unfitTokenizer(
        directory: folder.path, tokenCount: 1000, vectorCount: 304)
    ) { try LocalEmbedder(modelDirectory: folder.path) }
  }

  /// What loading a folder throws for a user to read; empty when it does not.
  private static func fault(of folder: ModelCopy) -> String {
    do {
      let embedder = try LocalEmbedder(modelDirectory: folder.path)
      Issue.record("\(embedder.identity) was loaded")
      return ""
    } catch {
      return (error as? any UserFacingError)?.description ?? ""
    }
  }

  /// A copy of a model in which one file reads differently.
  private static func changed(
    _ model: TinyModel, _ file: String, _ found: String, _ replacement: String
  ) throws -> ModelCopy {
    let folder = try ModelCopy(model)
    let path = "\(folder.path)/\(file)"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    if !found.isEmpty { #expect(text.contains(found), "\(file)") }
    try text.replacingOccurrences(of: found, with: replacement)
      .write(toFile: path, atomically: true, encoding: .utf8)
    return folder
  }
}

/// A copy of a model's folder that is removed with the object.
private final class ModelCopy {
  private let folder: TemporaryFolder
  let path: String

  init(_ model: TinyModel) throws {
    folder = try TemporaryFolder()
    path = "\(folder.path)/model"
    try model.copy(to: path)
  }
}
