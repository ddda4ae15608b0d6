import Foundation

/// Canonical decomposition (NFD), left out where it would change nothing.
enum CanonicalDecomposition {
  static func of(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard scalars.contains(where: mayChange) else { return scalars }
    let text = String(String.UnicodeScalarView(scalars))
    return Array(text.decomposedStringWithCanonicalMapping.unicodeScalars)
  }

  /// Whether a scalar may decompose or change places; false only in blocks known to be inert:
  /// ASCII, general punctuation and currency, mathematics beyond the negated relations, box drawing,
  /// dingbats, CJK ideographs, pictographs.
  private static func mayChange(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0xC0, 0x2010..<0x20D0, 0x2100..<0x2126, 0x2400..<0x2ADC, 0x3400..<0xA000: false
    case 0x1F000..<0x20000: false
    default: true
    }
  }
}
