import ArgumentParser
import Engine
import Evaluation

struct RunEvalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Ask every query and score the rankings.",
    discussion: """
      Each corpus is indexed once and brought up to date by the next run. The time of a query is
      that of the search alone; a first run also makes the vectors that later ones find.

      EXAMPLES
        apus eval queries.jsonl --corpora ~/corpora --out run.jsonl --csv ranks.csv
        apus eval queries.jsonl --corpora ~/corpora --leg lexical
        apus eval queries.jsonl --corpora ~/corpora --without pathWords --without fileShare
        apus eval queries.jsonl --folder . --at v1.0 --expect ranks.csv
      """)

  @OptionGroup var corpus: CorpusOptions

  @Option(help: "Where to write the rankings.", completion: .file())
  var out: String?

  @Option(help: "Where to write ranks, scores and time of each query.", completion: .file())
  var csv: String?

  @Option(help: "Where to keep the ranks of each query's targets.", completion: .file())
  var keep: String?

  @Option(
    help: "Ranks kept before: tell which differ, with exit code 1 if any does.",
    completion: .file())
  var expect: String?

  @Option(help: "Results per query that count, 1 to 100.")
  var depth = 10

  @Option(help: "Let this feature of the ranking not count; may be repeated.")
  var without: [String] = []

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var legs: LegOptions

  @OptionGroup var settings: AssignmentOptions

  func validate() throws {
    guard (1...100).contains(depth) else {
      throw ValidationError("--depth must be from 1 to 100, not \(depth).")
    }
    _ = try ablation()
  }

  func run() async throws {
    let expected = try expect.map { try KeptRanks(contentsOf: $0) }
    let report = try await report(on: try corpus.selected())
    if let out { try RunFile.write(report, to: out) }
    if let csv { try RankTable.write(report, to: csv) }
    if let keep { try KeptRanks(report).write(to: keep) }
    print(
      json
        ? try EvaluationJSON(report, depth: depth).text()
        : EvaluationRendering(report: report, depth: depth).text)
    if report.scored.isEmpty { throw ExitStatus.nothing }
    if let expected { try check(expected, against: KeptRanks(report)) }
  }

  private func report(on queries: [EvaluationQuery]) async throws -> EvaluationReport {
    let index = try CodeIndex(configuration: settings.configuration())
    let run = EvaluationRun(
      index: index, corpora: corpus.place, legs: try legs.selected(), ablation: try ablation(),
      depth: depth)
    defer { CountLine.finish() }
    return try await run.run(queries) { CountLine.show($0, $1, of: queries.count) }
  }

  private func ablation() throws -> FeatureAblation {
    guard let ablation = FeatureAblation(without: without) else {
      let known = FeatureAblation.names
      let wrong = without.filter { !known.contains($0) }.map { "'\($0.printable)'" }
      throw ValidationError(
        "--without knows no \(wrong.joined(separator: ", ")). There are: "
          + known.joined(separator: ", ") + ".")
    }
    return ablation
  }

  private func check(_ expected: KeptRanks, against ranks: KeptRanks) throws {
    let movements = expected.movements(to: ranks)
    guard !movements.isEmpty else { return }
    print(MovementRendering(movements: movements, queryCount: ranks.lines.count).text)
    throw ExitStatus.nothing
  }
}
