package import CodeModel

/// What a context is packed from.
package struct PackingInput: Sendable {
  /// What was asked; its words tell which lines of a match to show.
  package var question: String
  package var preface: ContextPreface
  /// Best first.
  package var hits: [SearchHit]
  /// Files of the hits and of chosen neighbours; one that is missing is not shown.
  package var files: [PackingFile]
  /// Of the definitions that `Packer.definitions` named, in that order.
  package var neighbours: [DefinitionNeighbours]
  package var audience: ContextAudience
  /// The commit that was searched, as it is to be written; nil for the folder as it is.
  package var commit: String?

  package init(
    question: String, preface: ContextPreface, hits: [SearchHit], files: [PackingFile],
    neighbours: [DefinitionNeighbours] = [], audience: ContextAudience = .tools,
    commit: String? = nil
  ) {
    self.question = question
    self.preface = preface
    self.hits = hits
    self.files = files
    self.neighbours = neighbours
    self.audience = audience
    self.commit = commit
  }
}

/// What stands above the code of a context.
package struct ContextPreface: Hashable, Sendable {
  package let heading: String
  /// One line each.
  package let notes: [String]

  private static let headingCharactersMax = 300
  private static let noteCharactersMax = 160
  private static let noteCountMax = 3

  /// Cuts what is long, so that there is room for code in the least budget.
  package init(heading: String, notes: [String] = []) {
    self.heading = heading.onOneLine.cut(toCharacters: Self.headingCharactersMax)
    self.notes = notes.prefix(Self.noteCountMax).map {
      $0.onOneLine.cut(toCharacters: Self.noteCharactersMax)
    }
  }
}
