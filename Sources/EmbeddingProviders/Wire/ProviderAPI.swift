import Embedding

/// What one service expects and answers.
protocol ProviderAPI: Sendable {
  /// The address to post to.
  func url(_ service: ProviderService) -> String
  /// The header for the key and what stands before the key in it.
  var authorization: (header: String, prefix: String) { get }
  /// A request for the vectors of texts, which hold their prefixes already.
  func body(
    _ texts: [String], _ purpose: EmbeddingTask.Purpose, _ service: ProviderService
  ) throws -> [UInt8]
  /// The vectors of an answer in the order of the texts; throws when it cannot be read.
  func vectors(_ body: [UInt8]) throws -> [[Float]]
}

extension ProviderAPI {
  var authorization: (header: String, prefix: String) { ("Authorization", "Bearer ") }
}

extension ProviderKind {
  var api: any ProviderAPI {
    switch self {
    case .openai, .openrouter, .lmstudio, .vllm: OpenAIAPI(isAzure: false)
    case .azure: OpenAIAPI(isAzure: true)
    case .voyage: VoyageAPI()
    case .gemini: GeminiAPI()
    case .ollama: OllamaAPI()
    }
  }
}

/// An answer that is not of the shape the service documents.
struct MalformedReply: Error {
  let reason: String
}
