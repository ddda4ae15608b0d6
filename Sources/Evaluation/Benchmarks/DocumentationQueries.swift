import CodeModel
package import Engine

/// Asks first sentences of doc comments for what they are written about.
package struct DocumentationQueries: Sendable {
  /// A question with the definition that answers it.
  private struct Asked {
    let query: EvaluationQuery
    let declaration: BenchmarkMaterial.Declaration
  }

  /// The definitions whose comments are to be hidden, in the order of `asked`.
  package let declarations: [BenchmarkMaterial.Declaration]
  private let asked: [Asked]
  private let foundCount: Int
  private let countMax: Int

  /// Shorter definitions have nothing to be found by but their comment.
  private static let lineCountMin = 3
  /// So many more are hidden than are asked, as a comment may turn out to stand in the file twice.
  private static let spareShare = 4

  package init(_ material: BenchmarkMaterial, countMax: Int) {
    let told = material.declarations.filter { Self.isUsable($0) }
    let counts = Dictionary(
      material.declarations.map { ($0.sentence.lowercased(), 1) }, uniquingKeysWith: +)
    let found = told.compactMap { declaration -> Asked? in
      guard counts[declaration.sentence.lowercased()] == 1,
        let question = DocumentationSentence(
          declaration.sentence, about: declaration.symbol.name
        ).question
      else { return nil }
      return Asked(
        query: Self.query(question, declaration, material.name), declaration: declaration)
    }
    asked = BenchmarkQueries.sample(found, countMax: countMax + countMax / Self.spareShare) {
      "\($0.query.query) \($0.declaration.file.path.string)"
    }
    declarations = asked.map(\.declaration)
    foundCount = found.count
    self.countMax = countMax
  }

  /// The questions, once it is known which comments could be hidden.
  ///
  /// - Parameter concealed: Places in `declarations`.
  package func queries(concealed: Set<Int>) -> BenchmarkQueries {
    let hidden = asked.indices.filter(concealed.contains).map { asked[$0].query }
    var queries = BenchmarkQueries(
      .docs, sampling: [], countMax: countMax,
      reason: foundCount == 0
        ? "no doc comment of four words or more stands above code of three lines or more"
        : "no doc comment could be hidden from its file")
    queries.queries = Array(hidden.prefix(countMax))
    queries.foundCount = foundCount
    if !queries.queries.isEmpty { queries.reason = nil }
    return queries
  }

  private static func isUsable(_ declaration: BenchmarkMaterial.Declaration) -> Bool {
    let symbol = declaration.symbol
    return symbol.bodyBytes != nil && symbol.lines.end - symbol.lines.start + 1 >= lineCountMin
      && declaration.file.isPlainCode
  }

  private static func query(
    _ question: String, _ declaration: BenchmarkMaterial.Declaration, _ repo: String
  ) -> EvaluationQuery {
    let path = declaration.file.path.string
    let lines = declaration.symbol.lines
    return EvaluationQuery(
      id: "docs#\(path):\(lines.start)", repo: repo, query: question,
      category: BenchmarkKind.docs.rawValue, language: declaration.file.language.rawValue,
      targets: [EvaluationTarget(path: path, start: lines.start, end: lines.end)])
  }
}
