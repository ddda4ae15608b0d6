import Embedding
import Foundation

/// `POST /embeddings` of OpenAI, which many speak; Azure OpenAI has the deployment in the path.
///
/// There is no purpose in it, and texts that are too long are refused; vLLM cuts them when asked to.
struct OpenAIAPI: ProviderAPI {
  let isAzure: Bool

  private struct Body: Encodable {
    let input: [String]
    let model: String
    let dimensions: Int?
    let encodingFormat = "float"
    /// Of vLLM; as many as the model takes.
    let truncatePromptTokens: Int?
  }

  func url(_ service: ProviderService) -> String {
    guard isAzure else { return "\(service.address.base)/embeddings" }
    return "\(service.address.base)/openai/deployments/\(Self.escaped(service.model))/embeddings"
      + "?api-version=\(Self.escaped(service.apiVersion))"
  }

  private static func escaped(_ text: String) -> String {
    let plain = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-._~"))
    return text.addingPercentEncoding(withAllowedCharacters: plain) ?? text
  }

  var authorization: (header: String, prefix: String) {
    isAzure ? ("api-key", "") : ("Authorization", "Bearer ")
  }

  func body(
    _ texts: [String], _ purpose: EmbeddingTask.Purpose, _ service: ProviderService
  ) throws -> [UInt8] {
    Array(
      try JSONEncoder.snakeCase.encode(
        Body(
          input: texts, model: service.model, dimensions: service.dimensions,
          truncatePromptTokens: service.kind == .vllm ? -1 : nil)))
  }

  func vectors(_ body: [UInt8]) throws -> [[Float]] {
    try IndexedVectors.decoded(body)
  }
}

/// The list of numbered vectors that OpenAI and Voyage answer.
struct IndexedVectors: Decodable {
  private struct Entry: Decodable {
    let embedding: [Float]
    let index: Int?
  }

  private let data: [Entry]

  /// By their numbers, which need not ascend; in the order of the list where there are none.
  static func decoded(_ body: [UInt8]) throws -> [[Float]] {
    let entries = try JSONDecoder().decode(IndexedVectors.self, from: Data(body)).data
    let indices = entries.compactMap(\.index)
    guard !indices.isEmpty else { return entries.map(\.embedding) }
    guard indices.sorted() == Array(entries.indices) else {
      throw MalformedReply(reason: "its vectors are not numbered from 0 on")
    }
    var vectors = [[Float]](repeating: [], count: entries.count)
    for (index, entry) in zip(indices, entries) { vectors[index] = entry.embedding }
    return vectors
  }
}

extension JSONEncoder {
  /// Names as OpenAI and Voyage spell them.
  static var snakeCase: JSONEncoder {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return encoder
  }
}
