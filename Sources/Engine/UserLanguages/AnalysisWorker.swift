import CodeSyntax
import Embedding
import GrammarWorkers
import Indexing
import Languages

/// The process that loads the grammars of a user, so that they cannot harm another one.
package struct AnalysisWorker: Sendable {
  package static let commandName = "analysis-worker"

  private let grammarsDirectory: String
  private let modelDirectory: String
  private let configurationDirectory: String
  private let budget: ChunkBudget

  /// - Parameters:
  ///   - chunkTokenCountMax: How large chunks are, as the process that asks has it.
  ///   - chunkStrategy: How it calls where text is divided.
  package init(
    grammarsDirectory: String, modelDirectory: String, configurationDirectory: String,
    chunkTokenCountMax: Int, chunkStrategy: String
  ) {
    budget = ChunkBudget(
      tokenCountMax: chunkTokenCountMax,
      strategy: ChunkStrategy(rawValue: chunkStrategy) ?? .syntax)
    self.grammarsDirectory = grammarsDirectory
    self.modelDirectory = modelDirectory
    self.configurationDirectory = configurationDirectory
  }

  /// Answers requests from standard input, a socket, until the other end is gone.
  package func run() throws -> Never {
    let tokens = ModelTokenCounting(try StaticTokenTable(modelDirectory: modelDirectory))
    let languages = UserLanguages(directory: configurationDirectory)
    let grammars = GrammarRegistry(
      directory: grammarsDirectory, substitutes: languages.libraries)
    WorkerLoop(
      analyser: SourceAnalyser(
        grammars: grammars, tokens: tokens, budget: budget, including: languages)
    ).run()
  }
}

extension GrammarWorkerPool {
  /// A pool whose workers are the program itself.
  convenience init(
    configuration: EngineConfiguration, languages: UserLanguages, budget: ChunkBudget = .standard
  ) {
    self.init(
      command: WorkerCommand(
        executable: configuration.executable,
        arguments: [
          AnalysisWorker.commandName, configuration.resources.grammarsDirectory,
          configuration.resources.modelDirectory,
          languages.directory ?? "", String(budget.tokenCountMax), budget.strategy.rawValue,
        ]),
      languages: languages)
  }
}

extension SourceAnalyser {
  /// An analyser that leaves the user's languages to workers.
  init(
    grammars: GrammarRegistry, tokens: ModelTokenCounting, budget: ChunkBudget,
    isolating languages: UserLanguages, by configuration: EngineConfiguration
  ) {
    let pool =
      languages.languages.isEmpty
      ? nil
      : GrammarWorkerPool(configuration: configuration, languages: languages, budget: budget)
    self.init(grammars: grammars, tokens: tokens, budget: budget, isolation: pool)
  }
}

extension CodeIndex {
  /// An analyser that leaves the user's languages to workers.
  func analyser(
    including languages: UserLanguages, tokens: ModelTokenCounting, budget: ChunkBudget
  ) -> SourceAnalyser {
    SourceAnalyser(
      grammars: grammars, tokens: tokens, budget: budget, isolating: languages, by: configuration)
  }
}
