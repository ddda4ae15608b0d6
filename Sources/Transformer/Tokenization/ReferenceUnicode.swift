/// Character classes as the reference tokenizer's tables have them.
///
/// Its tables are of Unicode 8: later marks, format characters and punctuation are plain letters to
/// it, and the seven scalars named here have changed class since. The exact list was found by
/// comparing every scalar.
enum ReferenceUnicode {
  /// Whether the reference removes the scalar before anything else.
  static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value != 0xFFFD else { return true }
    switch scalar.properties.generalCategory {
    case .control, .privateUse: return true
    case .format: return isKnown(scalar)
    default: return false
    }
  }

  /// Whether the reference removes the scalar after decomposition.
  static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0..<0x300, 0x1885, 0x1886, 0xA9BD, 0x111C9: false
    case 0x1734, 0x1171E: true
    default: scalar.properties.generalCategory == .nonspacingMark && isKnown(scalar)
    }
  }

  /// Whether the reference makes the scalar a word of its own.
  static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return ByteClass.table[Int(scalar.value)] == ByteClass.punctuation }
    if scalar.value == 0x166D || scalar.value == 0x111C9 { return true }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return isKnown(scalar)
    default: return false
    }
  }

  /// The ranges the reference takes for CJK ideographs, its gap at 2B820 included.
  static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF: true
    case 0x20000...0x2A6DF, 0x2A700...0x2B73F, 0x2B740...0x2B81F, 0x2B920...0x2CEAF: true
    case 0x2F800...0x2FA1F: true
    default: false
    }
  }

  /// Whether the scalar was assigned by Unicode 8.
  private static func isKnown(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.properties.age?.major).map { $0 < 9 } ?? false
  }
}
