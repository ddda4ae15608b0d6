package import CodeModel

/// What code has to do with other code, resolved when it is asked.
///
/// A graph remembers what it read, so one is made for each request and not shared between tasks.
package struct RelationGraph {
  let reader: GraphReader

  package init(source: any RelationSource) {
    reader = GraphReader(source: source)
  }

  /// Answers a question; the work is bounded whatever the view holds.
  package func answer(_ query: RelationQuery) throws -> RelationAnswer {
    try AnswerWriter(query: query, reader: reader).answer()
  }

  /// All relations that begin in a file, by line; empty for a file that the view does not have.
  package func relations(from path: RepositoryPath) throws -> [Relation] {
    try FileEdges(path: path, reader: reader).all()
  }
}
