/// How far the words of a query lead on their own, before any vector is asked.
package struct LexicalEvidence: Hashable, Sendable {
  /// The best chunk's BM25F score as a share of that of a text made of the query's words.
  ///
  /// An estimate from rarities over files; identifiers of the query can lift it above 1.
  package let coverage: Double
  /// Whether a word of the query occurs in the name or directory of any candidate's file.
  package let namesFile: Bool
  package let wordCount: Int

  package init(_ evidence: SearchEvidence) {
    let words = evidence.query.words
    let ideal = evidence.query.lexicalScoreMax
    coverage = ideal > 0 ? evidence.scale.chunkLexicalMax / ideal : 0
    namesFile = evidence.files.contains { file in
      (file.stemParts + file.directoryParts).contains { words.contains(where: $0.matches) }
    }
    wordCount = words.count
  }

  /// Whether the query asks in other words than the code has: no chunk holds most of them, or
  /// no file is named by any.
  package var isWeak: Bool {
    wordCount >= Self.questionWordCountMin && (coverage < Self.coverageMin || !namesFile)
  }

  /// Fewer words are too few to ask a question with.
  private static let questionWordCountMin = 3
  private static let coverageMin = 0.4
}

extension QueryEvidence {
  /// What BM25 gives a text that consists of the query's words, in a codebase where they are as rare as
  /// they are.
  var lexicalScoreMax: Double { words.reduce(0) { $0 + $1.rarity } * Self.termScoreMax }

  /// What BM25 with k1 = 1.2 gives a word of rarity 1 that a text consists of.
  private static var termScoreMax: Double { 2.2 }
}
