package import CodeModel

/// An embedded text that has no vector yet, with a chunk from which it can be made again.
package struct PendingText: Hashable, Sendable {
  package let chunk: ChunkID
  package let textHash: ContentHash

  package init(chunk: ChunkID, textHash: ContentHash) {
    self.chunk = chunk
    self.textHash = textHash
  }
}
