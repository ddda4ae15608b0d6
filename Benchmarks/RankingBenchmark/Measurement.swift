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
      var round = try await ask()
      var milliseconds: [String: [Double]] = [:]
      for _ in 1...roundCount {
        round = try await ask()
        milliseconds.merge(round.milliseconds, uniquingKeysWith: +)
      }
      return try JSONSerialization.data(
        withJSONObject: [
          "files": round.codebase?.fileCount ?? 0, "chunks": round.codebase?.chunkCount ?? 0,
          "queries": queries.count, "rounds": roundCount, "milliseconds": milliseconds,
          "fingerprint": String(round.fingerprint.value, radix: 16),
        ], options: .sortedKeys)
    }
  }

  private struct Round {
    /// Of each stage, of all that makes the order of results, and of the whole.
    var milliseconds: [String: [Double]] = [:]
    var fingerprint = Fingerprint()
    var codebase: SearchedCodebase?
  }

  private func ask() async throws -> Round {
    var round = Round()
    let clock = ContinuousClock()
    for query in queries {
      let request = SearchRequest(
        root: folder, query: SearchQuery(text: query, resultCountMax: 10), freshness: .committed)
      let start = clock.now
      let answer = try await index.search(request)
      round.milliseconds["whole", default: []].append(
        start.duration(to: clock.now) / .milliseconds(1))
      let stages = times.take()
      for (stage, time) in stages {
        round.milliseconds[stage.rawValue, default: []].append(time / .milliseconds(1))
      }
      round.milliseconds["ranking", default: []].append(
        answer.seconds * 1000 - stages[.texts, default: .zero] / .milliseconds(1))
      for hit in answer.hits { round.fingerprint.add(hit) }
      round.codebase = answer.codebases.first
    }
    return round
  }
}
