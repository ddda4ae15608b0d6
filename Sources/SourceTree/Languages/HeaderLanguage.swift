import CodeModel

/// Tells the languages apart that share the extension `.h`.
enum HeaderLanguage {
  private static let comments = bytes("//", "*", "/*")
  private static let objectiveC = bytes("@interface", "@protocol", "@class", "@import", "#import")
  /// Beginnings of lines no C header has.
  private static let cppLines = bytes(
    "class ", "namespace ", "template<", "template <", "public:", "private:", "protected:",
    "using ", "constexpr ", "virtual ", "enum class ", "inline constexpr", "static constexpr",
    "explicit ", "#include <string>", "#include <vector>", "#include <memory>", "std::")

  private static func bytes(_ words: String...) -> [[UInt8]] { words.map { Array($0.utf8) } }

  /// C unless a line outside comments speaks for another; headers for both guard their C++ parts
  /// with `__cplusplus`, which says nothing.
  static func language(of head: ArraySlice<UInt8>) -> Language {
    var isCPlusPlus = false
    for line in head.split(separator: 0x0A) {
      let text = line.drop { $0 == 0x20 || $0 == 0x09 }
      if begins(text, comments) { continue }
      if begins(text, objectiveC) { return Language(rawValue: "objective_c") }
      isCPlusPlus = isCPlusPlus || begins(text, cppLines) || mentionsStandardLibrary(text)
    }
    return Language(rawValue: isCPlusPlus ? "cpp" : "c")
  }

  private static func begins(_ line: ArraySlice<UInt8>, _ words: [[UInt8]]) -> Bool {
    guard let first = line.first else { return false }
    return words.contains { $0[0] == first && line.starts(with: $0) }
  }

  private static func mentionsStandardLibrary(_ line: ArraySlice<UInt8>) -> Bool {
    line.withUnsafeBytes { $0.contains("std::", foldsCase: false) }
  }
}
