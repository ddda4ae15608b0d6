import Foundation

/// What a model wants to read before a text, by what the text is for.
///
/// From `config_sentence_transformers.json`; a model without that file wants nothing.
struct Prompts: Hashable, Sendable {
  private let query: [UInt8]
  private let document: [UInt8]

  static let fileName = "config_sentence_transformers.json"

  private struct Content: Decodable {
    let prompts: [String: String?]?
    let defaultPromptName: String?

    enum CodingKeys: String, CodingKey {
      case prompts
      case defaultPromptName = "default_prompt_name"
    }
  }

  /// Names that models have for the prompt of what may be found.
  private static let documentNames = ["document", "passage", "corpus", "search_document"]
  private static let queryNames = ["query", "search_query"]

  init(directory: String) throws(EmbeddingFault) {
    let path = "\(directory)/\(Self.fileName)"
    guard let data = FileManager.default.contents(atPath: path) else {
      query = []
      document = []
      return
    }
    let content: Content
    do { content = try JSONDecoder().decode(Content.self, from: data) } catch {
      throw .unreadable(path: path, reason: "it is not what its name says (\(error))")
    }
    let common = content.defaultPromptName.map { [$0] } ?? []
    func bytes(_ names: [String]) -> [UInt8] {
      let prompt = (names + common).lazy.compactMap { content.prompts?[$0] ?? nil }.first
      return Array((prompt ?? "").utf8)
    }
    query = bytes(Self.queryNames)
    document = bytes(Self.documentNames)
  }

  func prompt(for purpose: EmbeddingTask.Purpose) -> [UInt8] {
    switch purpose {
    case .query: query
    case .document: document
    }
  }

}
