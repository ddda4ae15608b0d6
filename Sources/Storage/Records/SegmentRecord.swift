/// A derived search segment that belongs to a codebase's committed state.
package struct SegmentRecord: Hashable, Sendable {
  /// File name within the codebase's segment folder.
  package let name: String
  package let fileCount: Int
  package let chunkCount: Int
  /// Bit `i % 64` of word `i / 64` is set when the segment's file `i` is no longer in the view.
  package let deadFiles: [UInt64]

  package init(name: String, fileCount: Int, chunkCount: Int, deadFiles: [UInt64]) {
    self.name = name
    self.fileCount = fileCount
    self.chunkCount = chunkCount
    self.deadFiles = deadFiles
  }
}
