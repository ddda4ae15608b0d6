package import CodeModel

/// Why an index pack cannot be written or taken.
package enum PackFault: Error, Hashable, Sendable {
  case cannotOpen(path: String, reason: String)
  case notAPack(path: String)
  case otherFormat(path: String, found: Int, supported: Int)
  /// Cut off or changed since it was written.
  case damaged(path: String, detail: String)
  case otherAnalyser(path: String, found: Int, own: Int)
  /// It is whole, but what it says of a content is not true.
  case untrue(path: String, detail: String)
  case nothingToExport(root: String)
  case cannotWrite(path: String, reason: String)
}

extension PackFault: UserFacingError {
  package var summary: String {
    switch self {
    case .cannotOpen(let path, let reason): "The index pack \(path) cannot be opened: \(reason)"
    case .notAPack(let path): "\(path) is not an index pack"
    case .otherFormat(let path, let found, let supported):
      "The index pack \(path) has format \(found), and this apus reads \(supported)"
    case .damaged(let path, let detail): "The index pack \(path) is damaged: \(detail)"
    case .otherAnalyser(let path, let found, let own):
      "The index pack \(path) was made by another version of apus (analyser \(found), here \(own))"
    case .untrue(let path, let detail): "The index pack \(path) cannot be trusted: \(detail)"
    case .nothingToExport(let root): "'\(root)' has nothing indexed to export"
    case .cannotWrite(let path, let reason): "The index pack \(path) cannot be written: \(reason)"
    }
  }

  package var hint: String? {
    switch self {
    case .cannotOpen: "Check the path and its permissions"
    case .notAPack: "Give a file that apus export wrote"
    case .otherFormat, .otherAnalyser:
      "Nothing was changed. Make the pack with the version of apus that imports it"
    case .damaged: "Nothing was changed. Fetch the file again, or make it anew with apus export"
    case .untrue: "Nothing was changed. Make the pack anew with apus export"
    case .nothingToExport: "Index it first: apus index PATH"
    case .cannotWrite: "Check the folder's permissions and the free space"
    }
  }

  package var fault: Fault {
    switch self {
    case .cannotOpen, .notAPack, .otherFormat, .otherAnalyser, .nothingToExport: .user
    case .damaged, .untrue, .cannotWrite: .environment
    }
  }
}
