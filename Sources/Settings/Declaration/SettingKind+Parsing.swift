import Foundation

extension SettingKind {
  /// The value that a text of the environment or the command line means; lists are separated by
  /// commas or written as in a settings file.
  package func value(parsing text: String) throws(SettingMismatch) -> SettingValue {
    try checked(try raw(text))
  }

  private func raw(_ text: String) throws(SettingMismatch) -> SettingValue {
    let trimmed = text.trimmingSpaces
    switch self {
    case .flag:
      guard let flag = Self.flags[trimmed.lowercased()] else { throw mismatch(text) }
      return .flag(flag)
    case .integer:
      guard let number = Int(trimmed.replacing("_", with: "")) else { throw mismatch(text) }
      return .integer(number)
    case .number:
      guard let number = Double(trimmed), number.isFinite else { throw mismatch(text) }
      return .number(number)
    case .choice, .text: return .text(text)
    case .path:
      // Whoever types a path means one from the folder they are in.
      let isWhole = text.isEmpty || text.hasPrefix("/") || text.hasPrefix("~/")
      return .text(isWhole ? text : "\(FileManager.default.currentDirectoryPath)/\(text)")
    case .texts, .choices:
      if trimmed.hasPrefix("[") { return try written(trimmed) }
      return .texts(Self.parts(trimmed))
    case .table:
      if trimmed.hasPrefix("{") { return try written(trimmed) }
      return .table(try entries(trimmed))
    }
  }

  private static let flags = [
    "true": true, "yes": true, "on": true, "1": true,
    "false": false, "no": false, "off": false, "0": false,
  ]

  private func written(_ text: String) throws(SettingMismatch) -> SettingValue {
    guard let value = SettingsText.value(of: text) else { throw mismatch(text) }
    return value
  }

  private func entries(_ text: String) throws(SettingMismatch) -> [String: String] {
    var entries: [String: String] = [:]
    for part in Self.parts(text) {
      let sides = part.split(separator: "=", maxSplits: 1).map { String($0).trimmingSpaces }
      guard sides.count == 2 else { throw mismatch(text) }
      entries[sides[0]] = sides[1]
    }
    return entries
  }

  private static func parts(_ text: String) -> [String] {
    text.split(separator: ",").map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
  }

  private func mismatch(_ text: String) -> SettingMismatch {
    SettingMismatch(expectation: expectation, found: "\"\(text)\"")
  }
}

extension SettingDeclaration {
  /// Throws `SettingsFault` that says what the setting takes.
  package func value(parsing text: String) throws(SettingsFault) -> SettingValue {
    do throws(SettingMismatch) {
      return try kind.value(parsing: text)
    } catch {
      throw .mismatch(name: name, text: isSecret ? "takes \(error.expectation)" : error.text)
    }
  }
}

extension String {
  var trimmingSpaces: String {
    let start = drop { $0.isWhitespace }
    let end = start.lastIndex { !$0.isWhitespace }
    return end.map { String(start[...$0]) } ?? ""
  }
}
