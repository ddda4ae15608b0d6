import Foundation

/// A string and what the reference tokenizer makes of it.
struct TokenizerRecord: Decodable {
  let text: String
  let tokens: [Int32]

  /// The records of a file, one JSON object a line.
  static func records(at path: String) throws -> [TokenizerRecord] {
    let lines = try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: 0x0A)
    let decoder = JSONDecoder()
    return try lines.map { try decoder.decode(TokenizerRecord.self, from: $0) }
  }
}
