import CodeModel

/// The checked header of a segment file.
struct SegmentHeader {
  let fileCount: Int
  let documentCount: Int
  let dimension: Int
  let stride: Int
  private let sections: [(range: Range<Int>, checksum: UInt64)]

  /// Refuses a file that is no segment, of another version, or not as long as its header says.
  init(_ view: ByteView, path: String) throws(SegmentFault) {
    guard view.slice(0, 8).array == SegmentLayout.magic else { throw .notASegment(path: path) }
    let version = view.load(UInt32.self, at: 8)
    guard version == SegmentLayout.version else {
      throw .unsupportedVersion(path: path, found: version)
    }
    let checkedCount = SegmentLayout.headerByteCount - 8
    guard view.count >= SegmentLayout.headerByteCount,
      view.load(UInt32.self, at: 12) == UInt32(SegmentLayout.Section.allCases.count),
      view.load(UInt64.self, at: 16) == UInt64(view.count),
      view.load(UInt64.self, at: checkedCount) == Checksum.of(view.slice(0, checkedCount).buffer),
      let sections = Self.sections(view)
    else { throw .damaged(path: path) }
    self.sections = sections
    fileCount = Int(view.load(UInt32.self, at: 24))
    documentCount = Int(view.load(UInt32.self, at: 28))
    dimension = Int(view.load(UInt32.self, at: 32))
    stride = Int(view.load(UInt32.self, at: 36))
    guard hasConsistentLengths else { throw .damaged(path: path) }
  }

  func range(of section: SegmentLayout.Section) -> Range<Int> { sections[section.rawValue].range }

  func checksum(of section: SegmentLayout.Section) -> UInt64 {
    sections[section.rawValue].checksum
  }

  private static func sections(_ view: ByteView) -> [(range: Range<Int>, checksum: UInt64)]? {
    var sections: [(range: Range<Int>, checksum: UInt64)] = []
    for index in SegmentLayout.Section.allCases.indices {
      let entry =
        SegmentLayout.fixedHeaderByteCount + SegmentLayout.sectionEntryByteCount * index
      let start = view.load(UInt64.self, at: entry)
      let length = view.load(UInt64.self, at: entry + 8)
      let count = UInt64(view.count)
      guard start <= count, length <= count - start else { return nil }
      let range = Int(start)..<Int(start + length)
      sections.append((range, view.load(UInt64.self, at: entry + 16)))
    }
    return sections
  }

  /// Whether the sections of fixed-size records have as many as the header counts.
  private var hasConsistentLengths: Bool {
    let perDocument = [
      (SegmentLayout.Section.documents, SegmentLayout.documentRecordByteCount),
      (.documentFiles, 4), (.weightedLengths, 4), (.scales, 4), (.vectors, stride),
    ]
    return range(of: .files).count == fileCount * SegmentLayout.fileRecordByteCount
      && (documentCount == 0 || fileCount > 0)
      && dimension <= stride && stride <= SegmentLayout.strideMax
      && stride % SegmentLayout.alignment == 0
      && perDocument.allSatisfy { range(of: $0).count == documentCount * $1 }
  }
}
