import CodeModel

/// One immutable file of the index, mapped and read in place.
// Sendable because nothing in it changes and the mapping lives as long as it does.
package final class Segment: @unchecked Sendable {
  package let path: String
  private let file: MappedFile
  private let header: SegmentHeader

  let files: ByteView
  let documents: ByteView
  let documentFiles: ByteView
  let weightedLengths: ByteView
  let scales: ByteView
  let vectors: ByteView
  let terms: DictionaryReader
  let pathTerms: DictionaryReader
  let identifiers: DictionaryReader
  let pathParts: DictionaryReader

  private init(_ path: String) throws(SegmentFault) {
    self.path = path
    file = try MappedFile(path: path)
    let bytes = ByteView(file.bytes)
    let header = try SegmentHeader(bytes, path: path)
    func view(_ section: SegmentLayout.Section) -> ByteView {
      let range = header.range(of: section)
      return bytes.slice(range.lowerBound, range.count)
    }
    func dictionary(_ sections: SegmentLayout.Dictionary) -> DictionaryReader {
      DictionaryReader(
        blocks: view(sections.blocks), keys: view(sections.keys), postings: view(sections.postings))
    }
    self.header = header
    files = view(.files)
    documents = view(.documents)
    documentFiles = view(.documentFiles)
    weightedLengths = view(.weightedLengths)
    scales = view(.scales)
    vectors = view(.vectors)
    terms = dictionary(.terms)
    pathTerms = dictionary(.pathTerms)
    identifiers = dictionary(.identifiers)
    pathParts = dictionary(.pathParts)
  }

  /// Maps a segment and checks its header; the rest is read when it is needed.
  ///
  /// Refuses what is not a segment, of another version, cut off, or damaged in its header.
  package static func open(_ path: String) throws(SegmentFault) -> Segment {
    try Segment(path)
  }

  /// How many files and documents it was written with, dead ones included.
  package var fileCount: Int { header.fileCount }
  package var documentCount: Int { header.documentCount }
  /// Elements of a vector; 0 when there is no document.
  package var dimension: Int { header.dimension }
  var stride: Int { header.stride }

  func view(_ section: SegmentLayout.Section) -> ByteView {
    let range = header.range(of: section)
    return ByteView(file.bytes).slice(range.lowerBound, range.count)
  }

  /// Reads the whole file and throws when any byte changed since it was written.
  package func verify() throws(SegmentFault) {
    for section in SegmentLayout.Section.allCases {
      guard Checksum.of(view(section).buffer) == header.checksum(of: section) else {
        throw .damaged(path: path)
      }
    }
  }
}
