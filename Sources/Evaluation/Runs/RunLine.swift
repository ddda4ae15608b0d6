/// The ranking of one query, a line of a run file.
package struct RunLine: Sendable, Codable {
  package let id: String
  /// Best first.
  package let results: [RunResult]

  package init(id: String, results: [RunResult]) {
    self.id = id
    self.results = results
  }
}

/// A ranked place; lines count from 1, both ends included.
package struct RunResult: Hashable, Sendable, Codable {
  package let path: String
  package let start: Int
  package let end: Int

  package init(path: String, start: Int, end: Int) {
    self.path = path
    self.start = start
    self.end = end
  }
}
