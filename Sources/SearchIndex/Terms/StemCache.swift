/// The stems of words that come again and again; for one thread.
package final class StemCache {
  private let stemmer = Stemmer()
  private var stems: [String: String] = [:]

  package init() {}

  /// The English stem of one lower-case word.
  package func stem(_ word: String) -> String {
    if let stem = stems[word] { return stem }
    let stem = String(decoding: stemmer.stem(Array(word.utf8)), as: UTF8.self)
    stems[word] = stem
    return stem
  }
}
