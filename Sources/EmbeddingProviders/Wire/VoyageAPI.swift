import Embedding
import Foundation

/// `POST /embeddings` of Voyage: like OpenAI's, with the purpose as `input_type`.
struct VoyageAPI: ProviderAPI {
  private struct Body: Encodable {
    let input: [String]
    let model: String
    let inputType: String
    let truncation = true
    let outputDimension: Int?
  }

  func url(_ service: ProviderService) -> String { "\(service.address.base)/embeddings" }

  func body(
    _ texts: [String], _ purpose: EmbeddingTask.Purpose, _ service: ProviderService
  ) throws -> [UInt8] {
    Array(
      try JSONEncoder.snakeCase.encode(
        Body(
          input: texts, model: service.model, inputType: purpose.rawValue,
          outputDimension: service.dimensions)))
  }

  func vectors(_ body: [UInt8]) throws -> [[Float]] {
    try IndexedVectors.decoded(body)
  }
}
