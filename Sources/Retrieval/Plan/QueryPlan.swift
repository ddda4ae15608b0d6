import CodeModel
import Ranking
package import SearchIndex

/// What a query's text is made of, read once for all legs.
package struct QueryPlan: Sendable {
  /// The text whose meaning is searched for: trimmed, bounded, without what is noise, and in English
  /// as far as words of other languages are known.
  package let text: String
  package let wasCut: Bool
  /// What the text is made of.
  package let reading: QueryReading
  package private(set) var terms: [QueryTerm]
  package let keywords: [String]
  package private(set) var identifiers: [String]
  package var isSymbol: Bool { reading.kind == .symbol }
  /// Its words in parts, in lower case, in order.
  let parts: [String]
  private let isTranslated: Bool

  package init(_ query: String) {
    let trimmed = Self.trimmed(query)
    let bounded = Self.bounded(trimmed)
    wasCut = bounded.utf8.count < trimmed.utf8.count
    reading = QueryReading(SpellingVariants.composed(bounded))
    let words = reading.words
    let isQuestion =
      reading.isProse && words.utf8.count <= RetrievalLimits.translatedByteCountMax
    let translation = isQuestion ? QueryTranslation(words) : nil
    let naming = reading.naming
    isTranslated = translation != nil
    text = translation?.text ?? words
    terms = Self.terms(of: words, translation)
    keywords = CodeTerms.keywords(in: translation?.text ?? naming)
    parts = Array(
      CodeTerms.parts(of: (translation?.text ?? naming).utf8).prefix(
        RetrievalLimits.queryPartCountMax))
    identifiers = Array(
      CodeTerms.identifiers(in: naming).prefix(RetrievalLimits.queryIdentifierCountMax))
  }

  /// The terms of a text, of its translation and of other spellings of its words.
  private static func terms(of words: String, _ translation: QueryTranslation?) -> [QueryTerm] {
    let own = CodeTerms.queryTerms(translation?.content ?? words)
    let others = SpellingVariants.variants(of: words) + [translation?.text].compactMap(\.self)
    var seen = Set(own.map(\.term))
    let added = others.flatMap { CodeTerms.queryTerms($0) }.filter { seen.insert($0.term).inserted }
    return (own + added).first(RetrievalLimits.queryTermCountMax)
  }

  /// The same plan for a codebase in which some of the text's places lie: the functions of its frames
  /// count as identifiers.
  func naming(_ places: NamedPlaces) -> QueryPlan {
    let names = places.names.filter { !identifiers.contains($0) }
    guard !names.isEmpty else { return self }
    var plan = self
    plan.identifiers = Array(
      (names + identifiers).prefix(RetrievalLimits.queryIdentifierCountMax))
    return plan
  }

  /// Whether anything in the text can be looked for; false for nothing but punctuation.
  package var hasWords: Bool {
    text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  /// The query as ranking sees it, words weighed by how rare they are in a codebase.
  ///
  /// - Parameter fileFrequencies: In how many files words occur, as far as that is known already.
  func evidence(
    in reader: IndexReader, focus: QueryFocus, _ fileFrequencies: [String: Int]
  ) -> QueryEvidence {
    let focused = keywords.filter(focus.isFocused)
    return QueryEvidence(
      words: keywords.map { word in
        QueryWord(
          stem: word,
          rarity: Rarity.inverseFrequency(
            of: fileFrequencies[word] ?? reader.fileFrequency(word), among: reader.fileCount),
          isFocused: focused.count < Self.focusCountMin || focus.isFocused(word),
          namesCodebase: focus.namesCodebase(word))
      },
      identifiers: identifiers, runs: runs(focus),
      scopeStems: reading.scope.map(CodeTerms.keywords) ?? [], isSymbol: isSymbol,
      isChange: reading.kind == .change, isTranslated: isTranslated,
      wantsTests: keywords.contains(where: Self.testWords.contains))
  }

  /// Up to five consecutive words as one, unless they are only stop words or the codebase's name.
  private func runs(_ focus: QueryFocus) -> Set<String> {
    let words = parts.map { word in
      (
        text: word,
        counts: !CodeTerms.isStopWord(word) && !focus.namesCodebase(CodeTerms.stem(word))
      )
    }
    var runs: Set<String> = []
    for start in words.indices {
      for end in start..<min(start + Self.runWordCountMax, words.count) {
        let run = words[start...end]
        if run.contains(where: \.counts) { runs.insert(run.map(\.text).joined()) }
      }
    }
    return runs
  }

  private static let runWordCountMax = 5
  /// With fewer words to go by all count.
  private static let focusCountMin = 2

  /// Words that are no stop words, in order, in lower case and stemmed.
  var contentWords: [(text: String, stem: String)] {
    parts.filter { $0.count > 1 && !CodeTerms.isStopWord($0) }.map { ($0, CodeTerms.stem($0)) }
  }

  private static func trimmed(_ text: String) -> Substring {
    var rest = text[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }

  /// As many whole characters as fit the limit.
  private static func bounded(_ text: Substring) -> String {
    let bytes = text.utf8
    guard bytes.count > RetrievalLimits.queryByteCountMax else { return String(text) }
    let end = bytes.index(bytes.startIndex, offsetBy: RetrievalLimits.queryByteCountMax)
    var scalars = text.unicodeScalars
    while scalars.endIndex > end { scalars.removeLast() }
    return String(scalars)
  }

  /// Stems of words by which a query asks for tests.
  private static let testWords: Set<String> = ["test", "mock", "fixtur", "benchmark"]
}

extension [QueryTerm] {
  /// As many as a limit allows: whole names of several parts before others, otherwise in order.
  fileprivate func first(_ countMax: Int) -> [QueryTerm] {
    guard count > countMax else { return self }
    let names = filter { $0.term.hasPrefix("=") }.prefix(countMax / 2)
    let others = filter { !$0.term.hasPrefix("=") }.prefix(countMax - names.count)
    return Array(names + others)
  }
}
