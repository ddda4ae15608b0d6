import CodeSyntax
import GrammarWorkers
import Languages

/// A worker for tests: the arguments are the folder of grammars and the configuration directory.
@main
enum Main {
  static func main() {
    let languages = UserLanguages(directory: CommandLine.arguments[2])
    let grammars = GrammarRegistry(
      directory: CommandLine.arguments[1], substitutes: languages.libraries)
    WorkerLoop(analyser: SourceAnalyser(grammars: grammars, including: languages)).run()
  }
}
