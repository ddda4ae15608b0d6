import CodeModel
import Engine

/// The JSON form of code like some given code.
struct SimilarAnswerJSON: JSONOutput {
  struct Subject: Encodable {
    let path: String
    let startLine: Int
    let endLine: Int
    let name: Nullable<String>
  }

  let root: String
  let commit: Nullable<String>
  /// Null for code from standard input.
  let subject: Nullable<Subject>
  let files: Int
  let found: Int
  let seconds: Double
  let notices: [String]
  let results: [SimilarPlaceJSON]

  init(_ answer: SimilarAnswer) {
    root = answer.root
    commit = Nullable(answer.commit)
    subject = Nullable(
      answer.subject.map { place in
        Subject(
          path: place.path.string, startLine: place.lines.start, endLine: place.lines.end,
          name: Nullable(place.name))
      })
    files = answer.fileCount
    found = answer.foundCount
    seconds = answer.seconds
    notices = answer.notices
    results = answer.hits.map { SimilarPlaceJSON($0.hit, $0.likeness) }
  }
}

/// The JSON form of code that occurs more than once.
struct DuplicatesAnswerJSON: JSONOutput {
  struct Group: Encodable {
    let likeness: String
    let score: Double
    let tokens: Int
    let count: Int
    /// The first of so many.
    let places: [SimilarPlaceJSON]
  }

  let root: String
  let commit: Nullable<String>
  let files: Int
  let units: Int
  let found: Int
  let seconds: Double
  let notices: [String]
  let groups: [Group]

  init(_ answer: DuplicatesAnswer) {
    root = answer.root
    commit = Nullable(answer.commit)
    files = answer.fileCount
    units = answer.unitCount
    found = answer.foundCount
    seconds = answer.seconds
    notices = answer.notices
    groups = answer.groups.map { group in
      Group(
        likeness: group.likeness.label, score: group.likeness.score, tokens: group.tokenCount,
        count: group.placeCount,
        places: group.places.map { SimilarPlaceJSON($0, group.likeness) })
    }
  }
}

/// A place in either.
struct SimilarPlaceJSON: Encodable {
  let path: String
  let startLine: Int
  let endLine: Int
  let language: String
  let scope: [String]
  let symbols: [SearchAnswerJSON.Symbol]
  let likeness: String
  let score: Double
  let text: String

  init(_ hit: SearchHit, _ likeness: Likeness) {
    path = hit.path.string
    startLine = hit.lines.start
    endLine = hit.lines.end
    language = hit.language.rawValue
    scope = hit.scope
    symbols = hit.symbols.map(SearchAnswerJSON.Symbol.init)
    self.likeness = likeness.label
    score = likeness.score
    text = String(decoding: hit.text, as: UTF8.self)
  }
}
