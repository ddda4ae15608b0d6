package import CodeModel

#if canImport(CryptoKit)
  import CryptoKit

  /// SHA-256 over bytes that arrive in pieces.
  package struct ContentHasher: ~Copyable {
    private var state = SHA256()

    package init() {}

    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
      state.update(bufferPointer: bytes)
    }

    /// The digest of everything given so far; ends the hasher.
    package consuming func finalize() -> ContentHash {
      ContentHash(digest: Array(state.finalize()))
    }
  }
#else
  import CCrypto

  /// SHA-256 over bytes that arrive in pieces.
  package struct ContentHasher: ~Copyable {
    private let context: OpaquePointer

    package init() {
      guard let context = EVP_MD_CTX_new(),
        EVP_DigestInit_ex2(context, DigestAlgorithm.sha256.handle, nil) == 1
      else { preconditionFailure("libcrypto cannot start a SHA-256 digest: out of memory") }
      self.context = context
    }

    deinit {
      EVP_MD_CTX_free(context)
    }

    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
      let done = EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
      precondition(done == 1, "libcrypto refused digest input")
    }

    /// The digest of everything given so far; ends the hasher.
    package consuming func finalize() -> ContentHash {
      var digest = [UInt8](repeating: 0, count: ContentHash.byteCount)
      let done = EVP_DigestFinal_ex(context, &digest, nil)
      precondition(done == 1, "libcrypto refused to end a digest")
      return ContentHash(digest: digest)
    }
  }

  /// The algorithm as libcrypto's provider implements it, looked up once: the look-up costs more
  /// than hashing a small file.
  struct DigestAlgorithm: @unchecked Sendable {
    // An EVP_MD is immutable after the fetch, so sharing the pointer between threads is safe.
    let handle: OpaquePointer

    static let sha256: DigestAlgorithm = {
      guard let handle = EVP_MD_fetch(nil, "SHA256", nil) else {
        preconditionFailure("this libcrypto offers no SHA-256")
      }
      return DigestAlgorithm(handle: handle)
    }()
  }
#endif

extension ContentHasher {
  package mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { update($0) }
  }
}

extension ContentHash {
  fileprivate init(digest: [UInt8]) {
    guard let hash = ContentHash(bytes: digest) else {
      preconditionFailure("a SHA-256 digest has \(ContentHash.byteCount) bytes")
    }
    self = hash
  }
}
