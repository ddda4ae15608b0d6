extension IndexReader {
  /// The live documents that define an identifier, in any case of its letters; by path, then line.
  package func definers(of identifier: String) -> [Definer] {
    let prefix = IdentifierKey.prefix(of: identifier)
    var found: Set<Definer> = []
    for (index, part) in parts.enumerated() {
      var cursor = part.segment.identifiers.cursor(before: prefix)
      while cursor.next() {
        guard cursor.key.starts(with: prefix) else {
          if prefix.lexicographicallyPrecedes(cursor.key) { break }
          continue
        }
        let exact = cursor.key.dropFirst(prefix.count).elementsEqual(identifier.utf8)
        forEachLiveDocument(in: cursor.postings, of: part) { document in
          let reference = DocumentReference(segment: index, document: document)
          found.insert(Definer(document: reference, exactCase: exact))
        }
      }
    }
    let exact = found.filter(\.exactCase)
    let others = found.filter {
      !$0.exactCase && !exact.contains(Definer(document: $0.document, exactCase: true))
    }
    return (Array(exact) + others).sorted { precedes($0.document, $1.document) }
  }

  /// In how many live files the stem or the parent directory has a part, which is in lower case.
  package func pathPartFrequency(_ part: String) -> Int {
    var count = 0
    for view in parts {
      let list = view.segment.pathParts.postings(of: Array(part.utf8))
      CountedPostings.forEach(in: list, ordinalCount: view.segment.fileCount) { file, _ in
        if view.live.contains(file) { count += 1 }
      }
    }
    return count
  }

  /// The live files whose stem or parent directory has a part, which is in lower case; by path.
  package func files(withPathPart part: String) -> [FileReference] {
    var files: [FileReference] = []
    for (index, view) in parts.enumerated() {
      let list = view.segment.pathParts.postings(of: Array(part.utf8))
      CountedPostings.forEach(in: list, ordinalCount: view.segment.fileCount) { file, _ in
        if view.live.contains(file) { files.append(FileReference(segment: index, file: file)) }
      }
    }
    return files
  }

  private func forEachLiveDocument(
    in list: ByteView, of part: Part, _ body: (Int) -> Void
  ) {
    let segment = part.segment
    CountedPostings.forEach(in: list, ordinalCount: segment.documentCount) { document, _ in
      if part.live.contains(segment.file(ofDocument: document)) { body(document) }
    }
  }
}
