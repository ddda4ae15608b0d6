package import CodeModel

extension IndexReader {
  /// The live files that define exactly an identifier; by path.
  package func definingFiles(of identifier: String) -> [RepositoryPath] {
    guard let key = IdentifierKey.key(of: identifier) else { return [] }
    return paths { part, files in
      let segment = part.segment
      CountedPostings.forEach(
        in: segment.identifiers.postings(of: key), ordinalCount: segment.documentCount
      ) { document, _ in files.append(segment.file(ofDocument: document)) }
    }
  }

  /// The live files in whose text a name occurs, in any case of its letters, and perhaps others; by
  /// path.
  ///
  /// None is missing, with two exceptions: a name that a notebook writes with JSON escapes within it,
  /// and one whose characters are composed otherwise in the file. All files are given for a name
  /// without a letter, a digit or an underscore, such as an operator: no index knows those.
  package func filesMentioning(_ name: String) -> [RepositoryPath] {
    guard !name.isEmpty else { return [] }
    let terms = CodeTerms.wholeWords(of: name)
    guard !terms.isEmpty else { return livePaths() }
    let escaped = Self.lineEscapes.map { CodeTerms.wholeWords(of: $0 + name) }
    return paths { part, files in
      var found = documents(with: terms, in: part.segment)
      for terms in escaped {
        found += documents(with: terms, in: part.segment).filter {
          part.segment.isNotebook(part.segment.file(ofDocument: $0))
        }
      }
      for document in found { files.append(part.segment.file(ofDocument: document)) }
    }
  }

  /// In the JSON of a notebook a line may begin with one of these behind a backslash, which makes it
  /// one word with a name that follows.
  private static let lineEscapes = ["n", "t", "r"]

  /// The documents in whose text all terms occur, ascending.
  private func documents(with terms: [[UInt8]], in segment: Segment) -> [Int] {
    // From the shortest list, so that the intersection is never longer than that.
    let lists = terms.map { segment.terms.postings(of: $0) }.sorted { $0.count < $1.count }
    guard let shortest = lists.first else { return [] }
    var common: [Int] = []
    DocumentPostings.forEach(in: shortest, documentCount: segment.documentCount) {
      if $1.body > 0 { common.append($0) }
    }
    for list in lists.dropFirst() where !common.isEmpty {
      common = Self.intersection(common, list, documentCount: segment.documentCount)
    }
    return common
  }

  private static func intersection(
    _ documents: [Int], _ list: ByteView, documentCount: Int
  ) -> [Int] {
    var common: [Int] = []
    var next = 0
    DocumentPostings.forEach(in: list, documentCount: documentCount) { document, counts in
      while next < documents.count, documents[next] < document { next += 1 }
      guard next < documents.count, documents[next] == document, counts.body > 0 else { return }
      common.append(document)
    }
    return common
  }
}

extension Segment {
  fileprivate func isNotebook(_ file: Int) -> Bool {
    language(ofFile: file) == Language(rawValue: "jupyter")
  }
}
