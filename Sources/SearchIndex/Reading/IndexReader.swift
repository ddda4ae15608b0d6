/// A committed view over segments, some of whose files may be dead.
///
/// Counts, frequencies and averages are those of the live files, exactly; what is asked gives the
/// same answer however the same live files are cut into segments. Read-only and safe to share.
package struct IndexReader: Sendable {
  /// One segment and what is alive in it.
  struct Part: Sendable {
    let segment: Segment
    let live: FileBitmap
    let hasDeadFiles: Bool
    /// How many documents and files the parts before have.
    let documentBase: Int
    let fileBase: Int
    /// The length of each live file as the score of a file counts it: body, names and path.
    let fileLengths: [Int]
  }

  let parts: [Part]
  /// Live files and documents.
  package let fileCount: Int
  package let documentCount: Int
  /// Sums over live documents and files.
  let weightedLength: Int
  let fileLength: Int
  let matchesShelf = TermMatchesShelf()

  /// A path must be live in at most one segment; bit `f` of `deadFiles` marks file `f` as dead.
  package init(segments: [(segment: Segment, deadFiles: [UInt64])]) {
    var parts: [Part] = []
    var totals = LiveTotals()
    for (segment, deadFiles) in segments {
      let dead = FileBitmap(words: deadFiles, fileCount: segment.fileCount)
      let (live, fileLengths) = totals.add(segment, dead: dead)
      let last = parts.last
      parts.append(
        Part(
          segment: segment, live: live, hasDeadFiles: dead.count > 0,
          documentBase: last.map { $0.documentBase + $0.segment.documentCount } ?? 0,
          fileBase: last.map { $0.fileBase + $0.segment.fileCount } ?? 0,
          fileLengths: fileLengths))
    }
    self.parts = parts
    fileCount = totals.files
    documentCount = totals.documents
    weightedLength = totals.weightedLength
    fileLength = totals.fileLength
  }

  /// Numbers of all documents and files, dead ones included: the sizes of flat score buffers.
  var documentNumberCount: Int {
    parts.last.map { $0.documentBase + $0.segment.documentCount } ?? 0
  }
  var fileNumberCount: Int { parts.last.map { $0.fileBase + $0.segment.fileCount } ?? 0 }
}

/// Sums over the live files of segments.
private struct LiveTotals {
  var files = 0
  var documents = 0
  var weightedLength = 0
  var fileLength = 0

  /// Adds a segment's live files and returns which they are and how long each is.
  mutating func add(_ segment: Segment, dead: FileBitmap) -> (FileBitmap, fileLengths: [Int]) {
    var live = FileBitmap(fileCount: segment.fileCount)
    var lengths = [Int](repeating: 0, count: segment.fileCount)
    for file in 0..<segment.fileCount where !dead.contains(file) {
      live.insert(file)
      let record = segment.record(ofFile: file)
      files += 1
      documents += record.documents.count
      weightedLength += record.weightedLength
      lengths[file] = record.length + FieldWeight.filePath * record.pathTerms
      fileLength += lengths[file]
    }
    return (live, lengths)
  }
}
