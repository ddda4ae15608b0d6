import ArgumentParser
import Engine
import Evaluation
import Foundation

struct EvalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: "Measure ranking quality on queries with known answers.",
    discussion: """
      QUERIES has one object per line: {"id", "repo", "query", "targets": [{"path", "start",
      "end"}], "benchmark_root"}. The corpus of a query is DIR/REPO/BENCHMARK_ROOT. The run file
      has one line per query: {"id", "results": [{"path", "start", "end"}]}.

      EXAMPLES
        apus eval queries.jsonl --corpora ~/corpora --out run.jsonl
        apus eval queries.jsonl --corpora ~/corpora --leg lexical
      """)

  @Argument(help: "The queries.", completion: .file())
  var queries: String

  @Option(help: "Folder with one folder per repository.", completion: .directory)
  var corpora: String

  @Option(help: "Where to write the rankings.", completion: .file())
  var out: String?

  @Option(help: "Results per query that count.")
  var depth = 10

  @Option(help: "Only the queries of this repository; may be repeated.")
  var repo: [String] = []

  @OptionGroup var legs: LegOptions

  func run() async throws {
    let selected = try QueriesFile.read(queries).filter { repo.isEmpty || repo.contains($0.repo) }
    let index = try CodeIndex(configuration: .standard())
    let run = EvaluationRun(
      index: index, corpora: corpora, legs: try legs.selected(), depth: depth)
    let isInteractive = Terminal.error.isInteractive
    let report = try await run.run(selected) { repo, done in
      guard isInteractive else { return }
      StandardError.write("\r\u{1B}[K\(done)/\(selected.count) \(repo)")
    }
    if isInteractive { StandardError.write("\r\u{1B}[K") }
    if let out { try report.writeRun(to: out) }
    print(EvaluationRendering(report: report, depth: depth).text)
    if report.scored.isEmpty { throw ExitStatus.nothing }
  }
}
