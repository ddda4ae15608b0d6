import Synchronization

/// How text becomes the terms of the lexical index.
///
/// A text is a sequence of words (`WordScanner`), a word a sequence of parts (`WordSplitter`). A
/// word of two or more parts gives the term `=` + the whole word in lower case, then the English
/// stem of each part; any other word gives the stem of its lower case. So `parseHTTPHeaders` gives
/// `=parsehttpheaders`, `pars`, `http`, `header`, and `_hidden` stays one term. The same bytes give
/// the same terms everywhere; no locale takes part.
package enum CodeTerms {
  /// The terms of a text in order, repeats included.
  package static func terms(of bytes: some Collection<UInt8>) -> [String] {
    let stemmer = Stemmer()
    var terms: [String] = []
    forEachWord(of: bytes) { word in
      expand(word, stemmer) { terms.append(String(decoding: $0, as: UTF8.self)) }
    }
    return terms
  }

  /// The parts of every word of a text in order: lower case, not stemmed.
  package static func parts(of bytes: some Collection<UInt8>) -> [String] {
    var parts: [String] = []
    forEachPart(of: bytes) { parts.append($0) }
    return parts
  }

  /// Calls `body` with each of the parts.
  package static func forEachPart(
    of bytes: some Collection<UInt8>, _ body: (String) -> Void
  ) {
    forEachWord(of: bytes) { word in
      let split = WordSplitter(word)
      if split.parts.isEmpty { body(String(decoding: split.whole, as: UTF8.self)) }
      for part in split.parts { body(String(decoding: split.whole[part], as: UTF8.self)) }
    }
  }

  /// The English stem of one lower-case word.
  package static func stem(_ word: String) -> String {
    String(decoding: stemmer.withLock { $0.stem(Array(word.utf8)) }, as: UTF8.self)
  }

  /// Making one takes longer than finding a stem.
  private static let stemmer = Mutex(Stemmer())

  /// Calls `body` with each term of one word.
  static func expand(
    _ word: UnsafeBufferPointer<UInt8>, _ stemmer: Stemmer, _ body: ([UInt8]) -> Void
  ) {
    let split = WordSplitter(word)
    guard split.parts.count > 1 else {
      body(stemmer.stem(split.whole))
      return
    }
    body([UInt8(ascii: "=")] + split.whole)
    for part in split.parts { body(stemmer.stem(Array(split.whole[part]))) }
  }

  static func forEachWord(
    of bytes: some Collection<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    func scan(_ buffer: UnsafeBufferPointer<UInt8>) {
      var scanner = WordScanner(buffer)
      while let range = scanner.next() { body(UnsafeBufferPointer(rebasing: buffer[range])) }
    }
    if bytes.withContiguousStorageIfAvailable(scan) == nil {
      Array(bytes).withUnsafeBufferPointer(scan)
    }
  }
}
