package import CodeModel

#if canImport(CryptoKit)
  import CryptoKit
#else
  import CCrypto
#endif

/// The digest by which a repository names its objects.
package enum GitObjectFormat: Sendable {
  case sha1, sha256

  /// Bytes of an object id.
  package var byteCount: Int { self == .sha1 ? 20 : 32 }
}

extension GitObjectID {
  /// The id that git gives a file of this content; nil where the system offers no such digest, as
  /// some do that are set to approved algorithms only.
  package static func blob(
    _ content: UnsafeRawBufferPointer, _ format: GitObjectFormat
  ) -> GitObjectID? {
    let head = Array("blob \(content.count)\0".utf8)
    return digest(head, content, format).flatMap { GitObjectID(bytes: $0) }
  }

  #if canImport(CryptoKit)
    private static func digest(
      _ head: [UInt8], _ content: UnsafeRawBufferPointer, _ format: GitObjectFormat
    ) -> [UInt8]? {
      func digest<Function: HashFunction>(_ function: Function) -> [UInt8] {
        var function = function
        head.withUnsafeBytes { function.update(bufferPointer: $0) }
        function.update(bufferPointer: content)
        return Array(function.finalize())
      }
      return format == .sha1 ? digest(Insecure.SHA1()) : digest(SHA256())
    }
  #else
    private static func digest(
      _ head: [UInt8], _ content: UnsafeRawBufferPointer, _ format: GitObjectFormat
    ) -> [UInt8]? {
      let algorithm = format == .sha1 ? DigestAlgorithm.sha1 : DigestAlgorithm.sha256
      guard let algorithm, let context = EVP_MD_CTX_new() else { return nil }
      defer { EVP_MD_CTX_free(context) }
      var digest = [UInt8](repeating: 0, count: format.byteCount)
      guard EVP_DigestInit_ex2(context, algorithm.handle, nil) == 1,
        EVP_DigestUpdate(context, head, head.count) == 1,
        EVP_DigestUpdate(context, content.baseAddress, content.count) == 1,
        EVP_DigestFinal_ex(context, &digest, nil) == 1
      else { return nil }
      return digest
    }
  #endif
}

#if !canImport(CryptoKit)
  extension DigestAlgorithm {
    fileprivate static let sha1: DigestAlgorithm? = EVP_MD_fetch(nil, "SHA1", nil)
      .map { DigestAlgorithm(handle: $0) }
  }
#endif
