import CodeModel

extension Segment {
  /// The file of a document; in a damaged segment some file that exists.
  @inline(__always)
  func file(ofDocument document: Int) -> Int {
    min(documentFiles.word(document), fileCount - 1)
  }

  func chunkID(ofDocument document: Int) -> Int64 {
    documents.load(Int64.self, at: document * SegmentLayout.documentRecordByteCount)
  }

  func lines(ofDocument document: Int) -> LineRange {
    let start = max(field(2, ofDocument: document), 1)
    return LineRange(start: start, end: max(field(3, ofDocument: document), start))
  }

  func symbols(ofDocument document: Int) -> [ChunkSymbol] {
    var cursor = ByteCursor(symbolBytes(ofDocument: document))
    var symbols: [ChunkSymbol] = []
    for _ in 0..<cursor.varint() {
      guard !cursor.isAtEnd else { break }
      let kind = SymbolKind(rawValue: cursor.byte())
      let name = String(decoding: cursor.counted().buffer, as: UTF8.self)
      if let kind { symbols.append(ChunkSymbol(name: name, kind: kind)) }
    }
    return symbols
  }

  func documentRecord(_ document: Int) -> DocumentRecord {
    let lines = lines(ofDocument: document)
    return DocumentRecord(
      chunkID: chunkID(ofDocument: document), firstLine: lines.start, lastLine: lines.end,
      bodyTerms: field(4, ofDocument: document), nameTerms: field(5, ofDocument: document),
      scopeTerms: field(6, ofDocument: document), symbols: symbolBytes(ofDocument: document).array)
  }

  private func symbolBytes(ofDocument document: Int) -> ByteView {
    let symbols = view(.symbols)
    let start = field(7, ofDocument: document)
    let end =
      document + 1 < documentCount ? field(7, ofDocument: document + 1) : symbols.count
    return symbols.slice(start, end - start)
  }

  /// A 32-bit field of a document's record, counted in words from its beginning.
  private func field(_ index: Int, ofDocument document: Int) -> Int {
    documents.word(document * (SegmentLayout.documentRecordByteCount / 4) + index)
  }
}
