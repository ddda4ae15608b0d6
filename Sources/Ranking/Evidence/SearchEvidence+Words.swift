extension SearchEvidence {
  /// Whether the query asks in other words than the code has: none is in the name or the directory of
  /// any candidate's file. A change tells what was wrong in whatever words, but seldom asks.
  package var asksInOtherWords: Bool {
    let words = query.words
    guard words.count >= Self.questionWordCountMin, !query.isChange else { return false }
    return !files.contains { file in
      (file.stemParts + file.directoryParts).contains { words.contains(where: $0.matches) }
    }
  }

  /// Fewer words are too few to ask a question with.
  private static var questionWordCountMin: Int { 3 }
}

extension QueryEvidence {
  /// What BM25 gives a text that consists of the query's words, in a codebase where they are as rare as
  /// they are.
  var lexicalScoreMax: Double { Self.scoreMax(words) }

  /// The same of the focused words alone; of all where none is.
  var focusedScoreMax: Double {
    let focused = words.filter(\.isFocused)
    return Self.scoreMax(focused.isEmpty ? words : focused)
  }

  private static func scoreMax(_ words: [QueryWord]) -> Double {
    words.reduce(0) { $0 + $1.rarity } * termScoreMax
  }

  /// What BM25 with k1 = 1.2 gives a word of rarity 1 that a text consists of.
  private static var termScoreMax: Double { 2.2 }
}
