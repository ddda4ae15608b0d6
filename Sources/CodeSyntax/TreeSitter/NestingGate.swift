/// Tells before a parse whether a text opens more brackets than any source does.
///
/// Some grammars take time that grows with the square of the depth. Brackets in strings count too,
/// which is harmless: they would have to stay open by the thousand.
enum NestingGate {
  static func isTooDeep(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count > depthMax else { return false }
    var depth = 0
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
        depth += 1
        if depth > depthMax { return true }
      case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
        if depth > 0 { depth -= 1 }
      default: break
      }
    }
    return false
  }

  private static let depthMax = 20_000
}
