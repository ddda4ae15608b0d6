package import CodeModel

/// A chunk as the store keeps it, independent of the paths at which its content appears.
package struct StoredChunk: Hashable, Sendable {
  package let id: ChunkID
  /// Position among the chunks of its analysis, counted from 0.
  package let ordinal: Int
  package let chunk: Chunk
  /// The bytes of exactly the chunk's lines.
  package let text: [UInt8]
  /// Names the text that is embedded for the chunk, and with it the chunk's vector.
  package let embeddedTextHash: ContentHash

  package init(
    id: ChunkID, ordinal: Int, chunk: Chunk, text: [UInt8], embeddedTextHash: ContentHash
  ) {
    self.id = id
    self.ordinal = ordinal
    self.chunk = chunk
    self.text = text
    self.embeddedTextHash = embeddedTextHash
  }
}
