/// The words in a run of text that is not plain ASCII, normalised as the reference does it.
///
/// A run has no ASCII space or punctuation, but may hold others, so it can be several words.
struct NormalizedWords {
  private var scalars: [Unicode.Scalar]
  private var position = 0
  private var word: [UInt8] = []
  private var scalarCount = 0

  init(_ text: UnsafeBufferPointer<UInt8>, at range: Range<Int>) {
    let cleaned = Self.cleaned(UnsafeBufferPointer(rebasing: text[range]))
    scalars = Self.lowered(CanonicalDecomposition.of(cleaned))
  }

  /// Moves to the next word; false when there is none.
  mutating func next() -> Bool {
    word.removeAll(keepingCapacity: true)
    scalarCount = 0
    while position < scalars.count {
      let scalar = scalars[position]
      let standsAlone = ReferenceUnicode.isPunctuation(scalar)
      if scalar == " " || standsAlone, scalarCount > 0 { return true }
      position += 1
      if scalar == " " { continue }
      append(scalar)
      if standsAlone { return true }
    }
    return scalarCount > 0
  }

  func withWord(_ body: (UnsafeBufferPointer<UInt8>, Int) -> Void) {
    word.withUnsafeBufferPointer { body($0, scalarCount) }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    word.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    scalarCount += 1
  }

  /// Decodes, drops what the reference drops, and puts spaces around ideographs.
  private static func cleaned(_ bytes: UnsafeBufferPointer<UInt8>) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .emptyInput: return scalars
      case .error: continue
      case .scalarValue(let scalar): appendCleaned(scalar, to: &scalars)
      }
    }
  }

  private static func appendCleaned(_ scalar: Unicode.Scalar, to scalars: inout [Unicode.Scalar]) {
    if ReferenceUnicode.isIdeograph(scalar) {
      scalars += [" ", scalar, " "]
    } else if scalar.properties.isWhitespace, scalar.properties.generalCategory != .control {
      scalars.append(" ")
    } else if !ReferenceUnicode.isDropped(scalar) {
      scalars.append(scalar)
    }
  }

  /// Drops accents and lowers the case, scalar by scalar.
  private static func lowered(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var lowered: [Unicode.Scalar] = []
    lowered.reserveCapacity(scalars.count)
    for scalar in scalars where !ReferenceUnicode.isAccent(scalar) {
      lowered += scalar.properties.lowercaseMapping.unicodeScalars
    }
    return lowered
  }
}
