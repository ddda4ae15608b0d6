/// The tokens of a byte-level BPE model by what they are made of.
struct BytePairVocabulary: Sendable {
  /// What two neighbours become, and how early the pair was learnt.
  struct Merge: Sendable {
    let rank: Int32
    let token: Int32
  }

  /// The token of each byte alone.
  let byteTokens: [Int32]
  private let merges: [UInt64: Merge]
  let count: Int

  static let tokenCountMax = 1 << 24

  /// Takes the ids of all tokens and the pairs in the order they were learnt.
  init(_ tokens: [String: Int32], merges pairs: [TokenPair], path: String) throws(TokenizerFault) {
    guard tokens.count <= Self.tokenCountMax else {
      throw .oversizedVocabulary(tokenCount: tokens.count)
    }
    guard tokens.values.allSatisfy({ 0..<Int32(Self.tokenCountMax) ~= $0 }) else {
      throw .unsupported(path: path, reason: "it has ids out of range")
    }
    var byteTokens: [Int32] = []
    for character in ByteAlphabet.characters {
      guard let token = tokens[String(character)] else {
        throw .unsupported(path: path, reason: "its vocabulary lacks single bytes")
      }
      byteTokens.append(token)
    }
    var merges: [UInt64: Merge] = [:]
    merges.reserveCapacity(pairs.count)
    for (rank, pair) in pairs.enumerated() {
      guard let left = tokens[pair.left], let right = tokens[pair.right],
        let token = tokens[pair.left + pair.right]
      else {
        throw .unsupported(
          path: path, reason: "merge \(rank) is of tokens that its vocabulary lacks")
      }
      merges[Self.key(left, right)] = Merge(rank: Int32(rank), token: token)
    }
    self.byteTokens = byteTokens
    self.merges = merges
    count = Int(tokens.values.max() ?? -1) + 1
  }

  func merge(_ left: Int32, _ right: Int32) -> Merge? { merges[Self.key(left, right)] }

  private static func key(_ left: Int32, _ right: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: left)) << 32 | UInt64(UInt32(bitPattern: right))
  }
}
