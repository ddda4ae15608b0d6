package import CodeModel

/// What code has to do with other code, resolved when it is asked.
///
/// A graph remembers what it read, so one is made for each request and not shared between tasks.
package struct RelationGraph {
  private let resolver: Resolver

  package init(source: any RelationSource) {
    resolver = Resolver(reader: GraphReader(source: source))
  }

  /// Answers a question; the work is bounded whatever the view holds.
  package func answer(_ query: RelationQuery) throws -> RelationAnswer {
    try AnswerWriter(query: query, resolver: resolver).answer()
  }

  /// All relations that begin in a file, by line; empty for a file that the view does not have.
  package func relations(from path: RepositoryPath) throws -> [Relation] {
    guard let file = try resolver.reader.file(path) else { return [] }
    return try FileEdges(file: file, resolver: resolver).all()
  }
}
