/// Hashes of runs of tokens, one token further at a time (Karp and Rabin 1987).
struct GramHash {
  /// Tokens of a run.
  private let length: Int
  /// The factor of the token that leaves.
  private let leaving: UInt64
  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  init(length: Int) {
    self.length = length
    leaving = (0..<length).reduce(1) { product, _ in product &* Self.base }
  }

  /// Calls `body` with each run's position and hash; not at all where there are fewer tokens.
  @inline(__always)
  func forEach(
    in tokens: [UInt32], _ range: Range<Int>, _ body: (_ position: Int, _ hash: UInt64) -> Void
  ) {
    guard range.count >= length else { return }
    tokens.withUnsafeBufferPointer { tokens in
      var rolling: UInt64 = 0
      for index in range {
        rolling = rolling &* Self.base &+ UInt64(tokens[index]) &+ 1
        let start = index - length + 1
        if start > range.lowerBound {
          rolling = rolling &- (UInt64(tokens[start - 1]) &+ 1) &* leaving
        }
        if start >= range.lowerBound { body(start, Self.mixed(rolling)) }
      }
    }
  }

  /// Spreads every bit over all.
  @inline(__always)
  static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
