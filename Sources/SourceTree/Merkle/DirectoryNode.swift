package import CodeModel
import ContentHashing

/// One directory of a Merkle tree: its entries and the hash that stands for all below it.
package struct DirectoryNode: Hashable, Sendable {
  /// A name in the directory and what stands for it.
  package struct Entry: Hashable, Sendable {
    /// One path component as bytes.
    package let name: [UInt8]
    /// Tells whether the hash is of a content or of a node.
    package let kind: Kind
    /// A file's content hash, or a directory's node hash.
    package let hash: ContentHash

    package init(name: [UInt8], kind: Kind, hash: ContentHash) {
      self.name = name
      self.kind = kind
      self.hash = hash
    }
  }

  /// What an entry is; the raw value is stored.
  package enum Kind: UInt8, Hashable, Sendable {
    case file = 0
    case directory = 1
  }

  /// Sorted by name as bytes, each name once.
  package let entries: [Entry]
  /// The SHA-256 of the node's encoding.
  package let hash: ContentHash

  /// Takes entries in any order; names must differ.
  package init(entries: [Entry]) {
    let sorted = entries.sorted { $0.name.lexicographicallyPrecedes($1.name) }
    self.entries = sorted
    hash = ContentHash(hashing: DirectoryNodeCodec.encode(sorted))
  }

  /// The bytes to store, which `init(decoding:)` takes back.
  package func encoded() -> [UInt8] {
    DirectoryNodeCodec.encode(entries)
  }

  /// Accepts exactly what `encoded` makes and throws `directoryNodeCorrupt` on anything else.
  package init(decoding bytes: [UInt8]) throws(SourceTreeFault) {
    guard let entries = DirectoryNodeCodec.decode(bytes) else {
      throw .directoryNodeCorrupt
    }
    self.entries = entries
    hash = ContentHash(hashing: bytes)
  }
}
