/// All that is known of one setting; parser, commands, schema and reference are made of it.
package struct SettingDeclaration: Hashable, Sendable {
  /// Section and key, as in `search.limit`.
  package let name: String
  package let kind: SettingKind
  package let defaultValue: SettingValue
  /// One sentence: what it does.
  package let meaning: String
  /// What a number counts, as in `bytes`.
  package let unit: String?
  package let reach: SettingReach
  /// The variable of the environment that sets it.
  package let environmentName: String
  /// Variables of claude-context that set it too, with less weight.
  package let foreignVariables: [ForeignVariable]
  /// Never shown.
  package let isSecret: Bool

  /// As it is without a reason for another one.
  static func environmentName(of name: String) -> String {
    "APUS_" + name.uppercased().replacing(".", with: "_")
  }

  /// Every part of the name but the last, as in `search`.
  package var section: String {
    name.split(separator: ".").dropLast().joined(separator: ".")
  }

  /// The last part of the name, as in `limit`.
  package var key: String { name.split(separator: ".").last.map(String.init) ?? name }

  init(
    name: String, kind: SettingKind, defaultValue: SettingValue, meaning: String, unit: String?,
    options: SettingOptions
  ) {
    self.name = name
    self.kind = kind
    self.defaultValue = defaultValue
    self.meaning = meaning
    self.unit = unit
    reach = options.reach
    environmentName =
      options.environmentName
      ?? Self.environmentName(of: name)
    foreignVariables = options.foreignVariables
    isSecret = options.isSecret
  }
}

/// What few declarations say otherwise.
package struct SettingOptions: Sendable {
  var reach = SettingReach.everywhere
  var environmentName: String?
  var foreignVariables: [ForeignVariable] = []
  var isSecret = false

  static let userOnly = SettingOptions(reach: .userOnly)
  static let wholeProgram = SettingOptions(reach: .wholeProgram)

  /// - Parameters:
  ///   - reach: Who may set it.
  ///   - environmentName: Its variable, where that is not `APUS_SECTION_KEY`.
  ///   - foreignVariables: What claude-context calls the same.
  ///   - isSecret: Whether its value is never shown.
  package init(
    reach: SettingReach = .everywhere, environmentName: String? = nil,
    foreignVariables: [ForeignVariable] = [], isSecret: Bool = false
  ) {
    self.reach = reach
    self.environmentName = environmentName
    self.foreignVariables = foreignVariables
    self.isSecret = isSecret
  }
}

/// Who may set something.
package enum SettingReach: String, Hashable, Sendable {
  /// A codebase too, in the file it brings along.
  case everywhere
  /// Only the user: what lets secrets in or uses up the machine. A codebase needs consent that is
  /// recorded outside the tree.
  case userOnly
  /// Only the user, whatever consent there is: what all codebases share, as the service to which code
  /// is sent, its key, the model, and places outside the tree.
  case wholeProgram
}
