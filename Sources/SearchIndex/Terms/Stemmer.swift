import CStemmer

/// A stemmer of Snowball. One instance serves one thread at a time.
final class Stemmer {
  private let handle: OpaquePointer

  init(algorithm: String = "english") {
    guard let handle = sb_stemmer_new(algorithm, "UTF_8") else {
      preconditionFailure("libstemmer was built without its algorithm '\(algorithm)'")
    }
    self.handle = handle
  }

  deinit {
    sb_stemmer_delete(handle)
  }

  /// Appends the stem of a lower-case UTF-8 word.
  func appendStem(of word: [UInt8], to output: inout [UInt8]) {
    guard let stem = sb_stemmer_stem(handle, word, Int32(word.count)) else {
      output.append(contentsOf: word)
      return
    }
    output.append(contentsOf: UnsafeBufferPointer(start: stem, count: length))
  }

  func stem(_ word: [UInt8]) -> [UInt8] {
    var stem: [UInt8] = []
    appendStem(of: word, to: &stem)
    return stem
  }

  private var length: Int { Int(sb_stemmer_length(handle)) }
}
