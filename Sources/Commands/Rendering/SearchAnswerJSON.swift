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
    /// The probability that it is a right answer.
    let confidence: Nullable<Double>
    let score: Double
    let text: String
    let explanation: [String: Double]
    /// Its rank and score by each source of evidence alone.
    let standings: [Standing]
    /// Null unless they were asked for and some are known.
    let neighbours: Nullable<NeighboursJSON>
  }

  struct Symbol: Encodable {
    let name: String
    let kind: String
  }

  struct Standing: Encodable {
    let leg: String
    let rank: Int
    let score: Double
  }

  /// How the answer came about.
  struct Origin: Encodable {
    let kinds: [String]
    /// Why each source of evidence had no say; null where it had.
    let legs: [String: Nullable<String>]
    let compared: Int
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
  /// Whether any result matches the query well.
  let matchesWell: Bool
  let origin: Nullable<Origin>
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
    matchesWell = answer.matchesWell && !answer.hits.isEmpty
    origin = Nullable(answer.origin.map(Origin.init))
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

extension SearchAnswerJSON.Origin {
  fileprivate init(_ origin: AnswerOrigin) {
    kinds = origin.kinds
    legs = Dictionary(
      origin.legs.map { ($0.name, Nullable($0.silence)) }, uniquingKeysWith: { first, _ in first })
    compared = origin.comparedCount
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
    confidence = Nullable(hit.confidence)
    score = hit.score
    text = String(decoding: hit.text, as: UTF8.self)
    explanation = Dictionary(
      hit.explanation.map { ($0.feature, $0.value) }, uniquingKeysWith: +)
    standings = hit.standings.map {
      SearchAnswerJSON.Standing(leg: $0.leg, rank: $0.rank, score: $0.score)
    }
    neighbours = Nullable(hit.neighbours.map(NeighboursJSON.init))
  }
}
