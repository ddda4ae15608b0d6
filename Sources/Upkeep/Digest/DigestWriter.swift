import CodeModel
import ContentHashing

/// Hashes values one after the other, each told apart from its neighbours by its length.
struct DigestWriter: ~Copyable {
  private var hasher = ContentHasher()

  mutating func add(_ number: Int64) {
    withUnsafeBytes(of: number.littleEndian) { hasher.update($0) }
  }

  mutating func add(_ number: Int) { add(Int64(number)) }

  mutating func add(_ bytes: [UInt8]) {
    add(bytes.count)
    hasher.update(bytes)
  }

  mutating func add(_ text: String) { add(Array(text.utf8)) }

  /// Tells nil from every value.
  mutating func add(_ bytes: [UInt8]?) {
    add(bytes == nil ? 0 : 1)
    if let bytes { add(bytes) }
  }

  mutating func add(_ hash: ContentHash?) { add(hash?.bytes) }

  consuming func finish() -> ContentHash { hasher.finalize() }
}
