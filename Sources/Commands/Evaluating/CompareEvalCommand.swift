import ArgumentParser
import Evaluation

struct CompareEvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Tell whether one run ranks better than another.",
    discussion: """
      The difference of NDCG is B minus A, query by query. Its 95 % interval is that of a paired
      bootstrap, over queries and over repositories; an interval without 0 is a clear difference.

      EXAMPLES
        apus eval compare before.jsonl after.jsonl queries.jsonl
        apus eval compare before.jsonl after.jsonl queries.jsonl --moved 50
      """)

  @Argument(help: "The run to compare with.", completion: .file())
  var runA: String

  @Argument(help: "The run that is to be better.", completion: .file())
  var runB: String

  @Argument(help: "The queries of both.", completion: .file())
  var queries: String

  @Option(help: "Results per query that count, 1 to 100.")
  var depth = 10

  @Option(help: "How many of the queries that moved most to show.")
  var moved = 15

  @Flag(help: "Print JSON.")
  var json = false

  func validate() throws {
    guard (1...100).contains(depth) else {
      throw ValidationError("--depth must be from 1 to 100, not \(depth).")
    }
    guard moved >= 0 else { throw ValidationError("--moved must not be negative.") }
  }

  func run() throws {
    let queries = try QueriesFile.read(queries)
    let comparison = RunComparison(
      try run(runA, of: queries), try run(runB, of: queries), queries: queries, depth: depth)
    guard !queries.isEmpty else { throw ExitStatus.nothing }
    print(
      json
        ? try ComparisonJSON(comparison, movedCountMax: moved).text()
        : ComparisonRendering(comparison: comparison, movedCountMax: moved).text)
  }

  /// Throws `EvaluationFault`, also for a run of other queries.
  private func run(_ path: String, of queries: [EvaluationQuery]) throws -> [RunLine] {
    let lines = try RunFile.read(path)
    let ids = Set(queries.map(\.id))
    guard queries.isEmpty || lines.contains(where: { ids.contains($0.id) }) else {
      throw EvaluationFault.unrelatedRun(path: path)
    }
    return lines
  }
}
