import CodeModel

extension [Definition] {
  /// Without the further parts of a type whose definition may be divided among files.
  func withoutParts(_ rules: LanguageRules) -> [Definition] {
    guard rules.dividesTypes, count > 1, allSatisfy({ $0.symbol.kind.hasMembers }) else {
      return self
    }
    return Array(prefix(1))
  }
}
