import Foundation

/// The other ways in which words outside ASCII may stand in code.
enum SpellingVariants {
  /// A text in Unicode's composed form, which most files have.
  static func composed(_ text: String) -> String {
    isASCII(text) ? text : text.precomposedStringWithCanonicalMapping
  }

  /// The words of a composed text as they may be written otherwise: decomposed as macOS writes names,
  /// German ones with `ae`, `oe`, `ue` and `ss`, and without accents.
  static func variants(of text: String) -> [String] {
    guard !isASCII(text) else { return [] }
    return text.split(whereSeparator: \.isWhitespace).filter { !isASCII($0) }.flatMap { word in
      let word = word.lowercased()
      let all = [
        word.decomposedStringWithCanonicalMapping, GermanSpelling.withoutUmlauts(word),
        withoutMarks(word),
      ].compactMap(\.self)
      // Swift's strings are equal where their characters are, however they are composed.
      var seen = [Array(word.utf8)]
      return all.filter { variant in
        let bytes = Array(variant.utf8)
        defer { seen.append(bytes) }
        return !seen.contains(bytes)
      }
    }
  }

  private static func withoutMarks(_ word: String) -> String {
    let scalars = word.decomposedStringWithCanonicalMapping.unicodeScalars
    // The marks of Kana and Hangul make other letters, those of Indic scripts vowels.
    let kept = scalars.filter { !(0x0300...0x036F ~= $0.value || isSemiticMark($0)) }
    return String(String.UnicodeScalarView(kept)).precomposedStringWithCanonicalMapping
  }

  /// Vowels that Hebrew and Arabic mostly leave out.
  private static func isSemiticMark(_ scalar: Unicode.Scalar) -> Bool {
    0x0591...0x05C7 ~= scalar.value || 0x064B...0x065F ~= scalar.value
  }

  private static func isASCII(_ text: some StringProtocol) -> Bool {
    text.utf8.allSatisfy { $0 < 0x80 }
  }
}
