import CodeModel
import Dispatch
import Foundation
import Relations
import Synchronization

/// Resolves the relations of many files on all cores and gives them out in the order of the files.
///
/// What is resolved and not yet given out is bounded by the files of one wave. Each core keeps a
/// source of its own from wave to wave, and asks a new graph for each stretch of files, so that what a
/// graph remembers is bounded too.
struct GraphSweep {
  /// Files that one graph is asked for.
  private static let stretchFileCount = 16
  /// Stretches of a wave for each core: more than one, because files take unequal time.
  private static let stretchesPerCore = 4

  private let paths: [RepositoryPath]
  private let makeSource: () -> StoreRelationSource

  init(paths: [RepositoryPath], makeSource: @escaping () -> StoreRelationSource) {
    self.paths = paths
    self.makeSource = makeSource
  }

  /// Returns what limits the relations that come from the git history; nil when nothing does.
  func run(isCancelled: () -> Bool, emit: ([Relation]) throws -> Void) throws -> String? {
    let sources = (0..<ProcessInfo.processInfo.activeProcessorCount).map { _ in makeSource() }
    let waveFileCount = sources.count * Self.stretchesPerCore * Self.stretchFileCount
    for start in stride(from: 0, to: paths.count, by: waveFileCount) {
      if isCancelled() { throw CancellationError() }
      let end = min(start + waveFileCount, paths.count)
      let stretches = stride(from: start, to: end, by: Self.stretchFileCount).map {
        paths[$0..<min($0 + Self.stretchFileCount, end)]
      }
      for relations in try Self.relations(from: stretches, sources) { try emit(relations) }
    }
    return sources.lazy.compactMap(\.historyNotice).first
  }

  private static func relations(
    from stretches: [ArraySlice<RepositoryPath>], _ sources: [StoreRelationSource]
  ) throws -> [[Relation]] {
    let taken = Atomic(0)
    var results = stretches.map { _ in Result<[[Relation]], any Error>.success([]) }
    results.withUnsafeMutableBufferPointer { buffer in
      // Each iteration uses its own source, and writes the elements that it alone took.
      nonisolated(unsafe) let (slots, sources) = (buffer, sources)
      DispatchQueue.concurrentPerform(iterations: sources.count) { core in
        while case let index = taken.add(1, ordering: .relaxed).oldValue, index < slots.count {
          slots[index] = Result {
            try stretches[index].map(RelationGraph(source: sources[core]).relations)
          }
        }
      }
    }
    return try results.flatMap { try $0.get() }
  }
}
