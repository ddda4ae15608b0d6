import Relations
import Storage
import Synchronization

/// The relation graphs of the codebases that were asked for last, with what they read of a committed
/// state; each is lent to one question at a time.
final class GraphShelf: Sendable {
  /// Codebases whose graphs stay in memory.
  private static let codebaseCountMax = 4
  /// Definitions, facts and paths in memory, with which a graph is not kept: some 40 MB.
  private static let keptCountMax = 400_000

  private let graphs = Mutex<[CodebaseID: KeptGraph]>([:])

  /// Lends the graph of a committed state, or a new one when it is lent already or of another state.
  func withGraph<Result>(
    of codebase: CodebaseRecord, source: @autoclosure () -> StoreRelationSource,
    _ body: (KeptGraph) throws -> Result
  ) rethrows -> Result {
    let kept = graphs.withLock { $0.removeValue(forKey: codebase.id) }
    let graph =
      if let kept, kept.generation == codebase.generation { kept } else {
        KeptGraph(generation: codebase.generation, source: source())
      }
    let result = try body(graph)
    if graph.graph.keptCount <= Self.keptCountMax { put(graph, of: codebase.id) }
    return result
  }

  private func put(_ graph: KeptGraph, of codebase: CodebaseID) {
    graphs.withLock { graphs in
      if graphs.count >= Self.codebaseCountMax { graphs.removeAll() }
      graphs[codebase] = graph
    }
  }
}

/// A graph and what it reads from, of one committed state.
///
/// Not safe to share, but never shared: whoever has it took it off the shelf.
final class KeptGraph: @unchecked Sendable {
  let generation: Int64
  let source: StoreRelationSource
  let graph: RelationGraph

  init(generation: Int64, source: StoreRelationSource) {
    self.generation = generation
    self.source = source
    graph = RelationGraph(source: source)
  }
}
