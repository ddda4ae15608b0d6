import CodeModel

/// Which files of which inputs a merge keeps, and the new numbers of them and their documents.
struct MergePlan {
  struct File {
    let input: Int
    let ordinal: Int
  }

  /// New ordinals by old ones; `dropped` for what is left out.
  typealias OrdinalMap = [UInt32]
  static let dropped = UInt32.max

  let segments: [Segment]
  /// In the order of their paths.
  let files: [File]
  private(set) var documentCount = 0
  private(set) var dimension = 0
  /// Per input.
  private(set) var fileMaps: [OrdinalMap]
  private(set) var documentMaps: [OrdinalMap]

  init(_ inputs: [(segment: Segment, deadFiles: [UInt64])]) throws(SegmentFault) {
    segments = inputs.map(\.segment)
    files = try Self.liveFiles(inputs)
    fileMaps = segments.map { OrdinalMap(repeating: Self.dropped, count: $0.fileCount) }
    documentMaps = segments.map { OrdinalMap(repeating: Self.dropped, count: $0.documentCount) }
    for (place, file) in files.enumerated() { try number(file, place) }
  }

  /// The documents of every file in their new order, adjacent ones of a segment together.
  var runs: [(segment: Segment, documents: Range<Int>)] {
    files.map { file in
      (segments[file.input], segments[file.input].record(ofFile: file.ordinal).documents)
    }
  }

  private mutating func number(_ file: File, _ place: Int) throws(SegmentFault) {
    fileMaps[file.input][file.ordinal] = UInt32(place)
    let documents = segments[file.input].record(ofFile: file.ordinal).documents
    guard !documents.isEmpty else { return }
    if documentCount == 0 { dimension = segments[file.input].dimension }
    guard dimension == segments[file.input].dimension else {
      throw .mixedDimensions(dimension, segments[file.input].dimension)
    }
    for document in documents {
      documentMaps[file.input][document] = UInt32(documentCount)
      documentCount += 1
    }
  }

  private static func liveFiles(
    _ inputs: [(segment: Segment, deadFiles: [UInt64])]
  ) throws(SegmentFault) -> [File] {
    var live: [(path: RepositoryPath, file: File)] = []
    for (input, (segment, deadFiles)) in inputs.enumerated() {
      let dead = FileBitmap(words: deadFiles, fileCount: segment.fileCount)
      for ordinal in 0..<segment.fileCount where !dead.contains(ordinal) {
        live.append((segment.path(ofFile: ordinal), File(input: input, ordinal: ordinal)))
      }
    }
    live.sort { $0.path < $1.path }
    for (previous, next) in zip(live, live.dropFirst()) where previous.path == next.path {
      throw .duplicateFile(next.path)
    }
    return live.map(\.file)
  }
}
