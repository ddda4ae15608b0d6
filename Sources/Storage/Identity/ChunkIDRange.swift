/// The consecutive numbers of an analysis' chunks, in the order of the file.
package struct ChunkIDRange: Hashable, Sendable {
  package let first: ChunkID
  package let count: Int

  package init(first: ChunkID, count: Int) {
    self.first = first
    self.count = count
  }

  /// The number of the chunk at a position counted from 0.
  package subscript(ordinal: Int) -> ChunkID {
    precondition(ordinal >= 0 && ordinal < count, "a chunk's position lies within its analysis")
    return ChunkID(rawValue: first.rawValue + Int64(ordinal))
  }
}
