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

  /// The live files in whose text a name occurs, and perhaps others; by path.
  ///
  /// None is missing, with two exceptions: a name that a notebook writes with JSON escapes within it,
  /// and one whose characters are composed otherwise in the file. All files are given for a name
  /// without a letter, a digit or an underscore, such as an operator: no index knows those.
  ///
  /// - Parameter anyCase: Finds the name in any case of its letters.
  package func filesMentioning(_ name: String, anyCase: Bool = false) -> [RepositoryPath] {
    guard !name.isEmpty else { return [] }
    let terms = NameTerms(name, anyCase: anyCase)
    guard !terms.words.isEmpty else { return livePaths() }
    let escaped = Self.lineEscapes.map { NameTerms($0 + name, anyCase: anyCase) }
    return paths { part, files in
      let segment = part.segment
      for document in segment.documents(with: terms) {
        files.append(segment.file(ofDocument: document))
      }
      for document in escaped.lazy.flatMap(segment.documents) {
        let file = segment.file(ofDocument: document)
        if segment.isNotebook(file) { files.append(file) }
      }
    }
  }

  /// In the JSON of a notebook a line may begin with one of these behind a backslash, which makes it
  /// one word with a name that follows.
  private static let lineEscapes = ["n", "t", "r"]
}

extension Segment {
  /// The documents in whose text all words of a name occur, ascending; some may come twice.
  fileprivate func documents(with name: NameTerms) -> [Int] {
    let lists = name.words.map { $0.map(terms.postings) }
    // From the rarest word, so that what is common is never longer than its list.
    let ascending = lists.sorted { Self.byteCount($0) < Self.byteCount($1) }
    guard let rarest = ascending.first else { return [] }
    return ascending.dropFirst().reduce(documents(inAnyOf: rarest)) { common, lists in
      common.isEmpty ? [] : Self.intersection(common, documents(inAnyOf: lists))
    }
  }

  private static func byteCount(_ lists: [ByteView]) -> Int { lists.reduce(0) { $0 + $1.count } }

  private func documents(inAnyOf lists: [ByteView]) -> [Int] {
    var found: [Int] = []
    for list in lists {
      DocumentPostings.forEach(in: list, documentCount: documentCount) { document, counts in
        if counts.body > 0 { found.append(document) }
      }
    }
    // A document that has several of the terms comes several times.
    return lists.count > 1 ? found.sorted() : found
  }

  private static func intersection(_ left: [Int], _ right: [Int]) -> [Int] {
    var common: [Int] = []
    var next = 0
    for document in right {
      while next < left.count, left[next] < document { next += 1 }
      if next < left.count, left[next] == document { common.append(document) }
    }
    return common
  }

  fileprivate func isNotebook(_ file: Int) -> Bool {
    language(ofFile: file) == Language(rawValue: "jupyter")
  }
}
