package import CodeModel

/// An evaluation that cannot run.
package enum EvaluationFault: Error, Hashable, Sendable {
  case unreadable(path: String)
  case malformed(path: String, line: Int, detail: String)
  case missingCorpus(path: String, repo: String)
  case unwritable(path: String)
}

extension EvaluationFault: UserFacingError {
  package var summary: String {
    switch self {
    case .unreadable(let path): "Queries file '\(path)' cannot be read"
    case .malformed(let path, let line, let detail): "\(path):\(line): \(detail)"
    case .missingCorpus(let path, let repo): "The corpus of '\(repo)' is missing: '\(path)'"
    case .unwritable(let path): "Run file '\(path)' cannot be written"
    }
  }

  package var hint: String? {
    switch self {
    case .unreadable: "Check the path"
    case .malformed:
      "Each line is {\"id\", \"repo\", \"query\", \"targets\": [{\"path\", \"start\", \"end\"}]}"
    case .missingCorpus: "Lay the corpora out as DIR/REPO, or leave out others with --repo"
    case .unwritable: "Check that the folder exists and can be written"
    }
  }

  package var fault: Fault { .user }
}
