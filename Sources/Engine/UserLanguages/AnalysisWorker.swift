import CodeSyntax
import GrammarWorkers
import Languages

/// The process that loads the grammars of a user, so that they cannot harm another one.
package struct AnalysisWorker: Sendable {
  package static let commandName = "analysis-worker"

  private let grammarsDirectory: String
  private let configurationDirectory: String

  package init(grammarsDirectory: String, configurationDirectory: String) {
    self.grammarsDirectory = grammarsDirectory
    self.configurationDirectory = configurationDirectory
  }

  /// Answers requests from standard input, a socket, until the other end is gone.
  package func run() -> Never {
    let languages = UserLanguages(directory: configurationDirectory)
    let grammars = GrammarRegistry(
      directory: grammarsDirectory, substitutes: languages.libraries)
    WorkerLoop(
      analyser: SourceAnalyser(grammars: grammars, tokens: tokens, including: languages)
    ).run()
  }
}

extension GrammarWorkerPool {
  /// A pool whose workers are the program itself.
  convenience init(configuration: EngineConfiguration, languages: UserLanguages) {
    self.init(
      command: WorkerCommand(
        executable: configuration.executable,
        arguments: [
          AnalysisWorker.commandName, configuration.resources.grammarsDirectory,
          languages.directory ?? "",
        ]),
      languages: languages)
  }
}

extension CodeIndex {
  /// An analyser that leaves the user's languages to workers.
  func analyser(including languages: UserLanguages) -> SourceAnalyser {
    guard !languages.languages.isEmpty else { return SourceAnalyser(grammars: grammars) }
    return SourceAnalyser(
      grammars: grammars,
      isolation: GrammarWorkerPool(configuration: configuration, languages: languages))
  }
}
