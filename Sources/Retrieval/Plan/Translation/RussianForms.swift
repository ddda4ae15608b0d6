/// Forms of Russian nouns in which a vowel comes or goes, which stems do not follow.
enum RussianForms {
  /// `заголовка` for `заголовок`, `ошибок` for `ошибка`; nothing for other words.
  static func fleeting(_ word: String) -> [String] {
    for ending in ["ок", "ек", "ец"] where word.hasSuffix(ending) {
      return [word.dropLast(2) + String(word.suffix(1)) + "а"]
    }
    guard word.hasSuffix("ка") else { return [] }
    let stem = word.dropLast(2)
    return [stem.hasSuffix("й") ? stem.dropLast() + "ек" : stem + "ок"]
  }
}
