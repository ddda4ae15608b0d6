import ArgumentParser
import Engine

/// What this program starts itself as, to load grammars it does not trust.
struct AnalysisWorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: AnalysisWorker.commandName,
    abstract: "Analyse files for another process.",
    shouldDisplay: false)

  @Argument(help: "The folder of the grammars that ship.")
  var grammars: String

  @Argument(help: "The folder of the embedding model.")
  var model: String

  @Argument(help: "The configuration directory.")
  var configurationDirectory: String

  @Argument(help: "Tokens that a chunk holds at most.")
  var chunkTokenCountMax: Int

  @Argument(help: "Where text is divided.")
  var chunkStrategy: String

  func run() throws {
    try AnalysisWorker(
      grammarsDirectory: grammars, modelDirectory: model,
      configurationDirectory: configurationDirectory, chunkTokenCountMax: chunkTokenCountMax,
      chunkStrategy: chunkStrategy
    ).run()
  }
}
