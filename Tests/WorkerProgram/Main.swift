import CodeSyntax
import GrammarWorkers
import Languages
import SyntaxLaws

/// A worker for tests: the arguments are the folder of grammars and the configuration directory.
@main
enum Main {
  static func main() {
    let languages = UserLanguages(directory: CommandLine.arguments[2])
    let grammars = GrammarRegistry(
      directory: CommandLine.arguments[1], substitutes: languages.libraries)
    let analyser = SourceAnalyser(
      grammars: grammars, tokens: ModelTokens.ofCheckout, including: languages)
    WorkerLoop(analyser: analyser).run()
  }
}
