extension CodeTerms {
  /// The distinct terms that stand for the whole words of a name: every text that has the name has
  /// all of them. Empty for a name without a word.
  static func wholeWords(of name: String) -> [[UInt8]] {
    let stemmer = Stemmer()
    var terms: [[UInt8]] = []
    forEachWord(of: name.utf8) { word in
      // The whole word comes first, before the stems of its parts.
      var whole: [UInt8]?
      expand(word, stemmer) { whole = whole ?? $0 }
      if let whole, !terms.contains(whole) { terms.append(whole) }
    }
    return terms
  }
}
