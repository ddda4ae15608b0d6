package import CodeModel

/// A benchmark of a repository that says nothing.
package enum BenchmarkFault: Error, Hashable, Sendable {
  /// No question could be made, with why for each kind.
  case nothingToAsk(root: String, reasons: [String])
}

extension BenchmarkFault: UserFacingError {
  package var summary: String {
    switch self {
    case .nothingToAsk(let root, let reasons):
      "'\(root)' gives no questions to ask (\(reasons.joined(separator: "; ")))"
    }
  }

  package var hint: String? {
    "Name the top of a git repository with its history, or write queries for it: docs/evaluation.md"
  }

  package var fault: Fault { .user }
}
