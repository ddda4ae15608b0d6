/// The live documents and files in which one term occurs, with weighted counts.
///
/// The buffers are as large as the reader and are wiped by what was touched, so one value serves
/// all terms of a query.
struct TermMatches {
  /// By document and file number.
  private(set) var documents: SparseCounts
  private(set) var files: SparseCounts
  /// How many of `documents` belong to the parts up to each.
  private(set) var documentEnds: [Int] = []

  init(_ reader: IndexReader) {
    documents = SparseCounts(capacity: reader.documentNumberCount)
    files = SparseCounts(capacity: reader.fileNumberCount)
  }

  /// Finds a term in all parts; what was found before is forgotten.
  mutating func find(_ term: [UInt8], in parts: [IndexReader.Part]) {
    documents.clear()
    files.clear()
    documentEnds.removeAll(keepingCapacity: true)
    for part in parts {
      documents.add { documents in
        files.add { files in
          Self.findInPaths(term, part, &documents, &files)
          Self.findInDocuments(term, part, &documents, &files)
        }
      }
      documentEnds.append(documents.numberCount)
    }
  }

  private static func findInPaths(
    _ term: [UInt8], _ part: IndexReader.Part, _ documents: inout SparseCounts.Sum,
    _ files: inout SparseCounts.Sum
  ) {
    let segment = part.segment
    let list = segment.pathTerms.postings(of: term)
    CountedPostings.forEach(in: list, ordinalCount: segment.fileCount) { file, count in
      guard part.live.contains(file) else { return }
      files.add(FieldWeight.filePath * count, to: part.fileBase + file)
      for document in segment.record(ofFile: file).documents {
        documents.add(FieldWeight.path * count, to: part.documentBase + document)
      }
    }
  }

  /// A term that stands only in the scope of a file's chunks does not count for the file.
  private static func findInDocuments(
    _ term: [UInt8], _ part: IndexReader.Part, _ documents: inout SparseCounts.Sum,
    _ files: inout SparseCounts.Sum
  ) {
    let segment = part.segment
    let list = segment.terms.postings(of: term)
    DocumentPostings.forEach(in: list, documentCount: segment.documentCount) { document, counts in
      let file = segment.file(ofDocument: document)
      guard !part.hasDeadFiles || part.live.contains(file) else { return }
      files.add(counts.fileWeighted, to: part.fileBase + file)
      documents.add(counts.weighted, to: part.documentBase + document)
    }
  }
}
