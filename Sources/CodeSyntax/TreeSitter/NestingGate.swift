/// Tells before a parse whether a text opens more brackets than any source does.
///
/// Some grammars take time that grows with the square of the depth. Brackets in strings count too,
/// which is harmless: they would have to stay open by the thousand.
enum NestingGate {
  static func isTooDeep(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count > depthMax else { return false }
    return steps.withUnsafeBufferPointer { steps in
      var depth = 0
      var deepest = 0
      for byte in bytes {
        depth = max(0, depth &+ Int(steps[Int(byte)]))
        deepest = max(deepest, depth)
      }
      return deepest > depthMax
    }
  }

  /// How much deeper a byte leads.
  private static let steps: [Int8] = (UInt8.min...UInt8.max).map { byte in
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): 1
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): -1
    default: 0
    }
  }

  private static let depthMax = 20_000
}
