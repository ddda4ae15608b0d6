package import CodeModel

/// What can go wrong with settings.
package enum SettingsFault: UserFacingError, Hashable {
  /// Mistakes in files, environment and command line, at least one.
  case problems([SettingProblem])
  case notAnAssignment(text: String)
  case unknown(name: String)
  case mismatch(name: String, text: String)
  /// A file could not be written; nothing of it was changed.
  case unwritable(path: String, reason: String)
  /// A file is laid out in a way that only a person should edit.
  case needsHand(path: String, name: String)
  /// There is nothing at a place where a file was meant.
  case missing(path: String)

  package var summary: String {
    switch self {
    case .problems(let problems):
      problems.prefix(Self.problemsShownMax).map(\.description).joined(separator: "; ")
        + (problems.count > Self.problemsShownMax
          ? "; and \(problems.count - Self.problemsShownMax) more mistakes" : "")
    case .notAnAssignment(let text): "'\(text)' is not of the form NAME=VALUE"
    case .unknown(let name):
      SettingProblem.unknown(name, at: "").text
    case .mismatch(let name, let text): "\(name) \(text)"
    case .unwritable(let path, let reason): "\(path) cannot be written: \(reason)"
    case .needsHand(let path, let name):
      "\(path) is laid out in a way in which \(name) cannot be set by a command"
    case .missing(let path): "there is no file \(path)"
    }
  }

  package var hint: String? {
    switch self {
    case .problems: "Mend what is named; 'apus config check' lists all mistakes"
    case .notAnAssignment: "Write for example --set search.limit=20"
    case .unknown, .mismatch: "'apus config show --all' lists all settings with what they take"
    case .unwritable: "Check the folder's permissions, or set APUS_CONFIG to another folder"
    case .needsHand: "Edit it yourself: 'apus config edit'"
    case .missing: "Name a folder with a \(SettingLayers.projectFileName), or such a file"
    }
  }

  package var fault: Fault {
    if case .unwritable = self { return .environment }
    return .user
  }

  private static let problemsShownMax = 3
}
