/// Turns text into numbered terms; each distinct word is split and stemmed once.
struct TermInterner {
  private var words = ByteInterner()
  private(set) var terms = ByteInterner()
  /// The terms of every word, one word after the other.
  private var expansions: [UInt32] = []
  private var expansionEnds: [Int] = []
  private let stemmer = Stemmer()

  var byteCount: Int {
    words.byteCount + terms.byteCount + 4 * expansions.count + 8 * expansionEnds.count
  }

  /// Calls `body` with the number of each term of a text, in order, repeats included.
  @inline(__always)
  mutating func forEachTerm(in text: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void) {
    var scanner = WordScanner(text)
    while let range = scanner.next() {
      let word = UnsafeBufferPointer(rebasing: text[range])
      let (number, isNew) = words.intern(word)
      if isNew { learn(word) }
      for index in (number == 0 ? 0 : expansionEnds[number - 1])..<expansionEnds[number] {
        body(Int(expansions[index]))
      }
    }
  }

  private mutating func learn(_ word: UnsafeBufferPointer<UInt8>) {
    var learnt: [UInt32] = []
    CodeTerms.expand(word, stemmer) { term in
      learnt.append(UInt32(term.withUnsafeBufferPointer { terms.intern($0).number }))
    }
    expansions.append(contentsOf: learnt)
    expansionEnds.append(expansions.count)
  }
}
