import SearchIndex

/// A question in another language in the English words that programs have.
///
/// Words that the table does not have stay as they are.
struct QueryTranslation {
  let language: QuestionLanguage
  /// The English words and those that stay, in order.
  let text: String
  /// The question without words that say nothing of their own.
  let content: String

  /// Nil for English, and for a text of which hardly a word is known.
  init?(_ text: String, table: WordTable = .bundled) {
    guard text.utf8.contains(where: { $0 >= 0x80 }) || Self.mayBeLatin(text) else { return nil }
    let scripts = Scripts(text)
    if scripts.hasHangul {
      self.init(unspaced: text, .korean, table)
    } else if scripts.hasHan || scripts.hasKana {
      self.init(unspaced: text, scripts.hasKana ? .japanese : .chinese, table)
    } else if scripts.hasCyrillic {
      self.init(spaced: TranslatedWords(text, .russian, table), text)
    } else {
      let best = QuestionLanguage.latin.map { TranslatedWords(text, $0, table) }
        .filter(\.isLanguage).max { $0.evidence < $1.evidence }
      guard let best else { return nil }
      self.init(spaced: best, text)
    }
  }

  private init?(spaced words: TranslatedWords, _ text: String) {
    guard words.knownCount > 0 else { return nil }
    language = words.language
    self.text = words.english.joined(separator: " ")
    content = words.content.joined(separator: " ")
  }

  /// A code name or a word of one part is no question.
  private static func mayBeLatin(_ text: String) -> Bool { text.contains(" ") }
}

/// Which scripts a text has.
private struct Scripts {
  var hasHan = false
  var hasKana = false
  var hasHangul = false
  var hasCyrillic = false

  init(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0400...0x052F: hasCyrillic = true
      case 0x3041...0x30FF: hasKana = true
      case 0x3400...0x9FFF: hasHan = true
      case 0xAC00...0xD7A3: hasHangul = true
      default: break
      }
    }
  }
}

extension QueryTranslation {
  /// Takes the longest words of the table from the left; letters between them stay out of the English
  /// text, names in Latin letters stay in it.
  private init?(unspaced text: String, _ language: QuestionLanguage, _ table: WordTable) {
    var english: [String] = []
    var isKnown = false
    var rest = Substring(text)
    while let first = rest.first {
      if first.isASCII {
        let name = rest.prefix { $0.isASCII }
        english.append(String(name))
        rest = rest.dropFirst(name.count)
      } else if let (length, words) = Self.longest(rest, language, table) {
        english += words
        isKnown = true
        rest = rest.dropFirst(length)
      } else {
        rest = rest.dropFirst()
      }
    }
    guard isKnown else { return nil }
    self.language = language
    self.text = english.joined(separator: " ")
    content = text
  }

  private static func longest(
    _ text: Substring, _ language: QuestionLanguage, _ table: WordTable
  ) -> (Int, [String])? {
    for length in stride(from: min(wordLengthMax, text.count), through: 1, by: -1) {
      if let words = table.english(for: String(text.prefix(length)), in: language) {
        return (length, words)
      }
    }
    return nil
  }

  /// Letters of the longest word of the table.
  private static let wordLengthMax = 10
}
