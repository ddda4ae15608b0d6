/// The values of all settings for one codebase, or for none, each with its origin.
package struct SettingValues: Sendable {
  private struct Entry {
    let value: SettingValue
    let origin: SettingOrigin
  }

  /// Only what is not built in.
  private var entries: [String: Entry] = [:]
  /// What a reader should know, as of settings that were not taken.
  package internal(set) var notices: [String] = []

  package init() {}

  package subscript<Value>(setting: Setting<Value>) -> Value {
    entries[setting.declaration.name].flatMap { Value($0.value) } ?? setting.defaultValue
  }

  package func value(of declaration: SettingDeclaration) -> SettingValue {
    entries[declaration.name]?.value ?? declaration.defaultValue
  }

  package func origin(of declaration: SettingDeclaration) -> SettingOrigin {
    entries[declaration.name]?.origin ?? .builtIn
  }

  package func isSet<Value>(_ setting: Setting<Value>) -> Bool {
    entries[setting.declaration.name] != nil
  }

  /// Sets one, whatever was there; for tests and programs that make values themselves.
  package mutating func set<Value>(_ setting: Setting<Value>, to value: Value) {
    set(value.settingValue, of: setting.declaration, from: .commandLine)
  }

  mutating func set(
    _ value: SettingValue, of declaration: SettingDeclaration, from origin: SettingOrigin
  ) {
    entries[declaration.name] = Entry(value: value, origin: origin)
  }
}
