package import CodeModel

/// A directory of a Merkle tree in the encoding of its owner, which the store does not read.
package struct TreeNode: Hashable, Sendable {
  package let hash: ContentHash
  package let encoded: [UInt8]
  /// Hashes of the directories directly inside; the store follows them to learn what is in use.
  package let directories: [ContentHash]

  package init(hash: ContentHash, encoded: [UInt8], directories: [ContentHash]) {
    self.hash = hash
    self.encoded = encoded
    self.directories = directories
  }
}
