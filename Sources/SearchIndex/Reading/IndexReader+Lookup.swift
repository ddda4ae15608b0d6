package import CodeModel

extension IndexReader {
  /// What is known of a document this reader gave out.
  package func document(_ reference: DocumentReference) -> IndexedDocument {
    let segment = parts[reference.segment].segment
    return IndexedDocument(
      chunkID: segment.chunkID(ofDocument: reference.document),
      lines: segment.lines(ofDocument: reference.document),
      file: file(of: reference), symbols: segment.symbols(ofDocument: reference.document))
  }

  /// The lines of a document, without what else is known of it.
  package func lines(of reference: DocumentReference) -> LineRange {
    parts[reference.segment].segment.lines(ofDocument: reference.document)
  }

  /// The number of a document's chunk, without what else is known of it.
  package func chunkID(of reference: DocumentReference) -> Int64 {
    parts[reference.segment].segment.chunkID(ofDocument: reference.document)
  }

  /// What is known of a file this reader gave out.
  package func file(_ reference: FileReference) -> IndexedFile {
    let segment = parts[reference.segment].segment
    let documents = segment.record(ofFile: reference.file).documents
    return IndexedFile(
      path: segment.path(ofFile: reference.file),
      language: segment.language(ofFile: reference.file),
      documents: documents.map { DocumentReference(segment: reference.segment, document: $0) })
  }

  /// The path of a file.
  package func path(_ reference: FileReference) -> RepositoryPath {
    parts[reference.segment].segment.path(ofFile: reference.file)
  }

  /// The language of a file, without what else is known of it.
  package func language(of reference: FileReference) -> Language {
    parts[reference.segment].segment.language(ofFile: reference.file)
  }

  /// The file of a document.
  package func file(of reference: DocumentReference) -> FileReference {
    let segment = parts[reference.segment].segment
    return FileReference(
      segment: reference.segment, file: segment.file(ofDocument: reference.document))
  }

  /// The live file under a path.
  package func file(at path: RepositoryPath) -> FileReference? {
    for (index, part) in parts.enumerated() {
      guard let file = part.segment.fileOrdinal(of: path), part.live.contains(file) else {
        continue
      }
      return FileReference(segment: index, file: file)
    }
    return nil
  }

  /// Evaluates a predicate once per live file, for the scans to use.
  package func fileFilter(_ accepts: (RepositoryPath, Language) -> Bool) -> FileFilter {
    FileFilter(
      accepted: parts.map { part in
        var accepted = FileBitmap(fileCount: part.segment.fileCount)
        for file in 0..<part.segment.fileCount where part.live.contains(file) {
          let segment = part.segment
          if accepts(segment.path(ofFile: file), segment.language(ofFile: file)) {
            accepted.insert(file)
          }
        }
        return accepted
      })
  }

  /// Files that this reader gave out, as the scans take them.
  package func fileFilter(of files: some Sequence<FileReference>) -> FileFilter {
    var accepted = parts.map { FileBitmap(fileCount: $0.segment.fileCount) }
    for file in files where parts[file.segment].live.contains(file.file) {
      accepted[file.segment].insert(file.file)
    }
    return FileFilter(accepted: accepted)
  }

  /// The number of a document among all of the reader's.
  @inline(__always)
  func number(_ reference: DocumentReference) -> Int {
    parts[reference.segment].documentBase + reference.document
  }

  @inline(__always)
  func number(_ reference: FileReference) -> Int {
    parts[reference.segment].fileBase + reference.file
  }
}
