import ArgumentParser

struct EvalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval",
    abstract: "Measure ranking quality on queries with known answers.",
    discussion: """
      QUERIES has one object per line: {"id", "repo", "query", "targets": [{"path", "start",
      "end"}], "benchmark_root"}. The corpus of a query is DIR/REPO/BENCHMARK_ROOT. The run file
      has one line per query: {"id", "results": [{"path", "start", "end"}]}. See
      docs/evaluation.md.

      EXAMPLES
        apus eval queries.jsonl --corpora ~/corpora --out run.jsonl
        apus eval queries.jsonl --corpora ~/corpora --without pathWords
        apus eval compare before.jsonl after.jsonl queries.jsonl
        apus eval tokens queries.jsonl --corpora ~/corpora
      """,
    subcommands: [
      RunEvalCommand.self, CompareEvalCommand.self, AblateEvalCommand.self, TokensEvalCommand.self,
      FitEvalCommand.self, CalibrateEvalCommand.self,
    ],
    defaultSubcommand: RunEvalCommand.self)
}
