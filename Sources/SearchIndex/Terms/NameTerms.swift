/// What to look up for the texts that have a name.
struct NameTerms {
  /// For each word of the name the terms of which a text has one; a text that has the name has all of
  /// the words. Empty for a name without a word.
  private(set) var words: [[[UInt8]]] = []

  /// - Parameter anyCase: Finds the name however its letters are written. A word of several parts is
  ///   another term than the same letters in one part, so that both are looked up.
  init(_ name: String, anyCase: Bool = false) {
    let stemmer = Stemmer()
    CodeTerms.forEachWord(of: name.utf8) { word in
      let whole = WordSplitter(word).whole
      let compound = [UInt8(ascii: "=")] + whole
      let isCompound = WordSplitter(word).parts.count > 1
      let terms =
        anyCase ? [compound, stemmer.stem(whole)] : isCompound ? [compound] : [stemmer.stem(whole)]
      if !words.contains(terms) { words.append(terms) }
    }
  }
}
