import SearchIndex

/// A text of words with blanks between them, read as one language.
struct TranslatedWords {
  let language: QuestionLanguage
  /// Translations and the words that have none.
  private(set) var english: [String] = []
  /// All words but those that say nothing of their own.
  private(set) var content: [String] = []
  private(set) var knownCount = 0
  /// Words that speak for the language, and all that could.
  private(set) var evidence = 0
  private var wordCount = 0
  private let table: WordTable

  init(_ text: String, _ language: QuestionLanguage, _ table: WordTable) {
    self.language = language
    self.table = table
    let text = takePhrases(of: text)
    for word in text.split(whereSeparator: { !Self.isWordCharacter($0) }) { take(String(word)) }
  }

  /// Whether most of the words are the language's.
  var isLanguage: Bool { evidence > 0 && knownCount > 0 && evidence * 2 >= wordCount }

  private static func isWordCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  private mutating func take(_ word: String) {
    let lower = word.lowercased()
    if table.isFunctionWord(lower, in: language) {
      guard !CodeTerms.isStopWord(lower) else { return }
      evidence += 1
      wordCount += 1
      return
    }
    guard !CodeTerms.isStopWord(lower) else {
      wordCount += 1
      english.append(word)
      return
    }
    wordCount += 1
    content.append(word)
    guard let words = translation(of: lower) else {
      english.append(word)
      return
    }
    // A word that is much the same in English is no sign of another language.
    let stem = CodeTerms.stem(lower)
    if !words.contains(where: { CodeTerms.stem($0) == stem }) { evidence += 1 }
    knownCount += 1
    english += words
  }

  private mutating func takePhrases(of text: String) -> String {
    var rest = text
    for (phrase, words) in table.phrases[language] ?? [] {
      let lower = rest.lowercased()
      guard lower.contains(phrase) else { continue }
      rest = lower.replacing(phrase, with: " ")
      english += words
      knownCount += 1
      evidence += 1
      wordCount += 1
      content.append(phrase)
    }
    return rest
  }

  private func translation(of word: String) -> [String]? {
    table.english(for: word, in: language) ?? compound(word)
      ?? GermanSpelling.withUmlauts(word).flatMap { spelled in
        language == .german
          ? table.english(for: spelled, in: language) ?? compound(spelled) : nil
      }
  }

  /// The parts of a German compound: `Verbindungspool` is `Verbindung` and `Pool`.
  private func compound(_ word: String) -> [String]? {
    guard language == .german, word.count >= Self.compoundLengthMin else { return nil }
    var best: [String]?
    for length in Self.partLengthMin...(word.count - Self.partLengthMin) {
      guard let tail = table.english(for: String(word.dropFirst(length)), in: language),
        let head = head(String(word.prefix(length)))
      else { continue }
      best = head + tail
    }
    return best
  }

  /// The first part of a compound, with or without the letters that join it to the next.
  private func head(_ part: String) -> [String]? {
    for link in ["", "s", "es", "n", "en", "e"] where part.hasSuffix(link) {
      let word = String(part.dropLast(link.count))
      if word.count >= Self.partLengthMin, let found = table.english(for: word, in: language) {
        return found
      }
    }
    return nil
  }

  private static let compoundLengthMin = 8
  private static let partLengthMin = 3
}
