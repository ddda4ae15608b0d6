package import CodeModel

/// What code has to do with other code, resolved when it is asked.
///
/// A graph remembers what it read of its view, so one is for one task at a time.
package struct RelationGraph {
  private let reader: GraphReader
  private let resolver: Resolver

  package init(source: any RelationSource) {
    reader = GraphReader(source: source)
    resolver = Resolver(reader: reader)
  }

  /// How many definitions, facts and paths are kept in memory.
  package var keptCount: Int { reader.keptCount }

  /// Answers a question; the work is bounded whatever the view holds, and the answer is the same
  /// whatever was asked before.
  package func answer(_ query: RelationQuery) throws -> RelationAnswer {
    reader.beginQuestion()
    // What was found depends on where it was asked for first, unlike what was read.
    return try AnswerWriter(query: query, resolver: Resolver(reader: reader)).answer()
  }

  /// All relations that begin in a file, by line; empty for a file that the view does not have.
  package func relations(from path: RepositoryPath) throws -> [Relation] {
    guard let file = try resolver.reader.file(path) else { return [] }
    return try FileEdges(file: file, resolver: resolver).all()
  }
}
