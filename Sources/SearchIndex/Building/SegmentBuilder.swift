import CodeModel

/// Gathers files in memory and writes them as one segment.
///
/// Files may come in any order; each path once. Memory grows with what was added: write when
/// `isFull` and go on with the next segment, then merge if one is wanted. Answers do not depend on
/// how files are cut into segments.
// The stemmer inside belongs to this one value, which cannot be copied, so it moves freely.
package struct SegmentBuilder: ~Copyable, @unchecked Sendable {
  /// Memory from which a builder counts as full.
  package static let byteCountMax = 128 << 20

  struct PendingFile {
    let path: RepositoryPath
    let language: Language
    let documents: Range<Int>
    let pathTerms: [(term: Int, count: Int)]
    let pathTermCount: Int
  }

  private(set) var interner = TermInterner()
  private(set) var counter = TermCounter()
  private(set) var vectors = VectorStore()
  var files: [PendingFile] = []
  private(set) var records: [DocumentRecord] = []
  /// Where each document's entries end in the counter.
  private(set) var entryEnds: [Int] = []
  private(set) var definitions: [(key: [UInt8], document: Int)] = []

  package init() {}

  /// What was added since the builder was last empty.
  package var fileCount: Int { files.count }
  package var documentCount: Int { records.count }

  /// Whether the builder should be written before more is added.
  package var isFull: Bool { byteCount >= Self.byteCountMax }

  /// An estimate of the memory held.
  package var byteCount: Int {
    let entryByteCount = MemoryLayout<TermCounter.Entry>.stride * 2
    return interner.byteCount + counter.entries.count * entryByteCount + vectors.byteCount
      + records.count * 256
  }
}

// MARK: - Adding

extension SegmentBuilder {
  /// Takes in a file; throws when its vectors differ in length from those before.
  package mutating func add(_ file: SegmentFile) throws(SegmentFault) {
    let first = records.count
    for document in file.documents { try add(document) }
    let (terms, count) = pathTerms(of: file.path)
    files.append(
      PendingFile(
        path: file.path, language: file.language, documents: first..<records.count,
        pathTerms: terms, pathTermCount: count))
  }

  private mutating func add(_ document: SegmentDocument) throws(SegmentFault) {
    try vectors.append(document.vector)
    var record = DocumentRecord(
      chunkID: document.chunkID, firstLine: document.lines.start, lastLine: document.lines.end,
      symbols: DocumentRecord.encoded(document.symbols))
    counter.beginDocument()
    record.bodyTerms = count(document.text, in: .body)
    for symbol in document.symbols { record.nameTerms += count(symbol.name, in: .names) }
    for name in document.scope { record.scopeTerms += count(name, in: .scope) }
    for name in Set(document.symbols.map(\.name)) {
      if let key = IdentifierKey.key(of: name) { definitions.append((key, records.count)) }
    }
    records.append(record)
    entryEnds.append(counter.entries.count)
  }

  private mutating func count(_ name: String, in field: TermCounter.Field) -> Int {
    count(Array(name.utf8), in: field)
  }

  /// Counts the terms of a text into a field of the current document; returns how many there are.
  private mutating func count(_ text: [UInt8], in field: TermCounter.Field) -> Int {
    var total = 0
    text.withUnsafeBufferPointer { buffer in
      interner.forEachTerm(in: buffer) { term in
        counter.count(term, in: field)
        total += 1
      }
    }
    return total
  }

  private mutating func pathTerms(
    of path: RepositoryPath
  ) -> (terms: [(term: Int, count: Int)], total: Int) {
    var counts: [Int: Int] = [:]
    path.bytes.withUnsafeBufferPointer { buffer in
      interner.forEachTerm(in: buffer) { counts[$0, default: 0] += 1 }
    }
    let terms = counts.sorted { $0.key < $1.key }.map { (term: $0.key, count: $0.value) }
    return (terms, counts.values.reduce(0, +))
  }
}
