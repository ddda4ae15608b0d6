import ArgumentParser
import Engine
import Evaluation

struct BenchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measure ranking on questions made of your own repository.",
    discussion: """
      Asks subjects of past commits for the files they changed (what those commits say does not
      count), first sentences of doc comments for the code below them (with the comment blanked in
      a temporary copy), and names of tests for the files they test (with tests left out of the
      results). The folder is indexed first where needed. See docs/bench.md.

      EXAMPLES
        apus bench                          the folder you are in
        apus bench ~/src/client --queries 300 --worst 10
        apus bench --kind commits --kind tests
        apus bench --propose                are other weights better for this repository?
        apus bench --json --out queries.jsonl
      """)

  @Argument(help: "The folder.", completion: .directory)
  var folder = "."

  @Option(help: "Questions of each kind, 1 to \(RepositoryBenchmark.queryCountMax).")
  var queries = RepositoryBenchmark.queryCount

  @Option(help: "Ask only this kind: commits, docs or tests; may be repeated.")
  var kind: [BenchmarkKind] = []

  @Option(help: "How many of the questions of each kind that are answered worst to show.")
  var worst = 3

  @Option(help: "Where to write the questions, as 'apus eval' reads them.", completion: .file())
  var out: String?

  @Flag(help: "Also learn weights, and propose them if they are clearly better here.")
  var propose = false

  @Option(help: "With --propose, parts of the questions that are held out in turn, 2 to 10.")
  var folds = WeightProposal.foldCount

  @Flag(help: "Print JSON.")
  var json = false

  @OptionGroup var settings: AssignmentOptions

  func validate() throws {
    guard (1...RepositoryBenchmark.queryCountMax).contains(queries) else {
      throw ValidationError(
        "--queries must be from 1 to \(RepositoryBenchmark.queryCountMax), not \(queries).")
    }
    guard (2...WeightProposal.foldCount).contains(folds) else {
      throw ValidationError("--folds must be from 2 to \(WeightProposal.foldCount), not \(folds).")
    }
    guard worst >= 0 else { throw ValidationError("--worst must not be negative.") }
  }

  func run() async throws {
    let index = try CodeIndex(configuration: settings.configuration())
    let kinds = BenchmarkKind.allCases.filter { kind.isEmpty || kind.contains($0) }
    let benchmark = try await ProgressLine.during { show in
      try await RepositoryBenchmark(
        of: folder, index: index, kinds: kinds, countMax: queries, progress: show)
    }
    defer { benchmark.end() }
    defer { CountLine.finish() }
    let run = try await benchmark.run { CountLine.show($0.rawValue, $1, of: $2) }
    CountLine.finish()
    try run.report.check()
    if let out { try QueriesFile.write(benchmark.queries, to: out) }
    let proposal = propose ? try await proposal(run, benchmark, index) : nil
    CountLine.finish()
    if let notice = run.report.historyNotice { StandardError.note(notice) }
    print(
      json
        ? try BenchmarkJSON(run.report, proposal, worstCountMax: worst).text()
        : BenchmarkRendering(report: run.report, proposal: proposal, worstCountMax: worst).text)
  }

  private func proposal(
    _ run: BenchmarkRun, _ benchmark: RepositoryBenchmark, _ index: CodeIndex
  ) async throws -> WeightProposal {
    try await WeightProposal(
      run.samples, present: try index.rankingWeights(of: folder), scores: run.report.scores,
      foldCount: folds
    ) { weights in
      try await benchmark.scores(weights) { CountLine.show("held out \($0.rawValue)", $1, of: $2) }
    }
  }
}

extension BenchmarkKind: ExpressibleByArgument {}
