import CodeModel

/// Tells the languages apart that share the extension `.h`.
enum HeaderLanguage {
  private static let objectiveC = ["@interface", "@protocol", "@class", "@import", "#import"]
  /// Beginnings of lines no C header has.
  private static let cppLines = [
    "class ", "namespace ", "template<", "template <", "public:", "private:", "protected:",
    "using ", "constexpr ", "virtual ", "enum class ", "inline constexpr", "static constexpr",
    "explicit ",
  ]
  private static let cppAnywhere = ["std::", "#include <string>", "#include <vector>", " noexcept"]

  /// C unless a line outside comments speaks for another; headers for both guard their C++ parts
  /// with `__cplusplus`, which says nothing.
  static func language(of head: ArraySlice<UInt8>) -> Language {
    var isCPlusPlus = false
    for line in head.split(separator: 0x0A) {
      let text = String(decoding: line.drop { $0 == 0x20 || $0 == 0x09 }, as: UTF8.self)
      if text.hasPrefix("//") || text.hasPrefix("*") || text.hasPrefix("/*") { continue }
      if objectiveC.contains(where: text.hasPrefix) { return Language(rawValue: "objective_c") }
      isCPlusPlus =
        isCPlusPlus || cppLines.contains(where: text.hasPrefix)
        || cppAnywhere.contains(where: text.contains)
    }
    return Language(rawValue: isCPlusPlus ? "cpp" : "c")
  }
}
