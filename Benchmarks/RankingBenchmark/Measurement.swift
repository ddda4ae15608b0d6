import CodeModel
import Engine
import Foundation
import Retrieval
import Settings

/// Asks queries of an indexed folder without the transformer and keeps how long everything took.
struct Measurement {
  let folder: String
  let queries: [String]
  let roundCount: Int
  private let index: CodeIndex
  private let times = StageTimes()

  init(folder: String, queries: [String], roundCount: Int) throws {
    self.folder = folder
    self.queries = queries
    self.roundCount = roundCount
    let assignments = [try SettingAssignment("search.transformer_budget=0")]
    index = try CodeIndex(configuration: try .standard(assignments: assignments))
  }

  /// The report as JSON; the first round, which opens and maps everything, does not count.
  func run() async throws -> Data {
    try await StageTimes.$current.withValue(times) {
      _ = try await ask(round: 0)
      var report: [String: [Double]] = [:]
      var codebase: SearchedCodebase?
      for round in 1...roundCount {
        let (measured, searched) = try await ask(round: round)
        report.merge(measured, uniquingKeysWith: +)
        codebase = searched
      }
      return try JSONSerialization.data(
        withJSONObject: [
          "files": codebase?.fileCount ?? 0, "chunks": codebase?.chunkCount ?? 0,
          "queries": queries.count, "rounds": roundCount, "milliseconds": report,
        ], options: .sortedKeys)
    }
  }

  /// The milliseconds of each stage, of all that makes the order of results, and of the whole.
  private func ask(round: Int) async throws -> ([String: [Double]], SearchedCodebase?) {
    var measured: [String: [Double]] = [:]
    var codebase: SearchedCodebase?
    let clock = ContinuousClock()
    for query in queries {
      let request = SearchRequest(
        root: folder, query: SearchQuery(text: query, resultCountMax: 10), freshness: .committed)
      let start = clock.now
      let answer = try await index.search(request)
      let whole = start.duration(to: clock.now) / .milliseconds(1)
      let stages = times.take()
      var milliseconds = Dictionary(
        uniqueKeysWithValues: stages.map { ($0.key.rawValue, $0.value / .milliseconds(1)) })
      milliseconds["whole"] = whole
      milliseconds["ranking"] =
        answer.seconds * 1000 - stages[.texts, default: .zero] / .milliseconds(1)
      for (stage, time) in milliseconds { measured[stage, default: []].append(time) }
      codebase = answer.codebases.first
    }
    return (measured, codebase)
  }
}
