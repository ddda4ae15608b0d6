package import CodeModel
package import Storage

/// Files in which code is looked for that occurs more than once.
package struct DuplicateQuery: Sendable {
  package struct File: Sendable {
    package let path: RepositoryPath
    package let analysis: AnalysisKey

    package init(path: RepositoryPath, analysis: AnalysisKey) {
      self.path = path
      self.analysis = analysis
    }
  }

  /// By path.
  package var files: [File]
  package var countMax: Int
  /// The least score of a likeness; below `TokenComparison.nearDuplicateMin` it changes nothing.
  package var scoreMin: Double

  package init(files: [File], countMax: Int, scoreMin: Double) {
    self.files = files
    self.countMax = countMax
    self.scoreMin = scoreMin
  }
}

/// The code that occurs more than once.
package struct DuplicateReply: Sendable {
  /// Those with most code in common first; none lies within another that tells as much.
  package var groups: [DuplicateGroup] = []
  /// How many there were before the rest was cut, those within others among them.
  package var foundCount = 0
  /// Functions, types and files that were compared.
  package var unitCount = 0
  /// One line each: what limits the answer.
  package var notices: [String] = []

  package init() {}
}
