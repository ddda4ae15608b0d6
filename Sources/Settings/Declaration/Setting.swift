/// A declared setting whose value is of a type.
package struct Setting<Value: SettingConvertible>: Sendable {
  package let declaration: SettingDeclaration
  package let defaultValue: Value

  private init(
    _ name: String, _ kind: SettingKind, _ defaultValue: Value, unit: String?,
    options: SettingOptions, means meaning: String
  ) {
    self.defaultValue = defaultValue
    declaration = SettingDeclaration(
      name: name, kind: kind, defaultValue: defaultValue.settingValue, meaning: meaning,
      unit: unit, options: options)
  }
}

extension Setting where Value == Bool {
  package init(
    _ name: String, _ defaultValue: Bool, options: SettingOptions = SettingOptions(),
    means meaning: String
  ) {
    self.init(name, .flag, defaultValue, unit: nil, options: options, means: meaning)
  }
}

extension Setting where Value == Int {
  package init(
    _ name: String, _ defaultValue: Int, in range: ClosedRange<Int>, unit: String? = nil,
    options: SettingOptions = SettingOptions(), means meaning: String
  ) {
    self.init(name, .integer(range), defaultValue, unit: unit, options: options, means: meaning)
  }
}

extension Setting where Value == Double {
  package init(
    _ name: String, _ defaultValue: Double, in range: ClosedRange<Double>, unit: String? = nil,
    options: SettingOptions = SettingOptions(), means meaning: String
  ) {
    self.init(name, .number(range), defaultValue, unit: unit, options: options, means: meaning)
  }
}

extension Setting where Value == String {
  /// Any text.
  package init(
    _ name: String, _ defaultValue: String = "", options: SettingOptions = SettingOptions(),
    means meaning: String
  ) {
    self.init(name, .text, defaultValue, unit: nil, options: options, means: meaning)
  }

  /// One of some names.
  package init(
    _ name: String, _ defaultValue: String, among choices: [String],
    options: SettingOptions = SettingOptions(), means meaning: String
  ) {
    self.init(name, .choice(choices), defaultValue, unit: nil, options: options, means: meaning)
  }

  /// A path outside the tree, which only the user may name; empty for none.
  package init(path name: String, environmentName: String? = nil, means meaning: String) {
    self.init(
      name, .path, "", unit: nil,
      options: SettingOptions(reach: .wholeProgram, environmentName: environmentName),
      means: meaning)
  }
}

extension Setting where Value == [String] {
  package init(
    _ name: String, _ defaultValue: [String] = [], options: SettingOptions = SettingOptions(),
    means meaning: String
  ) {
    self.init(name, .texts, defaultValue, unit: nil, options: options, means: meaning)
  }

  /// Some of some names.
  package init(
    _ name: String, _ defaultValue: [String], among choices: [String],
    options: SettingOptions = SettingOptions(), means meaning: String
  ) {
    self.init(name, .choices(choices), defaultValue, unit: nil, options: options, means: meaning)
  }
}

extension Setting where Value == [String: String] {
  package init(
    _ name: String, options: SettingOptions = SettingOptions(), means meaning: String
  ) {
    self.init(name, .table, [:], unit: nil, options: options, means: meaning)
  }
}
