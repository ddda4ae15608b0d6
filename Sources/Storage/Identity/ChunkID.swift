/// Names a chunk within one store; never used again after the chunk is removed.
///
/// Derived structures may therefore outlive a chunk: a stale number finds nothing, never another
/// chunk.
package struct ChunkID: RawRepresentable, Hashable, Sendable {
  package let rawValue: Int64

  package init(rawValue: Int64) {
    self.rawValue = rawValue
  }
}

extension ChunkID: Comparable {
  package static func < (left: ChunkID, right: ChunkID) -> Bool { left.rawValue < right.rawValue }
}
