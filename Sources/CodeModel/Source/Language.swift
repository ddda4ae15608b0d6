/// The name of a programming or markup language, in lower case as in `python`, `tsx`, `c_sharp`.
package struct Language: RawRepresentable, Hashable, Sendable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Text of no known language; analysed by its line structure.
  package static let plainText = Language(rawValue: "text")
}

extension Language: Comparable {
  package static func < (left: Language, right: Language) -> Bool { left.rawValue < right.rawValue }
}

extension Language: CustomStringConvertible {
  package var description: String { rawValue }
}
