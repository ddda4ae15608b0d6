import Embedding
import Foundation

/// `POST /models/MODEL:batchEmbedContents` of the Gemini API, with the purpose as `taskType`.
struct GeminiAPI: ProviderAPI {
  private struct Body: Encodable {
    let requests: [Request]
  }

  private struct Request: Encodable {
    struct Part: Encodable { let text: String }
    struct Content: Encodable { let parts: [Part] }

    let model: String
    let content: Content
    let taskType: String?
    let outputDimensionality: Int?
  }

  private struct Reply: Decodable {
    struct Embedding: Decodable { let values: [Float] }
    let embeddings: [Embedding]
  }

  /// Models are named with or without the folder they stand in.
  private func name(_ service: ProviderService) -> String {
    service.model.hasPrefix("models/") ? service.model : "models/\(service.model)"
  }

  func url(_ service: ProviderService) -> String {
    "\(service.address.base)/\(name(service)):batchEmbedContents"
  }

  var authorization: (header: String, prefix: String) { ("x-goog-api-key", "") }

  func body(
    _ texts: [String], _ purpose: EmbeddingTask.Purpose, _ service: ProviderService
  ) throws -> [UInt8] {
    let taskType = purpose == .query ? "CODE_RETRIEVAL_QUERY" : "RETRIEVAL_DOCUMENT"
    let requests = texts.map { text in
      Request(
        model: name(service), content: .init(parts: [.init(text: text)]),
        taskType: service.recipe.hasTaskField ? taskType : nil,
        outputDimensionality: service.dimensions)
    }
    return Array(try JSONEncoder().encode(Body(requests: requests)))
  }

  func vectors(_ body: [UInt8]) throws -> [[Float]] {
    try JSONDecoder().decode(Reply.self, from: Data(body)).embeddings.map(\.values)
  }
}
