import TOMLKit

extension SettingValue {
  /// Nil for what no setting takes, as dates and mixed lists.
  init?(_ value: any TOMLValueConvertible) {
    switch value.type {
    case .bool: self = .flag(value.bool ?? false)
    case .int: self = .integer(value.int ?? 0)
    case .double: self = .number(value.double ?? 0)
    case .string: self = .text(value.string ?? "")
    case .array:
      let elements = (value.array).map(Array.init) ?? []
      let texts = elements.compactMap(\.string)
      guard texts.count == elements.count else { return nil }
      self = .texts(texts)
    case .table:
      guard let table = value.table else { return nil }
      var entries: [String: String] = [:]
      for key in table.keys {
        guard let text = table[key]?.string else { return nil }
        entries[key] = text
      }
      self = .table(entries)
    default: return nil
    }
  }
}

/// Text in the form of a settings file.
enum SettingsText {
  /// The value a text means; nil when it is none.
  static func value(of text: String) -> SettingValue? {
    let line = "value = \(text)"
    var gate = ParserGate(line)
    guard !text.contains(where: \.isNewline), gate.refusal() == nil,
      let table = try? TOMLTable(string: line), table.keys.count == 1
    else {
      return nil
    }
    return table["value"].flatMap { SettingValue($0) }
  }
}
