/// A type that the value of a setting can be read as.
package protocol SettingConvertible: Sendable {
  /// Nil for a value of another kind.
  init?(_ value: SettingValue)

  var settingValue: SettingValue { get }
}

extension Bool: SettingConvertible {
  package init?(_ value: SettingValue) {
    guard case .flag(let flag) = value else { return nil }
    self = flag
  }

  package var settingValue: SettingValue { .flag(self) }
}

extension Int: SettingConvertible {
  package init?(_ value: SettingValue) {
    guard case .integer(let integer) = value else { return nil }
    self = integer
  }

  package var settingValue: SettingValue { .integer(self) }
}

extension Double: SettingConvertible {
  package init?(_ value: SettingValue) {
    guard case .number(let number) = value else { return nil }
    self = number
  }

  package var settingValue: SettingValue { .number(self) }
}

extension String: SettingConvertible {
  package init?(_ value: SettingValue) {
    guard case .text(let text) = value else { return nil }
    self = text
  }

  package var settingValue: SettingValue { .text(self) }
}

extension [String]: SettingConvertible {
  package init?(_ value: SettingValue) {
    guard case .texts(let texts) = value else { return nil }
    self = texts
  }

  package var settingValue: SettingValue { .texts(self) }
}

extension [String: String]: SettingConvertible {
  package init?(_ value: SettingValue) {
    guard case .table(let table) = value else { return nil }
    self = table
  }

  package var settingValue: SettingValue { .table(self) }
}
