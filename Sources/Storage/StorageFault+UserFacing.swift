package import CodeModel

extension StorageFault: UserFacingError {
  package var summary: String {
    switch self {
    case .corrupt(let path, let detail): "The index database \(path) is damaged: \(detail)"
    case .newerVersion(let path, let found, let supported):
      "The index database \(path) has format \(found), and this apus reads up to \(supported)"
    case .diskFull(let path): "The disk that holds \(path) is full; nothing indexed so far is lost"
    case .busy(let path): "The index database \(path) is kept busy by another process"
    case .locked(let path, let holder): Self.lockedSummary(path: path, holder: holder)
    case .readOnly(let path): "The index database \(path) cannot be written"
    case .wrongFileKind(let path, let isDirectory):
      isDirectory ? "\(path) is a directory, not a file" : "\(path) is not a directory"
    case .cannotOpen(let path, let detail): "\(path) cannot be opened: \(detail)"
    case .inputOutput(let path, let detail): "Reading or writing \(path) failed: \(detail)"
    case .outdated(let detail): "The index changed while it was being updated: \(detail)"
    case .internalError(let detail): "The index database refused a statement: \(detail)"
    }
  }

  package var hint: String? {
    switch self {
    case .corrupt(let path, _):
      "Run `apus verify --repair` to mend what can be; to start afresh, run `apus clear --all` or "
        + "move \(path) aside, then index again"
    case .newerVersion: "Upgrade apus, or set APUS_HOME to another folder for this version"
    case .diskFull: "Free some space and run the same command again; it goes on where it stopped"
    case .busy: "Run the command again in a moment"
    case .locked: "Wait for it to end, or end that process, and run the command again"
    case .readOnly: "Make the file and its folder writable, or set APUS_HOME to a folder that is"
    case .wrongFileKind: "Move it aside, or set APUS_HOME to another folder"
    case .cannotOpen: "Check the folder's permissions, or set APUS_HOME to a folder you can write"
    case .inputOutput: "Check the disk, then run `apus doctor`"
    case .outdated: "Run the same command again"
    case .internalError:
      "Run `apus doctor`; if it finds no damage, report this with the command that led to it"
    }
  }

  package var fault: Fault {
    switch self {
    case .internalError: .bug
    case .newerVersion, .wrongFileKind: .user
    default: .environment
    }
  }

  private static func lockedSummary(path: String, holder: Int32?) -> String {
    guard let holder else { return "Another process is writing the index (lock \(path))" }
    return "Process \(holder) is writing the index (lock \(path))"
  }
}
