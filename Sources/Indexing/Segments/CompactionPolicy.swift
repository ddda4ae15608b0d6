package import Storage

/// Which segments to merge after a synchronisation.
///
/// Few segments keep queries fast; leaving the large ones alone keeps an edit cheap.
package struct CompactionPolicy: Sendable {
  /// Segments a codebase may have.
  var segmentCountMax = 8
  /// Share of dead files from which a segment is rewritten.
  var deadShareMax = 0.25

  /// The policy in use.
  package init() {}

  /// Indices of the segments to merge into one; empty when nothing is to be done.
  package func segmentsToMerge(_ records: [SegmentRecord]) -> [Int] {
    let wasteful = records.indices.filter { deadShare(records[$0]) > deadShareMax }
    guard records.count > segmentCountMax else { return wasteful }
    let total = records.reduce(0) { $0 + $1.chunkCount }
    let small = records.indices.filter { records[$0].chunkCount * 2 <= total }
    return Set(small).union(wasteful).sorted()
  }

  private func deadShare(_ record: SegmentRecord) -> Double {
    let dead = record.deadFiles.reduce(0) { $0 + $1.nonzeroBitCount }
    return record.fileCount == 0 ? 0 : Double(dead) / Double(record.fileCount)
  }
}
