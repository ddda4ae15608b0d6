import CodeModel

/// The fixed-size records and small texts of a segment, gathered file by file in their final order.
struct SegmentTables {
  private(set) var fileCount = 0
  private(set) var documentCount = 0
  private var files: [UInt8] = []
  private var paths: [UInt8] = []
  private var languages: [UInt8] = []
  private var languageOffsets: [[UInt8]: Int] = [:]
  private var documents: [UInt8] = []
  private var symbols: [UInt8] = []
  private var documentFiles: [UInt8] = []
  private var weightedLengths: [UInt8] = []

  mutating func append(path: [UInt8], language: [UInt8], pathTerms: Int, _ new: [DocumentRecord]) {
    for document in new { append(document, pathTerms: pathTerms) }
    for value in [paths.count, path.count, documentCount, new.count, offset(ofLanguage: language)] {
      files.appendInteger(UInt32(value))
    }
    files.appendInteger(UInt32(pathTerms))
    files.appendInteger(UInt64(new.reduce(0) { $0 + $1.fileLength }))
    files.appendInteger(UInt64(new.reduce(0) { $0 + $1.weightedLength(pathTerms: pathTerms) }))
    paths.append(contentsOf: path)
    fileCount += 1
    documentCount += new.count
  }

  func write(to file: SegmentFileWriter) throws(SegmentFault) {
    try file.write(.files, files)
    try file.write(.paths, paths)
    try file.write(.languages, languages)
    try file.write(.documents, documents)
    try file.write(.symbols, symbols)
    try file.write(.documentFiles, documentFiles)
    try file.write(.weightedLengths, weightedLengths)
  }

  private mutating func append(_ document: DocumentRecord, pathTerms: Int) {
    documents.appendInteger(document.chunkID)
    for value in [
      document.firstLine, document.lastLine, document.bodyTerms, document.nameTerms,
      document.scopeTerms, symbols.count,
    ] {
      documents.appendInteger(UInt32(value))
    }
    symbols.append(contentsOf: document.symbols)
    documentFiles.appendInteger(UInt32(fileCount))
    weightedLengths.appendInteger(UInt32(document.weightedLength(pathTerms: pathTerms)))
  }

  private mutating func offset(ofLanguage language: [UInt8]) -> Int {
    if let offset = languageOffsets[language] { return offset }
    languageOffsets[language] = languages.count
    defer { languages.appendCounted(language) }
    return languages.count
  }
}

/// What a segment keeps of a document beside its terms and vector.
struct DocumentRecord {
  var chunkID: Int64
  var firstLine: Int
  var lastLine: Int
  var bodyTerms = 0
  var nameTerms = 0
  var scopeTerms = 0
  /// The encoded symbols: count, then kind, length and name of each.
  var symbols: [UInt8]

  func weightedLength(pathTerms: Int) -> Int {
    bodyTerms + FieldWeight.path * pathTerms + FieldWeight.names * nameTerms
      + FieldWeight.scope * scopeTerms
  }

  /// The terms a document adds to the length of its file.
  var fileLength: Int { bodyTerms + FieldWeight.fileNames * nameTerms }

  static func encoded(_ symbols: [ChunkSymbol]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.appendVarint(symbols.count)
    for symbol in symbols {
      bytes.append(symbol.kind.rawValue)
      bytes.appendCounted(Array(symbol.name.utf8))
    }
    return bytes
  }
}
