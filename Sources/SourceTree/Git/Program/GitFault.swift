package import CodeModel

/// Why git could not tell what a commit holds.
package enum GitFault: Error, Hashable, Sendable {
  /// There is no program `git`.
  case programMissing
  case notRepository(path: String)
  /// The repository belongs to another user, and git does not trust it.
  case unsafeOwnership(path: String)
  case unknownRevision(String, path: String, isShallow: Bool)
  /// The clone was made without objects that are needed.
  case objectsMissing(commit: String, path: String)
  /// Git ended with an error of its own words.
  case failed(path: String, message: String)
}

extension GitFault: UserFacingError {
  package var summary: String {
    switch self {
    case .programMissing: "git is not installed, and commits are read with it"
    case .notRepository(let path): "'\(path)' is not in a git repository, so it has no commits"
    case .unsafeOwnership(let path):
      "git refuses the repository of '\(path)' because another user owns it"
    case .unknownRevision(let revision, let path, let isShallow):
      "'\(revision)' names no commit in the repository of '\(path)'"
        + (isShallow ? ", which is a shallow clone" : "")
    case .objectsMissing(let commit, let path):
      "The repository of '\(path)' lacks objects of commit \(commit.prefix(12))"
    case .failed(let path, let message): "git failed in '\(path)': \(message)"
    }
  }

  package var hint: String? {
    switch self {
    case .programMissing: "Install git and make sure that it is on the PATH"
    case .notRepository: "Leave out the commit to search the folder as it is"
    case .unsafeOwnership(let path):
      "If you trust it: git config --global --add safe.directory '\(path)'"
    case .unknownRevision(_, _, let isShallow):
      isShallow
        ? "Fetch the history with git fetch --unshallow, or name a commit that is there"
        : "Name a branch, tag or commit; git log --oneline shows some, git fetch brings others"
    case .objectsMissing: "The clone is partial; git checkout or git fetch --refetch brings them"
    case .failed: "Run git status in that folder to see what is wrong"
    }
  }

  package var fault: Fault {
    switch self {
    case .notRepository, .unknownRevision: .user
    case .programMissing, .unsafeOwnership, .objectsMissing, .failed: .environment
    }
  }
}
