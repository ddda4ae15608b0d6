package import CodeModel

extension ContentHash {
  /// The SHA-256 of the bytes.
  package init(hashing bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { ContentHash(hashing: $0) }
  }

  /// The SHA-256 of the bytes.
  package init(hashing bytes: UnsafeRawBufferPointer) {
    var hasher = ContentHasher()
    hasher.update(bytes)
    self = hasher.finalize()
  }
}
