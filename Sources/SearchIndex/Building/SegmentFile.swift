package import CodeModel

/// One chunk of a file as a segment takes it in.
package struct SegmentDocument: Sendable {
  package let chunkID: Int64
  package let lines: LineRange
  package let text: [UInt8]
  /// Names of the enclosing definitions, outermost first.
  package let scope: [String]
  package let symbols: [ChunkSymbol]
  package let vector: QuantizedVector

  package init(
    chunkID: Int64, lines: LineRange, text: [UInt8], scope: [String], symbols: [ChunkSymbol],
    vector: QuantizedVector
  ) {
    self.chunkID = chunkID
    self.lines = lines
    self.text = text
    self.scope = scope
    self.symbols = symbols
    self.vector = vector
  }
}

/// One file with its chunks in line order.
package struct SegmentFile: Sendable {
  package let path: RepositoryPath
  package let language: Language
  package let documents: [SegmentDocument]

  package init(path: RepositoryPath, language: Language, documents: [SegmentDocument]) {
    self.path = path
    self.language = language
    self.documents = documents
  }
}
