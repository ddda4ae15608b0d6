package import Storage

/// Which segments to merge after a synchronisation.
///
/// Few segments keep queries fast; leaving large ones alone keeps an edit cheap. Segments are merged
/// from the smallest up, each next one only while it is no larger than those before it together, so
/// that a document is rewritten about as often as the size of its segment doubles.
package struct CompactionPolicy: Sendable {
  /// Segments a codebase may have.
  var segmentCountMax: Int
  /// Share of dead files from which a segment is rewritten.
  var deadShareMax = 0.25

  /// The policy in use.
  package init(segmentCountMax: Int = 8) {
    self.segmentCountMax = segmentCountMax
  }

  /// Indices of the segments to merge into one; empty when nothing is to be done.
  package func segmentsToMerge(_ records: [SegmentRecord]) -> [Int] {
    let wasteful = records.indices.filter { deadShare(records[$0]) > deadShareMax }
    let surplus = records.count - segmentCountMax
    guard surplus > 0 else { return wasteful }
    let ascending = records.indices.sorted {
      (records[$0].chunkCount, $0) < (records[$1].chunkCount, $1)
    }
    var merged = Set(ascending.prefix(surplus + 1))
    var size = merged.reduce(0) { $0 + records[$1].chunkCount }
    for index in ascending.dropFirst(surplus + 1) where records[index].chunkCount <= size {
      merged.insert(index)
      size += records[index].chunkCount
    }
    return merged.union(wasteful).sorted()
  }

  private func deadShare(_ record: SegmentRecord) -> Double {
    let dead = record.deadFiles.reduce(0) { $0 + $1.nonzeroBitCount }
    return record.fileCount == 0 ? 0 : Double(dead) / Double(record.fileCount)
  }
}
