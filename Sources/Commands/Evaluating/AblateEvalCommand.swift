import ArgumentParser
import Engine
import Evaluation

struct AblateEvalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ablate",
    abstract: "Tell what each leg and each feature of the ranking is worth.",
    discussion: """
      Asks every query once more without each leg and without each feature; weights stay as they
      are. The difference is that of NDCG to the whole, mean over repositories, with the 95 %
      interval of a paired bootstrap over queries: below 0 means that the part helps.

      EXAMPLES
        apus eval ablate queries.jsonl --corpora ~/corpora
      """)

  @OptionGroup var corpus: CorpusOptions

  @Option(help: "Results per query that count, 1 to 100.")
  var depth = 10

  @OptionGroup var settings: AssignmentOptions

  func validate() throws {
    guard (1...100).contains(depth) else {
      throw ValidationError("--depth must be from 1 to 100, not \(depth).")
    }
  }

  func run() async throws {
    let queries = try corpus.selected()
    guard !queries.isEmpty else { throw ExitStatus.nothing }
    let index = try CodeIndex(configuration: settings.configuration())
    defer { CountLine.finish() }
    let ablation = try await Ablation(
      of: queries, index: index, corpora: corpus.place, depth: depth
    ) { part, repo, done in
      CountLine.show("\(part) \(repo)", done, of: queries.count)
    }
    CountLine.finish()
    print(AblationRendering(ablation: ablation).text)
  }
}
