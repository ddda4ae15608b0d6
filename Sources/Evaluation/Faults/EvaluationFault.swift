package import CodeModel

/// An evaluation that cannot run.
package enum EvaluationFault: Error, Hashable, Sendable {
  case unreadable(path: String)
  case malformed(path: String, line: Int, detail: String)
  case missingCorpus(path: String, repo: String)
  case unwritable(path: String)
  /// A run has no ranking for any of the queries.
  case unrelatedRun(path: String)
  /// Queries can only be asked of another repository where there is one.
  case oneRepository(set: String)
}

extension EvaluationFault: UserFacingError {
  package var summary: String {
    switch self {
    case .unreadable(let path): "'\(path)' cannot be read"
    case .malformed(let path, let line, let detail): "\(path):\(line): \(detail)"
    case .missingCorpus(let path, let repo): "The corpus of '\(repo)' is missing: '\(path)'"
    case .unwritable(let path): "'\(path)' cannot be written"
    case .unrelatedRun(let path): "'\(path)' ranks none of these queries"
    case .oneRepository(let set): "All queries of '\(set)' are about one repository"
    }
  }

  package var hint: String? {
    switch self {
    case .unreadable: "Check the path"
    case .malformed: "docs/evaluation.md shows what a line has to be"
    case .missingCorpus:
      "Lay the corpora out as DIR/REPO/BENCHMARK_ROOT, or leave out others with --repo"
    case .unwritable: "Check that the folder exists and can be written"
    case .unrelatedRun: "Name the queries that the run was made with"
    case .oneRepository: "Give queries about several repositories in one file"
    }
  }

  package var fault: Fault { .user }
}
