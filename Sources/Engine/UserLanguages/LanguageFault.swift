package import CodeModel

/// Why a language cannot be added or removed.
package enum LanguageFault: Error, Hashable, Sendable {
  /// Not in the collection; similar names are.
  case unknown(name: String, similar: [String])
  /// It ships with Apus.
  case bundled(name: String)
  /// The grammar is the user's already.
  case present(path: String)
  /// The user has no grammar of the name.
  case absent(name: String, directory: String)
  /// The configuration directory is not an absolute path.
  case noDirectory(String)
  /// The files that build a grammar are not beside the program.
  case noCollection
  /// The script that builds ended with an error, which it has explained.
  case notBuilt(name: String)
}

extension LanguageFault: UserFacingError {
  package var summary: String {
    switch self {
    case .unknown(let name, let similar):
      "the collection has no grammar '\(name)'"
        + (similar.isEmpty ? "" : "; it has \(similar.joined(separator: ", "))")
    case .bundled(let name): "\(name) ships with Apus"
    case .present(let path): "there is \(path) already"
    case .absent(let name, let directory): "there is no grammar '\(name)' in \(directory)"
    case .noDirectory(let path): "the configuration directory '\(path)' is not an absolute path"
    case .noCollection: "this installation cannot build grammars: its scripts are missing"
    case .notBuilt(let name): "the grammar '\(name)' was not built; the reason is above"
    }
  }

  package var hint: String? {
    switch self {
    case .unknown: "'apus language available' lists all names"
    case .bundled: nil
    case .present(let path):
      "To build it again, run 'apus language remove' first, or remove \(path)"
    case .absent: "'apus language list' tells what there is"
    case .noDirectory: "Set APUS_CONFIG to an absolute path"
    case .noCollection: "Install Apus again with scripts/install, or run it from a checkout"
    case .notBuilt: nil
    }
  }

  package var fault: Fault {
    switch self {
    case .unknown, .bundled, .present, .absent, .noDirectory: .user
    case .noCollection, .notBuilt: .environment
    }
  }
}
