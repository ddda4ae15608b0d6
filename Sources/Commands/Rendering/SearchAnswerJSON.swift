import CodeModel
import Engine

/// The JSON form of a search answer.
struct SearchAnswerJSON: JSONOutput {
  struct Result: Encodable {
    let rank: Int
    /// The label of its codebase; null when only one was searched.
    let codebase: Nullable<String>
    let path: String
    let startLine: Int
    let endLine: Int
    let language: String
    let scope: [String]
    let signature: Nullable<String>
    let symbols: [Symbol]
    let score: Double
    let text: String
    let explanation: [String: Double]
    /// Null unless they were asked for and some are known.
    let neighbours: Nullable<NeighboursJSON>
  }

  struct Symbol: Encodable {
    let name: String
    let kind: String
  }

  struct Codebase: Encodable {
    let label: String
    let root: String
    let commit: Nullable<String>
    let files: Int
    let chunks: Int
  }

  let query: String
  let codebases: [Codebase]
  /// Of the first of the codebases.
  let root: String
  let commit: Nullable<String>
  let files: Int
  let chunks: Int
  let seconds: Double
  /// How the index lags behind the folder; null when it does not.
  let freshness: Nullable<String>
  let notices: [String]
  let results: [Result]

  init(_ answer: SearchAnswer, query: String) {
    self.query = query
    codebases = answer.codebases.map { codebase in
      Codebase(
        label: codebase.label, root: codebase.root, commit: Nullable(codebase.commit),
        files: codebase.fileCount, chunks: codebase.chunkCount)
    }
    root = answer.root
    commit = Nullable(answer.commit)
    files = answer.fileCount
    chunks = answer.chunkCount
    seconds = answer.seconds
    freshness = Nullable(answer.freshness)
    notices = answer.notices
    results = answer.hits.enumerated().map { rank, hit in
      Result(hit, rank: rank + 1, codebase: answer.label(of: hit))
    }
  }
}

extension SearchAnswerJSON.Symbol {
  init(_ symbol: ChunkSymbol) {
    self.init(name: symbol.name, kind: symbol.kind.name)
  }
}

extension SearchAnswerJSON.Result {
  fileprivate init(_ hit: SearchHit, rank: Int, codebase: String?) {
    self.rank = rank
    self.codebase = Nullable(codebase)
    path = hit.path.string
    startLine = hit.lines.start
    endLine = hit.lines.end
    language = hit.language.rawValue
    scope = hit.scope
    signature = Nullable(hit.signature)
    symbols = hit.symbols.map(SearchAnswerJSON.Symbol.init)
    score = hit.score
    text = String(decoding: hit.text, as: UTF8.self)
    explanation = Dictionary(
      hit.explanation.map { ($0.feature, $0.value) }, uniquingKeysWith: +)
    neighbours = Nullable(hit.neighbours.map(NeighboursJSON.init))
  }
}
