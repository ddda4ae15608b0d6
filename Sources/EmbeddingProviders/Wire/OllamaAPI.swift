import Embedding
import Foundation

/// `POST /api/embed` of Ollama, which cuts texts to what the model takes when told so.
struct OllamaAPI: ProviderAPI {
  private struct Body: Encodable {
    let model: String
    let input: [String]
    let truncate = true
    let dimensions: Int?
  }

  private struct Reply: Decodable {
    let embeddings: [[Float]]
  }

  func url(_ service: ProviderService) -> String { "\(service.address.base)/api/embed" }

  func body(
    _ texts: [String], _ purpose: EmbeddingTask.Purpose, _ service: ProviderService
  ) throws -> [UInt8] {
    Array(
      try JSONEncoder().encode(
        Body(model: service.model, input: texts, dimensions: service.dimensions)))
  }

  func vectors(_ body: [UInt8]) throws -> [[Float]] {
    try JSONDecoder().decode(Reply.self, from: Data(body)).embeddings
  }
}
