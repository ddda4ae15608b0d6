package import CodeModel

/// The code that something like is looked for.
package struct SimilarSubject: Sendable {
  package var text: [UInt8]
  /// Nil for code of an unknown language.
  package var language: Language?
  /// Where it stands in the codebase, which is not found again; nil for code from elsewhere.
  package var path: RepositoryPath?
  package var lines: LineRange?

  package init(
    text: [UInt8], language: Language? = nil, path: RepositoryPath? = nil, lines: LineRange? = nil
  ) {
    self.text = text
    self.language = language
    self.path = path
    self.lines = lines
  }
}

/// What is like some code, and how much of it is wanted.
package struct SimilarQuery: Sendable {
  package var subject: SimilarSubject
  package var countMax: Int
  /// The least score of a likeness.
  package var scoreMin: Double
  package var filter: ResultFilter

  package init(
    subject: SimilarSubject, countMax: Int, scoreMin: Double, filter: ResultFilter = ResultFilter()
  ) {
    self.subject = subject
    self.countMax = countMax
    self.scoreMin = scoreMin
    self.filter = filter
  }
}

/// What was found to be like some code.
package struct SimilarReply: Sendable {
  /// The most alike first.
  package var hits: [SimilarHit] = []
  /// How many there were before the rest was cut.
  package var foundCount = 0
  /// One line each: what limits the answer.
  package var notices: [String] = []

  package init() {}
}
