import Foundation
import SearchIndex

/// English words of programs for those of other languages, and words that say nothing of their own.
struct WordTable {
  /// Translations by the stem of a word, or by the word where a language has no stems.
  private var words: [QuestionLanguage: [String: [String]]] = [:]
  /// Expressions of several words.
  private(set) var phrases: [QuestionLanguage: [(phrase: String, english: [String])]] = [:]
  private var functionWords: [QuestionLanguage: Set<String>] = [:]

  /// The table that comes with the program; empty where its files are missing.
  static let bundled = WordTable(
    words: text(of: "programming-words"), functionWords: text(of: "function-words"))

  /// - Parameters:
  ///   - words: Rows of words between tabs: English ones between blanks, then those of each language
  ///     that the first row names, between commas.
  ///   - functionWords: Rows of a language and its words.
  init(words: String, functionWords: String) {
    let rows = Self.rows(words)
    let languages = rows.first?.dropFirst().map { QuestionLanguage(rawValue: $0) } ?? []
    for row in rows.dropFirst() {
      let english = row[0].split(separator: " ").map(String.init)
      for (language, cell) in zip(languages, row.dropFirst()) {
        guard let language else { continue }
        for word in cell.split(separator: ",") { add(String(word), english, in: language) }
      }
    }
    for row in Self.rows(functionWords) where row.count > 1 {
      guard let language = QuestionLanguage(rawValue: row[0]) else { continue }
      self.functionWords[language] = Set(row[1].split(separator: " ").map(String.init))
    }
  }

  func isFunctionWord(_ word: String, in language: QuestionLanguage) -> Bool {
    functionWords[language]?.contains(word) == true
  }

  /// What a lower-case word means in English; of a language without blanks exactly, otherwise by stem.
  func english(for word: String, in language: QuestionLanguage) -> [String]? {
    guard let stems = language.stems else { return words[language]?[word] }
    return CodeTerms.stems(of: [word], in: stems).first.flatMap { words[language]?[$0] }
  }

  private mutating func add(
    _ word: String, _ english: [String], in language: QuestionLanguage
  ) {
    if language.stems != nil, word.contains(where: { !$0.isLetter }) {
      phrases[language, default: []].append((word, english))
      return
    }
    let forms = language == .russian ? [word] + RussianForms.fleeting(word) : [word]
    let keys = language.stems.map { CodeTerms.stems(of: forms, in: $0) } ?? forms
    for key in Set(keys) { words[language, default: [:]][key, default: []] += english }
  }

  private static func rows(_ text: String) -> [[String]] {
    text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private static func text(of resource: String) -> String {
    Bundle.module.url(forResource: resource, withExtension: "tsv")
      .flatMap { try? String(contentsOf: $0, encoding: .utf8) } ?? ""
  }
}
