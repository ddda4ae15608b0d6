/// A SHA-256 digest naming content: a file's bytes, a directory node, or an embedded text.
package struct ContentHash: Hashable, Sendable {
  private let words: SIMD4<UInt64>

  /// Takes exactly 32 digest bytes; nil for any other count.
  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == Self.byteCount else { return nil }
    var words = SIMD4<UInt64>()
    for (index, byte) in bytes.enumerated() {
      words[index / 8] = words[index / 8] << 8 | UInt64(byte)
    }
    self.words = words
  }

  /// Takes exactly 32 digest bytes from memory, at any alignment; for loops over many hashes.
  package init?(_ memory: UnsafeRawBufferPointer) {
    guard memory.count == Self.byteCount else { return nil }
    var words = SIMD4<UInt64>()
    for index in 0..<4 {
      let word = memory.loadUnaligned(fromByteOffset: 8 * index, as: UInt64.self)
      words[index] = UInt64(bigEndian: word)
    }
    self.words = words
  }

  package static let byteCount = 32

  package var bytes: [UInt8] {
    (0..<Self.byteCount).map { index in
      UInt8(truncatingIfNeeded: words[index / 8] >> (56 - 8 * UInt64(index % 8)))
    }
  }

  /// Sixty-four lower-case hexadecimal digits.
  package var hexadecimal: String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}

extension ContentHash: Comparable {
  package static func < (left: ContentHash, right: ContentHash) -> Bool {
    for index in 0..<4 where left.words[index] != right.words[index] {
      return left.words[index] < right.words[index]
    }
    return false
  }
}

extension ContentHash: CustomStringConvertible {
  package var description: String { hexadecimal }
}
