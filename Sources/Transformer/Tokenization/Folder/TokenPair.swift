/// Two tokens that become one: `"a b"` in older files, `["a", "b"]` in newer ones.
struct TokenPair: Decodable, Sendable {
  let left: String
  let right: String

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let parts: [String]
    if let pair = try? container.decode([String].self) {
      parts = pair
    } else {
      parts = try container.decode(String.self)
        .split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    }
    guard parts.count == 2 else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not two tokens")
    }
    left = parts[0]
    right = parts[1]
  }
}
