package import CodeModel

/// A file of a segment with everything that was written of its documents but their postings.
package struct SegmentFileContents: Hashable, Sendable {
  package let path: RepositoryPath
  package let language: Language
  package let documents: [SegmentDocumentContents]
}

/// A document of a segment as it was written.
package struct SegmentDocumentContents: Hashable, Sendable {
  package let chunkID: Int64
  package let lines: LineRange
  package let symbols: [ChunkSymbol]
  /// Terms of body, names and scope.
  package let termCounts: [Int]
  package let scale: Float
  /// The quantised vector, without what fills it up.
  package let vector: [UInt8]
}

extension Segment {
  /// What the segment holds of a file, dead or not; the ordinal is below `fileCount`.
  package func contents(ofFile ordinal: Int) -> SegmentFileContents {
    SegmentFileContents(
      path: path(ofFile: ordinal), language: language(ofFile: ordinal),
      documents: record(ofFile: ordinal).documents.map(contents(ofDocument:)))
  }

  private func contents(ofDocument document: Int) -> SegmentDocumentContents {
    let record = documentRecord(document)
    return SegmentDocumentContents(
      chunkID: record.chunkID, lines: lines(ofDocument: document),
      symbols: symbols(ofDocument: document),
      termCounts: [record.bodyTerms, record.nameTerms, record.scopeTerms],
      scale: Float(bitPattern: scales.load(UInt32.self, at: 4 * document)),
      vector: vectors.slice(document * stride, dimension).array)
  }
}
