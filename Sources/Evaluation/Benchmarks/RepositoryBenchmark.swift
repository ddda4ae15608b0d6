import CodeModel
package import Engine
package import Ranking

/// Asks a repository questions that are made of the repository itself.
package final class RepositoryBenchmark: Sendable {
  /// The questions of a kind with where and how they are asked.
  private struct Part: Sendable {
    let queries: BenchmarkQueries
    let index: CodeIndex
    let folder: String
    let adjusting: @Sendable (inout SearchRequest) -> Void

    var place: Corpora { .single(folder: folder, commit: nil) }
  }

  /// Told which kind is worked on, and how many of its questions are done.
  package typealias Progress = @Sendable (_ kind: BenchmarkKind, _ done: Int, _ count: Int) -> Void

  package let root: String
  /// What limits the history; nil for nothing.
  package let historyNotice: String?
  private let parts: [Part]
  /// Kept as long as it is asked.
  private let copy: ConcealedCopy?

  package static let queryCount = 100
  package static let queryCountMax = 1_000
  /// Results that count.
  package static let depth = 10

  /// Makes the questions; the folder's index is first made current, as for a search.
  ///
  /// Throws what the engine throws.
  package init(
    of path: String, index: CodeIndex, kinds: [BenchmarkKind], countMax: Int = queryCount,
    progress: @escaping ProgressSink
  ) async throws {
    let material = try await index.benchmarkMaterial(of: path, progress: progress)
    root = material.root
    historyNotice = material.historyNotice
    var parts: [Part] = []
    var copy: ConcealedCopy?
    for kind in kinds {
      switch kind {
      case .commits: parts.append(Self.commits(material, index, path, countMax))
      case .tests: parts.append(Self.tests(material, index, path, countMax))
      case .docs:
        let asked = DocumentationQueries(material, countMax: countMax)
        if !asked.declarations.isEmpty {
          copy = try await index.concealedCopy(
            of: path, hiding: asked.declarations, progress: progress)
        }
        parts.append(
          Part(
            queries: asked.queries(concealed: copy?.concealed ?? []), index: copy?.index ?? index,
            folder: copy?.folder ?? path, adjusting: { _ in }))
      }
    }
    self.parts = parts
    self.copy = copy
  }

  private static func commits(
    _ material: BenchmarkMaterial, _ index: CodeIndex, _ path: String, _ countMax: Int
  ) -> Part {
    let commits = CommitQueries(material, countMax: countMax)
    return Part(queries: commits.queries, index: index, folder: path) { request in
      request.concealedCommits = commits.concealed
    }
  }

  private static func tests(
    _ material: BenchmarkMaterial, _ index: CodeIndex, _ path: String, _ countMax: Int
  ) -> Part {
    let others = Set(material.paths).subtracting(material.testPaths)
    return Part(
      queries: TestQueries(material, countMax: countMax).queries, index: index, folder: path
    ) { request in
      request.query.filter.paths = others
    }
  }

  /// Removes what was made to be asked.
  package func end() { copy?.remove() }

  /// All questions, one kind after the other.
  package var queries: [EvaluationQuery] { parts.flatMap(\.queries.queries) }

  /// Asks every question, once the transformer has read all that is compared for it: so equal
  /// repositories have equal reports, and times are those of a warm index.
  package func run(progress: Progress) async throws -> BenchmarkRun {
    var kinds: [BenchmarkReport.Kind] = []
    var samples: [FittingQuery] = []
    for part in parts {
      let (kind, queries) = (part.queries.kind, part.queries.queries)
      samples += try await FittingSamples(
        index: part.index, corpora: part.place, legs: nil, adjusting: part.adjusting
      ).samples(queries, set: kind.rawValue) { _, done in
        progress(kind, done, 2 * queries.count)
      }
      let report = try await EvaluationRun(
        index: part.index, corpora: part.place, depth: Self.depth, adjusting: part.adjusting
      ).run(queries) { _, done in progress(kind, queries.count + done, 2 * queries.count) }
      kinds.append(BenchmarkReport.Kind(queries: part.queries, report: report))
    }
    return BenchmarkRun(
      report: BenchmarkReport(root: root, historyNotice: historyNotice, kinds: kinds),
      samples: samples)
  }

  /// The NDCG@10 of questions, each asked with weights of its own; those that have none are left out.
  ///
  /// - Parameter weights: By the ids of questions.
  package func scores(
    _ weights: [String: [QueryTable: RankingWeights]], progress: Progress
  ) async throws -> [String: Double] {
    var scores: [String: Double] = [:]
    for part in parts {
      let asked = part.queries.queries.filter { weights[$0.id] != nil }
      for (number, query) in asked.enumerated() {
        let report = try await EvaluationRun(
          index: part.index, corpora: part.place, depth: Self.depth
        ) { request in
          part.adjusting(&request)
          request.weights = weights[query.id]
          request.freshness = .committed
        }.run([query]) { _, _ in }
        scores[query.id] = report.scored.first?.metrics.ndcg
        progress(part.queries.kind, number + 1, asked.count)
      }
    }
    return scores
  }
}

/// What asking a repository's own questions gave.
package struct BenchmarkRun: Sendable {
  package let report: BenchmarkReport
  /// The candidates of every question, from which weights are learnt; the sets are the kinds.
  package let samples: [FittingQuery]
}
