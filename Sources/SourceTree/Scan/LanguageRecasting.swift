import CodeModel
import Languages

/// Knows of which languages unchanged files may have become another's since an earlier scan, because
/// languages were added or removed meanwhile.
struct LanguageRecasting {
  private let catalog: LanguageCatalog
  let added: Set<Language>
  private var isKnown: [Language: Bool] = [:]

  init(catalog: LanguageCatalog) {
    self.catalog = catalog
    added = catalog.addedLanguages
  }

  /// Whether there is still such a language.
  mutating func knows(_ language: Language) -> Bool {
    if let known = isKnown[language] { return known }
    let known = catalog.knows(language)
    isKnown[language] = known
    return known
  }

  /// Whether a file of a language may be of an added one by now.
  func mayYield(_ language: Language) -> Bool { !added.isEmpty && !added.contains(language) }
}
