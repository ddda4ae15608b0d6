package import CodeModel

/// What the relation graph knows of a definition that answers the question.
package struct DefinitionNeighbours: Sendable {
  package let definition: RelationEnd
  /// What it calls, in the order of calling.
  package let callees: [NeighbourSite]
  /// Who uses it, surest first.
  package let usages: [NeighbourSite]
  package let tests: [NeighbourSite]
  /// Whether there are more of each than given here.
  package let hasMoreCallees: Bool
  package let hasMoreUsages: Bool
  package let hasMoreTests: Bool

  package init(
    definition: RelationEnd, callees: [NeighbourSite] = [], usages: [NeighbourSite] = [],
    tests: [NeighbourSite] = [], hasMoreCallees: Bool = false, hasMoreUsages: Bool = false,
    hasMoreTests: Bool = false
  ) {
    self.definition = definition
    self.callees = callees
    self.usages = usages
    self.tests = tests
    self.hasMoreCallees = hasMoreCallees
    self.hasMoreUsages = hasMoreUsages
    self.hasMoreTests = hasMoreTests
  }
}

/// A definition at the other end of a relation, with the line that shows the relation.
package struct NeighbourSite: Hashable, Sendable {
  package let end: RelationEnd
  /// Of a callee the line of the call in the caller's file, of a caller that in its own; nil for a
  /// relation that no line shows.
  package let line: Int?
  package let resolution: Resolution
  package let confidence: Confidence
  package let isTest: Bool
  /// Examples, demonstrations, what came from elsewhere: worse than code of the codebase.
  package let isAside: Bool

  package init(
    end: RelationEnd, line: Int?, resolution: Resolution, confidence: Confidence,
    isTest: Bool = false, isAside: Bool = false
  ) {
    self.end = end
    self.line = line
    self.resolution = resolution
    self.confidence = confidence
    self.isTest = isTest
    self.isAside = isAside
  }
}

extension DefinitionNeighbours {
  /// The use that shows best how the definition is used: sure rather than possible, of code rather
  /// than of tests and examples, in another file, and the first in the order given.
  package var bestUsage: NeighbourSite? {
    let sites = usages.filter { $0.line != nil && !isSelf($0) && !$0.isTest }
    return sites.enumerated().min { left, right in
      (usageRank(left.element), left.offset) < (usageRank(right.element), right.offset)
    }?.element
  }

  /// The test that calls the definition, else one that is named after it.
  package var bestTest: NeighbourSite? {
    tests.enumerated().min { left, right in
      (Self.testRank(left.element), left.offset) < (Self.testRank(right.element), right.offset)
    }?.element
  }

  /// The files that its use and its test are shown from.
  package var shownPaths: [RepositoryPath] {
    [bestUsage, bestTest].compactMap { $0?.end.path }
  }

  private func isSelf(_ site: NeighbourSite) -> Bool {
    site.end.path == definition.path && site.end.lines == definition.lines
  }

  private func usageRank(_ site: NeighbourSite) -> Int {
    let isElsewhere = site.end.path != definition.path
    return (site.confidence < .likely ? 4 : 0) + (site.isAside ? 2 : 0) + (isElsewhere ? 0 : 1)
  }

  private static func testRank(_ site: NeighbourSite) -> Int {
    (site.confidence < .likely ? 2 : 0)
      + (site.line == nil || site.resolution == .naming ? 1 : 0)
  }
}
