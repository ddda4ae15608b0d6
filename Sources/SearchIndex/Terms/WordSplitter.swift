/// Splits one word into the parts a programmer joined, in lower case.
///
/// On ASCII it cuts like `[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|[0-9]+`: `HTTPServer2` gives
/// `http`, `server`, `2`. Letters outside ASCII take part by their case.
struct WordSplitter {
  /// The whole word in lower case.
  private(set) var whole: [UInt8] = []
  private(set) var parts: [[UInt8]] = []
  private var classes: [CharacterClass] = []
  /// Where the lower-case form of each character begins in `whole`, and the end of the last.
  private var starts: [Int] = []

  init(_ word: UnsafeBufferPointer<UInt8>) {
    whole.reserveCapacity(word.count)
    var offset = 0
    while offset < word.count {
      starts.append(whole.count)
      offset += append(word, at: offset)
    }
    starts.append(whole.count)
    split()
  }

  /// Takes in one character and returns how many bytes it had.
  private mutating func append(_ word: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    let byte = word[offset]
    guard byte >= 0x80 else {
      let kind = CharacterClass(ascii: byte)
      classes.append(kind)
      whole.append(kind == .upper ? byte | 0x20 : byte)
      return 1
    }
    let (scalar, byteCount) = ScalarDecoder.scalar(in: word, at: offset)
    classes.append(CharacterClass(scalar))
    whole.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    return byteCount
  }

  private mutating func split() {
    var index = 0
    while index < classes.count {
      let end = partEnd(from: index)
      if end > index { parts.append(Array(whole[starts[index]..<starts[end]])) }
      index = max(end, index + 1)
    }
  }

  /// The end of the part that begins at a character; the character itself where none begins.
  private func partEnd(from index: Int) -> Int {
    switch classes[index] {
    case .lower, .digit:
      return runEnd(from: index)
    case .upper:
      let upperEnd = runEnd(from: index)
      guard upperEnd < classes.count, classes[upperEnd] == .lower else { return upperEnd }
      return upperEnd - index > 1 ? upperEnd - 1 : runEnd(from: upperEnd)
    case .underscore, .other:
      return index
    }
  }

  private func runEnd(from index: Int) -> Int {
    var end = index + 1
    while end < classes.count, classes[end] == classes[index] { end += 1 }
    return end
  }
}
