/// The JSON answer of a search.
struct SearchJSON: Decodable {
  struct Result: Decodable {
    struct Symbol: Decodable {
      let name: String
      let kind: String
    }

    struct Standing: Decodable {
      let leg: String
      let rank: Int
    }

    let rank: Int
    let path: String
    let startLine: Int
    let endLine: Int
    let language: String
    let scope: [String]
    let signature: String?
    let symbols: [Symbol]
    let score: Double
    let confidence: Double
    let standings: [Standing]
    let text: String
    let explanation: [String: Double]

    var place: String { "\(path):\(startLine)-\(endLine)" }
  }

  struct Origin: Decodable {
    let kinds: [String]
    let legs: [String: String?]
  }

  let query: String
  let root: String
  let files: Int
  let chunks: Int
  let seconds: Double
  let notices: [String]
  let matchesWell: Bool
  let origin: Origin
  let results: [Result]
}

/// The JSON report of an index run.
struct IndexJSON: Decodable {
  struct Skip: Decodable {
    let reason: String
    let count: Int
    let examples: [String]
  }

  let root: String
  let filesAdded: Int
  let filesModified: Int
  let filesRemoved: Int
  let filesUnchanged: Int
  let filesAnalysed: Int
  let filesRead: Int
  let vectorsComputed: Int
  let skipped: [Skip]
  let diagnostics: [String]

  func skipCount(_ reason: String) -> Int { skipped.first { $0.reason == reason }?.count ?? 0 }
}

/// The JSON status of a codebase.
struct StatusJSON: Decodable {
  let root: String
  let state: String
  let files: Int
  let lines: Int
  let chunks: Int
  let textsLackingVector: Int
  let model: String
  let lastSynchronised: Double?
  let skipped: [IndexJSON.Skip]
}

/// The JSON outline of a file, or of a file of a folder.
struct OutlineJSON: Decodable {
  struct Symbol: Decodable {
    let name: String
    let kind: String
    let line: Int
    let endLine: Int
    let scope: [String]
    let signature: String?
    let summary: String?
    let visibility: String?
    let nameRange: [Int]
    let range: [Int]
    let bodyRange: [Int]?
    let children: [Symbol]
  }

  let path: String
  let language: String
  let lines: Int
  let symbols: [Symbol]
}

/// The JSON outline of a folder.
struct FolderOutlineJSON: Decodable {
  struct LeftOut: Decodable {
    let summaries: Int
    let signatures: Int
    let symbols: Int?
    let files: Int
  }

  let root: String
  let path: String
  let files: [OutlineJSON]
  let leftOut: LeftOut?
  let notices: [String]
}

/// The JSON form of a context.
struct ContextJSON: Decodable {
  struct Tokens: Decodable {
    let budget: Int
    let used: Int
  }

  struct Section: Decodable {
    struct Part: Decodable {
      let startLine: Int
      let endLine: Int
      let text: String
    }

    let path: String
    let role: String
    let reason: String
    let parts: [Part]
  }

  let tokens: Tokens
  let sections: [Section]
  let notices: [String]
}
