/// German letters and how they are written where there are none of them.
enum GermanSpelling {
  private static let pairs = [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")]

  /// `groesse` as `größe`; nil for a word without such letters.
  static func withUmlauts(_ word: String) -> String? {
    replaced(word, pairs.map { ($0.1, $0.0) })
  }

  /// `größe` as `groesse`; nil for a word without such letters.
  static func withoutUmlauts(_ word: String) -> String? { replaced(word, pairs) }

  private static func replaced(_ word: String, _ pairs: [(String, String)]) -> String? {
    let other = pairs.reduce(word) { $0.replacing($1.0, with: $1.1) }
    return other == word ? nil : other
  }
}
