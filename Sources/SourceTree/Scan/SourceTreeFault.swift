package import CodeModel

/// Why a source tree could not be scanned, a file not be read, or a stored folder not be decoded.
package enum SourceTreeFault: Hashable {
  case rootMissing(path: String)
  case rootNotDirectory(path: String)
  case rootUnreadable(path: String, reason: String)
  case fileMissing(path: RepositoryPath)
  case fileUnreadable(path: RepositoryPath, reason: String)
  case fileTooLarge(path: RepositoryPath, byteCountMax: Int)
  case directoryNodeCorrupt
  /// A commit could not be read.
  case git(GitFault)
}

extension SourceTreeFault: UserFacingError {
  /// What happened, with the path concerned.
  package var summary: String {
    switch self {
    case .rootMissing(let path): "\(path) does not exist"
    case .rootNotDirectory(let path): "\(path) is not a folder"
    case .rootUnreadable(let path, let reason): "\(path) cannot be listed: \(reason)"
    case .fileMissing(let path): "\(path) no longer exists"
    case .fileUnreadable(let path, let reason): "\(path) cannot be read: \(reason)"
    case .fileTooLarge(let path, let limit): "\(path) is larger than \(limit) bytes"
    case .directoryNodeCorrupt: "a stored folder of the snapshot is damaged"
    case .git(let fault): fault.summary
    }
  }

  /// What to do about it.
  package var hint: String? {
    switch self {
    case .rootMissing: "Check the spelling, or give the path of an existing folder"
    case .rootNotDirectory: "Give the folder that contains it"
    case .rootUnreadable: "Check the folder's permissions with `ls -ld`"
    case .fileMissing, .fileTooLarge: "Run `apus index` again"
    case .fileUnreadable: "Check the file's permissions with `ls -l`"
    case .directoryNodeCorrupt: "Run `apus clear` and `apus index` to rebuild it"
    case .git(let fault): fault.hint
    }
  }

  /// A wrong path is the user's to mend, the rest lies in the file system.
  package var fault: Fault {
    switch self {
    case .rootMissing, .rootNotDirectory: .user
    case .rootUnreadable, .fileMissing, .fileUnreadable, .fileTooLarge: .environment
    case .directoryNodeCorrupt: .environment
    case .git(let fault): fault.fault
    }
  }
}
