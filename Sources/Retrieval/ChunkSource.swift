import CodeModel
package import Storage

/// The part of a chunk store a search reads.
package protocol ChunkSource: Sendable {
  /// The chunks that have these numbers; a number that has none is left out.
  func chunks(withIDs ids: [ChunkID]) throws(StorageFault) -> [ChunkID: StoredChunk]
}
