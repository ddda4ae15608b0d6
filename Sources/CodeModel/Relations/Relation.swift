/// An edge of the relation graph with what speaks for it.
package struct Relation: Hashable, Sendable {
  package let kind: RelationKind
  package let from: RelationEnd
  package let to: RelationEnd
  package let resolution: Resolution
  package let confidence: Confidence
  /// Where the line stands that shows it; nil for what no single line shows.
  package let evidence: Evidence?
  /// What else the name may mean, best first, at most `candidateCountMax`; empty unless ambiguous.
  package let candidates: [RelationEnd]
  /// How many candidates there are, the one in `to` included; 1 unless ambiguous.
  package let candidateCount: Int

  package static let candidateCountMax = 8

  package init(
    kind: RelationKind, from: RelationEnd, to: RelationEnd, resolution: Resolution,
    confidence: Confidence, evidence: Evidence?, candidates: [RelationEnd] = [],
    candidateCount: Int = 1
  ) {
    self.kind = kind
    self.from = from
    self.to = to
    self.resolution = resolution
    self.confidence = confidence
    self.evidence = evidence
    self.candidates = candidates
    self.candidateCount = candidateCount
  }

  package struct Evidence: Hashable, Sendable {
    package let path: RepositoryPath
    /// Counted from 1.
    package let line: Int
    /// Bytes from the start of the line, counted from 0.
    package let column: Int
    /// The line without its indentation; empty where it was not asked for.
    package let text: String

    package init(path: RepositoryPath, line: Int, column: Int, text: String = "") {
      self.path = path
      self.line = line
      self.column = column
      self.text = text
    }
  }
}

/// How a relation was found.
package enum Resolution: String, Sendable, CaseIterable, Codable {
  /// The syntax says it: what a file defines, what a definition contains.
  case syntax
  case sameScope = "same scope"
  case sameFile = "same file"
  case importExact = "import"
  /// The same package or module, or one whose names are all imported.
  case module = "package or module"
  case receiverType = "receiver type"
  case uniqueName = "unique name"
  case ambiguous
  /// A test that is named after what it tests.
  case naming
  /// Commits of the git history.
  case history
}
