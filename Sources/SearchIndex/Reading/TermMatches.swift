/// The live documents and files in which one term occurs, with weighted counts.
///
/// The buffers are as large as the reader and are wiped by what was touched, so one value serves
/// all terms of a query.
struct TermMatches {
  /// By document and file number.
  private(set) var documentCounts: [UInt32]
  private(set) var fileCounts: [UInt32]
  private(set) var documents: [Int] = []
  private(set) var files: [Int] = []
  /// How many of `documents` belong to the parts up to each.
  private(set) var documentEnds: [Int] = []

  init(_ reader: IndexReader) {
    documentCounts = [UInt32](repeating: 0, count: reader.documentNumberCount)
    fileCounts = [UInt32](repeating: 0, count: reader.fileNumberCount)
  }

  /// Finds a term in all parts; what was found before is forgotten.
  mutating func find(_ term: [UInt8], in parts: [IndexReader.Part]) {
    clear()
    for part in parts {
      findInPaths(term, part)
      findInDocuments(term, part)
      documentEnds.append(documents.count)
    }
  }

  private mutating func clear() {
    for document in documents { documentCounts[document] = 0 }
    for file in files { fileCounts[file] = 0 }
    documents.removeAll(keepingCapacity: true)
    files.removeAll(keepingCapacity: true)
    documentEnds.removeAll(keepingCapacity: true)
  }

  private mutating func findInPaths(_ term: [UInt8], _ part: IndexReader.Part) {
    let list = part.segment.pathTerms.postings(of: term)
    CountedPostings.forEach(in: list, ordinalCount: part.segment.fileCount) { file, count in
      guard part.live.contains(file) else { return }
      touch(file: part.fileBase + file, FieldWeight.filePath * count)
      for document in part.segment.record(ofFile: file).documents {
        touch(document: part.documentBase + document, FieldWeight.path * count)
      }
    }
  }

  private mutating func findInDocuments(_ term: [UInt8], _ part: IndexReader.Part) {
    let segment = part.segment
    let list = segment.terms.postings(of: term)
    DocumentPostings.forEach(in: list, documentCount: segment.documentCount) { document, counts in
      let file = segment.file(ofDocument: document)
      guard part.live.contains(file) else { return }
      touch(file: part.fileBase + file, counts.fileWeighted)
      touch(document: part.documentBase + document, counts.weighted)
    }
  }

  @inline(__always)
  private mutating func touch(document: Int, _ count: Int) {
    guard count > 0 else { return }
    if documentCounts[document] == 0 { documents.append(document) }
    documentCounts[document] &+= UInt32(truncatingIfNeeded: count)
  }

  /// A term that stands only in the scope of a file's chunks does not count for the file.
  @inline(__always)
  private mutating func touch(file: Int, _ count: Int) {
    guard count > 0 else { return }
    if fileCounts[file] == 0 { files.append(file) }
    fileCounts[file] &+= UInt32(truncatingIfNeeded: count)
  }
}
