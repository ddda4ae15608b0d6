/// A language whose words Snowball takes the endings off, beside the English of the index.
package enum StemLanguage: String, Sendable {
  case german, russian, french, spanish, portuguese
}

extension CodeTerms {
  /// The stem of each lower-case word in a language.
  package static func stems(of words: [String], in language: StemLanguage) -> [String] {
    let stemmer = Stemmer(algorithm: language.rawValue)
    return words.map { String(decoding: stemmer.stem(Array($0.utf8)), as: UTF8.self) }
  }
}
