import CodeModel
import Relations
import SourceTree

/// The history of a codebase, or why there is none.
struct HistoryAnswer {
  let history: ChangeHistory?
  /// A line that says what limits it; nil when nothing does.
  let notice: String?

  init(_ history: ChangeHistory) {
    self.history = history
    notice = history.limit.map { "of the git history \($0)" }
  }

  init(_ fault: any Error) {
    history = nil
    notice = "there is no git history: \(Self.reason(fault))"
  }

  private static func reason(_ fault: any Error) -> String {
    switch fault {
    case GitFault.programMissing: "git is not installed"
    case GitFault.notRepository: "the folder is in no git repository"
    case GitFault.unknownRevision(_, _, isShallow: false): "nothing was committed yet"
    case let fault as any UserFacingError: fault.summary
    default: "\(fault)"
    }
  }
}

extension ChangeHistory {
  /// What of it is missing, if it is worth saying.
  fileprivate var limit: String? {
    switch end {
    case .beginning, .commitCount: nil
    case .effort: "only the newest \(commitCount) commits were read, as reading took too long"
    case .shallow: "only \(commitCount) commits are here, as the clone is shallow"
    }
  }
}
