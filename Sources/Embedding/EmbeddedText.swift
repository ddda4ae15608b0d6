package import CodeModel
import ContentHashing

/// The text that stands for a chunk when it is embedded: its enclosing scope, then its lines.
///
/// Paths are left out, so that a renamed file keeps its vectors.
package enum EmbeddedText {
  /// Changes whenever the same chunk would be embedded as other text or other tokens.
  package static let recipe = "text-1"

  package static func bytes(chunkText: ArraySlice<UInt8>, scope: [String]) -> [UInt8] {
    guard !scope.isEmpty else { return Array(chunkText) }
    return Array(scope.joined(separator: ".").utf8) + [UInt8(ascii: "\n")] + chunkText
  }

  /// The key under which a chunk's vector is kept, together with the embedder's identity.
  package static func hash(chunkText: ArraySlice<UInt8>, scope: [String]) -> ContentHash {
    ContentHash(hashing: bytes(chunkText: chunkText, scope: scope))
  }
}
