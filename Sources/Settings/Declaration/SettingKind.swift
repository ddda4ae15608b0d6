import Foundation

/// What a setting may be.
package enum SettingKind: Hashable, Sendable {
  case flag
  case integer(ClosedRange<Int>)
  case number(ClosedRange<Double>)
  case choice([String])
  case text
  /// An absolute path, or one that begins with `~/`; empty for none.
  case path
  case texts
  case choices([String])
  case table

  /// What is accepted, as the end of "takes …".
  package var expectation: String {
    switch self {
    case .flag: "true or false"
    case .integer(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .number(let range):
      "a number from \(range.lowerBound.settingText) to \(range.upperBound.settingText)"
    case .choice(let names): "one of \(Self.list(names))"
    case .text: "a text"
    case .path: "an absolute path or one that begins with ~/"
    case .texts: "a list of texts"
    case .choices(let names): "a list of \(Self.list(names))"
    case .table: "a table of texts"
    }
  }

  private static func list(_ names: [String]) -> String {
    names.map { "\"\($0)\"" }.joined(separator: ", ")
  }

  /// The value with its range or choices checked; a whole number stands for a number too.
  func checked(_ value: SettingValue) throws(SettingMismatch) -> SettingValue {
    switch (self, value) {
    case (.flag, .flag), (.text, .text), (.texts, .texts), (.table, .table): return value
    case (.integer(let range), .integer(let number)) where range.contains(number): return value
    case (.number(let range), .number(let number)) where range.contains(number): return value
    case (.number(let range), .integer(let number)) where range.contains(Double(number)):
      return .number(Double(number))
    case (.choice(let names), .text(let name)) where names.contains(name): return value
    case (.choices(let names), .texts(let texts)) where texts.allSatisfy(names.contains):
      return value
    case (.path, .text(let path)): return .text(try expanded(path))
    default: throw SettingMismatch(expectation: expectation, found: value.toml)
    }
  }

  private func expanded(_ path: String) throws(SettingMismatch) -> String {
    if path.isEmpty || path.hasPrefix("/") { return path }
    guard path.hasPrefix("~/") else {
      throw SettingMismatch(expectation: expectation, found: "\"\(path)\"")
    }
    return NSHomeDirectory() + path.dropFirst()
  }
}

/// A value that a setting does not take.
package struct SettingMismatch: Error, Hashable, Sendable {
  /// The end of "takes …".
  let expectation: String
  /// As it was written.
  let found: String

  var text: String { "takes \(expectation), not \(found.prefix(Self.foundCharactersMax))" }

  private static let foundCharactersMax = 80
}

extension Double {
  /// Without a fraction where there is none.
  var settingText: String {
    self == rounded() && abs(self) < 1e15 ? String(Int(self)) : String(self)
  }
}
